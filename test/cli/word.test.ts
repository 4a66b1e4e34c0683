import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { docxOf } from '../support/docx.ts';
import { day, folderOf, rasoat } from './support.ts';

const sound = drafts['quyet-dinh-tthc'].text;
const slip = sound
  .replace('quy định tại khoản 1 Điều 5', 'quy định tại khoản 7 Điều 5')
  .replace('Độc lập - Tự do', 'Độc lập – Tự do');
const docx = docxOf(slip, { automatic: true, cutRuns: 2 });

test('a Word file is checked: findings lead with the unit, then the paragraph', async () => {
  const cwd = folderOf({
    'a.docx': docx,
    'b.docm': docxOf(sound, { kind: 'docm' }),
    'c.dotx': docxOf(sound, { kind: 'dotx' }),
  });
  const { out } = await rasoat(['check', '.', ...day], { cwd });
  expect(out).toContain('khoản 1 Điều 9 · đoạn 61  structure/internal-reference');
  expect(out).not.toContain('cột');
  expect(out).toContain('(đoạn 39)');
  expect(out).toContain('3 tệp');
});

test('data tell part, paragraph and run', async () => {
  const cwd = folderOf({ 'a.docx': docx });
  const { out } = await rasoat(['check', 'a.docx', ...day, '--format', 'json'], { cwd });
  const finding = JSON.parse(out).files[0].findings.find(
    ({ rule }: { rule: string }) => rule === 'structure/internal-reference',
  );
  expect(finding.quote).toBe('khoản 7 Điều 5 Quyết định này');
  expect(finding.range.place).toMatchObject({ kind: 'docx', part: 'word/document.xml' });
  const { start, end } = finding.range.place;
  expect(end.paragraph).toBe(start.paragraph);
});

test('inspect, procedures and compare read Word files', async () => {
  const cwd = folderOf({ 'a.docx': docx, 'b.txt': sound });
  expect((await rasoat(['inspect', 'a.docx', ...day], { cwd })).out).toContain('đoạn 21');
  expect((await rasoat(['procedures', 'a.docx', ...day], { cwd })).out).toContain('2 thủ tục trong 1 tệp');
  const { out } = await rasoat(['compare', 'a.docx', 'b.txt', ...day], { cwd });
  expect(out).toContain('khắc phục 2');
});

test('--fix leaves a Word file alone and names the way out', async () => {
  const cwd = folderOf({ 'a.docx': docx });
  const { err } = await rasoat(['check', 'a.docx', ...day, '--fix'], { cwd });
  expect(err).toContain('rasoat annotate --suggest');
  expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(docx));
});

test('tracked changes are read as accepted, or as before them', async () => {
  const words = sound.split('\n').map((line) =>
    line.includes('khoản 1 Điều 5')
      ? {
          runs: [
            line.slice(0, line.indexOf('khoản 1 Điều 5')),
            { text: 'khoản 7 Điều 5', change: 'delete' as const },
            { text: 'khoản 1 Điều 5', change: 'insert' as const },
            line.slice(line.indexOf('khoản 1 Điều 5') + 'khoản 1 Điều 5'.length),
          ],
        }
      : line,
  );
  const cwd = folderOf({ 'a.docx': docxOf(words) });
  const found = async (...more: string[]) =>
    JSON.parse(
      (await rasoat(['check', 'a.docx', ...day, ...more, '--format', 'json'], { cwd })).out,
    ).files[0].findings.filter(({ rule }: { rule: string }) => rule === 'structure/internal-reference').length;
  expect(await found()).toBe(0);
  expect(await found('--revisions', 'original')).toBe(1);
});
