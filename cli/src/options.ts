import { parseArgs } from 'node:util';
import type { Bilingual, Lang } from '@rasoat/rules';
import { nearest } from '@rasoat/rules';
import { type Io, UsageError } from './io.ts';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Word for the value in the help, Vietnamese (`valueWord` has the English); none: a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly choices?: readonly string[];
  readonly help: Bilingual;
}

export interface Example {
  readonly line: string;
  readonly note: Bilingual;
}

export interface Args {
  /** What was read: another thread reads the same. */
  readonly argv: readonly string[];
  readonly positionals: readonly string[];
  readonly lang: Lang | null;
  flag(name: string): boolean;
  text(name: string): string | null;
  list(name: string): readonly string[];
}

/** Words for the exit codes 0, 1 and 2. */
export type ExitWords = readonly [Bilingual, Bilingual, Bilingual];

export interface Command {
  readonly name: string;
  /** Words behind the name: `TỆP|THƯ MỤC…`. */
  readonly operands: Bilingual;
  readonly summary: Bilingual;
  readonly about: Bilingual;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** What the exit codes 0, 1 and 2 mean, where they mean more than that the command did what it was asked. */
  readonly exits?: ExitWords;
  run(args: Args, io: Io): Promise<number>;
}

/** Words for values that are not the same in every language. */
const englishValues: Readonly<Record<string, string>> = {
  TỆP: 'FILE',
  NGÀY: 'DATE',
  CÁCH: 'HOW',
  GIÂY: 'SECONDS',
  LOẠI: 'KIND',
  TÊN: 'NAME',
  'SỐ HIỆU': 'SYMBOL',
  'SỰ KIỆN': 'EVENT',
  'ĐƠN VỊ': 'UNITS',
  NGUỒN: 'SOURCE',
  MÃ: 'ID',
  NHÓM: 'GROUP',
};

/** The word for the value of an option in a language. */
export function valueWord(value: string, lang: Lang): string {
  return lang === 'en' ? (englishValues[value] ?? value) : value;
}

/** Options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: 'vi|en',
    choices: ['vi', 'en'],
    help: { vi: 'Ngôn ngữ in ra (mặc định: vi)', en: 'Language of the output (default: vi)' },
  },
  { name: 'no-color', help: { vi: 'Không tô màu', en: 'No colours' } },
  { name: 'help', short: 'h', help: { vi: 'In hướng dẫn này', en: 'Print this help' } },
];

/** The language asked for on the command line, before anything else is understood. */
export function langOf(argv: readonly string[]): Lang | null {
  for (const [i, arg] of argv.entries()) {
    const value = arg === '--lang' ? argv[i + 1] : arg.startsWith('--lang=') ? arg.slice(7) : null;
    if (value === 'vi' || value === 'en') return value;
  }
  return null;
}

/** Reads the arguments behind a command. Throws a UsageError that says what to write instead. */
export function readArgs(argv: readonly string[], command: Command): Args {
  const specs = [...command.options, ...commonOptions];
  const config: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> = {};
  for (const { name, short, value } of specs)
    config[name] = { type: value ? 'string' : 'boolean', multiple: value !== undefined, ...(short ? { short } : {}) };
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (!spec) throw unknownOption(token.rawName, specs, command);
    const { value } = token;
    if (!spec.value && value !== undefined)
      throw new UsageError(`${token.rawName} không nhận giá trị.`, `${token.rawName} takes no value.`);
    if (spec.value && (value === undefined || value === '' || (value.startsWith('--') && !token.inlineValue))) {
      throw new UsageError(
        `${token.rawName} cần một giá trị: ${token.rawName} ${spec.value}.`,
        `${token.rawName} needs a value: ${token.rawName} ${valueWord(spec.value, 'en')}.`,
      );
    }
    if (spec.choices && !spec.choices.includes(value!)) {
      const guess = nearest(value!, spec.choices);
      throw new UsageError(
        `${token.rawName} không nhận "${value}".${guess ? ` Ý bạn là "${guess}"?` : ''} Chọn một trong: ${spec.choices.join(', ')}.`,
        `${token.rawName} does not take "${value}".${guess ? ` Did you mean "${guess}"?` : ''} One of: ${spec.choices.join(', ')}.`,
      );
    }
    const known = values.get(spec.name) ?? [];
    if (known.length > 0 && spec.value && !spec.multiple)
      throw new UsageError(`${token.rawName} chỉ viết một lần.`, `${token.rawName} may stand only once.`);
    values.set(spec.name, [...known, value ?? '']);
  }
  return {
    argv,
    positionals,
    lang: (values.get('lang')?.[0] as Lang | undefined) ?? null,
    flag: (name) => values.has(name),
    text: (name) => values.get(name)?.[0] ?? null,
    list: (name) => values.get(name) ?? [],
  };
}

function unknownOption(raw: string, specs: readonly OptionSpec[], command: Command): UsageError {
  const guess = nearest(
    raw.replace(/^-+/u, ''),
    specs.map(({ name }) => name),
  );
  return new UsageError(
    `Lệnh ${command.name} không có tùy chọn ${raw}.${guess ? ` Ý bạn là --${guess}?` : ''} Xem: rasoat ${command.name} --help`,
    `${command.name} has no option ${raw}.${guess ? ` Did you mean --${guess}?` : ''} See: rasoat ${command.name} --help --lang en`,
  );
}

/** A whole number from an option, at least `least`; null when the option is absent. */
export function wholeNumber(args: Args, name: string, least: number): number | null {
  const text = args.text(name);
  if (text === null) return null;
  if (/^\d{1,9}$/u.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(
    `--${name} cần một số nguyên từ ${least}, không phải "${text}".`,
    `--${name} needs a whole number of at least ${least}, not "${text}".`,
  );
}
