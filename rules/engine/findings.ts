import { capOf, factById, inForce } from '../law/facts.ts';
import type { Fact, IsoDate } from '../law/types.ts';
import type { LegalDocument } from '../structure/types.ts';
import { fingerprint } from './fingerprint.ts';
import { withoutOverlaps } from './overlap.ts';
import { PathMaker } from './paths.ts';
import { foldRepeats } from './repeats.ts';
import type { Authority, Finding, Report, Rule, RuleSetting, Severity } from './types.ts';

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** The lower of two severities. */
export function lower(a: Severity, b: Severity): Severity {
  return rank[a] <= rank[b] ? a : b;
}

/** Orders severities: positive when `a` is graver. */
export function compareSeverity(a: Severity, b: Severity): number {
  return rank[a] - rank[b];
}

/**
 * Severity of a report, or null when it must not be made: its facts are not in force on the date, or only unsure facts
 * stand behind it and the setting does not switch the rule on (design.md §5, Facts). Without facts the rule's own severity holds.
 */
function severityOf(
  rule: Rule,
  report: Report,
  asOf: IsoDate,
  setting: RuleSetting | undefined,
): { severity: Severity; facts: readonly Fact[] } | null {
  const ids = report.facts ?? rule.facts;
  let severity = report.severity ?? rule.severity;
  const facts = ids.map(factById).filter((fact): fact is Fact => fact !== null && inForce(fact, asOf));
  if (ids.length > 0) {
    if (facts.length === 0) return null;
    const caps = facts.map((fact) => capOf(fact.confidence));
    const best = caps.includes('error') ? 'error' : caps.includes('warning') ? 'warning' : 'off';
    if (best === 'off') {
      if (setting?.severity === undefined) return null;
      severity = 'info';
    } else {
      severity = lower(severity, best);
      if (setting?.severity !== undefined && setting.severity !== 'off') severity = lower(setting.severity, best);
    }
  } else if (setting?.severity !== undefined && setting.severity !== 'off') severity = setting.severity;
  return { severity, facts };
}

/** Turns reports of rules into findings of one draft, in document order, with paths and fingerprints. */
export class FindingMaker {
  readonly #document: LegalDocument;
  readonly #asOf: IsoDate;
  #paths: PathMaker | null = null;
  readonly #pending: { rule: Rule; report: Report; severity: Severity; facts: readonly Fact[] }[] = [];

  constructor(document: LegalDocument, asOf: IsoDate) {
    this.#document = document;
    this.#asOf = asOf;
  }

  /** Takes a report, or drops it when its facts forbid it. */
  add(rule: Rule, report: Report, setting: RuleSetting | undefined): void {
    const judged = severityOf(rule, report, this.#asOf, setting);
    if (judged !== null) this.#pending.push({ rule, report, ...judged });
  }

  /** All findings: sorted by place, severity and rule; those that give way to another, and exact repeats, dropped; repeats folded where the rule says so. */
  finish(): Finding[] {
    const at = (report: Report) => report.at ?? report.absent!.anchor;
    this.#pending.sort(
      (a, b) =>
        at(a.report).start - at(b.report).start ||
        at(a.report).end - at(b.report).end ||
        rank[b.severity] - rank[a.severity] ||
        (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
    );
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    const out: Finding[] = [];
    for (const { rule, report, severity, facts, telling } of foldRepeats(withoutOverlaps(this.#pending))) {
      const span = at(report);
      const words = { vi: rule.message.vi(report.data, telling), en: rule.message.en(report.data, telling) };
      const repeat = `${rule.id}\u0000${span.start}\u0000${span.end}\u0000${report.absent?.subject ?? ''}\u0000${words.vi.what}`;
      if (seen.has(repeat)) continue;
      seen.add(repeat);
      this.#paths ??= new PathMaker(this.#document);
      const path = this.#paths.of(span);
      const quote = report.absent ? '' : this.#document.source.text.slice(span.start, span.end);
      const subject = report.absent?.subject ?? quote;
      const key = `${rule.id}\u0000${path}\u0000${subject}`;
      const ordinal = (counts.get(key) ?? 0) + 1;
      counts.set(key, ordinal);
      const authority: Authority[] = facts
        .filter((fact) => fact.document !== '')
        .map((fact) => ({ document: fact.document, unit: fact.unit, fact: fact.id, checked: fact.checkedBy !== '' }));
      out.push({
        rule: rule.id,
        severity,
        unchecked: facts.some((fact) => fact.document !== '' && fact.checkedBy === ''),
        words,
        at: { start: span.start, end: span.end },
        absent: report.absent ? { subject: report.absent.subject } : null,
        location: this.#document.source.locate(span),
        path,
        quote,
        authority: [...authority, ...(report.authority ?? [])],
        evidence: report.evidence ?? null,
        fixes: report.fixes ?? [],
        related: report.related ?? [],
        fingerprint: fingerprint(rule.id, path, subject, ordinal),
      });
    }
    return out;
  }
}
