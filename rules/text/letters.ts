import { baseOf } from './chars.ts';

/**
 * The plain Latin letter under a Vietnamese one, as a UTF-16 unit: `Ờ` → `o`, `Đ` → `d`; 0 for what is no letter. Words that
 * were misspelt by a tone or a quality mark, or scanned with one lost, are equal in these letters.
 */
export function bareLetter(unit: number): number {
  const base = baseOf(unit);
  if (base >= 0x61 && base <= 0x7a) return base;
  switch (base) {
    case 0x103:
    case 0xe2:
      return 0x61;
    case 0xea:
      return 0x65;
    case 0xf4:
    case 0x1a1:
      return 0x6f;
    case 0x1b0:
      return 0x75;
    case 0x111:
      return 0x64;
    default:
      return 0;
  }
}

/** Bare letters of `text[start, end)` without spaces and marks, at most `limit` of them: `Q U Y Ế T  ĐỊNH:` → `quyetdinh`. */
export function bareText(text: string, start = 0, end = text.length, limit = 80): string {
  let out = '';
  for (let i = start; i < end && out.length < limit; i++) {
    const letter = bareLetter(text.charCodeAt(i));
    if (letter !== 0) out += String.fromCharCode(letter);
  }
  return out;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
/** `CCCLXXXVIII`. */
const LONGEST = 11;

/** Roman number in capitals of a whole number from 1. */
export function romanText(value: number): string {
  let text = '';
  let rest = value;
  for (const [digits, worth] of ROMAN) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

/**
 * Value of the Roman number `text[start, end)`, in capitals or small letters, up to 399; 0 when it is none or not written as one
 * writes it (`VV`, `IIII`).
 */
export function romanValue(text: string, start = 0, end = text.length): number {
  if (end <= start || end - start > LONGEST) return 0;
  let total = 0;
  let last = 0;
  for (let i = end - 1; i >= start; i--) {
    const value = WORTH[(text.charCodeAt(i) | 0x20) - 0x61] ?? 0;
    if (value === 0 || text.charCodeAt(i) > 0x7a) return 0;
    total += value < last ? -value : value;
    last = Math.max(last, value);
  }
  if (total < 1 || total > 399) return 0;
  const right = romanText(total);
  if (right.length !== end - start) return 0;
  for (let i = 0; i < right.length; i++)
    if ((text.charCodeAt(start + i) | 0x20) !== (right.charCodeAt(i) | 0x20)) return 0;
  return total;
}

/** What a digit is worth, by its letter from `a`. */
const WORTH: readonly number[] = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) =>
  letter === 'i' ? 1 : letter === 'v' ? 5 : letter === 'x' ? 10 : letter === 'l' ? 50 : letter === 'c' ? 100 : 0,
);
