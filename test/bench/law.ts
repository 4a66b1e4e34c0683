/**
 * `node test/bench/law.ts [DOCUMENTS]`: the law at the size of design.md §6 (500,000 documents), made of the words of the real
 * tables: size of the pack, time to open it, time of a look-up. Times are reported, never a gate. A look-up is measured in
 * batches of 500; p50 and p95 are over the batches, so that a pause for garbage does not hide what a look-up costs.
 */
import { compileLaw } from '../../rules/law/compile.ts';
import { isoOf } from '../../rules/law/day.ts';
import { openLaw } from '../../rules/law/open.ts';
import type { IsoDate, LawQuery } from '../../rules/law/types.ts';
import { syntheticTables } from '../law/synthetic.ts';

const count = Number(process.argv[2] ?? 500_000);
const batch = 500;
const line = (value: number, unit: string, what: string, digits = 1) =>
  console.log(`${value.toFixed(digits).padStart(9)} ${unit.padEnd(3)} ${what}`);
const quantile = (values: number[], q: number): number =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))]!;

/** The pack and what is asked of it; the rows it was made of are let go, as they would be. Orders are such that no cache foresees them. */
function setUp() {
  const tables = syntheticTables(count);
  const start = performance.now();
  const bytes = compileLaw(tables);
  line((performance.now() - start) / 1000, 's', `to compile ${count} documents, ${tables.events.length} events`);
  const asked = Array.from({ length: 200_000 }, (_, i) => tables.documents[(i * 7_919 + 13) % count]!);
  const copy = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
  return {
    bytes,
    keys: asked.map(({ key }) => copy(key)),
    symbols: asked.map(({ symbol }) => copy(symbol)),
    days: asked.map(({ issued }) => issued as IsoDate),
    targets: Array.from({ length: 100_000 }, (_, i) =>
      copy(tables.events[(i * 104_729) % tables.events.length]!.target),
    ),
  };
}

const { bytes, keys, symbols, days, targets } = setUp();
globalThis.gc?.();
line(bytes.length / 1e6, 'MB', 'pack');
const before = process.memoryUsage().heapUsed;
const opens: number[] = [];
for (let i = 0; i < 9; i++) {
  const start = performance.now();
  openLaw([bytes]);
  opens.push(performance.now() - start);
}
line(opens[0]!, 'ms', 'open, first');
line(quantile(opens, 0.5), 'ms', 'open, p50 of 9');
const law = openLaw([bytes]);
globalThis.gc?.();
line((process.memoryUsage().heapUsed - before) / 1e6, 'MB', 'heap beside the bytes of the pack');

function each<T>(what: string, items: readonly T[], run: (item: T, i: number) => unknown): void {
  let kept = 0;
  const times: number[] = [];
  for (let from = 0; from < items.length; from += batch) {
    const to = Math.min(items.length, from + batch);
    const start = performance.now();
    for (let i = from; i < to; i++) if (run(items[i]!, i)) kept++;
    times.push(((performance.now() - start) * 1000) / (to - from));
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(
    `${p50.toFixed(3).padStart(9)} µs  ${what}; p95 ${p95.toFixed(3)}, mean ${mean.toFixed(3)} (${kept} of ${items.length})`,
  );
}

const few = <T>(items: readonly T[]) => items.map((_, i) => items[i % 2000]!);
const at = '2026-11-22';
each('document by key', keys, (key) => law.document(key));
each('document by key, one of 2,000', few(keys), (key) => law.document(key));
each('document by key, with its title', keys, (key) => law.document(key)?.title);
each('keys of a symbol', symbols, (symbol) => law.keys(symbol).length > 0);
each(
  'symbol that is not there',
  symbols.map((symbol) => `9${symbol}`),
  (symbol) => law.keys(symbol).length > 0,
);
each('events of a document', targets, (target) => law.events(target).length > 0);
const other = openLaw([bytes]);
const openedLater = openLaw([bytes]);
each('status of a document with events, first time', targets, (key) => other.status(key, at).kind === 'lapsed');
each('status, one of 2,000', few(targets), (key) => other.status(key, at).kind === 'lapsed');
each('status of any document, first time', keys, (key) => openedLater.status(key, at).kind !== 'unknown');
const asOf = isoOf(46000)!;
const rest = { name: null, type: null, issuer: null, year: null, province: 'tỉnh Lai Châu', asOf };
each(
  'resolve by symbol and date',
  symbols,
  (symbol, i) => law.resolve({ ...rest, symbol, date: days[i]! } satisfies LawQuery).kind === 'found',
);

// Documents while somebody types: read in parts between requests, then found.
globalThis.gc?.();
const beside = process.memoryUsage();
const { search } = openLaw([bytes]);
const reads: number[] = [];
for (let done = false; !done; ) {
  const start = performance.now();
  done = search.read(3_000);
  reads.push(performance.now() - start);
}
line(reads[0]!, 'ms', 'search: order of all documents, and the first 3,000 of them');
line(reads.slice(1).reduce((sum, time) => sum + time, 0) / 1000, 's', `search: the rest in ${reads.length - 1} parts`);
line(quantile(reads.slice(1), 0.95), 'ms', 'search: one part, p95');
globalThis.gc?.();
const after = process.memoryUsage();
line(
  (after.heapUsed + after.arrayBuffers - beside.heapUsed - beside.arrayBuffers) / 1e6,
  'MB',
  'search: memory of the index',
);
for (const [types, typed] of [
  [['Quyết định'], ''],
  [['Quyết định'], '6'],
  [['Quyết định'], '63/20'],
  [[], 'q'],
  [[], 'quy dinh'],
  [['Thông tư'], 'kiểm soát thủ tục hành chính'],
] as const) {
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const start = performance.now();
    search.find({ types, typed, most: 40 });
    times.push(performance.now() - start);
  }
  line(quantile(times, 0.5), 'ms', `search: ${types.join()} “${typed}”, first ${times[0]!.toFixed(1)}`, 2);
}
