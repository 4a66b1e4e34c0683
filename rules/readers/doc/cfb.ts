import { Bytes } from './bytes.ts';

/** A compound file: a file system in a file, as Office wrote it before 2007. */
export interface CompoundFile {
  /** Names of the streams and storages in the root, each as it is written. */
  readonly names: readonly string[];
  /** A stream of the root; null when there is none of this name. */
  stream(name: string): Uint8Array | null;
}

const LAST = 0xfffffffa;
const ENTRY = 128;
const MOST_ENTRIES = 100_000;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file; null when its header makes no sense. Chains of sectors that run in a circle or out of the file end
 * where they do: what was there is given.
 */
export function openCompound(data: Uint8Array): CompoundFile | null {
  const file = new Bytes(data);
  const shift = file.u16(30);
  const miniShift = file.u16(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return null;
  const size = 1 << shift;
  const sectors = Math.max(0, Math.ceil(data.length / size) - 1);
  const at = (sector: number): number => (sector + 1) * size;
  const fat = fatOf(file, size, sectors);

  const chainOf = (first: number, table: Uint32Array): number[] => {
    const chain: number[] = [];
    for (let sector = first; sector < LAST && sector < table.length; sector = table[sector]) {
      if (chain.length > table.length) break;
      chain.push(sector);
    }
    return chain;
  };
  const read = (first: number, wanted: number): Uint8Array => {
    const chain = chainOf(first, fat).filter((sector) => sector < sectors);
    const out = new Uint8Array(Math.min(wanted, chain.length * size));
    for (let i = 0, to = 0; i < chain.length && to < out.length; i++, to += size)
      out.set(file.slice(at(chain[i]), at(chain[i]) + Math.min(size, out.length - to)), to);
    return out;
  };

  const directory = new Bytes(read(file.u32(48), Number.MAX_SAFE_INTEGER));
  const root = entryAt(directory, 0);
  if (root === null) return null;
  const entries = childrenOf(directory);
  const cutoff = file.u32(56);
  const miniFat = tableOf(read(file.u32(60), file.u32(64) * size));
  let miniStream: Bytes | null = null;
  const readMini = (first: number, wanted: number): Uint8Array => {
    miniStream ??= new Bytes(read(root.start, root.size));
    const chain = chainOf(first, miniFat);
    const out = new Uint8Array(Math.min(wanted, chain.length << miniShift));
    const sector = 1 << miniShift;
    for (let i = 0, to = 0; i < chain.length && to < out.length; i++, to += sector) {
      const from = chain[i] << miniShift;
      out.set(miniStream.slice(from, from + Math.min(sector, out.length - to)), to);
    }
    return out;
  };
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const entry = entries.find((one) => one.isStream && one.name === name);
      if (entry === undefined) return null;
      return entry.size < cutoff ? readMini(entry.start, entry.size) : read(entry.start, entry.size);
    },
  };
}

/** Which sector follows which: the sectors of the table are named in the header, and in sectors that it names. */
function fatOf(file: Bytes, size: number, sectors: number): Uint32Array {
  const parts: number[] = [];
  for (let i = 0; i < 109; i++) parts.push(file.u32(76 + 4 * i));
  let next = file.u32(68);
  for (let turn = 0; next < LAST && next < sectors && turn <= sectors; turn++) {
    const from = (next + 1) * size;
    for (let i = 0; i + 4 < size; i += 4) parts.push(file.u32(from + i));
    next = file.u32(from + size - 4);
    if (parts.length * (size / 4) > sectors + size) break;
  }
  const fat = new Uint32Array(sectors).fill(0xffffffff);
  let to = 0;
  for (const part of parts) {
    if (part >= LAST || part >= sectors) continue;
    const from = (part + 1) * size;
    for (let i = 0; i < size && to < sectors; i += 4) fat[to++] = file.u32(from + i);
  }
  return fat;
}

function tableOf(data: Uint8Array): Uint32Array {
  const bytes = new Bytes(data);
  return Uint32Array.from({ length: data.length >> 2 }, (_, i) => bytes.u32(4 * i));
}

function entryAt(directory: Bytes, id: number): Entry | null {
  const at = id * ENTRY;
  if (at + ENTRY > directory.length) return null;
  const type = directory.u8(at + 66);
  if (type === 0) return null;
  const units = Math.min(32, directory.u16(at + 64) >> 1);
  return {
    name: directory.text(at, Math.max(0, units - 1)),
    isStream: type === 2,
    start: directory.u32(at + 116),
    size: directory.u32(at + 120),
  };
}

/** Entries of the root, which hold each other as a tree. */
function childrenOf(directory: Bytes): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const open = [directory.u32(76)];
  while (open.length > 0 && seen.size < MOST_ENTRIES) {
    const id = open.pop()!;
    if (seen.has(id)) continue;
    seen.add(id);
    const entry = entryAt(directory, id);
    if (entry === null) continue;
    found.push(entry);
    open.push(directory.u32(id * ENTRY + 68), directory.u32(id * ENTRY + 72));
  }
  return found;
}
