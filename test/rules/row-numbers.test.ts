import { checks } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

const rules = checks.filter(({ id }) => id === 'structure/row-numbers');

async function told(body: string, name = 'draft.txt'): Promise<string[]> {
  const text = `KẾ HOẠCH\nVề cải cách hành chính\n\n1. Nội dung\n\n${body}\n\n2. Kinh phí do ngân sách bảo đảm.`;
  const { findings } = await check(text, { asOf: '2026-11-22', kind: 'ke-hoach' }, rules, name);
  return findings.map(({ quote, words }) => `${quote} | ${words.vi.what}`);
}

const lines = (...numbers: string[]): string =>
  ['STT\tNhiệm vụ\tCơ quan', ...numbers.map((n) => `${n}\tTập huấn\tSở Tư pháp`)].join('\n');
const table = (...numbers: string[]): string =>
  ['| STT | Nhiệm vụ | Cơ quan |\n|---|---|---|', ...numbers.map((n) => `| ${n} | Tập huấn | Sở Tư pháp |`)].join('\n');
const steps = (...heads: string[]): string => heads.map((head) => `- ${head} Kiểm tra hồ sơ.`).join('\n');

describe('rows of a table', () => {
  test.each([
    [['1', '2', '4', '5'], '4 | Trong bảng, sau số thứ tự 2 là 4, thiếu 3.'],
    [['1', '2', '3', '6'], '6 | Trong bảng, sau số thứ tự 3 là 6, thiếu 4 đến 5.'],
    [['1', '3'], '3 | Trong bảng, sau số thứ tự 1 là 3, thiếu 2.'],
    [['1', '2', '1', '2', '4'], '4 | Trong bảng, sau số thứ tự 2 là 4, thiếu 3.'],
  ])('%j', async (numbers, line) => {
    expect(await told(lines(...numbers))).toEqual([line]);
    expect(await told(table(...numbers), 'draft.md')).toEqual([line]);
  });

  test.each([
    [['1', '2', '3']],
    [['1', '2', '1', '2', '3']],
    // Parts of a table count for themselves, or go on.
    [['I', '1', '2', 'II', '4', '5']],
    // Numbers of an extract, of years, and out of order.
    [['1', '8', '15']],
    [['2024', '2025', '2027']],
    [['1', '3', '2', '4']],
    [['1', '2', '…', '9', '10']],
    [['1', '2', '5', '3', '4']],
  ])('silent: %j', async (numbers) => {
    expect(await told(lines(...numbers))).toEqual([]);
    expect(await told(table(...numbers), 'draft.md')).toEqual([]);
  });

  test('only below the head of a column of numbers', async () => {
    expect(await told(lines('1', '2', '4').replace('STT', 'Năm'))).toEqual([]);
    expect(await told(table('1', '2', '4').replace('STT', 'Quý'), 'draft.md')).toEqual([]);
  });

  test('an amending document gives an extract', async () => {
    const text = replaceOnce(
      drafts['quyet-dinh-sua-doi'].text,
      'Điều 3. Điều khoản thi hành\n',
      `${lines('1', '2', '4')}\n\nĐiều 3. Điều khoản thi hành\n`,
    );
    expect((await check(text, { asOf: '2026-11-22' }, rules)).findings).toEqual([]);
  });
});

describe('steps', () => {
  test.each([
    [['Bước 1:', 'Bước 2:', 'Bước 4:'], '4 | Sau bước 2 là bước 4, thiếu bước 3.'],
    [['Bước 1.', 'Bước 3.', 'Bước 4.'], '3 | Sau bước 1 là bước 3, thiếu bước 2.'],
    [['Bước 1 và Bước 2:', 'Bước 4:'], '4 | Sau bước 2 là bước 4, thiếu bước 3.'],
  ])('%j', async (heads, line) => expect(await told(steps(...heads))).toEqual([line]));

  test.each([
    [['Bước 1:', 'Bước 2:', 'Bước 3:']],
    [['Bước 1:', 'Bước 2, Bước 3:', 'Bước 4:']],
    [['Bước 1:', 'Bước 2 - 3:', 'Bước 4:']],
    [['Bước 1:', 'Bước 1.1:', 'Bước 1.3:', 'Bước 2:']],
    [['Bước 1:', 'Bước 2:', 'Bước 1:', 'Bước 2:', 'Bước 3:']],
    [['Bước 1: Nộp hồ sơ. Bước 2:', 'Bước 3:']],
    // Words about a step are no step.
    [['Bước 1:', 'Bước 2:', 'Bước 4 nêu trên do Sở quy định:']],
  ])('silent: %j', async (heads) => expect(await told(steps(...heads))).toEqual([]));
});
