import { hashText } from '../engine/fingerprint.ts';
import { printPath } from '../engine/print-path.ts';
import type { Lang } from '../engine/types.ts';
import { escapeMarkup } from './escape.ts';
import { bySection, placeTitle } from './finding-parts.ts';
import { findingHtml, type PageOptions, type Said } from './html-finding.ts';
import { legend } from './html-legend.ts';
import { pageHead } from './html-page.ts';
import { lineText } from './position.ts';
import { plainPalette } from './pretty.ts';
import { citationCounts, lawText, openReasons, severityCounts } from './pretty-parts.ts';
import { concluded } from './pretty-summary.ts';
import { withheldFrom } from './secret.ts';
import { reasonText } from './set-aside.ts';
import { counted, totals, verdict } from './summary.ts';
import type { CheckedFile, FileSummary, NotChecked, Policy, RunInfo, Verdict } from './types.ts';
import { capital, kindWords, printDate, say, sectionWords } from './words.ts';

/**
 * One page that stands alone, to be read and printed: verdict and figures first, then the findings of each file by their place,
 * with the words of the draft marked in their line, then a legend. No script and nothing from elsewhere; whatever stands in a draft is
 * text. The head needs the summaries of all files, so it is made last and written first.
 */

const verdictWords: Readonly<Record<Verdict, { readonly vi: string; readonly en: string }>> = {
  pass: { vi: 'Đủ điều kiện', en: 'May go' },
  findings: { vi: 'Chưa đủ điều kiện', en: 'May not go yet' },
  open: { vi: 'Chưa kết luận được', en: 'Nothing can be concluded' },
};

interface Judged {
  readonly name: string;
  /** Class of the style. */
  readonly tone: Verdict | 'look';
  readonly words: string;
}

function judge(files: readonly FileSummary[], policy: Policy, lang: Lang): Judged {
  const total = totals(files);
  const outcome = verdict(total, policy);
  const words = capital(concluded(outcome, total, files, policy, lang).reason);
  // Nothing is called fine while a căn cứ is not known.
  if (outcome === 'pass' && total.openBases > 0)
    return {
      name: say(lang, 'Không có lỗi, còn căn cứ phải tra cứu', 'No errors; legal bases to look up'),
      tone: 'look',
      words,
    };
  return { name: verdictWords[outcome][lang], tone: outcome, words };
}

const idOf = (path: string): string => `tep-${hashText(path)}`;

/** Row of a list of figures. */
const row = (name: string, text: string): string => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(text)}</dd>`;

function fileTable(files: readonly FileSummary[], policy: Policy, lang: Lang): string {
  const heads = [
    ['', say(lang, 'Tệp', 'File')],
    ['', say(lang, 'Loại', 'Kind')],
    ['n', say(lang, 'Lỗi', 'Errors')],
    ['n', say(lang, 'Cảnh báo', 'Warnings')],
    ['n', say(lang, 'Lưu ý', 'Notes')],
    ['', say(lang, 'Kết luận', 'Conclusion')],
  ];
  const rows = files.map((file) => {
    const { name, tone } = judge([file], policy, lang);
    const { error, warning, info } = file.severities;
    const numbers = [error, warning, info].map((count) => `<td class="n">${count}</td>`).join('');
    return `<tr><td><a href="#${idOf(file.path)}">${escapeMarkup(file.path)}</a></td><td>${escapeMarkup(kindWords[file.kind][lang])}</td>${numbers}<td class="verdict-word ${tone}">${escapeMarkup(name)}</td></tr>\n`;
  });
  const head = heads.map(([name, words]) => `<th${name === '' ? '' : ` class="${name}"`}>${words}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table>\n`;
}

/** The beginning of the page, up to its files. */
export function htmlHead(
  run: RunInfo,
  files: readonly FileSummary[],
  notChecked: readonly NotChecked[],
  policy: Policy,
  lang: Lang,
): string {
  const total = totals(files);
  const { name, tone, words } =
    notChecked.length > 0 && verdict(total, policy) === 'pass'
      ? { name: verdictWords.open[lang], tone: 'open', words: '' }
      : judge(files, policy, lang);
  const lost = notChecked.map(
    ({ path, reasons }) =>
      `<p class="note"><b>${say(lang, 'Không kiểm tra được:', 'Could not be checked:')}</b> ${escapeMarkup(reasons.map((one) => one[lang]).join(' ') || path)}</p>\n`,
  );
  const dates = new Set(files.map(({ asOf }) => printDate(asOf, lang)));
  const laws = new Map([run.law, ...files.map((file) => file.law)].map((law) => [law.id, law]));
  const figures = [
    row(say(lang, 'Phạm vi', 'Scope'), counted(files.length, 'tệp', 'file', lang)),
    row(
      say(lang, 'Phát hiện', 'Findings'),
      severityCounts(total.severities, { lang, palette: plainPalette, width: 80, wrap: false }),
    ),
    row(say(lang, 'Viện dẫn', 'Citations'), citationCounts(total.citations, lang)),
    row(say(lang, 'Đối chiếu pháp luật tại ngày', 'Law as of'), [...dates].join(', ') || run.asOf),
    ...[...laws.values()].map((law) => row(say(lang, 'Dữ liệu pháp luật', 'Law data'), lawText(law, lang))),
  ];
  const title = say(lang, 'Kết quả rà soát dự thảo', 'Review of a draft');
  return `${pageHead({ title: files.length === 1 ? `${title} · ${files[0].path}` : title, version: run.version, lang })}<body>
<main${files.length === 1 ? ' class="single"' : ''}>
<header class="top"><h1>${title}</h1><p>rasoat ${escapeMarkup(run.version)}</p></header>
<section class="verdict ${tone}"><strong>${escapeMarkup(name)}</strong>${words === '' ? '' : `<p>${escapeMarkup(words)}</p>`}</section>
<dl class="run">${figures.join('\n')}</dl>
${lost.join('')}${files.length > 1 ? fileTable(files, policy, lang) : ''}`;
}

/** The findings of one file by place, finding by finding. A draft marked mật is quoted only when `allowSecret`. */
export function* htmlFile(file: CheckedFile, summary: FileSummary, options: PageOptions): Generator<string> {
  const { lang } = options;
  const { result } = file;
  const silent = withheldFrom(result, options.allowSecret) !== null;
  const counts = severityCounts(summary.severities, { lang, palette: plainPalette, width: 80, wrap: false });
  const about = [
    kindWords[summary.kind][lang],
    say(lang, `đối chiếu pháp luật tại ngày ${printDate(summary.asOf, lang)}`, `law as of ${summary.asOf}`),
    counts,
    citationCounts(summary.citations, lang),
  ].join(' · ');
  yield `<section class="file" id="${idOf(file.path)}">\n<h2>${escapeMarkup(file.path)}</h2>\n<p class="about">${escapeMarkup(about)}</p>\n`;
  const { name, tone, words } = judge([summary], options.policy, lang);
  yield `<p class="conclusion ${tone}">${escapeMarkup(`${name}. ${words}`)}</p>\n`;
  if (silent) {
    const why = say(
      lang,
      'Dự thảo có dấu chỉ độ mật: lời văn của dự thảo không được trích ở đây.',
      'The draft bears a secrecy mark: its words are not quoted here.',
    );
    yield `<p class="note">${why}</p>\n`;
  } else for (const reason of openReasons(summary, lang)) yield `<p class="note">? ${escapeMarkup(reason)}</p>\n`;
  const said: Said = new Map();
  let number = 0;
  for (const [section, places] of bySection(result.findings)) {
    yield `<h3>${sectionWords[section][lang]}</h3>\n`;
    for (const [place, findings] of places) {
      yield `<h4>${escapeMarkup(placeTitle(place, lang))}</h4>\n`;
      for (const finding of findings) yield findingHtml(finding, ++number, file, said, silent, options);
    }
  }
  yield* setAside(file, silent, lang);
  yield '</section>\n';
}

/** What is excused by a waiver, each with its reason, and how much a baseline knows. */
function* setAside({ result }: CheckedFile, silent: boolean, lang: Lang): Generator<string> {
  const { waived, known } = result;
  if (waived.length > 0) {
    yield `<h3>${say(lang, 'Đã miễn trừ, có lý do', 'Waived, with a reason')}</h3>\n<ul class="waived">\n`;
    for (const { finding, waiver } of waived) {
      const where = `${printPath(finding.path, lang)} · ${lineText(finding.location, lang)}`;
      const what = silent ? '' : `${finding.words[lang].what} `;
      const reason = silent ? '' : `${say(lang, 'Lý do:', 'Reason:')} ${reasonText(waiver, lang)}`;
      yield `<li>${escapeMarkup(what)}<b>${escapeMarkup(reason)}</b> <span class="about">(${escapeMarkup(where)}, ${escapeMarkup(finding.rule)})</span></li>\n`;
    }
    yield '</ul>\n';
  }
  if (known.length > 0) {
    const words = say(
      lang,
      `${known.length} phát hiện khác đã có trong mốc nên không tính ở đây.`,
      `${counted(known.length, '', 'more finding is', 'en', 'more findings are')} in the baseline and not counted here.`,
    );
    yield `<p class="note">${words}</p>\n`;
  }
}

/** The end of the page behind its files. */
export function htmlTail(run: RunInfo, lang: Lang): string {
  const made = say(
    lang,
    `Trang này do rasoat ${run.version} lập trên máy của người dùng; dự thảo không được gửi đi đâu. Kết quả giúp rà soát, không thay ý kiến thẩm định.`,
    `Made by rasoat ${run.version} on the user’s own machine; the draft was sent nowhere. It helps a review and does not replace an appraisal.`,
  );
  return `${legend(lang)}<footer>${escapeMarkup(made)}</footer>\n</main>\n</body>\n</html>\n`;
}
