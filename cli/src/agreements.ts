import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Agreements,
  type BaselineRow,
  type Bilingual,
  type CheckResult,
  Contexts,
  checks,
  knownFindings,
  readBaseline,
  WaiverFile,
  waiversName,
  writeBaseline,
} from '@rasoat/rules';
import { shortPath } from './config.ts';
import { isThere, readRegular } from './disk.ts';
import { UsageError } from './io.ts';
import type { Args, OptionSpec } from './options.ts';
import { replaceFile, undisturbed } from './replace.ts';

/** What people have agreed on: files of waivers beside the drafts, and the baseline. */

export const baselineOptions: readonly OptionSpec[] = [
  {
    name: 'baseline',
    value: 'TỆP',
    help: {
      vi: 'Phát hiện đã có trong tệp mốc này không tính vào kết luận',
      en: 'Findings that this baseline has do not count',
    },
  },
  {
    name: 'update-baseline',
    help: { vi: 'Ghi mọi phát hiện hiện có vào tệp mốc', en: 'Write all findings of now into the baseline' },
  },
  {
    name: 'new-only',
    help: { vi: 'Chỉ nêu phát hiện chưa có trong tệp mốc', en: 'Tell only findings that the baseline does not have' },
  },
];

/** Largest file of waivers, and of a baseline, that is read, in bytes. */
const maxWaiverBytes = 4 * 1024 * 1024;
const maxBaselineBytes = 64 * 1024 * 1024;

/** A path from a folder, as files that people share have it. */
const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/').normalize('NFC');

function textOf(path: string, shown: string, limit: number): string {
  const read = readRegular(path, limit);
  if (!('bytes' in read)) throw new UsageError(`${shown}: ${read.vi}.`, `${shown}: ${read.en}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
  } catch {
    throw new UsageError(
      `${shown}: tệp không phải UTF-8; hãy lưu lại dưới dạng UTF-8.`,
      `${shown}: the file is not UTF-8; save it as UTF-8.`,
    );
  }
}

/** Finds and reads files of waivers and the baseline, each once. */
export class Agreed {
  readonly #cwd: string;
  readonly #byFolder = new Map<string, { readonly file: WaiverFile; readonly folder: string } | null>();
  /** Path of the baseline; null: there is none. */
  readonly #baseline: string | null;
  readonly #shown: string;
  readonly #rows = new Map<string, BaselineRow[]>();
  readonly #updating: boolean;

  /** Throws a UsageError when the baseline cannot be read, or options that need one have none. */
  constructor(cwd: string, args: Args) {
    this.#cwd = cwd;
    this.#updating = args.flag('update-baseline');
    this.#shown = args.text('baseline') ?? '';
    this.#baseline = this.#shown === '' ? null : resolve(cwd, this.#shown);
    if (this.#baseline === null) {
      for (const name of ['update-baseline', 'new-only'])
        if (args.flag(name))
          throw new UsageError(
            `--${name} cần nêu tệp mốc: --baseline TỆP.`,
            `--${name} needs a baseline: --baseline FILE.`,
          );
      return;
    }
    if (this.#updating && !isThere(this.#baseline)) return;
    const rows = readBaseline(textOf(this.#baseline, this.#shown, maxBaselineBytes));
    if ('vi' in rows) throw new UsageError(`${this.#shown}: ${rows.vi}.`, `${this.#shown}: ${rows.en}.`);
    for (const row of rows) {
      const list = this.#rows.get(row.path);
      if (list) list.push(row);
      else this.#rows.set(row.path, [row]);
    }
  }

  /** What holds for a draft. Throws a UsageError for a file of waivers that cannot be read. */
  for(path: string): Agreements {
    const known = this.#baseline === null ? undefined : this.#rows.get(this.#named(path));
    const found = this.#waivers(dirname(path));
    return {
      ...(found === null ? {} : { waivers: found.file.for(pathFrom(found.folder, path)) }),
      ...(known === undefined ? {} : { known }),
    };
  }

  /** Name of a draft in the baseline. */
  #named(path: string): string {
    return pathFrom(dirname(this.#baseline!), path);
  }

  /** The nearest file of waivers upward. */
  #waivers(folder: string): { readonly file: WaiverFile; readonly folder: string } | null {
    let known = this.#byFolder.get(folder);
    if (known === undefined) {
      const path = join(folder, waiversName);
      const parent = dirname(folder);
      if (isThere(path)) {
        const shown = shortPath(this.#cwd, path);
        known = { file: new WaiverFile(textOf(path, shown, maxWaiverBytes), shown, checks), folder };
      } else known = parent === folder ? null : this.#waivers(parent);
      this.#byFolder.set(folder, known);
    }
    return known;
  }

  /** What the baseline is to have of a draft; null when it is not written anew. */
  rowsOf(path: string, { document, findings, known }: CheckResult, silent: boolean): readonly BaselineRow[] | null {
    if (!this.#updating) return null;
    const name = this.#named(path);
    return knownFindings([...known, ...findings], new Contexts(document), silent).map((row) => ({
      ...row,
      path: name,
    }));
  }

  /** Writes the baseline anew with the rows of the drafts that were checked; those of other drafts that are still there stay. */
  async write(checked: ReadonlyMap<string, readonly BaselineRow[]>): Promise<Bilingual> {
    const path = this.#baseline!;
    const names = new Set([...checked.keys()].map((draft) => this.#named(draft)));
    const rows = [...checked.values()].flat();
    for (const [name, old] of this.#rows)
      if (!names.has(name) && existsSync(resolve(dirname(path), name))) rows.push(...old);
    await undisturbed(() => replaceFile(path, this.#shown, writeBaseline(rows)));
    return {
      vi: `${this.#shown}: đã ghi ${rows.length} phát hiện vào mốc.`,
      en: `${this.#shown}: wrote ${rows.length} ${rows.length === 1 ? 'finding' : 'findings'}.`,
    };
  }

  /** Tells of what the baseline has and a draft has no more; null: nothing. */
  staleNote(shown: string, { stale }: CheckResult): Bilingual | null {
    if (stale.length === 0) return null;
    const some = stale.slice(0, 3).map(({ rule, at }) => (at === '' ? rule : `${rule} (${at})`));
    const more = stale.length > some.length ? '…' : '';
    return {
      vi: `${this.#shown}: ${stale.length} phát hiện của ${shown} không còn nữa: ${some.join(', ')}${more}. Ghi lại mốc: --update-baseline.`,
      en: `${this.#shown}: ${stale.length} of ${shown} ${stale.length === 1 ? 'is' : 'are'} gone: ${some.join(', ')}${more}. Write the baseline anew: --update-baseline.`,
    };
  }
}
