import { checks, factById } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { commands } from '../../cli/src/main.ts';
import { day, folderOf, rasoat } from './support.ts';

test('the overview and the help of every command, in both languages', async () => {
  const vi = await rasoat(['--help']);
  expect(vi.code).toBe(0);
  expect(vi.err).toBe('');
  for (const { name } of commands) expect(vi.out).toContain(`  ${name}`);
  expect(vi.out).toContain('Cách dùng: rasoat LỆNH …');
  const en = await rasoat(['--help', '--lang', 'en']);
  expect(en.out).toContain('Usage: rasoat COMMAND …');
  expect(await rasoat(['help', '--lang', 'en'])).toEqual(en);
  for (const { name, options, examples } of commands) {
    const help = await rasoat([name, '--help']);
    expect(help.code).toBe(0);
    for (const option of options) expect(help.out).toContain(`--${option.name}`);
    for (const { line } of examples) expect(help.out).toContain(line);
    expect(examples.length).toBeGreaterThan(1);
    expect(await rasoat(['help', name])).toEqual(help);
    const english = (await rasoat([name, '-h', '--lang=en'])).out;
    expect(english).toMatch(/^rasoat \S+: [A-Z]/u);
    expect(english).toContain('Common options');
    expect(english).not.toContain('Tùy chọn');
    for (const [option] of english.matchAll(/^ {2}(?:-\w, )?--.*?(?: {2}|$)/gmu))
      expect(option).toMatch(/^[\x20-\x7e]+$/u);
  }
});

test('every example of the help is understood by its command', async () => {
  for (const { examples } of commands) {
    for (const { line } of examples) {
      const words = line
        .replace(/^cat \S+ \| /u, '')
        .replace(/ > \S+$/u, '')
        .match(/"[^"]*"|\S+/gu)!
        .map((word) => word.replaceAll('"', ''));
      expect(words[0]).toBe('rasoat');
      const { err } = await rasoat([...words.slice(1), '--help']);
      expect(err).toBe('');
    }
  }
});

test('the version', async () => {
  expect(await rasoat(['--version'])).toEqual({ code: 0, out: 'rasoat 0.1.0\n', err: '' });
  expect(await rasoat(['-V'])).toEqual({ code: 0, out: 'rasoat 0.1.0\n', err: '' });
});

test('without a command: the overview, and exit 2', async () => {
  const { code, out, err } = await rasoat([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Cách dùng');
});

test('wrong usage is told in one sentence with the way out, exit 2', async () => {
  const says = async (argv: string[]): Promise<string> => {
    const { code, out, err } = await rasoat(argv, { cwd: folderOf({ 'a.md': 'a' }) });
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  expect(await says(['chek', 'a.md'])).toBe(
    'rasoat: Không có lệnh "chek". Ý bạn là "rasoat check"? Xem: rasoat --help\n',
  );
  expect(await says(['a.md'])).toBe(
    'rasoat: Không có lệnh "a.md". Để kiểm tra tệp: rasoat check a.md Xem: rasoat --help\n',
  );
  expect(await says(['khong-co', 'a.md'])).toMatch(/^rasoat: Không có lệnh "khong-co"\./u);
  expect(await says(['--verson'])).toBe('rasoat: Không có tùy chọn --verson. Ý bạn là --version? Xem: rasoat --help\n');
  expect(await says(['check', 'a.md', '--as-off', '2026-01-01'])).toBe(
    'rasoat: Lệnh check không có tùy chọn --as-off. Ý bạn là --as-of? Xem: rasoat check --help\n',
  );
  expect(await says(['check', 'a.md', '--review'])).toMatch(/^rasoat: Lệnh check không có tùy chọn --review/u);
  for (const needy of ['--new-only', '--update-baseline'])
    expect(await says(['check', 'a.md', needy])).toBe(`rasoat: ${needy} cần nêu tệp mốc: --baseline TỆP.
`);
  expect(await says(['check', 'a.md', '--fix', '--fix-dry-run'])).toContain('không đi cùng nhau');
  expect(await says(['check', '-', '--fix'])).toContain('không ghi được vào đầu vào chuẩn');
  expect(await says(['check', 'a.md', '--fix-dry-run', '--format', 'json'])).toContain('không dùng với --format');
  expect(await says(['check'])).toBe('rasoat: Chưa nêu tệp nào. Ví dụ: rasoat check du-thao.md\n');
  expect(await says(['check', 'a.md', '--as-of', '22/11/2026'])).toBe(
    'rasoat: --as-of không nhận "22/11/2026". Viết ngày theo năm-tháng-ngày, ví dụ 2026-11-22, hoặc today, issued, effective.\n',
  );
  expect(await says(['check', 'a.md', '--as-of', '2026-02-30'])).toContain('--as-of không nhận "2026-02-30"');
  expect(await says(['check', 'a.md', '--as-of', 'isued'])).toContain('Ý bạn là issued?');
  expect(await says(['check', 'a.md', '--as-of'])).toBe('rasoat: --as-of cần một giá trị: --as-of NGÀY.\n');
  expect(await says(['check', 'a.md', '--as-of', '--timing'])).toBe('rasoat: --as-of cần một giá trị: --as-of NGÀY.\n');
  expect(await says(['check', 'a.md', '--format', 'jsn'])).toBe(
    'rasoat: --format không nhận "jsn". Ý bạn là "json"? Chọn một trong: pretty, json, ndjson, sarif, junit, github, html.\n',
  );
  expect(await says(['check', 'a.md', '--kind', 'quyet-dinh-qpl'])).toContain('Ý bạn là "quyet-dinh-qppl"?');
  expect(await says(['check', 'a.md', '--max-warnings', '-1'])).toContain('--max-warnings');
  expect(await says(['check', 'a.md', '--max-warnings', 'x'])).toBe(
    'rasoat: --max-warnings cần một số nguyên từ 0, không phải "x".\n',
  );
  expect(await says(['check', 'a.md', '--jobs', '0'])).toBe('rasoat: --jobs cần một số nguyên từ 1, không phải "0".\n');
  expect(await says(['check', 'a.md', '--timing=yes'])).toBe('rasoat: --timing không nhận giá trị.\n');
  expect(await says(['check', 'a.md', '--format', 'json', '--format', 'pretty'])).toBe(
    'rasoat: --format chỉ viết một lần.\n',
  );
  expect(await says(['check', 'a.md', ...day, '--config', 'khong-co.jsonc'])).toBe(
    'rasoat: khong-co.jsonc: không có tệp hay thư mục này.\n',
  );
  expect(await says(['check', 'a.md', ...day, '--law', 'khong-co.tsv'])).toBe(
    'rasoat: khong-co.tsv: không có tệp hay thư mục này.\n',
  );
  expect(await says(['check', 'a.md', ...day, '--law', 'a.md'])).toMatch(/^rasoat: a\.md: /u);
  expect(await says(['inspect'])).toBe('rasoat: Nêu đúng một tệp, ví dụ: rasoat inspect du-thao.md\n');
  expect(await says(['cite'])).toBe('rasoat: Nêu số hiệu hoặc tên luật, ví dụ: rasoat cite 63/2010/NĐ-CP\n');
  expect(await says(['cite', '63/2010/NĐ-CP', '--as-of', 'issued'])).toContain('--as-of issued chỉ dùng cho dự thảo');
  expect(await says(['law'])).toContain('rasoat law status|add|import|pack|diff.');
  expect(await says(['law', 'pak'])).toContain('Ý bạn là "rasoat law pack"?');
  expect(await says(['law', 'toString'])).toContain('rasoat law status|add|import|pack|diff.');
  expect(await says(['law', 'pack', 'a.tsv'])).toBe('rasoat: Viết: rasoat law pack TỆP.tsv TỆP.pack\n');
  expect(await says(['rules', 'the-thuc/motto'])).toContain('rasoat explain the-thuc/motto');
  expect(await says(['explain'])).toContain('rasoat explain citation/superseded');
  expect(await says(['help', 'chek'])).toContain('Ý bạn là "rasoat check"?');
});

test('usage mistakes in English', async () => {
  expect((await rasoat(['check', '--lang', 'en'])).err).toBe(
    'rasoat: No file was named. Example: rasoat check draft.md\n',
  );
  expect((await rasoat(['--lang', 'en', 'chek'])).err).toBe(
    'rasoat: There is no command "chek". Did you mean "rasoat check"? See: rasoat --help --lang en\n',
  );
  expect((await rasoat(['check', '--lang', 'fr'])).err).toBe(
    'rasoat: --lang không nhận "fr". Chọn một trong: vi, en.\n',
  );
});

test('colours: on a terminal only, and not under NO_COLOR, TERM=dumb or --no-color', async () => {
  const coloured = async (argv: string[], tty: boolean, env: Record<string, string> = {}): Promise<boolean> =>
    (await rasoat(['cite', '63/2010/NĐ-CP', ...day, ...argv], { tty, env })).out.includes('\u001b[');
  expect(await coloured([], true)).toBe(true);
  expect(await coloured([], false)).toBe(false);
  expect(await coloured(['--no-color'], true)).toBe(false);
  expect(await coloured([], true, { NO_COLOR: '1' })).toBe(false);
  expect(await coloured([], true, { TERM: 'dumb' })).toBe(false);
  expect(await coloured([], false, { FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured([], false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('rules and explain: every rule in the table and on its own page, in both languages', async () => {
  const table = await rasoat(['rules']);
  expect(table.code).toBe(0);
  const data = JSON.parse((await rasoat(['rules', '--format', 'json'])).out);
  expect(data.length).toBe(checks.length);
  for (const rule of checks) {
    expect(table.out).toContain(`  ${rule.id} `);
    for (const lang of ['vi', 'en'] as const) {
      const page = await rasoat(['explain', rule.id, '--lang', lang]);
      expect([page.code, page.err]).toEqual([0, '']);
      for (const part of [rule.summary[lang], rule.why[lang], ...rule.facts]) expect(page.out).toContain(part);
      expect(page.out).not.toMatch(/[«»]/u);
      if (rule.examples.bad.some((example) => (example.text ?? '').includes('«'))) expect(page.out).toMatch(/│ +[~^]/u);
    }
    if (rule.facts.map(factById).some((fact) => fact !== null && fact.document !== '' && fact.checkedBy === '')) {
      expect((await rasoat(['explain', rule.id])).out).toContain('chưa đối chiếu bản chính thức');
    }
  }
});

test('explain takes a fact and names the rules that stand on it', async () => {
  const { code, out } = await rasoat(['explain', 'v3.6']);
  expect(code).toBe(0);
  expect(out).toMatch(/^V3\.6 {2}/u);
  expect(out).toContain('Quy tắc dựa vào dữ kiện này\n  the-thuc/motto');
  expect((await rasoat(['explain', 'the-thuc/moto'])).err).toBe(
    'rasoat: Không có quy tắc hay dữ kiện "the-thuc/moto". Ý bạn là "the-thuc/motto"? Lệnh "rasoat rules" in mọi mã quy tắc.\n',
  );
  expect((await rasoat(['explain', 'V3.66'])).err).toContain('Ý bạn là "V3.6"?');
});
