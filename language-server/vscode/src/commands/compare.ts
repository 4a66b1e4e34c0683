import { basename } from 'node:path';
import { cwdFor } from '../cli.ts';
import { nameFrom } from '../cli-settings.ts';
import { fileFor, pickFile, readable } from '../files.ts';
import type { Printouts } from '../printouts.ts';
import { say } from '../say.ts';

/** The draft of this round against that of the last: what was mended, what stays, what is new. */
export async function compare(printouts: Printouts, clicked: unknown): Promise<void> {
  const now = await fileFor(clicked, readable, say('Bản mới (lần này)', 'The new version (this round)'));
  if (now === undefined) return;
  const before = await pickFile(
    say(`Bản cũ (lần trước) của ${basename(now.fsPath)}`, `The old version (last round) of ${basename(now.fsPath)}`),
    readable,
  );
  if (before === undefined) return;
  const name = `${basename(before.fsPath)} ↔ ${basename(now.fsPath)}`;
  const cwd = cwdFor(now);
  await printouts.show(name, ['compare', nameFrom(cwd, before.fsPath), nameFrom(cwd, now.fsPath)], cwd);
}
