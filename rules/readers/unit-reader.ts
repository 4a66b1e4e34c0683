import type { Composer } from './composer.ts';
import { InlineUnit } from './inline-unit.ts';
import { Ahead, indexWithin, isBlank, type LineScanner, skipBlank, trimEnd } from './scan-lines.ts';

/** Collects the lines of one unit of inline Markdown, without comments and footnote marks. */
export class UnitReader {
  readonly unit = new InlineUnit();
  readonly #file: string;
  readonly #lines: LineScanner;
  readonly #composer: Composer;
  readonly #footnotes: ReadonlySet<string>;
  readonly #comments: Ahead;
  /** Offset from which on no `-->` is found. */
  #noCommentEnd = Number.POSITIVE_INFINITY;

  /** `near`: only a few lines are read. */
  constructor(lines: LineScanner, composer: Composer, footnotes: ReadonlySet<string>, near: boolean) {
    this.#file = composer.file;
    this.#lines = lines;
    this.#composer = composer;
    this.#footnotes = footnotes;
    this.#comments = new Ahead(composer.file, '<!--', near);
  }

  /** A comment was left open: what is read further up depends on the whole rest of the file. */
  get looksAhead(): boolean {
    return this.#noCommentEnd < Number.POSITIVE_INFINITY;
  }

  /** Adds a line to the unit; comments in it are taken out, and may draw in further lines of the file. */
  addLine(from: number, stop: number): void {
    let at = from;
    let end = stop;
    let seen = false;
    if (this.#comments.within(at, end)) {
      for (let open = this.#commentStart(at, end); open >= 0; open = this.#commentStart(at, end)) {
        const close = this.#file.indexOf('-->', open + 4) + 3;
        this.addPieces(at, open);
        this.#composer.comments.push({ text: this.#file.slice(open + 4, close - 3), start: open, end: close });
        seen = true;
        const blank = open === from || isBlank(this.#file.charCodeAt(open - 1));
        at = close;
        if (close > end) {
          this.#lines.seek(close);
          end = this.#lines.advance() ? this.#lines.stop : close;
        }
        // One space, not two, where the comment stood between spaces.
        if (blank) at = skipBlank(this.#file, at, end);
      }
    }
    const pieces = this.unit.pieces;
    this.addPieces(at, trimEnd(this.#file, at, end));
    if (seen && pieces === this.unit.pieces && this.unit.pieces === 0) {
      // Nothing but a comment: the line is left out, its end stays.
      this.#composer.copy(end, this.#lines.next);
      this.unit.clear();
      return;
    }
    this.unit.endLine(end, this.#lines.next);
  }

  /** Adds a cell of a table; comments that end within it are taken out. */
  addCell(from: number, to: number): void {
    let at = from;
    if (this.#comments.within(at, to)) {
      for (let open = this.#commentStart(at, to); open >= 0; open = this.#commentStart(at, to)) {
        const close = this.#file.indexOf('-->', open + 4) + 3;
        if (close > to) break;
        this.addPieces(at, trimEnd(this.#file, at, open));
        this.#composer.comments.push({ text: this.#file.slice(open + 4, close - 3), start: open, end: close });
        at = close;
      }
    }
    this.addPieces(at, to);
  }

  /** Offset of the next comment in `[from, stop)` that has an end; -1 when there is none. */
  #commentStart(from: number, stop: number): number {
    const open = indexWithin(this.#file, '<!--', from, stop);
    if (open < 0 || open >= this.#noCommentEnd) return -1;
    if (this.#file.indexOf('-->', open + 4) >= 0) return open;
    this.#noCommentEnd = open;
    return -1;
  }

  /** Adds `[from, to)` without footnote marks `[^1]`. */
  addPieces(from: number, to: number): void {
    const { unit } = this;
    const begins = unit.pieces === 0 || unit.line[unit.pieces - 1] !== unit.lines;
    let at = begins ? skipBlank(this.#file, from, to) : from;
    if (this.#footnotes.size > 0) {
      for (let mark = this.#mark(at, to); mark >= 0; mark = this.#mark(mark + 2, to)) {
        const close = indexWithin(this.#file, ']', mark, Math.min(to, mark + 60));
        if (close < 0 || !this.#footnotes.has(this.#file.slice(mark + 2, close))) continue;
        this.unit.addPiece(at, mark);
        at = close + 1;
      }
    }
    this.unit.addPiece(at, to);
  }

  /** Next `[^` in `[from, to)`. */
  #mark(from: number, to: number): number {
    return indexWithin(this.#file, '[^', from, to);
  }
}
