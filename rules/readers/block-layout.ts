import type { BlockShape } from '../text/index.ts';

/** A table cell that is open or was read. */
export interface Cell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  /** Blocks read in it. */
  blocks: number;
  /** A table stands inside. */
  nested: boolean;
}

interface Table {
  readonly ordinal: number;
  row: number;
  column: number;
  cells: number;
  cell: Cell | null;
}

interface List {
  readonly numbered: boolean;
  readonly type: string;
  next: number;
}

/** A cell with more blocks than this holds a page, not a datum. */
const PAGE_CELL = 40;

/** Where the reader stands in tables, lists and quotes. Every step is constant, however deep the nesting. */
export class Layout {
  readonly #tables: Table[] = [];
  readonly #lists: List[] = [];
  #quotes = 0;
  #heading = 0;
  #item = false;
  pre = 0;
  /** The reader stands in a footnote or endnote. */
  footnote = false;
  /** Tables seen so far in the file. */
  tables: number;

  constructor(tables: number) {
    this.tables = tables;
  }

  get cell(): Cell | null {
    return this.#tables.length === 0 ? null : this.#tables[this.#tables.length - 1].cell;
  }

  openTable(): void {
    const outer = this.cell;
    if (outer !== null) outer.nested = true;
    this.#tables.push({ ordinal: ++this.tables, row: 0, column: 0, cells: 0, cell: null });
  }

  closeTable(): void {
    this.#tables.pop();
  }

  /** Begins a row that leaves `before` columns without cells. */
  openRow(before = 0): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table === undefined) return;
    table.row++;
    table.column = before;
    table.cell = null;
  }

  openCell(span: number): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table === undefined) return;
    if (table.row === 0) table.row = 1;
    table.cells++;
    table.cell = { table, row: table.row, column: table.column + 1, blocks: 0, nested: false };
    table.column += span;
  }

  closeCell(): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table !== undefined) table.cell = null;
  }

  openList(numbered: boolean, start: number, type: string): void {
    this.#lists.push({ numbered, type, next: start });
  }

  closeList(): void {
    this.#lists.pop();
    this.#item = false;
  }

  /** Begins an item; its number and the type of its list when the list counts. */
  openItem(value: number | null): { n: number; type: string } | null {
    this.#item = true;
    const list = this.#lists[this.#lists.length - 1];
    if (list === undefined || !list.numbered) return null;
    const n = value ?? list.next;
    list.next = n + 1;
    return { n, type: list.type };
  }

  closeItem(): void {
    this.#item = false;
  }

  heading(level: number): void {
    this.#heading = level;
  }

  quote(change: 1 | -1): void {
    this.#quotes = Math.max(0, this.#quotes + change);
  }

  /** Shape of a block that begins here. Only the first block of an item is an `item`. */
  shape(): BlockShape {
    const cell = this.cell;
    const item = this.#item;
    this.#item = false;
    if (cell !== null)
      return { kind: 'cell', hard: true, table: cell.table.ordinal, row: cell.row, column: cell.column };
    if (this.footnote) return { kind: 'footnote', hard: true };
    if (this.#heading > 0) return { kind: 'heading', level: this.#heading, hard: true };
    if (this.#quotes > 0) return { kind: 'quote', level: this.#quotes };
    return { kind: item ? 'item' : 'line' };
  }
}

/** Whether the cell only lays out the page: it holds a table, many blocks, or is the only one of its table. */
export function isLayoutCell(cell: Cell): boolean {
  return cell.nested || cell.blocks > PAGE_CELL || cell.table.cells === 1;
}
