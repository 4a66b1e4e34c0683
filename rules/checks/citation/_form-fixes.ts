import type { Context, Edit, Fix, ResolvedCitation } from '../../engine/types.ts';
import { amendersOn } from '../../law/cite.ts';
import { printDateInWords } from '../../text/calendar.ts';
import type { Span } from '../../text/types.ts';
import { removal } from '../the-thuc/_skeleton.ts';
import { basisAt, withSpaceBefore } from './_replacement.ts';
import { shortNameOf } from './_words.ts';

/** The phrase that links a document with what amended it (V7.2). */
export const AMENDED_BY = 'được sửa đổi, bổ sung bởi';

/** A fix of one edit. */
export const edit = (kind: 'safe' | 'review', at: Span, insert: string, vi: string, en: string): Fix => ({
  kind,
  title: { vi, en },
  edits: [{ ...at, insert }],
});

/** How far before an amending law what joins it is looked for: a title stands between. */
const GAP = 400;
/** What ends the text before an amending law that is merely joined. */
const joiner = /(?:^|\s)(và|,)\s*$/u;

/** What joins an amending law to the law before it on its own căn cứ line, and where that begins; null when the law opens the line. */
export function joinerOf(
  citation: ResolvedCitation,
  ctx: Context,
): { readonly word: string; readonly start: number; readonly before: ResolvedCitation } | null {
  const before = ctx.citations[citation.index - 1];
  if (before === undefined || before.paragraph !== citation.paragraph || before.role !== 'basis') return null;
  const from = Math.max(before.span.start, citation.span.start - GAP);
  const match = joiner.exec(ctx.text({ start: from, end: citation.span.start }));
  return match === null ? null : { word: match[1], start: from + match.index, before };
}

/** `(sửa đổi, bổ sung năm 2020)` with its brackets; the span itself without. */
function withBrackets({ start, end }: Span, ctx: Context): Span {
  const around = ctx.text({ start: Math.max(0, start - 1), end: end + 1 });
  return around.startsWith('(') && around.endsWith(')') ? { start: start - 1, end: end + 1 } : { start, end };
}

/** The phrase put right: before a number at once, for a year by what the data knows to have amended the document in it. */
export function phraseFix(citation: ResolvedCitation, at: Span, ctx: Context): Fix | null {
  const year = /năm (\d{4})$/u.exec(ctx.text(at))?.[1];
  if (year === undefined) {
    const numbered = /^\s+(?:các\s+)?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)\s+số\s/u.test(
      ctx.text({ start: at.end, end: at.end + 30 }),
    );
    return edit(numbered ? 'safe' : 'review', at, AMENDED_BY, `Viết “${AMENDED_BY}”`, `Write “${AMENDED_BY}”`);
  }
  if (citation.target === null) return null;
  const amenders = amendersOn(ctx.law, citation.target.key, ctx.asOf).filter(({ issued }) => issued?.startsWith(year));
  if (amenders.length === 0) return null;
  const words = `${AMENDED_BY} ${amenders.map(shortNameOf).join(', ')}`;
  return edit('review', withBrackets(at, ctx), words, `Viết “${words}”`, `Write “${words}”`);
}

/** Whether a law names no other as amending it than the one at hand. */
const isAlone = ({ amendedBy }: ResolvedCitation, { index }: ResolvedCitation): boolean =>
  amendedBy.every((amender) => amender === index);

/** An amending law on its own căn cứ line, or joined by a mere `và`, put behind the law that it amends. */
export function joinedFix(citation: ResolvedCitation, joined: boolean, ctx: Context): Fix | null {
  const { symbol, type, quoteSpan } = citation;
  if (symbol === null || type === null || citation.garbled) return null;
  const words = ` ${AMENDED_BY} ${type} số ${symbol}`;
  const title = { vi: `Nối bằng “${AMENDED_BY}”`, en: `Join by “${AMENDED_BY}”` };
  const line = basisAt(ctx.document, quoteSpan.start);
  if (joined) {
    const join = joinerOf(citation, ctx);
    if (join === null || line === null || !isAlone(join.before, citation)) return null;
    // What follows the number is the title of the amending law.
    const tail = ctx.text({ start: quoteSpan.end, end: line.end });
    if (/[();:.]\s/u.test(tail)) return null;
    const end = quoteSpan.end + tail.replace(/[\s;.,:]+$/u, '').length;
    return { kind: 'review', title, edits: [{ start: join.start, end, insert: words }] };
  }
  const isParent = (other: ResolvedCitation): boolean =>
    other.role === 'basis' &&
    other.symbol !== null &&
    isAlone(other, citation) &&
    other.target !== null &&
    amendersOn(ctx.law, other.target.key, ctx.asOf).some(({ key }) => key === citation.target?.key);
  const parent = ctx.citations.slice(Math.max(0, citation.index - 8), citation.index).findLast(isParent);
  if (parent === undefined || line === null || parent.span.end > line.start) return null;
  const { end } = parent.numberSpan;
  const edits: Edit[] = [{ start: end, end, insert: words }, removal(ctx.document, line)];
  return { kind: 'review', title, edits };
}

/** Every date of issue taken out; a law that is cited by name and date gets its number, and without one in the data there is no fix. */
export function datesFix(dated: readonly ResolvedCitation[], ctx: Context): Fix | null {
  const edits: Edit[] = [];
  for (const { dateSpan, symbol, target } of dated) {
    if (symbol === null && target === null) return null;
    const { start, end } = withSpaceBefore(dateSpan!, ctx);
    edits.push({ start, end, insert: symbol === null ? ` số ${target!.symbol}` : '' });
  }
  return {
    kind: 'review',
    title: { vi: 'Bỏ ngày ban hành trong các viện dẫn này', en: 'Take the dates of issue out' },
    edits,
  };
}

/** The number of a law taken out, its day put in where the data knows it (V7.19). */
export function lawNumberFix({ numberSpan, date, target }: ResolvedCitation, ctx: Context): Fix | null {
  const before = ctx.text({ start: Math.max(0, numberSpan.start - 8), end: numberSpan.start });
  const at = { start: numberSpan.start - /\s*(?:số\s*:?\s*)?$/iu.exec(before)![0].length, end: numberSpan.end };
  if (date !== null) return edit('review', at, '', 'Bỏ số của luật', 'Take the number of the law out');
  if (target === null || target.issued === null) return null;
  const day = printDateInWords(target.issued);
  return edit('review', at, ` ${day}`, `Thay số bằng ${day}`, `Write ${day} in place of the number`);
}

/** Bodies that a type of document comes from. */
const bodies: Readonly<Record<string, string>> = { 'Nghị định': 'Chính phủ', 'Pháp lệnh': 'Ủy ban Thường vụ Quốc hội' };

/** Day and body of a first mention, as far as data and type tell them; null unless all that is missing is known. */
export function firstMentionFix(
  { target, numberSpan, dateSpan, symbol, type }: ResolvedCitation,
  undated: boolean,
  bodiless: boolean,
): Fix | null {
  const issued = target?.issued ?? null;
  const body = symbol?.endsWith('/QĐ-TTg') ? 'Thủ tướng Chính phủ' : (bodies[type ?? ''] ?? null);
  if ((undated && issued === null) || (bodiless && body === null)) return null;
  const words = `${undated ? ` ${printDateInWords(issued!)}` : ''}${bodiless ? ` của ${body}` : ''}`;
  const end = dateSpan?.end ?? numberSpan.end;
  return edit('review', { start: end, end }, words, `Thêm “${words.trim()}”`, `Add “${words.trim()}”`);
}
