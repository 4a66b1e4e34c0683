import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';

/** Numbers that are missing in a row of counted lines: `Bước 2`, or rows of a table. */
export interface Gap {
  readonly what: 'step' | 'row';
  /** The number behind the gap, as printed. */
  readonly at: Span;
  readonly before: number;
  readonly value: number;
}

/** One number of a row; `last` is that of `Bước 2 và 3`. */
interface Counted {
  readonly at: Span;
  readonly first: number;
  readonly last: number;
}

/** Longer gaps are those of an extract. */
const MOST = 3;

/** `- Bước 2:`, `Bước 2 và Bước 3.`; `Bước 2.1` counts within a step. */
const step =
  /[-+*•–\s]{0,4}(?:\p{Ll}\)\s{0,2})?Bước\s{1,3}(\d{1,2})((?:\s{0,2}(?:,|và|-|–|đến)\s{1,2}(?:Bước\s{1,2})?\d{1,2}){0,4})\s{0,2}(?:[:.)–-](?!\d)|$)/uy;
/** First cell of a line whose cells are set apart by tabs. */
const headLine = /[ ]{0,4}(?:STT|TT|Số TT|Số thứ tự)[ ]{0,4}\t/iuy;
const rowLine = /[ ]{0,4}(\d{1,3})?\.?[ ]{0,4}\t/uy;
const headCell = /^(?:STT|TT|Số TT|Số thứ tự)$/iu;

/** Gaps in the steps and in the numbered table rows of a draft, in text order. One walk; what stands in quotation marks is another document's. */
export function gapsOf({ paragraphs, source: { text } }: LegalDocument): Gap[] {
  const gaps: Gap[] = [];
  const steps = new Row('step', text, gaps);
  const lines = new Row('row', text, gaps);
  const cells = new Row('row', text, gaps);
  let attachment = -2;
  let lined = false;
  let table = 0;
  /** Cells of the head of the table, and of the row at hand. */
  let width = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { start, end, zone } = paragraph;
    if (zone !== 'body' || paragraph.quoted) {
      lined = false;
      continue;
    }
    if (paragraph.attachment !== attachment) {
      attachment = paragraph.attachment;
      steps.close();
    }
    const found = read(step, text, start, end);
    if (found !== null) {
      const at = start + found[0].indexOf(found[1], found[0].indexOf('Bước'));
      const last = /(\d{1,2})$/u.exec(found[2])?.[1] ?? found[1];
      steps.add({ at: { start: at, end: at + found[1].length }, first: Number(found[1]), last: Number(last) });
    }
    if (paragraph.table === 0) {
      if (read(headLine, text, start, end) !== null) {
        lines.close();
        lined = true;
      } else if (lined) {
        const row = read(rowLine, text, start, end);
        lined = row !== null;
        if (row?.[1] === undefined) lines.close();
        else {
          const at = start + row[0].indexOf(row[1]);
          lines.add(one({ start: at, end: at + row[1].length }, Number(row[1])));
        }
      }
      continue;
    }
    lined = false;
    if (paragraph.column !== 1 || paragraphs[index - 1]?.row === paragraph.row) continue;
    const printed = end - start > 16 ? '' : text.slice(start, end).trim();
    if (paragraph.table !== table) cells.close();
    if (headCell.test(printed)) {
      table = paragraph.table;
      width = widthAt(paragraphs, index);
    } else if (paragraph.table === table) {
      const number = /^(\d{1,3})\.?$/u.exec(printed)?.[1];
      const whole = widthAt(paragraphs, index) === width;
      if (number === undefined) {
        // `I`, `A`, `…`: another row of numbers begins behind it; the words of a merged cell say nothing.
        if (whole || printed !== '') cells.close();
      } else if (whole) {
        const at = text.indexOf(number, start);
        cells.add(one({ start: at, end: at + number.length }, Number(number)));
      } else cells.close();
    }
  }
  for (const row of [steps, lines, cells]) row.close();
  return gaps.sort((a, b) => a.at.start - b.at.start);
}

const one = (at: Span, value: number): Counted => ({ at, first: value, last: value });

/** What the pattern finds at the start of a paragraph. */
function read(pattern: RegExp, text: string, start: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found !== null && start + found[0].length <= end ? found : null;
}

/** How many cells the row has that begins at the paragraph. */
function widthAt(paragraphs: readonly Paragraph[], index: number): number {
  const { table, row } = paragraphs[index];
  let columns = 0;
  let last = 0;
  for (let i = index; i < paragraphs.length && paragraphs[i].table === table && paragraphs[i].row === row; i++) {
    if (paragraphs[i].column !== last) columns++;
    last = paragraphs[i].column;
  }
  return columns;
}

/** A row of numbers while it is read: it begins anew with 1. */
class Row {
  readonly #what: Gap['what'];
  readonly #text: string;
  readonly #gaps: Gap[];
  #row: Counted[] = [];

  constructor(what: Gap['what'], text: string, gaps: Gap[]) {
    this.#what = what;
    this.#text = text;
    this.#gaps = gaps;
  }

  add(counted: Counted): void {
    if (counted.first === 1) this.close();
    this.#row.push(counted);
  }

  /** Tells the gaps of the row; a number that stands elsewhere in it, or in the words before the gap, is not missing. */
  close(): void {
    const row = this.#row;
    this.#row = [];
    if (row.length < 2) return;
    const present = new Set<number>();
    for (const { first, last } of row) for (let n = first; n <= last && n < first + 10; n++) present.add(n);
    for (let i = 1; i < row.length; i++) {
      const before = row[i - 1].last;
      const { first: value, at } = row[i];
      if (value <= before + 1 || value > before + 1 + MOST) continue;
      // A number that the row does not go on from is a slip of its own, or no number of the row.
      if (i + 1 < row.length && row[i + 1].first !== row[i].last + 1) continue;
      let missing = before + 1;
      while (missing < value && !present.has(missing) && !this.#hidden(missing, row[i - 1].at.end, at.start)) missing++;
      if (missing === value) this.#gaps.push({ what: this.#what, at, before, value });
    }
  }

  /** `… Bước 2: …` within the line before: its line end was lost. */
  #hidden(number: number, from: number, to: number): boolean {
    const words = this.#text.slice(from, to);
    return this.#what === 'step' && new RegExp(`bước\\s+${number}(?!\\d)`, 'iu').test(words);
  }
}
