import { isLetter } from '../text/index.ts';
import type { InlineUnit } from './inline-unit.ts';

const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const LINE_END = 0x0a;
/** The mark of a break at the end of a line has been cut off, but still stands beside. */
const BACKSLASH = 0x5c;
const AFTER_HIDDEN = 0x3e;

/** Runs longer than this are lines to fill in (`____`, `****`), not marks. */
const LONGEST_STAR = 3;
const LONGEST_UNDERSCORE = 2;
/** How many open marks a closing mark looks back over; keeps a line of a million `*` linear. */
const LOOK_BACK = 64;

const OTHER = 0;
const WHITE = 1;
const PUNCTUATION = 2;
const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;

/** A run of marks. What is used to close is cut off at its start, what is used to open at its end. */
interface Mark {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Ranges of the file (from, to, from, to …, sorted) that are emphasis marks by the rules of CommonMark, as micromark applies
 * them. Runs of three and more `_`, of four and more `*`, and `(*)` are text in Vietnamese drafts and stay.
 */
export function emphasisMarks(file: string, unit: InlineUnit): number[] {
  const marks: Mark[] = [];
  const open: Mark[] = [];
  for (let p = 0; p < unit.pieces; p++) {
    const to = unit.to[p];
    for (let i = unit.from[p]; i < to; ) {
      const c = file.charCodeAt(i);
      if (c !== STAR && c !== UNDERSCORE) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < to && file.charCodeAt(end) === c) end++;
      const mark = classify(file, unit, p, i, end);
      if (mark !== null) {
        marks.push(mark);
        settle(mark, open);
      }
      i = end;
    }
  }
  const hidden: number[] = [];
  for (const { from, start, end, to } of marks) {
    if (start > from) hidden.push(from, start);
    if (to > end) hidden.push(end, to);
  }
  return hidden;
}

/** The mark at `[start, end)` in piece `p`; null when it is text. */
function classify(file: string, unit: InlineUnit, p: number, start: number, end: number): Mark | null {
  const c = file.charCodeAt(start);
  if (end - start > (c === STAR ? LONGEST_STAR : LONGEST_UNDERSCORE)) return null;
  const before = start > unit.from[p] ? file.charCodeAt(start - 1) : gapBefore(unit, p);
  const after = end < unit.to[p] || file.charCodeAt(end) === BACKSLASH ? file.charCodeAt(end) : gapBefore(unit, p + 1);
  if (before === 0x28 && after === 0x29) return null;
  const left = classOfUnit(before);
  const right = classOfUnit(after);
  const opens = right === OTHER || (right === PUNCTUATION && left !== OTHER);
  const closes = left === OTHER || (left === PUNCTUATION && right !== OTHER);
  if (c === STAR) return opens || closes ? { unit: c, from: start, to: end, start, end, opens, closes } : null;
  const canOpen = opens && (left !== OTHER || !closes);
  const canClose = closes && (right !== OTHER || !opens);
  return canOpen || canClose ? { unit: c, from: start, to: end, start, end, opens: canOpen, closes: canClose } : null;
}

/** What stands before piece `p`: a line end, or something hidden. */
function gapBefore(unit: InlineUnit, p: number): number {
  if (p === 0 || p >= unit.pieces) return LINE_END;
  return unit.line[p] === unit.line[p - 1] ? AFTER_HIDDEN : LINE_END;
}

function classOfUnit(c: number): number {
  if (c === 0x20 || (c >= 0x09 && c <= 0x0d)) return WHITE;
  if (c < 0x80) {
    const letterOrDigit =
      (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c < 0x20 || c === 0x7f;
    return letterOrDigit ? OTHER : PUNCTUATION;
  }
  if (isLetter(c)) return OTHER;
  const s = String.fromCharCode(c);
  if (/\s/.test(s)) return WHITE;
  return UNICODE_PUNCTUATION.test(s) ? PUNCTUATION : OTHER;
}

/** Closes what the mark can close, then keeps what is left of it as an opening mark. */
function settle(mark: Mark, open: Mark[]): void {
  while (mark.closes && mark.end > mark.start) {
    const lowest = Math.max(0, open.length - LOOK_BACK);
    let k = open.length - 1;
    while (k >= lowest && !matches(open[k], mark)) k--;
    if (k < lowest) break;
    const opener = open[k];
    const use = opener.end - opener.start > 1 && mark.end - mark.start > 1 ? 2 : 1;
    opener.end -= use;
    mark.start += use;
    open.length = opener.end > opener.start ? k + 1 : k;
  }
  if (mark.opens && mark.end > mark.start) open.push(mark);
}

function matches(opener: Mark, closer: Mark): boolean {
  if (opener.unit !== closer.unit) return false;
  if (!opener.closes && !closer.opens) return true;
  const size = closer.end - closer.start;
  return size % 3 === 0 || (size + opener.end - opener.start) % 3 !== 0;
}
