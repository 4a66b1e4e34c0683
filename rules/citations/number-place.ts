import { isLawType } from '../law/document-types.ts';
import { LAW_CODE, type NumberWord } from './law-number.ts';
import { COLON, COMMA, OPEN } from './marks.ts';
import { type SymbolFacts, typeOfCode } from './normalise.ts';
import type { NumberMatch } from './number.ts';
import type { Tokens, TypeMatch } from './tokenise.ts';
import { NOT_A_DOCUMENT, TYPES_BY_LAST, W } from './words.ts';

/** What stands before a number: the type word that it belongs to, and whether it is the number of a document at all. */

/** Most tokens between a type word and the number (`Quyết định của Bộ trưởng Bộ Tư pháp số …`). */
export const MAX_GAP = 18;
/** Codes of bodies that stand first in the number of a letter (`244/UBND-NC`). */
const BODY_CODE = /^(UB|HĐND|VP|TTHĐND|B[A-ZĐ]{2}|S[A-ZĐ]{2})/;

/** The type is of those whose documents are cited by name, too. */
function hasNames(type: string): boolean {
  return isLawType(type) || type === 'Nghị quyết';
}

/** Type word before token `i` (not before `border`): right there, or with the issuing body or a subject between. */
export function typeFor(t: Tokens, i: number, facts: SymbolFacts, border: number): TypeMatch | null {
  const at = i > border && (t.isMark(i - 1, OPEN) || t.isMark(i - 1, COLON)) ? i - 1 : i;
  const direct = t.typeBefore(at, border);
  // `các Thông tư: số …` heads a list; any other colon parts the two.
  if (direct !== null && (at === i || t.isMark(at, OPEN) || t.key[direct.first - 1] === W.các)) return direct;
  if (at < i && t.isMark(at, COLON)) return null;
  const limit = Math.max(border, i - MAX_GAP);
  for (let j = i - 1; j > limit; j--) {
    if (!t.isLetters(j) && !t.isMark(j, COMMA) && !t.isDash(j)) return null;
    const type = TYPES_BY_LAST.has(t.key[j - 1]) ? t.typeBefore(j, border) : null;
    if (type === null || type.garbled) continue;
    if (t.key[j] === W.của || type.name === facts.type || (hasNames(type.name) && LAW_CODE.test(facts.symbol)))
      return type;
    return null;
  }
  return null;
}

/** Whether the number is a document's: by its type word, its list, the word `số`, or its shape. `from` is the first token that is read. */
export function isDocument(
  t: Tokens,
  number: NumberMatch,
  word: NumberWord,
  type: TypeMatch | null,
  listed: boolean,
  from: number,
): boolean {
  if (type !== null) return !number.weak || number.code.length > 1;
  if (number.weak && word.kind === 'none') return false;
  if (listed && !number.weak) return true;
  const before = word.first - 1;
  if (before >= from && NOT_A_DOCUMENT.has(t.key[before])) return false;
  const typed = typeOfCode(number.code) !== null && number.codes >= 2;
  const assembly = number.hasYear && LAW_CODE.test(`/${number.code}`);
  if (word.kind !== 'none')
    return !number.weak && (typed || assembly || (number.codes >= 2 && BODY_CODE.test(number.code)));
  // Nothing before it: the code of a sheet or a file (`QT 31/CX-HCTP`) when an abbreviation stands there.
  if (before >= from && t.allCaps(before) && t.width(before) <= 4 && !t.newline(number.first)) return false;
  return typed || assembly;
}
