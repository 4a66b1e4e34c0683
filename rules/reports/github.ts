import { printPath } from '../engine/print-path.ts';
import type { Lang, Severity } from '../engine/types.ts';
import { findingJson } from './json.ts';
import { conclusion } from './pretty-summary.ts';
import { withheldFrom } from './secret.ts';
import { totals, verdict } from './summary.ts';
import type { CheckedFile, FileSummary, NotChecked, Policy } from './types.ts';
import { clean } from './width.ts';
import { say, severityWords } from './words.ts';

/** Workflow commands of GitHub Actions: the runner shows each as an annotation at its line. */

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Data of a command: a line end would end it, and what follows could be a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Words of people in a command: signs that would steer the log, or that nobody sees, are shown. */
const escapeWords = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => escapeData(clean(line)))
    .join('%0A');

/** The name of a file is given as it is: it is looked for. */
function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => {
    const data = key === 'file' ? escapeData(String(value)) : escapeWords(String(value));
    return `${key}=${data.replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
  });
  return `::${name} ${list.join(',')}::${escapeWords(text)}\n`;
}

/** One annotation a finding. A draft marked mật is quoted only when `allowSecret`. */
export function* githubFile(file: CheckedFile, lang: Lang, allowSecret = false): Generator<string> {
  const { source, findings } = file.result;
  const withheld = withheldFrom(file.result, allowSecret);
  for (const finding of findings) {
    const { rule, severity, range, path, message } = findingJson(finding, source, lang, withheld);
    const { start, end } = range;
    // Columns are shown only within one line.
    const columns: Record<string, number> = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const title = [severityWords[severity][lang], rule, printPath(path, lang)]
      .filter((part) => part !== '')
      .join(' · ');
    yield command(
      commands[severity],
      { file: file.path, line: start.line, endLine: end.line, ...columns, title },
      message,
    );
  }
}

/** The files that could not be checked, and the conclusion on the run. */
export function githubTail(
  files: readonly FileSummary[],
  notChecked: readonly NotChecked[],
  policy: Policy,
  lang: Lang,
): string {
  const lost = notChecked.map(({ path, reasons }) =>
    command('error', { file: path, title: 'rasoat' }, reasons.map((one) => one[lang]).join('\n')),
  );
  const total = totals(files);
  const outcome = verdict(total, policy);
  const words = `${say(lang, 'Kết luận:', 'Conclusion:')} ${conclusion(outcome, total, files, policy, lang)}`;
  return lost.join('') + command(outcome === 'pass' ? 'notice' : 'error', { title: 'rasoat' }, words);
}
