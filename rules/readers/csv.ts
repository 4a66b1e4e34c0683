import { cellText, type Grid, type GridRow } from '../text/index.ts';

/** How much of a text is looked at to tell what separates its values. */
const SAMPLE = 1 << 16;

/** What separates the values: of the marks that spreadsheets write, the one that stands most often outside quotation marks. */
function separatorOf(text: string): string {
  const counts = new Map([
    ['\t', 0],
    [';', 0],
    [',', 0],
  ]);
  let quoted = false;
  for (const c of text.slice(0, SAMPLE)) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && counts.has(c)) counts.set(c, counts.get(c)! + 1);
  }
  // A comma also stands inside titles that nobody put in quotation marks.
  const tabs = counts.get('\t')!;
  const semicolons = counts.get(';')!;
  const commas = counts.get(',')!;
  if (tabs > 0 && tabs * 3 >= semicolons && tabs * 3 >= commas) return '\t';
  return semicolons > commas ? ';' : ',';
}

/**
 * Reads separated values (RFC 4180, with `,`, `;` or a tab; a first line `sep=;` is obeyed): values in quotation marks may hold line ends. Rows have
 * the number of their first line. Never fails: a quotation mark that is never closed reaches to the end.
 */
export function readCsv(text: string): Grid {
  const stated = /^\uFEFF?sep=(.)\r?\n/u.exec(text);
  const separator = stated?.[1] ?? separatorOf(text);
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let line = stated === null ? 1 : 2;
  let number = line;
  const endRow = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells });
    cells = [];
  };
  let at = stated?.[0].length ?? 0;
  while (at <= text.length) {
    let value = '';
    if (text[at] === '"') {
      let from = ++at;
      for (;;) {
        const mark = text.indexOf('"', at);
        const end = mark < 0 ? text.length : mark;
        at = end + 1;
        if (text[at] === '"' && mark >= 0) {
          value += text.slice(from, at);
          from = ++at;
          continue;
        }
        value += text.slice(from, end);
        break;
      }
      for (const c of value) if (c === '\n') line++;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cellText(value + text.slice(from, at)));
    if (text[at] === separator) {
      at++;
      continue;
    }
    endRow();
    if (at >= text.length) break;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    number = line;
  }
  return { sheet: '', ordinal: 1, above: [], rows };
}
