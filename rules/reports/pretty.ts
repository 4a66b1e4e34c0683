import { printPath } from '../engine/paths.ts';
import type { Finding, Lang } from '../engine/types.ts';
import { codeFrame } from './frame.ts';
import { counted, incomplete, sectionOf, totals, verdict } from './summary.ts';
import type { CheckedFile, FileSummary, Palette, Policy, PrintOptions, RunInfo, Section } from './types.ts';
import { clean, wrapText } from './width.ts';
import {
  capital,
  confidence,
  documentName,
  eventWords,
  keyName,
  kindWords,
  missingWords,
  printDate,
  sectionWords,
  severityWords,
} from './words.ts';

/** A palette that paints nothing. */
export const plainPalette: Palette = {
  error: (text) => text,
  warning: (text) => text,
  info: (text) => text,
  good: (text) => text,
  bold: (text) => text,
  dim: (text) => text,
};

const sections: readonly Section[] = ['law', 'form', 'open'];
const say = (lang: Lang, vi: string, en: string): string => (lang === 'vi' ? vi : en);

/** Lines of a sentence under an indent, with a painted lead (`Cần làm:`). */
function paragraph(indent: string, lead: string, text: string, options: PrintOptions): string[] {
  const { palette } = options;
  const whole = clean(lead === '' ? text : `${lead} ${text}`);
  const lines = options.wrap ? wrapText(whole, Math.max(40, options.width - indent.length)) : [whole];
  if (lead !== '') lines[0] = palette.dim(lead) + lines[0].slice(lead.length);
  return lines.map((line) => indent + line);
}

/** The place that findings are gathered under: an article, the căn cứ, the preface, a whole appendix. */
function placeOf(path: string): string {
  const segments = path.split('/');
  const deep =
    /^(?:quy-che|phu-luc|bieu-mau|danh-sach|ke-hoach|kem-theo)-/u.test(segments[0]) &&
    /^(?:dieu|ten$)/u.test(segments[1] ?? '');
  return segments.slice(0, deep ? 2 : 1).join('/');
}

function placeTitle(place: string, lang: Lang): string {
  return place === '' ? say(lang, 'Toàn văn bản', 'The whole draft') : capital(clean(printPath(place, lang)));
}

/** The legal ground of a finding, each place once; those that nobody has compared with the official text come last and say so. */
function authorityLine(finding: Finding, options: PrintOptions): string {
  const names = (checked: boolean): string[] => [
    ...new Set(
      finding.authority
        .filter((one) => one.checked === checked)
        .map(({ document, unit }) =>
          [unit, documentName(document, options.nameOf)].filter((part) => part !== '').join(' '),
        ),
    ),
  ];
  const compared = names(true);
  const open = names(false).filter((name) => !compared.includes(name));
  const warning = say(options.lang, 'chưa đối chiếu bản chính thức', 'not yet compared with the official text');
  return [...compared, ...(open.length > 0 ? [`${open.join('; ')} — ${warning}`] : [])].join('; ');
}

function evidenceLine(finding: Finding, { lang, nameOf }: PrintOptions): string {
  const { event, by, date, confidence: level, source } = finding.evidence!;
  const parts = [eventWords[event][lang]];
  if (by !== null) parts[0] += ` ${say(lang, 'bởi', 'by')} ${keyName(by, lang, nameOf)}`;
  if (date !== null) parts[0] += ` ${say(lang, 'từ ngày', 'from')} ${printDate(date, lang)}`;
  parts.push(`${say(lang, 'mức tin cậy', 'confidence')} ${confidence(level, lang)}`);
  if (source !== '') parts.push(`${say(lang, 'nguồn', 'source')}: ${source}`);
  return parts.join('; ');
}

/**
 * One finding, as lines. `said` holds the reasons already given in this file, with their line: ten findings of one kind give
 * their reason and legal basis once.
 */
function findingLines(finding: Finding, file: CheckedFile, said: Map<string, number>, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const { line, column } = finding.location.start;
  const paint = palette[finding.severity];
  const words = finding.words[lang];
  const place = clean(printPath(finding.path, lang));
  const where = [`${say(lang, 'dòng', 'line')} ${line}, ${say(lang, 'cột', 'column')} ${column}`, place]
    .filter((part) => part !== '')
    .join(' · ');
  const indent = '      ';
  const out = [
    `    ${palette.bold(paint(severityWords[finding.severity][lang]))}  ${where}  ${palette.dim(finding.rule)}`,
  ];
  out.push(...paragraph(indent, '', words.what, options));
  const authority = authorityLine(finding, options);
  const reason = `${finding.rule}\n${words.why}\n${authority}`;
  const before = words.why === '' && authority === '' ? undefined : said.get(reason);
  if (before === undefined) said.set(reason, line);
  if (before === undefined && words.why !== '') {
    out.push(...paragraph(indent, say(lang, 'Vì sao:', 'Why:'), words.why, options));
  }
  if (words.todo !== '') out.push(...paragraph(indent, say(lang, 'Cần làm:', 'To do:'), words.todo, options));
  const missing = finding.absent === null ? null : missingWords(finding.absent.subject, lang);
  out.push(...codeFrame(file.result.source, finding.at, missing, paint, options));
  if (before !== undefined) {
    const same = say(
      lang,
      `như phát hiện cùng loại ở dòng ${before}`,
      `as for the finding of this kind on line ${before}`,
    );
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
  if (finding.evidence !== null && finding.evidence.event !== 'unknown')
    out.push(...paragraph(indent, say(lang, 'Dữ liệu:', 'Data:'), evidenceLine(finding, options), options));
  for (const fix of finding.fixes) {
    const confirm =
      fix.kind === 'review' ? say(lang, ' (cần người soạn thảo xác nhận)', ' (a lawyer must confirm)') : '';
    out.push(...paragraph(indent, say(lang, 'Cách sửa:', 'Fix:'), fix.title[lang] + confirm, options));
  }
  for (const related of finding.related) {
    const at = file.result.source.locate(related.at).start;
    out.push(
      ...paragraph(
        indent,
        say(lang, 'Xem thêm:', 'See also:'),
        `${related.message[lang]} (${say(lang, 'dòng', 'line')} ${at.line})`,
        options,
      ),
    );
  }
  return out;
}

function severityCounts(counts: FileSummary['severities'], options: PrintOptions): string {
  const { lang, palette } = options;
  const parts: string[] = [];
  if (counts.error > 0) parts.push(palette.error(counted(counts.error, 'lỗi', 'error', lang)));
  if (counts.warning > 0) parts.push(palette.warning(counted(counts.warning, 'cảnh báo', 'warning', lang)));
  if (counts.info > 0) parts.push(palette.info(counted(counts.info, 'lưu ý', 'note', lang)));
  return parts.length > 0 ? parts.join(', ') : say(lang, 'không có phát hiện', 'no findings');
}

function citationCounts({ citations, identified, unknown, ambiguous }: FileSummary['citations'], lang: Lang): string {
  if (citations === 0) return say(lang, 'không có viện dẫn nào', 'no citations');
  const parts = [
    say(
      lang,
      `${identified}/${citations} viện dẫn đã nhận ra`,
      `${identified} of ${counted(citations, '', 'citation', 'en')} identified`,
    ),
  ];
  if (unknown > 0) parts.push(say(lang, `${unknown} không có trong dữ liệu`, `${unknown} not in the data`));
  if (ambiguous > 0) parts.push(say(lang, `${ambiguous} chưa phân biệt được là văn bản nào`, `${ambiguous} ambiguous`));
  return parts.join(', ');
}

/** What of this file could not be told, one sentence each. */
function openReasons(summary: FileSummary, lang: Lang): string[] {
  const reasons = summary.unread.map((note) => note[lang]);
  if (summary.fragment.start)
    reasons.push(
      say(
        lang,
        'Tệp bắt đầu giữa văn bản, phần trước không có ở đây.',
        'The file begins in mid-document; what stands before is not here.',
      ),
    );
  if (summary.fragment.end)
    reasons.push(
      say(
        lang,
        'Tệp dừng giữa văn bản, phần sau không có ở đây.',
        'The file ends in mid-document; what follows is not here.',
      ),
    );
  const { openBases } = summary;
  if (openBases.length > 0) {
    const named = openBases.slice(0, 3).join('; ');
    const more =
      openBases.length > 3
        ? say(lang, ` và ${openBases.length - 3} căn cứ khác`, ` and ${openBases.length - 3} more`)
        : '';
    reasons.push(
      say(
        lang,
        `Chưa biết tình trạng hiệu lực của ${counted(openBases.length, 'căn cứ', '', 'vi')}: ${named}${more}.`,
        `The state of ${openBases.length} legal ${openBases.length === 1 ? 'basis is' : 'bases are'} not known: ${named}${more}.`,
      ),
    );
  }
  return reasons;
}

/** The report on one file, ending with its own counts and a blank line. */
export function prettyFile(file: CheckedFile, summary: FileSummary, options: PrintOptions): string {
  const { lang, palette } = options;
  const { result } = file;
  const out: string[] = [palette.bold(clean(file.path))];
  out.push(
    palette.dim(
      `  ${kindWords[summary.kind][lang]} · ${say(lang, `đối chiếu pháp luật tại ngày ${printDate(summary.asOf, lang)}`, `law as of ${summary.asOf}`)}`,
    ),
  );
  const said = new Map<string, number>();
  for (const section of sections) {
    const findings = result.findings.filter((finding) => sectionOf(finding) === section);
    if (findings.length === 0) continue;
    out.push('', `  ${palette.bold(sectionWords[section][lang])}`);
    const places = new Map<string, Finding[]>();
    for (const finding of findings) {
      const place = placeOf(finding.path);
      const list = places.get(place);
      if (list) list.push(finding);
      else places.set(place, [finding]);
    }
    for (const [place, list] of places) {
      out.push('', `  ${placeTitle(place, lang)}`);
      list.forEach((finding, i) => {
        if (i > 0) out.push('');
        out.push(...findingLines(finding, file, said, options));
      });
    }
  }
  out.push('', `  ${severityCounts(summary.severities, options)} · ${citationCounts(summary.citations, lang)}`);
  for (const reason of openReasons(summary, lang)) out.push(...paragraph('  ', '', `? ${reason}`, options));
  if (result.timing !== null) out.push('', ...timingTable(result.timing, options));
  return `${out.join('\n')}\n\n`;
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
  out.push(
    `${palette.bold(say(lang, 'Tổng cộng:', 'Total:'))} ${counted(total.files, 'tệp', 'file', lang)} · ${severityCounts(total.severities, options)}`,
  );
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

function conclusion(
  outcome: ReturnType<typeof verdict>,
  total: ReturnType<typeof totals>,
  files: readonly FileSummary[],
  policy: Policy,
  lang: Lang,
): string {
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
    return say(lang, `chưa đủ điều kiện, còn ${what}.`, `may not go yet: ${what}.`) + tail;
  }
  if (outcome === 'open') {
    if (total.files === 0)
      return say(lang, 'chưa kết luận được, không có tệp nào được đọc.', 'nothing can be concluded: no file was read.');
    const unread = files.filter(incomplete).length;
    if (unread > 0)
      return (
        say(
          lang,
          `chưa kết luận được, ${unread} tệp chưa được đọc đủ.`,
          `nothing can be concluded: ${counted(unread, '', 'file was', 'en', 'files were')} not wholly read.`,
        ) + tail
      );
    return (
      say(
        lang,
        'chưa kết luận được, có viện dẫn không có trong dữ liệu hoặc chưa phân biệt được.',
        'nothing can be concluded: citations are unknown or ambiguous.',
      ) + tail
    );
  }
  if (severities.warning > 0)
    return (
      say(
        lang,
        `không có lỗi, còn ${severities.warning} cảnh báo cần xem.`,
        `no errors; ${counted(severities.warning, '', 'warning', 'en')} to look at.`,
      ) + tail
    );
  return (
    say(
      lang,
      'không phát hiện lỗi hay cảnh báo trong phạm vi đã kiểm tra.',
      'no errors or warnings within what was checked.',
    ) + tail
  );
}
