import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { docxOf } from '../support/docx.ts';
import { bin, day, env, folderOf, type Ran } from './support.ts';

/** Documents that hang, kill or fill the thread that reads them: no command hangs or dies with them. */

const docx = docxOf(drafts['chi-thi'].text);

/** A folder with Word files; the thread does of each what its name says. */
function folder(): string {
  const cwd = folderOf({
    'hs/chet.docx': docx,
    'hs/day.docx': docx,
    'hs/lanh.docx': docx,
    'hs/treo.docx': docx,
    'lanh.docx': docx,
  });
  writeFileSync(
    join(cwd, 'xau.mjs'),
    `import { isMainThread, parentPort } from 'node:worker_threads';
if (!isMainThread) {
  const on = parentPort.on.bind(parentPort);
  parentPort.on = (event, listener) =>
    on(event, (job) => {
      if (job.shown.endsWith('treo.docx')) for (;;);
      if (job.shown.endsWith('chet.docx')) process.exit(7);
      for (const kept = []; job.shown.endsWith('day.docx'); ) kept.push(Array(1e6).fill(job.shown.length));
      listener(job);
    });
}
`,
  );
  return cwd;
}

function run(cwd: string, argv: readonly string[], input: Uint8Array = new Uint8Array()): Ran {
  const flags = ['--max-old-space-size=300', '--import', join(cwd, 'xau.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, bin, ...argv, ...day], {
    cwd,
    input,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

const hung = (seconds: number): string =>
  `treo.docx: sau ${seconds} giây vẫn chưa kiểm tra xong nên đã dừng; tệp chưa được rà soát`;
const died = 'chet.docx: lỗi của chương trình, không phải của dự thảo: luồng xử lý dừng giữa chừng';
const filled = 'day.docx: cần nhiều bộ nhớ hơn máy có nên đã dừng; tệp chưa được rà soát';

test('dossier: each is named with what became of it, the others are checked', () => {
  const told = run(folder(), ['dossier', 'hs', '--stage', 'trinh-ubnd', '--timeout', '5', '--format', 'json']);
  for (const words of [hung(5), died, filled]) expect(told.err).toContain(words);
  const { verdict, papers } = JSON.parse(told.out);
  expect([told.code, verdict]).toEqual([2, 'open']);
  const read = papers.filter(({ file }: { file: unknown }) => file !== null && file !== undefined);
  expect(read.map(({ path, file }: { path?: string; file: { path: string } }) => path ?? file.path)).toEqual([
    expect.stringContaining('lanh.docx'),
  ]);
});

test('every other command that reads drafts: the file is named, exit code 2', () => {
  const cwd = folder();
  const late = ['--timeout', '1'];
  for (const argv of [
    ['check', 'hs/treo.docx'],
    ['compare', 'lanh.docx', 'hs/treo.docx'],
    ['annotate', 'hs/treo.docx', '-o', 'ra.docx'],
    ['report', 'hs/treo.docx', '-o', 'phieu.html'],
    ['inspect', 'hs/treo.docx'],
  ]) {
    const told = run(cwd, [...argv, ...late]);
    expect([argv[0], told.code, told.err]).toEqual([argv[0], 2, expect.stringContaining(hung(1))]);
  }
  expect(existsSync(join(cwd, 'ra.docx'))).toBe(false);
});

test('standard input is watched as files are', () => {
  const cwd = folder();
  const name = (file: string): string[] => ['check', '-', '--stdin-name', file, '--timeout', '1'];
  expect(run(cwd, name('lanh.docx'), docx)).toMatchObject({ code: 0, err: '' });
  const told = run(cwd, name('treo.docx'), docx);
  expect([told.code, told.err]).toEqual([2, expect.stringContaining(hung(1))]);
  // Without a thread there is nothing to watch in a text.
  expect(run(cwd, name('treo.docx'), Buffer.from(drafts['chi-thi'].text))).toMatchObject({ code: 0, err: '' });
});
