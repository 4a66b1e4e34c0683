import { printPath } from '../engine/print-path.ts';
import type { Finding } from '../engine/types.ts';
import { authorityText, bySection, evidenceText, placeTitle, relatedNotes } from './finding-parts.ts';
import { codeFrame } from './frame.ts';
import { lineText, placed, positionText } from './position.ts';
import { citationCounts, openReasons, paragraph, severityCounts } from './pretty-parts.ts';
import { asideCounts, besideText, reasonText } from './set-aside.ts';
import type { CheckedFile, FileSummary, Palette, PrintOptions } from './types.ts';
import { clean } from './width.ts';
import { kindWords, missingWords, printDate, say, sectionWords, severityWords } from './words.ts';

export { prettySummary } from './pretty-summary.ts';

/** A palette that paints nothing. */
export const plainPalette: Palette = {
  error: (text) => text,
  warning: (text) => text,
  info: (text) => text,
  good: (text) => text,
  bold: (text) => text,
  dim: (text) => text,
};

/**
 * One finding, as lines. `said` holds the reasons already given in this file, with their line: ten findings of one kind give
 * their reason and legal basis once.
 */
function findingLines(finding: Finding, file: CheckedFile, said: Map<string, string>, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const { location } = finding;
  const paint = palette[finding.severity];
  const words = finding.words[lang];
  const place = clean(printPath(finding.path, lang));
  const where = placed(location, positionText(location, lang), place).join(' · ');
  const indent = '      ';
  const out = [
    `    ${palette.bold(paint(severityWords[finding.severity][lang]))}  ${where}  ${palette.dim(finding.rule)}`,
  ];
  out.push(...paragraph(indent, '', words.what, options));
  const authority = authorityText(finding, options);
  const reason = `${finding.rule}\n${words.why}\n${authority}`;
  const before = words.why === '' && authority === '' ? undefined : said.get(reason);
  if (before === undefined) said.set(reason, lineText(location, lang));
  if (before === undefined && words.why !== '') {
    out.push(...paragraph(indent, say(lang, 'Vì sao:', 'Why:'), words.why, options));
  }
  if (words.todo !== '') out.push(...paragraph(indent, say(lang, 'Cần làm:', 'To do:'), words.todo, options));
  const missing = finding.absent === null ? null : missingWords(finding.absent.subject, lang);
  const beside = besideText(finding, file.result.source.text);
  if (beside !== null) out.push(...paragraph(indent, say(lang, 'Ở:', 'At:'), beside, options));
  else out.push(...codeFrame(file.result.source, finding.at, missing, paint, options));
  if (before !== undefined) {
    const same = say(lang, `như phát hiện cùng loại ở ${before}`, `as for the finding of this kind on ${before}`);
    out.push(
      ...paragraph(
        indent,
        authority === '' ? say(lang, 'Vì sao:', 'Why:') : say(lang, 'Vì sao, căn cứ:', 'Why, legal basis:'),
        same,
        options,
      ),
    );
  } else if (authority !== '') {
    out.push(...paragraph(indent, say(lang, 'Căn cứ:', 'Legal basis:'), authority, options));
  }
  const evidence = evidenceText(finding, options);
  if (evidence !== '') out.push(...paragraph(indent, say(lang, 'Dữ liệu:', 'Data:'), evidence, options));
  for (const fix of finding.fixes) {
    const confirm =
      fix.kind === 'review' ? say(lang, ' (cần người soạn thảo xác nhận)', ' (a lawyer must confirm)') : '';
    out.push(...paragraph(indent, say(lang, 'Cách sửa:', 'Fix:'), fix.title[lang] + confirm, options));
  }
  for (const note of relatedNotes(finding, file, lang))
    out.push(...paragraph(indent, say(lang, 'Xem thêm:', 'See also:'), note, options));
  return out;
}

/** Lines as a piece of the report. */
const piece = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** The report on one file, finding by finding, ending with its own counts and a blank line. */
export function* prettyFile(file: CheckedFile, summary: FileSummary, options: PrintOptions): Generator<string> {
  const { lang, palette } = options;
  const { result } = file;
  yield piece(
    palette.bold(clean(file.path)),
    palette.dim(
      `  ${kindWords[summary.kind][lang]} · ${say(lang, `đối chiếu pháp luật tại ngày ${printDate(summary.asOf, lang)}`, `law as of ${summary.asOf}`)}`,
    ),
  );
  const said = new Map<string, string>();
  for (const [section, places] of bySection(result.findings)) {
    yield piece('', `  ${palette.bold(sectionWords[section][lang])}`);
    for (const [place, list] of places) {
      yield piece('', `  ${placeTitle(place, lang)}`);
      for (const [i, finding] of list.entries())
        yield piece(...(i > 0 ? [''] : []), ...findingLines(finding, file, said, options));
    }
  }
  yield* asideLines(file, options);
  const counts = [severityCounts(summary.severities, options), asideCounts(summary, lang)];
  const out = [
    '',
    `  ${[...counts, citationCounts(summary.citations, lang)].filter((part) => part !== '').join(' · ')}`,
  ];
  for (const reason of openReasons(summary, lang)) out.push(...paragraph('  ', '', `? ${reason}`, options));
  if (result.timing !== null) out.push('', ...timingTable(result.timing, options));
  yield piece(...out, '');
}

/** What is set aside, a line each. */
function* asideLines({ result }: CheckedFile, { lang, palette }: PrintOptions): Generator<string> {
  const line = (finding: Finding, why: string): string => {
    const { location } = finding;
    const where = placed(location, lineText(location, lang), clean(printPath(finding.path, lang))).join(' · ');
    return `    ${where}  ${palette.dim(finding.rule)}${why === '' ? '' : `  ${clean(why)}`}`;
  };
  if (result.waived.length > 0) {
    yield piece('', `  ${palette.bold(say(lang, 'Đã miễn trừ', 'Waived'))}`);
    for (const { finding, waiver } of result.waived) yield piece(line(finding, reasonText(waiver, lang)));
  }
  if (result.known.length > 0) {
    yield piece('', `  ${palette.bold(say(lang, 'Đã có trong mốc', 'In the baseline'))}`);
    for (const finding of result.known) yield piece(line(finding, ''));
  }
}

/** Time by rule, slowest first. */
function timingTable(timing: Readonly<Record<string, number>>, options: PrintOptions): string[] {
  const rows = Object.entries(timing).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = rows.reduce((sum, [, ms]) => sum + ms, 0);
  const head = say(options.lang, 'Thời gian theo quy tắc (mili giây)', 'Time by rule (milliseconds)');
  return [
    `  ${options.palette.bold(head)}`,
    ...rows.map(([rule, ms]) => `  ${ms.toFixed(2).padStart(9)}  ${rule}`),
    `  ${total.toFixed(2).padStart(9)}  ${say(options.lang, 'cộng', 'total')}`,
  ];
}
