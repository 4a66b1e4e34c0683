import type { Paragraph } from './types.ts';
import type { Work } from './work.ts';

/** The paragraphs with their places: every line in exactly one, in text order. */
export function makeParagraphs(work: Work): Paragraph[] {
  const { blocks } = work.lines;
  const paragraphs: Paragraph[] = [];
  for (let p = 0; p < work.count; ) {
    let q = p + 1;
    while (q < work.count && work.merged[q] === 1 && alike(work, p, q)) q++;
    const first = blocks[work.line(p)];
    paragraphs.push({
      start: work.start(p),
      end: work.end(q - 1),
      zone: work.zones[p] ?? 'body',
      firstBlock: work.paras.from[p],
      endBlock: work.paras.to[q - 1],
      node: work.nodes[p],
      attachment: work.attachment[p],
      quoted: work.quoted(p) && work.zones[p] !== 'outside',
      table: first.table,
      row: first.row,
      column: first.column,
    });
    p = q;
  }
  return paragraphs;
}

/** Two paragraphs may be one only within one zone, unit and attachment. */
function alike(work: Work, p: number, q: number): boolean {
  return (
    (work.zones[p] ?? 'body') === (work.zones[q] ?? 'body') &&
    work.nodes[p] === work.nodes[q] &&
    work.attachment[p] === work.attachment[q] &&
    work.quoted(p) === work.quoted(q) &&
    work.isCell(p) === work.isCell(q)
  );
}

/** Paragraphs by offset. */
export class ParagraphList {
  readonly #paragraphs: readonly Paragraph[];

  constructor(paragraphs: readonly Paragraph[]) {
    this.#paragraphs = paragraphs;
  }

  at(offset: number): Paragraph | null {
    let low = 0;
    let high = this.#paragraphs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#paragraphs[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#paragraphs[low];
    return found !== undefined && found.start <= offset ? found : null;
  }
}
