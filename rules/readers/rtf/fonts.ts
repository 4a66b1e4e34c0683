import { type Charset, codePage, fontCharset, RAW, SYMBOLS, WESTERN } from '../charsets.ts';
import { legacyFont } from '../legacy-font.ts';

interface Font {
  name: string;
  charset: Charset | null;
}

/** The fonts of an RTF file, and in which encoding bytes are where each is used. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  /** The font of the table that is read. */
  #open: Font = { name: '', charset: null };
  /** Encoding of the file, where a font says nothing. */
  #file: Charset = WESTERN;
  /** Number of the font where none is named. */
  standard = 0;

  /** The encoding of the file; false when there is no table of it. */
  setPage(page: number): boolean {
    const charset = codePage(page);
    if (charset !== null) this.#file = charset;
    return charset !== null;
  }

  /** A font of the table begins. */
  open(number: number): void {
    this.#open = { name: '', charset: null };
    this.#fonts.set(number, this.#open);
  }

  /** A piece of the name of the font that is open. */
  addName(text: string): void {
    this.#open.name += text;
  }

  /** The charset of the font that is open. */
  setCharset(number: number): void {
    this.#open.charset = number === 2 ? SYMBOLS : fontCharset(number);
  }

  /** The code page of the font that is open. */
  setFontPage(page: number): void {
    this.#open.charset = codePage(page);
  }

  /** Name of a font and the encoding of bytes in it. */
  of(number: number): { readonly name: string | null; readonly charset: Charset } {
    const font = this.#fonts.get(number);
    const name = font === undefined ? null : font.name.split(';')[0].trim();
    return { name, charset: legacyFont(name) === null ? (font?.charset ?? this.#file) : RAW };
  }
}
