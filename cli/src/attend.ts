import { localTime } from './clock.ts';
import type { Attendance } from './io.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** q, Ctrl-C and Ctrl-D, as a terminal without line editing hands them over. */
const endKeys = /[qQ\u0003\u0004]/u;

/** Listens to the keyboard, where there is one, and to the signals that end a program. */
export function attend(): Attendance {
  const end = new AbortController();
  const stop = (): void => end.abort();
  const { stdin } = process;
  const keyed = stdin.isTTY === true;
  const press = (keys: Buffer): void => {
    if (endKeys.test(keys.toString('latin1'))) stop();
  };
  for (const signal of signals) process.on(signal, stop);
  if (keyed) {
    stdin.setRawMode(true);
    stdin.on('data', press);
    stdin.resume();
  }
  return {
    end: end.signal,
    time: localTime,
    leave: () => {
      for (const signal of signals) process.off(signal, stop);
      if (!keyed) return;
      stdin.off('data', press);
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
