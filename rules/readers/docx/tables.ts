import type { XmlAttributes } from '../xml.ts';
import type { Event } from './model.ts';
import { integer } from './properties.ts';

interface Row {
  opened: boolean;
  before: number;
  out: boolean;
}

interface Cell {
  /** How many paragraphs are open around it: those of text boxes. */
  readonly hosts: number;
  span: number;
  merged: boolean;
  opened: boolean;
}

/** The most columns that a table of Word has. */
const COLUMNS = 63;

/** Rows and cells that are open. A cell is told when its first content comes: what it is stands inside it. */
export class Tables {
  readonly #tell: (event: Event) => void;
  readonly #rows: Row[] = [];
  readonly #cells: Cell[] = [];

  constructor(tell: (event: Event) => void) {
    this.#tell = tell;
  }

  get #row(): Row {
    return this.#rows[this.#rows.length - 1] ?? { opened: true, before: 0, out: false };
  }

  openRow(): void {
    this.#rows.push({ opened: false, before: 0, out: false });
  }

  closeRow(): void {
    this.#rows.pop();
  }

  /** Takes one element of `w:trPr`; `out`: it says that the row is not there. */
  rowProperty(name: string, attributes: XmlAttributes, out: boolean): void {
    if (out) this.#row.out = true;
    else if (name === 'w:gridBefore')
      this.#row.before = Math.min(COLUMNS, Math.max(0, integer(attributes['w:val']) ?? 0));
  }

  /** Begins a cell within `hosts` open paragraphs; whether its content is read. */
  openCell(hosts: number): boolean {
    const row = this.#row;
    this.#cells.push({ hosts, span: 1, merged: false, opened: false });
    if (row.out) return false;
    if (!row.opened) this.#tell({ kind: 'row', before: row.before });
    row.opened = true;
    return true;
  }

  /** Takes one element of `w:tcPr`. */
  cellProperty(name: string, attributes: XmlAttributes): void {
    const cell = this.#cells[this.#cells.length - 1];
    if (cell === undefined) return;
    if (name === 'w:gridSpan') cell.span = Math.min(COLUMNS, Math.max(1, integer(attributes['w:val']) ?? 1));
    else if (name === 'w:vMerge') cell.merged = attributes['w:val'] !== 'restart';
  }

  /** Ends the properties of a cell; whether it goes on from the row above, so that what stands in it is not shown. */
  endCellProperties(): boolean {
    const cell = this.#cells[this.#cells.length - 1];
    if (cell === undefined || !cell.merged) return false;
    this.#show(cell);
    return true;
  }

  /** Content comes, within `hosts` open paragraphs. */
  content(hosts: number): void {
    const cell = this.#cells[this.#cells.length - 1];
    // A text box in a cell has no cells of its own.
    if (cell !== undefined && !cell.opened && cell.hosts === hosts) this.#show(cell);
  }

  closeCell(): void {
    const cell = this.#cells.pop();
    if (cell === undefined || this.#row.out) return;
    if (!cell.opened) this.#show(cell);
    this.#tell({ kind: 'end-cell' });
  }

  #show(cell: Cell): void {
    cell.opened = true;
    this.#tell({ kind: 'cell', span: cell.span, merged: cell.merged });
  }
}
