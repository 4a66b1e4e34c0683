/**
 * Findings of every level on the documents of ../shared/corpus, drawn by seeds and kept with their verdicts in `sample.tsv`.
 * `npx node test/corpus/sample.ts` counts them and tells which are found no more; `--write SEED` makes that draw again from the
 * findings of now and keeps the verdicts that are known, for a person to judge the rest. A false one that was mended stays on record.
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTsv, writeTsv } from '../support/table.ts';
import { runCorpus } from './run.ts';

interface Draw {
  readonly seed: string;
  readonly mode: 'today' | 'issued';
  readonly size: number;
  /** So many of each rule at least, where there are as many. */
  readonly each: number;
}

const draws: readonly Draw[] = [
  { seed: '20261124', mode: 'issued', size: 100, each: 0 },
  { seed: '20261125', mode: 'today', size: 150, each: 3 },
  { seed: '20261126', mode: 'issued', size: 120, each: 3 },
];
const path = join(dirname(fileURLToPath(import.meta.url)), 'sample.tsv');
const columns = ['draw', 'mode', 'file', 'rule', 'severity', 'line', 'quote', 'verdict', 'reason'] as const;
type Row = Record<string, string>;

const key = (row: Row): string => [row['mode'], row['file'], row['rule'], row['line'], row['quote']].join('\t');

/** The place of a finding in a draw: it does not depend on what else is found. */
const order = (seed: string, row: Row): string =>
  createHash('sha256')
    .update(`${seed}\t${key(row)}`)
    .digest('hex');

function drawn({ seed, mode, size, each }: Draw, found: readonly Row[]): Row[] {
  const rows = found
    .filter((row) => row['mode'] === mode)
    .map((row) => ({ row, order: order(seed, row) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ row }) => row);
  const met = new Map<string, number>();
  const first = rows.filter((row) => {
    const nth = (met.get(row['rule']) ?? 0) + 1;
    met.set(row['rule'], nth);
    return nth <= each;
  });
  const rest = rows.filter((row) => !first.includes(row)).slice(0, Math.max(0, size - first.length));
  const taken = new Set([...first, ...rest]);
  return rows
    .filter((row) => taken.has(row))
    .sort((a, b) => (a['rule'] + a['file'] < b['rule'] + b['file'] ? -1 : 1))
    .map((row) => ({ ...row, draw: seed }));
}

const run = await runCorpus();
if (run !== null) {
  const found = run.all.map(
    ({ file, mode, finding }): Row => ({
      mode,
      file,
      rule: finding.rule,
      severity: finding.severity,
      line: String(finding.location.start.line),
      quote: finding.absent ? `absent:${finding.absent.subject}` : finding.quote.replace(/\s+/gu, ' ').slice(0, 60),
    }),
  );
  const recorded = readTsv(path);
  const again = process.argv.indexOf('--write');
  if (again >= 0) {
    const judged = new Map(recorded.map((row) => [key(row), row]));
    const rows = draws.flatMap((draw) =>
      draw.seed === process.argv[again + 1] ? drawn(draw, found) : recorded.filter((row) => row['draw'] === draw.seed),
    );
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
    for (const { seed, mode } of draws) {
      const rows = recorded.filter((row) => row['draw'] === seed);
      const count = (verdict: string): number => rows.filter((row) => row['verdict'] === verdict).length;
      const gone = rows.filter((row) => !now.has(key(row)));
      console.log(
        `${seed} (${mode}): ${rows.length} findings: ${count('true')} true, ${count('tolerable')} tolerable, ${count('false')} false, ${count('')} not judged; ${gone.length} are found no more`,
      );
      for (const row of gone) {
        console.log(`  ${row['file']}:${row['line']} ${row['rule']} “${row['quote']}” ${row['verdict']}`);
      }
    }
  }
}
