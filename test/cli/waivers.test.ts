import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

const sound = drafts['chi-thi'].text;
const cut = sound.replace(/^Độc lập - Tự do - Hạnh phúc\n/mu, '');
const entry = { path: 'a/loi.md', rule: 'the-thuc/motto', subject: 'motto', reason: 'mẫu riêng của đơn vị' };
const waivers = (...entries: object[]): string => JSON.stringify({ waivers: entries }, null, 2);

interface FindingData {
  readonly rule: string;
  readonly message: string;
  readonly waived: { readonly reason: string; readonly file: string | null; readonly line: number } | null;
}

async function findings(cwd: string, ...argv: string[]): Promise<{ code: number; findings: FindingData[] }> {
  const { code, out } = await rasoat(['check', ...argv, ...day, '--format', 'json'], { cwd });
  return { code, findings: JSON.parse(out).files.flatMap((file: { findings: FindingData[] }) => file.findings) };
}

test('a waived finding stays in the report with its reason and does not hold the paper back', async () => {
  const cwd = folderOf({ 'a/loi.md': cut, 'rasoat.waivers.jsonc': waivers(entry) });
  const { code, findings: all } = await findings(cwd, 'a/loi.md');
  expect(code).toBe(0);
  expect(all.map(({ rule, waived }) => [rule, waived])).toEqual([
    ['the-thuc/motto', { reason: entry.reason, until: null, file: 'rasoat.waivers.jsonc', line: 3 }],
  ]);
  const { out } = await rasoat(['check', 'a/loi.md', ...day], { cwd });
  expect(out).toContain('  Đã miễn trừ\n    dòng 5 · Quốc hiệu  the-thuc/motto  mẫu riêng của đơn vị\n');
  expect(out).toMatch(/^Tổng cộng: 1 tệp · không có phát hiện · 1 đã miễn trừ$/mu);
});

test('the nearest file of waivers upward governs a draft; the same in threads', async () => {
  const cwd = folderOf({
    'a/loi.md': cut,
    'b/loi.md': cut,
    'b/rasoat.waivers.jsonc': waivers(),
    'rasoat.waivers.jsonc': waivers(entry, { ...entry, path: 'b/loi.md' }),
  });
  const one = await rasoat(['check', '.', ...day, '--format', 'json', '--jobs', '1'], { cwd });
  const two = await rasoat(['check', '.', ...day, '--format', 'json', '--jobs', '2'], { cwd });
  expect(two).toEqual(one);
  expect(one.code).toBe(1);
  const waived = JSON.parse(one.out).files.map((file: { findings: FindingData[] }) => file.findings[0].waived !== null);
  expect(waived).toEqual([true, false]);
});

test('unused, expired and malformed waivers are findings with their place, and hold back under --fail-on warning', async () => {
  const cwd = folderOf({
    'a/loi.md': sound,
    'rasoat.waivers.jsonc': waivers(entry, { ...entry, until: '2026-11-21' }, { ...entry, reason: undefined }),
  });
  const { code, findings: all } = await findings(cwd, 'a/loi.md');
  expect(code).toBe(0);
  expect(all.map(({ rule }) => rule).sort()).toEqual(['input/waiver', 'input/waiver-expired', 'input/waiver-unused']);
  for (const { message } of all) expect(message).toMatch(/ở rasoat\.waivers\.jsonc dòng \d+/u);
  expect((await rasoat(['check', 'a/loi.md', ...day, '--fail-on', 'warning'], { cwd })).code).toBe(1);
});

test('a comment in the draft; its words stay in the draft when that is secret', async () => {
  const comment = '<!-- rasoat-waive the-thuc/motto: nhiệm vụ tối mật của đơn vị -->';
  const cwd = folderOf({ 'a.md': `${comment}\n\n${cut}`, 'b.md': `${comment}\n\nMẬT\n\n${cut}` });
  expect((await findings(cwd, 'a.md')).findings[0].waived?.reason).toBe('nhiệm vụ tối mật của đơn vị');
  const { out } = await rasoat(['check', 'b.md', ...day, '--format', 'json'], { cwd });
  expect(out).not.toContain('nhiệm vụ');
  expect(JSON.parse(out).files[0].findings.some((f: FindingData) => f.waived !== null)).toBe(true);
});

test('a waiver of the finding on a secrecy mark makes nothing less secret', async () => {
  const comment = '<!-- rasoat-waive the-thuc/secrecy-mark: quen dùng -->';
  const cwd = folderOf({ 'a.md': `${comment}\n\n${cut.replace('\nSố: ', '\nBÍ MẬT\n\nSố: ')}` });
  const { out } = await rasoat(['check', 'a.md', ...day, '--format', 'json'], { cwd });
  const [file] = JSON.parse(out).files;
  const mark = file.findings.find((f: FindingData) => f.rule === 'the-thuc/secrecy-mark');
  expect(mark.waived).not.toBeNull();
  expect([file.withheld, mark.quote]).toEqual(['secret', null]);
});

test('a link of that name that leads nowhere is told', async () => {
  const cwd = folderOf({ 'a.md': sound, 'b/b.md': sound });
  symlinkSync('khong-co.jsonc', join(cwd, 'rasoat.waivers.jsonc'));
  const { code, err } = await rasoat(['check', 'a.md', ...day], { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('rasoat.waivers.jsonc: không có tệp hay thư mục này.\n')]);
  symlinkSync('khong-co.jsonc', join(cwd, 'b/rasoat.config.jsonc'));
  const config = await rasoat(['check', 'b/b.md', ...day], { cwd });
  expect([config.code, config.err]).toEqual([2, expect.stringContaining('b/rasoat.config.jsonc: không có tệp')]);
});

test('a file of waivers that cannot be read is told, and its drafts are not judged', async () => {
  const cwd = folderOf({ 'a.md': sound, 'rasoat.waivers.jsonc': new Uint8Array([0xff, 0xfe, 0x80]) });
  const { code, err } = await rasoat(['check', 'a.md', ...day], { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('rasoat.waivers.jsonc: tệp không phải UTF-8')]);
});
