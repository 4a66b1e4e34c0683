import { type Change, spliceColumn } from './splice.ts';

/**
 * Maps from offsets of a derived string to offsets of the string it came from.
 *
 * Sorted segments in typed arrays. Inside a segment each unit but the last stands for exactly one unit of the source; the
 * last one may stand for more (`\n` for CRLF, `á` for `a` + mark). A segment that cannot be cut (an entity that became two
 * characters, an uncomposed cluster) is marked by `OPAQUE` in its source end.
 */
const OPAQUE = 0x80000000;

type Column = Uint32Array<ArrayBuffer>;

export class OffsetMap {
  readonly #count: number;
  readonly #target: Column;
  readonly #source: Column;
  readonly #sourceEnd: Column;
  readonly #targetLength: number;
  readonly #sourceLength: number;

  constructor(target: Column, source: Column, sourceEnd: Column, targetLength: number, sourceLength: number) {
    this.#count = target.length;
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
    return to === this.#targetEnd(k) ? end : this.#source[k] + (to - this.#target[k]);
  }

  /** The map of a string to itself. */
  static identity(length: number): OffsetMap {
    const writer = new OffsetWriter();
    writer.linear(0, length);
    return writer.finish(length);
  }

  /**
   * The map when a stretch is new in both strings; `piece` maps it alone, from 0 on in both. No unit stands for source on both
   * sides of the borders of the stretch. This map is used up.
   */
  splice(piece: OffsetMap, target: Change, source: Change): OffsetMap {
    const from = before(this.#target, target.start);
    const to = before(this.#target, target.oldEnd);
    const by = target.newEnd - target.oldEnd;
    const sourceBy = source.newEnd - source.oldEnd;
    // A segment that reaches over a border is cut there.
    const rest = to > 0 && this.#targetEnd(to - 1) > target.oldEnd ? 1 : 0;
    const count = piece.#count + rest;
    const targets = new Uint32Array(count);
    const sources = new Uint32Array(count);
    const ends = new Uint32Array(count);
    for (let k = 0; k < piece.#count; k++) {
      targets[k] = piece.#target[k] + target.start;
      sources[k] = piece.#source[k] + source.start;
      ends[k] = piece.#sourceEnd[k] + source.start;
    }
    if (rest === 1) {
      targets[count - 1] = target.newEnd;
      sources[count - 1] = source.newEnd;
      ends[count - 1] = this.#sourceEnd[to - 1] + sourceBy;
    }
    if (from > 0 && this.#targetEnd(from - 1) > target.start) this.#sourceEnd[from - 1] = source.start;
    return new OffsetMap(
      spliceColumn(this.#target, from, to, targets, by),
      spliceColumn(this.#source, from, to, sources, sourceBy),
      spliceColumn(this.#sourceEnd, from, to, ends, sourceBy),
      this.#targetLength + by,
      this.#sourceLength + sourceBy,
    );
  }

  #targetEnd(k: number): number {
    return k + 1 < this.#count ? this.#target[k + 1] : this.#targetLength;
  }

  /** The way back: the first offset of the derived string whose unit begins at or behind the source offset. */
  forward(source: number): number {
    if (this.#count === 0 || source <= this.#source[0]) return 0;
    const k = last(this.#source, this.#count, source);
    const next = this.#targetEnd(k);
    if (this.#sourceEnd[k] >= OPAQUE) return source === this.#source[k] ? this.#target[k] : next;
    return Math.min(this.#target[k] + (source - this.#source[k]), next);
  }
}

/** How many of the sorted values are less than `value`. */
function before(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
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
