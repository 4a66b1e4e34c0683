import type { Cell } from './cells.ts';
import { emptyNote } from './decode.ts';
import { LineIndex } from './lines.ts';
import { normalizeText, normalizeWithMap } from './normalize.ts';
import type { OffsetMap } from './offsets.ts';
import { tokenize } from './tokens.ts';
import type { Trail } from './trail.ts';
import type {
  Block,
  FileLayout,
  Format,
  Location,
  MergedCell,
  Original,
  Place,
  ReaderNote,
  SourceText,
  Span,
  TokenTable,
} from './types.ts';

/** What a block is, beside its range; see `Block`. Absent: 0 or false. */
export type BlockShape = Pick<Block, 'kind'> & Partial<Omit<Block, 'start' | 'end' | 'kind'>>;

/** A block of a shape. Made in one place, so that all blocks are alike for the engine below. */
export function makeBlock(start: number, end: number, shape: BlockShape): Block {
  const { kind, level = 0, hard = false, table = 0, row = 0, column = 0 } = shape;
  return { start, end, kind, level, hard, table, row, column };
}

/** What a reader hands over. */
export interface ReaderOutput {
  readonly format: Format;
  /** The decoded file. */
  readonly file: string;
  /** The text of the file without its markup; the file itself where the reader leaves nothing out. Not normalised. */
  readonly raw?: string;
  /** From `raw` to `file`; null or absent when they are equal. */
  readonly map?: OffsetMap | null;
  /** Sorted, not overlapping, in offsets of `raw`; white space at the ends is cut off, empty ones are dropped. */
  readonly blocks: readonly Block[];
  /** Spans in offsets of `file`. */
  readonly notes?: readonly ReaderNote[];
  readonly frontMatter?: Readonly<Record<string, string>>;
  /** Where a range of `file` stands, for files without lines of their own. */
  readonly place?: (at: Span) => Place | null;
  /** Spans in offsets of `file`, which is then the text (`raw` and `map` absent). */
  readonly layout?: FileLayout;
  /** Cells that go on from the row above. */
  readonly merged?: readonly MergedCell[];
  /** Ranges of the file. */
  readonly comments?: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** All that a `SourceText` is made of. */
export interface SourceParts {
  readonly format: Format;
  readonly file: string;
  readonly lines: LineIndex;
  readonly raw: string;
  /** From `raw` to `file`; null when they are equal. */
  readonly markup: OffsetMap | null;
  readonly text: string;
  /** From `text` to `raw`; null when they are equal. */
  readonly normal: OffsetMap | null;
  readonly blocks: readonly Block[];
  readonly tokens: TokenTable;
  readonly cells: readonly Cell[] | null;
  readonly trail: Trail | null;
  /** Spans in offsets of `file`. */
  readonly notes: readonly ReaderNote[];
  readonly comments: NonNullable<ReaderOutput['comments']>;
  readonly frontMatter: Readonly<Record<string, string>>;
  readonly place: ReaderOutput['place'];
  readonly layout: FileLayout | null;
  readonly merged: readonly MergedCell[];
}

/** The parts of a reader's output: normalised once, with blocks and tokens. */
export function partsOf(output: ReaderOutput): SourceParts {
  const raw = output.raw ?? output.file;
  const { text, map } = normalizeWithMap(raw);
  const blocks = finishBlocks(text, output.blocks, (offset) => toText(map, offset, text.length));
  return {
    format: output.format,
    file: output.file,
    lines: new LineIndex(output.file),
    raw,
    markup: output.map ?? null,
    text,
    normal: map,
    blocks,
    tokens: tokenize(text, blocks),
    cells: null,
    trail: null,
    notes: output.notes ?? [],
    comments: output.comments ?? [],
    frontMatter: output.frontMatter ?? {},
    place: output.place,
    layout: output.layout ?? null,
    merged: output.merged ?? [],
  };
}

/** The offset of `text` that stands for one of `raw`. */
export function toText(normal: OffsetMap | null, offset: number, length: number): number {
  return normal === null ? Math.min(offset, length) : normal.forward(offset);
}

class Source implements SourceText {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly tokens: TokenTable;
  readonly notes: readonly ReaderNote[];
  readonly frontMatter: Readonly<Record<string, string>>;
  readonly comments: SourceText['comments'];
  readonly original: Original | null;
  readonly #maps: readonly OffsetMap[];
  readonly #lines: LineIndex;
  readonly #place: ReaderOutput['place'];
  readonly layout: FileLayout | null;
  readonly merged: readonly MergedCell[];
  readonly cells: readonly Cell[] | null;
  readonly trail: Trail | null;

  constructor(parts: SourceParts) {
    const { raw, text, normal, markup, blocks, lines } = parts;
    const forward = (offset: number) => toText(normal, offset, text.length);
    const span = (at: Span): Span => {
      const start = forward(at.start);
      return { start, end: Math.max(start, forward(at.end)) };
    };
    const fileSpan = (at: Span): Span =>
      markup === null ? span(at) : span({ start: markup.forward(at.start), end: markup.forward(at.end) });
    this.text = text;
    this.format = parts.format;
    this.original = normal === null ? null : { text: raw, at: (at) => spanIn(normal, at), back: forward };
    this.#maps = [normal, markup].filter((map) => map !== null);
    this.#lines = lines;
    this.#place = parts.place;
    this.merged = parts.merged;
    this.layout = parts.layout === null || normal === null ? parts.layout : moveLayout(parts.layout, span);
    this.blocks = blocks;
    this.tokens = parts.tokens;
    this.cells = parts.cells;
    this.trail = parts.trail;
    const notes = parts.notes.map((note) => ({ ...note, span: fileSpan(note.span) }));
    // Comments, pictures, marks of Markdown or front matter alone are no paper.
    const told = notes.some(({ kind }) => kind === 'empty' || kind === 'binary');
    this.notes = told || hasWords(text, blocks) ? notes : [...notes, emptyNote()];
    this.frontMatter = parts.frontMatter;
    this.comments = parts.comments.map((comment) => ({
      text: normalizeText(comment.text),
      at: fileSpan(comment),
      location: { start: lines.position(comment.start), end: lines.position(comment.end) },
    }));
  }

  locate(span: Span): Location {
    const { start, end } = this.#maps.reduce((at, map) => spanIn(map, at), span);
    const place = this.#place?.({ start, end }) ?? null;
    const lines = { start: this.#lines.position(start), end: this.#lines.position(end) };
    return place === null ? lines : { ...lines, place };
  }

  offsetOf(file: number): number {
    const offset = this.#maps.reduceRight((at, map) => map.forward(at), file);
    return Math.min(offset, this.text.length);
  }
}

/** The layout with its spans moved. */
function moveLayout(layout: FileLayout, move: (at: Span) => Span): FileLayout {
  const moved = <T extends { readonly at: Span }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, at: move(item.at) }));
  return {
    ...layout,
    pages: moved(layout.pages),
    looks: moved(layout.looks),
    paragraphs: moved(layout.paragraphs),
    labels: moved(layout.labels),
    revisions: moved(layout.revisions),
    remarks: layout.remarks.map(move),
    legacy: moved(layout.legacy),
  };
}

/** A span of the derived text in the source of the map. */
function spanIn(map: OffsetMap, { start, end }: Span): Span {
  const from = map.start(start);
  return { start: from, end: start < end ? map.end(end) : from };
}

/** Blocks of `raw` as blocks of the text, cut to their words. A block that stays as it is is not made anew: there may be millions. */
export function finishBlocks(text: string, drafts: readonly Block[], forward: (offset: number) => number): Block[] {
  const blocks: Block[] = [];
  for (const draft of drafts) {
    let start = forward(draft.start);
    let end = forward(draft.end);
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) continue;
    blocks.push(start === draft.start && end === draft.end ? draft : makeBlock(start, end, draft));
  }
  return blocks;
}

/** A letter or digit stands in the text, beside the metadata. */
function hasWords(text: string, blocks: readonly Block[]): boolean {
  return blocks.some(({ kind, start, end }) => kind !== 'metadata' && /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** White space of a normalised text. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09;
}

/** The `SourceText` of a reader's output: normalised once, with blocks, tokens and the map back to the file. Linear. */
export function buildSourceText(output: ReaderOutput): SourceText {
  return sourceOf(partsOf(output));
}

/** The `SourceText` that is made of the parts. */
export function sourceOf(parts: SourceParts): SourceText {
  return new Source(parts);
}
