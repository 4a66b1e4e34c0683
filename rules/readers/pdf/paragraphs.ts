import type { Flow } from '../flow.ts';
import type { Fragment } from './rows.ts';

/** A line of text and its ordinal among the lines of the file. */
export interface Line extends Fragment {
  readonly ordinal: number;
}

/** Where the lines of a text may begin and end, and how far they usually stand apart (in points; 0 when it is not known). */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly lead: number;
  /** Of running text; of one of several columns or a cell, whose sides are less sure. */
  readonly body: boolean;
  /** The sides are those of the widest line: how far lines may really go is not known. */
  readonly guessed: boolean;
}

/** What parts two lines: nothing, a line end that may be one within a paragraph, or the end of a paragraph. */
export type Border = 'none' | 'line' | 'paragraph';

/** Words that open a unit of a draft, or an item. */
const OPENER =
  /^(?:(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC|CHƯƠNG|MỤC|PHẦN|Căn cứ|Xét|Theo đề nghị|Nơi nhận|Kính gửi|Số|V\/v|TM|KT|TL|TUQ|CHỦ TỊCH|PHÓ|Q)(?=[ :.]|$)|\d{1,3}[.)] |[a-zđ]{1,2}\) |[IVX]{1,5}\. |[-–—+•*·▪] )/u;

/** A line drawn with letters. */
const RULE = /^[-–—_=*.~ ]{3,}$/u;

const isLower = (text: string): boolean => /^\p{Ll}/u.test(text);

/** Whether the line ends like a paragraph. */
function isClosed(a: Fragment, b: Fragment): boolean {
  return /[.;?!]["”»)]?$/u.test(a.text) || (a.text.endsWith(':') && !/^[\p{Ll}\p{N}]/u.test(b.text));
}

/** Width of the first word, in points. */
function firstWord({ atoms }: Fragment): number {
  let k = 0;
  while (k < atoms.length && atoms[k].text !== ' ') k++;
  return atoms[Math.max(0, k - 1)].right - atoms[0].x;
}

/** Width of the narrowest space, in points. */
function spaceOf({ atoms, size }: Fragment): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { text, x, right } of atoms) if (text === ' ') least = Math.min(least, right - x);
  return least === Number.POSITIVE_INFINITY ? 0.25 * size : least;
}

/** How two lines stand under each other: in the middle of the frame, one of them away from its sides. */
function areCentred(a: Fragment, b: Fragment, frame: Frame): boolean {
  const middle = (frame.left + frame.right) / 2;
  const off = (one: Fragment): number => Math.abs((one.x + one.right) / 2 - middle);
  const filled = Math.abs(a.x - frame.left) < 1.5 && Math.abs(a.right - frame.right) < 1.5;
  const away = Math.max(a.x, b.x) - frame.left;
  return !filled && off(a) < a.size && off(b) < a.size && away > 1.5 * a.size;
}

/**
 * What parts a line and the next. `rest`: the line before in the same paragraph, if any: lines behind the first show how far a
 * paragraph is set in.
 */
export function borderOf(a: Line, b: Line, rest: boolean, frame: Frame): Border {
  if (RULE.test(a.text) || RULE.test(b.text)) return 'paragraph';
  const em = a.size;
  if (a.page === b.page && frame.lead > 0 && a.y - b.y > frame.lead * 1.22 + 1) return 'paragraph';
  const centred = areCentred(a, b, frame);
  const room = centred ? frame.right - frame.left - (a.right - a.x) : frame.right - a.right;
  const fits = spaceOf(a) + firstWord(b) < room - 0.1 * em;
  const closed = isClosed(a, b);
  const opens = OPENER.test(b.text);
  const goesOn = !closed && !opens && /^[\p{Ll}\p{N}]/u.test(b.text);
  // The sides of a column or cell are less sure than the words.
  if (!frame.body && goesOn) return 'none';
  if (fits) return goesOn || !frame.body ? 'line' : 'paragraph';
  const inset = b.x - a.x;
  if (frame.guessed && !goesOn) return Math.abs(inset) < 0.6 * em && !opens && !closed ? 'none' : 'line';
  if (centred) return opens ? 'line' : 'none';
  if (rest) {
    // The lines behind the first stand under each other; one that is set in begins a paragraph.
    if (inset > 0.6 * em) return 'paragraph';
    if (inset > -0.6 * em) return opens ? 'line' : 'none';
    return opens || closed ? 'paragraph' : 'line';
  }
  if (inset < -0.6 * em) return opens ? 'line' : 'none';
  if (inset > 0.6 * em) return OPENER.test(a.text) && !opens && !closed ? 'none' : 'paragraph';
  // Both begin at one place: first lines of two paragraphs, or a paragraph that is not set in.
  if (a.x - frame.left > 0.6 * em) return goesOn ? 'line' : 'paragraph';
  return opens || (closed && !isLower(b.text)) ? 'line' : 'none';
}

/** A number of a document that its cell is too narrow for: `58/2026/Q` / `Đ-UBND`, `63/2010/NĐ` / `-CP`. */
const BROKEN = /\d\/\p{Lu}{0,4}$/u;
const BROKEN_YEAR = /\d\/(\d{0,4})$/u;
const YEAR_REST = /^(\d{0,4})\/\p{Lu}/u;
const BROKEN_REST = /^(?:-\p{Lu}|\p{Lu}{1,6}(?:-\p{Lu}|-$|\d))/u;

/** Whether a word goes on over the line end: a symbol or a range behind its stroke, or a number of a document. */
function isOneWord(a: Fragment, b: Fragment): boolean {
  if (/\p{L}[-/]$/u.test(a.text) || (BROKEN.test(a.text) && BROKEN_REST.test(b.text))) return true;
  // `123/20` / `15/NĐ-CP`
  const year = BROKEN_YEAR.exec(a.text.slice(-8));
  const rest = year === null ? null : YEAR_REST.exec(b.text);
  return rest !== null && /^(?:19|20)\d\d$/u.test(year![1] + rest[1]);
}

/** Writes the words of a line. */
export function writeLine(flow: Flow, line: Line): void {
  const { atoms, page, ordinal } = line;
  let text = '';
  let from = 0;
  const flush = (to: number): void => {
    if (text !== '') flow.add(text, page, ordinal, from);
    text = '';
    from = to;
  };
  atoms.forEach((atom, k) => {
    if (atom.text.length === 1) text += atom.text;
    else {
      flush(k + 1);
      flow.put(atom.text, page, ordinal, k);
    }
  });
  flush(atoms.length);
}

/** Writes lines as paragraphs; the last stays open. `open`: the line that the text ends with, when its paragraph is not ended. */
export function writeLines(
  flow: Flow,
  lines: readonly Line[],
  frame: Frame,
  open: { readonly line: Line; readonly rest: boolean } | null,
  wrote: (line: Line, at: number) => void,
): { readonly line: Line; readonly rest: boolean } | null {
  let before = open;
  for (const line of lines) {
    let rest = false;
    if (before !== null) {
      const a = before.line;
      const k = a.atoms.length;
      const border = borderOf(a, line, before.rest, frame);
      if (border === 'paragraph') flow.endParagraph(a.page, a.ordinal, k);
      else if (border === 'line') flow.breakLine(a.page, a.ordinal, k);
      else if (!isOneWord(a, line)) flow.put(' ', a.page, a.ordinal, k - 1);
      rest = border === 'none';
    }
    wrote(line, flow.length);
    writeLine(flow, line);
    before = { line, rest };
  }
  return before;
}
