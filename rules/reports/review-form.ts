import type { Finding, Lang } from '../engine/types.ts';
import { bySection } from './finding-parts.ts';
import { plainPalette } from './pretty.ts';
import { citationCounts, lawText, openReasons, severityCounts } from './pretty-parts.ts';
import { type Cell, formCells, opinionCells } from './review-cells.ts';
import { withheldFrom } from './secret.ts';
import { asideCounts } from './set-aside.ts';
import { sectionOf, summarise } from './summary.ts';
import type { CheckedFile, NotChecked, PrintOptions, RunInfo, Section } from './types.ts';
import { kindWords, printDate, say, sectionWords } from './words.ts';

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
