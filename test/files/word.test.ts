import { readBytes } from '@rasoat/rules/readers/index';
import { drafts } from '@rasoat/rules/testing';
import type { SourceText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';
import { wordFiles } from './word.ts';

const read = (name: string, how = {}): Promise<SourceText> => readBytes(wordFiles[name](), { name, ...how });
const linesOf = ({ text }: SourceText): string[] => text.trimEnd().split('\n');
/** Lines with words, without white space at their ends. */
const words = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const draft = words(drafts['quyet-dinh-tthc'].text);

test('01: automatic numbers', async () => {
  expect(linesOf(await read('01-auto-number.docx'))).toEqual([
    'Điều 1. Phạm vi',
    '1. khoản',
    'a) điểm',
    'b) điểm',
    '2. khoản',
    'a) điểm',
    'Điều 2. Đối tượng',
    'Điều 3. Gõ bằng tay',
    'Điều 7. Nối từ số bảy',
    '1. khoản',
    'Điều 1. Theo kiểu',
    'Điều 2. Theo kiểu dựa trên kiểu',
    'III.PHẦN BA',
    '3.1 mục',
    'Điều 1. Bắt đầu lại',
    '- gạch đầu dòng',
  ]);
});

test('02: tracked changes, as accepted and as they were', async () => {
  const source = await read('02-track-changes.docx');
  expect(linesOf(source)).toEqual(['Thời hạn giải quyết là 07 ngày làm việc.', 'Khoản mới.', 'Cuối. Câu được chuyển.']);
  expect(source.layout?.remarks.map((at) => source.text.slice(at.start, at.end))).toEqual(['Khoản mới.']);
  expect(linesOf(await read('02-track-changes.docx', { revisions: 'original' }))).toEqual(
    ['Thời hạn giải quyết là 10 ngày làm việc.', 'Khoản bị bỏ.', 'Câu được chuyển.', 'Cuối. '].map((line) =>
      line.trimEnd(),
    ),
  );
});

test('03: tables by rows, the text box once, the footnote behind the body', async () => {
  const source = await read('03-table-textbox-footnote.docx');
  expect(
    source.blocks.map(({ kind, table, row, column, start, end }) => [
      source.text.slice(start, end),
      kind,
      table,
      row,
      column,
    ]),
  ).toEqual([
    ['ỦY BAN NHÂN DÂN', 'cell', 1, 1, 1],
    ['TỈNH THANH HÓA', 'cell', 1, 1, 1],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'cell', 1, 1, 2],
    ['Độc lập - Tự do - Hạnh phúc', 'cell', 1, 1, 2],
    ['Số: /2026/QĐ-UBND'.replace(': ', ':        '), 'cell', 1, 2, 1],
    ['Thanh Hóa, ngày      tháng 11 năm 2026', 'cell', 1, 2, 2],
    ['QUYẾT ĐỊNH', 'line', 0, 0, 0],
    ['DỰ THẢO LẦN 2', 'line', 0, 0, 0],
    ['Mức hỗ trợ theo bảng sau:', 'line', 0, 0, 0],
    ['STT', 'cell', 2, 1, 1],
    ['Nội dung', 'cell', 2, 1, 2],
    ['Mức', 'cell', 2, 1, 3],
    ['1', 'cell', 2, 2, 1],
    ['Đào tạo', 'cell', 2, 2, 2],
    ['05 triệu đồng', 'cell', 2, 2, 3],
    ['Tính theo giá năm 2025.', 'footnote', 0, 0, 0],
  ]);
});

for (const name of ['04-tcvn3.docx', '05-vni.docx'])
  test(`${name}: text in a font from before Unicode is read by its table`, async () => {
    const source = await read(name);
    expect(words(source.text)).toEqual(draft);
    const fonts = new Set(source.layout?.legacy.map(({ font }) => font));
    expect([...fonts].sort()).toEqual(name.startsWith('04') ? ['.VnTime', '.VnTimeH'] : ['VNI-Times']);
    expect(source.notes).toEqual([]);
  });

test('16: five hundred pages', async () => {
  const source = await read('16-500p.docx');
  expect(source.text.length).toBeGreaterThan(1_400_000);
  expect(source.layout?.labels.length).toBeGreaterThan(5000);
  expect(source.notes).toEqual([]);
});

test('17: what stands before the damage is read, the rest is told', async () => {
  const source = await read('17-corrupt.docx');
  expect(linesOf(source)).toEqual(draft.slice(0, 5));
  expect(source.notes.map(({ kind, span }) => [kind, span.start])).toEqual([['truncated', source.text.length]]);
});

test('18 and 20: strict names, another main part, macros', async () => {
  for (const name of ['18-strict-ooxml.docx', '20.docm']) {
    const source = await read(name);
    expect(source.format, name).toBe('docx');
    expect(words(source.text), name).toEqual(draft);
  }
  const { place } = (await read('18-strict-ooxml.docx')).locate({ start: 0, end: 1 });
  expect(place).toMatchObject({ part: 'word/document2.xml' });
});

test('the files are the same every time', () => {
  for (const name of Object.keys(wordFiles).filter((file) => !file.startsWith('16')))
    expect(wordFiles[name](), name).toEqual(wordFiles[name]());
});
