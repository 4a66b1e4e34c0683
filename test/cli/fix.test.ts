import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

/** Two defects with a safe fix. */
const mended = drafts['chi-thi'].text;
const text = mended.replace('Độc lập - Tự do', 'Độc lập – Tự do').replace('số 105/2025', 'số: 105/2025');
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

test('--fix mends what is certain in the file, keeps the rest, its line ends, mark and mode, and tells it', async () => {
  const cwd = folderOf({
    'a.txt': text,
    'b.txt': `\ufeff${text.replaceAll('\n', '\r\n')}`,
    'c.txt': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
    'd.txt': mended,
  });
  chmodSync(join(cwd, 'a.txt'), 0o640);
  const { code, err } = await rasoat(['check', '.', ...day, '--fix'], { cwd });
  expect(code).toBe(0);
  expect(err).toBe('rasoat: a.txt: đã sửa 2 chỗ.\nrasoat: b.txt: đã sửa 2 chỗ.\nrasoat: c.txt: đã sửa 2 chỗ.\n');
  expect(read(cwd, 'a.txt')).toBe(mended);
  expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
  expect(read(cwd, 'b.txt')).toBe(`\ufeff${mended.replaceAll('\n', '\r\n')}`);
  expect(readFileSync(join(cwd, 'c.txt'))).toEqual(Buffer.from(`\ufeff${mended}`, 'utf16le'));
  expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  expect((await rasoat(['check', '.', ...day, '--fix'], { cwd })).err).toBe('');
});

test('files in one folder are written by several threads', async () => {
  const names = Array.from({ length: 6 }, (_, i) => `${i}.txt`);
  const cwd = folderOf(Object.fromEntries(names.map((name) => [name, text])));
  const { code } = await rasoat(['check', '.', ...day, '--fix', '--jobs', '2'], { cwd });
  expect(code).toBe(0);
  for (const name of names) expect(read(cwd, name)).toBe(mended);
});

test('--fix-dry-run prints a diff and writes nothing', async () => {
  const cwd = folderOf({ 'a.txt': text, 'b.txt': mended });
  const { code, out, err } = await rasoat(['check', '.', ...day, '--fix-dry-run'], { cwd });
  expect(code).toBe(0);
  expect(err).toBe('rasoat: a.txt: sửa được 2 chỗ, chưa ghi.\n');
  const changed = out.split('\n').filter((line) => /^[-+]/u.test(line));
  expect(changed).toEqual([
    '--- a.txt',
    '+++ a.txt',
    '-Độc lập – Tự do - Hạnh phúc',
    '+Độc lập - Tự do - Hạnh phúc',
    expect.stringMatching(/^-Để chủ động .* số: 105\/2025/u),
    expect.stringMatching(/^\+Để chủ động .* số 105\/2025/u),
  ]);
  expect(read(cwd, 'a.txt')).toBe(text);
});

test('the diff of standard input; no words of a secret draft', async () => {
  const { out } = await rasoat(['check', '-', '--stdin-name', 'x.txt', ...day, '--fix-dry-run'], { stdin: text });
  expect(out).toContain('+++ x.txt');
  const secret = await rasoat(['check', '-', ...day, '--fix-dry-run'], { stdin: `MẬT\n\n${text}` });
  expect(secret.out).toBe('');
  expect(secret.err).toContain('--allow-secret');
  const allowed = await rasoat(['check', '-', ...day, '--fix-dry-run', '--allow-secret'], { stdin: `MẬT\n\n${text}` });
  expect(allowed.out).toContain('+Độc lập - Tự do');
});

test('on a terminal no sign of the draft steers it; elsewhere the diff is exact', async () => {
  const cwd = folderOf({ 'a.txt': text.replace('số: 105', '\u001b[2J số: 105') });
  const dry = ['check', 'a.txt', ...day, '--fix-dry-run'];
  expect((await rasoat(dry, { cwd })).out).toContain('\u001b[2J');
  const shown = (await rasoat(dry, { cwd, tty: true })).out;
  expect(shown).not.toContain('\u001b');
  expect(shown).toContain('␛[2J');
  expect(shown.split('\n')).toHaveLength((await rasoat(dry, { cwd })).out.split('\n').length);
});

test('what is waived or known is left as it is', async () => {
  const waivers = { waivers: [{ path: 'a.txt', rule: 'the-thuc/motto', all: true, reason: 'mẫu cũ' }] };
  const cwd = folderOf({ 'a.txt': text, 'rasoat.waivers.jsonc': JSON.stringify(waivers) });
  await rasoat(['check', 'a.txt', ...day, '--fix'], { cwd });
  expect(read(cwd, 'a.txt')).toContain('Độc lập – Tự do');
  expect(read(cwd, 'a.txt')).toContain('số 105/2025');
});

test('a file that cannot be written back byte for byte is left alone, and that is said', async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xff, 0x0a]);
  const cwd = folderOf({ 'a.txt': bytes });
  const { err } = await rasoat(['check', 'a.txt', ...day, '--fix'], { cwd });
  expect(err).toContain('a.txt: không sửa, vì tệp có chỗ không đọc được');
  expect(new Uint8Array(readFileSync(join(cwd, 'a.txt')))).toEqual(bytes);
});
