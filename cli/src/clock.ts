import type { IsoDate } from '@rasoat/rules';

/** Local date; the law has no time zone, so the day is the one on the wall. */
export function localDay(): IsoDate {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
