import { type Extent, linesOf, type Region } from './columns.ts';
import type { Fragment } from './rows.ts';
import type { RuledCell, RuledTable } from './tables.ts';

/** A part of a page, from top to bottom. */
export type Part = Region | RuledTable;

const isTable = (part: Part): part is RuledTable => 'rows' in part && !('kind' in part);

/** A table goes on when its sides and columns stand where they stood, within points. */
const SAME = 4;

/** Columns of a page that go on at the top of the next, from left to right. */
function openColumns(parts: readonly Part[]): Extent[] {
  const columns: Extent[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i];
    if (isTable(part) || part.kind !== 'column') break;
    if (columns.length > 0 && part.at.x >= columns[0].x) break;
    columns.unshift(part.at);
  }
  return columns;
}

/** How many of the first fragments of a page, from top to bottom, stand in columns that the page before left open. */
function takenByColumns(lines: readonly Fragment[], columns: readonly Extent[]): number {
  let taken = 0;
  for (; taken < lines.length; taken++) {
    const { x, right, size } = lines[taken];
    const inside = columns.some((one, k) => {
      const next = columns[k + 1]?.x ?? Number.POSITIVE_INFINITY;
      const centred = k > 0 && Math.abs((x + right) / 2 - (one.x + one.right) / 2) < 2 * size;
      return (Math.abs(x - one.x) < 1.2 * size || centred) && right < next;
    });
    if (!inside) break;
  }
  return taken;
}

/**
 * Parts of all pages in reading order. Columns and tables that go on at the top of the next page are joined: the row that was cut is
 * one, and the head of a table that is printed again is left out.
 */
export function acrossPages(pages: readonly (readonly Part[])[]): Part[][] {
  const out: Part[][] = [];
  /** Page of the output that holds the parts that are open, and those parts. */
  let home = -1;
  for (const page of pages) {
    let parts = [...page];
    if (home >= 0) {
      const open = out[home];
      const last = open[open.length - 1];
      const first = parts[0];
      if (last !== undefined && first !== undefined) {
        if (isTable(last) && isTable(first) && goesOn(last, first)) {
          open[open.length - 1] = joinTables(last, first);
          parts = parts.slice(1);
        } else if (!isTable(last) && last.kind === 'column' && !isTable(first)) parts = joinColumns(open, parts);
      }
    }
    out.push(parts);
    if (parts.length > 0) home = out.length - 1;
  }
  return out;
}

/** Moves what the columns of the page before hold of this page into them; returns the rest. */
function joinColumns(open: Part[], parts: readonly Part[]): Part[] {
  const columns = openColumns(open);
  const from = open.length - columns.length;
  const rest = [...parts];
  const move = (one: Fragment): void => {
    let k = columns.length - 1;
    while (k > 0 && one.x < columns[k].x - one.size) k--;
    const column = open[from + k] as Region & { kind: 'column' };
    open[from + k] = { ...column, lines: [...column.lines, one] };
  };
  // Both columns of the page below may stand side by side again.
  while (rest.length > 0) {
    const part = rest[0];
    if (isTable(part) || part.kind === 'rows') break;
    const taken = takenByColumns(part.lines, columns);
    for (const line of part.lines.slice(0, taken)) move(line);
    if (taken < part.lines.length) {
      if (taken > 0) rest[0] = { ...part, lines: part.lines.slice(taken) };
      break;
    }
    rest.shift();
  }
  return rest;
}

const columnsOf = ({ rows }: RuledTable): number =>
  rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { skip, span }) => sum + skip + span, 0),
      ),
    0,
  );

function goesOn(above: RuledTable, below: RuledTable): boolean {
  return (
    Math.abs(above.x - below.x) < SAME &&
    Math.abs(above.right - below.right) < SAME &&
    columnsOf(above) === columnsOf(below)
  );
}

const wordsOf = (cell: RuledCell): string =>
  linesOf(cell.fragments)
    .map(({ text }) => text)
    .join(' ');

function joinTables(above: RuledTable, below: RuledTable): RuledTable {
  let rows = below.rows;
  const words = (row: readonly RuledCell[]): string => row.map(wordsOf).join('|');
  if (rows.length > 1 && words(rows[0]) === words(above.rows[0])) rows = rows.slice(1);
  const last = above.rows[above.rows.length - 1];
  const [first] = rows;
  // The number of a row stands in its first cell; a row without one is the rest of the row above.
  const cut =
    first !== undefined &&
    first.length === last.length &&
    first.length > 1 &&
    first[0].fragments.length === 0 &&
    last[0].fragments.length > 0;
  if (!cut) return { ...above, rows: [...above.rows, ...rows] };
  const whole = last.map((cell, k) => ({ ...cell, fragments: [...cell.fragments, ...first[k].fragments] }));
  return { ...above, rows: [...above.rows.slice(0, -1), whole, ...rows.slice(1)] };
}
