import type { Position, PositionEncodingKind } from 'vscode-languageserver';

/** Encodings of columns that the server speaks, best first: the engine counts UTF-16 units. */
export const encodings = ['utf-16', 'utf-32', 'utf-8'] as const satisfies readonly PositionEncodingKind[];
export type Encoding = (typeof encodings)[number];

/** Bytes of UTF-8 (or characters) that the UTF-16 units of a stretch of text stand for. */
function width(text: string, start: number, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return end - start;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    sum += encoding === 'utf-32' ? 1 : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}

/** Lines of a file as the protocol counts them (`\n`, `\r\n`, `\r`), and its positions in the encoding of a client. */
export class Lines {
  readonly #file: string;
  readonly #encoding: Encoding;
  readonly #starts: number[] = [0];

  constructor(file: string, encoding: Encoding) {
    this.#file = file;
    this.#encoding = encoding;
    for (let i = 0; i < file.length; i++) {
      const c = file.charCodeAt(i);
      if (c === 10 || (c === 13 && file.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Offset in the file; a position outside the file or the line is moved to the nearest one inside, as the protocol asks. */
  offset({ line, character }: Position): number {
    if (!(line >= 0)) return 0;
    if (line >= this.#starts.length) return this.#file.length;
    const start = this.#starts[Math.trunc(line)];
    let stop = line + 1 < this.#starts.length ? this.#starts[Math.trunc(line) + 1] : this.#file.length;
    while (stop > start && (this.#file[stop - 1] === '\n' || this.#file[stop - 1] === '\r')) stop--;
    if (!(character > 0)) return start;
    if (this.#encoding === 'utf-16') return Math.min(start + Math.trunc(character), stop);
    let at = start;
    for (let left = character; at < stop && left > 0; ) {
      const next = at + (this.#file.codePointAt(at)! > 0xffff ? 2 : 1);
      left -= width(this.#file, at, next, this.#encoding);
      if (left >= 0) at = next;
    }
    return at;
  }

  /** Position of an offset of the file. */
  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: width(this.#file, this.#starts[low], offset, this.#encoding) };
  }
}
