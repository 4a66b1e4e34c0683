import type { Context } from '../../engine/types.ts';
import { perParagraph } from '../../structure/passages.ts';
import type { LegalDocument } from '../../structure/types.ts';

/** A heading is no longer than this. */
const HEADING = 400;
const procedures = /thủ tục hành chính|TTHC|quy trình nội bộ/iu;
const abolished =
  /(?:bị|được|đã) (?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế)|(?:bãi|hủy|huỷ) bỏ (?:các |\d+ )?(?:thủ tục|TTHC|quy trình)/iu;
/** A word that every `abolished` has, for a first look. */
const abolishes = /bỏ|thay/i;
/** What a heading over procedures that stand says; with it a heading is over both. */
const standing = /mới ban hành|ban hành mới|sửa đổi|chuẩn hóa|chuẩn hoá|giữ nguyên|nội dung (?:cụ thể|chi tiết)/iu;
/** Label of a part, by its style: a part of another style than those inside the list ends it. */
const labels: readonly RegExp[] = [
  /^\s*(?:phần|phụ lục|chương)\s/iu,
  /^\s*(?:mục|điều)\s/iu,
  /^\s*[A-H][.)]?\s/u,
  /^\s*[IVX]{1,5}[.)]?\s/u,
];

const slot = {};
/** Paragraphs by document that stand in a list of procedures that are no more, in the order of their starts. */
const lists = new WeakMap<LegalDocument, Uint8Array>();

/** Whether the words name procedures that are no more, and none that stand. */
const namesAbolished = (words: string): boolean =>
  procedures.test(words) && abolished.test(words) && !standing.test(words);

/** One walk over the paragraphs: a heading opens a list, the next one closes it; a title opens the whole of what it heads, up to a part beside one that says so itself. */
function readLists(document: LegalDocument, text: Context['text']): Uint8Array {
  const { paragraphs, header, attachments } = document;
  const abolishing = perParagraph(document, slot, (_from, _to, index) => {
    const { start, end } = paragraphs[index];
    return end - start <= HEADING && abolishes.test(text(paragraphs[index]));
  });
  const inside = new Uint8Array(paragraphs.length);
  const all = namesAbolished(header.subject?.text.slice(0, HEADING) ?? '');
  let whole = false;
  let open = false;
  /** Paragraph of the last heading of the list, and the style of the parts inside it. */
  let opened = -1;
  let inner = -1;
  /** Style of the heading that opened the list. */
  let outer = -1;
  let before = -2;
  for (let index = 0; index < paragraphs.length; index++) {
    const { start, end, table, attachment, zone } = paragraphs[index];
    if (attachment !== before) {
      before = attachment;
      const title = attachment < 0 ? '' : (attachments[attachment].title?.text.slice(0, HEADING) ?? '');
      whole = namesAbolished(title) || (all && attachment >= 0 && !standing.test(title));
      open = whole;
      outer = -1;
    }
    if (zone !== 'body') continue;
    // Where no list is open, only words of abolishing can change anything: few paragraphs have them.
    if (!open && !whole && !abolishing[index]) continue;
    const heading = table === 0 && end - start <= HEADING ? text({ start, end }) : '';
    if (heading !== '') {
      const words = heading.replace(/\s+/gu, ' ');
      const style = labels.findIndex((label) => label.test(words));
      if (namesAbolished(words)) {
        open = true;
        opened = index;
        inner = -1;
        outer = style;
      } else if (procedures.test(words) && standing.test(words)) open = false;
      else if (style >= 0 && open && opened === index - 1) {
        opened = index;
        inner = style;
      } else if (style >= 0 && style !== inner) open = whole && style !== outer;
    }
    if (open) inside[index] = 1;
  }
  return inside;
}

/**
 * Whether a paragraph stands in a list of administrative procedures that are abolished or replaced: the document that laid such a
 * procedure down is named there for what it was.
 */
export function inAbolishedList(ctx: Context, paragraph: number): boolean {
  const { document } = ctx;
  let known = lists.get(document);
  if (known === undefined) {
    known = readLists(document, (span) => ctx.text(span));
    lists.set(document, known);
  }
  return known[paragraph] === 1;
}

/** The same, as what rules hang on (`Rule.local`). */
export const inAbolished = (paragraph: number, ctx: Context): boolean => inAbolishedList(ctx, paragraph);
