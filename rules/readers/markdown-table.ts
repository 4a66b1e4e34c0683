import type { Composer } from './composer.ts';
import type { UnitWriter } from './markdown-unit.ts';
import { Ahead, indexWithin, type LineScanner, skipBlank } from './scan-lines.ts';
import { eachCell, isDivider, mayBeRow, RowKind, rowKind } from './table-row.ts';
import type { UnitReader } from './unit-reader.ts';

/** Reads the tables of a Markdown file that are drawn with bars, row by row. */
export class MarkdownTables {
  /** Tables so far. */
  count = 0;
  #row = 0;
  #open = false;
  readonly #lines: LineScanner;
  readonly #bars: Ahead;
  readonly #composer: Composer;
  readonly #reader: UnitReader;
  readonly #writer: UnitWriter;

  /** `near`: only a few lines are read. */
  constructor(lines: LineScanner, composer: Composer, reader: UnitReader, writer: UnitWriter, near: boolean) {
    this.#lines = lines;
    this.#bars = new Ahead(composer.file, '|', near);
    this.#composer = composer;
    this.#reader = reader;
    this.#writer = writer;
  }

  /** The line before is a row. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** What is read next is no row: the table ends. */
  close(): void {
    this.#open = false;
  }

  /** The kind of the current line `[start, stop)`; `none` for what is no row of a table. */
  kindOf(start: number, stop: number): number {
    const { file } = this.#composer;
    if (!mayBeRow(file, start, stop, this.#bars)) return RowKind.none;
    const kind = rowKind(file, start, stop);
    if (kind === RowKind.none && !this.#hasBar(start, stop)) return RowKind.none;
    if (kind >= RowKind.row) return kind;
    if (this.#open) return kind === RowKind.none ? RowKind.row : kind;
    // The head of a table may have no blanks around its bars: the line below tells.
    const peek = this.#lines.fork();
    if (!peek.advance() || !isDivider(file, skipBlank(file, peek.start, peek.stop), peek.stop)) return RowKind.none;
    return this.#hasBar(peek.start, peek.stop) ? RowKind.row : RowKind.none;
  }

  /** Writes the current line `[start, stop)`, a row or divider: each cell is a block, the bars become tabs. */
  write(start: number, stop: number, kind: number): void {
    if (!this.#open) {
      this.#open = true;
      this.count++;
      this.#row = 0;
    }
    if (kind !== RowKind.divider) this.#writeRow(start, stop);
    this.#composer.copy(stop, this.#lines.next);
  }

  #writeRow(start: number, stop: number): void {
    this.#row++;
    let behind = -1;
    const { unit } = this.#reader;
    eachCell(this.#composer.file, start, stop, (from, to, column) => {
      if (behind >= 0) this.#composer.put('\t', behind, from);
      this.#reader.addCell(from, to);
      unit.endLine(to, to);
      const shape = { kind: 'cell', hard: true, table: this.count, row: this.#row, column } as const;
      this.#writer.write(unit, shape, shape, true);
      unit.clear();
      behind = to;
    });
  }

  #hasBar(start: number, stop: number): boolean {
    return indexWithin(this.#composer.file, '|', start, stop) >= 0;
  }
}
