import type { Lang } from '../engine/types.ts';
import { citationCounts, openReasons, paragraph, severityCounts } from './pretty-parts.ts';
import { asideCounts } from './set-aside.ts';
import { counted, incomplete, type Totals, totals, verdict } from './summary.ts';
import type { FileSummary, Policy, PrintOptions, RunInfo, Verdict } from './types.ts';
import { printDate, say } from './words.ts';

/**
 * The end of the report on a run: counts, what was identified, how far the law data reaches, what could not be told, and
 * whether the papers may go. Says that nothing was found only within what was checked, and nothing better than that while
 * a căn cứ is unknown.
 */
export function prettySummary(
  run: RunInfo,
  files: readonly FileSummary[],
  policy: Policy,
  options: PrintOptions,
): string {
  const { lang, palette } = options;
  const total = totals(files);
  const out: string[] = [];
  const line = (lead: string, text: string): void => {
    out.push(...paragraph('', lead, text, options));
  };
  const counts = [
    counted(total.files, 'tệp', 'file', lang),
    severityCounts(total.severities, options),
    asideCounts(total, lang),
  ].filter((part) => part !== '');
  out.push(`${palette.bold(say(lang, 'Tổng cộng:', 'Total:'))} ${counts.join(' · ')}`);
  line(say(lang, 'Viện dẫn:', 'Citations:'), `${citationCounts(total.citations, lang)}.`);
  const laws = new Map([run.law, ...files.map((file) => file.law)].map((law) => [law.id, law]));
  for (const law of laws.values()) {
    line(
      say(lang, 'Dữ liệu pháp luật:', 'Law data:'),
      say(
        lang,
        `cập nhật đến ngày ${printDate(law.reach, lang)}, gồm ${law.documents} văn bản (bản dựng ${law.id.slice(0, 12)}, ngày ${printDate(law.date, lang)}). Văn bản ban hành sau ngày đó chưa có ở đây.`,
        `reaches ${law.reach}, ${law.documents} documents (build ${law.id.slice(0, 12)} of ${law.date}). Later documents are not in it.`,
      ),
    );
  }
  const open = files
    .map((file) => ({ file, reasons: openReasons(file, lang) }))
    .filter(({ reasons }) => reasons.length > 0);
  if (open.length > 0 && files.length > 1) {
    out.push(palette.bold(say(lang, 'Chưa kết luận được:', 'Could not be told:')));
    for (const { file, reasons } of open)
      for (const reason of reasons) out.push(...paragraph('  ', '', `${file.path}: ${reason}`, options));
  }
  const outcome = verdict(total, policy);
  const text = conclusion(outcome, total, files, policy, lang);
  const paint =
    outcome === 'pass'
      ? total.openBases > 0 || total.severities.warning > 0
        ? palette.warning
        : palette.good
      : palette.error;
  out.push(
    ...paragraph('', '', `${say(lang, 'Kết luận:', 'Conclusion:')} ${text}`, options).map((row) =>
      palette.bold(paint(row)),
    ),
  );
  return `${out.join('\n')}\n`;
}

/** May the papers go: the verdict in words, empty where the reason says it all, and the reason. */
export interface Conclusion {
  readonly lead: string;
  readonly reason: string;
}

/** May the papers go, in a sentence. */
export function conclusion(...given: Parameters<typeof concluded>): string {
  const { lead, reason } = concluded(...given);
  return lead === '' ? reason : `${lead}${given[4] === 'vi' ? ',' : ':'} ${reason}`;
}

/** May the papers go, and why. */
export function concluded(
  outcome: Verdict,
  total: Totals,
  files: readonly FileSummary[],
  policy: Policy,
  lang: Lang,
): Conclusion {
  const { severities, defects } = total;
  const tail =
    total.openBases === 0
      ? ''
      : say(
          lang,
          ` Còn ${total.openBases} căn cứ chưa kết luận được, phải tra cứu ở nguồn chính thức.`,
          ` ${counted(total.openBases, '', 'legal basis', 'en', 'legal bases')} could not be told; look them up at an official source.`,
        );
  if (outcome === 'findings') {
    const what =
      defects.error > 0
        ? counted(defects.error, 'lỗi', 'error', lang)
        : policy.maxWarnings !== null && policy.failOn === 'error'
          ? say(
              lang,
              `${severities.warning} cảnh báo, quá mức ${policy.maxWarnings} cho phép`,
              `${severities.warning} warnings, more than the ${policy.maxWarnings} allowed`,
            )
          : counted(defects.warning, 'cảnh báo', 'warning', lang);
    return {
      lead: say(lang, 'chưa đủ điều kiện', 'may not go yet'),
      reason: `${say(lang, `còn ${what}`, what)}.${tail}`,
    };
  }
  if (outcome === 'open') {
    const lead = say(lang, 'chưa kết luận được', 'nothing can be concluded');
    if (total.files === 0) return { lead, reason: say(lang, 'không có tệp nào được đọc.', 'no file was read.') };
    const unread = files.filter(incomplete).length;
    const why =
      unread > 0
        ? say(
            lang,
            `${unread} tệp chưa được đọc đủ.`,
            `${counted(unread, '', 'file was', 'en', 'files were')} not wholly read.`,
          )
        : say(
            lang,
            'có viện dẫn không có trong dữ liệu hoặc chưa phân biệt được.',
            'citations are unknown or ambiguous.',
          );
    return { lead, reason: why + tail };
  }
  const reason =
    severities.warning > 0
      ? say(
          lang,
          `không có lỗi, còn ${severities.warning} cảnh báo cần xem.`,
          `no errors; ${counted(severities.warning, '', 'warning', 'en')} to look at.`,
        )
      : say(
          lang,
          'không phát hiện lỗi hay cảnh báo trong phạm vi đã kiểm tra.',
          'no errors or warnings within what was checked.',
        );
  return { lead: '', reason: reason + tail };
}
