import { expect, test } from 'vitest';
import { counts, runCorpus, verdicts } from './run.ts';

test('every error on an issued document was read and is not false; the counts are those on record', async () => {
  const run = await runCorpus();
  if (run === null) return;
  const unread = run.errors
    .filter((row) => row.verdict === 'unread' || row.verdict === '')
    .map((row) => `${row.file}:${row.line} [${row.mode}] ${row.rule} “${row.quote}”`);
  expect(unread, 'run `node test/corpus/run.ts --update` and judge the new rows of verdicts.tsv').toEqual([]);
  expect(verdicts().filter((row) => row.verdict === 'false')).toEqual([]);
  expect(run.counts).toEqual(counts());
});
