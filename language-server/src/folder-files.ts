import {
  type BaselineRow,
  type Bilingual,
  type Config,
  checks,
  configName,
  parseConfig,
  readBaseline,
  WaiverFile,
  waiversName,
} from '@rasoat/rules';
import type { Files } from './files.ts';
import type { FileProblem } from './setup.ts';
import { folderOf, uriFrom } from './uris.ts';

/** A config as it was read. */
export interface ReadConfig {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly FileProblem[];
}

/** A file of waivers as it was read; `file` is null when it cannot be. */
export interface ReadWaivers {
  readonly uri: string;
  readonly folder: string;
  readonly text: string | Bilingual;
  readonly file: WaiverFile | null;
  readonly problems: readonly FileProblem[];
}

/** A baseline as it was read: its rows by the path of their draft from `folder`. */
export interface ReadBaseline {
  readonly folder: string;
  readonly text: string | Bilingual | null;
  readonly rows: ReadonlyMap<string, BaselineRow[]>;
  readonly problems: readonly FileProblem[];
}

const none: ReadonlyMap<string, BaselineRow[]> = new Map();

/** A problem of a file as a whole. */
const ofWhole = (uri: string, vi: string, en: string): FileProblem => ({ uri, text: '', offset: 0, length: 0, vi, en });

/** Config, waivers and baseline that hold for a folder; what is read of each stays the same object until its text changes. */
export class FolderFiles {
  readonly #files: Files;
  readonly #configs = new Map<string, { readonly text: unknown; readonly read: ReadConfig }>();
  /** What each config said when it had no problem: it holds while a person is writing in it. */
  readonly #sound = new Map<string, Config>();
  readonly #waivers = new Map<string, { readonly text: unknown; readonly file: WaiverFile }>();
  readonly #baselines = new Map<
    string,
    { readonly text: unknown; readonly rows: ReadonlyMap<string, BaselineRow[]> }
  >();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The nearest file of a name upward of a folder. */
  async #nearest(
    folder: string,
    name: string,
  ): Promise<{ readonly uri: string; readonly folder: string; readonly text: string | Bilingual } | null> {
    for (let at: string | null = folder; at !== null; at = folderOf(at)) {
      const uri = uriFrom(at, name);
      const text = await this.#files.text(uri);
      if (text !== null) return { uri, folder: at, text };
    }
    return null;
  }

  /** The nearest config upward of a folder. */
  async config(folder: string): Promise<ReadConfig | null> {
    const found = await this.#nearest(folder, configName);
    if (found === null) return null;
    const { uri, text } = found;
    let known = this.#configs.get(uri);
    if (known === undefined || known.text !== text) {
      known = { text, read: this.#readConfig(uri, text) };
      this.#configs.set(uri, known);
    }
    return known.read;
  }

  #readConfig(uri: string, text: string | Bilingual): ReadConfig {
    if (typeof text !== 'string') {
      const problem = ofWhole(uri, `Tệp cấu hình: ${text.vi}.`, `The config: ${text.en}.`);
      return { uri, text: '', config: this.#sound.get(uri) ?? {}, problems: [problem] };
    }
    const { config, problems } = parseConfig(text, checks);
    if (problems.length === 0) this.#sound.set(uri, config);
    return {
      uri,
      text,
      config: problems.length === 0 ? config : (this.#sound.get(uri) ?? config),
      problems: problems.map(({ offset, length, vi, en }) => ({ uri, text, offset, length, vi, en })),
    };
  }

  /** The nearest file of waivers upward of a folder. */
  async waivers(folder: string): Promise<ReadWaivers | null> {
    const found = await this.#nearest(folder, waiversName);
    if (found === null) return null;
    const { uri, text } = found;
    if (typeof text !== 'string') {
      const problem = ofWhole(uri, `Tệp miễn trừ: ${text.vi}.`, `The file of waivers: ${text.en}.`);
      return { ...found, file: null, problems: [problem] };
    }
    let known = this.#waivers.get(uri);
    if (known === undefined || known.text !== text) {
      known = { text, file: new WaiverFile(text, waiversName, checks) };
      this.#waivers.set(uri, known);
    }
    return { ...found, file: known.file, problems: [] };
  }

  /** A baseline under the name that is set for a folder. */
  async baseline(folder: string, baseline: string): Promise<ReadBaseline> {
    const uri = uriFrom(folder, baseline);
    const text = await this.#files.text(uri);
    const wrong = (vi: string, en: string): ReadBaseline => ({
      folder,
      text,
      rows: none,
      problems: [ofWhole(uri, `Tệp mốc: ${vi}.`, `Baseline: ${en}.`)],
    });
    if (text === null) return wrong(`không có tệp "${baseline}"`, `there is no file "${baseline}"`);
    if (typeof text !== 'string') return wrong(text.vi, text.en);
    const base = folderOf(uri) ?? folder;
    let known = this.#baselines.get(uri);
    if (known === undefined || known.text !== text) {
      const read = readBaseline(text);
      if ('vi' in read) return wrong(read.vi, read.en);
      const rows = new Map<string, BaselineRow[]>();
      for (const row of read) {
        const list = rows.get(row.path);
        if (list === undefined) rows.set(row.path, [row]);
        else list.push(row);
      }
      known = { text, rows };
      this.#baselines.set(uri, known);
    }
    return { folder: base, text, rows: known.rows, problems: [] };
  }
}
