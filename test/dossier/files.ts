import { docOf, sprm } from '../support/doc.ts';
import { type DocxItem, docxOf } from '../support/docx.ts';
import { layDraft, pdfOf } from '../support/pdf.ts';
import { type SamplePaper, sampleDossier, type Variant } from './sample.ts';

/** A file of the sample dossier. */
export interface SampleFile {
  readonly paper: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names that people give such files. */
const NAMES: Readonly<Record<string, string>> = {
  '01': '01. Tờ trình.docx',
  '02': '02. Dự thảo Quyết định.docx',
  '03': '03. Báo cáo thẩm định.pdf',
  '04': '04. Báo cáo tiếp thu, giải trình.docx',
  '05': '05. Bản tổng hợp ý kiến.docx',
  '06': '06. Bản so sánh, thuyết minh.docx',
  '07': '07. Báo cáo đánh giá thực trạng.doc',
  '08': '08. Bản đánh giá tác động TTHC.docx',
  '09': '09. Ý kiến về TTHC.docx',
  '10': '10. Sở Tài chính góp ý.docx',
};

/** The paper that is a scan in the variant `ban-quet`. */
export const SCANNED = '04';

/** The files of a variant; the same bytes at every call. */
export function sampleFiles(variant: Variant): SampleFile[] {
  return sampleDossier(variant).papers.map((paper) => {
    const scanned = variant === 'ban-quet' && paper.number === SCANNED;
    const name = NAMES[paper.number];
    return {
      paper: paper.number,
      name: scanned ? name.replace(/\.docx$/u, '.pdf') : name,
      bytes: scanned ? pdfOf([{ words: [], scan: true }]) : fileOf(name, paper),
    };
  });
}

function fileOf(name: string, { number, text }: SamplePaper): Uint8Array {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (name.endsWith('.pdf')) return pdfOf(layDraft(spaced(lines)));
  if (name.endsWith('.doc'))
    return docOf(
      lines.map((line) => ({ runs: [line] })),
      { section: PAGE },
    );
  // The draft has the numbers of its units counted by Word; the other papers have their heads and ends in two columns.
  return number === '02' ? docxOf(lines.join('\n'), { automatic: true }) : docxOf(inColumns(lines));
}

/** A4, with the margins of an official paper: width, height, left, right, top, bottom in twentieths of a point. */
const PAGE = [
  ...sprm(0xb01f, 11906, 2),
  ...sprm(0xb020, 16838, 2),
  ...sprm(0xb021, 1701, 2),
  ...sprm(0xb022, 851, 2),
  ...sprm(0x9023, 1134, 2),
  ...sprm(0x9024, 1134, 2),
];

const isHead = (line: string): boolean => /^(?:CỘNG HÒA|Độc lập|Sơn La, ngày)/u.test(line);

/** First line behind the header: the type, or whom a letter is for. */
function behindHead(lines: readonly string[]): number {
  return lines.findIndex((line, i) => i > 3 && !isHead(line) && !/^(?:Số:|V\/v)/u.test(line));
}

/** Lines with empty ones only where a printed page has them. */
export function spaced(lines: readonly string[]): string {
  const body = behindHead(lines);
  const recipients = lines.indexOf('Nơi nhận:');
  const signature = lines.findIndex((line, i) => i > recipients && !line.startsWith('- ') && i > 0 && recipients > 0);
  return lines.flatMap((line, i) => ([body, recipients, signature].includes(i) ? ['', line] : [line])).join('\n');
}

/** Header, and recipients with signature, as tables that only lay out. */
function inColumns(lines: readonly string[]): DocxItem[] {
  const body = behindHead(lines);
  const head = lines.slice(0, body);
  const recipients = lines.indexOf('Nơi nhận:');
  const end = recipients < 0 ? lines.length : recipients;
  const left = head.filter((line) => !isHead(line));
  const items: DocxItem[] = [{ rows: [[left.map(centred), head.filter(isHead).map(centred)]], widths: [3900, 5500] }];
  let rows: string[][] = [];
  for (const line of lines.slice(body, end)) {
    if (line.startsWith('|')) {
      const cells = line.slice(1, -1).split('|');
      if (!/^\s*-+\s*$/u.test(cells[0])) rows.push(cells.map((cell) => cell.trim()));
      continue;
    }
    if (rows.length > 0) items.push({ rows, borders: true, widths: widthsOf(rows[0]) });
    rows = [];
    items.push(line === line.toUpperCase() ? centred(line) : line);
  }
  if (recipients >= 0) {
    const sent = lines.slice(end).filter((line) => line === 'Nơi nhận:' || line.startsWith('- '));
    const signed = lines.slice(end).filter((line) => !sent.includes(line));
    items.push({ rows: [[sent, signed.map(centred)]], widths: [4700, 4700] });
  }
  return items;
}

/** Lines in the middle as offices set them: the state and the issuer at 13, its superior, number and `V/v` not bold, the place in italics. */
function centred(text: string): DocxItem {
  const plain = /^(?:Số|V\/v|Sơn La, ngày|ỦY BAN NHÂN DÂN)/u.test(text);
  const size = /^(?:CỘNG HÒA|ỦY BAN|SỞ|VĂN PHÒNG|Số|V\/v)/u.test(text) ? 13 : 14;
  return { runs: [{ text, bold: !plain, italic: text.startsWith('Sơn La, ngày'), size }], align: 'center' };
}

/** A narrow column of numbers, the others alike. */
const widthsOf = (head: readonly string[]): number[] =>
  head.map((cell) => (cell === 'STT' ? 700 : Math.floor(8700 / (head.length - 1))));
