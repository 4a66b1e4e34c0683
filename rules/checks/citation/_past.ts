import type { Context, ResolvedCitation } from '../../engine/types.ts';
import type { Kind, Paragraph, StructureNode } from '../../structure/types.ts';
import { inAbolishedList } from './_abolished.ts';
import { inPhrase, inQuotedTransition } from './_quoted.ts';

/** Words before a citation by which what was begun under a document goes on under it, or was done under it. */
const transition =
  /(?:thì|được|vẫn)(?: vẫn| được)? tiếp tục|tiếp tục (?:được )?áp dụng|trước ngày (?=[\d\p{Lu}]|văn bản|có hiệu lực)|trước thời điểm|cho đến khi/iu;
/** What stands before the object of a change: `sửa đổi khoản 1 Điều 3 của `, `đề nghị bãi bỏ `. */
const changed =
  /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đính chính) (?:(?:(?!theo |thực hiện |căn cứ )[^.;]){0,80} (?:của|ban hành kèm theo) )?(?:toàn bộ |các )?$/iu;
/** What stands behind it: `… được sửa đổi như sau`, `…, thay thế cụm từ`. */
const changedAfter =
  /^(?:[^.;:“"]{0,160} )?(?:được|bị) (?:sửa đổi|bổ sung|thay thế)(?:, bổ sung)? (?:như sau|thành|bằng)|^(?:[^.;:“"]{0,80})?, (?:sửa đổi|bổ sung|thay thế|thay|bãi bỏ|bỏ) (?:các )?(?:cụm )?từ(?= )/iu;
/** In a normative document; a directive goes on with everything. */
const goesOn = /tiếp tục/u;
const deed =
  /(?:đã|đang)(?: được)?(?: \p{L}+){1,8} theo(?: quy định)?(?: tại| của)?\s*(?:các\s*)?(?:(?:điểm|khoản|Điều|Phụ lục)[^.;]{0,60}|[^.;]{0,220} và )?$/u;
/** Papers that list the state of documents: there a lapsed document is named for that. */
const register = /(?:danh mục|công bố)[^;]*(?:hết|còn|ngưng) hiệu lực|(?:công bố|danh mục)[^;]*hệ thống ho?[áóa]a?/iu;
/** How much of a title, and of the sentence before a citation, is read. */
const TITLE = 400;
const LEAD = 800;
/** How many citations before one are read as its list. */
const LIST = 40;

/** Whether the draft, or the attachment that holds the citation, is a list of documents and their state. */
export function inRegister(ctx: Context, { attachment }: Paragraph): boolean {
  const { header, attachments } = ctx.document;
  const titles = [header.subject, attachment >= 0 ? attachments[attachment].title : null];
  return titles.some((title) => title !== null && register.test(title.text.slice(0, TITLE)));
}

/**
 * Whether a document is named there for what it was, though nothing in the sentence says history: a transitional unit or wording,
 * a list of documents and their state or of procedures that are abolished, the object of an amendment, a later number in a căn cứ line that names amendments; with
 * `deeds`, also what was done under it (`đã được cấp theo …`).
 */
export function namedForThePast(citation: ResolvedCitation, ctx: Context, deeds = true): boolean {
  const paragraph = ctx.document.paragraphs[citation.paragraph];
  const { start } = citation.span;
  // A consolidation carries the text of its day.
  if (ctx.document.kind === 'vbhn' || (inRegister(ctx, paragraph) && citation.role !== 'basis')) return true;
  if (citation.role !== 'basis' && inAbolishedList(ctx, citation.paragraph)) return true;
  const before = ctx.text({ start: Math.max(paragraph.start, start - LEAD), end: start }).replace(/\s+/gu, ' ');
  if (citation.role === 'basis') {
    // A line of the preamble that does not begin with `Căn cứ` goes on from the one before, whatever that names.
    const line = before.slice(before.lastIndexOf(';') + 1);
    return /sửa đổi, bổ sung/iu.test(line) || (paragraph.zone === 'basis' && !/căn cứ/iu.test(before));
  }
  // A line among the căn cứ that begins otherwise goes on from one of them.
  const last = ctx.document.preamble.bases.at(-1);
  if (last !== undefined && start < last.start && paragraph.attachment < 0 && paragraph.zone === 'body') return true;
  const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
  if (inPhrase(before) || toldAfter(citation, ctx, paragraph) || otherReplaces.test(sentence)) return true;
  if (narrates.has(ctx.document.kind) && story.test(sentence)) return true;
  if (ctx.document.documentClass === 'normative' && goesOn.test(sentence)) return true;
  const object = before.slice(0, Math.max(0, before.length - (start - startOf(citation))));
  if (changed.test(object) || changed.test(before)) return true;
  return transition.test(sentence) || (deeds && deed.test(sentence)) || underTransition(ctx, paragraph, start);
}

/** Papers that tell how things came to be; they lay nothing down. */
const narrates: ReadonlySet<Kind> = new Set<Kind>([
  'to-trinh',
  'bao-cao',
  'bao-cao-tham-dinh',
  'cong-van',
  'ke-hoach',
  'thong-bao',
]);
const story =
  /trước đây|(?:^|[\s,])so với|kế thừa|(?:qua|sau) (?:hơn |gần )?\d+ năm|giai đoạn \d{4}|được (?:ban hành|xây dựng) (?:trên cơ sở|căn cứ)|^\s*(?:[-+*]\s*)?Ngày \d/iu;
/** `Nghị định số A có hiệu lực thi hành, thay thế …`: what another document did. */
const otherReplaces = /(?<! này) có hiệu lực(?: thi hành)?[^;]{0,80}?,? (?:và )?(?:đã )?thay thế [^;]*$/iu;
/** Words behind a citation by which the draft itself says that it is of the past, or goes on under it. */
const after =
  /^\s*(?:\((?:đã |nay )?(?:bị |được )?(?:thay thế|bãi bỏ|hết hiệu lực)|[^.;]{0,160}?(?:tiếp tục (?:được |có )?(?:áp dụng|thực hiện|giá trị|hiệu lực|sử dụng)|(?:đến nay|nay|hiện nay)[^.;]{0,20} (?:không còn phù hợp|được quy định|được thay thế)|thì (?:áp dụng|thực hiện) theo|là không phù hợp))/iu;

function toldAfter({ span }: ResolvedCitation, ctx: Context, paragraph: Paragraph): boolean {
  const words = ctx.text({ start: span.end, end: Math.min(paragraph.end, span.end + 260) }).replace(/\s+/gu, ' ');
  return after.test(words) || changedAfter.test(words);
}

const head =
  /(?:theo|thực hiện|áp dụng|căn cứ(?: vào)?|tuân thủ|quy định (?:tại|của)|hướng dẫn (?:tại|của))(?: (?:đúng|nghiêm|nghiêm túc|các|quy định|tại|của|hướng dẫn))* $/iu;
/** What stands before a citation that opens an item of a list. */
const itemMark = /^\s*(?:[-+*•–]|\d{1,2}[.)]|\p{Ll}\))?\s*$/u;
/** What may stand between two citations of one list: the date, issuer and title of the first belong to it. */
const listGap = /^[^.;:]{0,260}?(?:,| và| hoặc)\s*(?:các\s*)?$/iu;

/**
 * Whether a reference lays something down by the document. A document of the class of norms, a decision, a resolution or a
 * directive does; a paper that only reports or proposes does when an operative head stands right before the citation, or before
 * the list that holds it, or when the citation opens an item of a list. Elsewhere a lapsed document may be told of, so that a
 * finding below error is right.
 */
export function operative(citation: ResolvedCitation, ctx: Context): boolean {
  if (!narrates.has(ctx.document.kind)) return true;
  if (ctx.document.kind === 'bao-cao' || ctx.document.kind === 'bao-cao-tham-dinh') return false;
  const paragraph = ctx.document.paragraphs[citation.paragraph];
  let first = citation;
  for (let i = citation.index - 1; i >= Math.max(0, citation.index - LIST); i--) {
    const before = ctx.citations[i];
    if (before.paragraph !== citation.paragraph) break;
    if (!listGap.test(ctx.text({ start: before.span.end, end: startOf(first) }))) break;
    first = before;
  }
  const start = startOf(first);
  const words = ctx.text({ start: Math.max(paragraph.start, start - 60), end: start });
  if (paragraph.start >= start - 60 && itemMark.test(words)) return true;
  return head.test(`${words.replace(/\s+/gu, ' ').trimEnd()} `);
}

function startOf({ span, unitSpan }: ResolvedCitation): number {
  return Math.min(span.start, unitSpan?.start ?? span.start);
}

/** Whether the unit that holds the paragraph, or the quoted one that holds the place in it, is headed as transition. */
export function underTransition(ctx: Context, paragraph: Paragraph, offset: number): boolean {
  if (paragraph.quoted && inQuotedTransition(ctx, offset)) return true;
  const path: StructureNode[] = [];
  let node = paragraph.node;
  for (; node !== null && !transitional.has(node); node = node.parent) path.push(node);
  let known = node !== null && transitional.get(node) === true;
  for (const inner of path.reverse()) {
    known ||= inner.title !== null && /chuyển tiếp/iu.test(ctx.text(inner.title));
    transitional.set(inner, known);
  }
  return known;
}
/** Whether a unit, or one around it, is headed as transition: a title may be long, and a unit may hold thousands of citations. */
const transitional = new WeakMap<StructureNode, boolean>();

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
