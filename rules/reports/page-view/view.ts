import type { Lang } from '../../engine/types.ts';
import type { FileLayout, PageLook } from '../../text/types.ts';
import { escapeMarkup } from '../escape.ts';
import { plainPalette } from '../pretty.ts';
import { citationCounts, lawText, openReasons, severityCounts } from '../pretty-parts.ts';
import { summarise } from '../summary.ts';
import type { CheckedFile, PrintOptions } from '../types.ts';
import { kindWords, printDate, say } from '../words.ts';
import { cardsOf } from './cards.ts';
import { sheetsOf } from './sheets.ts';
import { pageViewStyle } from './style.ts';
import { halfPoints, PageWords, usualSize } from './words.ts';

export interface PageViewOptions extends Pick<PrintOptions, 'lang' | 'nameOf'> {
  /** Pages of rules can be opened. */
  readonly rulePages: boolean;
  /** The file can be annotated. */
  readonly annotate: boolean;
}

/** What a page on the screen is made of. It needs no script to be read and asks for nothing from elsewhere. */
export interface PageView {
  /** Content of the body: all that a draft holds is text in it. No styles, no scripts, no addresses. */
  readonly html: string;
  /** Rules of style, for the page as a whole. */
  readonly style: string;
}

/** UTF-16 units of the text that are shown at most: some six hundred pages. */
const mostText = 2_000_000;
/** Size of letters in points, where the file says none. */
const usualPoints = 14;
/** Findings that are shown at most. */
const mostFindings = 2000;

/**
 * A draft as a page: numbers that Word counts are there, tables are tables, tracked changes are told, words with findings are marked;
 * what marks and cards speak of is named by numbers in `data-f`. For the screen of the one who opened the draft: one marked mật is shown.
 */
export function pageView(file: CheckedFile, options: PageViewOptions): PageView {
  const { lang } = options;
  const { result } = file;
  const { source } = result;
  const notes = notesOf(file, lang);
  if (source.text.trim() === '') return unreadPage(file.path, notes, lang);
  const findings = result.findings.slice(0, mostFindings);
  const words = new PageWords(result, findings, options);
  let stop = source.blocks.length;
  while (stop > 1 && source.blocks[stop - 1].end > mostText) stop--;
  const sheets = sheetsOf(result, words, stop);
  if (stop < source.blocks.length)
    notes.push(
      say(
        lang,
        'Văn bản quá dài: trang này chỉ hiện phần đầu. Phát hiện ở phần sau vẫn có trong danh sách.',
        'The draft is too long: only its first part is shown here. Findings in the rest are in the list.',
      ),
    );
  if (findings.length < result.findings.length)
    notes.push(
      say(
        lang,
        `Chỉ hiện ${findings.length} trên ${result.findings.length} phát hiện; xem đủ bằng lệnh “rasoat check”.`,
        `${findings.length} of ${result.findings.length} findings are shown; “rasoat check” tells all.`,
      ),
    );
  const told = notes.map((note) => `<li>${escapeMarkup(note)}</li>`).join('');
  return {
    html: `${headOf(file, options)}<div class="desk"><main lang="vi">\n${told === '' ? '' : `<ul class="notes">${told}</ul>\n`}${sheets}</main>
<aside aria-label="${say(lang, 'Phát hiện', 'Findings')}">\n${cardsOf(file, findings, options)}</aside></div>
<div class="hover" hidden></div>\n`,
    style: pageViewStyle + ownStyle(source.layout, words.sizes),
  };
}

/** What stands in place of a page that cannot be shown: why, and the way out. */
export function unreadPage(path: string, why: readonly string[], lang: Lang): PageView {
  const title = say(lang, 'Chưa đọc được tệp này', 'This file was not read');
  const said = why.map((note) => `<p>${escapeMarkup(note)}</p>`).join('');
  return {
    html: `<main class="unread"><h1>${title}</h1><p><b>${escapeMarkup(path)}</b></p>${said}</main>\n`,
    style: pageViewStyle,
  };
}

/** What could not be told, and what people should know of the file. */
function notesOf(file: CheckedFile, lang: Lang): string[] {
  const notes = openReasons(summarise(file), lang);
  const { layout } = file.result.source;
  if (layout === null) return notes;
  const { revisions, remarks, hidden, signed } = layout;
  if (revisions.length > 0)
    notes.push(
      say(
        lang,
        `Tệp có ${revisions.length} thay đổi được theo dõi (Track Changes): trang này đọc như đã chấp nhận hết.`,
        `Tracked changes: ${revisions.length}; the file is read here as if all were accepted.`,
      ),
    );
  if (remarks.length > 0)
    notes.push(
      say(lang, `Tệp có ${remarks.length} bình luận của người xem.`, `Comments of reviewers: ${remarks.length}.`),
    );
  if (hidden > 0)
    notes.push(
      say(lang, `Tệp có ${hidden} ký tự ẩn, không hiện ở đây.`, `Hidden characters, not shown here: ${hidden}.`),
    );
  if (signed) notes.push(say(lang, 'Tệp đã ký số.', 'The file carries a digital signature.'));
  return notes;
}

function headOf(file: CheckedFile, { lang, annotate }: PageViewOptions): string {
  const { severities, kind, asOf, citations, law } = summarise(file);
  const counts = severityCounts(severities, { lang, palette: plainPalette, width: 80, wrap: false });
  const about = [
    kindWords[kind][lang],
    say(lang, `đối chiếu pháp luật tại ngày ${printDate(asOf, lang)}`, `law as of ${asOf}`),
    citationCounts(citations, lang),
  ].join(' · ');
  const button = (name: string, sign: string, words: string, keys: string): string =>
    `<button type="button" data-do="${name}" title="${words}${keys === '' ? '' : ` (${keys})`}">${sign}</button>`;
  return `<header><div><b class="counts">${escapeMarkup(counts)}</b><span class="about" title="${escapeMarkup(`${say(lang, 'Dữ liệu pháp luật', 'Law data')}: ${lawText(law, lang)}`)}">${escapeMarkup(about)}</span></div>
<nav>${button('previous', '↑', say(lang, 'Phát hiện trước', 'Previous finding'), 'Shift+F8, k')}<output aria-live="polite"></output>${button('next', '↓', say(lang, 'Phát hiện sau', 'Next finding'), 'F8, j')}${
    annotate
      ? button(
          'annotate',
          say(lang, 'Chú giải vào bản Word', 'Annotate the Word file'),
          say(
            lang,
            'Ghi phát hiện thành bình luận vào một bản Word mới',
            'Write the findings as comments into a new Word file',
          ),
          '',
        )
      : ''
  }</nav></header>
`;
}

const length = (value: number, least: number, most: number, usual: number): number =>
  Number.isFinite(value) && value >= least && value <= most ? Math.round(value * 10) / 10 : usual;

const short = (value: number): number => Math.round(value * 100) / 100;

/** Size of the paper and of letters, as the file has them; a page that is wider than its place becomes smaller as a whole. */
function ownStyle(layout: FileLayout | null, sizes: ReadonlySet<number>): string {
  if (layout === null) return '';
  const usual = halfPoints(usualSize(layout.looks) ?? usualPoints) / 2;
  const rules: string[] = [];
  const paper = (selector: string, page: PageLook | undefined, usualWidth: number): void => {
    if (page === undefined) return;
    const width = length(page.width, 80, 600, usualWidth);
    const part = (millimetres: number): string =>
      `min(${short(millimetres)}mm, ${short((millimetres / width) * 100)}cqw)`;
    const margins = [
      length(page.top, 0, 60, 20),
      length(page.right, 0, 60, 15),
      length(page.bottom, 0, 60, 20),
      length(page.left, 0, 60, 30),
    ];
    const letters = `max(7.5pt, min(${usual}pt, ${short(((usual * 0.3528) / width) * 100)}cqw))`;
    rules.push(
      `${selector} { width: ${short(width)}mm; padding: ${margins.map(part).join(' ')}; font-size: ${letters}; }`,
    );
  };
  const { pages } = layout;
  paper(
    '.sheet',
    pages.find(({ width, height }) => width <= height),
    210,
  );
  paper(
    '.sheet.wide',
    pages.find(({ width, height }) => width > height),
    297,
  );
  for (const half of sizes) rules.push(`.s${half} { font-size: ${short(half / 2 / usual)}em; }`);
  return `${rules.join('\n')}\n`;
}
