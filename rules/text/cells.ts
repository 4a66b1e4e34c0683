import { ownString } from './splice.ts';
import type { Block } from './types.ts';

/**
 * Identity of a block of a draft under edit. Two blocks have the same cell exactly when they have the same words and the same
 * shape, in one reading or in two that follow each other: what changed is told by comparing cells, not words.
 */
export interface Cell {
  readonly key: string;
}

/** A cell with the number of blocks that have it. */
interface Counted extends Cell {
  blocks: number;
}

/** The cells of the blocks of one draft, from one reading to the next; those of blocks that are gone are let go. */
export class Cells {
  readonly #known = new Map<string, Counted>();
  #cells: Counted[] = [];

  /** One a block, in their order. */
  get all(): readonly Cell[] {
    return this.#cells;
  }

  /** The blocks `[from, to)` are now `blocks` of `text`. */
  splice(from: number, to: number, text: string, blocks: readonly Block[]): void {
    const cells = blocks.map((block) => this.#cell(text, block));
    for (let i = from; i < to; i++) this.#leave(this.#cells[i]);
    this.#cells = replaced(this.#cells, from, to, cells);
  }

  #cell(text: string, { start, end, kind, level, hard, table, row, column }: Block): Counted {
    let key = `${kind} ${level} ${hard} ${table} ${row} ${column} ${text.slice(start, end)}`;
    let cell = this.#known.get(key);
    if (cell === undefined) {
      key = ownString(key);
      cell = { key, blocks: 0 };
      this.#known.set(key, cell);
    }
    cell.blocks++;
    return cell;
  }

  #leave(cell: Counted): void {
    if (--cell.blocks === 0) this.#known.delete(cell.key);
  }
}

/** A new list with the items `[from, to)` replaced. */
export function replaced<T>(items: readonly T[], from: number, to: number, piece: readonly T[]): T[] {
  const out = items.slice(0, from);
  for (const item of piece) out.push(item);
  for (let i = to; i < items.length; i++) out.push(items[i]);
  return out;
}
