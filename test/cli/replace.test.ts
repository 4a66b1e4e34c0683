import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { chmodSync, fstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { beforeEach, expect, test, vi } from 'vitest';
import { root } from '../support/paths.ts';
import { day, folderOf, rasoat } from './support.ts';

/** How files are written over: whole or not at all, for the same eyes as before, and never over what somebody else wrote. */

/** Called with the descriptor while a file is written, and before a new file takes the place of an old one. */
const hooks = vi.hoisted(() => ({ write: (_: unknown): void => {}, rename: (): void => {} }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      hooks.write(args[0]);
      real.writeFileSync(...args);
    },
    renameSync: (...args: Parameters<typeof fs.renameSync>) => {
      hooks.rename();
      real.renameSync(...args);
    },
  };
});
beforeEach(() => {
  hooks.write = () => {};
  hooks.rename = () => {};
});

const sound = drafts['chi-thi'].text;
const text = sound.replace('Độc lập - Tự do', 'Độc lập – Tự do');
const fix = ['check', 'a.txt', ...day, '--fix'];

test('nobody but its owner can read the new file before it has the rights of the old one', async () => {
  const cwd = folderOf({ 'a.txt': text });
  const path = join(cwd, 'a.txt');
  chmodSync(path, 0o604);
  const modes: number[] = [];
  hooks.write = (file) => {
    if (typeof file === 'number') modes.push(fstatSync(file).mode & 0o777);
  };
  await rasoat(fix, { cwd });
  expect(modes).toEqual([0o600]);
  expect(statSync(path).mode & 0o777).toBe(0o604);
  expect(readFileSync(path, 'utf8')).toBe(sound);
});

test('a read-only file stays as it is, and so does a read-only baseline', async () => {
  const cwd = folderOf({ 'a.txt': text, 'b.txt': text });
  chmodSync(join(cwd, 'a.txt'), 0o444);
  const { code, err, out } = await rasoat(['check', '.', ...day, '--fix'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('rasoat: a.txt: tệp chỉ đọc, không ghi đè.\n');
  expect(err).not.toContain('a.txt: đã sửa');
  expect(out).not.toContain('a.txt');
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text);
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(sound);
  const baseline = [...day, '--baseline', 'moc.json', '--update-baseline'];
  await rasoat(['check', 'b.txt', ...baseline], { cwd });
  chmodSync(join(cwd, 'moc.json'), 0o444);
  expect((await rasoat(['check', '.', ...baseline], { cwd })).err).toContain('moc.json: tệp chỉ đọc, không ghi đè.\n');
});

test.each([
  ['changes', (path: string) => writeFileSync(path, `${text}Dòng vừa gõ thêm.\n`), `${text}Dòng vừa gõ thêm.\n`],
  ['goes away', (path: string) => rmSync(path), null],
])('a file that %s while it is mended is not written over', async (_, change, left) => {
  const cwd = folderOf({ 'a.txt': text });
  const path = join(cwd, 'a.txt');
  let calls = 0;
  // The clock is asked before the file is read, then while rules run.
  const clock = (): number => {
    if (++calls === 3) change(path);
    return 0;
  };
  const { code, err } = await rasoat([...fix, '--timing'], { cwd, clock });
  expect(calls).toBeGreaterThan(3);
  expect(code).toBe(2);
  expect(err).toContain('a.txt: tệp đã đổi hoặc mất trong lúc xử lý nên không ghi đè; hãy chạy lại.\n');
  expect(readdirSync(cwd)).toEqual(left === null ? [] : ['a.txt']);
  if (left !== null) expect(readFileSync(path, 'utf8')).toBe(left);
});

test('what cannot be put in place leaves nothing behind', async () => {
  const cwd = folderOf({ 'a.txt': text });
  hooks.rename = () => {
    throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
  };
  const { code, err } = await rasoat(fix, { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('a.txt: không ghi được (không có quyền ghi).\n')]);
  expect(readdirSync(cwd)).toEqual(['a.txt']);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text);
});

test('through a link the file behind it is mended, once', async () => {
  const cwd = folderOf({ 'that/a.txt': text });
  symlinkSync('that/a.txt', join(cwd, 'b.txt'));
  symlinkSync('b.txt', join(cwd, 'c.txt'));
  const { err } = await rasoat(['check', 'c.txt', 'b.txt', ...day, '--fix'], { cwd });
  expect(err).toBe('rasoat: c.txt: đã sửa 1 chỗ.\n');
  expect(readFileSync(join(cwd, 'that/a.txt'), 'utf8')).toBe(sound);
  expect(fs.lstatSync(join(cwd, 'c.txt')).isSymbolicLink()).toBe(true);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s while a file is written ends the program behind it',
  (signal) => {
    const cwd = folderOf({ 'a.txt': 'cũ' });
    const code = `import { replaceFile, undisturbed } from ${JSON.stringify(join(root, 'cli/src/replace.ts'))};
    await undisturbed(() => { process.kill(process.pid, '${signal}'); replaceFile('a.txt', 'a.txt', 'mới'); });
    console.log('đi tiếp');`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd, encoding: 'utf8' });
    expect([ended.signal, ended.stdout]).toEqual([signal, '']);
    expect(readdirSync(cwd)).toEqual(['a.txt']);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('mới');
  },
);
