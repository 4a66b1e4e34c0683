import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often it is looked whether there is something to give back, in milliseconds. */
const every = 1_000;
/** A process below this is left alone, in bytes; so is one that has not grown by a quarter since it was last tidied. */
const enough = 150 * 1024 * 1024;
const grown = 1.25;
/** Above this nobody waits for a pause in the typing. */
const much = 350 * 1024 * 1024;
/** Share of the time that the process may have been at work to count as at rest, and as not too busy. */
const rest = 0.05;
const busy = 0.5;

/**
 * Gives back memory while nobody waits. An edit makes the text of the draft anew, and the engine below lets the old ones lie long
 * after nothing holds them: it collects by what is allocated, and keeps what it has from the machine. Ends with the process.
 */
export function tidyAtRest(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: object) => void;
  setFlagsFromString('--no-expose-gc');
  let floor = enough;
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    const { rss } = process.memoryUsage();
    if (rss < floor || utilization > (rss > much ? busy : rest)) return;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    floor = Math.max(enough, process.memoryUsage().rss * grown);
  }, every).unref();
}
