import type { Span } from './types.ts';

/** Index of the span that holds the offset, among spans in order that do not overlap (binary search); -1 when none does. */
export function spanIndexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < spans[low - 1].end ? low - 1 : -1;
}
