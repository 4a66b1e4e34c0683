/**
 * Bundles the command line into dist/: one file, its dynamically loaded readers, and the law pack beside it.
 *
 *     node scripts/bundle.ts
 *
 * The bundle is plain JavaScript and runs on Node 20 and later without node_modules.
 */
import { chmodSync, copyFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { rasoat: join(root, 'cli/src/bundle.ts') },
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Names of classes stay readable in messages of failures.
  keepNames: true,
  legalComments: 'eof',
  metafile: true,
  // jsonc-parser names its UMD build as main, which cannot be bundled.
  mainFields: ['module', 'main'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
});
copyFileSync(join(root, 'rules/law/data/central.pack'), join(out, 'central.pack'));
const main = join(out, 'rasoat.mjs');
chmodSync(main, 0o755);
const total = Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  `dist/rasoat.mjs: ${Math.round(statSync(main).size / 1024)} KB, ${Object.keys(metafile.outputs).length} files, ${Math.round(total / 1024)} KB; central.pack ${Math.round(statSync(join(out, 'central.pack')).size / 1024)} KB`,
);
