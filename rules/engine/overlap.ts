import type { Report, Rule } from './types.ts';

interface Told {
  readonly by: Rule;
  readonly report: Report;
}

/**
 * The reports without those that give way to a graver one on the same thing (`Rule.yieldsTo`); the order stays. Two reports are
 * about the same thing when they name the same span in `about`; a report that names none never gives way.
 */
export function withoutOverlaps<T extends Told>(reports: readonly T[]): readonly T[] {
  const weak = yielding(reports);
  if (weak.size === 0) return reports;
  const lost = new Set<Told>();
  for (const { by, report } of reports) {
    const { about } = report;
    if (about === undefined) continue;
    for (const one of weak.get(about.start) ?? NOBODY)
      if (one.report.about!.end === about.end && one.by.yieldsTo!.includes(by.id)) lost.add(one);
  }
  return lost.size === 0 ? reports : reports.filter((one) => !lost.has(one));
}

const NOBODY: readonly Told[] = [];

/** Reports that give way to others, by the start of what they are about. */
function yielding(reports: readonly Told[]): ReadonlyMap<number, readonly Told[]> {
  const weak = new Map<number, Told[]>();
  const spoken = new Set<string>();
  let last: Rule | null = null;
  for (const { by } of reports) {
    if (by !== last) spoken.add(by.id);
    last = by;
  }
  for (const one of reports) {
    const { about } = one.report;
    // One whose betters are all silent gives way to nothing; there may be as many as citations.
    if (about === undefined || !one.by.yieldsTo?.some((rule) => spoken.has(rule))) continue;
    const there = weak.get(about.start);
    if (there) there.push(one);
    else weak.set(about.start, [one]);
  }
  return weak;
}
