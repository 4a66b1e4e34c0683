import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckResult, checks, type Finding, readBytes, Session } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { corpus, textFiles } from '../support/paths.ts';
import { readTsv } from '../support/table.ts';

/**
 * The main job on the five seed directives: what two readers expected, before any rule ran, is found (recall of the rows marked
 * `must` ≥ 0.95, as of today and as of the day of issue together), and every further finding has been read and judged.
 */
const here = dirname(fileURLToPath(import.meta.url));
const today = '2026-11-24';
type Row = Readonly<Record<string, string>>;
type Mode = 'today' | 'issued';

const folder = corpus('seeds');
const judged = readTsv(join(here, 'judged.tsv'));

/** Words of a quote; a scanning slip or a mark parts them. */
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function overlaps(quote: string, finding: Finding): boolean {
  if (quote.startsWith('absent:')) return finding.absent?.subject === quote.slice('absent:'.length);
  // A mark alone (`[...]`) has no words.
  if (words(quote).length === 0) return !finding.absent && finding.quote.includes(quote);
  const found = new Set(words(finding.quote));
  return !finding.absent && words(quote).some((word) => found.has(word));
}

/** Lines on which the finding stands, also at its further mentions. */
function lines(finding: Finding, result: CheckResult): { first: number; last: number }[] {
  const places = [finding.location, ...finding.related.map(({ at }) => result.source.locate(at))];
  return places.map(({ start, end }) => ({ first: start.line, last: end.line }));
}

const near = (row: Row, finding: Finding, result: CheckResult): boolean =>
  lines(finding, result).some(({ first, last }) => Number(row.line) >= first - 1 && Number(row.line) <= last + 1);

/** A part that a finding on the whole head of a document names as missing is told as well as by a finding of its own. */
const namesPart = (row: Row, { related }: Finding): boolean =>
  row.quote.startsWith('absent:') && related.some(({ absent }) => absent === row.quote.slice('absent:'.length));

const answers = (row: Row, finding: Finding, result: CheckResult): boolean =>
  near(row, finding, result) &&
  ((row.rule === finding.rule && overlaps(row.quote, finding)) || namesPart(row, finding));

/** Rows that must show in a mode: on the day of issue only what was so then. */
function wanted(rows: readonly Row[], mode: Mode): readonly Row[] {
  return rows.filter(
    (row) =>
      row.want === 'must' && (mode === 'today' ? row.issued !== 'only' : row.issued === 'yes' || row.issued === 'only'),
  );
}

async function run(name: string, mode: Mode): Promise<CheckResult> {
  const source = await readBytes(new Uint8Array(readFileSync(join(folder!, name))), { name });
  return new Session(checks, { law: centralLaw(), asOf: mode === 'today' ? today : 'issued', today }).run(source);
}

test('the seeds: what was expected is found, and what else is found was judged', async () => {
  if (folder === null) return;
  const missed: string[] = [];
  const unjudged: string[] = [];
  const used = new Set<Row>();
  let total = 0;
  for (const name of textFiles(folder)) {
    const seed = name.slice(0, 3);
    const rows = readTsv(join(here, `${seed}.expected.tsv`));
    for (const mode of ['today', 'issued'] as const) {
      const result = await run(name, mode);
      const must = wanted(rows, mode);
      total += must.length;
      for (const row of must) {
        if (!result.findings.some((finding) => answers(row, finding, result)))
          missed.push(`${seed} ${mode}\t${row.rule}\t${row.line}\t${row.quote}`);
      }
      // Form of a day that the facts do not reach: the checker says so, and judges none of it.
      const dated = result.document.header.date !== null;
      if (mode === 'issued' && rows.some((row) => row.issued === 'cannot-tell') && dated) {
        total++;
        if (!result.findings.some((finding) => finding.rule === 'the-thuc/unknown-period'))
          missed.push(`${seed} ${mode}\tthe-thuc/unknown-period`);
      }
      for (const finding of result.findings) {
        if (finding.rule === 'the-thuc/unknown-period') continue;
        // Without a date of issue the day is that of the run.
        const expected = rows.find(
          (row) =>
            (mode === 'today' || !dated || row.issued === 'yes' || row.issued === 'only') &&
            answers(row, finding, result),
        );
        if (expected !== undefined) continue;
        const quote = finding.absent ? `absent:${finding.absent.subject}` : finding.quote.replace(/\s+/gu, ' ').trim();
        const verdict = judged.find(
          (row) =>
            row.seed === seed &&
            row.rule === finding.rule &&
            row.line === String(finding.location.start.line) &&
            row.quote === quote,
        );
        if (verdict === undefined)
          unjudged.push([seed, finding.rule, finding.location.start.line, quote, mode].join('\t'));
        else used.add(verdict);
      }
    }
  }
  const recall = 1 - missed.length / total;
  console.log(`seeds: recall ${recall.toFixed(3)} of ${total}; ${used.size} further findings judged`);
  for (const line of missed) console.log(`missed\t${line}`);
  expect([...new Set(unjudged)], 'read them and add a row to judged.tsv').toEqual([]);
  expect(judged.filter((row) => row.verdict === 'false')).toEqual([]);
  expect(
    judged.filter((row) => !used.has(row)).map((row) => `${row.seed} ${row.rule} ${row.line} ${row.quote}`),
    'no longer found',
  ).toEqual([]);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
