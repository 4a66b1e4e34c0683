import { describe, expect, test } from 'vitest';
import { partNames } from '../../rules/structure/index.ts';
import { draft, parse, words } from './support.ts';

const full = partNames(parse(draft()));

/** The same header in the shapes that web pages, converters and hands give it. */
const shapes: Readonly<Record<string, string>> = {
  'one row of two cells': `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
Số: 41/2026/QĐ-UBND | Lai Châu, ngày 24 tháng 11 năm 2026

QUYẾT ĐỊNH

Quy định về quản lý nhà văn hóa

`,
  'all of it in two cells': `| ỦY BAN NHÂN DÂN TỈNH LAI CHÂU ------- Số: 41/2026/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- Lai Châu, ngày 24 tháng 11 năm 2026 |
|---|---|

QUYẾT ĐỊNH

Quy định về quản lý nhà văn hóa

`,
  'all on one line': `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 41/2026/QĐ-UBND Lai Châu, ngày 24 tháng 11 năm 2026 QUYẾT ĐỊNH Quy định về quản lý nhà văn hóa
`,
  'columns of tabs': `ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU\t\tĐộc lập - Tự do - Hạnh phúc
Số: 41/2026/QĐ-UBND\t\tLai Châu, ngày 24 tháng 11 năm 2026

QUYẾT ĐỊNH
Quy định về quản lý nhà văn hóa
`,
  'columns of spaces': `   ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH LAI CHÂU                      Độc lập - Tự do - Hạnh phúc
 Số: 41/2026/QĐ-UBND                Lai Châu, ngày 24 tháng 11 năm 2026

              QUYẾT ĐỊNH
     Quy định về quản lý nhà văn hóa
`,
  'national name first': `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
Số: 41/2026/QĐ-UBND
Lai Châu, ngày 24 tháng 11 năm 2026

QUYẾT ĐỊNH
Quy định về quản lý nhà văn hóa
`,
  'Markdown emphasis': `**ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

Số: 41/2026/QĐ-UBND

*Lai Châu, ngày 24 tháng 11 năm 2026*

**QUYẾT ĐỊNH**

**Quy định về quản lý nhà văn hóa**

`,
  'the header below the title': `QUYẾT ĐỊNH
Quy định về quản lý nhà văn hóa

Số: 41/2026/QĐ-UBND
Lai Châu, ngày 24 tháng 11 năm 2026
ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

`,
  'number and place on one line': `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
______________ Số: 41/2026/QĐ-UBND Lai Châu, ngày 24 tháng 11 năm 2026
QUYẾT ĐỊNH
Quy định về quản lý nhà văn hóa
`,
};

describe('a header in any shape', () => {
  test.each(Object.entries(shapes))('%s', (_, header) => {
    const document = parse(draft({ header }));
    expect(partNames(document)).toEqual(full);
    expect({
      national: document.header.nationalName?.text,
      motto: document.header.motto?.text,
      symbol: document.header.symbol,
      place: document.header.place,
      date: document.header.date,
      type: document.header.type?.text,
      subject: document.header.subject?.text,
      issuer: [document.header.issuer?.body, document.header.issuer?.level, document.header.issuer?.place],
      kind: document.kind,
    }).toEqual({
      national: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      symbol: '41/2026/QĐ-UBND',
      place: 'Lai Châu',
      date: '2026-11-24',
      type: 'QUYẾT ĐỊNH',
      subject: 'Quy định về quản lý nhà văn hóa',
      issuer: ['ubnd', 'tinh', 'tỉnh Lai Châu'],
      kind: 'quyet-dinh-qppl',
    });
  });
});

/** Lines spoilt by hand or scanner: the part is there, only wrong. */
const spoilt: readonly (readonly [part: string, from: string, to: string])[] = [
  ['national name without a tone', 'NGHĨA VIỆT NAM', 'NGHIA VIÊT NAM'],
  ['national name with a split word', 'VIỆT NAM', 'VI ỆT NAM'],
  ['national name with another letter', 'VIỆT NAM', 'VIỆT NAN'],
  ['national name on two lines', 'XÃ HỘI CHỦ', 'XÃ HỘI\nCHỦ'],
  ['national name cut short', ' VIỆT NAM', ''],
  ['national name in small letters', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['motto with dashes', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do — Hạnh phúc'],
  ['motto without spaces', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'],
  ['motto misspelt', 'Hạnh phúc', 'Hạnh phút'],
  ['number with spaces', '41/2026/QĐ-UBND', '41 / 2026 / QĐ - UBND'],
  ['number label misspelt', 'Số: 41', 'Sô: 41'],
  ['number without its label', 'Số: 41', '41'],
  ['place and date without a comma', 'Lai Châu, ngày', 'Lai Châu ngày'],
  ['date with slashes', 'ngày 24 tháng 11 năm 2026', 'ngày 24/11/2026'],
  ['type with spaced letters', 'QUYẾT ĐỊNH\n', 'Q U Y Ế T  Đ Ị N H\n'],
  ['type without a tone', 'QUYẾT ĐỊNH\n', 'QUYÊT ĐỊNH\n'],
  ['type with a letter lost', 'QUYẾT ĐỊNH\n', 'QUYẾT ĐỊN\n'],
  ['type in small letters', 'QUYẾT ĐỊNH\n', 'Quyết định\n'],
  ['issuer without a tone', 'ỦY BAN NHÂN DÂN\nTỈNH', 'UY BAN NHAN DÂN\nTỈNH'],
];

describe('a misspelt part is not missing', () => {
  test.each(spoilt)('%s', (_, from, to) => {
    const text = draft();
    expect(text.split(from).length).toBe(2);
    expect(partNames(parse(text.replace(from, to)))).toEqual(full);
  });
});

describe('header fields', () => {
  const header = (lines: string) =>
    parse(`${lines}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

`).header;

  test.each([
    ['Số:      /2026/QĐ-UBND', '/2026/QĐ-UBND'],
    ['Số: 05 /CT-UBND', '05/CT-UBND'],
    ['Số: …/TTr-STP', '/TTr-STP'],
    ['Số: ......./KH-UBND', '/KH-UBND'],
    ['Luật số: 64/2025/QH15', '64/2025/QH15'],
    ['Nghị quyết số: 206/2025/QH15', '206/2025/QH15'],
    ['Số: 1488/VP-KH&CĐS', '1488/VP-KH&CĐS'],
    ['Số 12-CTr/TU', '12-CTr/TU'],
    ['Số: 19 TC/QĐ/CĐKT', '19TC/QĐ/CĐKT'],
    ['Số: 66.7/2025/NQ-CP', '66.7/2025/NQ-CP'],
    ['Số: 3210/QĐ - UBND', '3210/QĐ-UBND'],
    ['Số: 234/2026/NĐ-CP Hà Nội, ngày 26 tháng 6 năm 2026', '234/2026/NĐ-CP'],
    ['Mã hiệu: QT 24/CX-HCTP', 'QT24/CX-HCTP'],
    ['Số:', null],
  ])('%s', (line, symbol) => expect(header(line).symbol).toBe(symbol));

  test.each([
    ['Lai Châu, ngày 05 tháng 3 năm 2026', 'Lai Châu', '2026-03-05'],
    ['Thành phố Hồ Chí Minh, ngày 15 tháng 01 năm 2026', 'Thành phố Hồ Chí Minh', '2026-01-15'],
    ['Hà Nội , ngày 01 tháng 09 năm 2015', 'Hà Nội', '2015-09-01'],
    ['Huế, ngày     tháng     năm 2026', 'Huế', null],
    ['Huế, ngày … tháng … năm …', 'Huế', null],
    ['Lai Châu, ngày 31 tháng 02 năm 2026', 'Lai Châu', null],
    ['________ Hà Nội, ngày 15 tháng 5 năm 2026', 'Hà Nội', '2026-05-15'],
    ['ngày 15 tháng 5 năm 2026', null, '2026-05-15'],
  ])('%s', (line, place, date) => {
    const read = header(line);
    expect(read.placeDate).not.toBeNull();
    expect([read.place, read.date]).toEqual([place, date]);
  });

  test('secrecy and urgency', () => {
    const read = header('MẬT\nHỎA TỐC');
    expect([read.secrecy?.text, read.urgency?.text]).toEqual(['MẬT', 'HỎA TỐC']);
  });

  test('a sở stands under its UBND and takes the place from it', () => {
    const read = header('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nSỞ TƯ PHÁP\nSố: 12/BC-STP');
    expect(read.superior?.text).toBe('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN');
    expect(read.issuer).toMatchObject({ body: 'so', level: 'tinh', place: 'tỉnh Nghệ An', name: 'SỞ TƯ PHÁP' });
  });

  test('a lone UBND line above the number of a sở is the superior body', () => {
    const read = header('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nSố: 12/BC-STP');
    expect([read.superior?.text, read.issuer]).toEqual(['ỦY BAN NHÂN DÂN TỈNH NGHỆ AN', null]);
  });

  test.each([
    ['HỘI ĐỒNG NHÂN DÂN\nXÃ MƯỜNG THAN', 'hdnd', 'xa', 'xã Mường Than'],
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ', 'chu-tich-ubnd', 'tinh', 'thành phố Huế'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VINH', 'ubnd', 'huyen', 'thành phố Vinh'],
    ['ỦY BAN NHÂN DÂN\nQUẬN 1', 'ubnd', 'huyen', 'quận 1'],
    ['UỶ BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'ubnd', 'tinh', 'Thành phố Hồ Chí Minh'],
    ['BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI', 'bo', 'trung-uong', null],
    ['BỘ TÀI CHÍNH - BỘ Y TẾ', 'lien-bo', 'trung-uong', null],
    ['CHÍNH PHỦ', 'chinh-phu', 'trung-uong', null],
    ['THỦ TƯỚNG CHÍNH PHỦ', 'thu-tuong', 'trung-uong', null],
    ['QUỐC HỘI', 'quoc-hoi', 'trung-uong', null],
    ['ỦY BAN THƯỜNG VỤ QUỐC HỘI', 'ubtvqh', 'trung-uong', null],
    ['BẢO HIỂM XÃ HỘI VIỆT NAM', 'khac', 'unknown', null],
  ])('%s', (lines, body, level, place) => {
    expect(header(lines).issuer).toMatchObject({ body, level, place, name: lines.replace('\n', ' ') });
  });

  test('the whole document has an issuer where the header prints none', () => {
    const document = parse(draft().replace('ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n', ''));
    expect(document.header.issuer).toBeNull();
    expect(document.issuer).toMatchObject({ body: 'ubnd' });
  });

  test('the authority line tells the chair from the committee', () => {
    const document = parse(`ỦY BAN NHÂN DÂN TỈNH SƠN LA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 28/QĐ-UBND
Sơn La, ngày 23 tháng 11 năm 2026
QUYẾT ĐỊNH
VỀ VIỆC THÀNH LẬP TỔ CÔNG TÁC
CỦA TỈNH SƠN LA
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác.
`);
    expect(document.header.subject?.text.replace('\n', ' ')).toBe('VỀ VIỆC THÀNH LẬP TỔ CÔNG TÁC CỦA TỈNH SƠN LA');
    expect(document.header.authorityLine?.text).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA');
    expect([document.header.issuer?.body, document.issuer?.body]).toEqual(['ubnd', 'chu-tich-ubnd']);
    expect(document.preamble.decisionLine?.text).toBe('QUYẾT ĐỊNH:');
  });
});

describe('page text', () => {
  const page = parse(
    draft({
      header: `Hệ thống pháp luật
Trang chủ

Quyết định 41/2026/QĐ-UBND về quản lý nhà văn hóa

Số hiệu 41/2026/QĐ-UBND
Ngày ban hành 24/11/2026
Người ký Nguyễn Văn A
Lĩnh vực Văn hóa

${draft({ preamble: '', body: '', closing: '' })}`,
      after: `
Tải file đính kèm
Văn bản liên quan
Quyết định 12/2020/QĐ-UBND về quản lý công viên
`,
    }),
  );

  test('before and behind the draft is outside', () => {
    expect(page.outside.map((at) => words(page, at))).toEqual([
      'Hệ thống pháp luật Trang chủ Quyết định 41/2026/QĐ-UBND về quản lý nhà văn hóa',
      'Tải file đính kèm Văn bản liên quan Quyết định 12/2020/QĐ-UBND về quản lý công viên',
    ]);
    expect(partNames(page)).toEqual(full);
  });

  test('the data block of a portal is metadata, no header', () => {
    expect(page.paragraphs.filter(({ zone }) => zone === 'metadata').map((p) => words(page, p))).toEqual([
      'Số hiệu 41/2026/QĐ-UBND',
      'Ngày ban hành 24/11/2026',
      'Người ký Nguyễn Văn A',
      'Lĩnh vực Văn hóa',
    ]);
    expect(words(page, page.header.symbolLine)).toBe('Số: 41/2026/QĐ-UBND');
  });

  test('the signature of the gazette within the body is outside', () => {
    const noise = 'Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Cơ quan: VĂN PHÒNG CHÍNH PHỦ';
    const document = parse(draft().replace('Điều 2.', `${noise}\n\nĐiều 2.`));
    expect(document.outside.map((at) => words(document, at))).toEqual([noise]);
    expect(partNames(document)).toEqual(full);
  });
});
