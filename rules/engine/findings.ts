import { capOf, factById, inForce } from '../law/facts.ts';
import type { Fact, IsoDate } from '../law/types.ts';
import type { LegalDocument } from '../structure/types.ts';
import type { Location, SourceText, Span } from '../text/types.ts';
import { fingerprint } from './fingerprint.ts';
import { byPlace, compareSeverity } from './order.ts';
import { withoutOverlaps } from './overlap.ts';
import { PathMaker } from './paths.ts';
import { foldRepeats } from './repeats.ts';
import type { Authority, Finding, Lang, Report, Rule, RuleSetting, Severity, Telling, Words } from './types.ts';

/** The lower of two severities. */
export function lower(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) <= 0 ? a : b;
}

/** Facts behind reports, as far as they are in force, and the legal ground that they give; one for all reports that name the same. */
interface Ground {
  readonly ids: readonly string[];
  readonly facts: readonly Fact[];
  readonly authority: readonly Authority[];
  readonly unchecked: boolean;
}

function groundOf(ids: readonly string[], asOf: IsoDate): Ground {
  const facts = ids.map(factById).filter((fact): fact is Fact => fact !== null && inForce(fact, asOf));
  const cited = facts.filter((fact) => fact.document !== '');
  const authority = cited.map(({ document, unit, id, checkedBy }) => ({
    document,
    unit,
    fact: id,
    checked: checkedBy !== '',
  }));
  return { ids, facts, authority, unchecked: authority.some(({ checked }) => !checked) };
}

/** A report that stands, before it is a finding. */
interface Pending {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  readonly ground: Ground;
}

const placeOf = ({ at, absent }: Report): Span => at ?? absent!.anchor;

/** A finding. A draft may have a hundred thousand of them: what a report, its rule and the text tell is not kept a second time. */
class Found implements Finding {
  readonly path: string;
  readonly fingerprint: string;
  readonly #pending: Pending;
  readonly #telling: Telling;
  readonly #source: SourceText;

  constructor(pending: Pending, telling: Telling, source: SourceText, path: string, print: string) {
    this.path = path;
    this.fingerprint = print;
    this.#pending = pending;
    this.#telling = telling;
    this.#source = source;
  }

  get rule(): string {
    return this.#pending.rule.id;
  }
  get severity(): Severity {
    return this.#pending.severity;
  }
  get unchecked(): boolean {
    return this.#pending.ground.unchecked;
  }
  get at(): Span {
    const { start, end } = placeOf(this.#pending.report);
    return { start, end };
  }
  get absent(): Finding['absent'] {
    const { absent } = this.#pending.report;
    return absent ? { subject: absent.subject } : null;
  }
  get authority(): readonly Authority[] {
    const { ground, report } = this.#pending;
    return report.authority ? [...ground.authority, ...report.authority] : ground.authority;
  }
  get evidence(): Finding['evidence'] {
    return this.#pending.report.evidence ?? null;
  }
  get fixes(): Finding['fixes'] {
    return this.#pending.report.fixes ?? NONE;
  }
  get related(): Finding['related'] {
    return this.#pending.report.related ?? NONE;
  }
  get location(): Location {
    return this.#pending.report.beside?.location ?? this.#source.locate(placeOf(this.#pending.report));
  }
  get quote(): string {
    const { absent, beside } = this.#pending.report;
    const { start, end } = placeOf(this.#pending.report);
    return absent ? '' : (beside?.quote ?? this.#source.text.slice(start, end));
  }
  get words(): Finding['words'] {
    const { rule, report } = this.#pending;
    const say = (lang: Lang): Words => rule.message[lang](report.data, this.#telling);
    return {
      get vi() {
        return say('vi');
      },
      get en() {
        return say('en');
      },
    };
  }
}

const NONE: readonly never[] = [];

/**
 * Severity of a report, or null when it must not be made: its facts are not in force on the date, or only unsure facts
 * stand behind it and the setting does not switch the rule on (design.md §5, Facts). Without facts the rule's own severity holds.
 */
function severityOf(rule: Rule, report: Report, ground: Ground, setting: RuleSetting | undefined): Severity | null {
  const { ids, facts } = ground;
  let severity = report.severity ?? rule.severity;
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
  return severity;
}

/** Turns reports of rules into findings of one draft, in document order, with paths and fingerprints. */
export class FindingMaker {
  readonly #document: LegalDocument;
  readonly #asOf: IsoDate;
  readonly #grounds = new Map<string, Ground>();
  readonly #pending: Pending[] = [];

  constructor(document: LegalDocument, asOf: IsoDate) {
    this.#document = document;
    this.#asOf = asOf;
  }

  /** Takes a report, or drops it when its facts forbid it. */
  add(rule: Rule, report: Report, setting: RuleSetting | undefined): void {
    const ids = report.facts ?? rule.facts;
    const key = ids.join();
    let ground = this.#grounds.get(key);
    if (ground === undefined) {
      ground = groundOf(ids, this.#asOf);
      this.#grounds.set(key, ground);
    }
    const severity = severityOf(rule, report, ground, setting);
    if (severity !== null) this.#pending.push({ rule, report, severity, ground });
  }

  /** All findings: sorted by place, severity and rule; those that give way to another, and exact repeats, dropped; repeats folded where the rule says so. */
  finish(): Finding[] {
    this.#pending.sort((a, b) =>
      byPlace(placeOf(a.report), a.severity, a.rule.id, placeOf(b.report), b.severity, b.rule.id),
    );
    const { source } = this.#document;
    const paths = new PathMaker(this.#document);
    const counts = new Map<string, number>();
    const out: Found[] = [];
    /** Findings at the place of the last one: only these may be repeated. */
    const here: Found[] = [];
    let place: Span = { start: -1, end: -1 };
    for (const pending of foldRepeats(withoutOverlaps(this.#pending))) {
      const { rule, report, telling } = pending;
      const span = placeOf(report);
      const path = paths.of(span);
      const subject = report.absent?.subject ?? report.beside?.quote ?? source.text.slice(span.start, span.end);
      const key = `${rule.id}\u0000${path}\u0000${subject}`;
      const ordinal = (counts.get(key) ?? 0) + 1;
      const found = new Found(pending, telling, source, path, fingerprint(rule.id, path, subject, ordinal));
      if (place.start !== span.start || place.end !== span.end) here.length = 0;
      place = span;
      if (here.some((before) => repeats(before, found))) continue;
      counts.set(key, ordinal);
      here.push(found);
      out.push(found);
    }
    return out;
  }
}

/** Whether two findings at one place say the same. */
function repeats(one: Found, other: Found): boolean {
  return (
    one.rule === other.rule &&
    (one.absent?.subject ?? '') === (other.absent?.subject ?? '') &&
    one.words.vi.what === other.words.vi.what
  );
}
