import { drafts } from '@rasoat/rules/testing';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '../support/docx.ts';
import { layDraft, pdfOf } from '../support/pdf.ts';
import { day, folderOf, rasoat } from './support.ts';

const draft = drafts['chi-thi'].text;

test('the papers of an archive are checked as files, in a folder and named alone', async () => {
  const zip = zipSync({
    'dự thảo': { 'chỉ thị.docx': docxOf(draft), 'bản in.pdf': pdfOf(layDraft(draft)) },
    'ý kiến.zip': zipSync({ 'công văn.txt': strToU8(drafts['cong-van'].text) }),
  });
  const cwd = folderOf({ 'hồ sơ.zip': zip, 'tờ trình.md': drafts['to-trinh'].text });
  const names = [
    'hồ sơ.zip › dự thảo/bản in.pdf',
    'hồ sơ.zip › dự thảo/chỉ thị.docx',
    'hồ sơ.zip › ý kiến.zip › công văn.txt',
    'tờ trình.md',
  ];
  const whole = await rasoat(['check', '.', '--format', 'json', ...day], { cwd });
  const { files } = JSON.parse(whole.out) as { files: { path: string; kind: string }[] };
  expect(files.map(({ path }) => path).sort()).toEqual(names);
  expect(files.find(({ path }) => path === names[0])?.kind).toBe('chi-thi');
  const alone = await rasoat(['check', 'hồ sơ.zip', '--format', 'json', ...day], { cwd });
  expect(JSON.parse(alone.out).files).toHaveLength(3);
  expect(alone.code).toBe(0);
});

test('what of an archive cannot be read is told, and never exits 0', async () => {
  const cwd = folderOf({
    'a.zip': zipSync({ 'a.txt': strToU8(draft), 'trong.zip': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }),
    'b.zip': zipSync({ 'anh.png': new Uint8Array(8) }),
    'c.zip': docxOf(draft),
    'd.rar': strToU8('Rar!\u001a\u0007\u0000'),
  });
  const rar = await rasoat(['check', 'd.rar', ...day], { cwd });
  expect(rar.code).toBe(1);
  expect(rar.out).toContain('tệp nén RAR');
  const empty = await rasoat(['check', 'b.zip', ...day], { cwd });
  expect(empty).toMatchObject({ code: 2, err: expect.stringContaining('b.zip: trong tệp nén không có dự thảo nào') });
  // A Word file that somebody called so is one.
  expect(await rasoat(['check', 'c.zip', ...day], { cwd })).toMatchObject({ code: 0 });
  const part = await rasoat(['check', 'a.zip', ...day], { cwd });
  expect(part.code).toBe(2);
  expect(part.err).toContain('a.zip › trong.zip: ');
});

test('--fix leaves archives alone', async () => {
  const cwd = folderOf({ 'a.zip': zipSync({ 'a.txt': strToU8(draft) }) });
  const { code, err } = await rasoat(['check', 'a.zip', '--fix', ...day], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('a.zip › a.txt: nằm trong tệp nén, --fix không sửa được');
});

test('a file that takes too long is stopped and named, and the others are checked', async () => {
  const page = layDraft(`${'Ủy ban nhân dân xã, phường tổ chức thực hiện. '.repeat(40).trim()}\n`)[0];
  const cwd = folderOf({
    'a.pdf': pdfOf(Array(2900).fill(page)),
    'b.txt': draft,
    'c.docx': docxOf(draft),
  });
  const { code, err, out } = await rasoat(['check', '.', '--timeout', '2', '--jobs', '1', '--format', 'json', ...day], {
    cwd,
  });
  expect(err).toContain('a.pdf: sau 2 giây vẫn chưa kiểm tra xong nên đã dừng');
  expect(code).toBe(2);
  expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['b.txt', 'c.docx']);
  const no = await rasoat(['check', 'b.txt', '--timeout', '0', ...day], { cwd });
  expect(no).toMatchObject({ code: 2, err: expect.stringContaining('--timeout') });
});
