import { AlignmentType, type FileChild, type TextRun } from 'docx';
import { type Band, docxFile, line, run, SIZE, table, type Cell as WordCell } from './docx-file.ts';
import type { Cell, Piece } from './review-cells.ts';
import type { ReviewForm, ReviewPaper } from './review-form.ts';
import { say } from './words.ts';

/** The form as a Word file, laid on its side for the table. The same form gives the same bytes. */
export function reviewDocx(form: ReviewForm): Promise<Uint8Array> {
  const { title, lead, lost, papers, foot, lang } = form;
  const children: FileChild[] = [
    line([run(title.toLocaleUpperCase('vi'), { bold: true, size: SIZE.title })], { alignment: AlignmentType.CENTER }),
    line([run(lead, { italics: true, size: SIZE.table })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
    }),
    ...lost.map((reason) =>
      line([
        run(`${say(lang, 'Không kiểm tra được', 'Could not be checked')}: `, { bold: true, size: SIZE.table }),
        run(reason, { size: SIZE.table }),
      ]),
    ),
    ...papers.flatMap((paper) => paperBlocks(paper, form)),
  ];
  return docxFile({ title, children, footer: foot, landscape: true, lang });
}

function paperBlocks({ path, about, bands, open }: ReviewPaper, { heads, widths, lang }: ReviewForm): FileChild[] {
  const figures = ([[say(lang, 'Tệp', 'File'), path], ...about] as const).map(([label, text], i) =>
    line([run(`${label}: `, { size: SIZE.table }), run(text, { size: SIZE.table, bold: true })], {
      spacing: { before: i === 0 ? 200 : 0, after: 40 },
      keepNext: true,
    }),
  );
  const notes = open.map((words) => line([run(`? ${words}`, { size: SIZE.table, italics: true })], { keepNext: true }));
  if (bands.length === 0)
    return [
      ...figures,
      ...notes,
      line([run(say(lang, 'Không có phát hiện nào được đưa vào đây.', 'No finding stands here.'))]),
    ];
  const rows = bands.flatMap(({ title, rows: found }): (Band | readonly WordCell[])[] => [
    ...(title === '' ? [] : [{ band: title }]),
    ...found.map(({ cells }) => cells.map(wordCell)),
  ]);
  return [...figures, ...notes, table(heads, rows, widths, true)];
}

const wordCell = (cell: Cell): WordCell => (cell.length === 0 ? '' : cell.map((pieces) => pieces.map(wordRun)));

function wordRun({ text, look }: Piece): TextRun {
  if (look === 'strong') return run(text, { size: SIZE.table, bold: true });
  return run(text, { size: look === undefined ? SIZE.table : SIZE.small });
}
