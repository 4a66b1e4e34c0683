import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';
import { shapes } from './shapes.ts';

/** Memory that a check may take at most, in MB, by the size of the file in MB (design.md §6). */
export const barOf = (fileMb: number): number => 12 * fileMb + 60;

/** What a check took over an idle process, in MB; see test/bench/memory.ts. */
export interface Taken {
  readonly citations: number;
  readonly findings: number;
  readonly idle: number;
  readonly peak: number;
  readonly kept: number;
  readonly outside: number;
}

/**
 * The memory that the check of a file of the shape takes, in a process of its own whose lasting heap has `heapMb`; null when that ran
 * out. The heap for what is soon gone is kept small, so that little garbage is counted.
 */
export function memoryOf(shape: string, fileMb: number, heapMb: number): Taken | null {
  const { name, make } = shapes[shape];
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-memory-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, new TextEncoder().encode(make(fileMb * 1e6)).slice(0, fileMb * 1e6));
    const flags = ['--expose-gc', '--max-semi-space-size=8', `--max-old-space-size=${heapMb}`];
    const args = [...flags, join(root, 'test/bench/memory.ts'), file];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (run.status === 0) return JSON.parse(run.stdout) as Taken;
    if (run.stderr.includes('heap out of memory')) return null;
    throw new Error(run.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
