import type { Grid, GridRow, Grids } from '../../text/index.ts';
import { provinceIn } from '../provinces.ts';
import type { Law } from '../types.ts';
import { type Header, headerAt } from './columns.ts';
import { readRow } from './row.ts';
import type { LawList, ListRow, ListStatus, RowPlace, TableReading, UnreadRow, Words } from './types.ts';
import { daysIn, folded, under } from './words.ts';

/** How a list is to be read. */
export interface ListOptions {
  readonly base: Law;
  /** Whose list it is, as stated; else the titles tell. */
  readonly province?: string | null;
  /** What the documents are where the titles do not tell. */
  readonly status?: ListStatus;
}

const unknown: ListStatus = { effect: null, extent: null };
/** A row that is a heading: an ordinal, then words. */
const ordinal = /^(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)[.)]?$/u;
const headingWords = /^(?:lĩnh vực|nhóm|ngành|sở |ban |văn bản|nghị quyết$|quyết định$|chỉ thị$)/u;
const totalWords = /^tổng(?: số| cộng)?.{0,60}?(\d{1,6})\s?(?:văn bản|vb)/u;
const symbolShape = /(?<!\d)\d{1,6}[^\s/]{0,4}\/[^\s]{0,20}\p{Lu}/u;

/** Reads the tables of a published list of documents that have lapsed, are suspended, or are in force. Never throws on bad lists. */
export function readList({ grids }: Grids, options: ListOptions): LawList {
  const titles = grids.flatMap(titlesOf);
  const province = options.province ?? provinceOfTitles(titles, options.base);
  const reader = new ListReader({ ...options, province });
  for (const grid of grids) reader.table(grid, grids.length);
  return reader.finish(province, dayOfList(titles));
}

/** Rows at the head of a sheet that may be titles. */
const MOST_TITLES = 40;

/** Lines above the columns of a table: of the text, and of the table itself, as sheets have them. */
function titlesOf({ above, rows }: Grid): string[] {
  const head = rows.slice(0, MOST_TITLES);
  const columns = head.findIndex((_, i) => headerAt(head, i) !== null);
  return [...above, ...head.slice(0, Math.max(0, columns)).flatMap(({ cells }) => cells.filter((cell) => cell !== ''))];
}

/** The province that the title of the list, or the body above it, names. */
function provinceOfTitles(titles: readonly string[], base: Law): string | null {
  for (const title of titles) {
    const found = title.length > 600 || symbolShape.test(title) ? null : provinceIn(base.agencies, title);
    if (found !== null) return found;
  }
  // "(Kèm theo Quyết định số … của Chủ tịch Ủy ban nhân dân tỉnh Lai Châu)".
  for (const title of titles) {
    const found = attached.test(title) ? provinceIn(base.agencies, title) : null;
    if (found !== null) return found;
  }
  return null;
}

const attached = /kèm theo\s+(?:quyết định|công bố|báo cáo|tờ trình)/iu;

/** The day of the decision that the list belongs to. */
function dayOfList(titles: readonly string[]): string | null {
  for (const title of titles) if (attached.test(title)) return daysIn(title)[0] ?? null;
  return null;
}

class ListReader {
  readonly #options: ListOptions;
  readonly #tables: TableReading[] = [];
  readonly #rows: ListRow[] = [];
  readonly #unread: UnreadRow[] = [];
  readonly #warnings: Words[] = [];
  #status: ListStatus;
  /** The header of the table before: a list that is cut at the end of a page goes on under it. */
  #header: Header | null = null;
  /** Rows of documents since the last total, of this table, and of all. */
  readonly #counts = { section: 0, table: 0, all: 0 };

  constructor(options: ListOptions) {
    this.#options = options;
    this.#status = options.status ?? unknown;
  }

  table(grid: Grid, tables: number): void {
    for (const line of grid.above) this.#heading(line);
    const place = { sheet: grid.sheet, table: grid.sheet !== '' || tables === 1 ? 0 : grid.ordinal };
    let header: Header | null = this.#goesOn(grid) ? this.#header : null;
    this.#counts.table = 0;
    let above: readonly string[] = [];
    for (let i = 0; i < grid.rows.length; ) {
      const found = headerAt(grid.rows, i);
      if (found !== null) {
        if (header === null || header.names.join('\t') !== found.names.join('\t'))
          this.#tables.push({
            place,
            columns: found.names.map((name, k) => ({ header: name, role: found.roles[k]! })),
          });
        header = found;
        this.#header = found;
        i += found.rows;
        continue;
      }
      const row = grid.rows[i]!;
      i++;
      if (header === null)
        this.#heading(
          row.cells
            .filter((cell, k, all) => cell !== all[k - 1])
            .join(' ')
            .trim(),
        );
      else above = this.#row(row, header, above, { ...place, row: row.number });
    }
    if (header === null && grid.rows.some(({ cells }) => cells.some((cell) => symbolShape.test(cell))))
      this.#warnings.push({
        vi: `${placeWords(place, 'vi')} không được đọc: không thấy dòng tên cột (số, ký hiệu; trích yếu; ngày hết hiệu lực …).`,
        en: `${placeWords(place, 'en')} was not read: no row names its columns.`,
      });
  }

  finish(province: string | null, date: string | null): LawList {
    return { tables: this.#tables, rows: this.#rows, unread: this.#unread, warnings: this.#warnings, province, date };
  }

  /** Whether a table goes on from the one before: it has rows of documents where that had them. */
  #goesOn(grid: Grid): boolean {
    const column = this.#header?.roles.indexOf('symbol') ?? -1;
    const [first] = grid.rows;
    return column >= 0 && first !== undefined && symbolShape.test(first.cells[column] ?? '') && grid.above.length === 0;
  }

  #heading(text: string): void {
    // A new title: what stood above it is over.
    if (/^(?:phụ lục\s+\S+\s+)?danh mục/u.test(folded(text))) this.#status = this.#options.status ?? unknown;
    if (text.length < 600) this.#status = under(this.#status, text);
  }

  /** Reads a row; what a row below it, that only names a further part, is about. */
  #row(row: GridRow, header: Header, above: readonly string[], place: RowPlace): readonly string[] {
    const filled = row.cells.filter((cell, k, all) => cell !== '' && cell !== all[k - 1]);
    if (filled.length === 0) return above;
    const [first = '', second = ''] = filled;
    const total = totalWords.exec(folded(filled.join(' ')));
    if (total !== null && filled.every((cell) => !symbolShape.test(cell))) {
      this.#total(Number(total[1]), place);
      return [];
    }
    if (isHeading(filled)) {
      this.#heading(filled.length === 1 ? first : second);
      return [];
    }
    const further = goesOn(row.cells, header) && above.length > 0;
    const cells = further
      ? Array.from({ length: Math.max(above.length, row.cells.length) }, (_, k) => row.cells[k] || above[k] || '')
      : row.cells;
    const context = { base: this.#options.base, province: this.#options.province ?? null };
    const read = readRow(cells, header, this.#status, place, context);
    if ('vi' in read) this.#unread.push({ place, cells: row.cells, why: read });
    else this.#rows.push(read);
    if (!sameDocument(cells, above, header)) {
      this.#counts.section++;
      this.#counts.table++;
      this.#counts.all++;
    }
    return cells;
  }

  /** The list counts itself: a difference is told. */
  #total(stated: number, place: RowPlace): void {
    const { section, table, all } = this.#counts;
    if (![section, table, all].includes(stated))
      this.#warnings.push({
        vi: `${placeWords(place, 'vi')}, dòng ${place.row}: danh mục ghi tổng số ${stated} văn bản, đọc thấy ${section}.`,
        en: `${placeWords(place, 'en')}, row ${place.row}: the list counts ${stated} documents, ${section} were seen.`,
      });
    this.#counts.section = 0;
  }
}

/** A heading over rows: one text, or an ordinal and a text, without a number of a document. */
function isHeading(filled: readonly string[]): boolean {
  const [first = '', second = ''] = filled;
  if (filled.length > 2) return false;
  const text = filled.length === 1 ? first : second;
  if (/^\(?(?:ban hành )?kèm theo/iu.test(text)) return true;
  if (symbolShape.test(text)) return false;
  if (filled.length === 1) return !/^\d+[.)]?$/u.test(text);
  if (!ordinal.test(first)) return false;
  // An ordinal in digits also stands before a document whose number was forgotten.
  return !/^\d/u.test(first) || headingWords.test(folded(text)) || text === text.toUpperCase();
}

/** Whether a row names a further part of the document above: neither ordinal nor number of its own. */
function goesOn(cells: readonly string[], { roles }: Header): boolean {
  const filled = (role: 'number' | 'symbol' | 'content' | 'type' | 'title' | 'issued'): boolean => {
    const column = roles.indexOf(role);
    return column >= 0 && (cells[column] ?? '') !== '';
  };
  return filled('content') && !(['number', 'symbol', 'type', 'title', 'issued'] as const).some(filled);
}

/** Whether two rows are about one document: of merged cells, or of a further part. */
function sameDocument(cells: readonly string[], above: readonly string[], { roles }: Header): boolean {
  const columns = (['number', 'symbol'] as const).map((role) => roles.indexOf(role)).filter((column) => column >= 0);
  return columns.every((column) => cells[column] === above[column]);
}

/** `Trang tính "2025"`, `Bảng 2`, `Danh mục`. */
function placeWords({ sheet, table }: Omit<RowPlace, 'row'>, lang: 'vi' | 'en'): string {
  if (sheet !== '') return lang === 'vi' ? `Trang tính "${sheet}"` : `Sheet "${sheet}"`;
  if (table === 0) return lang === 'vi' ? 'Danh mục' : 'The list';
  return lang === 'vi' ? `Bảng ${table}` : `Table ${table}`;
}
