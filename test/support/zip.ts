import { constants, deflateRawSync } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** An entry of an archive, also of a kind that no honest program writes. */
export interface RawEntry {
  readonly name?: string;
  /** The name as it is written, instead. */
  readonly raw?: readonly number[];
  /** The flag that says that the name is UTF-8. */
  readonly utf8?: boolean;
  /** The field of Info-ZIP with the name in Unicode, and the name that it was written for, when that is another. */
  readonly unicode?: string;
  readonly unicodeOf?: string;
  readonly data: Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** The sizes stand behind the data. */
  readonly descriptor?: boolean;
  /** The size that it claims. */
  readonly says?: number;
  /** Deflated data, in place of `data`; `says` is then their size. */
  readonly packed?: Uint8Array;
  /** Its data are those of the first entry. */
  readonly shared?: boolean;
}

const BLOCK = 4 * 1024 * 1024;

/** Raw deflated data of so many megabytes (a multiple of 4) of one byte, made without ever holding them. */
export function deflatedRun(megabytes: number, byte: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(BLOCK).fill(byte), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array(megabytes / 4).fill(block), Uint8Array.from([3, 0])]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** An archive written entry by entry; readers ask for no checksum of the data, so it has none. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  const write = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    length += bytes.length;
  };
  let first: { readonly at: number; readonly packed: Uint8Array } | null = null;
  for (const entry of entries) {
    const name = entry.raw === undefined ? strToU8(entry.name ?? '') : Uint8Array.from(entry.raw);
    const method = entry.stored === true ? 0 : 8;
    const packed: Uint8Array =
      entry.packed ??
      (entry.shared === true && first !== null ? first.packed : method === 0 ? entry.data : deflateSync(entry.data));
    const flags = (entry.utf8 === true ? 0x800 : 0) | (entry.encrypted === true ? 1 : 0) | (entry.descriptor ? 8 : 0);
    const size = entry.says ?? entry.data.length;
    const sizes = [...u32(0), ...u32(packed.length), ...u32(size)];
    const common = [...u16(20), ...u16(flags), ...u16(method), ...u32(0)];
    const at: number = entry.shared === true && first !== null ? first.at : length;
    if (at === length) {
      const inHeader = entry.descriptor === true ? [...u32(0), ...u32(0), ...u32(0)] : sizes;
      write(Uint8Array.from([...u32(0x04034b50), ...common, ...inHeader, ...u16(name.length), ...u16(0)]));
      write(name);
      write(packed);
      if (entry.descriptor === true) write(Uint8Array.from([...u32(0x08074b50), ...sizes]));
      first ??= { at, packed };
    }
    const path = entry.unicode === undefined ? null : strToU8(entry.unicode);
    const of = entry.unicodeOf === undefined ? name : strToU8(entry.unicodeOf);
    const extra = path === null ? [] : [...u16(0x7075), ...u16(5 + path.length), 1, ...u32(crc32(of)), ...path];
    const head = [...u32(0x02014b50), ...u16(20), ...common, ...sizes, ...u16(name.length), ...u16(extra.length)];
    const tail = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at)];
    directory.push(Uint8Array.from([...head, ...tail]), name, Uint8Array.from(extra));
  }
  const start = length;
  for (const piece of directory) write(piece);
  const count = entries.length;
  write(
    Uint8Array.from([
      ...u32(0x06054b50),
      ...u32(0),
      ...u16(count),
      ...u16(count),
      ...u32(length - start),
      ...u32(start),
      ...u16(0),
    ]),
  );
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
