import type { Context, ResolvedCitation } from '../../engine/types.ts';
import type { Paragraph, Zone } from '../../structure/types.ts';
import { TokenFlag } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { inRegister, underTransition } from './_past.ts';

/** How far the sentence around a word is read, in tokens on either side. */
const REACH = 80;

/** The sentence around token `i`, cut after `REACH` tokens. */
export function sentenceAt(ctx: Context, i: number): Span {
  const t = ctx.document.source.tokens;
  const starts = TokenFlag.sentenceStart | TokenFlag.blockStart;
  const wrapped = ctx.document.paragraphAt(t.start[i]);
  const from = wrapped?.start ?? 0;
  const to = wrapped?.end ?? ctx.document.source.text.length;
  // A hard-wrapped paragraph has a block a line: there only the sentence counts.
  const border = wrapped !== null && wrapped.endBlock - wrapped.firstBlock > 1 ? TokenFlag.sentenceStart : starts;
  let first = i;
  while (first > 0 && i - first < REACH && (t.flags[first] & border) === 0 && t.start[first - 1] >= from) first--;
  let last = i;
  while (last + 1 < t.length && last - i < REACH && (t.flags[last + 1] & border) === 0 && t.end[last + 1] <= to) last++;
  return { start: t.start[first], end: t.end[last] };
}

/** The last citation that begins at or before the offset (binary search); null when none does. */
function citationBefore(ctx: Context, offset: number): ResolvedCitation | null {
  const list = ctx.citations;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : list[low - 1];
}

/** Words with which the title of a cited document begins, behind its number, date and body. */
const title =
  /^\s*(?:,?\s*(?:về|quy định|ban hành|phê duyệt|sửa đổi|bổ sung|hướng dẫn|triển khai|công bố|thành lập|giao|phân công|phân cấp|ủy quyền|uỷ quyền|quy chế|kiện toàn|thực hiện|tổ chức|tăng cường|đẩy mạnh|điều chỉnh|thông qua|bãi bỏ|thay thế|kèm theo)(?=[\s,.;:]|$))/iu;

/** Whether the place lies in a citation, in the title that follows one in the same sentence, or in a list of titles. */
export function inDocumentName(ctx: Context, at: Span, sentence: Span, paragraph: Paragraph): boolean {
  if (inRegister(ctx, paragraph)) return true;
  if (
    paragraph.table > 0 &&
    /^\s*(?:về việc|sửa đổi, bổ sung|quy định|ban hành)/iu.test(
      ctx.text({ start: paragraph.start, end: paragraph.start + 24 }),
    )
  )
    return true;
  const citation = citationBefore(ctx, at.start);
  if (citation === null) return false;
  if (at.start < citation.span.end) return true;
  if (citation.span.start < sentence.start) return false;
  const between = ctx.text({ start: citation.span.end, end: at.start });
  return !between.includes(';') && title.test(between);
}

/** How far an opening quotation mark is looked for. */
const QUOTE = 200;

/** Whether the place stands between quotation marks inside a sentence (a phrase that is spoken of, not the wording of a new unit). */
export function inInlineQuote(ctx: Context, at: Span, paragraph: Paragraph): boolean {
  const before = ctx.text({ start: Math.max(paragraph.start, at.start - QUOTE), end: at.start });
  const open = Math.max(before.lastIndexOf('“'), before.search(/(?:^|[\s(])"[^"]*$/u));
  if (open < 0 || before.slice(open + 1).includes('”')) return false;
  const opensParagraph = at.start - before.length + open <= paragraph.start;
  return !opensParagraph && /["”]/u.test(ctx.text({ start: at.end, end: Math.min(paragraph.end, at.end + QUOTE) }));
}

/** Words of a sentence that tells of what was, or of what passes from the old body to the new one. */
const history =
  /(?:trước|sau)(?: khi| thời điểm)?(?: thực hiện)? (?:sắp xếp|sáp nhập|hợp nhất)|trước đây|(?<=[\s(])cũ(?=[\s),.;])|nay là|(?:sáp|hợp) nhập|hợp nhất (?:vào|với|thành|các)|kết thúc (?:nhiệm vụ|hoạt động)|giải thể|chấm dứt hoạt động|không tổ chức (?:chính quyền )?cấp huyện|bàn giao|đổi tên|(?:thay thế|thay) (?:các )?cụm từ|(?<!\p{L})bỏ (?:(?:các )?cụm từ|(?:trách nhiệm|nhiệm vụ|thẩm quyền|quy định|nội dung)(?!\p{L}))|không còn (?:phù hợp|tồn tại)|chuyển (?:từ|giao từ|về)|tiếp nhận từ/iu;

/** `do Bộ trưởng Bộ Giao thông vận tải ban hành`: who made a document that is there already. */
function isAuthor(ctx: Context, at: Span): boolean {
  if (!/(?:^|[\s,(])do\s+(?:\S+\s+){0,3}$/u.test(ctx.text({ start: Math.max(0, at.start - 40), end: at.start })))
    return false;
  return /^[^.;]{0,30}?ban hành/u.test(ctx.text({ start: at.end, end: at.end + 40 }));
}

/** Whether the sentence is history or transition, or the unit it stands in is headed so, or the body is only named as the author of a document. */
export function inHistory(ctx: Context, at: Span, sentence: Span, paragraph: Paragraph): boolean {
  if (history.test(ctx.text(sentence)) || isAuthor(ctx, at)) return true;
  return underTransition(ctx, paragraph, at.start);
}

/** Zones in which nobody acts: page text, the draft's own title, the title of an attachment, the words of adoption. */
const still: ReadonlySet<Zone> = new Set<Zone>([
  'outside',
  'metadata',
  'title',
  'enacting',
  'decision-line',
  'adoption',
  'attachment-title',
]);

const within = (part: Span | null, offset: number): boolean =>
  part !== null && part.start <= offset && offset < part.end;

/** Whether the place lies in the lines that name the issuer: of the header, with the body above it, and the one that says who decides. */
export function inIssuer(ctx: Context, offset: number): boolean {
  const { issuer, superior, authorityLine } = ctx.document.header;
  return [issuer?.at ?? null, superior, authorityLine].some((part) => within(part, offset));
}

/** The paragraph of a word that the draft itself says today: in its bases and body, its issuer, addressee or recipients; else null. */
export function speaking(ctx: Context, offset: number): Paragraph | null {
  const paragraph = ctx.document.paragraphAt(offset);
  // A consolidation carries the words of its day.
  if (paragraph === null || ctx.document.kind === 'vbhn') return null;
  if (inIssuer(ctx, offset)) return paragraph;
  if (still.has(paragraph.zone)) return null;
  const { header, conclusions } = ctx.document;
  if (paragraph.zone === 'header') return within(header.addressee, offset) ? paragraph : null;
  if (paragraph.zone === 'closing') return within(conclusions.recipients, offset) ? paragraph : null;
  return paragraph;
}
