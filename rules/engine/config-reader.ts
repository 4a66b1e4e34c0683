import type { Node } from 'jsonc-parser';
import { dayTrouble } from './as-of.ts';
import { type AsOf, type Config, type FileConfig, isAsOf, kinds } from './config-types.ts';
import { type DossierConfig, type Role, roles, type Stage, type StageConfig, stages } from './dossier-names.ts';
import { Glob } from './glob.ts';
import { JsoncReader } from './jsonc-reader.ts';
import { type KnownRule, KnownRules } from './known-rules.ts';
import type { OptionSchema, RuleSetting, Severity } from './types.ts';

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];
const fileKeys = ['kind', 'asOf', 'province', 'rules'];
const topKeys = [...fileKeys, 'law', 'lang', 'ignore', 'dossier', 'overrides'];
const stageKeys = ['add', 'remove', 'require'];

/** Walks the tree of a config, gathers values and problems. */
export class ConfigReader extends JsoncReader {
  readonly #rules: KnownRules;

  constructor(text: string, rules: readonly KnownRule[]) {
    super(text);
    this.#rules = new KnownRules(rules);
  }

  /** A list of patterns of file names, each one that can be matched in little time. */
  patterns(node: Node, key: string): string[] | undefined {
    for (const child of node.type === 'array' ? (node.children ?? []) : []) {
      const glob = child.type === 'string' ? Glob.read(child.value as string) : null;
      if (glob !== null && 'vi' in glob) this.report(child, glob.vi, glob.en);
    }
    return this.strings(node, key);
  }

  asOf(node: Node): AsOf | undefined {
    const value = this.string(node, 'asOf');
    if (value === undefined || isAsOf(value)) return value;
    const day = dayTrouble(value);
    if (day !== null) this.report(node, `"${value}": ${day.vi}.`, `"${value}": ${day.en}.`);
    else
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
      const rule = this.#rules.find(id);
      if ('vi' in rule) {
        this.report(name, rule.vi, rule.en);
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
      else if (key === 'law') config = { ...config, law: this.strings(value, key) };
      else if (key === 'ignore') config = { ...config, ignore: this.patterns(value, key) };
      else if (key === 'lang') config = { ...config, lang: this.oneOf(value, key, ['vi', 'en'] as const) };
      else if (key === 'dossier') config = { ...config, dossier: this.#dossier(value) };
      else if (key === 'overrides') config = { ...config, overrides: this.#overrides(value) };
    }
    return config;
  }

  /** Changes of the lists of papers, by stage. */
  #dossier(node: Node): DossierConfig {
    const out: Partial<Record<Stage, StageConfig>> = {};
    for (const [stage, value] of this.entries(node, stages, { vi: '"dossier"', en: '"dossier"' }) ?? []) {
      const changes: { -readonly [K in keyof StageConfig]: StageConfig[K] } = {};
      const words = { vi: `Bước "${stage}"`, en: `Stage "${stage}"` };
      for (const [key, list] of this.entries(value, stageKeys, words) ?? [])
        changes[key as keyof StageConfig] = this.#papers(list, key);
      const both = changes.remove?.find((role) => changes.add?.includes(role) || changes.require?.includes(role));
      if (both !== undefined)
        this.report(
          value,
          `${words.vi}: "${both}" vừa được thêm (hoặc bắt buộc) vừa bị bỏ khỏi danh mục.`,
          `${words.en}: "${both}" is added or required, and removed too.`,
        );
      out[stage as Stage] = changes;
    }
    return out;
  }

  /** A list of names of papers. */
  #papers(node: Node, key: string): readonly Role[] {
    if (node.type !== 'array') this.strings(node, key);
    return (node.children ?? []).flatMap((child) => this.oneOf(child, key, roles) ?? []);
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
        if (key === 'files') files = this.patterns(value, key);
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
