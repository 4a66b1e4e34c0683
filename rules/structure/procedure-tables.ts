import { bareText } from '../text/index.ts';
import type { SourceText, Span } from '../text/types.ts';
import { indexWithin } from './letters.ts';
import type { Paragraph, Part, Procedure } from './types.ts';

/** Columns of a list of procedures, by how their heads begin in bare letters. Handbook tthc.md §4.2. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['tenvbqppl', 'can-cu'],
  ['tenvanban', 'can-cu'],
  ['vanbanquyphamphapluatquydinh', 'can-cu'],
  ['vbqpplquydinh', 'can-cu'],
  ['cancuphaply', 'can-cu'],
  ['cosophaply', 'can-cu'],
  ['tentthc', 'ten'],
  ['tenthutuc', 'ten'],
  ['thoihangiaiquyet', 'thoi-han'],
  ['thoigiangiaiquyet', 'thoi-han'],
  ['thoihan', 'thoi-han'],
  ['diadiem', 'dia-diem'],
  ['cachthuc', 'cach-thuc'],
  ['philephi', 'phi'],
  ['phi', 'phi'],
  ['lephi', 'phi'],
  ['matthc', 'ma'],
  ['maso', 'ma'],
  ['mathutuc', 'ma'],
  ['stt', 'stt'],
  ['tt', 'stt'],
  ['coquanthuchien', 'co-quan'],
  ['coquangiaiquyet', 'co-quan'],
];

/** A list of procedures in a decision that publishes them. */
export interface ProcedureTable {
  readonly change: Procedure['change'];
  /** Columns by key, with their heads. */
  readonly columns: ReadonlyMap<string, Part>;
  readonly rows: readonly Procedure[];
}

interface Cell extends Span {
  readonly column: number;
}

/** A list while its rows are being read. */
interface Open {
  readonly table: number;
  readonly columns: ReadonlyMap<string, Cell>;
  readonly width: number;
  readonly change: Procedure['change'];
  readonly rows: Procedure[];
  /** Number of the last row. */
  last: number;
  /** Its columns, where a head over two of them makes them more than those of the head. */
  wide: number;
}

/**
 * Lists of procedures among the paragraphs of the attachments: tables, and lines with cells set apart by tabs. A table that
 * was broken by a page goes on where the numbers of its rows go on.
 */
export function readTables(
  source: SourceText,
  paragraphs: readonly Paragraph[],
  part: (span: Span) => Part,
): ProcedureTable[] {
  const tables: Open[] = [];
  let open: Open | null = null;
  let change: Procedure['change'] = null;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph.attachment < 0 || paragraph.zone === 'outside') continue;
    const found = rowsAt(source, paragraphs, i);
    if (found === null) {
      change = changeIn(source.text, paragraph) ?? change;
      continue;
    }
    i = found.next - 1;
    for (const { cells, table } of found.rows) {
      const columns = columnsOf(source.text, cells);
      if (columns.has('ten') && columns.size > 1) {
        open = { table, columns, width: widthOf(cells), change, rows: [], last: 0, wide: 0 };
        tables.push(open);
        continue;
      }
      if (open === null) continue;
      const number = numberOf(source.text, cells[0]);
      // A table without a head goes on with the numbers, or has as many columns as the list before.
      const goesOn = table === open.table || number === open.last + 1 || (number === 1 && widthOf(cells) === open.wide);
      if (number === 0 || !goesOn) continue;
      const procedure = rowOf(cells, open, part);
      if (procedure === null) continue;
      open.rows.push(procedure);
      open.last = number;
      open.wide = widthOf(cells);
    }
  }
  return tables.map((table) => ({
    change: table.change,
    columns: new Map([...table.columns].map(([key, cell]) => [key, part(cell)])),
    rows: table.rows,
  }));
}

function widthOf(cells: readonly Cell[]): number {
  return cells[cells.length - 1].column;
}

/** Number of a row; 0 when its first cell is none. */
function numberOf(text: string, { start, end }: Span): number {
  const found = end - start > 8 ? null : /^\s*(\d{1,4})[.)]?\s*$/u.exec(text.slice(start, end));
  return found === null ? 0 : Number(found[1]);
}

/** A row of a table, or a line with cells set apart by tabs. */
interface Row {
  readonly cells: readonly Cell[];
  readonly table: number;
}

/** Rows that begin with paragraph `i` (lines of a text may have been joined to one), and the paragraph behind them; null when there are none. */
function rowsAt(
  { text, blocks }: SourceText,
  paragraphs: readonly Paragraph[],
  i: number,
): { rows: readonly Row[]; next: number } | null {
  const first = paragraphs[i];
  if (first.table > 0) {
    const cells: Cell[] = [];
    let next = i;
    while (next < paragraphs.length && paragraphs[next].table === first.table && paragraphs[next].row === first.row) {
      const { start, end, column } = paragraphs[next++];
      cells.push({ start, end, column });
    }
    return { rows: [{ cells, table: first.table }], next };
  }
  if (indexWithin(text, 0x09, first.start, first.end) < 0) return null;
  const rows: Row[] = [];
  for (let b = first.firstBlock; b < first.endBlock; b++) {
    const cells = cellsOf(text, blocks[b]);
    if (cells.length >= 3) rows.push({ cells, table: 0 });
  }
  return rows.length === 0 ? null : { rows, next: i + 1 };
}

/** What stands between the tabs of a line. */
function cellsOf(text: string, line: Span): Cell[] {
  const cells: Cell[] = [];
  let { start } = line;
  for (let column = 1; start <= line.end; column++) {
    let end = start;
    while (end < line.end && text[end] !== '\t') end++;
    if (end > start) cells.push({ start, end, column });
    start = end + 1;
  }
  return cells;
}

function columnsOf(text: string, cells: readonly Cell[]): Map<string, Cell> {
  const columns = new Map<string, Cell>();
  for (const cell of cells) {
    if (cell.end - cell.start > 120) continue;
    const bare = bareText(text, cell.start, cell.end, 40);
    const key = COLUMNS.find(([name]) => (name.length > 3 ? bare.startsWith(name) : bare === name))?.[1];
    if (key !== undefined && !columns.has(key)) columns.set(key, cell);
  }
  return columns;
}

/** A numbered row with a name. A head over two columns (`Cách thức thực hiện`) moves those behind it. */
function rowOf(cells: readonly Cell[], { columns, width, change }: Open, part: (span: Span) => Part): Procedure | null {
  const more = Math.max(0, widthOf(cells) - width);
  const wide = columns.get('cach-thuc')?.column ?? Number.POSITIVE_INFINITY;
  const at = (key: string): Cell | undefined => {
    const head = columns.get(key);
    if (head === undefined || (more > 0 && wide === Number.POSITIVE_INFINITY && key !== 'ten')) return undefined;
    const column = head.column > wide ? head.column + more : head.column;
    return cells.find((cell) => cell.column === column);
  };
  const name = at('ten');
  if (name === undefined || cells.length < 2) return null;
  const components: Record<string, Part> = {};
  for (const key of columns.keys()) {
    const cell = at(key);
    if (cell !== undefined && key !== 'stt' && key !== 'ten') components[key] = part(cell);
  }
  return {
    kind: 'row',
    start: cells[0].start,
    end: cells[cells.length - 1].end,
    name: part(name),
    components,
    places: Object.fromEntries(Object.entries(components).map(([key, one]) => [key, [one]])),
    told: {},
    form: true,
    certainty: 'sure',
    excluded: null,
    change,
  };
}

/** What a heading over a list says of its procedures; null when it says nothing. */
function changeIn(text: string, { start, end }: Span): Procedure['change'] {
  if (end - start > 400) return null;
  const bare = bareText(text, start, end, 300);
  if (!bare.includes('thutuc') && !bare.includes('tthc') && !bare.includes('danhmuc')) return null;
  const kinds = [
    bare.includes('moibanhanh') || bare.includes('banhanhmoi') ? 'new' : null,
    bare.includes('suadoi') || bare.includes('thaythe') ? 'amended' : null,
    bare.includes('baibo') || bare.includes('huybo') ? 'repealed' : null,
  ].filter((kind) => kind !== null);
  return kinds.length === 1 ? (kinds[0] as Procedure['change']) : null;
}
