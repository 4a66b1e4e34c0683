import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unifiedDiff } from '@rasoat/rules/reports/diff';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One word of the second line is another. */
const before = 'Điều 1.\nmột\nba\n';
const after = 'Điều 1.\nhai\nba\n';
const changes = [{ from: 8, to: 11, start: 8, end: 11 }];

test.each([
  ['a.txt', 'a.txt'],
  ['-a.txt', '-a.txt'],
  ['thư mục/dự thảo lần 2.txt', 'thư mục/dự thảo lần 2.txt\t'],
  ['a "b" c\\d.txt', '"a \\"b\\" c\\\\d.txt"'],
  ['a\n+++ b\n@@ -1 +1 @@\n-x', '"a\\n+++ b\\n@@ -1 +1 @@\\n-x"'],
  ['a\t\u001b[31m\u0085.txt', '"a\\t\\033[31m\\302\\205.txt"'],
])('a file of the name %j is found by git apply', (name, shown) => {
  const diff = unifiedDiff(name, before, after, changes);
  expect(diff).toBe(`--- ${shown}\n+++ ${shown}\n@@ -1,3 +1,3 @@\n Điều 1.\n-một\n+hai\n ba\n`);
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, before);
  execFileSync('git', ['apply', '-p0', '-'], { cwd: folder, input: diff });
  expect(readFileSync(path, 'utf8')).toBe(after);
});
