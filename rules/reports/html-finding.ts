import { printPath } from '../engine/print-path.ts';
import type { Finding } from '../engine/types.ts';
import { escapeMarkup } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { authorityText, evidenceText, relatedNotes } from './finding-parts.ts';
import { lineText, positionText } from './position.ts';
import { withheldMessage } from './secret.ts';
import { besideText } from './set-aside.ts';
import type { CheckedFile, Policy, PrintOptions } from './types.ts';
import { missingWords, say, severityWords } from './words.ts';

/** What a page needs to word a finding. */
export interface PageOptions extends Pick<PrintOptions, 'lang' | 'nameOf'> {
  readonly policy: Policy;
  readonly allowSecret: boolean;
  /** URI of the page of a rule on this machine; null: it did not come along. */
  readonly pageOf?: (rule: string) => string | null;
}

/** Severity as people read it, in words and shape. */
export function badge(severity: Finding['severity'], { lang }: PageOptions): string {
  return `<span class="badge ${severity}">${severityWords[severity][lang]}</span>`;
}

/** Name of the rule, which leads to its page where that came along. */
function ruleName(rule: string, { lang, pageOf }: PageOptions): string {
  const name = `<code>${escapeMarkup(rule)}</code>`;
  const page = pageOf?.(rule) ?? null;
  if (page === null) return name;
  const title = say(
    lang,
    'Trang của quy tắc, trên máy lập báo cáo này',
    'Page of the rule, where this report was made',
  );
  return `<a class="rule" href="${escapeMarkup(page)}" title="${title}">${name}</a>`;
}

function labelled(label: string, text: string): string {
  return text === '' ? '' : `<p><b>${escapeMarkup(label)}</b> ${escapeMarkup(text)}</p>`;
}

/** The words of the draft in their line, marked; or the place where something is missing. */
function context(finding: Finding, { result }: CheckedFile, { lang }: PageOptions): string {
  const { absent, severity } = finding;
  const beside = besideText(finding, result.source.text);
  if (beside !== null) return `<blockquote><mark class="${severity}">${escapeMarkup(beside)}</mark></blockquote>`;
  const { line, above, before, marked, after } = excerpt(result.source, finding.at, absent !== null);
  const place =
    absent !== null
      ? `<ins>▸ ${escapeMarkup(missingWords(absent.subject, lang))}</ins> `
      : `<mark class="${severity}">${escapeMarkup(marked === '' ? '▸' : marked)}</mark>`;
  const shown = { ...finding.location, start: { ...finding.location.start, line } };
  const text = `${above === '' ? '' : `${escapeMarkup(above)}\n`}${escapeMarkup(before)}${place}${escapeMarkup(after)}`;
  return `<blockquote><span class="line">${lineText(shown, lang)}</span>${text}</blockquote>`;
}

/** Reasons and legal grounds already given in a file, with the number of their finding: ten of one kind give them once. */
export type Said = Map<string, number>;

/** One finding, by its number in the file. A `silent` one tells rule, place and facts, and no words of the draft. */
export function findingHtml(
  finding: Finding,
  number: number,
  file: CheckedFile,
  said: Said,
  silent: boolean,
  options: PageOptions,
): string {
  const { lang } = options;
  const where = [printPath(finding.path, lang), positionText(finding.location, lang)]
    .filter((part) => part !== '')
    .join(' · ');
  const head = `<p class="head">${badge(finding.severity, options)}<span>${escapeMarkup(where)}</span>${ruleName(finding.rule, options)}</p>`;
  const body = silent
    ? `<p class="what">${escapeMarkup(withheldMessage(finding.rule)[lang])}</p>`
    : words(finding, number, file, said, options);
  return `<article class="finding"><span class="number">${number}</span><div>${head}${body}</div><span class="box"></span></article>\n`;
}

function words(finding: Finding, number: number, file: CheckedFile, said: Said, options: PageOptions): string {
  const { lang } = options;
  const { what, why, todo } = finding.words[lang];
  const authority = authorityText(finding, options);
  const reason = `${finding.rule}\n${why}\n${authority}`;
  const before = why === '' && authority === '' ? undefined : said.get(reason);
  if (before === undefined) said.set(reason, number);
  const grounds =
    before === undefined
      ? labelled(say(lang, 'Vì sao:', 'Why:'), why) + labelled(say(lang, 'Căn cứ:', 'Legal basis:'), authority)
      : labelled(
          authority === '' ? say(lang, 'Vì sao:', 'Why:') : say(lang, 'Vì sao, căn cứ:', 'Why, legal basis:'),
          say(lang, `như phát hiện ${before}`, `as for finding ${before}`),
        );
  const confirm = say(lang, ' (cần người soạn thảo xác nhận)', ' (a lawyer must confirm)');
  return [
    `<p class="what">${escapeMarkup(what)}</p>`,
    context(finding, file, options),
    labelled(say(lang, 'Cần làm:', 'To do:'), todo),
    grounds,
    labelled(say(lang, 'Dữ liệu:', 'Data:'), evidenceText(finding, options)),
    ...finding.fixes.map(({ kind, title }) =>
      labelled(say(lang, 'Cách sửa:', 'Fix:'), title[lang] + (kind === 'review' ? confirm : '')),
    ),
    ...relatedNotes(finding, file, lang).map((note) => labelled(say(lang, 'Xem thêm:', 'See also:'), note)),
  ].join('');
}
