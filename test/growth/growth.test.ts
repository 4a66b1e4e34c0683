import { checks, readBytes, Session } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { shapes } from '../support/shapes.ts';

/**
 * Growth, not time: t(2n)/t(n) < 2.3 for the whole check, in processor time (design.md §6). The default run stops at 4 MB;
 * RASOAT_GROWTH_MB=16 goes to the full size.
 */
const largest = Number(process.env['RASOAT_GROWTH_MB'] ?? 4) * 1_000_000;

/** Processor time of this thread in ms: other work on the machine does not count. */
async function time(text: string, name: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const before = process.threadCpuUsage();
  new Session(checks, { law: centralLaw(), asOf: '2026-11-24', today: '2026-11-24' }).run(
    await readBytes(bytes, { name }),
  );
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Growth from `size` to twice as much, by the quickest of several runs of each, in turn; more of them only while it is too high. */
async function ratio(make: (size: number) => string, name: string, size: number): Promise<number> {
  const texts = [make(size), make(size * 2)];
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  let grown = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 6 && (run < 2 || grown >= 2.3); run++) {
    for (const [i, text] of texts.entries()) best[i] = Math.min(best[i], await time(text, name));
    grown = best[1] / Math.max(best[0], 1);
  }
  return grown;
}

describe('the whole check grows linearly', () => {
  for (const [label, { name, make }] of Object.entries(shapes)) {
    test(label, { timeout: 600_000 }, async () => {
      await time(make(300_000), name);
      for (let size = 500_000; size < largest; size *= 2) {
        const grown = await ratio(make, name, size);
        expect(grown, `${label}: t(${2 * size})/t(${size})`).toBeLessThan(2.3);
      }
    });
  }
});
