import { binaryKind, cellText, decodeBytes, type Grid, type Grids, type SourceText } from '../text/index.ts';
import { readBytes } from './index.ts';

/**
 * The tables of a file, whatever its format: a workbook (`.xlsx`), separated values (`.csv`, `.tsv`), or any text that the readers
 * read. Never throws on bad input: what was not read is in `notes`.
 */
export async function readGrids(bytes: Uint8Array, name: string): Promise<Grids> {
  const kind = binaryKind(bytes);
  if (kind?.name === 'xlsx') {
    const { readXlsx } = await import('./xlsx.ts');
    return readXlsx(bytes);
  }
  if (kind === null && /\.(?:csv|tsv)$/iu.test(name)) {
    const { readCsv } = await import('./csv.ts');
    const { text, notes } = decodeBytes(bytes);
    return { grids: [readCsv(text)], notes };
  }
  return gridsOf(await readBytes(bytes, { name }));
}

/** A table that is being built: rows of cells by column, each with the texts of its blocks. */
interface Building {
  readonly above: readonly string[];
  readonly rows: Map<number, string[][]>;
}

/** The tables of a text: its blocks that are cells; the lines between them stand above. */
export function gridsOf(source: SourceText): Grids {
  const tables = new Map<number, Building>();
  let above: string[] = [];
  for (const { start, end, kind, table, row, column } of source.blocks) {
    const text = source.text.slice(start, end);
    if (kind !== 'cell') {
      above.push(cellText(text));
      continue;
    }
    let building = tables.get(table);
    if (building === undefined) {
      building = { above, rows: new Map() };
      tables.set(table, building);
      above = [];
    }
    let cells = building.rows.get(row);
    if (cells === undefined) {
      cells = [];
      building.rows.set(row, cells);
    }
    cells[column - 1] ??= [];
    cells[column - 1]!.push(text);
  }
  for (const { table, row, column } of source.merged) {
    const rows = tables.get(table)?.rows;
    const from = rows?.get(row - 1)?.[column - 1];
    if (rows === undefined || from === undefined) continue;
    const cells = rows.get(row) ?? [];
    cells[column - 1] ??= from;
    rows.set(row, cells);
  }
  const grids = [...tables].map(([ordinal, { above, rows }]): Grid => {
    const numbered = [...rows].sort(([a], [b]) => a - b);
    return {
      sheet: '',
      ordinal,
      above,
      rows: numbered.map(([number, cells]) => ({
        number,
        cells: Array.from(cells, (texts) => cellText((texts ?? []).join(' '))),
      })),
    };
  });
  return { grids, notes: source.notes };
}
