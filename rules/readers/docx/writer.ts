import type { FileLayout, Place, ReaderNote, Revision, Span } from '../../text/index.ts';
import { Flow } from '../flow.ts';
import { newLayout } from '../new-layout.ts';
import { LegacyText } from './legacy.ts';
import type { Event, Page, Paragraph, Piece, TextPiece } from './model.ts';
import { embedded } from './notes.ts';
import type { Label, Numbering } from './numbering.ts';
import type { FullLook, Styles } from './styles.ts';

/** Ordinals of paragraphs of one part; the part stands in the bits above. */
const PART = 0x10000000;

/** Text boxes in text boxes in text boxes …: deeper ones are not read. */
const DEEPEST_BOX = 20;

/** Writes paragraphs, tables and text boxes as the text of the document, with what the file says of its looks. */
export class DocxWriter {
  readonly flow = new Flow();
  readonly notes: ReaderNote[] = [];
  /** Footnotes and endnotes in the order of their marks. */
  readonly cited: { readonly of: 'footnote' | 'endnote'; readonly id: string }[] = [];
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #legacy = new LegacyText();
  readonly #layout = newLayout();
  /** Where the text of each part begins. */
  readonly #parts: { readonly name: string; readonly start: number }[] = [];
  readonly #remarks = new Map<string, number>();
  readonly #remarked = new Set<string>();
  /** Paragraphs whose marks are not there, joined: the next one goes on in them. */
  #pending: Paragraph | null = null;
  #pageStart = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** What comes now stands in another part of the file. */
  beginPart(name: string): void {
    this.#flush();
    this.#parts.push({ name, start: this.flow.length });
  }

  write(event: Event, depth = 0): void {
    const { layout } = this.flow;
    if (event.kind === 'paragraph') {
      this.#paragraph(event.paragraph, depth);
      return;
    }
    this.#flush();
    switch (event.kind) {
      case 'table':
        layout.openTable();
        break;
      case 'row':
        layout.openRow(event.before);
        break;
      case 'cell':
        if (event.merged) layout.openMerged(event.span);
        else layout.openCell(event.span);
        break;
      case 'end-cell':
        layout.closeCell();
        break;
      case 'end-table':
        layout.closeTable();
        break;
      case 'section':
        this.#section(event.page);
        break;
      case 'embedded':
        this.notes.push(embedded(this.flow.length));
        break;
    }
  }

  /** The text, its blocks and layout. Call it once, at the end. */
  finish(file: { readonly signed: boolean; readonly protected: boolean }): {
    readonly text: string;
    readonly blocks: ReturnType<Flow['finish']>['blocks'];
    readonly layout: FileLayout;
  } {
    this.#flush();
    const { text, blocks } = this.flow.finish();
    const layout = this.#layout;
    for (const start of this.#remarks.values()) layout.remarks.push({ start, end: start });
    layout.remarks.sort((a, b) => a.start - b.start || a.end - b.end);
    return { text, blocks, layout: { ...layout, ...file } };
  }

  /** Where a span of the text stands in the file. */
  place({ start, end }: Span): Place | null {
    const part = this.#parts.findLast((of) => of.start <= start);
    if (part === undefined) return null;
    const k = this.#parts.indexOf(part);
    const [a, run, offset] = this.flow.pointAt(start);
    const from = { paragraph: a - k * PART, run, offset };
    // A span that goes on in another part is told as far as its own part goes.
    const stop = Math.min(end, this.#parts[k + 1]?.start ?? end);
    if (stop <= start) return { kind: 'docx', part: part.name, start: from, end: from };
    const [b, endRun, endOffset] = this.flow.pointBefore(stop);
    return {
      kind: 'docx',
      part: part.name,
      start: from,
      end: { paragraph: b - k * PART, run: endRun, offset: endOffset },
    };
  }

  /** Ends a joined paragraph that none follows. */
  #flush(): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    // Of a paragraph that was removed as a whole nothing is left to count.
    const left = pending.pieces.some((piece) => piece.kind === 'text' && !piece.out);
    this.#line(left ? pending : { ...pending, properties: { num: 0 } }, 0);
  }

  #paragraph(paragraph: Paragraph, depth: number): void {
    const pending = this.#pending;
    let whole = paragraph;
    if (pending !== null) {
      this.#pending = null;
      for (const piece of paragraph.pieces) pending.pieces.push(piece);
      for (const box of paragraph.boxes) pending.boxes.push(box);
      whole = {
        ...paragraph,
        ordinal: pending.ordinal,
        pieces: pending.pieces,
        boxes: pending.boxes,
        mark: paragraph.mark ?? pending.mark,
      };
    }
    if (whole.open) this.#pending = whole;
    else this.#line(whole, depth);
  }

  #line(paragraph: Paragraph, depth: number): void {
    const { flow } = this;
    const properties = this.#styles.paragraph(paragraph.properties);
    const { num, level, style, align, numStyle } = properties;
    const looks = paragraph.pieces.map((piece) =>
      piece.kind === 'text' ? this.#styles.look(piece.look, style) : null,
    );
    const label = num === undefined || num === 0 ? null : this.#numbering.next(num, level, numStyle);
    const start = flow.length;
    const a = this.#partBase + paragraph.ordinal;
    if (label !== null) this.#label(label, a, paragraph.pieces, looks);
    const texts = this.#legacy.read(paragraph.pieces, looks);
    for (let k = 0; k < paragraph.pieces.length; k++) this.#piece(paragraph.pieces[k], texts[k], looks[k]);
    if (paragraph.mark !== null) this.#revision(paragraph.mark, flow.length);
    if (paragraph.formatted) this.#revision('format', start);
    if (flow.length > start) this.#layout.paragraphs.push({ at: { start, end: flow.length }, align: align ?? null });
    flow.endParagraph(a, paragraph.runs, 0);
    if (depth < DEEPEST_BOX) {
      for (const box of paragraph.boxes) this.write(box, depth + 1);
      this.#flush();
    }
    if (paragraph.page !== null) this.#section(paragraph.page);
  }

  get #partBase(): number {
    return (this.#parts.length - 1) * PART;
  }

  #label({ text, format, gap }: Label, a: number, pieces: readonly Piece[], looks: readonly (FullLook | null)[]): void {
    const start = this.flow.length;
    const shown = pieces.some((piece, k) => piece.kind === 'text' && !piece.out && looks[k]?.hidden === false);
    this.flow.put(shown ? text + gap : text, a, 0, 0);
    this.#layout.labels.push({ at: { start, end: start + text.length }, format });
  }

  #piece(piece: Piece, text: string | null, look: FullLook | null): void {
    const { flow } = this;
    switch (piece.kind) {
      case 'text':
        if (look !== null) this.#text(piece, text ?? piece.text, text !== null, look);
        break;
      case 'break':
        flow.breakLine(this.#partBase + piece.paragraph, piece.run, piece.offset);
        break;
      case 'remark':
        this.#remark(piece.id, piece.what);
        break;
      case 'note':
        this.cited.push({ of: piece.of, id: piece.id });
        break;
    }
  }

  #text(piece: TextPiece, text: string, legacy: boolean, look: FullLook): void {
    const { flow } = this;
    const start = flow.length;
    if (piece.out) {
      if (piece.change !== null) this.#revision(piece.change, start);
      return;
    }
    if (look.hidden) {
      this.#layout.hidden += text.length;
      return;
    }
    flow.add(look.caps ? capitals(text) : text, this.#partBase + piece.paragraph, piece.run, piece.offset);
    const at = { start, end: flow.length };
    if (piece.change !== null) this.#revision(piece.change, start);
    if (legacy) extend(this.#layout.legacy, { at, font: look.font ?? '' }, (last) => last.font === look.font);
    const { font, size, bold, italic } = look;
    const alike = (last: FileLayout['looks'][number]): boolean =>
      last.font === font && last.size === size && last.bold === bold && last.italic === italic;
    extend(this.#layout.looks, { at, font, size, bold, italic }, alike);
  }

  #revision(kind: Revision['kind'], start: number): void {
    extend(this.#layout.revisions, { kind, at: { start, end: this.flow.length } }, (last) => last.kind === kind);
  }

  #remark(id: string, what: 'start' | 'end' | 'tie'): void {
    const now = this.flow.length;
    if (what === 'start') {
      this.#remarks.set(id, now);
      return;
    }
    if (what === 'tie' && this.#remarked.has(id)) return;
    const start = this.#remarks.get(id) ?? now;
    this.#remarks.delete(id);
    this.#remarked.add(id);
    this.#layout.remarks.push({ start, end: now });
  }

  #section(page: Page): void {
    const end = this.flow.length;
    this.#layout.pages.push({ at: { start: this.#pageStart, end }, ...page });
    this.#pageStart = end;
  }
}

/** Adds an item, or makes the last one longer where it ends here and is like it. */
function extend<T extends { readonly at: Span }>(items: T[], item: T, alike: (last: T) => boolean): void {
  const last = items[items.length - 1];
  if (last !== undefined && last.at.end === item.at.start && alike(last))
    items[items.length - 1] = { ...last, at: { start: last.at.start, end: item.at.end } };
  else items.push(item);
}

/** Capital letters, unit by unit: a letter that would become two stays. */
function capitals(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  let out = '';
  for (const letter of text) out += letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter;
  return out;
}
