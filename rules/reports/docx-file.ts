import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { printable } from './width.ts';

/** What reports in Word files are made of; loaded on demand, for the library is large. */

/** Font of papers (Phụ lục I of 30/2020/NĐ-CP); sizes in half points. */
const FONT = 'Times New Roman';
export const SIZE = { body: 28, table: 24, small: 20, title: 32 } as const;

/** Twentieths of a point in a millimetre. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4 with the margins of papers (20–25, 20–25, 30–35 and 15–20 mm), in twentieths of a point. */
const PAGE = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };

/** Text of a draft as a run can hold it: what XML forbids and nobody sees is shown. */
export function safeText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, (char) => {
    if (char === '\t' || char === '\n') return ' ';
    const code = char.codePointAt(0)!;
    return code >= 0xfffe && code <= 0xffff ? '\ufffd' : printable(code);
  });
}

export function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ font: FONT, size: SIZE.body, ...options, text: safeText(text) });
}

export function line(runs: readonly TextRun[], options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, ...options, children: [...runs] });
}

/** A cell: its text, or lines of runs. */
export type Cell = string | readonly (readonly TextRun[])[];

/** A row of one cell over all columns: the heading of the rows under it. */
export interface Band {
  readonly band: string;
}

/** A table over the width of the page whose first row is repeated on each page; `widths` in parts of a hundred. */
export function table(
  heads: readonly string[],
  rows: readonly (Band | readonly Cell[])[],
  widths: readonly number[],
  landscape = false,
): Table {
  const room = (landscape ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;
  const columns = widths.map((part) => Math.round((room * part) / 100));
  const cell = (content: Cell, i: number, head: boolean): TableCell => {
    const lines = typeof content === 'string' ? [[run(content, { size: SIZE.table, bold: head })]] : content;
    return new TableCell({
      width: { size: columns[i], type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: lines.map((runs) =>
        line(runs, { spacing: { after: 0 }, ...(head ? { alignment: AlignmentType.CENTER } : {}) }),
      ),
    });
  };
  const bandRow = (words: string): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            line([run(words, { size: SIZE.table, bold: true, italics: true })], {
              spacing: { after: 0 },
              keepNext: true,
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((text, i) => cell(text, i, true)) }),
      ...rows.map((row) =>
        'band' in row
          ? bandRow(row.band)
          : new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) }),
      ),
    ],
  });
}

/** A file as a report hands it over. */
export interface DocxParts {
  readonly title: string;
  readonly children: readonly FileChild[];
  /** Words at the foot of each page, before its number. */
  readonly footer: string;
  readonly landscape?: boolean;
  readonly lang: 'vi' | 'en';
}

/** Time of making, in file and archive: the same report gives the same bytes. */
const NEVER = '1980-01-01T00:00:00';

/** Bytes of a Word file: A4, Times New Roman, pages numbered. The same parts give the same bytes. */
export async function docxFile({ title, children, footer, landscape = false, lang }: DocxParts): Promise<Uint8Array> {
  const document = new Document({
    title: safeText(title),
    creator: 'rasoat',
    lastModifiedBy: 'rasoat',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, language: { value: lang === 'vi' ? 'vi-VN' : 'en-US' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: MARGIN,
          },
        },
        footers: { default: footerOf(footer) },
        children: [...children],
      },
    ],
  });
  return timeless(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function footerOf(words: string): Footer {
  const pages = new TextRun({
    font: FONT,
    size: SIZE.small,
    children: [' · ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [line([run(words, { size: SIZE.small }), pages], { alignment: AlignmentType.CENTER })],
  });
}

/** The archive with the time of making taken out. */
function timeless(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const core = entries['docProps/core.xml'];
  const { TextDecoder: Decoder, TextEncoder: Encoder } = globalThis as unknown as Coders;
  const xml = new Decoder().decode(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${NEVER}Z`);
  entries['docProps/core.xml'] = new Encoder().encode(xml);
  return zipSync(entries, { mtime: NEVER, level: 6 });
}

/** Of every platform the engine runs on; not among the types of the language. */
interface Coders {
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
}
