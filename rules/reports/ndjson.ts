import type { Lang } from '../engine/types.ts';
import { findingJson, runJson } from './json.ts';
import { withheldFrom } from './secret.ts';
import { everyFinding } from './set-aside.ts';
import { totals, verdict } from './summary.ts';
import type { CheckedFile, FileSummary, Policy, RunInfo } from './types.ts';

/** One line for each finding of a file, with the file's path; none when there are none. A draft marked mật is quoted only when `allowSecret`. */
export function* findingLines(file: CheckedFile, lang: Lang, allowSecret = false): Generator<string> {
  const { source } = file.result;
  const withheld = withheldFrom(file.result, allowSecret);
  for (const judged of everyFinding(file.result)) {
    const data = findingJson(judged.finding, source, lang, withheld, judged);
    yield `${JSON.stringify({ type: 'finding', file: file.path, ...data })}\n`;
  }
}

/** The last line: the run, its files with their counts and what was not read, the totals and the verdict. */
export function summaryLine(run: RunInfo, files: readonly FileSummary[], policy: Policy, lang: Lang): string {
  const total = totals(files);
  const summary = {
    type: 'summary',
    ...runJson(run),
    files: files.map((file) => ({
      path: file.path,
      kind: file.kind,
      asOf: file.asOf,
      unread: file.unread.map((note) => ({ kind: note.kind, message: note[lang] })),
      citations: citationsJson(file.citations),
      findings: file.severities,
      waived: file.waived,
      known: file.known,
      openBases: file.openBases.length,
    })),
    citations: citationsJson(total.citations),
    findings: total.severities,
    waived: total.waived,
    known: total.known,
    openBases: total.openBases,
    verdict: verdict(total, policy),
  };
  return `${JSON.stringify(summary)}\n`;
}

function citationsJson({ citations, identified, unknown, ambiguous }: FileSummary['citations']): object {
  return { total: citations, identified, unknown, ambiguous };
}
