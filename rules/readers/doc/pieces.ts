import { WESTERN } from '../charsets.ts';
import type { Bytes } from './bytes.ts';

/** A stretch of the text that stands in one piece in the file. */
export interface Piece {
  /** First character of the text, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the stream, in bytes. */
  readonly at: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
  /** Properties that a quick save put on the whole piece. */
  readonly properties: Uint8Array | null;
}

/** The pieces of the text, in order, as far as `most` characters; what lies outside the file is left out. */
export function readPieces(clx: Bytes, stream: Bytes, most: number): Piece[] {
  const saved: Uint8Array[] = [];
  let at = 0;
  while (clx.u8(at) === 1 && at + 3 <= clx.length) {
    const length = clx.u16(at + 1);
    saved.push(clx.slice(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (clx.u8(at) !== 2) return [];
  const length = Math.min(clx.u32(at + 1), clx.length - at - 5);
  const count = Math.max(0, Math.floor((length - 4) / 12));
  const plc = at + 5;
  const pieces: Piece[] = [];
  // The text of a sound file is no longer than the file: pieces that say the same bytes again and again end there.
  let left = Math.min(stream.length, most);
  let next = 0;
  for (let i = 0; i < count && left > 0; i++) {
    const start = clx.u32(plc + 4 * i);
    let end = clx.u32(plc + 4 * i + 4);
    if (start !== next || end <= start) break;
    const descriptor = plc + 4 * (count + 1) + 8 * i;
    const fc = clx.u32(descriptor + 2);
    const width = (fc & 0x40000000) !== 0 ? 1 : 2;
    const from = width === 1 ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff;
    end = Math.min(end, start + left, start + Math.max(0, Math.floor((stream.length - from) / width)));
    if (end <= start) break;
    const prm = clx.u16(descriptor + 6);
    pieces.push({ start, end, at: from, width, properties: (prm & 1) === 1 ? (saved[prm >> 1] ?? null) : null });
    left -= end - start;
    next = clx.u32(plc + 4 * i + 4);
    if (end < next) break;
  }
  return pieces;
}

/** The text of the pieces: one unit for each character of the file. */
export function textOf(pieces: readonly Piece[], stream: Bytes): string {
  const parts: string[] = [];
  const units = new Uint16Array(CHUNK);
  for (const { start, end, at, width } of pieces) {
    for (let from = start; from < end; from += CHUNK) {
      const length = Math.min(CHUNK, end - from);
      const first = at + width * (from - start);
      for (let i = 0; i < length; i++)
        units[i] = width === 2 ? stream.u16(first + 2 * i) : (WESTERN_UNITS[stream.u8(first + i)] ?? 0);
      parts.push(String.fromCharCode(...units.subarray(0, length)));
    }
  }
  return parts.join('');
}

const CHUNK = 4096;

/** The character of each byte in Western Windows. */
const WESTERN_UNITS = Uint16Array.from({ length: 256 }, (_, byte) => WESTERN.bytes[byte].charCodeAt(0));
