/**
 * Writes the sample dossier as the files that people have: `node scripts/sample-dossier.ts [FOLDER]` (examples/ho-so-mau).
 * Its papers are texts in test/dossier/sample, its slips in test/dossier/plants.ts.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sampleFiles } from '../test/dossier/files.ts';

const variants = ['hoan-chinh', 'lan-1', 'lan-2', 'ban-quet'] as const;
const target = resolve(process.argv[2] ?? join(import.meta.dirname, '../examples/ho-so-mau'));
for (const variant of variants) {
  const folder = join(target, variant);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = sampleFiles(variant);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  console.log(`${folder}: ${files.length} files`);
}
