import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { bin, day, env, folderOf, rasoat } from './support.ts';

/** How the real `rasoat` behaves towards the system around it. */

const draft = drafts['quyet-dinh-qppl'].text.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập Tự do Hạnh phúc');

/** Runs with a reader that goes away after the first piece, as `head -1` does. */
async function withHead(argv: readonly string[], cwd: string): Promise<{ code: unknown; err: string }> {
  const child = spawn(process.execPath, [bin, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env });
  let err = '';
  child.stderr.on('data', (part) => {
    err += part;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('close', done));
  return { code, err };
}

test('a reader that goes away ends a list quietly; of half a JSON document it is told', async () => {
  // Every report is longer than a pipe and its reader hold, so that some of it is still to be written when the reader goes.
  const cwd = folderOf(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${100 + i}.md`, draft])));
  for (const jobs of ['1', '2'])
    for (const format of ['pretty', 'ndjson'])
      expect(await withHead(['check', '.', '--format', format, '--jobs', jobs, ...day], cwd)).toEqual({
        code: 2,
        err: '',
      });
  const unknown = Array.from({ length: 1_000 }, (_, i) => `Thực hiện Luật số ${i + 1}/2025/QH12.\n\n`).join('');
  const long = folderOf({ 'a.md': draft.replace('Điều 2.', `${unknown}Điều 2.`) });
  expect(await withHead(['check', 'a.md', ...day], long)).toEqual({ code: 2, err: '' });
  expect(await withHead(['check', '.', '--format', 'json', ...day], cwd)).toEqual({
    code: 2,
    err: 'rasoat: Không ghi hết được kết quả: nơi nhận đã đóng giữa chừng.\n',
  });
});

test('a result for which there is no room is told, exit 2, in every format, even when a part of it was written', () => {
  const cwd = folderOf({ 'a.md': draft });
  for (const argv of [
    ['check', 'a.md', '--format', 'json', ...day],
    ['check', 'a.md', '--format', 'ndjson', ...day],
    ['check', 'a.md', ...day],
    ['inspect', 'a.md', '--json', ...day],
    ['rules'],
    ['--help'],
  ]) {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', 'ulimit -f 1; exec "$0" "$@" > ket-qua', process.execPath, bin, ...argv],
      { cwd, encoding: 'utf8', env },
    );
    expect([argv, status, stderr]).toEqual([
      argv,
      2,
      'rasoat: Không ghi hết được kết quả: hết chỗ trên đĩa hoặc quá hạn mức.\n',
    ]);
  }
});

test('messages that nobody can read do not stop the work', () => {
  const cwd = folderOf({ 'a.md': draft });
  const { status, stdout } = spawnSync(
    '/bin/sh',
    ['-c', `exec "$0" "$@" 2>&-`, process.execPath, bin, 'check', 'khong-co.md', 'a.md', '--format', 'json', ...day],
    { cwd, encoding: 'utf8', env },
  );
  expect(status).toBe(2);
  expect(JSON.parse(stdout).files).toHaveLength(1);
});

test('a check writes nothing to any disk, and starts no other program', () => {
  const cwd = folderOf({ 'a.md': draft, 'b.html': `<p>${draft}</p>`, 'c.txt': draft });
  /** A Node that refuses to write and to start programs. */
  const locked = (argv: readonly string[], input = ''): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['--permission', '--allow-fs-read=*', '--allow-worker', bin, ...argv], {
      cwd,
      encoding: 'utf8',
      input,
      env,
    });
  const refused = locked(['law', 'add', 'tinh.tsv', '63/2010/NĐ-CP | 2026-12-01 | replaced | 400/2026/NĐ-CP']);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('tinh.tsv: không ghi được');
  for (const argv of [
    ['check', '.', '-', '--jobs', '1', ...day],
    ['check', '.', '--jobs', '2', '--format', 'json', ...day],
    ['inspect', 'a.md', ...day],
    ['cite', '63/2010/NĐ-CP', ...day],
    ['explain', 'the-thuc/motto'],
  ]) {
    const { status, stderr } = locked(argv, draft);
    expect([argv, status, stderr]).toEqual([argv, argv[0] === 'check' ? 1 : 0, '']);
  }
  expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.html', 'c.txt']);
});

test('devices, pipes and sockets are refused by name as drafts, configs and law files, and never waited for', () => {
  const cwd = folderOf({ 'a.md': draft, 'ong/b.md': draft, 'thu/c.md': draft });
  for (const pipe of ['ong.md', 'ong/rasoat.config.jsonc', 'thu/d.md', 'luat.tsv'])
    expect(spawnSync('mkfifo', [join(cwd, pipe)]).status).toBe(0);
  const run = (...argv: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      cwd,
      encoding: 'utf8',
      env,
      timeout: 20_000,
    });
    return [status, stderr.split(' (thiết bị')[0]];
  };
  const refused = (name: string) => [2, `rasoat: ${name}: không phải tệp thường`];
  expect(run('check', 'ong.md', ...day)).toEqual(refused('ong.md'));
  expect(run('check', '/dev/zero', ...day)).toEqual(refused('/dev/zero'));
  expect(run('check', 'thu', ...day)).toEqual(refused('thu/d.md'));
  expect(run('check', 'ong', ...day)).toEqual(refused('ong/rasoat.config.jsonc'));
  expect(run('check', 'a.md', '--config', 'ong/rasoat.config.jsonc', ...day)).toEqual(
    refused('ong/rasoat.config.jsonc'),
  );
  expect(run('check', 'a.md', '--law', 'luat.tsv', ...day)).toEqual(refused('luat.tsv'));
  expect(run('check', 'a.md', '--law', '/dev/zero', ...day)).toEqual(refused('/dev/zero'));
  expect(run('law', 'diff', '/dev/zero', '/dev/zero')).toEqual(refused('/dev/zero'));
  expect(run('law', 'add', 'luat.tsv', '63/2010/NĐ-CP | 2026-12-01 | repealed')).toEqual(refused('luat.tsv'));
});

test('a config beyond its limit is refused before it is parsed', async () => {
  const cwd = folderOf({ 'a.md': draft, 'rasoat.config.jsonc': `{}${' '.repeat(1024 * 1024)}` });
  const { code, err } = await rasoat(['check', 'a.md', ...day], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/^rasoat: rasoat\.config\.jsonc: lớn hơn 1 MB/u);
});
