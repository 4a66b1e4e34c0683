/**
 * The pages that ship: those of the rules, and the guides that they lead to.
 *
 *     node ../scripts/ship-docs.ts             copies them into docs/ of the package in this folder (prepack)
 *     node ../scripts/ship-docs.ts --remove    takes them away again (postpack)
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../docs', import.meta.url));

/** What ships of docs/. */
const shipped = [
  'rules',
  'cau-hinh.md',
  'mien-tru.md',
  'ho-so.md',
  'danh-muc-ho-so.md',
  'hinh/ho-so.png',
  'rasoat.config.schema.json',
  'rasoat.waivers.schema.json',
];

/** Copies the pages into docs/ of a folder, in place of what is there. */
export function shipDocs(folder: string): void {
  const to = join(folder, 'docs');
  rmSync(to, { recursive: true, force: true });
  for (const name of shipped) cpSync(join(docs, name), join(to, name), { recursive: true });
}

if (import.meta.main) {
  if (process.argv.includes('--remove')) rmSync(join(process.cwd(), 'docs'), { recursive: true, force: true });
  else shipDocs(process.cwd());
}
