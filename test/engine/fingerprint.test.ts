import { type Finding, fingerprint, normaliseQuote } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { marker } from './marker.ts';

/**
 * The contract of design.md §5: a fingerprint tells a finding by rule, path, words and ordinal, so that an edit elsewhere leaves
 * it alone; waivers rest on it.
 */
const asOf = '2026-11-24';

/** A decision with a finding in each of Điều 1 to 9, in clauses, points, bullets and a table. */
const article = (i: number): string =>
  [
    `Điều ${i}. Trách nhiệm thứ ${i}`,
    `1. Sở Nông nghiệp và Môi trường đo đạc thửa đất, lập hồ sơ thửa đất:`,
    `a) Thửa đất ở;`,
    `b) Thửa đất khác, gồm:`,
    `- Thửa đất trồng cây;`,
    `- Thửa đất nuôi trồng.`,
    `2. Ủy ban nhân dân xã gửi kết quả theo bảng sau:`,
    '',
    `| Việc | Nơi làm |\n| --- | --- |\n| Đo thửa ${i} | Xã |`,
    '',
  ].join('\n\n');
const head = drafts['quyet-dinh-qppl'].text.split('\nĐiều 1.')[0];
const draft = (articles: readonly string[]): string => `${head}\n\n${articles.join('\n\n')}`;
const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(article);

const run = async (text: string, name = 'draft.md'): Promise<readonly Finding[]> =>
  (await check(text, { asOf }, [marker], name)).findings;
const articleOf = ({ path }: Finding): string => path.split('/')[0];
const prints = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.fingerprint);

test('every finding has a fingerprint of its own, made of rule, path, words and ordinal', async () => {
  const findings = await run(draft(nine));
  expect(findings.length).toBe(9 * 7);
  expect(new Set(prints(findings)).size).toBe(findings.length);
  const counts = new Map<string, number>();
  for (const { rule, path, quote, fingerprint: made } of findings) {
    const key = `${path} ${quote}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    expect(made).toBe(fingerprint(rule, path, quote, counts.get(key)!));
  }
  expect(findings.slice(0, 7).map(({ path }) => path)).toEqual([
    'dieu-1/khoan-1',
    'dieu-1/khoan-1',
    'dieu-1/khoan-1/diem-a',
    'dieu-1/khoan-1/diem-b',
    'dieu-1/khoan-1/diem-b/gach-1',
    'dieu-1/khoan-1/diem-b/gach-2',
    'dieu-1/khoan-2/bang-1/hang-2/cot-1',
  ]);
});

test('words that differ in white space alone are the same words, and are counted so', async () => {
  const pairs: typeof marker = {
    ...marker,
    *check(i, ctx) {
      const { start, end } = ctx.document.source.tokens;
      yield { at: { start: start[i], end: end[i + 1] }, data: {} };
    },
  };
  const text = `${head}\n\nĐiều 1. Trách nhiệm\n\nSở đo thửa  đất, xã đo thửa đất.`;
  const { findings } = await check(text, { asOf }, [pairs], 'draft.txt');
  expect(findings.map(({ quote }) => quote)).toEqual(['thửa  đất', 'thửa đất']);
  const [, second] = findings;
  expect(new Set(prints(findings)).size).toBe(2);
  expect(second.fingerprint).toBe(fingerprint(second.rule, second.path, second.quote, 2));
});

test('an article put in before Điều 5 leaves the fingerprints of Điều 1 to 9 alone', async () => {
  const before = await run(draft(nine));
  const added = article(4).replace('Điều 4.', 'Điều 4a.');
  const after = await run(draft([...nine.slice(0, 4), added, ...nine.slice(4)]));
  expect(after.length).toBe(before.length + 7);
  expect(prints(after.filter((finding) => articleOf(finding) !== 'dieu-4a'))).toEqual(prints(before));
});

test('where the articles behind it are numbered anew, rule and words still tell each finding that is alone with them', async () => {
  const words = ['kho', 'bến', 'chợ', 'cầu', 'đập', 'kè', 'đê', 'cống', 'trạm'];
  const phrase = { ...marker, id: 'language/phrase' as const };
  phrase.check = function* (i, ctx) {
    const { tokens } = ctx.document.source;
    yield { at: { start: tokens.start[i], end: tokens.end[i + 1] }, data: {} };
  };
  const one = (n: number, word: string): string => `Điều ${n}. Công trình\n\nSở Xây dựng quản lý thửa ${word}.`;
  const texts = [words, [...words.slice(0, 4), 'ga', ...words.slice(4)]].map((list) =>
    draft(list.map((word, i) => one(i + 1, word))),
  );
  const [before, after] = await Promise.all(
    texts.map(async (text) => (await check(text, { asOf }, [phrase], 'draft.md')).findings),
  );
  expect(before.map(articleOf)).toEqual(words.map((_, i) => `dieu-${i + 1}`));
  const same = new Set(prints(after));
  expect(before.filter((finding) => same.has(finding.fingerprint)).length).toBe(4);
  const keys = after.map(({ rule, quote }) => `${rule} ${normaliseQuote(quote)}`);
  for (const { rule, quote } of before) expect(keys.filter((key) => key === `${rule} ${quote}`).length).toBe(1);
});

test.each([
  [
    'a căn cứ behind the last',
    (text: string) =>
      text.replace(/(\nCăn cứ [^\n]+;\n)(?!Căn cứ|\nCăn cứ)/u, '$1Căn cứ Luật Đất đai số 31/2024/QH15;\n'),
  ],
  [
    'a clause at the end of Điều 4',
    (text: string) => text.replace('\n\nĐiều 5.', '\n\n3. Sở Tài chính bố trí kinh phí.\n\nĐiều 5.'),
  ],
  [
    'a table in Điều 4',
    (text: string) => text.replace('\n\nĐiều 5.', '\n\n| A | B |\n| --- | --- |\n| một | hai |\n\nĐiều 5.'),
  ],
  ['page text on top', (text: string) => `Trang chủ Văn bản Liên hệ\n\n${text}`],
  ['other words in Điều 4', (text: string) => text.replace('Trách nhiệm thứ 4', 'Nhiệm vụ, quyền hạn thứ 4')],
])('%s moves no finding of Điều 5 to 9', async (_, edit) => {
  const text = draft(nine);
  expect(edit(text)).not.toBe(text);
  const late = (findings: readonly Finding[]): string[] =>
    prints(findings.filter((f) => Number(articleOf(f).slice(5)) >= 5));
  const before = late(await run(text));
  expect(before.length).toBe(5 * 7);
  expect(late(await run(edit(text)))).toEqual(before);
});

test.each([
  ['NFD', (text: string) => text.normalize('NFD'), 'draft.md'],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n'), 'draft.md'],
  ['no-break spaces', (text: string) => text.replaceAll(' đất', '\u00a0đất'), 'draft.md'],
  [
    'HTML',
    (text: string) =>
      text
        .replace(
          /\| Việc[\s\S]*?\| (Đo thửa \d) \| Xã \|/gu,
          '<table><tr><td>Việc</td><td>Nơi làm</td></tr><tr><td>$1</td><td>Xã</td></tr></table>',
        )
        .split('\n')
        .map((line) => (line === '' || line.startsWith('<table') ? line : `<p>${line}</p>`))
        .join('\n'),
    'draft.html',
  ],
])('the same draft as %s has the same fingerprints', async (_, change, name) => {
  const text = draft(nine);
  expect(prints(await run(change(text), name))).toEqual(prints(await run(text)));
});

test('the same holds for every shipped rule on the sound drafts and their text without some parts', async () => {
  for (const [id, { text, asOf: day }] of Object.entries(drafts)) {
    const cut = text.replace(/\nSố:[^\n]*\n/u, '\n').replace(/\nNơi nhận:[\s\S]*$/u, '\n');
    const plain = (await check(cut, { asOf: day }, undefined, `${id}.txt`)).findings;
    expect(plain.length, id).toBeGreaterThan(0);
    expect(new Set(prints(plain)).size, `${id}: all different`).toBe(plain.length);
    const all = (await check(cut.normalize('NFD'), { asOf: day }, undefined, `${id}.txt`)).findings;
    // That the letters are decomposed is a finding of its own.
    const decomposed = all.filter(({ rule }) => rule !== 'language/encoding');
    expect(all.length - decomposed.length, id).toBe(1);
    expect(prints(decomposed), id).toEqual(prints(plain));
  }
});
