import type { Bilingual } from '@rasoat/rules';
import { maxBytes, readRegular, tooLarge } from './disk.ts';
import type { Input } from './files.ts';
import type { Io } from './io.ts';
import { readInZip } from './zips.ts';

/** Bytes of an input, or why there are none. */
export async function readInput(input: Input, io: Io): Promise<{ readonly bytes: Uint8Array } | Bilingual> {
  if (input.kind === 'trouble') return { vi: input.vi, en: input.en };
  if (input.zip !== undefined) return readInZip(input.zip);
  if (input.kind === 'file') return readRegular(input.path, maxBytes);
  const bytes = await io.stdin(maxBytes);
  return bytes.length > maxBytes ? tooLarge(maxBytes) : { bytes };
}
