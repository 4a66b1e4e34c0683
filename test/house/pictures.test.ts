import { expect, test } from 'vitest';
import { terminalSvg } from '../../scripts/pictures.ts';

/** That the pictures are those of today's output is checked by `generate --check`. */

test('a mark stands in the columns of its words, in NFC and in NFD, in any font', () => {
  const output = ' \u001b[2m3 │\u001b[22m Điều khoản “sửa đổi”\n   │ \u001b[31m~~~~\u001b[39m ~~~~~~~\n';
  for (const form of ['NFC', 'NFD']) {
    const svg = terminalSvg('rasoat', output.normalize(form), 'mẫu');
    const places = [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" textLength="([\d.]+)"[^>]*>([^<]*)</gu)].map(
      ([, x, length, text]) => [text.normalize('NFC'), Number(x), Number(length)] as const,
    );
    const [, , , line, , mark, rest] = places;
    expect(line[0]).toBe('Điều khoản “sửa đổi”');
    expect(mark).toEqual(['~~~~', line[1], line[2] * (4 / 20)]);
    expect(rest[1]).toBeCloseTo(line[1] + line[2] * (5 / 20), 1);
  }
});

test('what a file holds is text of the picture, and a colour without a picture is refused', () => {
  const svg = terminalSvg('rasoat check "<a&b>.md"', '<script>alert(1)</script> & more', '<mô tả>');
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
  expect(svg).toContain('&lt;a&amp;b&gt;.md');
  expect(svg).not.toContain('<script');
  expect(() => terminalSvg('rasoat', '\u001b[35mtím\u001b[39m', '')).toThrow('escape code 35');
});
