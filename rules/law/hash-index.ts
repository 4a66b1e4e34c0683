import { type Hash, hashSymbol } from './hash.ts';

/** Rows that a bucket holds on the average. */
const perBucket = 4;
/** From so many rows on a bucket is halved instead of read through. */
const halvedFrom = 16;

/**
 * Rows of a pack sorted by the 64-bit hash in their first two words. The upper bits of a hash name a bucket, so that a search
 * touches one or two lines of memory whatever the size of the table.
 */
export class HashIndex {
  readonly #table: Uint32Array;
  readonly #width: number;
  readonly #shift: number;
  /** First row of each bucket, and the number of rows behind the last. */
  readonly #starts: Uint32Array;
  readonly #hash: Hash = { hi: 0, lo: 0 };
  /** Whether the rows stand in the order of their hashes: a search in others would miss rows. */
  readonly sorted: boolean;

  constructor(table: Uint32Array, width: number) {
    this.#table = table;
    this.#width = width;
    const rows = table.length / width;
    const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(rows / perBucket + 1))));
    this.#shift = 32 - bits;
    const starts = new Uint32Array(2 ** bits + 1);
    let sorted = true;
    let filled = 0;
    let lastHi = 0;
    let lastLo = 0;
    for (let row = 0, at = 0; row < rows; row++, at += width) {
      const hi = table[at]!;
      const lo = table[at + 1]!;
      if (hi < lastHi || (hi === lastHi && lo < lastLo)) sorted = false;
      lastHi = hi;
      lastLo = lo;
      for (const bucket = hi >>> this.#shift; filled < bucket; ) starts[++filled] = row;
    }
    while (filled < 2 ** bits) starts[++filled] = rows;
    this.#starts = starts;
    this.sorted = sorted;
  }

  /** First row that carries the hash of `text[0, end)` (folded as a symbol), or the row before which it would stand. */
  first(text: string, end: number): number {
    hashSymbol(text, 0, end, this.#hash);
    const { hi, lo } = this.#hash;
    const table = this.#table;
    const width = this.#width;
    const bucket = hi >>> this.#shift;
    let low = this.#starts[bucket]!;
    let high = this.#starts[bucket + 1]!;
    while (high - low > halvedFrom) {
      const middle = (low + high) >>> 1;
      const value = table[middle * width]!;
      if (value < hi || (value === hi && table[middle * width + 1]! < lo)) low = middle + 1;
      else high = middle;
    }
    for (let at = low * width; low < high; low++, at += width) {
      const value = table[at]!;
      if (value > hi || (value === hi && table[at + 1]! >= lo)) break;
    }
    return low;
  }

  /** Whether the row carries the hash that was last looked for. */
  same(row: number): boolean {
    const at = row * this.#width;
    return at < this.#table.length && this.#table[at] === this.#hash.hi && this.#table[at + 1] === this.#hash.lo;
  }
}
