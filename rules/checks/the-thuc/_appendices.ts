import type { Context } from '../../engine/types.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { romanValue, wordKey } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { TokenFlag, TokenKind } from '../../text/types.ts';
import { plain } from './_header.ts';

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
const own = new RegExp(`${lead}(?:${kinds}|văn bản) này(?![\\p{L}])`, 'u');
const foreign = new RegExp(
  `${lead}(?:các |những )?(?:${kinds}|hợp đồng|hiệp định|công ước|nghị định thư|thỏa thuận)(?![\\p{L}])`,
  'u',
);

/** Value of `II`, `2`, `02`; 0 when the words are no number. */
export function appendixNumber(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  if (/^\d{1,3}$/u.test(words)) return Number(words);
  return /^[IVXLC]+$/u.test(words) ? romanValue(text, start, end) : 0;
}

/**
 * Every place of the draft that names an appendix of its own, in order. One walk over the token table, which holds the words as
 * numbers; text is read only where `Phụ lục` stands.
 */
export function findMentions(document: LegalDocument, text: Context['text']): Mention[] {
  const { tokens, text: source } = document.source;
  const { key, start, end, flags, kind } = tokens;
  const mentions: Mention[] = [];
  for (let t = 0; t + 1 < tokens.length; t++) {
    if (key[t] !== PHU || key[t + 1] !== LUC || (flags[t] & TokenFlag.capital) === 0) continue;
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
    const behind = plain(text({ start: end[last], end: Math.min(paragraph.end, end[last] + 160) })).replace(
      /[.;:(].*$/u,
      '',
    );
    const mine = own.test(behind);
    if (!mine && foreign.test(behind)) continue;
    mentions.push({ start: start[t], end: end[last], paragraph, numbers, owner: mine ? 'own' : 'bare' });
  }
  return mentions;
}

/** Whether another document is cited in the paragraph of a mention: then a bare number may be of that one. */
function citesOthers({ citations }: Context, { paragraph }: Mention): boolean {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (citations[middle].span.start < paragraph.start) low = middle + 1;
    else high = middle;
  }
  for (; low < citations.length && citations[low].span.start < paragraph.end; low++)
    if (citations[low].role !== 'self') return true;
  return false;
}

/** Whether the file says that it goes on elsewhere: `(Xem tiếp Công báo số …)`, `[...]`. */
function isCut({ outside }: LegalDocument, ctx: Context): boolean {
  return outside.some(({ start, end }) =>
    /xem tiếp|\[(?:\.{3}|…)\]/u.test(plain(ctx.text({ start, end: Math.min(end, start + 200) }))),
  );
}

/** An amending document speaks of the appendices of the amended one. */
const amends = ({ header }: LegalDocument): boolean =>
  /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hợp nhất|đính chính)/u.test(plain(header.subject?.text ?? ''));

/**
 * The first place that names each appendix which is not there. `there`: numbers of the appendices, 0 for one without a number;
 * `others`: something else is attached, which may be what the text means when there is no appendix.
 */
export function missingMentions(
  document: LegalDocument,
  mentions: readonly Mention[],
  there: ReadonlySet<number>,
  others: boolean,
  ctx: Context,
): Mention[] {
  if (isCut(document, ctx) || (there.size === 0 && others)) return [];
  const amending = amends(document);
  const missed = new Set<number>();
  const missing: Mention[] = [];
  for (const mention of mentions) {
    const { paragraph, numbers, owner } = mention;
    if (paragraph.quoted || paragraph.table > 0 || paragraph.zone !== 'body') continue;
    if (owner === 'bare' && (amending || citesOthers(ctx, mention))) continue;
    const absent = (numbers.length > 0 ? numbers : [0]).filter((number) =>
      number === 0 ? there.size === 0 : !there.has(number) && !(number === 1 && there.has(0)),
    );
    if (absent.every((number) => missed.has(number))) continue;
    for (const number of absent) missed.add(number);
    missing.push(mention);
  }
  return missing;
}
