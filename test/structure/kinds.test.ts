import { describe, expect, test } from 'vitest';
import { parseStructure } from '../../rules/structure/index.ts';
import { drafts } from '../../rules/testing/drafts/index.ts';
import { buildSourceText, makeBlock } from '../../rules/text/index.ts';
import { draft, parse, words } from './support.ts';

const kind = (symbol: string, type: string, subject = 'Về việc quản lý nhà văn hóa', rest = '') => {
  const document = parse(`ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${symbol}
Lai Châu, ngày 24 tháng 11 năm 2026

${type}
${subject}

${rest}
`);
  return [document.kind, document.documentClass];
};

describe('kind and class', () => {
  test.each([
    ['41/2026/QĐ-UBND', 'QUYẾT ĐỊNH', 'quyet-dinh-qppl', 'normative'],
    ['/2026/QĐ-UBND', 'QUYẾT ĐỊNH', 'quyet-dinh-qppl', 'normative'],
    ['41/QĐ-UBND', 'QUYẾT ĐỊNH', 'quyet-dinh', 'administrative'],
    ['05/2026/NQ-HĐND', 'NGHỊ QUYẾT', 'nghi-quyet-qppl', 'normative'],
    ['05/NQ-HĐND', 'NGHỊ QUYẾT', 'nghi-quyet', 'administrative'],
    ['206/2025/QH15', 'NGHỊ QUYẾT', 'nghi-quyet-qppl', 'unknown'],
    ['12/2026/NĐ-CP', 'NGHỊ ĐỊNH', 'nghi-dinh', 'normative'],
    ['12/2026/TT-BTP', 'THÔNG TƯ', 'thong-tu', 'normative'],
    ['12/2009/TTLT-BTC-BYT', 'THÔNG TƯ LIÊN TỊCH', 'ttlt', 'normative'],
    ['834/VBHN-BTP', 'NGHỊ ĐỊNH', 'vbhn', 'unknown'],
    ['12/CT-UBND', 'CHỈ THỊ', 'chi-thi', 'administrative'],
    ['12/2010/CT-UBND', 'CHỈ THỊ', 'chi-thi', 'normative'],
    ['12/2026/CT-UBND', 'CHỈ THỊ', 'chi-thi', 'administrative'],
    ['12/KH-UBND', 'KẾ HOẠCH', 'ke-hoach', 'administrative'],
    ['12/TTr-STP', 'TỜ TRÌNH', 'to-trinh', 'administrative'],
    ['12/BC-STP', 'BÁO CÁO', 'bao-cao', 'administrative'],
    ['12/BC-STP', 'BÁO CÁO THẨM ĐỊNH', 'bao-cao-tham-dinh', 'administrative'],
    ['12/CĐ-UBND', 'CÔNG ĐIỆN', 'cong-dien', 'administrative'],
    ['12/TB-VP', 'THÔNG BÁO', 'thong-bao', 'administrative'],
    ['12/2026/QC-UBND', 'QUY CHẾ', 'quy-che', 'unknown'],
    ['12/BB-UBND', 'BIÊN BẢN', 'khac', 'unknown'],
  ])('%s %s', (symbol, type, expected, documentClass) => expect(kind(symbol, type)).toEqual([expected, documentClass]));

  test('a report that appraises', () => {
    expect(kind('198/BC-STP', 'BÁO CÁO', 'Thẩm định dự thảo Quyết định')).toEqual([
      'bao-cao-tham-dinh',
      'administrative',
    ]);
  });

  test.each([
    ['Về việc công bố Danh mục thủ tục hành chính mới ban hành', 'quyet-dinh-cong-bo-tthc'],
    ['VỀ VIỆC CÔNG BỐ CÁC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG', 'quyet-dinh-cong-bo-tthc'],
    ['Về việc công bố danh sách cán bộ đầu mối kiểm soát thủ tục hành chính', 'quyet-dinh'],
    ['Về việc công bố kết quả cải cách thủ tục hành chính', 'quyet-dinh'],
    ['Về việc kiểm soát thủ tục hành chính', 'quyet-dinh'],
  ])('%s', (subject, expected) => expect(kind('41/QĐ-UBND', 'QUYẾT ĐỊNH', subject)[0]).toBe(expected));

  test('a công văn has no type but V/v and Kính gửi', () => {
    const document = parse(`UBND TỈNH NGHỆ AN
SỞ TƯ PHÁP
Số: 1488/STP-XDKTVB
V/v rà soát văn bản quy phạm pháp luật
do cấp huyện ban hành
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nghệ An, ngày 18 tháng 11 năm 2026

Kính gửi:
- Các sở, ban, ngành tỉnh;
- Ủy ban nhân dân xã, phường.

Thực hiện Luật Ban hành văn bản quy phạm pháp luật, Sở Tư pháp đề nghị:

1. Rà soát văn bản.
2. Gửi kết quả.
`);
    expect([document.kind, document.documentClass]).toEqual(['cong-van', 'administrative']);
    expect(words(document, document.header.letterSubject)).toBe(
      'V/v rà soát văn bản quy phạm pháp luật do cấp huyện ban hành',
    );
    expect(document.header.subject).toBe(document.header.letterSubject);
    expect(words(document, document.header.addressee)).toBe(
      'Kính gửi: - Các sở, ban, ngành tỉnh; - Ủy ban nhân dân xã, phường.',
    );
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2']);
  });

  test('Kính gửi on its own line', () => {
    const document = parse(
      'TỜ TRÌNH\nVề dự thảo Quyết định\n\nKính gửi: Ủy ban nhân dân tỉnh Lai Châu\n\nSở Tư pháp kính trình.\n',
    );
    expect(document.header.addressee?.text).toBe('Kính gửi: Ủy ban nhân dân tỉnh Lai Châu');
  });

  test('without its type the symbol tells', () => {
    const document = parse(draft().replace('QUYẾT ĐỊNH\nQuy', 'Quy'));
    expect([document.kind, document.header.type]).toEqual(['quyet-dinh-qppl', null]);
    expect(document.kindEvidence[0].what).toBe('symbol');
  });

  test('without type and symbol the draft tells how it calls itself', () => {
    const document = parse('1. Xã thực hiện Chỉ thị này.\n2. Tỉnh kiểm tra việc thực hiện Chỉ thị này.\n');
    expect([document.kind, document.kindEvidence[0].what]).toEqual(['chi-thi', 'body']);
  });

  test('option, then front matter, then what is read', () => {
    const source = buildSourceText({
      format: 'plain',
      file: draft(),
      blocks: [makeBlock(0, 20, { kind: 'line' })],
      frontMatter: { kind: 'ke-hoach' },
    });
    expect(parseStructure(source)).toMatchObject({ kind: 'ke-hoach', kindEvidence: [{ what: 'front-matter' }] });
    expect(parseStructure(source, { kind: 'chi-thi' })).toMatchObject({
      kind: 'chi-thi',
      kindEvidence: [{ what: 'option' }],
    });
  });

  test.each(Object.entries(drafts))('sample draft %s', (_, { text, kind: expected }) =>
    expect(parse(text).kind).toBe(expected),
  );
});

describe('fragments', () => {
  test('a file that begins in mid-document', () => {
    expect(parse('1. Thủ trưởng các sở rà soát quy trình.\n2. Xã báo cáo.\n').fragment).toEqual({
      start: true,
      end: true,
    });
  });

  test('a title is a beginning', () => {
    expect(parse('CHỈ THỊ\nVỀ VIỆC PHÒNG CHÁY\nXã thực hiện:\n1. Tuyên truyền.\n').fragment).toEqual({
      start: false,
      end: false,
    });
  });

  test('a mark of omission ends it', () => {
    const document = parse(draft({ closing: '\n[...]\n' }));
    expect(document.fragment).toEqual({ start: false, end: true });
    expect(document.outside.map((at) => words(document, at))).toEqual(['[...]']);
  });

  test('a sentence cut in the middle ends it', () => {
    const cut = draft({ closing: '' }).replace(/chịu trách nhiệm thi hành Quyết định này\.\/\.\n$/u, 'chịu trách');
    expect(parse(cut).fragment.end).toBe(true);
  });

  test('a whole draft is none', () => {
    expect(parse(draft()).fragment).toEqual({ start: false, end: false });
    expect(parse(draft({ closing: '' })).fragment).toEqual({ start: false, end: false });
    expect(parse('').fragment).toEqual({ start: false, end: false });
  });
});

describe('procedure sheets', () => {
  const sheet = parse(`
|SỞ TƯ PHÁP  |QUY TRÌNH            |Mã hiệu: QT 24/CX-HCTP   |
|            |Đăng ký giám hộ      |Lần ban hành: |01        |
|            |của người chưa thành niên |Ngày ban hành: 07/7/2025 |

|Chức vụ     |Chuyên viên          |Phó Giám đốc             |
|            |                     |Sở Tư pháp               |

 1. MỤC ĐÍCH
    Quy định thành phần hồ sơ.
 5. NỘI DUNG
    a. Thành phần, số lượng hồ sơ:
    - Tờ khai;
    Số lượng hồ sơ: 01 bộ
    b. Thời hạn giải quyết: 03 ngày làm việc.
    c. Đối tượng thực hiện thủ tục hành chính: Cá nhân.
    d. Cơ quan thực hiện thủ tục hành chính: Ủy ban nhân dân cấp xã.
    e. Kết quả thực hiện thủ tục hành chính: Trích lục.
    g. Phí, lệ phí: Không.
    i. Yêu cầu, điều kiện thực hiện thủ tục hành chính: Không có.

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

TỜ KHAI ĐĂNG KÝ GIÁM HỘ
`);

  test('kind, code, date, name, approver', () => {
    expect(sheet.kind).toBe('tthc');
    expect(sheet.header).toMatchObject({
      symbol: 'QT24/CX-HCTP',
      date: '2025-07-07',
      nationalName: null,
      placeDate: null,
    });
    expect(sheet.header.subject?.text).toBe('Đăng ký giám hộ của người chưa thành niên');
    expect(sheet.conclusions.signatures[0].lines[0].title).toBe('Phó Giám đốc Sở Tư pháp');
  });

  test('components by key', () => {
    expect(sheet.procedures).toHaveLength(1);
    const { components, name } = sheet.procedures[0];
    expect(name).toBe(sheet.header.subject);
    expect(Object.keys(components)).toEqual([
      'ho-so',
      'so-luong',
      'thoi-han',
      'doi-tuong',
      'co-quan',
      'ket-qua',
      'phi',
      'dieu-kien',
    ]);
    expect(components['so-luong'].text).toBe('Số lượng hồ sơ: 01 bộ');
    expect(components['ho-so'].text.replace(/\s+/gu, ' ')).toBe(
      'a. Thành phần, số lượng hồ sơ: - Tờ khai; Số lượng hồ sơ: 01 bộ',
    );
    expect(components['thoi-han'].text).toBe('b. Thời hạn giải quyết: 03 ngày làm việc.');
  });

  test('its form is an attachment, not a second header', () => {
    expect(sheet.attachments).toMatchObject([{ kind: 'form', title: { text: 'TỜ KHAI ĐĂNG KÝ GIÁM HỘ' } }]);
  });

  test('a decision that publishes two procedures', () => {
    const document = parse(drafts['quyet-dinh-cong-bo'].text);
    const sheets = document.procedures.filter(({ kind }) => kind === 'sheet');
    expect(sheets).toHaveLength(2);
    for (const { components } of sheets) {
      expect(Object.keys(components).sort()).toEqual([
        'cach-thuc',
        'can-cu',
        'co-quan',
        'dieu-kien',
        'doi-tuong',
        'ho-so',
        'ket-qua',
        'mau',
        'phi',
        'so-luong',
        'thoi-han',
        'trinh-tu',
      ]);
    }
    const rows = document.procedures.filter(({ kind }) => kind === 'row');
    expect(rows.map(({ name }) => name?.text)).toEqual(sheets.map(({ name }) => name?.text.replace('Thủ tục: ', '')));
    for (const { components } of rows)
      expect(Object.keys(components)).toEqual(['thoi-han', 'dia-diem', 'phi', 'can-cu']);
  });
});
