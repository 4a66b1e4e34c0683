import { zipSync } from 'fflate';
import { docxOf, xmlText } from '../../support/docx.ts';

/** Published lists, written for the tests: invented numbers (from 9001 on) of a province, in the layouts that provinces use. */

export type Column = 'stt' | 'loai' | 'so' | 'ngay' | 'ten' | 'phan' | 'lydo' | 'het' | 'ghichu';

/** A row of a document, or a heading over rows. */
export type Entry = Partial<Record<Column, string>> | { readonly heading: string };

export interface List {
  /** Lines above the table. */
  readonly title: readonly string[];
  readonly entries: readonly Entry[];
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Wording of the header; the first column of several may be joined under one head. */
  readonly wording?: Partial<Record<Column, string>>;
  /** Number and day of issue in one cell. */
  readonly together?: boolean;
  /** `loai`, `so`, `ngay`, `ten` stand under one head, in a row of its own. */
  readonly twoRows?: boolean;
  /** A row that numbers the columns. */
  readonly numbered?: boolean;
  /** Reason and day of the loss that are those of the row above stand in one merged cell. */
  readonly merged?: boolean;
  /** The header comes again before every so many rows. */
  readonly repeat?: number;
}

const wording: Readonly<Record<Column, string>> = {
  stt: 'STT',
  loai: 'Tên loại văn bản',
  so: 'Số, ký hiệu',
  ngay: 'Ngày, tháng, năm ban hành',
  ten: 'Tên gọi của văn bản/Trích yếu nội dung của văn bản',
  phan: 'Nội dung, quy định hết hiệu lực',
  lydo: 'Lý do hết hiệu lực',
  het: 'Ngày hết hiệu lực',
  ghichu: 'Ghi chú',
};

/** A cell of the printed table: `down`: rows it covers; null: covered by the cell above. */
type Cell = { readonly text: string; readonly down?: number; readonly across?: number } | null;

/** The table as it is printed. */
export function printed({ entries }: List, layout: Layout): Cell[][] {
  const columns = layout.columns.filter((column) => !(layout.together === true && column === 'ngay'));
  const names = columns.map((column) => layout.wording?.[column] ?? wording[column]);
  const header: Cell[][] = [];
  const joined = columns.filter((column) => ['loai', 'so', 'ngay', 'ten'].includes(column));
  if (layout.twoRows === true) {
    header.push(
      columns.flatMap((column, k): Cell[] =>
        !joined.includes(column)
          ? [{ text: names[k], down: 2 }]
          : column === joined[0]
            ? [{ text: 'Văn bản', across: joined.length }]
            : [],
      ),
    );
    header.push(columns.map((column, k) => (joined.includes(column) ? { text: names[k] } : null)));
  } else header.push(names.map((text) => ({ text })));
  if (layout.numbered === true) header.push(columns.map((_, k) => ({ text: `(${k + 1})` })));
  const rows: Cell[][] = [...header];
  let since = 0;
  const above: (number | null)[] = columns.map(() => null);
  for (const entry of entries) {
    if ('heading' in entry) {
      rows.push([{ text: entry.heading, across: columns.length }]);
      above.fill(null);
      continue;
    }
    if (layout.repeat !== undefined && since > 0 && since % layout.repeat === 0) {
      rows.push(...header);
      above.fill(null);
    }
    since++;
    rows.push(
      columns.map((column, k): Cell => {
        const text =
          column === 'so' && layout.together === true ? `${entry.so} ngày ${entry.ngay}` : (entry[column] ?? '');
        const from = above[k];
        const first = from === null ? null : rows[from]?.[k];
        if (
          layout.merged === true &&
          ['lydo', 'het'].includes(column) &&
          text !== '' &&
          first?.text === text &&
          from !== null
        ) {
          rows[from][k] = { ...first, down: (first.down ?? 1) + 1 };
          return null;
        }
        above[k] = rows.length;
        return { text };
      }),
    );
  }
  return rows;
}

/** As a page. */
export function htmlList(list: List, layout: Layout): string {
  const rows = printed(list, layout).map((cells) => {
    const inside = cells.map((cell) =>
      cell === null
        ? ''
        : `<td${cell.down ? ` rowspan="${cell.down}"` : ''}${cell.across ? ` colspan="${cell.across}"` : ''}><p>${xmlText(cell.text)}</p></td>`,
    );
    return `<tr>${inside.join('')}</tr>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Danh mục</title>${list.title.map((line) => `<p>${xmlText(line)}</p>`).join('')}<table>${rows.join('')}</table>`;
}

/** Cells at their columns: those that are covered are empty. */
function squared(rows: readonly Cell[][]): { readonly text: string; readonly cell: Cell }[][] {
  return rows.map((cells) =>
    cells.flatMap((cell) => [
      { text: cell?.text ?? '', cell },
      ...Array.from({ length: (cell?.across ?? 1) - 1 }, () => ({ text: '', cell: null })),
    ]),
  );
}

/** As separated values; merged cells are empty but for the first, so `merged` is not for this. */
export function csvList(list: List, layout: Layout, separator = ','): string {
  const quote = (text: string): string => (/[",;\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [...list.title.map((line) => [{ text: line }]), ...squared(printed(list, layout))];
  return `\ufeff${rows.map((cells) => cells.map(({ text }) => quote(text)).join(separator)).join('\r\n')}\r\n`;
}

/** As a text with a table of `|`. */
export function markdownList(list: List, layout: Layout): string {
  const [head, ...rows] = squared(printed(list, layout));
  const line = (cells: readonly { text: string }[]): string => `| ${cells.map(({ text }) => text).join(' | ')} |`;
  return [...list.title, '', line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** As a Word file. */
export function docxList(list: List, layout: Layout): Uint8Array {
  const rows = printed(list, layout);
  const held = new Map<number, number>();
  const xml = rows.map((cells) => {
    let column = 0;
    const inside = cells.map((cell) => {
      const at = column;
      column += cell?.across ?? 1;
      let merge = '';
      if (cell?.down !== undefined) {
        held.set(at, cell.down - 1);
        merge = '<w:vMerge w:val="restart"/>';
      } else if (cell === null && (held.get(at) ?? 0) > 0) {
        held.set(at, held.get(at)! - 1);
        merge = '<w:vMerge/>';
      }
      const span = cell?.across === undefined ? '' : `<w:gridSpan w:val="${cell.across}"/>`;
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr><w:p><w:r><w:t xml:space="preserve">${xmlText(cell?.text ?? '')}</w:t></w:r></w:p></w:tc>`;
    });
    return `<w:tr>${inside.join('')}</w:tr>`;
  });
  return docxOf([...list.title, { xml: `<w:tbl><w:tblPr/>${xml.join('')}</w:tbl>` }, '']);
}

const days = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;

/** As a workbook: texts shared and inline by turns, days as numbers, one sheet. */
export function xlsxList(
  list: List,
  layout: Layout,
  options: { readonly from1904?: boolean; readonly hidden?: boolean } = {},
): Uint8Array {
  const rows = [...list.title.map((text): Cell[] => [{ text }]), ...printed(list, layout)];
  const shared: string[] = [];
  const merges: string[] = [];
  const name = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`;
  const lines = squared(rows).map((cells, r) => {
    const inside = cells.map(({ text, cell }, c) => {
      const at = name(c, r + 1);
      if (cell?.down !== undefined) merges.push(`${at}:${name(c, r + cell.down)}`);
      if (cell?.across !== undefined) merges.push(`${at}:${name(c + cell.across - 1, r + 1)}`);
      if (text === '') return '';
      const day = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text);
      if (day !== null)
        return `<c r="${at}" s="1"><v>${days(`${day[3]}-${day[2]}-${day[1]}`) - (options.from1904 === true ? 1462 : 0)}</v></c>`;
      if (/^\d+$/u.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
      if ((r + c) % 2 === 0) return `<c r="${at}" t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`;
      shared.push(text);
      return `<c r="${at}" t="s"><v>${shared.length - 1}</v></c>`;
    });
    return `<row r="${r + 1}">${inside.join('')}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${options.from1904 === true ? ' date1904="1"' : ''}/><sheets><sheet name="Danh mục" sheetId="1"${options.hidden === true ? ' state="hidden"' : ''} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${shared.map((text) => `<si><r><t xml:space="preserve">${xmlText(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${xmlText(text.slice(3))}</t></r></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${lines.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([entry, xml]) => [entry, new TextEncoder().encode(xml)]));
  return zipSync(bytes, { mtime: new Date(2026, 0, 1) });
}
