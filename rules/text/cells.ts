import { ownString } from './splice.ts';
import type { Block } from './types.ts';

/**
 * What a draft under edit remembers of one block. Two blocks have the same cell exactly when they have the same words and the
 * same shape, in one reading or in two that follow each other, so what depends on those alone is worked out once and kept.
 */
export class Cell {
  readonly #kept = new Map<unknown, unknown>();

  /**
   * What `make` gives for this block; made once for a `slot`. `make` may look at the words and the shape of the block only: not at
   * where it stands, and not at what stands around it, unless the slot says so. Offsets that are kept count from the block's start.
   * A piece cut out of the text is no thing to keep: the engine below holds the whole text for it.
   */
  keep<T>(slot: unknown, make: () => T): T {
    const kept = this.#kept.get(slot);
    if (kept !== undefined || this.#kept.has(slot)) return kept as T;
    const made = make();
    this.#kept.set(slot, made);
    return made;
  }
}

/** A cell, and how many blocks have it. */
interface Entry {
  readonly key: string;
  readonly cell: Cell;
  blocks: number;
}

/** The cells of the blocks of one draft, from one reading to the next; those of blocks that are gone are let go. */
export class Cells {
  readonly #known = new Map<string, Entry>();
  #entries: Entry[] = [];
  #cells: Cell[] = [];

  /** One a block, in their order. */
  get all(): readonly Cell[] {
    return this.#cells;
  }

  /** The blocks `[from, to)` are now `blocks` of `text`. */
  splice(from: number, to: number, text: string, blocks: readonly Block[]): void {
    const entries = blocks.map((block) => this.#entry(text, block));
    for (let i = from; i < to; i++) this.#leave(this.#entries[i]);
    this.#entries = replaced(this.#entries, from, to, entries);
    this.#cells = replaced(
      this.#cells,
      from,
      to,
      entries.map(({ cell }) => cell),
    );
  }

  #entry(text: string, { start, end, kind, level, hard, table, row, column }: Block): Entry {
    let key = `${kind} ${level} ${hard} ${table} ${row} ${column} ${text.slice(start, end)}`;
    let entry = this.#known.get(key);
    if (entry === undefined) {
      key = ownString(key);
      entry = { key, cell: new Cell(), blocks: 0 };
      this.#known.set(key, entry);
    }
    entry.blocks++;
    return entry;
  }

  #leave(entry: Entry): void {
    if (--entry.blocks === 0) this.#known.delete(entry.key);
  }
}

/** A new list with the items `[from, to)` replaced. */
export function replaced<T>(items: readonly T[], from: number, to: number, piece: readonly T[]): T[] {
  const out = items.slice(0, from);
  for (const item of piece) out.push(item);
  for (let i = to; i < items.length; i++) out.push(items[i]);
  return out;
}
