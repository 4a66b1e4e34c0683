import {
  type BaselineRow,
  type CheckResult,
  Contexts,
  knownFindings,
  readBaseline,
  readBytes,
  Session,
  WaiverFile,
  writeBaseline,
} from '@rasoat/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { article, decision, renumber } from './marked-articles.ts';
import { marker } from './marker.ts';

const asOf = '2026-11-24';
const session = new Session([marker], { law: centralLaw(), asOf, today: asOf });

async function run(text: string, rows: readonly BaselineRow[] = []): Promise<CheckResult> {
  return session.run(await readBytes(new TextEncoder().encode(text), { name: 'a.md' }), { known: rows });
}

/** The baseline of a draft, written and read again. */
async function baselineOf(text: string, silent = false): Promise<readonly BaselineRow[]> {
  const { document, findings } = await run(text);
  const rows = knownFindings(findings, new Contexts(document), silent).map((row) => ({ ...row, path: 'a.md' }));
  const read = readBaseline(writeBaseline(rows));
  if ('vi' in read) throw new Error(read.vi);
  return read;
}

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => article(n));
const paths = (findings: CheckResult['findings']): string[] => findings.map(({ path }) => path);

test.each([false, true])(
  'an article with findings put in before Điều 5 and all numbered anew: only it is new (without words: %s)',
  async (silent) => {
    const rows = await baselineOf(decision(nine), silent);
    expect(rows.every(({ quote }) => (quote === null) === silent)).toBe(true);
    const put = renumber(decision([...nine.slice(0, 4), article(0), ...nine.slice(4)]));
    const { findings, known, stale } = await run(put, rows);
    // Clause 2 has the same words in every article: which of them is new cannot be told, but that one is.
    expect(paths(findings).filter((path) => path.endsWith('khoan-1'))).toEqual(['dieu-5/khoan-1']);
    expect([findings.length, known.length, stale.length]).toEqual([2, 18, 0]);
  },
);

test('what was mended is stale, and the same words elsewhere are new', async () => {
  const rows = await baselineOf(decision(nine));
  const text = decision(nine).replace('lập hồ sơ thửa, việc d.', 'lập hồ sơ đất, việc d.');
  const { findings, known, stale } = await run(`${text}\n\nĐiều 10. Việc khác\n\nSở Tài chính đo một thửa.\n`, rows);
  expect(paths(findings)).toEqual(['dieu-10']);
  expect(known).toHaveLength(17);
  expect(stale.map(({ at }) => at)).toEqual(['dieu-3/khoan-1']);
});

test('words that the draft has once are known wherever they stand', async () => {
  const one = (n: number, more: string): string => decision([`Điều ${n}. Việc\n\nSở Tài chính đo một thửa${more}.`]);
  const rows = await baselineOf(one(1, ''));
  const { findings, known } = await run(one(2, ' và báo cáo'), rows);
  expect([paths(findings), paths(known)]).toEqual([[], ['dieu-2']]);
});

test('a baseline that is written is read; any other text is answered in words', () => {
  const text = fc.string({ unit: 'binary' });
  const row = fc.record({
    path: text,
    rule: text,
    at: text,
    fingerprint: text,
    quote: fc.option(text),
    subject: fc.option(text),
    context: fc.option(text),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const written = writeBaseline(rows);
      const read = readBaseline(written);
      expect(writeBaseline(read as readonly BaselineRow[])).toBe(written);
      expect(written.split('\n').length).toBe(rows.length === 0 ? 5 : rows.length + 6);
    }),
  );
  fc.assert(
    fc.property(fc.oneof(text, fc.json()), (any) => {
      const read = readBaseline(any);
      if ('vi' in read) expect(read.vi.length * read.en.length).toBeGreaterThan(0);
    }),
  );
});

test('any file of waivers: no exception, and each problem has words', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('a.md', 'language/marker', '2026-12-31'),
    fc.boolean(),
    fc.integer(),
  );
  const key = fc.constantFrom('path', 'rule', 'quote', 'subject', 'fingerprint', 'all', 'reason', 'until', 'x');
  const entry = fc.oneof(fc.dictionary(key, value), value);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.record({ waivers: fc.oneof(fc.array(entry), entry) }).map((data) => JSON.stringify(data)),
      ),
      (text) => {
        const { waivers, troubles } = new WaiverFile(text, 'w', [marker]).for('a.md');
        for (const { problem } of troubles) expect(problem!.vi.length * problem!.en.length).toBeGreaterThan(0);
        for (const waiver of waivers) expect(waiver.reason.trim()).not.toBe('');
      },
    ),
  );
});

test('twice the findings take about twice the time', async () => {
  const text = (n: number): string => decision(Array.from({ length: n }, (_, i) => article(i + 1)));
  const time = async (n: number): Promise<number> => {
    const [draft, moved] = [text(n), renumber(`${text(1)}\n\n${text(n)}`)];
    const rows = await baselineOf(draft);
    let best = Infinity;
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await run(moved, rows);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  await time(500);
  const [one, four] = [await time(1000), await time(4000)];
  expect(four / one).toBeLessThan(4 * 2);
});
