import { readBytes, readText } from '@rasoat/rules/readers/index';
import type { Format, SourceText } from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardString } from '../text/strings.ts';

const formats: readonly Format[] = ['plain', 'markdown', 'html'];

/** What must hold for every text, whatever the file. */
function wellFormed(source: SourceText): void {
  let at = 0;
  for (const block of source.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    expect(source.text.slice(block.start, block.end)).toMatch(/^[^ \t\n](?:[\s\S]*[^ \t\n])?$/);
    at = block.end;
  }
  expect(at).toBeLessThanOrEqual(source.text.length);
  let before = 0;
  for (let i = 0; i < source.tokens.length; i++) {
    const { start } = source.locate({ start: source.tokens.start[i], end: source.tokens.end[i] });
    expect(start.offset).toBeGreaterThanOrEqual(before);
    before = start.offset;
  }
  for (const note of source.notes) expect(note.span.end).toBeLessThanOrEqual(source.text.length);
}

const markup = fc.constantFrom(
  '`',
  '```',
  '~~~',
  '**',
  '_',
  '> ',
  '# ',
  '- ',
  '1. ',
  '|',
  '|---|',
  ' | ',
  '<!--',
  '-->',
  '<div>',
  '<table>',
  '</table>',
  '<p',
  '<script>',
  '[a]: b',
  '[^1]',
  '[^1]: ',
  '](',
  '&amp;',
  '&',
  '\\',
  '---',
  '\n',
  '\n',
  '\n\n',
);
const messy = fc
  .array(
    fc.oneof(
      markup,
      hardString.filter((s) => s.length < 20),
      fc.constantFrom('Điều 1. ', 'a', ' '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('any file', () => {
  for (const format of formats) {
    test(`${format}: random text`, async () => {
      await fc.assert(
        fc.asyncProperty(messy, async (file) => wellFormed(await readText(file, { format }))),
        { numRuns: 1500 },
      );
    });
  }

  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a'),
        async (bytes, name) => wellFormed(await readBytes(bytes, { name })),
      ),
      { numRuns: 1500 },
    );
  });

  test('no character of a plain or Markdown draft without markup is lost', async () => {
    const words = fc.array(
      fc.constantFrom(
        'Điều',
        '5.',
        'khoản',
        '-',
        '--------',
        '____',
        './.',
        '%',
        '\n',
        ' ',
        '\n\n',
        '(*)',
        '1.',
        'a)',
        '…',
      ),
      { maxLength: 40 },
    );
    const visible = (text: string) => text.replace(/\s/g, '');
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const file = parts.join(' ');
        for (const format of ['plain', 'markdown'] as const) {
          const source = await readText(file, { format });
          expect(visible(source.blocks.map((b) => source.text.slice(b.start, b.end)).join(''))).toBe(visible(file));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('files cut off or not what their name says', () => {
  test('UTF-8 cut inside a letter', async () => {
    const bytes = new TextEncoder().encode('Điều 1. Phạm vi điều chỉnh về').slice(0, -1);
    const source = await readBytes(bytes, { name: 'a.txt' });
    expect(source.text.startsWith('Điều 1. Phạm vi')).toBe(true);
    expect(source.notes.map((note) => note.kind)).toEqual(['encoding']);
  });

  test('a Word file named .txt, an empty file', async () => {
    const zip = Uint8Array.from('PK\u0003\u0004 word/document.xml', (c) => c.charCodeAt(0));
    expect((await readBytes(zip, { name: 'a.txt' })).notes.map((note) => note.kind)).toEqual(['binary']);
    expect((await readBytes(new Uint8Array(), { name: 'a.md' })).notes.map((note) => note.kind)).toEqual(['empty']);
    expect((await readText(' \n', { format: 'html' })).notes.map((note) => note.kind)).toEqual(['empty']);
  });
});

describe('large and odd files', () => {
  const big: readonly [string, () => string][] = [
    ['a million blank lines', () => `đầu\n${'\n'.repeat(1_000_000)}cuối`],
    ['one line of 10 MB', () => 'Căn cứ Luật Đất đai; '.repeat(500_000)],
    ['one word of 2 MB', () => 'ế'.repeat(1_000_000)],
    ['a million stars', () => '*a '.repeat(400_000)],
    [
      'open fences of every length',
      () => Array.from({ length: 20_000 }, (_, i) => `${'`'.repeat((i % 30) + 3)}x`).join('\n'),
    ],
    ['open comments', () => '<!-- a\n'.repeat(100_000)],
    ['open footnote marks', () => `[^1]: a\n${'[^ b '.repeat(100_000)}`],
    ['deep quotes', () => `${'>'.repeat(100_000)} a\n`.repeat(5)],
    [
      'marks that remark is slow on',
      () => ['<a ', '[a](', '`a``b', '_a* ', '![', '[y](z) '].map((piece) => piece.repeat(20_000)).join('\n\n'),
    ],
    ['bars without end', () => '|'.repeat(500_000)],
    ['deep tags', () => '<div><b><blockquote>'.repeat(50_000)],
    ['deep tables', () => '<table><tr><td>a'.repeat(50_000)],
    ['open lists', () => '<ol><li>a'.repeat(50_000)],
    ['ampersands', () => '&amp &#'.repeat(100_000)],
    ['marks without letters', () => 'a\u0301\u0323\u0302'.repeat(1000) + '\u0301'.repeat(200_000)],
  ];
  for (const [name, make] of big) {
    test(name, async () => {
      const file = make();
      for (const format of formats) {
        const source = await readText(file, { format });
        expect(source.locate({ start: source.text.length, end: source.text.length }).start.offset).toBeLessThanOrEqual(
          file.length,
        );
        if (format === 'plain') expect(source.tokens.length).toBeGreaterThan(0);
      }
    });
  }
});
