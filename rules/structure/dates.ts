import { isDigit, isoDate } from '../text/index.ts';
import { TokenKind } from '../text/types.ts';
import type { Lines } from './line-table.ts';
import { isBare } from './misspelt.ts';

/** A date read from the tokens `ngày … tháng … năm …` or `ngày d/m/yyyy`. */
export interface ReadDate {
  /** One after the last token. */
  readonly end: number;
  /** `YYYY-MM-DD`; null when a part is blank or impossible. */
  readonly iso: string | null;
}

/** Reads a date from token `t`, which is `ngày`; null when what follows is no date. `limit` is one after the last token. */
export function readDate(lines: Lines, t: number, limit: number): ReadDate | null {
  const month = seek(lines, t + 1, limit, 'thang', 8);
  if (month >= 0) {
    const year = seek(lines, month + 1, limit, 'nam', 8);
    if (year < 0) return null;
    const end = endOfBlank(lines, year + 1, limit);
    const day = numberBetween(lines, t + 1, month);
    return { end, iso: isoDate(numberBetween(lines, year + 1, end), numberBetween(lines, month + 1, year), day) };
  }
  return readSlashes(lines, t + 1, limit);
}

/** `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy` from token `t`. */
export function readSlashes(lines: Lines, t: number, limit: number): ReadDate | null {
  const { kind, start } = lines.tokens;
  if (
    t + 4 >= limit ||
    kind[t] !== TokenKind.number ||
    kind[t + 2] !== TokenKind.number ||
    kind[t + 4] !== TokenKind.number
  )
    return null;
  const mark = lines.text.charCodeAt(start[t + 1]);
  if ((mark !== 0x2f && mark !== 0x2d && mark !== 0x2e) || lines.text.charCodeAt(start[t + 3]) !== mark) return null;
  return { end: t + 5, iso: isoDate(numberAt(lines, t + 4), numberAt(lines, t + 2), numberAt(lines, t)) };
}

/** Token that is the word (in bare letters: a mark may be wrong) among the next `reach` tokens, over numbers and marks of a blank only; -1 when none. */
function seek(lines: Lines, t: number, limit: number, word: string, reach: number): number {
  let steps = 0;
  for (let u = t; u < limit && steps < reach; u++) {
    if (isBare(lines.text, lines.tokens, u, word)) return u;
    if (lines.tokens.kind[u] === TokenKind.number) steps++;
    else if (!isBlankMark(lines, u)) return -1;
  }
  return -1;
}

/** Dots, dashes and brackets that leave a place open. */
function isBlankMark(lines: Lines, t: number): boolean {
  if (lines.tokens.kind[t] !== TokenKind.punctuation) return false;
  return '.…_-–/[]()*'.includes(lines.text[lines.tokens.start[t]]);
}

/** One after the number or blank that begins at token `t`. */
function endOfBlank(lines: Lines, t: number, limit: number): number {
  let u = t;
  while (u < limit && isBlankMark(lines, u)) u++;
  if (u < limit && lines.tokens.kind[u] === TokenKind.number) {
    u++;
    return u;
  }
  return u;
}

function numberBetween(lines: Lines, from: number, to: number): number {
  let found = 0;
  for (let t = from; t < to; t++)
    if (lines.tokens.kind[t] === TokenKind.number) found = found === 0 ? numberAt(lines, t) : -1;
  return Math.max(0, found);
}

function numberAt(lines: Lines, t: number): number {
  const { start, end } = lines.tokens;
  if (end[t] - start[t] > 4 || !isDigit(lines.text.charCodeAt(start[t]))) return 0;
  return Number(lines.text.slice(start[t], end[t]));
}
