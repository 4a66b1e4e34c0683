import type { Context, Fix } from '../../engine/types.ts';
import { fill } from '../../structure/skeleton-parts.ts';
import { attachmentLine } from '../../structure/skeletons.ts';
import type { Attachment, LegalDocument } from '../../structure/types.ts';
import { romanText, upper } from '../../text/index.ts';
import { lineFixes, settingOf } from './_skeleton.ts';

/**
 * The fix that puts an appendix in, with its title and words left open: before the first one with a greater number, else behind all
 * there is. `number`: 0 for the only one. `values`: the numbers of the appendices that are there.
 */
export function appendixFixes(
  document: LegalDocument,
  ctx: Context,
  appendices: readonly Attachment[],
  values: readonly number[],
  number: number,
): readonly Fix[] {
  const line = attachmentLine(settingOf(document, ctx));
  const label = number === 0 ? 'PHỤ LỤC' : `PHỤ LỤC ${romanText(number)}`;
  const words = [label, upper(fill('tên phụ lục')), ...(line === null ? [] : [line]), fill('nội dung phụ lục')];
  const next = appendices[values.findIndex((value) => value > number)];
  const last = document.paragraphs.findLast(({ zone }) => zone !== 'outside' && zone !== 'footnote');
  if (number > 0 && next !== undefined)
    return lineFixes(document, words.join('\n'), { start: next.start, end: next.start }, true);
  return last === undefined ? [] : lineFixes(document, words.join('\n'), { start: last.end - 1, end: last.end }, true);
}
