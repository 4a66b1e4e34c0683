#!/usr/bin/env node
// Starts rasoat. The sources are TypeScript and run as they are on a Node that strips types (22.18 and later). On an older
// Node this file starts itself again with the Node that `npm ci` installed beside the project. In the package that is published there are no
// sources but the bundle, which runs on Node 20 and later.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = realpathSync(fileURLToPath(import.meta.url));

/** The first of the paths below a node_modules upward from this file that is there, or null. */
function inNodeModules(paths) {
  for (let folder = dirname(self); ; folder = dirname(folder)) {
    for (const path of paths) {
      const candidate = join(folder, 'node_modules', path);
      if (existsSync(candidate)) return candidate;
    }
    if (folder === dirname(folder)) return null;
  }
}

if (!existsSync(new URL('../src/start.ts', import.meta.url))) await import('../dist/rasoat.mjs');
else if (process.features.typescript) {
  // Stripped and compiled code is kept beside the packages (never in a folder that others can write): half the start time.
  const packages = inNodeModules(['.package-lock.json']);
  if (packages !== null) module.enableCompileCache?.(join(dirname(packages), '.cache', 'rasoat'));
  const { start } = await import('../src/start.ts');
  await start();
} else {
  const node = process.env.RASOAT_RESTARTED
    ? null
    : inNodeModules([join('node', 'bin', 'node'), join('node', 'bin', 'node.exe')]);
  if (node === null) {
    console.error(
      `rasoat: cần Node 22.18 trở lên, đang chạy Node ${process.versions.node}. Chạy "npm ci" trong thư mục dự án để cài kèm Node 24, hoặc cài Node mới hơn.\n` +
        `rasoat: needs Node 22.18 or later, this is Node ${process.versions.node}. Run "npm ci" in the project folder, which installs Node 24 with it, or install a newer Node.`,
    );
    process.exitCode = 2;
  } else {
    const { status, signal, error } = spawnSync(node, [self, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, RASOAT_RESTARTED: '1' },
    });
    if (error) {
      console.error(`rasoat: không chạy được ${node}: ${error.message}\nrasoat: cannot run ${node}: ${error.message}`);
      process.exitCode = 2;
    } else if (signal) process.kill(process.pid, signal);
    else process.exitCode = status ?? 2;
  }
}
