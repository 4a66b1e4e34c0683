import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '@rasoat/rules';
import { listZip, readZip } from '@rasoat/rules/readers/zip';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { day, folderOf, rasoat } from '../cli/support.ts';
import { findingsOf } from '../readers/word-files/drafts.ts';
import { officeFiles } from './office.ts';
import { printFiles } from './print.ts';
import { wordFiles } from './word.ts';

const { text, asOf } = drafts['quyet-dinh-tthc'];
const bytesOf = (plain: string): Uint8Array => new TextEncoder().encode(plain);

test.each(['09-text.pdf', '10-signed.pdf', '12-fallback-fonts.pdf'])(
  '%s gives the findings of the plain draft',
  async (name) => {
    const bytes = printFiles[name]();
    expect(await findingsOf(bytes, name, asOf)).toEqual(await findingsOf(bytesOf(text), 'a.txt', asOf));
    const source = await readBytes(bytes, { name });
    expect(source.layout!.signed).toBe(name === '10-signed.pdf');
    expect(source.notes).toEqual([]);
  },
);

test.each([
  ['11-scan.pdf', /^Tệp PDF là bản quét .* Hãy kiểm tra tệp gốc \(\.docx\)/u],
  ['12-fallback-fonts-mute.pdf', /^Chữ lấy ra từ tệp PDF không tin được .* Hãy kiểm tra tệp gốc \(\.docx\)/u],
])('%s is refused with the way out, and nothing of it is judged', async (name, words) => {
  const source = await readBytes(printFiles[name](), { name });
  expect(source.notes.map(({ kind }) => kind)).toEqual(['binary']);
  expect(source.notes[0].vi).toMatch(words);
  expect(source.text).toBe('');
});

describe('archives', () => {
  const wanted = (name: string): boolean => /\.(?:txt|docx|rtf|pdf)$/u.test(name);

  test('14: every paper by its name, those in the archive inside too', async () => {
    const bytes = printFiles['14.zip']();
    const { papers, troubles } = listZip(bytes, wanted);
    expect(troubles).toEqual([]);
    expect(papers.map(({ name }) => name)).toEqual([
      'dự thảo/quyết định.docx',
      'tờ trình.txt',
      'ý kiến.zip › công văn.rtf',
      'ý kiến.zip › quét.pdf',
    ]);
    const formats: string[] = [];
    for (const { name, trail } of papers) {
      const read = readZip(bytes, trail);
      if ('bytes' in read) formats.push((await readBytes(read.bytes, { name })).format);
    }
    expect(formats).toEqual(['docx', 'plain', 'rtf', 'pdf']);
  });

  test('15: what is there to fill a memory is told, the paper beside it is checked', async () => {
    const cwd = folderOf({ '15-bomb.zip': printFiles['15-bomb.zip']() });
    const { code, err, out } = await rasoat(['check', '15-bomb.zip', '--format', 'json', ...day], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('15-bomb.zip › bom.txt: tỉ lệ nén bất thường');
    expect(err).toContain('15-bomb.zip › nói dối.txt: tỉ lệ nén bất thường');
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['15-bomb.zip › tờ trình.txt']);
  });
});

test('the list of the files names each of them, and a test of it', () => {
  const rows = [
    ...readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').matchAll(
      /^\| `([^`]+)` \|.*\| `([a-z]+\.test\.ts)`: (.*) \|$/gmu,
    ),
  ];
  expect(rows.map(([, name]) => name).sort()).toEqual(
    Object.keys({ ...wordFiles, ...officeFiles, ...printFiles }).sort(),
  );
  for (const [, name, file, title] of rows) {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8');
    // A title made for each file begins with its name.
    const words = title
      .replace(name, '')
      .replace(/^: | is read as .*$/gu, '')
      .trim();
    expect(source, title).toContain(words);
    expect(source.includes(name) || title.startsWith(name) || title.includes(name.slice(0, 2)), name).toBe(true);
  }
});
