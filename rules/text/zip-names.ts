/** Names in a ZIP archive, as far as they tell what the archive is. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names beyond these tell nothing new. */
const MOST = 20_000;

/**
 * Names of the entries by the directory at the end of the archive; where that is missing or broken, by the headers that stand before
 * the entries. Letters beyond ASCII are told as they stand, a unit a byte. Never throws; linear.
 */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return byDirectory(bytes, view) ?? byHeaders(bytes, view);
}

function byDirectory(bytes: Uint8Array, view: DataView): string[] | null {
  const last = Math.max(0, bytes.length - 22 - 0xffff);
  for (let end = bytes.length - 22; end >= last; end--) {
    if (view.getUint32(end, true) !== END) continue;
    const size = view.getUint32(end + 12, true);
    // Behind other bytes, a program that unpacks itself say, the directory still ends where this record begins.
    const start = end - size;
    if (start < 0) return null;
    const names: string[] = [];
    let at = start;
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL && names.length < MOST) {
      const length = view.getUint16(at + 28, true);
      names.push(latin(bytes, at + 46, Math.min(end, at + 46 + length)));
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return names.length === 0 ? null : names;
  }
  return null;
}

function byHeaders(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== LOCAL) continue;
    const end = at + 30 + view.getUint16(at + 26, true);
    if (end > bytes.length) continue;
    names.push(latin(bytes, at + 30, end));
    if (names.length === MOST) break;
  }
  return names;
}

/** Longest name that is looked at. */
const LONGEST = 256;

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + LONGEST)));
}
