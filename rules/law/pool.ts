import { damaged, PackError } from './pack-format.ts';

/**
 * Strings of a pack. One byte stands for a frequent character, two for a frequent piece (a word with its space, a part of a
 * symbol with its slash), three for any other UTF-16 unit. A string is its length in bytes (one byte, or two of 7 bits, low first), then
 * its bytes; a reference is the offset of the length. Reference 0 is the empty string.
 */

/** Bytes below `leadBase` are characters of the code page; from there on they begin a piece, `rawUnit` a raw unit. */
const leadBase = 207;
const rawUnit = 255;
const pieceLimit = (rawUnit - leadBase) * 256;
/** Most UTF-16 units of a piece. */
const pieceLength = 39;
/**
 * Most bytes of a string: what a length of two bytes can say, far above the longest title. A reader looks at no third byte, so that a
 * reference this far from the end of the pool is good whatever stands there.
 */
const stringLimit = 0x3fff;

const pieces = /[^ /]+[ /]?|[ /]/gu;

/** Collects strings; `finish` lays them out. The same strings in the same order give the same bytes. */
export class PoolWriter {
  readonly #strings: string[] = [''];
  readonly #ids = new Map<string, number>([['', 0]]);

  /** Number of the string; equal strings have one number. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#strings.length;
    this.#strings.push(text);
    this.#ids.set(text, id);
    return id;
  }

  /** Code page, pieces (as references into the pool) and bytes; `refs[id]` is the reference of string number `id`. */
  finish(): { codePage: Uint16Array; pieces: Uint32Array; bytes: Uint8Array; refs: Uint32Array } {
    const units = new Map<number, number>();
    const words = new Map<string, number>();
    for (const text of this.#strings) {
      for (let i = 0; i < text.length; i++) units.set(text.charCodeAt(i), (units.get(text.charCodeAt(i)) ?? 0) + 1);
      for (const [piece] of text.matchAll(pieces))
        if (piece.length > 2 && piece.length <= pieceLength) words.set(piece, (words.get(piece) ?? 0) + 1);
    }
    const codePage = new Uint16Array(256);
    const codes = new Map<number, number>();
    [...units]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, leadBase)
      .forEach(([unit], code) => {
        codePage[code] = unit;
        codes.set(unit, code);
      });
    const gain = ([piece, count]: [string, number]) => (count - 1) * (piece.length - 2) - 6;
    const chosen = [...words]
      .filter((entry) => gain(entry) > 0)
      .sort((a, b) => gain(b) - gain(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, pieceLimit)
      .map(([piece]) => piece);
    const pieceIds = new Map(chosen.map((piece, id) => [piece, id]));

    let bytes = new Uint8Array(1 << 16);
    let used = 0;
    const put = (byte: number) => {
      if (used === bytes.length) {
        const bigger = new Uint8Array(bytes.length * 2);
        bigger.set(bytes);
        bytes = bigger;
      }
      bytes[used++] = byte;
    };
    const encode = (text: string, into: number[], whole: boolean) => {
      for (const [piece] of text.matchAll(pieces)) {
        const id = whole ? undefined : pieceIds.get(piece);
        if (id !== undefined) {
          into.push(leadBase + (id >>> 8), id & 255);
          continue;
        }
        for (let i = 0; i < piece.length; i++) {
          const unit = piece.charCodeAt(i);
          const code = codes.get(unit);
          if (code !== undefined) into.push(code);
          else into.push(rawUnit, unit & 255, unit >>> 8);
        }
      }
    };
    const write = (text: string, whole: boolean): number => {
      const encoded: number[] = [];
      encode(text, encoded, whole);
      if (encoded.length > stringLimit)
        throw new PackError(`Ô quá dài: "${text.slice(0, 40)}…".`, `Cell too long: "${text.slice(0, 40)}…".`);
      const ref = used;
      if (encoded.length > 127) {
        put((encoded.length & 127) | 128);
        put(encoded.length >>> 7);
      } else put(encoded.length);
      for (const byte of encoded) put(byte);
      return ref;
    };
    const refs = new Uint32Array(this.#strings.length);
    for (let id = 0; id < refs.length; id++) refs[id] = write(this.#strings[id]!, false);
    return {
      codePage,
      pieces: Uint32Array.from(chosen, (piece) => write(piece, true)),
      bytes: bytes.slice(0, used),
      refs,
    };
  }
}

/** Whether a string that begins at the reference ends in the pool. */
export function poolFits(bytes: Uint8Array, ref: number): boolean {
  if (ref + 2 + stringLimit <= bytes.length) return true;
  if (ref >= bytes.length) return false;
  const low = bytes[ref]!;
  if (low < 128) return ref + 1 + low <= bytes.length;
  return ref + 1 < bytes.length && ref + 2 + ((low & 127) | ((bytes[ref + 1]! & 127) << 7)) <= bytes.length;
}

/**
 * Reads strings of a pack by reference. Pieces are made when they are first met: a pack opens without reading any. The references
 * must have been found good by `poolFits` and the pieces by `check`; then any bytes make a string, and a piece that does not
 * exist reads as U+FFFD.
 */
export class PoolReader {
  readonly #units: Uint16Array;
  readonly #characters: string[];
  readonly #pieceRefs: Uint32Array;
  readonly #pieces: string[];
  readonly #bytes: Uint8Array;

  constructor(codePage: Uint16Array, pieceRefs: Uint32Array, bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#units = codePage;
    this.#characters = Array.from(codePage.subarray(0, leadBase), (unit) => String.fromCharCode(unit));
    this.#pieceRefs = pieceRefs;
    this.#pieces = new Array<string>(pieceRefs.length).fill('');
  }

  /** Throws a PackError when the code page or a piece is not sound: a piece is made of characters alone. */
  check(): void {
    const bytes = this.#bytes;
    const bad = () => damaged('kho chữ sai', 'bad pool of strings');
    if (this.#units.length !== 256 || this.#pieceRefs.length > pieceLimit || bytes[0] !== 0) throw bad();
    for (const ref of this.#pieceRefs) {
      // Characters and raw units alone take at most three bytes each, so the length stands in one byte.
      const length = bytes[ref];
      if (!poolFits(bytes, ref) || length === undefined || length === 0 || length > pieceLength * 3) throw bad();
      for (let at = ref + 1; at <= ref + length; at++) {
        const code = bytes[at]!;
        if (code === rawUnit) at += 2;
        else if (code >= leadBase) throw bad();
      }
    }
  }

  /** Piece number `id`; no piece is empty. */
  #piece(id: number): string {
    let piece = this.#pieces[id];
    if (piece === undefined) return '\ufffd';
    if (piece === '') {
      piece = this.read(this.#pieceRefs[id]!);
      this.#pieces[id] = piece;
    }
    return piece;
  }

  /** The string at a reference. */
  read(ref: number): string {
    const bytes = this.#bytes;
    let at = ref;
    let length = bytes[at++]!;
    if (length >= 128) length = (length & 127) | ((bytes[at++]! & 127) << 7);
    const end = at + length;
    let out = '';
    while (at < end) {
      const code = bytes[at++]!;
      if (code < leadBase) out += this.#characters[code];
      else if (code < rawUnit) out += this.#piece(((code - leadBase) << 8) | bytes[at++]!);
      else {
        out += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
        at += 2;
      }
    }
    return out;
  }

  /** Whether the string at a reference is `text[0, end)`; makes no string. */
  equals(ref: number, text: string, end: number): boolean {
    const bytes = this.#bytes;
    let at = ref;
    let length = bytes[at++]!;
    if (length >= 128) length = (length & 127) | ((bytes[at++]! & 127) << 7);
    const last = at + length;
    let k = 0;
    while (at < last) {
      const code = bytes[at++]!;
      if (code < leadBase) {
        if (this.#units[code] !== text.charCodeAt(k++)) return false;
      } else if (code < rawUnit) {
        const piece = this.#piece(((code - leadBase) << 8) | bytes[at++]!);
        if (!text.startsWith(piece, k)) return false;
        k += piece.length;
      } else {
        if ((bytes[at]! | (bytes[at + 1]! << 8)) !== text.charCodeAt(k++)) return false;
        at += 2;
      }
    }
    return k === end;
  }
}
