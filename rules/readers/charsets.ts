/** Code pages of bytes in files of Word. */

/** A fixed part of the platform's encoding API; every runtime of the engine has it. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Labels of the encodings by the charset of a font. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
};

/** Bytes of one encoding as text. */
export interface Charset {
  /** Text of each byte; empty for the first byte of two. */
  readonly bytes: readonly string[];
  readonly pair: (first: number, second: number) => string;
}

const known = new Map<string, Charset>();

function charset(label: string): Charset | null {
  const found = known.get(label);
  if (found !== undefined) return found;
  let decoder: { decode(bytes: Uint8Array): string };
  try {
    decoder = new TextDecoder(label);
  } catch {
    return null;
  }
  const wide = label === 'shift_jis' || label === 'gbk' || label === 'euc-kr' || label === 'big5';
  const bytes = Array.from({ length: 256 }, (_, byte) => {
    const text = decoder.decode(Uint8Array.of(byte));
    return wide && byte >= 0x80 && text === '\ufffd' ? '' : text;
  });
  const made = { bytes, pair: (first: number, second: number) => decoder.decode(Uint8Array.of(first, second)) };
  known.set(label, made);
  return made;
}

/** The encoding of a Windows code page; null when there is no table of it. */
export function codePage(page: number): Charset | null {
  return charset(PAGES[page] ?? `windows-${page}`);
}

/** The encoding of a font by its charset; null when that says nothing. */
export function fontCharset(of: number): Charset | null {
  const label = CHARSETS[of];
  return label === undefined ? null : charset(label);
}

/** Western Windows: what a file is in that names nothing else. */
export const WESTERN: Charset = codePage(1252) ?? { bytes: identity(0), pair: () => '' };

/** Bytes of fonts from before Unicode: each stands for the character of its own number. */
export const RAW: Charset = { bytes: identity(0), pair: () => '' };

/** Bytes of symbol fonts, in the private area as Word holds them. */
export const SYMBOLS: Charset = { bytes: identity(0xf000), pair: () => '' };

function identity(base: number): string[] {
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte < 0x20 ? byte : base + byte));
}
