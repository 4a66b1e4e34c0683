/**
 * Maps from offsets of a derived string to offsets of the string it came from.
 *
 * Sorted segments in typed arrays. Inside a segment each unit but the last stands for exactly one unit of the source; the
 * last one may stand for more (`\n` for CRLF, `á` for `a` + mark). A segment that cannot be cut (an entity that became two
 * characters, an uncomposed cluster) is marked by `OPAQUE` in its source end.
 */
const OPAQUE = 0x80000000;

export class OffsetMap {
  readonly #count: number;
  readonly #target: Uint32Array;
  readonly #source: Uint32Array;
  readonly #sourceEnd: Uint32Array;
  readonly #targetLength: number;
  readonly #sourceLength: number;

  constructor(
    count: number,
    target: Uint32Array,
    source: Uint32Array,
    sourceEnd: Uint32Array,
    targetLength: number,
    sourceLength: number,
  ) {
    this.#count = count;
    this.#target = target;
    this.#source = source;
    this.#sourceEnd = sourceEnd;
    this.#targetLength = targetLength;
    this.#sourceLength = sourceLength;
  }

  /** Number of segments, a measure of memory. */
  get segments(): number {
    return this.#count;
  }

  /** Source offset where the unit at `offset` of the derived string begins; the end of the source at its end. */
  start(offset: number): number {
    if (offset >= this.#targetLength) return this.#sourceLength;
    const k = last(this.#target, this.#count, offset);
    if (this.#sourceEnd[k] >= OPAQUE) return this.#source[k];
    return this.#source[k] + (offset - this.#target[k]);
  }

  /** Source offset where the unit before `offset` of the derived string ends; 0 at the start. */
  end(offset: number): number {
    if (offset <= 0 || this.#count === 0) return 0;
    const to = Math.min(offset, this.#targetLength);
    const k = last(this.#target, this.#count, to - 1);
    const end = this.#sourceEnd[k];
    if (end >= OPAQUE) return end - OPAQUE;
    const next = k + 1 < this.#count ? this.#target[k + 1] : this.#targetLength;
    return to === next ? end : this.#source[k] + (to - this.#target[k]);
  }

  /** The way back: the first offset of the derived string whose unit begins at or behind the source offset. */
  forward(source: number): number {
    if (this.#count === 0 || source <= this.#source[0]) return 0;
    const k = last(this.#source, this.#count, source);
    const next = k + 1 < this.#count ? this.#target[k + 1] : this.#targetLength;
    if (this.#sourceEnd[k] >= OPAQUE) return source === this.#source[k] ? this.#target[k] : next;
    return Math.min(this.#target[k] + (source - this.#source[k]), next);
  }
}

/** Index of the last element of the sorted `values[0..count)` that is not greater than `value`; 0 when all are greater. */
function last(values: Uint32Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (values[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Writes an `OffsetMap` from left to right. */
export class OffsetWriter {
  #count = 0;
  #target = new Uint32Array(64);
  #source = new Uint32Array(64);
  #sourceEnd = new Uint32Array(64);
  #targetAt = 0;
  /** Source end of the last unit written, while its segment can still grow; -1 when it is closed. */
  #open = -1;

  get length(): number {
    return this.#targetAt;
  }

  /** `units` of the derived string that are the `units` of the source from `source` on. */
  linear(source: number, units: number): void {
    if (units === 0) return;
    if (this.#open === source) this.#sourceEnd[this.#count - 1] = source + units;
    else this.#push(source, source + units);
    this.#targetAt += units;
    this.#open = source + units;
  }

  /** One unit of the derived string that stands for the source from `source` to `end`. */
  unit(source: number, end: number): void {
    if (end - source === 1) {
      this.linear(source, 1);
      return;
    }
    if (this.#open === source) this.#sourceEnd[this.#count - 1] = end;
    else this.#push(source, end);
    this.#targetAt += 1;
    this.#open = -1;
  }

  /** `units` of the derived string that stand together for the source from `source` to `end` and cannot be told apart. */
  opaque(source: number, end: number, units: number): void {
    if (units === 0) return;
    if (units === 1) {
      this.unit(source, end);
      return;
    }
    this.#push(source, end + OPAQUE);
    this.#targetAt += units;
    this.#open = -1;
  }

  #push(source: number, end: number): void {
    const k = this.#count;
    if (k === this.#target.length) {
      this.#target = grow(this.#target);
      this.#source = grow(this.#source);
      this.#sourceEnd = grow(this.#sourceEnd);
    }
    this.#target[k] = this.#targetAt;
    this.#source[k] = source;
    this.#sourceEnd[k] = end;
    this.#count = k + 1;
  }

  finish(sourceLength: number): OffsetMap {
    const n = this.#count;
    return new OffsetMap(
      n,
      this.#target.slice(0, n),
      this.#source.slice(0, n),
      this.#sourceEnd.slice(0, n),
      this.#targetAt,
      sourceLength,
    );
  }
}

/** The same values in an array of twice the size. */
export function grow(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(values.length * 2);
  bigger.set(values);
  return bigger;
}
