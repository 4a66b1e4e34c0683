import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Config, checks, configFor, configName, type FileConfig, parseConfig } from '@rasoat/rules';
import { isThere, readRegular } from './disk.ts';
import { UsageError } from './io.ts';

/** Largest config that is read, in bytes. People write some kilobytes. */
const maxConfigBytes = 1024 * 1024;

export interface LoadedConfig {
  /** Absolute path; null: there is no config and these are the defaults. */
  readonly path: string | null;
  /** Folder that relative paths of the config start from. */
  readonly folder: string;
  readonly config: Config;
}

/** A config that has problems: every one with its place; nothing governed by it is checked. */
export class ConfigError extends Error {
  readonly vi: string;
  readonly en: string;
  constructor(lines: readonly { vi: string; en: string }[]) {
    super(lines.map(({ en }) => en).join('\n'));
    this.vi = lines.map(({ vi }) => vi).join('\n');
    this.en = this.message;
  }
}

/** Finds and reads configs, each once. */
export class Configs {
  readonly #cwd: string;
  /** The config named with --config, which then governs every file. */
  readonly #named: LoadedConfig | null;
  readonly #byFolder = new Map<string, LoadedConfig | ConfigError>();

  /** Throws a UsageError when `named` cannot be read, a ConfigError when it has problems. */
  constructor(cwd: string, named: string | null) {
    this.#cwd = cwd;
    this.#named = named === null ? null : this.#read(resolve(cwd, named), named);
  }

  /** The config for files in a folder: the named one, or the nearest upward. Throws a ConfigError. */
  for(folder: string): LoadedConfig {
    if (this.#named) return this.#named;
    let known = this.#byFolder.get(folder);
    if (known === undefined) {
      try {
        const path = join(folder, configName);
        const parent = dirname(folder);
        if (isThere(path)) known = this.#read(path, shortPath(this.#cwd, path));
        else known = parent === folder ? { path: null, folder: this.#cwd, config: {} } : this.for(parent);
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        known = error;
      }
      this.#byFolder.set(folder, known);
    }
    if (known instanceof ConfigError) throw known;
    return known;
  }

  #read(path: string, shown: string): LoadedConfig {
    const read = readRegular(path, maxConfigBytes);
    if (!('bytes' in read)) throw new UsageError(`${shown}: ${read.vi}.`, `${shown}: ${read.en}.`);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    } catch {
      throw new ConfigError([
        {
          vi: `${shown}: tệp cấu hình không phải UTF-8; hãy lưu lại dưới dạng UTF-8.`,
          en: `${shown}: the config is not UTF-8; save it as UTF-8.`,
        },
      ]);
    }
    const { config, problems } = parseConfig(text, checks);
    if (problems.length > 0) {
      throw new ConfigError(
        problems.map(({ line, column, vi, en }) => ({
          vi: `${shown}:${line}:${column}: ${vi}`,
          en: `${shown}:${line}:${column}: ${en}`,
        })),
      );
    }
    return { path, folder: dirname(path), config };
  }
}

/** Settings of a loaded config for one file. */
export function settingsFor(loaded: LoadedConfig, file: string): FileConfig {
  return configFor(loaded.config, relative(loaded.folder, file).split(sep).join('/'));
}

/** A path as people want to read it: relative when it lies below the working folder, with `/` between folders. */
export function shortPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  const shown = short === '' ? basename(path) : short.startsWith('..') ? path : short;
  return shown.split(sep).join('/');
}
