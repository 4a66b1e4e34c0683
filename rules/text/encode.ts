import { decodeBytes } from './decode.ts';

/** A fixed part of the platform's encoding API; every runtime of the engine has it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A text file that can be written back: its text, and any text in its encoding and with its byte order mark. */
export interface Recoder {
  /** As `decodeBytes` gives it. */
  readonly text: string;
  encode(text: string): Uint8Array;
}

/**
 * How a file is written back; null when its bytes are not told by its text (binary, broken or cut), so that nothing could be
 * written without changing more than was meant.
 */
export function recoderOf(bytes: Uint8Array): Recoder | null {
  const { text, encoding } = decodeBytes(bytes);
  if (encoding === 'none') return null;
  const encode = encoding === 'utf-8' ? utf8(bytes) : utf16(bytes, encoding === 'utf-16le');
  return sameBytes(encode(text), bytes) ? { text, encode } : null;
}

function utf8(bytes: Uint8Array): Recoder['encode'] {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (text) => new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

function utf16(bytes: Uint8Array, little: boolean): Recoder['encode'] {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (text) => {
    const whole = marked ? `\ufeff${text}` : text;
    const out = new Uint8Array(whole.length * 2);
    const [high, low] = little ? [1, 0] : [0, 1];
    for (let i = 0; i < whole.length; i++) {
      const unit = whole.charCodeAt(i);
      out[2 * i + high] = unit >> 8;
      out[2 * i + low] = unit & 0xff;
    }
    return out;
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
