import { readFileSync } from 'node:fs';
import { checks } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

const cut = drafts['chi-thi'].text.replace(/^Độc lập - Tự do - Hạnh phúc\n/mu, '');
const cited = drafts['chi-thi'].text.replace(
  'Nghị định số 146/2026/NĐ-CP ngày 06 tháng 5 năm 2026',
  'Nghị định số 35/2019/NĐ-CP ngày 25 tháng 4 năm 2019',
);

interface FindingData {
  readonly rule: string;
  readonly fingerprint: string;
  readonly range: { readonly start: { readonly line: number } };
}

async function found(cwd: string, file: string, rule: string): Promise<FindingData> {
  const { out } = await rasoat(['check', file, ...day, '--format', 'json'], { cwd });
  return JSON.parse(out).files[0].findings.find((one: FindingData) => one.rule === rule);
}

test('a finding by its fingerprint: rule, fact and its row', async () => {
  const cwd = folderOf({ 'a.txt': cut });
  const { fingerprint } = await found(cwd, 'a.txt', 'the-thuc/motto');
  const { code, out } = await rasoat(['explain', fingerprint, 'a.txt', ...day], { cwd });
  expect(code).toBe(0);
  expect(out).toContain(`the-thuc/motto  ${fingerprint}`);
  expect(out).toMatch(/^ {2}V\d+\.\d+ {2}\S/mu);
  expect(out).toMatch(/rules\/law\/data\/facts\.tsv:\d+$/mu);
  expect(out).toContain('không đặt gì cho quy tắc này');
  expect(out).toContain('không có, nên phát hiện được tính');
});

test('a finding by its line: the row of law data, of the central tables or of the layer above', async () => {
  const row = '35/2019/NĐ-CP\t2026-07-01\treplaced\t146/2026/NĐ-CP';
  const cwd = folderOf({ 'a.txt': cited, 'tinh.tsv': `# của tỉnh\n${row}\n` });
  const { range } = await found(cwd, 'a.txt', 'citation/superseded');
  const place = `a.txt:${range.start.line}`;
  const central = await rasoat(['explain', place, ...day], { cwd });
  expect(central.out).toMatch(/citation\/superseded[\s\S]*rules\/law\/data\/events\.tsv:\d+$/mu);
  const layered = await rasoat(['explain', place, ...day, '--law', 'tinh.tsv'], { cwd });
  expect(layered.out).toContain('bị thay thế bởi Nghị định số 146/2026/NĐ-CP từ ngày 01/7/2026');
  expect(layered.out).toMatch(/^ {2}tinh\.tsv:2$/mu);
  expect(layered.out).not.toContain('events.tsv');
});

test('the settings that hold for the file, the last of them decides', async () => {
  const cwd = folderOf({
    'a.txt': cut,
    'rasoat.config.jsonc':
      '{\n  "rules": { "the-thuc/motto": "warning" },\n  "overrides": [\n    { "files": ["b.txt"], "rules": { "the-thuc/motto": "off" } },\n    { "files": ["a.*"], "rules": { "the-thuc/motto": "info" } }\n  ]\n}',
  });
  const { fingerprint } = await found(cwd, 'a.txt', 'the-thuc/motto');
  const { out } = await rasoat(['explain', fingerprint, 'a.txt', ...day], { cwd });
  expect(out).toContain('Cấu hình\n  rasoat.config.jsonc:2:32  "warning"\n  rasoat.config.jsonc:5:54  "info"\n');
  expect(out).toContain('  Mức lưu ý: quy tắc đặt lỗi; cấu hình có đặt lại (xem dưới).\n');
});

test('the waiver or the baseline that sets it aside', async () => {
  const entry = { path: 'a.txt', rule: 'the-thuc/motto', subject: 'motto', reason: 'mẫu riêng', until: '2026-12-31' };
  const waived = folderOf({ 'a.txt': cut, 'rasoat.waivers.jsonc': JSON.stringify({ waivers: [entry] }) });
  const { fingerprint } = await found(waived, 'a.txt', 'the-thuc/motto');
  const told = await rasoat(['explain', fingerprint, 'a.txt', ...day], { cwd: waived });
  expect(told.out).toContain('được miễn trừ ở rasoat.waivers.jsonc:1:13: mẫu riêng; đến 31/12/2026');
  const known = folderOf({ 'a.txt': cut });
  await rasoat(['check', 'a.txt', ...day, '--baseline', 'moc.json', '--update-baseline'], { cwd: known });
  const old = await rasoat(['explain', fingerprint, 'a.txt', ...day, '--baseline', 'moc.json'], { cwd: known });
  expect(old.out).toContain('đã có trong mốc moc.json');
});

test('a finding about a waiver has its own place', async () => {
  const cwd = folderOf({ 'a.md': `<!-- rasoat-waive the-thuc/motto -->\n\n${drafts['chi-thi'].text}` });
  const { out } = await rasoat(['explain', 'a.md:1', ...day], { cwd });
  expect(out).toContain('a.md:1:1  CẢNH BÁO  input/waiver');
});

test('a rule: how to mend what it finds, the fixes it offers, its level and waiver, and its page', async () => {
  const { code, out } = await rasoat(['explain', 'the-thuc/motto']);
  expect(code).toBe(0);
  const { mend, since } = checks.find(({ id }) => id === 'the-thuc/motto')!;
  expect(out).toContain(`có từ: ${since}\n`);
  expect(out).toContain(`\nCách sửa\n  ${mend.vi}\n  Tự động: chỗ chắc chắn được --fix sửa; `);
  expect(out).toContain('\n    -Độc lập – Tự do – Hạnh phúc\n    +Độc lập - Tự do - Hạnh phúc\n');
  expect(out).toContain('"rules": { "the-thuc/motto": "off" }');
  expect(out).toContain('<!-- rasoat-waive the-thuc/motto: ');
  const [, page] = /^Trang của quy tắc: (.*)$/mu.exec(out)!;
  expect(readFileSync(page, 'utf8')).toMatch(/^# the-thuc\/motto\n/u);
  const english = await rasoat(['explain', 'citation/blanket-repeal', '--lang', 'en']);
  expect(english.out).toMatch(
    /^How to mend\n {2}Replace the sentence by a list[^\n]*\n {2}Automatically: none; it is mended by hand\.$/mu,
  );
  const unread = await rasoat(['explain', 'input/unread']);
  expect(unread.out).not.toContain('rasoat-waive');
});

test('the rules with their pages', async () => {
  const table = await rasoat(['rules']);
  const [, index] = /^Trang của các quy tắc: (.*)$/mu.exec(table.out)!;
  expect(readFileSync(index, 'utf8')).toContain('[the-thuc/motto](the-thuc/motto.md)');
  const rows: { id: string; since: string; fixes: string[]; page: string }[] = JSON.parse(
    (await rasoat(['rules', '--format', 'json'])).out,
  );
  const motto = rows.find(({ id }) => id === 'the-thuc/motto')!;
  expect([motto.since, motto.fixes]).toEqual(['0.1.0', ['safe', 'review']]);
  for (const { id, page } of rows) expect(readFileSync(page, 'utf8')).toContain(`# ${id}\n`);
});

test('reports lead to the pages, by file: alone', async () => {
  const cwd = folderOf({ 'a.txt': cut });
  const sarif = JSON.parse((await rasoat(['check', 'a.txt', ...day, '--format', 'sarif'], { cwd })).out);
  for (const { id, helpUri } of sarif.runs[0].tool.driver.rules)
    expect(readFileSync(new URL(helpUri), 'utf8')).toContain(`# ${id}\n`);
  const { out } = await rasoat(['check', 'a.txt', ...day, '--format', 'html'], { cwd });
  const links = [...out.matchAll(/<a class="rule" href="([^"]*)"[^>]*><code>([^<]*)</gu)];
  expect(links.length).toBeGreaterThan(0);
  for (const [, href, id] of links) expect(readFileSync(new URL(href), 'utf8')).toContain(`# ${id}\n`);
});

test('what is not there is told, exit 2', async () => {
  const cwd = folderOf({ 'a.txt': cut });
  const says = async (...argv: string[]): Promise<string> => {
    const { code, err } = await rasoat(['explain', ...argv, ...day], { cwd });
    expect(code).toBe(2);
    return err;
  };
  expect(await says('a.txt:2')).toContain('a.txt: không có phát hiện nào ở dòng 2.');
  expect(await says('0123', 'a.txt')).toContain('a.txt: không có phát hiện nào có mã "0123".');
  expect(await says('0123', 'b.txt')).toContain('b.txt: không có tệp');
  expect(await says('the-thuc/moto')).toContain('Ý bạn là "the-thuc/motto"?');
});

test('the fingerprint may stand second, and the name of a file may end as a place does', async () => {
  const cwd = folderOf({ 'a.txt': cut, 'lan:2': cut, lan: 'x' });
  const { fingerprint, range } = await found(cwd, 'a.txt', 'the-thuc/motto');
  const straight = await rasoat(['explain', fingerprint, 'a.txt', ...day], { cwd });
  expect(await rasoat(['explain', 'a.txt', fingerprint, ...day], { cwd })).toEqual(straight);
  const { line } = range.start;
  for (const place of [`a.txt:${line}`, `a.txt:${line}:1`, `lan:2:${line}`, `./lan:2:${line}:1`])
    expect([place, (await rasoat(['explain', place, ...day], { cwd })).out]).toEqual([
      place,
      expect.stringContaining(`the-thuc/motto  ${fingerprint}`),
    ]);
});
