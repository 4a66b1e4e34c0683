import { isoDate } from '../text/calendar.ts';
import { keysOf } from '../text/index.ts';
import { CLOSE, COMMA, DOT, OPEN, SLASH } from './marks.ts';
import type { Tokens } from './tokenise.ts';
import { BODY_WORDS, ISSUER_CAPITAL_STOPS, ISSUER_STOP_PAIRS, ISSUER_STOPS, W } from './words.ts';

/** A date of issue: tokens and ISO date (null when the words name no day of the calendar). */
export interface DateMatch {
  readonly first: number;
  readonly end: number;
  readonly iso: string | null;
}

/** What follows the number or the name of a document and belongs to it. */
export interface Tail {
  readonly date: DateMatch | null;
  /** Tokens of the issuing body (without `của`); null when none is named. */
  readonly issuer: { readonly first: number; readonly end: number } | null;
  readonly end: number;
}

const LEAD_INS = [keysOf('ban hành'), keysOf('được ban hành'), keysOf('ký'), keysOf('ký ban hành')];
const PASSED = keysOf('thông qua');

/** Reads date and issuer after token `i` (the first one after the number or name): `ngày …`, `của …`, in either order. */
export function tailAt(t: Tokens, i: number, end: number): Tail {
  let at = i;
  let date = dateAfter(t, at, end);
  if (date !== null) at = date.end;
  const issuer = issuerAt(t, at, end);
  if (issuer !== null) {
    at = issuer.end;
    if (date === null) {
      date = dateAfter(t, at, end);
      if (date !== null) at = date.end;
    }
  } else if (date === null) {
    date = passedOn(t, at, end);
    if (date !== null) at = date.end;
  }
  return { date, issuer, end: at };
}

/** A date that stands at `i`, perhaps after a comma, a bracket, `ký`, `ban hành`. */
function dateAfter(t: Tokens, i: number, end: number): DateMatch | null {
  let at = i;
  let bracket = false;
  if (at < end && (t.isMark(at, COMMA) || t.isMark(at, OPEN))) {
    bracket = t.isMark(at, OPEN);
    at++;
  }
  for (const words of LEAD_INS) {
    if (t.at(at, words, end)) {
      at += words.length;
      break;
    }
  }
  if (at >= end || t.key[at] !== W.ngày) return null;
  const date = dateAt(t, at, end);
  if (date === null) return null;
  if (bracket && date.end < end && t.isMark(date.end, CLOSE)) return { ...date, end: date.end + 1 };
  return bracket ? null : date;
}

/** `được Quốc hội … thông qua ngày …`, at most fourteen words on. */
function passedOn(t: Tokens, i: number, end: number): DateMatch | null {
  let at = i < end && t.isMark(i, COMMA) ? i + 1 : i;
  if (at < end && t.key[at] === W.đã) at++;
  if (at + 1 >= end || t.key[at] !== W.được || t.key[at + 1] !== W.quốc) return null;
  for (let k = 0; k < 14 && at < end; k++, at++) {
    if (t.at(at, PASSED, end) && at + 2 < end && t.key[at + 2] === W.ngày) return dateAt(t, at + 2, end);
  }
  return null;
}

/** `ngày 8/6/2010`, `ngày 08 tháng 6 năm 2010` (also `tháng 6 tháng 2010`) that begins at token `i`; null when there is none. */
function dateAt(t: Tokens, i: number, end: number): DateMatch | null {
  const first = i;
  const at = t.key[i] === W.ngày ? i + 1 : i;
  if (at + 4 >= end || !t.isNumber(at) || t.width(at) > 2) return null;
  const mark = at + 1;
  let year = -1;
  if (MONTH_WORDS.has(t.key[mark])) {
    const word = t.key[at + 3];
    if (word === W.năm || word === W.tháng) year = at + 4;
    else if (t.isMark(at + 3, SLASH)) year = at + 4;
  } else if ((t.isMark(mark, SLASH) || t.isMark(mark, DOT) || t.isDash(mark)) && t.char(mark) === t.char(at + 3)) {
    year = at + 4;
  }
  if (year < 0 || year >= end || t.year(year) === 0 || !t.isNumber(at + 2) || t.width(at + 2) > 2) return null;
  return { first, end: year + 1, iso: isoDate(t.year(year), t.value(at + 2), t.value(at)) };
}

/** `tháng` as printed and as scanning leaves it. */
const MONTH_WORDS: ReadonlySet<number> = new Set(keysOf('tháng thắng'));

const MAX_ISSUER = 40;

/** The body after `của` at token `i`: up to a verb, a mark, a date or the next document. */
function issuerAt(t: Tokens, i: number, end: number): Tail['issuer'] {
  if (i + 1 >= end || t.key[i] !== W.của) return null;
  const first = i + 1;
  const limit = Math.min(end, first + MAX_ISSUER);
  let at = first;
  if (
    !t.isLetters(at) ||
    !(t.capital(at) || t.key[at] === W.liên) ||
    t.typeAt(at, end) > at ||
    t.lawWord(at, first) >= 0
  )
    return null;
  for (const body of FIXED_BODIES) if (t.at(at, body, end)) return { first, end: at + body.length };
  const upper = t.allCaps(at);
  while (at < limit) {
    if (t.isDash(at)) {
      if (at + 1 >= limit || !t.isLetters(at + 1) || !t.capital(at + 1) || t.typeAt(at + 1, end) > at + 1) break;
    } else if (t.isMark(at, COMMA) || t.key[at] === W.và) {
      // `Bộ Lao động, Thương binh và Xã hội`, `Bộ A, Bộ B`: a capital goes on, but not with the next document.
      const next = at + 1;
      if (
        next >= limit ||
        !t.isLetters(next) ||
        !t.capital(next) ||
        t.typeAt(next, end) > next ||
        UNIT_STARTS.has(t.key[next])
      )
        break;
      if (t.isMark(at, COMMA) && !upper && !BODY_WORDS.has(t.key[next]) && !JOINED.has(t.key[next])) break;
    } else if (!t.isLetters(at)) {
      // `khóa XII`, `thành phố Hồ Chí Minh 2`: numbers end the name.
      break;
    } else if (at > first && endsIssuer(t, at, end, upper)) {
      break;
    } else if (at > first && t.capital(at) && !upper && t.typeAt(at, end) > at && !OFFICES.has(t.key[at - 1])) {
      break;
    }
    at++;
  }
  return { first, end: at };
}

/** Bodies whose name is complete with these words, whatever follows. */
const FIXED_BODIES = [
  'thủ tướng chính phủ',
  'chính phủ',
  'ủy ban thường vụ quốc hội',
  'bộ chính trị',
  'ban bí thư',
].map(keysOf);
/** `Bộ Kế hoạch và Đầu tư`: a type word behind these is part of the name. */
const OFFICES: ReadonlySet<number> = new Set(keysOf('bộ sở phòng ban vụ cục'));

/** Capitalised unit words: what follows `và` is the unit of the next document. */
const UNIT_STARTS: ReadonlySet<number> = new Set(keysOf('điểm khoản điều mục chương phần phụ'));

/** The name ends before token `at`: a verb, a preposition; with a capital only where it surely begins something else. */
function endsIssuer(t: Tokens, at: number, end: number, upper: boolean): boolean {
  const next = at + 1 < end ? t.key[at + 1] : 0;
  if (t.capital(at) && !upper) return ISSUER_CAPITAL_STOPS.get(t.key[at])?.has(next) === true;
  if (ISSUER_STOPS.has(t.key[at])) return true;
  return at + 1 < end && !t.capital(at + 1) && ISSUER_STOP_PAIRS.get(t.key[at])?.has(next) === true;
}

/** Capitalised second halves of ministries' names (`Lao động, Thương binh và Xã hội`, `Văn hóa, Thể thao và Du lịch`). */
const JOINED: ReadonlySet<number> = new Set(['thương', 'thể', 'đầu', 'gia', 'dân', 'nông'].flatMap(keysOf));
