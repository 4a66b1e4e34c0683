import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Bilingual, Lang } from '@rasoat/rules';
import { failure, failureDetail } from './checker.ts';
import type { Input } from './files.ts';
import type { Io } from './io.ts';
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

const late = (shown: string, { vi, en }: Bilingual): Bilingual => ({ vi: `${shown}: ${vi}.`, en: `${shown}: ${en}.` });

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

interface Task {
  readonly input: Input;
  readonly done: (outcome: Outcome) => void;
  /** Ends the thread when the task takes too long. */
  timer?: NodeJS.Timeout;
}

/** What a thread says when it has started. */
export const ready = 'ready';

/** Seconds that a file may take when nobody says otherwise; the longest drafts take a few. */
export const usualSeconds = 60;

/** What is told of a file that took too long. */
function outOfTime(seconds: number): Bilingual {
  return {
    vi: `sau ${seconds} giây vẫn chưa kiểm tra xong nên đã dừng; tệp chưa được rà soát. Tệp có thể bị hỏng; nếu chỉ là rất dài, đặt --timeout lớn hơn`,
    en: `it was not done after ${seconds} seconds and was stopped; the file was not checked. It may be damaged; if it is only very long, give a larger --timeout`,
  };
}

/** Threads that check files. One that dies, or is too long about a file, takes its file with it, which is told by name; another takes its place. */
export class Crew {
  readonly #orders: Orders;
  readonly #size: number;
  readonly #seconds: number;
  readonly #started = new Set<Worker>();
  readonly #busy = new Map<Worker, Task | null>();
  readonly #waiting: Task[] = [];

  constructor(size: number, seconds: number, orders: Orders) {
    this.#size = size;
    this.#seconds = seconds;
    this.#orders = orders;
  }

  /** Checks one file; never rejects. */
  do(input: Input): Promise<Outcome> {
    return new Promise((done) => {
      this.#waiting.push({ input, done });
      this.#feed();
    });
  }

  /** Sends everybody home. */
  async end(): Promise<void> {
    const workers = [...this.#busy.keys()];
    for (const task of this.#busy.values()) clearTimeout(task?.timer);
    this.#busy.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #feed(): void {
    while (this.#waiting.length > 0) {
      let free = [...this.#busy].find(([, task]) => task === null)?.[0];
      if (free === undefined && this.#busy.size < this.#size) free = this.#hire();
      if (free === undefined) return;
      const task = this.#waiting.shift()!;
      this.#busy.set(free, task);
      if (this.#started.has(free)) this.#watch(free, task);
      free.postMessage(task.input);
    }
  }

  #watch(worker: Worker, task: Task): void {
    task.timer = setTimeout(() => {
      // An answer that waits to be read, while this thread was busy, is in time.
      setImmediate(() => {
        if (this.#busy.get(worker) !== task) return;
        this.#busy.delete(worker);
        this.#started.delete(worker);
        task.done(failed(late(task.input.shown, outOfTime(this.#seconds))));
        void worker.terminate();
        this.#feed();
      });
    }, this.#seconds * 1000);
  }

  #hire(): Worker {
    // The worker lies beside this file, in the sources and in the bundle.
    const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.mjs';
    const worker = new Worker(new URL(name, import.meta.url), { workerData: this.#orders });
    let reason: Bilingual = { vi: 'luồng xử lý dừng giữa chừng', en: 'its thread ended' };
    worker.on('message', (outcome: Outcome | typeof ready) => {
      const task = this.#busy.get(worker);
      if (outcome === ready) this.#started.add(worker);
      if (!task) return;
      if (outcome === ready) {
        this.#watch(worker, task);
        return;
      }
      clearTimeout(task.timer);
      this.#busy.set(worker, null);
      task.done(outcome);
      this.#feed();
    });
    worker.on('error', (error: unknown) => {
      reason = failureDetail(error, this.#orders);
    });
    worker.on('exit', () => {
      const task = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#started.delete(worker);
      if (!task) return;
      clearTimeout(task.timer);
      task.done(failed(failure(task.input.shown, reason)));
      this.#feed();
    });
    return worker;
  }
}
