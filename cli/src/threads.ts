import { Worker } from 'node:worker_threads';
import type { Bilingual } from '@rasoat/rules';
import { failure, failureDetail } from './failure.ts';
import type { Io } from './io.ts';

/** What a thread is asked to do with one file. */
export interface Job {
  /** Name of the file, as people see it. */
  readonly shown: string;
}

/** What threads are for. */
export interface Charge<Answer> {
  /** Name of their program, which lies beside this one, in the sources and in the bundle. */
  readonly program: 'worker' | 'reading-thread';
  /** What each gets when it starts. */
  readonly data?: unknown;
  readonly env: Io['env'];
  /** Most memory that one may take for its data, in megabytes; absent: what the machine gives. */
  readonly megabytes?: number;
  /** The answer in place of the one that does not come. */
  readonly lost: (trouble: Bilingual) => Answer;
}

interface Task<Answer> {
  readonly job: Job;
  readonly seconds: number;
  readonly done: (answer: Answer) => void;
  /** Ends the thread when the task takes too long. */
  timer?: NodeJS.Timeout;
}

/** What a thread says when it has started. */
export const ready = 'ready';

/** Seconds that a file may take when nobody says otherwise; the longest drafts take a few. */
export const usualSeconds = 60;

/** What is told of a file that took too long. */
function outOfTime(shown: string, seconds: number): Bilingual {
  return {
    vi: `${shown}: sau ${seconds} giây vẫn chưa kiểm tra xong nên đã dừng; tệp chưa được rà soát. Tệp có thể bị hỏng; nếu chỉ là rất dài, đặt --timeout lớn hơn.`,
    en: `${shown}: it was not done after ${seconds} seconds and was stopped; the file was not checked. It may be damaged; if it is only very long, give a larger --timeout.`,
  };
}

/** What is told of a file for which the memory does not suffice. */
function outOfMemory(shown: string): Bilingual {
  return {
    vi: `${shown}: cần nhiều bộ nhớ hơn máy có nên đã dừng; tệp chưa được rà soát. Tệp có thể bị hỏng; nếu chỉ là rất dài, hãy chia thành nhiều tệp.`,
    en: `${shown}: it needs more memory than there is and was stopped; the file was not checked. It may be damaged; if it is only very long, split it.`,
  };
}

/**
 * Threads that work on files. One that dies, or is too long about a file, takes its file with it, which is told by name; another
 * takes its place. Those that have nothing to do keep no process alive.
 */
export class Threads<Answer extends object> {
  readonly #charge: Charge<Answer>;
  readonly #size: number;
  readonly #started = new Set<Worker>();
  readonly #busy = new Map<Worker, Task<Answer> | null>();
  readonly #waiting: Task<Answer>[] = [];

  constructor(size: number, charge: Charge<Answer>) {
    this.#size = size;
    this.#charge = charge;
  }

  /** Has a job done within so many seconds; never rejects. */
  do<Asked extends Job>(job: Asked, seconds: number): Promise<Answer> {
    return new Promise((done) => {
      this.#waiting.push({ job, seconds, done });
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
      free.ref();
      free.postMessage(task.job);
    }
  }

  #watch(worker: Worker, task: Task<Answer>): void {
    task.timer = setTimeout(() => {
      // An answer that waits to be read, while this thread was busy, is in time.
      setImmediate(() => {
        if (this.#busy.get(worker) !== task) return;
        this.#busy.delete(worker);
        this.#started.delete(worker);
        task.done(this.#charge.lost(outOfTime(task.job.shown, task.seconds)));
        void worker.terminate();
        this.#feed();
      });
    }, task.seconds * 1000);
  }

  #hire(): Worker {
    const { program, data, env, megabytes, lost } = this.#charge;
    const name = `./${program}${import.meta.url.endsWith('.ts') ? '.ts' : '.mjs'}`;
    const worker = new Worker(new URL(name, import.meta.url), {
      workerData: data,
      ...(megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
    });
    let tell = (shown: string): Bilingual =>
      failure(shown, { vi: 'luồng xử lý dừng giữa chừng', en: 'its thread ended' });
    worker.on('message', (answer: Answer | typeof ready) => {
      const task = this.#busy.get(worker);
      if (answer === ready) this.#started.add(worker);
      if (!task) return;
      if (answer === ready) {
        this.#watch(worker, task);
        return;
      }
      clearTimeout(task.timer);
      this.#busy.set(worker, null);
      worker.unref();
      task.done(answer);
      this.#feed();
    });
    worker.on('error', (error: unknown) => {
      tell = (shown) =>
        (error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? outOfMemory(shown)
          : failure(shown, failureDetail(error, { env }));
    });
    worker.on('exit', () => {
      const task = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#started.delete(worker);
      if (!task) return;
      clearTimeout(task.timer);
      task.done(lost(tell(task.job.shown)));
      this.#feed();
    });
    return worker;
  }
}
