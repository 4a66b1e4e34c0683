import { printPath } from '../engine/print-path.ts';
import type { Finding, Lang } from '../engine/types.ts';
import { excerpt } from './excerpt.ts';
import { authorityText, bySection, evidenceText, relatedNotes } from './finding-parts.ts';
import { lineText } from './position.ts';
import { plainPalette } from './pretty.ts';
import { citationCounts, lawText, openReasons, severityCounts } from './pretty-parts.ts';
import { withheldFrom, withheldMessage } from './secret.ts';
import { asideCounts, besideText } from './set-aside.ts';
import { sectionOf, summarise } from './summary.ts';
import type { CheckedFile, NotChecked, PrintOptions, RunInfo, Section } from './types.ts';
import { capital, kindWords, missingWords, printDate, say, sectionWords, severityWords } from './words.ts';

/**
 * The review form and the table of opinions, in one language, for every form in which they are printed. They are material for people: what
 * stands in them is put to the drafter as a request to look again, and only what a reviewer chose.
 */

export const reviewTables = ['findings', 'opinions'] as const;
export type ReviewTable = (typeof reviewTables)[number];

/** A checked draft with what a reviewer chose of it. */
export interface Reviewed {
  readonly file: CheckedFile;
  /** SHA-256 of the file, in hexadecimal digits: which version was looked at. */
  readonly hash: string;
  readonly chosen: readonly Finding[];
}

export interface ReviewOptions extends Pick<PrintOptions, 'lang' | 'nameOf'> {
  readonly table: ReviewTable;
  readonly allowSecret: boolean;
  /** The reviewer named findings one by one: then also what could not be told is an opinion. */
  readonly named: boolean;
}

/** Words of a cell in one look. */
export interface Piece {
  readonly text: string;
  /** `position`: the line or page, of which a table of data has a column of its own. */
  readonly look?: 'strong' | 'small' | 'position';
}

/** A cell: lines of pieces. */
export type Cell = readonly (readonly Piece[])[];

export interface ReviewRow {
  /** Number in the form, from 1. */
  readonly number: number;
  readonly finding: Finding;
  readonly section: Section;
  readonly cells: readonly Cell[];
}

/** Rows that stand together; `title` is empty where they have no heading. */
export interface ReviewBand {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** One draft in the form. */
export interface ReviewPaper {
  readonly path: string;
  readonly hash: string;
  readonly file: CheckedFile;
  /** Figures: label and text. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly bands: readonly ReviewBand[];
  /** What could not be told, what was left out, a sentence each. */
  readonly open: readonly string[];
}

export interface ReviewForm {
  readonly table: ReviewTable;
  readonly title: string;
  /** What the paper is, and is not. */
  readonly lead: string;
  readonly heads: readonly string[];
  /** Column with the words of the tool: the issue, or the opinion. */
  readonly words: number;
  /** Widths of the columns in parts of a hundred. */
  readonly widths: readonly number[];
  readonly papers: readonly ReviewPaper[];
  /** Inputs that could not be checked, and why. */
  readonly lost: readonly string[];
  /** At the foot of each page: version, law data, hash. */
  readonly foot: string;
  readonly version: string;
  readonly lang: Lang;
}

/** Characters of the draft shown on each side of the words that a finding is about. */
const around = 70;

/** The form of some drafts. */
export function reviewForm(
  run: RunInfo,
  reviewed: readonly Reviewed[],
  notChecked: readonly NotChecked[],
  options: ReviewOptions,
): ReviewForm {
  const { lang, table } = options;
  let number = 0;
  const papers = reviewed.map((one) => {
    const paper = paperOf(one, number, options);
    for (const { rows } of paper.bands) number += rows.length;
    return paper;
  });
  const findings = table === 'findings';
  const reaches = [...new Set([run.law, ...reviewed.map(({ file }) => file.law)].map(({ reach }) => reach))];
  const hash =
    reviewed.length === 1
      ? `SHA-256 ${reviewed[0].hash}`
      : say(lang, `${reviewed.length} tệp, SHA-256 ở đầu mỗi tệp`, `${reviewed.length} files, SHA-256 above each`);
  return {
    table,
    title: findings
      ? say(lang, 'Phiếu rà soát dự thảo', 'Review form')
      : say(lang, 'Bảng tổng hợp ý kiến, tiếp thu, giải trình', 'Table of opinions and answers'),
    lead: say(
      lang,
      `Tài liệu phục vụ người rà soát, lập tự động từ những phát hiện được chọn; không phải kết luận và không thay ý kiến thẩm định. Đề nghị đối chiếu với văn bản chính thức trước khi sử dụng.${findings ? '' : ' Cột cuối để cơ quan soạn thảo ghi.'}`,
      `Material for the reviewer, made from the findings that were chosen; no conclusion, and no substitute for an appraisal. Compare with the official texts before use.${findings ? '' : ' The last column is for the drafting agency.'}`,
    ),
    heads: findings
      ? [
          say(lang, 'STT', 'No.'),
          say(lang, 'Điều, khoản, điểm', 'Article, clause, point'),
          say(lang, 'Trích dẫn', 'Quotation'),
          say(lang, 'Vấn đề', 'Issue'),
          say(lang, 'Căn cứ', 'Legal basis'),
          say(lang, 'Đề nghị', 'Request'),
        ]
      : [
          say(lang, 'Điều khoản', 'Unit'),
          say(lang, 'Nội dung dự thảo', 'Text of the draft'),
          say(lang, 'Ý kiến', 'Opinion'),
          say(lang, 'Tiếp thu, giải trình', 'Answer'),
        ],
    words: findings ? 3 : 2,
    widths: findings ? [5, 13, 21, 24, 17, 20] : [15, 27, 36, 22],
    papers,
    lost: notChecked.flatMap(({ path, reasons }) => (reasons.length === 0 ? [path] : reasons.map((one) => one[lang]))),
    foot: `rasoat ${run.version} · ${say(lang, 'dữ liệu pháp luật đến', 'law data to')} ${reaches.map((day) => printDate(day, lang)).join(', ')} · ${hash}`,
    version: run.version,
    lang,
  };
}

function paperOf({ file, hash, chosen }: Reviewed, before: number, options: ReviewOptions): ReviewPaper {
  const { lang, table } = options;
  const { result } = file;
  const silent = withheldFrom(result, options.allowSecret) !== null;
  let number = before;
  const rowOf = (finding: Finding): ReviewRow => {
    number++;
    const cells =
      table === 'findings'
        ? formCells(finding, number, file, silent, options)
        : opinionCells(finding, file, silent, options);
    return { number, finding, section: sectionOf(finding), cells };
  };
  const told = table === 'opinions' && !options.named ? chosen.filter((one) => sectionOf(one) !== 'open') : chosen;
  const bands =
    table === 'findings'
      ? [...bySection(told)].map(([section, places]) => ({
          title: sectionWords[section][lang],
          rows: [...places.values()].flat().map(rowOf),
        }))
      : told.length === 0
        ? []
        : [{ title: '', rows: told.map(rowOf) }];
  return {
    path: file.path,
    hash,
    file,
    about: aboutPaper(file, hash, number - before, silent, lang),
    bands,
    open: openOf(file, chosen.length - told.length, silent, lang),
  };
}

function aboutPaper(
  file: CheckedFile,
  hash: string,
  told: number,
  silent: boolean,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const { result, law } = file;
  const summary = summarise(file);
  const subject = result.document.header.subject?.text.replace(/\s+/gu, ' ').trim() ?? '';
  const all = result.findings.length;
  const sections = (['law', 'form', 'open'] as const)
    .filter((section) => summary.sections[section] > 0)
    .map((section) => `${sectionWords[section][lang].toLocaleLowerCase('vi')}: ${summary.sections[section]}`);
  const counts = severityCounts(summary.severities, { lang, palette: plainPalette, width: 80, wrap: false });
  const found = [counts, sections.join(', '), asideCounts(summary, lang)].filter((part) => part !== '').join('; ');
  const picked = told === all ? '' : say(lang, `; đưa vào đây: ${told}/${all}`, `; ${told} of ${all} stand here`);
  const figures: [string, string][] = [[say(lang, 'Loại văn bản', 'Kind'), kindWords[summary.kind][lang]]];
  if (subject !== '' && !silent) figures.push([say(lang, 'Trích yếu', 'Subject'), subject]);
  figures.push(
    ['SHA-256', hash],
    [say(lang, 'Đối chiếu pháp luật tại ngày', 'Law as of'), printDate(summary.asOf, lang)],
    [say(lang, 'Dữ liệu pháp luật', 'Law data'), lawText(law, lang)],
    [say(lang, 'Viện dẫn', 'Citations'), citationCounts(summary.citations, lang)],
    [say(lang, 'Phát hiện', 'Findings'), found + picked],
  );
  return figures;
}

/** What of a draft could not be told, and what was kept out of the table. */
function openOf(file: CheckedFile, leftOut: number, silent: boolean, lang: Lang): string[] {
  const notes: string[] = [];
  if (silent)
    notes.push(
      say(
        lang,
        'Dự thảo có dấu chỉ độ mật: lời văn của dự thảo không được trích ở đây.',
        'The draft bears a secrecy mark: its words are not quoted here.',
      ),
    );
  else notes.push(...openReasons(summarise(file), lang));
  if (leftOut > 0)
    notes.push(
      say(
        lang,
        `${leftOut} điểm chưa kết luận được không đưa vào bảng ý kiến; người rà soát tra cứu rồi tự ghi.`,
        `${leftOut} ${leftOut === 1 ? 'thing' : 'things'} that could not be told ${leftOut === 1 ? 'is' : 'are'} left out of the opinions; look them up first.`,
      ),
    );
  return notes;
}

/** The unit, and under it the line or page. */
function placeCell({ path, location }: Finding, lang: Lang): Cell {
  const unit = path === '' ? say(lang, 'Toàn văn bản', 'The whole draft') : capital(printPath(path, lang));
  return [[{ text: unit }], [{ text: lineText(location, lang), look: 'position' }]];
}

/** The words of the draft in their line; of what is missing, its name. */
function quoteCell(finding: Finding, { result }: CheckedFile, lang: Lang): Cell {
  const { absent } = finding;
  const beside = besideText(finding, result.source.text);
  if (beside !== null) return [[{ text: beside, look: 'strong' }]];
  if (absent !== null) return [[{ text: missingWords(absent.subject, lang) }]];
  const { before, marked, after } = excerpt(result.source, finding.at, false, around);
  const pieces: Piece[] = [{ text: before }, { text: marked, look: 'strong' }, { text: after }];
  return [pieces.filter(({ text }) => text !== '')];
}

/** What the drafter is asked: to look again, with a suggestion. What could not be told is asked of the one who reviews. */
function request(finding: Finding, lang: Lang): string {
  const { todo } = finding.words[lang];
  const lead =
    sectionOf(finding) === 'open'
      ? say(lang, 'Chưa kết luận được; đề nghị tra cứu, xác định.', 'Could not be told; please look it up.')
      : say(lang, 'Đề nghị cơ quan soạn thảo rà soát.', 'The drafting agency is asked to look again.');
  return todo === '' ? lead : `${lead} ${say(lang, 'Gợi ý:', 'Suggestion:')} ${todo}`;
}

const plain = (text: string): Cell => (text === '' ? [] : [[{ text }]]);
const small = (texts: readonly string[]): Cell => texts.map((text) => [{ text, look: 'small' }]);

/** What is said of a finding whose words are withheld. */
const withheldCell = ({ rule }: Finding, lang: Lang): Cell => plain(withheldMessage(rule)[lang]);

function formCells(
  finding: Finding,
  number: number,
  file: CheckedFile,
  silent: boolean,
  options: ReviewOptions,
): readonly Cell[] {
  const { lang } = options;
  const head: Cell[] = [plain(String(number)), placeCell(finding, lang)];
  if (silent) return [...head, [], withheldCell(finding, lang), [], []];
  const { what, why } = finding.words[lang];
  const evidence = evidenceText(finding, options);
  return [
    ...head,
    quoteCell(finding, file, lang),
    [
      [
        { text: `${capital(severityWords[finding.severity][lang].toLocaleLowerCase('vi'))}. `, look: 'strong' },
        { text: what },
      ],
      ...plain(why),
      ...small(relatedNotes(finding, file, lang)),
    ],
    [
      ...plain(authorityText(finding, options)),
      ...small(evidence === '' ? [] : [`${say(lang, 'Dữ liệu:', 'Data:')} ${evidence}`]),
    ],
    plain(request(finding, lang)),
  ];
}

function opinionCells(finding: Finding, file: CheckedFile, silent: boolean, options: ReviewOptions): readonly Cell[] {
  const { lang } = options;
  const head = placeCell(finding, lang);
  if (silent) return [head, [], withheldCell(finding, lang), []];
  const { what, why } = finding.words[lang];
  const basis = authorityText(finding, options);
  return [
    head,
    quoteCell(finding, file, lang),
    [
      ...plain([what, why].filter((part) => part !== '').join(' ')),
      ...plain(basis === '' ? '' : `${say(lang, 'Căn cứ:', 'Legal basis:')} ${basis}.`),
      ...plain(request(finding, lang)),
    ],
    [],
  ];
}
