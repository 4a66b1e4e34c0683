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
   */
  keep<T>(slot: unknown, make: () => T): T {
    const kept = this.#kept.get(slot);
    if (kept !== undefined || this.#kept.has(slot)) return kept as T;
    const made = make();
    this.#kept.set(slot, made);
    return made;
  }
}

/** Hands out the cells of one reading after the other; those of blocks that are gone are let go. */
export class Cells {
  #known: ReadonlyMap<string, Cell> = new Map();

  /** One a block, in their order. */
  of(text: string, blocks: readonly Block[]): readonly Cell[] {
    const known = new Map<string, Cell>();
    const cells = blocks.map((block) => {
      const { start, end, kind, level, hard, table, row, column } = block;
      const key = `${kind} ${level} ${hard} ${table} ${row} ${column} ${text.slice(start, end)}`;
      const cell = known.get(key) ?? this.#known.get(key) ?? new Cell();
      known.set(key, cell);
      return cell;
    });
    this.#known = known;
    return cells;
  }
}
