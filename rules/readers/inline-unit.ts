/**
 * The inline content of one paragraph, heading, item or cell: its lines as pieces of the file, without quote marks, comments and
 * footnote marks. One object is used again and again.
 */
export class InlineUnit {
  /** Pieces of text, in order; white space at the ends of lines is left out. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** Line of each piece, from 0. */
  readonly line: number[] = [];
  /** Line end of each line in the file. */
  readonly endFrom: number[] = [];
  readonly endTo: number[] = [];

  get isEmpty(): boolean {
    return this.endFrom.length === 0;
  }

  get pieces(): number {
    return this.from.length;
  }

  get lines(): number {
    return this.endFrom.length;
  }

  /** Units of text in it. */
  get size(): number {
    const last = this.pieces - 1;
    return last < 0 ? 0 : this.to[last] - this.from[0];
  }

  addPiece(from: number, to: number): void {
    if (to > from) this.pushPiece(from, to, this.lines);
  }

  /** Adds a piece of line `line`; it may be empty, where something is left out before or behind it. */
  pushPiece(from: number, to: number, line: number): void {
    this.from.push(from);
    this.to.push(to);
    this.line.push(line);
  }

  endLine(from: number, to: number): void {
    this.endFrom.push(from);
    this.endTo.push(to);
  }

  clear(): void {
    this.from.length = 0;
    this.to.length = 0;
    this.line.length = 0;
    this.endFrom.length = 0;
    this.endTo.length = 0;
  }
}
