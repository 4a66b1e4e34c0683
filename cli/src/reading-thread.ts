/** A thread that reads documents to see whether they can be read; what it says is in reading.ts. Its errors end it, and the file is named. */
import { parentPort } from 'node:worker_threads';
import { readBytes } from '@rasoat/rules/readers/index';
import type { Trial, Tried } from './reading.ts';
import { ready } from './threads.ts';

parentPort!.postMessage(ready);
parentPort!.on('message', async ({ bytes, options }: Trial) => {
  await readBytes(bytes, options);
  parentPort!.postMessage({ trouble: null } satisfies Tried);
});
