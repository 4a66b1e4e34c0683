import { expect, test } from 'vitest';
import { growth, LIMIT } from '../support/growth.ts';

/** Adds up `steps` numbers. */
function sum(steps: number): number {
  let total = 0;
  for (let i = 0; i < steps; i++) total = (total + i * 7) % 1_000_003;
  return total;
}

test('linear work is told from work that looks back', { timeout: 60_000 }, async () => {
  expect(await growth((size) => () => sum(size * 100), 1_000)).toBeLessThan(LIMIT);
  // A look back that weighs less than the reading at the smallest size, and twice as much at the largest.
  expect(await growth((size) => () => sum(size * 2_000 + size * size), 1_000)).toBeGreaterThan(LIMIT);
  // One that begins late.
  expect(await growth((size) => () => sum(size * 100 + Math.max(0, size - 4_000) ** 2 / 4), 1_000, 4)).toBeGreaterThan(
    LIMIT,
  );
});
