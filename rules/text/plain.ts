import { foldTone, lower } from './alphabet.ts';

/** Words as they are compared: one space between words, tone marks in one place, small letters. */
export function plain(text: string): string {
  return lower(foldTone(text)).replace(/\s+/gu, ' ').trim();
}

/** The same without marks, for words that are misspelt in their marks alone. */
export function unmarked(text: string): string {
  return plain(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}
