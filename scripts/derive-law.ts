/**
 * Derives rules/law/data/{documents,events,agencies}.tsv from the shared tables and the project's corrections.
 *
 *     node scripts/derive-law.ts ../shared/law
 *
 * A row whose words cannot be structured stops the derivation unless corrections.tsv settles it; the same for a correction
 * that meets no row.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isLawType } from '../rules/law/document-types.ts';
import { structureScope } from '../rules/law/scope.ts';
import { agencyColumns, documentColumns, eventColumns } from '../rules/law/tables.ts';
import { readTable, type TableError, writeTable } from '../rules/law/tsv.ts';
import type { EventKind } from '../rules/law/types.ts';

type Cells = Record<string, string>;

export interface Sources {
  readonly documents: string;
  readonly events: string;
  readonly agencies: string;
  readonly corrections: string;
  readonly ownEvents: string;
  readonly ownAgencies: string;
}

export interface Derived {
  readonly documents: string;
  readonly events: string;
  readonly agencies: string;
  readonly errors: readonly TableError[];
}

const correctionColumns = ['table', 'key', 'date', 'kind', 'by', 'words', 'action', 'value', 'reason'];

/**
 * Titles taken from citations may run on into the words that link an amendment; titles of laws and ordinances always begin
 * with their type, as they are cited.
 */
function cleanTitle(type: string, title: string): string {
  const cut = title
    .replace(/,? (?:đã )?được sửa đổi, bổ sung (?:bởi|một số điều).*$/u, '')
    .replace(/ và Pháp lệnh số .*$/u, '');
  if (cut === '' || !isLawType(type) || cut.toLowerCase().startsWith(type.toLowerCase())) return cut;
  return `${type} ${/^(?:Sửa đổi|Bãi bỏ)/u.test(cut) ? cut[0]!.toLowerCase() + cut.slice(1) : cut}`;
}

/** The project's tables, and what does not parse, at its line of the shared table. */
export function derive(sources: Sources): Derived {
  const errors: TableError[] = [];
  const read = (text: string, table: string, columns: readonly string[]) => {
    const result = readTable(text, table, columns);
    errors.push(...result.errors);
    return result.rows;
  };
  const corrections = read(sources.corrections, 'corrections.tsv', correctionColumns);
  const used = new Set<number>();
  const correct = (table: string, row: Cells, words: string, into: Cells): boolean => {
    let keep = true;
    for (const { line, cells } of corrections) {
      if (cells['table'] !== table || cells['key'] !== (row['key'] ?? row['target'])) continue;
      if ((['date', 'kind', 'by'] as const).some((name) => cells[name] !== '' && cells[name] !== row[name])) continue;
      if (cells['words'] !== '' && cells['words'] !== words) continue;
      used.add(line);
      const { action, value } = cells as Cells;
      if (action === 'drop') keep = false;
      else if (action === 'verify') into['verify'] = 'verify';
      else if (action === 'free') Object.assign(into, { scope: 'free', units: '', until: '' });
      else if (action === 'set' && /^[a-z]+=/u.test(value!)) {
        for (const pair of value!.split(' | '))
          into[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
      } else
        errors.push({ table: 'corrections.tsv', line, vi: `Việc "${action}" lạ.`, en: `Unknown action "${action}".` });
    }
    return keep;
  };

  const documents: Cells[] = [];
  for (const { cells } of read(sources.documents, 'documents.tsv', [
    'key',
    'symbol',
    'type',
    'title',
    'issuer',
    'issued',
    'effective',
    'basis',
    'source',
  ])) {
    const row: Cells = { ...cells, verify: '', confidence: cells['basis']! };
    row['title'] = cleanTitle(row['type']!, row['title']!);
    if (correct('documents', row, '', row)) documents.push(row);
  }

  const events: Cells[] = [];
  for (const { line, cells } of read(sources.events, 'events.tsv', [
    'target',
    'date',
    'kind',
    'by',
    'units',
    'basis',
    'source',
  ])) {
    const words = cells['units']!;
    const scope = structureScope(cells['kind'] as EventKind, cells['target']!, words);
    const row: Cells = {
      ...cells,
      ...(scope ?? { scope: '', units: '', until: '' }),
      note: words,
      confidence: cells['basis']!,
    };
    if (!correct('events', row, words, row)) continue;
    if (row['scope'] === '') {
      errors.push({
        table: 'events.tsv',
        line,
        vi: `Không hiểu phạm vi "${words}" của ${cells['target']}; cần một dòng trong corrections.tsv.`,
        en: `Cannot structure "${words}" of ${cells['target']}; corrections.tsv must settle it.`,
      });
    }
    events.push(row);
  }
  for (const { cells } of read(sources.ownEvents, 'own-events.tsv', eventColumns)) events.push({ ...cells });
  // The same event from two sources: the surer one is kept when both say the same of the same units.
  const order = (row: Cells) =>
    [row['target'], row['date'], row['kind'], row['by'], row['scope'], row['units']].join('\t');
  events.sort((a, b) =>
    a['target']! < b['target']!
      ? -1
      : a['target']! > b['target']!
        ? 1
        : a['date']! < b['date']!
          ? -1
          : a['date']! > b['date']!
            ? 1
            : order(a) < order(b)
              ? -1
              : order(a) > order(b)
                ? 1
                : 0,
  );

  const agencies: Cells[] = [];
  for (const { cells } of read(sources.agencies, 'agencies.tsv', [
    'kind',
    'old_name',
    'new_name',
    'from',
    'legal_basis',
    'note',
    'basis',
  ])) {
    const row: Cells = {
      ...cells,
      key: cells['old_name']!,
      authority: cells['legal_basis']!,
      confidence: cells['basis']!,
    };
    if (correct('agencies', row, '', row)) agencies.push(row);
  }
  for (const { cells } of read(sources.ownAgencies, 'own-agencies.tsv', agencyColumns)) agencies.push({ ...cells });
  for (const { line, cells } of corrections) {
    if (!used.has(line))
      errors.push({
        table: 'corrections.tsv',
        line,
        vi: `Không có dòng nào khớp ${cells['key']}.`,
        en: `No row matches ${cells['key']}.`,
      });
    if (cells['reason'] === '') errors.push({ table: 'corrections.tsv', line, vi: 'Thiếu lý do.', en: 'No reason.' });
  }
  return {
    documents: writeTable(documentColumns, documents),
    events: writeTable(eventColumns, events),
    agencies: writeTable(agencyColumns, agencies),
    errors,
  };
}

/** Reads what `derive` needs from the folder of the shared tables. */
export function readSources(shared: URL): Sources {
  const data = new URL('../rules/law/data/', import.meta.url);
  const text = (base: URL, name: string) => readFileSync(new URL(name, base), 'utf8');
  return {
    documents: text(shared, 'documents.tsv'),
    events: text(shared, 'events.tsv'),
    agencies: text(shared, 'agencies.tsv'),
    corrections: text(data, 'corrections.tsv'),
    ownEvents: text(data, 'own-events.tsv'),
    ownAgencies: text(data, 'own-agencies.tsv'),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (folder === undefined || !existsSync(folder)) {
    console.error('usage: node scripts/derive-law.ts FOLDER-OF-THE-SHARED-TABLES');
    process.exit(2);
  }
  const result = derive(readSources(pathToFileURL(`${folder}/`)));
  for (const error of result.errors) console.error(`${error.table}:${error.line}: ${error.vi} / ${error.en}`);
  if (result.errors.length > 0) process.exit(2);
  for (const name of ['documents', 'events', 'agencies'] as const) {
    writeFileSync(new URL(`../rules/law/data/${name}.tsv`, import.meta.url), result[name]);
  }
}
