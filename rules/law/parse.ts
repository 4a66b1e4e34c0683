import { isLoss } from './events.ts';
import {
  agencyColumns,
  Checker,
  checkAgencies,
  checkDocuments,
  checkEvents,
  documentColumns,
  eventColumns,
  type LawTables,
  type Placed,
} from './tables.ts';
import { type Row, readTable, type TableError } from './tsv.ts';
import type { IsoDate, LawDocument, LawEvent } from './types.ts';
import { unitSlug } from './units.ts';

const eventKey = (event: LawEvent): string =>
  [event.target, event.date, event.kind, event.by ?? '', event.scope, event.units.map(unitSlug).join(';')].join('\t');

/**
 * What rows say against each other: an event on an unknown document or by one, a loss or change before the target was issued,
 * a second loss, the same event twice, a unit lost twice, two suspensions at one time.
 * `known` tells documents that another layer holds.
 */
export function checkTogether(
  documents: readonly Placed<LawDocument>[],
  events: readonly Placed<LawEvent>[],
  table: string,
  known: (key: string) => boolean = () => false,
): TableError[] {
  const check = new Checker(table);
  const byKey = new Map(documents.map(({ value }) => [value.key, value]));
  const seen = new Map<string, number>();
  const losses = new Map<string, Placed<LawEvent>>();
  const lostUnits = new Map<string, number>();
  const suspensions = new Map<string, Placed<LawEvent>[]>();
  for (const placed of events) {
    const { line, value: event } = placed;
    for (const key of [event.target, event.by]) {
      if (key !== null && !byKey.has(key) && !known(key))
        check.fail(line, `Không có văn bản ${key} trong dữ liệu.`, `No document ${key} in the data.`);
    }
    const issued = byKey.get(event.target)?.issued ?? null;
    if (issued !== null && event.date < issued)
      check.fail(
        line,
        `Ngày ${event.date} trước ngày ban hành ${issued} của ${event.target}.`,
        `Date ${event.date} is before ${event.target} was issued on ${issued}.`,
      );
    const own = eventKey(event);
    const twin = seen.get(own);
    if (twin !== undefined) check.fail(line, `Trùng dòng ${twin}.`, `The same as line ${twin}.`);
    seen.set(own, line);
    if (isLoss(event)) {
      const first = losses.get(event.target);
      if (first !== undefined)
        check.fail(
          line,
          `${event.target} đã mất hiệu lực ở dòng ${first.line}.`,
          `${event.target} has already lapsed on line ${first.line}.`,
        );
      else losses.set(event.target, placed);
    }
    if (event.kind === 'partly-repealed' && event.scope === 'units') {
      for (const unit of event.units) {
        const slug = `${event.target}\t${unitSlug(unit)}`;
        const first = lostUnits.get(slug);
        if (first !== undefined && first !== line)
          check.fail(
            line,
            `${unitSlug(unit)} của ${event.target} đã bị bãi bỏ ở dòng ${first}.`,
            `${unitSlug(unit)} of ${event.target} is already repealed on line ${first}.`,
          );
        lostUnits.set(slug, line);
      }
    }
    if (event.kind === 'suspended') {
      const others = suspensions.get(event.target) ?? [];
      for (const { line: first, value: other } of others) {
        const apart =
          (other.until !== null && other.until < event.date) || (event.until !== null && event.until < other.date);
        if (!apart)
          check.fail(line, `Thời gian ngưng chồng lên dòng ${first}.`, `The suspension overlaps line ${first}.`);
      }
      suspensions.set(event.target, [...others, placed]);
    }
  }
  return check.errors;
}

/**
 * Reads the three tables of a layer. Errors carry the name of their table and their own line; rows with errors are left out.
 * A table that is not given is empty.
 */
export function parseTables(
  texts: { readonly documents?: string; readonly events?: string; readonly agencies?: string },
  meta: { readonly name: string; readonly date: IsoDate; readonly reach: IsoDate },
): { tables: LawTables; errors: TableError[] } {
  const errors: TableError[] = [];
  const rows = (text: string | undefined, table: string, columns: readonly string[]): readonly Row[] => {
    if (text === undefined) return [];
    const read = readTable(text, table, columns);
    errors.push(...read.errors);
    return read.rows;
  };
  const documents = checkDocuments(rows(texts.documents, 'documents.tsv', documentColumns), 'documents.tsv');
  const events = checkEvents(rows(texts.events, 'events.tsv', eventColumns), 'events.tsv');
  const agencies = checkAgencies(rows(texts.agencies, 'agencies.tsv', agencyColumns), 'agencies.tsv');
  errors.push(...documents.errors, ...events.errors, ...agencies.errors);
  errors.push(...checkTogether(documents.documents, events.events, 'events.tsv'));
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
