import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Lang } from '@rasoat/rules';
import type { Input } from './files.ts';
import type { Io } from './io.ts';
import { Threads } from './threads.ts';
import { failed, type Outcome } from './work.ts';

/** What a worker needs to do as the main thread does. */
export interface Orders {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly version: string;
  readonly lang: Lang;
  readonly out: { readonly tty: boolean; readonly columns: number };
  readonly env: Io['env'];
}

/** How many bytes of drafts pay for another thread: it starts and warms up for as long as it takes to check some megabytes. */
const bytesWorth = 3_000_000;
/** More threads than this share one disk and one printer of results to no gain. */
const mostByDefault = 8;
/** Results per thread that may wait for an earlier one to be printed; bounds the memory of a run. */
const ahead = 4;

/** Threads of one core that somebody may ask for: each has an engine of its own, and a thousand of them would fill the memory. */
const mostPerCore = 4;

/** Threads to use: as many as were `asked` for, within what the machine can bear; when nobody says, one for each core, as far as the drafts are worth it. */
export function jobsFor(inputs: readonly Input[], asked: number | null): number {
  if (asked !== null) return Math.min(asked, inputs.length, mostPerCore * availableParallelism());
  const most = Math.min(availableParallelism(), mostByDefault);
  let bytes = 0;
  for (const input of inputs) {
    if (bytes >= most * bytesWorth) break;
    if (input.kind === 'file') bytes += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return Math.max(1, Math.min(most, inputs.length, Math.floor(bytes / bytesWorth)));
}

/** What `work` makes of the inputs, in their order, whatever is ready first; some are begun before they are asked for. */
export async function* inOrder(
  inputs: readonly Input[],
  jobs: number,
  work: (input: Input) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const begun: Promise<Outcome>[] = [];
  const most = jobs === 1 ? 1 : jobs * ahead;
  let next = 0;
  for (let done = 0; done < inputs.length; done++) {
    while (next < inputs.length && next < done + most) begun.push(work(inputs[next++]));
    yield await begun.shift()!;
  }
}

/** Threads that check files. */
export function crewOf(size: number, orders: Orders): Threads<Outcome> {
  return new Threads(size, { program: 'worker', data: orders, env: orders.env, lost: failed });
}
