/** The civil calendar of legal texts, without `Date`: legal days have no time zone. Days are ISO (`2026-11-22`). */

const two = (n: number): string => String(n).padStart(2, '0');

/** Whether the calendar has the day. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
}

/** The day in ISO form; null when the calendar has none such between 1900 and 2199. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || !isDay(year, month, day)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether the text is a day `YYYY-MM-DD` of the calendar between 1900 and 2199. */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  return found !== null && isoDate(Number(found[1]), Number(found[2]), Number(found[3])) !== null;
}

/** A day as it is printed: two digits (V3.17). */
export const printDay = (day: number): string => two(day);
/** A month as it is printed: 1 and 2 with their zero (V3.17). */
export const printMonth = (month: number): string => (month < 3 ? two(month) : String(month));

/** `2025-07-01` → `01/7/2025`, as Vietnamese papers print a date. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${printMonth(Number(month))}/${year}`;
}

/** `2025-07-01` → `ngày 01 tháng 7 năm 2025`. */
export function printDateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `ngày ${day} tháng ${printMonth(Number(month))} năm ${year}`;
}
