import type { LawEvent } from '../types.ts';

/** What a column of a list tells. */
export type ColumnRole =
  | 'number'
  | 'type'
  | 'symbol'
  | 'issued'
  | 'title'
  | 'content'
  | 'reason'
  | 'by'
  | 'date'
  | 'effective'
  | 'issuer'
  | 'status'
  | 'note';

/** What a list, or a section of it, says of its documents; null where it does not tell. */
export interface ListStatus {
  readonly effect: 'lapsed' | 'suspended' | 'in-force' | null;
  readonly extent: 'whole' | 'part' | null;
}

/** Words for a person. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Where a row stands in the file. */
export interface RowPlace {
  /** Name of the sheet; empty in a file without sheets. */
  readonly sheet: string;
  /** Ordinal of the table, from 1; 0: the rows are lines or rows of the only sheet. */
  readonly table: number;
  readonly row: number;
}

/** A row that was not understood: what it says, and why. */
export interface UnreadRow {
  readonly place: RowPlace;
  readonly cells: readonly string[];
  readonly why: Words;
}

/** What a row says happened. `units` and `until` are cells of `events.tsv`. */
export interface RowEvent extends Pick<LawEvent, 'date' | 'kind' | 'scope' | 'note'> {
  readonly until: string;
  readonly units: string;
  /** Key of the document that makes the change; null when the row names none. */
  readonly by: string | null;
}

/** A row that was understood. */
export interface ListRow {
  readonly place: RowPlace;
  readonly key: string;
  readonly symbol: string;
  readonly type: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued: string | null;
  readonly effective: string | null;
  /** Null of a document in force. The key of what ends it stands in `by`. */
  readonly event: RowEvent | null;
}

/** How one table was understood. */
export interface TableReading {
  readonly place: Omit<RowPlace, 'row'>;
  /** Words of the header by role. */
  readonly columns: readonly { readonly role: ColumnRole | null; readonly header: string }[];
}

/** A list as it was read. */
export interface LawList {
  readonly tables: readonly TableReading[];
  readonly rows: readonly ListRow[];
  readonly unread: readonly UnreadRow[];
  /** What a person should look at, although every row was read: totals that differ, tables passed over. */
  readonly warnings: readonly Words[];
  /** The province whose list it is (`tỉnh Lai Châu`); null when neither stated nor told. */
  readonly province: string | null;
  /** Day of the decision that published the list; null when it is not told. */
  readonly date: string | null;
}
