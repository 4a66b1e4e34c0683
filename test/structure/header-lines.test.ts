import { describe, expect, test } from 'vitest';
import { partNames } from '../../rules/structure/index.ts';
import { draft, parse } from './support.ts';

const full = partNames(parse(draft()));

/** The small decision with another header. */
const withHeader = (lines: string) =>
  parse(draft({ header: `${lines}\n\nQUYẾT ĐỊNH\nQuy định về quản lý nhà văn hóa\n\n` }));

/** A part as it stands in the text, from its start to its end. */
const span = (document: ReturnType<typeof parse>, at: { start: number; end: number } | null) =>
  at === null ? null : document.source.text.slice(at.start, at.end);

describe('national name and motto on several lines', () => {
  const NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  const LINE = 'Độc lập - Tự do - Hạnh phúc';

  test.each([
    ['motto, broken behind a dash', LINE, 'Độc lập - Tự do -\nHạnh phúc', 'motto'],
    ['motto, broken before a dash', LINE, 'Độc lập - Tự do\n- Hạnh phúc', 'motto'],
    ['motto in capitals', LINE, 'ĐỘC LẬP - TỰ DO\n- HẠNH PHÚC', 'motto'],
    ['motto, broken within a word pair', LINE, 'Độc lập - Tự do - Hạnh\nphúc', 'motto'],
    ['motto on three lines', LINE, 'Độc lập -\nTự do -\nHạnh phúc', 'motto'],
    ['motto misspelt in its second line', LINE, 'Độc lập - Tự do -\nHạnh phút', 'motto'],
    ['name, its last words below', NAME, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM', 'nationalName'],
    ['name, its last word below', NAME, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM', 'nationalName'],
    ['name on three lines', NAME, 'CỘNG HÒA\nXÃ HỘI CHỦ NGHĨA\nVIỆT NAM', 'nationalName'],
  ] as const)('%s', (_, whole, broken, part) => {
    const document = parse(draft().replace(whole, broken));
    expect(span(document, document.header[part])).toBe(broken);
    expect(partNames(document)).toEqual(full);
  });

  test.each([
    ['tabs', '\t', '\t'],
    ['spaces', '            ', '               '],
  ])('in the right column, set with %s', (_, gap, indent) => {
    const document = withHeader(`ỦY BAN NHÂN DÂN${gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA
TỈNH LAI CHÂU${gap}VIỆT NAM
${indent}Độc lập - Tự do -
${indent}Hạnh phúc
Số: 41/2026/QĐ-UBND${gap}Lai Châu, ngày 24 tháng 11 năm 2026`);
    const { nationalName, motto, issuer, place, symbol } = document.header;
    expect([nationalName?.text, motto?.text, place, symbol]).toEqual([NAME, LINE, 'Lai Châu', '41/2026/QĐ-UBND']);
    expect(span(document, nationalName)).toBe(`CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nTỈNH LAI CHÂU${gap}VIỆT NAM`);
    expect(issuer).toMatchObject({ body: 'ubnd', place: 'tỉnh Lai Châu', name: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU' });
    expect(partNames(document)).toEqual(full);
  });

  test('half a motto is no motto', () => {
    expect(parse(draft().replace(LINE, 'Độc lập - Tự do')).header.motto).toBeNull();
    expect(parse(draft().replace(LINE, 'Hạnh phúc')).header.motto).toBeNull();
  });
});

describe('the issuer', () => {
  const head = (lines: string, symbol: string) =>
    withHeader(`${lines}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: ${symbol}
Lai Châu, ngày 24 tháng 11 năm 2026`);

  test.each([
    'TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC',
    'TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM',
    'VIỆN HÀN LÂM KHOA HỌC VÀ CÔNG NGHỆ VIỆT NAM',
    'BẢO HIỂM XÃ HỘI VIỆT NAM',
    'KHO BẠC NHÀ NƯỚC',
    // In no table: it stands where the issuer stands.
    'VƯỜN QUỐC GIA BA VÌ',
    'ĐỘI QUẢN LÝ THỊ TRƯỜNG SỐ 1',
  ])('%s', (name) => {
    const document = head(name, '41/QĐ-XYZ');
    expect(document.header.issuer).toMatchObject({ body: 'khac', name, at: { start: 0, end: name.length } });
    expect(document.header.superior).toBeNull();
  });

  test('a body that is not known below one that is', () => {
    const { superior, issuer } = head('UBND TỈNH LAI CHÂU\nVƯỜN THÚ SƠN HỒ', '41/QĐ-VT').header;
    expect([superior?.text, issuer?.name, issuer?.place]).toEqual([
      'UBND TỈNH LAI CHÂU',
      'VƯỜN THÚ SƠN HỒ',
      'tỉnh Lai Châu',
    ]);
  });

  test.each([
    ['ỦY BAN NHÂN DÂN TỈNH HÀ\nTĨNH\nSỞ NỘI VỤ', '12/QĐ-SNV', 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH'],
    ['ỦY BAN NHÂN DÂN TỈNH\nHÀ TĨNH\nSỞ NỘI VỤ', '12/QĐ-SNV', 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH'],
  ])('the name of the place goes on: %s', (lines, symbol, above) => {
    const { superior, issuer } = head(lines, symbol).header;
    expect([superior?.text, issuer?.name, issuer?.place]).toEqual([above, 'SỞ NỘI VỤ', 'tỉnh Hà Tĩnh']);
  });

  test.each(['DỰ THẢO LẦN HAI', 'BẢN SAO Y', 'MẬT'])('%s names no body', (line) => {
    expect(head(line, '41/QĐ-XYZ').header.issuer).toBeNull();
  });

  test.each([
    ['CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU', 'chu-tich-ubnd'],
    ['BỘ TRƯỞNG\nBỘ TÀI CHÍNH', 'bo'],
  ])('its head on a line above it: %s', (lines, body) => {
    const { issuer, superior } = head(lines, '41/QĐ-UBND').header;
    const at = { start: 0, end: lines.length };
    expect([issuer?.name, issuer?.at, superior]).toEqual([lines.replaceAll('\n', ' '), at, null]);
    if (body === 'chu-tich-ubnd') expect(issuer).toMatchObject({ body, place: 'tỉnh Lai Châu' });
  });

  test('an authority line on three lines', () => {
    const document = parse(
      draft().replace('văn hóa\n\nCăn', 'văn hóa\n\nCHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCăn'),
    );
    expect(span(document, document.header.authorityLine)).toBe('CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU');
    expect(document.issuer?.body).toBe('chu-tich-ubnd');
  });

  test.each(['—', '–', '-', '--', '_____', '*'])('a rule behind the place: %s', (rule) => {
    const { issuer } = head(`ỦY BAN NHÂN DÂN\nTỈNH AN GIANG ${rule}`, '41/2026/QĐ-UBND').header;
    expect(issuer).toMatchObject({
      place: 'tỉnh An Giang',
      name: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      at: { start: 0, end: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG'.length },
    });
  });

  test('a dash before the place and date is no bullet', () => {
    const document = head('ỦY BAN NHÂN DÂN TỈNH AN GIANG', '41/2026/QĐ-UBND\n— An Giang, ngày 02 tháng 3 năm 2026');
    expect([document.header.place, document.header.date]).toEqual(['An Giang', '2026-03-02']);
    expect(document.header.type?.text).toBe('QUYẾT ĐỊNH');
  });

  test.each([
    ['SỞ NỘI VỤ CHI CỤC VĂN THƯ', '41/QĐ-CCVT', 'SỞ NỘI VỤ', 'CHI CỤC VĂN THƯ'],
    ['UBND TỈNH LAI CHÂU SỞ NỘI VỤ', '/QĐ-SNV', 'UBND TỈNH LAI CHÂU', 'SỞ NỘI VỤ'],
    ['UBND HUYỆN A LƯỚI PHÒNG TƯ PHÁP', '41/QĐ-PTP', 'UBND HUYỆN A LƯỚI', 'PHÒNG TƯ PHÁP'],
    ['UBND THÀNH PHỐ HẢI PHÒNG SỞ NỘI VỤ', '41/QĐ-SNV', 'UBND THÀNH PHỐ HẢI PHÒNG', 'SỞ NỘI VỤ'],
    ['BỘ TÀI CHÍNH TỔNG CỤC THUẾ', '41/QĐ-TCT', 'BỘ TÀI CHÍNH', 'TỔNG CỤC THUẾ'],
    ['ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU SỞ NỘI VỤ', '41/QĐ-SNV', 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU', 'SỞ NỘI VỤ'],
  ])('superior and issuer in one line: %s', (lines, symbol, above, name) => {
    const document = head(lines, symbol);
    const { superior, issuer } = document.header;
    expect([superior?.text, issuer?.name, span(document, issuer?.at ?? null)]).toEqual([above, name, name]);
  });

  test.each([
    ['UBND THÀNH PHỐ HẢI PHÒNG', '41/QĐ-UBND'],
    ['BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH LAI CHÂU', '41/QĐ-BQL'],
    ['VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU', '41/QĐ-VP'],
    ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH LAI CHÂU', '41/QĐ-TTPVHCC'],
  ])('one body in one line: %s', (name, symbol) => {
    const { superior, issuer } = head(name, symbol).header;
    expect([superior, issuer?.name]).toEqual([null, name]);
  });

  test('the letters that stand first in the number of a letter are those of the issuer', () => {
    const document = parse(`ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU\tĐộc lập - Tự do - Hạnh phúc
Số: 123/UBND-STP\tLai Châu, ngày 18 tháng 11 năm 2026
V/v rà soát văn bản

Kính gửi: Sở Tư pháp.

Đề nghị Sở Tư pháp báo cáo kết quả rà soát./.
`);
    expect(document.kind).toBe('cong-van');
    expect(document.header.superior).toBeNull();
    expect(document.header.issuer).toMatchObject({ body: 'ubnd', name: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU' });
    expect(parse('Số: 123/UBND-STP\nV/v rà soát văn bản\n\nKính gửi: Sở Tư pháp.\n').issuer?.body).toBe('ubnd');
    expect(parse('Số: 12/BQL-VP\nV/v rà soát văn bản\n\nKính gửi: Sở Tư pháp.\n').issuer).toBeNull();
  });

  test('its lines go on to the left of the place and date', () => {
    const document = withHeader(`  ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH LAI CHÂU                    Độc lập - Tự do - Hạnh phúc
 BAN QUẢN LÝ KHU KINH TẾ
      MA LÙ THÀNG                Lai Châu, ngày 18 tháng 11 năm 2026
  Số: 123/QĐ-BQL`);
    const { superior, issuer, place } = document.header;
    expect([superior?.text, issuer?.name, issuer?.place, place]).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'BAN QUẢN LÝ KHU KINH TẾ MA LÙ THÀNG',
      'tỉnh Lai Châu',
      'Lai Châu',
    ]);
  });
});

describe('a page saved whole', () => {
  const menu = `Trang chủ
Thủ tục hành chính
- Lĩnh vực đất đai
- Lĩnh vực hộ tịch
Văn bản
Trang chủ > Văn bản > Quyết định
1. Tin mới
Quyết định
Thủ tục hành chính
`;
  const letter = `UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TƯ PHÁP\tĐộc lập - Tự do - Hạnh phúc
Số: 123/STP-VB\tLai Châu, ngày 18 tháng 11 năm 2026
V/v rà soát văn bản

Kính gửi: Sở Nội vụ.

Đề nghị Sở Nội vụ báo cáo kết quả rà soát./.
`;

  test.each([
    ['small letters', menu],
    ['capitals', menu.toUpperCase()],
  ])('a menu in %s above the draft is page text', (_, text) => {
    const document = parse(text + draft());
    expect(document.kind).toBe('quyet-dinh-qppl');
    expect(document.header.subject?.text).toBe('Quy định về quản lý nhà văn hóa');
    expect(document.outside).toEqual([{ start: 0, end: text.length - 1 }]);
    expect(partNames(document)).toEqual(full);
  });

  test.each([
    ['small letters', menu],
    ['capitals', menu.toUpperCase()],
  ])('a letter under a menu in %s has no type', (_, text) => {
    const document = parse(text + letter);
    expect([document.kind, document.header.type, document.header.subject?.text]).toEqual([
      'cong-van',
      null,
      'V/v rà soát văn bản',
    ]);
  });

  test('the number in the data of the page is not that of the header', () => {
    const data = 'Trang chủ\nVăn bản số: 40/2026/QĐ-UBND\nSố: 40/2026/QĐ-UBND\nLượt xem\n\n';
    const document = parse(data + draft());
    expect(document.header.symbol).toBe('41/2026/QĐ-UBND');
    expect(span(document, document.header.symbolLine)).toBe('Số: 41/2026/QĐ-UBND');
  });

  test('a sheet with forms behind it is no page text', () => {
    const document = parse(`QUY TRÌNH
Đăng ký khai tử
1. Trình tự thực hiện: nộp hồ sơ.
2. Thành phần hồ sơ: tờ khai.
3. Thời hạn giải quyết: trong ngày.
4. Đối tượng thực hiện: cá nhân.
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
TỜ KHAI ĐĂNG KÝ KHAI TỬ
Kính gửi: …
`);
    expect([document.kind, document.header.type?.text]).toEqual(['tthc', 'QUY TRÌNH']);
    expect(document.header.nationalName).toBeNull();
  });
});

test('names of bodies in a table of data are none of the header', () => {
  const { header, outside } = parse(`ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
SỞ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lai Châu, ngày 24 tháng 11 năm 2026

BẢN TỔNG HỢP Ý KIẾN

| STT | Cơ quan góp ý | Nội dung góp ý |
|---|---|---|
| 1 | Sở Tài chính | Nhất trí |
| 2 | Sở Nội vụ | Nhất trí |
`);
  expect([header.superior?.text, header.issuer?.name, outside]).toEqual([
    'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    'SỞ XÂY DỰNG',
    [],
  ]);
});
