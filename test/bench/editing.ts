/**
 * `node test/bench/editing.ts [EDITS] [CHARACTERS]`: random edits of the mix of design.md §6 on a draft of a million characters with a
 * thousand findings; milliseconds by kind of edit and by step, and the memory. From time to time the result is compared with that of
 * a run from scratch. Reported, never a gate but on equality.
 */
import { deepStrictEqual } from 'node:assert';
import { checks, LiveDraft, openText, readText, Session } from '@rasoat/rules';
import { Mix, mixDraft } from '../live/mix.ts';
import { seen } from '../live/support.ts';
import { centralLaw } from '../support/check.ts';
import { seeded } from '../support/seeded.ts';

const EDITS = Number(process.argv[2] ?? 10_000);
const SIZE = Number(process.argv[3] ?? 1_000_000);
const COMPARED_EVERY = 500;
/** The first edits are slower: nothing is compiled yet. */
const WARM = Math.min(100, Math.floor(EDITS / 10));
const asOf = '2026-11-24';
const options = { law: centralLaw(), asOf, today: asOf } as const;
const session = new Session(checks, { ...options, timing: true, clock: () => performance.now() });
const plain = new Session(checks, options);

const text = mixDraft(SIZE);
const start = performance.now();
const live = new LiveDraft(await openText(text, { format: 'plain' }), session, {});
const { findings, citations, source } = live.result;
console.log(
  `${(text.length / 1e6).toFixed(2)} M characters, ${source.blocks.length} lines, ${citations.length} citations, ${findings.length} findings; opened in ${(performance.now() - start).toFixed(0)} ms`,
);

const mix = new Mix(seeded(20261124));
const byKind = new Map<string, number[]>();
const bySteps = new Map<string, number[]>();
const put = (map: Map<string, number[]>, name: string, ms: number): void => {
  const list = map.get(name);
  if (list) list.push(ms);
  else map.set(name, [ms]);
};
const rules = new Set(checks.map(({ id }) => id));
const heap: number[] = [];
for (let i = 0; i < EDITS; i++) {
  // The draft stays as long as it is.
  const { length } = live.file;
  const edit = mix.next(live.file, length > SIZE * 1.02 ? 'paste' : length < SIZE * 0.98 ? 'cut' : null);
  const from = performance.now();
  live.edit([edit]);
  const read = performance.now();
  const { timing } = live.result;
  const done = performance.now();
  if (i >= WARM) {
    put(byKind, edit.kind, done - from);
    put(byKind, 'all', done - from);
    let asked = 0;
    for (const [step, ms] of Object.entries(timing ?? {})) {
      if (rules.has(step)) asked += ms;
      else put(bySteps, step, ms);
    }
    put(bySteps, 'other rules', asked);
    put(bySteps, 'reading', read - from);
    put(bySteps, 'all but reading and structure', done - read - (timing?.['structure'] ?? 0));
  }
  if (i % COMPARED_EVERY === 0) {
    deepStrictEqual(seen(live.result), seen(plain.run(await readText(live.file, { format: 'plain' }))), `edit ${i}`);
    heap.push(process.memoryUsage().rss / 1e6);
  }
}

const print = (title: string, map: ReadonlyMap<string, number[]>): void => {
  console.log(
    `${title.padEnd(32)} ${'edits'.padStart(6)} ${'median'.padStart(7)} ${'p95'.padStart(7)} ${'max'.padStart(7)}  ms`,
  );
  for (const [name, list] of map) {
    list.sort((a, b) => a - b);
    const at = (share: number): string => list[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(2);
    console.log(
      `  ${name.padEnd(30)} ${String(list.length).padStart(6)} ${at(0.5).padStart(7)} ${at(0.95).padStart(7)} ${at(1).padStart(7)}`,
    );
  }
};
print('By kind of edit', byKind);
print('By step', bySteps);
console.log(`Process ${heap.map((mb) => mb.toFixed(0)).join(', ')} MB`);
