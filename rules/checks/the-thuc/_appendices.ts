import type { Context } from '../../engine/types.ts';
import type { Mention } from '../../structure/appendix-mentions.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';

/** Whether another document is cited in the paragraph: then a bare number may be of that one. */
export function citesOthers({ citations }: Context, paragraph: Paragraph): boolean {
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
export function isCut({ outside }: LegalDocument, ctx: Context): boolean {
  return outside.some(({ start, end }) =>
    /xem tiếp|\[(?:\.{3}|…)\]/u.test(plain(ctx.text({ start, end: Math.min(end, start + 200) }))),
  );
}

/** An amending document speaks of the appendices of the amended one, and may give those that it replaces their old numbers. */
export const amends = ({ header }: LegalDocument): boolean =>
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
  // Among several, one whose number is not read (`Phụ lục IH`, a slip of scanning) may be any of those that are missed.
  if (there.has(0) && there.size > 1) return [];
  const amending = amends(document);
  const missed = new Set<number>();
  const missing: Mention[] = [];
  for (const mention of mentions) {
    const { paragraph, numbers, owner } = mention;
    if (paragraph.quoted || paragraph.table > 0 || paragraph.zone !== 'body') continue;
    if (owner === 'bare' && (amending || citesOthers(ctx, paragraph))) continue;
    const absent = (numbers.length > 0 ? numbers : [0]).filter((number) =>
      number === 0 ? there.size === 0 : !there.has(number) && !(number === 1 && there.has(0)),
    );
    if (absent.every((number) => missed.has(number))) continue;
    for (const number of absent) missed.add(number);
    missing.push(mention);
  }
  return missing;
}
