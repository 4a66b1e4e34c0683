import { Tokens } from '../../citations/tokenise.ts';
import type { UnitRef } from '../../citations/types.ts';
import { placesOf } from '../../citations/unit-refs.ts';
import { atomsAt, unitStarts } from '../../citations/units.ts';
import { perParagraph } from '../../structure/passages.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import { keySet, keysOf, pointIndex, wordKey } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

/** What the head of a unit orders to be done to units of another document: `Sửa đổi khoản 2 Điều 4 như sau`. */
export interface Instruction {
  readonly node: StructureNode;
  readonly verb: 'amend' | 'insert' | 'repeal';
  /** From the first unit word to the last number before `vào`. */
  readonly at: Span;
  /** Units that are changed or put in; what the heads above say is filled in. */
  readonly units: readonly UnitRef[];
  /** The number of each of `units` as printed, with its word where that stands before it. */
  readonly spans: readonly Span[];
  /** The unit behind which they are put: `vào sau Điều 7`; null when none is named. */
  readonly after: UnitRef | null;
}

const VERBS: readonly (readonly [keys: readonly number[], verb: Instruction['verb']])[] = [
  [keysOf('sửa đổi'), 'amend'],
  [keysOf('bổ sung'), 'insert'],
  [keysOf('bãi bỏ'), 'repeal'],
];
const VERB_STARTS: ReadonlySet<number> = new Set(VERBS.map(([keys]) => keys[0]));
const INTO = wordKey('vào');
const AFTER = wordKey('sau');
/** Words between `bổ sung` and what is put in. */
const DIRECT = keySet('thêm mới các vào');
const AS = keysOf('như sau');
/** `Bổ sung cụm từ`, `Bãi bỏ từ`: words are changed, in places all over the document. */
const WORDS = [keysOf('cụm từ'), keysOf('một số cụm từ'), keysOf('các cụm từ'), keysOf('từ “'), keysOf('một số từ')];
/** Tokens of a head that are looked at. */
const MOST = 120;

const known = new WeakMap<LegalDocument, readonly Instruction[]>();

/** Instructions in the heads of the units of the main document, in text order; read once per draft. */
export function instructions(document: LegalDocument): readonly Instruction[] {
  let found = known.get(document);
  if (found === undefined) {
    found = readAll(document);
    known.set(document, found);
  }
  return found;
}

const slot = {};

/** Whether a word that begins an instruction stands among the tokens `[from, to)`. */
function hasVerb({ key }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (VERB_STARTS.has(key[i])) return true;
  return false;
}

function readAll(document: LegalDocument): Instruction[] {
  const t = new Tokens(document.source);
  const out: Instruction[] = [];
  const byNode = new Map<StructureNode, Instruction>();
  const { paragraphs } = document;
  const opening = perParagraph(document, slot, (from, to) => hasVerb(t, from, to));
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = index + 1;
    // The title of a unit stands beside its label or right below it; nearly all units are settled here.
    if (!opening[index] && (next === paragraphs.length || !opening[next])) continue;
    const { node, zone, attachment, quoted, table } = paragraph;
    if (node === null || zone !== 'body' || attachment >= 0 || quoted || table > 0) continue;
    if (node.start !== paragraph.start || node.type === 'bullet' || node.type === 'heading') continue;
    const from = document.source.tokens.at(Math.max(node.label.end, node.title?.start ?? 0));
    if (!VERB_STARTS.has(t.key[from])) continue;
    const end = Math.min(document.source.tokens.at(Math.max(paragraph.end, node.title?.end ?? 0)), from + MOST);
    const instruction = readOne(t, node, from, end, above(node, byNode));
    if (instruction === null) continue;
    out.push(instruction);
    byNode.set(node, instruction);
  }
  return out;
}

/** The one unit that the heads above name: clauses of it are changed below. */
function above(node: StructureNode, byNode: ReadonlyMap<StructureNode, Instruction>): UnitRef {
  for (let at = node.parent; at !== null; at = at.parent) {
    const found = byNode.get(at);
    if (found !== undefined) return found.units.length === 1 ? found.units[0] : {};
  }
  return {};
}

function readOne(t: Tokens, node: StructureNode, from: number, end: number, outer: UnitRef): Instruction | null {
  const found = VERBS.find(([keys]) => t.at(from, keys, end));
  if (found === undefined) return null;
  let verb = found[1];
  let i = from + 2;
  // `Sửa đổi, bổ sung` changes what is there.
  while (i < end && (t.char(i) === 0x2c || VERBS.some(([keys]) => t.at(i, keys, end)))) i += t.char(i) === 0x2c ? 1 : 2;
  if (i > from + 2 && verb === 'insert') verb = 'amend';
  if (WORDS.some((keys) => t.at(i, keys, end))) return null;
  const units: UnitRef[] = [];
  const spans: Span[] = [];
  let after: UnitRef | null = null;
  let holder: UnitRef = {};
  let last = 0;
  for (; i < end; i++) {
    const unit = t.char(i);
    if (unit === 0x3a || unit === 0x201c || unit === 0x22 || t.at(i, AS, end)) break;
    const behind = t.key[i] === INTO;
    // `Bổ sung đoạn cuối khoản 2`, `Bổ sung một số điểm của khoản 3`: the unit named is there already.
    if (verb === 'insert' && units.length === 0 && !DIRECT.has(t.key[i]) && !unitStarts(t, i, end)) verb = 'amend';
    const at = behind ? (t.key[i + 1] === AFTER ? i + 2 : i + 1) : i;
    if (!unitStarts(t, at, end)) continue;
    const row = atomsAt(t, at, end);
    if (row === null) continue;
    if (verb === 'insert' && units.length === 0 && row.atoms[0].level === 'passage') verb = 'amend';
    const { places, used } = placesOf(row.atoms);
    for (const [a, atom] of row.atoms.entries()) {
      if (atom.level === 'form' || atom.level === 'passage') continue;
      // What only holds the unit before it (`khoản 2 Điều 4`) is no unit of its own.
      for (const [n, printed] of atom.printed.entries()) {
        if (n === 0 && used[a]) continue;
        const named = { ...places[a], [atom.level]: printed.value };
        if (behind) {
          if (t.key[i + 1] === AFTER) after = named;
          holder = t.key[i + 1] === AFTER ? places[a] : named;
        } else {
          units.push(named);
          spans.push({ start: t.start[n === 0 ? atom.word : printed.first], end: t.end[printed.end - 1] });
        }
      }
    }
    i = row.end - 1;
    if (behind) break;
    last = i;
  }
  if (units.length === 0) return null;
  const article = units.find((unit) => unit.article !== undefined)?.article;
  const filled = units.map((unit) => fill(unit, holder, article === undefined ? outer : { article }));
  return {
    node,
    verb,
    at: { start: spans[0].start, end: t.end[last] },
    units: filled,
    spans,
    after: after === null ? null : fill(after, holder, article === undefined ? outer : { article }),
  };
}

/** The unit with the levels above its own that are not named with it, from the nearest place that names them. */
function fill(unit: UnitRef, ...places: readonly UnitRef[]): UnitRef {
  let whole = unit;
  for (const place of places) {
    if (whole.article !== undefined || whole.appendix !== undefined) return whole;
    if (whole.point !== undefined && whole.clause === undefined && place.clause !== undefined)
      whole = { clause: place.clause, ...whole };
    if (place.article !== undefined && (whole.clause !== undefined || whole.point !== undefined))
      whole = { article: place.article, ...whole };
  }
  return whole;
}

type Place = readonly [number: number, suffix: number];

/** Place of a number among its like: `7a` behind `7`, `c1` behind `c`; null when it has none. */
export function placeOf(level: 'article' | 'clause' | 'point', number: string): Place | null {
  if (level === 'point') {
    const found = /^(\p{L})(\d{0,2})$/u.exec(number);
    const index = found === null ? -1 : pointIndex(found[1]);
    return index < 0 ? null : [index, Number(found![2] || 0)];
  }
  const found = /^(\d{1,4})(\p{L}?)$/u.exec(number);
  if (found === null) return null;
  return [Number(found[1]), found[2] === '' ? 0 : pointIndex(found[2]) + 1];
}

const LEVELS = ['article', 'clause', 'point'] as const;

/** Whether unit `a` stands behind unit `b` in their document: greater than 0; 0 when they are one in the other or cannot be told. */
export function compareUnits(a: UnitRef, b: UnitRef): number {
  for (const level of LEVELS) {
    const one = a[level];
    const other = b[level];
    if (one === undefined || other === undefined) return 0;
    const x = placeOf(level, one);
    const y = placeOf(level, other);
    if (x === null || y === null) return 0;
    const order = x[0] - y[0] || x[1] - y[1];
    if (order !== 0) return order;
  }
  return 0;
}
