import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameFrom, settingOptions } from '../../language-server/vscode/src/cli-settings.ts';
import { runCli } from '../../language-server/vscode/src/run.ts';
import { selectorOf } from '../../language-server/vscode/src/selector.ts';
import { type Status, statusLines, statusText } from '../../language-server/vscode/src/status.ts';
import { folderOf } from '../cli/support.ts';

/** Parts of the extension that need no editor. */

const vi = (words: string): string => words;
const status: Status = {
  uri: 'file:///a.md',
  kind: 'quyet-dinh-qppl',
  kindName: 'quyết định quy phạm pháp luật',
  asOf: '2026-11-22',
  law: { date: '2026-11-20', reach: '2026-10-05' },
  counts: { error: 3, warning: 0, info: 1 },
  citations: { total: 18, identified: 12, unknown: 6 },
  waived: 2,
  known: 0,
  troubles: 0,
};

test('the status bar tells kind, day and counts; its icons are its own', () => {
  expect(statusText(status, vi)).toBe('$(law) quyết định quy phạm pháp luật · 22/11/2026 · $(error) 3 $(info) 1');
  const sound = { ...status, counts: { error: 0, warning: 0, info: 0 } };
  expect(statusText(sound, vi)).toMatch(/· \$\(check\)$/u);
  expect(statusText({ ...status, kindName: 'a $(trash)\nb' }, vi)).toMatch(/^\$\(law\) a \$\u200b\(trash\) b · /u);
  expect(statusLines(status, vi)).toEqual([
    'Loại văn bản: quyết định quy phạm pháp luật',
    'Xét theo pháp luật ngày: 22/11/2026',
    'Dữ liệu pháp luật lập ngày: 20/11/2026; cập nhật đến 05/10/2026',
    'Phát hiện: 3 lỗi, 0 cảnh báo, 1 lưu ý; 2 đã miễn trừ',
    'Viện dẫn: nhận ra 12 trong 18; 6 chưa có trong dữ liệu',
  ]);
  const troubled = { ...status, waived: 0, known: 4, troubles: 1 };
  expect(statusLines(troubled, vi).slice(3)).toEqual([
    'Phát hiện: 3 lỗi, 0 cảnh báo, 1 lưu ý; 4 đã có trong tệp mốc',
    'Viện dẫn: nhận ra 12 trong 18; 6 chưa có trong dữ liệu',
    '1 tệp cấu hình có chỗ sai: xem bảng Problems',
  ]);
  expect(statusText(troubled, vi)).toMatch(/ \$\(gear\)!$/u);
});

test('documents of the chosen languages go to the server, from where the folders of the workspace lie', () => {
  expect(selectorOf(['markdown'], [])).toEqual([
    { scheme: 'file', language: 'markdown' },
    { scheme: 'untitled', language: 'markdown' },
  ]);
  expect(selectorOf(['vbqppl', 'latex'], ['file', 'vscode-vfs']).map(({ scheme }) => scheme)).toEqual([
    'file',
    'untitled',
    'vscode-vfs',
  ]);
  expect(selectorOf([], ['file'])).toEqual([]);
});

/** A stand-in for the command line. */
function script(code: string) {
  const cwd = folderOf({});
  const cli = join(cwd, 'cli.mjs');
  writeFileSync(cli, code);
  return { node: process.execPath, cli, cwd, env: process.env };
}

test('a run gives what was printed, in full, and the exit code', async () => {
  const settings = script(
    "process.stdout.write('điều '.repeat(100000)); process.stderr.write('lỗi'); process.exitCode = 1; console.log(process.argv[2])",
  );
  const ran = await runCli(['--x=ă'], settings);
  expect(ran).toEqual({ code: 1, out: `${'điều '.repeat(100000)}--x=ă\n`, err: 'lỗi' });
});

test('a run that is cancelled ends its process and gives null; one that cannot start rejects', async () => {
  const settings = script("setInterval(() => {}, 1000); console.log('x')");
  let cancel = (): void => {};
  const token = {
    isCancellationRequested: false,
    onCancellationRequested(call: (e: unknown) => unknown) {
      cancel = () => call(undefined);
      return { dispose() {} };
    },
  };
  const running = runCli([], { ...settings, token });
  setTimeout(() => cancel(), 200);
  expect(await running).toBe(null);
  expect(await runCli([], { ...settings, token: { ...token, isCancellationRequested: true } })).toBe(null);
  await expect(runCli([], { ...settings, node: join(settings.cwd, 'nothing') })).rejects.toThrow('ENOENT');
});

test('commands are told the settings of the editor, but for what a config states', () => {
  const settings = { law: ['/a/tinh.tsv'], asOf: 'issued', kind: 'chi-thi' };
  const all = ['--law', '/a/tinh.tsv', '--as-of', 'issued', '--kind', 'chi-thi'];
  expect(settingOptions('report', settings, null)).toEqual(all);
  expect(settingOptions('report', settings, '{ // nothing\n }')).toEqual(all);
  expect(settingOptions('report', settings, '{ "asOf": "today", "law": [] }')).toEqual(['--kind', 'chi-thi']);
  expect(settingOptions('compare', settings, '{ "kind" : "khac" }')).toEqual(all.slice(0, 4));
  expect(settingOptions('dossier', settings, null)).toEqual(all.slice(0, 4));
  // Only a draft has a day of issue.
  expect(settingOptions('cite', settings, null)).toEqual(all.slice(0, 2));
  expect(settingOptions('cite', { ...settings, asOf: '2026-11-22' }, null)).toContain('2026-11-22');
  expect(settingOptions('law', { ...settings, asOf: '2026-11-22' }, null)).toEqual(all.slice(0, 2));
  expect(settingOptions('new', { law: [], asOf: '', kind: '' }, null)).toEqual([]);
});

test('files are named from the folder in which the command line runs, and never look like an option', () => {
  const folder = folderOf({});
  expect(nameFrom(folder, join(folder, 'lan 1.md'))).toBe('lan 1.md');
  expect(nameFrom(folder, join(folder, '-o.md'))).toBe('./-o.md');
  expect(nameFrom(folder, join(folder, '..', 'khac.md'))).toBe(join(folder, '..', 'khac.md'));
});
