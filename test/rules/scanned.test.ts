import { checks, type Finding } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

const found = async (text: string): Promise<readonly Finding[]> =>
  (await check(text, { asOf: '2026-11-22', kind: 'quyet-dinh-qppl' }, checks)).findings;

const told = (findings: readonly Finding[], rule: string): string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ quote }) => quote);

const list = (letters: string): string => [...letters].map((letter) => `${letter}) Lập hồ sơ;`).join('\n');

/** A decision of four articles; each of the first three has a clause with points of these letters. */
const decision = (letters: string, sentences: string): string => {
  const article = (number: number, clause: string): string => `Điều ${number}. Tên điều\n\n${clause}\n\n`;
  const points = [1, 2, 3].map((number) =>
    article(number, `1. Cơ quan thực hiện:\n\n${list(letters)}\n\n2. Cơ quan báo cáo kết quả.`),
  );
  return `QUYẾT ĐỊNH\n\nQuy định về hồ sơ\n\n${points.join('')}${article(4, sentences)}`;
};

/** As a scanner reads it: `d)` is `đ)`, `c)` is `e)`. */
const MISREAD = 'abcđđe';
const SLIPS = 'Cơ quan câp hồ sơ, kêt quả tiêp nhận, xuât trình, thông nhât.';
const SPECKS = 'Số ‹ hồ sơ ¡ nộp; sỐ bản „ gốc.';
const RIGHT = 'abcdđe';

test('a draft that a scanner read has one finding on its words, with their places', async () => {
  const text = decision(MISREAD, `${SLIPS}\n\n${SPECKS}\n\nCơ quan thẩ m định.`);
  const findings = await found(text);
  expect(told(findings, 'language/misspelt')).toEqual(['câp']);
  expect(told(findings, 'language/broken-word')).toEqual([]);
  const [one] = findings.filter(({ rule }) => rule === 'language/misspelt');
  expect(one.words.vi.what).toContain('quét');
  expect(one.words.vi.what).toContain('6 chỗ');
  const places = one.related.map(({ at }) => at);
  expect(places).toHaveLength(5);
  expect(one.fixes).toHaveLength(1);
});

test('without specks its drafter spells badly: each word is told', async () => {
  for (const letters of [MISREAD, RIGHT]) {
    const findings = await found(decision(letters, SLIPS));
    expect(told(findings, 'language/misspelt')).toEqual(['câp', 'kêt', 'tiêp', 'xuât', 'nhât']);
  }
});

test('specks alone, or one slip many times, are no scan', async () => {
  expect(told(await found(decision(RIGHT, SPECKS)), 'language/misspelt')).toEqual([]);
  const same = await found(decision(RIGHT, `Cơ quan câp hồ sơ, câp thẻ, câp giấy.\n\nCơ quan câp sổ.\n\n${SPECKS}`));
  const [one] = same.filter(({ rule }) => rule === 'language/misspelt');
  expect(one.words.vi.what).not.toContain('quét');
});

test('few slips among specks are told one by one', async () => {
  const findings = await found(decision(RIGHT, `Cơ quan câp hồ sơ, kêt quả tiêp nhận.\n\n${SPECKS}`));
  expect(told(findings, 'language/misspelt')).toEqual(['câp', 'kêt', 'tiêp']);
});

test('a reference to a unit that may have been misread is to be looked at', async () => {
  const articles = `1. Cơ quan thực hiện:\n\n${list('abc')}\n\n2. Cơ quan báo cáo theo điểm e khoản 1 Điều này.`;
  const reference = async (letters: string) =>
    (await found(decision(letters, articles)))
      .filter(({ rule }) => rule === 'structure/internal-reference')
      .map(({ severity, quote, words }) => [severity, quote, words.vi.todo]);
  expect(await reference(MISREAD)).toEqual([
    ['info', 'điểm e khoản 1 Điều này', 'Kiểm tra chỗ dẫn này với bản gốc trước khi dùng.'],
  ]);
  expect(await reference(RIGHT)).toEqual([
    ['warning', 'điểm e khoản 1 Điều này', 'Sửa lại số điều, khoản, điểm được dẫn, hoặc bổ sung nội dung còn thiếu.'],
  ]);
});

test('a drafter who forgets đ in every list is no scanner', async () => {
  const numbering = async (letters: string) =>
    (await found(decision(letters, 'Cơ quan báo cáo.')))
      .filter(({ rule }) => rule === 'structure/numbering')
      .map(({ severity, quote }) => `${severity} ${quote}`);
  expect(await numbering('abcdegh')).toEqual(['error e)', 'error e)', 'error e)']);
  expect(await numbering(MISREAD)).toEqual(['warning đ)']);
});
