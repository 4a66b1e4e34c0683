import type { CheckResult } from '../../engine/types.ts';
import type { Zone } from '../../structure/types.ts';
import type { Block, MergedCell, PageLook, ParagraphLook } from '../../text/types.ts';
import type { PageWords } from './words.ts';

/** Zones whose tables only lay out the page: nobody draws their lines. */
const unlined: ReadonlySet<Zone> = new Set(['outside', 'header', 'title', 'closing']);
/** Columns of a table that Word allows; in one with more, cells that are not there are not drawn. */
const mostColumns = 63;

/** The sheets of a draft: sections, paragraphs and tables as the file has them, up to the block `stop`. */
export function sheetsOf(result: CheckResult, words: PageWords, stop: number): string {
  return new Sheets(result, words, stop).html();
}

/** Class of a page of such a size; pages that are alike share it. */
function pageClass({ width, height }: PageLook): string {
  return width > height ? 'sheet wide' : 'sheet';
}

class Sheets {
  readonly #result: CheckResult;
  readonly #words: PageWords;
  readonly #blocks: readonly Block[];
  readonly #paragraphs: readonly ParagraphLook[];
  readonly #pages: readonly PageLook[];
  readonly #merged = new Map<number, MergedCell[]>();
  readonly #stop: number;
  #paragraph = 0;

  constructor(result: CheckResult, words: PageWords, stop: number) {
    const { blocks, layout, merged } = result.source;
    this.#result = result;
    this.#words = words;
    this.#blocks = blocks;
    this.#paragraphs = layout?.paragraphs ?? [];
    this.#pages = layout?.pages ?? [];
    this.#stop = stop;
    for (const cell of merged) {
      const cells = this.#merged.get(cell.table);
      if (cells) cells.push(cell);
      else this.#merged.set(cell.table, [cell]);
    }
  }

  html(): string {
    const out: string[] = [];
    let page = 0;
    let open = false;
    let footnotes = false;
    for (let k = 0; k < this.#stop; ) {
      const block = this.#blocks[k];
      while (page < this.#pages.length - 1 && block.start >= this.#pages[page].at.end) {
        page++;
        if (open) out.push('</section>\n');
        open = false;
      }
      if (!open) out.push(`<section class="${page < this.#pages.length ? pageClass(this.#pages[page]) : 'sheet'}">\n`);
      open = true;
      if (block.kind === 'footnote' && !footnotes) {
        footnotes = true;
        out.push('<hr>\n');
      }
      const end = block.table > 0 ? this.#endOfTable(k) : this.#endOfParagraph(k);
      out.push(block.table > 0 ? this.#table(k, end) : this.#paragraphHtml(k, end));
      k = end;
    }
    if (open) {
      if (this.#stop === this.#blocks.length) out.push(this.#words.rest());
      out.push('</section>\n');
    }
    return out.join('');
  }

  /** First block behind the table (or the piece of it) that block `k` stands in. */
  #endOfTable(k: number): number {
    let end = k + 1;
    while (end < this.#stop && this.#blocks[end].table === this.#blocks[k].table) end++;
    return end;
  }

  /** How the paragraph of a block is set. */
  #lookOf({ start }: Block): ParagraphLook | null {
    while (this.#paragraph < this.#paragraphs.length && this.#paragraphs[this.#paragraph].at.end <= start)
      this.#paragraph++;
    const look = this.#paragraphs[this.#paragraph];
    return look !== undefined && look.at.start <= start ? look : null;
  }

  /** First block behind the paragraph that block `k` begins: lines of one paragraph are told apart by breaks. */
  #endOfParagraph(k: number, stop = this.#stop): number {
    const look = this.#lookOf(this.#blocks[k]);
    const { table, row, column } = this.#blocks[k];
    let end = k + 1;
    while (end < stop && look !== null && this.#blocks[end].end <= look.at.end) {
      const next = this.#blocks[end];
      if (next.table !== table || next.row !== row || next.column !== column) break;
      end++;
    }
    return end;
  }

  #paragraphHtml(k: number, end: number): string {
    const first = this.#blocks[k];
    const classes = [this.#lookOf(first)?.align ?? ''];
    if (first.kind === 'footnote') classes.push('note');
    const lines: string[] = [];
    for (let i = k; i < end; i++) lines.push(this.#words.of(this.#blocks[i]));
    const name = classes.filter((one) => one !== '').join(' ');
    return `<p${name === '' ? '' : ` class="${name}"`}>${lines.join('<br>')}</p>\n`;
  }

  #table(from: number, to: number): string {
    const { table, start } = this.#blocks[from];
    const last = this.#blocks[to - 1].row;
    const merged = (this.#merged.get(table) ?? []).filter(({ row }) => row >= this.#blocks[from].row && row <= last);
    const goesOn = new Map<number, Set<number>>();
    const columnsOf = new Set<number>();
    const rows = new Map<number, { column: number; from: number; to: number }[]>();
    for (const { row, column } of merged) {
      columnsOf.add(column);
      const columns = goesOn.get(row);
      if (columns) columns.add(column);
      else goesOn.set(row, new Set([column]));
      if (!rows.has(row)) rows.set(row, []);
    }
    for (let k = from; k < to; ) {
      const { row, column } = this.#blocks[k];
      let end = k + 1;
      while (end < to && this.#blocks[end].row === row && this.#blocks[end].column === column) end++;
      columnsOf.add(column);
      const cells = rows.get(row);
      if (cells) cells.push({ column, from: k, to: end });
      else rows.set(row, [{ column, from: k, to: end }]);
      k = end;
    }
    const columns = [...columnsOf].sort((a, b) => a - b);
    const numbers = [...rows.keys()].sort((a, b) => a - b);
    const below = new Map(numbers.map((number, i) => [number, numbers[i + 1]]));
    const out: string[] = [];
    for (const number of numbers) {
      const cells = rows.get(number)!;
      const covered = goesOn.get(number);
      const cell = ({ column, from, to }: (typeof cells)[number], span: number): string => {
        let height = 1;
        for (let next = below.get(number); next !== undefined && goesOn.get(next)?.has(column); next = below.get(next))
          height++;
        const tall = height > 1 ? ` rowspan="${height}"` : '';
        return `<td${tall}${span > 1 ? ` colspan="${span}"` : ''}>${this.#cell(from, to)}</td>`;
      };
      // A row with words in its first cell alone is one that heads the rows below it.
      if (cells.length === 1 && covered === undefined && cells[0].column === columns[0])
        out.push(`<tr>${cell(cells[0], columns.length)}</tr>\n`);
      else if (columns.length > mostColumns) out.push(`<tr>${cells.map((one) => cell(one, 1)).join('')}</tr>\n`);
      else {
        const byColumn = new Map(cells.map((one) => [one.column, one]));
        const row = columns.map((column) => {
          const one = byColumn.get(column);
          return one !== undefined ? cell(one, 1) : covered?.has(column) ? '' : '<td></td>';
        });
        out.push(`<tr>${row.join('')}</tr>\n`);
      }
    }
    const zone = this.#result.document.paragraphAt(start)?.zone;
    return `<table${zone !== undefined && unlined.has(zone) ? ' class="unlined"' : ''}><tbody>\n${out.join('')}</tbody></table>\n`;
  }

  #cell(from: number, to: number): string {
    const out: string[] = [];
    for (let k = from; k < to; ) {
      const end = this.#endOfParagraph(k, to);
      out.push(this.#paragraphHtml(k, end).trimEnd());
      k = end;
    }
    return out.join('');
  }
}
