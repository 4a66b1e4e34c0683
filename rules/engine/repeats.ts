import type { Edit, Fix, Related, Report, Rule, Severity, Telling } from './types.ts';

/** How many of the other places are named: the number of all of them is told. */
const MOST_RELATED = 50;

const again: Related['message'] = { vi: 'Chỗ này cũng vậy.', en: 'The same stands here.' };

/** Most findings are the only ones of their kind. */
const ALONE: Telling = { nth: 1, places: 1 };

interface Pending {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
}

/**
 * Reports of one rule that say the same (`Report.same`), each with its place among them. Where more than `Rule.folds` stand in a
 * draft, the first speaks for all: the others become its related places, and its fixes mend them together. The order stays.
 */
export function foldRepeats<T extends Pending>(reports: readonly T[]): (T & { readonly telling: Telling })[] {
  const groups = new Map<string, T[]>();
  const keyOf = ({ rule, severity, report }: T): string | null =>
    report.same === undefined ? null : `${rule.id}\u0000${severity}\u0000${report.same}`;
  for (const pending of reports) {
    const key = keyOf(pending);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(pending);
    else groups.set(key, [pending]);
  }
  const met = new Map<string, number>();
  const out: (T & { readonly telling: Telling })[] = [];
  for (const pending of reports) {
    const key = keyOf(pending);
    const group = key === null ? undefined : groups.get(key);
    if (key === null || group === undefined) {
      out.push({ ...pending, telling: ALONE });
      continue;
    }
    const nth = (met.get(key) ?? 0) + 1;
    met.set(key, nth);
    const folded = pending.rule.folds !== undefined && group.length > pending.rule.folds;
    if (!folded) out.push({ ...pending, telling: { nth, places: 1 } });
    else if (nth === 1) out.push({ ...pending, report: folding(group), telling: { nth, places: group.length } });
  }
  return out;
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
