import { statSync } from 'node:fs';
import { realPath, writeNewFile } from './disk.ts';
import { UsageError } from './io.ts';
import type { Args, OptionSpec } from './options.ts';
import { replaceFile, undisturbed } from './replace.ts';

/** Files that a command makes beside drafts: one that exists stays, unless the person says otherwise. */
export const forceOption: OptionSpec = {
  name: 'force',
  help: { vi: 'Ghi đè tệp đã có', en: 'Overwrite a file that exists' },
};

/** Throws a UsageError when the file to make exists and nobody said to replace it. */
export function refuseOld(target: string, shown: string, args: Args): void {
  if (args.flag('force') || statSync(target, { throwIfNoEntry: false }) === undefined) return;
  throw new UsageError(
    `${shown}: đã có tệp này, không ghi đè; chọn tên khác sau -o, hoặc thêm --force.`,
    `${shown}: it exists and is not overwritten; choose another name behind -o, or add --force.`,
  );
}

/** Throws a UsageError when the file to make is one of those under check. */
export function refuseDrafts(target: string, shown: string, drafts: readonly string[]): void {
  if (drafts.every((draft) => realPath(draft) !== realPath(target))) return;
  throw new UsageError(
    `${shown}: đây là dự thảo đang được kiểm tra, không ghi đè; chọn tên khác sau -o.`,
    `${shown}: this is a draft under check and is not overwritten; choose another name behind -o.`,
  );
}

/**
 * Writes the file, whole or not at all. `before`: with --force, the bytes that must still be there. Throws a UsageError, also when it
 * came to be meanwhile and nobody said to replace it.
 */
export async function writeTarget(
  target: string,
  shown: string,
  content: string | Uint8Array,
  args: Args,
  before?: Uint8Array,
): Promise<void> {
  await undisturbed(() => {
    if (args.flag('force')) replaceFile(target, shown, content, before);
    else writeNewFile(target, shown, content);
  });
}
