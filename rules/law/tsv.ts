/** A defect of a table, at its own line (1-based), in words for a person. */
export interface TableError {
  /** Name of the table as the caller gave it: a path, `events.tsv` …. */
  readonly table: string;
  readonly line: number;
  readonly vi: string;
  readonly en: string;
}

/** One row: its 1-based line in the file and its cells by column name. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly errors: readonly TableError[];
}

/**
 * Reads a table whose first line names its columns. Cells are trimmed and in NFC; empty lines and lines that begin with `#`
 * are passed over. A row with too few or too many cells is an error and is left out. `expected` names the columns the table
 * must have, in any order; a column that is missing or unknown is an error on line 1.
 */
export function readTable(text: string, table: string, expected: readonly string[]): Table {
  const errors: TableError[] = [];
  const rows: Row[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const columns = (lines[0] ?? '').split('\t').map((cell) => cell.trim().normalize('NFC'));
  const missing = expected.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !expected.includes(name));
  if (missing.length > 0 || unknown.length > 0) {
    errors.push({
      table,
      line: 1,
      vi: `Dòng tên cột không đúng: thiếu [${missing.join(', ')}], lạ [${unknown.join(', ')}].`,
      en: `Wrong column names: missing [${missing.join(', ')}], unknown [${unknown.join(', ')}].`,
    });
    return { columns, rows, errors };
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const values = line.split('\t');
    if (values.length !== columns.length) {
      errors.push({
        table,
        line: i + 1,
        vi: `Có ${values.length} ô, cần ${columns.length} ô (cách nhau bằng dấu tab).`,
        en: `${values.length} cells, expected ${columns.length} (separated by tabs).`,
      });
      continue;
    }
    const cells: Record<string, string> = {};
    for (let c = 0; c < columns.length; c++) cells[columns[c]!] = values[c]!.trim().normalize('NFC');
    rows.push({ line: i + 1, cells });
  }
  return { columns, rows, errors };
}

/** Writes a table: columns, then rows, with one line end after each. The reverse of `readTable` for clean cells. */
export function writeTable(columns: readonly string[], rows: Iterable<Readonly<Record<string, string>>>): string {
  const lines = [columns.join('\t')];
  for (const row of rows) lines.push(columns.map((name) => (row[name] ?? '').replace(/\s+/gu, ' ').trim()).join('\t'));
  return `${lines.join('\n')}\n`;
}
