import { describe, expect, test } from 'vitest';
import { draft, outline, parse, words } from './support.ts';

const units = (body: string) => {
  const document = parse(draft({ body }));
  return outline(document, document.body);
};

describe('units of a document with articles', () => {
  test('parts, chapters, sections, subsections with their names', () => {
    expect(
      units(`
Phần thứ nhất
NHỮNG QUY ĐỊNH CHUNG

Chương I
QUY ĐỊNH CHUNG,
ĐỐI TƯỢNG

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc quản lý.

Chương II. QUẢN LÝ
Mục 1
CẬP NHẬT

Tiểu mục 1. TIẾP NHẬN
Điều 2. Tiếp nhận
1. Xã tiếp nhận:
a) Đơn;
đ) Bản sao.
2. Tỉnh kiểm tra.
Mục 2. KHAI THÁC
Điều 3.
Khai thác dữ liệu

1. Sở cấp tài khoản.
`),
    ).toEqual([
      'part nhất NHỮNG QUY ĐỊNH CHUNG',
      '  chapter I QUY ĐỊNH CHUNG, ĐỐI TƯỢNG',
      '    article 1 Phạm vi điều chỉnh',
      '  chapter II QUẢN LÝ',
      '    section 1 CẬP NHẬT',
      '      subsection 1 TIẾP NHẬN',
      '        article 2 Tiếp nhận',
      '          clause 1',
      '            point a',
      '            point đ',
      '          clause 2',
      '    section 2 KHAI THÁC',
      '      article 3 Khai thác dữ liệu',
      '        clause 1',
    ]);
  });

  test('real numbers: 4a, 2a, a1, đ, gaps are kept', () => {
    expect(
      units(`
Điều 4a. Theo dõi
2. Xã báo cáo.
2a. Tỉnh tổng hợp.
a) Một;
a1) Hai;
đ) Ba.
5. Bốn.
Điều 7: Báo cáo
`),
    ).toEqual([
      'article 4a Theo dõi',
      '  clause 2',
      '  clause 2a',
      '    point a',
      '    point a1',
      '    point đ',
      '  clause 5',
      'article 7 Báo cáo',
    ]);
  });

  test('labels without a space, in emphasis, in capitals', () => {
    expect(
      units('\n**Điều 1.Phạm vi**\n\nĐIỀU 2. HIỆU LỰC\n\n1.Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2027.\n'),
    ).toEqual(['article 1 Phạm vi', 'article 2 HIỆU LỰC', '  clause 1']);
  });

  test('a sentence behind the label alone is no name', () => {
    expect(units('\nĐiều 1.\n\nPhê chuẩn kết quả bầu cử.\n\nĐiều 2\n\nGiao Sở Nội vụ thực hiện.\n')).toEqual([
      'article 1',
      'article 2',
    ]);
  });

  test('bullets nest by their marks; they are no clauses', () => {
    expect(units('\nĐiều 1. Hồ sơ\n1. Gồm:\n- Đơn:\n+ Bản chính;\n+ Bản sao;\n- Ảnh.\n2. Số lượng.\n')).toEqual([
      'article 1 Hồ sơ',
      '  clause 1',
      '    bullet',
      '      bullet',
      '      bullet',
      '    bullet',
      '  clause 2',
    ]);
  });

  test('Roman headings within an article', () => {
    expect(
      units(
        '\nĐiều 1. Phê duyệt Đề án với nội dung sau:\nI. QUAN ĐIỂM\n1. Bảo đảm.\n2. Kế thừa.\nII. MỤC TIÊU\na) Chung.\n\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n',
      ),
    ).toEqual([
      'article 1 Phê duyệt Đề án với nội dung sau:',
      '  heading I QUAN ĐIỂM',
      '    heading 1 Bảo đảm.',
      '    heading 2 Kế thừa.',
      '  heading II MỤC TIÊU',
      '    heading a Chung.',
      'article 2 Hiệu lực',
      '  clause 1',
    ]);
  });

  test('spans: label, title, nesting', () => {
    const document = parse(draft());
    const [article] = document.body;
    expect(words(document, article.label)).toBe('Điều 1.');
    expect(words(document, article)).toBe(
      'Điều 1. Phạm vi điều chỉnh Quyết định này quy định việc quản lý nhà văn hóa ở thôn, tổ dân phố.',
    );
    expect(document.paragraphAt(article.start + 1)?.node).toBe(article);
  });
});

describe('hard-wrapped text', () => {
  const wrapped = `
Điều 1. Phạm vi điều chỉnh
1. Quyết định này quy định việc quản lý, khai thác và bảo trì nhà văn
hóa ở thôn, tổ dân phố trên địa bàn tỉnh theo quy định tại khoản 2
Điều 5 Nghị định số 12/2025/NĐ-CP và
Điều 7 của Luật Thư viện; xã, phường báo cáo Ủy ban nhân dân tỉnh, Sở
Văn hóa, Thể thao và Du lịch trước ngày
05/12/2026 của năm báo cáo, kèm theo Chương trình hành động số
12-CTr/TU ngày 31 tháng 3 năm 2026.
2. Việc khai thác nhà văn hóa phải đúng mục đích, đúng phạm vi được
giao, bảo đảm an toàn và phù hợp với nếp sống của người dân trong
thôn, tổ dân phố.
Điều 2. Hiệu lực thi hành
`;

  test('lines are joined, references are no units', () => {
    const document = parse(draft({ body: wrapped }));
    expect(outline(document, document.body)).toEqual([
      'article 1 Phạm vi điều chỉnh',
      '  clause 1',
      '  clause 2',
      'article 2 Hiệu lực thi hành',
    ]);
    const [article] = document.body;
    const paragraphs = document.paragraphs.filter(({ start }) => start >= article.start && start < article.end);
    expect(paragraphs.map(({ firstBlock, endBlock }) => endBlock - firstBlock)).toEqual([1, 7, 3]);
  });

  test('never across a label, a blank line or a full stop', () => {
    const document = parse(
      'KẾ HOẠCH\nNăm 2027\n\nI. MỤC ĐÍCH\n1. Phổ biến pháp luật cho cán bộ, công chức và\nNhân dân trong tỉnh.\nXã thực hiện.\n\n2. Tập huấn\n',
    );
    expect(document.paragraphs.filter(({ zone }) => zone === 'body').map((p) => words(document, p))).toEqual([
      'I. MỤC ĐÍCH',
      '1. Phổ biến pháp luật cho cán bộ, công chức và Nhân dân trong tỉnh.',
      'Xã thực hiện.',
      '2. Tập huấn',
    ]);
  });
});

describe('documents without articles', () => {
  test('I, 1, 1.1, a, dashes', () => {
    const document = parse(`KẾ HOẠCH
Phổ biến pháp luật năm 2027

A. TỔNG QUAN
I. MỤC ĐÍCH
1. Mục đích
1.1. Chung
a) Đưa pháp luật đến Nhân dân;
b. Nâng cao trách nhiệm.
- c. Kiểm tra;
1.2. Riêng
II. NỘI DUNG
1. Phổ biến
- Luật;
+ Nghị định;
- Thông tư.
B. TỔ CHỨC
C. KINH PHÍ
D. HIỆU LỰC
`);
    expect(outline(document, document.body)).toEqual([
      'heading A TỔNG QUAN',
      '  heading I MỤC ĐÍCH',
      '    heading 1 Mục đích',
      '      heading 1.1 Chung',
      '        heading a Đưa pháp luật đến Nhân dân;',
      '        heading b Nâng cao trách nhiệm.',
      '        heading c Kiểm tra;',
      '      heading 1.2 Riêng',
      '  heading II NỘI DUNG',
      '    heading 1 Phổ biến',
      '      bullet',
      '        bullet',
      '      bullet',
      'heading B TỔ CHỨC',
      'heading C KINH PHÍ',
      'heading D HIỆU LỰC',
    ]);
    expect(document.body[0].depth).toBe(1);
    expect(document.body[0].children[0].children[0].children[0].depth).toBe(4);
  });

  test('amounts, dates and years at the start of a line are no labels', () => {
    const document = parse(
      'CHỈ THỊ\nVề phòng cháy\n\n1. Mức chi là\n4.685.000 đồng.\n2. Từ ngày\n12/12/2026 của năm.\n3. Trong năm\n2026. Xã báo cáo.\n',
    );
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });
});

describe('tables and footnotes', () => {
  test('numbers in cells are no units; cells carry their place', () => {
    const document = parse(
      draft({
        body: '\nĐiều 1. Mức hỗ trợ\n1. Theo bảng sau:\n\n| STT | Mức |\n|---|---|\n| 1. | Điều 5. Năm triệu |\n| 2. | a) Sáu triệu |\n\n2. Chi một lần.\n',
      }),
    );
    expect(outline(document, document.body)).toEqual(['article 1 Mức hỗ trợ', '  clause 1', '  clause 2']);
    const cells = document.paragraphs.filter(({ table }) => table > 0);
    expect(cells.map((p) => [words(document, p), p.row, p.column, p.node?.number])).toEqual([
      ['STT', 1, 1, '1'],
      ['Mức', 1, 2, '1'],
      ['1.', 2, 1, '1'],
      ['Điều 5. Năm triệu', 2, 2, '1'],
      ['2.', 3, 1, '1'],
      ['a) Sáu triệu', 3, 2, '1'],
    ]);
  });

  test('notes by their marks', () => {
    const document = parse(
      draft({
        body: '\nĐiều 1. Đối tượng\nCơ quan⁽¹⁾ được giao.\n\n⁽¹⁾ Sở Nội vụ, Sở Tư pháp.\n\n[2] Sửa đổi năm 2026.\n',
      }),
    );
    expect(document.paragraphs.filter(({ zone }) => zone === 'footnote').map((p) => words(document, p))).toEqual([
      '⁽¹⁾ Sở Nội vụ, Sở Tư pháp.',
      '[2] Sửa đổi năm 2026.',
    ]);
  });

  test('a clause with the mark of a note in a consolidated text', () => {
    expect(units('\nĐiều 1. Kinh phí\n1. Một.\n2.17 Hai.\n3. Ba.\n')).toEqual([
      'article 1 Kinh phí',
      '  clause 1',
      '  clause 2',
      '  clause 3',
    ]);
  });
});
