import { codeFrame } from '@rasoat/rules/reports/frame';
import { charWidth, clean, shorten, textWidth, wrapText } from '@rasoat/rules/reports/width';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, readPlain, spanOf } from './sample.ts';

const nowhere = () => ({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } });
const same = (text: string): string => text;

function frame(text: string, words: string, width = 100): string[] {
  const source = readPlain(text);
  return codeFrame(source, spanOf(source.text, words), null, same, { ...plain, width });
}

test('the exact words are underlined, on their line and with its number', () => {
  expect(frame('một\nCăn cứ Nghị định số 34/2016/NĐ-CP;\nba', 'Nghị định số 34/2016/NĐ-CP')).toEqual([
    '      2 │ Căn cứ Nghị định số 34/2016/NĐ-CP;',
    '        │        ~~~~~~~~~~~~~~~~~~~~~~~~~~',
  ]);
});

test('tabs, wide letters, emoji and decomposed letters keep the mark under the words', () => {
  expect(frame('\ta\tĐiều 1', 'Điều')).toEqual(['      1 │     a   Điều 1', '        │         ~~~~']);
  expect(frame('漢字 và Điều', 'Điều')).toEqual(['      1 │ 漢字 và Điều', '        │         ~~~~']);
  expect(frame('😀 Điều', 'Điều')).toEqual(['      1 │ 😀 Điều', '        │    ~~~~']);
  expect(frame('Nghị quyết Điều'.normalize('NFD'), 'Điều')).toEqual([
    '      1 │ Nghị quyết Điều',
    '        │            ~~~~',
  ]);
});

test('a long line is cut around the words', () => {
  const text = `${'trước đó '.repeat(200)}CHỖ SAI${' sau đó'.repeat(200)}`;
  const [line, marks] = frame(text, 'CHỖ SAI', 80);
  expect(textWidth(line)).toBeLessThanOrEqual(80);
  expect(line).toMatch(/│ ….* CHỖ SAI .*…$/u);
  expect(line.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1)).toBe('CHỖ SAI');
});

test('words longer than the line are marked to its edge', () => {
  const words = 'rất dài '.repeat(100).trim();
  const [line, marks] = frame(`Đầu ${words}.`, words, 80);
  expect(line.endsWith('…')).toBe(true);
  expect(textWidth(marks)).toBe(textWidth(line));
  expect(marks.replace(/^[ │]*/u, '')).toMatch(/^~+$/u);
});

test('a span over several lines shows each, at most four', () => {
  const [first, , second, marks] = frame('Căn cứ Nghị định\n  số 34/2016/NĐ-CP;', 'Nghị định\n  số 34/2016/NĐ-CP');
  expect(first).toBe('      1 │ Căn cứ Nghị định');
  expect(second).toBe('      2 │   số 34/2016/NĐ-CP;');
  expect(marks).toBe('        │   ~~~~~~~~~~~~~~~~');
  const many = frame(`A${'\nB'.repeat(9)}`, `A${'\nB'.repeat(9)}`);
  expect(many.at(-1)).toBe('        │ …');
  expect(many).toHaveLength(9);
});

test('an absence has a caret at its anchor, under the nearest words when the line is blank', () => {
  const source = readPlain('QUỐC HIỆU\n\nSố: 1');
  expect(codeFrame(source, { start: 10, end: 10 }, '(thiếu) Tiêu ngữ', same, plain)).toEqual([
    '      1 │ QUỐC HIỆU',
    '      2 │',
    '        │ ^ (thiếu) Tiêu ngữ',
  ]);
  expect(codeFrame(source, { start: 11, end: 16 }, '(thiếu)', same, plain)).toEqual([
    '      3 │ Số: 1',
    '        │ ^ (thiếu)',
  ]);
  const empty = readPlain('');
  expect(codeFrame(empty, { start: 0, end: 0 }, '(thiếu)', same, plain)).toEqual(['      1 │', '        │ ^ (thiếu)']);
});

test('nothing of a draft can steer the terminal', () => {
  const text = 'a\u001b[31mđỏ\u202eb\u200bX';
  const [line, marks] = codeFrame({ text, locate: nowhere } as never, spanOf(text, 'X'), null, same, plain);
  expect(line).toBe('      1 │ a␛[31mđỏ<U+202E>b<U+200B>X');
  expect(marks).toBe('        │                          ~');
  expect(clean('tên\u0007 tệp\n\u009b2J.md')).toBe('tên␇ tệp <U+009B>2J.md');
  const long = 'tờ trình '.repeat(4_000_000);
  expect(clean(long) === long).toBe(true);
});

test('the work is bounded: a line of ten million letters is looked at only near the words', () => {
  const text = `${'a'.repeat(5_000_000)}SAI${'b'.repeat(5_000_000)}`;
  let asked = 0;
  const source = {
    text,
    locate: () => {
      asked++;
      return nowhere();
    },
  };
  const lines = codeFrame(source as never, { start: 5_000_000, end: 5_000_003 }, null, same, { ...plain, width: 80 });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('SAI');
  expect(asked).toBe(1);
});

test('for any text and span: printable, within the width, the marks no wider than the line', () => {
  const piece = fc.constantFrom(
    'Điều ',
    'a',
    '\t',
    '\n',
    '\r\n',
    '漢',
    '\u0300',
    '\u001b',
    '\ud800',
    '😀',
    '\u200b',
    'Nghị định số 34/2016/NĐ-CP',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), fc.nat(), fc.boolean(), (pieces, a, b, absent) => {
      const text = pieces.join('');
      const source = { text, locate: nowhere };
      const from = text.length === 0 ? 0 : a % (text.length + 1);
      const start = Math.min(from, text.length === 0 ? 0 : b % (text.length + 1));
      const lines = codeFrame(source as never, { start, end: from }, absent ? '(thiếu)' : null, same, {
        ...plain,
        width: 60,
      });
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const line of lines) {
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
        expect(textWidth(line)).toBeLessThanOrEqual(60 + '^ (thiếu)'.length);
      }
      expect(lines.some((line) => /[~^]/u.test(line.slice(8)))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('widths, wrapping and shortening', () => {
  expect([...'ếđ한😀́'].map((char) => charWidth(char.codePointAt(0)!))).toEqual([1, 1, 2, 2, 0]);
  expect(wrapText('một hai ba bốn năm', 8)).toEqual(['một hai', 'ba bốn', 'năm']);
  expect(wrapText('một\u00a0hai ba', 4)).toEqual(['một\u00a0hai', 'ba']);
  expect(wrapText('', 8)).toEqual(['']);
  expect(shorten('Quyết định', 20)).toBe('Quyết định');
  expect(shorten('Quyết định này', 10)).toBe('Quyết địn…');
});
