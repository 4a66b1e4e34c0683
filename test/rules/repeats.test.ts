import { checks } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';

/** What is said again and again in one draft, and what gives way to something graver. */
const asOf = '2026-11-22';
const plan = (...tasks: string[]): string =>
  `KẾ HOẠCH\nVề cải cách hành chính\n\n${tasks.map((task, n) => `${n + 1}. ${task}`).join('\n\n')}`;
const found = async (text: string, rule: string) =>
  (await check(text, { asOf, kind: 'ke-hoach' })).findings.filter((finding) => finding.rule === rule);

describe('an old name', () => {
  const old = 'Sở Kế hoạch và Đầu tư';
  const tasks = (count: number): string[] => Array.from({ length: count }, (_, n) => `${old} làm việc thứ ${n + 1}.`);

  test('up to three times: a finding each', async () => {
    const list = await found(plan(...tasks(3)), 'citation/outdated-agency');
    expect(list.map(({ quote, related }) => [quote, related.length])).toEqual([
      [old, 0],
      [old, 0],
      [old, 0],
    ]);
    expect(list[0].words.vi.what).not.toContain('chỗ');
  });

  test('more often: one finding at the first that tells how often and where, mended together', async () => {
    const text = plan(...tasks(4), 'Sở Thông tin và Truyền thông phối hợp.');
    const list = await found(text, 'citation/outdated-agency');
    expect(list.map(({ quote }) => quote)).toEqual([old, 'Sở Thông tin và Truyền thông']);
    const [{ at, related, words, fixes }] = list;
    const starts: number[] = [];
    for (let i = text.indexOf(old); i >= 0; i = text.indexOf(old, i + 1)) starts.push(i);
    expect([at, ...related.map((one) => one.at)]).toEqual(starts.map((start) => ({ start, end: start + old.length })));
    expect(words.vi.what).toContain('; có 4 chỗ như vậy');
    expect(words.en.what).toContain('there are 4 such places');
    expect(fixes.map((fix) => fix.edits.map(({ start }) => start))).toEqual([starts]);
  });

  test('many times: not all places are listed, all are counted', async () => {
    const [finding, ...more] = await found(plan(...tasks(120)), 'citation/outdated-agency');
    expect(more).toEqual([]);
    expect(finding.related.length).toBe(50);
    expect(finding.words.vi.what).toContain('120 chỗ');
  });
});

describe('a lapsed document', () => {
  test('is told at each place, the reason once', async () => {
    const cite = 'Thực hiện Nghị định số 61/2018/NĐ-CP.';
    const list = await found(
      plan(cite, cite, cite, cite, cite, 'Thực hiện Quyết định số 09/2015/QĐ-TTg.'),
      'citation/superseded',
    );
    expect(list.map(({ quote, words }) => [quote, words.vi.why === '', words.en.why === ''])).toEqual([
      ['61/2018/NĐ-CP', false, false],
      ...Array.from({ length: 4 }, () => ['61/2018/NĐ-CP', true, true]),
      ['09/2015/QĐ-TTg', false, false],
    ]);
    for (const { words } of list) expect(words.vi.todo).toMatch(/^Viện dẫn/u);
  });

  test('more than five times, as in the rows of a list: one finding with every place, mended together', async () => {
    const row = 'Thực hiện Nghị định số 61/2018/NĐ-CP.';
    const [finding, ...more] = await found(plan(row, row, row, row, row, row), 'citation/superseded');
    expect(more).toEqual([]);
    expect(finding.related.length).toBe(5);
    expect(finding.words.vi.what).toContain('dự thảo viện dẫn 6 lần');
    expect(finding.fixes.map(({ edits }) => edits.length)).toEqual([6]);
  });
});

test('rules yield to rules that are there, and not to each other', () => {
  const byId = new Map(checks.map((rule) => [rule.id, rule]));
  for (const rule of checks) {
    for (const winner of rule.yieldsTo ?? []) {
      expect(byId.has(winner), `${rule.id} yields to ${winner}`).toBe(true);
      expect(byId.get(winner)?.yieldsTo ?? []).not.toContain(rule.id);
    }
  }
  expect(byId.get('citation/form')?.yieldsTo).toEqual(['citation/superseded']);
});
