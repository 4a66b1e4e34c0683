import {
  foldTone,
  isCapital,
  isVietnameseLetter,
  lower,
  POINT_LETTERS,
  pointIndex,
  upper,
  wordKey,
} from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const syllables = [
  'hoà',
  'hòa',
  'thuỷ',
  'thủy',
  'quý',
  'qúy',
  'giá',
  'gía',
  'của',
  'cuả',
  'khoẻ',
  'khỏe',
  'nguyễn',
  'người',
  'hoàn',
  'uỷ',
  'ủy',
  'yếu',
  'ngoài',
  'khuỷu',
  'gì',
  'Đoàn',
];

describe('tone marks', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['UỶ BAN', 'ỦY BAN'],
    ['qúy', 'quý'],
    ['gía', 'giá'],
    ['cuả', 'của'],
    ['khoẻ', 'khỏe'],
    ['Hoàn', 'Hoàn'],
    ['hòan', 'hoàn'],
    ['ngừơi', 'người'],
    ['kế hoạch', 'kế hoạch'],
    ['gì', 'gì'],
    ['khủyu', 'khuỷu'],
    ['bcd', 'bcd'],
  ])('%s → %s, and the keys are equal', (word, folded) => {
    expect(foldTone(word)).toBe(folded);
    for (const [a, b] of zip(word.split(' '), folded.split(' '))) expect(wordKey(a)).toBe(wordKey(b));
  });

  test('different words keep different keys', () => {
    const words = [
      'điều',
      'điêu',
      'khoản',
      'khoan',
      'điểm',
      'diem',
      'đ',
      'd',
      'ban',
      'bàn',
      'bạn',
      'bán',
      'số',
      'sổ',
      'so',
      '12',
      '21',
      '.',
      ',',
      'má',
      'mạ',
      'mơ',
      'mờ',
    ];
    expect(new Set(words.map(wordKey)).size).toBe(words.length);
  });

  test('a key does not depend on case, NFD or the look-alike of Đ', () => {
    for (const word of syllables) {
      expect(wordKey(word.toUpperCase())).toBe(wordKey(word));
      expect(wordKey(word.normalize('NFD'))).toBe(wordKey(word));
    }
    expect(wordKey('ÐIỀU')).toBe(wordKey('điều'));
  });

  test('folding keeps length, is done at once, and keeps keys', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables, ' ', '.', '12', 'QĐ-UBND'), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const folded = foldTone(text);
        expect(folded.length).toBe(text.length);
        expect(foldTone(folded)).toBe(folded);
        expect(wordKey(folded)).toBe(wordKey(text));
      }),
    );
  });
});

describe('alphabet', () => {
  test('point letters are in the order of the law', () => {
    expect([...POINT_LETTERS].join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
    expect(pointIndex('đ')).toBe(4);
    expect(pointIndex('Đ')).toBe(4);
    expect(['f', 'j', 'w', 'z', 'ă', '', 'ab'].map(pointIndex)).toEqual([-1, -1, -1, -1, -1, -1, -1]);
  });

  test('letters of the alphabet, in any case and tone', () => {
    for (const letter of 'aằẶđĐêỘưỬy') expect(isVietnameseLetter(letter)).toBe(true);
    for (const letter of ['f', 'j', 'w', 'z', 'é'.normalize('NFD'), 'ñ', 'ü', '1', '.', ''])
      expect(isVietnameseLetter(letter)).toBe(false);
    expect(isVietnameseLetter('é'.charCodeAt(0))).toBe(true);
  });

  test('case knows Đ and its look-alikes', () => {
    expect(lower('ÐIỀU ĐỐI Ủy')).toBe('điều đối ủy');
    expect(upper('ðiều đối ủy')).toBe('ĐIỀU ĐỐI ỦY');
    expect(isCapital('Đ'.charCodeAt(0))).toBe(true);
    expect(isCapital('đ'.charCodeAt(0))).toBe(false);
    expect(isCapital('Ặ'.charCodeAt(0))).toBe(true);
  });
});

function zip(a: string[], b: string[]): [string, string][] {
  return a.map((value, i) => [value, b[i]]);
}
