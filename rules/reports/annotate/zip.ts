import { deflateSync, inflateSync } from 'fflate';

/** A ZIP archive of which some entries are written anew and all others are kept byte for byte. */

/** An archive that cannot be read, or not safely. */
export class ZipError extends Error {
  readonly reason: 'damaged' | 'encrypted' | 'large' | 'zip64';
  constructor(reason: ZipError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

interface Entry {
  readonly name: string;
  /** Its record in the central directory. */
  readonly record: Uint8Array;
  readonly local: number;
  /** Where the next entry, or the directory, begins. */
  end: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Longest entry that is unpacked, in bytes: it is held several times over while it is changed. Documents of 500 pages have some 10 MB. */
const largest = 64 * 1024 * 1024;
const mostEntries = 65_535;
const [localMark, directoryMark, endMark] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Lengths of the three records without their variable parts. */
const [localLength, directoryLength, endLength] = [30, 46, 22];
const utf8Name = 0x0800;

/** Names of parts are ASCII. */
const nameOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytesOf = (name: string): Uint8Array => Uint8Array.from(name, (char) => char.charCodeAt(0));

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  readonly #directory: number;
  /** Comment of the archive, with its length before it. */
  readonly #comment: Uint8Array;

  /** Reads the directory. Throws a ZipError. */
  constructor(bytes: Uint8Array) {
    // Of a Buffer of Node `slice` makes no copy.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#endRecord();
    const count = this.#u16(end + 10);
    this.#directory = this.#u32(end + 16);
    if (count === 0xffff || this.#directory === 0xffffffff) throw new ZipError('zip64');
    this.#comment = this.#bytes.slice(end + 20);
    let at = this.#directory;
    for (let i = 0; i < count; i++) {
      if (at + directoryLength > end || this.#u32(at) !== directoryMark) throw new ZipError('damaged');
      at = this.#addEntry(at, end);
    }
    const inOrder = [...this.#entries].sort((a, b) => a.local - b.local);
    for (const [i, entry] of inOrder.entries()) {
      entry.end = inOrder[i + 1]?.local ?? this.#directory;
      if (this.#dataStart(entry) + entry.packed > entry.end) throw new ZipError('damaged');
    }
  }

  /** Names of all entries, in the order of the directory. */
  get names(): readonly string[] {
    return this.#entries.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Bytes of an entry; null: there is none. Throws a ZipError. */
  read(name: string): Uint8Array | null {
    const entry = this.#byName.get(name);
    if (entry === undefined) return null;
    if (entry.size > largest) throw new ZipError('large');
    const start = this.#dataStart(entry);
    const data = this.#bytes.subarray(start, start + entry.packed);
    let out: Uint8Array;
    try {
      // The buffer has the size that the directory states: what unpacks to more is cut, and fails its sum.
      out = entry.method === 0 ? data : inflateSync(data, { out: new Uint8Array(entry.size) });
    } catch {
      throw new ZipError('damaged');
    }
    if (out.length !== entry.size || crc32(out) !== entry.crc) throw new ZipError('damaged');
    return out;
  }

  /**
   * The archive with entries written anew, or added at its end. Every other entry is the same bytes as before; the same input gives
   * the same bytes.
   */
  write(changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const pieces: Uint8Array[] = [];
    const records = new Map<Entry, Uint8Array>();
    let at = 0;
    const put = (...parts: Uint8Array[]): void => {
      for (const part of parts) {
        pieces.push(part);
        at += part.length;
      }
    };
    for (const entry of [...this.#entries].sort((a, b) => a.local - b.local)) {
      const content = changed.get(entry.name);
      // Of an entry written anew nothing is said beside its name: extra fields may tell its old sizes.
      const record = content === undefined ? entry.record.slice() : bareRecord(entry.record);
      new DataView(record.buffer).setUint32(42, at, true);
      records.set(entry, record);
      if (content === undefined) put(this.#bytes.subarray(entry.local, entry.end));
      else put(...packed(record, content));
    }
    const added: Uint8Array[] = [];
    for (const [name, content] of changed) {
      if (this.#byName.has(name)) continue;
      const record = newRecord(name, at);
      put(...packed(record, content));
      added.push(record);
    }
    const directory = at;
    put(...this.#entries.map((entry) => records.get(entry)!), ...added);
    const count = this.#entries.length + added.length;
    if (count >= mostEntries || at >= 0xffffffff) throw new ZipError('large');
    const end = new Uint8Array(20);
    const view = new DataView(end.buffer);
    view.setUint32(0, endMark, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, at - directory, true);
    view.setUint32(16, directory, true);
    put(end, this.#comment);
    return joined(pieces, at);
  }

  #u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  #u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  /** The last record that fits: it stands before the comment of the archive, which is at most 64 KB. */
  #endRecord(): number {
    const { length } = this.#bytes;
    for (let at = length - endLength; at >= Math.max(0, length - endLength - 0xffff); at--)
      if (this.#u32(at) === endMark && at + endLength + this.#u16(at + 20) === length) return at;
    throw new ZipError('damaged');
  }

  #addEntry(at: number, limit: number): number {
    const flags = this.#u16(at + 8);
    const nameLength = this.#u16(at + 28);
    const next = at + directoryLength + nameLength + this.#u16(at + 30) + this.#u16(at + 32);
    if (next > limit) throw new ZipError('damaged');
    if ((flags & 1) !== 0) throw new ZipError('encrypted');
    const entry: Entry = {
      name: nameOf(this.#bytes.subarray(at + directoryLength, at + directoryLength + nameLength)),
      record: this.#bytes.slice(at, next),
      local: this.#u32(at + 42),
      end: 0,
      method: this.#u16(at + 10),
      crc: this.#u32(at + 16),
      packed: this.#u32(at + 20),
      size: this.#u32(at + 24),
    };
    if ([entry.packed, entry.size, entry.local].includes(0xffffffff)) throw new ZipError('zip64');
    if (entry.method !== 0 && entry.method !== 8) throw new ZipError('damaged');
    if (entry.local + localLength > this.#directory || this.#u32(entry.local) !== localMark)
      throw new ZipError('damaged');
    // Two entries of one name: nobody can tell which one is meant.
    if (this.#byName.has(entry.name)) throw new ZipError('damaged');
    this.#entries.push(entry);
    this.#byName.set(entry.name, entry);
    return next;
  }

  #dataStart({ local }: Entry): number {
    return local + localLength + this.#u16(local + 26) + this.#u16(local + 28);
  }
}

/** Local header and data of an entry written anew; its record in the directory is brought up to date. */
function packed(record: Uint8Array, content: Uint8Array): Uint8Array[] {
  const data = deflateSync(content, { level: 6 });
  const view = new DataView(record.buffer);
  // Of the flags only the one for names in UTF-8 stays: sizes stand in the header.
  view.setUint16(8, view.getUint16(8, true) & utf8Name, true);
  view.setUint16(10, 8, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  const nameLength = view.getUint16(28, true);
  const header = new Uint8Array(localLength + nameLength);
  new DataView(header.buffer).setUint32(0, localMark, true);
  // Version, flags, method, time, sum, sizes, length of the name: as in the directory, in the same order.
  header.set(record.subarray(6, 30), 4);
  header.set(record.subarray(directoryLength, directoryLength + nameLength), localLength);
  return [header, data];
}

/** The record of an entry without its extra fields and comment. */
function bareRecord(old: Uint8Array): Uint8Array {
  const nameLength = new DataView(old.buffer, old.byteOffset).getUint16(28, true);
  const record = old.slice(0, directoryLength + nameLength);
  record.fill(0, 30, 34);
  return record;
}

/** Record of a new entry; its time is the first that the format has. */
function newRecord(name: string, local: number): Uint8Array {
  const letters = bytesOf(name);
  const record = new Uint8Array(directoryLength + letters.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, directoryMark, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(14, (1 << 5) | 1, true);
  view.setUint16(28, letters.length, true);
  view.setUint32(42, local, true);
  record.set(letters, directoryLength);
  return record;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 0 ? c >>> 1 : (c >>> 1) ^ 0xedb88320;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
