import type { ExampleLayout } from '../engine/types.ts';
import { buildSourceText, type FileLayout, type SourceText, type Span } from '../text/index.ts';

/** A sheet of A4 with margins that every rule allows. */
const PAGE = { width: 210, height: 297, top: 20, right: 18, bottom: 20, left: 30 };

/** The text as a Word file that looks as an example says: Times New Roman of 14 points but for what it names. Throws for words that are not in the text. */
export function withLayout(source: SourceText, example: ExampleLayout): SourceText {
  const { text, blocks } = source;
  const place = (words: string): Span => {
    const start = text.indexOf(words.normalize('NFC'));
    if (start < 0) throw new Error(`“${words}” does not stand in the text of the example`);
    return { start, end: start + words.normalize('NFC').length };
  };
  const own = (example.looks ?? [])
    .map(({ words, ...look }) => ({ ...place(words), ...look }))
    .sort((a, b) => a.start - b.start);
  const looks: FileLayout['looks'][number][] = [];
  const plain = { font: 'Times New Roman', size: 14, bold: false, italic: false };
  let from = 0;
  for (const { start, end, ...look } of [...own, { start: text.length, end: text.length }]) {
    if (from < start) looks.push({ at: { start: from, end: start }, ...plain });
    if (start < end) looks.push({ at: { start, end }, ...plain, ...look });
    from = end;
  }
  const layout: FileLayout = {
    pages: [{ at: { start: 0, end: text.length }, ...PAGE, ...example.page }],
    looks,
    paragraphs: [],
    labels: (example.letters ?? []).map((label) => ({
      at: place(label),
      format: 'letters',
    })),
    revisions: (example.changed ?? []).map((words) => ({ kind: 'insert', at: place(words) })),
    remarks: (example.remarked ?? []).map(place),
    legacy: (example.legacy ?? []).map(({ words, font }) => ({ at: place(words), font })),
    hidden: 0,
    signed: false,
    protected: false,
  };
  return buildSourceText({ format: 'docx', file: text, blocks, layout });
}
