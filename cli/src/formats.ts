import { checks, factById, type Lang, type Law } from '@rasoat/rules';
import { githubFile, githubTail } from '@rasoat/rules/reports/github';
import { htmlFile, htmlHead, htmlTail } from '@rasoat/rules/reports/html';
import { jsonBetween, jsonFile, jsonHead, jsonTail } from '@rasoat/rules/reports/json';
import { junitFile, junitHead, junitTail } from '@rasoat/rules/reports/junit';
import { findingLines, summaryLine } from '@rasoat/rules/reports/ndjson';
import { prettyFile, prettySummary } from '@rasoat/rules/reports/pretty';
import { sarifFile, sarifHead, sarifTail } from '@rasoat/rules/reports/sarif';
import type { CheckedFile, FailOn, FileSummary, NotChecked, Policy, RunInfo } from '@rasoat/rules/reports/types';
import type { Io } from './io.ts';
import { type Args, wholeNumber } from './options.ts';
import { printOptions } from './print.ts';
import { rulePageUri } from './rule-pages.ts';

/** The forms of the report of `check`: what stands for one file, and what holds the files together. */

export const formats = ['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github', 'html'] as const;
export type Format = (typeof formats)[number];

export function formatOf(args: Args): Format {
  return (args.text('format') as Format | null) ?? 'pretty';
}

/** What holds the papers back, as the command line says. Throws a UsageError. */
export function policyOf(args: Args): Policy {
  return {
    failOn: (args.text('fail-on') as FailOn | null) ?? 'error',
    maxWarnings: wholeNumber(args, 'max-warnings', 0),
  };
}

/** Half of such a report is worth nothing; the beginning of the others may be all that their reader wanted. */
export function isWhole(format: Format): boolean {
  return format !== 'pretty' && format !== 'ndjson' && format !== 'github';
}

/** The part of one file. A draft marked mật is quoted only in `pretty`, for the person who holds it, and under --allow-secret. */
export function fileReport(
  format: Format,
  file: CheckedFile,
  summary: FileSummary,
  { args, io, lang, law }: { readonly args: Args; readonly io: Io; readonly lang: Lang; readonly law: Law },
): Iterable<string> {
  const allowSecret = args.flag('allow-secret');
  switch (format) {
    case 'json':
      return jsonFile(file, lang, allowSecret);
    case 'ndjson':
      return findingLines(file, lang, allowSecret);
    case 'sarif':
      return sarifFile(file, lang, allowSecret);
    case 'junit':
      return junitFile(file, summary, policyOf(args), lang, allowSecret);
    case 'github':
      return githubFile(file, lang, allowSecret);
    case 'html':
      return htmlFile(file, summary, {
        ...printOptions(args, io, lang, law),
        policy: policyOf(args),
        allowSecret,
        pageOf: rulePageUri,
      });
    case 'pretty':
      return prettyFile(file, summary, printOptions(args, io, lang, law));
  }
}

/** A report over a run: its head, the parts of the files as they come, its tail. */
export class RunReport {
  readonly #format: Format;
  readonly #run: RunInfo;
  readonly #policy: Policy;
  readonly #args: Args;
  readonly #io: Io;
  readonly #lang: Lang;
  #begun = false;
  /** Parts that wait for a head which tells of all files. */
  readonly #held: string[] = [];

  constructor(format: Format, run: RunInfo, { args, io, lang }: { args: Args; io: Io; lang: Lang }) {
    this.#format = format;
    this.#run = run;
    this.#policy = policyOf(args);
    this.#args = args;
    this.#io = io;
    this.#lang = lang;
  }

  async head(): Promise<string> {
    switch (this.#format) {
      case 'json':
        return jsonHead(this.#run);
      case 'sarif': {
        // Reasons and examples of the rules are large and only wanted here.
        const { ruleTexts } = await import('./rule-texts.ts');
        const rules = checks.map((rule) => ({ ...rule, ...ruleTexts(rule) }));
        return sarifHead(this.#run, rules, { factById, pageOf: rulePageUri }, this.#lang);
      }
      case 'junit':
        return junitHead();
      default:
        return '';
    }
  }

  /** The part of a file, with what divides it from the part before; what is held back comes with the tail. */
  *file(pieces: Iterable<string>): Generator<string> {
    if (this.#format === 'html') {
      this.#held.push(...batches(pieces));
      return;
    }
    const between = this.#format === 'json' ? jsonBetween : this.#format === 'sarif' ? ',' : '';
    let first = true;
    for (const piece of pieces) {
      if (first && this.#begun) yield between;
      first = false;
      this.#begun = true;
      yield piece;
    }
  }

  /** What stands behind the parts of the files. */
  *tail(summaries: readonly FileSummary[], notChecked: readonly NotChecked[]): Generator<string> {
    const lang = this.#lang;
    const policy = this.#policy;
    switch (this.#format) {
      case 'json':
        yield jsonTail(summaries.length);
        break;
      case 'ndjson':
        yield summaryLine(this.#run, summaries, policy, lang);
        break;
      case 'sarif':
        yield sarifTail(summaries, notChecked, lang);
        break;
      case 'junit':
        yield junitTail(summaries, notChecked, policy, lang);
        break;
      case 'github':
        yield githubTail(summaries, notChecked, policy, lang);
        break;
      case 'html':
        yield htmlHead(this.#run, summaries, notChecked, policy, lang);
        yield* this.#held;
        yield htmlTail(this.#run, lang);
        break;
      case 'pretty':
        if (summaries.length > 0)
          yield prettySummary(this.#run, summaries, policy, printOptions(this.#args, this.#io, lang, null));
    }
  }
}

/** How many UTF-16 units are written at a time: a call for each of a hundred thousand findings would cost more than the findings. */
const BATCH = 1 << 16;

/** Pieces put together to about `BATCH` units. */
export function* batches(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < BATCH) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
