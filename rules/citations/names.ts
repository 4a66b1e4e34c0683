import { keysOf, lower } from '../text/index.ts';

import { type LawNumber, lawNumberAt } from './law-number.ts';
import { COMMA } from './marks.ts';
import { knownAt, type LawNames, typeEnd } from './name-list.ts';
import type { Tokens } from './tokenise.ts';
import {
  COMMA_IN_NAME,
  NAME_STOPS,
  NOT_A_LAW_BEFORE,
  NOT_A_NAME,
  NOT_AFTER_AND,
  NUMBER_WORD_SLIPS,
  PROPER_PARTS,
  W,
} from './words.ts';

/** A law's name in the text, without number, date and year. */
export interface NameMatch {
  readonly first: number;
  readonly end: number;
  /** As printed; in a heading all in capitals the official name or its words in small letters. */
  readonly name: string;
  /** Laws named inside (`Luật sửa đổi … của Luật A, Luật B`). */
  readonly inner: readonly NameMatch[];
  /** Of a law named inside: its own number (`… của Luật A số 1/2024/QH15, Luật B số 2/2024/QH15`). */
  readonly number: LawNumber | null;
}

const CHANGING = [keysOf('sửa đổi'), keysOf('bổ sung'), keysOf('bãi bỏ'), keysOf('thay thế')];
const CONSTITUTION = keysOf('nước cộng hòa xã hội chủ nghĩa việt nam');
const MAX_NAME = 60;
/** How deep names of amending laws are looked into. */
const MAX_DEPTH = 2;

/**
 * The name that begins with the type word at token `first` (`after` is the token behind the type word); null when these
 * words name no document (`Luật này`, `luật sư`, `pháp luật`).
 */
export function nameAt(
  t: Tokens,
  first: number,
  after: number,
  from: number,
  end: number,
  names: LawNames | null,
  depth = 0,
): NameMatch | null {
  if (after < end && NOT_A_NAME.has(t.key[after]) && !t.capital(after)) return null;
  if (first > from && t.isNumber(first - 1) && !t.capital(after)) return null;
  if (first - 1 > from && t.key[first - 2] === W.dự && (t.key[first - 1] === W.án || t.key[first - 1] === W.thảo))
    return null;
  if (first > from && NOT_A_LAW_BEFORE.has(t.key[first - 1]) && after - first === 1) return null;
  const shouting = t.allCaps(first) || (after - first === 1 && t.allCaps(after - 1));
  if (t.key[first] === W.hiến) return constitutionAt(t, first, after, end);
  if (after >= end || !t.isLetters(after)) return null;
  const known = names === null ? null : knownAt(t, first, end, names, first > from && t.key[first - 1] === W.cứ);
  if (changes(t, after, end)) {
    if (!t.capital(first)) return null;
    const inner = depth < MAX_DEPTH ? changedLaws(t, after, end, names, depth + 1) : [];
    const innerLast = inner[inner.length - 1];
    const innerEnd = innerLast === undefined ? genericEnd(t, after, end) : (innerLast.number?.end ?? innerLast.end);
    // `Luật sửa đổi, bổ sung năm 2012` names nothing.
    if (inner.length === 0 && innerEnd - after < 6) return null;
    const last = Math.max(innerEnd, known?.end ?? 0);
    return { first, end: last, name: printed(t, first, last, null, shouting), inner, number: null };
  }
  if (known !== null)
    return { first, end: known.end, name: printed(t, first, known.end, known.name, shouting), inner: [], number: null };
  if (!t.capital(first) && !t.capital(after - 1)) return null;
  const last = unknownEnd(t, after, end, shouting, depth > 0 || t.key[first] !== W.luật);
  return last < 0 ? null : { first, end: last, name: printed(t, first, last, null, shouting), inner: [], number: null };
}

function constitutionAt(t: Tokens, first: number, after: number, end: number): NameMatch | null {
  const last = t.at(after, CONSTITUTION, end) ? after + CONSTITUTION.length : after;
  return { first, end: last, name: 'Hiến pháp', inner: [], number: null };
}

function changes(t: Tokens, i: number, end: number): boolean {
  return CHANGING.some((words) => t.at(i, words, end));
}

/** Laws in the name of an amending law: `… của Luật A, Luật B và Bộ luật C`. */
function changedLaws(t: Tokens, i: number, end: number, names: LawNames | null, depth: number): NameMatch[] {
  const found: NameMatch[] = [];
  const limit = Math.min(end, i + MAX_NAME);
  let at = i;
  while (at < limit && found.length === 0) {
    if (endsName(t, at) && !t.isMark(at, COMMA)) return found;
    const law = innerAt(t, at, i, end, names, depth);
    if (law !== null) found.push(law);
    else if (t.key[at] === MOT) at++;
    else if (t.key[at] === W.số || t.key[at] === W.ngày) return found;
    at++;
  }
  // A number after a law is its own when the list goes on behind it, or when another number follows for the whole.
  let numbered = false;
  while (found.length > 0 && found.length < 60) {
    const last = found[found.length - 1];
    const number = lawNumberAt(t, last.end, end);
    const next = number === null ? last.end : number.end;
    const joined = next < end && (t.isMark(next, COMMA) || t.key[next] === W.và);
    // The next amending law is a document of its own.
    const named = joined ? innerAt(t, next + 1, i, end, names, MAX_DEPTH) : null;
    const law = named !== null && changes(t, typeEnd(t, named.first), end) ? null : named;
    if (number !== null && (law !== null || numbered || lawNumberAt(t, number.end, end) !== null)) {
      numbered = true;
      found[found.length - 1] = { ...last, number };
    }
    if (law === null) break;
    found.push(law);
  }
  return found;
}

/** A law's name whose type word begins at token `i`. */
function innerAt(
  t: Tokens,
  i: number,
  from: number,
  end: number,
  names: LawNames | null,
  depth: number,
): NameMatch | null {
  for (const word of [i, i + 1]) {
    if (word >= end) return null;
    const first = t.lawWord(word, from);
    if (first !== i) continue;
    return nameAt(t, i, word + 1, from, end, names, depth);
  }
  return null;
}

/** End of `sửa đổi, bổ sung một số điều của 11 luật có liên quan …`: up to a number, a date or a mark. */
function genericEnd(t: Tokens, i: number, end: number): number {
  let at = i;
  const limit = Math.min(end, i + MAX_NAME);
  while (
    at < limit &&
    !(endsName(t, at) && !commaOfChange(t, at)) &&
    t.key[at] !== W.ngày &&
    t.key[at] !== W.số &&
    !(t.key[at] === W.năm && t.isNumber(at + 1))
  ) {
    // `một số điều`: this `số` belongs to the name.
    if (t.key[at] === MOT && at + 1 < limit) at++;
    at++;
  }
  while (at > i && (t.isMark(at - 1, COMMA) || t.key[at - 1] === W.năm)) at--;
  return at;
}

/** A word without one is a piece that scanning has torn off (`Luật Ph òng, chống …`). */
const VOWEL = /[aăâeêioôơuưyà-ỹ]/iu;
const MOT = keysOf('một')[0];
/** `người có công` inside a name. */
const [CO, CONG] = keysOf('có công');

function commaOfChange(t: Tokens, i: number): boolean {
  return t.isMark(i, COMMA) && (t.key[i + 1] === W.bổ || t.key[i + 1] === W.bãi || t.key[i + 1] === W.thay);
}

function endsName(t: Tokens, i: number): boolean {
  return !t.isLetters(i) && !t.isNumber(i);
}

/** Where a name ends that is in no list; -1 when the words are no name. */
function unknownEnd(t: Tokens, after: number, end: number, shouting: boolean, small: boolean): number {
  const last = wordsOfName(t, after, end, shouting);
  if (last < 0 || t.capital(after) || small) return last;
  // A name all in small letters (`Luật hàng không dân dụng`) only where a number, a date or a year shows that it is one.
  const next = last < end ? t.key[last] : 0;
  return next === W.số || next === W.ngày || next === W.năm ? last : -1;
}

function wordsOfName(t: Tokens, after: number, end: number, shouting: boolean): number {
  if (t.allCaps(after) && !shouting && t.width(after) < 3) return -1;
  if (!shouting && !t.allCaps(after) && !VOWEL.test(t.word(after))) return -1;
  if (!t.capital(after) && (NAME_STOPS.has(t.key[after]) || NOT_A_NAME.has(t.key[after]) || t.width(after) < 2))
    return -1;
  if (shouting && (NAME_STOPS.has(t.key[after]) || NOT_A_NAME.has(t.key[after]))) return -1;
  if ((t.key[after] === W.việt || t.key[after] === W.ký) && !shouting) return -1;
  if (t.typeAt(after, end) > after + 1 && t.lawWord(after, after) < 0) return -1;
  const limit = Math.min(end, after + 16);
  let at = after + 1;
  let title = at < limit && t.capital(at) && !shouting;
  while (at < limit) {
    if (t.isMark(at, COMMA)) {
      if (at + 1 >= limit || !COMMA_IN_NAME.has(t.key[at + 1]) || (t.capital(at + 1) && !shouting)) break;
    } else if (!t.isLetters(at) || (NUMBER_WORD_SLIPS.has(t.key[at]) && at + 1 < limit && t.isNumber(at + 1))) {
      break;
    } else if (t.key[at] === W.và) {
      if (at + 1 >= limit || !t.isLetters(at + 1) || NOT_AFTER_AND.has(t.key[at + 1]) || t.typeAt(at + 1, end) > at + 1)
        break;
      if (t.capital(at + 1) && !shouting && NOT_A_BODY.has(t.key[at + 1])) break;
    } else if (t.capital(at) && !shouting) {
      if (!title && !PROPER_PARTS.has(t.key[at]) && t.key[at - 1] !== W.và) break;
    } else if (NAME_STOPS.has(t.key[at]) && !(t.key[at] === CO && t.key[at + 1] === CONG)) {
      break;
    } else {
      title = false;
    }
    at++;
  }
  while (at > after + 1 && (t.key[at - 1] === W.và || t.isMark(at - 1, COMMA))) at--;
  return at;
}

/** Capitalised words behind `và` that begin another noun, not the rest of the name. */
const NOT_A_BODY: ReadonlySet<number> = new Set(
  ['bộ', 'ủy', 'thủ', 'tòa', 'sở', 'điều', 'công', 'chủ', 'hội', 'ban', 'quốc', 'nhà'].flatMap(keysOf),
);

/** The words as printed with single spaces; for a heading in capitals the official name or small letters. */
function printed(t: Tokens, first: number, end: number, official: string | null, shouting: boolean): string {
  const text = t.text.slice(t.start[first], t.end[end - 1]).replace(/\s+/g, ' ');
  if (!shouting || text !== text.toUpperCase()) return text;
  return official ?? text[0] + lower(text.slice(1));
}
