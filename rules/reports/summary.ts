import type { Finding, Lang, Severity } from '../engine/types.ts';
import type { ReaderNote } from '../text/types.ts';
import type { CheckedFile, FileSummary, Policy, Section, Verdict } from './types.ts';

/**
 * Whether a note means that a part of the paper was not seen as it was meant. A note on the encoding does when it points at
 * places that could not be read; without a place it only tells how the file was decoded.
 */
function isUnread({ kind, span }: ReaderNote): boolean {
  return kind !== 'encoding' || span.end > span.start;
}

/** Rules that find cited law without effect; the other rules on citations are about their form. */
const effectRules: ReadonlySet<string> = new Set([
  'citation/superseded',
  'citation/repealed-unit',
  'citation/not-yet-in-force',
]);

/** Facts on the day of effect (Điều 53 and 55 of the law on normative documents): a date against them is contrary to law. */
const effectFacts: ReadonlySet<string> = new Set(['V8.1', 'V8.4', 'V8.5']);

/** Rules that find what is wrong with waivers: it can be told, and mended. */
const aboutWaivers: ReadonlySet<string> = new Set(['input/waiver', 'input/waiver-expired', 'input/waiver-unused']);

/** Rules on papers of a dossier of which nothing was told. */
const aboutUnknown: ReadonlySet<string> = new Set(['dossier/paper-unread', 'dossier/paper-unknown']);

/**
 * Section of a finding in reports for people. NĐ 79/2025 (handbook fact V1.12) tells what is contrary to law (power, law
 * without effect, day of effect) from defects of căn cứ, form and technique; what could not be told is neither.
 */
export function sectionOf({ rule, evidence, authority }: Finding): Section {
  if (aboutWaivers.has(rule)) return 'form';
  if (
    rule.startsWith('input/') ||
    aboutUnknown.has(rule) ||
    evidence?.event === 'unknown' ||
    evidence?.event === 'ambiguous'
  )
    return 'open';
  if (rule.startsWith('authority/') || effectRules.has(rule)) return 'law';
  return authority.some(({ fact }) => effectFacts.has(fact)) ? 'law' : 'form';
}

/** Căn cứ that the data does not tell, as printed in the draft; each once. */
function openBases(file: CheckedFile): string[] {
  const { citations, source } = file.result;
  const quotes = new Set<string>();
  for (const { role, inTitle, status, resolution, quoteSpan } of citations) {
    if (role !== 'basis' || inTitle) continue;
    if (resolution.kind === 'unknown' || resolution.kind === 'ambiguous' || status.kind === 'unknown') {
      quotes.add(source.text.slice(quoteSpan.start, quoteSpan.end).replace(/\s+/gu, ' '));
    }
  }
  return [...quotes];
}

function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, info: 0 };
}

/** The figures of one file. */
export function summarise(file: CheckedFile): FileSummary {
  const { result } = file;
  const severities = noCounts();
  const defects = noCounts();
  const sections: Record<Section, number> = { law: 0, form: 0, open: 0 };
  for (const finding of result.findings) {
    const section = sectionOf(finding);
    severities[finding.severity]++;
    if (section !== 'open') defects[finding.severity]++;
    sections[section]++;
  }
  return {
    path: file.path,
    kind: result.document.kind,
    asOf: result.asOf,
    law: file.law,
    severities,
    defects,
    sections,
    waived: result.waived.length,
    known: result.known.length,
    citations: result.counts,
    openBases: openBases(file),
    unread: result.source.notes.filter(isUnread),
    fragment: result.document.fragment,
  };
}

export interface Totals {
  readonly files: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly defects: Readonly<Record<Severity, number>>;
  readonly waived: number;
  readonly known: number;
  readonly citations: FileSummary['citations'];
  readonly openBases: number;
  /** Files of which a part was not read, or that are fragments. */
  readonly unread: number;
}

/** The figures of a run. */
export function totals(files: readonly FileSummary[]): Totals {
  const severities = noCounts();
  const defects = noCounts();
  const citations = { citations: 0, identified: 0, unknown: 0, ambiguous: 0 };
  let waived = 0;
  let known = 0;
  let open = 0;
  let unread = 0;
  for (const file of files) {
    for (const key of ['error', 'warning', 'info'] as const) {
      severities[key] += file.severities[key];
      defects[key] += file.defects[key];
    }
    for (const key of ['citations', 'identified', 'unknown', 'ambiguous'] as const)
      citations[key] += file.citations[key];
    waived += file.waived;
    known += file.known;
    open += file.openBases.length;
    if (incomplete(file)) unread++;
  }
  return { files: files.length, severities, defects, waived, known, citations, openBases: open, unread };
}

/** A part of the paper was not seen. */
export function incomplete(file: FileSummary): boolean {
  return file.unread.length > 0 || file.fragment.start || file.fragment.end;
}

/**
 * May these papers go? Findings at or above the policy's grade hold them back; so does, at any grade, a paper that was not
 * wholly read, and nothing to read at all.
 */
export function verdict(total: Totals, policy: Policy): Verdict {
  const { severities, defects, citations } = total;
  const strict = policy.failOn !== 'error';
  if (defects.error > 0 || (strict && defects.warning > 0)) return 'findings';
  if (policy.maxWarnings !== null && severities.warning > policy.maxWarnings) return 'findings';
  if (total.files === 0 || total.unread > 0 || severities.error > 0 || (strict && severities.warning > 0))
    return 'open';
  if (policy.failOn === 'unknown' && (total.openBases > 0 || citations.unknown + citations.ambiguous > 0))
    return 'open';
  return 'pass';
}

/** Whether a finding alone keeps its paper from going. */
export function holdsBack({ severity }: Pick<Finding, 'severity'>, { failOn }: Policy): boolean {
  return severity === 'error' || (severity === 'warning' && failOn !== 'error');
}

/** A count with its noun; Vietnamese nouns do not change. */
export function counted(count: number, vi: string, en: string, lang: Lang, plural = `${en}s`): string {
  return lang === 'vi' ? `${count} ${vi}` : `${count} ${count === 1 ? en : plural}`;
}
