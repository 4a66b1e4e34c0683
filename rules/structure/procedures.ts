import { bareText, indexWithin } from './letters.ts';
import { LineClass } from './line-table.ts';
import type { Part, Procedure } from './types.ts';
import type { Work } from './work.ts';

/** How the heads of components begin, in bare letters; the longer of equal beginnings first. Handbook tthc.md §3.2 and §4.1. */
const HEADS: readonly (readonly [string, string])[] = [
  ['trinhtuthuchien', 'trinh-tu'],
  ['trinhtuthutuc', 'trinh-tu'],
  ['trinhtucacbuoc', 'trinh-tu'],
  ['cacbuocthuchien', 'trinh-tu'],
  ['quytrinhthuchien', 'trinh-tu'],
  ['quytrinhcacbuoc', 'trinh-tu'],
  ['cachthucthuchien', 'cach-thuc'],
  ['cachthucnop', 'cach-thuc'],
  ['hinhthucnop', 'cach-thuc'],
  ['thanhphanhoso', 'ho-so'],
  ['thanhphansoluonghoso', 'ho-so'],
  ['hosobaogom', 'ho-so'],
  ['hosogom', 'ho-so'],
  ['soluonghoso', 'so-luong'],
  ['thoihangiaiquyet', 'thoi-han'],
  ['thoigiangiaiquyet', 'thoi-han'],
  ['doituongthuchien', 'doi-tuong'],
  ['coquanthuchien', 'co-quan'],
  ['coquangiaiquyet', 'co-quan'],
  ['coquancothamquyen', 'co-quan'],
  ['coquanphoihop', 'co-quan-phoi-hop'],
  ['ketquathuchien', 'ket-qua'],
  ['ketquagiaiquyet', 'ket-qua'],
  ['philephi', 'phi'],
  ['lephi', 'phi'],
  ['phi', 'phi'],
  ['tenmaudon', 'mau'],
  ['maudon', 'mau'],
  ['mautokhai', 'mau'],
  ['yeucaudieukien', 'dieu-kien'],
  ['dieukienthuchien', 'dieu-kien'],
  ['cancuphaply', 'can-cu'],
];

/** A head of a component found in the draft. */
export interface ComponentHead {
  readonly p: number;
  readonly key: string;
  /** Number of sets of papers on a line within the papers. */
  readonly inner: boolean;
}

/** Heads of components among the paragraphs `[from, to)`. */
export function findComponents(work: Work, from: number, to: number): ComponentHead[] {
  const heads: ComponentHead[] = [];
  for (let p = from; p < to; p++) {
    if (work.quoted(p)) continue;
    const cls = work.cls(p);
    if (cls !== LineClass.plain && cls !== LineClass.label && cls !== LineClass.bullet && cls !== LineClass.basis)
      continue;
    const key = componentOf(work, p, cls);
    if (key !== null) heads.push({ p, key, inner: key === 'so-luong' && cls !== LineClass.label });
  }
  return heads;
}

function componentOf(work: Work, p: number, cls: number): string | null {
  const { labelEnd } = work.lines;
  const i = work.line(p);
  let start = cls === LineClass.label || cls === LineClass.bullet ? labelEnd[i] : work.contentStart(p);
  const end = work.contentEnd(p);
  while (start < end && ' *_\t'.includes(work.text[start])) start++;
  // The head is the whole line, or stands before a colon near its start.
  const colon = indexWithin(work.text, 0x3a, start, Math.min(end, start + 90));
  const stop = colon >= 0 ? colon : end;
  if (stop === end && end - start > 110) return null;
  const bare = bareText(work.text, start, stop, 40);
  const found = HEADS.find(([name]) => bare.startsWith(name));
  if (found === undefined) return null;
  if (found[0].length < 6 && bare.length > 12) return null;
  return found[1];
}

/** Procedures made of the heads: a new one begins where the first component comes again. */
export function readProcedures(
  work: Work,
  heads: readonly ComponentHead[],
  end: number,
  name: (p: number) => Part | null,
): Procedure[] {
  const procedures: Procedure[] = [];
  let components: Record<string, Part> = {};
  let first: ComponentHead | null = null;
  let last = -1;
  const flush = () => {
    if (first !== null && Object.keys(components).length >= 2) {
      procedures.push({ start: work.start(first.p), end: work.end(last), name: name(first.p), components });
    }
    components = {};
    first = null;
  };
  for (let k = 0; k < heads.length; k++) {
    const head = heads[k];
    if (first !== null && head.key === (first as ComponentHead).key && Object.keys(components).length >= 3) flush();
    first ??= head;
    let next = k + 1;
    if (!head.inner) while (next < heads.length && heads[next].inner) next++;
    const upTo = head.inner ? head.p + 1 : next < heads.length ? heads[next].p : end;
    last = Math.max(last, Math.max(head.p, upTo - 1));
    components[head.key] ??= work.part(work.contentStart(head.p), work.contentEnd(Math.max(head.p, upTo - 1)));
  }
  flush();
  return procedures;
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
