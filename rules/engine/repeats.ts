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

/** The group of a report among those of its rule and severity, by what it says. */
class Groups<T extends Pending> {
  readonly #byRule = new Map<Rule, Partial<Record<Severity, Map<string, Group<T>>>>>();

  of({ by, severity }: T, same: string): Group<T> {
    let bySeverity = this.#byRule.get(by);
    if (bySeverity === undefined) {
      bySeverity = {};
      this.#byRule.set(by, bySeverity);
    }
    bySeverity[severity] ??= new Map();
    const groups = bySeverity[severity];
    let group = groups.get(same);
    if (group === undefined) {
      group = { members: [], met: 0 };
      groups.set(same, group);
    }
    return group;
  }
}

/**
 * Tells reports of one rule that say the same (`Report.same`) their place among them; returns those that stand. Where more than
 * `Rule.folds` stand in a draft, the first speaks for all: the others become its related places, and its fixes mend them together.
 * The order stays.
 */
export function foldRepeats<T extends Pending>(reports: readonly T[]): readonly T[] {
  const groups = new Groups<T>();
  const groupOf = new Array<Group<T> | null>(reports.length);
  let any = false;
  for (let i = 0; i < reports.length; i++) {
    const { same } = reports[i].report;
    const group = same === undefined ? null : groups.of(reports[i], same);
    groupOf[i] = group;
    if (group === null) continue;
    group.members.push(reports[i]);
    any = true;
  }
  if (!any) return reports;
  return reports.filter((pending, i) => {
    const group = groupOf[i];
    if (group === null) return true;
    const nth = ++group.met;
    const { folds } = pending.by;
    const places = group.members.length;
    if (folds === undefined || places <= folds) pending.tell(pending.report, { nth, places: 1 });
    else if (nth === 1) pending.tell(folding(group.members.map(({ report }) => report)), { nth, places });
    else return false;
    return true;
  });
}

/** The first report of a group, with the others as related places; put together when it is asked for. */
function folding(group: readonly Report[]): Report {
  const [first] = group;
  let related: readonly Related[] | null = null;
  let fixes: readonly Fix[] | null = null;
  return {
    ...first,
    get related() {
      related ??= relatedOf(group);
      return related;
    },
    get fixes() {
      fixes ??= fixesOf(group);
      return fixes;
    },
  };
}

function relatedOf([first, ...others]: readonly Report[]): readonly Related[] {
  const places = others
    .slice(0, MOST_RELATED)
    .map((report) => ({ at: report.at ?? report.absent!.anchor, message: again }));
  return [...(first.related ?? []), ...places];
}

function fixesOf(group: readonly Report[]): readonly Fix[] {
  const fixes = new Map<string, Fix & { readonly edits: Edit[] }>();
  for (const report of group) {
    for (const fix of report.fixes ?? []) {
      const known = fixes.get(fix.title.vi);
      if (known) known.edits.push(...fix.edits);
      else fixes.set(fix.title.vi, { ...fix, edits: [...fix.edits] });
    }
  }
  return [...fixes.values()];
}
