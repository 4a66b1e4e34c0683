/**
 * Bundles the command line into dist/, and the language server for a page into dist/language-server/.
 *
 *     node scripts/bundle.ts
 */
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli, bundleWorker, root } from './bundles.ts';

const out = join(root, 'dist');
const { outputs } = await bundleCli(out);
const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
const total = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  `dist/rasoat.mjs: ${Object.keys(outputs).length} files, ${kilobytes(total)} KB; central.pack ${kilobytes(statSync(join(out, 'central.pack')).size)} KB`,
);

const worker = Object.values((await bundleWorker(join(out, 'language-server'))).outputs)[0];
copyFileSync(join(out, 'central.pack'), join(out, 'language-server/central.pack'));
console.log(`dist/language-server/server-worker.js: ${kilobytes(worker.bytes)} KB, with central.pack beside it`);
