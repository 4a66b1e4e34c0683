import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bilingual, isNeverWalked } from '@rasoat/rules';
import { realPath } from './disk.ts';
import { fileTrouble } from './io.ts';

/** What a walk is asked for. Paths are relative to its folder, with `/` between folders. */
export interface Asked {
  /** Whether a file is wanted. */
  readonly wanted: (at: string) => boolean;
  /** Whether a file or folder, with everything in it, is passed over. */
  readonly ignored?: (at: string) => boolean;
  /** How many names a path may have; without it there is no limit. */
  readonly depth?: number;
}

export interface Walked {
  /** In the order of names, each file once. */
  readonly files: readonly string[];
  readonly troubles: readonly (Bilingual & { readonly at: string })[];
}

interface Entry {
  readonly at: string;
  /** Where it really lies. */
  readonly real: string;
}

const notUtf8: Bilingual = {
  vi: 'tên tệp không phải UTF-8, không mở được; hãy đổi tên tệp',
  en: 'its name is not UTF-8, so it cannot be opened; rename it',
};

/** Order of names, folder by folder; does not depend on the machine's locale. */
function byPath(a: Entry, b: Entry): number {
  const left = a.at.split('/');
  const right = b.at.split('/');
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i] < right[i] ? -1 : 1;
  }
  return left.length - right.length;
}

/**
 * Files below a folder, those behind links too. A folder that links lead to twice, or in a circle, is walked once; of several
 * names for one file the plainest is kept. What cannot be opened comes back as trouble.
 */
export function walk(folder: string, { wanted, ignored = () => false, depth = Infinity }: Asked): Walked {
  const files: Entry[] = [];
  const troubles: (Bilingual & { at: string })[] = [];
  const known = new Set<string>();
  // Level by level, so that the plainest way to a folder or file comes first.
  let level: Entry[] = [{ at: '', real: realPath(folder) }];
  for (let names = 1; level.length > 0 && names <= depth; names++) {
    const folders: Entry[] = [];
    const found: Entry[] = [];
    for (const { at: above, real: place } of level) {
      if (known.has(place)) continue;
      known.add(place);
      let entries: Dirent[];
      try {
        entries = readdirSync(place, { withFileTypes: true });
      } catch (error) {
        troubles.push({ at: above, ...fileTrouble(error) });
        continue;
      }
      for (const entry of entries) {
        const at = above === '' ? entry.name : `${above}/${entry.name}`;
        if (isNeverWalked(entry.name) || ignored(at)) continue;
        const plain = join(place, entry.name);
        const link = entry.isSymbolicLink();
        const one = { at, real: link ? realPath(plain) : plain };
        let isFolder = entry.isDirectory();
        if (link) {
          try {
            isFolder = statSync(plain).isDirectory();
          } catch (error) {
            if (wanted(at)) troubles.push({ at, ...fileTrouble(error) });
            continue;
          }
        }
        if (!isFolder && !wanted(at)) continue;
        if (entry.name.includes('\ufffd') && !existsSync(plain)) troubles.push({ at, ...notUtf8 });
        else (isFolder ? folders : found).push(one);
      }
    }
    for (const file of found.sort(byPath)) {
      if (known.has(file.real)) continue;
      known.add(file.real);
      files.push(file);
    }
    level = folders.sort(byPath);
  }
  return { files: files.sort(byPath).map(({ at }) => at), troubles };
}
