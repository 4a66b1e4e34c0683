import { isoDate, printDate, printDateInWords } from '../../text/calendar.ts';
import type { Span } from '../../text/types.ts';

/** Words of a date: `ngày 05 tháng 12 năm 2026`, `05/12/2026`. */
export interface DateWords extends Span {
  /** Null when a part is left open or the calendar has no such day. */
  readonly iso: string | null;
  /** A day, month or year is left open. */
  readonly blank: boolean;
}

const pattern =
  /ngày([\s.…_\d]{0,30})tháng([\s.…_\d]{0,30})năm([\s.…_]{0,20}\d{0,4})|(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u;

/** The first date of the span; null when there is none. */
export function dateIn(text: string, span: Span): DateWords | null {
  const found = pattern.exec(text.slice(span.start, span.end));
  if (found === null) return null;
  const [day, month, year] = [found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]].map((words) =>
    words.replace(/\D/gu, ''),
  );
  const start = span.start + found.index;
  const blank = day === '' || month === '' || year === '';
  return {
    start,
    end: start + found[0].trimEnd().length,
    iso: blank ? null : isoDate(Number(year), Number(month), Number(day)),
    blank,
  };
}

/** A day in the form in which another is printed: in words, or with slashes. */
export function sameForm(printed: string, iso: string): string {
  if (/tháng/u.test(printed)) return printDateInWords(iso);
  return `${/^ngày\s/u.test(printed) ? 'ngày ' : ''}${printDate(iso)}`;
}
