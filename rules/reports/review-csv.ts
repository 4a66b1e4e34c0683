import { csvTable } from './csv.ts';
import { lineText } from './position.ts';
import { citationCounts } from './pretty-parts.ts';
import type { Cell } from './review-cells.ts';
import type { ReviewForm, ReviewPaper, ReviewRow } from './review-form.ts';
import { summarise } from './summary.ts';
import { printDate, say, sectionWords, severityWords } from './words.ts';

const textOf = (cell: Cell): string =>
  cell
    .map((pieces) =>
      pieces
        .filter(({ look }) => look !== 'position')
        .map(({ text }) => text)
        .join(''),
    )
    .filter((line) => line !== '')
    .join(' ');

/** The form as a table for spreadsheets: its columns, then those by which rows are sorted, chosen (`--only`) and traced. */
export function reviewCsv(form: ReviewForm): string {
  const { lang, heads } = form;
  const unread = say(lang, 'Không kiểm tra được', 'Could not be checked');
  const traced = [
    say(lang, 'Nhóm', 'Section'),
    say(lang, 'Mức', 'Grade'),
    say(lang, 'Tệp', 'File'),
    say(lang, 'Vị trí', 'Position'),
    say(lang, 'Quy tắc', 'Rule'),
    say(lang, 'Mã', 'Fingerprint'),
    say(lang, 'Pháp luật tại ngày', 'Law as of'),
    say(lang, 'Dữ liệu pháp luật đến', 'Law data to'),
    'SHA-256',
    'rasoat',
  ];
  const rows = [[...heads, ...traced]];
  /** What is told of a draft as a whole. */
  const line = (words: string, trace: readonly string[]): string[] => [
    ...heads.map((_, i) => (i === form.words ? words : '')),
    ...trace,
  ];
  for (const reason of form.lost) rows.push(line(reason, [unread, ...traced.slice(1, -1).map(() => ''), form.version]));
  for (const paper of form.papers) {
    for (const { rows: found } of paper.bands)
      for (const row of found) rows.push([...row.cells.map(textOf), ...traceOf(row, paper, form)]);
    const note = noteTrace(paper, form);
    rows.push(line(`${citationCounts(summarise(paper.file).citations, lang)}.`, note));
    for (const words of paper.open) rows.push(line(words, note));
  }
  return csvTable(rows);
}

const stateOf = ({ file, hash }: ReviewPaper, { lang, version }: ReviewForm): string[] => [
  printDate(file.result.asOf, lang),
  printDate(file.law.reach, lang),
  hash,
  version,
];

function traceOf({ finding, section }: ReviewRow, paper: ReviewPaper, form: ReviewForm): string[] {
  const { lang } = form;
  return [
    sectionWords[section][lang],
    severityWords[finding.severity][lang],
    paper.path,
    lineText(finding.location, lang),
    finding.rule,
    finding.fingerprint,
    ...stateOf(paper, form),
  ];
}

/** Where a sentence about a draft as a whole belongs. */
function noteTrace(paper: ReviewPaper, form: ReviewForm): string[] {
  return [say(form.lang, 'Ghi chú', 'Note'), '', paper.path, '', '', '', ...stateOf(paper, form)];
}
