import {
  type Change,
  EditedSource,
  type Format,
  makeBlock,
  type ReaderOutput,
  type ReaderPiece,
  type Replacement,
  replaceAll,
  type SourceText,
} from '../text/index.ts';
import { detectFormat } from './detect.ts';
import { frontMatterOf } from './front-matter.ts';
import type { ReadOptions } from './index.ts';
import { limitText, textNotes } from './limit.ts';
import { type MarkdownHelpers, markdownHelpers, scanMarkdown } from './markdown.ts';
import { collectDefinitions, type Definitions, sameDefinitions } from './markdown-definitions.ts';
import { plainBlocks } from './plain.ts';
import { pointState, type ReadFrom, SafePoints } from './safe-points.ts';
import { hasOtherEnds, LineScanner, lineStart } from './scan-lines.ts';

/** Formats that people edit as text. */
export type LiveFormat = Extract<Format, 'plain' | 'markdown'>;

const NO_DEFINITIONS: Definitions = { definitions: new Map(), footnotes: new Set() };

/**
 * A text under edit. `source` is at any time what `readText` gives for `file` in the format it was opened in, with cells. An edit
 * is read from the last safe point that it leaves alone to the first one behind it at which the old reading goes on.
 */
export class LiveSource {
  readonly format: LiveFormat;
  readonly #helpers: MarkdownHelpers | null;
  readonly #limit: number | undefined;
  #file: string;
  /** The file may have line ends other than `\n`. */
  #otherEnds = false;
  #definitions = NO_DEFINITIONS;
  /** The file is read as a whole at the next edit: something in it depends on all that stands behind. */
  #whole = false;
  #points = new SafePoints();
  readonly #edited: EditedSource;

  constructor(file: string, format: LiveFormat, helpers: MarkdownHelpers | null, limit: number | undefined) {
    this.format = format;
    this.#helpers = helpers;
    this.#limit = limit;
    this.#file = file;
    this.#edited = new EditedSource(this.#read());
  }

  /** The file as it is now. */
  get file(): string {
    return this.#file;
  }

  get source(): SourceText {
    return this.#edited.source;
  }

  /** Edits of `file` that are sorted and do not overlap, in its UTF-16 units. */
  edit(edits: readonly Replacement[]): SourceText {
    if (edits.length > 0) {
      const old = this.#file;
      this.#file = replaceAll(old, edits);
      if (!this.#reread(old, changeOf(old, this.#file, edits))) this.#edited.replace(this.#read());
    }
    return this.#edited.source;
  }

  /** The whole file. */
  #read(): ReaderOutput {
    const { text, note } = limitText(this.#file, this.#limit);
    // Of a text without words the source tells by itself.
    const notes = note === null ? [] : [...textNotes(this.#file), note];
    this.#otherEnds = hasOtherEnds(text);
    this.#whole = note !== null;
    const noted: number[] = [];
    const read: ReadFrom = {
      offset: 0,
      tables: 0,
      afterBlank: true,
      at: (offset, tables, afterBlank) => {
        noted.push(offset, pointState(tables, afterBlank));
        return false;
      },
    };
    const lines = new LineScanner(text, this.#otherEnds);
    let output: ReaderOutput;
    if (this.#helpers === null) {
      output = { format: this.format, file: text, blocks: plainBlocks(text, lines, read).blocks, notes };
    } else {
      this.#definitions = collectDefinitions(text);
      const found = scanMarkdown(text, this.#helpers, lines, this.#definitions, read);
      this.#whole ||= found.looksAhead;
      output = { format: this.format, file: text, ...found, notes: [...notes, ...found.notes] };
    }
    this.#points = new SafePoints();
    this.#points.splice({ start: 0, oldEnd: 0, newEnd: 0 }, noted, 0);
    return output;
  }

  /** Reads the changed stretch; false when the file must be read as a whole. */
  #reread(old: string, change: Change): boolean {
    const file = this.#file;
    if (this.#whole || limitText(file, this.#limit).note !== null) return false;
    if (hasOtherEnds(file.slice(change.start, change.newEnd))) this.#otherEnds = true;
    const points = this.#points;
    const first = this.#firstPoint(old, change.start);
    const offset = first < 0 ? 0 : points.offset(first);
    const by = change.newEnd - change.oldEnd;
    const noted: number[] = [];
    let next = points.from(change.oldEnd);
    let grown = 0;
    const read: ReadFrom = {
      offset,
      tables: first < 0 ? 0 : points.tables(first),
      afterBlank: first < 0 || points.afterBlank(first),
      at: (at, tables, afterBlank) => {
        if (at > offset && at >= change.newEnd) {
          while (next < points.count && points.offset(next) < at - by) next++;
          const goesOn = next < points.count && points.offset(next) === at - by;
          if (goesOn && points.afterBlank(next) === afterBlank && this.#edited.isBorder(at - by)) {
            grown = tables - points.tables(next);
            return true;
          }
        }
        noted.push(at, pointState(tables, afterBlank));
        return false;
      },
    };
    const piece = this.#readPiece(old, read, by);
    if (piece === null || !this.#edited.splice({ ...piece, file, tables: grown })) return false;
    points.splice(piece.at, noted, grown);
    return true;
  }

  /**
   * The safe point from which on an edit is read; -1: the start of the file. Not the last one before the line of the edit: a line may
   * be read in the light of the one below it.
   */
  #firstPoint(old: string, start: number): number {
    if (this.#helpers !== null) {
      const front = Math.max(frontMatterOf(old)?.end ?? 0, frontMatterOf(this.#file)?.end ?? 0);
      if (start < front) return -1;
    }
    let k = this.#points.from(lineStart(old, start) + 1) - 2;
    while (k >= 0 && !this.#edited.isBorder(this.#points.offset(k))) k--;
    // The first point may stand behind settings, which the start of the file holds.
    return k > 0 ? k : -1;
  }

  /** A stretch of the file, which is longer by `by` than it was; null when definitions changed, on which the whole file depends. */
  #readPiece(old: string, read: ReadFrom, by: number): Omit<ReaderPiece, 'file' | 'tables'> | null {
    const file = this.#file;
    const start = read.offset;
    const lines = new LineScanner(file, this.#otherEnds);
    if (this.#helpers === null) {
      const { blocks, end } = plainBlocks(file, lines, read);
      return {
        at: { start, oldEnd: end - by, newEnd: end },
        raw: file.slice(start, end),
        map: null,
        blocks: blocks.map((block) => makeBlock(block.start - start, block.end - start, block)),
        notes: [],
        comments: [],
        frontMatter: null,
      };
    }
    const found = scanMarkdown(file, this.#helpers, lines, this.#definitions, read);
    const at = { start, oldEnd: found.end - by, newEnd: found.end };
    const before = collectDefinitions(old.slice(start, at.oldEnd));
    if (!sameDefinitions(before, collectDefinitions(file.slice(start, at.newEnd)))) return null;
    this.#whole = found.looksAhead;
    return { ...found, at, frontMatter: start === 0 ? found.frontMatter : null };
  }
}

/** Opens a decoded text for edits. Its format is that of the options, else told by name and text once; a page of HTML is edited as plain text. */
export async function openText(file: string, options: ReadOptions = {}): Promise<LiveSource> {
  const format = (options.format ?? detectFormat(file, options.name)) === 'markdown' ? 'markdown' : 'plain';
  return new LiveSource(file, format, format === 'markdown' ? await markdownHelpers() : null, options.limit);
}

/** Where two texts differ, which the edits have made of one another: no more than that is read anew. */
function changeOf(old: string, file: string, edits: readonly Replacement[]): Change {
  let { start } = edits[0];
  let oldEnd = edits[edits.length - 1].end;
  let newEnd = oldEnd + file.length - old.length;
  while (start < Math.min(oldEnd, newEnd) && old.charCodeAt(start) === file.charCodeAt(start)) start++;
  while (oldEnd > start && newEnd > start && old.charCodeAt(oldEnd - 1) === file.charCodeAt(newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
