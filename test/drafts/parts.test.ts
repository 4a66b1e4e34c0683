import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckResult, Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { readTsv } from '../support/table.ts';
import { cellText, replaceOnce, unsureRules } from './edits.ts';

/**
 * design.md §6: a mandatory part removed from a sound draft gives exactly one new finding, of that part; none outside the
 * removed text disappears; a misspelt or moved part is not called missing. One part, and every pair of parts.
 */
const here = dirname(fileURLToPath(import.meta.url));
const rows = readTsv(join(here, 'parts.tsv'));
const label = (f: Finding): string => (f.absent ? `absent:${f.absent.subject}` : `${f.rule} “${f.quote.slice(0, 60)}”`);
const run = (id: string, text: string): Promise<CheckResult> =>
  check(text, { asOf: drafts[id].asOf, rules: unsureRules }, undefined, `${id}.txt`);

function changes(
  before: CheckResult,
  after: CheckResult,
  removed: readonly string[],
): { gained: string[]; lost: string[] } {
  const key = (f: Finding): string => `${f.rule}\u0000${f.absent?.subject ?? f.quote}`;
  const had = new Map<string, number>();
  for (const f of before.findings) had.set(key(f), (had.get(key(f)) ?? 0) + 1);
  const gained: string[] = [];
  for (const f of after.findings) {
    const left = had.get(key(f)) ?? 0;
    if (left > 0) had.set(key(f), left - 1);
    else gained.push(label(f));
  }
  const lost = before.findings
    .filter((f) => (had.get(key(f)) ?? 0) > 0 && !removed.some((text) => text.includes(f.quote)))
    .map(label);
  return { gained: gained.sort(), lost };
}

for (const id of [...new Set(rows.map((row) => row.draft))]) {
  describe(id, () => {
    const mine = rows.filter((row) => row.draft === id);
    const removals = mine.filter((row) => row.variant === 'removed');
    for (const row of mine) {
      test(`${row.part} ${row.variant}: ${row.from.slice(0, 40)}`, async () => {
        const before = await run(id, drafts[id].text);
        const after = await run(id, replaceOnce(drafts[id].text, cellText(row.from), cellText(row.to)));
        const { gained, lost } = changes(before, after, [cellText(row.from)]);
        if (row.variant === 'removed') expect(gained).toEqual([`absent:${row.part}`]);
        else
          expect(
            gained.filter((g) => g.startsWith('absent:')),
            'not missing',
          ).toEqual([]);
        expect(lost).toEqual([]);
      });
    }
    test('every pair of parts removed', async () => {
      const before = await run(id, drafts[id].text);
      const wrong: string[] = [];
      for (let i = 0; i < removals.length; i++) {
        for (let j = i + 1; j < removals.length; j++) {
          const [a, b] = [removals[i], removals[j]];
          if (
            cellText(a.from).includes(cellText(b.from)) ||
            cellText(b.from).includes(cellText(a.from)) ||
            a.part === b.part
          )
            continue;
          const after = await run(
            id,
            replaceOnce(
              replaceOnce(drafts[id].text, cellText(a.from), cellText(a.to)),
              cellText(b.from),
              cellText(b.to),
            ),
          );
          const { gained, lost } = changes(before, after, [cellText(a.from), cellText(b.from)]);
          const expected = [`absent:${a.part}`, `absent:${b.part}`].sort();
          if (gained.join() !== expected.join() || lost.length > 0)
            wrong.push(`${a.part} + ${b.part}: gained ${gained.join(', ')}; lost ${lost.join(', ')}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });
}
