import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';
import { convert, hasTool } from '../support/tools.ts';
import { day, folderOf, type Ran, rasoat } from './support.ts';

/** `rasoat report`: the review form in a file. */

const text = readFileSync(join(root, 'examples/quyet-dinh-cay-xanh.txt'), 'utf8');
const report = (cwd: string, ...argv: string[]): Promise<Ran> => rasoat(['report', ...argv, ...day], { cwd });

/** Rows of a table of the form, by the heads of its columns; sentences about the draft as a whole left out. */
function rowsOf(cwd: string, name: string): Record<string, string>[] {
  const lines = readFileSync(join(cwd, name), 'utf8')
    .replace(/^\ufeff/u, '')
    .trimEnd()
    .split('\r\n');
  const cells = lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
    ),
  );
  const rows = cells.slice(1).map((row) => Object.fromEntries(row.map((cell, i) => [cells[0][i], cell])));
  return rows.filter((row) => row['Mã'] !== '');
}

async function findingsOf(
  cwd: string,
  name: string,
): Promise<{ rule: string; severity: string; fingerprint: string }[]> {
  return JSON.parse((await rasoat(['check', name, '--format', 'json', ...day], { cwd })).out).files[0].findings;
}

test('every finding of the check stands in the form once, with the hash of the file', async () => {
  const cwd = folderOf({ 'du-thao.txt': text });
  const { code, out, err } = await report(cwd, 'du-thao.txt', '-o', 'phieu.csv');
  expect([code, out, err]).toEqual([0, 'Đã ghi phieu.csv: 13 phát hiện của 1 tệp.\n', '']);
  const rows = rowsOf(cwd, 'phieu.csv');
  expect(rows.map((row) => row.STT)).toEqual(rows.map((_, i) => String(i + 1)));
  const found = await findingsOf(cwd, 'du-thao.txt');
  expect(rows.map((row) => row['Mã']).sort()).toEqual(found.map(({ fingerprint }) => fingerprint).sort());
  expect(new Set(rows.map((row) => row['SHA-256']))).toEqual(
    new Set([createHash('sha256').update(text).digest('hex')]),
  );
  const groups = rows.map((row) => row['Nhóm']);
  expect(groups).toEqual([...groups].sort());
  expect(groups[0]).toBe('Có thể trái pháp luật');
  expect(rows.every((row) => row['Đề nghị'].startsWith('Đề nghị cơ quan soạn thảo rà soát.'))).toBe(true);
});

test('chosen findings: by grade, group, rule and fingerprint; a name that fits none writes nothing', async () => {
  const cwd = folderOf({ 'a.txt': text, 'b.txt': drafts['quyet-dinh-ca-biet'].text });
  const found = await findingsOf(cwd, 'a.txt');
  const codes = async (name: string, ...argv: string[]): Promise<string[]> => {
    await report(cwd, 'a.txt', 'b.txt', '-o', name, ...argv);
    return rowsOf(cwd, name)
      .map((row) => row['Mã'])
      .sort();
  };
  const of = (fits: (one: (typeof found)[number]) => boolean): string[] =>
    found
      .filter(fits)
      .map(({ fingerprint }) => fingerprint)
      .sort();
  expect(await codes('1.csv', '--severity', 'error')).toEqual(of(({ severity }) => severity === 'error'));
  expect(await codes('2.csv', '--group', 'citation', '--group', 'authority')).toEqual(
    of(({ rule }) => /^(?:citation|authority)\//u.test(rule)),
  );
  expect(await codes('3.csv', '--only', found[3].fingerprint, '--only', 'citation/superseded')).toEqual(
    of(({ rule, fingerprint }) => rule === 'citation/superseded' || fingerprint === found[3].fingerprint),
  );
  const { code, err } = await report(
    cwd,
    'a.txt',
    'b.txt',
    '-o',
    '4.csv',
    '--only',
    found[0].fingerprint,
    '--only',
    'x/y',
  );
  expect([code, existsSync(join(cwd, '4.csv'))]).toEqual([2, false]);
  expect(err).toBe(
    'rasoat: a.txt, b.txt: không có phát hiện nào có mã hoặc quy tắc "x/y". Mã nằm ở "fingerprint" trong kết quả --format json.\n',
  );
});

test('a file that exists stays, unless --force; a draft under check stays whatever is said', async () => {
  const page = text.replace(/^.+$/gmu, '<p>$&</p>');
  const cwd = folderOf({ 'a.html': page, 'cu.html': 'cũ' });
  const { code, err } = await report(cwd, 'a.html', '-o', 'cu.html');
  expect([code, err]).toEqual([
    2,
    'rasoat: cu.html: đã có tệp này, không ghi đè; chọn tên khác sau -o, hoặc thêm --force.\n',
  ]);
  expect(readFileSync(join(cwd, 'cu.html'), 'utf8')).toBe('cũ');
  expect((await report(cwd, 'a.html', '-o', 'cu.html', '--force')).code).toBe(0);
  expect(readFileSync(join(cwd, 'cu.html'), 'utf8')).toContain('Phiếu rà soát dự thảo');
  expect((await report(cwd, 'a.html', '-o', './a.html', '--force')).err).toBe(
    'rasoat: ./a.html: đây là dự thảo đang được kiểm tra, không ghi đè; chọn tên khác sau -o.\n',
  );
  expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(page);
  expect((await report(cwd, 'a.html')).err).toContain('-o phieu-ra-soat.docx');
  expect((await report(cwd, 'a.html', '-o', 'a.pdf')).err).toBe(
    'rasoat: a.pdf: đuôi tên phải là .docx, .html hoặc .csv.\n',
  );
});

test('what could not be checked is told, in the form too; exit 2, and 1 for a part that was not read', async () => {
  const cwd = folderOf({ 'a.txt': text, 'b.bin.txt': new Uint8Array([0, 1, 2, 3, 0, 255]) });
  const some = await report(cwd, 'a.txt', 'c.txt', '-o', 'p.html');
  expect([some.code, some.err]).toEqual([2, 'rasoat: c.txt: không có tệp hay thư mục này.\n']);
  expect(readFileSync(join(cwd, 'p.html'), 'utf8')).toContain(
    '<b>Không kiểm tra được:</b> c.txt: không có tệp hay thư mục này.',
  );
  expect((await report(cwd, 'b.bin.txt', '-o', 'q.csv')).code).toBe(1);
  expect((await report(cwd, 'c.txt', '-o', 'r.csv')).code).toBe(2);
  expect(existsSync(join(cwd, 'r.csv'))).toBe(false);
});

test('a draft marked mật is not quoted in any form, unless that is allowed', async () => {
  const secret = text.replace(/^Số:/mu, 'MẬT\nSố:');
  expect(secret).not.toBe(text);
  const cwd = folderOf({ 'a.txt': secret });
  const words = ['77/2015/QH13', 'cây xanh đô thị', 'TUQ. CHỦ TỊCH', '2218/SXD'];
  for (const [i, table] of [
    [1, 'findings'],
    [2, 'opinions'],
  ] as const) {
    for (const ending of ['csv', 'html', 'docx']) {
      const name = `${i}.${ending}`;
      const { code, err } = await report(cwd, 'a.txt', '-o', name, '--table', table);
      expect(code).toBe(0);
      expect(err).toContain('1 dự thảo có dấu chỉ độ mật, lời văn không được đưa vào kết quả.');
      const { text: out } = await readBytes(readFileSync(join(cwd, name)), { name });
      for (const word of words) expect([name, word, out.includes(word)]).toEqual([name, word, false]);
      expect(out).toContain('lời văn của dự thảo không được trích');
      await report(cwd, 'a.txt', '-o', name, '--table', table, '--allow-secret', '--force');
      const { text: open } = await readBytes(readFileSync(join(cwd, name)), { name });
      for (const word of words) expect([name, word, open.includes(word)]).toEqual([name, word, true]);
    }
  }
});

test.skipIf(!hasTool('soffice'))('LibreOffice opens the form and reads the same cells', async () => {
  const cwd = folderOf({ 'a.txt': text });
  await report(cwd, 'a.txt', '-o', 'phieu.docx');
  await report(cwd, 'a.txt', '-o', 'y-kien.docx', '--table', 'opinions');
  await report(cwd, 'a.txt', '-o', 'phieu.csv');
  const names = ['phieu.docx', 'y-kien.docx'];
  const files = names.map((name) => ({ name, bytes: readFileSync(join(cwd, name)) }));
  const flat = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\s+/gu, ' ');
  const [form, opinions] = convert(files, 'txt:Text (encoded):UTF8').map(flat);
  const rows = rowsOf(cwd, 'phieu.csv');
  for (const row of rows) {
    expect(form).toContain(row['Trích dẫn'].replace(/\s+/gu, ' '));
    expect(form).toContain(row['Đề nghị']);
    expect(opinions).toContain(row['Đề nghị']);
  }
  expect(form.split('Đề nghị cơ quan soạn thảo rà soát.')).toHaveLength(rows.length + 1);
});
