import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isIsoDate } from '../law/tsv.ts';
import type { Kind } from '../structure/types.ts';
import { matchesGlob } from './glob.ts';
import { nearest } from './nearest.ts';
import type { Bilingual, Lang, OptionSchema, Rule, RuleSetting, Severity } from './types.ts';

/** The date on which the law is read, as a person names it. */
export type AsOf = string;

/** Settings that may differ from file to file. */
export interface FileConfig {
  readonly kind?: Kind;
  readonly asOf?: AsOf;
  readonly province?: string;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** `rasoat.config.jsonc`, one schema for every face (design.md §5). Paths in `law`, `ignore` and `files` are relative to the file. */
export interface Config extends FileConfig {
  readonly law?: readonly string[];
  readonly lang?: Lang;
  readonly ignore?: readonly string[];
  readonly overrides?: readonly (FileConfig & { readonly files: readonly string[] })[];
}

/** A defect of the config, with the way out. Line and column from 1; column and offset count UTF-16 units. */
export interface ConfigProblem extends Bilingual {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

export const configName = 'rasoat.config.jsonc';

/** Every kind of draft, as `--kind` and the config take it. */
export const kinds: readonly Kind[] = Object.keys({
  'hien-phap': 0,
  luat: 0,
  'phap-lenh': 0,
  'nghi-dinh': 0,
  'thong-tu': 0,
  ttlt: 0,
  vbhn: 0,
  'nghi-quyet-qppl': 0,
  'quyet-dinh-qppl': 0,
  'nghi-quyet': 0,
  'quyet-dinh': 0,
  'quyet-dinh-cong-bo-tthc': 0,
  'chi-thi': 0,
  'quy-che': 0,
  'ke-hoach': 0,
  'to-trinh': 0,
  'bao-cao': 0,
  'bao-cao-tham-dinh': 0,
  'cong-van': 0,
  'cong-dien': 0,
  'thong-bao': 0,
  tthc: 0,
  khac: 0,
} satisfies Record<Kind, 0>) as Kind[];

/** `2026-11-22`, `today`, `issued` or `effective`. */
export function isAsOf(value: string): boolean {
  return value === 'today' || value === 'issued' || value === 'effective' || isIsoDate(value);
}

type KnownRule = Pick<Rule, 'id' | 'aliases' | 'options'>;

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];
const fileKeys = ['kind', 'asOf', 'province', 'rules'];
const topKeys = [...fileKeys, 'law', 'lang', 'ignore', 'overrides'];

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

/** Walks the tree of a config, gathers values and problems. */
class Reader {
  readonly problems: ConfigProblem[] = [];
  readonly #text: string;
  readonly #rules: ReadonlyMap<string, KnownRule>;
  readonly #names: readonly string[];

  constructor(text: string, rules: readonly KnownRule[]) {
    this.#text = text;
    this.#names = rules.map((rule) => rule.id);
    this.#rules = new Map(rules.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])].map((id) => [id, rule] as const)));
  }

  report(at: { offset: number; length: number }, vi: string, en: string): void {
    let line = 1;
    let start = 0;
    for (let i = this.#text.indexOf('\n'); i >= 0 && i < at.offset; i = this.#text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    this.problems.push({ vi, en, line, column: at.offset - start + 1, offset: at.offset, length: at.length });
  }

  /** Entries of an object; null and a problem when it is none. Unknown and repeated keys are problems. */
  entries(
    node: Node,
    keys: readonly string[] | null,
    what: Bilingual,
  ): [key: string, value: Node, name: Node][] | null {
    if (node.type !== 'object') {
      this.report(node, `${what.vi} phải là một khối { … }.`, `${what.en} must be an object { … }.`);
      return null;
    }
    const out: [string, Node, Node][] = [];
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [name, value] = property.children ?? [];
      if (!name || !value) continue;
      const key = String(name.value);
      if (seen.has(key))
        this.report(name, `Khóa "${key}" lặp lại; giữ một, bỏ một.`, `Key "${key}" is repeated; keep one.`);
      seen.add(key);
      if (keys !== null && !keys.includes(key)) {
        const guess = nearest(key, keys);
        this.report(
          name,
          `${what.vi} không có khóa "${key}".${guess ? ` Ý bạn là "${guess}"?` : ''} Các khóa dùng được: ${keys.join(', ')}.`,
          `${what.en} has no key "${key}".${guess ? ` Did you mean "${guess}"?` : ''} Keys: ${keys.join(', ')}.`,
        );
      } else out.push([key, value, name]);
    }
    return out;
  }

  string(node: Node, key: string): string | undefined {
    if (node.type === 'string' && String(node.value).trim() !== '') return node.value as string;
    this.report(node, `"${key}" phải là chữ trong ngoặc kép, không để trống.`, `"${key}" must be a non-empty string.`);
    return undefined;
  }

  strings(node: Node, key: string): string[] | undefined {
    if (node.type !== 'array') {
      this.report(
        node,
        `"${key}" phải là một danh sách, ví dụ ["nhap/**"].`,
        `"${key}" must be a list, such as ["drafts/**"].`,
      );
      return undefined;
    }
    return (node.children ?? []).map((child) => this.string(child, key)).filter((value) => value !== undefined);
  }

  oneOf<T extends string>(node: Node, key: string, choices: readonly T[]): T | undefined {
    const value = this.string(node, key);
    if (value === undefined) return undefined;
    if ((choices as readonly string[]).includes(value)) return value as T;
    const guess = nearest(value, choices);
    this.report(
      node,
      `"${value}" không dùng được cho "${key}".${guess ? ` Ý bạn là "${guess}"?` : ''} Chọn một trong: ${choices.join(', ')}.`,
      `"${value}" does not fit "${key}".${guess ? ` Did you mean "${guess}"?` : ''} One of: ${choices.join(', ')}.`,
    );
    return undefined;
  }

  asOf(node: Node): AsOf | undefined {
    const value = this.string(node, 'asOf');
    if (value === undefined || isAsOf(value)) return value;
    this.report(
      node,
      `"${value}" không phải ngày. Viết ngày như "2026-11-22", hoặc "today", "issued", "effective".`,
      `"${value}" is not a date. Write "2026-11-22", or "today", "issued", "effective".`,
    );
    return undefined;
  }

  rules(node: Node): Record<string, RuleSetting> | undefined {
    const entries = this.entries(node, null, { vi: '"rules"', en: '"rules"' });
    if (entries === null) return undefined;
    const out: Record<string, RuleSetting> = {};
    for (const [id, value, name] of entries) {
      const rule = this.#rules.get(id);
      if (!rule) {
        const guess = nearest(id, this.#names);
        this.report(
          name,
          `Không có quy tắc "${id}".${guess ? ` Ý bạn là "${guess}"?` : ''} Lệnh "rasoat rules" in mọi mã quy tắc.`,
          `There is no rule "${id}".${guess ? ` Did you mean "${guess}"?` : ''} "rasoat rules" prints all ids.`,
        );
        continue;
      }
      if (value.type === 'string') {
        const severity = this.oneOf(value, id, severities);
        if (severity) out[rule.id] = { severity };
        continue;
      }
      const parts = this.entries(value, ['severity', 'options'], { vi: `Quy tắc "${id}"`, en: `Rule "${id}"` });
      if (parts === null) continue;
      let setting: RuleSetting = {};
      for (const [key, part] of parts) {
        if (key === 'severity') setting = { ...setting, severity: this.oneOf(part, key, severities) };
        else setting = { ...setting, options: this.#options(part, rule) };
      }
      out[rule.id] = setting;
    }
    return out;
  }

  #options(node: Node, rule: KnownRule): Record<string, unknown> {
    const known = rule.options ?? {};
    const names = Object.keys(known);
    if (names.length === 0) {
      this.report(node, `Quy tắc "${rule.id}" không có tùy chọn nào.`, `Rule "${rule.id}" has no options.`);
      return {};
    }
    const out: Record<string, unknown> = {};
    for (const [key, value] of this.entries(node, names, {
      vi: `Tùy chọn của "${rule.id}"`,
      en: `Options of "${rule.id}"`,
    }) ?? []) {
      const schema: OptionSchema = known[key];
      if (schema.type === 'string[]') out[key] = this.strings(value, key);
      else if (schema.type === 'string') out[key] = this.string(value, key);
      else if (schema.type === 'boolean' && value.type === 'boolean') out[key] = value.value;
      else if (
        schema.type === 'integer' &&
        Number.isInteger(value.value) &&
        value.value >= (schema.minimum ?? -Infinity)
      )
        out[key] = value.value;
      else if (schema.type === 'boolean')
        this.report(value, `"${key}" phải là true hoặc false.`, `"${key}" must be true or false.`);
      else {
        const least =
          schema.minimum === undefined
            ? { vi: '', en: '' }
            : { vi: ` từ ${schema.minimum}`, en: ` of at least ${schema.minimum}` };
        this.report(value, `"${key}" phải là số nguyên${least.vi}.`, `"${key}" must be a whole number${least.en}.`);
      }
    }
    return out;
  }

  fileKey(key: string, value: Node): FileConfig {
    if (key === 'kind') return { kind: this.oneOf(value, key, kinds) };
    if (key === 'asOf') return { asOf: this.asOf(value) };
    if (key === 'province') return { province: this.string(value, key) };
    return { rules: this.rules(value) };
  }

  config(root: Node): Config {
    let config: Config = {};
    for (const [key, value] of this.entries(root, ['$schema', ...topKeys], { vi: 'Tệp cấu hình', en: 'The config' }) ??
      []) {
      if (fileKeys.includes(key)) config = { ...config, ...this.fileKey(key, value) };
      else if (key === 'law' || key === 'ignore') config = { ...config, [key]: this.strings(value, key) };
      else if (key === 'lang') config = { ...config, lang: this.oneOf(value, key, ['vi', 'en'] as const) };
      else if (key === 'overrides') config = { ...config, overrides: this.#overrides(value) };
    }
    return config;
  }

  #overrides(node: Node): Config['overrides'] {
    if (node.type !== 'array') {
      this.report(
        node,
        '"overrides" phải là một danh sách [ { "files": […], … } ].',
        '"overrides" must be a list [ { "files": […], … } ].',
      );
      return undefined;
    }
    const out: (FileConfig & { files: string[] })[] = [];
    for (const child of node.children ?? []) {
      let files: string[] | undefined;
      let settings: FileConfig = {};
      const entries = this.entries(child, ['files', ...fileKeys], {
        vi: 'Mục của "overrides"',
        en: 'An entry of "overrides"',
      });
      if (entries === null) continue;
      for (const [key, value] of entries) {
        if (key === 'files') files = this.strings(value, key);
        else settings = { ...settings, ...this.fileKey(key, value) };
      }
      if (!entries.some(([key]) => key === 'files') || files?.length === 0) {
        this.report(
          child,
          'Mục của "overrides" phải nêu "files", ví dụ ["phu-luc/*.md"].',
          'An entry of "overrides" must name "files", such as ["annex/*.md"].',
        );
      } else if (files) out.push({ ...settings, files });
    }
    return out;
  }
}

/**
 * Reads a config text. Never throws; whatever is wrong comes back as problems in the order of the text, and the config
 * holds what was right. A face does not run on a config with problems.
 */
export function parseConfig(text: string, rules: readonly KnownRule[]): { config: Config; problems: ConfigProblem[] } {
  const reader = new Reader(text, rules);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reader.report({ offset: 0, length: 0 }, 'Tệp cấu hình lồng nhau quá sâu.', 'The config is nested too deeply.');
    return { config: {}, problems: reader.problems };
  }
  for (const { error, offset, length } of errors) {
    const words = syntaxWords[printParseErrorCode(error)] ?? { vi: 'Viết sai cú pháp JSON.', en: 'This is not JSON.' };
    reader.report({ offset, length }, words.vi, words.en);
  }
  // Values of a broken text are guesses; only its syntax is reported.
  if (errors.length > 0) return { config: {}, problems: reader.problems };
  const config = root ? reader.config(root) : {};
  reader.problems.sort((a, b) => a.offset - b.offset);
  return { config, problems: reader.problems };
}

/** Settings for one file, its path relative to the config with `/` between folders; later overrides win. */
export function configFor(config: Config, path: string): FileConfig {
  let settings: FileConfig = { kind: config.kind, asOf: config.asOf, province: config.province, rules: config.rules };
  for (const { files, ...override } of config.overrides ?? []) {
    if (!files.some((pattern) => matchesGlob(pattern, path))) continue;
    const rules = override.rules ? { ...settings.rules, ...override.rules } : settings.rules;
    settings = { ...settings, ...override, rules };
  }
  return settings;
}
