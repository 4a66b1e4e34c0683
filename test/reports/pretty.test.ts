import { checks, type Finding } from '@rasoat/rules';
import { prettyFile as prettyPieces, prettySummary } from '@rasoat/rules/reports/pretty';
import { sectionOf, summarise } from '@rasoat/rules/reports/summary';
import type { CheckedFile, Policy } from '@rasoat/rules/reports/types';
import { documentName, keyName, printDate } from '@rasoat/rules/reports/words';
import { expect, test } from 'vitest';
import {
  citationOf,
  documentOf,
  english,
  fileOf,
  findingOf,
  law,
  plain,
  policy,
  readPlain,
  resultOf,
  run,
  sampleFile,
  spanOf,
  withNote,
  words,
} from './sample.ts';

const prettyFile = (...given: Parameters<typeof prettyPieces>): string => [...prettyPieces(...given)].join('');

test('a file as a clerk reads it', () => {
  const file = sampleFile();
  expect(prettyFile(file, summarise(file), plain)).toBe(`du-thao.md
  Quyết định (quy phạm pháp luật) · đối chiếu pháp luật tại ngày 22/11/2026

  Có thể trái pháp luật

  Căn cứ
    LỖI  dòng 4, cột 8 · căn cứ 1  citation/superseded
      Nghị định số 34/2016/NĐ-CP đã bị thay thế.
      4 │ Căn cứ Nghị định số 34/2016/NĐ-CP;
        │        ~~~~~~~~~~~~~~~~~~~~~~~~~~
      Dữ liệu: bị thay thế bởi Nghị định số 78/2025/NĐ-CP từ ngày 01/4/2025; mức tin cậy A (bản chính thức hoặc hai nguồn khớp nhau); nguồn: Điều khoản thi hành
      Cách sửa: Thay bằng “Nghị định số 78/2025/NĐ-CP” (cần người soạn thảo xác nhận)
      Xem thêm: Chỗ dùng căn cứ này (dòng 6)

  Sai sót thể thức, kỹ thuật

  Phần mở đầu
    LỖI  dòng 2, cột 1 · phần mở đầu  the-thuc/motto
      Thiếu Tiêu ngữ.
      Vì sao: Văn bản phải có Tiêu ngữ.
      Cần làm: Thêm dòng “Độc lập - Tự do - Hạnh phúc”.
      1 │ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      2 │
        │ ^ (thiếu) Tiêu ngữ
      Căn cứ: khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP — chưa đối chiếu bản chính thức

  Điều 1
    CẢNH BÁO  dòng 7, cột 34 · khoản 1 Điều 1  the-thuc/space
      Thừa dấu cách trước dấu chấm.
      7 │ 1. Quyết định này quy định về phí .
        │                                  ~~

  Chưa kết luận được

  Căn cứ
    LƯU Ý  dòng 5, cột 8 · căn cứ 2  citation/unknown
      Không có trong dữ liệu.
      5 │ Căn cứ Nghị định số 999/2030/NĐ-CP;
        │        ~~~~~~~~~~~~~~~~~~~~~~~~~~~

  2 lỗi, 1 cảnh báo, 1 lưu ý · 1/2 viện dẫn đã nhận ra, 1 không có trong dữ liệu
  ? Chưa biết tình trạng hiệu lực của 1 căn cứ: Nghị định số 999/2030/NĐ-CP.

`);
});

test('the end of a run tells counts, reach of the data, and the conclusion', () => {
  const summary = summarise(sampleFile());
  expect(prettySummary(run, [summary], policy, plain)).toBe(`Tổng cộng: 1 tệp · 2 lỗi, 1 cảnh báo, 1 lưu ý
Viện dẫn: 1/2 viện dẫn đã nhận ra, 1 không có trong dữ liệu.
Dữ liệu pháp luật: cập nhật đến ngày 15/10/2026, gồm 3 văn bản (bản dựng thu-1, ngày 01/11/2026). Văn bản ban hành sau ngày đó chưa có ở đây.
Kết luận: chưa đủ điều kiện, còn 2 lỗi. Còn 1 căn cứ chưa kết luận được, phải tra cứu ở nguồn chính thức.
`);
});

test('English says the same', () => {
  const file = sampleFile();
  const text = prettyFile(file, summarise(file), english) + prettySummary(run, [summarise(file)], policy, english);
  for (const words of [
    'May be unlawful',
    'Defects of form and technique',
    'Could not be told',
    'ERROR',
    'WARNING',
    'NOTE',
    'line 4, column 8',
    '(missing) motto',
    'not yet compared with the official text',
    'replaced by Nghị định số 78/2025/NĐ-CP from 2025-04-01',
    'Law data: reaches 2026-10-15',
    'may not go yet: 2 errors.',
  ]) {
    expect(text).toContain(words);
  }
  expect(text.replace(/Nghị định số \d+\/\d{4}\/NĐ-CP|Điều \d+|khoản \d|│.*|Điều khoản thi hành/gu, '')).not.toMatch(
    /dòng|cột|Căn cứ:|phát hiện|lỗi/u,
  );
});

function conclusionOf(files: readonly CheckedFile[], over: Partial<Policy> = {}, options = plain): string {
  return prettySummary(run, files.map(summarise), { ...policy, ...over }, options)
    .split('\n')
    .at(-2)!;
}

function draft(
  severities: readonly ('error' | 'warning' | 'info')[],
  over: Partial<CheckedFile['result']> = {},
  path = 'a.md',
): CheckedFile {
  const source = readPlain('Căn cứ Nghị định số 5/2030/NĐ-CP;\nĐiều 1. A');
  const findings = severities.map((severity) =>
    findingOf(source, { rule: 'the-thuc/x', severity, words: words('Sai.'), at: { start: 0, end: 3 } }),
  );
  return fileOf(path, resultOf(source, findings, over));
}

test('each conclusion, read aloud', () => {
  expect(conclusionOf([draft([])])).toBe('Kết luận: không phát hiện lỗi hay cảnh báo trong phạm vi đã kiểm tra.');
  expect(conclusionOf([draft(['info'])])).toBe('Kết luận: không phát hiện lỗi hay cảnh báo trong phạm vi đã kiểm tra.');
  expect(conclusionOf([draft(['warning', 'warning'])])).toBe('Kết luận: không có lỗi, còn 2 cảnh báo cần xem.');
  expect(conclusionOf([draft(['warning'])], { failOn: 'warning' })).toBe(
    'Kết luận: chưa đủ điều kiện, còn 1 cảnh báo.',
  );
  expect(conclusionOf([draft(['warning', 'warning'])], { maxWarnings: 1 })).toBe(
    'Kết luận: chưa đủ điều kiện, còn 2 cảnh báo, quá mức 1 cho phép.',
  );
  expect(conclusionOf([draft(['warning'])], { maxWarnings: 1 })).toBe(
    'Kết luận: không có lỗi, còn 1 cảnh báo cần xem.',
  );
  const broken = draft([], { document: documentOf(readPlain('a'), { fragment: { start: true, end: false } }) });
  expect(conclusionOf([broken, draft([])])).toBe('Kết luận: chưa kết luận được, 1 tệp chưa được đọc đủ.');
  expect(conclusionOf([broken], {}, english)).toBe('Conclusion: nothing can be concluded: 1 file was not wholly read.');
  expect(conclusionOf([draft(['error'])], {}, english)).toBe('Conclusion: may not go yet: 1 error.');
  expect(conclusionOf([])).toBe('Kết luận: chưa kết luận được, không có tệp nào được đọc.');
});

test('what could not be read is no defect: nothing can be concluded', () => {
  const source = withNote(readPlain('x'), {
    kind: 'binary',
    span: { start: 0, end: 0 },
    vi: 'Tệp thực ra là PDF.',
    en: 'It is a PDF.',
  });
  const unread = findingOf(source, { rule: 'input/unread', words: words('Chưa đọc được.'), at: { start: 0, end: 0 } });
  expect(conclusionOf([fileOf('b.pdf', resultOf(source, [unread]))])).toBe(
    'Kết luận: chưa kết luận được, 1 tệp chưa được đọc đủ.',
  );
  expect(conclusionOf([fileOf('b.pdf', resultOf(source, [unread])), draft(['error'])])).toBe(
    'Kết luận: chưa đủ điều kiện, còn 1 lỗi.',
  );
  const text = readPlain('abc');
  const ambiguous = findingOf(text, {
    rule: 'citation/ambiguous',
    severity: 'warning',
    words: words('X.'),
    at: spanOf('abc', 'b'),
    evidence: { event: 'ambiguous', by: null, date: null, confidence: 'C', source: '' },
  });
  expect(conclusionOf([fileOf('a.md', resultOf(text, [ambiguous]))], { failOn: 'warning' })).toMatch(
    /^Kết luận: chưa kết luận được, có viện dẫn/u,
  );
});

test('a paper with an unknown căn cứ is never called sound', () => {
  const source = readPlain('Căn cứ Nghị định số 5/2030/NĐ-CP;');
  const open = fileOf(
    'a.md',
    resultOf(source, [], {
      citations: [citationOf(source.text, 'Nghị định số 5/2030/NĐ-CP')],
      counts: { citations: 1, identified: 0, unknown: 1, ambiguous: 0 },
    }),
  );
  const text = prettyFile(open, summarise(open), plain) + prettySummary(run, [summarise(open)], policy, plain);
  expect(text).toContain('Còn 1 căn cứ chưa kết luận được');
  expect(text).not.toMatch(/sạch/iu);
  expect(conclusionOf([open], { failOn: 'unknown' })).toBe(
    'Kết luận: chưa kết luận được, có viện dẫn không có trong dữ liệu hoặc chưa phân biệt được. Còn 1 căn cứ chưa kết luận được, phải tra cứu ở nguồn chính thức.',
  );
});

test('unread parts are named under the file and again at the end of a run of several', () => {
  const source = withNote(readPlain('x'), {
    kind: 'binary',
    span: { start: 0, end: 0 },
    vi: 'Tệp thực ra là PDF.',
    en: 'It is a PDF.',
  });
  const unread = fileOf('b.pdf', resultOf(source));
  expect(prettyFile(unread, summarise(unread), plain)).toContain('  ? Tệp thực ra là PDF.\n');
  const end = prettySummary(run, [summarise(draft([])), summarise(unread)], policy, plain);
  expect(end).toContain('Chưa kết luận được:\n  b.pdf: Tệp thực ra là PDF.\n');
});

test('which findings may mean that the draft is unlawful', () => {
  const source = readPlain('abc');
  const at = spanOf('abc', 'b');
  const section = (rule: string, over: Partial<Finding> = {}) =>
    sectionOf(findingOf(source, { rule, words: words('X.'), at, ...over }));
  const evidence = (event: string) => ({
    evidence: { event: event as 'verify', by: null, date: null, confidence: 'B' as const, source: '' },
  });
  const authority = (fact: string) => ({
    authority: [{ document: '64/2025/QH15', unit: 'Điều 53', fact, checked: false }],
  });
  expect(section('authority/form-and-issuer')).toBe('law');
  expect(section('citation/superseded', evidence('replaced'))).toBe('law');
  expect(section('citation/not-yet-in-force', evidence('not-yet'))).toBe('law');
  expect(section('citation/repealed-unit', evidence('partly-repealed'))).toBe('law');
  expect(section('citation/amended-not-mentioned', evidence('partly-repealed'))).toBe('form');
  expect(section('the-thuc/effect-clause', authority('V8.1'))).toBe('law');
  expect(section('the-thuc/effect-clause', authority('V6.1'))).toBe('form');
  expect(section('the-thuc/motto')).toBe('form');
  expect(section('input/fragment')).toBe('open');
  expect(section('citation/unknown', evidence('unknown'))).toBe('open');
  expect(section('citation/ambiguous', evidence('ambiguous'))).toBe('open');
  const ids = new Set(checks.map(({ id }) => id));
  for (const id of [
    'citation/superseded',
    'citation/not-yet-in-force',
    'citation/repealed-unit',
    'the-thuc/effect-clause',
  ])
    expect(ids).toContain(id);
});

test('a reason and its legal basis are given once a file, and each place of law once', () => {
  const source = readPlain('abc');
  const authority = ['V1.1', 'V1.2'].map((fact) => ({
    document: '30/2020/NĐ-CP',
    unit: 'Điều 8',
    fact,
    checked: false,
  }));
  const one = (at: string) =>
    findingOf(source, { rule: 'the-thuc/x', words: words('Sai.', 'Vì vậy.'), at: spanOf('abc', at), authority });
  const checked = findingOf(source, {
    rule: 'the-thuc/y',
    words: words('Sai.'),
    at: spanOf('abc', 'c'),
    authority: [...authority, { document: '78/2025/NĐ-CP', unit: 'Điều 71', fact: 'V3.1', checked: true }],
  });
  const file = fileOf('a.md', resultOf(source, [one('a'), one('b'), checked]));
  const lines = prettyFile(file, summarise(file), plain)
    .split('\n')
    .map((line) => line.trim());
  expect(lines.filter((line) => line.startsWith('Vì sao: '))).toEqual(['Vì sao: Vì vậy.']);
  expect(lines.filter((line) => line.startsWith('Căn cứ: '))).toEqual([
    'Căn cứ: Điều 8 Nghị định số 30/2020/NĐ-CP — chưa đối chiếu bản chính thức',
    'Căn cứ: Điều 71 Nghị định số 78/2025/NĐ-CP; Điều 8 Nghị định số 30/2020/NĐ-CP — chưa đối chiếu bản chính thức',
  ]);
  expect(lines).toContain('Vì sao, căn cứ: như phát hiện cùng loại ở dòng 1');
});

test('long sentences break on a terminal and only there; timing is a table', () => {
  const source = readPlain('abc');
  const finding = findingOf(source, {
    rule: 'the-thuc/x',
    words: words('một hai ba bốn năm sáu bảy tám chín mười '.repeat(5).trim(), 'vì '.repeat(60).trim()),
    at: spanOf('abc', 'b'),
  });
  const file = fileOf('a.md', resultOf(source, [finding], { timing: { 'the-thuc/x': 1.5, structure: 20.25 } }));
  const wrapped = prettyFile(file, summarise(file), { ...plain, width: 60, wrap: true }).split('\n');
  for (const line of wrapped.filter((one) => /một|Vì sao/u.test(one))) expect(line.length).toBeLessThanOrEqual(60);
  const flat = prettyFile(file, summarise(file), plain);
  expect(flat.split('\n').filter((line) => line.includes('mười'))).toHaveLength(1);
  expect(flat).toContain('      20.25  structure\n       1.50  the-thuc/x\n      21.75  cộng\n');
});

test('names and dates', () => {
  expect(printDate('2025-07-01', 'vi')).toBe('01/7/2025');
  expect(printDate('2025-02-09', 'vi')).toBe('09/02/2025');
  expect(printDate('2025-12-31', 'vi')).toBe('31/12/2025');
  expect(printDate('2025-07-01', 'en')).toBe('2025-07-01');
  expect(documentName('78/2025/NĐ-CP')).toBe('Nghị định số 78/2025/NĐ-CP');
  expect(documentName('21/2026/TT-BCT')).toBe('Thông tư số 21/2026/TT-BCT');
  expect(documentName('64/2025/QH15', (symbol) => `Luật số ${symbol}`)).toBe('Luật số 64/2025/QH15');
  expect(keyName('19/NQ-CP@2014-03-18', 'vi')).toBe('Nghị quyết số 19/NQ-CP ngày 18/3/2014');
  expect(keyName('05/2020/QĐ-UBND@lai-chau@2020-02-03', 'vi')).toBe(
    'Quyết định số 05/2020/QĐ-UBND (lai-chau) ngày 03/02/2020',
  );
  expect(keyName('78/2025/NĐ-CP', 'en')).toBe('Nghị định số 78/2025/NĐ-CP');
  expect(law.documents).toBe(3);
});
