/** Walks the lines of a file. Lines end with what `normalizeText` turns into `\n`. */
export class LineScanner {
  readonly #file: string;
  /** The file may have line ends other than `\n`. */
  readonly #other: boolean;
  /** The first `\n` at or behind the current line: looked for once, however many lines lie before it. */
  #newline = -1;
  /** Start of the current line, its end without the line end, and the start of the next line. */
  start = 0;
  stop = 0;
  next = 0;

  constructor(file: string, other = hasOtherEnds(file)) {
    this.#file = file;
    this.#other = other;
  }

  /** Moves to the next line; false at the end of the file. An empty last line does not count. */
  advance(): boolean {
    const file = this.#file;
    const start = this.next;
    this.start = start;
    if (start >= file.length) return false;
    if (this.#newline < start) {
      const end = file.indexOf('\n', start);
      this.#newline = end < 0 ? file.length : end;
    }
    this.stop = this.#newline;
    this.next = Math.min(this.#newline + 1, file.length);
    if (this.#other) {
      let other = start;
      while (other < this.stop && !isOtherEnd(file.charCodeAt(other))) other++;
      if (other < this.stop) {
        this.stop = other;
        this.next = file.startsWith('\r\n', other) ? other + 2 : other + 1;
      }
    }
    return true;
  }

  /** A scanner of its own that begins at the next line of this one. */
  fork(): LineScanner {
    const fork = new LineScanner(this.#file, this.#other);
    fork.next = this.next;
    return fork;
  }

  /** Goes back (or on) to the line that begins at `offset`; `advance` reads it next. */
  seek(offset: number): void {
    if (offset < this.next) this.#newline = -1;
    this.next = offset;
  }
}

const OTHER_END = /[\r\u000b\u000c\u0085\u2028\u2029]/;

/** Whether the text has line ends other than `\n`. */
export function hasOtherEnds(text: string): boolean {
  return OTHER_END.test(text);
}

function isOtherEnd(c: number): boolean {
  return (c <= 0x0d && c >= 0x0b) || c === 0x85 || c === 0x2028 || c === 0x2029;
}

/** Start of the line that holds the offset. */
export function lineStart(file: string, offset: number): number {
  let i = offset;
  while (i > 0 && file.charCodeAt(i - 1) !== 0x0a && !isOtherEnd(file.charCodeAt(i - 1))) i--;
  return i;
}

/**
 * Finds a string ahead of lines that are read in order: looked for once, however many lines lie before it. `near`: only a few lines
 * are read, and it is looked for in these alone.
 */
export class Ahead {
  readonly #file: string;
  readonly #wanted: string;
  readonly #near: boolean;
  #from = Number.POSITIVE_INFINITY;
  #at = -1;

  constructor(file: string, wanted: string, near: boolean) {
    this.#file = file;
    this.#wanted = wanted;
    this.#near = near;
  }

  /** Whether the string stands in `[start, stop)`. */
  within(start: number, stop: number): boolean {
    if (this.#near) return indexWithin(this.#file, this.#wanted, start, stop) >= 0;
    if (this.#at < start || start < this.#from) {
      const at = this.#file.indexOf(this.#wanted, start);
      this.#at = at < 0 ? this.#file.length : at;
      this.#from = start;
    }
    return this.#at + this.#wanted.length <= stop;
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
