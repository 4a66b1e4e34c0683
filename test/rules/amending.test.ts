import { checks } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

const asOf = '2026-11-22';
const rules = checks.filter(({ id }) => id === 'structure/amending-document');
const draft = drafts['quyet-dinh-sua-doi'].text;

async function found(text: string, options?: Record<string, unknown>): Promise<string[]> {
  const settings = options ? { rules: { 'structure/amending-document': { options } } } : {};
  const { findings } = await check(text, { asOf, ...settings }, rules);
  return findings.map(({ quote, words }) => `${quote} | ${words.vi.what}`);
}

/** The draft with its first article of changes replaced by these heads, each with a line of new text. */
function changing(...heads: string[]): string {
  const from = draft.indexOf('1. Sửa đổi, bổ sung khoản 2 Điều 4');
  const items = heads.map((head, i) => `${i + 1}. ${head} như sau:\n“Nội dung mới;”.`);
  return `${draft.slice(0, from)}${items.join('\n')}\n\n${draft.slice(draft.indexOf('Điều 2. Thay thế'))}`;
}

describe('order of changes', () => {
  test.each([
    ['articles with letters', ['Sửa đổi Điều 7', 'Bổ sung Điều 7a vào sau Điều 7', 'Sửa đổi Điều 8']],
    [
      'points by the alphabet',
      ['Sửa đổi điểm d khoản 1 Điều 4', 'Sửa đổi điểm đ khoản 1 Điều 4', 'Sửa đổi điểm e khoản 1 Điều 4'],
    ],
    [
      'a row of units',
      ['Sửa đổi khoản 1, khoản 3 Điều 4', 'Sửa đổi khoản 5 Điều 4 và khoản 1 Điều 6', 'Sửa đổi Điều 7'],
    ],
    ['what is repealed goes apart', ['Sửa đổi Điều 8', 'Bãi bỏ Điều 5', 'Sửa đổi Điều 9']],
    [
      'words that are changed go apart',
      ['Sửa đổi Điều 8', 'Bổ sung cụm từ “và tương đương” vào sau cụm từ “cấp xã” tại Điều 3'],
    ],
    ['an appendix after the articles', ['Sửa đổi Điều 8', 'Sửa đổi Phụ lục I']],
  ])('%s: silent', async (_, heads) => {
    expect(await found(changing(...heads))).toEqual([]);
  });

  test.each([
    [['Sửa đổi Điều 10', 'Sửa đổi khoản 2 Điều 9'], 'khoản 2 Điều 9', 'Điều 10'],
    [['Sửa đổi khoản 3 Điều 9', 'Bổ sung khoản 2a vào sau khoản 2 Điều 9'], 'khoản 2a', 'khoản 3 Điều 9'],
    [
      ['Sửa đổi điểm đ khoản 1 Điều 4', 'Sửa đổi điểm d khoản 1 Điều 4'],
      'điểm d khoản 1 Điều 4',
      'điểm đ khoản 1 Điều 4',
    ],
  ])('%j', async (heads, quote, before) => {
    expect(await found(changing(...heads))).toEqual([
      `${quote} | Nội dung sửa đổi ${quote} đứng sau ${before}, không theo thứ tự của văn bản được sửa đổi.`,
    ]);
  });

  test('items under a head over one article', async () => {
    const heads = ['Sửa đổi, bổ sung một số khoản của Điều 9'];
    const under = (a: string, b: string) =>
      replaceOnce(
        changing(...heads),
        '“Nội dung mới;”.',
        `a) Sửa đổi ${a} như sau:\n“Nội dung mới;”\nb) Sửa đổi ${b} như sau:\n“Nội dung mới.”.`,
      );
    expect(await found(under('khoản 1', 'khoản 4'))).toEqual([]);
    expect(await found(under('khoản 4', 'khoản 1'))).toHaveLength(1);
  });
});

describe('numbers of what is put in', () => {
  test.each([
    'Bổ sung Điều 7a, Điều 7b vào sau Điều 7',
    'Bổ sung khoản 5 vào sau khoản 4 Điều 9',
    'Bổ sung điểm d vào Điều 9',
    'Bổ sung đoạn cuối khoản 3 Điều 12',
    'Bổ sung một số điểm của khoản 3 Điều 12',
  ])('%s: silent', async (head) => expect(await found(changing(head))).toEqual([]));

  test.each([
    ['Bổ sung Điều 7.1 vào sau Điều 7', 'Điều 7.1'],
    ['Bổ sung điểm c.a vào sau điểm c khoản 1 Điều 9', 'điểm c.a'],
    ['Bổ sung khoản 2.1 vào sau khoản 2 Điều 9', 'khoản 2.1'],
    ['Bổ sung khoản 3 vào Điều 12', 'khoản 3'],
  ])('%s', async (head, quote) => {
    expect((await found(changing(head))).map((line) => line.split(' | ')[0])).toEqual([quote]);
  });
});

describe('name, documents, extent', () => {
  const named = (name: string): string =>
    replaceOnce(draft, 'QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của Quy định', `QUYẾT ĐỊNH\n${name} Quy định`);

  test.each([
    'Sửa đổi, bổ sung, bãi bỏ một số điều của',
    'Sửa đổi khoản 2 Điều 4, bổ sung Điều 7a',
    'Sửa đổi Phụ lục I của',
  ])('%s: silent', async (name) => expect(await found(named(name))).toEqual([]));

  test('“Về việc” goes, with a capital behind it', async () => {
    const text = named('Về việc sửa đổi, bổ sung một số điều của');
    const { findings, source } = await check(text, { asOf }, rules);
    expect(findings.map(({ quote }) => quote)).toEqual(['Về việc']);
    const [edit] = findings[0].fixes[0].edits;
    const fixed = source.text.slice(0, edit.start) + edit.insert + source.text.slice(edit.end);
    expect(fixed).toContain('QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của Quy định');
  });

  test.each([
    ['Sửa đổi, bổ sung', 'Quy định'],
    ['Sửa đổi, bổ sung một số quy định của', 'một số quy định'],
  ])('“%s” names no article', async (name, quote) => {
    expect((await found(named(name))).map((line) => line.split(' | ')[0])).toEqual([quote]);
  });

  test('more than half, when the number of articles is given', async () => {
    // Điều 4 and 9 are amended, 12 and 14 repealed; what is put in (Điều 7a, điểm c1) changes no article.
    expect(await found(draft)).toEqual([]);
    expect(await found(draft, { articles: 10 })).toEqual([]);
    expect(await found(draft, { articles: 7 })).toEqual([
      expect.stringContaining('Dự thảo sửa đổi, bãi bỏ 4 trong 7 điều của văn bản được sửa đổi.'),
    ]);
    // The number cannot be that of two documents.
    const two = replaceOnce(
      draft,
      'Điều 3. Điều khoản thi hành\n',
      'Điều 3. Sửa đổi, bổ sung một số điều của Quyết định số 15/2024/QĐ-UBND\n1. Sửa đổi Điều 5 như sau:\n“Nội dung mới.”.\n\nĐiều 4. Điều khoản thi hành\n',
    );
    expect(await found(two, { articles: 7 })).toEqual([]);
  });

  test('an ordinary draft that changes another in its last article is judged for order alone', async () => {
    const text = replaceOnce(
      drafts['quyet-dinh-qppl'].text,
      'Điều 8. Trách nhiệm thi hành\n',
      'Điều 8. Sửa đổi, bổ sung một số điều của Quyết định số 15/2024/QĐ-UBND\n1. Sửa đổi Điều 5 như sau:\n“Nội dung mới.”.\n2. Sửa đổi Điều 3 như sau:\n“Nội dung mới.”.\n\nĐiều 9. Trách nhiệm thi hành\n',
    );
    expect((await found(text)).map((line) => line.split(' | ')[0])).toEqual(['Điều 3']);
  });
});

describe('rows of units, phrases and the document that is amended', () => {
  const repealing = (row: string): string => replaceOnce(draft, 'Bãi bỏ khoản 3 Điều 12 và Điều 14.', `Bãi bỏ ${row}.`);
  const replacing = (words: string): string =>
    replaceOnce(draft, '2. Thay thế cụm từ “Sở Giao thông vận tải” bằng cụm từ “Sở Xây dựng”', `2. ${words}`);
  const enacting = (words: string): string =>
    replaceOnce(
      draft,
      'ban hành kèm theo Quyết định số 12/2025/QĐ-UBND.\n',
      `ban hành kèm theo Quyết định số ${words}.\n`,
    );

  test.each([
    ['khoản 3 Điều 14, Điều 17 và Điều 16', 'Điều 16'],
    ['điểm b khoản 4 Điều 12; khoản 2 Điều 12', 'khoản 2'],
    ['các điều 12, 14 và 13', '13'],
  ])('a row out of order: %s', async (row, quote) => {
    expect((await found(repealing(row))).map((line) => line.split(' | ')[0])).toEqual([quote]);
  });

  test.each([
    'Điều 5, Điều 5a và Điều 8',
    'khoản 3 Điều 12, khoản 1 Điều 14',
    'điểm d, điểm đ khoản 3 Điều 12 và Điều 14',
    'Điều 14 và Phụ lục I',
    'Điều 9 và khoản 1 Điều 9',
  ])('a row in order: %s', async (row) => expect(await found(repealing(row))).toEqual([]));

  test.each([
    ['Thay thế cụm từ “Sở Xây dựng” bằng cụm từ “Sở Xây dựng”', '“Sở Xây dựng”'],
    ['Thay cụm từ "cấp xã" thành cụm từ "cấp xã"', '"cấp xã"'],
    ['Thay thế từ “thôn” bằng từ “bản”, từ “tổ” bằng từ “tổ”', '“tổ”'],
  ])('a phrase replaced by itself: %s', async (words, quote) => {
    expect((await found(replacing(words))).map((line) => line.split(' | ')[0])).toEqual([quote]);
  });

  test.each([
    'Thay thế cụm từ “Văn phòng ủy ban nhân dân” bằng cụm từ “Văn phòng Ủy ban nhân dân”',
    'Thay thế cụm từ “cấp xã” bằng cụm từ “cấp xã và đặc khu”',
    'Thay thế các cụm từ “Sở Tài chính”, “Sở Xây dựng” bằng cụm từ “Sở Xây dựng”',
    'Thay thế cụm từ “ấp” bằng cụm từ “thôn”; thay thế cụm từ “thôn bản” bằng cụm từ “ấp”',
  ])('a phrase replaced by another: %s', async (words) => expect(await found(replacing(words))).toEqual([]));

  test.each([
    ['12/2024/QĐ-UBND', '12/2024/QĐ-UBND'],
    ['21/2025/QĐ-UBND', '21/2025/QĐ-UBND'],
  ])('the enacting sentence names another document: %s', async (words, quote) => {
    expect(await found(enacting(words))).toEqual([
      `${quote} | Câu ban hành ghi văn bản số ${quote}, tên dự thảo ghi số 12/2025/QĐ-UBND.`,
    ]);
  });

  test.each([
    '12/2025/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 15/2024/QĐ-UBND',
    '12/2025/QĐ-UBND ngày 05 tháng 5 năm 2025 của Ủy ban nhân dân tỉnh',
  ])('the enacting sentence says more of the same one: %s', async (words) => {
    expect(await found(enacting(words))).toEqual([]);
  });
});

describe('gaps in quoted amendment text', () => {
  const numbering = checks.filter(({ id }) => id === 'structure/numbering');
  const draft = drafts['quyet-dinh-sua-doi'].text;
  const quoting = async (quote: string): Promise<string[]> => {
    const text = replaceOnce(
      draft,
      '3. Sửa đổi điểm b khoản 1 Điều 9 như sau:\n“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.',
      `3. Sửa đổi, bổ sung Điều 9 như sau:\n${quote}`,
    );
    const { findings } = await check(text, { asOf: '2026-11-22' }, numbering);
    return findings.map(({ severity, quote: words }) => `${severity} ${words}`);
  };

  test.each([
    ['a clause of an article', '“Điều 9. Kiểm tra\n1. Hằng ngày.\n2. Hằng tháng.\n4. Đột xuất.”.', ['warning 4.']],
    [
      'a point of a clause of an article',
      '“Điều 9. Kiểm tra\n1. Hằng ngày, gồm:\na) Mặt đường;\nb) Rãnh nước;\nd) Biển báo.\n2. Hằng tháng.”.',
      ['warning d)'],
    ],
    ['a point of a quoted clause', '“2. Hồ sơ gồm:\na) Đơn;\nc) Bản vẽ.”.', ['warning c)']],
    [
      'of the second article',
      '“Điều 9. Kiểm tra\n1. Hằng ngày.\n2. Hằng tháng.\nĐiều 9a. Báo cáo\n1. Hằng quý.\n3. Hằng năm.”.',
      ['warning 3.'],
    ],
  ])('%s', async (_, quote, lines) => expect(await quoting(quote)).toEqual(lines));

  test.each([
    ['a whole article', '“Điều 9. Kiểm tra\n1. Hằng ngày.\n2. Hằng tháng:\na) Cầu;\nb) Cống.\n3. Đột xuất.”.'],
    ['clauses that are chosen', '“1. Hằng ngày.\n3. Đột xuất.”.'],
    ['points that are chosen', '“b) Hằng ngày;\nd) Đột xuất.”.'],
    [
      'clauses and points that were put in',
      '“Điều 9. Kiểm tra\n1. Hằng ngày:\na) Cầu;\na1) Cống;\nb) Hầm.\n1a. Hằng tuần.\n2. Hằng tháng.”.',
    ],
    ['what is left out', '“Điều 9. Kiểm tra\n1. Hằng ngày.\n…\n4. Đột xuất.”.'],
    ['đ behind d', '“Điều 9. Kiểm tra\n1. Gồm:\na) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E.\n2. Hằng tháng.”.'],
  ])('silent: %s', async (_, quote) => expect(await quoting(quote)).toEqual([]));
});

describe('quotations that are never closed', () => {
  const marks = checks.filter(({ id }) => ['structure/unclosed-quote', 'structure/numbering'].includes(id));
  const draft = drafts['quyet-dinh-sua-doi'].text;
  const all = async (text: string): Promise<string[]> => {
    const { findings, source } = await check(text, { asOf: '2026-11-22' }, marks);
    return findings.map(({ quote, related }) =>
      [quote, ...related.map(({ at }) => source.text.slice(at.start, at.end))].join(' … '),
    );
  };

  test.each([
    ['with points', 'kinh phí đã sử dụng.”.', 'kinh phí đã sử dụng.', '“2. … phí đã sử dụng.'],
    ['of an article', 'nơi có tuyến đường.”.', 'nơi có tuyến đường.', '“Điều 7a. … có tuyến đường.'],
    ['of a point', 'sau mỗi đợt mưa lũ;”.', 'sau mỗi đợt mưa lũ;', '“b) … mỗi đợt mưa lũ;'],
    ['the last of its article', 'Điều 7a Quy định này;”.', 'Điều 7a Quy định này;', '“c1) … Quy định này;'],
  ])('%s: told once, at its opening', async (_, closed, open, line) => {
    expect(await all(replaceOnce(draft, closed, open))).toEqual([line]);
  });

  test('what comes behind it is judged: an instruction in other words, its number, its units', async () => {
    const text = replaceOnce(
      replaceOnce(draft, 'nơi có tuyến đường.”.', 'nơi có tuyến đường.'),
      '3. Sửa đổi điểm b khoản 1 Điều 9 như sau:',
      '3. Điểm b khoản 1 Điều 9 được sửa đổi như sau:',
    );
    expect(await all(text)).toEqual(['“Điều 7a. … có tuyến đường.']);
    expect(await all(replaceOnce(text, '\n4. Bổ sung', '\n5. Bổ sung'))).toEqual(['“Điều 7a. … có tuyến đường.', '5.']);
  });

  test.each([
    ['a closing mark behind a full stop', 'kinh phí đã sử dụng.”.', 'kinh phí đã sử dụng.”'],
    ['one typed the wrong way', 'kinh phí đã sử dụng.”.', 'kinh phí đã sử dụng“.'],
    ['a straight one', 'kinh phí đã sử dụng.”.', 'kinh phí đã sử dụng".'],
    ['a phrase in marks at its end', 'kinh phí đã sử dụng.”.', 'kinh phí “đã sử dụng”.”.'],
  ])('closed: %s', async (_, closed, other) => {
    expect(await all(replaceOnce(draft, closed, other))).toEqual([]);
  });

  test('a draft that amends nothing quotes as it likes', async () => {
    const text = replaceOnce(
      drafts['quyet-dinh-qppl'].text,
      'Điều 8. Trách nhiệm thi hành\n',
      'Điều 8. Khẩu hiệu\nKhẩu hiệu của mô hình ghi như sau:\n“1. Sạch đồng ruộng.\n\nĐiều 9. Trách nhiệm thi hành\n',
    );
    expect((await all(text)).filter((line) => line.startsWith('“'))).toEqual([]);
  });
});
