import type { Bilingual } from './types.ts';

/** What is wrong with a text that has the form of a day (`2026-02-30`) and is refused as one; null for another form. */
export function dayTrouble(text: string): Bilingual | null {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return null;
  return {
    vi: 'ngày này không có trong lịch, hoặc năm nằm ngoài khoảng 1900–2199',
    en: 'the calendar has no such day, or its year is not within 1900–2199',
  };
}
