import { checks, readBytes, Session } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { shapes } from '../support/shapes.ts';

/**
 * Growth, not time: t(2n)/t(n) < 2.3 for the whole check (design.md §6). The default run stops at 4 MB;
 * RASOAT_GROWTH_MB=16 goes to the full size.
 */
const largest = Number(process.env['RASOAT_GROWTH_MB'] ?? 4) * 1_000_000;

async function time(text: string, name: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const start = performance.now();
  new Session(checks, { law: centralLaw(), asOf: '2026-11-24', today: '2026-11-24' }).run(
    await readBytes(bytes, { name }),
  );
  return performance.now() - start;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

async function ratio(make: (size: number) => string, name: string, size: number): Promise<number> {
  const [small, large] = [make(size), make(size * 2)];
  const pairs: [number[], number[]] = [[], []];
  for (let i = 0; i < 3; i++) {
    pairs[0].push(await time(small, name));
    pairs[1].push(await time(large, name));
  }
  return median(pairs[1]) / Math.max(median(pairs[0]), 1);
}

describe('the whole check grows linearly', () => {
  for (const [label, { name, make }] of Object.entries(shapes)) {
    test(label, { timeout: 600_000 }, async () => {
      await time(make(300_000), name);
      for (let size = 500_000; size < largest; size *= 2) {
        let grown = await ratio(make, name, size);
        if (grown >= 2.3) grown = await ratio(make, name, size);
        expect(grown, `${label}: t(${2 * size})/t(${size})`).toBeLessThan(2.3);
      }
    });
  }
});
