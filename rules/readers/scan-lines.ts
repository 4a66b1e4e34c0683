/** Walks the lines of a file. Lines end with what `normalizeText` turns into `\n`. */
export class LineScanner {
  readonly #file: string;
  readonly #other: RegExp | null;
  /** Start of the current line, its end without the line end, and the start of the next line. */
  start = 0;
  stop = 0;
  next = 0;

  constructor(file: string, like?: LineScanner) {
    this.#file = file;
    if (like !== undefined) {
      this.next = like.next;
      this.#other = like.#other;
      return;
    }
    this.#other = /[\r\u000b\u000c\u0085\u2028\u2029]/.test(file) ? /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/g : null;
  }

  /** Moves to the next line; false at the end of the file. An empty last line does not count. */
  advance(): boolean {
    const file = this.#file;
    this.start = this.next;
    if (this.start >= file.length) return false;
    if (this.#other === null) {
      const end = file.indexOf('\n', this.start);
      this.stop = end < 0 ? file.length : end;
      this.next = end < 0 ? file.length : end + 1;
      return true;
    }
    this.#other.lastIndex = this.start;
    const match = this.#other.exec(file);
    this.stop = match === null ? file.length : match.index;
    this.next = match === null ? file.length : match.index + match[0].length;
    return true;
  }

  /** A scanner of its own that begins at the next line of this one. */
  fork(): LineScanner {
    return new LineScanner(this.#file, this);
  }

  /** Goes back (or on) to the line that begins at `offset`; `advance` reads it next. */
  seek(offset: number): void {
    this.next = offset;
  }
}

/** White space that may stand before and behind the words of a line. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0xfeff || unit === 0x200b;
}

/** First offset in `[start, stop)` that is not white space; `stop` when there is none. */
export function skipBlank(file: string, start: number, stop: number): number {
  let i = start;
  while (i < stop && isBlank(file.charCodeAt(i))) i++;
  return i;
}

/** End of `[start, stop)` without white space. */
export function trimEnd(file: string, start: number, stop: number): number {
  let i = stop;
  while (i > start && isBlank(file.charCodeAt(i - 1))) i--;
  return i;
}

/** First place of `needle` that lies wholly in `[from, stop)`; -1 when there is none. Looks no further than `stop`. */
export function indexWithin(file: string, needle: string, from: number, stop: number): number {
  const first = needle.charCodeAt(0);
  const last = stop - needle.length;
  for (let i = from; i <= last; i++) {
    if (file.charCodeAt(i) === first && file.startsWith(needle, i)) return i;
  }
  return -1;
}
