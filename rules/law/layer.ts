import { symbolType } from '../citations/normalise.ts';
import { isIsoDate } from '../text/calendar.ts';
import { eventKinds } from './events.ts';
import { structureScope } from './scope.ts';
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
import type { Row, TableError } from './tsv.ts';
import type { EventKind, IsoDate, Law } from './types.ts';

/** Columns of a row that an office writes by hand; those from `by` on may be left out. */
export const shortEventColumns = ['target', 'date', 'kind', 'by', 'units', 'confidence', 'source'] as const;

type Columns = readonly string[];

const headers: ReadonlyMap<string, Columns> = new Map<string, Columns>([
  ['key', documentColumns],
  ['target', eventColumns],
  ['kind', agencyColumns],
]);

/** Which table a row without a header belongs to. */
function columnsOf(cells: readonly string[]): Columns | null {
  if (eventKinds.has(cells[2] ?? '')) return shortEventColumns;
  if (eventKinds.has(cells[3] ?? '')) return eventColumns;
  return cells.length >= 3 && cells[0]!.split('@')[0] === cells[1] ? documentColumns : null;
}

/** The row of `events.tsv` that a short row means; null when its words are not understood. */
function lengthen(cells: Readonly<Record<string, string>>): Record<string, string> | null {
  const words = cells['units']!;
  const slugs = /^(?:[a-z-]+-[^\s;/]+[/;]?)+$/u.test(words);
  const scope = slugs
    ? { scope: 'units', units: words, until: '' }
    : structureScope(cells['kind'] as EventKind, cells['target']!, words);
  if (scope === null) return null;
  return { ...cells, ...scope, note: slugs ? '' : words, confidence: cells['confidence'] || 'B' };
}

export interface Layer {
  /** What to hand to `compileLaw`. */
  readonly tables: LawTables;
  readonly errors: readonly TableError[];
}

/**
 * Reads a local layer from text, as `--law PATH` takes it: rows of events, documents and agencies, mixed as you like. A line that
 * begins with `key`, `target` or `kind` names columns for the rows below it; without it a row is an event in the short form
 * (`63/2010/NĐ-CP⇥2026-12-01⇥replaced⇥400/2026/NĐ-CP⇥Điều 29⇥B⇥nguồn`, from the fourth cell on optional), or an event or document in the columns of the
 * project's tables. `base` is the law below: with it, a target that neither knows is an error, and a new document named as the
 * author of an event gets a row. `date` is the day the layer was made; without it the latest day that its rows name.
 * Errors carry `name` and their own line; rows with errors are left out.
 */
export function layerFromTsv(
  text: string,
  name: string,
  options: { readonly date?: IsoDate; readonly base?: Law } = {},
): Layer {
  const unread: TableError[] = [];
  const rows = { documents: [] as Row[], events: [] as Row[], agencies: [] as Row[] };
  let header: readonly string[] | null = null;
  let headerColumns: Columns | null = null;
  text
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(/\r\n|\n|\r/u)
    .forEach((content, i) => {
      const line = i + 1;
      if (content.trim() === '' || content.startsWith('#')) return;
      const fail = (vi: string, en: string) => unread.push({ table: name, line, vi, en });
      const values = content.split('\t').map((cell) => cell.trim());
      const named = headers.get(values[0]!);
      if (
        named !== undefined &&
        values.length > 1 &&
        values.every((value) => named.includes(value) || shortEventColumns.includes(value as 'by'))
      ) {
        header = values;
        headerColumns = named;
        return;
      }
      const columns = header ?? columnsOf(values);
      if (columns === null) {
        fail(
          'Không nhận ra dòng này; cần: số hiệu⇥ngày⇥sự kiện⇥văn bản tác động (ngày dạng 2026-12-01; sự kiện: replaced, repealed, expired, amended, partly-repealed, suspended).',
          'Row not recognised; expected: symbol⇥date⇥event⇥by (date as 2026-12-01; event: replaced, repealed, expired, amended, partly-repealed, suspended).',
        );
        return;
      }
      if (values.length > columns.length) {
        fail(
          `Có ${values.length} ô, nhiều nhất ${columns.length} ô.`,
          `${values.length} cells, at most ${columns.length}.`,
        );
        return;
      }
      const cells: Record<string, string> = {};
      const table = headerColumns ?? (columns === documentColumns ? documentColumns : eventColumns);
      for (const column of new Set([...table, ...shortEventColumns])) cells[column] = '';
      columns.forEach((column, c) => {
        cells[column] = values[c] ?? '';
      });
      if (table === agencyColumns) rows.agencies.push({ line, cells });
      else if (table === documentColumns)
        rows.documents.push({
          line,
          cells: { ...cells, confidence: cells['confidence'] || 'B', source: cells['source'] || name },
        });
      else {
        const full: Record<string, string> | null = columns.includes('scope') ? cells : lengthen(cells);
        if (full === null)
          fail(
            `Không hiểu phạm vi "${cells['units']}" (ví dụ: Điều 29; khoản 3 Điều 8).`,
            `Scope "${cells['units']}" not understood (for instance: Điều 29; khoản 3 Điều 8).`,
          );
        else rows.events.push({ line, cells: { ...full, source: full['source'] || name } });
      }
    });
  const documents = checkDocuments(rows.documents, name);
  const events = checkEvents(rows.events, name);
  const agencies = checkAgencies(rows.agencies, name);
  const { base } = options;
  const own = new Set(documents.documents.map(({ value }) => value.key));
  if (base !== undefined) {
    for (const { line, value: event } of events.events) {
      const { by } = event;
      if (by === null || own.has(by) || base.document(by) !== null) continue;
      own.add(by);
      const [symbol = by, ...rest] = by.split('@');
      if (!/\d.*[/-]/u.test(symbol)) {
        unread.push({
          table: name,
          line,
          vi: `"${by}" không phải số hiệu văn bản (ví dụ 400/2026/NĐ-CP).`,
          en: `"${by}" is not the symbol of a document (such as 400/2026/NĐ-CP).`,
        });
      }
      const issued = isIsoDate(rest.at(-1) ?? '') ? rest.at(-1)! : null;
      const { confidence, source } = event;
      documents.documents.push({
        line,
        value: {
          key: by,
          symbol,
          type: symbolType(symbol) ?? '',
          title: '',
          issuer: '',
          issued,
          effective: null,
          confidence,
          source,
          verify: false,
        },
      });
    }
  }
  const together = checkTogether(documents.documents, events.events, name, base ?? 'any');
  const errors = [...unread, ...documents.errors, ...events.errors, ...agencies.errors, ...together];
  errors.sort((a, b) => a.line - b.line);
  const bad = new Set(errors.map(({ line }) => line));
  const sound = <T>(placed: readonly { readonly line: number; readonly value: T }[]) =>
    placed.filter(({ line }) => !bad.has(line)).map(({ value }) => value);
  const tables = {
    documents: sound(documents.documents),
    events: sound(events.events),
    agencies: sound(agencies.agencies),
  };
  const days = [...tables.events.map(({ date }) => date), ...tables.documents.map(({ issued }) => issued ?? '')].sort();
  const date = options.date ?? (days.at(-1) || base?.info.date || '1900-01-01');
  return { tables: { name, date, reach: date, ...tables }, errors };
}

/** An event as `law add` takes it: the cells of the short form. */
export type ShortEvent = Readonly<Partial<Record<(typeof shortEventColumns)[number], string>>>;

/**
 * The text of a layer with one more event at its end, in the short form, and the errors of the whole new text. The text is kept as
 * it stands; a file that ended under a header of other columns gets the header of the short form first.
 */
export function addRow(
  text: string,
  name: string,
  event: ShortEvent,
  base?: Law,
): { text: string; errors: readonly TableError[] } {
  const clean = (cell: string | undefined) => (cell ?? '').replace(/\s+/gu, ' ').trim();
  const cells = shortEventColumns.map((column) => clean(event[column]));
  const [target] = cells;
  // As a line such a row would be read as nothing, as a remark or as names of columns, without a word.
  const noRow = target === '' || target!.startsWith('#') || headers.has(target!);
  while (cells.at(-1) === '') cells.pop();
  const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const under = lines.split('\n').findLast((line) => headers.has(line.split('\t')[0]!.trim()));
  const short = shortEventColumns.join('\t');
  const header = under === undefined || under.trim() === short ? '' : `${short}\n`;
  const added = `${lines}${header}${cells.join('\t')}\n`;
  const { errors } = layerFromTsv(added, name, base === undefined ? {} : { base });
  if (!noRow) return { text: added, errors };
  const line = added.split(/\r\n|\n|\r/u).length - 1;
  const vi = `Ô thứ nhất phải là số hiệu của văn bản chịu tác động, không phải "${target}".`;
  const en = `The first cell must be the symbol of the document that changes, not "${target}".`;
  return { text: added, errors: [...errors.filter((error) => error.line !== line), { table: name, line, vi, en }] };
}
