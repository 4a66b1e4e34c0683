import type { Paper } from '../../dossier/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';

/** A table of a paper: rows by number, each with the paragraphs of its cells by column. */
export interface Table {
  readonly number: number;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, readonly Paragraph[]>>;
}

/** Tables of a paper in text order. */
export function tablesOf({ result }: Paper): Table[] {
  const tables = new Map<number, Map<number, Map<number, Paragraph[]>>>();
  for (const paragraph of result.document.paragraphs) {
    const { table, row, column } = paragraph;
    if (table === 0) continue;
    const rows = got(tables, table, () => new Map<number, Map<number, Paragraph[]>>());
    const cells = got(rows, row, () => new Map<number, Paragraph[]>());
    got(cells, column, () => [] as Paragraph[]).push(paragraph);
  }
  return [...tables].map(([number, rows]) => ({ number, rows }));
}

function got<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Words of a cell in small letters, in one line. */
export function cellWords({ result: { source } }: Paper, cell: readonly Paragraph[] | undefined): string {
  return plain((cell ?? []).map(({ start, end }) => source.text.slice(start, end)).join(' '));
}

/** Rows in which the heads of columns may stand. */
const HEAD_ROWS = 4;

/** The first row whose cells have, for each pattern, one that fits: its number and the column of each; null when there is none. */
export function headOfTable(
  paper: Paper,
  table: Table,
  patterns: readonly RegExp[],
): { readonly row: number; readonly columns: readonly number[] } | null {
  let seen = 0;
  for (const [row, cells] of table.rows) {
    if (++seen > HEAD_ROWS) return null;
    const used = new Set<number>();
    const columns = patterns.map((pattern) => {
      const column = [...cells].find(([at, cell]) => !used.has(at) && pattern.test(cellWords(paper, cell)))?.[0] ?? 0;
      used.add(column);
      return column;
    });
    if (columns.every((column) => column > 0)) return { row, columns };
  }
  return null;
}
