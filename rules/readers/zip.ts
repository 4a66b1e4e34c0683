import { binaryKind } from '../text/index.ts';
import { type Archive, type ArchiveEntry, ENTRY_LIMIT, openArchive } from '../text/zip-directory.ts';
import { type Inflated, PACKED_LIMIT, readEntry, UNPACKED_LIMIT } from './archive.ts';
import { entryName, shownName } from './zip-entry-names.ts';

/** Words for people, in Vietnamese and English. */
interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** A file in an archive. */
export interface ZipPaper {
  /** How it is reached: names with `/` between folders, ` › ` where an archive in the archive is opened. */
  readonly name: string;
  /** Number of the entry in the archive, of the next in the archive that it is, and so on. */
  readonly trail: readonly number[];
}

/** A file of an archive that cannot be read, and why. */
export interface ZipTrouble extends Bilingual {
  /** Empty: the archive as a whole. */
  readonly name: string;
}

export interface ZipListing {
  readonly papers: readonly ZipPaper[];
  readonly troubles: readonly ZipTrouble[];
}

/** Archives in archives are opened so deep. */
export const DEPTH_LIMIT = 3;
/** Data that shrink further than this, in files of this size, are made to fill a memory. */
const MOST_RATIO = 200;
const RATIO_FROM = 8 * 1024 * 1024;

const MB = 1024 * 1024;

const TOO_DEEP: Bilingual = {
  vi: `tệp nén lồng quá ${DEPTH_LIMIT} lớp, chưa được mở; hãy giải nén rồi kiểm tra`,
  en: `archives in archives more than ${DEPTH_LIMIT} deep are not opened; unpack it and check the files`,
};
const TOO_LARGE: Bilingual = {
  vi: `tệp nén giải ra quá ${UNPACKED_LIMIT / MB} MB, phần này chưa được đọc; hãy giải nén rồi kiểm tra từng phần`,
  en: `the archive unpacks to more than ${UNPACKED_LIMIT / MB} MB, and this part was not read; unpack it and check it in parts`,
};
const BOMB: Bilingual = {
  vi: 'tỉ lệ nén bất thường (tệp có thể được tạo để làm đầy bộ nhớ), chưa được đọc',
  en: 'it shrinks beyond all measure (made to fill a memory, perhaps) and was not read',
};
const TOO_MANY: Bilingual = {
  vi: `tệp nén có hơn ${ENTRY_LIMIT} tệp, phần sau chưa được đọc; hãy giải nén rồi kiểm tra từng phần`,
  en: `the archive has more than ${ENTRY_LIMIT} files, and those behind were not read; unpack it and check it in parts`,
};
const DAMAGED: Bilingual = {
  vi: 'tệp nén bị hỏng, có thể còn tệp khác bên trong chưa được đọc; hãy nén lại rồi kiểm tra',
  en: 'the archive is damaged, and there may be more files in it that were not read; pack it again',
};
const EMPTY: Bilingual = {
  vi: 'trong tệp nén không có dự thảo nào đọc được',
  en: 'there is no draft in the archive',
};

/** Why an entry could not be unpacked. */
function inflateTrouble(state: Inflated): Bilingual | null {
  switch (state) {
    case 'whole':
      return null;
    case 'encrypted':
      return {
        vi: 'có mật khẩu trong tệp nén, chưa được đọc; hãy giải nén bằng mật khẩu rồi kiểm tra',
        en: 'it is locked with a password in the archive and was not read; unpack it with the password and check it',
      };
    case 'method':
      return {
        vi: 'được nén theo cách chưa đọc được; hãy giải nén rồi kiểm tra',
        en: 'it is packed in a way that is not read; unpack it and check it',
      };
    case 'limit':
      return BOMB;
    case 'damaged':
      return {
        vi: 'bị hỏng trong tệp nén, chưa được đọc; hãy nén lại rồi kiểm tra',
        en: 'it is damaged in the archive and was not read; pack it again',
      };
  }
}

/** Whether the entry only names a folder, or is what a Mac keeps beside files. */
const isNoFile = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/))/u.test(name);

/** What an entry may unpack to: what it says. A damaged archive does not say it of all. */
const roomOf = ({ damaged }: Archive, { size }: ArchiveEntry): number => (damaged && size === 0 ? RATIO_FROM : size);

const isBomb = ({ size, packed }: ArchiveEntry): boolean => size > RATIO_FROM && size > MOST_RATIO * packed;

/** Lists an archive and the archives in it. `wanted`: names that are papers. Never throws. */
export function listZip(bytes: Uint8Array, wanted: (name: string) => boolean): ZipListing {
  const list = new Lister(wanted);
  list.open(bytes, '', []);
  const { papers, troubles } = list;
  return papers.length === 0 && troubles.length === 0
    ? { papers, troubles: [{ name: '', ...EMPTY }] }
    : { papers, troubles };
}

class Lister {
  readonly papers: ZipPaper[] = [];
  readonly troubles: ZipTrouble[] = [];
  readonly #wanted: (name: string) => boolean;
  readonly #names = new Map<string, number>();
  /** What all entries that are read may unpack to. */
  #left = UNPACKED_LIMIT;
  #entries = 0;

  constructor(wanted: (name: string) => boolean) {
    this.#wanted = wanted;
  }

  /** `above`: name of this archive in the one around it, with its border. */
  open(bytes: Uint8Array, above: string, trail: readonly number[]): void {
    const name = above.replace(/ › $/u, '');
    if (bytes.length > PACKED_LIMIT) {
      this.troubles.push({ name, ...tooBig(PACKED_LIMIT) });
      return;
    }
    const archive = openArchive(bytes);
    archive.entries.forEach((entry, k) => {
      if (this.#entries++ < ENTRY_LIMIT) this.#entry(archive, entry, above, [...trail, k]);
    });
    if (archive.cut || this.#entries > ENTRY_LIMIT) this.#once(name, TOO_MANY);
    if (archive.damaged) this.#once(name, DAMAGED);
  }

  #once(name: string, words: Bilingual): void {
    if (!this.troubles.some((one) => one.name === name && one.vi === words.vi)) this.troubles.push({ name, ...words });
  }

  #entry(archive: Archive, entry: ArchiveEntry, above: string, trail: readonly number[]): void {
    const raw = entryName(archive, entry);
    if (isNoFile(raw)) return;
    const inner = /\.zip$/iu.test(raw);
    if (!inner && !this.#wanted(raw)) return;
    const name = this.#free(above + (shownName(raw) || '?'));
    const room = roomOf(archive, entry);
    const trouble = isBomb(entry) ? BOMB : room > this.#left ? TOO_LARGE : null;
    if (trouble !== null) {
      this.troubles.push({ name, ...trouble });
      return;
    }
    this.#left -= room;
    if (inner) this.#inner(archive, entry, name, trail);
    else this.papers.push({ name, trail });
  }

  #inner(archive: Archive, entry: ArchiveEntry, name: string, trail: readonly number[]): void {
    if (trail.length >= DEPTH_LIMIT) {
      this.troubles.push({ name, ...TOO_DEEP });
      return;
    }
    const { bytes, state } = readEntry(archive, entry, { left: roomOf(archive, entry) });
    const trouble = inflateTrouble(state);
    if (trouble !== null) this.troubles.push({ name, ...trouble });
    // Some programs call a Word file so.
    else if (binaryKind(bytes)?.name !== 'zip') this.papers.push({ name, trail });
    else this.open(bytes, `${name} › `, trail);
  }

  /** The name, told apart from an equal one before. */
  #free(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}

function tooBig(limit: number): Bilingual {
  return {
    vi: `lớn hơn ${limit / MB} MB, chưa được đọc; hãy chia thành nhiều phần`,
    en: `larger than ${limit / MB} MB and was not read; split it`,
  };
}

/** Bytes of a file of an archive, by the trail of its listing, or why there are none. Never throws. */
export function readZip(bytes: Uint8Array, trail: readonly number[]): { readonly bytes: Uint8Array } | Bilingual {
  return new ZipReader(bytes).read(trail);
}

/** Reads one file of an archive after the other. What was opened on the way to the last one stays open: the next mostly lies beside it. */
export class ZipReader {
  /** The archive, the one in it that was opened last, and so on; `k`: its entry in the one before. */
  readonly #open: { readonly k: number; readonly archive: Archive }[] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes of a file, by the trail of its listing, or why there are none. Never throws. */
  read(trail: readonly number[]): { readonly bytes: Uint8Array } | Bilingual {
    let at = this.#bytes;
    let number = -1;
    for (const [depth, k] of trail.entries()) {
      if (this.#open[depth]?.k !== number) {
        this.#open.length = depth;
        this.#open.push({ k: number, archive: openArchive(at) });
      }
      const { archive } = this.#open[depth];
      number = k;
      // The next archive on the way is open already.
      if (depth + 1 < trail.length && this.#open[depth + 1]?.k === k) continue;
      const entry = archive.entries[k];
      if (entry === undefined) return inflateTrouble('damaged')!;
      const read = readEntry(archive, entry, { left: roomOf(archive, entry) });
      const trouble = inflateTrouble(read.state);
      if (trouble !== null) return trouble;
      at = read.bytes;
    }
    return { bytes: at };
  }
}
