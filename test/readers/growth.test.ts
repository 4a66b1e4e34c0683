import { readText } from '@rasoat/rules/readers/index';
import type { Format } from '@rasoat/rules/text';
import { describe, test } from 'vitest';
import { expectLinear, sizesUpTo } from '../support/growth.ts';
import { shapes } from '../support/shapes.ts';

/** Reading, by default up to 4 MB; RASOAT_GROWTH_MB=16 goes on. */
const largest = Number(process.env['RASOAT_GROWTH_MB'] ?? 4) * 1_000_000;

const page = (size: number, piece: string) =>
  `<html><body>${piece.repeat(Math.ceil(size / piece.length))}`.slice(0, size);
const repeat = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Half of it long link definitions, the other half lines that use many of them. */
function definitions(size: number): string {
  const count = Math.floor(size / 2 / 2000);
  const lines = Array.from({ length: count }, (_, i) => `[${i}]: ${'x'.repeat(1900)}\n`);
  const uses = Array.from(
    { length: Math.floor(size / 2 / 8) },
    (_, i) => `[${i % count}]${i % 200 === 0 ? '\n\n' : ' '}`,
  );
  return `${uses.join('')}\n\n${lines.join('')}`;
}

const cases: readonly [string, Format, (size: number) => string][] = [
  ['plain text', 'plain', shapes['plain text'].make],
  ['all NFD', 'plain', shapes['all NFD'].make],
  ['marks on one letter', 'plain', repeat('\u0301\u0323')],
  ['no newline', 'plain', shapes['no newline'].make],
  ['blank lines', 'plain', shapes['blank lines'].make],
  ['CRLF and NBSP', 'plain', repeat('Căn\u00a0cứ Luật Đất đai;\r\n')],
  ['rows', 'plain', repeat('| Một | Hai | ba |\n')],
  ['Markdown', 'markdown', shapes['Markdown'].make],
  ['khoản alternating with điểm', 'markdown', shapes['khoản alternating with điểm'].make],
  ['deep quotes', 'markdown', shapes['deep quotes'].make],
  ['emphasis', 'markdown', repeat('**một** *hai **ba* bốn** _năm\n')],
  ['remark in every paragraph', 'markdown', repeat('Luật `x` &amp; [y](z) \\* **đậm**\n\n')],
  ['one line for remark', 'markdown', repeat(`Luật \`x\` &amp; ${'Căn cứ Luật Đất đai, '.repeat(4)}`)],
  ['one line too dense to parse', 'markdown', repeat('Luật `x` &amp; y ')],
  ['one line for remark without a space', 'markdown', repeat('`x`&amp;LuậtĐấtđai,LuậtNhàở,LuậtHộtịch,')],
  ['a tag in every line', 'markdown', repeat('<b>a\n\n')],
  ['tags on one line', 'markdown', repeat('<b class="x">a</b> ')],
  ['open tags', 'markdown', repeat('<b a=\'<b a="<b a=')],
  ['tags with remark on one line', 'markdown', repeat(`<b>Luật</b> &amp; ${'Căn cứ Luật Đất đai, '.repeat(4)}`)],
  ['long definitions', 'markdown', definitions],
  ['HTML', 'html', (size) => page(size, '<p>Căn cứ <b>Luật</b> Đất đai &amp; S&#7889; 1;</p>\n')],
  ['HTML tables', 'html', (size) => page(size, '<table><tr><td>a<td><ol><li>b</ol></table>')],
  ['deep HTML', 'html', (size) => page(size, '<div><b><font>x ')],
];

describe('reading grows linearly', () => {
  for (const [name, format, make] of cases) {
    test(name, { timeout: 600_000 }, async () => {
      const scale = name.includes('remark') ? 16 : 1;
      await expectLinear(
        (size) => {
          const text = make(size / scale);
          return () => readText(text, { format });
        },
        1_000_000,
        sizesUpTo(largest, 1_000_000),
      );
    });
  }
});
