/** What a walk over RTF tells. `at` is where the thing begins; the scanner itself stands behind it. */
export interface RtfHandler {
  /** A group begins. */
  open(): void;
  /** A group ends; false ends the walk. */
  close(): boolean;
  /** A control word with its number. */
  word(word: string, value: number | null, at: number): void;
  /** `\*` before a word: a group that a reader may pass over when it does not know the word. */
  starred(word: string): void;
  /** A byte of text. */
  byte(byte: number, at: number): void;
  /** A control symbol that is a character. */
  text(text: string, at: number): void;
  /** No more is read. */
  readonly full: boolean;
}

const LONGEST_WORD = 32;

/** Walks the bytes of RTF, whatever they are. Linear. */
export class RtfScanner {
  /** Where the scanner stands. */
  at = 0;
  /** Characters that are still to be passed over: they stand for one that was told. */
  pass = 0;
  readonly #bytes: Uint8Array;
  readonly #handler: RtfHandler;

  constructor(bytes: Uint8Array, handler: RtfHandler) {
    this.#bytes = bytes;
    this.#handler = handler;
  }

  run(): void {
    const bytes = this.#bytes;
    const handler = this.#handler;
    while (this.at < bytes.length && !handler.full) {
      const at = this.at++;
      const byte = bytes[at];
      if (byte === 0x5c) this.#control(at);
      else if (byte === 0x7b || byte === 0x7d) {
        this.pass = 0;
        if (byte === 0x7b) handler.open();
        else if (!handler.close()) return;
      } else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) this.#byte(byte, at);
    }
  }

  /** Whether a character is passed over. */
  #passed(): boolean {
    if (this.pass === 0) return false;
    this.pass--;
    return true;
  }

  #byte(byte: number, at: number): void {
    if (!this.#passed()) this.#handler.byte(byte, at);
  }

  /** A control word or symbol whose backslash stands at `at`. */
  #control(at: number): void {
    const bytes = this.#bytes;
    const first = bytes[this.at];
    if (first === undefined) return;
    if (!isLetter(first)) {
      this.at++;
      this.#symbol(first, at);
      return;
    }
    const word = this.#letters();
    const negative = bytes[this.at] === 0x2d;
    if (negative) this.at++;
    let value: number | null = null;
    while (bytes[this.at] >= 0x30 && bytes[this.at] <= 0x39) {
      value = Math.min((value ?? 0) * 10 + bytes[this.at] - 0x30, 0x7fffffff);
      this.at++;
    }
    if (bytes[this.at] === 0x20) this.at++;
    // Bytes that are no RTF.
    if (word === 'bin') this.at = Math.min(bytes.length, this.at + (negative ? 0 : (value ?? 0)));
    else if (!this.#passed()) this.#handler.word(word, value === null ? null : negative ? -value : value, at);
  }

  #letters(): string {
    let word = '';
    while (isLetter(this.#bytes[this.at])) {
      if (word.length < LONGEST_WORD) word += String.fromCharCode(this.#bytes[this.at]);
      this.at++;
    }
    return word;
  }

  #symbol(sign: number, at: number): void {
    const handler = this.#handler;
    if (sign === 0x27) {
      const high = hexOf(this.#bytes[this.at]);
      const low = hexOf(this.#bytes[this.at + 1]);
      if (high < 0 || low < 0) return;
      this.at += 2;
      this.#byte(high * 16 + low, at);
    } else if (sign === 0x2a) this.#starred();
    else if (this.#passed()) return;
    else if (sign === 0x5c || sign === 0x7b || sign === 0x7d) handler.byte(sign, at);
    else if (sign === 0x7e) handler.text('\u00a0', at);
    else if (sign === 0x5f) handler.text('-', at);
    // The soft hyphen is the `ư` of TCVN3.
    else if (sign === 0x2d) handler.text('\u00ad', at);
    else if (sign === 0x09) handler.text('\t', at);
    else if (sign === 0x0d || sign === 0x0a) handler.word('par', null, at);
  }

  #starred(): void {
    const bytes = this.#bytes;
    const behind = this.at;
    while (bytes[this.at] === 0x0d || bytes[this.at] === 0x0a || bytes[this.at] === 0x20) this.at++;
    let word = '';
    if (bytes[this.at] === 0x5c) {
      this.at++;
      word = this.#letters();
    }
    // The word itself is told when the walk comes to it.
    this.at = behind;
    this.#handler.starred(word);
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const low = byte | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}
