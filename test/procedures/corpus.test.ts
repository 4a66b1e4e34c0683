import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Procedure, parseStructure, readBytes } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { corpus, root } from '../support/paths.ts';
import { readTsv } from '../support/table.ts';

/**
 * Procedures of real documents, listed by a reader who had not seen what the engine finds: `kind` articles, sheet, table-row
 * or excluded (not a procedure whose components are asked for), lines, and components with their lines (`?`: arguable).
 */
interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly first: number;
  readonly last: number;
  readonly doubt: string;
  /** Keys that are there for certain. */
  readonly components: readonly string[];
}

const rows: readonly Expected[] = readTsv(join(root, 'test/procedures/corpus.expected.tsv')).map((row) => ({
  file: row['file'],
  kind: row['kind'],
  first: Number(row['first']),
  last: Number(row['last']),
  doubt: row['doubt'],
  components: row['components']
    .split(',')
    .map((part) => part.split(':')[0])
    .filter((key) => key !== '' && !key.endsWith('?') && key !== 'ten'),
}));

interface Found {
  readonly procedure: Procedure;
  readonly first: number;
  readonly last: number;
}

async function proceduresOf(path: string): Promise<Found[]> {
  const source = await readBytes(readFileSync(path), { name: path });
  return parseStructure(source).procedures.map((procedure) => {
    const { start, end } = source.locate(procedure);
    return { procedure, first: start.line, last: end.line };
  });
}

/** Share of lines that two ranges have in common. */
function overlap(one: { first: number; last: number }, other: { first: number; last: number }): number {
  const common = Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1;
  return common <= 0 ? 0 : common / (one.last - one.first + other.last - other.first + 2 - common);
}

const judged = ({ kind, certainty, excluded }: Procedure): boolean =>
  kind !== 'row' && certainty === 'sure' && excluded === null;

const texts = corpus('texts');
describe.skipIf(texts === null)('procedures of the corpus, as a reader listed them', () => {
  test('procedures and components are found; what is out of scope is not judged', async () => {
    const score = { wanted: 0, found: 0, components: 0, present: 0 };
    const wrong: string[] = [];
    for (const file of new Set(rows.map((row) => row.file))) {
      const found = await proceduresOf(join(texts!, '..', file));
      const here = rows.filter((row) => row.file === file);
      for (const row of here.filter(({ kind }) => kind !== 'excluded')) {
        // A procedure that amends single components of another, and one that is arguable, need not be seen.
        const isRow = row.kind === 'table-row';
        const best = found
          .filter(({ procedure }) => (procedure.kind === 'row') === isRow)
          .map((one) => ({ ...one, share: overlap(one, row) }))
          .sort((a, b) => b.share - a.share)[0];
        if (row.doubt === '') score.wanted++;
        if (best === undefined || best.share === 0) continue;
        if (row.doubt === '') score.found++;
        const { procedure } = best;
        for (const key of row.components) {
          score.components++;
          // A list tells the agency by the place.
          const present = key in procedure.components || key in procedure.told;
          if (present || (isRow && key === 'co-quan' && 'dia-diem' in procedure.components)) score.present++;
        }
      }
      for (const row of here.filter(({ kind }) => kind === 'excluded'))
        for (const one of found)
          if (judged(one.procedure) && overlap(one, row) > 0.5) wrong.push(`${file}:${one.first}`);
      for (const one of found)
        if (judged(one.procedure) && !here.some((row) => row.kind !== 'excluded' && overlap(one, row) > 0))
          wrong.push(`${file}:${one.first} unlisted`);
    }
    expect(wrong).toEqual([]);
    expect(score.found / score.wanted, JSON.stringify(score)).toBeGreaterThanOrEqual(0.95);
    expect(score.present / score.components, JSON.stringify(score)).toBeGreaterThanOrEqual(0.9);
    console.log(
      `procedures ${score.found}/${score.wanted}, components ${score.present}/${score.components} of test/procedures/corpus.expected.tsv`,
    );
  });
});
