import { readText } from '@rasoat/rules/readers/index';
import type { Format } from '@rasoat/rules/text';
import { describe, expect, test } from 'vitest';
import { shapes } from '../support/shapes.ts';

/** Reading grows linearly: t(2n)/t(n) < 2.3. The default run stops at 4 MB; RASOAT_GROWTH_MB=16 goes on. */
const largest = Number(process.env['RASOAT_GROWTH_MB'] ?? 4) * 1_000_000;

const page = (size: number, piece: string) =>
  `<html><body>${piece.repeat(Math.ceil(size / piece.length))}`.slice(0, size);
const repeat = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const cases: readonly [string, Format, (size: number) => string][] = [
  ['plain text', 'plain', shapes['plain text'].make],
  ['all NFD', 'plain', shapes['all NFD'].make],
  ['no newline', 'plain', shapes['no newline'].make],
  ['blank lines', 'plain', shapes['blank lines'].make],
  ['CRLF and NBSP', 'plain', repeat('Căn\u00a0cứ Luật Đất đai;\r\n')],
  ['rows', 'plain', repeat('| Một | Hai | ba |\n')],
  ['Markdown', 'markdown', shapes['Markdown'].make],
  ['khoản alternating with điểm', 'markdown', shapes['khoản alternating with điểm'].make],
  ['deep quotes', 'markdown', shapes['deep quotes'].make],
  ['emphasis', 'markdown', repeat('**một** *hai **ba* bốn** _năm\n')],
  ['remark in every paragraph', 'markdown', repeat('Luật `x` &amp; [y](z) \\* **đậm**\n\n')],
  ['one line for remark', 'markdown', repeat('Luật `x` &amp; y ')],
  ['HTML', 'html', (size) => page(size, '<p>Căn cứ <b>Luật</b> Đất đai &amp; S&#7889; 1;</p>\n')],
  ['HTML tables', 'html', (size) => page(size, '<table><tr><td>a<td><ol><li>b</ol></table>')],
  ['deep HTML', 'html', (size) => page(size, '<div><b><font>x ')],
];

/** Processor time in ms: other work on the machine does not count. */
async function time(text: string, format: Format): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const before = process.cpuUsage();
    await readText(text, { format });
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('reading grows linearly', () => {
  for (const [name, format, make] of cases) {
    test(name, { timeout: 600_000 }, async () => {
      const slow = name.includes('remark');
      await time(make(slow ? 30_000 : 200_000), format);
      for (let size = slow ? 60_000 : 1_000_000; size < (slow ? largest / 16 : largest); size *= 2) {
        const [small, large] = [make(size), make(size * 2)];
        let ratio = (await time(large, format)) / Math.max(1, await time(small, format));
        if (ratio >= 2.3) ratio = (await time(large, format)) / Math.max(1, await time(small, format));
        expect(ratio, `t(${size * 2})/t(${size})`).toBeLessThan(2.3);
      }
    });
  }
});
