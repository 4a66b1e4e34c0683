import type { Report, Rule } from './types.ts';

/**
 * The reports without those that give way to a graver one on the same thing (`Rule.yieldsTo`); the order stays. Two reports are
 * about the same thing when they name the same span in `about`; a report that names none never gives way.
 */
export function withoutOverlaps<T extends { readonly by: Rule; readonly report: Report }>(
  reports: readonly T[],
): readonly T[] {
  const winners = new Set([...new Set(reports.map(({ by }) => by))].flatMap(({ yieldsTo }) => yieldsTo ?? []));
  const won = new Set<string>();
  for (const { by, report } of reports) {
    if (report.about !== undefined && winners.has(by.id)) won.add(keyOf(by.id, report.about));
  }
  if (won.size === 0) return reports;
  return reports.filter(({ by, report: { about } }) => {
    if (about === undefined) return true;
    return !by.yieldsTo?.some((winner) => won.has(keyOf(winner, about)));
  });
}

const keyOf = (rule: string, { start, end }: NonNullable<Report['about']>): string => `${rule} ${start} ${end}`;
