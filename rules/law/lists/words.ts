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

/**
 * What the words of a title, of a section or of a cell say of the documents; fields are null where they say nothing, or name both: `hết hiệu
 * lực, ngưng hiệu lực toàn bộ` tells the extent alone.
 */
export function statusIn(text: string): ListStatus {
  const words = folded(text);
  const effects = [
    /(?:hết|mất) hiệu lực/u.test(words) ? ('lapsed' as const) : null,
    /ngưng(?: hoặc tạm ngưng)? hiệu lực|tạm ngưng/u.test(words) ? ('suspended' as const) : null,
    /còn hiệu lực|đang có hiệu lực/u.test(words) ? ('in-force' as const) : null,
  ].filter((effect) => effect !== null);
  const whole = words.includes('toàn bộ');
  const part = words.includes('một phần');
  return {
    effect: effects.length === 1 ? effects[0]! : null,
    extent: whole === part ? null : whole ? 'whole' : 'part',
  };
}

/** The status under a further heading: what it says takes the place of what was said. */
export function under(before: ListStatus, text: string): ListStatus {
  const { effect, extent } = statusIn(text);
  // A heading of another effect says nothing of the extent that stood above it, unless it names one.
  return { effect: effect ?? before.effect, extent: extent ?? before.extent };
}
