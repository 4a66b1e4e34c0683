import { type Block, grow, makeBlock } from '../text/index.ts';
import { type Cell, isLayoutCell, Layout } from './block-layout.ts';

/** A point of a file, in three numbers whose meaning is the reader's own (paragraph, run, offset; page, item, offset …). */
export type Point = readonly [a: number, b: number, c: number];

/**
 * Builds the text of a document without lines of its own, from left to right: a paragraph (or a piece of one between breaks) is
 * a line and a block, and each unit knows the point of the file it came from. Offsets are UTF-16 units of that text before it is normalised.
 */
export class Flow {
  readonly layout = new Layout(0);
  #blocks: Block[] = [];
  /** Cell of each block. */
  readonly #cells: (Cell | null)[] = [];
  #parts: string[] = [];
  readonly #chunks: string[] = [];
  #length = 0;
  /** Start of the open block; -1: none is open. */
  #start = -1;
  #shape: ReturnType<Layout['shape']> = { kind: 'line' };
  #cell: Cell | null = null;
  /** Segments: where each begins in the text, and its point. */
  #count = 0;
  #at = new Uint32Array(64);
  #a = new Uint32Array(64);
  #b = new Uint32Array(64);
  #c = new Uint32Array(64);
  /** 1: every unit of the segment stands at its one point. */
  #fixed = new Uint8Array(64);

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether the open block has text. */
  get inText(): boolean {
    return this.#start >= 0 && this.#length > this.#start;
  }

  /** Adds characters that the file holds one by one: at (a, b, c), (a, b, c + 1) and so on. */
  add(text: string, a: number, b: number, c: number): void {
    this.#write(text, a, b, c, 0);
  }

  /** Adds characters that stand together for one point of the file: a number that is counted, a letter written in two units. */
  put(text: string, a: number, b: number, c: number): void {
    this.#write(text, a, b, c, 1);
  }

  /** Ends the line within a paragraph, at a break of the file. */
  breakLine(a: number, b: number, c: number): void {
    if (this.#close(false)) this.#segment('\n', a, b, c, 1);
  }

  /** Ends the paragraph; nothing is written for one without text. */
  endParagraph(a: number, b: number, c: number): void {
    if (this.#close(true)) this.#segment('\n', a, b, c, 1);
  }

  /** Leaves a line empty, between parts that the page sets apart; call it behind the end of a paragraph. */
  blankLine(a: number, b: number, c: number): void {
    if (this.#start < 0 && this.#length > 0) this.#segment('\n', a, b, c, 1);
  }

  #write(text: string, a: number, b: number, c: number, fixed: 0 | 1): void {
    if (text === '') return;
    if (this.#start < 0) {
      this.#cell = this.layout.cell;
      this.#shape = this.layout.shape();
      this.#start = this.#length;
    }
    this.#segment(text, a, b, c, fixed);
  }

  #segment(text: string, a: number, b: number, c: number, fixed: 0 | 1): void {
    const k = this.#count - 1;
    const goesOn =
      k >= 0 &&
      fixed === 0 &&
      this.#fixed[k] === 0 &&
      this.#a[k] === a &&
      this.#b[k] === b &&
      this.#c[k] + (this.#length - this.#at[k]) === c;
    if (!goesOn) {
      if (this.#count === this.#at.length) {
        this.#at = grow(this.#at);
        this.#a = grow(this.#a);
        this.#b = grow(this.#b);
        this.#c = grow(this.#c);
        const bigger = new Uint8Array(this.#fixed.length * 2);
        bigger.set(this.#fixed);
        this.#fixed = bigger;
      }
      const n = this.#count++;
      this.#at[n] = this.#length;
      this.#a[n] = a;
      this.#b[n] = b;
      this.#c[n] = c;
      this.#fixed[n] = fixed;
    }
    this.#length += text.length;
    if (this.#parts.push(text) < 1024) return;
    this.#chunks.push(this.#parts.join(''));
    this.#parts = [];
  }

  #close(hard: boolean): boolean {
    const start = this.#start;
    this.#start = -1;
    if (start < 0 || start === this.#length) return false;
    this.#blocks.push(makeBlock(start, this.#length, hard ? { ...this.#shape, hard } : this.#shape));
    this.#cells.push(this.#cell);
    if (this.#cell !== null) this.#cell.blocks++;
    return true;
  }

  /** The text and its blocks; cells that only lay out the page are lines. Call it once, at the end. */
  finish(): { readonly text: string; readonly blocks: readonly Block[] } {
    this.#close(true);
    this.#chunks.push(this.#parts.join(''));
    this.#parts = [];
    const blocks = this.#blocks.map((block, i) => {
      const cell = this.#cells[i];
      return cell === null || !isLayoutCell(cell)
        ? block
        : makeBlock(block.start, block.end, { kind: 'line', hard: true });
    });
    this.#blocks = [];
    return { text: this.#chunks.join(''), blocks };
  }

  /** Point of the unit at an offset of the text; of the last unit behind its end. */
  pointAt(offset: number): Point {
    const k = this.#segmentAt(offset);
    if (k < 0) return [0, 0, 0];
    return [this.#a[k], this.#b[k], this.#c[k] + (this.#fixed[k] === 1 ? 0 : offset - this.#at[k])];
  }

  /** Point behind the unit before an offset. */
  pointBefore(offset: number): Point {
    const k = this.#segmentAt(Math.max(0, offset - 1));
    if (k < 0) return [0, 0, 0];
    return [this.#a[k], this.#b[k], this.#c[k] + (this.#fixed[k] === 1 ? 0 : offset - this.#at[k])];
  }

  /** Each stretch of one `a` and `b` in a span, in order, with the piece of it that the file holds. */
  *stretches(
    start: number,
    end: number,
  ): Generator<{ readonly start: number; readonly end: number; readonly point: Point }> {
    for (let k = Math.max(0, this.#segmentAt(start)); k < this.#count && this.#at[k] < end; k++) {
      const next = k + 1 < this.#count ? this.#at[k + 1] : this.#length;
      const from = Math.max(start, this.#at[k]);
      const to = Math.min(end, next);
      if (from < to) yield { start: from, end: to, point: this.pointAt(from) };
    }
  }

  /** Index of the last segment that begins at or before an offset; -1 when there is none. */
  #segmentAt(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (high > low) {
      const middle = (low + high) >>> 1;
      if (this.#at[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
