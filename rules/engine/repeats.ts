import type { Edit, Fix, Related, Report, Rule, Severity, Telling } from './types.ts';

/** How many of the other places are named: the number of all of them is told. */
const MOST_RELATED = 50;

/** What is said at each of the other places. */
export const again: Related['message'] = { vi: 'Chỗ này cũng vậy.', en: 'The same stands here.' };

/** What a sentence adds before its full stop when its finding speaks for several places (`Telling.places`); empty for one. */
export const inPlaces = {
  vi: (places: number): string => (places > 1 ? `; có ${places} chỗ như vậy` : ''),
  en: (places: number): string => (places > 1 ? `; there are ${places} such places` : ''),
};

/** The same as a sentence of its own, with a space before it. */
export const alsoInPlaces = {
  vi: (places: number): string => (places > 1 ? ` Cả dự thảo có ${places} chỗ như vậy.` : ''),
  en: (places: number): string => (places > 1 ? ` The draft has ${places} such places.` : ''),
};

/** Most findings are the only ones of their kind. */
export const ALONE: Telling = { nth: 1, places: 1 };

interface Pending {
  readonly by: Rule;
  readonly severity: Severity;
  readonly report: Report;
  /** Takes the report that is told at last, and its place among those that say the same. */
  tell(report: Report, telling: Telling): void;
}

/** Reports that say the same, and how many of them have been met. */
interface Group<T> {
  readonly members: T[];
  met: number;
}

/**
 * Tells reports of one rule that say the same (`Report.same`) their place among them; returns those that stand. Where more than
 * `Rule.folds` stand in a draft, the first speaks for all: the others become its related places, and its fixes mend them together.
 * The order stays.
 */
export function foldRepeats<T extends Pending>(reports: readonly T[]): readonly T[] {
  const groups = new Map<string, Group<T>>();
  const groupOf: (Group<T> | null)[] = [];
  for (const pending of reports) {
    const { by, severity, report } = pending;
    if (report.same === undefined) {
      groupOf.push(null);
      continue;
    }
    const key = `${by.id}\u0000${severity}\u0000${report.same}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { members: [], met: 0 };
      groups.set(key, group);
    }
    group.members.push(pending);
    groupOf.push(group);
  }
  if (groups.size === 0) return reports;
  return reports.filter((pending, i) => {
    const group = groupOf[i];
    if (group === null) return true;
    const nth = ++group.met;
    const { folds } = pending.by;
    const places = group.members.length;
    if (folds === undefined || places <= folds) pending.tell(pending.report, { nth, places: 1 });
    else if (nth === 1) pending.tell(folding(group.members), { nth, places });
    else return false;
    return true;
  });
}

/** The first report of a group, with the others as related places. */
function folding(group: readonly Pending[]): Report {
  const [first, ...others] = group.map(({ report }) => report);
  const related = others
    .slice(0, MOST_RELATED)
    .map((report) => ({ at: report.at ?? report.absent!.anchor, message: again }));
  const fixes = new Map<string, Fix & { readonly edits: Edit[] }>();
  for (const { report } of group) {
    for (const fix of report.fixes ?? []) {
      const known = fixes.get(fix.title.vi);
      if (known) known.edits.push(...fix.edits);
      else fixes.set(fix.title.vi, { ...fix, edits: [...fix.edits] });
    }
  }
  return { ...first, related: [...(first.related ?? []), ...related], fixes: [...fixes.values()] };
}
