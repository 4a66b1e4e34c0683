import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitRef } from '../../rules/citations/types.ts';
import { isoOf } from '../../rules/law/day.ts';
import { kinds } from '../../rules/law/pack-format.ts';
import type { LawEvent, Status } from '../../rules/law/types.ts';
import { lawOf } from './support.ts';

/**
 * A naive model: a document of three articles of two clauses each, whose state is replayed event by event. What is gone is a
 * set of clauses; the model knows nothing of covers, of order or of how the law answers.
 */
const articles = ['1', '2', '3'];
const leaves = articles.flatMap((article) => ['1', '2'].map((clause) => `${article}.${clause}`));
const units: readonly UnitRef[] = [
  ...articles.map((article) => ({ article })),
  ...articles.flatMap((article) => ['1', '2'].map((clause) => ({ article, clause }))),
];
const leavesOf = ({ article, clause }: UnitRef) =>
  leaves.filter((leaf) => (clause === undefined ? leaf.startsWith(`${article}.`) : leaf === `${article}.${clause}`));

interface Row extends Pick<LawEvent, 'kind' | 'scope' | 'units'> {
  readonly from: number;
  readonly until: number | null;
}
const someRow: fc.Arbitrary<Row> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    scope: fc.constantFrom<LawEvent['scope']>('whole', 'except', 'except', 'units', 'units', 'within', 'free'),
    units: fc.subarray([...units], { minLength: 1, maxLength: 3 }),
    from: fc.integer({ min: 40_000, max: 40_020 }),
    lasts: fc.option(fc.integer({ min: 0, max: 12 })),
    inWords: fc.boolean(),
  })
  .map(({ kind, scope, units, from, lasts, inWords }) => ({
    // A unit that two partial repeals take away is an error of a table; a repeal of it says the same.
    kind: kind === 'partly-repealed' && (scope === 'whole' || scope === 'units') ? 'repealed' : kind,
    scope,
    units: scope === 'whole' || scope === 'free' || (scope === 'except' && inWords) ? [] : units,
    from,
    until: lasts !== null && (kind === 'suspended' || scope === 'except') ? from + lasts : null,
  }));

/** Two whole losses, or suspensions that overlap, are errors of a table: the second of them is left out. */
function lawful(rows: readonly Row[]): Row[] {
  let losses = 0;
  let suspensions = 0;
  return rows.filter(({ kind, scope }) => {
    if (kind === 'suspended') return ++suspensions === 1;
    return !(scope === 'whole' && kind !== 'amended') || ++losses === 1;
  });
}

const takes = (kind: Row['kind']) => kind !== 'amended' && kind !== 'suspended';

/** The day on which the last of the document goes, by one event alone; null when none ends it. */
function endOf(rows: readonly Row[], day: number): { row: Row; last: number } | null {
  let first: { row: Row; last: number } | null = null;
  for (const row of rows) {
    if (!takes(row.kind) || row.from > day) continue;
    const last = row.scope === 'whole' ? row.from - 1 : row.scope === 'except' ? row.until : null;
    if (last !== null && last < day && (first === null || last < first.last)) first = { row, last };
  }
  return first;
}

function expected(rows: readonly Row[], day: number, unit: UnitRef | null): Set<Status['kind']> {
  if (endOf(rows, day) !== null) return new Set(['lapsed']);
  const now = rows.filter(
    ({ from, until, kind }) => from <= day && (kind !== 'suspended' || until === null || day <= until),
  );
  const own = unit === null ? [] : leavesOf(unit);
  const struck = ({ scope, units }: Row): string[] => {
    const named = units.flatMap(leavesOf);
    if (scope === 'whole') return leaves;
    if (scope === 'units') return named;
    return scope === 'except' && units.length > 0 ? leaves.filter((leaf) => !named.includes(leaf)) : [];
  };
  const covers = (row: Row) => {
    // A whole article is struck when a row names it, not when a row names each of its clauses.
    const byName =
      unit !== null &&
      row.scope === 'units' &&
      row.units.some(
        (outer) => leavesOf(outer).length >= own.length && own.every((leaf) => leavesOf(outer).includes(leaf)),
      );
    const byRest = row.scope === 'except' && own.every((leaf) => struck(row).includes(leaf));
    return byName || byRest;
  };
  const out = new Set<Status['kind']>();
  if (now.some((row) => row.kind === 'suspended' && row.scope === 'whole')) return out.add('suspended');
  if (unit === null) {
    if (now.some(({ kind, scope }) => kind === 'suspended' && scope === 'except')) return out.add('suspended');
    return out.add(now.length > 0 ? 'amended' : 'no-change-known');
  }
  const suspension = now.find(({ kind }) => kind === 'suspended');
  if (suspension !== undefined) {
    const kept = suspension.units.some((outer) => own.every((leaf) => leavesOf(outer).includes(leaf)));
    if (suspension.scope === 'units' && kept) return out.add('suspended');
    if (suspension.scope === 'except' && !kept) return out.add('suspended');
  }
  if (now.some((row) => takes(row.kind) && covers(row))) return out.add('unit-repealed');
  // Whatever else touches the unit is a change of it or of its document; what stands is never called gone.
  return out.add('unit-amended').add(now.length > 0 ? 'amended' : 'no-change-known');
}

const slug = ({ article, clause }: UnitRef) => `dieu-${article}${clause === undefined ? '' : `/khoan-${clause}`}`;

test('status of a document and of its units agrees with a replay of its events', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(someRow, { maxLength: 6 }), fc.integer({ min: 39_999, max: 40_040 }), (some, day) => {
      const rows = lawful(some).filter(
        (row, i, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === i,
      );
      const keys = rows.map((_, i) => `${i + 2}/2009/A`);
      const law = lawOf(
        ['1/2009/A|2009-01-01|2009-01-01', ...keys.map((key) => `${key}|2009-01-01`)],
        rows.map(({ kind, scope, units, from, until }, i) =>
          [
            '1/2009/A',
            isoOf(from),
            until === null ? '' : isoOf(until),
            kind,
            keys[i],
            scope,
            units.map(slug).join(';'),
            '',
            'A',
            't',
          ].join('|'),
        ),
      );
      const asOf = isoOf(day)!;
      for (const unit of [null, ...units]) {
        const status = unit === null ? law.status('1/2009/A', asOf) : law.status('1/2009/A', asOf, unit);
        expect([...expected(rows, day, unit)], JSON.stringify(unit)).toContain(status.kind);
        if (status.kind === 'lapsed')
          expect(endOf(rows, day)?.last).toBe(endOf([rows[keys.indexOf(status.event.by!)]!], day)?.last);
        seen.add(status.kind);
      }
    }),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual([
    'amended',
    'lapsed',
    'no-change-known',
    'suspended',
    'unit-amended',
    'unit-repealed',
  ]);
});
