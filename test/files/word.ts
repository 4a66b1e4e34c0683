import { drafts } from '@rasoat/rules/testing';
import { type DocxItem, type DocxParagraph, docxOf, docxParts, zipDocx } from '../support/docx.ts';
import { toTcvn3, toVni } from '../support/legacy.ts';

const draft = drafts['quyet-dinh-tthc'].text;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Levels of điều, khoản and điểm, the first linked to a style. */
function levels(style: string | null): string {
  const level = (k: number, format: string, text: string, link: string | null): string =>
    `<w:lvl w:ilvl="${k}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${link === null ? '' : `<w:pStyle w:val="${link}"/>`}<w:suff w:val="space"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return (
    level(0, 'decimal', 'Điều %1.', style) + level(1, 'decimal', '%2.', null) + level(2, 'lowerLetter', '%3)', null)
  );
}

/** Lists of several levels: one that begins anew, one that goes on from a number, one of a style, one behind a link; one number typed. */
function autoNumber(): Uint8Array {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${levels(null)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${levels('Dieu')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="DanhSach"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:suff w:val="nothing"/><w:lvlText w:val="%1. "/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>' +
    '<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride><w:lvlOverride w:ilvl="2"><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF02D;"/></w:lvl></w:lvlOverride></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="DieuCon"><w:name w:val="Điều con"/><w:basedOn w:val="Dieu"/></w:style>' +
    '<w:style w:type="numbering" w:styleId="DanhSach"><w:name w:val="Danh sách"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
  const at = (num: number, level: number, text: string): DocxParagraph => ({ runs: [text], list: { num, level } });
  const styled = (style: string, text: string): DocxParagraph => ({ runs: [text], style });
  const items: DocxItem[] = [
    at(1, 0, 'Phạm vi'),
    at(1, 1, 'khoản'),
    at(1, 2, 'điểm'),
    at(1, 2, 'điểm'),
    at(1, 1, 'khoản'),
    at(1, 2, 'điểm'),
    at(1, 0, 'Đối tượng'),
    'Điều 3. Gõ bằng tay',
    at(2, 0, 'Nối từ số bảy'),
    at(2, 1, 'khoản'),
    styled('Dieu', 'Theo kiểu'),
    styled('DieuCon', 'Theo kiểu dựa trên kiểu'),
    at(4, 0, 'PHẦN BA'),
    at(4, 1, 'mục'),
    at(6, 0, 'Bắt đầu lại'),
    at(6, 2, 'gạch đầu dòng'),
  ];
  return docxOf(items, { numbering, styles });
}

function trackChanges(): Uint8Array {
  const items: DocxItem[] = [
    {
      runs: [
        'Thời hạn giải quyết là ',
        { text: '10', change: 'delete' },
        { text: '07', change: 'insert' },
        ' ngày làm việc.',
      ],
    },
    { runs: [{ text: 'Khoản bị bỏ.', change: 'delete' }], change: 'delete' },
    { runs: [{ text: 'Câu được chuyển.', change: 'move-from' }] },
    { runs: [{ text: 'Khoản mới.', change: 'insert', comment: 'Xem lại' }], change: 'insert' },
    { runs: ['Cuối. ', { text: 'Câu được chuyển.', change: 'move-to' }] },
  ];
  return docxOf(items);
}

function tableBoxFootnote(): Uint8Array {
  const box = `<w:txbxContent><w:p>${run('DỰ THẢO LẦN 2')}</w:p></w:txbxContent>`;
  const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const items: DocxItem[] = [
    {
      rows: [
        [
          ['ỦY BAN NHÂN DÂN', 'TỈNH THANH HÓA'],
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        ],
        ['Số:        /2026/QĐ-UBND', 'Thanh Hóa, ngày      tháng 11 năm 2026'],
      ],
    },
    { xml: `<w:p>${run('QUYẾT ĐỊNH')}${shape}</w:p>` },
    { xml: `<w:p>${run('Mức hỗ trợ theo bảng sau')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(':')}</w:p>` },
    {
      rows: [
        ['STT', 'Nội dung', 'Mức'],
        ['1', 'Đào tạo', '05 triệu đồng'],
      ],
      borders: true,
    },
  ];
  return docxOf(items, { footnotes: ['Tính theo giá năm 2025.'], header: ['Trang đầu'], footer: ['1'] });
}

/** The draft in a font of TCVN3, with its capitals in the font of capitals. */
function tcvn3(): Uint8Array {
  const items = draft.split('\n').map(
    (line): DocxItem => ({
      runs: toTcvn3(line).map(({ text, capitals }) => ({ text, font: capitals ? '.VnTimeH' : '.VnTime' })),
    }),
  );
  return docxOf(items);
}

function vni(): Uint8Array {
  const items = draft
    .split('\n')
    .map((line): DocxItem => ({ runs: line === '' ? [] : [{ text: toVni(line), font: 'VNI-Times' }] }));
  return docxOf(items, { cutRuns: 5 });
}

/** A regulation of 500 pages, as Word sets them: 40 lines of some 75 letters each. */
export function longDraft(): string {
  const { text } = drafts['quyet-dinh-quy-che'];
  const from = text.indexOf('Điều 5. ');
  const to = text.indexOf('Điều 11. Trách nhiệm của Sở Khoa học');
  const bodies = text.slice(from, to).split(/(?=^Điều \d+\. )/mu);
  const parts = [text.slice(0, from)];
  let length = parts[0].length;
  for (let n = 5; length < 500 * 40 * 75; n++) {
    const body = bodies[n % bodies.length].replace(/^Điều \d+/u, `Điều ${n}`).replace(/^(?:Mục|Chương) [\s\S]*/mu, '');
    parts.push(body);
    length += body.length;
  }
  return parts.join('');
}

/** XML that ends in the middle of the fifth paragraph, in an archive that is whole. */
function corrupt(): Uint8Array {
  const parts = docxParts(draft);
  const body = parts['word/document.xml'];
  let at = 0;
  for (let k = 0; k < 5; k++) at = body.indexOf('</w:p>', at) + 1;
  parts['word/document.xml'] = `${body.slice(0, at)}<<hỏng`;
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, xml] of Object.entries(parts)) bytes[name] = new TextEncoder().encode(xml);
  return zipDocx(bytes);
}

/** Word files of the attachment pack, each made when it is asked for; the same bytes every time. */
export const wordFiles: Readonly<Record<string, () => Uint8Array>> = {
  '01-auto-number.docx': autoNumber,
  '02-track-changes.docx': trackChanges,
  '03-table-textbox-footnote.docx': tableBoxFootnote,
  '04-tcvn3.docx': tcvn3,
  '05-vni.docx': vni,
  '16-500p.docx': () => docxOf(longDraft(), { automatic: true, cutRuns: 16 }),
  '17-corrupt.docx': corrupt,
  '18-strict-ooxml.docx': () => docxOf(draft, { strict: true, automatic: true, main: 'word/document2.xml' }),
  '20.docm': () =>
    docxOf(draft, { kind: 'docm', parts: { 'word/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) } }),
};
