import type { SourceText, Span } from '../text/types.ts';

/** Characters shown around marked words where no other number is asked for. */
const usualReach = 160;
/** Characters shown at most of a long marked passage, and at its beginning and end. */
const mostMarked = 420;
const headMarked = 280;
const tailMarked = 100;

/** A passage of a draft with a place marked in it. */
export interface Excerpt {
  /** Line of the file on which the marked words begin. */
  readonly line: number;
  /** The nearest line with words above, where the marked place is on a blank line; else empty. */
  readonly above: string;
  readonly before: string;
  /** Empty for a place where something is missing. */
  readonly marked: string;
  readonly after: string;
}

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d;
const isWordEnd = (unit: number): boolean => unit <= 0x20 || unit === 0xa0;

/** Start of the line of `at`; of a long line the beginning of a word some `reach` characters before. */
function lineStart(text: string, at: number, reach: number): number {
  const limit = Math.max(0, at - reach);
  let i = at;
  while (i > limit && !isLineEnd(text.charCodeAt(i - 1))) i--;
  if (i === 0 || isLineEnd(text.charCodeAt(i - 1))) return i;
  const cut = i;
  while (i < at && !isWordEnd(text.charCodeAt(i - 1))) i++;
  return i === at ? wholeUnit(text, cut) : i;
}

function lineEnd(text: string, at: number, reach: number): number {
  const limit = Math.min(text.length, at + reach);
  let i = at;
  while (i < limit && !isLineEnd(text.charCodeAt(i))) i++;
  if (i === text.length || isLineEnd(text.charCodeAt(i))) return i;
  const cut = i;
  while (i > at && !isWordEnd(text.charCodeAt(i))) i--;
  return i === at ? wholeUnit(text, cut) : i;
}

/** Moves a cut out of a surrogate pair. */
function wholeUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function cutMark(text: string, start: number, end: number): readonly [string, string] {
  const left = start > 0 && !isLineEnd(text.charCodeAt(start - 1)) ? '… ' : '';
  const right = end < text.length && !isLineEnd(text.charCodeAt(end)) ? ' …' : '';
  return [left, right];
}

/**
 * The words of a span in their line, cut at words some `reach` characters away where the line is long; or the line of its beginning,
 * when something is `missing` there. The work is bounded, however long the line or the span.
 */
export function excerpt(
  source: Pick<SourceText, 'text' | 'locate'>,
  span: Span,
  missing: boolean,
  reach = usualReach,
): Excerpt {
  const { text } = source;
  const from = Math.min(span.start, text.length);
  const to = missing ? from : Math.max(from, Math.min(span.end, text.length));
  const start = lineStart(text, from, reach);
  const end = lineEnd(text, to, reach);
  const [left, right] = cutMark(text, start, end);
  const long = to - from > mostMarked;
  const marked = long
    ? `${text.slice(from, wholeUnit(text, from + headMarked))} … ${text.slice(wholeUnit(text, to - tailMarked), to)}`
    : text.slice(from, to);
  return {
    line: source.locate({ start: from, end: from }).start.line,
    above: missing && text.slice(start, end).trim() === '' ? lineAbove(text, start, reach) : '',
    before: left + text.slice(start, from),
    marked,
    after: text.slice(to, end) + right,
  };
}

/** The nearest line with words above a place, as far as it is near. */
function lineAbove(text: string, at: number, reach: number): string {
  let end = at;
  while (end > 0 && end > at - reach && text.charCodeAt(end - 1) <= 0x20) end--;
  if (end === 0 || text.charCodeAt(end - 1) <= 0x20) return '';
  const start = lineStart(text, end, reach);
  return cutMark(text, start, end)[0] + text.slice(start, end);
}
