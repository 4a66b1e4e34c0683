import { describe, expect, test } from 'vitest';
import { barOf, memoryOf } from '../support/memory.ts';

const FILE_MB = 16;

/** Lasting heap in MB, the 22 MB of an idle process among them: little more than what is in use at the peak. */
const heaps: Readonly<Record<string, number>> = {
  'plain text': 150,
  Markdown: 150,
  'all NFD': 150,
  'many citations': 180,
};

describe(`a file of ${FILE_MB} MB is checked within the bar of memory`, () => {
  for (const [shape, heap] of Object.entries(heaps)) {
    test(shape, { timeout: 300_000 }, () => {
      const taken = memoryOf(shape, FILE_MB, heap);
      expect(taken, `the heap of ${heap} MB ran out`).not.toBeNull();
      expect(taken!.peak).toBeLessThanOrEqual(barOf(FILE_MB));
    });
  }
});
