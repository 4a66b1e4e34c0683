import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckResult, Finding } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { readTsv } from '../support/table.ts';

/**
 * Six drafts with planted slips, listed before any rule saw them (README.md). No rule may be written for a row: the share that is
 * found tells how the rules do on drafts that they were not made for.
 */
const here = dirname(fileURLToPath(import.meta.url));
const asOf = '2026-11-22';
type Row = Readonly<Record<string, string>>;

const expected = readTsv(join(here, 'expected.tsv'));
const traps = readTsv(join(here, 'traps.tsv'));
const judged = readTsv(join(here, 'judged.tsv'));
const names = [...new Set(expected.map(({ draft }) => draft))];

/** An absence is told where the part belongs, within the procedure or the head. */
const NEAR = 15;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Offsets of the words of a row in its draft. */
function placeOf(row: Row, lines: readonly number[], text: string): Place {
  const start = lines[Number(row.line) - 1] + Number(row.column) - 1;
  const end = start + row.quote.length;
  if (!row.quote.startsWith('absent:')) expect(text.slice(start, end), `${row.draft}:${row.line}`).toBe(row.quote);
  return { start, end };
}

/** Where a finding stands in the file, with its further mentions. */
const placesOf = (finding: Finding, { source }: CheckResult): Place[] =>
  [finding.location, ...finding.related.map(({ at }) => source.locate(at))].map(({ start, end }) => ({
    start: start.offset,
    end: end.offset,
  }));

const meets = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

function answers(row: Row, at: Place, finding: Finding, result: CheckResult): boolean {
  if (row.quote.startsWith('absent:')) {
    const near = Math.abs(finding.location.start.line - Number(row.line)) <= NEAR;
    return near && finding.absent?.subject === row.quote.slice('absent:'.length);
  }
  return placesOf(finding, result).some((place) => meets(place, at));
}

const shown = (draft: string, { rule, absent, quote, location }: Finding): Row => ({
  draft,
  rule,
  line: String(location.start.line),
  quote: absent ? `absent:${absent.subject}` : quote.replace(/\s+/gu, ' ').trim(),
});
const key = ({ draft, rule, line, quote }: Row): string => [draft, rule, line, quote].join('\t');

interface Read {
  readonly found: readonly Row[];
  readonly missed: readonly Row[];
  readonly extras: readonly Row[];
  readonly fallen: readonly string[];
}

async function read(draft: string): Promise<Read> {
  const text = readFileSync(join(here, draft), 'utf8');
  const lines = [0];
  for (const { index } of text.matchAll(/\n/gu)) lines.push(index + 1);
  const result = await check(text, { asOf }, undefined, draft);
  // That a document is not in the data says nothing of a slip.
  const findings = result.findings.filter(({ rule }) => rule !== 'citation/unknown');
  const rows = expected.filter((row) => row.draft === draft);
  const places = new Map(rows.map((row) => [row, placeOf(row, lines, text)]));
  const told = (row: Row): boolean => findings.some((f) => answers(row, places.get(row)!, f, result));
  const extras = findings.filter((f) => !rows.some((row) => answers(row, places.get(row)!, f, result)));
  const fallen = traps
    .filter((row) => row.draft === draft)
    .flatMap((row) => {
      const at = placeOf(row, lines, text);
      return findings
        .filter(({ severity, absent, location: { start, end } }) => {
          return severity !== 'info' && !absent && meets({ start: start.offset, end: end.offset }, at);
        })
        .map((f) => key(shown(draft, f)));
    });
  return {
    found: rows.filter(told),
    missed: rows.filter((row) => !told(row)),
    extras: extras.map((f) => shown(draft, f)),
    fallen,
  };
}

test('drafts that the rules were not made for: what was planted is found, what is sound is left alone', async () => {
  const all = await Promise.all(names.map(read));
  const must = (rows: readonly Row[]): readonly Row[] => rows.filter(({ want }) => want === 'must');
  const found = must(all.flatMap((one) => one.found));
  const missed = must(all.flatMap((one) => one.missed));
  const share = found.length / (found.length + missed.length);
  console.log(`held-out drafts: ${found.length} of ${found.length + missed.length} planted slips found`);
  for (const group of new Set(expected.map((row) => row.group))) {
    const has = found.filter((row) => row.group === group).length;
    console.log(`  ${group}\t${has} of ${has + missed.filter((row) => row.group === group).length}`);
  }
  for (const row of missed) console.log(`missed\t${row.draft}:${row.line}\t${row.quote}\t${row.note}`);

  const verdicts = new Map(judged.map((row) => [key(row), row]));
  const extras = all.flatMap((one) => one.extras);
  expect(
    extras.map(key).filter((extra) => !verdicts.has(extra)),
    'read them and add a row to judged.tsv',
  ).toEqual([]);
  expect(judged.filter(({ verdict }) => verdict === 'false')).toEqual([]);
  const seen = new Set(extras.map(key));
  expect(
    [...verdicts.keys()].filter((row) => !seen.has(row)),
    'no longer found',
  ).toEqual([]);
  expect(
    all.flatMap((one) => one.fallen).filter((row) => verdicts.get(row)?.verdict !== 'true'),
    'sound words found wrong',
  ).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(0.98);
});
