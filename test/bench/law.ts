/**
 * `node test/bench/law.ts [DOCUMENTS]`: the law at the size of design.md §6 (500,000 documents), made of the words of the real
 * tables: size of the pack, time to open it, time of a look-up. Times are reported, never a gate.
 */
import { compileLaw } from '../../rules/law/compile.ts';
import { isoOf } from '../../rules/law/day.ts';
import { openLaw } from '../../rules/law/open.ts';
import type { LawTables } from '../../rules/law/tables.ts';
import type { LawDocument, LawEvent } from '../../rules/law/types.ts';
import { syntheticTables } from '../law/synthetic.ts';

const count = Number(process.argv[2] ?? 500_000);
const tables: LawTables = syntheticTables(count);
const shown = (n: number, digits = 1) => n.toFixed(digits).padStart(9);
const line = (value: number, unit: string, what: string, digits = 1) =>
  console.log(`${shown(value, digits)} ${unit.padEnd(3)} ${what}`);

const compiling = performance.now();
const bytes = compileLaw(tables);
line((performance.now() - compiling) / 1000, 's', `to compile ${count} documents, ${tables.events.length} events`);
line(bytes.length / 1e6, 'MB', 'pack');

globalThis.gc?.();
const before = process.memoryUsage();
const opens: number[] = [];
for (let i = 0; i < 7; i++) {
  const start = performance.now();
  openLaw([bytes]);
  opens.push(performance.now() - start);
}
line(opens[0]!, 'ms', 'open, first');
line(opens.sort((a, b) => a - b)[3]!, 'ms', 'open, median of 7');
const law = openLaw([bytes]);
line((process.memoryUsage().heapUsed - before.heapUsed) / 1e6, 'MB', 'heap beside the bytes of the pack');

/** Keys in an order that the caches of the machine cannot foresee. */
const keys = Array.from({ length: 200_000 }, (_, i) => tables.documents[(i * 7_919 + 13) % count]!);
const missing = keys.map(({ symbol }) => `9${symbol}`);
const events = Array.from({ length: 100_000 }, (_, i) => tables.events[(i * 104_729) % tables.events.length]!);
function each<T>(what: string, items: readonly T[], run: (item: T) => unknown): void {
  let kept = 0;
  const start = performance.now();
  for (const item of items) if (run(item)) kept++;
  line(((performance.now() - start) * 1000) / items.length, 'µs', `${what} (${kept} of ${items.length})`, 3);
}
const fresh = () => openLaw([bytes]);
each('document by key, cold', keys, ({ key }: LawDocument) => law.document(key));
const few = keys.map((_, i) => keys[i % 2000]!);
each('document by key, one of 2,000', few, ({ key }: LawDocument) => law.document(key));
each('keys of a symbol', keys, ({ symbol }: LawDocument) => law.keys(symbol).length > 0);
each('symbol that is not there', missing, (symbol) => law.keys(symbol).length > 0);
each('events of a document', events, ({ target }: LawEvent) => law.events(target).length > 0);
const other = fresh();
each('status, first time', events, ({ target }: LawEvent) => other.status(target, '2026-11-22').kind === 'lapsed');
const fewEvents = events.map((_, i) => events[i % 2000]!);
each('status, one of 2,000', fewEvents, ({ target }: LawEvent) => other.status(target, '2026-11-22').kind === 'lapsed');
each('resolve by symbol and date', keys, ({ symbol, issued }: LawDocument) => {
  const query = {
    symbol,
    name: null,
    type: null,
    issuer: null,
    date: issued,
    year: null,
    province: 'tỉnh Lai Châu',
    asOf: isoOf(46000)!,
  };
  return law.resolve(query).kind === 'found';
});
