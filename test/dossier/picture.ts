/**
 * The picture of the guide to dossiers: `node test/dossier/picture.ts` checks the sample dossier, opens the page of its results in Chromium
 * and paints its top as docs/hinh/ho-so.png. It needs chromium and ImageMagick, and is not part of `npm run generate`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/src/main.ts';
import { root } from '../support/paths.ts';
import { sampleFiles } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'rasoat-picture-'));
try {
  mkdirSync(join(folder, 'ho-so'));
  for (const { name, bytes } of sampleFiles('lan-1')) writeFileSync(join(folder, 'ho-so', name), bytes);
  const silent = { tty: false, columns: 100, write: async () => {} };
  const argv = ['dossier', 'ho-so', '--stage', 'trinh-ubnd', '--as-of', '2026-11-20', '-o', 'ket-qua.html'];
  const code = await main(argv, {
    cwd: folder,
    version: '0.1.0',
    out: silent,
    err: silent,
    env: {},
    stdin: async () => new Uint8Array(),
    today: () => {
      throw new Error('a picture pins its date');
    },
    clock: () => 0,
  });
  if (code !== 1) throw new Error(`rasoat dossier ended with exit code ${code}`);
  const shot = join(folder, 'shot.png');
  const browser = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const size = [`--user-data-dir=${join(folder, 'browser')}`, '--window-size=860,1000', `--screenshot=${shot}`];
  execFileSync('chromium', [...browser, ...size, join(folder, 'ket-qua.html')], { stdio: 'ignore' });
  execFileSync('convert', [shot, '-strip', '+dither', '-colors', '48', join(root, 'docs/hinh/ho-so.png')]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
