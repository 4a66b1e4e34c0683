import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { day, folderOf, rasoat } from '../cli/support.ts';
import { lettered } from './drafts.ts';

const lacking = drafts['quyet-dinh-tthc'].text.replace(/\n3\. Thời hạn giải quyết: 10[^\n]*/u, '');
const cwd = folderOf({
  'co/a.txt': drafts['quyet-dinh-tthc'].text,
  'thieu.txt': lacking,
  'khong.txt': drafts['quyet-dinh-quy-che'].text,
  'mat.txt': lacking.replace('Số: 58/2026/QĐ-UBND', 'MẬT\nSố: 58/2026/QĐ-UBND'),
  'phieu.txt': lettered,
});

describe('rasoat procedures', () => {
  test('for people: a line for each procedure, what is missing, and what the signs mean', async () => {
    const { code, out, err } = await rasoat(['procedures', 'thieu.txt', 'khong.txt', ...day], { cwd });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/hỗ trợ kinh phí đào tạo/u);
    expect(out).toMatch(/dòng 38; nhóm điều; thiếu: thời hạn/u);
    expect(out).toMatch(/khong\.txt\n {2}không thấy thủ tục hành chính/u);
    expect(out).toContain('2 thủ tục trong 2 tệp, 1 thủ tục thiếu bộ phận.');
    const english = await rasoat(['procedures', 'thieu.txt', '--lang', 'en', ...day], { cwd });
    expect(english.out).toContain('missing: time');
    expect(english.out).not.toMatch(/thiếu|dòng/u);
  });

  test('as JSON: where each component stands', async () => {
    const { code, out } = await rasoat(['procedures', 'thieu.txt', '--format', 'json', ...day], { cwd });
    expect(code).toBe(0);
    const { asOf, files } = JSON.parse(out);
    expect(asOf).toBe(day[1]);
    expect(files[0]).toMatchObject({ path: 'thieu.txt', withheld: null });
    const [first, second] = files[0].procedures;
    expect(first).toMatchObject({
      kind: 'articles',
      name: 'hỗ trợ kinh phí đào tạo',
      line: 38,
      path: 'dieu-3',
      certainty: 'sure',
      excluded: null,
      missing: ['thoi-han'],
    });
    expect(first.components['ho-so']).toEqual({ state: 'found', places: [{ line: 43, path: 'dieu-4/khoan-1' }] });
    expect(first.components['thoi-han']).toEqual({ state: 'missing', places: [] });
    expect(second.missing).toEqual([]);
  });

  test('as a table for spreadsheets', async () => {
    const { code, out } = await rasoat(['procedures', 'co', 'thieu.txt', '--format', 'csv', ...day], { cwd });
    expect(code).toBe(0);
    expect(out.startsWith('\ufeffTệp,Dòng,Tên thủ tục,Loại,Trình tự,')).toBe(true);
    const rows = out.trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toContain('khoản 2 Điều 5 (dòng 51),khoản 1 Điều 5 (dòng 50),khoản 1 Điều 4 (dòng 43)');
    expect(rows[3]).toMatch(/THIẾU.*,Thời hạn$/u);
  });

  test('a cell is never read as a formula', async () => {
    const text = lettered.replace('Thủ tục cấp thẻ thư viện', '=HYPERLINK("a"), thẻ');
    const parted = lettered.replace('Thủ tục cấp thẻ thư viện', 'Cấp thẻ;=1+1\u0007; - đổi thẻ');
    const folder = folderOf({ '=1.txt': text, 'b.txt': parted, '＝2.txt': text });
    const { out } = await rasoat(['procedures', '.', '--kind', 'tthc', '--format', 'csv', ...day], { cwd: folder });
    expect(out).toContain("\r\n'=1.txt,");
    expect(out).toContain("\r\n'＝2.txt,");
    expect(out).not.toMatch(/(?:^|[,;]|\n)"?=/u);
    // Where the comma belongs to numbers a semicolon parts the cells.
    expect(out).toContain('"Cấp thẻ;\'=1+1␇; - đổi thẻ"');
  });

  test('a draft marked mật: no names but with --allow-secret', async () => {
    const { out, err } = await rasoat(['procedures', 'mat.txt', '--format', 'json', ...day], { cwd });
    expect(out).not.toContain('đào tạo');
    expect(JSON.parse(out).files[0].withheld).toBe('secret');
    expect(err).toContain('--allow-secret');
    const told = await rasoat(['procedures', 'mat.txt', '--format', 'json', '--allow-secret', ...day], { cwd });
    expect(told.out).toContain('đào tạo');
  });

  test('usage and troubles', async () => {
    expect(await rasoat(['procedures', ...day], { cwd })).toMatchObject({
      code: 2,
      err: 'rasoat: Chưa nêu tệp nào. Ví dụ: rasoat procedures du-thao.md\n',
    });
    expect((await rasoat(['procedures', 'khong-co.txt', ...day], { cwd })).code).toBe(2);
    expect((await rasoat(['procedures', 'co', '--format', 'xml', ...day], { cwd })).code).toBe(2);
    expect((await rasoat(['help', 'procedures'], { cwd })).out).toContain('tthc.csv');
  });
});
