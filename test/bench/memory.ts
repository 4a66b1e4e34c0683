/**
 * One full check in a process of its own, for `run.ts` and the test on memory: prints in MB what it took over what the process had
 * before (`peak`: from the system; `kept`: when it was done) and what of it lay outside the heap of V8 (`outside`).
 * `node --expose-gc test/bench/memory.ts FILE`
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checks, readBytes, Session } from '@rasoat/rules';
import { centralLaw } from '../support/check.ts';

const [file] = process.argv.slice(2);
const name = basename(file);
const session = new Session(checks, { law: centralLaw(), asOf: '2026-11-24', today: '2026-11-24' });
// What every run needs is there before the file.
session.run(await readBytes(readFileSync(file).subarray(0, 10_000), { name }));
const collect = (): NodeJS.MemoryUsage => {
  globalThis.gc?.();
  return process.memoryUsage();
};
const bytes = readFileSync(file);
const before = collect();
const source = await readBytes(bytes, { name });
const read = process.memoryUsage();
const result = session.run(source);
const peak = process.resourceUsage().maxRSS * 1024;
const after = collect();
const mb = (units: number): number => Math.round(units / 1e5) / 10;
console.log(
  JSON.stringify({
    citations: result.counts.citations,
    findings: result.findings.length,
    idle: mb(before.heapUsed),
    peak: mb(peak - before.rss),
    kept: mb(after.heapUsed + after.external - before.heapUsed - before.external),
    outside: mb(Math.max(read.external, after.external) - before.external),
  }),
);
