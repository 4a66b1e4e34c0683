import { type Compared, findingLines, headLines } from './compare.ts';
import { prettyFile } from './pretty.ts';
import { citationCounts, openReasons, paragraph, severityCounts } from './pretty-parts.ts';
import { conclusion } from './pretty-summary.ts';
import { asideCounts } from './set-aside.ts';
import { summarise, totals, verdict } from './summary.ts';
import type { CheckedFile, PrintOptions } from './types.ts';
import { clean } from './width.ts';
import { say } from './words.ts';

/** What is told of a draft each time it was saved. */

const policy = { failOn: 'error', maxWarnings: null } as const;

const piece = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Line above what is told at a time: `── 14:03:22 · du-thao.docx`. */
export function clockLine(time: string, path: string, { palette }: PrintOptions): string {
  return piece(palette.dim(`── ${time} · `) + palette.bold(clean(path)));
}

/** May the draft go, in a sentence. */
function verdictLines(file: CheckedFile, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const summary = summarise(file);
  const total = totals([summary]);
  const outcome = verdict(total, policy);
  const words = conclusion(outcome, total, [summary], policy, lang);
  const paint = outcome !== 'pass' ? palette.error : total.openBases > 0 ? palette.warning : palette.good;
  return paragraph('  ', '', `${say(lang, 'Kết luận:', 'Conclusion:')} ${words}`, options).map((row) =>
    palette.bold(paint(row)),
  );
}

/** The counts of a draft and what could not be told. */
function countLines(file: CheckedFile, options: PrintOptions): string[] {
  const summary = summarise(file);
  const counts = [
    severityCounts(summary.severities, options),
    asideCounts(summary, options.lang),
    citationCounts(summary.citations, options.lang),
  ];
  return [
    `  ${counts.filter((part) => part !== '').join(' · ')}`,
    ...openReasons(summary, options.lang).flatMap((reason) => paragraph('  ', '', `? ${reason}`, options)),
  ];
}

/** The first check of a draft: the whole report, or (`brief`) its counts. */
export function* watchedFirst(
  file: CheckedFile,
  time: string,
  brief: boolean,
  options: PrintOptions,
): Generator<string> {
  yield clockLine(time, file.path, options);
  if (brief) yield piece(...countLines(file, options));
  else yield* prettyFile(file, summarise(file), options);
  yield piece(...verdictLines(file, options), '');
}

/** A draft that was saved again: what was mended and what is new since the check before, then where it stands. */
export function* watchedAgain(compared: Compared, time: string, options: PrintOptions): Generator<string> {
  const { after, comparison } = compared;
  const { lang, palette } = options;
  const { mended, fresh, remaining, excused } = comparison;
  yield clockLine(time, after.path, options);
  if (mended.length + fresh.length + excused.length === 0)
    yield piece(
      `  ${palette.dim(say(lang, 'Các phát hiện vẫn như lần trước.', 'The findings are those of the last check.'))}`,
    );
  if (mended.length > 0) {
    yield piece(`  ${palette.good(palette.bold(say(lang, 'Đã khắc phục', 'Mended')))} (${mended.length})`);
    for (const finding of mended) yield piece(...headLines(finding, options, true));
  }
  if (excused.length > 0) {
    yield piece(`  ${palette.bold(say(lang, 'Được miễn trừ', 'Waived'))} (${excused.length})`);
    for (const { after: finding } of excused) yield piece(...headLines(finding, options, false));
  }
  if (fresh.length > 0) {
    yield piece(`  ${palette.error(palette.bold(say(lang, 'Mới', 'New')))} (${fresh.length})`);
    for (const finding of fresh) yield piece(...findingLines(finding, after, options));
  }
  const change = say(
    lang,
    `khắc phục ${mended.length}, mới ${fresh.length}, còn lại ${remaining.length}`,
    `${mended.length} mended, ${fresh.length} new, ${remaining.length} remaining`,
  );
  yield piece(`  ${change}`, ...countLines(after, options), ...verdictLines(after, options), '');
}
