import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

interface Listed {
  readonly code: number;
  readonly paths: readonly string[];
  readonly err: string;
}

async function list(operands: readonly string[], cwd: string, more: readonly string[] = []): Promise<Listed> {
  const { code, out, err } = await rasoat(
    ['check', ...operands, '--format', 'json', ...(more.includes('--as-of') ? [] : day), ...more],
    { cwd },
  );
  return { code, err, paths: out === '' ? [] : JSON.parse(out).files.map((file: { path: string }) => file.path) };
}

test('a folder is walked in the order of names; only drafts; documents that cannot be read are named', async () => {
  const cwd = folderOf({
    'b.md': 'a',
    'a.TXT': 'a',
    'ảnh.png': 'a',
    'c/z.html': 'a',
    'c/a.htm': 'a',
    'c.d/x.markdown': 'a',
    'Ă/y.md': 'a',
    'script.js': 'a',
    'd.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    '.an/x.md': 'a',
    'node_modules/p/readme.md': 'a',
    '.x.md': 'a',
  });
  const { paths } = await list(['.'], cwd);
  expect(paths).toEqual(['a.TXT', 'b.md', 'c/a.htm', 'c/z.html', 'c.d/x.markdown', 'd.docx', 'Ă/y.md']);
  expect((await list(['c', './b.md', 'c/'], cwd)).paths).toEqual(['c/a.htm', 'c/z.html', 'b.md']);
  expect((await list([join(cwd, 'c')], cwd)).paths).toEqual([`${cwd}/c/a.htm`, `${cwd}/c/z.html`]);
  expect((await list(['*.md', 'c/*.{htm,html}'], cwd)).paths).toEqual(['b.md', 'c/a.htm', 'c/z.html']);
});

test('a document that cannot be read is a finding and never exits 0', async () => {
  const cwd = folderOf({ 'd.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) });
  const { code, out } = await rasoat(['check', 'd.docx', ...day], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('Chưa kết luận được');
  expect(out).toContain('Kết luận: chưa');
});

test('what is missing or unreadable is told by name, exit 2, and the rest is still checked', async () => {
  const cwd = folderOf({ 'a.md': 'a', 'k/b.md': 'b' });
  symlinkSync('khong-co', join(cwd, 'k', 'chet.md'));
  const { code, paths, err } = await list(['mat.md', 'a.md', 'k'], cwd);
  expect(code).toBe(2);
  expect(paths).toEqual(['a.md', 'k/b.md']);
  expect(err).toBe(
    'rasoat: mat.md: không có tệp hay thư mục này.\nrasoat: k/chet.md: không có tệp hay thư mục này.\nrasoat: 2 tệp không kiểm tra được, lý do ở trên.\n',
  );
});

const isRoot = process.getuid?.() === 0;
if (isRoot) console.log('left out: files without permission; this run is root, who may read everything');

test.skipIf(isRoot)('a file and a folder without permission', async () => {
  const cwd = folderOf({ 'a.md': 'a', 'kin/b.md': 'b' });
  chmodSync(join(cwd, 'a.md'), 0);
  chmodSync(join(cwd, 'kin'), 0);
  const { code, err } = await list(['.'], cwd);
  chmodSync(join(cwd, 'kin'), 0o755);
  expect(code).toBe(2);
  expect(err).toContain('rasoat: a.md: không có quyền đọc.');
  expect(err).toContain('rasoat: kin: không có quyền đọc.');
});

test('links: a circle ends, a file behind two names is checked once, a linked file is not lost', async () => {
  const cwd = folderOf({ 'a/x.md': 'x', 'ngoai/y.md': 'y' });
  symlinkSync('..', join(cwd, 'a', 'vong'));
  symlinkSync('../ngoai/y.md', join(cwd, 'a', 'lien-ket.md'));
  symlinkSync('tu-minh.md', join(cwd, 'a', 'tu-minh.md'));
  const { paths, err, code } = await list(['a'], cwd);
  expect(paths).toEqual(['a/lien-ket.md', 'a/x.md']);
  expect(err).toContain('rasoat: a/tu-minh.md: liên kết vòng, không đọc được.');
  expect(code).toBe(2);
});

test('a folder named like a file is a folder', async () => {
  const cwd = folderOf({ 'x.md/a.md': 'a' });
  expect((await list(['.'], cwd)).paths).toEqual(['x.md/a.md']);
  expect((await list(['x.md'], cwd)).paths).toEqual(['x.md/a.md']);
});

test('nothing to check is told, exit 2', async () => {
  const cwd = folderOf({ 'x/a.js': 'a' });
  expect(await rasoat(['check', 'x', ...day], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'rasoat: x: không có tệp .md, .txt, .html hay tài liệu nào để kiểm tra.\n',
  });
});

test('a file too large to read is told by name before it is read', async () => {
  const cwd = folderOf({ 'a.md': 'a', 'khong-lo.md': '' });
  truncateSync(join(cwd, 'khong-lo.md'), 300 * 1024 * 1024);
  const { code, paths, err } = await list(['.'], cwd);
  expect([code, paths]).toEqual([2, ['a.md']]);
  expect(err).toMatch(/^rasoat: khong-lo\.md: lớn hơn 256 MB, chưa được đọc; hãy tách thành nhiều tệp\.\n/u);
});

test('standard input, with a name', async () => {
  const cwd = folderOf({ 'a.md': 'a' });
  const { out, code } = await rasoat(
    ['check', '-', 'a.md', '-', '--format', 'json', '--stdin-name', 'nhap.md', ...day],
    { cwd, stdin: 'Điều 1.' },
  );
  expect(JSON.parse(out).files.map((file: { path: string }) => file.path)).toEqual(['nhap.md', 'a.md']);
  expect(code).toBeLessThan(2);
});

test('ignore of the config: names and patterns; a file named by hand is checked all the same', async () => {
  const cwd = folderOf({
    'rasoat.config.jsonc': '{ "ignore": ["nhap", "cu/*.txt", "*.tam.md"] }',
    'a.md': 'a',
    'b.tam.md': 'b',
    'nhap/c.md': 'c',
    'k/nhap/d.md': 'd',
    'cu/e.txt': 'e',
    'cu/f.md': 'f',
    'k/cu/g.txt': 'g',
  });
  expect((await list(['.'], cwd)).paths).toEqual(['a.md', 'cu/f.md', 'k/cu/g.txt']);
  expect((await list(['k'], cwd)).paths).toEqual(['k/cu/g.txt']);
  expect((await list(['b.tam.md'], cwd)).paths).toEqual(['b.tam.md']);
});

test('ignore: letters of either case, accents however they are encoded, everything below a folder, and no more', async () => {
  const cwd = folderOf({
    'rasoat.config.jsonc': '{ "ignore": ["/nháp/", "k/**/luu-*", "./cu/{a,b}.md", "*.TAM.md"] }',
    [`${'Nháp'.normalize('NFD')}/a.md`]: 'a',
    'sau/nháp/a.md': 'a',
    'k/luu-1/sau/b.md': 'b',
    'k/x/y/luu-2.md': 'b',
    'k/x/giu.md': 'b',
    'cu/a.md': 'c',
    'cu/c.md': 'c',
    'cu/b.tam.md': 'c',
  });
  expect((await list(['.'], cwd)).paths).toEqual(['cu/c.md', 'k/x/giu.md', 'sau/nháp/a.md']);
  expect((await list(['k'], cwd)).paths).toEqual(['k/x/giu.md']);
});

const stars = `${'*a'.repeat(16)}*b`;
const long = `${'a'.repeat(200)}.md`;

test('patterns that look for much are answered soon, as ignore and as operand', async () => {
  const cwd = folderOf({
    [long]: 'a',
    'rasoat.config.jsonc': JSON.stringify({ ignore: [stars, '(a+)+b', `${'**/'.repeat(50)}${stars}`] }),
  });
  const start = performance.now();
  expect((await list(['.'], cwd)).paths).toEqual([long]);
  const { code, err } = await list([stars], cwd);
  expect([code, err.split('\n')[0]]).toEqual([2, `rasoat: ${stars}: không có tệp hay thư mục này.`]);
  // Backtracking over this takes minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});

test('a pattern with too many cases is refused where it stands', async () => {
  const braces = '{a,b}'.repeat(26);
  const cwd = folderOf({
    'a.md': 'a',
    'rasoat.config.jsonc': `{\n  "ignore": ["nhap", "${braces}"],\n  "overrides": [{ "files": ["${braces}"] }]\n}`,
  });
  const { code, err } = await list(['a.md'], cwd);
  expect(code).toBe(2);
  expect(err.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^rasoat: rasoat\.config\.jsonc:2:22: Mẫu tên tệp quá phức tạp: .*64 trường hợp/u),
    expect.stringMatching(/^rasoat: rasoat\.config\.jsonc:3:29: Mẫu tên tệp quá phức tạp/u),
  ]);
  const other = folderOf({ 'a.md': 'a' });
  expect((await list([braces], other)).err).toContain(`rasoat: ${braces}: Mẫu tên tệp quá phức tạp`);
});

test('a pattern as operand: folders by pattern, from a folder named plainly, whole, and files of any ending', async () => {
  const cwd = folderOf({
    'h1/a.md': 'a',
    'h2/b.md': 'b',
    'h2/sau/c.md': 'c',
    'h2/d.nhap': 'd',
    'x.md': 'x',
    '.an/e.md': 'e',
  });
  expect((await list(['h?/*.md'], cwd)).paths).toEqual(['h1/a.md', 'h2/b.md']);
  expect((await list(['./h2/**/*.md'], cwd)).paths).toEqual(['h2/b.md', 'h2/sau/c.md']);
  expect((await list([`${cwd}/h2/*.nhap`], cwd)).paths).toEqual([`${cwd}/h2/d.nhap`]);
  expect((await list(['*.md', '**/*.md'], cwd)).paths).toEqual(['x.md', 'h1/a.md', 'h2/b.md', 'h2/sau/c.md']);
});

test('an empty operand is a mistake, not the working folder', async () => {
  const cwd = folderOf({ 'a.md': 'a' });
  for (const command of ['check', 'inspect'])
    for (const empty of ['', ' ']) {
      const { code, out, err } = await rasoat([command, empty, ...day], { cwd });
      expect([command, code, out]).toEqual([command, 2, '']);
      expect(err).toMatch(/^rasoat: Có một tên tệp để trống/u);
    }
});

test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is told as such', async () => {
  const cwd = folderOf({ 'a.md': 'a' });
  writeFileSync(Buffer.concat([Buffer.from(`${cwd}/x`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x');
  const { code, paths, err } = await list(['.'], cwd);
  expect([code, paths]).toEqual([2, ['a.md']]);
  expect(err).toContain('rasoat: x\ufffd.md: tên tệp không phải UTF-8, không mở được; hãy đổi tên tệp.\n');
});

test('a folder with a link to itself is told once, by its plainest name', async () => {
  const cwd = folderOf({ 'a.md': 'a', 'k/b.md': 'b' });
  symlinkSync('.', join(cwd, 'A-vong'));
  symlinkSync('khong-co', join(cwd, 'k', 'chet.md'));
  const { paths, err } = await list(['.'], cwd);
  expect(paths).toEqual(['a.md', 'k/b.md']);
  expect(err).toContain('rasoat: k/chet.md: không có tệp hay thư mục này.\nrasoat: 1 tệp không kiểm tra được');
});

test('the config is found upward from each file; overrides and front matter set the date', async () => {
  const cwd = folderOf({
    'rasoat.config.jsonc': '{ "asOf": "2026-01-01", "overrides": [{ "files": ["cu/**"], "asOf": "2020-01-01" }] }',
    'a.md': 'Điều 1.',
    'cu/b.md': 'Điều 1.',
    'rieng/rasoat.config.jsonc': '{ "asOf": "2021-02-03" }',
    'rieng/sau/c.md': 'Điều 1.',
    'd.md': '---\nasOf: 2019-09-09\n---\nĐiều 1.',
  });
  const dates = async (more: string[]) =>
    JSON.parse((await rasoat(['check', '.', '--format', 'json', ...more], { cwd })).out).files.map(
      (file: { path: string; asOf: string }) => `${file.path} ${file.asOf}`,
    );
  expect(await dates([])).toEqual([
    'a.md 2026-01-01',
    'cu/b.md 2020-01-01',
    'd.md 2019-09-09',
    'rieng/sau/c.md 2021-02-03',
  ]);
  expect(await dates(['--config', 'rieng/rasoat.config.jsonc'])).toEqual([
    'a.md 2021-02-03',
    'cu/b.md 2021-02-03',
    'd.md 2019-09-09',
    'rieng/sau/c.md 2021-02-03',
  ]);
});

test('the option goes before the front matter, and the front matter before the config', async () => {
  const cwd = folderOf({
    'rasoat.config.jsonc': '{ "asOf": "2026-01-01", "kind": "ke-hoach" }',
    'd.md': '---\nasOf: 2019-09-09\nkind: chi-thi\n---\nĐiều 1.',
    'e.md': 'Điều 1.',
  });
  const read = async (more: string[]) =>
    JSON.parse((await rasoat(['check', 'd.md', 'e.md', '--format', 'json', ...more], { cwd })).out).files;
  const [d, e] = await read([]);
  expect([d.asOf, d.kind, e.asOf, e.kind]).toEqual(['2019-09-09', 'chi-thi', '2026-01-01', 'ke-hoach']);
  const [over] = await read(['--as-of', '2022-02-02', '--kind', 'to-trinh']);
  expect([over.asOf, over.kind]).toEqual(['2022-02-02', 'to-trinh']);
});

test('a config with mistakes: told at its own lines, exit 2; files of other configs are checked', async () => {
  const cwd = folderOf({
    'xau/rasoat.config.jsonc': '{\n  "kin": "chi-thi",\n  "lang": vi\n}',
    'xau/a.md': 'a',
    'xau/b.md': 'b',
    'tot/c.md': 'c',
    'la/rasoat.config.jsonc': '{ "rules": { "the-thuc/moto": "off" },\n "asOf": 3 }',
    'la/d.md': 'd',
    'latin/rasoat.config.jsonc': new Uint8Array([0x7b, 0xe9, 0x7d]),
    'latin/e.md': 'e',
  });
  const { code, paths, err } = await list(['.'], cwd);
  expect(code).toBe(2);
  expect(paths).toEqual(['tot/c.md']);
  const lines = err.split('\n');
  expect(lines[0]).toMatch(/^rasoat: la\/rasoat\.config\.jsonc:1:14: Không có quy tắc "the-thuc\/moto"\./u);
  expect(lines[1]).toBe('rasoat: la/rasoat.config.jsonc:2:10: "asOf" phải là chữ trong ngoặc kép, không để trống.');
  expect(lines[2]).toBe(
    'rasoat: latin/rasoat.config.jsonc: tệp cấu hình không phải UTF-8; hãy lưu lại dưới dạng UTF-8.',
  );
  expect(lines[3]).toMatch(/^rasoat: xau\/rasoat\.config\.jsonc:3:11: Từ lạ/u);
  expect(err).toContain('rasoat: 4 tệp không kiểm tra được, lý do ở trên.');
  const named = await rasoat(['check', 'tot', '--config', 'xau/rasoat.config.jsonc', ...day, '--lang', 'en'], { cwd });
  expect(named.code).toBe(2);
  expect(named.err).toMatch(/^rasoat: xau\/rasoat\.config\.jsonc:3:11: Unknown word/u);
  const front = await rasoat(['check', '-', '--stdin-name', 'x.md', ...day], { cwd, stdin: '---\nasOf: mai\n---\n' });
  expect([front.code, front.err.split('\n')[0]]).toEqual([
    2,
    'rasoat: x.md: Khai báo đầu tệp: asOf "mai" không phải ngày. Viết như 2026-11-22, hoặc today, issued, effective.',
  ]);
});

test('law and language of the config', async () => {
  const cwd = folderOf({
    'k/rasoat.config.jsonc': '{ "lang": "en", "law": ["tinh.tsv"], "asOf": "2026-12-02" }',
    'k/tinh.tsv': '63/2010/NĐ-CP\t2026-12-01\treplaced\t400/2026/NĐ-CP\n',
    'k/a.md': 'Điều 1.',
  });
  const { out } = await rasoat(['check', 'k'], { cwd });
  expect(out).toContain('law as of 2026-12-02');
  expect((await rasoat(['cite', '63/2010/NĐ-CP', '--as-of', '2026-12-02'], { cwd: join(cwd, 'k') })).out).toContain(
    'Now: Nghị định số 400/2026/NĐ-CP.',
  );
});

test('progress is shown on a terminal only, for long work, and leaves nothing behind', async () => {
  const cwd = folderOf(Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, name])));
  let now = 0;
  const clock = () => (now += 1000);
  const { err } = await rasoat(['check', '.', '--format', 'json', ...day], { cwd, tty: true, clock });
  expect(err).toMatch(/\[2\/3\] b\.md/u);
  expect(err.endsWith('\r\u001b[K')).toBe(true);
  expect((await rasoat(['check', '.', '--format', 'json', ...day], { cwd, clock })).err).toBe('');
});

test('what programs leave beside drafts, and names that only end like one, are no drafts unless they are named', async () => {
  const cwd = folderOf({
    'a.txt': 'a',
    '~$a.docx': 'a',
    '.~lock.a.docx#': 'a',
    '~WRL0001.txt': 'a',
    'a.txt.bak': 'a',
    ghichumd: 'a',
  });
  expect((await list(['.'], cwd)).paths).toEqual(['a.txt']);
  expect((await list(['a.txt.bak', 'ghichumd'], cwd)).paths).toEqual(['a.txt.bak', 'ghichumd']);
});
