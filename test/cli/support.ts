import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../cli/src/main.ts';
import { root } from '../support/paths.ts';

/** The real `rasoat`, for tests in a process of its own, and what it finds in its environment. */
export const bin = join(root, 'cli/bin/rasoat.js');
export const env = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' };
/** The day on which most tests of the command line read the law. */
export const day = ['--as-of', '2026-11-22'];

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly tty?: boolean;
  readonly env?: Record<string, string>;
  readonly clock?: () => number;
  /** The day that `record` writes; the law is read as of a day of its own. */
  readonly today?: string;
}

/** A stream's `write` that keeps what is written. */
function into(parts: string[]): (text: string) => Promise<void> {
  return async (text) => {
    parts.push(text);
  };
}

/** Runs a command line inside this process. Asking for today fails the test: every date is pinned. */
export async function rasoat(argv: readonly string[], world: World = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const { tty = false, stdin = '' } = world;
  const code = await main(argv, {
    cwd: world.cwd ?? '/',
    version: '0.1.0',
    out: { tty, columns: 100, write: into(out) },
    err: { tty, columns: 100, write: into(err) },
    env: world.env ?? {},
    // A Buffer, as of a process.
    stdin: async () => Buffer.from(stdin),
    today: () => {
      if (world.today !== undefined) return world.today;
      throw new Error('the test did not pin its date');
    },
    clock: world.clock ?? (() => 0),
  });
  return { code, out: out.join(''), err: err.join('') };
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own with the files, taken away after the tests of the file. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
