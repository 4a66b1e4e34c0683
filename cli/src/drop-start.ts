/** Entry of the Windows package for files that were dropped. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { askLine, runDrop } from './drop.ts';

process.exitCode = await runDrop({
  env: process.env,
  typed: process.argv.slice(2),
  rasoat: fileURLToPath(new URL('rasoat.mjs', import.meta.url)),
  say: (text) => console.log(text),
  ask: (question) => (process.stdin.isTTY === true ? askLine(question) : Promise.resolve('')),
  // Explorer opens a page in the browser of the person; it takes the path as it is, without a shell.
  show: (path) =>
    spawn('explorer.exe', [path], { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref(),
});
