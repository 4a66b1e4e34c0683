import { isIsoDate } from '../text/calendar.ts';
import { dayTrouble } from './as-of.ts';
import type { Bilingual } from './types.ts';

/** What every form of waiver has in common. */

/** Rules that find no defect of the draft but tell what was not seen, or what is wrong with a waiver: nobody can excuse them. */
export const cannotBeWaived = (rule: string): boolean => rule.startsWith('input/');

/** Why a rule cannot be waived. */
export const notWaivable = (rule: string): Bilingual => ({
  vi: `Không miễn trừ được "${rule}": quy tắc này cho biết phần chưa đọc hoặc miễn trừ có lỗi.`,
  en: `"${rule}" cannot be waived: it tells what was not read, or what is wrong with a waiver.`,
});

/** A waiver whose reason is still to be written. */
export const openReason: Bilingual = {
  vi: 'Lý do miễn trừ chưa được điền: thay chỗ trong ngoặc vuông bằng lý do.',
  en: 'The reason of the waiver is left open: write it in place of the square brackets.',
};

/** What is wrong with the last day of a waiver; null: nothing. */
export function untilTrouble(until: string): Bilingual | null {
  if (isIsoDate(until)) return null;
  const { vi, en } = dayTrouble(until) ?? {
    vi: 'viết ngày theo năm-tháng-ngày, ví dụ 2026-12-31',
    en: 'write year-month-day, such as 2026-12-31',
  };
  return { vi: `Hạn "${until}": ${vi}.`, en: `Day "${until}": ${en}.` };
}
