import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A folder beside the project that holds real documents; null when it is not there, said once aloud. */
export function corpus(name: 'seeds' | 'labelled' | 'texts'): string | null {
  const path = join(root, '..', 'shared', 'corpus', name);
  if (existsSync(path)) return path;
  console.log(`left out: ../shared/corpus/${name} is not here; tests on real documents did not run`);
  return null;
}

/** Text files of a folder, sorted. */
export function textFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}
