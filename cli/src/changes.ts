import { type FSWatcher, type Stats, statSync, watch } from 'node:fs';
import { basename } from 'node:path';

/** How long it must be quiet after a change, in milliseconds: programs save in several steps. */
const quiet = 250;
/** Quiet is waited for so many times; then what is there is looked at all the same. */
const mostWaits = 8;

interface Watched {
  readonly watcher: FSWatcher;
  readonly recursive: boolean;
  /** Which folder it is: one that was made anew under the old name has to be watched anew. */
  readonly identity: string;
}

/** Tells when something changed in folders, as soon as it is quiet again. Nothing is asked of the disk meanwhile. */
export class Changes {
  readonly #ignored: (name: string) => boolean;
  readonly #watched = new Map<string, Watched>();
  readonly #touched = new Set<string>();
  #wake: () => void = () => {};

  /** `ignored` names files, by their last name, whose changes mean nothing. */
  constructor(ignored: (name: string) => boolean) {
    this.#ignored = ignored;
  }

  /** Watches these folders (`true`: with all below) and no others. Returns those that cannot be watched now. */
  watch(folders: ReadonlyMap<string, boolean>): string[] {
    for (const [folder, { recursive, identity }] of this.#watched)
      if (folders.get(folder) !== recursive || identityOf(folder) !== identity) this.#drop(folder);
    return [...folders].filter(([folder, recursive]) => !this.#add(folder, recursive)).map(([folder]) => folder);
  }

  #add(folder: string, recursive: boolean): boolean {
    if (this.#watched.has(folder)) return true;
    const identity = identityOf(folder);
    if (identity === null) return false;
    try {
      const watcher = watch(folder, { recursive }, (_, file) => {
        const name = file === null ? '' : basename(file);
        if (!this.#ignored(name)) this.#touch(name);
      });
      watcher.on('error', () => {
        this.#drop(folder);
        this.#touch('');
      });
      this.#watched.set(folder, { watcher, recursive, identity });
      return true;
    } catch {
      // No more watches to be had, or a file system without them: the caller looks from time to time.
      return false;
    }
  }

  #drop(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }

  #touch(name: string): void {
    this.#touched.add(name);
    this.#wake();
  }

  /**
   * Waits for a change, at most for so many milliseconds (null: without limit), then until it is quiet. Returns the last names of what
   * changed; none when the time is over or the signal came.
   */
  async next(end: AbortSignal, atMost: number | null): Promise<ReadonlySet<string>> {
    if (this.#touched.size === 0) await this.#pause(end, atMost);
    const names = new Set<string>();
    for (let n = 0; this.#touched.size > 0 && n < mostWaits && !end.aborted; n++) {
      for (const name of this.#touched) names.add(name);
      this.#touched.clear();
      await this.#pause(end, quiet, false);
    }
    return names;
  }

  /** Sleeps until a change (unless `changes` is false), the end or the time. */
  #pause(end: AbortSignal, atMost: number | null, changes = true): Promise<void> {
    return new Promise((done) => {
      if (end.aborted) return done();
      // Without a limit the timer only keeps the process alive, as a watcher does not where the folder has gone.
      const timer = setTimeout(awake, atMost ?? 0x7fffffff);
      function awake(): void {
        clearTimeout(timer);
        end.removeEventListener('abort', awake);
        done();
      }
      end.addEventListener('abort', awake);
      this.#wake = changes ? awake : () => {};
    });
  }

  close(): void {
    for (const folder of [...this.#watched.keys()]) this.#drop(folder);
  }
}

function identityOf(folder: string): string | null {
  let stat: Stats | undefined;
  try {
    stat = statSync(folder, { throwIfNoEntry: false });
  } catch {
    return null;
  }
  return stat?.isDirectory() ? `${stat.dev}:${stat.ino}` : null;
}
