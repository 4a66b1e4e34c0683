import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a draft under edit holds no text that it had before', { timeout: 120_000 }, () => {
  const script = new URL('held.ts', import.meta.url).pathname;
  const [first, last] = JSON.parse(execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' }));
  // One old text is 2 MB: sixty edits that leave one of ten behind are told.
  expect(last - first).toBeLessThan(12);
  expect(last).toBeLessThan(100);
});
