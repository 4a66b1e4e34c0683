/**
 * A hundred findings of every level on the documents of ../shared/corpus as of their issue, drawn by a fixed seed. `npx node
 * test/corpus/sample.ts` prints those without a verdict in `sample.tsv`; `--write` draws again and keeps the verdicts that are
 * known, for a person to read and judge the rest.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTsv, writeTsv } from '../support/table.ts';
import { runCorpus } from './run.ts';

const SEED = 20261124;
const SIZE = 100;
const path = join(dirname(fileURLToPath(import.meta.url)), 'sample.tsv');
const columns = ['file', 'rule', 'severity', 'line', 'quote', 'verdict', 'reason'] as const;

/** Numbers from 0 to 1 that are the same at every run. */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const run = await runCorpus();
if (run !== null) {
  const numbers = drawn(SEED);
  const rows = run.all
    .filter(({ mode }) => mode === 'issued')
    .map(({ file, finding }) => ({
      order: numbers.next().value as number,
      file,
      rule: finding.rule,
      severity: finding.severity,
      line: String(finding.location.start.line),
      quote: finding.absent ? `absent:${finding.absent.subject}` : finding.quote.replace(/\s+/gu, ' ').slice(0, 60),
    }))
    .sort((a, b) => a.order - b.order)
    .slice(0, SIZE)
    .sort((a, b) => (a.rule + a.file < b.rule + b.file ? -1 : 1));
  const key = (row: Record<string, string | number>): string =>
    [row['file'], row['rule'], row['line'], row['quote']].join('\t');
  const judged = new Map(readTsv(path).map((row) => [key(row), row]));
  const table = rows.map((row) => {
    const known = judged.get(key(row));
    return { ...row, verdict: known?.['verdict'] ?? '', reason: known?.['reason'] ?? '' };
  });
  if (process.argv.includes('--write')) writeTsv(path, columns, table);
  const count = (verdict: string): number => table.filter((row) => row.verdict === verdict).length;
  console.log(
    `${table.length} of ${run.all.length} findings: ${count('true')} true, ${count('tolerable')} tolerable, ${count('false')} false, ${count('')} not judged`,
  );
  for (const row of table) if (row.verdict === '') console.log(`  ${row.file}:${row.line} ${row.rule} “${row.quote}”`);
}
