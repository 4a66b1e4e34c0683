import { dirname } from 'node:path';
import {
  type Bilingual,
  type CheckResult,
  checks,
  dayTrouble,
  frontMatterSettings,
  type IsoDate,
  isAsOf,
  type Kind,
  kinds,
  type Lang,
  type Law,
  nearest,
  readBytes,
  Session,
  type SessionOptions,
  type SourceText,
  type StrangeProvince,
  sessionOptionsOf,
} from '@rasoat/rules';
import type { CheckedFile, RunInfo } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import { isoDate } from '@rasoat/rules/text';
import { Agreed } from './agreements.ts';
import { ConfigError, Configs, type LoadedConfig, settingsFor, shortPath } from './config.ts';
import { failure, failureDetail } from './failure.ts';
import { findInputs, type Input } from './files.ts';
import { type FixedFile, type FixMode, fixFile, fixModeOf } from './fix.ts';
import { type Io, UsageError } from './io.ts';
import { LawStore } from './law.ts';
import { type Args, type OptionSpec, wholeNumber } from './options.ts';
import { readInput } from './read.ts';
import { readWatched } from './reading.ts';
import { usualSeconds } from './threads.ts';

export const lawOption: OptionSpec = {
  name: 'law',
  value: 'TỆP',
  multiple: true,
  help: {
    vi: 'Thêm dữ liệu pháp luật của địa phương (.tsv hoặc .pack); viết nhiều lần được',
    en: 'More law data (.tsv or .pack); may be repeated',
  },
};

/** Options about how a draft is read, shared by the commands that read one. */
export const draftOptions: readonly OptionSpec[] = [
  {
    name: 'as-of',
    value: 'NGÀY',
    help: {
      vi: 'Ngày đối chiếu pháp luật: 2026-11-22, today (mặc định), issued (ngày ban hành), effective (ngày có hiệu lực)',
      en: 'Date on which the law is read: 2026-11-22, today (default), issued, effective',
    },
  },
  {
    name: 'kind',
    value: 'LOẠI',
    choices: kinds,
    help: {
      vi: 'Loại văn bản khi máy không tự nhận ra đúng, ví dụ quyet-dinh-qppl',
      en: 'Kind of draft, when it is not recognised rightly, such as quyet-dinh-qppl',
    },
  },
  lawOption,
  {
    name: 'revisions',
    value: 'CÁCH',
    choices: ['accepted', 'original'],
    help: {
      vi: 'Thay đổi còn theo dõi trong tệp Word: đọc như đã chấp nhận (accepted, mặc định) hoặc bản gốc (original)',
      en: 'Tracked changes of a Word file: read as accepted (default) or as before them (original)',
    },
  },
  {
    name: 'timeout',
    value: 'GIÂY',
    help: {
      vi: `Số giây nhiều nhất cho một tài liệu (Word, PDF …) hay một tệp chạy song song; quá thì dừng và nêu tên tệp (mặc định: ${usualSeconds})`,
      en: `Most seconds for a document (Word, PDF …) or a file checked in a thread; then it is stopped and named (default: ${usualSeconds})`,
    },
  },
  {
    name: 'config',
    value: 'TỆP',
    help: {
      vi: 'Dùng tệp cấu hình này thay cho rasoat.config.jsonc gần nhất',
      en: 'Use this config instead of the nearest rasoat.config.jsonc',
    },
  },
  {
    name: 'stdin-name',
    value: 'TÊN',
    help: { vi: 'Tên của nội dung đọc từ đầu vào chuẩn (-)', en: 'Name for what is read from standard input (-)' },
  },
];

export const allowSecretOption: OptionSpec = {
  name: 'allow-secret',
  help: {
    vi: 'Trích cả lời văn của dự thảo có dấu mật vào kết quả mang đi (mặc định: bỏ trống)',
    en: 'Quote drafts that bear a secrecy mark in results that travel too (default: left out)',
  },
};

/** The date word or day of the command line, checked; null when absent. */
function asOfOption(args: Args): string | null {
  const value = args.text('as-of');
  if (value === null || isAsOf(value)) return value;
  const day = dayTrouble(value);
  if (day !== null)
    throw new UsageError(`--as-of không nhận "${value}": ${day.vi}.`, `--as-of does not take "${value}": ${day.en}.`);
  const swapped = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(value);
  const example = (swapped && isoDate(Number(swapped[3]), Number(swapped[2]), Number(swapped[1]))) ?? '2026-11-22';
  const guess = nearest(value, ['today', 'issued', 'effective']);
  throw new UsageError(
    `--as-of không nhận "${value}".${guess ? ` Ý bạn là ${guess}?` : ''} Viết ngày theo năm-tháng-ngày, ví dụ ${example}, hoặc today, issued, effective.`,
    `--as-of does not take "${value}".${guess ? ` Did you mean ${guess}?` : ''} Write year-month-day, such as ${example}, or today, issued, effective.`,
  );
}

/** Seconds that a document may take. Throws a UsageError. */
export function secondsOf(args: Args): number {
  return wholeNumber(args, 'timeout', 1) ?? usualSeconds;
}

/** The day of a command that asks about one document: --as-of or today. */
export function dayOf(args: Args, io: Io): IsoDate {
  const asOf = asOfOption(args) ?? 'today';
  if (asOf === 'issued' || asOf === 'effective')
    throw new UsageError(
      `--as-of ${asOf} chỉ dùng cho dự thảo; ở đây cần một ngày, ví dụ 2026-11-22.`,
      `--as-of ${asOf} is for drafts; a day is needed here, such as 2026-11-22.`,
    );
  return asOf === 'today' ? io.today() : asOf;
}

/** A draft that was read and checked. */
export interface Opened {
  readonly file: CheckedFile;
  readonly law: Law;
  /** Where it lies. */
  readonly path: string;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  /** The file after its fixes, when they were asked for; null: it cannot be written. */
  readonly fixed: FixedFile | null;
}

/** Why one was not. */
export interface NotOpened {
  readonly troubles: readonly Bilingual[];
}

/** Says on standard error what could not be done, each message once, and counts it. */
export class Troubles {
  count = 0;
  readonly #said = new Set<string>();
  readonly #io: Io;
  readonly #lang: Lang;

  constructor(io: Io, lang: Lang) {
    this.#io = io;
    this.#lang = lang;
  }

  /** What kept one input from being checked. */
  async tell(troubles: readonly Bilingual[]): Promise<void> {
    this.count++;
    for (const words of troubles) {
      for (const line of words[this.#lang].split('\n')) {
        if (this.#said.has(line)) continue;
        this.#said.add(line);
        await this.#io.err.write(`rasoat: ${clean(line)}\n`);
      }
    }
  }
}

/** Reads and checks inputs one by one under the options of a command line; the config and the law of each are found on the way. */
export class Checker {
  readonly configs: Configs;
  readonly agreed: Agreed;
  readonly #fixing: FixMode | null;
  readonly laws: LawStore;
  readonly #args: Args;
  readonly #io: Io;
  readonly #asOf: string | null;
  readonly #seconds: number;
  readonly #watched: boolean;

  /** `watched`: somebody else stops this thread when a document takes too long. Throws a UsageError for a bad date or law file, a ConfigError for a bad --config. */
  constructor(args: Args, io: Io, { watched = false }: { readonly watched?: boolean } = {}) {
    this.#args = args;
    this.#io = io;
    this.#asOf = asOfOption(args);
    this.#seconds = secondsOf(args);
    this.#watched = watched;
    this.#fixing = fixModeOf(args);
    this.configs = new Configs(io.cwd, args.text('config'));
    this.agreed = new Agreed(io.cwd, args);
    this.laws = new LawStore(io.cwd, args.list('law'));
    if (args.list('law').length > 0) this.laws.for(noConfig(io.cwd));
  }

  /** What the operands name. */
  inputs(): Input[] {
    return findInputs(this.#args.positionals, this.#io.cwd, this.configs, this.#args.text('stdin-name') ?? 'stdin.txt');
  }

  /** The config that holds for the run as a whole (language, date and law in the head of a report): that of the first input. */
  base(inputs: readonly Input[]): LoadedConfig {
    const first = inputs.find((input) => input.kind !== 'trouble');
    try {
      return this.configs.for(first === undefined ? this.#io.cwd : dirname(first.path));
    } catch (error) {
      // Its problems are told with the files it governs.
      if (error instanceof ConfigError) return noConfig(this.#io.cwd);
      throw error;
    }
  }

  lang(base: LoadedConfig): Lang {
    return this.#args.lang ?? base.config.lang ?? 'vi';
  }

  /** What stands in the head of a report. */
  runInfo(base: LoadedConfig): RunInfo {
    return { version: this.#io.version, asOf: this.#day(base.config.asOf), law: this.laws.for(base).info };
  }

  /** The date or word that holds, `today` resolved. */
  #day(configured: string | undefined): string {
    const asOf = this.#asOf ?? configured ?? 'today';
    return asOf === 'today' ? this.#io.today() : asOf;
  }

  /** Checks one input, or says why that could not be done. */
  async open(input: Input): Promise<Opened | NotOpened> {
    try {
      if (this.#fixing !== null && input.kind === 'file' && input.zip !== undefined) return notMended(input.shown);
      const read = await readInput(input, this.#io);
      if ('bytes' in read && input.kind !== 'trouble') return await this.#check(input.path, input.shown, read.bytes);
      const { vi, en } = read as Bilingual;
      return { troubles: [{ vi: `${input.shown}: ${vi}.`, en: `${input.shown}: ${en}.` }] };
    } catch (error) {
      return this.#notOpened(input.shown, error);
    }
  }

  /** The same for what was read already. */
  async openBytes(path: string, shown: string, bytes: Uint8Array): Promise<Opened | NotOpened> {
    try {
      return await this.#check(path, shown, bytes);
    } catch (error) {
      return this.#notOpened(shown, error);
    }
  }

  #notOpened(shown: string, error: unknown): NotOpened {
    const { vi, en } =
      error instanceof ConfigError || error instanceof UsageError
        ? error
        : failure(shown, failureDetail(error, this.#io));
    return { troubles: [{ vi, en }] };
  }

  /** What governs rules that look at more than one draft, as for a draft of that path. Throws a ConfigError. */
  sessionOptions(path: string): SessionOptions {
    const loaded = this.configs.for(dirname(path));
    const law = this.laws.for(loaded);
    const stated = {
      ...(this.#asOf === null ? {} : { asked: { asOf: this.#asOf } }),
      config: settingsFor(loaded, path),
    };
    const { options, strange } = sessionOptionsOf(stated, law, () => this.#io.today());
    if (strange !== null) throw unknownProvince(strange, shortPath(this.#io.cwd, path), loaded, this.#io.cwd);
    // A dossier has papers of several kinds.
    const { kind: _, ...rest } = options;
    return rest;
  }

  async #check(path: string, shown: string, bytes: Uint8Array): Promise<Opened> {
    const args = this.#args;
    const loaded = this.configs.for(dirname(path));
    const settings = settingsFor(loaded, path);
    const law = this.laws.for(loaded);
    const revisions = (args.text('revisions') ?? 'accepted') as 'accepted' | 'original';
    const options = { name: path, revisions };
    const source = this.#watched
      ? await readBytes(bytes, options)
      : await readWatched({ shown, bytes, options }, this.#seconds, this.#io.env);
    const { settings: stated, problems } = frontMatterSettings(source.frontMatter);
    if (problems.length > 0) {
      throw new ConfigError(problems.map(({ vi, en }) => ({ vi: `${shown}: ${vi}`, en: `${shown}: ${en}` })));
    }
    const kind = args.text('kind') as Kind | null;
    const asked = { ...(this.#asOf === null ? {} : { asOf: this.#asOf }), ...(kind === null ? {} : { kind }) };
    const { options: aim, strange } = sessionOptionsOf({ asked, draft: stated, config: settings }, law, () =>
      this.#io.today(),
    );
    if (strange !== null) throw unknownProvince(strange, shown, loaded, this.#io.cwd);
    const session = new Session(checks, { ...aim, timing: args.flag('timing'), clock: this.#io.clock });
    const agreements = this.agreed.for(path);
    const check = (draft: SourceText): CheckResult => session.run(draft, agreements);
    const fixed = this.#fixing === null ? null : await fixFile(bytes, path, source.format, check);
    const result = fixed?.result ?? check(source);
    return { file: { path: shown, result, law: law.info }, law, path, bytes, fixed };
  }
}

/** Nothing is written into an archive. */
function notMended(shown: string): NotOpened {
  return {
    troubles: [
      {
        vi: `${shown}: nằm trong tệp nén, --fix không sửa được; hãy giải nén rồi sửa.`,
        en: `${shown}: it lies in an archive, where --fix mends nothing; unpack it first.`,
      },
    ],
  };
}

/** A province that no row of the data names would be passed over in silence. */
function unknownProvince(strange: StrangeProvince, shown: string, { path }: LoadedConfig, cwd: string): ConfigError {
  const config = strange.inDraft || path === null ? null : shortPath(cwd, path);
  const [vi, en] = config === null ? [`${shown}: Khai báo đầu tệp`, `${shown}: Front matter`] : [config, config];
  return new ConfigError([{ vi: `${vi}: ${strange.vi}`, en: `${en}: ${strange.en}` }]);
}

function noConfig(cwd: string): LoadedConfig {
  return { path: null, folder: cwd, config: {} };
}
