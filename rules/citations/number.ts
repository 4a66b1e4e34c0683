import { isCapital, isDigit, isLetter } from '../text/index.ts';
import { AMPERSAND, DOT, SLASH } from './marks.ts';
import { canonicalCode, typeOfCode } from './normalise.ts';
import type { Tokens } from './tokenise.ts';

/** A document's number as it stands in the text. */
export interface NumberMatch {
  /** First token and the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly hasYear: boolean;
  /** First code (`QĐ`, `QH15`, `UBND`). */
  readonly code: string;
  /** Codes after the year or the number. */
  readonly codes: number;
  /** Shape that only stands with a type word or `số` before it (`64-CP`, `19 TC/QĐ/CĐKT`). */
  readonly weak: boolean;
  /** The year and the first code run together (`154/2026NĐ-CP`). */
  readonly slip: boolean;
  /** The line has cut it off behind a dash (`16/2025/TT-`). */
  readonly cut: boolean;
}

const MAX_CODES = 12;

/**
 * The number that begins at token `i`, inside `[i, end)`; null when the tokens are a date, a ranking, an amount or the like.
 * Shapes: `63/2010/NĐ-CP`, `66.7/2025/NQ-CP`, `30c/NQ-CP`, `08/QĐ-TTg`, `12-CTr/TU`, `19-2018/NQ-CP`, `64/CP`, `64-CP`,
 * `26/2005/PL-UBTVQH11`, `84/2005/TTLT/BTC-BLĐTBXH`, `4236/SXD-QLN&CS`, `19 TC/QĐ/CĐKT`; white space beside the marks up to
 * the first two codes, a line end after any mark.
 */
export function numberAt(t: Tokens, i: number, end: number): NumberMatch | null {
  if (!startsNumber(t, i)) return null;
  let at = i + 1;
  if (at + 1 < end && t.isMark(at, DOT) && t.glued(at) && t.isNumber(at + 1) && t.glued(at + 1) && t.width(at + 1) <= 3)
    at += 2;
  if (at >= end) return null;
  if (t.isMark(at, SLASH)) return afterSlash(t, i, at + 1, end);
  if (t.isDash(at)) return afterDash(t, i, at + 1, end);
  if (isCode(t, at) && t.width(at) <= 4 && at + 1 < end && t.isMark(at + 1, SLASH) && t.glued(at + 1)) {
    return codesFrom(t, i, at, end, { weak: true });
  }
  return null;
}

/** The number as printed, the mark that a slip has left out put back. */
export function printedNumber(t: Tokens, match: NumberMatch): string {
  const printed = t.text.slice(t.start[match.first], t.end[match.end - 1]);
  return match.slip ? printed.replace(/(\d{4})(?=\p{L})/u, '$1/') : printed;
}

function startsNumber(t: Tokens, i: number): boolean {
  const width = t.width(i);
  if (t.isNumber(i)) {
    if (width > 6) return false;
  } else if (width > 7 || !startsWithDigits(t, i)) {
    return false;
  }
  if (i === 0 || !t.glued(i)) return true;
  // A mark right before: only an opening one or a colon, else it is the middle of a date, a ranking, a URL, a blank number.
  const before = t.text[t.start[i] - 1];
  if (!OPENING.includes(before)) return false;
  return !((before === ':' || before === ',') && i > 1 && t.isNumber(i - 2));
}

const OPENING = ':;,([|"“‘>';

/** `30c`, `30a`: digits and at most two letters. */
function startsWithDigits(t: Tokens, i: number): boolean {
  let at = t.start[i];
  const end = t.end[i];
  while (at < end && isDigit(t.text.charCodeAt(at))) at++;
  if (at === t.start[i] || end - at > 2) return false;
  while (at < end && !isDigit(t.text.charCodeAt(at))) at++;
  return at === end;
}

function afterSlash(t: Tokens, first: number, at: number, end: number): NumberMatch | null {
  if (at >= end) return null;
  if (t.year(at) > 0) {
    if (at + 1 < end && t.isMark(at + 1, SLASH)) return codesFrom(t, first, at + 2, end, { hasYear: true });
    return null;
  }
  if (t.isNumber(at)) return null;
  if (yearRunsOn(t, at)) return codesFrom(t, first, at, end, { hasYear: true, slip: true });
  return codesFrom(t, first, at, end, {});
}

function afterDash(t: Tokens, first: number, at: number, end: number): NumberMatch | null {
  if (at >= end) return null;
  if (t.year(at) > 0) {
    if (at + 1 < end && t.isMark(at + 1, SLASH)) return codesFrom(t, first, at + 2, end, { hasYear: true });
    return null;
  }
  if (!isCode(t, at)) return null;
  const match = codesFrom(t, first, at, end, { weak: true });
  if (match === null) return null;
  const slashed = match.end > at + 1 && t.isMark(at + 1, SLASH);
  return slashed ? { ...match, weak: false } : match;
}

/** `2026NĐ`: the mark between year and code is missing. */
function yearRunsOn(t: Tokens, i: number): boolean {
  if (t.width(i) < 6 || t.width(i) > 12) return false;
  const at = t.start[i];
  for (let k = 0; k < 4; k++) if (!isDigit(t.text.charCodeAt(at + k))) return false;
  return isCapital(t.text.charCodeAt(at + 4)) && typeOfCode(t.word(i).slice(4)) !== null;
}

interface Shape {
  readonly hasYear?: boolean;
  readonly weak?: boolean;
  readonly slip?: boolean;
}

function codesFrom(t: Tokens, first: number, at: number, end: number, shape: Shape): NumberMatch | null {
  if (at >= end || (!isCode(t, at) && shape.slip !== true)) return null;
  let last = at;
  let codes = 1;
  while (codes < MAX_CODES) {
    const mark = last + 1;
    const next = last + 2;
    if (next >= end || !isCode(t, next)) break;
    const dot = t.isMark(mark, DOT) || t.isMark(mark, AMPERSAND);
    if (!t.isMark(mark, SLASH) && !t.isDash(mark) && !dot) break;
    const tight = t.glued(mark) && t.glued(next);
    const wrapped = t.glued(mark) && t.newline(next) && !dot;
    if (!tight && !wrapped && (dot || codes > 1)) break;
    // A full stop joins only short codes (`QĐ-UBND.HC`, `QĐ.UB`), never the next sentence.
    if (t.isMark(mark, DOT) && t.width(next) > 6) break;
    // `QĐ - Bộ …`, `30/CP - TTg …`: a dash between spaces joins only a type and its body.
    if (!tight && !wrapped && typeOfCode(t.word(last)) === null && shape.slip !== true) break;
    last = next;
    codes++;
  }
  const word = shape.slip === true ? t.word(at).slice(4) : t.word(at);
  return {
    first,
    end: last + 1,
    hasYear: shape.hasYear === true,
    code: canonicalCode(word),
    codes,
    weak: shape.weak === true,
    slip: shape.slip === true,
    cut: codes === 1 && last + 1 < end && t.isDash(last + 1) && t.glued(last + 1) && typeOfCode(t.word(last)) !== null,
  };
}

/** Letters that may stand in a number: capitals, or mixed with at least two capitals (`TTg`, `TTr`), digits behind (`QH15`). */
function isCode(t: Tokens, i: number): boolean {
  const width = t.width(i);
  if (width > 14 || t.isNumber(i)) return false;
  const from = t.start[i];
  let capitals = 0;
  let letters = 0;
  for (let at = from; at < from + width; at++) {
    const c = t.text.charCodeAt(at);
    if (isDigit(c)) {
      if (letters === 0) return false;
      continue;
    }
    if (!isLetter(c)) return false;
    letters++;
    if (isCapital(c)) capitals++;
  }
  if (letters === 0) return false;
  if (capitals >= 2 || capitals === letters) return capitals * 2 >= letters;
  return capitals === 0 && LOWER_CODES.has(t.word(i));
}

/** Codes that are sometimes typed in small letters. */
const LOWER_CODES = new Set(['qđ', 'nđ', 'cp', 'ttg', 'tt', 'nq', 'ubnd', 'hđnd', 'tw']);
