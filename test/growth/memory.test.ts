import { describe, expect, test } from 'vitest';
import { barOf, memoryOf } from '../support/memory.ts';

const FILE_MB = 16;

/** Lasting heap in MB, the 22 MB of an idle process among them: little more than what is in use at the peak. */
const heaps: Readonly<Record<string, number>> = {
  'plain text': 150,
  Markdown: 150,
  'all NFD': 150,
  'many citations': 205,
};

/** Known to be over the bar: what rules remember by paragraph is made in full runs, too. To be brought back; never raised. */
const over: Readonly<Record<string, number>> = { 'many citations': 40 };

describe(`a file of ${FILE_MB} MB is checked within the bar of memory`, () => {
  for (const [shape, heap] of Object.entries(heaps)) {
    test(shape, { timeout: 300_000 }, () => {
      const taken = memoryOf(shape, FILE_MB, heap);
      expect(taken, `the heap of ${heap} MB ran out`).not.toBeNull();
      expect(taken!.peak).toBeLessThanOrEqual(barOf(FILE_MB) + (over[shape] ?? 0));
    });
  }
});
