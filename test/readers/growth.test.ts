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

/** Processor time of this thread in ms: other work on the machine, and helpers of the garbage collector, do not count. */
async function time(text: string, format: Format): Promise<number> {
  const before = process.threadCpuUsage();
  await readText(text, { format });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Growth per doubling from the smallest to the largest text: the quickest of several readings of each, in turn; more of them only
 * while the growth is too high.
 */
async function growth(texts: readonly string[], format: Format): Promise<number> {
  const quickest = texts.map(() => Number.POSITIVE_INFINITY);
  let grown = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= 6 && (round <= 2 || grown >= 2.3); round++) {
    for (const [i, text] of texts.entries()) quickest[i] = Math.min(quickest[i], Math.max(1, await time(text, format)));
    grown = (quickest[texts.length - 1] / quickest[0]) ** (1 / (texts.length - 1));
  }
  return grown;
}

describe('reading grows linearly', () => {
  for (const [name, format, make] of cases) {
    test(name, { timeout: 600_000 }, async () => {
      const scale = name.includes('remark') ? 16 : 1;
      const texts: string[] = [];
      for (let size = 1_000_000; size <= largest; size *= 2) texts.push(make(size / scale));
      await time(texts[0], format);
      expect(await growth(texts, format), 'growth per doubling').toBeLessThan(2.3);
    });
  }
});
