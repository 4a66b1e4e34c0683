import type { ReaderNote } from './types.ts';

/** A row of a table as plain cells. */
export interface GridRow {
  /** Its number in the table or sheet, from 1; in a text of lines, the line. */
  readonly number: number;
  /** Texts by column, NFC, white space collapsed; empty where there is none. */
  readonly cells: readonly string[];
}

/** A table: of a page, of a document, or a sheet. A cell that goes on from the row above has the words of that cell. */
export interface Grid {
  /** Name of the sheet; empty for a table of a text. */
  readonly sheet: string;
  /** Ordinal in the file, from 1. */
  readonly ordinal: number;
  /** Lines of text between the table before and this one. */
  readonly above: readonly string[];
  readonly rows: readonly GridRow[];
}

/** All tables of a file. */
export interface Grids {
  readonly grids: readonly Grid[];
  /** What was not read of the file, or not as meant. Spans are of no use here. */
  readonly notes: readonly ReaderNote[];
}

/** Words of a cell: NFC, white space collapsed. */
export function cellText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}
