/**
 * Checks every document of ../shared/corpus/{labelled,texts} as of a fixed day and as of its issue, and counts the findings by
 * rule, severity and verdict. `node test/corpus/run.ts` prints what was gained and lost against `counts.tsv` and the error-level
 * findings without a verdict; `--update` rewrites `counts.tsv` and adds the new error-level findings to `verdicts.tsv` with an
 * empty verdict, for a person to read and judge.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks, type Finding, readBytes, Session } from '@rasoat/rules';
import { centralLaw } from '../support/check.ts';
import { corpus, textFiles } from '../support/paths.ts';
import { readTsv, writeTsv } from '../support/table.ts';

const here = dirname(fileURLToPath(import.meta.url));
export const today = '2026-11-24';
const verdictColumns = ['file', 'mode', 'rule', 'line', 'quote', 'fingerprint', 'verdict', 'reason'] as const;
const countColumns = ['mode', 'rule', 'severity', 'verdict', 'count'] as const;
const modes = { today, issued: 'issued' } as const;

export interface CorpusRun {
  readonly documents: number;
  /** Error-level findings. */
  readonly errors: readonly Record<string, string>[];
  readonly counts: readonly Record<string, string>[];
  /** Findings of every level, for reading. */
  readonly all: readonly { readonly file: string; readonly mode: string; readonly finding: Finding }[];
}

export const verdicts = (): Record<string, string>[] => readTsv(join(here, 'verdicts.tsv'));
export const counts = (): Record<string, string>[] => readTsv(join(here, 'counts.tsv'));

/** Null when the corpus is not here. */
export async function runCorpus(): Promise<CorpusRun | null> {
  const judged = new Map(verdicts().map((row) => [`${row.file}\t${row.mode}\t${row.fingerprint}`, row.verdict]));
  const errors: Record<string, string>[] = [];
  const tally = new Map<string, number>();
  const all: { file: string; mode: string; finding: Finding }[] = [];
  let documents = 0;
  for (const set of ['labelled', 'texts'] as const) {
    const folder = corpus(set);
    if (folder === null) return null;
    for (const name of textFiles(folder)) {
      const file = `${set}/${name.normalize('NFC')}`;
      const source = await readBytes(new Uint8Array(readFileSync(join(folder, name))), { name });
      documents++;
      for (const [mode, asOf] of Object.entries(modes)) {
        const { findings } = new Session(checks, { law: centralLaw(), asOf, today }).run(source);
        for (const finding of findings) {
          all.push({ file, mode, finding });
          let verdict = '';
          if (finding.severity === 'error') {
            verdict = judged.get(`${file}\t${mode}\t${finding.fingerprint}`) ?? 'unread';
            const quote = finding.absent
              ? `absent:${finding.absent.subject}`
              : finding.quote.replace(/\s+/gu, ' ').slice(0, 80);
            errors.push({
              file,
              mode,
              rule: finding.rule,
              line: String(finding.location.start.line),
              quote,
              fingerprint: finding.fingerprint,
              verdict,
            });
          }
          const key = [mode, finding.rule, finding.severity, verdict].join('\t');
          tally.set(key, (tally.get(key) ?? 0) + 1);
        }
      }
    }
  }
  const rows = [...tally].map(([key, count]) => {
    const [mode, rule, severity, verdict] = key.split('\t');
    return { mode, rule, severity, verdict, count: String(count) };
  });
  rows.sort((a, b) =>
    `${a.mode}${a.rule}${a.severity}${a.verdict}` < `${b.mode}${b.rule}${b.severity}${b.verdict}` ? -1 : 1,
  );
  return { documents, errors, counts: rows, all };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const run = await runCorpus();
  if (run === null) process.exit(0);
  const key = (row: Record<string, string>): string => [row.mode, row.rule, row.severity, row.verdict].join(' ');
  const before = new Map(counts().map((row) => [key(row), Number(row.count)]));
  for (const row of run.counts) {
    const was = before.get(key(row)) ?? 0;
    before.delete(key(row));
    console.log(
      `${String(row.count).padStart(5)} ${Number(row.count) === was ? '      ' : `(${was})`.padEnd(6)} ${key(row)}`,
    );
  }
  for (const [gone, was] of before) console.log(`    0 (${was}) ${gone}`);
  const unread = run.errors.filter((row) => row.verdict === 'unread' || row.verdict === '');
  console.log(`${run.documents} documents, ${run.errors.length} errors, ${unread.length} without a verdict`);
  for (const row of unread) console.log(`  ${row.file}:${row.line} [${row.mode}] ${row.rule} “${row.quote}”`);
  if (process.argv.includes('--update')) {
    // A finding whose place got another path keeps the verdict of its rule, line and words.
    const place = (row: Record<string, string>): string =>
      [row.file, row.mode, row.rule, row.line, row.quote].join('\t');
    const known = verdicts();
    const kept = new Map(known.map((row) => [`${row.file}\t${row.mode}\t${row.fingerprint}`, row]));
    const there = new Map(known.map((row) => [place(row), row]));
    writeTsv(
      join(here, 'verdicts.tsv'),
      verdictColumns,
      run.errors.map((row) => {
        const judged = kept.get(`${row.file}\t${row.mode}\t${row.fingerprint}`) ?? there.get(place(row));
        return { ...row, verdict: judged?.verdict ?? '', reason: judged?.reason ?? '' };
      }),
    );
    const again = await runCorpus();
    if (again) writeTsv(join(here, 'counts.tsv'), countColumns, again.counts);
  }
}
