import { configFor, frontMatterSettings, Glob, kinds, nearest, parseConfig } from '@rasoat/rules';
import { kindWords } from '@rasoat/rules/reports/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderOf, rasoat } from './support.ts';

const rules = [
  {
    id: 'citation/superseded',
    aliases: ['citation/replaced'],
    options: { graceDays: { type: 'integer', default: 0, minimum: 0, summary: { vi: 'a', en: 'a' } } },
  },
  { id: 'the-thuc/motto' },
] as never;

function problems(text: string): string[] {
  return parseConfig(text, rules).problems.map(({ line, column, vi }) => `${line}:${column} ${vi}`);
}

test('a whole config is read, comments and trailing commas too', () => {
  const { config, problems: none } = parseConfig(
    `// của Sở
    {
      "$schema": "x", "kind": "quyet-dinh-qppl", "asOf": "2026-11-22", "province": "tỉnh Ninh Bình", "lang": "en",
      "law": ["tinh.tsv"], "ignore": ["nhap"],
      "rules": { "the-thuc/motto": "off", "citation/replaced": { "severity": "warning", "options": { "graceDays": 5 } } },
      "overrides": [{ "files": ["cu/**"], "asOf": "issued", "rules": { "the-thuc/motto": "info" } }],
    }`,
    rules,
  );
  expect(none).toEqual([]);
  expect(config).toEqual({
    kind: 'quyet-dinh-qppl',
    asOf: '2026-11-22',
    province: 'tỉnh Ninh Bình',
    lang: 'en',
    law: ['tinh.tsv'],
    ignore: ['nhap'],
    rules: {
      'the-thuc/motto': { severity: 'off' },
      'citation/superseded': { severity: 'warning', options: { graceDays: 5 } },
    },
    overrides: [{ files: ['cu/**'], asOf: 'issued', rules: { 'the-thuc/motto': { severity: 'info' } } }],
  });
  expect(configFor(config, 'moi/a.md')).toEqual({
    kind: 'quyet-dinh-qppl',
    asOf: '2026-11-22',
    province: 'tỉnh Ninh Bình',
    rules: config.rules,
  });
  expect(configFor(config, 'cu/x/a.md')).toMatchObject({
    asOf: 'issued',
    kind: 'quyet-dinh-qppl',
    rules: { 'the-thuc/motto': { severity: 'info' }, 'citation/superseded': { severity: 'warning' } },
  });
});

test('each mistake is told at its own place with the way out', () => {
  expect(problems('{\n  "ruels": {}\n}')).toEqual([
    '2:3 Tệp cấu hình không có khóa "ruels". Ý bạn là "rules"? Các khóa dùng được: $schema, kind, asOf, province, rules, law, lang, ignore, dossier, overrides.',
  ]);
  expect(problems('{ "kind": "quyet-dinh-qpl" }')[0]).toMatch(
    /^1:11 "quyet-dinh-qpl" không dùng được cho "kind"\. Ý bạn là "quyet-dinh-qppl"\? Chọn một trong: hien-phap, /u,
  );
  expect(problems('{ "asOf": "22/11/2026" }')).toEqual([
    '1:11 "22/11/2026" không phải ngày. Viết ngày như "2026-11-22", hoặc "today", "issued", "effective".',
  ]);
  expect(problems('{ "asOf": "2026-02-30" }')).toEqual([
    '1:11 "2026-02-30": ngày này không có trong lịch, hoặc năm nằm ngoài khoảng 1900–2199.',
  ]);
  expect(problems('{ "rules": { "citation/supersede": "off" } }')).toEqual([
    '1:14 Không có quy tắc "citation/supersede". Ý bạn là "citation/superseded"? Lệnh "rasoat rules" in mọi mã quy tắc.',
  ]);
  expect(problems('{ "rules": { "motto": "off" } }')[0]).toContain('Ý bạn là "the-thuc/motto"?');
  expect(problems('{ "rules": { "the-thuc/motto": "eror" } }')).toEqual([
    '1:32 "eror" không dùng được cho "the-thuc/motto". Ý bạn là "error"? Chọn một trong: error, warning, info, off.',
  ]);
  expect(problems('{ "rules": { "the-thuc/motto": { "options": {} } } }')).toEqual([
    '1:45 Quy tắc "the-thuc/motto" không có tùy chọn nào.',
  ]);
  expect(problems('{ "rules": { "citation/superseded": { "options": { "graceDays": -1 } } } }')).toEqual([
    '1:65 "graceDays" phải là số nguyên từ 0.',
  ]);
  expect(problems('{ "rules": { "citation/superseded": { "options": { "gracedays": 1 } } } }')[0]).toContain(
    'Ý bạn là "graceDays"?',
  );
  expect(problems('{ "lang": "vi",\n  "lang": "en" }')).toEqual(['2:3 Khóa "lang" lặp lại; giữ một, bỏ một.']);
  expect(problems('{ "ignore": "nhap" }')).toEqual(['1:13 "ignore" phải là một danh sách, ví dụ ["nhap/**"].']);
  expect(problems('{ "overrides": [{ "asOf": "issued" }, 3] }')).toEqual([
    '1:17 Mục của "overrides" phải nêu "files", ví dụ ["phu-luc/*.md"].',
    '1:39 Mục của "overrides" phải là một khối { … }.',
  ]);
  expect(problems('[]')).toEqual(['1:1 Tệp cấu hình phải là một khối { … }.']);
});

test('a list of the wrong form is shown one that fits its key', () => {
  expect(problems('{ "law": "x" }')).toEqual(['1:10 "law" phải là một danh sách, ví dụ ["tinh.tsv"].']);
  expect(problems('{ "overrides": [{ "files": "x" }] }')).toEqual([
    '1:28 "files" phải là một danh sách, ví dụ ["phu-luc/*.md"].',
  ]);
});

test('very many mistakes: the first are told, and that there are more', () => {
  const keys = Array.from({ length: 50_000 }, (_, i) => `"khoa${i}": 1`).join(',\n');
  for (const text of [`{${keys}}`, `{ "lang": ${'vi '.repeat(50_000)}}`]) {
    const told = problems(text);
    expect(told).toHaveLength(101);
    expect(told[100]).toMatch(/Còn lỗi nữa sau chỗ này, chưa nêu\.$/u);
  }
});

test('broken JSON is told by its place and nothing else is guessed', () => {
  expect(problems('{ "lang": "vi" "kind": "x" }')).toEqual(['1:16 Thiếu dấu phẩy giữa hai mục.']);
  expect(problems('{ "lang": vi }')[0]).toMatch(/^1:11 Từ lạ/u);
  expect(problems('{ "lang": "vi"')[0]).toMatch(/Thiếu dấu đóng ngoặc nhọn/u);
  expect(problems('{ "lang": "vi }\n')[0]).toMatch(/Chuỗi thiếu dấu ngoặc kép đóng/u);
  expect(problems('{} {}')[0]).toMatch(/^1:4 Sau dấu ngoặc cuối không được còn gì/u);
  expect(problems('')).toHaveLength(1);
  expect(problems('[['.repeat(100_000))).toHaveLength(1);
});

test('for any text: no exception, and every problem has words in both languages and a place inside the text', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"rules"',
    '"the-thuc/motto"',
    ':',
    ',',
    '"off"',
    '\n',
    '//',
    '/*',
    '1',
    'null',
    '"overrides"',
    '"files"',
    '"options"',
    '"',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ');
      for (const problem of parseConfig(text, rules).problems) {
        expect(problem.vi.length * problem.en.length).toBeGreaterThan(0);
        expect(problem.offset).toBeLessThanOrEqual(text.length);
        expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
      }
    }),
  );
});

/** Whether a pattern, read by itself, takes a path. */
function matchesGlob(pattern: string, path: string): boolean {
  const glob = Glob.read(pattern);
  return glob instanceof Glob && glob.matches(path);
}

test('patterns of files', () => {
  const yes: [string, string][] = [
    ['*.md', 'a.md'],
    ['*.md', 'x/y/a.md'],
    ['nhap', 'nhap/a.md'],
    ['nhap/', 'x/nhap/a.md'],
    ['cu/**', 'cu/x/a.md'],
    ['**/a.md', 'a.md'],
    ['**/x/**', 'k/x/a.md'],
    ['a/*.{md,txt}', 'a/b.txt'],
    ['./a/?.md', 'a/b.md'],
    ['a/**/b.md', 'a/b.md'],
    ['*', 'a'],
    ['a/{x', 'a/{x'],
  ];
  const no: [string, string][] = [
    ['*.md', 'a.txt'],
    ['cu/**', 'moi/a.md'],
    ['a/*.md', 'a/b/c.md'],
    ['a/?.md', 'a/bb.md'],
    ['a/**/b.md', 'b.md'],
    ['nhap', 'nhap2/a.md'],
    ['x/a.md', 'k/x/a.md'],
  ];
  for (const [pattern, path] of yes) expect([pattern, path, matchesGlob(pattern, path)]).toEqual([pattern, path, true]);
  for (const [pattern, path] of no) expect([pattern, path, matchesGlob(pattern, path)]).toEqual([pattern, path, false]);
  expect(matchesGlob(`${'*a'.repeat(40)}b`, 'a'.repeat(5000))).toBe(false);
  expect(matchesGlob(`${'**/'.repeat(40)}b`, `${'a/'.repeat(500)}c`)).toBe(false);
});

test('a mistyped word finds its neighbour, an unlike one does not', () => {
  expect(nearest('chek', ['check', 'cite', 'rules'])).toBe('check');
  expect(nearest('cehck', ['check', 'cite'])).toBe('check');
  expect(nearest('superseded', ['citation/superseded', 'the-thuc/motto'])).toBe('citation/superseded');
  expect(nearest('zzz', ['check', 'cite'])).toBeNull();
  expect(nearest('', ['check'])).toBeNull();
});

test('front matter: known settings, and mistakes in words', () => {
  expect(frontMatterSettings({ asOf: '2026-01-01', kind: 'chi-thi', title: 'x' })).toEqual({
    settings: { asOf: '2026-01-01', kind: 'chi-thi' },
    problems: [],
  });
  const { problems: wrong } = frontMatterSettings({ asOf: 'hôm qua', kind: 'chithi' });
  expect(wrong.map(({ vi }) => vi.split('. ')[0])).toEqual([
    'Khai báo đầu tệp: asOf "hôm qua" không phải ngày',
    'Khai báo đầu tệp: không có loại văn bản "chithi"',
  ]);
  expect(wrong[1].vi).toContain('Ý bạn là "chi-thi"?');
});

test('every kind has a name', () => {
  expect(Object.keys(kindWords).sort()).toEqual([...kinds].sort());
});

test('a province that the data does not know is told where it is named; former provinces and cities are known', async () => {
  const cwd = folderOf({
    'rasoat.config.jsonc': '{ "province": "Xyz" }',
    'a.md': 'Điều 1.',
    'b.md': '---\nprovince: tỉnh Lai Chau\n---\nĐiều 1.',
    'c.md': '---\nprovince: tỉnh Bắc Cạn\n---\nĐiều 1.',
    'd.md': '---\nprovince: Bắc Kạn\n---\nĐiều 1.',
    'e.md': '---\nprovince: TP. Hồ Chí Minh\n---\nĐiều 1.',
  });
  const { code, out, err } = await rasoat(['check', '.', '--as-of', '2026-11-22', '--format', 'json'], { cwd });
  expect(code).toBe(2);
  expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['b.md', 'd.md', 'e.md']);
  expect(err).toBe(
    'rasoat: rasoat.config.jsonc: "province": dữ liệu không có tỉnh, thành phố nào tên "Xyz"; viết như "tỉnh Lai Châu", "thành phố Huế".\n' +
      'rasoat: c.md: Khai báo đầu tệp: "province": dữ liệu không có tỉnh, thành phố nào tên "tỉnh Bắc Cạn"; viết như "tỉnh Lai Châu", "thành phố Huế".\n' +
      'rasoat: 2 tệp không kiểm tra được, lý do ở trên.\n',
  );
});

test('a day beyond the years that are known is told so, on the command line too', async () => {
  const { code, err } = await rasoat(['check', '-', '--as-of', '9999-12-31']);
  expect([code, err]).toEqual([
    2,
    'rasoat: --as-of không nhận "9999-12-31": ngày này không có trong lịch, hoặc năm nằm ngoài khoảng 1900–2199.\n',
  ]);
  expect(frontMatterSettings({ asOf: '2026-02-30' }).problems[0].vi).toBe(
    'Khai báo đầu tệp: asOf "2026-02-30": ngày này không có trong lịch, hoặc năm nằm ngoài khoảng 1900–2199.',
  );
});

test('an override changes of a rule what it names; its other settings stay', () => {
  const { config, problems: none } = parseConfig(
    `{
      "rules": { "citation/superseded": { "severity": "warning", "options": { "graceDays": 5 } }, "the-thuc/motto": "off" },
      "overrides": [
        { "files": ["a/**"], "rules": { "citation/superseded": "info" } },
        { "files": ["a/b/**"], "rules": { "citation/superseded": { "options": { "graceDays": 9 } }, "the-thuc/motto": "error" } }
      ]
    }`,
    rules,
  );
  expect(none).toEqual([]);
  const of = (path: string) => configFor(config, path).rules;
  expect(of('x.md')).toEqual(config.rules);
  expect(of('a/x.md')).toEqual({
    'citation/superseded': { severity: 'info', options: { graceDays: 5 } },
    'the-thuc/motto': { severity: 'off' },
  });
  expect(of('a/b/x.md')).toEqual({
    'citation/superseded': { severity: 'info', options: { graceDays: 9 } },
    'the-thuc/motto': { severity: 'error' },
  });
});

test('each folder has the nearest config upward: its rules, its overrides, its ignore', async () => {
  const draft = 'Kính gửi: Sở Tư pháp\n';
  const cwd = folderOf({
    'rasoat.config.jsonc': '{ "kind": "cong-van", "ignore": ["*.cu.md"] }',
    'a.md': draft,
    'a.cu.md': draft,
    'so/rasoat.config.jsonc': '{ "ignore": ["nhap"], "overrides": [{ "files": ["*.md"], "kind": "to-trinh" }] }',
    'so/b.md': draft,
    'so/b.cu.md': draft,
    'so/nhap/c.md': draft,
    'so/sau/d.md': draft,
  });
  const { out } = await rasoat(['check', '.', '--as-of', '2026-11-22', '--format', 'json'], { cwd });
  const kinds: [string, string][] = JSON.parse(out).files.map((file: { path: string; kind: string }) => [
    file.path,
    file.kind,
  ]);
  expect(kinds).toEqual([
    ['a.md', 'cong-van'],
    ['so/b.cu.md', 'to-trinh'],
    ['so/b.md', 'to-trinh'],
    ['so/sau/d.md', 'to-trinh'],
  ]);
});
