import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { inOrder, jobsFor } from '../../cli/src/crew.ts';
import type { Input } from '../../cli/src/files.ts';
import { failed } from '../../cli/src/work.ts';
import { bin, day, env, folderOf, rasoat } from './support.ts';

/** Drafts of every sample, some with a defect, with files that cannot be checked among them. */
function folder(): string {
  const files: Record<string, string | Uint8Array> = {};
  for (const [name, { text }] of Object.entries(drafts)) {
    files[`${name}.md`] = text;
    files[`loi/${name}.txt`] = text.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập Tự do Hạnh phúc');
  }
  files['nhi-phan.md'] = new Uint8Array([0, 1, 2, 0, 0]);
  files['xau/rasoat.config.jsonc'] = '{ "x": 1 }';
  files['xau/a.md'] = 'a';
  files['xau/b.md'] = 'b';
  files['mat.md'] = drafts['ke-hoach'].text.replace(/^Số:/mu, 'MẬT\nSố:');
  return folderOf(files);
}

test('any number of jobs gives the same output, byte for byte, in every format', async () => {
  const cwd = folder();
  for (const format of ['pretty', 'json', 'ndjson', 'sarif', 'html']) {
    const run = (jobs: string, more: string[] = []) =>
      rasoat(['check', 'khong-co.md', '.', '-', '--format', format, '--jobs', jobs, ...day, ...more], {
        cwd,
        stdin: drafts['chi-thi'].text,
      });
    const one = await run('1');
    expect(one.code).toBe(2);
    expect(one.err).toContain('xau/rasoat.config.jsonc:1:3');
    expect(one.out.length).toBeGreaterThan(10_000);
    expect(await run(format === 'json' ? '3' : '2')).toEqual(one);
    if (format === 'pretty') expect(await run('2', ['--lang', 'en'])).toEqual(await run('1', ['--lang', 'en']));
  }
});

test('results come in the order of the inputs, and only so many are begun ahead of what was taken', async () => {
  const inputs = Array.from({ length: 40 }, (_, i): Input => ({ kind: 'file', path: `/${i}`, shown: String(i) }));
  let begun = 0;
  let taken = 0;
  let most = 0;
  const shown: string[] = [];
  const slow = async (input: Input) => {
    begun++;
    // The first of every four takes longest.
    for (let turns = Number(input.shown) % 4 === 0 ? 20 : 1; turns > 0; turns--) await Promise.resolve();
    return failed({ vi: input.shown, en: '' });
  };
  for await (const { troubles } of inOrder(inputs, 2, slow)) {
    most = Math.max(most, begun - taken);
    taken++;
    shown.push(troubles[0].vi);
  }
  expect(shown).toEqual(inputs.map((input) => input.shown));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(8);
});

test('without --jobs a few small drafts are checked in place, many in threads', () => {
  const cwd = folderOf({ 'nho.md': 'a', 'lon.md': 'quy định '.repeat(1_000_000) });
  const input = (name: string): Input => ({ kind: 'file', path: join(cwd, name), shown: name });
  expect(jobsFor([], null)).toBe(1);
  expect(jobsFor([input('nho.md'), input('khong-co.md')], null)).toBe(1);
  expect(
    jobsFor(
      Array.from({ length: 500 }, () => input('nho.md')),
      null,
    ),
  ).toBe(1);
  expect(jobsFor([input('lon.md')], null)).toBeGreaterThanOrEqual(1);
  expect(
    jobsFor(
      Array.from({ length: 9 }, () => input('lon.md')),
      null,
    ),
  ).toBeLessThanOrEqual(8);
});

test('--jobs takes no more threads than there are files and the machine can bear', () => {
  const inputs = Array.from({ length: 5_000 }, (_, i): Input => ({ kind: 'file', path: `/${i}`, shown: String(i) }));
  expect(jobsFor(inputs.slice(0, 2), 1_000)).toBe(2);
  expect(jobsFor(inputs, 1)).toBe(1);
  expect(jobsFor(inputs, 999_999_999)).toBe(4 * availableParallelism());
});

test('a thread that dies takes one file with it, which is named, and the others are checked', () => {
  const cwd = folderOf({
    'a.md': drafts['chi-thi'].text,
    'b.md': 'tệp làm chết luồng',
    'c.md': drafts['chi-thi'].text,
    'd.md': drafts['chi-thi'].text,
  });
  // The thread ends itself when it opens b.md, as it would for want of memory.
  writeFileSync(
    join(cwd, 'chet.mjs'),
    `import { isMainThread } from 'node:worker_threads';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync } = fs;
if (!isMainThread) fs.openSync = (path, ...more) => (String(path).endsWith('b.md') ? process.exit(7) : openSync(path, ...more));
syncBuiltinESMExports();
`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(cwd, 'chet.mjs'), bin, 'check', '.', '--format', 'json', '--jobs', '2', ...day],
    { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' } },
  );
  expect(stderr).toBe(
    'rasoat: b.md: lỗi của chương trình, không phải của dự thảo: luồng xử lý dừng giữa chừng\nrasoat: 1 tệp không kiểm tra được, lý do ở trên.\n',
  );
  expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual(['a.md', 'c.md', 'd.md']);
  expect(status).toBe(2);
});

test('Ctrl-C ends a run with threads, and lines stream in order until then', async () => {
  const long = drafts['quyet-dinh-qppl'].text.repeat(20);
  const cwd = folderOf(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${1000 + i}.md`, long])));
  const child = spawn(process.execPath, [bin, 'check', '.', '--format', 'ndjson', '--jobs', '2', ...day], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
    child.kill('SIGINT');
  });
  const signal = await new Promise((done) => child.on('close', (_, by) => done(by)));
  expect(signal).toBe('SIGINT');
  const lines = out.split('\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(0);
  const names = lines.map((line) => JSON.parse(line).file);
  expect(names).toEqual([...names].sort());
  expect(names[0]).toBe('1000.md');
});
