import { bareText, romanText, romanValue } from '@rasoat/rules/text';
import { expect, test } from 'vitest';

test('every number up to 399 is read back from its Roman digits, in both cases', () => {
  for (let value = 1; value < 400; value++) {
    expect(romanValue(romanText(value))).toBe(value);
    expect(romanValue(romanText(value).toLowerCase())).toBe(value);
  }
});

test.each(['', 'VV', 'IIII', 'VX', 'IC', 'A', 'X1', 'Ⅳ', 'I I', 'CCCC', '\u0149'])('%j is no Roman number', (text) => {
  expect(romanValue(text)).toBe(0);
});

test('a range of a text is read, not what stands beside it', () => {
  expect(romanValue('Chương XIV.', 7, 10)).toBe(14);
  expect(bareText('Số: QUYẾT ĐỊNH', 4, 14)).toBe('quyetdinh');
});
