import { cellText, type Grid, type GridRow, type Grids, isoDate, type ReaderNote } from '../text/index.ts';
import { type Archive, openArchive } from '../text/zip-directory.ts';
import { type Budget, inflateEntry, UNPACKED_LIMIT } from './archive.ts';
import { sizeNote } from './story-notes.ts';
import { type XmlHandler, type XmlNames, XmlWalk } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NAMES: XmlNames = {
  [MAIN]: 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** Limits of what is read: columns of a sheet, cells and units of text of the whole workbook. */
const COLUMNS = 256;
const CELLS = 2_000_000;
const UNITS = 1 << 26;

const START = { start: 0, end: 0 };

function damaged(what: string): ReaderNote {
  return {
    kind: 'truncated',
    span: START,
    vi: `Tệp bảng tính hỏng ở phần ${what}: phần sau chưa được đọc. Hãy mở bằng Excel và lưu lại.`,
    en: `The workbook is damaged in ${what}: the rest was not read. Open it in Excel and save it again.`,
  };
}

function tooLarge(): ReaderNote {
  return {
    kind: 'limit',
    span: START,
    vi: 'Bảng tính quá lớn: chỉ đọc được phần đầu. Hãy chia thành nhiều tệp.',
    en: 'The workbook is too large: only its first part was read. Split it into several files.',
  };
}

function hiddenSheet(name: string): ReaderNote {
  return {
    kind: 'unread',
    span: START,
    vi: `Trang tính ẩn "${name}" không được đọc.`,
    en: `The hidden sheet "${name}" was not read.`,
  };
}

/**
 * Reads the sheets of a workbook: shared and inline strings, days (counted from 1900 or 1904) in ISO form, numbers as they stand, cells
 * merged downwards with the words of the first. Formulas give the value that the file holds. Never throws.
 */
export function readXlsx(bytes: Uint8Array): Grids {
  const tooBig = sizeNote(bytes);
  if (tooBig !== null) return { grids: [], notes: [tooBig] };
  return new Workbook(bytes).read();
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

class Workbook {
  readonly #archive: Archive;
  readonly #budget: Budget = { left: UNPACKED_LIMIT };
  readonly #notes: ReaderNote[] = [];
  readonly #strings: string[] = [];
  /** Formats of cells that show a number as a day. */
  readonly #days = new Set<number>();
  #from1904 = false;
  #cells = 0;
  #units = 0;

  constructor(bytes: Uint8Array) {
    this.#archive = openArchive(bytes);
  }

  read(): Grids {
    if (this.#archive.damaged) this.#notes.push(damaged('ZIP'));
    const sheets = this.#sheets();
    const targets = this.#targets();
    this.#readStyles();
    this.#readStrings();
    const grids: Grid[] = [];
    for (const [i, { name, relation, hidden }] of sheets.entries()) {
      const target = targets.get(relation);
      if (target === undefined) continue;
      if (hidden) this.#notes.push(hiddenSheet(name));
      else grids.push({ sheet: name, ordinal: i + 1, above: [], rows: this.#sheet(target) });
    }
    if (sheets.length === 0 && this.#notes.length === 0) this.#notes.push(damaged('xl/workbook.xml'));
    return { grids, notes: this.#notes };
  }

  /** Walks a part. Whether it is there. */
  #walk(name: string, handler: XmlHandler): void {
    const entry = this.#archive.entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return;
    const walk = new XmlWalk(NAMES, handler);
    const state = inflateEntry(this.#archive, entry, this.#budget, (piece) => walk.write(piece));
    walk.end();
    if (state === 'limit') this.#tooLarge();
    else if (state !== 'whole' || walk.state === 'broken' || walk.state === 'deep') this.#notes.push(damaged(name));
  }

  #tooLarge(): void {
    if (!this.#notes.some(({ kind }) => kind === 'limit')) this.#notes.push(tooLarge());
  }

  #sheets(): SheetEntry[] {
    const sheets: SheetEntry[] = [];
    this.#walk('xl/workbook.xml', {
      open: (name, attributes) => {
        if (name === 'x:workbookPr') this.#from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
        if (name === 'x:sheet')
          sheets.push({
            name: cellText(attributes['name'] ?? ''),
            relation: attributes['r:id'] ?? '',
            hidden: (attributes['state'] ?? 'visible') !== 'visible',
          });
      },
      close() {},
    });
    return sheets;
  }

  #targets(): Map<string, string> {
    const targets = new Map<string, string>();
    this.#walk('xl/_rels/workbook.xml.rels', {
      open(name, { Id: id = '', Target: target = '', TargetMode: mode }) {
        if (name !== 'rel:Relationship' || mode === 'External') return;
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`);
      },
      close() {},
    });
    return targets;
  }

  #readStyles(): void {
    const own = new Map<number, boolean>();
    let inCells = false;
    let format = 0;
    this.#walk('xl/styles.xml', {
      open: (name, attributes) => {
        if (name === 'x:numFmt') own.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''));
        else if (name === 'x:cellXfs') inCells = true;
        else if (name === 'x:xf' && inCells) {
          const id = Number(attributes['numFmtId'] ?? 0);
          if (own.get(id) ?? isDayFormat(id)) this.#days.add(format);
          format++;
        }
      },
      close(name) {
        if (name === 'x:cellXfs') inCells = false;
      },
    });
  }

  #readStrings(): void {
    let text: string | null = null;
    let inText = false;
    let phonetic = false;
    this.#walk('xl/sharedStrings.xml', {
      open(name) {
        if (name === 'x:si') text = '';
        else if (name === 'x:rPh') phonetic = true;
        else if (name === 'x:t') inText = !phonetic;
      },
      text(piece) {
        if (inText && text !== null) text += piece;
      },
      close: (name) => {
        if (name === 'x:t') inText = false;
        else if (name === 'x:rPh') phonetic = false;
        else if (name === 'x:si') {
          this.#units += text?.length ?? 0;
          if (this.#units > UNITS) this.#tooLarge();
          else this.#strings.push(cellText(text ?? ''));
          text = null;
        }
      },
    });
  }

  #sheet(part: string): GridRow[] {
    const rows = new Map<number, string[]>();
    const merges: string[] = [];
    let row = 0;
    let column = 0;
    let type = '';
    let style = 0;
    let value = '';
    let inValue = false;
    let phonetic = false;
    const walk: XmlHandler = {
      open: (name, attributes) => {
        if (name === 'x:row') {
          row = Number(attributes['r'] ?? row + 1);
          column = 0;
        } else if (name === 'x:c') {
          const place = placeOf(attributes['r'] ?? '');
          column = place?.column ?? column + 1;
          row = place?.row ?? Math.max(1, row);
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          value = '';
        } else if (name === 'x:rPh') phonetic = true;
        else if (name === 'x:v' || name === 'x:t') inValue = !phonetic;
        else if (name === 'x:mergeCell') merges.push(attributes['ref'] ?? '');
      },
      text(piece) {
        if (inValue) value += piece;
      },
      close: (name) => {
        if (name === 'x:v' || name === 'x:t') inValue = false;
        else if (name === 'x:rPh') phonetic = false;
        else if (name === 'x:c') this.#put(rows, row, column, this.#shown(value, type, style));
      },
    };
    this.#walk(part, walk);
    fillDown(rows, merges);
    return [...rows]
      .sort(([a], [b]) => a - b)
      .map(([number, cells]) => ({ number, cells: Array.from(cells, (cell) => cell ?? '') }));
  }

  #put(rows: Map<number, string[]>, row: number, column: number, text: string): void {
    if (text === '' || column > COLUMNS) return;
    this.#units += text.length;
    if (++this.#cells > CELLS || this.#units > UNITS) {
      this.#tooLarge();
      return;
    }
    const cells = rows.get(row) ?? [];
    cells[column - 1] = text;
    rows.set(row, cells);
  }

  /** What a cell shows, near enough: text as it stands, days in ISO form. */
  #shown(value: string, type: string, style: number): string {
    if (type === 's') return this.#strings[Number(value)] ?? '';
    if (type === 'd') return /^\d{4}-\d\d-\d\d/u.exec(value)?.[0] ?? cellText(value);
    if (type === 'n' && value !== '' && this.#days.has(style)) {
      const day = dayOfSerial(Number(value), this.#from1904);
      if (day !== null) return day;
    }
    return cellText(value);
  }
}

/** `C12` as numbers from 1; null when it is none. */
function placeOf(ref: string): { column: number; row: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/u.exec(ref);
  if (found === null) return null;
  let column = 0;
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(found[2]) };
}

/** Gives the cells below the first of each merged range its words: down, not to the right. */
function fillDown(rows: Map<number, string[]>, refs: readonly string[]): void {
  let last = 0;
  for (const row of rows.keys()) last = Math.max(last, row);
  let left = CELLS;
  for (const ref of refs) {
    const [from, to] = ref.split(':').map(placeOf);
    if (from == null || to == null) continue;
    const text = rows.get(from.row)?.[from.column - 1];
    if (text === undefined) continue;
    // A range may reach to the end of the sheet.
    for (let row = from.row + 1; row <= Math.min(to.row, last) && left-- > 0; row++) {
      const cells = rows.get(row);
      if (cells !== undefined) cells[from.column - 1] ??= text;
    }
  }
}

/** Built-in formats of numbers that show a day. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format of the workbook's own shows a day: `dd/mm/yyyy`, `[$-42A]d mmmm yyyy`. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  return /[dy]/iu.test(bare) && /[my]/iu.test(bare);
}

/** The day of a number of a sheet; null when it is out of range. */
function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 200_000) return null;
  // Days since 1970: sheets count a 29/02/1900 that there never was.
  const base = from1904 ? -24107 : serial < 60 ? -25568 : -25569;
  let days = Math.floor(serial) + base;
  let year = 1970;
  const yearLength = (y: number): number => ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 366 : 365);
  while (days < 0) days += yearLength(--year);
  while (days >= yearLength(year)) days -= yearLength(year++);
  const february = yearLength(year) === 366 ? 29 : 28;
  let month = 0;
  for (const length of [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
    month++;
    if (days < length) break;
    days -= length;
  }
  return isoDate(year, month, days + 1);
}
