import { fstatSync, writeSync } from 'node:fs';
import pkg from '../package.json' with { type: 'json' };
import { attend } from './attend.ts';
import { localDay } from './clock.ts';
import { fileTrouble, type Io, OutputError, type Stream, UsageError } from './io.ts';
import { main } from './main.ts';

/** Writes to a file. Node's own stream takes a piece that did fit for the whole, and ends well with half a report on a full disk. */
function writeToFile(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  } catch (error) {
    throw new OutputError(error as NodeJS.ErrnoException);
  }
}

/** Whether a descriptor leads to a file or a device; one that is closed does not. */
function isFile(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || stat.isCharacterDevice();
  } catch {
    return false;
  }
}

function stream(to: NodeJS.WriteStream & { readonly fd: number }): Stream {
  const toFile = to.isTTY !== true && isFile(to.fd);
  // Told to whoever writes; without a listener it would end the process with a stack trace.
  to.on('error', () => {});
  return {
    tty: to.isTTY === true,
    columns: to.columns ?? 100,
    write: async (text) => {
      if (toFile) return writeToFile(to.fd, text);
      return new Promise((done, refuse) => {
        to.write(text, (error) => (error ? refuse(new OutputError(error)) : done()));
      });
    },
  };
}

async function stdin(limit: number): Promise<Uint8Array> {
  if (fstatSync(0).isDirectory()) {
    const { vi, en } = fileTrouble({ code: 'EISDIR' });
    throw new UsageError(`Đầu vào chuẩn: ${vi}.`, `Standard input: ${en}.`);
  }
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
  const told = stream(process.stderr);
  // Where nobody listens to messages the work still goes on.
  const err: Stream = { ...told, write: (text) => told.write(text).catch(() => {}) };
  const io: Io = {
    cwd: process.cwd(),
    version: pkg.version,
    out: stream(process.stdout),
    err,
    env: process.env,
    stdin,
    today: localDay,
    clock: () => performance.now(),
    attend,
  };
  process.exitCode = await main(process.argv.slice(2), io);
  // Standard input that was not read to its end would keep the process alive.
  process.stdin.destroy();
}
