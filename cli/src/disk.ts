import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Bilingual } from '@rasoat/rules';
import { fileTrouble, UsageError } from './io.ts';

/** Largest draft and largest law file that is read, in bytes. The longest laws have some 2 MB, law packs up to 64. */
export const maxBytes = 256 * 1024 * 1024;

/** What is told of a file beyond the limit. */
export function tooLarge(limit: number): Bilingual {
  const megabytes = limit / 1024 / 1024;
  return {
    vi: `lớn hơn ${megabytes} MB, chưa được đọc; hãy tách thành nhiều tệp`,
    en: `larger than ${megabytes} MB and was not read; split it`,
  };
}

/** Pipes and devices have no end, or wait for one who writes. */
const notRegular: Bilingual = {
  vi: 'không phải tệp thường (thiết bị, ống dẫn, ổ cắm), nên không đọc; nội dung từ lệnh khác thì đưa qua đầu vào chuẩn (-)',
  en: 'not a regular file (a device, pipe or socket), so it was not read; hand over what another command prints as standard input (-)',
};

/** Bytes of a regular file of at most `limit` bytes, or why there are none. */
export function readRegular(path: string, limit: number): { readonly bytes: Uint8Array } | Bilingual {
  let file: number | null = null;
  try {
    const { size, trouble } = look(path, limit);
    if (trouble !== null) return trouble;
    // A pipe that took the place of the file meanwhile is not waited for.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) return notRegular;
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      // One more than its size, so that the end shows; a file that grows meanwhile, or has no size to show, comes in pieces.
      const chunk = new Uint8Array(total === 0 && size > 0 ? size + 1 : 1 << 16);
      const read = readSync(file, chunk, 0, chunk.length, null);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      total += read;
      if (total > limit) return tooLarge(limit);
    }
    return { bytes: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks) };
  } catch (error) {
    return fileTrouble(error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Size of what is to be opened, and what speaks against opening it. Asked first: opening a pipe without a writer never returns. */
function look(path: string, limit: number): { readonly size: number; readonly trouble: Bilingual | null } {
  const stat = statSync(path);
  const { size } = stat;
  if (stat.isDirectory()) return { size, trouble: fileTrouble({ code: 'EISDIR' }) };
  if (!stat.isFile()) return { size, trouble: notRegular };
  return { size, trouble: size > limit ? tooLarge(limit) : null };
}

/** Whether there is something of a name, be it a link that leads nowhere: reading it tells what is wrong. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Where a path really leads; itself when that cannot be told (there is nothing yet, or a dead link: reading it tells why). */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Writes a file that is not there yet, whole or not at all. Throws a UsageError, also when it is there. */
export function writeNewFile(path: string, shown: string, content: string | Uint8Array): void {
  let file: number | null = null;
  try {
    file = openSync(path, 'wx');
    writeFileSync(file, content, { flush: true });
  } catch (error) {
    if (file !== null) rmSync(path, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(
        `${shown}: đã có tệp này, không ghi đè; chọn tên khác.`,
        `${shown}: it exists and is not overwritten; choose another name.`,
      );
    const trouble = fileTrouble(error, 'write');
    throw new UsageError(`${shown}: không ghi được (${trouble.vi}).`, `${shown}: cannot be written (${trouble.en}).`);
  } finally {
    if (file !== null) closeSync(file);
  }
}
