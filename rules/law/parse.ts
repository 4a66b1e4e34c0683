import {
  agencyColumns,
  checkAgencies,
  checkDocuments,
  checkEvents,
  documentColumns,
  eventColumns,
  type LawTables,
} from './tables.ts';
import { checkTogether } from './together.ts';
import { type Row, readTable, type TableError } from './tsv.ts';
import type { IsoDate } from './types.ts';

/**
 * Reads the three tables of a layer. Errors carry the name of their table and their own line; rows with errors are left out.
 * A table that is not given is empty.
 */
export function parseTables(
  texts: { readonly documents?: string; readonly events?: string; readonly agencies?: string },
  meta: { readonly name: string; readonly date: IsoDate; readonly reach: IsoDate },
): { tables: LawTables; errors: readonly TableError[] } {
  let errors: readonly TableError[] = [];
  const rows = (text: string | undefined, table: string, columns: readonly string[]): readonly Row[] => {
    if (text === undefined) return [];
    const read = readTable(text, table, columns);
    errors = [...errors, ...read.errors];
    return read.rows;
  };
  const documents = checkDocuments(rows(texts.documents, 'documents.tsv', documentColumns), 'documents.tsv');
  const events = checkEvents(rows(texts.events, 'events.tsv', eventColumns), 'events.tsv');
  const agencies = checkAgencies(rows(texts.agencies, 'agencies.tsv', agencyColumns), 'agencies.tsv');
  const together = checkTogether(documents.documents, events.events, 'events.tsv');
  errors = [...errors, ...documents.errors, ...events.errors, ...agencies.errors, ...together];
  return {
    tables: {
      ...meta,
      documents: documents.documents.map(({ value }) => value),
      events: events.events.map(({ value }) => value),
      agencies: agencies.agencies.map(({ value }) => value),
    },
    errors,
  };
}
