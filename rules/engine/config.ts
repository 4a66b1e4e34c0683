import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Kind } from '../structure/types.ts';
import { dayTrouble } from './as-of.ts';
import { ConfigReader, type KnownRule, TooManyProblems } from './config-reader.ts';
import { type Config, type ConfigProblem, type FileConfig, isAsOf, kinds } from './config-types.ts';
import { Glob } from './glob.ts';
import { nearest } from './nearest.ts';
import type { Bilingual } from './types.ts';

export * from './config-types.ts';

const syntaxWords: Readonly<Record<string, Bilingual>> = {
  InvalidSymbol: {
    vi: 'Từ lạ: chữ phải nằm trong ngoặc kép, ngoài true, false, null.',
    en: 'Unknown word: text belongs in double quotes.',
  },
  InvalidNumberFormat: { vi: 'Số viết sai.', en: 'Bad number.' },
  PropertyNameExpected: { vi: 'Cần một tên khóa trong ngoặc kép.', en: 'A key in double quotes is expected.' },
  ValueExpected: { vi: 'Cần một giá trị ở đây.', en: 'A value is expected here.' },
  ColonExpected: { vi: 'Cần dấu hai chấm sau tên khóa.', en: 'A colon is expected after the key.' },
  CommaExpected: { vi: 'Thiếu dấu phẩy giữa hai mục.', en: 'A comma is missing between two entries.' },
  CloseBraceExpected: { vi: 'Thiếu dấu đóng ngoặc nhọn “}”.', en: 'A closing brace “}” is missing.' },
  CloseBracketExpected: { vi: 'Thiếu dấu đóng ngoặc vuông “]”.', en: 'A closing bracket “]” is missing.' },
  EndOfFileExpected: { vi: 'Sau dấu ngoặc cuối không được còn gì.', en: 'Nothing may follow the last brace.' },
  UnexpectedEndOfString: { vi: 'Chuỗi thiếu dấu ngoặc kép đóng.', en: 'A string lacks its closing quote.' },
  UnexpectedEndOfComment: { vi: 'Chú thích thiếu dấu đóng */.', en: 'A comment lacks its closing */.' },
};

/**
 * Reads a config text. Never throws; whatever is wrong comes back as problems in the order of the text, and the config
 * holds what was right. A face does not run on a config with problems.
 */
export function parseConfig(text: string, rules: readonly KnownRule[]): { config: Config; problems: ConfigProblem[] } {
  const reader = new ConfigReader(text, rules);
  let config: Config = {};
  try {
    config = readConfig(text, reader);
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    const { line, column, offset, length } = reader.problems.at(-1)!;
    const at = { line, column, offset, length };
    reader.problems.push({
      ...at,
      vi: 'Còn lỗi nữa sau chỗ này, chưa nêu.',
      en: 'There are more problems behind this place that are not listed.',
    });
  }
  reader.problems.sort((a, b) => a.offset - b.offset);
  return { config, problems: reader.problems };
}

function readConfig(text: string, reader: ConfigReader): Config {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reader.report({ offset: 0, length: 0 }, 'Tệp cấu hình lồng nhau quá sâu.', 'The config is nested too deeply.');
    return {};
  }
  for (const { error, offset, length } of errors) {
    const words = syntaxWords[printParseErrorCode(error)] ?? { vi: 'Viết sai cú pháp JSON.', en: 'This is not JSON.' };
    reader.report({ offset, length }, words.vi, words.en);
  }
  // Values of a broken text are guesses; only its syntax is reported.
  return errors.length === 0 && root ? reader.config(root) : {};
}

const globsOf = new WeakMap<readonly string[], readonly Glob[]>();

/** Patterns of a list, read once. Those that `parseConfig` refuses stand for nothing. */
export function readGlobs(patterns: readonly string[]): readonly Glob[] {
  let globs = globsOf.get(patterns);
  if (globs === undefined) {
    globs = patterns.map(Glob.read).filter((glob) => glob instanceof Glob);
    globsOf.set(patterns, globs);
  }
  return globs;
}

/** Settings for one file, its path relative to the config with `/` between folders; later overrides win. */
export function configFor(config: Config, path: string): FileConfig {
  let settings: FileConfig = { kind: config.kind, asOf: config.asOf, province: config.province, rules: config.rules };
  for (const { files, ...override } of config.overrides ?? []) {
    if (!readGlobs(files).some((glob) => glob.matches(path))) continue;
    const rules = override.rules ? { ...settings.rules, ...override.rules } : settings.rules;
    settings = { ...settings, ...override, rules };
  }
  return settings;
}

/** Settings that a draft states of itself in its front matter (they go before those of the config), and what is wrong with them. */
export function frontMatterSettings(frontMatter: Readonly<Record<string, string>>): {
  settings: FileConfig;
  problems: Bilingual[];
} {
  const { asOf, kind, province } = frontMatter;
  const problems: Bilingual[] = [];
  if (asOf !== undefined && !isAsOf(asOf)) {
    const day = dayTrouble(asOf);
    if (day !== null)
      problems.push({
        vi: `Khai báo đầu tệp: asOf "${asOf}": ${day.vi}.`,
        en: `Front matter: asOf "${asOf}": ${day.en}.`,
      });
    else
      problems.push({
        vi: `Khai báo đầu tệp: asOf "${asOf}" không phải ngày. Viết như 2026-11-22, hoặc today, issued, effective.`,
        en: `Front matter: asOf "${asOf}" is not a date. Write 2026-11-22, or today, issued, effective.`,
      });
  }
  if (kind !== undefined && !(kinds as readonly string[]).includes(kind)) {
    const guess = nearest(kind, kinds);
    problems.push({
      vi: `Khai báo đầu tệp: không có loại văn bản "${kind}".${guess ? ` Ý bạn là "${guess}"?` : ''} Các loại: ${kinds.join(', ')}.`,
      en: `Front matter: there is no kind "${kind}".${guess ? ` Did you mean "${guess}"?` : ''} Kinds: ${kinds.join(', ')}.`,
    });
  }
  const settings: FileConfig = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(kind === undefined ? {} : { kind: kind as Kind }),
    ...(province === undefined ? {} : { province }),
  };
  return { settings, problems };
}
