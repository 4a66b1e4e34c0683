import pkg from '../package.json' with { type: 'json' };
import type { Io, Stream } from './io.ts';
import { main } from './main.ts';

/** Local date; the law has no time zone, so the day is the one on the wall. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function stream(to: NodeJS.WriteStream): Stream {
  return {
    tty: to.isTTY === true,
    columns: to.columns ?? 100,
    write: (text) => new Promise((done) => to.write(text, () => done())),
  };
}

async function stdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

/** Runs the command line of this process. */
export async function start(): Promise<void> {
  // A reader that has seen enough (`rasoat check … | head`) closes the pipe; there is nobody left to tell.
  for (const to of [process.stdout, process.stderr]) to.on('error', () => process.exit(2));
  const io: Io = {
    cwd: process.cwd(),
    version: pkg.version,
    out: stream(process.stdout),
    err: stream(process.stderr),
    env: process.env,
    stdin,
    today,
    clock: () => performance.now(),
  };
  process.exitCode = await main(process.argv.slice(2), io);
  // Standard input that was not read to its end would keep the process alive.
  process.stdin.destroy();
}
