import { type DocParagraph, docOf, rowEnd, sprm } from '../support/doc.ts';
import { xmlText } from '../support/docx.ts';
import { odtOf } from '../support/odt.ts';

/** A line of a draft, or the rows of a table drawn with `|`. */
type Part = string | readonly (readonly string[])[];

/** Lines and tables of a plain draft; `#` before a heading is left out. */
function partsOf(draft: string): Part[] {
  const parts: Part[] = [];
  let rows: string[][] = [];
  for (const line of [...draft.trimEnd().split('\n'), '']) {
    if (/^\s*\|.*\|\s*$/u.test(line)) {
      const cells = line.trim().slice(1, -1).split('|');
      if (!cells.every((cell) => /^\s*:?-+:?\s*$/u.test(cell))) rows.push(cells.map((cell) => cell.trim()));
      continue;
    }
    if (rows.length > 0) parts.push(rows);
    rows = [];
    if (line.trim() !== '') parts.push(line.replace(/^#+ /u, ''));
  }
  return parts;
}

const isTable = (part: Part): part is readonly (readonly string[])[] => typeof part !== 'string';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A draft as Word from before 2007 saves it. */
export function docOfDraft(draft: string): Uint8Array {
  const inTable = sprm(0x2416, 1);
  const body = partsOf(draft).flatMap((part): DocParagraph[] => {
    if (!isTable(part)) return [{ runs: [part] }];
    return part.flatMap((row): DocParagraph[] => [
      ...row.map((cell) => ({ runs: [cell], mark: 7, sprms: inTable })),
      { runs: [], mark: 7, sprms: rowEnd([0, ...row.map((_, k) => 1000 * (k + 1))]) },
    ]);
  });
  return docOf(body, { piece: 2000 });
}

/** A draft as RTF. */
export function rtfOfDraft(draft: string): Uint8Array {
  const text = (line: string): string =>
    line
      .replace(/[\\{}]/gu, '\\$&')
      .replace(/[^\0-\x7f]/gu, (sign) =>
        Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i)} ?`).join(''),
      );
  const body = partsOf(draft).map((part) => {
    if (!isTable(part)) return `\\pard\\qj ${text(part)}\\par\n`;
    return part
      .map(
        (row) =>
          `\\trowd${row.map((_, k) => `\\cellx${1000 * (k + 1)}`).join('')}\\pard\\intbl ${row.map((cell) => `${text(cell)}\\cell `).join('')}\\row\n`,
      )
      .join('');
  });
  return bytesOf(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}}\\paperw11906\\paperh16838\\margl1701\\margr850\\margt1134\\margb1134\\f0\\fs28\n${body.join('')}}`,
  );
}

/** A draft as the page that Word saves for the web. */
export function htmlOfDraft(draft: string): Uint8Array {
  const body = partsOf(draft).map((part) => {
    if (!isTable(part)) return `<p class=MsoNormal style='text-align:justify'>${xmlText(part)}<o:p></o:p></p>\n`;
    return `<table class=MsoTableGrid border=1>${part.map((row) => `<tr>${row.map((cell) => `<td valign=top><p class=MsoNormal>${xmlText(cell)}</p></td>`).join('')}</tr>`).join('\n')}</table>\n`;
  });
  return bytesOf(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\n<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>Dự thảo</title><style><!-- p.MsoNormal {margin:0cm;font-size:14.0pt;font-family:"Times New Roman",serif} --></style></head>\n<body lang=VI><div class=WordSection1>\n${body.join('')}</div></body></html>\n`,
  );
}

/** A draft as an OpenDocument text. */
export function odtOfDraft(draft: string): Uint8Array {
  const p = (line: string): string => `<text:p text:style-name="Standard">${xmlText(line)}</text:p>`;
  const body = partsOf(draft).map((part) => {
    if (!isTable(part)) return p(part);
    return `<table:table>${part.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
  });
  return odtOf(body.join(''));
}
