import { type Contexts, keyOf, matchFindings } from './matching.ts';
import { inOrder } from './order.ts';
import type { CheckResult, Finding, KnownFinding } from './types.ts';
import { cannotBeWaived } from './waivable.ts';

/** Findings of a draft beside those of a baseline. */
export interface Compared {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
  /** What the baseline has and the draft has no more. */
  readonly stale: readonly KnownFinding[];
}

/** Sets the findings aside that a baseline has. What tells of unread parts or of waivers is never set aside. */
export function againstBaseline(
  findings: readonly Finding[],
  baseline: readonly KnownFinding[],
  contexts: Contexts,
): Compared {
  if (baseline.length === 0) return { fresh: findings, known: [], stale: [] };
  const open = findings.filter(({ rule }) => !cannotBeWaived(rule));
  const { findings: found } = matchFindings(baseline, open, contexts);
  const known = new Set(found.map((i) => open[i]));
  return {
    fresh: findings.filter((finding) => !known.has(finding)),
    known: findings.filter((finding) => known.has(finding)),
    stale: baseline.filter((_, k) => found[k] < 0),
  };
}

/** What a baseline keeps of the findings of a draft; no words when it is `silent`. */
export function knownFindings(findings: readonly Finding[], contexts: Contexts, silent: boolean): KnownFinding[] {
  return findings
    .filter(({ rule }) => !cannotBeWaived(rule))
    .map((finding) => {
      const { rule, fingerprint, path: at } = finding;
      return { ...keyOf(finding, contexts, silent), rule, fingerprint, at };
    });
}

/** A result whose findings are all in the baseline, as far as they may be: what holds once it is written anew. */
export function allKnown(result: CheckResult): CheckResult {
  const open = result.findings.filter(({ rule }) => !cannotBeWaived(rule));
  return {
    ...result,
    findings: result.findings.filter(({ rule }) => cannotBeWaived(rule)),
    known: inOrder(result.known, open),
    stale: [],
  };
}
