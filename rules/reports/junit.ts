import { printPath } from '../engine/print-path.ts';
import type { Finding, Lang } from '../engine/types.ts';
import { escapeMarkup } from './escape.ts';
import { findingJson } from './json.ts';
import { openReasons } from './pretty-parts.ts';
import { conclusion } from './pretty-summary.ts';
import { withheldFrom } from './secret.ts';
import { everyFinding, reasonText } from './set-aside.ts';
import { holdsBack, totals, verdict } from './summary.ts';
import type { CheckedFile, FileSummary, NotChecked, Policy } from './types.ts';
import { say, severityWords } from './words.ts';

/**
 * JUnit XML for build servers: a suite for each file, a case for each finding. A finding that holds the file back fails, the others
 * pass with their words as output, what is waived or known from a baseline is skipped; a file of which nothing can be concluded is
 * an error. So the build fails when rasoat does.
 */

/** An attribute; line ends in its value would be read as spaces. */
function attribute(name: string, value: string | number): string {
  return ` ${name}="${escapeMarkup(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}

const tag = (name: string, attributes: Readonly<Record<string, string | number>>, end: '>' | '/>' = '>'): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => attribute(key, value))
    .join('')}${end}`;

/** The beginning of the report, up to its suites. */
export function junitHead(): string {
  return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rasoat">\n';
}

/** Case of the file as a whole: an error when nothing can be concluded of it. */
function wholeFile(
  summary: FileSummary,
  policy: Policy,
  lang: Lang,
): { readonly text: string; readonly open: boolean } {
  const open = verdict(totals([summary]), policy) === 'open';
  const head = { classname: summary.path, name: say(lang, 'đọc đủ, kết luận được', 'read in full, could be told') };
  if (!open) return { text: `    ${tag('testcase', head, '/>')}\n`, open };
  const words = conclusion('open', totals([summary]), [summary], policy, lang);
  const error = tag('error', { type: 'open', message: words });
  const reasons = openReasons(summary, lang).map(escapeMarkup).join('\n');
  return { text: `    ${tag('testcase', head)}\n      ${error}${reasons}</error>\n    </testcase>\n`, open };
}

/** The suite of one file, finding by finding. A draft marked mật is quoted only when `allowSecret`. */
export function* junitFile(
  file: CheckedFile,
  summary: FileSummary,
  policy: Policy,
  lang: Lang,
  allowSecret = false,
): Generator<string> {
  const { source, findings, waived, known, asOf } = file.result;
  const withheld = withheldFrom(file.result, allowSecret);
  const whole = wholeFile(summary, policy, lang);
  const failures = findings.filter((finding) => holdsBack(finding, policy)).length;
  const skipped = waived.length + known.length;
  const figures = { tests: findings.length + skipped + 1, failures, errors: whole.open ? 1 : 0, skipped };
  const facts = { kind: summary.kind, asOf, law: file.law.id, lawReach: file.law.reach };
  const properties = Object.entries(facts).map(([name, value]) => `      ${tag('property', { name, value }, '/>')}\n`);
  yield `  ${tag('testsuite', { name: file.path, ...figures })}\n    <properties>\n${properties.join('')}    </properties>\n${whole.text}`;
  /** A case keeps its name while other places change: servers tell its history by it. */
  const names = new Map<string, number>();
  const testcase = (finding: Finding, skip: string | null): string => {
    const { rule, severity, range, path, message } = findingJson(finding, source, lang, withheld);
    const place = [rule, printPath(path, lang)].filter((part) => part !== '').join(' · ');
    const nth = (names.get(place) ?? 0) + 1;
    names.set(place, nth);
    const name = nth === 1 ? place : `${place} (${nth})`;
    const { line, column } = range.start;
    const where = say(lang, `dòng ${line}, cột ${column}`, `line ${line}, column ${column}`);
    const words = `${severityWords[severity][lang]} · ${where}: ${message}`;
    const body =
      skip !== null
        ? tag('skipped', { message: withheld === null ? skip : '' }, '/>')
        : holdsBack(finding, policy)
          ? `${tag('failure', { type: severity, message })}${escapeMarkup(`${file.path}:${line}:${column}\n${words}`)}</failure>`
          : `<system-out>${escapeMarkup(words)}</system-out>`;
    return `    ${tag('testcase', { classname: file.path, name, file: file.path, line })}\n      ${body}\n    </testcase>\n`;
  };
  for (const { finding, waiver, known } of everyFinding(file.result)) {
    const inBaseline = known ? say(lang, 'đã có trong mốc', 'in the baseline') : null;
    yield testcase(finding, waiver === null ? inBaseline : reasonText(waiver, lang));
  }
  yield '  </testsuite>\n';
}

/** The end of the report: files that could not be checked, and a limit of the run that was passed. */
export function junitTail(
  files: readonly FileSummary[],
  notChecked: readonly NotChecked[],
  policy: Policy,
  lang: Lang,
): string {
  const suite = (name: string, counts: Readonly<Record<string, number>>, body: string): string =>
    `  ${tag('testsuite', { name, tests: 1, failures: 0, errors: 0, skipped: 0, ...counts })}\n    ${tag('testcase', { classname: name, name: 'rasoat' })}\n      ${body}\n    </testcase>\n  </testsuite>\n`;
  const lost = notChecked.map(({ path, reasons }) =>
    suite(
      path,
      { errors: 1 },
      `${tag('error', { type: 'not-checked', message: reasons.map((one) => one[lang]).join('\n') }, '/>')}`,
    ),
  );
  const total = totals(files);
  if (policy.maxWarnings !== null && total.severities.warning > policy.maxWarnings) {
    const words = conclusion(verdict(total, policy), total, files, policy, lang);
    lost.push(suite('--max-warnings', { failures: 1 }, tag('failure', { type: 'max-warnings', message: words }, '/>')));
  }
  return `${lost.join('')}</testsuites>\n`;
}
