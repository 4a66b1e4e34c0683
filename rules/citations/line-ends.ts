import type { Paragraph } from '../structure/types.ts';
import { keySet } from '../text/index.ts';
import { CLOSE, COLON, COMMA, DOT, SLASH } from './marks.ts';
import type { Tokens } from './tokenise.ts';
import { TYPE_STARTS, TYPES_BY_LAST, W } from './words.ts';

/**
 * Whether the text of a paragraph, which ends before token `end`, goes on in the next one in the middle of a citation: lines of a
 * page that the structure had reason to part (a capital, a number or a label at the start of the line).
 */
export function goesOn(t: Tokens, end: number, paragraph: Paragraph, next: Paragraph): boolean {
  const last = end - 1;
  if (last < 2 || end >= t.length || next.zone !== paragraph.zone || next.table !== paragraph.table || next.table > 0)
    return false;
  if (t.key[last] === W.số || t.key[last] === W.ngày) return t.isNumber(end);
  // `Thông tư số 42/2015/TT-BTC` and on the next line `ngày 20/10/2015`.
  if (t.key[end] === W.ngày && t.isNumber(end + 1))
    return t.glued(last) && (t.isDash(last - 1) || t.isMark(last - 1, SLASH));
  // `… của Nghị định` and on the next line `số 95/2020/NĐ-CP` or `95/2020/NĐ-CP`.
  if (t.isNumber(t.key[end] === W.số ? end + 1 : end))
    return (TYPES_BY_LAST.has(t.key[last]) && t.typeBefore(end, 0) !== null) || cutUnit(t, end, paragraph);
  return goesOnInUnits(t, end, paragraph) || goesOnInNumber(t, end);
}

const SMALL_UNITS = keySet('khoản điểm');
const UNITS = keySet('khoản điểm điều');
/** Words before a unit by which it is cited and no head of its own. */
const LEADS = keySet('tại của theo định và hoặc đến các từ');

/** `… khoản 1` and on the next line `Điều 110 …`; `… tại Điều 21a` and on the next line `Nghị định số …`. */
function goesOnInUnits(t: Tokens, end: number, paragraph: Paragraph): boolean {
  const last = end - 1;
  if (t.width(last) > 4) return false;
  if (t.key[end] === W.điều && t.isNumber(end + 1))
    return SMALL_UNITS.has(t.key[last - 1]) && !t.isMark(end + 2, DOT) && !t.isMark(end + 2, COLON);
  return UNITS.has(t.key[last - 1]) && isCited(t, last - 1, end, paragraph) && documentAt(t, end);
}

/** `… tại Điều` and on the next line `8 Nghị định số …`; not `8. …` or `8) …`, which begin an item. */
function cutUnit(t: Tokens, end: number, paragraph: Paragraph): boolean {
  const last = end - 1;
  if (!UNITS.has(t.key[last]) || !isCited(t, last, end, paragraph)) return false;
  return t.width(end) <= 4 && !t.isMark(end + 1, DOT) && !t.isMark(end + 1, CLOSE) && !t.isMark(end + 1, SLASH);
}

/** The unit word at token `i` stands in a sentence (`tại khoản 2 Điều`) that goes on in the very next line. */
function isCited(t: Tokens, i: number, end: number, paragraph: Paragraph): boolean {
  let before = i - 1;
  while (before > 1 && t.width(before) <= 4 && UNITS.has(t.key[before - 1])) before -= 2;
  if (before < 0 || t.start[before] < paragraph.start) return false;
  if (!LEADS.has(t.key[before]) && !t.isMark(before, COMMA)) return false;
  const between = t.text.slice(t.end[end - 1], t.start[end]);
  return between.indexOf('\n') === between.lastIndexOf('\n');
}

/** A document begins at token `end`: a type word and its number, a law. */
function documentAt(t: Tokens, end: number): boolean {
  if (!t.capital(end) || !TYPE_STARTS.has(t.key[end])) return false;
  const after = t.typeAt(end, t.length);
  const law = t.key[after - 1] === W.luật || t.key[after - 1] === W.lệnh;
  return after > end && (law || t.isNumber(t.key[after] === W.số ? after + 1 : after));
}

/** A number is cut behind a mark: `08/2022/` and on the next line `TT-BKHĐT:`. */
function goesOnInNumber(t: Tokens, end: number): boolean {
  const last = end - 1;
  return (
    (t.isMark(last, SLASH) || t.isDash(last)) &&
    t.glued(last) &&
    t.glued(last - 1) &&
    t.isDash(last) === t.isLetters(last - 1) &&
    t.capital(end)
  );
}
