import type { Report, Rule } from './types.ts';

/**
 * Findings that say less, or the opposite, once a graver one stands on the same thing: [loser, winner]. Two reports are about
 * the same thing when they name the same span in `about`; a report that names none never gives way.
 */
const givesWay: readonly (readonly [loser: string, winner: string])[] = [
  // What has lapsed is cited no more: neither its number nor its amendments are to be completed.
  ['citation/form', 'citation/superseded'],
  ['citation/amended-not-mentioned', 'citation/superseded'],
  // A number that cannot be is in no data.
  ['citation/unknown', 'citation/impossible-symbol'],
];

/** The reports without those that give way to another of them; the order stays. */
export function withoutOverlaps<T extends { readonly rule: Rule; readonly report: Report }>(
  reports: readonly T[],
): T[] {
  const winners = new Set(givesWay.map(([, winner]) => winner));
  const won = new Set<string>();
  for (const { rule, report } of reports) {
    if (report.about !== undefined && winners.has(rule.id)) won.add(keyOf(rule.id, report.about));
  }
  if (won.size === 0) return [...reports];
  return reports.filter(({ rule, report: { about } }) => {
    if (about === undefined) return true;
    return !givesWay.some(([loser, winner]) => loser === rule.id && won.has(keyOf(winner, about)));
  });
}

const keyOf = (rule: string, { start, end }: NonNullable<Report['about']>): string => `${rule} ${start} ${end}`;
