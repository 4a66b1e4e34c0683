import { bareText, isCapital, type SourceText, TokenFlag, TokenKind } from '../text/index.ts';
import { SHORT_TYPES, SPLIT_ENDS, SPLIT_TYPES, TYPE_STARTS, TYPES_BY_LAST, W } from './words.ts';

/** What the grammar reads: the text and its token table (a `SourceText`, or a string with its tokens). */
export type TokenText = Pick<SourceText, 'text' | 'tokens'>;

/** A type word as found before a number. */
export interface TypeMatch {
  /** Token of its first word. */
  readonly first: number;
  readonly name: string;
  /** Scanning has split its words (`Quy ế t định`). */
  readonly garbled: boolean;
}

/** A view of the token table with the questions a grammar asks. Token indices outside the table answer as nothing. */
export class Tokens {
  readonly text: string;
  readonly length: number;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly key: Uint32Array;
  readonly flags: Uint8Array;

  constructor(source: TokenText) {
    this.text = source.text;
    this.length = source.tokens.length;
    this.kind = source.tokens.kind;
    this.start = source.tokens.start;
    this.end = source.tokens.end;
    this.key = source.tokens.key;
    this.flags = source.tokens.flags;
  }

  /** First UTF-16 unit of the token. */
  char(i: number): number {
    return this.text.charCodeAt(this.start[i]);
  }

  width(i: number): number {
    return this.end[i] - this.start[i];
  }

  word(i: number): string {
    return this.text.slice(this.start[i], this.end[i]);
  }

  isNumber(i: number): boolean {
    return this.kind[i] === TokenKind.number;
  }

  isLetters(i: number): boolean {
    return this.kind[i] === TokenKind.word;
  }

  isMark(i: number, unit: number): boolean {
    return this.kind[i] === TokenKind.punctuation && this.char(i) === unit;
  }

  isDash(i: number): boolean {
    return this.kind[i] === TokenKind.punctuation && isDashUnit(this.char(i));
  }

  /** No white space stands before the token. */
  glued(i: number): boolean {
    return (this.flags[i] & (TokenFlag.spaceBefore | TokenFlag.newlineBefore)) === 0;
  }

  newline(i: number): boolean {
    return (this.flags[i] & TokenFlag.newlineBefore) !== 0;
  }

  capital(i: number): boolean {
    return (this.flags[i] & TokenFlag.capital) !== 0;
  }

  allCaps(i: number): boolean {
    return (this.flags[i] & TokenFlag.allCaps) !== 0;
  }

  /** The words stand at `i`, inside `[i, end)`. */
  at(i: number, keys: readonly number[], end: number): boolean {
    if (i + keys.length > end) return false;
    for (let k = 0; k < keys.length; k++) if (this.key[i + k] !== keys[k]) return false;
    return true;
  }

  /** Value of a number token of at most nine digits; -1 otherwise. */
  value(i: number): number {
    if (this.kind[i] !== TokenKind.number || this.width(i) > 9) return -1;
    let value = 0;
    for (let at = this.start[i]; at < this.end[i]; at++) value = value * 10 + this.text.charCodeAt(at) - 0x30;
    return value;
  }

  /** A four-digit year of a document (`1945` to `2100`); 0 when the token is none. */
  year(i: number): number {
    if (this.kind[i] !== TokenKind.number || this.width(i) !== 4) return 0;
    const year = this.value(i);
    return year >= 1945 && year <= 2100 ? year : 0;
  }

  /** The type word that ends right before token `i` (not before `from`). */
  typeBefore(i: number, from: number): TypeMatch | null {
    const last = i - 1;
    if (last < from || this.kind[last] !== TokenKind.word) return null;
    const list = TYPES_BY_LAST.get(this.key[last]);
    if (list !== undefined) {
      for (const type of list) {
        const first = i - type.keys.length;
        if (first >= from && this.at(first, type.keys, i)) return { first, name: type.name, garbled: false };
      }
    }
    const short = SHORT_TYPES.get(this.key[last]);
    if (
      short !== undefined &&
      this.capital(last) &&
      this.width(last) >= 2 &&
      isCapital(this.text.charCodeAt(this.start[last] + 1))
    ) {
      return { first: last, name: short, garbled: false };
    }
    return this.splitType(i, from);
  }

  /** A type word that scanning has torn apart (`Quy ế t định`) or bent (`Nghị đinh`); it ends right before token `i`. */
  private splitType(i: number, from: number): TypeMatch | null {
    let letters = '';
    let torn = false;
    for (let j = i - 1; j >= from && i - j <= 12; j--) {
      if (this.kind[j] !== TokenKind.word || this.width(j) > 8) return null;
      if (this.width(j) <= 2) torn = true;
      letters = bareText(this.text, this.start[j], this.end[j]) + letters;
      if (!SPLIT_ENDS.has(letters)) return null;
      const type = SPLIT_TYPES.get(letters)?.find(({ keys }) => torn || i - j === keys.length);
      if (type !== undefined) return { first: j, name: type.name, garbled: true };
    }
    return null;
  }

  /** A type word begins at token `i`: the token after it; `i` when none does. */
  typeAt(i: number, end: number): number {
    const list = i < end ? TYPE_STARTS.get(this.key[i]) : undefined;
    let after = i;
    if (list !== undefined) {
      for (const type of list) {
        if (type.keys.length > after - i && this.at(i, type.keys, end)) after = i + type.keys.length;
      }
    }
    return after;
  }

  /**
   * `Luật` (not `pháp luật`), `Bộ luật`, `Pháp lệnh`, `Hiến pháp` whose last word is token `i`: its first token; -1 when none.
   * In small letters only `bộ luật`, and `luật` before a capital: what they name must be a known law.
   */
  lawWord(i: number, from: number): number {
    const k = this.key[i];
    const before = i > from ? this.key[i - 1] : 0;
    if (k === W.luật) {
      if (before === W.pháp) return -1;
      if (before === W.bộ) return i - 1;
      return this.capital(i) || (i + 1 < this.length && this.capital(i + 1) && this.isLetters(i + 1)) ? i : -1;
    }
    if (k === W.lệnh) return before === W.pháp && this.capital(i - 1) ? i - 1 : -1;
    if (k === W.pháp) return before === W.hiến && this.capital(i - 1) ? i - 1 : -1;
    return -1;
  }
}

function isDashUnit(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;
}
