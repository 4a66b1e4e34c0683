import { clean } from './width.ts';

/** Tables for spreadsheets. */

/**
 * Where a spreadsheet begins to read a formula: at the start of a cell, and behind a semicolon, which parts cells where the comma
 * belongs to numbers, as in Vietnam. Signs of full width are read as those of half width.
 */
const formula = /(^|;)(?=[=+\-@\t＝＋－＠])/gu;

/** A cell: quoted, never read as a formula, no signs that nobody sees. */
function csvCell(text: string): string {
  const safe = clean(text.replace(formula, "$1'"));
  return /[",;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a table: UTF-8 with a byte order mark, so that spreadsheets read Vietnamese; lines end in CRLF. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
