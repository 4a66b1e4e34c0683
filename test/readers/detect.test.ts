import { detectFormat, readBytes, readText } from '@rasoat/rules/readers/index';
import { expect, test } from 'vitest';

test.each<[string, string, string]>([
  ['a.md', 'thường', 'markdown'],
  ['a.html', 'thường', 'html'],
  ['A.HTM', 'thường', 'html'],
  ['a.txt', 'Độc lập - Tự do\n-------\n\n1. Một\n- hai *\n(*) ba', 'plain'],
  ['a.txt', '**ỦY BAN NHÂN DÂN\nTỈNH X**\n', 'markdown'],
  ['a.txt', '## Điều 1. Phạm vi\n', 'markdown'],
  ['a.txt', '> “a) Một\n\n> b) Hai”\n', 'markdown'],
  ['a.txt', '> một dấu lớn hơn\n', 'plain'],
  ['a.txt', '| A | B |\n|---|---|\n', 'markdown'],
  ['a.txt', '| A | B |\n|   |   |\n', 'plain'],
  ['a.txt', '****** và ** rời **\n', 'plain'],
  ['a.txt', '  <!DOCTYPE html><html>', 'html'],
  ['', '<html><body>', 'html'],
  ['', 'Điều 1. Phạm vi', 'plain'],
  ['a.docx', 'Điều 1. Phạm vi', 'plain'],
])('%s with %j is %s', (name, text, format) => {
  expect(detectFormat(text, name)).toBe(format);
});

test('readers are chosen by name, content or option', async () => {
  expect((await readText('# A', { name: 'a.md' })).blocks[0].kind).toBe('heading');
  expect((await readText('# A', { format: 'plain' })).blocks[0].kind).toBe('line');
  expect((await readBytes(new TextEncoder().encode('<html><p>a'), {})).format).toBe('html');
});

test('what lies behind the limit is said', async () => {
  const file = 'một\nhai\nba\n';
  const source = await readText(file, { limit: 9 });
  expect(source.text).toBe('một\nhai\n');
  expect(source.notes).toMatchObject([
    { kind: 'limit', span: { start: 8, end: 8 }, en: expect.stringContaining('first 8 of 11') },
  ]);
  expect((await readText(file, { limit: file.length })).notes).toEqual([]);
});
