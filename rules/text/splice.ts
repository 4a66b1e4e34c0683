/** What an edit does to a text: `[start, oldEnd)` of the old one is `[start, newEnd)` of the new one. UTF-16 units. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/**
 * `values` with `[from, to)` replaced by `piece`, and `shift` added to each value behind. The memory of `values` is used again
 * where there is room: what holds them must be let go. They begin at the start of their buffer.
 */
export function spliceColumn<T extends Column>(values: T, from: number, to: number, piece: T, shift = 0): T {
  const behind = from + piece.length;
  const length = behind + values.length - to;
  const make = values.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => T;
  const { buffer, BYTES_PER_ELEMENT } = values;
  let out: T;
  if (length * BYTES_PER_ELEMENT <= buffer.byteLength) {
    out = new make(buffer, 0, Math.max(length, values.length));
    out.copyWithin(behind, to, values.length);
  } else {
    const room = length + (length >>> 3) + 64;
    out = new make(new ArrayBuffer(room * BYTES_PER_ELEMENT), 0, length);
    out.set(values.subarray(0, from));
    out.set(values.subarray(to), behind);
  }
  out.set(piece, from);
  if (shift !== 0) for (let i = behind; i < length; i++) out[i] += shift;
  return out.subarray(0, length) as T;
}

/** The text with `[start, oldEnd)` replaced, as one flat string. */
export function spliceText(text: string, start: number, oldEnd: number, piece: string): string {
  return [text.slice(0, start), piece, text.slice(oldEnd)].join('');
}

/** The same characters in a string of their own: one cut out of another holds all of it in the memory of the engine below. */
export function ownString(text: string): string {
  const own = ` ${text}`;
  // Asked for a character, the engine puts the pieces together; what comes of it is used, else it would not be asked.
  return own.charCodeAt(0) === 0x20 ? own.slice(1) : text;
}
