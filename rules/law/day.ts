import type { IsoDate } from './types.ts';

/** First day a pack can hold, as days before 1970-01-01, and the number of days it can hold (up to June 2079). */
const origin = -25567;
export const dayLimit = 65535;

/** Days of the civil calendar since 1970-01-01. */
function civilDays(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Number of the ISO day `text[start, start + 10)` in a pack: 1 for 1900-01-01. Out of range above `dayLimit`; of other text no number means anything. */
export function dayNumberAt(text: string, start: number): number {
  const two = (at: number) => digit(text, start + at) * 10 + digit(text, start + at + 1);
  return civilDays(two(0) * 100 + two(2), two(5), two(8)) - origin + 1;
}

/** Number of an ISO day in a pack; 0 for null. */
export function dayNumber(day: IsoDate | null): number {
  return day === null ? 0 : dayNumberAt(day, 0);
}

const pad = (n: number) => (n < 10 ? `0${n}` : String(n));

/** Days that were written once: rows name few different days, often. */
const written: (IsoDate | undefined)[] = new Array(dayLimit + 1);

/** The reverse of `dayNumber`, up to `dayLimit`. */
export function isoOf(number: number): IsoDate | null {
  if (number === 0) return null;
  let day = written[number];
  if (day === undefined) {
    day = write(number);
    written[number] = day;
  }
  return day;
}

function write(number: number): IsoDate {
  const days = number - 1 + origin + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${pad(month)}-${pad(date)}`;
}
