import type { LegalDocument } from '../structure/types.ts';
import { TokenFlag } from '../text/index.ts';
import type { SourceText, Span } from '../text/types.ts';
import { citationAt, unitsAt } from './things.ts';
import type { CheckResult } from './types.ts';

/** What lies around a place, from the word to the whole draft, each holding the one before: what an editor selects step by step. */
export function surroundings(result: CheckResult, offset: number): Span[] {
  const { document, citations, source } = result;
  const spans: (Span | null)[] = [wordAt(source, offset)];
  const citation = citationAt(citations, offset);
  if (citation !== null) spans.push(citation.numberSpan, citation.quoteSpan, citation.span);
  const paragraph = paragraphNear(document, offset);
  if (paragraph !== null) spans.push(sentenceAt(source, paragraph, offset), paragraph);
  spans.push(...unitsAt(document, offset).reverse());
  const attachment = document.attachments.find(({ start, end }) => start <= offset && offset <= end);
  if (attachment !== undefined) spans.push(attachment);
  spans.push({ start: 0, end: source.text.length });
  const out: Span[] = [];
  for (const span of spans) {
    if (span === null || span.start > offset || span.end < offset) continue;
    const last = out.at(-1);
    // A citation over two sentences, or one that a unit cuts, is passed over.
    if (last !== undefined && (span.start > last.start || span.end < last.end)) continue;
    if (last !== undefined && span.start === last.start && span.end === last.end) continue;
    out.push({ start: span.start, end: span.end });
  }
  return out;
}

/** The paragraph that holds a place, or ends at it. */
const paragraphNear = (document: LegalDocument, offset: number): Span | null =>
  document.paragraphAt(offset) ?? (offset > 0 ? document.paragraphAt(offset - 1) : null);

/** The word, number or mark at a place, or right before it. */
function wordAt({ tokens }: SourceText, offset: number): Span | null {
  const next = tokens.at(offset);
  for (const i of [next, next - 1])
    if (i >= 0 && i < tokens.length && tokens.start[i] <= offset && offset <= tokens.end[i])
      return { start: tokens.start[i], end: tokens.end[i] };
  return null;
}

/** The sentence at a place, within its paragraph. */
function sentenceAt({ tokens }: SourceText, paragraph: Span, offset: number): Span | null {
  const opens = (i: number): boolean => (tokens.flags[i] & TokenFlag.sentenceStart) !== 0;
  let first = tokens.at(offset);
  if (first === tokens.length || tokens.start[first] > offset) first--;
  if (first < 0 || tokens.start[first] < paragraph.start) return null;
  let last = first;
  while (first > 0 && tokens.start[first - 1] >= paragraph.start && !opens(first)) first--;
  while (last + 1 < tokens.length && tokens.start[last + 1] < paragraph.end && !opens(last + 1)) last++;
  return { start: tokens.start[first], end: tokens.end[last] };
}
