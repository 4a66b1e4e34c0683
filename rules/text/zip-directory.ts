/** The directory of a ZIP archive: what kind of file it is, and what its readers unpack. */

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** An entry of a ZIP archive. Sizes are what the archive says: a hostile one may lie. */
export interface ArchiveEntry {
  /** The name, as UTF-8; a name in another encoding keeps its bytes in `rawName`. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** The archive says that the name is UTF-8. */
  readonly utf8: boolean;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ArchiveEntry[];
  /** There is no whole directory: the entries are those whose headers were found. */
  readonly damaged: boolean;
  /** There are more entries than are listed. */
  readonly cut: boolean;
}

/** So many entries of an archive are listed. */
export const ENTRY_LIMIT = 10_000;

/** No system makes longer names; of a hostile one so much is told. */
const LONGEST = 1024;

/** Begins the header that stands before each entry. */
export const LOCAL_HEADER = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

/** Lists the entries of an archive by its directory; where that is missing or broken, by the headers that are found. Never throws. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return byDirectory(bytes, view) ?? byHeaders(bytes, view);
}

function byDirectory(bytes: Uint8Array, view: DataView): Archive | null {
  const end = endOf(bytes, view);
  if (end === null) return null;
  const entries: ArchiveEntry[] = [];
  let at = end.at;
  for (let k = 0; k < end.count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    if (entries.length === ENTRY_LIMIT) return { bytes, entries, damaged: false, cut: true };
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const sizes = sizes64(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    sizes[2] += end.before;
    entries.push(
      entryOf(bytes, at + 46, nameLength, view.getUint16(at + 8, true), view.getUint16(at + 10, true), sizes),
    );
    at = next;
  }
  return { bytes, entries, damaged: false, cut: false };
}

/**
 * Where the directory begins, its number of entries, and how many other bytes stand before the archive (those of a program that unpacks
 * itself, say), which its places do not count.
 */
function endOf(bytes: Uint8Array, view: DataView): { at: number; count: number; before: number } | null {
  const last = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= last; at--) {
    if (view.getUint32(at, true) !== END) continue;
    let count = view.getUint16(at + 10, true);
    let start = view.getUint32(at + 16, true);
    if ((count === 0xffff || start === 0xffffffff) && at >= 20 && view.getUint32(at - 20, true) === LOCATOR64) {
      const end64 = Number(view.getBigUint64(at - 12, true));
      if (end64 + 56 <= bytes.length && view.getUint32(end64, true) === END64) {
        count = Number(view.getBigUint64(end64 + 32, true));
        start = Number(view.getBigUint64(end64 + 48, true));
      }
    }
    const near = at - view.getUint32(at + 12, true);
    const before = near > start && view.getUint32(near, true) === CENTRAL ? near - start : 0;
    return start <= at ? { at: start + before, count, before } : null;
  }
  return null;
}

/** Sizes (unpacked, packed) and place of an entry, from its ZIP64 field where the plain ones are full. */
function sizes64(
  view: DataView,
  from: number,
  length: number,
  plain: [number, number, number],
): [number, number, number] {
  if (!plain.includes(0xffffffff)) return plain;
  const sizes: [number, number, number] = [...plain];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(from + length, at + 4 + view.getUint16(at + 2, true));
    let value = at + 4;
    for (let k = 0; k < 3; k++) {
      if (plain[k] !== 0xffffffff || value + 8 > end) continue;
      sizes[k] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}

function entryOf(
  bytes: Uint8Array,
  nameAt: number,
  nameLength: number,
  flags: number,
  method: number,
  [size, packed, at]: readonly [number, number, number],
): ArchiveEntry {
  const rawName = bytes.subarray(nameAt, nameAt + nameLength);
  const name = new TextDecoder('utf-8').decode(rawName.subarray(0, LONGEST)).replaceAll('\\', '/');
  return { name, rawName, utf8: (flags & 0x800) !== 0, method, encrypted: (flags & 1) !== 0, packed, size, at };
}

/** Entries of a broken archive, from header to header. */
function byHeaders(bytes: Uint8Array, view: DataView): Archive {
  const entries: ArchiveEntry[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== LOCAL_HEADER) continue;
    if (entries.length === ENTRY_LIMIT) return { bytes, entries, damaged: true, cut: true };
    const nameLength = view.getUint16(at + 26, true);
    if (at + 30 + nameLength > bytes.length) break;
    const packed = view.getUint32(at + 18, true);
    const size = view.getUint32(at + 22, true);
    const flags = view.getUint16(at + 6, true);
    entries.push(entryOf(bytes, at + 30, nameLength, flags, view.getUint16(at + 8, true), [size, packed, at]));
  }
  return { bytes, entries, damaged: true, cut: false };
}
