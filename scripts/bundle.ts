/**
 * Bundles the command line into dist/.
 *
 *     node scripts/bundle.ts
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli, root } from './bundles.ts';

const out = join(root, 'dist');
const { outputs } = await bundleCli(out);
const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
const total = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  `dist/rasoat.mjs: ${Object.keys(outputs).length} files, ${kilobytes(total)} KB; central.pack ${kilobytes(statSync(join(out, 'central.pack')).size)} KB`,
);
