/** Walks the lines of a file. Lines end with what `normalizeText` turns into `\n`. */
export class LineScanner {
  readonly #file: string;
  /** Finds line ends other than `\n`; null for a file without them. */
  readonly #other: RegExp | null;
  /** First of those ends at or behind the current line, and where it was looked for. */
  #otherAt = -1;
  #otherFrom = Number.POSITIVE_INFINITY;
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
    this.#other = OTHER_END.test(file) ? new RegExp(OTHER_END, 'g') : null;
  }

  /** Moves to the next line; false at the end of the file. An empty last line does not count. */
  advance(): boolean {
    const file = this.#file;
    const start = this.next;
    this.start = start;
    if (start >= file.length) return false;
    const end = file.indexOf('\n', start);
    this.stop = end < 0 ? file.length : end;
    this.next = end < 0 ? file.length : end + 1;
    if (this.#other !== null) {
      const other = this.#otherEnd(this.#other, start);
      if (other < this.stop) {
        this.stop = other;
        this.next = file.startsWith('\r\n', other) ? other + 2 : other + 1;
      }
    }
    return true;
  }

  /** The first line end other than `\n` from `from` on; looked for once, however many lines lie before it. */
  #otherEnd(other: RegExp, from: number): number {
    if (this.#otherAt < from || from < this.#otherFrom) {
      other.lastIndex = from;
      this.#otherAt = other.exec(this.#file)?.index ?? this.#file.length;
      this.#otherFrom = from;
    }
    return this.#otherAt;
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

const OTHER_END = /[\r\u000b\u000c\u0085\u2028\u2029]/;

/** Finds a character ahead of lines that are read in order: looked for once, however many lines lie before it. */
export class Ahead {
  readonly #file: string;
  readonly #character: string;
  #from = Number.POSITIVE_INFINITY;
  #at = -1;

  constructor(file: string, character: string) {
    this.#file = file;
    this.#character = character;
  }

  /** Whether the character stands in `[start, stop)`. */
  within(start: number, stop: number): boolean {
    if (this.#at < start || start < this.#from) {
      const at = this.#file.indexOf(this.#character, start);
      this.#at = at < 0 ? this.#file.length : at;
      this.#from = start;
    }
    return this.#at < stop;
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
