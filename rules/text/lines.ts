import { grow } from './offsets.ts';
import { type Change, spliceColumn } from './splice.ts';
import type { Position } from './types.ts';

/** Line starts of a file; lines end with `\n`, `\r\n` or `\r`, as editors count them. Built on first use. */
export class LineIndex {
  readonly #file: string;
  #starts: Uint32Array<ArrayBuffer> | null;

  constructor(file: string, starts: Uint32Array<ArrayBuffer> | null = null) {
    this.#file = file;
    this.#starts = starts;
  }

  /** The index of `file`, in which a stretch that begins with a line is new. This index is used up. */
  splice(file: string, { start, oldEnd, newEnd }: Change): LineIndex {
    const starts = this.#starts;
    if (starts === null) return new LineIndex(file);
    const from = after(starts, start);
    const piece = lineStarts(file, start, newEnd);
    return new LineIndex(file, spliceColumn(starts, from, after(starts, oldEnd), piece, newEnd - oldEnd));
  }

  /** Number of lines (at least 1). */
  get count(): number {
    return this.#build().length;
  }

  /** 1-based line and column of a 0-based offset. */
  position(offset: number): Position {
    const starts = this.#build();
    const line = after(starts, offset);
    return { line, column: offset - starts[line - 1] + 1, offset };
  }

  #build(): Uint32Array {
    this.#starts ??= spliceColumn(lineStarts(this.#file, 0, this.#file.length), 0, 0, new Uint32Array(1));
    return this.#starts;
  }
}

/** How many of the sorted values are not greater than `value`. */
function after(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Line starts behind `from`, up to and with `to`. */
function lineStarts(file: string, from: number, to: number): Uint32Array<ArrayBuffer> {
  let starts = new Uint32Array(256);
  let count = 0;
  const add = (offset: number) => {
    if (count === starts.length) starts = grow(starts);
    starts[count++] = offset;
  };
  if (file.slice(from, to).includes('\r')) {
    for (let i = from; i < to; i++) {
      const c = file.charCodeAt(i);
      if (c === 10 || (c === 13 && file.charCodeAt(i + 1) !== 10)) add(i + 1);
    }
  } else {
    for (let i = file.indexOf('\n', from); i >= 0 && i < to; i = file.indexOf('\n', i + 1)) add(i + 1);
  }
  return starts.subarray(0, count);
}
