import { isCapital, isDigit, isLetter, lower } from '../../text/index.ts';
import type { SourceText, Span } from '../../text/types.ts';
import { TokenKind } from '../../text/types.ts';

export type LeftoverKind = 'placeholder' | 'omission' | 'blank';

export interface Leftover extends Span {
  readonly kind: LeftoverKind;
}

const space = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0x0a || c === 0xa0;
const dot = (c: number): boolean => c === 0x2e || c === 0x2026;

/** What is written in brackets by somebody who means to come back. */
const notes =
  /bổ sung|số liệu|điền|ghi rõ|chèn|xem lại|kiểm tra|rà soát|chưa có|chưa rõ|cập nhật|cần |nội dung|tên |todo|tbd|fixme|xxx|\?/iu;
const keywords = ['TODO', 'FIXME', 'TBD', 'Lorem ipsum', 'xxx', '???'];
/** `T`, `F`, `L`, `x`: the first letters of the words among them. */
const mayBeKeyword = (c: number): boolean => c === 0x54 || c === 0x46 || c === 0x4c || c === 0x78;

/** The word that ends before `at`, in small letters. */
function wordBefore(text: string, start: number, at: number): string {
  let end = at;
  while (end > start && !isLetter(text.charCodeAt(end - 1)) && !isDigit(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (from > start && (isLetter(text.charCodeAt(from - 1)) || isDigit(text.charCodeAt(from - 1)))) from--;
  return lower(text.slice(from, end));
}

/** The word that begins at or behind `at`. */
function wordAfter(text: string, at: number, end: number): string {
  let from = at;
  while (from < end && space(text.charCodeAt(from))) from++;
  let to = from;
  while (to < end && isLetter(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

/** Words before a blank that a draft leaves open by custom: dates and numbers. */
const open: ReadonlySet<string> = new Set(['ngày', 'tháng', 'năm', 'số', 'v', 'giờ', 'khóa', 'thứ', 'lần']);
const joins: ReadonlySet<string> = new Set(['và', 'hoặc', 'hay', 'tháng', 'năm', 'ngày']);

/** Dots in the middle of a sentence where words are missing; not those that close a list (`ngô, khoai…`) nor at the end. */
function blankAt(text: string, span: Span, from: number): Leftover | null {
  let to = from;
  while (to < span.end && dot(text.charCodeAt(to))) to++;
  if (text.charCodeAt(from) === 0x2e && to - from < 3) return null;
  if (from === span.start || !space(text.charCodeAt(from - 1)) || to >= span.end) return null;
  let before = from - 1;
  while (before > span.start && space(text.charCodeAt(before))) before--;
  if (',;.…('.includes(text[before])) return null;
  if (text[before] !== ':' && open.has(wordBefore(text, span.start, from))) return null;
  const next = text.charCodeAt(to);
  if (next !== 0x25 && next !== 0x2f && !space(next)) return null;
  let after = to;
  while (after < span.end && space(text.charCodeAt(after))) after++;
  const c = text.charCodeAt(after);
  const goesOn = c === 0x25 || c === 0x2f || isDigit(c) || (isLetter(c) && !isCapital(c));
  if (after >= span.end || !goesOn || joins.has(wordAfter(text, after, span.end))) return null;
  // A line with several blanks is one of a form to be filled in.
  if ((text.slice(span.start, Math.min(span.end, span.start + 600)).match(/\.{3,}|…+/gu) ?? []).length > 2) return null;
  return { start: from, end: to, kind: 'blank' };
}

/** `[cần bổ sung]`, `[...]`, `(...)`. */
function bracketAt(text: string, span: Span, from: number): Leftover | null {
  const square = text.charCodeAt(from) === 0x5b;
  const length = text.slice(from, Math.min(span.end, from + 80)).indexOf(square ? ']' : ')');
  if (length < 0) return null;
  const close = from + length;
  const inner = text.slice(from + 1, close);
  const end = close + 1;
  if (/^[\s.…]*(?:\.{3}|…)[\s.…]*$/u.test(inner)) return { start: from, end, kind: 'omission' };
  if (!square || text[end] === '(' || !notes.test(inner)) return null;
  return { start: from, end, kind: 'placeholder' };
}

function keywordAt(text: string, span: Span, from: number): Leftover | null {
  for (const word of keywords) {
    if (!text.startsWith(word, from) || from + word.length > span.end) continue;
    const letters = isLetter(word.charCodeAt(0));
    const before = from > span.start ? text.charCodeAt(from - 1) : 0x20;
    const after = text.charCodeAt(from + word.length);
    if (letters && (isLetter(before) || isDigit(before) || isLetter(after) || isDigit(after))) continue;
    return { start: from, end: from + word.length, kind: 'placeholder' };
  }
  return null;
}

/** What begins at `from` with a mark. */
function markAt(text: string, span: Span, from: number, prose: boolean): Leftover | null {
  const c = text.charCodeAt(from);
  if (c === 0x5b) return bracketAt(text, span, from);
  if (c === 0x28) return dot(text.charCodeAt(from + 1)) ? bracketAt(text, span, from) : null;
  if (c === 0x3f) return keywordAt(text, span, from);
  // Only the first of a row of dots.
  if (!prose || !dot(c) || (from > span.start && dot(text.charCodeAt(from - 1)))) return null;
  return blankAt(text, span, from);
}

/** What must not be left in the words of a paragraph, in order. Linear in its length. `prose`: sentences of the draft itself. */
export function findLeftovers({ text, tokens }: SourceText, span: Span, prose: boolean): Leftover[] {
  const { kind, start, end, length } = tokens;
  const found: Leftover[] = [];
  let passed = span.start;
  for (let t = tokens.at(span.start); t < length && start[t] < span.end; t++) {
    const from = start[t];
    if (from < passed) continue;
    let hit: Leftover | null = null;
    if (kind[t] === TokenKind.word) {
      if (end[t] - from <= 5 && mayBeKeyword(text.charCodeAt(from))) hit = keywordAt(text, span, from);
    } else if (kind[t] === TokenKind.punctuation) hit = markAt(text, span, from, prose);
    if (hit === null) continue;
    found.push(hit);
    passed = hit.end;
  }
  return found;
}
