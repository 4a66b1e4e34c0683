import type { Bytes } from './bytes.ts';

const PAGE = 512;

/** Properties of stretches of the stream, in order of where they stand. */
export class Stretches {
  readonly #starts: number[];
  readonly #ends: number[];
  readonly #lists: Uint8Array[];

  constructor(starts: number[], ends: number[], lists: Uint8Array[]) {
    this.#starts = starts;
    this.#ends = ends;
    this.#lists = lists;
  }

  /** Ordinal of the stretch that holds a byte of the stream, or of the first behind it. */
  indexAt(at: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#ends[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The stretch of an ordinal; null behind the last. */
  get(index: number): { readonly start: number; readonly end: number; readonly list: Uint8Array } | null {
    if (index >= this.#ends.length) return null;
    return { start: this.#starts[index], end: this.#ends[index], list: this.#lists[index] };
  }
}

/**
 * Reads the pages of properties that a list of them names. Of characters each holds its list, of paragraphs the number of
 * the style and its list. Stretches that do not go on from the one before are left out.
 */
export function readStretches(plc: Bytes, stream: Bytes, of: 'characters' | 'paragraphs'): Stretches {
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  const starts: number[] = [];
  const ends: number[] = [];
  const lists: Uint8Array[] = [];
  let last = 0;
  for (let i = 0; i < count; i++) {
    const page = (plc.u32(4 * (count + 1) + 4 * i) & 0x3fffff) * PAGE;
    if (page + PAGE > stream.length) continue;
    const runs = stream.u8(page + PAGE - 1);
    const offsets = page + 4 * (runs + 1);
    for (let k = 0; k < runs; k++) {
      const start = stream.u32(page + 4 * k);
      const end = stream.u32(page + 4 * k + 4);
      if (start < last || end <= start) continue;
      const offset = 2 * stream.u8(of === 'characters' ? offsets + k : offsets + 13 * k);
      starts.push(start);
      ends.push(end);
      lists.push(offset === 0 ? NOTHING : listAt(stream, page + offset, of));
      last = end;
    }
  }
  return new Stretches(starts, ends, lists);
}

const NOTHING = new Uint8Array(0);

function listAt(stream: Bytes, at: number, of: 'characters' | 'paragraphs'): Uint8Array {
  const size = stream.u8(at);
  if (of === 'characters') return stream.slice(at + 1, at + 1 + size);
  return size === 0 ? stream.slice(at + 2, at + 2 + 2 * stream.u8(at + 1)) : stream.slice(at + 1, at + 2 * size);
}
