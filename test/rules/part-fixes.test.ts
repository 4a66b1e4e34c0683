import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckResult, Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { cellText, replaceOnce, unsureRules } from '../drafts/edits.ts';
import { check } from '../support/check.ts';
import { readTsv } from '../support/table.ts';

/** A part taken out of a sound draft is put in by the fix of its finding: nothing is left to say but what is to be filled in. */
const here = dirname(fileURLToPath(import.meta.url));
const removals = readTsv(join(here, '..', 'drafts', 'parts.tsv')).filter(({ variant }) => variant === 'removed');
const placeholder = 'the-thuc/leftover-input';

const run = (id: string, text: string): Promise<CheckResult> =>
  check(text, { asOf: drafts[id].asOf, rules: unsureRules }, undefined, `${id}.txt`);

/** The text with the first fix of the finding. */
function fixed(text: string, finding: Finding): string {
  return [...finding.fixes[0].edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, insert }) => out.slice(0, start) + insert + out.slice(end), text);
}

/** The head of the letter has two columns: a line that two parts share has no room for a third. */
const shared: ReadonlySet<string> = new Set(['cong-van national-name']);

for (const id of [...new Set(removals.map(({ draft }) => draft))]) {
  describe(id, () => {
    for (const { part, from, to } of removals.filter(({ draft }) => draft === id)) {
      test(`${part}: ${from.slice(0, 40)}`, async () => {
        const before = await run(id, drafts[id].text);
        const text = replaceOnce(drafts[id].text, cellText(from), cellText(to));
        const finding = (await run(id, text)).findings.find(({ absent }) => absent?.subject === part)!;
        if (shared.has(`${id} ${part}`)) {
          expect(finding.fixes).toEqual([]);
          return;
        }
        expect(finding.fixes.map(({ kind }) => kind)).toEqual(['review']);
        const after = await run(id, fixed(text, finding));
        const known = new Set(before.findings.map(({ rule, absent, quote }) => `${rule} ${absent?.subject ?? quote}`));
        expect(
          after.findings
            // A number that is open is not that of the draft where it cites itself.
            .filter(
              ({ rule, quote }) =>
                rule !== placeholder && !(part === 'symbol' && rule.startsWith('citation/') && quote !== ''),
            )
            .map(({ rule, absent, quote }) => `${rule} ${absent?.subject ?? quote}`)
            .filter((told) => !known.has(told)),
        ).toEqual([]);
      });
    }
  });
}
