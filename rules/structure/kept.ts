import { replaced } from '../text/cells.ts';
import type { Lines } from './line-table.ts';

/** A value of the lines from one on. */
interface Entry {
  readonly lines: number;
  readonly detail: number;
  readonly value: unknown;
}

/** What is kept of the lines of a draft under edit, by slot and first line. */
export class KeptValues {
  readonly #slots = new Map<object, (Entry | undefined)[]>();

  /** The values of a slot by line, of `count` lines. */
  of(slot: object, count: number): (Entry | undefined)[] {
    let entries = this.#slots.get(slot);
    if (entries === undefined) {
      entries = new Array<Entry | undefined>(count).fill(undefined);
      this.#slots.set(slot, entries);
    }
    return entries;
  }

  /** The lines `[from, to)` are now `count` other lines. */
  splice(from: number, to: number, count: number): void {
    for (const [slot, entries] of this.#slots) {
      for (let i = 0; i < from; i++) {
        const entry = entries[i];
        if (entry !== undefined && i + entry.lines > from) entries[i] = undefined;
      }
      if (to - from === count) entries.fill(undefined, from, to);
      else this.#slots.set(slot, replaced(entries, from, to, new Array<undefined>(count).fill(undefined)));
    }
  }
}

/**
 * What `make` gives for the lines `[first, end)`, kept while the draft is edited and they stay as they are. It may look at
 * their words alone, and at what `detail` tells. Offsets that are kept count from the start of the first line; a piece cut out of
 * the text is no thing to keep, as the engine below holds the whole text for it.
 */
export function kept<T>(lines: Lines, first: number, end: number, slot: object, detail: number, make: () => T): T {
  if (lines.kept === null) return make();
  const entries = lines.kept.of(slot, lines.count);
  const known = entries[first];
  if (known !== undefined && known.lines === end - first && known.detail === detail) return known.value as T;
  const value = make();
  entries[first] = { lines: end - first, detail, value };
  return value;
}
