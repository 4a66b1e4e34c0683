import { AlignmentType, type FileChild, type TextRun } from 'docx';
import type { Lang } from '../engine/types.ts';
import { type Band, type Cell, docxFile, line, run, SIZE, table } from './docx-file.ts';
import type { DossierPage, PageItem, PageSection, PaperLine } from './dossier-page.ts';
import { capital, say, sectionWords, severityWords } from './words.ts';

/** The page of a dossier as a Word file. */
export function docxDossier(page: DossierPage, version: string, lang: Lang): Promise<Uint8Array> {
  const { name, reasons } = page.verdict;
  const children: FileChild[] = [
    line([run(page.title.toLocaleUpperCase('vi'), { bold: true, size: SIZE.title })], {
      alignment: AlignmentType.CENTER,
    }),
    ...page.about.map(([label, text]) =>
      line([run(`${label}: `, { size: SIZE.table }), run(text, { size: SIZE.table, bold: true })]),
    ),
    line([run(`${say(lang, 'KẾT LUẬN', 'CONCLUSION')}: ${name}`, { bold: true })], {
      spacing: { before: 160, after: 80 },
    }),
    ...bullets(reasons),
    heading(say(lang, 'Giấy tờ có trong hồ sơ', 'Papers in the dossier'), page.papers.length),
    papersTable(page.papers, lang),
  ];
  if (page.missing.length > 0)
    children.push(
      heading(say(lang, 'Còn thiếu', 'Missing'), page.missing.length),
      table(
        [say(lang, 'Giấy tờ', 'Paper'), say(lang, 'Căn cứ', 'Legal basis')],
        page.missing.map(({ name: missing, basis, required }) => [
          `${capital(missing)}${required ? say(lang, ' (bắt buộc)', ' (required)') : ''}`,
          basis,
        ]),
        [50, 50],
      ),
    );
  if (page.unread.length > 0)
    children.push(
      heading(say(lang, 'Không đọc được', 'Could not be read'), page.unread.length),
      ...bullets(page.unread.map(({ file, why }) => (why === '' ? file : `${file}: ${why}`))),
    );
  for (const section of page.sections)
    children.push(heading(sectionWords[section.section][lang], null), findingsTable(section, lang));
  if (page.open.length > 0)
    children.push(heading(say(lang, 'Còn phải tra cứu', 'Still to be looked up'), null), ...bullets(page.open));
  children.push(
    ...page.notes.map((note) =>
      line([run(note, { size: SIZE.small, italics: true })], { spacing: { before: 120, after: 0 } }),
    ),
  );
  return docxFile({ title: page.title, children, footer: `rasoat ${version}`, lang });
}

const heading = (words: string, count: number | null): FileChild =>
  line([run(`${words}${count === null ? '' : ` (${count})`}`, { bold: true })], {
    spacing: { before: 200, after: 80 },
    keepNext: true,
  });

const bullets = (texts: readonly string[]): FileChild[] =>
  texts.map((text) => line([run(`- ${text}`, { size: SIZE.table })], { indent: { left: 283 } }));

function papersTable(papers: readonly PaperLine[], lang: Lang): FileChild {
  const heads = [
    say(lang, 'Giấy tờ', 'Paper'),
    say(lang, 'Tệp', 'File'),
    say(lang, 'Lỗi', 'Errors'),
    say(lang, 'Cảnh báo', 'Warnings'),
    say(lang, 'Nhận ra', 'Known'),
  ];
  const rows = papers.map(({ name, file, known, aside, defects }) => [
    capital(name),
    file,
    String(defects.error),
    String(defects.warning),
    [small(aside === '' ? known : `${known}; ${aside}`)],
  ]);
  return table(heads, rows, [31, 27, 8, 11, 23]);
}

function findingsTable({ groups }: PageSection, lang: Lang): FileChild {
  const heads = [
    say(lang, 'Mức', 'Grade'),
    say(lang, 'Vị trí', 'Place'),
    say(lang, 'Vấn đề', 'What'),
    say(lang, 'Cần làm', 'To do'),
  ];
  const rows = groups.flatMap(({ title, items, more }): (Band | readonly Cell[])[] => [
    { band: title },
    ...items.map((item) => itemRow(item, lang)),
    ...(more > 0
      ? [{ band: say(lang, `… còn ${more} phát hiện nữa, xem: rasoat check`, `… ${more} more, see: rasoat check`) }]
      : []),
  ]);
  return table(heads, rows, [14, 19, 40, 27]);
}

function itemRow({ severity, where, what, todo, authority, related }: PageItem, lang: Lang): readonly Cell[] {
  const basis = authority === '' ? [] : [small(`${say(lang, 'Căn cứ', 'Legal basis')}: ${authority}`)];
  const told = [[run(what, { size: SIZE.table })], ...related.map(small), ...basis];
  return [severityWords[severity][lang], where, told, todo];
}

const small = (text: string): TextRun[] => [run(text, { size: SIZE.small })];
