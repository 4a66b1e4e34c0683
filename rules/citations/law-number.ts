import { CLOSE, COLON, COMMA, OPEN } from './marks.ts';
import { type NumberMatch, numberAt } from './number.ts';
import type { Tokens } from './tokenise.ts';
import { NUMBER_WORD_SLIPS, NUMBER_WORDS, W } from './words.ts';

/** Codes of the National Assembly and of what it and the State Council made before. */
export const LAW_CODE = /\/(QH[\dIVXKl]|UBTVQH|PL|LCT|L[-/]CTN|L$|SL|HĐNN|NQ-QH)/;

/** The word `số` before a number. */
export interface NumberWord {
  /** Token of `số`, or of the number when there is none. */
  readonly first: number;
  readonly kind: 'so' | 'so-colon' | 'none';
  readonly slip: boolean;
}

/** `số`, `số:` before the number at token `i`; with a type word or a name before it also what scanning makes of it. */
export function numberWordBefore(t: Tokens, i: number, border: number, named = false): NumberWord {
  const colon = i - 1 > border && t.isMark(i - 1, COLON);
  const last = colon ? i - 2 : i - 1;
  const kind = colon ? 'so-colon' : 'so';
  if (last < border) return { first: i, kind: 'none', slip: false };
  if (NUMBER_WORDS.has(t.key[last])) return { first: last, kind, slip: false };
  if (NUMBER_WORD_SLIPS.has(t.key[last]) && (named || t.typeBefore(last, border) !== null)) {
    return { first: last, kind, slip: true };
  }
  // `s ố`
  const torn = last - 1 >= border && t.width(last) === 1 && t.width(last - 1) === 1;
  if (torn && (t.word(last - 1) + t.word(last)).toLowerCase() === 'số') return { first: last - 1, kind, slip: true };
  return { first: i, kind: 'none', slip: false };
}

/** Number of a law behind its name. */
export interface LawNumber {
  readonly match: NumberMatch;
  readonly end: number;
  readonly word: NumberWord;
}

/** The number behind a law's name that ends before token `i`: `số …`, `(số …)`, or bare. */
export function lawNumberAt(t: Tokens, i: number, end: number): LawNumber | null {
  let at = i;
  const bracket = at < end && t.isMark(at, OPEN);
  if (bracket || (at < end && t.isMark(at, COMMA))) at++;
  const first = at;
  if (at < end && (NUMBER_WORDS.has(t.key[at]) || NUMBER_WORD_SLIPS.has(t.key[at]))) at++;
  if (at > first && at < end && t.isMark(at, COLON)) at++;
  if (at >= end || (at === first && first > i && !bracket)) return null;
  const match = numberAt(t, at, end);
  if (match === null || !LAW_CODE.test(`/${match.code}`)) return null;
  const word = numberWordBefore(t, match.first, i, true);
  if (!bracket) return { match, end: match.end, word };
  return match.end < end && t.isMark(match.end, CLOSE) ? { match, end: match.end + 1, word } : null;
}

/** `năm 2014`, `2014` behind a law's name that ends before token `i`. */
export function lawYearAt(t: Tokens, i: number, end: number): { readonly year: number; readonly end: number } | null {
  const at = i < end && t.key[i] === W.năm ? i + 1 : i;
  if (at >= end || t.year(at) === 0) return null;
  const next = at + 1;
  // A bare year ends the name only before white space or a mark that ends a clause (`2014/TT-BTC` is no year).
  const open = at === i && next < end && t.glued(next) && !ENDS.includes(t.text[t.start[next]]);
  return open ? null : { year: t.year(at), end: next };
}

const ENDS = ',;.:)”"';
