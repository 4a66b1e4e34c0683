import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Bilingual, compareDrafts, isNeverWalked, type Lang } from '@rasoat/rules';
import type { CheckedFile } from '@rasoat/rules/reports/types';
import { watchedAgain, watchedFirst } from '@rasoat/rules/reports/watch';
import { clean } from '@rasoat/rules/reports/width';
import { Checker } from './checker.ts';
import { ConfigError } from './config.ts';
import { maxBytes, readRegular, realPath } from './disk.ts';
import { failure, failureDetail } from './failure.ts';
import type { Input } from './files.ts';
import { batches } from './formats.ts';
import { sha256 } from './hash.ts';
import { type Attendance, type Io, OutputError, say, UsageError } from './io.ts';
import type { Args } from './options.ts';
import { printOptions } from './print.ts';

/** A file that cannot be read is tried again after so many milliseconds, twice as many each time, up to the last. */
const firstWait = 300;
const lastWait = 5000;
/** It is told when it failed this often: what is being saved is gone or empty for a moment. */
const patience = 4;

/** Whether the system itself watches a folder with all below. Elsewhere Node does it file by file, and loses those that are replaced. */
const watchesBelow = process.platform === 'win32' || process.platform === 'darwin';

/** What is known of a draft. */
interface Known {
  readonly shown: string;
  /** Size and times of the file when it was read; empty: to be read. */
  state: string;
  hash: string;
  /** The last check of a draft that had words; the next is compared with it. */
  file: CheckedFile | null;
  failures: number;
}

const mightBeSaving: Bilingual = {
  vi: 'tệp trống hoặc hỏng, có thể đang được lưu',
  en: 'the file is empty or damaged; it may be half saved',
};
const gone: Bilingual = {
  vi: 'tệp không còn ở đây (đã xóa hoặc đổi tên); khi có lại sẽ kiểm tra tiếp',
  en: 'the file is not here any more (deleted or renamed); it is checked again when it is back',
};

/** Checks watched drafts again and again, and tells of each what changed. */
export class Rounds {
  readonly #args: Args;
  readonly #io: Io;
  readonly #lang: Lang;
  readonly #attendance: Attendance;
  readonly #known = new Map<string, Known>();
  /** What is wrong with the settings, as it was told last. */
  #trouble = '';
  readonly #archives = new Set<string>();
  #brief = false;

  constructor(args: Args, io: Io, lang: Lang, attendance: Attendance) {
    this.#args = args;
    this.#io = io;
    this.#lang = lang;
    this.#attendance = attendance;
  }

  /** Says what is watched, and how to end. */
  async begin(files: number): Promise<void> {
    this.#brief = files > 1;
    await this.#io.out.write(
      `${say(this.#lang, `Đang theo dõi ${files} tệp; mỗi lần lưu sẽ kiểm tra lại. Dừng: phím q hoặc Ctrl-C.`, `Watching ${files} ${files === 1 ? 'file' : 'files'}; each save is checked. To end: q or Ctrl-C.`)}\n\n`,
    );
  }

  /** Folders in which something may change (true: with all below): where the operands lie, and where links lead. */
  folders(): ReadonlyMap<string, boolean> {
    const folders = new Map<string, boolean>();
    const alone = (folder: string): void => {
      if (!folders.has(folder)) folders.set(folder, false);
    };
    for (const operand of this.#args.positionals) {
      const path = resolve(this.#io.cwd, operand);
      if (!isFolder(path)) for (const one of [path, realPath(path)]) alone(dirname(one));
      else if (watchesBelow) folders.set(realPath(path), true);
      else for (const folder of foldersOf(realPath(path))) alone(folder);
    }
    return folders;
  }

  /** Checks what changed, or everything. Returns after how many milliseconds to look again; null: when something changes. */
  async round(everything: boolean): Promise<number | null> {
    let checker: Checker;
    let inputs: Input[];
    try {
      // Settings, law and day are those of now.
      checker = new Checker(this.#args, this.#io);
      inputs = checker.inputs();
      this.#trouble = '';
    } catch (error) {
      if (!(error instanceof ConfigError || error instanceof UsageError)) throw error;
      await this.#tellTrouble(error[this.#lang]);
      return null;
    }
    const seen = new Set<string>();
    for (const input of inputs) {
      if (this.#attendance.end.aborted) return null;
      if (input.kind === 'stdin') continue;
      if (input.kind === 'file' && input.zip !== undefined) {
        await this.#tellArchive(input.shown);
        continue;
      }
      const path = input.kind === 'file' ? input.path : resolve(this.#io.cwd, input.shown);
      seen.add(path);
      const known = this.#of(path, input.shown);
      if (everything) known.state = '';
      if (input.kind === 'trouble') await this.#failed(known, known.file === null ? input : gone);
      else await this.#tryLook(path, known, checker);
    }
    for (const [path, known] of this.#known) {
      if (seen.has(path)) continue;
      if (known.file === null) this.#known.delete(path);
      else await this.#failed(known, gone);
    }
    const waits = [...this.#known.values()]
      .filter(({ failures }) => failures > 0)
      .map(({ failures }) => Math.min(lastWait, firstWait * 2 ** (failures - 1)));
    return waits.length === 0 ? null : Math.min(...waits);
  }

  #of(path: string, shown: string): Known {
    let known = this.#known.get(path);
    if (known === undefined) {
      known = { shown, state: '', hash: '', file: null, failures: 0 };
      this.#known.set(path, known);
    }
    return known;
  }

  /** A defect of rasoat in one check is told, and the watch goes on. */
  async #tryLook(path: string, known: Known, checker: Checker): Promise<void> {
    try {
      await this.#look(path, known, checker);
    } catch (error) {
      if (error instanceof OutputError) throw error;
      await this.#tellTrouble(failure(known.shown, failureDetail(error, this.#io))[this.#lang]);
    }
  }

  /** Reads and checks a file that is not as it was. */
  async #look(path: string, known: Known, checker: Checker): Promise<void> {
    const state = stateOf(path);
    if (state !== '' && state === known.state) return;
    const again = known.state === '' && known.file !== null && known.failures === 0;
    const read = readRegular(path, maxBytes);
    if (!('bytes' in read)) return this.#failed(known, read);
    const hash = sha256(read.bytes);
    if (hash === known.hash && !again) {
      const told = known.failures >= patience;
      known.state = state;
      known.failures = 0;
      if (told) await this.#note(known, { vi: 'đã có lại, không thay đổi', en: 'it is back as it was' });
      return;
    }
    if (known.file !== null && read.bytes.length === 0) return this.#failed(known, mightBeSaving);
    const opened = await checker.openBytes(path, known.shown, read.bytes);
    if ('troubles' in opened) {
      // The settings that govern it, or a defect of rasoat: neither goes away by reading again.
      known.state = state;
      await this.#tellTrouble(opened.troubles.map((one) => one[this.#lang]).join('\n'));
      return;
    }
    const { file, law } = opened;
    const before = known.file;
    if (before !== null && hasWords(before) && !hasWords(file)) return this.#failed(known, mightBeSaving);
    known.state = state;
    known.hash = hash;
    known.failures = 0;
    known.file = file;
    const options = printOptions(this.#args, this.#io, this.#lang, law);
    const time = this.#attendance.time();
    const told =
      before === null
        ? watchedFirst(file, time, this.#brief, options)
        : watchedAgain({ before, after: file, comparison: compareDrafts(before.result, file.result) }, time, options);
    for (const text of batches(told)) await this.#io.out.write(text);
  }

  /** A file that cannot be read now: it is told of once, after some tries. */
  async #failed(known: Known, reason: Bilingual): Promise<void> {
    known.state = '';
    known.failures++;
    // What was never there to be read is no file that is being saved.
    if (known.failures !== (known.file === null ? 1 : patience)) return;
    await this.#note(known, { vi: `${reason.vi}; đang chờ`, en: `${reason.en}; waiting` });
  }

  async #note({ shown }: Known, words: Bilingual): Promise<void> {
    await this.#io.err.write(`${this.#attendance.time()} · ${clean(shown)}: ${clean(words[this.#lang])}.\n`);
  }

  async #tellTrouble(words: string): Promise<void> {
    if (words === this.#trouble) return;
    this.#trouble = words;
    for (const line of words.split('\n')) await this.#io.err.write(`rasoat: ${clean(line)}\n`);
  }

  async #tellArchive(shown: string): Promise<void> {
    const [archive] = shown.split(' › ');
    if (this.#archives.has(archive)) return;
    this.#archives.add(archive);
    await this.#io.err.write(
      `rasoat: ${clean(archive)}: ${say(this.#lang, 'tệp trong tệp nén không được theo dõi; hãy giải nén.', 'files in an archive are not watched; unpack it.')}\n`,
    );
  }
}

const hasWords = ({ result }: CheckedFile): boolean => result.source.text.trim() !== '';

/** A folder and those below that may hold drafts. What cannot be opened is told by the check. */
function foldersOf(folder: string): string[] {
  const found = [folder];
  for (let i = 0; i < found.length; i++) {
    try {
      for (const entry of readdirSync(found[i], { withFileTypes: true }))
        if (entry.isDirectory() && !isNeverWalked(entry.name)) found.push(join(found[i], entry.name));
    } catch {}
  }
  return found;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** What changes when a file is written; empty when that cannot be told. */
function stateOf(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
  } catch {
    return '';
  }
}
