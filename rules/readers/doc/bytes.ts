/** Little-endian numbers of a stream. What lies outside reads as 0, so that a damaged length leads nowhere. */
export class Bytes {
  readonly data: Uint8Array;
  readonly #view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return at >= 0 && at < this.data.length ? this.data[at] : 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.data.length ? this.#view.getUint16(at, true) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.data.length ? this.#view.getInt16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.data.length ? this.#view.getUint32(at, true) : 0;
  }

  i32(at: number): number {
    return at >= 0 && at + 4 <= this.data.length ? this.#view.getInt32(at, true) : 0;
  }

  /** Bytes between two offsets, as far as there are any. */
  slice(from: number, to: number): Uint8Array {
    const start = Math.max(0, Math.min(from, this.data.length));
    return this.data.subarray(start, Math.max(start, Math.min(to, this.data.length)));
  }

  /** UTF-16 text of `units` units. */
  text(at: number, units: number): string {
    const end = Math.min(at + 2 * units, this.data.length & ~1 || 0);
    let out = '';
    for (let i = at; i + 2 <= end; i += 2) out += String.fromCharCode(this.u16(i));
    return out;
  }
}
