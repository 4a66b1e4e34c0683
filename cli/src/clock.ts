import type { IsoDate } from '@rasoat/rules';

const two = (n: number): string => String(n).padStart(2, '0');

/** Local time of the day: `14:03:22`. */
export function localTime(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
}

/** Local date; the law has no time zone, so the day is the one on the wall. */
export function localDay(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
