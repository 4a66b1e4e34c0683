import { grow } from './offsets.ts';
import type { Position } from './types.ts';

/** Line starts of a file; lines end with `\n`, `\r\n` or `\r`, as editors count them. Built on first use. */
export class LineIndex {
  readonly #file: string;
  #starts: Uint32Array | null = null;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Number of lines (at least 1). */
  get count(): number {
    this.#build();
    return this.#count;
  }

  /** 1-based line and column of a 0-based offset. */
  position(offset: number): Position {
    const starts = this.#build();
    let low = 0;
    let high = this.#count;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1, offset };
  }

  #build(): Uint32Array {
    if (this.#starts !== null) return this.#starts;
    const file = this.#file;
    let starts = new Uint32Array(256);
    let count = 1;
    const add = (offset: number) => {
      if (count === starts.length) starts = grow(starts);
      starts[count++] = offset;
    };
    if (file.includes('\r')) {
      for (let i = 0; i < file.length; i++) {
        const c = file.charCodeAt(i);
        if (c === 10 || (c === 13 && file.charCodeAt(i + 1) !== 10)) add(i + 1);
      }
    } else {
      for (let i = file.indexOf('\n'); i >= 0; i = file.indexOf('\n', i + 1)) add(i + 1);
    }
    this.#count = count;
    this.#starts = starts;
    return starts;
  }
}
