/**
 * A hundred findings of every level on the documents of ../shared/corpus as of their issue, drawn by a fixed seed and
 * kept with their verdicts in `sample.tsv`. `npx node test/corpus/sample.ts` counts them and tells which are found no more;
 * `--write` draws again from the findings of now and keeps the verdicts that are known, for a person to judge the rest.
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
  const found = run.all
    .filter(({ mode }) => mode === 'issued')
    .map(({ file, finding }) => ({
      order: numbers.next().value as number,
      file,
      rule: finding.rule,
      severity: finding.severity,
      line: String(finding.location.start.line),
      quote: finding.absent ? `absent:${finding.absent.subject}` : finding.quote.replace(/\s+/gu, ' ').slice(0, 60),
    }));
  const rows = [...found]
    .sort((a, b) => a.order - b.order)
    .slice(0, SIZE)
    .sort((a, b) => (a.rule + a.file < b.rule + b.file ? -1 : 1));
  const key = (row: Record<string, string | number>): string =>
    [row['file'], row['rule'], row['line'], row['quote']].join('\t');
  const recorded = readTsv(path);
  const judged = new Map(recorded.map((row) => [key(row), row]));
  if (process.argv.includes('--write')) {
    writeTsv(
      path,
      columns,
      rows.map((row) => ({
        ...row,
        verdict: judged.get(key(row))?.['verdict'] ?? '',
        reason: judged.get(key(row))?.['reason'] ?? '',
      })),
    );
  } else {
    const now = new Set(found.map(key));
    const count = (verdict: string): number => recorded.filter((row) => row['verdict'] === verdict).length;
    const gone = recorded.filter((row) => !now.has(key(row)));
    console.log(
      `${recorded.length} findings drawn: ${count('true')} true, ${count('tolerable')} tolerable, ${count('false')} false, ${count('')} not judged; ${gone.length} are found no more`,
    );
    for (const row of gone) console.log(`  ${row['file']}:${row['line']} ${row['rule']} “${row['quote']}”`);
  }
}
