import type { Context } from '../../engine/types.ts';
import { keySet, keysOf, TokenKind } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

/** A period of time that cannot be, as it is printed. */
export interface WrongPeriod {
  readonly at: Span;
  readonly printed: string;
}

/** Longest period, with the white space of a broken line. */
const LENGTH = 120;
const FROM = keySet('từ');

/** `ngày 20 tháng 9 đến hết ngày 05 tháng 9 năm 2026`, the month and year of the first left out where the second has them. */
const range =
  /^ngày\s+(\d{1,2})(?:(?:\s+tháng\s+|\s?[/.-]\s?)(\d{1,2})(?:(?:\s+năm\s+|\s?[/.-]\s?)(\d{4}))?)?\s+đến\s+(?:hết\s+)?ngày\s+(\d{1,2})(?:\s+tháng\s+|\s?[/.-]\s?)(\d{1,2})(?:\s+năm\s+|\s?[/.-]\s?)(\d{4})(?!\d)/iu;

/** What stands from token `i` on, to the end of the paragraph or of the longest period. */
function textFrom(i: number, ctx: Context): string {
  const start = ctx.document.source.tokens.start[i];
  const paragraph = ctx.document.paragraphAt(start);
  return ctx.text({ start, end: Math.min(paragraph?.end ?? start, start + LENGTH) });
}

const wrong = (i: number, found: RegExpExecArray, ctx: Context): WrongPeriod => {
  const start = ctx.document.source.tokens.start[i];
  return { at: { start, end: start + found[0].length }, printed: found[0].replace(/\s+/gu, ' ') };
};

/**
 * `từ ngày … đến ngày …` whose end is before its beginning; token `i` is the first `ngày`. Without a year of its own the beginning
 * may lie in the year before (`từ ngày 15 tháng 12 đến ngày 15 tháng 01 năm 2027`): then only days of one month are compared.
 */
export function reversed(i: number, ctx: Context): WrongPeriod | null {
  const { key } = ctx.document.source.tokens;
  if (i === 0 || !FROM.has(key[i - 1])) return null;
  const found = range.exec(textFrom(i, ctx));
  if (found === null) return null;
  const [day, month, year, lastDay, lastMonth, lastYear] = found.slice(1).map((digits) => Number(digits ?? 0));
  if (year === 0 && month !== 0 && month !== lastMonth) return null;
  const first = ((year || lastYear) * 12 + (month || lastMonth)) * 31 + day;
  return first > (lastYear * 12 + lastMonth) * 31 + lastDay ? wrong(i, found, ctx) : null;
}

/** `quý 5 năm 2027`, `quý VI/2027`; a quarter without a year may be something else (`đá quý 5 viên`). */
const quarter = /^quý\s+(?:[05-9]|[1-9]\d|V|VI{1,3})(?:\s+năm\s+|\s?\/\s?)\d{4}(?!\d)/iu;
/** `tháng 13 năm 2027`. */
const month = /^tháng\s+(?:00?|1[3-9]|[2-9]\d)(?:\s+năm\s+|\s?\/\s?)\d{4}(?!\d)/iu;
const [QUARTER] = keysOf('quý');

/** A quarter or month of a year that the calendar does not have; token `i` is `quý` or `tháng`. The month of a day is told with its day. */
export function noPeriod(i: number, ctx: Context): WrongPeriod | null {
  const { key, kind } = ctx.document.source.tokens;
  const isQuarter = key[i] === QUARTER;
  if (!isQuarter && i > 0 && kind[i - 1] === TokenKind.number) return null;
  const found = (isQuarter ? quarter : month).exec(textFrom(i, ctx));
  return found === null ? null : wrong(i, found, ctx);
}
