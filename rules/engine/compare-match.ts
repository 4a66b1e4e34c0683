import type { TokenTable } from '../text/types.ts';
import type { ComparedUnit } from './compare-units.ts';

/** A unit of the old draft and the one of the new that it has become; one of them is missing where it was added or removed. */
export interface UnitPair {
  readonly before: ComparedUnit | null;
  readonly after: ComparedUnit | null;
  /** Share of runs of words that both have, 0 to 1. */
  readonly alike: number;
}

/** Words that run together in one shingle. */
const run = 3;
/** A shingle that stands in more units than this is a turn of phrase and tells nothing. */
const mostUnits = 8;
/** Units that share less are not one unit edited. */
const leastAlike = 0.5;
/** With the same number or name, less will do. */
const leastAlikeInPlace = 0.2;

export interface Side {
  readonly units: readonly ComparedUnit[];
  readonly tokens: TokenTable;
}

/** Hashes of the runs of words of a unit, each once. */
function shingles({ passages }: ComparedUnit, tokens: TokenTable): Set<number> {
  const { key } = tokens;
  const out = new Set<number>();
  for (const { start, end } of passages) {
    const first = tokens.at(start);
    const last = tokens.at(end);
    // Of a passage shorter than a run, its words are the run.
    for (let i = first; i < Math.max(first + 1, last - run + 1); i++) {
      let hash = 0;
      for (let j = i; j < Math.min(i + run, last); j++) hash = (Math.imul(hash, 0x9e3779b1) ^ key[j]) >>> 0;
      out.add(hash);
    }
  }
  return out;
}

/**
 * Pairs the units of two versions of a draft: first those whose words are equal (in place, else in order), then by the words they
 * share, the most alike first, then what stands at the same place or bears the same name. Linear but for sorting: a shingle is looked up
 * in few units.
 */
export function matchUnits(before: Side, after: Side): UnitPair[] {
  const pairs = new Map<ComparedUnit, { readonly unit: ComparedUnit; readonly alike: number }>();
  const taken = new Set<ComparedUnit>();
  const take = (unit: ComparedUnit, other: ComparedUnit, alike: number): void => {
    pairs.set(unit, { unit: other, alike });
    taken.add(other);
  };
  const open = (): ComparedUnit[] => before.units.filter((unit) => !pairs.has(unit));
  const byPath = new Map(after.units.map((unit) => [unit.path, unit]));

  for (const unit of before.units) {
    const other = byPath.get(unit.path);
    if (other !== undefined && (other.hash === unit.hash || !unit.numbered))
      take(unit, other, other.hash === unit.hash ? 1 : similarity(unit, other, before, after));
  }
  const byHash = new Map<string, ComparedUnit[]>();
  for (const unit of after.units) {
    if (taken.has(unit) || !unit.numbered) continue;
    const list = byHash.get(unit.hash);
    if (list) list.push(unit);
    else byHash.set(unit.hash, [unit]);
  }
  for (const list of byHash.values()) list.reverse();
  for (const unit of open()) {
    const other = unit.numbered ? byHash.get(unit.hash)?.pop() : undefined;
    if (other !== undefined) take(unit, other, 1);
  }
  for (const { unit, other, alike } of candidates(open(), before, after, taken))
    if (!pairs.has(unit) && !taken.has(other)) take(unit, other, alike);
  for (const unit of open()) {
    const other = byPath.get(unit.path);
    if (other === undefined || taken.has(other)) continue;
    const alike = similarity(unit, other, before, after);
    // Equal first words: the name of an article.
    if (alike >= leastAlikeInPlace || unit.hashes[0] === other.hashes[0]) take(unit, other, alike);
  }

  const found: UnitPair[] = after.units.map((unit) => ({ before: null, after: unit, alike: 0 }));
  const places = new Map(after.units.map((unit, i) => [unit, i]));
  const removed: UnitPair[] = [];
  for (const unit of before.units) {
    const pair = pairs.get(unit);
    if (pair === undefined) removed.push({ before: unit, after: null, alike: 0 });
    else found[places.get(pair.unit)!] = { before: unit, after: pair.unit, alike: pair.alike };
  }
  return [...found, ...removed];
}

function similarity(unit: ComparedUnit, other: ComparedUnit, before: Side, after: Side): number {
  const [one, two] = [shingles(unit, before.tokens), shingles(other, after.tokens)];
  let shared = 0;
  for (const hash of one) if (two.has(hash)) shared++;
  return (2 * shared) / Math.max(1, one.size + two.size);
}

/** Pairs of open units that are alike, the most alike first, those in place before others. */
function candidates(
  open: readonly ComparedUnit[],
  before: Side,
  after: Side,
  taken: ReadonlySet<ComparedUnit>,
): { unit: ComparedUnit; other: ComparedUnit; alike: number }[] {
  const others = after.units.filter((unit) => unit.numbered && !taken.has(unit));
  const index = new Map<number, number[]>();
  const sizes = others.map((unit, i) => {
    const own = shingles(unit, after.tokens);
    for (const hash of own) {
      const list = index.get(hash);
      if (list) list.push(i);
      else index.set(hash, [i]);
    }
    return own.size;
  });
  const found: { unit: ComparedUnit; other: ComparedUnit; alike: number }[] = [];
  for (const unit of open) {
    if (!unit.numbered) continue;
    const own = shingles(unit, before.tokens);
    const shared = new Map<number, number>();
    for (const hash of own) {
      const list = index.get(hash);
      if (list !== undefined && list.length <= mostUnits) for (const i of list) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    for (const [i, count] of shared) {
      const alike = (2 * count) / (own.size + sizes[i]);
      if (alike >= leastAlike) found.push({ unit, other: others[i], alike });
    }
  }
  const inPlace = ({ unit, other }: { unit: ComparedUnit; other: ComparedUnit }): number =>
    unit.path === other.path ? 1 : 0;
  return found.sort((a, b) => b.alike - a.alike || inPlace(b) - inPlace(a));
}
