/**
 * Packs the extension for VS Code, into dist-packages/: `rasoat-<version>.vsix`, with the server, the whole command line and the law in it.
 *
 *     npm run vsix                 titles and settings in Vietnamese, whatever language the editor shows
 *     npm run vsix -- --lang en    in English: `rasoat-<version>-en.vsix`
 */
import { join } from 'node:path';
import { root } from './bundles.ts';
import { packVsix } from './vscode/pack.ts';

const lang = process.argv[process.argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'vi';
const { path, bytes } = await packVsix(join(root, 'dist-packages'), lang);
console.log(`${path}: ${(bytes / 1024 / 1024).toFixed(1)} MB`);
