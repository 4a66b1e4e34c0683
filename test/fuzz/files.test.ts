import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';
import { fuzzFile, fuzzNames } from './corpus.ts';

/** Files of a run; `RASOAT_FUZZ=500` is the full one. */
const count = Number(process.env.RASOAT_FUZZ ?? 60);
/** Milliseconds that one file may take. */
const LONGEST = 60_000;
/** Memory that the process may take, in MB. */
const MOST_MEMORY = 500;

interface Row {
  readonly k: number;
  readonly ms: number;
  readonly mb: number;
  readonly findings: number;
  readonly notes: number;
  readonly units: number;
}

/** Checks files from the one of a number on; ends at the first that stops the process, whose number is then told with the reason. */
function run(folder: string, list: string, from: number): Promise<{ rows: Row[]; failed: string | null }> {
  return new Promise((done) => {
    const rows: Row[] = [];
    const args = [
      '--expose-gc',
      '--max-old-space-size=400',
      '--max-semi-space-size=16',
      join(root, 'test/fuzz/child.ts'),
    ];
    const child = spawn(process.execPath, [...args, folder, list, String(from)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    let late = false;
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, LONGEST);
    let timer = watch();
    child.stderr.on('data', (piece: Buffer) => {
      words = (words + piece.toString()).slice(-2000);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(timer);
      rows.push(JSON.parse(line) as Row);
      timer = watch();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ rows, failed: code === 0 ? null : late ? `took more than ${LONGEST} ms` : words });
    });
  });
}

test(`${count} damaged and hostile files: none crashes, none hangs, none fills the memory, and what was not read is told`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-fuzz-'));
  try {
    const names = fuzzNames(count);
    const list = join(folder, 'names.json');
    writeFileSync(list, JSON.stringify(names));
    names.forEach((name, k) => {
      writeFileSync(join(folder, String(k)), fuzzFile(name));
    });
    const rows: Row[] = [];
    const failures: string[] = [];
    for (let from = 0; from < names.length; ) {
      const part = await run(folder, list, from);
      rows.push(...part.rows);
      from += part.rows.length;
      if (part.failed === null) break;
      failures.push(`${names[from]}: ${part.failed}`);
      from++;
    }
    const slowest = rows.reduce((most, row) => (row.ms > most.ms ? row : most), rows[0]);
    const memory = Math.max(...rows.map(({ mb }) => mb));
    const silent = rows.filter(({ units, notes }) => units === 0 && notes === 0).map(({ k }) => names[k]);
    console.log(
      `${rows.length} files, ${failures.length} failures; slowest ${names[slowest.k]} ${slowest.ms} ms; memory ${memory} MB; told of ${rows.filter(({ notes }) => notes > 0).length}`,
    );
    expect(failures).toEqual([]);
    expect(silent).toEqual([]);
    expect(memory).toBeLessThan(MOST_MEMORY);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 1_800_000);
