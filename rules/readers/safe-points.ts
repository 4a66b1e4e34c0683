import { type Change, spliceColumn } from '../text/index.ts';

/**
 * What a reader tells of each place between two lines from which on it reads the same, whatever stands before: where it is in the
 * file, how many tables there were, and whether an empty line stands before. When the answer is true it reads no further.
 */
export type AtSafePoint = (offset: number, tables: number, afterBlank: boolean) => boolean;

/** Where a reader begins: at a safe point, the start of the file being one. */
export interface ReadFrom {
  readonly offset: number;
  readonly tables: number;
  readonly afterBlank: boolean;
  readonly at: AtSafePoint;
}

/** The safe points of a file, in order, and how to find one. */
export class SafePoints {
  #offsets: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  /** Tables before the point, twice, and 1 when an empty line stands before. */
  #states: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  get count(): number {
    return this.#offsets.length;
  }

  offset(k: number): number {
    return this.#offsets[k];
  }

  tables(k: number): number {
    return this.#states[k] >>> 1;
  }

  afterBlank(k: number): boolean {
    return (this.#states[k] & 1) === 1;
  }

  /** Index of the first point at or behind an offset. */
  from(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#offsets[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The points in the stretch are now those that were noted; there are `tables` more tables behind it. */
  splice({ start, oldEnd, newEnd }: Change, noted: readonly number[], tables: number): void {
    const from = this.from(start);
    const to = this.from(oldEnd);
    const offsets = new Uint32Array(noted.length / 2);
    const states = new Uint32Array(noted.length / 2);
    for (let k = 0; k < offsets.length; k++) {
      offsets[k] = noted[2 * k];
      states[k] = noted[2 * k + 1];
    }
    this.#offsets = spliceColumn(this.#offsets, from, to, offsets, newEnd - oldEnd);
    this.#states = spliceColumn(this.#states, from, to, states, 2 * tables);
  }
}

/** The state of a point as it is noted. */
export function pointState(tables: number, afterBlank: boolean): number {
  return 2 * tables + (afterBlank ? 1 : 0);
}
