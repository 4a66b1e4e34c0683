import { Inflate } from 'fflate';
import { type Archive, type ArchiveEntry, LOCAL_HEADER } from '../text/zip-directory.ts';

/** How far an entry was read. */
export type Inflated = 'whole' | 'damaged' | 'limit' | 'encrypted' | 'method';

/** Bytes that may still be unpacked; shared by all entries of a file. */
export interface Budget {
  left: number;
}

/** Largest file that is unpacked, and what all its entries together may unpack to. */
export const PACKED_LIMIT = 50 * 1024 * 1024;
export const UNPACKED_LIMIT = 300 * 1024 * 1024;

/** How many packed bytes are unpacked at a time: at the highest ratio these are some megabytes. */
const SLICE = 16 * 1024;

/** Unpacks an entry piece by piece, as far as the budget goes. Never throws but what `take` throws. */
export function inflateEntry(
  { bytes, damaged }: Archive,
  entry: ArchiveEntry,
  budget: Budget,
  take: (piece: Uint8Array) => void,
): Inflated {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'method';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER) return 'damaged';
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  // Of an entry whose header does not know its size, the packed data tell their end.
  const unsized = damaged && entry.packed === 0;
  const end = unsized ? bytes.length : Math.min(bytes.length, start + entry.packed);
  const cut = !unsized && start + entry.packed > bytes.length;
  if (entry.method === 0) {
    for (let at = start; at < end; at += SLICE) {
      const piece = bytes.subarray(at, Math.min(end, at + SLICE));
      budget.left -= piece.length;
      if (budget.left < 0) return 'limit';
      take(piece);
    }
    return cut || start > end ? 'damaged' : 'whole';
  }
  return inflate(bytes, start, end, budget, take) ?? (cut ? 'damaged' : 'whole');
}

/** Unpacks deflated bytes; null when they are whole. */
function inflate(
  bytes: Uint8Array,
  start: number,
  end: number,
  budget: Budget,
  take: (piece: Uint8Array) => void,
): 'damaged' | 'limit' | null {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  let broken = start >= end;
  // The stream is ended by itself: what an incomplete one holds is given out before that.
  for (let at = start; !broken; at += SLICE) {
    const ended = at >= end;
    try {
      stream.push(bytes.subarray(Math.min(at, end), Math.min(at + SLICE, end)), ended);
    } catch {
      broken = true;
    }
    const ready = pieces;
    pieces = [];
    for (const piece of ready) {
      budget.left -= piece.length;
      if (budget.left < 0) return 'limit';
      take(piece);
    }
    if (ended) break;
  }
  return broken ? 'damaged' : null;
}

/** A whole entry in memory; what was read of it before `state` other than `whole`. */
export function readEntry(
  archive: Archive,
  entry: ArchiveEntry,
  budget: Budget,
): { readonly bytes: Uint8Array; readonly state: Inflated } {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const state = inflateEntry(archive, entry, budget, (piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, state };
}
