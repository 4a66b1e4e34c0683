import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Bilingual } from '@rasoat/rules';
import type { Input } from './files.ts';
import { fileTrouble, type Io } from './io.ts';

/** Largest paper that is read, in bytes. The longest laws have some 2 MB. */
export const maxBytes = 256 * 1024 * 1024;

const tooLarge: Bilingual = {
  vi: `lớn hơn ${maxBytes / 1024 / 1024} MB, chưa được đọc; hãy tách thành nhiều tệp`,
  en: `larger than ${maxBytes / 1024 / 1024} MB and was not read; split it`,
};

/** Bytes of an input, or why there are none. Pipes and devices are read up to the same limit. */
export async function readInput(input: Input, io: Io): Promise<{ readonly bytes: Uint8Array } | Bilingual> {
  if (input.kind === 'trouble') return { vi: input.vi, en: input.en };
  if (input.kind === 'stdin') {
    const bytes = await io.stdin(maxBytes);
    return bytes.length > maxBytes ? tooLarge : { bytes };
  }
  let file: number;
  try {
    file = openSync(input.path, 'r');
  } catch (error) {
    return fileTrouble(error);
  }
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) return fileTrouble({ code: 'EISDIR' });
    if (stat.size > maxBytes) return tooLarge;
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const chunk = new Uint8Array(total === 0 && stat.size > 0 ? stat.size + 1 : 1 << 16);
      const size = readSync(file, chunk, 0, chunk.length, null);
      if (size === 0) break;
      chunks.push(chunk.subarray(0, size));
      total += size;
      if (total > maxBytes) return tooLarge;
    }
    if (chunks.length === 1) return { bytes: chunks[0] };
    const bytes = new Uint8Array(total);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { bytes };
  } catch (error) {
    return fileTrouble(error);
  } finally {
    closeSync(file);
  }
}
