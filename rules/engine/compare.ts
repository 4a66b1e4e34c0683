import { matchUnits, type UnitPair } from './compare-match.ts';
import { type ChangedPassage, changedPassages } from './compare-passages.ts';
import { type ComparedUnit, comparedUnits } from './compare-units.ts';
import { fingerprint, normaliseQuote } from './fingerprint.ts';
import { Contexts, keyOf, matchFindings } from './matching.ts';
import type { CheckResult, Finding, FindingKey, Waiver } from './types.ts';

/** What became of a unit. One may be both edited and numbered anew. */
export interface UnitChange extends UnitPair {
  readonly edited: boolean;
  readonly renumbered: boolean;
  /** Where it was edited. */
  readonly passages: readonly ChangedPassage[];
}

/** Round two of an appraisal: what became of the findings and the units of round one. */
export interface Comparison {
  /** Findings of the old draft that the new one has no more. */
  readonly mended: readonly Finding[];
  readonly remaining: readonly { readonly before: Finding; readonly after: Finding }[];
  /** Findings of the new draft alone. */
  readonly fresh: readonly Finding[];
  /** Findings of the old draft that a waiver of the new one excuses. */
  readonly excused: readonly { readonly before: Finding; readonly after: Finding; readonly waiver: Waiver }[];
  /** In the order of the new draft, then what was removed; units that stayed as they were are left out. */
  readonly units: readonly UnitChange[];
  /** How many units stayed as they were. */
  readonly same: number;
}

const lastNumber = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function changeOf(pair: UnitPair): UnitChange {
  const { before, after } = pair;
  if (before === null || after === null) return { ...pair, edited: false, renumbered: false, passages: [] };
  const edited = before.hash !== after.hash;
  return {
    ...pair,
    edited,
    renumbered: lastNumber(before.path) !== lastNumber(after.path),
    passages: edited ? changedPassages(before, after) : [],
  };
}

/**
 * What a finding of the old draft is looked for as in the new one. Its fingerprint is the one that it has where its unit stands now;
 * of a unit that is gone it has none.
 */
function movedKeys(result: CheckResult, moves: ReadonlyMap<string, string | null>): FindingKey[] {
  const contexts = new Contexts(result.document);
  const counts = new Map<string, number>();
  return result.findings.map((finding) => {
    const path = movedPath(finding.path, moves);
    const subject = finding.absent?.subject ?? finding.quote;
    const name = `${finding.rule}\u0000${path}\u0000${normaliseQuote(subject)}`;
    const ordinal = (counts.get(name) ?? 0) + 1;
    counts.set(name, ordinal);
    return {
      ...keyOf(finding, contexts),
      fingerprint: path === null ? null : fingerprint(finding.rule, path, subject, ordinal),
    };
  });
}

/** A path of the old draft as it reads in the new one; null when its unit is gone. */
function movedPath(path: string, moves: ReadonlyMap<string, string | null>): string | null {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const unit = moves.get(path.slice(0, end));
    if (unit !== undefined) return unit === null ? null : unit + path.slice(end);
  }
  return path;
}

/** Compares the checked old draft with the checked new one, both under one law and date. Linear but for sorting. */
export function compareDrafts(before: CheckResult, after: CheckResult): Comparison {
  const side = ({ document, source }: CheckResult): { units: ComparedUnit[]; tokens: typeof source.tokens } => ({
    units: comparedUnits(document),
    tokens: source.tokens,
  });
  const pairs = matchUnits(side(before), side(after)).map(changeOf);
  const moves = new Map<string, string | null>();
  for (const pair of pairs) if (pair.before !== null) moves.set(pair.before.path, pair.after?.path ?? null);

  const count = after.findings.length;
  const found = [...after.findings, ...after.waived.map(({ finding }) => finding)];
  const { findings } = matchFindings(movedKeys(before, moves), found, new Contexts(after.document));
  const taken = new Set(findings);
  const matched = before.findings.map((finding, i) => ({ before: finding, at: findings[i] }));
  return {
    mended: matched.filter(({ at }) => at < 0).map(({ before: finding }) => finding),
    remaining: matched
      .filter(({ at }) => at >= 0 && at < count)
      .map(({ before: old, at }) => ({ before: old, after: found[at] })),
    fresh: after.findings.filter((_, i) => !taken.has(i)),
    excused: matched
      .filter(({ at }) => at >= count)
      .map(({ before: old, at }) => ({ before: old, after: found[at], waiver: after.waived[at - count].waiver })),
    units: pairs.filter((pair) => pair.before === null || pair.after === null || pair.edited || pair.renumbered),
    same: pairs.filter((pair) => pair.before !== null && pair.after !== null && !pair.edited && !pair.renumbered)
      .length,
  };
}
