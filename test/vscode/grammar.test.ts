import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensionFiles } from '../../scripts/vscode/files.ts';
import { grammar, injection } from '../../scripts/vscode/grammar.ts';
import { root } from '../support/paths.ts';
import { extension } from './support.ts';

/** The grammars on drafts, by the patterns themselves: they use only what Oniguruma and JavaScript understand alike. */

/** What a line is coloured as: each match with its scopes, in the order of a TextMate engine (first to begin, then first in the list). */
function coloured(line: string, { patterns, repository } = grammar): [words: string, scope: string][] {
  const found: [string, string][] = [];
  const walk = (names: readonly string[], from: number): void => {
    let best: { at: number; match: RegExpExecArray; name: string } | null = null;
    for (const name of names) {
      const { match: source, begin } = repository[name];
      const pattern = new RegExp(source ?? begin ?? '', 'dgu');
      pattern.lastIndex = from;
      const match = pattern.exec(line);
      if (match !== null && (best === null || match.index < best.at)) best = { at: match.index, match, name };
    }
    if (best === null) return;
    const { match, name } = best;
    const rule = repository[name];
    for (const [group, { name: scope }] of Object.entries(rule.captures ?? rule.beginCaptures ?? {})) {
      const words = match[Number(group)];
      if (words) found.push([words, scope.replace(/\.vbqppl$/u, '').split(' ')[0]]);
    }
    if (rule.name !== undefined) found.push([match[0], rule.name.replace(/\.vbqppl$/u, '')]);
    const end = Math.max(match.index + match[0].length, from + 1);
    if (end <= line.length) walk(rule.patterns?.map(({ include }) => include.slice(1)) ?? names, end);
  };
  walk(
    patterns.map(({ include }) => include.slice(1)),
    0,
  );
  return found;
}

const cases: [line: string, [words: string, scope: string][]][] = [
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'markup.heading.national-name']]],
  ['**Độc lập - Tự do - Hạnh phúc**', [['Độc lập - Tự do - Hạnh phúc', 'markup.italic.motto']]],
  ['QUYẾT ĐỊNH:', [['QUYẾT ĐỊNH', 'markup.heading.document-type']]],
  ['Phần thứ hai', [['Phần thứ hai', 'markup.heading.division']]],
  ['Chương II', [['Chương II', 'markup.heading.division']]],
  ['CHƯƠNG III. NHIỆM VỤ', [['CHƯƠNG III', 'markup.heading.division']]],
  ['Phụ lục I', [['Phụ lục I', 'markup.heading.division']]],
  ['Mục 1', [['Mục 1', 'markup.heading.division']]],
  // A sentence is no heading.
  ['Chương II của Quy chế này áp dụng cho các xã.', [['Chương II', 'variable.other.unit']]],
  ['Phần còn lại thuộc ngân sách xã.', []],
  ['Mục tiêu của kế hoạch', []],
  [
    'Điều 5. Trách nhiệm theo khoản 2 Điều 4',
    [
      ['Điều 5', 'markup.heading.article'],
      ['.', 'punctuation.separator.article'],
      ['khoản 2', 'variable.other.unit'],
      ['Điều 4', 'variable.other.unit'],
    ],
  ],
  [
    '## Điều 12a. Hiệu lực',
    [
      ['Điều 12a', 'markup.heading.article'],
      ['.', 'punctuation.separator.article'],
    ],
  ],
  [
    '2. Thời hạn theo điểm đ khoản 3 Điều 7.',
    [
      ['2.', 'keyword.other.clause'],
      ['điểm đ', 'variable.other.unit'],
      ['khoản 3', 'variable.other.unit'],
      ['Điều 7', 'variable.other.unit'],
    ],
  ],
  ['đ) Bản sao giấy phép;', [['đ)', 'keyword.other.point']]],
  ['- Lưu: VT.', [['-', 'punctuation.definition.list.begin']]],
  [
    'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ;',
    [
      ['Căn cứ', 'keyword.control.basis'],
      ['Nghị định', 'support.type.document'],
      ['63/2010/NĐ-CP', 'constant.other.symbol'],
      ['ngày 08 tháng 6 năm 2010', 'constant.numeric.date'],
    ],
  ],
  [
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 02/3/2026,',
    [
      ['Thực hiện', 'keyword.control.basis'],
      ['Kế hoạch', 'support.type.document'],
      ['15/KH-UBND', 'constant.other.symbol'],
      ['ngày 02/3/2026'.slice(5), 'constant.numeric.date'],
    ],
  ],
  ['Thực hiện đúng thời hạn.', []],
  ['TM. ỦY BAN NHÂN DÂN', [['TM.', 'keyword.control.signature']]],
  ['Nơi nhận:', [['Nơi nhận', 'keyword.control.recipients']]],
  ['Giao [điền tên cơ quan] chủ trì.', [['[điền tên cơ quan]', 'markup.inserted.placeholder']]],
  ['Ủy ban nhân dân tỉnh (sau đây gọi là UBND tỉnh)', [['sau đây gọi là', 'keyword.other.definition']]],
  ['Năm 2026, tỷ lệ 3/4 và 12/2026 không phải số hiệu.', []],
  ['Văn bản số 64/2025/QH15', [['64/2025/QH15', 'constant.other.symbol']]],
];

for (const [line, expected] of cases) {
  test(`${line.slice(0, 60)} is coloured, composed and decomposed`, () => {
    expect(coloured(line)).toEqual(expected);
    const apart = coloured(line.normalize('NFD')).map(([words, scope]) => [words.normalize('NFC'), scope]);
    expect(apart).toEqual(expected);
  });
}

test('in Markdown only what stands inside lines is coloured', () => {
  expect(coloured('2. Theo Luật số 64/2025/QH15', injection)).toEqual([
    ['Luật', 'support.type.document'],
    ['64/2025/QH15', 'constant.other.symbol'],
  ]);
  expect(coloured('## Điều 5. Tên', injection)).toEqual([['Điều 5', 'variable.other.unit']]);
});

test('the words of a draft are words of the editor: names with marks, numbers of documents whole', () => {
  const { wordPattern } = JSON.parse(readFileSync(join(extension, 'language-configuration.json'), 'utf8'));
  const pattern = new RegExp(wordPattern.pattern, `g${wordPattern.flags}`);
  const text = 'Nghị định số 63/2010/NĐ-CP, Luật 64/2025/QH15; điểm đ.';
  const words = ['Nghị', 'định', 'số', '63/2010/NĐ-CP', 'Luật', '64/2025/QH15', 'điểm', 'đ'];
  expect(text.match(pattern)).toEqual(words);
  expect(text.normalize('NFD').match(pattern)).toEqual(words.map((word) => word.normalize('NFD')));
});

test('no pattern is slow on a long line', () => {
  const lines = [
    '1.'.repeat(50_000),
    `Điều ${'1'.repeat(100_000)}`,
    `${'#* '.repeat(30_000)}x`,
    `[điền ${'a '.repeat(50_000)}`,
    `1/${'A-'.repeat(50_000)}`,
  ];
  for (const line of lines)
    for (const { match, begin } of Object.values(grammar.repository)) {
      const start = performance.now();
      new RegExp(match ?? begin ?? '', 'u').exec(line);
      expect(performance.now() - start).toBeLessThan(1000);
    }
});

test('the files of the grammars are fresh', () => {
  for (const [path, content] of extensionFiles()) expect(readFileSync(join(root, path), 'utf8')).toBe(content);
});
