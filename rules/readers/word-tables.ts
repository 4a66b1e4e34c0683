import { newParagraph, type RunLook, type Story, type StoryParagraph, type StoryRun } from './story.ts';

/** A table that is open: Word marks the ends of cells and rows by characters, not their beginnings. */
interface OpenTable {
  inRow: boolean;
  inCell: boolean;
  /** Cells of the row that is open. */
  cells: { kind: 'cell'; span: number; merged: boolean }[];
  /** Rows that are read: their cells, and where each ends from the left, in twips. */
  readonly rows: { readonly cells: { span: number }[]; readonly edges: readonly number[] }[];
}

/** Edges of cells as near as this are one, in twips. */
const SAME_EDGE = 15;
const DEEPEST_TABLE = 50;

/** Builds a story from paragraphs, each of which says how deep in tables it stands; as DOC and RTF hold them. */
export class WordStory {
  readonly story: Story = [];
  readonly #tables: OpenTable[] = [];
  /** The paragraph that is open. */
  paragraph: StoryParagraph = newParagraph(0);

  /** Ends the paragraph, whose mark stands at `end`; it stands in so many tables (0: in none). */
  endParagraph(end: number, depth: number): void {
    this.#enter(Math.min(depth, DEEPEST_TABLE));
    this.paragraph.end = end;
    this.story.push(this.paragraph);
    this.paragraph = newParagraph(end + 1);
  }

  /** The mark of the paragraph was removed: the next one goes on in it. */
  goOn(end: number, look: RunLook, change: StoryRun['change']): void {
    this.paragraph.runs.push({ text: '', at: end, points: null, look, change, hidden: false });
  }

  /** Ends the cell that is open at a depth; its last paragraph has ended. */
  endCell(depth: number): void {
    const table = this.#tables[Math.min(depth, DEEPEST_TABLE) - 1];
    if (table === undefined || !table.inCell) return;
    this.#leave(Math.min(depth, DEEPEST_TABLE));
    table.inCell = false;
    this.story.push({ kind: 'end-cell' });
  }

  /** Ends the row at a depth; `edges` are the right edges of its cells, in twips, `merged` tells those that go on from the row above. */
  endRow(depth: number, edges: readonly number[], merged: readonly boolean[]): void {
    const table = this.#tables[Math.min(depth, DEEPEST_TABLE) - 1];
    if (table === undefined || !table.inRow) return;
    this.endCell(depth);
    for (const [k, cell] of table.cells.entries()) cell.merged = merged[k] === true;
    table.rows.push({ cells: table.cells, edges });
    table.inRow = false;
  }

  /** Ends the story; a paragraph without its mark is kept. */
  finish(end: number, depth: number): Story {
    if (this.paragraph.runs.length > 0 || this.paragraph.boxes.length > 0) this.endParagraph(end, depth);
    this.#leave(0);
    return this.story;
  }

  #enter(depth: number): void {
    this.#leave(depth);
    while (this.#tables.length < depth) {
      const outer = this.#tables[this.#tables.length - 1];
      if (outer !== undefined) this.#openCell(outer);
      this.#tables.push({ inRow: false, inCell: false, cells: [], rows: [] });
      this.story.push({ kind: 'table' });
    }
    if (depth > 0) this.#openCell(this.#tables[depth - 1]);
  }

  #openCell(table: OpenTable): void {
    if (!table.inRow) {
      table.inRow = true;
      table.cells = [];
      this.story.push({ kind: 'row' });
    }
    if (table.inCell) return;
    table.inCell = true;
    const cell = { kind: 'cell' as const, span: 1, merged: false };
    table.cells.push(cell);
    this.story.push(cell);
  }

  /** Closes the tables deeper than `depth`. */
  #leave(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop()!;
      if (table.inCell) this.story.push({ kind: 'end-cell' });
      spanCells(table.rows);
      this.story.push({ kind: 'end-table' });
    }
  }
}

/** How many columns of the whole table each cell covers, by the edges of the cells of all rows. */
function spanCells(rows: OpenTable['rows']): void {
  const grid: number[] = [];
  for (const edge of rows.flatMap(({ edges }) => edges).sort((a, b) => a - b))
    if (grid.length === 0 || edge - grid[grid.length - 1] > SAME_EDGE) grid.push(edge);
  for (const { cells, edges } of rows) {
    if (cells.length !== edges.length) continue;
    let column = 0;
    for (const [k, cell] of cells.entries()) {
      const from = column;
      while (column < grid.length && grid[column] <= edges[k] + SAME_EDGE) column++;
      cell.span = Math.max(1, column - from);
    }
  }
}
