import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '@rasoat/rules/dossier';
import type { DossierJson } from '@rasoat/rules/reports/dossier-json';
import { expect, test } from 'vitest';
import { rasoat } from '../cli/support.ts';
import { readTsv } from '../support/table.ts';

/** Four dossiers in the manner of four provinces, with what was planted between their papers, listed before the rules saw them (README.md). */
const here = import.meta.dirname;
const expected = readTsv(join(here, 'ho-so.expected.tsv'));
const judged = readTsv(join(here, 'ho-so.judged.tsv'));

const STAGES: Readonly<Record<string, Stage>> = {
  'ho-so-nghe-an': 'tham-dinh',
  'ho-so-dong-thap': 'trinh-ctubnd',
  'ho-so-lam-dong': 'cong-bo-tthc',
  'ho-so-quang-ngai': 'trinh-hdnd',
};

interface Told {
  readonly rule: string;
  /** The finding and what it names in other papers: file, first and last line. */
  readonly places: readonly (readonly [file: string, first: number, last: number])[];
}

async function checked(dossier: string): Promise<{ report: DossierJson; told: Told[] }> {
  const folder = join(here, dossier);
  const ran = await rasoat([
    'dossier',
    folder,
    '--stage',
    STAGES[dossier],
    '--as-of',
    '2026-11-22',
    '--format',
    'json',
  ]);
  const report: DossierJson = JSON.parse(ran.out);
  const files = new Map(report.papers.map(({ id, file }) => [id, file.path.split('/').at(-1)!]));
  const place = (paper: string | null, range: DossierJson['papers'][number]['file']['findings'][number]['range']) =>
    [files.get(paper ?? '') ?? '', range.start.line, range.end.line] as const;
  const told: Told[] = [
    ...report.findings.map(({ paper, finding, elsewhere }) => ({
      rule: finding.rule,
      places: [place(paper, finding.range), ...elsewhere.map((one) => place(one.paper, one.range))],
    })),
    ...report.papers.flatMap(({ id, file }) =>
      file.findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, range }) => ({ rule, places: [place(id, range)] })),
    ),
  ];
  return { report, told };
}

const answers = (row: Readonly<Record<string, string>>, { rule, places }: Told): boolean =>
  row.rule.split(' ').includes(rule) &&
  places.some(([file, first, last]) => file === row.file && first <= Number(row.line) && Number(row.line) <= last);

test.each(Object.keys(STAGES))('%s', async (dossier) => {
  const { report, told } = await checked(dossier);
  const rows = expected.filter((row) => row.dossier === dossier);
  for (const { file, line, quote } of rows)
    expect(readFileSync(join(here, dossier, file), 'utf8').split('\n')[Number(line) - 1], `${file}:${line}`).toContain(
      quote,
    );
  // Every paper is known for what it is.
  expect(report.papers.filter(({ role, sureness }) => role === 'khac' || sureness === 'name')).toEqual([]);
  const missed = rows.filter((row) => !told.some((one) => answers(row, one)));
  expect(missed.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(
    rows
      .filter(({ want }) => want === 'missed')
      .map(({ file, line }) => `${file}:${line}`)
      .sort(),
  );
  const extras = told.filter(
    (one) => ![...rows, ...judged.filter((row) => row.dossier === dossier)].some((row) => answers(row, one)),
  );
  expect(extras).toEqual([]);
});
