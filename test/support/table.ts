import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Rows of a TSV file with a header line, by column name; empty when the file is not there. */
export function readTsv(path: string): Record<string, string>[] {
  if (!existsSync(path)) return [];
  const [head, ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** Writes rows with the given columns; tabs and line ends in a cell become spaces. */
export function writeTsv(
  path: string,
  columns: readonly string[],
  rows: readonly Record<string, string | number>[],
): void {
  const clean = (cell: string | number): string => String(cell).replace(/\s+/gu, ' ').trim();
  writeFileSync(
    path,
    `${[columns.join('\t'), ...rows.map((row) => columns.map((name) => clean(row[name] ?? '')).join('\t'))].join('\n')}\n`,
  );
}
