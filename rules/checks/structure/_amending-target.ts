import type { Context, Report, ResolvedCitation } from '../../engine/types.ts';
import type { Zone } from '../../structure/types.ts';
import { type AmendingData, dataOf } from './_amending-words.ts';

/**
 * The enacting sentence names another document than the name of the draft (P11): a number that the name has not, in the place of
 * one that the sentence has not. What is named in one of them beside what both name is no other document.
 */
export function* targetFaults(ctx: Context): Iterable<Report<AmendingData>> {
  const title = namedIn('title', ctx);
  const enacting = namedIn('enacting', ctx);
  if (title.length === 0 || title.length !== enacting.length) return;
  const lost = title.filter((one) => !enacting.some(({ symbol }) => symbol === one.symbol));
  const other = enacting.filter((one) => !title.some(({ symbol }) => symbol === one.symbol));
  if (lost.length !== 1 || other.length !== 1 || lost[0].type !== other[0].type) return;
  yield {
    at: other[0].numberSpan,
    facts: ['P11'],
    related: [
      {
        at: lost[0].numberSpan,
        message: { vi: 'Số ghi ở tên dự thảo.', en: 'The number in the name of the draft.' },
      },
    ],
    data: dataOf('target', ctx.text(other[0].numberSpan), ctx.text(lost[0].numberSpan)),
  };
}

/** The numbered documents that a part of the head names, each once. */
function namedIn(zone: Zone, { citations, document }: Context): ResolvedCitation[] {
  const named = new Map<string, ResolvedCitation>();
  for (const citation of citations) {
    const { symbol, role, garbled, paragraph } = citation;
    if (symbol === null || role === 'self' || garbled) continue;
    const place = document.paragraphs[paragraph];
    if (place.zone === zone && place.attachment < 0 && !named.has(symbol)) named.set(symbol, citation);
  }
  return [...named.values()];
}
