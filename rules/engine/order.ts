import type { Span } from '../text/types.ts';
import type { Finding, Severity } from './types.ts';

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Orders severities: positive when `a` is graver. */
export function compareSeverity(a: Severity, b: Severity): number {
  return rank[a] - rank[b];
}

/** The one order of findings: by place in the text, the graver first, then by rule. */
export function byPlace(
  at: Span,
  severity: Severity,
  rule: string,
  otherAt: Span,
  otherSeverity: Severity,
  otherRule: string,
): number {
  return (
    at.start - otherAt.start ||
    at.end - otherAt.end ||
    compareSeverity(otherSeverity, severity) ||
    (rule < otherRule ? -1 : rule > otherRule ? 1 : 0)
  );
}

/** What is put in order: a place with what else tells its rank there. */
type Placed = Span & Pick<Finding, 'severity' | 'rule'>;

/** What stands in a text in the one order; what is equal in it stays as it came. */
export function sortedByPlace<T extends Placed>(items: readonly T[]): T[] {
  const { length } = items;
  // Where it begins tells nearly all of them apart: numbers alone are sorted in a fraction of the time.
  let unit = 1;
  while (unit < length) unit *= 2;
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = items[i].start * unit + i;
  keys.sort();
  const out = new Array<T>(length);
  for (let i = 0; i < length; i++) out[i] = items[keys[i] % unit];
  for (let i = 0, end = 0; i < length; i = end) {
    const { start } = out[i];
    for (end = i + 1; end < length && out[end].start === start; ) end++;
    if (end - i > 1) sortAlike(out, i, end);
  }
  return out;
}

/** Sorts the items `[from, to)`, which begin at one place. */
function sortAlike<T extends Placed>(items: T[], from: number, to: number): void {
  const own = items.slice(from, to).sort((a, b) => byPlace(a, a.severity, a.rule, b, b.severity, b.rule));
  for (let i = from; i < to; i++) items[i] = own[i - from];
}

/** Two lists of findings, each in order, as one. */
export function inOrder<T extends Pick<Finding, 'at' | 'severity' | 'rule'>>(
  one: readonly T[],
  other: readonly T[],
): readonly T[] {
  if (other.length === 0) return one;
  return [...one, ...other].sort((a, b) => byPlace(a.at, a.severity, a.rule, b.at, b.severity, b.rule));
}
