import type { Lang } from '../engine/types.ts';
import { findingJson, runJson } from './json.ts';
import { withheldFrom } from './secret.ts';
import { totals, verdict } from './summary.ts';
import type { CheckedFile, FileSummary, Policy, RunInfo } from './types.ts';

/** One line for each finding of a file, with the file's path; none when there are none. A draft marked mật is quoted only when `allowSecret`. */
export function* findingLines(file: CheckedFile, lang: Lang, allowSecret = false): Generator<string> {
  const { source, findings } = file.result;
  const withheld = withheldFrom(file.result, allowSecret);
  for (const finding of findings)
    yield `${JSON.stringify({ type: 'finding', file: file.path, ...findingJson(finding, source, lang, withheld) })}\n`;
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
      openBases: file.openBases.length,
    })),
    citations: citationsJson(total.citations),
    findings: total.severities,
    openBases: total.openBases,
    verdict: verdict(total, policy),
  };
  return `${JSON.stringify(summary)}\n`;
}

function citationsJson({ citations, identified, unknown, ambiguous }: FileSummary['citations']): object {
  return { total: citations, identified, unknown, ambiguous };
}
