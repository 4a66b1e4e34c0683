import { keySet, keysOf, TokenFlag, TokenKind } from '../text/index.ts';
import { CLOSE, COMMA, QUOTE, SEMICOLON, STRAIGHT_QUOTE } from './marks.ts';
import type { Tokens } from './tokenise.ts';
import { PREDICATES, W } from './words.ts';

/** What the words of a clause say of the documents in it; each question is about the tokens at one place. */

/** `amend`: sửa đổi, bổ sung, bỏ cụm từ; `repeal`: bãi bỏ, hủy bỏ; `replace`: thay thế; `lapse`: hết, chấm dứt, ngưng hiệu lực. */
export type Change = 'amend' | 'repeal' | 'replace' | 'lapse';

const CHANGE_WORDS: ReadonlySet<number> = new Set([W.sửa, W.bỏ, W.bổ, W.bãi, W.hủy, W.thay, W.hết, W.chấm, W.ngưng]);
const WORDS_CHANGED = keysOf('cụm')[0];

/** The change of law that the words at token `i` name; null when they name none. */
export function changeAt(t: Tokens, i: number): Change | null {
  const k = t.key[i];
  if (!CHANGE_WORDS.has(k) || i + 1 >= t.length) return null;
  const next = t.key[i + 1];
  if ((k === W.sửa && next === W.đổi) || (k === W.bổ && next === W.sung)) return 'amend';
  if (next === WORDS_CHANGED && (k === W.bỏ || k === W.thay)) return 'amend';
  if ((k === W.bãi || k === W.hủy) && next === W.bỏ) return 'repeal';
  if (k === W.thay && next === W.thế) return 'replace';
  if ((k === W.hết || k === W.ngưng) && next === W.hiệu) return 'lapse';
  return k === W.chấm && next === W.dứt && t.key[i + 2] === W.hiệu ? 'lapse' : null;
}

/**
 * A comma, `;`, `và` or `hoặc` stands right before token `i`, perhaps with a label between (`; b)`): what follows is of one rank
 * with what was before.
 */
export function joined(t: Tokens, i: number): boolean {
  let before = i - 1;
  if (before > 1 && t.isMark(before, CLOSE) && t.width(before - 1) <= 2 && t.isMark(before - 2, SEMICOLON)) before -= 2;
  if (before < 0) return false;
  const k = t.key[before];
  return k === W.và || k === W.hoặc || t.isMark(before, COMMA) || t.isMark(before, SEMICOLON);
}

/** Words that lead up to what the draft does (`Quyết định này`, `Công bố`, `Về việc`). */
const LEADING = keySet(
  'điều khoản công bố này về việc v nay ban hành nghị định quyết thông tư liên tịch luật pháp lệnh dự thảo chỉ thị quy chế và đồng thời hiệu lực',
);

/** A word that is no label (`IX.`, `a)`) and none of those that lead up to what the draft does. */
function speaks(t: Tokens, i: number): boolean {
  if (t.kind[i] !== TokenKind.word || t.width(i) === 1 || LEADING.has(t.key[i])) return false;
  return !(t.allCaps(i) && /^[IVXLC]+$/.test(t.word(i)));
}

/** `… này sửa đổi`, `… và thay thế` right before token `i`: the draft itself does it. */
export function doneHere(t: Tokens, i: number): boolean {
  if (i === 0) return false;
  const k = t.key[i - 1];
  return k === W.này || (k === W.và && t.key[i] === W.thay);
}

/** How far the first words of a clause reach. */
export const MAX_LEAD = 24;

/** Only labels and words such as `Quyết định này`, `Công bố` stand in the clause from token `from` to the verb at token `i`. */
export function leads(t: Tokens, from: number, i: number): boolean {
  for (let j = Math.max(from, i - MAX_LEAD); j < i; j++) if (speaks(t, j)) return doneHere(t, i);
  return i - from <= MAX_LEAD;
}

/** The citation at token `start` is the item itself: only labels stand before it in the clause from token `from`. */
export function onlyLabels(t: Tokens, from: number, start: number): boolean {
  for (let j = from; j < start; j++) if (speaks(t, j)) return false;
  return start - from < 12;
}

const TEXTS = keysOf('văn bản');

/** `văn bản sửa đổi, bổ sung, thay thế` before token `i`: other documents are told of. */
export function ofOtherTexts(t: Tokens, from: number, i: number): boolean {
  for (let j = i - 2; j >= Math.max(from, i - 10); j--) if (t.at(j, TEXTS, i)) return true;
  return false;
}

const PARTS = keySet('cụm từ mẫu biểu phụ lục điều khoản điểm đoạn tên mục');

/** The first words from token `from` name a part of a document (`cụm từ`, `Phụ lục`, `biểu mẫu`). */
export function namesPart(t: Tokens, from: number, end: number): boolean {
  for (let j = from; j < Math.min(end, from + 4); j++) if (PARTS.has(t.key[j])) return true;
  return false;
}

/** `cụm từ “Thực hiện …` at token `i`: words of another text are quoted, no sentence begins. */
export function quotesWords(t: Tokens, i: number): boolean {
  if (i < 2 || t.key[i - 2] !== W.từ || t.kind[i - 1] !== TokenKind.punctuation) return false;
  const mark = t.char(i - 1);
  return mark === QUOTE || mark === STRAIGHT_QUOTE;
}

const CONDITIONS = keySet('trường khi nếu ngày điểm trừ');

/** `Trường hợp X hết hiệu lực`, `từ ngày X hết hiệu lực`: a case is put right before token `i`, nothing is said to lapse. */
export function putsCase(t: Tokens, from: number, i: number): boolean {
  for (let j = Math.max(from, i - 3); j < i; j++) if (CONDITIONS.has(t.key[j])) return true;
  return false;
}

/** Words after which the documents named before are no longer what the sentence speaks of. */
export const SUBJECT_ENDS = keySet('theo thực áp căn cứ thì phải hướng');
/** Words that name who or what has amended, after `được sửa đổi, bổ sung`. */
export const AGENTS: ReadonlySet<number> = new Set([W.bởi, W.theo, W.tại, W.bằng]);
/** Words that only connect documents of a list. */
export const LINKS: ReadonlySet<number> = new Set([W.và, W.hoặc, W.cùng, W.số, W.các]);

/** Words that end the title of a document: the sentence goes on. */
const CLOSERS = [
  'thì',
  'có hiệu lực',
  'hết hiệu lực',
  'thực hiện theo',
  'áp dụng theo',
  'áp dụng quy định',
  'hoặc quy định',
].map(keysOf);
/** The same behind a comma or `và`; without one they may stand in a title. */
const JOINED_CLOSERS = ['theo quy định', 'theo hướng dẫn', 'quy định tại', 'quy định của'].map(keysOf);

/** The words at token `i` end the title of a document. */
export function closesTitle(t: Tokens, i: number, end: number): boolean {
  if (CLOSERS.some((words) => t.at(i, words, end))) return true;
  return joined(t, i) && JOINED_CLOSERS.some((words) => t.at(i, words, end));
}

const IMPLEMENT = ['quy định chi tiết', 'hướng dẫn', 'thi hành', 'chi tiết', 'triển khai', 'thực hiện'].map(keysOf);

export type TitleKind = 'amend' | 'implement' | 'other';

/** The words at token `at`, behind a document, begin its title (trích yếu): the kind of title; null when the sentence goes on. */
export function titleKindAt(t: Tokens, at: number, end: number): TitleKind | null {
  if (at >= end || !t.isLetters(at) || (t.flags[at] & TokenFlag.sentenceStart) !== 0) return null;
  // One letter is a torn word (`v à Quyết định …`), never the start of a title.
  if (t.width(at) === 1 || PREDICATES.has(t.key[at])) return null;
  const from = t.key[at] === W.về ? at + 1 : at;
  for (let j = from; j < Math.min(end, from + 3); j++) {
    if (changeAt(t, j) === 'amend') return 'amend';
    if (IMPLEMENT.some((words) => t.at(j, words, end))) return 'implement';
  }
  return 'other';
}
