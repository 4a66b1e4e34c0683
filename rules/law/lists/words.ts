import { cellText, isoDate, lower } from '../../text/index.ts';
import type { ListStatus } from './types.ts';

/** Words of a cell as they are compared. */
export const folded = (text: string): string => lower(cellText(text));

const dayForms = [
  /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])/gu,
  /ngày\s(\d{1,2})\stháng\s(\d{1,2}),?\snăm\s(\d{4})(?!\d)/giu,
];
const isoForm = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;

/** The days that a text names, in ISO form and in their order; null in place of one that the calendar does not have. */
export function daysIn(text: string): readonly (string | null)[] {
  const found: { at: number; day: string | null }[] = [];
  for (const form of dayForms)
    for (const match of text.matchAll(form))
      found.push({ at: match.index, day: isoDate(Number(match[3]), Number(match[2]), Number(match[1])) });
  for (const match of text.matchAll(isoForm))
    found.push({ at: match.index, day: isoDate(Number(match[1]), Number(match[2]), Number(match[3])) });
  return found.sort((a, b) => a.at - b.at).map(({ day }) => day);
}

/** What words say of one question; `both`: they name the one and the other; null: they say nothing. */
type Said<T> = T | 'both' | null;

function effectIn(words: string): Said<NonNullable<ListStatus['effect']>> {
  const said = [
    /(?:hết|mất) hiệu lực/u.test(words) ? ('lapsed' as const) : null,
    /ngưng(?: hoặc tạm ngưng)? hiệu lực|tạm ngưng/u.test(words) ? ('suspended' as const) : null,
    /còn hiệu lực|đang có hiệu lực/u.test(words) ? ('in-force' as const) : null,
  ].filter((effect) => effect !== null);
  return said.length > 1 ? 'both' : (said[0] ?? null);
}

function extentIn(words: string): Said<NonNullable<ListStatus['extent']>> {
  const whole = words.includes('toàn bộ');
  const part = words.includes('một phần');
  return whole && part ? 'both' : whole ? 'whole' : part ? 'part' : null;
}

/**
 * The status of documents under a further title, section or cell: what it says takes the place of what was said, and where it names both
 * (`hết hiệu lực, ngưng hiệu lực toàn bộ`) it is open again.
 */
export function under(before: ListStatus, text: string): ListStatus {
  const words = folded(text);
  const effect = effectIn(words);
  const extent = extentIn(words);
  return {
    effect: effect === 'both' ? null : (effect ?? before.effect),
    extent: extent === 'both' ? null : (extent ?? before.extent),
  };
}

/** What words say by themselves. */
export function statusIn(text: string): ListStatus {
  return under({ effect: null, extent: null }, text);
}
