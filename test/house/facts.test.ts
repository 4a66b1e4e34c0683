import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFacts, checks } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';
import { readTsv } from '../support/table.ts';

const reasons = new Map(
  readTsv(join(root, 'rules/law/data/facts-without-rule.tsv')).map((row) => [row['id'], row['reason']]),
);
/** Facts that reach a finding by way of the profiles of kinds or the severity table. */
const inTables = ['rules/structure/profiles.ts', 'rules/law/severity.ts'].map((path) =>
  readFileSync(join(root, path), 'utf8'),
);

test('every fact has a rule or a written reason why not', () => {
  const used = new Set(checks.flatMap((rule) => rule.facts));
  const orphans = allFacts
    .filter(({ id }) => !used.has(id) && !reasons.get(id) && !inTables.some((text) => text.includes(`'${id}'`)))
    .map(({ id, statement }) => `${id} ${statement}`);
  expect(orphans).toEqual([]);
});

test('no written reason is left for a fact that a rule uses, and none for an unknown fact', () => {
  const used = new Set(checks.flatMap((rule) => rule.facts));
  expect([...reasons.keys()].filter((id) => used.has(id))).toEqual([]);
  const known = new Set(allFacts.map(({ id }) => id));
  expect([...reasons.keys()].filter((id) => !known.has(id) && !/^[VT]\d/u.test(id))).toEqual([]);
});
