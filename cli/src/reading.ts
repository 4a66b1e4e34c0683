import { getHeapStatistics } from 'node:v8';
import { type Bilingual, readBytes, type SourceText } from '@rasoat/rules';
import type { ReadOptions } from '@rasoat/rules/readers/index';
import { binaryKind } from '@rasoat/rules/text';
import { type Io, UsageError } from './io.ts';
import { type Job, Threads } from './threads.ts';

/** What the thread is asked: whether a document can be read to its end. */
export interface Trial extends Job {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** Null: it was read. */
export interface Tried {
  readonly trouble: Bilingual | null;
}

/** One thread for all that this process reads: it starts with the first document. */
let thread: Threads<Tried> | null = null;

function threadOf(env: Io['env']): Threads<Tried> {
  thread ??= new Threads<Tried>(1, {
    program: 'reading-thread',
    env,
    // What one document may take must leave room for the others beside it.
    megabytes: Math.ceil(getHeapStatistics().heap_size_limit / 2 / 1024 / 1024),
    lost: (trouble) => ({ trouble }),
  });
  return thread;
}

/**
 * Reads a file as `readBytes` does. A document of a format that only a program writes (Word, PDF …) is read in a thread first, which
 * can be stopped: only one that was read there to its end within so many seconds is read here. Throws a UsageError for one that was not.
 */
export async function readWatched(
  { shown, bytes, options }: Trial,
  seconds: number,
  env: Io['env'],
): Promise<SourceText> {
  // Texts are read in time that grows with their size alone.
  if (binaryKind(bytes) !== null) {
    const { trouble } = await threadOf(env).do<Trial>({ shown, bytes, options }, seconds);
    if (trouble !== null) throw new UsageError(trouble.vi, trouble.en);
  }
  return readBytes(bytes, options);
}
