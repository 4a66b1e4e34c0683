import { capOf, factById, inForce } from '../law/facts.ts';
import type { Fact, IsoDate } from '../law/types.ts';
import type { LegalDocument } from '../structure/types.ts';
import type { Location, SourceText, Span } from '../text/types.ts';
import { type Fingerprints, fingerprint } from './fingerprint.ts';
import { compareSeverity, sortedByPlace } from './order.ts';
import { withoutOverlaps } from './overlap.ts';
import { PathMaker } from './paths.ts';
import { ALONE, foldRepeats } from './repeats.ts';
import type { Authority, Finding, Lang, Report, Rule, RuleSetting, Severity, Telling, Words } from './types.ts';

/** The lower of two severities. */
export function lower(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) <= 0 ? a : b;
}

/** Facts behind reports, as far as they are in force, and the legal ground that they give; one for all reports that name the same. */
interface Ground {
  readonly ids: readonly string[];
  /** Highest severity that the facts allow: `off` where they are unsure, null where none is in force. */
  readonly cap: Severity | 'off' | null;
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
  return { ids, cap: highestCap(facts), authority, unchecked: authority.some(({ checked }) => !checked) };
}

function highestCap(facts: readonly Fact[]): Ground['cap'] {
  if (facts.length === 0) return null;
  const caps = facts.map(({ confidence }) => capOf(confidence));
  return caps.includes('error') ? 'error' : caps.includes('warning') ? 'warning' : 'off';
}

const placeOf = ({ at, absent }: Report): Span => at ?? absent!.anchor;

/**
 * A report that stands; a finding once it has its path and fingerprint. A draft may have a hundred thousand of them: what a report,
 * its rule and the text tell is not kept a second time.
 */
class Found implements Finding {
  path = '';
  fingerprint = '';
  readonly by: Rule;
  readonly rule: string;
  readonly severity: Severity;
  /** Place of the report; asked for more often than all else. */
  readonly start: number;
  readonly end: number;
  #report: Report;
  #telling: Telling = ALONE;
  readonly #ground: Ground;
  readonly #source: SourceText;

  constructor(by: Rule, report: Report, severity: Severity, ground: Ground, source: SourceText) {
    const { start, end } = placeOf(report);
    this.by = by;
    this.rule = by.id;
    this.severity = severity;
    this.start = start;
    this.end = end;
    this.#report = report;
    this.#ground = ground;
    this.#source = source;
  }

  /** What is told of it, when it is not the only one of its kind. */
  tell(report: Report, telling: Telling): void {
    this.#report = report;
    this.#telling = telling;
  }

  get report(): Report {
    return this.#report;
  }
  /** The words that are judged, or the subject of an absence. */
  get subject(): string {
    const { absent, beside } = this.#report;
    return absent?.subject ?? beside?.quote ?? this.#source.text.slice(this.start, this.end);
  }
  get paper(): string | null {
    return this.#report.paper ?? null;
  }
  get unchecked(): boolean {
    return this.#ground.unchecked;
  }
  get at(): Span {
    return { start: this.start, end: this.end };
  }
  get absent(): Finding['absent'] {
    const { absent } = this.#report;
    return absent ? { subject: absent.subject } : null;
  }
  get authority(): readonly Authority[] {
    const { authority } = this.#report;
    return authority ? [...this.#ground.authority, ...authority] : this.#ground.authority;
  }
  get evidence(): Finding['evidence'] {
    return this.#report.evidence ?? null;
  }
  get fixes(): Finding['fixes'] {
    return this.#report.fixes ?? NONE;
  }
  get related(): Finding['related'] {
    return this.#report.related ?? NONE;
  }
  get location(): Location {
    return this.#report.beside?.location ?? this.#source.locate(this.at);
  }
  get quote(): string {
    return this.#report.absent ? '' : this.subject;
  }
  get words(): Finding['words'] {
    const say = (lang: Lang): Words => this.by.message[lang](this.#report.data, this.#telling);
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
  const { ids, cap } = ground;
  let severity = report.severity ?? rule.severity;
  if (ids.length > 0) {
    if (cap === null) return null;
    if (cap === 'off') {
      if (setting?.severity === undefined) return null;
      severity = 'info';
    } else {
      severity = lower(severity, cap);
      if (setting?.severity !== undefined && setting.severity !== 'off') severity = lower(setting.severity, cap);
    }
  } else if (setting?.severity !== undefined && setting.severity !== 'off') severity = setting.severity;
  return severity;
}

/** In a dossier: what the paths begin with, the id of the paper; `only`: they are nothing more, for the dossier as a whole. */
export interface PaperPaths {
  readonly prefix: string;
  readonly only?: true;
}

/** Turns reports of rules into findings of one draft, in document order, with paths and fingerprints. */
export class FindingMaker {
  readonly #document: LegalDocument;
  readonly #asOf: IsoDate;
  readonly #grounds = new Map<string, Ground>();
  /** Of the last report of each rule: its next one mostly stands on the same. */
  readonly #grounded = new Map<Rule, Ground>();
  readonly #found: Found[] = [];
  readonly #paper: PaperPaths | null;

  readonly #fingerprints: Fingerprints | null;

  constructor(
    document: LegalDocument,
    asOf: IsoDate,
    paper: PaperPaths | null = null,
    fingerprints: Fingerprints | null = null,
  ) {
    this.#fingerprints = fingerprints;
    this.#document = document;
    this.#asOf = asOf;
    this.#paper = paper;
  }

  /** Takes a report, or drops it when its facts forbid it. */
  add(rule: Rule, report: Report, setting: RuleSetting | undefined): void {
    const ground = this.#groundOf(rule, report.facts ?? rule.facts);
    const severity = severityOf(rule, report, ground, setting);
    if (severity !== null) this.#found.push(new Found(rule, report, severity, ground, this.#document.source));
  }

  #groundOf(rule: Rule, ids: readonly string[]): Ground {
    const last = this.#grounded.get(rule);
    if (last !== undefined && sameIds(last.ids, ids)) return last;
    const key = ids.join();
    let ground = this.#grounds.get(key);
    if (ground === undefined) {
      ground = groundOf(ids, this.#asOf);
      this.#grounds.set(key, ground);
    }
    this.#grounded.set(rule, ground);
    return ground;
  }

  #pathOf(paths: PathMaker, span: Span): string {
    const paper = this.#paper;
    if (paper === null) return paths.of(span);
    return paper.only ? paper.prefix : `${paper.prefix}/${paths.of(span)}`;
  }

  /** All findings: sorted by place, severity and rule; those that give way to another, and exact repeats, dropped; repeats folded where the rule says so. */
  finish(): Finding[] {
    const sorted = sortedByPlace(this.#found);
    const paths = new PathMaker(this.#document);
    /** How many share a first fingerprint, that is rule, path and words. */
    const counts = new Map<string, number>();
    const ordinalOf = (first: string): number => {
      const ordinal = (counts.get(first) ?? 0) + 1;
      counts.set(first, ordinal);
      return ordinal;
    };
    const fingerprints = this.#fingerprints;
    fingerprints?.begin();
    const out: Found[] = [];
    const said = new Said();
    for (const found of foldRepeats(withoutOverlaps(sorted))) {
      if (said.repeats(found)) continue;
      const { rule, subject } = found;
      const path = this.#pathOf(paths, found);
      found.path = path;
      if (fingerprints !== null) found.fingerprint = fingerprints.of(rule, path, subject, ordinalOf);
      else {
        const first = fingerprint(rule, path, subject, 1);
        const ordinal = ordinalOf(first);
        found.fingerprint = ordinal === 1 ? first : fingerprint(rule, path, subject, ordinal);
      }
      out.push(found);
    }
    return out;
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What findings at one place have said: only there one may say it again. Of a dossier as a whole there may be thousands. */
class Said {
  #start = -1;
  #end = -1;
  /** The only one that stands there; behind a second one null. */
  #first: Found | null = null;
  /** By rule and subject: the only finding, or what several say. Words are made when there is a second. */
  readonly #known = new Map<string, Found | Set<string>>();

  /** Whether one before it, at the same place, said the same. */
  repeats(found: Found): boolean {
    if (found.start !== this.#start || found.end !== this.#end) {
      if (this.#known.size > 0) this.#known.clear();
      this.#start = found.start;
      this.#end = found.end;
      this.#first = found;
      return false;
    }
    if (this.#first !== null) {
      this.#known.set(keyOf(this.#first), this.#first);
      this.#first = null;
    }
    const key = keyOf(found);
    let said = this.#known.get(key);
    if (said === undefined) {
      this.#known.set(key, found);
      return false;
    }
    if (said instanceof Found) {
      said = new Set([said.words.vi.what]);
      this.#known.set(key, said);
    }
    const size = said.size;
    return said.add(found.words.vi.what).size === size;
  }
}

const keyOf = ({ rule, absent }: Found): string => `${rule}\n${absent?.subject ?? ''}`;
