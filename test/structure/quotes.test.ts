import { describe, expect, test } from 'vitest';
import { draft, outline, parse, words } from './support.ts';

const read = (body: string) => {
  const document = parse(draft({ body }));
  return {
    document,
    units: outline(document, document.body),
    quoted: document.quoted.map((at) => words(document, at)),
  };
};

const next = `
Điều 2. Điều khoản thi hành
1. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.
`;
const after = ['article 2 Điều khoản thi hành', '  clause 1'];

describe('quoted amendment text', () => {
  test.each([
    ['curly marks', '“', '”.'],
    ['straight marks', '"', '".'],
    ['angle marks', '«', '»;'],
    ['a closing mark typed the wrong way', '“', '“.'],
    ['straight marks with a semicolon inside', '"', ';";'],
  ])('%s', (_, open, close) => {
    const { units, quoted, document } = read(`
Điều 1. Sửa đổi, bổ sung một số điều
1. Sửa đổi, bổ sung Điều 5 như sau:
${open}Điều 5. Quản lý
1. Xã quản lý:
a) Sổ;
b) Thẻ “đọc”.
2. Tỉnh kiểm tra${close}
2. Bãi bỏ Điều 6.
${next}`);
    expect(units).toEqual(['article 1 Sửa đổi, bổ sung một số điều', '  clause 1', '  clause 2', ...after]);
    expect(quoted).toHaveLength(1);
    expect(quoted[0]).toContain('Điều 5. Quản lý 1. Xã quản lý');
    expect(document.paragraphs.filter((p) => p.quoted).map((p) => words(document, p)?.slice(0, 8))).toEqual([
      `${open}Điều 5.`,
      '1. Xã qu',
      'a) Sổ;',
      'b) Thẻ “',
      '2. Tỉnh ',
    ]);
    expect(document.paragraphs.find((p) => p.quoted)?.node?.number).toBe('1');
  });

  test('a quote that opens behind the colon', () => {
    const { units, quoted } = read(`
Điều 1. Sửa đổi
1. Sửa đổi tên Điều 15 như sau: “Phân cách giữa các nhà”.
2. Sửa đổi khoản 3 Điều 4 như sau: “3. Xã báo cáo:
a) Hằng tháng;
b) Hằng năm.”
${next}`);
    expect(units).toEqual(['article 1 Sửa đổi', '  clause 1', '  clause 2', ...after]);
    expect(quoted).toEqual(['“Phân cách giữa các nhà”', '“3. Xã báo cáo: a) Hằng tháng; b) Hằng năm.”']);
  });

  test('phrases in marks are no amendment text', () => {
    const { quoted, units } = read(`
Điều 1. Giải thích từ ngữ
1. “Nhà văn hóa” là nơi sinh hoạt.
"Thư viện" là nơi đọc sách.
2. Thay thế cụm từ “cấp huyện” bằng cụm từ “cấp xã”.
${next}`);
    expect(quoted).toEqual([]);
    expect(units).toEqual(['article 1 Giải thích từ ngữ', '  clause 1', '  clause 2', ...after]);
  });

  test('Markdown quotations', () => {
    const { quoted, units } = read(`
Điều 1. Sửa đổi

1. Sửa đổi khoản 2:

> "2. Xã quản lý:
> a) Sổ;
>
> b) Thẻ."

2. Bãi bỏ khoản 3.
${next}`);
    expect(units).toEqual(['article 1 Sửa đổi', '  clause 1', '  clause 2', ...after]);
    expect(quoted.map((text) => text?.slice(0, 6))).toEqual(['"2. Xã']);
  });
});

describe('a quote that is never closed', () => {
  test('ends before the next article of the draft', () => {
    const { units, quoted } = read(`
Điều 1. Sửa đổi Điều 4 như sau:
“Điều 4. Quản lý
1. Xã quản lý.
2. Tỉnh kiểm tra.
${next}`);
    expect(units).toEqual(['article 1 Sửa đổi Điều 4 như sau:', ...after]);
    expect(quoted).toEqual(['“Điều 4. Quản lý 1. Xã quản lý. 2. Tỉnh kiểm tra.']);
  });

  test('ends before the next clause that amends', () => {
    const { units } = read(`
Điều 1. Sửa đổi một số điều
1. Sửa đổi Điều 4 như sau:
“Điều 4. Quản lý
1. Xã quản lý.
2. Tỉnh kiểm tra.
2. Bổ sung Điều 7a như sau:
“Điều 7a. Theo dõi
1. Xã theo dõi.”
3. Bãi bỏ Điều 8.
${next}`);
    expect(units).toEqual(['article 1 Sửa đổi một số điều', '  clause 1', '  clause 2', '  clause 3', ...after]);
  });

  test('does not take the closing of a later one', () => {
    const { units } = read(`
Điều 1. Sửa đổi Điều 4 như sau:
“Điều 4. Quản lý
1. Xã quản lý.

Điều 2. Sửa đổi Điều 5 như sau:
“Điều 5. Khai thác
1. Xã khai thác.”.

Điều 3. Hiệu lực thi hành
`);
    expect(units).toEqual([
      'article 1 Sửa đổi Điều 4 như sau:',
      'article 2 Sửa đổi Điều 5 như sau:',
      'article 3 Hiệu lực thi hành',
    ]);
  });

  test('leaves recipients and signature to the draft', () => {
    const document = parse(draft({ body: '\nĐiều 1. Sửa đổi Điều 4 như sau:\n“Điều 4. Quản lý\n1. Xã quản lý.\n' }));
    expect(document.conclusions.recipients?.items).toHaveLength(2);
    expect(document.conclusions.signatures).toHaveLength(1);
  });

  test('a stray mark in a document without articles swallows nothing', () => {
    const document = parse(
      'CHỈ THỊ\nVề phòng cháy\n\nXã thực hiện:\n“Phòng ngừa là chính\n1. Tuyên truyền.\n2. Kiểm tra.\n',
    );
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2']);
  });
});
