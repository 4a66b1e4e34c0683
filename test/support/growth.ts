import { expect } from 'vitest';

/** What twice the text may cost, in times of the text (design.md §6): linear work doubles, work that grows with the square takes four. */
export const LIMIT = 2.3;

/** Each time is taken over so much processor time in ms: the clock of a thread may go in steps of 15 ms. */
const SAMPLE = 60;
/** Turns in which every size is measured once: so many at first, further ones only while the growth is too high. */
const TURNS = 2;
const MOST_TURNS = 12;

/** Something done to a text; a promise is waited for. */
type Work = () => unknown;

/** What keeps the work on an input of `size`; called once for each size, before any time is taken. */
export type Prepare = (size: number) => Work;

/** Processor time of this thread in ms: other work on the machine, and helpers of the garbage collector, do not count. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Processor time of one piece of work in ms, taken over as many as the clock needs. */
async function cost(work: Work): Promise<number> {
  const start = clock();
  for (let done = 1; ; done++) {
    await work();
    const spent = clock() - start;
    if (spent >= SAMPLE) return spent / done;
  }
}

/** The highest growth per doubling over any three sizes in a row: two doublings, so that one odd time weighs less. */
function highest(quickest: readonly number[]): number {
  let grown = 0;
  for (let i = 2; i < quickest.length; i++) grown = Math.max(grown, Math.sqrt(quickest[i] / quickest[i - 2]));
  return grown;
}

/**
 * How much more processor time the work takes when its input doubles: the quickest of several turns at each of `sizes` sizes, the
 * smallest `from` and each twice the one before (at least three), and of these the worst growth over two doublings, for one.
 */
export async function growth(prepare: Prepare, from: number, sizes = 3): Promise<number> {
  if (sizes < 3) throw new RangeError('growth takes three sizes');
  const works = Array.from({ length: sizes }, (_, i) => prepare(from * 2 ** i));
  const quickest = works.map(() => Number.POSITIVE_INFINITY);
  // What is compiled while it runs is compiled now.
  await cost(works[0]);
  let grown = Number.POSITIVE_INFINITY;
  for (let turn = 1; turn <= MOST_TURNS && (turn <= TURNS || grown >= LIMIT); turn++) {
    for (const [i, work] of works.entries()) quickest[i] = Math.min(quickest[i], await cost(work));
    grown = highest(quickest);
  }
  return grown;
}

/** Expects that the work grows linearly; see `growth`. */
export async function expectLinear(prepare: Prepare, from: number, sizes = 3): Promise<void> {
  expect(await growth(prepare, from, sizes), 'growth per doubling').toBeLessThan(LIMIT);
}

/** How many sizes from `from` on stay within `most`; no less than three. */
export function sizesUpTo(most: number, from: number): number {
  return Math.max(3, Math.floor(Math.log2(most / from)) + 1);
}
