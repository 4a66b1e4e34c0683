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
const LOOK_BACK = 32;

const OTHER = 0;
const WHITE = 1;
const PUNCTUATION = 2;
const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Runs of marks, five numbers each: where the run begins, where what is left of it begins and ends, where it ends, and its flags.
 * What is used to close is cut off at the start of a run, what is used to open at its end.
 */
const START = 1;
const END = 2;
const TO = 3;
const FLAGS = 4;
const SIZE = 5;
const OPENS = 1;
const CLOSES = 2;
const IS_STAR = 4;

/**
 * Ranges of the file (from, to, from, to …, sorted) that are emphasis marks by the rules of CommonMark, as micromark applies
 * them. Runs of three and more `_`, of four and more `*`, and `(*)` are text in Vietnamese drafts and stay.
 */
export function emphasisMarks(file: string, unit: InlineUnit): number[] {
  const runs: number[] = [];
  /** Places in `runs` of those that may still be closed. */
  const open: number[] = [];
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
      const flags = flagsOf(file, unit, p, i, end);
      if (flags !== 0) {
        runs.push(i, i, end, end, flags);
        settle(runs, runs.length - SIZE, open);
      }
      i = end;
    }
  }
  const hidden: number[] = [];
  for (let r = 0; r < runs.length; r += SIZE) {
    if (runs[r + START] > runs[r]) hidden.push(runs[r], runs[r + START]);
    if (runs[r + TO] > runs[r + END]) hidden.push(runs[r + END], runs[r + TO]);
  }
  return hidden;
}

/** What the run `[start, end)` in piece `p` can do; 0 when it is text. */
function flagsOf(file: string, unit: InlineUnit, p: number, start: number, end: number): number {
  const c = file.charCodeAt(start);
  if (end - start > (c === STAR ? LONGEST_STAR : LONGEST_UNDERSCORE)) return 0;
  const before = start > unit.from[p] ? file.charCodeAt(start - 1) : gapBefore(unit, p);
  const after = end < unit.to[p] || file.charCodeAt(end) === BACKSLASH ? file.charCodeAt(end) : gapBefore(unit, p + 1);
  if (before === 0x28 && after === 0x29) return 0;
  const left = classOfUnit(before);
  const right = classOfUnit(after);
  const opens = right === OTHER || (right === PUNCTUATION && left !== OTHER);
  const closes = left === OTHER || (left === PUNCTUATION && right !== OTHER);
  if (c === STAR) return opens || closes ? IS_STAR | (opens ? OPENS : 0) | (closes ? CLOSES : 0) : 0;
  // `_` inside a word neither opens nor closes.
  return (opens && (left !== OTHER || !closes) ? OPENS : 0) | (closes && (right !== OTHER || !opens) ? CLOSES : 0);
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

/** Closes what the run at `r` can close, then keeps what is left of it as an opening run. */
function settle(runs: number[], r: number, open: number[]): void {
  while ((runs[r + FLAGS] & CLOSES) !== 0 && runs[r + END] > runs[r + START]) {
    const lowest = Math.max(0, open.length - LOOK_BACK);
    let k = open.length - 1;
    while (k >= lowest && !matches(runs, open[k], r)) k--;
    if (k < lowest) break;
    const o = open[k];
    const use = left(runs, o) > 1 && left(runs, r) > 1 ? 2 : 1;
    runs[o + END] -= use;
    runs[r + START] += use;
    open.length = left(runs, o) > 0 ? k + 1 : k;
  }
  keep(runs, r, open);
}

function keep(runs: number[], r: number, open: number[]): void {
  if ((runs[r + FLAGS] & OPENS) !== 0 && left(runs, r) > 0) open.push(r);
}

/** Marks of a run that are not used yet. */
function left(runs: number[], r: number): number {
  return runs[r + END] - runs[r + START];
}

function matches(runs: number[], opener: number, closer: number): boolean {
  const a = runs[opener + FLAGS];
  const b = runs[closer + FLAGS];
  if ((a & IS_STAR) !== (b & IS_STAR)) return false;
  if ((a & CLOSES) === 0 && (b & OPENS) === 0) return true;
  const size = left(runs, closer);
  return size % 3 === 0 || (size + left(runs, opener)) % 3 !== 0;
}
