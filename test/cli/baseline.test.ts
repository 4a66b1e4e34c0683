import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { day, folderOf, type Ran, rasoat } from './support.ts';

const sound = drafts['chi-thi'].text;
const noMotto = sound.replace(/^Độc lập - Tự do - Hạnh phúc\n/mu, '');
const noRecipients = sound.replace(/^Nơi nhận:[\s\S]*?(?=\n\n)/mu, '');
const both = noMotto.replace(/^Nơi nhận:[\s\S]*?(?=\n\n)/mu, '');

const moc = ['--baseline', 'moc/moc.json'];
const checked = (cwd: string, ...argv: string[]): Promise<Ran> => rasoat(['check', '.', ...day, ...argv], { cwd });
const rows = (cwd: string): { path: string; rule: string; fingerprint: string; quote?: string }[] =>
  JSON.parse(readFileSync(join(cwd, 'moc/moc.json'), 'utf8')).findings;

test('findings of the baseline do not count; new ones do, and --new-only tells only these', async () => {
  const cwd = folderOf({ 'a.md': noMotto, 'moc/.keep': '' });
  const first = await checked(cwd, ...moc, '--update-baseline');
  expect([first.code, first.err]).toEqual([0, 'rasoat: moc/moc.json: đã ghi 1 phát hiện vào mốc.\n']);
  expect(rows(cwd)).toMatchObject([{ path: '../a.md', rule: 'the-thuc/motto' }]);
  const again = await checked(cwd, ...moc);
  expect([again.code, again.err]).toEqual([0, '']);
  expect(again.out).toContain('Đã có trong mốc\n    dòng 5 · Quốc hiệu  the-thuc/motto\n');
  expect(again.out).toMatch(/^Tổng cộng: 1 tệp · không có phát hiện · 1 đã có trong mốc$/mu);

  writeFileSync(join(cwd, 'a.md'), both);
  const more = await checked(cwd, ...moc, '--fail-on', 'warning', '--format', 'json');
  expect(more.code).toBe(1);
  const known = JSON.parse(more.out).files[0].findings.map((f: { rule: string; known: boolean }) => [f.rule, f.known]);
  expect(known).toEqual([
    ['the-thuc/motto', true],
    ['the-thuc/recipients', false],
  ]);
  const fresh = await checked(cwd, ...moc, '--new-only', '--format', 'json');
  expect(JSON.parse(fresh.out).files[0].findings.map((f: { rule: string }) => f.rule)).toEqual(['the-thuc/recipients']);
  const told = await checked(cwd, ...moc, '--new-only');
  expect(told.out).not.toContain('the-thuc/motto');
  expect(told.out).toContain('1 đã có trong mốc');
});

test('what a draft has no more is told, and goes when the baseline is written anew', async () => {
  const cwd = folderOf({ 'a.md': both, 'b.md': noMotto, 'moc/.keep': '' });
  await checked(cwd, ...moc, '--update-baseline');
  expect(rows(cwd).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    '../a.md the-thuc/motto',
    '../a.md the-thuc/recipients',
    '../b.md the-thuc/motto',
  ]);
  writeFileSync(join(cwd, 'a.md'), noRecipients);
  const { err } = await checked(cwd, ...moc);
  expect(err).toBe(
    'rasoat: moc/moc.json: 1 phát hiện của a.md không còn nữa: the-thuc/motto (mo-dau/quoc-hieu). Ghi lại mốc: --update-baseline.\n',
  );
  const json = await checked(cwd, ...moc, '--format', 'json');
  expect(JSON.parse(json.out).files[0].stale).toMatchObject([{ rule: 'the-thuc/motto', path: 'mo-dau/quoc-hieu' }]);
  // Rows of drafts that were not checked stay while these are there.
  await rasoat(['check', 'a.md', ...day, ...moc, '--update-baseline'], { cwd });
  expect(rows(cwd).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    '../a.md the-thuc/recipients',
    '../b.md the-thuc/motto',
  ]);
  rmSync(join(cwd, 'b.md'));
  await rasoat(['check', 'a.md', ...day, ...moc, '--update-baseline'], { cwd });
  expect(rows(cwd).map(({ path }) => path)).toEqual(['../a.md']);
});

test('one finding a line, sorted; written again it is the same, in threads too', async () => {
  const cwd = folderOf({ 'b.md': both, 'a.md': both, 'moc/.keep': '' });
  await checked(cwd, ...moc, '--update-baseline');
  const text = readFileSync(join(cwd, 'moc/moc.json'), 'utf8');
  const lines = text.split('\n').slice(3, -3);
  const found = lines.map((line) => line.trim().replace(/,$/u, ''));
  expect(found.map((line) => JSON.parse(line).path)).toEqual(['../a.md', '../a.md', '../b.md', '../b.md']);
  expect([...found].sort()).toEqual(found);
  await checked(cwd, ...moc, '--update-baseline', '--jobs', '2');
  expect(readFileSync(join(cwd, 'moc/moc.json'), 'utf8')).toBe(text);
});

test('an article put in before a known finding leaves it known', async () => {
  const text = drafts['quyet-dinh-qppl'].text;
  const cited = (n: number): string => `Điều ${n}. Hồ sơ\n\nHồ sơ theo Quyết định số 499/2026/QĐ-UBND.\n\n`;
  const at = text.indexOf('\nĐiều 2.') + 1;
  const cwd = folderOf({
    'a.txt': text.slice(0, at) + cited(2) + text.slice(at).replace('Điều 2.', 'Điều 3.'),
    'moc/.keep': '',
  });
  await checked(cwd, ...moc, '--update-baseline');
  const before = rows(cwd).length;
  expect(before).toBeGreaterThan(0);
  writeFileSync(
    join(cwd, 'a.txt'),
    `${text.slice(0, at)}Điều 2. Phí\n\nKhông thu phí.\n\n${cited(3)}${text.slice(at).replace('Điều 2.', 'Điều 4.')}`,
  );
  const { out, err } = await checked(cwd, ...moc, '--format', 'json');
  const all: { rule: string; known: boolean }[] = JSON.parse(out).files[0].findings;
  expect(all.filter(({ known, rule }) => !known && rule.startsWith('citation/'))).toEqual([]);
  expect(err).not.toContain('citation/');
});

test('what was not read is never set aside, and no words of a secret draft are kept', async () => {
  const cwd = folderOf({
    'a.md': `MẬT\n\n${both.replace('phòng cháy', 'phòng  cháy')}`,
    'b.md': new Uint8Array([0, 1, 2, 0, 0, 3]),
    'moc/.keep': '',
  });
  const { code } = await checked(cwd, ...moc, '--update-baseline');
  expect(code).toBe(1);
  expect(rows(cwd).every(({ rule, quote }) => !rule.startsWith('input/') && quote === undefined)).toBe(true);
  expect(rows(cwd).length).toBeGreaterThan(1);
  const again = await rasoat(['check', 'a.md', ...day, ...moc], { cwd });
  expect([again.code, again.err]).toEqual([0, '']);
});

test('a baseline that is none is told, exit 2', async () => {
  const says = async (text: string): Promise<string> => {
    const cwd = folderOf({ 'a.md': sound, 'moc/moc.json': text });
    const { code, err } = await checked(cwd, ...moc);
    expect(code).toBe(2);
    return err;
  };
  expect(await says('{ "version": 1,\n "findings": [ }')).toMatch(
    /^rasoat: moc\/moc\.json: dòng 2, cột \d+: không phải JSON/u,
  );
  const broken = folderOf({ 'a.md': sound, 'moc/moc.json': '<<<<<<< HEAD' });
  expect((await checked(broken, ...moc, '--update-baseline')).err).toContain(
    'không phải JSON; hãy xóa tệp rồi ghi lại bằng --update-baseline',
  );
  expect(readFileSync(join(broken, 'moc/moc.json'), 'utf8')).toBe('<<<<<<< HEAD');
  expect(await says('['.repeat(500_000))).toContain('dòng 1, cột 1: không phải JSON');
  expect(await says('[]')).toContain('không phải tệp mốc của rasoat');
  expect(await says('{ "version": 1, "findings": [{ "path": "a.md", "rule": 1 }] }')).toContain(
    'phát hiện thứ 1: "rule" phải là chữ',
  );
  const cwd = folderOf({ 'a.md': sound });
  expect((await checked(cwd, ...moc)).err).toContain('không có tệp hay thư mục này');
});
