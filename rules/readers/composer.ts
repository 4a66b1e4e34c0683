import { type Block, type BlockShape, makeBlock, type OffsetMap, OffsetWriter } from '../text/index.ts';

/** Builds the text of a file without its markup, from left to right, with the map back and the blocks. */
export class Composer {
  readonly file: string;
  readonly blocks: Block[] = [];
  /** Comments of the file, as ranges. */
  readonly comments: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  /** Pieces of the text, joined whenever there are many, so that no crowd of small strings is kept. */
  #parts: string[] = [];
  readonly #chunks: string[] = [];
  readonly #map = new OffsetWriter();
  readonly #start: number;
  /** Range of the file that is copied but not yet cut out. */
  #from: number;
  #to: number;
  #length = 0;
  #shape: BlockShape | null = null;
  #blockStart = 0;

  /** `start`: where the stretch of the file begins that is read; the map counts from there. */
  constructor(file: string, start = 0) {
    this.file = file;
    this.#start = start;
    this.#from = start;
    this.#to = start;
  }

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
  }

  /** Whether a block is open and has text. */
  get inText(): boolean {
    return this.#shape !== null && this.#length > this.#blockStart;
  }

  get isOpen(): boolean {
    return this.#shape !== null;
  }

  /** Takes over `file[from, to)` unit by unit. */
  copy(from: number, to: number): void {
    if (to <= from) return;
    if (from !== this.#to) {
      this.#cut();
      this.#from = from;
    }
    this.#to = to;
    this.#length += to - from;
  }

  /** `text` that stands for `file[from, to)` as a whole. */
  put(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#cut();
    this.#add(text);
    this.#map.opaque(from - this.#start, to - this.#start, text.length);
    this.#length += text.length;
    this.#from = to;
    this.#to = to;
  }

  /** Begins a block; one that is open is closed. */
  open(shape: BlockShape): void {
    this.close(false);
    this.#shape = shape;
    this.#blockStart = this.#length;
  }

  /** Ends the open block; it ends its paragraph for certain when `hard`, or when its shape says so. */
  close(hard: boolean): void {
    const shape = this.#shape;
    this.#shape = null;
    if (shape === null || this.#length === this.#blockStart) return;
    const block = makeBlock(this.#blockStart, this.#length, hard && shape.hard !== true ? { ...shape, hard } : shape);
    this.blocks.push(block);
  }

  #cut(): void {
    if (this.#to === this.#from) return;
    this.#map.linear(this.#from - this.#start, this.#to - this.#from);
    this.#add(this.file.slice(this.#from, this.#to));
    this.#from = this.#to;
  }

  #add(text: string): void {
    if (this.#parts.push(text) < 1024) return;
    this.#chunks.push(this.#parts.join(''));
    this.#parts = [];
  }

  /** The text and the map to the stretch of the file that ends at `end`; the map is null when the text is the stretch. */
  finish(end = this.file.length): { raw: string; map: OffsetMap | null } {
    this.close(true);
    if (this.#parts.length + this.#chunks.length === 0 && this.#from === this.#start && this.#to === end)
      return { raw: this.file.slice(this.#start, end), map: null };
    this.#cut();
    this.#chunks.push(this.#parts.join(''));
    return { raw: this.#chunks.join(''), map: this.#map.finish(end - this.#start) };
  }
}
