import type { BlockShape, MergedCell } from '../text/index.ts';

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
  /** Cells that go on into rows below: their first column, columns, rows that are left. */
  held: readonly { readonly column: number; readonly span: number; readonly rows: number }[];
}

interface List {
  readonly numbered: boolean;
  readonly type: string;
  next: number;
}

/** A cell with more blocks than this holds a page, not a datum. */
const PAGE_CELL = 40;
/** Cells of a row that may go on into the rows below, and those that are kept of a file. */
const MOST_HELD = 64;
const MOST_MERGED = 1 << 16;

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
  /** Cells that go on from the row above, in the order of rows. */
  readonly merged: MergedCell[] = [];

  constructor(tables: number) {
    this.tables = tables;
  }

  get cell(): Cell | null {
    return this.#tables.length === 0 ? null : this.#tables[this.#tables.length - 1].cell;
  }

  openTable(): void {
    const outer = this.cell;
    if (outer !== null) outer.nested = true;
    this.#tables.push({ ordinal: ++this.tables, row: 0, column: 0, cells: 0, cell: null, held: [] });
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
    if (table.held.length > 0)
      table.held =
        this.merged.length > MOST_MERGED
          ? []
          : table.held.filter(({ rows }) => rows > 0).map((cell) => ({ ...cell, rows: cell.rows - 1 }));
    for (const { column } of table.held) this.#goesOn(table, column + 1);
  }

  /** Begins a cell over so many columns and rows. */
  openCell(span: number, rows = 1): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table === undefined) return;
    if (table.row === 0) table.row = 1;
    table.cells++;
    for (const cell of table.held) if (cell.column === table.column) table.column += cell.span;
    table.cell = { table, row: table.row, column: table.column + 1, blocks: 0, nested: false };
    if (rows > 1 && table.held.length < MOST_HELD)
      // In the order of columns; those of this row go on from the next.
      table.held = [...table.held, { column: table.column, span, rows: rows - 1 }].sort((a, b) => a.column - b.column);
    table.column += span;
  }

  /** Begins a cell that goes on from the row above. */
  openMerged(span: number): void {
    this.openCell(span);
    const cell = this.cell;
    if (cell !== null) this.#goesOn(cell.table, cell.column);
  }

  #goesOn(table: Table, column: number): void {
    if (this.merged.length <= MOST_MERGED) this.merged.push({ table: table.ordinal, row: table.row, column });
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
