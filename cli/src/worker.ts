/** A thread of `rasoat check`: gets one file after the other, answers each with its outcome. Its errors end it, and the crew names the file. */
import { parentPort, workerData } from 'node:worker_threads';
import { Checker } from './checker.ts';
import { localDay } from './clock.ts';
import { check } from './commands/check.ts';
import type { Orders } from './crew.ts';
import type { Input } from './files.ts';
import type { Io, Stream } from './io.ts';
import { readArgs } from './options.ts';
import { ready } from './threads.ts';
import { work } from './work.ts';

const { argv, cwd, version, lang, out, env } = workerData as Orders;
const silent: Stream = { ...out, write: async () => {} };
const io: Io = {
  cwd,
  version,
  out: silent,
  err: silent,
  env,
  // Standard input is read by the main thread.
  stdin: async () => new Uint8Array(),
  today: localDay,
  clock: () => performance.now(),
};
const args = readArgs(argv, check);
// The main thread watches this one.
const checker = new Checker(args, io, { watched: true });
// From here on the time is that of the files.
parentPort!.postMessage(ready);
parentPort!.on('message', async (input: Input) => {
  const outcome = await work(input, checker, args, io, lang);
  parentPort!.postMessage({ ...outcome, pieces: [...outcome.pieces] });
});
