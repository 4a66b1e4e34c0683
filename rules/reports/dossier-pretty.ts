import type { Severity } from '../engine/types.ts';
import type { DossierPage, PageItem, PaperLine } from './dossier-page.ts';
import { paragraph, severityCounts } from './pretty-parts.ts';
import type { PrintOptions } from './types.ts';
import { clean, pad, textWidth } from './width.ts';
import { capital, say, sectionWords, severityWords } from './words.ts';

/** Columns of the names of papers. */
const NAMES = 44;

/** The page of a dossier on a terminal. */
export function prettyDossier(page: DossierPage, options: PrintOptions): string {
  const { lang, palette } = options;
  const out: string[] = [palette.bold(page.title)];
  const width = Math.max(...page.about.map(([label]) => textWidth(label))) + 3;
  for (const [label, text] of page.about) {
    const [first, ...rest] = paragraph('', '', text, { ...options, width: Math.max(40, options.width - width) });
    out.push(palette.dim(pad(`${label}:`, width)) + first, ...rest.map((line) => ' '.repeat(width) + line));
  }
  const { tone, name, reasons } = page.verdict;
  const paint = tone === 'pass' ? palette.good : tone === 'findings' ? palette.error : palette.warning;
  out.push('', palette.bold(paint(`${say(lang, 'KẾT LUẬN', 'CONCLUSION')}: ${name}`)));
  for (const reason of reasons) out.push(...paragraph('  ', '-', reason, options));
  const heading = (vi: string, en: string, count: number): void => {
    out.push('', palette.bold(`${say(lang, vi, en)} (${count})`));
  };
  heading('Giấy tờ có trong hồ sơ', 'Papers in the dossier', page.papers.length);
  for (const paper of page.papers) out.push(...paperLines(paper, options));
  if (page.missing.length > 0) {
    heading('Còn thiếu', 'Missing', page.missing.length);
    for (const { name: missing, basis, required } of page.missing) {
      const mark = required ? palette.error('✗') : palette.warning('?');
      out.push(`  ${mark} ${capital(missing)}${required ? say(lang, ' (bắt buộc)', ' (required)') : ''}`);
      if (basis !== '') out.push(...paragraph('      ', say(lang, 'Căn cứ:', 'Legal basis:'), basis, options));
    }
  }
  if (page.unread.length > 0) {
    heading('Không đọc được', 'Could not be read', page.unread.length);
    for (const { file, why } of page.unread) {
      out.push(`  ${palette.error('✗')} ${clean(file)}`);
      if (why !== '') out.push(...paragraph('      ', '', why, options));
    }
  }
  for (const { section, groups } of page.sections) {
    out.push('', palette.bold(sectionWords[section][lang]));
    for (const { title, items, more } of groups) {
      out.push(`  ${clean(title)}`);
      for (const item of items) out.push(...itemLines(item, options));
      if (more > 0)
        out.push(
          palette.dim(
            `    ${say(lang, `… còn ${more} phát hiện nữa, xem: rasoat check`, `… ${more} more, see: rasoat check`)}`,
          ),
        );
    }
  }
  if (page.open.length > 0) {
    out.push('', palette.bold(say(lang, 'Còn phải tra cứu', 'Still to be looked up')));
    for (const one of page.open) out.push(...paragraph('  ', '?', one, options));
  }
  out.push('', ...page.notes.flatMap((note) => paragraph('', '', note, options).map(palette.dim)));
  return `${out.join('\n')}\n`;
}

function paperLines({ name, file, known, aside, defects }: PaperLine, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const worst: Severity | null = defects.error > 0 ? 'error' : defects.warning > 0 ? 'warning' : null;
  const mark = aside !== '' ? palette.dim('·') : worst === null ? palette.good('✓') : palette[worst]('!');
  const counts =
    worst === null && defects.info === 0
      ? say(lang, 'không có phát hiện', 'no findings')
      : severityCounts(defects, options);
  return [
    `  ${mark} ${pad(capital(name), NAMES)} ${clean(file)}`,
    `      ${counts}${palette.dim(` · ${say(lang, 'nhận ra', 'known')}: ${clean(known)}${aside === '' ? '' : ` · ${aside}`}`)}`,
  ];
}

function itemLines(
  { severity, where, what, todo, authority, rule, related }: PageItem,
  options: PrintOptions,
): string[] {
  const { lang, palette } = options;
  const head = [where, palette.dim(rule)].filter((part) => part !== '').join('  ');
  const out = [`    ${palette.bold(palette[severity](severityWords[severity][lang]))}  ${head}`];
  out.push(...paragraph('      ', '', what, options));
  if (todo !== '') out.push(...paragraph('      ', say(lang, 'Cần làm:', 'To do:'), todo, options));
  if (authority !== '') out.push(...paragraph('      ', say(lang, 'Căn cứ:', 'Legal basis:'), authority, options));
  for (const one of related) out.push(...paragraph('      ', say(lang, 'Xem thêm:', 'See also:'), one, options));
  return out;
}
