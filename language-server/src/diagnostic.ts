import { type CheckResult, type Finding, registeredName, type Severity, type Span } from '@rasoat/rules';
import { authorityText } from '@rasoat/rules/reports/finding-parts';
import {
  type ClientCapabilities,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver';
import type { Host } from './host.ts';
import { type Encoding, Lines } from './positions.ts';
import type { FileProblem, Setup } from './setup.ts';
import { nameOf } from './uris.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A draft as diagnostics need it: open in the editor, or a file of a folder. */
export interface Checked {
  readonly uri: string;
  readonly version: number | null;
  readonly setup: Setup;
  readonly result: CheckResult;
  /** Range of a span of the text. */
  range(span: Span): Range;
  /** Range of a stretch of the file; of a file without lines, the same as of the span. */
  fileRange(start: number, end: number): Range;
}

/** What a client shows of a diagnostic. */
export interface DiagnosticTaste {
  readonly related: boolean;
  readonly tags: readonly DiagnosticTag[];
}

export function tasteOf(client: ClientCapabilities): DiagnosticTaste {
  const push = client.textDocument?.publishDiagnostics;
  const pull = client.textDocument?.diagnostic;
  return {
    related: push?.relatedInformation === true || pull?.relatedInformation === true,
    tags: (push?.tagSupport ?? pull?.tagSupport)?.valueSet ?? [],
  };
}

/** Events after which a cited text is law no more: it is struck through. */
const gone: ReadonlySet<string> = new Set(['replaced', 'repealed', 'expired', 'lapsed-with-parent']);
const ofLapse: ReadonlySet<string> = new Set(['citation/superseded', 'citation/repealed-unit']);

function tagsOf({ rule, evidence, fixes, at, absent }: Finding): DiagnosticTag[] {
  const tags: DiagnosticTag[] = [];
  if (ofLapse.has(rule) && evidence !== null && (gone.has(evidence.event) || rule === 'citation/repealed-unit'))
    tags.push(DiagnosticTag.Deprecated);
  // Words that a fix takes away and puts nothing in their place are not needed.
  const idle = ({ edits }: Finding['fixes'][number]): boolean =>
    edits.length > 0 && edits.every(({ start, end, insert }) => insert === '' && start < at.end && end > at.start);
  if (absent === null && at.end > at.start && fixes.some(idle)) tags.push(DiagnosticTag.Unnecessary);
  return tags;
}

/** Makes the diagnostics of one draft in the words, and with the parts, that the client takes. */
export class DiagnosticMaker {
  readonly #host: Host;
  readonly #taste: DiagnosticTaste;
  readonly #encoding: Encoding;
  readonly #pages = new Map<string, string | null>();
  /** Of the file that a problem was told of last: there may be many in one. */
  #lines: Lines | null = null;

  constructor(host: Host, taste: DiagnosticTaste, encoding: Encoding) {
    this.#host = host;
    this.#taste = taste;
    this.#encoding = encoding;
  }

  /** All that is to be shown of a draft: its findings, and what is wrong with what governs it. */
  of(checked: Checked): Diagnostic[] {
    const { findings } = checked.result;
    return [...this.#troubles(checked), ...findings.map((finding) => this.finding(checked, finding))];
  }

  /** A finding as the editor shows it: what, why with the legal ground, what to do, a line each. */
  finding(checked: Checked, finding: Finding): Diagnostic {
    const { setup, uri, version } = checked;
    const { lang, law } = setup;
    const { what, why, todo } = finding.words[lang];
    const ground = authorityText(finding, { lang, nameOf: (symbol) => registeredName(law, symbol) });
    const basis = ground === '' ? '' : `${lang === 'vi' ? 'Căn cứ' : 'Legal basis'}: ${ground}.`;
    const page = this.#page(finding.rule);
    const related = this.#taste.related ? this.#related(checked, finding) : [];
    const tags = tagsOf(finding).filter((tag) => this.#taste.tags.includes(tag));
    const { start, end } = finding.location;
    return {
      range:
        finding.location.place === undefined ? checked.fileRange(start.offset, end.offset) : checked.range(finding.at),
      severity: severities[finding.severity],
      source: 'rasoat',
      code: finding.rule,
      ...(page === null ? {} : { codeDescription: { href: page } }),
      message: [what, why, basis, todo].filter((words) => words !== '').join('\n'),
      ...(related.length === 0 ? {} : { relatedInformation: related }),
      ...(tags.length === 0 ? {} : { tags }),
      data: { fingerprint: finding.fingerprint, ...(version === null ? {} : { version }), uri },
    };
  }

  #related(checked: Checked, { related }: Finding): DiagnosticRelatedInformation[] {
    return related
      .filter(({ paper }) => paper === undefined)
      .map(({ at, message }) => ({
        location: { uri: checked.uri, range: checked.range(at) },
        message: message[checked.setup.lang],
      }));
  }

  #page(rule: string): string | null {
    let page = this.#pages.get(rule);
    if (page === undefined) {
      page = this.#host.rulePage(rule);
      this.#pages.set(rule, page);
    }
    return page;
  }

  /** What is wrong with the front matter, at its key, and with the files that govern the draft, at its first line. */
  #troubles(checked: Checked): Diagnostic[] {
    const { setup, result } = checked;
    const { lang, problems, stated } = setup;
    const { source } = result;
    const out = stated.map(({ key, vi, en }): Diagnostic => {
      const line = source.blocks.find(
        ({ kind, start, end }) => kind === 'metadata' && source.text.slice(start, end).startsWith(`${key}:`),
      );
      const range = checked.range(line ?? { start: 0, end: 0 });
      const message = lang === 'vi' ? vi : en;
      return { range, severity: DiagnosticSeverity.Error, source: 'rasoat', code: 'config', message };
    });
    if (problems.length > 0) {
      const files = [...new Set(problems.map(({ uri }) => nameOf(uri)))].join(', ');
      const related = problems.slice(0, 20).map((problem) => ({
        location: { uri: problem.uri, range: this.problemRange(problem) },
        message: problem[lang],
      }));
      out.push({
        range: checked.fileRange(0, 0),
        severity: DiagnosticSeverity.Warning,
        source: 'rasoat',
        code: 'config',
        message:
          lang === 'vi'
            ? `${files} có lỗi: dự thảo đang được rà soát theo phần đọc được, kết quả có thể chưa đúng.\n${problems[0].vi}`
            : `${files} has problems: the draft is checked under what could be read, and results may be wrong.\n${problems[0].en}`,
        ...(this.#taste.related ? { relatedInformation: related } : {}),
      });
    }
    return out;
  }

  /** A problem of a file of settings, in that file. */
  problem(problem: FileProblem, lang: 'vi' | 'en'): Diagnostic {
    return {
      range: this.problemRange(problem),
      severity: DiagnosticSeverity.Error,
      source: 'rasoat',
      code: 'config',
      message: problem[lang],
    };
  }

  problemRange({ text, offset, length }: FileProblem): Range {
    if (this.#lines?.file !== text) this.#lines = new Lines(text, this.#encoding);
    const lines = this.#lines;
    return { start: lines.position(offset), end: lines.position(offset + length) };
  }
}
