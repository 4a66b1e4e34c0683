import { printPath } from '../../engine/print-path.ts';
import type { Finding } from '../../engine/types.ts';
import { escapeMarkup } from '../escape.ts';
import { authorityText, bySection, evidenceText, placeTitle, relatedNotes } from '../finding-parts.ts';
import { positionText } from '../position.ts';
import { reasonText } from '../set-aside.ts';
import type { CheckedFile } from '../types.ts';
import { say, sectionWords, severityWords } from '../words.ts';
import type { PageViewOptions } from './view.ts';

function labelled(label: string, text: string): string {
  return text === '' ? '' : `<p><b>${escapeMarkup(label)}</b> ${escapeMarkup(text)}</p>`;
}

/** One finding by its number: what it says in a line, and behind it why, the legal ground and what to do. */
function card(finding: Finding, number: number, file: CheckedFile, options: PageViewOptions): string {
  const { lang, rulePages } = options;
  const { severity, words, location, path, rule, fixes } = finding;
  const { what, why, todo } = words[lang];
  const where = [printPath(path, lang), positionText(location, lang)].filter((part) => part !== '').join(' · ');
  const confirm = say(lang, ' (cần người soạn thảo xác nhận)', ' (a lawyer must confirm)');
  const page = rulePages
    ? `<button type="button" data-rule="${escapeMarkup(rule)}" title="${say(lang, 'Mở trang của quy tắc', 'Open the page of the rule')}">${escapeMarkup(rule)}</button>`
    : `<code>${escapeMarkup(rule)}</code>`;
  const more = [
    labelled(say(lang, 'Vì sao:', 'Why:'), why),
    labelled(say(lang, 'Căn cứ:', 'Legal basis:'), authorityText(finding, options)),
    labelled(say(lang, 'Dữ liệu:', 'Data:'), evidenceText(finding, options)),
    labelled(say(lang, 'Cần làm:', 'To do:'), todo),
    ...fixes.map(({ kind, title }) =>
      labelled(say(lang, 'Cách sửa:', 'Fix:'), title[lang] + (kind === 'review' ? confirm : '')),
    ),
    ...relatedNotes(finding, file, lang).map((note) => labelled(say(lang, 'Xem thêm:', 'See also:'), note)),
  ].join('');
  return `<article class="card ${severity}" data-f="${number}" tabindex="0"><p class="head"><span class="badge ${severity}">${severityWords[severity][lang]}</span> ${escapeMarkup(where)}</p><p class="what">${escapeMarkup(what)}</p><div class="more">${more}<p class="rule">${page}</p></div></article>\n`;
}

/** The findings beside the page, what may be unlawful first; then what is excused, with its reason. */
export function cardsOf(file: CheckedFile, findings: readonly Finding[], options: PageViewOptions): string {
  const { lang } = options;
  const numbers = new Map(findings.map((finding, k) => [finding, k + 1]));
  const out: string[] = [];
  for (const [section, places] of bySection(findings)) {
    out.push(`<h2>${escapeMarkup(sectionWords[section][lang])}</h2>\n`);
    for (const [place, those] of places) {
      out.push(`<h3>${escapeMarkup(placeTitle(place, lang))}</h3>\n`);
      for (const finding of those) out.push(card(finding, numbers.get(finding)!, file, options));
    }
  }
  const { waived, known } = file.result;
  if (waived.length > 0) {
    out.push(`<h2>${say(lang, 'Đã miễn trừ, có lý do', 'Waived, with a reason')}</h2>\n<ul>\n`);
    for (const { finding, waiver } of waived)
      out.push(
        `<li>${escapeMarkup(finding.words[lang].what)} <b>${escapeMarkup(reasonText(waiver, lang))}</b> <span>(${escapeMarkup(printPath(finding.path, lang))})</span></li>\n`,
      );
    out.push('</ul>\n');
  }
  if (known.length > 0)
    out.push(
      `<p>${say(lang, `${known.length} phát hiện khác đã có trong mốc nên không tính ở đây.`, `Not counted here, for the baseline has them: ${known.length}.`)}</p>\n`,
    );
  return out.join('');
}
