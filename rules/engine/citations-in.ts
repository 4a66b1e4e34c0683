import type { Span } from '../text/types.ts';
import type { ResolvedCitation } from './types.ts';

/** So many citations may begin within another one. */
const NESTED = 16;

/** Citations that reach into a span, in text order. */
export function citationsIn(citations: readonly ResolvedCitation[], within: Span): ResolvedCitation[] {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle].span.start < within.start) low = middle + 1;
    else high = middle;
  }
  const out: ResolvedCitation[] = [];
  for (let i = Math.max(0, low - NESTED); i < citations.length && citations[i].span.start < within.end; i++)
    if (citations[i].span.end > within.start) out.push(citations[i]);
  return out;
}
