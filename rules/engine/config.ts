import type { Kind } from '../structure/types.ts';
import { dayTrouble } from './as-of.ts';
import { ConfigReader } from './config-reader.ts';
import { type Config, type ConfigProblem, type FileConfig, isAsOf, kinds } from './config-types.ts';
import { Glob } from './glob.ts';
import type { KnownRule } from './known-rules.ts';
import { nearest } from './nearest.ts';
import type { Bilingual, RuleSetting } from './types.ts';

export * from './config-types.ts';

/**
 * Reads a config text. Never throws; whatever is wrong comes back as problems in the order of the text, and the config
 * holds what was right. A face does not run on a config with problems.
 */
export function parseConfig(text: string, rules: readonly KnownRule[]): { config: Config; problems: ConfigProblem[] } {
  const reader = new ConfigReader(text, rules);
  const config = reader.read<Config>({ vi: 'Tệp cấu hình', en: 'The config' }, {}, (root) => reader.config(root));
  return { config, problems: reader.problems };
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

/** Settings of rules with others on top: what the later ones say of a rule, its severity or an option, wins; the rest stays. */
export function withRules(base: FileConfig['rules'], over: FileConfig['rules']): FileConfig['rules'] {
  if (base === undefined || over === undefined) return over ?? base;
  const out: Record<string, RuleSetting> = { ...base };
  for (const [id, setting] of Object.entries(over)) {
    const options = { ...out[id]?.options, ...setting.options };
    out[id] = { ...out[id], ...setting, ...(Object.keys(options).length > 0 ? { options } : {}) };
  }
  return out;
}

/** Settings for one file, its path relative to the config with `/` between folders; later overrides win. */
export function configFor(config: Config, path: string): FileConfig {
  let settings: FileConfig = { kind: config.kind, asOf: config.asOf, province: config.province, rules: config.rules };
  for (const { files, ...override } of config.overrides ?? []) {
    if (!readGlobs(files).some((glob) => glob.matches(path))) continue;
    settings = { ...settings, ...override, rules: withRules(settings.rules, override.rules) };
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
