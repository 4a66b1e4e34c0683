import { AutomaticLists, type DocxItem, type DocxOptions, type DocxParagraph, docxOf } from './docx.ts';

/** Where the header ends, and what of it stands in the right column. */
const isState = (line: string): boolean => /^(?:CỘNG HÒA|Độc lập)/u.test(line);
const isDated = (line: string): boolean => /^[^,]+, ngày/u.test(line);
/** A line drawn with letters. */
const RULE = /^[-_*]+$/u;
/** Titles of what is attached: the signature ends before them. */
const ATTACHED = /^(?:PHỤ LỤC|QUY CHẾ|QUY ĐỊNH|Mẫu số|BIỂU|DANH MỤC)/u;
/** Words that a paper has in the middle though they are not in capitals. */
const MIDDLE = /^(?:Chương|Mục|Phần|\(Ban hành|\(Kèm|Kính gửi|Mẫu số)/u;

const centred = (text: string, size = 14): DocxParagraph => ({
  runs:
    text === ''
      ? []
      : [{ text, size, bold: !/^(?:Số|V\/v|\()/u.test(text), italic: isDated(text) || text.startsWith('(') }],
  align: 'center',
});

/** A line of the header: the name of the state and the issuer at 13, so that each is one line of its column. */
const headLine = (text: string): DocxParagraph => centred(text, isDated(text) || text.startsWith('Độc lập') ? 14 : 13);

/**
 * A Word file of a plain draft as offices set it: issuer and name of the state side by side in a table without borders, recipients
 * and signature as well, titles in the middle, paragraphs justified and set in, tables with borders; on demand numbers are counted.
 */
export function officeDocx(draft: string, options: DocxOptions = {}): Uint8Array {
  const lines = draft.trimEnd().split('\n');
  const lists = options.automatic === true ? new AutomaticLists() : null;
  const items: DocxItem[] = [];
  let from = 0;
  const state = lines.findIndex(isState);
  const head = lines.indexOf('', Math.max(state, 0));
  if (state >= 0 && head > state) {
    const before = lines.slice(0, head).findLastIndex((line, i) => i < state && line === '') + 1;
    items.push(...lines.slice(0, before).filter((line) => line !== ''));
    const [left, right, below]: [string[], string[], string[]] = [[], [], []];
    for (const [i, line] of lines.slice(before, head).entries()) {
      if (before + i < state || /^(?:Số|V\/v)/u.test(line)) left.push(line);
      else if (isState(line) || isDated(line) || RULE.test(line)) right.push(line);
      else below.push(line);
    }
    items.push(
      { rows: [[left.map(headLine), right.map(headLine)]], widths: [3900, 5500] },
      ...below.map((line) => centred(line)),
    );
    from = head;
  }
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0)
      items.push({ rows, borders: true, widths: rows[0].map(() => Math.floor(9300 / rows[0].length)) });
    rows = [];
  };
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    const cells = line.includes('\t')
      ? line.split('\t')
      : /^\s*\|.*\|\s*$/u.test(line)
        ? line.trim().slice(1, -1).split('|')
        : null;
    if (cells !== null) {
      if (!cells.every((cell) => /^\s*:?-+:?\s*$/u.test(cell))) rows.push(cells.map((cell) => cell.trim()));
      continue;
    }
    endTable();
    if (/^Nơi nhận:?$/u.test(line)) {
      const left: string[] = [];
      for (; i < lines.length && lines[i] !== ''; i++) left.push(lines[i]);
      while (i < lines.length && lines[i] === '') i++;
      const right: string[] = [];
      for (; i < lines.length && !ATTACHED.test(lines[i]); i++) right.push(lines[i]);
      i--;
      while (right.at(-1) === '') right.pop();
      items.push({ rows: [[left, right.map((text) => centred(text))]], widths: [4700, 4700] });
      continue;
    }
    const text = line.replace(/^#+ /u, '');
    if (text === text.toUpperCase() || MIDDLE.test(text)) items.push(centred(text));
    else items.push(lists?.take(text) ?? { runs: [text], style: 'Van' });
  }
  endTable();
  return docxOf(items, {
    ...options,
    styles: `<w:style w:type="paragraph" w:styleId="Van"><w:name w:val="Văn bản"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>${options.styles ?? ''}`,
    ...(lists?.used === true ? { numbering: lists.xml() } : {}),
  });
}
