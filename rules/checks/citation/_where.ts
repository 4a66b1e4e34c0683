import type { Context, ResolvedCitation } from '../../engine/types.ts';
import type { Paragraph, StructureNode, Zone } from '../../structure/types.ts';
import { TokenFlag } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

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
export function citationBefore(ctx: Context, offset: number): ResolvedCitation | null {
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
  /(?:trước|sau)(?: khi| thời điểm)?(?: thực hiện)? (?:sắp xếp|sáp nhập|hợp nhất)|trước đây|(?<=[\s(])cũ(?=[\s),.;])|nay là|(?:sáp|hợp) nhập|hợp nhất (?:vào|với|thành|các)|kết thúc (?:nhiệm vụ|hoạt động)|giải thể|chấm dứt hoạt động|không tổ chức (?:chính quyền )?cấp huyện|bàn giao|đổi tên|(?:thay thế|thay) (?:các )?cụm từ|bãi bỏ (?:các )?cụm từ|chuyển (?:từ|giao từ|về)|tiếp nhận từ/iu;

/** `do Bộ trưởng Bộ Giao thông vận tải ban hành`: who made a document that is there already. */
function isAuthor(ctx: Context, at: Span): boolean {
  if (!/(?:^|[\s,(])do\s+(?:\S+\s+){0,3}$/u.test(ctx.text({ start: Math.max(0, at.start - 40), end: at.start })))
    return false;
  return /^[^.;]{0,30}?ban hành/u.test(ctx.text({ start: at.end, end: at.end + 40 }));
}

/** Whether the sentence is history or transition, or the unit it stands in is headed so, or the body is only named as the author of a document. */
export function inHistory(ctx: Context, at: Span, sentence: Span, paragraph: Paragraph): boolean {
  if (history.test(ctx.text(sentence)) || isAuthor(ctx, at)) return true;
  return underTransition(ctx, paragraph);
}

/** Words before a citation by which what was begun under a document goes on under it, or was done under it. */
const transition =
  /(?:thì|được|vẫn)(?: vẫn| được)? tiếp tục|tiếp tục (?:được )?áp dụng|trước ngày (?=[\d\p{Lu}]|văn bản|có hiệu lực)|trước thời điểm|cho đến khi|(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^.;]{0,40} của $/iu;
/** In a normative document; a directive goes on with everything. */
const goesOn = /tiếp tục/u;
const deed =
  /(?:đã|đang)(?: được)?(?: \p{L}+){1,8} theo(?: quy định)?(?: tại| của)?\s*(?:các\s*)?(?:(?:điểm|khoản|Điều|Phụ lục)[^.;]{0,60}|[^.;]{0,220} và )?$/u;
/** Papers that list the state of documents: there a lapsed document is named for that. */
const register = /hết hiệu lực|còn hiệu lực|ngưng hiệu lực|hệ thống hóa|hệ thống hoá|rà soát văn bản/iu;
/** How much of the sentence before a citation is read. */
const LEAD = 300;

/** Whether the draft, or the attachment that holds the citation, is a list of documents and their state. */
export function inRegister(ctx: Context, { attachment }: Paragraph): boolean {
  const { header, attachments } = ctx.document;
  const title = attachment >= 0 ? attachments[attachment].title : null;
  return (
    (header.subject !== null && register.test(header.subject.text)) || (title !== null && register.test(title.text))
  );
}

/**
 * Whether a document is named there for what it was, though nothing in the sentence says history: a transitional unit or wording,
 * a list of documents and their state, the object of an amendment, a later number in a căn cứ line that names amendments; with
 * `deeds`, also what was done under it (`đã được cấp theo …`).
 */
export function namedForThePast(citation: ResolvedCitation, ctx: Context, deeds = true): boolean {
  const paragraph = ctx.document.paragraphs[citation.paragraph];
  const { start } = citation.span;
  // A consolidation carries the text of its day.
  if (ctx.document.kind === 'vbhn' || (inRegister(ctx, paragraph) && citation.role !== 'basis')) return true;
  const before = ctx
    .text({ start: Math.max(paragraph.start, start - (citation.role === 'basis' ? 2 * LEAD : LEAD)), end: start })
    .replace(/\s+/gu, ' ');
  if (citation.role === 'basis') {
    // A line of the preamble that does not begin with `Căn cứ` goes on from the one before, whatever that names.
    const line = before.slice(before.lastIndexOf(';') + 1);
    return /sửa đổi, bổ sung/iu.test(line) || (paragraph.zone === 'basis' && !/căn cứ/iu.test(before));
  }
  const sentence = before.slice(before.search(/[^.;]*$/u));
  if (ctx.document.documentClass === 'normative' && goesOn.test(sentence)) return true;
  return transition.test(sentence) || (deeds && deed.test(sentence)) || underTransition(ctx, paragraph);
}

/** Whether the unit that holds the paragraph is headed as transition. */
function underTransition(ctx: Context, paragraph: Paragraph): boolean {
  for (let node: StructureNode | null = paragraph.node; node !== null; node = node.parent) {
    if (node.title !== null && /chuyển tiếp/iu.test(ctx.text(node.title))) return true;
  }
  return false;
}

/** Whether scanning has broken the number (`1 18/2021/NĐ-CP`): then it may be another document. */
export function isBroken(citation: ResolvedCitation, ctx: Context): boolean {
  const { start } = citation.numberSpan;
  return citation.garbled || /\d\s*$/u.test(ctx.text({ start: Math.max(0, start - 3), end: start }));
}

/** Whether a căn cứ line begins with the citation: further on it may be the title of another document. */
export function leadsBasis(citation: ResolvedCitation, ctx: Context): boolean {
  const { start } = ctx.document.paragraphs[citation.paragraph];
  return leads.test(ctx.text({ start: Math.max(start, citation.span.start - 80), end: citation.span.start }));
}
const leads = /(?:^|[;\n])[\s_*-]*Căn cứ\s+(?:(?:điểm|khoản|Điều|các)\s[^;]{0,60})?$/u;

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

/** The paragraph of a word that the draft itself says today, in its body, its bases, its header or its recipients; else null. */
export function speaking(ctx: Context, offset: number): Paragraph | null {
  const paragraph = ctx.document.paragraphAt(offset);
  // A consolidation carries the words of its day.
  if (paragraph === null || still.has(paragraph.zone) || ctx.document.kind === 'vbhn') return null;
  const { header, conclusions } = ctx.document;
  const within = (part: Span | null): boolean => part !== null && part.start <= offset && offset < part.end;
  if (paragraph.zone === 'header') {
    const { issuer, superior } = header;
    return within(issuer?.at ?? null) || within(superior) ? paragraph : null;
  }
  if (paragraph.zone === 'closing') return within(conclusions.recipients) ? paragraph : null;
  return paragraph;
}
