import { isLoss } from '../events.ts';
import { layerFromTsv } from '../layer.ts';
import { documentColumns, eventColumns, type LawTables } from '../tables.ts';
import { writeTable } from '../tsv.ts';
import type { Confidence, IsoDate, Law, LawEvent } from '../types.ts';
import type { ListRow, RowEvent, RowPlace, UnreadRow, Words } from './types.ts';

/** Lists that are told apart by name, as one layer. */
export interface NamedRows {
  readonly rows: readonly ListRow[];
  /** What the layer says of the origin of a row. */
  readonly source: (place: RowPlace) => string;
}

/** How a layer is made of lists. */
export interface ListLayerOptions {
  /** Name of the layer, and the law below it. */
  readonly name: string;
  readonly base: Law;
  /** Day of the lists; else the latest that they name. */
  readonly date?: IsoDate | null;
}

/** A row that goes against another row of the lists. */
export interface Refused extends Omit<UnreadRow, 'cells'> {
  /** Which of the lists. */
  readonly list: number;
}

/** A layer made of lists. */
export interface ListLayer {
  /** As `--law` reads it: a table of documents, then one of events. */
  readonly text: string;
  readonly tables: LawTables;
  readonly refused: readonly Refused[];
}

/** A list is one source. */
const confidence: Confidence = 'B';

/**
 * The layer of some lists: a row for each document that the law below does not have, and each event that it does not have. The same rows in
 * any order give the same text. Rows that go against each other are refused, all that are concerned by an error.
 */
export function listLayer(lists: readonly NamedRows[], { name, base, date }: ListLayerOptions): ListLayer {
  const origins = lists.flatMap(({ rows, source }, list) =>
    rows.map((row) => ({ row, list, source: source(row.place) })),
  );
  const documents = new Map<string, { readonly cells: Record<string, string>; readonly from: Origin }>();
  for (const from of origins) {
    const { row, source } = from;
    if (base.document(row.key) !== null) continue;
    const { key, symbol, type, title, issuer } = row;
    const before = documents.get(key)?.cells;
    const cells = {
      key,
      symbol,
      type,
      title,
      issuer,
      issued: row.issued ?? '',
      effective: row.effective ?? '',
      confidence,
      source,
    };
    // One document in two lists: what the one leaves open the other fills.
    if (before === undefined) documents.set(key, { cells, from });
    else for (const column of ['title', 'effective'] as const) before[column] ||= cells[column];
  }
  const byNumber = new Map<string, string[]>();
  for (const key of documents.keys()) {
    const symbol = key.split('@')[0]!;
    byNumber.set(symbol, [...(byNumber.get(symbol) ?? []), key]);
  }
  const events = new Map<string, { event: RowEvent; target: string; units: string[]; notes: string[]; from: Origin }>();
  for (const from of origins) {
    const { key: target, event } = from.row;
    if (event === null || inLaw(base, target, event)) continue;
    // A successor named without its day is the one document of the number in these lists.
    const [only, ...others] = event.by !== null && !event.by.includes('@') ? (byNumber.get(event.by) ?? []) : [];
    const by = only !== undefined && others.length === 0 && samePlace(only, target) ? only : event.by;
    const id = [target, event.date, event.until, event.kind, by ?? '', event.scope].join('\t');
    const known = events.get(id) ?? { event: { ...event, by }, target, units: [], notes: [], from };
    if (event.units !== '') known.units.push(...event.units.split(';').filter((unit) => !known.units.includes(unit)));
    if (event.note !== '' && !known.notes.includes(event.note)) known.notes.push(event.note);
    events.set(id, known);
  }
  const sorted = <T>(map: ReadonlyMap<string, T>): T[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
  const documentRows = sorted(documents);
  const eventRows = sorted(events);
  const text =
    writeTable(
      documentColumns,
      documentRows.map(({ cells }) => cells),
    ) +
    writeTable(
      eventColumns,
      eventRows.map(({ event, target, units, notes, from }) => ({
        target,
        date: event.date,
        until: event.until,
        kind: event.kind,
        by: event.by ?? '',
        scope: event.scope,
        units: [...units].sort().join(';'),
        note: [...notes].sort().join('; '),
        confidence,
        source: from.source,
      })),
    );
  const layer = layerFromTsv(text, name, { base, ...(date == null ? {} : { date }) });
  // Lines of the text: a header, the documents, a header, the events.
  const originOf = (line: number): Origin | undefined =>
    (line <= documentRows.length + 1 ? documentRows[line - 2] : eventRows[line - documentRows.length - 3])?.from;
  const refused = layer.errors.flatMap(({ line, vi, en }): Refused[] => {
    const from = originOf(line);
    return from === undefined ? [] : [{ list: from.list, place: from.row.place, why: withoutLines({ vi, en }) }];
  });
  return { text, tables: layer.tables, refused };
}

interface Origin {
  readonly row: ListRow;
  readonly list: number;
  readonly source: string;
}

/** Lines of the layer's text mean nothing to who has the list. */
function withoutLines({ vi, en }: Words): Words {
  return {
    vi: vi.replace(/(?: ở)? dòng \d+/u, ' ở một dòng khác'),
    en: en.replace(/(?: on)? line \d+/u, ' on another line'),
  };
}

const placeOf = (key: string): string => key.split('@')[1] ?? '';
const samePlace = (a: string, b: string): boolean => placeOf(a) === placeOf(b);

/** Whether the law below says the same. */
function inLaw(base: Law, target: string, event: RowEvent): boolean {
  return base.events(target).some((other) => sameEvent(other, event));
}

const sameEvent = (a: LawEvent, b: RowEvent): boolean =>
  a.kind === b.kind &&
  a.date === b.date &&
  a.scope === b.scope &&
  (a.by === b.by || b.by === null) &&
  a.scope === 'whole';

/** Where a row of a list and the law below do not agree. */
export interface Disagreement {
  readonly row: ListRow;
  /** What the law below says; null: that the document stands. */
  readonly below: LawEvent;
}

/** Rows that the law below contradicts: another day or author of the loss, or a loss of a document that the list has in force. */
export function disagreements(rows: readonly ListRow[], base: Law, date: IsoDate | null): Disagreement[] {
  return rows.flatMap((row): Disagreement[] => {
    const loss = base.events(row.key).find(isLoss);
    if (loss === undefined) return [];
    const { event } = row;
    if (event === null) return date === null || loss.date <= date ? [{ row, below: loss }] : [];
    const differs =
      event.scope === 'whole' && (event.date !== loss.date || (event.by !== null && event.by !== loss.by));
    return differs ? [{ row, below: loss }] : [];
  });
}
