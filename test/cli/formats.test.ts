import { expect, test } from 'vitest';
import { formats } from '../../cli/src/formats.ts';
import { day, folderOf, rasoat } from './support.ts';

/** Every form of the report of `check`, through the command. */

const draft = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 12/KH-UBND
Lai Châu, ngày 05 tháng 11 năm 2026

KẾ HOẠCH
Cải cách thủ tục hành chính năm 2027

1. Rà soát thủ tục theo Nghị định số 61/2018/NĐ-CP về một cửa.
`;
const secret = draft.replace('TỈNH LAI CHÂU\n', 'TỈNH LAI CHÂU\nMẬT\n');

const run = (files: Record<string, string>, format: string, more: readonly string[] = []) =>
  rasoat(['check', '.', '--format', format, ...day, ...more], { cwd: folderOf(files) });

test.each(formats)('%s: exit codes are those of the findings, whatever the form', async (format) => {
  expect((await run({ 'a.txt': draft }, format)).code).toBe(1);
  const { code, out } = await run({ 'a.txt': draft, 'b.docx': 'PK' }, format);
  expect(code).toBe(1);
  expect(out).toMatch(/b\.docx/u);
});

test.each(formats.filter((format) => format !== 'pretty'))(
  '%s: words of a secret draft stay out, and may be let in',
  async (format) => {
    // The rules in SARIF have examples of their own.
    const told = ({ out }: { readonly out: string }): string =>
      format === 'sarif' ? JSON.stringify(JSON.parse(out).runs[0].results) : out;
    const closed = await run({ 'a.txt': secret }, format);
    expect(told(closed)).not.toMatch(/61\/2018|118\/2025|một cửa|Cải cách/u);
    expect(told(closed)).toContain('citation/superseded');
    expect(closed.err).toContain('--allow-secret');
    expect(told(await run({ 'a.txt': secret }, format, ['--allow-secret']))).toContain('61/2018');
  },
);

test.each(['sarif', 'junit', 'github', 'html'])('%s: a file that cannot be opened is in the report', async (format) => {
  const cwd = folderOf({ 'a.txt': draft });
  const { code, out } = await rasoat(['check', 'a.txt', 'khong-co.txt', '--format', format, ...day], { cwd });
  expect(code).toBe(2);
  expect(out).toContain('khong-co.txt: không có tệp');
});

test('forms of a whole run are one document, in the order of the files', async () => {
  const files = { 'a.txt': draft, 'b.txt': 'x', 'c.txt': draft };
  const sarif = JSON.parse((await run(files, 'sarif')).out).runs[0];
  const uris: string[] = sarif.artifacts.map((one: { location: { uri: string } }) => one.location.uri);
  expect(uris).toEqual(['a.txt', 'b.txt', 'c.txt']);
  expect(sarif.tool.driver.rules.length).toBeGreaterThan(30);
  const page = (await run(files, 'html')).out;
  expect(page.match(/<!DOCTYPE html>/gu)).toHaveLength(1);
  expect(page.indexOf('class="verdict')).toBeLessThan(page.indexOf('<h2>a.txt'));
  expect(page.indexOf('<h2>a.txt')).toBeLessThan(page.indexOf('<h2>c.txt'));
  expect(page.trimEnd().endsWith('</html>')).toBe(true);
  expect((await run(files, 'junit')).out.match(/<testsuite /gu)).toHaveLength(3);
});
