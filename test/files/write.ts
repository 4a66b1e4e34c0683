/** Writes the attachment pack to a folder: `node test/files/write.ts FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeFiles } from './office.ts';
import { printFiles } from './print.ts';
import { wordFiles } from './word.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node test/files/write.ts FOLDER');
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries({ ...wordFiles, ...officeFiles, ...printFiles }))
    writeFileSync(join(folder, name), make());
}
