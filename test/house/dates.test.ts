import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';

/** The law changes with the day: a test that asks the clock passes today and fails tomorrow. Every fixture pins its date (design.md §5, Time). */
const clock = /\bnew Date\(\s*\)|\bDate\.now\(|\bDate\(\s*\)|Temporal\.Now/u;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

test('neither tests nor sample drafts ask which day it is', () => {
  const files = [...sources('test'), ...sources('rules')].filter((file) => !file.endsWith('dates.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => clock.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('the command line asks in one place, so that a test can hand in its own day', () => {
  const asking = sources('cli').filter((file) => clock.test(readFileSync(join(root, file), 'utf8')));
  expect(asking.map((file) => file.replaceAll('\\', '/'))).toEqual(['cli/src/clock.ts']);
});
