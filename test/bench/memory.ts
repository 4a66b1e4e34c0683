/**
 * One full check in a process of its own, for `run.ts`: prints what it took from the system over what the process had before, in MB.
 * `node test/bench/memory.ts SHAPE MILLIONS`
 */
import { checks, readBytes, Session } from '@rasoat/rules';
import { centralLaw } from '../support/check.ts';
import { shapes } from '../support/shapes.ts';

const [shape, millions] = process.argv.slice(2);
const { name, make } = shapes[shape];
const session = new Session(checks, { law: centralLaw(), asOf: '2026-11-24', today: '2026-11-24' });
// What every run needs is there before the file.
session.run(await readBytes(new TextEncoder().encode(make(10_000)), { name }));
const text = make(Number(millions) * 1e6);
// Cut to size in bytes: the file is what the bar is reckoned from.
const bytes = new TextEncoder().encode(text).slice(0, Number(millions) * 1e6);
const before = process.memoryUsage();
const result = session.run(await readBytes(bytes, { name }));
const after = process.memoryUsage();
const mb = (units: number): number => Math.round(units / 1e5) / 10;
console.log(
  JSON.stringify({
    citations: result.counts.citations,
    peak: mb(process.resourceUsage().maxRSS * 1024 - before.rss),
    kept: mb(after.heapUsed + after.external - before.heapUsed - before.external),
  }),
);
