import { romanValue, wordKey } from '../text/index.ts';
import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { tokensWith, Word } from './passages.ts';
import type { LegalDocument, Paragraph } from './types.ts';

/** A place that names an appendix. */
export interface Mention extends Span {
  readonly paragraph: Paragraph;
  /** Numbers named, ranges expanded; empty when it names none. */
  readonly numbers: readonly number[];
  /** `own`: of this draft by its words; `bare`: without a word whose it is. */
  readonly owner: 'own' | 'bare';
}

const PHU = wordKey('phụ');
const LUC = wordKey('lục');
const SO = wordKey('số');
const TO = wordKey('đến');
const JOINS: ReadonlySet<number> = new Set([',', 'và', 'hoặc', 'đến'].map(wordKey));
const MOST = 60;

const kinds =
  '(?:quyết định|nghị quyết|quy chế|quy định|kế hoạch|chỉ thị|thông tư(?: liên tịch)?|nghị định|bộ luật|luật|pháp lệnh|đề án|chương trình|hướng dẫn|công văn|văn bản|tờ trình|báo cáo|điều lệ|nội quy|phương án|thông báo|quy trình|công điện)';
const lead = '^[\\s,)]*(?:được )?(?:ban hành )?(?:kèm theo |đính kèm |của |tại |thuộc )?';
const ownOwner = new RegExp(`${lead}(${kinds}) này(?![\\p{L}])`, 'u');
const foreignOwner = new RegExp(
  `${lead}(?:các |những )?(?:${kinds}|hợp đồng|hiệp định|công ước|nghị định thư|thỏa thuận)(?![\\p{L}])`,
  'u',
);

/** Whose something attached is, by the words `behind` its name (small letters, one space between words). */
export function ownerIn(document: LegalDocument, behind: string): 'own' | 'bare' | 'foreign' {
  const name = ownOwner.exec(behind)?.[1];
  if (name !== undefined) return callsItself(document, name) ? 'own' : 'foreign';
  return foreignOwner.test(behind) ? 'foreign' : 'bare';
}

/** Whether the draft, or what is attached to it, is what the name says: `nghị định này` in a resolution is the wording of another document. */
function callsItself({ header, attachments }: LegalDocument, name: string): boolean {
  if (name === 'văn bản' || header.type === null) return true;
  const is = (words: string): boolean => plain(words).startsWith(name);
  return is(header.type.text) || attachments.some(({ title }) => title !== null && is(title.text));
}

/** Value of `II`, `2`, `02`; 0 when the words are no number. */
export function appendixNumber(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  if (/^\d{1,3}$/u.test(words)) return Number(words);
  return /^[IVXLC]+$/u.test(words) ? romanValue(text, start, end) : 0;
}

/** What the words of a draft say of what is attached to it. */
export interface AppendixMentions {
  readonly mentions: readonly Mention[];
  /** The main document points to something attached without calling it an appendix: `(có danh sách kèm theo)`. */
  readonly enclosed: boolean;
}

const known = new WeakMap<LegalDocument, AppendixMentions>();

/** What the words of the draft say of its appendices; read once, when it is first asked for. */
export function appendixMentions(document: LegalDocument): AppendixMentions {
  let found = known.get(document);
  if (found === undefined) {
    found = { mentions: findMentions(document), enclosed: pointsToEnclosure(document) };
    known.set(document, found);
  }
  return found;
}

const APPENDIX = new Word(PHU);
const ENCLOSED = new Word(wordKey('kèm'));
const THEO = wordKey('theo');
const BEFORE_KEM: ReadonlySet<number> = new Set(['đính', 'gửi'].map(wordKey));

/** Whether `kèm theo`, `đính kèm` or `gửi kèm` stands in the body of the main document. */
function pointsToEnclosure(document: LegalDocument): boolean {
  const { key, start } = document.source.tokens;
  for (const t of tokensWith(document, ENCLOSED)) {
    if (key[t + 1] !== THEO && !BEFORE_KEM.has(key[t - 1])) continue;
    const paragraph = document.paragraphAt(start[t]);
    if (paragraph !== null && paragraph.attachment === -1 && paragraph.zone === 'body' && !paragraph.quoted)
      return true;
  }
  return false;
}

/**
 * Every place of the draft that names an appendix of its own, in order. Text is read only where `Phụ lục` stands.
 */
function findMentions(document: LegalDocument): Mention[] {
  const { tokens, text: source } = document.source;
  const { key, start, end, flags, kind } = tokens;
  const mentions: Mention[] = [];
  for (const t of tokensWith(document, APPENDIX)) {
    if (key[t + 1] !== LUC || (flags[t] & TokenFlag.capital) === 0) continue;
    const paragraph = document.paragraphAt(start[t]);
    if (paragraph === null || (paragraph.zone !== 'body' && paragraph.zone !== 'footnote')) continue;
    let last = t + 1;
    let u = t + 2;
    if (key[u] === SO) u++;
    const numbers: number[] = [];
    while (u < tokens.length && start[u] < paragraph.end && numbers.length < MOST) {
      const value = appendixNumber(source, start[u], end[u]);
      if (value === 0) break;
      const from = numbers.at(-1);
      if (from !== undefined && key[u - 1] === TO)
        for (let n = from + 1; n < value && numbers.length < MOST; n++) numbers.push(n);
      numbers.push(value);
      last = u;
      if (!JOINS.has(key[u + 1])) break;
      u += 2;
      // `Phụ lục I đến Phụ lục V`
      if (key[u - 1] === TO && key[u] === PHU && key[u + 1] === LUC) {
        const value = appendixNumber(source, start[u + 2] ?? 0, end[u + 2] ?? 0);
        for (let n = numbers.at(-1)! + 1; n < value && numbers.length < MOST; n++) numbers.push(n);
        break;
      }
    }
    // `Ia`, `I-3`: a number that this rule cannot read tells nothing.
    const after = last + 1;
    if (
      numbers.length === 0 &&
      after < tokens.length &&
      (kind[after] === TokenKind.symbol || kind[after] === TokenKind.number)
    )
      continue;
    const behind = plain(source.slice(end[last], Math.min(paragraph.end, end[last] + 160))).replace(/[.;:(].*$/u, '');
    const owner = ownerIn(document, behind);
    if (owner === 'foreign') continue;
    mentions.push({ start: start[t], end: end[last], paragraph, numbers, owner });
  }
  return mentions;
}
