import { plain } from '../text/plain.ts';
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
    const key = headOf(work.text, start, work.contentEnd(p), false);
    if (key !== null) heads.push({ p, key, inner: key === 'so-luong' && cls !== LineClass.label });
  }
  return heads;
}

/** Least components after which a component that comes again begins another sheet. */
const ENOUGH = 3;

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
  const { style, value } = work.lines;
  const sheets: Procedure[] = [];
  let places: Record<string, Part[]> = {};
  let first: ComponentHead | null = null;
  let before: ComponentHead | null = null;
  let last = -1;
  const flush = () => {
    if (first !== null && Object.keys(places).length >= 2) {
      const given = withContent(work.text, places);
      const components: Record<string, Part> = {};
      for (const [key, [part]] of Object.entries(given)) components[key] = part;
      sheets.push({
        kind: 'sheet',
        start: work.start(first.p),
        end: work.end(last),
        name: name(first.p),
        components,
        places: given,
        told: toldIn(given),
        form: true,
        certainty: 'sure',
        excluded: null,
        change: null,
      });
    }
    places = {};
    first = null;
    before = null;
  };
  for (let k = 0; k < heads.length; k++) {
    const head = heads[k];
    if (first !== null && Object.keys(places).length >= ENOUGH) {
      const line = work.line(head.p);
      const labelled = work.cls(head.p) === LineClass.label;
      const back: ComponentHead | null = before;
      const anew =
        labelled && back !== null && style[work.line((back as ComponentHead).p)] === style[line]
          ? value[line] <= value[work.line((back as ComponentHead).p)]
          : false;
      if (head.key === (first as ComponentHead).key || (anew && head.key in places)) flush();
    }
    first ??= head;
    if (work.cls(head.p) === LineClass.label) before = head;
    let next = k + 1;
    if (!head.inner) while (next < heads.length && heads[next].inner) next++;
    const upTo = head.inner
      ? head.p + 1
      : next < heads.length
        ? heads[next].p
        : lastOf(work, head.p, before?.p ?? head.p, end);
    last = Math.max(last, Math.max(head.p, upTo - 1));
    const place = work.part(work.contentStart(head.p), work.contentEnd(Math.max(head.p, upTo - 1)));
    places[head.key] = [...(places[head.key] ?? []), place];
  }
  flush();
  return sheets;
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
