#!/usr/bin/env node
// Starts rasoat. The sources are TypeScript and run as they are on a Node that strips types (22.18 and later). On an older
// Node this file starts itself again with the Node that `npm ci` installed beside the project.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node of the nearest node_modules upward from this file, or null. */
function bundledNode(self) {
  for (let folder = dirname(self); ; folder = dirname(folder)) {
    for (const name of ['node', 'node.exe']) {
      const candidate = join(folder, 'node_modules', 'node', 'bin', name);
      if (existsSync(candidate)) return candidate;
    }
    if (folder === dirname(folder)) return null;
  }
}

if (process.features.typescript) {
  const { start } = await import('../src/start.ts');
  await start();
} else {
  const self = realpathSync(fileURLToPath(import.meta.url));
  const node = process.env.RASOAT_RESTARTED ? null : bundledNode(self);
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
