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
import { agencyColumns, documentColumns, eventColumns, lossKinds } from '../rules/law/tables.ts';
import { readTable, type TableError, writeTable } from '../rules/law/tsv.ts';
import type { EventKind } from '../rules/law/types.ts';
import { parseUnits, unitSlug } from '../rules/law/units.ts';

type Cells = Record<string, string>;

export interface Sources {
  readonly documents: string;
  readonly events: string;
  readonly agencies: string;
  readonly corrections: string;
  readonly ownEvents: string;
}

export interface Derived {
  readonly documents: string;
  readonly events: string;
  readonly agencies: string;
  readonly errors: readonly TableError[];
}

const correctionColumns = ['table', 'key', 'date', 'kind', 'by', 'words', 'action', 'value', 'reason'];

/** Day of `30/6/2024`, `2027-12-31` in ISO form. */
function isoDay(words: string): string {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(words);
  return slashed === null ? words : `${slashed[3]}-${slashed[2]!.padStart(2, '0')}-${slashed[1]!.padStart(2, '0')}`;
}

const day = String.raw`(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)`;
const untilWords = new RegExp(String.raw`,? ?\(?(?:có |còn )?(?:hiệu lực )?đến hết ${day}\)?$`, 'u');

/** Notes of a whole loss that say why, when or with what transition: nothing of them limits the loss. */
const lossNotes = [
  /^(?:chương trình|kế hoạch) năm/u,
  /^hết giai đoạn/u,
  /^tự hết hiệu lực/u,
  /^chuyển tiếp:/u,
  /^có trường hợp chuyển tiếp$/u,
  /^phần còn lại/u,
  /^từ năm ngân sách/u,
  /^sửa đổi \S+$/u,
  /hết hiệu lực sau \d{1,2}\/\d{1,2}\/\d{4}$/u,
  /số hiệu chưa xác định$/u,
  /^nghị định năm \d{4} về/u,
  /^phần về viên chức/u,
];

interface Scope {
  readonly scope: string;
  readonly units: string;
  readonly until: string;
}

/** Structures the `units` words of the shared table; null when they do not parse. */
export function structure(kind: EventKind, target: string, words: string): Scope | null {
  const free = { scope: 'whole', units: '', until: '' };
  const symbol = target.replace(/@.*$/u, '');
  const units = (text: string): string | null => {
    const clean = text
      .replace(/ của \[$/u, '')
      .replace(/ \(bổ sung\)$/u, '')
      .replace(/ và mẫu biểu$/u, '')
      .replace(/bổ sung (?=Điều|khoản|điểm|Phụ lục)/gu, '');
    // "khoản 2 Điều 1 Thông tư số 01/2019/TT-BTC", said of that circular itself.
    const self = clean.endsWith(` số ${symbol}`)
      ? clean.slice(0, -symbol.length - 4).replace(/ (?:Luật|Nghị định|Thông tư|Quyết định)$/u, '')
      : clean;
    return parseUnits(self)?.map(unitSlug).join(';') ?? null;
  };
  if (words === '') return kind === 'partly-repealed' ? null : free;
  if (kind === 'suspended') {
    const until = /^toàn bộ, đến hết (\S+)$/u.exec(words);
    if (until !== null) return { ...free, until: isoDay(until[1]!) };
    return words.startsWith('toàn bộ') ? free : null;
  }
  const except = /^toàn bộ, trừ (?:các )?(?:quy định tại )?(.+)$/u.exec(words);
  if (except !== null) {
    const until = untilWords.exec(except[1]!);
    const rest = until === null ? except[1]! : except[1]!.slice(0, until.index);
    // "Thông tư này" is the new document: the exception stands in its transitional clause, not in the old text.
    return { scope: 'except', units: units(rest) ?? '', until: until === null ? '' : isoDay(until[1]!) };
  }
  if (lossKinds.has(kind)) return lossNotes.some((note) => note.test(words)) ? free : null;
  const within = /^nội dung tại (.+)$/u.exec(words);
  const found = units(within === null ? words : within[1]!);
  if (found !== null) return { scope: within === null ? 'units' : 'within', units: found, until: '' };
  return kind === 'amended' && words.startsWith('ngày hiệu lực chưa rõ') ? free : null;
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
    // A title taken from a citation may run on into the words that link an amendment.
    row['title'] = row['title']!.replace(/,? (?:đã )?được sửa đổi, bổ sung (?:bởi|một số điều).*$/u, '');
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
    const scope = structure(cells['kind'] as EventKind, cells['target']!, words);
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
