import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { realPath } from './disk.ts';
import { fileTrouble, UsageError } from './io.ts';

/** Files are written whole or not at all. */

const notRegular = [
  'không phải tệp thường, không ghi vào đó được',
  'not a regular file; it cannot be written',
] as const;
const readOnly = ['tệp chỉ đọc, không ghi đè', 'the file is read-only and is not overwritten'] as const;
const changed = [
  'tệp đã đổi hoặc mất trong lúc xử lý nên không ghi đè; hãy chạy lại',
  'the file changed or went away meanwhile and is not overwritten; run again',
] as const;

const refusal = (shown: string, [vi, en]: readonly [string, string]): UsageError =>
  new UsageError(`${shown}: ${vi}.`, `${shown}: ${en}.`);

/**
 * Writes a file whole or not at all, and keeps its owner and permissions; through a link it writes where that leads. Only a regular
 * file that may be written is replaced; with `before`, only while it still holds these bytes. Throws a UsageError.
 */
export function replaceFile(path: string, shown: string, content: string | Uint8Array, before?: Uint8Array): void {
  const target = realPath(path);
  let fresh: string | null = null;
  let file: number | null = null;
  try {
    const stat = statSync(target, { throwIfNoEntry: false });
    if (stat !== undefined) {
      if (!stat.isFile()) throw refusal(shown, notRegular);
      // The new file would take its place whatever its rights.
      if ((stat.mode & 0o222) === 0) throw refusal(shown, readOnly);
      accessSync(target, constants.W_OK);
    }
    const name = join(dirname(target), `.rasoat-${randomBytes(8).toString('hex')}.moi`);
    // For nobody else's eyes until it has the rights of the old one.
    file = openSync(name, 'wx', stat === undefined ? 0o666 : 0o600);
    fresh = name;
    writeFileSync(file, content, { flush: true });
    if (stat !== undefined) likeOld(file, stat);
    closeSync(file);
    file = null;
    if (before !== undefined && !holds(target, before)) throw refusal(shown, changed);
    renameSync(fresh, target);
  } catch (error) {
    if (file !== null) closeSync(file);
    if (fresh !== null) rmSync(fresh, { force: true });
    if (error instanceof UsageError) throw error;
    const trouble = fileTrouble(error, 'write');
    throw new UsageError(`${shown}: không ghi được (${trouble.vi}).`, `${shown}: cannot be written (${trouble.en}).`);
  }
}

/** Whether a file is there and has these bytes. */
function holds(path: string, bytes: Uint8Array): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  return size === bytes.length && Buffer.compare(readFileSync(path), bytes) === 0;
}

/** Gives an open file the owner and the rights of an old one, as far as the system lets; rights of a group that it did not get are dropped. */
function likeOld(file: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(file);
  for (const owner of own.uid === uid ? [uid] : [own.uid, uid]) {
    if (own.uid === owner && own.gid === gid) continue;
    try {
      fchownSync(file, owner, gid);
    } catch {
      // Only some may give a file away.
    }
  }
  fchmodSync(file, fstatSync(file).gid === gid ? mode & 0o7777 : mode & 0o7707);
}

/** Signals by which people and systems end a program. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work that a signal must not cut in two, such as writing a file: one that comes meanwhile ends the program behind the work. */
export async function undisturbed(work: () => void): Promise<void> {
  let caught: NodeJS.Signals | null = null;
  const note = (signal: NodeJS.Signals): void => {
    caught = signal;
  };
  for (const signal of endings) process.on(signal, note);
  try {
    work();
  } finally {
    // A signal is told between two turns of the loop.
    for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);
    for (const signal of endings) process.off(signal, note);
    if (caught !== null) process.kill(process.pid, caught);
  }
}
