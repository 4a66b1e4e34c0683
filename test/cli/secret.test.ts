import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';
import { day, folderOf, rasoat } from './support.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(root, 'rules/reports/schema', `${name}.schema.json`), 'utf8')));
const validCheck = schema('check');
const validInspect = schema('inspect');

/** A plan with words of its own, a lapsed basis, one that the data does not know, and defects of form. */
const words = ['Ngọc Linh', 'kho vật chứng', 'sáu trăm', '499/2026', '34/2016', 'Đá Chông', '187/2025', '27/2/2031'];
function draft(mark: string): string {
  const text = drafts['quyet-dinh-ca-biet'].text
    .replace(
      /^Căn cứ /mu,
      'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016;\n\nCăn cứ Nghị định số 499/2026/NĐ-CP về Ngọc Linh;\n\nCăn cứ ',
    )
    .replace(/^(?=Điều 2\.)/mu, 'Di chuyển kho vật chứng Đá Chông, sáu trăm hòm, trước ngày 27/2/2031.\n\n')
    .replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập Tự do Hạnh phúc');
  const marked = mark === '' ? text : text.replace(/^Số:/mu, `${mark}\nSố:`);
  if (mark !== '' && marked === text) throw new Error('the mark has no place');
  return marked;
}

/** Every text of a JSON value that is not the name of a property, and not the path of the file. */
function stringsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(stringsOf);
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsOf) : [];
}

/** Runs of three words of the draft that stand in the output. */
function quoted(text: string, out: string): string[] {
  const list = text.match(/[\p{L}\p{N}/-]+/gu)!;
  const said = ` ${out.match(/[\p{L}\p{N}/-]+/gu)!.join(' ')} `;
  return list
    .map((_, i) => list.slice(i, i + 3).join(' '))
    .filter((run, i) => i + 3 <= list.length && said.includes(` ${run} `));
}

for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'BÍ MẬT']) {
  test(`none of the words of a draft marked ${mark} is exported; what is found, where and its fingerprint are`, async () => {
    const text = draft(mark);
    const cwd = folderOf({ 'a.txt': text, 'b.txt': draft('') });
    const { out, err } = await rasoat(['check', 'a.txt', '--format', 'json', ...day], { cwd });
    expect(err).toBe(
      'rasoat: 1 dự thảo có dấu chỉ độ mật, lời văn không được đưa vào kết quả. Khi được phép, thêm --allow-secret.\n',
    );
    const report = JSON.parse(out);
    validCheck(report);
    expect(validCheck.errors ?? []).toEqual([]);
    const [file] = report.files;
    expect(file.withheld).toBe('secret');
    expect(file.findings.length).toBeGreaterThan(2);
    const texts = stringsOf(report).join('\n');
    for (const word of words) expect(texts).not.toContain(word);
    expect(quoted(text, texts)).toEqual([]);

    const lines = await rasoat(['check', 'a.txt', '--format', 'ndjson', ...day], { cwd });
    for (const word of words) expect(lines.out).not.toContain(word);

    const open = JSON.parse(
      (await rasoat(['check', 'a.txt', '--format', 'json', '--allow-secret', ...day], { cwd })).out,
    ).files[0];
    expect(open.withheld).toBeNull();
    const place = ({ rule, range, path, severity, fingerprint }: (typeof open.findings)[0]) => ({
      rule,
      range,
      path,
      severity,
      fingerprint,
    });
    expect(file.findings.map(place)).toEqual(open.findings.map(place));
    expect(stringsOf(open).join('\n')).toContain('34/2016/NĐ-CP');

    const inspect = await rasoat(['inspect', 'a.txt', '--json', ...day], { cwd });
    const data = JSON.parse(inspect.out);
    validInspect(data);
    expect(validInspect.errors ?? []).toEqual([]);
    expect(data.withheld).toBe('secret');
    for (const word of words) expect(inspect.out).not.toContain(word);
    expect(quoted(text, stringsOf(data).join('\n'))).toEqual([]);
    expect(data.components.motto).toMatchObject({ text: null, range: { start: { column: 1 } } });
    expect(data.outline[0]).toMatchObject({ type: 'article', number: '1' });
    expect(data.citations.length).toBeGreaterThan(1);
    const whole = (await rasoat(['inspect', 'a.txt', '--json', '--allow-secret', ...day], { cwd })).out;
    expect(whole).toContain('34/2016/NĐ-CP');
    expect(JSON.parse(whole).withheld).toBeNull();
  });
}

test('the mark counts wherever it stands on a line of its own; a draft that speaks of secrets is not secret', async () => {
  const secret = async (name: string, text: string): Promise<boolean> =>
    JSON.parse((await rasoat(['check', name, '--format', 'json', ...day], { cwd: folderOf({ [name]: text }) })).out)
      .files[0].withheld === 'secret';
  const plain = draft('');
  expect(await secret('a.txt', `TỐI MẬT\n\n${plain}`)).toBe(true);
  expect(await secret('a.txt', `${plain}\n\n  TUYỆT MẬT  \nPHỤ LỤC\n`)).toBe(true);
  expect(await secret('a.md', plain.replace(/^Số:/mu, '**MẬT**\n\nSố:'))).toBe(true);
  expect(await secret('a.txt', draft('MẬT').normalize('NFD'))).toBe(true);
  expect(await secret('a.txt', plain)).toBe(false);
  expect(await secret('a.txt', plain.replace('Điều 2.', 'Bảo vệ bí mật nhà nước độ MẬT, TỐI MẬT.\n\nĐiều 2.'))).toBe(
    false,
  );
});

test('the report for the person at the screen quotes the draft: it is their own', async () => {
  const cwd = folderOf({ 'a.txt': draft('MẬT') });
  const { out, err } = await rasoat(['check', 'a.txt', ...day], { cwd });
  expect(out).toContain('34/2016/NĐ-CP');
  expect(err).toBe('');
});

/** Whether the words of the only draft of a folder are left out of JSON. */
async function isWithheld(text: string, rules: object = {}): Promise<boolean> {
  const cwd = folderOf({ 'a.txt': text, 'rasoat.config.jsonc': JSON.stringify({ rules }) });
  const { out } = await rasoat(['check', 'a.txt', '--format', 'json', ...day], { cwd });
  return JSON.parse(out).files[0].withheld === 'secret';
}

test.each([
  'BÍ MẬT',
  'Mật',
  'Tối mật',
  'M Ậ T',
  '[MẬT]',
  '“MẬT”',
  'TUYỆT MẬT - HỎA TỐC',
  'MẬT/KHẨN',
  'Độ mật: Tối mật',
  'TÀI LIỆU MẬT',
  'Mật (A)',
  'TỐI-MẬT\tBản số: 05',
])('a line %j above the body is a mark, whatever rules are switched off', async (mark) => {
  const off = { 'the-thuc/secrecy-mark': 'off' };
  expect(await isWithheld(draft(mark), off)).toBe(true);
  expect(await isWithheld(`${mark}\n${draft('')}`, off)).toBe(true);
  const capitals = mark === mark.toUpperCase();
  expect(await isWithheld(`${draft('')}\n${mark}\n`, off)).toBe(capitals);
});

test('words about secrecy are no mark', async () => {
  for (const line of [
    'Độ mật:',
    'Bảo mật',
    'BẢO MẬT THÔNG TIN',
    'BÍ MẬT NHÀ NƯỚC',
    'Giữ bí mật nhà nước là việc của mọi người.',
  ])
    expect([line, await isWithheld(`${line}\n${draft('')}\n${line}\n`)]).toEqual([line, false]);
  const long = `${' '.repeat(200_000)}MẬT${' '.repeat(200_000)}`.repeat(20);
  expect(await isWithheld(`${draft('')}\n${long}x`)).toBe(false);
});
