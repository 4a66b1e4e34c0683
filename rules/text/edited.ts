import { Cells } from './cells.ts';
import { joinsBefore } from './chars.ts';
import { normalizeWithMap } from './normalize.ts';
import { OffsetMap } from './offsets.ts';
import { finishBlocks, makeBlock, partsOf, type ReaderOutput, type SourceParts, sourceOf, toText } from './source.ts';
import { type Change, ownString, spliceText } from './splice.ts';
import { retokenize } from './tokens.ts';
import { Trail } from './trail.ts';
import type { Block, ReaderNote, SourceText } from './types.ts';

/** What a reader hands over of a stretch of whole lines that is read anew. */
export interface ReaderPiece {
  /** The whole file as it is now. */
  readonly file: string;
  /** The stretch in the file. */
  readonly at: Change;
  /** The text of the stretch without its markup. */
  readonly raw: string;
  /** From `raw` to the stretch, both from 0 on; null when they are equal. */
  readonly map: OffsetMap | null;
  /** In offsets of `raw`. */
  readonly blocks: readonly Block[];
  /** In offsets of `file`. */
  readonly notes: readonly ReaderNote[];
  readonly comments: SourceParts['comments'];
  /** By how much the numbers of the tables behind the stretch grow. */
  readonly tables: number;
  /** Of the whole file, where the stretch holds its start; null where it does not. */
  readonly frontMatter: SourceParts['frontMatter'] | null;
}

/**
 * A source text of which stretches are replaced, at the cost of the stretch and of moving what stands behind it. `source` equals
 * at any time what `buildSourceText` makes of the whole file. It holds until the next `splice`.
 */
export class EditedSource {
  readonly #cells = new Cells();
  readonly #trail = new Trail();
  #parts: SourceParts;
  #source: SourceText;

  constructor(output: ReaderOutput) {
    const parts = partsOf(output);
    this.#cells.splice(0, 0, parts.text, parts.blocks);
    this.#parts = { ...parts, cells: this.#cells.all, trail: this.#trail };
    this.#source = sourceOf(this.#parts);
  }

  get source(): SourceText {
    return this.#source;
  }

  /** The whole file read anew, with the cells of the blocks that are in it still. */
  replace(output: ReaderOutput): void {
    const parts = partsOf(output);
    const old = this.#parts;
    this.#cells.splice(0, old.blocks.length, parts.text, parts.blocks);
    this.#parts = { ...parts, cells: this.#cells.all, trail: this.#trail };
    this.#trail.edit(...unchanged(old, this.#parts));
    this.#source = sourceOf(this.#parts);
  }

  /** Whether what stands at an offset of the file is never one with what stands before it. */
  isBorder(offset: number): boolean {
    const { raw, markup } = this.#parts;
    return !joinsBefore(raw, markup === null ? offset : markup.forward(offset));
  }

  /** Replaces a stretch; false, and nothing is done, when letters on its border may become one. */
  splice(piece: ReaderPiece): boolean {
    const old = this.#parts;
    const { file, at } = piece;
    const inRaw = moved(at, (offset) => (old.markup === null ? offset : old.markup.forward(offset)), piece.raw.length);
    if (joins(old.raw.slice(0, inRaw.start), piece.raw) || joins(piece.raw, old.raw.slice(inRaw.oldEnd))) return false;
    const { text: pieceText, map: pieceMap } = normalizeWithMap(piece.raw);
    const inText = moved(inRaw, (offset) => toText(old.normal, offset, old.text.length), pieceText.length);
    const markup = spliceMap(old.markup, piece.map, old.raw.length, inRaw, at);
    const raw = markup === null ? file : spliceText(old.raw, inRaw.start, inRaw.oldEnd, piece.raw);
    const map = spliceMap(old.normal, pieceMap, old.text.length, inText, inRaw);
    const spliced = map === null ? raw : spliceText(old.text, inText.start, inText.oldEnd, pieceText);
    const normal = spliced === raw ? null : map;
    const text = normal === null ? raw : spliced;

    const from = firstBehind(old.blocks, inText.start);
    const to = firstBehind(old.blocks, inText.oldEnd);
    const fresh = finishBlocks(pieceText, piece.blocks, (offset) => toText(pieceMap, offset, pieceText.length)).map(
      (block) => shifted(block, inText.start, 0),
    );
    this.#trail.edit(from, piece.tables === 0 ? old.blocks.length - to : 0);
    const by = inText.newEnd - inText.oldEnd;
    const blocks = old.blocks.slice(0, from);
    for (const block of fresh) blocks.push(block);
    for (let i = to; i < old.blocks.length; i++) blocks.push(shifted(old.blocks[i], by, piece.tables));
    // A cell is of another shape when its table has another number.
    const changed = piece.tables === 0 ? from + fresh.length : blocks.length;
    this.#cells.splice(from, piece.tables === 0 ? to : old.blocks.length, text, blocks.slice(from, changed));
    const behind = at.newEnd - at.oldEnd;
    this.#parts = {
      ...old,
      file,
      lines: old.lines.splice(file, at),
      raw,
      markup,
      text,
      normal,
      blocks,
      tokens: retokenize(old.tokens, text, blocks, inText, from),
      cells: this.#cells.all,
      notes: spliceItems(
        old.notes,
        piece.notes,
        at,
        ({ span }) => span.start,
        (note) => ({
          ...note,
          span: { start: note.span.start + behind, end: note.span.end + behind },
        }),
      ),
      comments: spliceItems(
        old.comments,
        piece.comments.map(alone),
        at,
        ({ start }) => start,
        (comment) => ({
          ...comment,
          start: comment.start + behind,
          end: comment.end + behind,
        }),
      ),
      frontMatter: piece.frontMatter ?? old.frontMatter,
    };
    this.#source = sourceOf(this.#parts);
    return true;
  }
}

/** How many blocks at the start and at the end are the same, with what stands between them. */
function unchanged(old: SourceParts, parts: SourceParts): [head: number, tail: number] {
  const { text, blocks, cells } = parts;
  const most = Math.min(text.length, old.text.length);
  let start = 0;
  while (start < most && text.charCodeAt(start) === old.text.charCodeAt(start)) start++;
  const by = old.text.length - text.length;
  let end = text.length;
  while (end > start && end + by > start && text.charCodeAt(end - 1) === old.text.charCodeAt(end - 1 + by)) end--;
  let head = 0;
  while (head < blocks.length && blocks[head].end < start && cells![head] === old.cells![head]) head++;
  let tail = 0;
  const more = old.blocks.length - blocks.length;
  for (let i = blocks.length - 1; i >= 0 && i + more >= 0; i--, tail++)
    if (blocks[i].start < end || cells![i] !== old.cells![i + more]) break;
  return [head, tail];
}

/** Whether letters of two strings may become one when one is put behind the other. */
function joins(before: string, behind: string): boolean {
  const last = before.slice(-1);
  return joinsBefore(last + behind.slice(0, 2), last.length);
}

/** A change in the terms of a derived string, of which the new stretch has `length` units. */
function moved(at: Change, forward: (offset: number) => number, length: number): Change {
  const start = forward(at.start);
  return { start, oldEnd: forward(at.oldEnd), newEnd: start + length };
}

/** The comment with its words in a string of their own: as a piece of the file they would hold the whole of it. */
function alone<T extends { readonly text: string }>(comment: T): T {
  return { ...comment, text: ownString(comment.text) };
}

/** The map with a stretch replaced; null stands for a string that is its own source. */
function spliceMap(
  whole: OffsetMap | null,
  piece: OffsetMap | null,
  length: number,
  target: Change,
  source: Change,
): OffsetMap | null {
  if (whole === null && piece === null) return null;
  const map = whole ?? OffsetMap.identity(length);
  return map.splice(piece ?? OffsetMap.identity(target.newEnd - target.start), target, source);
}

/** The block moved by `by`; the number of its table grows by `tables`. */
function shifted(block: Block, by: number, tables: number): Block {
  const { start, end, table } = block;
  if (by === 0 && (tables === 0 || table === 0)) return block;
  return makeBlock(start + by, end + by, tables === 0 || table === 0 ? block : { ...block, table: table + tables });
}

/** Index of the first block that begins at or behind the offset. */
function firstBehind(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items in the order of their places, those in the stretch replaced and those behind it moved. */
function spliceItems<T>(
  items: readonly T[],
  piece: readonly T[],
  at: Change,
  startOf: (item: T) => number,
  move: (item: T) => T,
): readonly T[] {
  if (items.length === 0) return piece;
  return [
    ...items.filter((item) => startOf(item) < at.start),
    ...piece,
    ...items.filter((item) => startOf(item) >= at.oldEnd).map(move),
  ];
}
