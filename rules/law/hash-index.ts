import { type Hash, hashSymbol, inStretches } from './hash.ts';

/** Rows that a bucket holds on the average. */
const perBucket = 4;
/** From so many rows on a bucket is halved instead of read through. */
const halvedFrom = 16;

/** Bucket of a row; 0 before the first row. */
const bucketOf = (table: Uint32Array, width: number, row: number, shift: number): number =>
  row < 0 ? 0 : table[row * width]! >>> shift;

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
    this.#starts = new Uint32Array(2 ** bits + 1);
    this.sorted = inStretches(rows, (from, to) => this.#fill(from, to));
    for (let i = bucketOf(table, width, rows - 1, this.#shift) + 1; i <= 2 ** bits; i++) this.#starts[i] = rows;
  }

  /** Notes where the buckets of rows `[from, to)` begin; whether the rows stand in order. */
  #fill(from: number, to: number): boolean {
    const table = this.#table;
    const width = this.#width;
    const shift = this.#shift;
    const starts = this.#starts;
    let bucket = bucketOf(table, width, from - 1, shift);
    let lastHi = from === 0 ? 0 : table[(from - 1) * width]!;
    let lastLo = from === 0 ? 0 : table[(from - 1) * width + 1]!;
    for (let row = from, at = from * width; row < to; row++, at += width) {
      const hi = table[at]!;
      const lo = table[at + 1]!;
      if (hi < lastHi || (hi === lastHi && lo < lastLo)) return false;
      lastHi = hi;
      lastLo = lo;
      while (bucket < hi >>> shift) starts[++bucket] = row;
    }
    return true;
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
