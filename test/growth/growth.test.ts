import { checks, readBytes, Session } from '@rasoat/rules';
import { describe, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { expectLinear, sizesUpTo } from '../support/growth.ts';
import { shapes } from '../support/shapes.ts';

/** The whole check (design.md §6), by default up to 4 MB; RASOAT_GROWTH_MB=16 goes to the full size. */
const largest = Number(process.env['RASOAT_GROWTH_MB'] ?? 4) * 1_000_000;

describe('the whole check grows linearly', () => {
  for (const [label, { name, make }] of Object.entries(shapes)) {
    test(label, { timeout: 600_000 }, async () => {
      await expectLinear(checking(name, make), 500_000, sizesUpTo(largest, 500_000));
    });
  }

  test('marks on one letter', { timeout: 600_000 }, async () => {
    await expectLinear(
      checking('a.txt', (size) => `a${'\u0301\u0323'.repeat(size / 2)}`),
      250_000,
      4,
    );
  });

  test('a tag in every line', { timeout: 600_000 }, async () => {
    await expectLinear(
      checking('a.md', (size) => 'Căn cứ <span class="a">Luật</span> Đất đai <b>số\n\n'.repeat(size / 50)),
      250_000,
    );
  });
});

function checking(name: string, make: (size: number) => string) {
  return (size: number) => {
    const bytes = new TextEncoder().encode(make(size));
    return async () =>
      new Session(checks, { law: centralLaw(), asOf: '2026-11-24', today: '2026-11-24' }).run(
        await readBytes(bytes, { name }),
      );
  };
}
