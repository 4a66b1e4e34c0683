/**
 * `npm run bench`: the full check on fixed files, in ms per MB and MB/s of one core, by step, and the memory that it takes; with
 * `tools/peers` installed (`npm ci --prefix tools/peers`), the peers on the same file in the same run. Reported, never a gate.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, readBytes, Session } from '@rasoat/rules';
import { Bench } from 'tinybench';
import { docOfDraft, odtOfDraft, rtfOfDraft } from '../files/drafts.ts';
import { longDraft, wordFiles } from '../files/word.ts';
import { centralLaw } from '../support/check.ts';
import { barOf, memoryOf } from '../support/memory.ts';
import { root } from '../support/paths.ts';
import { layDraft, pdfOf } from '../support/pdf.ts';
import { shapes } from '../support/shapes.ts';

const size = 1_000_000;
const law = centralLaw();
const session = new Session(checks, { law, asOf: '2026-11-24', today: '2026-11-24' });

console.log('Full check, warm, one core');
const bench = new Bench({ time: 1500, warmupTime: 500 });
const bytesOf = new Map<string, Uint8Array>();
for (const [label, { name, make }] of Object.entries(shapes)) {
  const bytes = new TextEncoder().encode(make(size));
  bytesOf.set(label, bytes);
  bench.add(label, async () => {
    session.run(await readBytes(bytes, { name }));
  });
}
await bench.run();
for (const task of bench.tasks) {
  const result = task.result;
  if (!('latency' in result)) continue;
  const mb = bytesOf.get(task.name)!.length / 1e6;
  const ms = result.latency.p50;
  console.log(
    `  ${task.name.padEnd(28)} ${(ms / mb).toFixed(0).padStart(5)} ms/MB ${((mb * 1000) / ms).toFixed(1).padStart(6)} MB/s`,
  );
}

console.log('Where the time goes (plain text, one run)');
const timed = new Session(checks, {
  law,
  asOf: '2026-11-24',
  today: '2026-11-24',
  timing: true,
  clock: () => performance.now(),
});
const start = performance.now();
const source = await readBytes(bytesOf.get('plain text')!, { name: 'a.txt' });
console.log(`  ${(performance.now() - start).toFixed(1).padStart(7)} ms reader`);
for (const [name, ms] of Object.entries(timed.run(source).timing ?? {})
  .sort((a, b) => b[1] - a[1])
  .slice(0, 12))
  console.log(`  ${ms.toFixed(1).padStart(7)} ms ${name}`);

const timeOf = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[2];
};
const long = longDraft();
const longFiles: Readonly<Record<string, () => Uint8Array>> = {
  docx: wordFiles['16-500p.docx'],
  doc: () => docOfDraft(long),
  odt: () => odtOfDraft(long),
  rtf: () => rtfOfDraft(long),
  pdf: () => pdfOf(layDraft(long)),
};
console.log('A regulation of 500 pages, by format');
for (const [ending, make] of Object.entries(longFiles)) {
  const bytes = make();
  const name = `a.${ending}`;
  const read = await readBytes(bytes, { name });
  const reader = await timeOf(() => readBytes(bytes, { name }));
  const check = await timeOf(() => session.run(read));
  console.log(
    `  ${ending.padEnd(5)} ${(bytes.length / 1e6).toFixed(2).padStart(5)} MB ${(read.text.length / 1e6).toFixed(1).padStart(5)} M characters ` +
      `${reader.toFixed(0).padStart(6)} ms reader ${check.toFixed(0).padStart(6)} ms check`,
  );
}

const FILE_MB = 16;
const BAR_MB = barOf(FILE_MB);
const HEAP_MB = 180;
console.log(`Memory over an idle process, a file of ${FILE_MB} MB (bar ${BAR_MB} MB)`);
for (const shape of ['plain text', 'Markdown', 'many citations', 'all NFD']) {
  // With more heap than it needs the process collects less, and takes more.
  const taken = memoryOf(shape, FILE_MB, HEAP_MB);
  const told =
    taken === null
      ? `a heap of ${HEAP_MB} MB ran out`
      : `${taken.peak} MB at the peak, ${taken.kept} MB when it was done, ${taken.outside} MB of them outside the heap`;
  console.log(`  ${shape.padEnd(28)} ${told}`);
}

spawnSync(process.execPath, [join(root, 'test/bench/lsp.ts')], { stdio: 'inherit' });

const peers = join(root, 'tools/peers');
if (!existsSync(join(peers, 'node_modules'))) {
  console.log('Peers are not installed: npm ci --prefix tools/peers, then run again.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));
  const file = join(folder, 'draft.md');
  writeFileSync(file, shapes['Markdown'].make(size));
  const local = (name: string): string => join(peers, 'node_modules/.bin', name);
  const commands: readonly (readonly [string, string, readonly string[]])[] = [
    ['rasoat check', process.execPath, [join(root, 'cli/bin/rasoat.js'), 'check', file, '--format', 'json']],
    ['textlint', local('textlint'), ['--config', join(peers, 'textlint.json'), file]],
    ['markdownlint-cli2', local('markdownlint-cli2'), [file]],
    [
      'remark-lint',
      local('remark'),
      ['--no-stdout', '--use', join(peers, 'node_modules/remark-preset-lint-recommended/index.js'), file],
    ],
    ['cspell', local('cspell'), ['--no-progress', '--config', join(peers, 'cspell.json'), file]],
  ];
  console.log(
    `Whole command, cold, the same ${(size / 1e6).toFixed(0)} M-character Markdown file (no peer checks what rasoat checks)`,
  );
  let own = 0;
  for (const [name, command, args] of commands) {
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const from = performance.now();
      const run = spawnSync(command, args, { cwd: folder, stdio: 'ignore' });
      if (run.error) throw run.error;
      times.push(performance.now() - from);
    }
    const ms = times.sort((a, b) => a - b)[1];
    own ||= ms;
    console.log(`  ${name.padEnd(20)} ${(ms / 1000).toFixed(2).padStart(7)} s ${(ms / own).toFixed(1).padStart(6)} ×`);
  }
  rmSync(folder, { recursive: true });
}
