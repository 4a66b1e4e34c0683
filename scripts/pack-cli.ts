/**
 * What `npm pack -w cli` puts into the package: the bundle, since Node does not run TypeScript from node_modules.
 *
 *     node ../scripts/pack-cli.ts             bundles into dist/ of the package (prepack)
 *     node ../scripts/pack-cli.ts --remove    takes it away again (postpack)
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli, root } from './bundles.ts';

const out = join(root, 'cli/dist');
if (process.argv.includes('--remove')) rmSync(out, { recursive: true, force: true });
else await bundleCli(out);
