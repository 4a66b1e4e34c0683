import { type Replacement, replaceAll } from '@rasoat/rules/text';
import type { Position, PositionEncodingKind } from 'vscode-languageserver';

/** Encodings of columns that the server speaks, best first: the engine counts UTF-16 units. */
export const encodings = ['utf-16', 'utf-32', 'utf-8'] as const satisfies readonly PositionEncodingKind[];
export type Encoding = (typeof encodings)[number];

/**
 * Whether a pair of surrogates begins at an offset. Not by `codePointAt`: once compiled, that of V8 looks behind the end of a string
 * that is a slice of a longer one.
 */
function isPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
}

/** Bytes of UTF-8 (or characters) that the UTF-16 units of a stretch of text stand for. */
function width(text: string, start: number, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return end - start;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const pair = isPair(text, i);
    if (pair) i++;
    sum += encoding === 'utf-32' ? 1 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3;
  }
  return sum;
}

/** A line beyond so many UTF-16 units is counted from marks in it. */
const longLine = 1024;

/** Places in one long line, a mark each `longLine` units, and the width of the line up to them. */
interface Marks {
  readonly offsets: readonly number[];
  readonly widths: readonly number[];
}

function marksOf(file: string, start: number, stop: number, encoding: Encoding): Marks {
  const offsets = [start];
  const widths = [0];
  for (let at = start; at + longLine < stop; ) {
    let next = at + longLine;
    // No mark stands within a pair of surrogates.
    if (isPair(file, next - 1)) next++;
    widths.push(widths[widths.length - 1] + width(file, at, next, encoding));
    offsets.push(next);
    at = next;
  }
  return { offsets, widths };
}

/** How many numbers of a sorted list are not beyond one. */
function notBeyond(sorted: { readonly [at: number]: number; readonly length: number }, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a line begins at an offset behind the first. */
function beginsLine(file: string, offset: number): boolean {
  const before = file.charCodeAt(offset - 1);
  return before === 10 || (before === 13 && file.charCodeAt(offset) !== 10);
}

/** Offsets from `from` to `to`, both included, at which lines begin. */
function lineStarts(file: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = Math.max(from, 1); i <= to; i++) if (beginsLine(file, i)) starts.push(i);
  return starts;
}

function allStarts(file: string): Uint32Array {
  const behind = lineStarts(file, 1, file.length);
  const starts = new Uint32Array(behind.length + 1);
  starts.set(behind, 1);
  return starts;
}

/** Lines of a file as the protocol counts them (`\n`, `\r\n`, `\r`), and its positions in the encoding of a client; kept up under edits. */
export class Lines {
  readonly #encoding: Encoding;
  #file: string;
  #starts: Uint32Array;
  /** Of long lines, by their number, until the next edit. */
  #marks = new Map<number, Marks>();

  constructor(file: string, encoding: Encoding) {
    this.#encoding = encoding;
    this.#file = file;
    this.#starts = allStarts(file);
  }

  get file(): string {
    return this.#file;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Puts `insert` in the place of a stretch of the file. */
  edit(start: number, end: number, insert: string): void {
    this.#marks.clear();
    const old = this.#starts;
    const shift = insert.length - (end - start);
    this.#file = this.#file.slice(0, start) + insert + this.#file.slice(end);
    // Whether a line begins at an offset depends on the units on both sides of it.
    const kept = Math.max(this.#after(start - 1), 1);
    const behind = this.#after(end);
    const fresh = lineStarts(this.#file, start, start + insert.length);
    const starts = new Uint32Array(kept + fresh.length + old.length - behind);
    starts.set(old.subarray(0, kept));
    starts.set(fresh, kept);
    for (let i = behind, to = kept + fresh.length; i < old.length; i++, to++) starts[to] = old[i] + shift;
    this.#starts = starts;
  }

  /** Puts edits in their places: sorted, none over another, all in terms of the file as it is. */
  editAll(edits: readonly Replacement[]): void {
    if (edits.length === 1) {
      const [{ start, end, insert }] = edits;
      this.edit(start, end, insert);
    } else if (edits.length > 1) {
      this.#marks.clear();
      this.#file = replaceAll(this.#file, edits);
      this.#starts = allStarts(this.#file);
    }
  }

  /** How many lines begin at an offset or before it. */
  #after(offset: number): number {
    return notBeyond(this.#starts, offset);
  }

  #marksIn(line: number): Marks {
    let marks = this.#marks.get(line);
    if (marks === undefined) {
      const stop = line + 1 < this.#starts.length ? this.#starts[line + 1] : this.#file.length;
      marks = marksOf(this.#file, this.#starts[line], stop, this.#encoding);
      this.#marks.set(line, marks);
    }
    return marks;
  }

  /** Offset in the file; a position outside the file or the line is moved to the nearest one inside, as the protocol asks. */
  offset({ line, character }: Position): number {
    if (!(line >= 0)) return 0;
    const at = Math.trunc(line);
    if (at >= this.#starts.length) return this.#file.length;
    const start = this.#starts[at];
    let stop = at + 1 < this.#starts.length ? this.#starts[at + 1] : this.#file.length;
    while (stop > start && (this.#file[stop - 1] === '\n' || this.#file[stop - 1] === '\r')) stop--;
    if (!(character > 0)) return start;
    if (this.#encoding === 'utf-16') return Math.min(start + Math.trunc(character), stop);
    let here = start;
    let left = character;
    if (stop - start > longLine) {
      const { offsets, widths } = this.#marksIn(at);
      const mark = notBeyond(widths, character) - 1;
      here = Math.min(offsets[mark], stop);
      left -= widths[mark];
    }
    while (here < stop && left > 0) {
      const next = here + (isPair(this.#file, here) ? 2 : 1);
      left -= width(this.#file, here, next, this.#encoding);
      if (left >= 0) here = next;
    }
    return here;
  }

  /** Position of an offset of the file. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#file.length);
    const line = this.#after(at) - 1;
    const start = this.#starts[line];
    if (this.#encoding === 'utf-16' || at - start <= longLine)
      return { line, character: width(this.#file, start, at, this.#encoding) };
    const { offsets, widths } = this.#marksIn(line);
    const mark = notBeyond(offsets, at) - 1;
    return { line, character: widths[mark] + width(this.#file, offsets[mark], at, this.#encoding) };
  }
}
