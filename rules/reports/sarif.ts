import { printPath } from '../engine/print-path.ts';
import type { Lang, Rule, Severity } from '../engine/types.ts';
import type { Fact } from '../law/types.ts';
import { fileUri } from './escape.ts';
import { type FindingJson, findingJson, type RangeJson, runJson } from './json.ts';
import { rulePage } from './rule-page.ts';
import { withheldFrom } from './secret.ts';
import { everyFinding, type Judged, reasonText } from './set-aside.ts';
import type { CheckedFile, FileSummary, NotChecked, RunInfo } from './types.ts';
import { say } from './words.ts';

/**
 * SARIF 2.1.0: what code hosting and review tools read. Lines and columns begin at 1, columns count UTF-16 units. The log is
 * one run: its head with the rules, one result a line as the files come, its tail with what was not read.
 */

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Name and version of the recipe of fingerprints, the key of `partialFingerprints`. */
const fingerprintKey = 'rasoat/v1';

/** Plain text of a SARIF message: `[words](place)` would be a link. */
function message(text: string): { readonly text: string } {
  return { text: text.replaceAll('](', '\\](') };
}

function region({ start, end }: RangeJson): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function artifact(path: string): object {
  // A relative path begins where rasoat was run.
  const uri = fileUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** What is asked about rules. */
export interface RuleSources {
  readonly factById: (id: string) => Fact | null;
  /** URI of the page of a rule on this machine; null: it did not come along. */
  readonly pageOf?: (id: string) => string | null;
}

/** A rule as SARIF describes it. Its `help` is its page, its `helpUri` the page that ships, where there is one. */
function descriptor(rule: Rule, { factById, pageOf }: RuleSources, lang: Lang): object {
  const page = pageOf?.(rule.id) ?? null;
  return {
    id: rule.id,
    ...(rule.aliases?.length ? { deprecatedIds: rule.aliases } : {}),
    shortDescription: { text: rule.summary[lang] },
    fullDescription: { text: rule.why[lang] },
    defaultConfiguration: { level: levels[rule.severity] },
    ...(page === null ? {} : { helpUri: page }),
    help: {
      text: `${rule.summary[lang]}\n\n${rule.why[lang]}\n\n${rule.mend[lang]}`,
      markdown: rulePage(rule, { factById }),
    },
    properties: { tags: [rule.group], facts: rule.facts, since: rule.since },
  };
}

/** The beginning of the log, up to its results. `rules` are whole, with their reasons and examples. */
export function sarifHead(run: RunInfo, rules: readonly Rule[], sources: RuleSources, lang: Lang): string {
  const driver = {
    name: 'rasoat',
    version: run.version,
    semanticVersion: run.version,
    shortDescription: { text: lang === 'vi' ? 'Rà soát dự thảo văn bản' : 'Checker of Vietnamese legal drafts' },
    language: lang,
    rules: rules.map((rule) => descriptor(rule, sources, lang)),
  };
  const { asOf, law } = runJson(run);
  const head = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    language: lang,
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder where rasoat was run' } } },
    properties: { asOf, law },
  };
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${JSON.stringify(head).slice(0, -1)},\n"results":[`;
}

/** Why a finding is set aside: its waiver stands in the draft, or in a file beside it; or a baseline knows it. */
interface Suppression {
  readonly kind: 'inSource' | 'external';
  readonly justification: string;
}

function suppressionOf({ waiver, known }: Judged, lang: Lang): Suppression | null {
  if (waiver !== null)
    return { kind: waiver.written.file === null ? 'inSource' : 'external', justification: reasonText(waiver, lang) };
  return known ? { kind: 'external', justification: say(lang, 'đã có trong mốc', 'in the baseline') } : null;
}

function result(path: string, finding: FindingJson, lang: Lang, suppression: Suppression | null): object {
  const artifactLocation = artifact(path);
  const at = (range: RangeJson): object => ({ artifactLocation, region: region(range) });
  const { quote, related, fixes } = finding;
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: message(finding.message),
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...region(finding.range), ...(quote ? { snippet: { text: quote } } : {}) },
        },
        ...(finding.path === ''
          ? {}
          : { logicalLocations: [{ name: printPath(finding.path, lang), fullyQualifiedName: finding.path }] }),
      },
    ],
    partialFingerprints: { [fingerprintKey]: finding.fingerprint },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, i) => ({
            id: i + 1,
            physicalLocation: at(one.range),
            message: message(one.message),
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ kind, title, edits }) => ({
            description: message(title),
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map(({ range, insert }) => ({
                  deletedRegion: region(range),
                  insertedContent: { text: insert },
                })),
              },
            ],
            properties: { kind },
          })),
        }),
    suppressions: suppression === null ? [] : [{ status: 'accepted', ...suppression }],
    properties: {
      absent: finding.absent?.subject ?? null,
      authority: finding.authority,
      evidence: finding.evidence,
      withheld: finding.withheld,
    },
  };
}

/**
 * The results of one file, one a piece, with commas between them; what is waived or known from a baseline is suppressed. A draft
 * marked mật is quoted only when `allowSecret`.
 */
export function* sarifFile(file: CheckedFile, lang: Lang, allowSecret = false): Generator<string> {
  const withheld = withheldFrom(file.result, allowSecret);
  let between = '\n';
  for (const judged of everyFinding(file.result)) {
    const data = findingJson(judged.finding, file.result.source, lang, withheld);
    const suppression = suppressionOf(judged, lang);
    // The reason of a waiver may hold words of the draft.
    const told = withheld !== null && suppression !== null ? { ...suppression, justification: '' } : suppression;
    yield between + JSON.stringify(result(file.path, data, lang, told));
    between = ',\n';
  }
}

/** The end of the log behind its results: the files, and what could not be read or checked. */
export function sarifTail(files: readonly FileSummary[], notChecked: readonly NotChecked[], lang: Lang): string {
  const notification = (path: string, text: string, level: 'error' | 'warning'): object => ({
    level,
    message: message(text),
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  });
  const tail = {
    artifacts: files.map(({ path, kind, asOf, citations }) => ({
      location: artifact(path),
      roles: ['analysisTarget'],
      properties: { kind, asOf, citations },
    })),
    invocations: [
      {
        executionSuccessful: notChecked.length === 0,
        toolExecutionNotifications: [
          ...files.flatMap(({ path, unread }) => unread.map((note) => notification(path, note[lang], 'warning'))),
          ...notChecked.flatMap(({ path, reasons }) => reasons.map((one) => notification(path, one[lang], 'error'))),
        ],
      },
    ],
  };
  return `\n],\n${JSON.stringify(tail).slice(1)}]}\n`;
}
