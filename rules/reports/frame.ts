import type { SourceText, Span } from '../text/types.ts';
import type { Paint, PrintOptions } from './types.ts';
import { charWidth, printable } from './width.ts';

/** Lines shown of a span that runs over several. */
const maxLines = 4;
const tabStop = 4;
/** Columns before the text: line number, space, bar, space. */
const gutter = 7;

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Start of the line that holds `at`; when it lies more than `reach` characters back, the place `reach` before. */
function lineStart(text: string, at: number, reach: number): number {
  const limit = Math.max(0, at - reach);
  let i = at;
  while (i > limit && !isLineEnd(text.charCodeAt(i - 1))) i--;
  return i;
}

function lineEnd(text: string, at: number, reach: number): number {
  const limit = Math.min(text.length, at + reach);
  let i = at;
  while (i < limit && !isLineEnd(text.charCodeAt(i))) i++;
  return i;
}

/** One printed character: where it stands in the text, how it looks, how wide it is. */
interface Cell {
  readonly at: number;
  readonly shown: string;
  readonly width: number;
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (let i = start; i < end; ) {
    const code = text.codePointAt(i)!;
    let cell: Cell;
    if (code === 0x09) {
      const width = tabStop - (column % tabStop);
      cell = { at: i, shown: ' '.repeat(width), width };
    } else {
      const shown = printable(code);
      cell = { at: i, shown, width: shown.startsWith('<U+') ? shown.length : charWidth(shown.codePointAt(0)!) };
    }
    cells.push(cell);
    column += cell.width;
    i += code > 0xffff ? 2 : 1;
  }
  return cells;
}

/** Which cells of a line to print: at most `room` columns, the marked place in view, with some words before it. */
function choose(cells: readonly Cell[], from: number, room: number): { first: number; last: number } {
  let total = 0;
  for (const cell of cells) total += cell.width;
  if (total <= room) return { first: 0, last: cells.length };
  let first = cells.findIndex((cell) => cell.at >= from);
  if (first < 0) first = cells.length;
  const before = Math.floor(room / 3);
  let used = 0;
  while (first > 0 && used + cells[first - 1].width <= before) used += cells[--first].width;
  let last = first;
  used = 0;
  while (last < cells.length && used + cells[last].width <= room) used += cells[last++].width;
  // Room left behind the end of the line goes to what stands before.
  while (last === cells.length && first > 0 && used + cells[first - 1].width <= room) used += cells[--first].width;
  return { first, last };
}

interface Row {
  readonly line: number | null;
  readonly shown: string;
  readonly marks: string;
}

/** A line between `start` and `end` of the text with `from` to `to` underlined, or a caret and words at `from`. */
function markedRow(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
  caret: string | null,
  room: number,
  line: number,
): Row {
  const cells = cellsOf(text, start, end);
  const { first, last } = choose(cells, from, room);
  const left = first > 0 || (start > 0 && !isLineEnd(text.charCodeAt(start - 1)));
  const right = last < cells.length || (end < text.length && !isLineEnd(text.charCodeAt(end)));
  let shown = left ? '…' : '';
  let marks = left ? ' ' : '';
  for (let i = first; i < last; i++) {
    const { at, shown: glyph, width } = cells[i];
    shown += glyph;
    if (at < from) marks += ' '.repeat(width);
    else if (caret === null && at < to) marks += '~'.repeat(width);
  }
  if (caret !== null) marks += caret === '' ? '^' : `^ ${caret}`;
  else if (!marks.includes('~'))
    marks += '^'; // an empty span, or characters without a width
  else if (right && to > (last < cells.length ? cells[last].at : end)) marks += '~';
  return { line, shown: right ? `${shown}…` : shown, marks };
}

/**
 * The source line or lines of a span with exactly its words underlined; or, when `missing` is given, a caret and those words
 * at the place where something is missing. Lines are those of `source.text`, their numbers those of the file.
 * Returns lines without line ends. The work is bounded by the width, not by the length of a line.
 */
export function codeFrame(
  source: Pick<SourceText, 'text' | 'locate'>,
  span: Span,
  missing: string | null,
  paint: Paint,
  options: PrintOptions,
): string[] {
  const { text } = source;
  const room = Math.max(24, options.width - gutter - 5);
  const reach = room * 4;
  const lineAt = (offset: number): number => source.locate({ start: offset, end: offset }).start.line;
  const rows: Row[] = [];

  if (missing !== null) {
    const at = Math.min(span.start, text.length);
    const start = lineStart(text, at, reach);
    const end = lineEnd(text, at, reach);
    if (text.slice(start, end).trim() === '') {
      // A blank line does not tell the place: show the nearest line with words above it too.
      let above = start - 1;
      while (above >= 0 && above > start - reach && text.charCodeAt(above) <= 0x20) above--;
      if (above >= 0 && text.charCodeAt(above) > 0x20) {
        const from = lineStart(text, above, reach);
        rows.push({ ...markedRow(text, from, above + 1, from, from, '', room, lineAt(from)), marks: '' });
      }
    }
    rows.push(markedRow(text, start, end, at, at, missing, room, lineAt(at)));
  } else {
    let from = Math.min(span.start, text.length);
    let start = lineStart(text, from, reach);
    for (let n = 1; ; n++) {
      const end = lineEnd(text, from, reach);
      rows.push(markedRow(text, start, end, from, Math.min(span.end, end), null, room, lineAt(from)));
      let next = end;
      while (next < span.end && text.charCodeAt(next) <= 0x20) next++;
      if (next >= span.end || next === end) break;
      if (n === maxLines) {
        rows.push({ line: null, shown: '…', marks: '' });
        break;
      }
      from = next;
      start = lineStart(text, from, reach);
    }
  }

  const { dim } = options.palette;
  const out: string[] = [];
  for (const { line, shown, marks } of rows) {
    out.push(`${dim(`${String(line ?? '').padStart(gutter)} │`)} ${shown}`.trimEnd());
    if (marks !== '')
      out.push(
        `${dim(`${' '.repeat(gutter)} │`)} ${marks.replace(/^( *)(.*)$/su, (_, space: string, mark: string) => space + paint(mark))}`,
      );
  }
  return out;
}
