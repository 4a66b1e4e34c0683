import { plain } from '../text/plain.ts';
import { kept } from './kept.ts';
import { LineClass } from './line-table.ts';
import { tells } from './procedure-cues.ts';
import { headOf, saysNothing } from './procedure-words.ts';
import type { Part, Procedure } from './types.ts';
import type { Work } from './work.ts';

/** A head of a component found in the draft. */
export interface ComponentHead {
  readonly p: number;
  readonly key: string;
  /** Number of sets of papers on a line within the papers. */
  readonly inner: boolean;
}

const HEAD = {};

/** Heads of components among the paragraphs `[from, to)`. */
export function findComponents(work: Work, from: number, to: number): ComponentHead[] {
  const { labelEnd } = work.lines;
  const heads: ComponentHead[] = [];
  for (let p = from; p < to; p++) {
    if (work.quoted(p)) continue;
    const cls = work.cls(p);
    if (cls !== LineClass.plain && cls !== LineClass.label && cls !== LineClass.bullet && cls !== LineClass.basis)
      continue;
    const start = cls === LineClass.label || cls === LineClass.bullet ? labelEnd[work.line(p)] : work.contentStart(p);
    const make = (): string | null => headOf(work.text, start, work.contentEnd(p), false);
    const key = kept(work.lines, work.line(p), work.lastLine(p) + 1, HEAD, start - work.start(p), make);
    if (key !== null) heads.push({ p, key, inner: key === 'so-luong' && cls !== LineClass.label && !work.isCell(p) });
  }
  return heads;
}

/** Least components after which a component that comes again begins another sheet. */
const ENOUGH = 3;

/** Value of the first label of a list: `1`, or `a` among the letters. */
const FIRST = 2;

/**
 * Sheets made of the heads. A new one begins where the first component comes again, or where labels of one style begin anew
 * with a component that the sheet has: `l) Căn cứ pháp lý`, `b) Cách thức thực hiện`.
 */
export function readSheets(
  work: Work,
  heads: readonly ComponentHead[],
  end: number,
  name: (p: number) => Part | null,
): Procedure[] {
  const groups = sheetsOf(work, heads);
  const names = groups.map(([first]) => name(first.p));
  return groups.flatMap((group, g) => {
    // What the next sheet is called belongs to that one.
    let limit = groups[g + 1]?.[0].p ?? end;
    const next = names[g + 1] ?? null;
    const least = group[group.length - 1].p + 1;
    while (next !== null && limit > least && work.end(limit - 1) > next.start) limit--;
    return readSheet(work, group, limit, names[g]);
  });
}

/** The heads by sheet. */
function sheetsOf(work: Work, heads: readonly ComponentHead[]): ComponentHead[][] {
  const { style, value } = work.lines;
  const groups: ComponentHead[][] = [];
  let group: ComponentHead[] = [];
  let keys = new Set<string>();
  /** Line of the last label. */
  let label = -1;
  for (const head of heads) {
    const line = work.cls(head.p) === LineClass.label ? work.line(head.p) : -1;
    if (keys.size >= ENOUGH) {
      const anew = line >= 0 && label >= 0 && style[label] === style[line] && value[line] <= value[label];
      if (head.key === group[0].key || (anew && (keys.has(head.key) || value[line] <= FIRST))) {
        groups.push(group);
        group = [];
        keys = new Set();
      }
    }
    group.push(head);
    keys.add(head.key);
    if (line >= 0) label = line;
  }
  if (keys.size >= 2) groups.push(group);
  return groups;
}

/** One sheet, up to paragraph `end`. */
function readSheet(work: Work, heads: readonly ComponentHead[], end: number, name: Part | null): Procedure[] {
  const labelled = heads.findLast(({ p }) => work.cls(p) === LineClass.label);
  const places: Record<string, Part[]> = {};
  let last = -1;
  for (let k = 0; k < heads.length; k++) {
    const { p, key, inner } = heads[k];
    let next = k + 1;
    if (!inner) while (next < heads.length && heads[next].inner) next++;
    const upTo = inner ? p + 1 : next < heads.length ? heads[next].p : lastOf(work, p, labelled?.p ?? p, end);
    last = Math.max(last, p, upTo - 1);
    const place = work.part(work.contentStart(p), work.contentEnd(Math.max(p, upTo - 1)));
    const known = places[key];
    if (known === undefined) places[key] = [place];
    else known.push(place);
  }
  const given = withContent(work.text, places);
  return [
    {
      kind: 'sheet',
      start: work.start(heads[0].p),
      end: work.end(last),
      name,
      components: Object.fromEntries(Object.entries(given).map(([key, [part]]) => [key, part])),
      places: given,
      told: toldIn(given),
      form: true,
      certainty: 'sure',
      excluded: null,
      change: null,
    },
  ];
}

/** One after the last paragraph of the last component: what is numbered in an outer style is another part (`6. BIỂU MẪU`). */
function lastOf(work: Work, p: number, labelled: number, end: number): number {
  const { style } = work.lines;
  const own = style[work.line(labelled)];
  for (let q = p + 1; q < end; q++) {
    if (work.cls(q) !== LineClass.label || work.weak(q) || work.isCell(q) || style[work.line(q)] >= own) continue;
    return q === p + 1 ? end : q;
  }
  return end;
}

/** Heads with something behind them: `Số lượng hồ sơ` needs a number (T3.15), the papers more than the number of sets. */
function withContent(text: string, places: Readonly<Record<string, Part[]>>): Record<string, Part[]> {
  const sets = places['so-luong'] ?? [];
  const given: Record<string, Part[]> = {};
  for (const [key, parts] of Object.entries(places)) {
    const kept = parts.filter((part) => {
      if (key === 'so-luong') return tells('so-luong', plain(part.text)) || /\d|một bộ/u.test(part.text);
      const inside = key === 'ho-so' ? sets.find(({ start }) => start > part.start && start < part.end) : undefined;
      return !saysNothing(text, part.start, inside?.start ?? part.end);
    });
    if (kept.length > 0) given[key] = kept;
  }
  return given;
}

/** Longest words of a component that are looked at. */
const TOLD_WORDS = 4000;

/** What a sheet says in passing: the way of filing, and the number of sets in the papers. */
function toldIn(places: Readonly<Record<string, readonly Part[]>>): Record<string, Part> {
  const told: Record<string, Part> = {};
  for (const key of ['cach-thuc', 'so-luong'] as const) {
    if (key in places) continue;
    for (const holder of key === 'so-luong' ? ['ho-so'] : ['ho-so', 'trinh-tu']) {
      const found = (places[holder] ?? []).find((part) => tells(key, plain(part.text.slice(0, TOLD_WORDS))));
      if (found !== undefined) told[key] ??= found;
    }
  }
  return told;
}

/** The office that approved a procedure sheet: the last title of the row `Chức vụ`, with its lines. */
export function approverOf(work: Work, from: number, to: number): { title: string; start: number; end: number } | null {
  const { blocks } = work.lines;
  for (let p = from; p < to; p++) {
    if (!work.isCell(p) || work.bare(p, 10) !== 'chucvu') continue;
    const row = blocks[work.line(p)];
    let last = -1;
    for (let q = p + 1; q < to && blocks[work.line(q)].table === row.table && blocks[work.line(q)].row === row.row; q++)
      last = q;
    if (last < 0) return null;
    const { column } = blocks[work.line(last)];
    let title = work.text.slice(work.contentStart(last), work.contentEnd(last));
    let end = work.contentEnd(last);
    for (let q = last + 1; q < to && blocks[work.line(q)].table === row.table; q++) {
      if (blocks[work.line(q)].column !== column) continue;
      title += ` ${work.text.slice(work.contentStart(q), work.contentEnd(q))}`;
      end = work.contentEnd(q);
    }
    return { title, start: work.contentStart(last), end };
  }
  return null;
}
