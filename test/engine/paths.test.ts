import { PathMaker, parseStructure, printPath, readText } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';

/** Path of the first place where the words stand. */
async function pathOf(text: string, words: string, name = 'draft.md'): Promise<string> {
  const source = await readText(text, { name });
  const at = source.text.indexOf(words);
  expect(at, words).toBeGreaterThanOrEqual(0);
  return new PathMaker(parseStructure(source, {})).of({ start: at, end: at + words.length });
}

test.each([
  ['quyet-dinh-qppl', 'CỘNG HÒA', 'mo-dau/quoc-hieu'],
  ['quyet-dinh-qppl', 'Độc lập', 'mo-dau/tieu-ngu'],
  ['quyet-dinh-qppl', 'ỦY BAN', 'mo-dau/co-quan-ban-hanh'],
  ['quyet-dinh-qppl', 'Căn cứ', 'can-cu/1'],
  ['quyet-dinh-qppl', 'Nơi nhận', 'noi-nhan'],
  ['quyet-dinh-sua-doi', 'Theo đề nghị', 'de-nghi/1'],
  ['quyet-dinh-sua-doi', 'Tải trọng cho phép', 'dieu-1/khoan-1'],
  ['quyet-dinh-sua-doi', 'TM. ỦY BAN', 'chu-ky'],
  ['quyet-dinh-tthc', 'Hóa đơn, chứng từ', 'dieu-4/khoan-1/diem-c'],
  ['quyet-dinh-tthc', 'THỦ TỤC HỖ TRỢ\n', 'chuong-II'],
  ['quyet-dinh-tthc', 'Mục 2\n', 'chuong-II/muc-2'],
  ['quyet-dinh-tthc', 'MẪU ĐƠN', 'phu-luc-1/ten'],
  ['quyet-dinh-quy-che', 'Kho dữ liệu dùng chung là', 'quy-che-1/dieu-3/khoan-2'],
])('%s: “%s” stands at %s', async (id, words, path) => {
  expect(await pathOf(drafts[id].text, words)).toBe(path);
});

test('sections are counted in their chapter, articles through the chapters', async () => {
  const chapter = (n: string, first: number): string =>
    `Chương ${n}\n\nQUY ĐỊNH ${n}\n\nMục 1\n\nNỘI DUNG ${n}\n\nĐiều ${first}. Tên\n\nNội dung điều ${first}.\n\n`;
  const text = chapter('I', 1) + chapter('II', 2);
  expect(await pathOf(text, 'NỘI DUNG II')).toBe('chuong-II/muc-1');
  expect(await pathOf(text, 'Nội dung điều 2')).toBe('dieu-2');
});

test('equal siblings are told apart', async () => {
  const text = 'Điều 1. Một\n\nNội dung một.\n\nĐiều 1. Một lần nữa\n\nNội dung hai.\n\n';
  expect(await pathOf(text, 'Nội dung hai')).toBe('dieu-1~2');
});

test('equal articles are told apart across chapters, whatever the order of their numbers', async () => {
  const article = (number: string, words: string): string => `Điều ${number}. Tên\n\nNội dung ${words}.\n\n`;
  const text = `Chương I\n\nMỘT\n\n${article('1', 'một')}${article('4', 'bốn')}${article('2', 'hai')}Chương II\n\nHAI\n\n${article('4', 'bốn nữa')}${article('5', 'năm')}`;
  expect(await pathOf(text, 'Nội dung hai')).toBe('dieu-2');
  expect(await pathOf(text, 'Nội dung bốn nữa')).toBe('dieu-4~2');
  expect(await pathOf(text, 'Nội dung năm')).toBe('dieu-5');
});

test.each([3, 40])('equal clauses and points are told apart among %i', async (count) => {
  const clauses = Array.from({ length: count }, (_, i) => `${i + 1}. Việc số ${i + 1} của sở.\n\n`).join('');
  const text = `Điều 1. Việc\n\n${clauses}2. Việc khác:\n\na) Đo;\n\nd) Vẽ;\n\nđ) Nộp;\n\nd) Vẽ lại;\n\ne) Lưu.\n\nĐiều 2. Hết\n\n1. Việc cuối:\n\nd) Giữ;\n\nđ) Trả.\n\n`;
  expect(await pathOf(text, 'Việc số 2')).toBe('dieu-1/khoan-2');
  expect(await pathOf(text, `Việc số ${count} `)).toBe(`dieu-1/khoan-${count}`);
  expect(await pathOf(text, 'Việc khác')).toBe('dieu-1/khoan-2~2');
  expect(await pathOf(text, 'Vẽ;')).toBe('dieu-1/khoan-2~2/diem-d');
  expect(await pathOf(text, 'Nộp')).toBe('dieu-1/khoan-2~2/diem-đ');
  expect(await pathOf(text, 'Vẽ lại')).toBe('dieu-1/khoan-2~2/diem-d~2');
  expect(await pathOf(text, 'Trả')).toBe('dieu-2/khoan-1/diem-đ');
});

test('tables are counted in their article', async () => {
  const table = (word: string): string => `| Việc | Nơi |\n| --- | --- |\n| ${word} | Xã |\n\n`;
  const text = `Điều 1. Một\n\nBảng sau:\n\n${table('đo')}Điều 2. Hai\n\nBảng sau:\n\n${table('vẽ')}Và:\n\n${table('nộp')}`;
  expect(await pathOf(text, 'vẽ')).toBe('dieu-2/bang-1/hang-2/cot-1');
  expect(await pathOf(text, 'nộp')).toBe('dieu-2/bang-2/hang-2/cot-1');
});

test('a procedure sheet is told by its components', async () => {
  const sheet = (name: string, days: string): string =>
    `Thủ tục ${name}\n\n1. Trình tự thực hiện: nộp đơn.\n\n2. Cách thức thực hiện: trực tiếp.\n\n3. Thời hạn giải quyết: ${days} ngày.\n\n4. Đối tượng thực hiện: cá nhân.\n\n`;
  const text = `THỦ TỤC HÀNH CHÍNH\n\n${sheet('cấp giấy phép', '05')}${sheet('đổi giấy phép', '03')}`;
  expect(await pathOf(text, '05 ngày')).toBe('tthc-1/thoi-han');
  expect(await pathOf(text, '03 ngày')).toBe('tthc-2/thoi-han');
});

test('a plan without điều has the paths of its headings', async () => {
  const text =
    'KẾ HOẠCH\n\nVề công tác năm\n\nI. MỤC ĐÍCH\n\n1. Mục đích chung\n\na) Nâng cao:\n\n- Chất lượng;\n\n- Hiệu quả.\n\n';
  expect(await pathOf(text, 'Hiệu quả')).toBe('muc-I/so-1/diem-a/gach-2');
});

test.each([
  ['dieu-5/khoan-2/diem-a', 'điểm a khoản 2 Điều 5', 'point a clause 2 Article 5'],
  ['chuong-II/muc-1', 'Mục 1 Chương II', 'Section 1 Chapter II'],
  ['muc-I/so-1/diem-a', 'điểm a khoản 1 Mục I', 'point a clause 1 Section I'],
  ['muc-I/so-1/so-1.2', 'mục 1.2 khoản 1 Mục I', 'item 1.2 clause 1 Section I'],
  [
    'phu-luc-III/muc-III/so-2/diem-a',
    'điểm a khoản 2 Mục III Phụ lục III',
    'point a clause 2 Section III Appendix III',
  ],
  [
    'phu-luc-III/muc-2/muc-A/muc-III/so-1',
    'khoản 1 đề mục III tiểu mục A Mục 2 Phụ lục III',
    'clause 1 heading III subsection A Section 2 Appendix III',
  ],
  [
    'chuong-II/muc-1/tieu-muc-2/muc-A',
    'đề mục A Tiểu mục 2 Mục 1 Chương II',
    'heading A Subsection 2 Section 1 Chapter II',
  ],
  [
    'phu-luc-1/muc-A/muc-B/muc-C/muc-D',
    'đề mục D thuộc đề mục C tiểu mục B Mục A Phụ lục 1',
    'heading D of heading C subsection B Section A Appendix 1',
  ],
  ['dieu-3/khoan-1/so-8/diem-c', 'điểm c số 8 khoản 1 Điều 3', 'point c number 8 clause 1 Article 3'],
  ['dieu-14/khoan-4/diem-b/diem-c', 'tiết c điểm b khoản 4 Điều 14', 'subpoint c point b clause 4 Article 14'],
  ['so-2/gach-1/gach-3', 'gạch đầu dòng 3 thuộc gạch đầu dòng 1 khoản 2', 'bullet 3 of bullet 1 clause 2'],
  ['muc-I/so-2/so-2.1/so-2.1.3', 'mục 2.1.3 khoản 2 Mục I', 'item 2.1.3 clause 2 Section I'],
  ['muc-I/so-2/so-2.1/so-2.10', 'mục 2.10 thuộc mục 2.1 khoản 2 Mục I', 'item 2.10 of item 2.1 clause 2 Section I'],
  ['tthc-1/can-cu', 'căn cứ thủ tục hành chính 1', 'legal basis procedure 1'],
  ['can-cu', 'căn cứ', 'legal basis'],
  ['can-cu/3', 'căn cứ 3', 'legal basis 3'],
  ['mo-dau/so-ky-hieu', 'số, ký hiệu', 'number and symbol'],
  ['dieu-5/bang-1/hang-4/cot-2', 'Điều 5, bảng 1, hàng 4, cột 2', 'Article 5, table 1, row 4, column 2'],
  ['tthc-2/thoi-han', 'thời hạn giải quyết thủ tục hành chính 2', 'time limit procedure 2'],
  ['phu-luc-II/ten', 'tên Phụ lục II', 'title Appendix II'],
  ['quy-che-1/dieu-13/khoan-2', 'khoản 2 Điều 13 Quy định kèm theo', 'clause 2 Article 13 attached regulation'],
  ['quy-che-2/dieu-3', 'Điều 3 Quy định kèm theo thứ 2', 'Article 3 attached regulation no. 2'],
  ['dieu-1~2', 'Điều 1 (lần 2)', 'Article 1 (no. 2)'],
])('%s is printed as a person says it', (path, vi, en) => {
  expect(printPath(path, 'vi')).toBe(vi);
  expect(printPath(path, 'en')).toBe(en);
});
