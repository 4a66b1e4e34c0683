import type { Context, Report } from '../../engine/types.ts';
import { type AmendingData, dataOf } from './_amending-words.ts';

/** `“A” bằng cụm từ “B”`: words in quotation marks and those that take their place. A phrase holds no mark, so each is read once. */
const replacing =
  /[“"]([^“”"]{1,300})[”"]\s*(?:bằng|thành)\s+(?:các\s+)?(?:cụm\s+)?từ(?:\s+ngữ)?\s*([“"]([^“”"]{1,300})[”"])/gu;
/** A phrase before it in a list: which one is replaced by which is not told by their places. */
const listed = /[”"]\s*(?:,|;|và|hoặc)\s*(?:(?:cụm\s+)?từ(?:\s+ngữ)?\s*)?$/u;
/** How far before a phrase another one of its list ends. */
const LEAD = 24;

const squeezed = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Phrases that the main document replaces by the same words (P10). */
export function* replacedByItself(ctx: Context): Iterable<Report<AmendingData>> {
  for (const { start, end, zone, attachment, quoted } of ctx.document.paragraphs) {
    if (zone !== 'body' || attachment >= 0 || quoted) continue;
    const text = ctx.text({ start, end });
    let before = 0;
    for (const found of text.matchAll(replacing)) {
      const [whole, old, marked, put] = found;
      // `“A” bằng từ “B”, từ “C” bằng …`: what stands before is a replacement by itself.
      const lead = text.slice(Math.max(before, found.index - LEAD), found.index);
      before = found.index + whole.length;
      if (squeezed(old) !== squeezed(put) || listed.test(lead)) continue;
      const last = start + before;
      yield { at: { start: last - marked.length, end: last }, facts: ['P10'], data: dataOf('same', squeezed(put)) };
    }
  }
}
