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

/** Two lists of findings, each in order, as one. */
export function inOrder<T extends Pick<Finding, 'at' | 'severity' | 'rule'>>(
  one: readonly T[],
  other: readonly T[],
): readonly T[] {
  if (other.length === 0) return one;
  return [...one, ...other].sort((a, b) => byPlace(a.at, a.severity, a.rule, b.at, b.severity, b.rule));
}
