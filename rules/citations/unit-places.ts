import { keysOf, TokenKind } from '../text/index.ts';
import { CLOSE, COLON, COMMA, DOT, OPEN, SEMICOLON, SLASH } from './marks.ts';
import type { Tokens } from './tokenise.ts';
import { LINKS, ORDINALS, THU, type UnitMatch, unitStarts, unitsAt, WORDS } from './units.ts';
import { W } from './words.ts';

const BEFORE_LINKS: ReadonlySet<number> = new Set([
  W.của,
  W.tại,
  W.thuộc,
  W.trong,
  W.kèm,
  W.theo,
  W.ban,
  W.hành,
  W.các,
]);
const CONNECTORS: ReadonlySet<number> = new Set([
  W.và,
  W.hoặc,
  W.của,
  W.tại,
  W.thuộc,
  W.trong,
  W.từ,
  W.đến,
  W.các,
  W.số,
  THU,
]);
const RULES_WORDS = [
  keysOf('quy chế'),
  keysOf('quy định'),
  keysOf('điều lệ'),
  keysOf('quy trình'),
  keysOf('danh mục'),
  keysOf('bản quy định'),
];
const MAX_BACK = 400;

/** The unit expression that ends right before token `i` (the first token of a citation), not before `from`. */
export function unitsBefore(t: Tokens, i: number, from: number): UnitMatch | null {
  let stop = i;
  const links = Math.max(from, i - 6);
  while (stop > links && (BEFORE_LINKS.has(t.key[stop - 1]) || t.isMark(stop - 1, COMMA))) stop--;
  const direct = endingAt(t, stop, from);
  if (direct !== null) return direct;
  return t.key[i - 1] === W.theo && stop < i ? throughAttachment(t, stop, from) : null;
}

/** `Điều 4 Quy chế … ban hành kèm theo Quyết định số …`: the unit of what is attached. */
function throughAttachment(t: Tokens, stop: number, from: number): UnitMatch | null {
  const limit = Math.max(from, stop - 45);
  for (let at = stop - 2; at >= limit; at--) {
    if (t.isMark(at, SEMICOLON) || t.isMark(at, DOT) || t.isMark(at, COLON)) return null;
    if (RULES_WORDS.some((words) => t.at(at, words, stop)) && t.capital(at)) {
      const before = at > from && LINKS.has(t.key[at - 1]) ? at - 1 : at;
      return endingAt(t, before, from);
    }
  }
  return null;
}

function endingAt(t: Tokens, stop: number, from: number): UnitMatch | null {
  let low = stop;
  const limit = Math.max(from, stop - MAX_BACK);
  while (low > limit && belongs(t, low - 1)) low--;
  for (let at = low; at < stop; at++) {
    if (!unitStarts(t, at, stop)) continue;
    const match = unitsAt(t, at, stop);
    if (match === null) continue;
    if (match.end === stop) return match;
    at = Math.max(at, match.end - 1);
  }
  return null;
}

/** Whether the token may stand in a unit expression. */
function belongs(t: Tokens, i: number): boolean {
  if (CONNECTORS.has(t.key[i]) || WORDS.has(t.key[i])) return true;
  if (t.isNumber(i)) return t.width(i) <= 4;
  if (t.kind[i] === TokenKind.symbol) return t.width(i) <= 6;
  if (t.isMark(i, COMMA) || t.isMark(i, SEMICOLON) || t.isDash(i)) return true;
  if (t.isMark(i, DOT)) return t.glued(i) && t.glued(i + 1);
  if (t.isMark(i, SLASH)) return true;
  if (!t.isLetters(i)) return false;
  if (t.width(i) === 1) return true;
  return SECOND_WORDS.has(t.key[i]) || (t.width(i) <= 6 && /^[IVXLC]+$/.test(t.word(i))) || ORDINALS.has(t.key[i]);
}

const SECOND_WORDS: ReadonlySet<number> = new Set(keysOf('mục lục đầu dòng mẫu'));

/** The unit expression behind a citation that ends before token `i`: `(Điều 5)`, `, tại khoản 2 Điều 3`, `tại Điều 4`. */
export function unitsAfter(t: Tokens, i: number, end: number): UnitMatch | null {
  if (i >= end) return null;
  let at = i;
  const bracket = t.isMark(at, OPEN);
  const comma = t.isMark(at, COMMA);
  if (bracket || comma) at++;
  const tai = at < end && t.key[at] === W.tại;
  if (tai) at++;
  if (!bracket && !tai && !comma) return null;
  const match = at < end ? unitsAt(t, at, end) : null;
  if (match === null) return null;
  if (bracket) return match.end < end && t.isMark(match.end, CLOSE) ? match : null;
  return ownedByNext(t, match.end, end) ? null : match;
}

/** What follows a unit takes it for itself: `Điều 5 Thông tư này`, `Điều 5 của Nghị định số …`, `khoản này`. */
function ownedByNext(t: Tokens, i: number, end: number): boolean {
  let at = i;
  while (at < end && at < i + 5 && (BEFORE_LINKS.has(t.key[at]) || t.isMark(at, COMMA))) at++;
  if (at >= end) return false;
  return (
    t.key[at] === W.này ||
    WORDS.has(t.key[at]) ||
    (t.capital(at) && t.typeAt(at, end) > at) ||
    t.lawWord(at, at) >= 0 ||
    (at + 1 < end && t.lawWord(at + 1, at) >= 0)
  );
}
