import type { Lang } from '../engine/types.ts';
import type { DossierPage, PageItem, PaperLine } from './dossier-page.ts';
import { escapeMarkup } from './escape.ts';
import { pageHead } from './html-page.ts';
import { capital, say, sectionWords, severityWords } from './words.ts';

/** The page of a dossier as one page that stands alone, to be read and printed: no script and nothing from elsewhere. */
export function htmlDossier(page: DossierPage, version: string, lang: Lang): string {
  const { tone, name, reasons } = page.verdict;
  const about = page.about.map(([label, text]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(text)}</dd>`);
  const parts = [
    `<div class="verdict ${tone}"><strong>${escapeMarkup(name)}</strong>${items(reasons)}</div>\n`,
    `<dl class="run">${about.join('')}</dl>\n`,
    papersTable(page.papers, lang),
    missingTable(page, lang),
    unreadList(page, lang),
    ...page.sections.map(({ section, groups }) => {
      const inside = groups.map(
        ({ title, items: list, more }) =>
          `<h4>${escapeMarkup(title)}</h4>\n${list.map((item, i) => itemHtml(item, i + 1, lang)).join('')}${more > 0 ? `<p class="about">${say(lang, `… còn ${more} phát hiện nữa, xem: rasoat check`, `… ${more} more, see: rasoat check`)}</p>\n` : ''}`,
      );
      return `<h3>${sectionWords[section][lang]}</h3>\n${inside.join('')}`;
    }),
    page.open.length === 0
      ? ''
      : `<p class="note"><b>${say(lang, 'Còn phải tra cứu:', 'Still to be looked up:')}</b> ${escapeMarkup(page.open.join(' '))}</p>\n`,
  ];
  return `${pageHead({ title: page.title, version, lang })}<body>
<main>
<div class="top"><h1>${escapeMarkup(page.title)}</h1><p>rasoat ${escapeMarkup(version)}</p></div>
${parts.join('')}<footer>${escapeMarkup(page.notes.join(' '))}</footer>
</main>
</body>
</html>
`;
}

const items = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<ul>${texts.map((text) => `<li>${escapeMarkup(text)}</li>`).join('')}</ul>`;

function table(heads: readonly (readonly [name: string, words: string])[], rows: readonly string[]): string {
  const head = heads.map(([name, words]) => `<th${name === '' ? '' : ` class="${name}"`}>${escapeMarkup(words)}</th>`);
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n`;
}

function papersTable(papers: readonly PaperLine[], lang: Lang): string {
  const heads = [
    ['', say(lang, 'Giấy tờ', 'Paper')],
    ['name', say(lang, 'Tệp', 'File')],
    ['n', say(lang, 'Lỗi', 'Errors')],
    ['n', say(lang, 'Cảnh báo', 'Warnings')],
    ['n', say(lang, 'Lưu ý', 'Notes')],
    ['', say(lang, 'Nhận ra', 'Known')],
  ] as const;
  const rows = papers.map(({ name, file, known, aside, defects }) => {
    const numbers = [defects.error, defects.warning, defects.info].map((count) => `<td class="n">${count}</td>`);
    const note = aside === '' ? known : `${known}; ${aside}`;
    return `<tr><td>${escapeMarkup(capital(name))}</td><td>${escapeMarkup(file)}</td>${numbers.join('')}<td>${escapeMarkup(note)}</td></tr>`;
  });
  return `<section class="file"><h2>${say(lang, 'Giấy tờ có trong hồ sơ', 'Papers in the dossier')} (${papers.length})</h2>\n${table(heads, rows)}</section>\n`;
}

function missingTable({ missing }: DossierPage, lang: Lang): string {
  if (missing.length === 0) return '';
  const rows = missing.map(
    ({ name, basis, required }) =>
      `<tr><td>${escapeMarkup(capital(name))}${required ? ` <b>${say(lang, '(bắt buộc)', '(required)')}</b>` : ''}</td><td>${escapeMarkup(basis)}</td></tr>`,
  );
  const heads = [
    ['', say(lang, 'Giấy tờ', 'Paper')],
    ['', say(lang, 'Căn cứ', 'Legal basis')],
  ] as const;
  return `<section class="file"><h2>${say(lang, 'Còn thiếu', 'Missing')} (${missing.length})</h2>\n${table(heads, rows)}</section>\n`;
}

function unreadList({ unread }: DossierPage, lang: Lang): string {
  if (unread.length === 0) return '';
  const texts = unread.map(({ file, why }) => (why === '' ? file : `${file}: ${why}`));
  return `<section class="file"><h2>${say(lang, 'Không đọc được', 'Could not be read')} (${unread.length})</h2>\n${items(texts)}</section>\n`;
}

function itemHtml(
  { severity, where, what, todo, authority, rule, related }: PageItem,
  number: number,
  lang: Lang,
): string {
  const line = (label: string, text: string): string =>
    text === '' ? '' : `<p><b>${escapeMarkup(label)}</b> ${escapeMarkup(text)}</p>`;
  const head = `<p class="head"><span class="badge ${severity}">${severityWords[severity][lang]}</span><span>${escapeMarkup(where)}</span><code>${escapeMarkup(rule)}</code></p>`;
  const body = [
    `<p class="what">${escapeMarkup(what)}</p>`,
    line(say(lang, 'Cần làm:', 'To do:'), todo),
    line(say(lang, 'Căn cứ:', 'Legal basis:'), authority),
    ...related.map((one) => line(say(lang, 'Xem thêm:', 'See also:'), one)),
  ];
  return `<article class="finding"><span class="number">${number}</span><div>${head}${body.join('')}</div><span class="box"></span></article>\n`;
}
