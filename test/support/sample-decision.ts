import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocxItem, docxOf } from './docx.ts';
import { root } from './paths.ts';

/** The sample decision as a clerk would set it in Word: a table without lines for the head, centred titles, bold articles. */
export function sampleDecision(): Uint8Array {
  const lines = readFileSync(join(root, 'examples/quyet-dinh-cay-xanh.txt'), 'utf8').trimEnd().split('\n');
  const centred = (text: string, bold: boolean): DocxItem => ({ runs: [{ text, bold, size: 12 }], align: 'center' });
  const [issuer, place, , nation, motto, , symbol, date] = lines;
  const cell = (width: number, ...texts: (readonly [text: string, bold: boolean])[]): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${texts.map(([text, bold]) => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')}</w:tc>`;
  const row = (left: readonly string[], right: readonly string[], bold: boolean): string =>
    `<w:tr>${cell(3600, ...left.map((text) => [text, bold] as const))}${cell(5800, ...right.map((text) => [text, bold] as const))}</w:tr>`;
  const head: DocxItem = {
    xml: `<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3600"/><w:gridCol w:w="5800"/></w:tblGrid>${row([issuer, place], [nation, motto], true)}${row([symbol], [date], false)}</w:tbl>`,
  };
  const title = lines.indexOf('QUYẾT ĐỊNH');
  const items = lines.slice(title).map((text, i): DocxItem => {
    if (i < 2 || text === 'QUYẾT ĐỊNH:') return centred(text, true);
    if (text.startsWith('Điều ')) return { runs: [{ text, bold: true, size: 12 }] };
    return { runs: text === '' ? [] : [{ text, size: 12, italic: text.startsWith('Căn cứ') }], align: 'justify' };
  });
  return docxOf([head, '', ...items]);
}
