import { dirname } from 'node:path';
import {
  checks,
  type IsoDate,
  isAsOf,
  type Kind,
  kinds,
  type Lang,
  type Law,
  nearest,
  readBytes,
  Session,
  type SourceText,
} from '@rasoat/rules';
import { checkJson, type FileJson, fileJson } from '@rasoat/rules/reports/json';
import { findingLines, summaryLine } from '@rasoat/rules/reports/ndjson';
import { prettyFile, prettySummary } from '@rasoat/rules/reports/pretty';
import { summarise, totals, verdict } from '@rasoat/rules/reports/summary';
import type { CheckedFile, FailOn, FileSummary, Policy, PrintOptions, RunInfo } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import { ConfigError, Configs, type LoadedConfig, settingsFor } from '../config.ts';
import { findInputs, type Input } from '../files.ts';
import { type Io, say, UsageError } from '../io.ts';
import { LawStore } from '../law.ts';
import { type Args, type Command, type OptionSpec, wholeNumber } from '../options.ts';
import { printOptions } from '../print.ts';
import { Progress } from '../progress.ts';
import { readInput } from '../read.ts';

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
  {
    name: 'law',
    value: 'TỆP',
    multiple: true,
    help: {
      vi: 'Thêm dữ liệu pháp luật của địa phương (.tsv hoặc .pack); viết nhiều lần được',
      en: 'More law data (.tsv or .pack); may be repeated',
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

export const check: Command = {
  name: 'check',
  operands: { vi: 'TỆP|THƯ MỤC|- …', en: 'FILE|FOLDER|- …' },
  summary: {
    vi: 'Kiểm tra dự thảo: thiếu gì, sai gì, căn cứ nào đã hết hiệu lực',
    en: 'Check drafts: what is missing, what is wrong, which cited law has lapsed',
  },
  about: {
    vi: 'Đọc tệp .md, .txt, .html (thư mục thì đọc mọi tệp bên trong) và nêu từng phát hiện: ở dòng nào, vì sao, cần làm gì, căn cứ vào đâu.\nĐiều chưa biết thì nói là chưa biết; dự thảo không rời khỏi máy.',
    en: 'Reads .md, .txt and .html files (all of them in a folder) and tells each finding: where, why, what to do, on what legal basis.\nWhat is not known is said to be unknown; the draft does not leave the machine.',
  },
  options: [
    ...draftOptions,
    {
      name: 'format',
      value: 'pretty|json|ndjson',
      choices: ['pretty', 'json', 'ndjson'],
      help: { vi: 'Dạng kết quả (mặc định: pretty)', en: 'Form of the result (default: pretty)' },
    },
    {
      name: 'fail-on',
      value: 'error|warning|unknown',
      choices: ['error', 'warning', 'unknown'],
      help: {
        vi: 'Từ mức nào thì mã thoát là 1 (mặc định: error; unknown: cả khi có viện dẫn chưa kết luận được)',
        en: 'From which grade on the exit code is 1 (default: error; unknown: also when a citation could not be told)',
      },
    },
    {
      name: 'max-warnings',
      value: 'N',
      help: { vi: 'Quá N cảnh báo thì mã thoát là 1', en: 'More than N warnings make the exit code 1' },
    },
    {
      name: 'jobs',
      value: 'N',
      help: {
        vi: 'Số việc chạy song song; hiện các tệp được kiểm tra lần lượt',
        en: 'Parallel jobs; at present files are checked one after the other',
      },
    },
    {
      name: 'timing',
      help: { vi: 'In thời gian của từng bước và từng quy tắc', en: 'Print the time of each step and rule' },
    },
  ],
  examples: [
    {
      line: 'rasoat check du-thao.md',
      note: { vi: 'Kiểm tra một dự thảo theo pháp luật hôm nay', en: 'Check a draft against the law of today' },
    },
    {
      line: 'rasoat check ho-so/ --as-of 2026-12-15',
      note: {
        vi: 'Kiểm tra cả thư mục theo pháp luật tại ngày dự kiến ban hành',
        en: 'Check a folder as of the intended day of issue',
      },
    },
    {
      line: 'rasoat check chi-thi.txt --as-of issued',
      note: {
        vi: 'Chỉ nêu những gì đã sai ngay vào ngày văn bản được ban hành',
        en: 'Tell only what was wrong on the day of issue',
      },
    },
    {
      line: 'rasoat check ho-so/ --format json > ket-qua.json',
      note: { vi: 'Kết quả cho chương trình khác đọc', en: 'A result for other programs' },
    },
    {
      line: 'cat du-thao.md | rasoat check - --stdin-name du-thao.md',
      note: { vi: 'Đọc từ đầu vào chuẩn', en: 'Read standard input' },
    },
  ],
  run,
};

/** The date word or day of the command line, checked; null when absent. */
export function asOfOption(args: Args): string | null {
  const value = args.text('as-of');
  if (value === null || isAsOf(value)) return value;
  const swapped = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(value);
  const example = swapped
    ? `${swapped[3]}-${swapped[2].padStart(2, '0')}-${swapped[1].padStart(2, '0')}`
    : '2026-11-22';
  const guess = nearest(value, ['today', 'issued', 'effective']);
  throw new UsageError(
    `--as-of không nhận "${value}".${guess ? ` Ý bạn là ${guess}?` : ''} Viết ngày theo năm-tháng-ngày, ví dụ ${example}, hoặc today, issued, effective.`,
    `--as-of does not take "${value}".${guess ? ` Did you mean ${guess}?` : ''} Write year-month-day, such as ${example}, or today, issued, effective.`,
  );
}

/** A draft that was read, with the settings that hold for it. */
export interface Opened {
  readonly file: CheckedFile;
  readonly law: Law;
}

/** Reads and checks single inputs under the options of a command line; the config and the law of each file are found on the way. */
export class Checker {
  readonly configs: Configs;
  readonly #laws: LawStore;
  readonly #args: Args;
  readonly #io: Io;
  readonly #asOf: string | null;

  constructor(args: Args, io: Io) {
    this.#args = args;
    this.#io = io;
    this.#asOf = asOfOption(args);
    this.configs = new Configs(io.cwd, args.text('config'));
    this.#laws = new LawStore(io.cwd, args.list('law'));
  }

  /** Law that holds under a config. */
  law(loaded: LoadedConfig): Law {
    return this.#laws.for(loaded);
  }

  /** The date or word that holds for a run under a config, `today` resolved. */
  asOf(configured: string | undefined): string {
    const asOf = this.#asOf ?? configured ?? 'today';
    return asOf === 'today' ? this.#io.today() : asOf;
  }

  /** Checks one input; throws a ConfigError when its config has problems. */
  async open(input: Exclude<Input, { kind: 'trouble' }>, bytes: Uint8Array): Promise<Opened> {
    const loaded = this.configs.for(dirname(input.path));
    const settings = settingsFor(loaded, input.path);
    const law = this.law(loaded);
    const source = await readBytes(bytes, { name: input.path });
    const stated = frontMatter(source, input.shown);
    const asOf = this.asOf(stated.asOf ?? settings.asOf);
    const day = asOf === 'issued' || asOf === 'effective' ? this.#io.today() : asOf;
    const kind = (this.#args.text('kind') as Kind | null) ?? (source.frontMatter.kind ? undefined : settings.kind);
    const session = new Session(checks, {
      law,
      asOf,
      today: day,
      ...(kind ? { kind } : {}),
      province: source.frontMatter.province ?? settings.province,
      rules: settings.rules,
      timing: this.#args.flag('timing'),
      clock: this.#io.clock,
    });
    return { file: { path: input.shown, result: session.run(source), law: law.info }, law };
  }
}

/** Settings that a draft states of itself; a bad one is a mistake to be told, not to be passed over. */
function frontMatter(source: SourceText, shown: string): { asOf?: string } {
  const { asOf, kind } = source.frontMatter;
  const problems: { vi: string; en: string }[] = [];
  if (asOf !== undefined && !isAsOf(asOf)) {
    problems.push({
      vi: `${shown}: khai báo đầu tệp: asOf "${asOf}" không phải ngày. Viết như 2026-11-22, hoặc today, issued, effective.`,
      en: `${shown}: front matter: asOf "${asOf}" is not a date. Write 2026-11-22, or today, issued, effective.`,
    });
  }
  if (kind !== undefined && !(kinds as readonly string[]).includes(kind)) {
    const guess = nearest(kind, kinds);
    problems.push({
      vi: `${shown}: khai báo đầu tệp: không có loại văn bản "${kind}".${guess ? ` Ý bạn là "${guess}"?` : ''}`,
      en: `${shown}: front matter: there is no kind "${kind}".${guess ? ` Did you mean "${guess}"?` : ''}`,
    });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { asOf };
}

/** Says on standard error what could not be done, each message once. */
export class Troubles {
  count = 0;
  readonly #said = new Set<string>();
  readonly #io: Io;
  readonly #lang: Lang;

  constructor(io: Io, lang: Lang) {
    this.#io = io;
    this.#lang = lang;
  }

  async tell(words: { readonly vi: string; readonly en: string }): Promise<void> {
    this.count++;
    for (const line of words[this.#lang].split('\n')) {
      if (this.#said.has(line)) continue;
      this.#said.add(line);
      await this.#io.err.write(`rasoat: ${clean(line)}\n`);
    }
  }
}

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length === 0) {
    throw new UsageError(
      'Chưa nêu tệp nào. Ví dụ: rasoat check du-thao.md',
      'No file was named. Example: rasoat check draft.md',
    );
  }
  const policy: Policy = {
    failOn: (args.text('fail-on') as FailOn | null) ?? 'error',
    maxWarnings: wholeNumber(args, 'max-warnings', 0),
  };
  const jobs = wholeNumber(args, 'jobs', 1);
  const format = args.text('format') ?? 'pretty';
  const checker = new Checker(args, io);
  const base = baseConfig(checker, io.cwd);
  const lang = args.lang ?? base?.config.lang ?? 'vi';
  const troubles = new Troubles(io, lang);
  if (jobs !== null && jobs > 1)
    await io.err.write(
      `rasoat: ${say(lang, `--jobs ${jobs} chưa có tác dụng, các tệp được kiểm tra lần lượt.`, `--jobs ${jobs} has no effect yet; files are checked one after the other.`)}\n`,
    );

  const inputs = findInputs(args.positionals, io.cwd, checker.configs, args.text('stdin-name') ?? 'stdin.txt');
  if (inputs.length === 0) {
    await troubles.tell({
      vi: `không có tệp .md, .txt, .html hay tài liệu nào trong ${args.positionals.join(', ')}.`,
      en: `there is no .md, .txt, .html or document file in ${args.positionals.join(', ')}.`,
    });
    return 2;
  }

  const progress = new Progress(io, inputs.length, format === 'pretty' && io.out.tty);
  const summaries: FileSummary[] = [];
  const files: FileJson[] = [];
  let runInfo: RunInfo | null = null;
  let options: PrintOptions | null = null;
  for (const [i, input] of inputs.entries()) {
    await progress.show(i, input.shown);
    const read = await readInput(input, io);
    if (!('bytes' in read)) {
      await progress.clear();
      await troubles.tell({ vi: `${input.shown}: ${read.vi}.`, en: `${input.shown}: ${read.en}.` });
      continue;
    }
    let opened: Opened;
    try {
      opened = await checker.open(input as Exclude<Input, { kind: 'trouble' }>, read.bytes);
    } catch (error) {
      await progress.clear();
      if (error instanceof ConfigError || error instanceof UsageError) await troubles.tell(error);
      else await troubles.tell(internalFailure(input.shown, error, io));
      continue;
    }
    const { file, law } = opened;
    runInfo ??= { version: io.version, asOf: checker.asOf(base?.config.asOf) as IsoDate, law: law.info };
    options ??= printOptions(args, io, lang, law);
    const summary = summarise(file);
    summaries.push(summary);
    await progress.clear();
    if (format === 'json') files.push(fileJson(file, lang));
    else await io.out.write(format === 'ndjson' ? findingLines(file, lang) : prettyFile(file, summary, options));
    if (format !== 'pretty' && file.result.timing !== null) await io.err.write(timingLines(file));
  }
  await progress.clear();

  runInfo ??= {
    version: io.version,
    asOf: checker.asOf(base?.config.asOf) as IsoDate,
    law: checker.law(base ?? { path: null, folder: io.cwd, config: {} }).info,
  };
  if (format === 'json') await io.out.write(checkJson(runInfo, files));
  else if (format === 'ndjson') await io.out.write(summaryLine(runInfo, summaries, policy, lang));
  else if (summaries.length > 0) await io.out.write(prettySummary(runInfo, summaries, policy, options!));
  if (troubles.count > 0) {
    await io.err.write(
      `rasoat: ${say(lang, `${troubles.count} tệp không kiểm tra được, xem thông báo ở trên.`, `${troubles.count} file(s) could not be checked, see above.`)}\n`,
    );
    return 2;
  }
  return verdict(totals(summaries), policy) === 'pass' ? 0 : 1;
}

/** The config of the working folder, for what holds for the whole run; its problems are told with the files it governs. */
function baseConfig(checker: Checker, cwd: string): LoadedConfig | null {
  try {
    return checker.configs.for(cwd);
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

function internalFailure(shown: string, error: unknown, io: Io): { vi: string; en: string } {
  const detail =
    error instanceof Error ? ((io.env.RASOAT_DEBUG ? error.stack : error.message) ?? error.message) : String(error);
  return {
    vi: `${shown}: lỗi của chương trình, không phải của dự thảo: ${detail}`,
    en: `${shown}: a failure of the program, not of the draft: ${detail}`,
  };
}

function timingLines(file: CheckedFile): string {
  const rows = Object.entries(file.result.timing ?? {}).sort((a, b) => b[1] - a[1]);
  return `${clean(file.path)}\n${rows.map(([name, ms]) => `${ms.toFixed(2).padStart(9)} ms  ${name}\n`).join('')}`;
}
