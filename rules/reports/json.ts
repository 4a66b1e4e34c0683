import type { Finding, Lang, Severity } from '../engine/types.ts';
import type { Location, SourceText, Span } from '../text/types.ts';
import { type Withheld, withheldFrom, withheldMessage } from './secret.ts';
import { everyFinding, type Judged } from './set-aside.ts';
import { summarise } from './summary.ts';
import type { CheckedFile, RunInfo } from './types.ts';
import { sentences } from './words.ts';

/** Range in the terms of the file: 1-based lines and columns; columns and offsets count UTF-16 units. */
export type RangeJson = Location;

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly absent: { readonly subject: string } | null;
  /** Of an absence: its anchor, the place where the part belongs. */
  readonly range: RangeJson;
  readonly path: string;
  /** Null when it is withheld. */
  readonly quote: string | null;
  readonly authority: readonly {
    readonly document: string;
    readonly unit: string;
    readonly fact: string;
    readonly checked: boolean;
  }[];
  readonly evidence: Finding['evidence'];
  readonly fixes: readonly {
    readonly kind: 'safe' | 'review';
    readonly title: string;
    readonly edits: readonly { readonly range: RangeJson; readonly insert: string }[];
  }[];
  /** `absent`: subject of a part that is missing there, when the finding speaks of several; else null. */
  readonly related: readonly { readonly range: RangeJson; readonly message: string; readonly absent: string | null }[];
  readonly fingerprint: string;
  /** It does not count: why, the last day, and where that is written; `file` null: in the draft. The reason is null when it is withheld. */
  readonly waived: {
    readonly reason: string | null;
    readonly until: string | null;
    readonly file: string | null;
    readonly line: number;
  } | null;
  /** It does not count: the baseline has it. */
  readonly known: boolean;
  /** Why there is no quote, and message, fixes, related places, evidence and legal ground beside the facts are left out; null: they are not. */
  readonly withheld: Withheld | null;
}

export interface FileJson {
  readonly path: string;
  readonly kind: string;
  readonly asOf: string;
  readonly unread: readonly { readonly kind: string; readonly message: string; readonly range: RangeJson }[];
  readonly citations: {
    readonly total: number;
    readonly identified: number;
    readonly unknown: number;
    readonly ambiguous: number;
  };
  /** Those that are waived or known among them. */
  readonly findings: readonly FindingJson[];
  /** What the baseline has and the draft has no more. */
  readonly stale: readonly { readonly rule: string; readonly path: string; readonly fingerprint: string }[];
  readonly withheld: Withheld | null;
}

export interface CheckJson {
  readonly version: string;
  readonly asOf: string;
  readonly law: { readonly id: string; readonly date: string; readonly reach: string };
  readonly files: readonly FileJson[];
}

/** A span of the text as a range of the file. */
export function rangeOf(source: SourceText, span: Span): RangeJson {
  return plainRange(source.locate(span));
}

/** Nothing but the numbers of a range, and its place in a file without lines of its own. */
function plainRange({ start, end, place }: Location): RangeJson {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
    ...(place === undefined ? {} : { place }),
  };
}

/** A finding as data; messages in one language. What could hold words of the draft is left out when it is `withheld`. */
export function findingJson(
  finding: Finding,
  source: SourceText,
  lang: Lang,
  withheld: Withheld | null = null,
  { waiver, known }: Omit<Judged, 'finding'> = { waiver: null, known: false },
): FindingJson {
  const kept = withheldParts(finding, source, lang, withheld !== null);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: kept.message,
    absent: finding.absent,
    range: plainRange(finding.location),
    path: finding.path,
    quote: kept.quote,
    authority: kept.authority,
    evidence: kept.evidence,
    fixes: kept.fixes,
    related: kept.related,
    fingerprint: finding.fingerprint,
    waived:
      waiver === null
        ? null
        : {
            reason: withheld === null ? waiver.reason : null,
            until: waiver.until,
            file: waiver.written.file,
            line: waiver.written.location.start.line,
          },
    known,
    withheld,
  };
}

type Telling = Pick<FindingJson, 'message' | 'quote' | 'authority' | 'evidence' | 'fixes' | 'related'>;

/** The parts of a finding that tell words of the draft, or what it cites; without them when `silent`. */
function withheldParts(finding: Finding, source: SourceText, lang: Lang, silent: boolean): Telling {
  const authority = finding.authority.map(({ document, unit, fact, checked }) => ({ document, unit, fact, checked }));
  if (silent)
    return {
      message: withheldMessage(finding.rule)[lang],
      quote: null,
      authority: authority.filter(({ fact }) => fact !== ''),
      evidence: null,
      fixes: [],
      related: [],
    };
  return {
    message: sentences(finding, lang),
    quote: finding.quote,
    authority,
    evidence: finding.evidence,
    fixes: finding.fixes.map(({ kind, title, edits }) => ({
      kind,
      title: title[lang],
      edits: edits.map((edit) => ({ range: rangeOf(source, edit), insert: edit.insert })),
    })),
    related: finding.related.map(({ at, message, absent = null }) => ({
      range: rangeOf(source, at),
      message: message[lang],
      absent,
    })),
  };
}

/** A file as data, without its findings. */
function fileHead(file: CheckedFile, lang: Lang, withheld: Withheld | null): FileJson {
  const { result } = file;
  const { citations: total, identified, unknown, ambiguous } = result.counts;
  return {
    path: file.path,
    kind: result.document.kind,
    asOf: result.asOf,
    unread: summarise(file).unread.map((note) => ({
      kind: note.kind,
      message: note[lang],
      range: rangeOf(result.source, note.span),
    })),
    citations: { total, identified, unknown, ambiguous },
    findings: [],
    stale: result.stale.map(({ rule, at, fingerprint }) => ({ rule, path: at, fingerprint })),
    withheld,
  };
}

/** A file as data. A draft marked mật is quoted only when `allowSecret`. */
export function fileJson(file: CheckedFile, lang: Lang, allowSecret = false): FileJson {
  const { result } = file;
  const withheld = withheldFrom(result, allowSecret);
  const findings = everyFinding(result).map((judged) =>
    findingJson(judged.finding, result.source, lang, withheld, judged),
  );
  return { ...fileHead(file, lang, withheld), findings };
}

/** The head that all data reports share: version of rasoat, date asked for, law data. */
export function runJson(run: RunInfo): Omit<CheckJson, 'files'> {
  return { version: run.version, asOf: run.asOf, law: { id: run.law.id, date: run.law.date, reach: run.law.reach } };
}

/** The beginning of the report of `check --format json` (schema/check.schema.json), up to its files. */
export function jsonHead(run: RunInfo): string {
  return JSON.stringify({ ...runJson(run), files: [] }, null, 2).replace(/\]\n\}$/u, '');
}

/** Between two files of the report. */
export const jsonBetween = ',';

const indented = (data: object, indent: string): string =>
  `\n${indent}${JSON.stringify(data, null, 2).replaceAll('\n', `\n${indent}`)}`;

/**
 * One file of the report, finding by finding: many findings make more text than one string can hold. A report of many files is
 * written as they come, and never held whole.
 */
export function* jsonFile(file: CheckedFile, lang: Lang, allowSecret = false): Generator<string> {
  const { result } = file;
  const withheld = withheldFrom(result, allowSecret);
  const head = indented(fileHead(file, lang, withheld), '    ');
  const findings = everyFinding(result);
  if (findings.length === 0) {
    yield head;
    return;
  }
  // A quotation mark within a string is escaped: this is no part of one.
  const list = '"findings": [';
  const cut = head.indexOf(`${list}]`) + list.length;
  yield head.slice(0, cut);
  let between = '';
  for (const judged of findings) {
    yield between + indented(findingJson(judged.finding, result.source, lang, withheld, judged), '        ');
    between = ',';
  }
  yield `\n      ${head.slice(cut)}`;
}

/** The end of the report behind its last file; `count` is the number of files. */
export function jsonTail(count: number): string {
  return `${count === 0 ? '' : '\n  '}]\n}\n`;
}

/** The whole report. */
export function checkJson(run: RunInfo, files: readonly FileJson[]): string {
  return `${JSON.stringify({ ...runJson(run), files }, null, 2)}\n`;
}
