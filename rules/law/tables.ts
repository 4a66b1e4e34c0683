import { isIsoDate } from '../text/calendar.ts';
import { agencyKinds, confidences, kinds, scopes } from './pack-format.ts';
import type { Row, TableError } from './tsv.ts';
import type { Agency, Confidence, EventKind, IsoDate, LawDocument, LawEvent } from './types.ts';
import { parseUnitSlug, unitSlug } from './units.ts';

export const documentColumns = [
  'key',
  'symbol',
  'type',
  'title',
  'issuer',
  'issued',
  'effective',
  'verify',
  'confidence',
  'source',
] as const;
export const eventColumns = [
  'target',
  'date',
  'until',
  'kind',
  'by',
  'scope',
  'units',
  'note',
  'confidence',
  'source',
] as const;
export const agencyColumns = [
  'kind',
  'old_name',
  'new_name',
  'from',
  'authority',
  'note',
  'confidence',
  'aliases',
] as const;

/** Law data as rows: what a pack is compiled from. */
export interface LawTables {
  /** Name of the layer: `central`, a province, an office. */
  readonly name: string;
  /** Day the data was made, and the day up to which it reaches. */
  readonly date: IsoDate;
  readonly reach: IsoDate;
  readonly documents: readonly LawDocument[];
  readonly events: readonly LawEvent[];
  readonly agencies: readonly Agency[];
}

/** Collects the defects of one table. */
export class Checker {
  readonly errors: TableError[] = [];
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  fail(line: number, vi: string, en: string): void {
    this.errors.push({ table: this.#table, line, vi, en });
  }

  date(row: Row, column: string): IsoDate | null {
    const text = row.cells[column]!;
    if (text === '') return null;
    if (!isIsoDate(text))
      this.fail(
        row.line,
        `Ngày "${text}" ở cột ${column} không đúng (cần dạng 2026-11-22).`,
        `Bad date "${text}" in column ${column} (2026-11-22 is the form).`,
      );
    return text;
  }

  oneOf(row: Row, column: string, allowed: readonly string[]): void {
    const text = row.cells[column]!;
    if (!allowed.includes(text))
      this.fail(
        row.line,
        `"${text}" ở cột ${column} không thuộc: ${allowed.join(', ')}.`,
        `"${text}" in column ${column} is not one of: ${allowed.join(', ')}.`,
      );
  }
}

/** A parsed row with the line it came from. */
export interface Placed<T> {
  readonly line: number;
  readonly value: T;
}

/** Documents of one table: form of each row, duplicate keys, effect before issue. */
export function checkDocuments(
  rows: readonly Row[],
  table: string,
): { documents: Placed<LawDocument>[]; errors: TableError[] } {
  const check = new Checker(table);
  const documents: Placed<LawDocument>[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { cells, line } = row;
    const key = cells['key']!;
    const before = check.errors.length;
    if (key === '') check.fail(line, 'Thiếu khóa (key).', 'No key.');
    if (cells['symbol'] === '') check.fail(line, 'Thiếu số hiệu (symbol).', 'No symbol.');
    const first = seen.get(key);
    if (first !== undefined)
      check.fail(line, `Khóa ${key} đã có ở dòng ${first}.`, `Key ${key} is already on line ${first}.`);
    else seen.set(key, line);
    const issued = check.date(row, 'issued');
    const effective = check.date(row, 'effective');
    check.oneOf(row, 'confidence', confidences);
    check.oneOf(row, 'verify', ['', 'verify']);
    if (check.errors.length > before) continue;
    documents.push({
      line,
      value: {
        key,
        symbol: cells['symbol']!,
        type: cells['type']!,
        title: cells['title']!,
        issuer: cells['issuer']!,
        issued,
        effective,
        confidence: cells['confidence'] as Confidence,
        source: cells['source']!,
        verify: cells['verify'] === 'verify',
      },
    });
  }
  return { documents, errors: check.errors };
}

/** Events of one table: form of each row. What rows say together is checked by `checkTogether`. */
export function checkEvents(rows: readonly Row[], table: string): { events: Placed<LawEvent>[]; errors: TableError[] } {
  const check = new Checker(table);
  const events: Placed<LawEvent>[] = [];
  for (const row of rows) {
    const { cells, line } = row;
    const before = check.errors.length;
    if (cells['target'] === '') check.fail(line, 'Thiếu văn bản chịu tác động (target).', 'No target.');
    const date = check.date(row, 'date');
    const until = check.date(row, 'until');
    if (date === null) check.fail(line, 'Thiếu ngày (date).', 'No date.');
    if (date !== null && until !== null && until < date)
      check.fail(
        line,
        `Ngày cuối ${until} trước ngày đầu ${date}.`,
        `The last day ${until} is before the first ${date}.`,
      );
    check.oneOf(row, 'kind', kinds);
    check.oneOf(row, 'scope', scopes);
    check.oneOf(row, 'confidence', confidences);
    const slugs = cells['units'] === '' ? [] : cells['units']!.split(';');
    const units = slugs.map(parseUnitSlug);
    const bad = slugs.find((_, i) => units[i] === null);
    if (bad !== undefined)
      check.fail(line, `Đơn vị "${bad}" không đúng dạng dieu-8/khoan-3.`, `Unit "${bad}" is not like dieu-8/khoan-3.`);
    const scope = cells['scope'] as LawEvent['scope'];
    if ((scope === 'units' || scope === 'within') && slugs.length === 0)
      check.fail(line, `Phạm vi ${scope} cần cột units.`, `Scope ${scope} needs units.`);
    if ((scope === 'whole' || scope === 'free') && slugs.length > 0)
      check.fail(line, `Phạm vi ${scope} không đi với cột units.`, `Scope ${scope} goes without units.`);
    if (cells['kind'] === 'partly-repealed' && scope === 'whole')
      check.fail(
        line,
        'Hết hiệu lực một phần thì phạm vi không thể là toàn bộ.',
        'A partial repeal cannot have the scope whole.',
      );
    if (check.errors.length > before) continue;
    events.push({
      line,
      value: {
        target: cells['target']!,
        by: cells['by'] === '' ? null : cells['by']!,
        date: date!,
        until,
        kind: cells['kind'] as EventKind,
        scope,
        units: units.filter((unit) => unit !== null),
        note: cells['note']!,
        confidence: cells['confidence'] as Confidence,
        source: cells['source']!,
      },
    });
  }
  return { events, errors: check.errors };
}

/** Agencies of one table. */
export function checkAgencies(
  rows: readonly Row[],
  table: string,
): { agencies: Placed<Agency>[]; errors: TableError[] } {
  const check = new Checker(table);
  const agencies: Placed<Agency>[] = [];
  for (const row of rows) {
    const { cells, line } = row;
    const before = check.errors.length;
    if (cells['old_name'] === '') check.fail(line, 'Thiếu tên cũ (old_name).', 'No old_name.');
    const from = check.date(row, 'from');
    check.oneOf(row, 'kind', agencyKinds);
    check.oneOf(row, 'confidence', confidences);
    if (check.errors.length > before) continue;
    agencies.push({
      line,
      value: {
        kind: cells['kind'] as Agency['kind'],
        oldName: cells['old_name']!,
        newName: cells['new_name']!,
        from,
        authority: cells['authority']!,
        note: cells['note']!,
        confidence: cells['confidence'] as Confidence,
        aliases: cells['aliases'] === '' ? [] : cells['aliases']!.split(';').map((alias) => alias.trim()),
      },
    });
  }
  return { agencies, errors: check.errors };
}

/** The row of a table for a document: cells by column, the reverse of `checkDocuments`. */
export function documentCells(document: LawDocument): Record<(typeof documentColumns)[number], string> {
  const { key, symbol, type, title, issuer, issued, effective, verify, confidence, source } = document;
  const cells = { key, symbol, type, title, issuer, confidence, source, verify: verify ? 'verify' : '' };
  return { ...cells, issued: issued ?? '', effective: effective ?? '' };
}

/** The row of a table for an event, the reverse of `checkEvents`. */
export function eventCells(event: LawEvent): Record<(typeof eventColumns)[number], string> {
  const { target, date, until, kind, by, scope, units, note, confidence, source } = event;
  const cells = { target, date, kind, scope, note, confidence, source };
  return { ...cells, until: until ?? '', by: by ?? '', units: units.map(unitSlug).join(';') };
}
