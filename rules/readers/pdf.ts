import { buildSourceText, type ReaderNote, type SourceText } from '../text/index.ts';
import type { ReadOptions } from './index.ts';
import { acrossPages, type Part } from './pdf/across.ts';
import { isHarmful } from './pdf/bombs.ts';
import { linesOf, regionsOf } from './pdf/columns.ts';
import { bodySizeOf, takeFootnotes } from './pdf/footnotes.ts';
import { framesOf, leadOf } from './pdf/frames.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { bombNote, brokenPagesNote, damagedNote, garbledNote, limitNote, passwordNote, scanNote } from './pdf/notes.ts';
import { type ReadPage, readPage } from './pdf/pages.ts';
import type { PdfDocument, PdfJs, PdfTask } from './pdf/pdfjs-types.ts';
import { LEAST_QUALITY, qualityOf } from './pdf/quality.ts';
import { type Fragment, fragmentsOf } from './pdf/rows.ts';
import { type RuledTable, tablesOf } from './pdf/tables.ts';
import { Writer } from './pdf/writer.ts';

/** Longest text that is read, in UTF-16 units, and most pages. */
const LIMIT = 1 << 26;
const MOST_PAGES = 3000;
/** Largest file, in bytes. */
const MOST_BYTES = 50 * 1024 * 1024;
/** An empty page may have some spaces. */
const SPACES = 40;
/** A page with so many strokes and no letter shows its letters as drawings. */
const DRAWN = 200;

/**
 * Reads a PDF: lines by where their letters stand, columns and tables apart, paragraphs over lines and pages joined, running heads
 * and page numbers left out. Positions are pages and boxes. A file whose letters cannot be told, or that has none, is named with the
 * way out, and nothing of it is judged. Never throws.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  if (bytes.length > MOST_BYTES) {
    const megabytes = MOST_BYTES / 1024 / 1024;
    return unread([{ ...limitNote({ vi: `hơn ${megabytes} MB`, en: `more than ${megabytes} MB` }), kind: 'binary' }]);
  }
  if (isHarmful(bytes)) return unread([bombNote()]);
  const { pdfjs } = await import('#pdfjs');
  let task: PdfTask | null = null;
  try {
    task = pdfjs.getDocument({ data: new Uint8Array(bytes), ...SETTINGS });
    return await readDocument(await task.promise, pdfjs, bytes, options);
  } catch (error) {
    const asked = error instanceof Error && error.name === 'PasswordException';
    return unread([asked ? passwordNote() : damagedNote()]);
  } finally {
    await task?.destroy().catch(() => {});
  }
}

/** No fonts, tables, pictures or programs are fetched, decoded or run: the words are all that is wanted. */
const SETTINGS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  fontExtraProperties: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  // Pictures are left out before they are decoded.
  maxImageSize: 0,
};

function unread(notes: readonly ReaderNote[]): SourceText {
  return buildSourceText({ format: 'pdf', file: '', blocks: [], notes });
}

/** What is kept of a page: not its letters one by one. */
interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  readonly remarks: ReadPage['remarks'];
  readonly fragments: Fragment[];
  readonly tables: RuledTable[];
}

async function readDocument(
  pdf: PdfDocument,
  pdfjs: PdfJs,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<SourceText> {
  const count = pdf.numPages;
  const most = Math.min(count, MOST_PAGES);
  const limit = options.limit ?? LIMIT;
  const sheets: Sheet[] = [];
  const scans: number[] = [];
  const broken: number[] = [];
  let glyphs = 0;
  let lost = 0;
  let number = 1;
  for (; number <= most && glyphs < limit; number++) {
    const page = await readPage(pdf, pdfjs, number);
    if (page === null) {
      broken.push(number);
      continue;
    }
    const { content } = page;
    glyphs += content.glyphs.length;
    const letters = content.glyphs.filter(({ text }) => text.trim() !== '').length;
    // A code that stands for nothing comes as a space; no text has more spaces than letters.
    const mute = content.lost + Math.max(0, content.glyphs.length - 2 * letters);
    if (letters === 0) {
      if (content.picture || content.strokes > DRAWN) scans.push(number);
      else if (mute > SPACES) lost += mute;
      continue;
    }
    lost += mute;
    sheets.push(sheetOf(number, page));
  }
  const left = number <= count;
  if (scans.length === count) return unread([scanNote(scans, count)]);
  if (broken.length === count) return unread([damagedNote()]);
  const writer = new Writer();
  const starts = write(sheets, writer);
  const { text, blocks } = writer.finish();
  const quality = qualityOf(text) * (1 - lost / Math.max(1, lost + glyphs));
  if (lost + text.length > 0 && quality < LEAST_QUALITY) return unread([garbledNote(quality)]);
  /** Where a page that was not read would stand. */
  const before = (page: number): { start: number; end: number } => {
    const next = sheets.findIndex((sheet) => sheet.number > page);
    const at = next < 0 ? text.length : starts[next];
    return { start: at, end: at };
  };
  const notes: ReaderNote[] = [];
  if (scans.length > 0) notes.push(scanNote(scans, count, before(scans[0])));
  if (broken.length > 0) notes.push(brokenPagesNote(broken, count, before(broken[0])));
  if (left) {
    const read = number - 1;
    const words = {
      vi: `chỉ đọc ${read} trang đầu trong ${count}`,
      en: `only the first ${read} of ${count} pages were read`,
    };
    notes.push(limitNote(words, before(count)));
  }
  const remarks = sheets.flatMap((sheet) => sheet.remarks.map((box) => writer.under(sheet.number, box)));
  return buildSourceText({
    format: 'pdf',
    file: text,
    blocks,
    notes,
    layout: writer.layout(
      remarks.sort((a, b) => a.start - b.start),
      isSigned(bytes),
    ),
    place: (at) => writer.place(at),
  });
}

function sheetOf(number: number, { content, remarks }: ReadPage): Sheet {
  const grids = tablesOf(content.rulings);
  let fragments = fragmentsOf(content.glyphs, number);
  for (const grid of grids) fragments = fragments.flatMap((one) => [...grid.take(one)]);
  const { width, height, turn } = content;
  return { number, width, height, turn, remarks, fragments, tables: grids.map((grid) => grid.read()) };
}

/** Writes the pages; returns where each begins in the text. */
function write(sheets: readonly Sheet[], writer: Writer): number[] {
  const kept = withoutFurniture(sheets);
  const whole = sheets.map(({ tables }, i) => partsOf(kept[i], tables));
  const size = bodySizeOf(kept);
  const noted = whole.map((page) => takeFootnotes(page, size));
  const parts = acrossPages(noted.map((page) => page.parts));
  const bodies = parts.map((list) =>
    list.flatMap((part) => ('kind' in part && part.kind === 'body' ? [...part.lines] : [])),
  );
  const lead = leadOf(bodies);
  const frames = framesOf(
    sheets.map(({ width }) => width),
    bodies,
    lead,
  );
  const starts = sheets.map(({ number, width, height, turn }, i) => {
    const start = writer.length;
    writer.page(number, width, height, turn);
    for (const part of parts[i]) {
      if ('kind' in part) writer.region(part, frames[i]);
      else writer.table(part, lead, linesOf);
    }
    return start;
  });
  noted.forEach(({ notes }, i) => {
    for (const lines of notes) writer.footnote(lines, frames[i]);
  });
  return starts;
}

/** Regions and tables of a page from top to bottom. */
function partsOf(fragments: readonly Fragment[], tables: readonly RuledTable[]): Part[] {
  const parts: Part[] = [];
  let rest = fragments;
  for (const table of tables) {
    const above = rest.filter(({ y }) => y > table.top - 2);
    rest = rest.filter(({ y }) => y <= table.top - 2);
    parts.push(...regionsOf(above), table);
  }
  return [...parts, ...regionsOf(rest)];
}

/** Whether the file carries a signature: what it covers is told by a range of bytes, never compressed. */
function isSigned(bytes: Uint8Array): boolean {
  const word = '/ByteRange';
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
    let k = 1;
    while (k < word.length && bytes[at + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return true;
  }
  return false;
}
