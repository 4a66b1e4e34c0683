import {
  checks,
  configFor,
  configOver,
  type FileConfig,
  frontMatterSettings,
  type Law,
  type Rule,
  Session,
  type SessionOptions,
  sessionOptionsOf,
  valuePlace,
} from '@rasoat/rules';
import type { EditorSettingsStore } from './editor-settings.ts';
import { Files } from './files.ts';
import { FolderFiles, type ReadConfig } from './folder-files.ts';
import type { Host } from './host.ts';
import { LawLayers, type LayerName } from './law-layers.ts';
import type { EditorSettings } from './settings.ts';
import type { FileProblem, Governing, Setup, StatedProblem } from './setup.ts';
import { folderOf, folderUri, nameOf, pathFrom, uriFrom } from './uris.ts';

/** Sessions that are kept: drafts with the same settings share one. */
const mostSessions = 64;

/** Settings, law and waivers of the folders that drafts lie in; each file is read once, until it changes. */
export class Projects {
  readonly files: Files;
  readonly #host: Host;
  readonly #settings: EditorSettingsStore;
  readonly #layers: LawLayers;
  readonly #folderFiles: FolderFiles;
  #rules: readonly Rule[];
  /** Addresses of the open folders. */
  #folders: readonly string[] = [];
  readonly #governing = new Map<string, { readonly key: readonly unknown[]; readonly governing: Governing }>();
  #sessions = new WeakMap<Law, Map<string, Session>>();

  constructor(host: Host, settings: EditorSettingsStore, rules: readonly Rule[] = checks) {
    this.#host = host;
    this.#settings = settings;
    this.#rules = rules;
    this.files = new Files(host);
    this.#layers = new LawLayers(host, this.files);
    this.#folderFiles = new FolderFiles(this.files);
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders.flatMap((folder) => folderUri(folder) ?? []);
  }

  /** The rules that are applied. */
  get rules(): readonly Rule[] {
    return this.#rules;
  }

  /** Leaves a rule out until the server ends: it fails. */
  leaveOut(rule: string): void {
    this.#rules = this.#rules.filter(({ id }) => id !== rule);
    this.#sessions = new WeakMap();
  }

  /** The open folder that an address lies in: the innermost. A draft without a place belongs to the only one. */
  folderFor(uri: string): string | null {
    const above = this.#folders.filter((folder) => pathFrom(folder, uri) !== null);
    if (above.length === 0 && folderOf(uri) === null && this.#folders.length === 1) return this.#folders[0];
    return above.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  /** What the editor sets for an address. */
  settingsFor(uri: string): Promise<EditorSettings> {
    return this.#settings.of(this.folderFor(uri));
  }

  /** Forgets an address: what holds there is not asked for any more. */
  forget(uri: string): void {
    this.#governing.delete(uri);
  }

  /** What holds for a draft. */
  async of(uri: string): Promise<Governing> {
    const folder = this.folderFor(uri);
    const settings = await this.#settings.of(folder);
    const start = folderOf(uri) ?? folder;
    const read = start === null ? null : await this.#folderFiles.config(start);
    const config = configOver(settings.config, read?.config ?? {});
    const layers = await this.#layers.open(this.#layerNames(read, settings, folder));
    const waivers = start === null ? null : await this.#folderFiles.waivers(start);
    const known =
      settings.baseline === '' || folder === null ? null : await this.#folderFiles.baseline(folder, settings.baseline);
    const today = this.#host.today();
    const key = [settings, read, layers.law, waivers?.text, known?.text, today, this.#rules, ...layers.reads];
    const before = this.#governing.get(uri);
    if (before !== undefined && before.key.length === key.length && before.key.every((part, i) => part === key[i]))
      return before.governing;

    const base = read === null ? null : folderOf(read.uri);
    const path = (base !== null && pathFrom(base, uri)) || nameOf(uri);
    const fileConfig = configFor(config, path);
    const draftPath = waivers === null ? null : pathFrom(waivers.folder, uri);
    const waived = waivers === null || draftPath === null ? undefined : waivers.file?.for(draftPath);
    const rows = known === null ? undefined : known.rows.get(pathFrom(known.folder, uri) ?? '');
    const told: FileProblem[] = [];
    for (const { kind, written, problem } of waived?.troubles ?? []) {
      if (kind !== 'malformed' || problem === null || waivers === null || typeof waivers.text !== 'string') continue;
      const { start: from, end } = written.location;
      told.push({
        uri: waivers.uri,
        text: waivers.text,
        offset: from.offset,
        length: end.offset - from.offset,
        ...problem,
      });
    }
    const problems = [
      ...(read?.problems ?? []),
      ...layers.problems,
      ...(waivers?.problems ?? []),
      ...(known?.problems ?? []),
    ];
    const agreements = {
      ...(waived === undefined ? {} : { waivers: waived }),
      ...(rows === undefined ? {} : { known: rows }),
    };
    const governing: Governing = {
      settings,
      problems,
      told,
      setup: (frontMatter, asked): Setup => {
        const draft: FileConfig = {};
        const stated: StatedProblem[] = [];
        for (const key of ['asOf', 'kind', 'province'] as const) {
          if (frontMatter[key] === undefined) continue;
          const { settings: own, problems: wrong } = frontMatterSettings({ [key]: frontMatter[key] });
          stated.push(...wrong.map((words) => ({ ...words, key })));
          if (wrong.length === 0) Object.assign(draft, own);
        }
        const { options, strange } = sessionOptionsOf({ asked, draft, config: fileConfig }, layers.law, () => today);
        const more: FileProblem[] = [];
        if (strange?.inDraft) stated.push({ key: 'province', vi: strange.vi, en: strange.en });
        else if (strange !== null && read !== null) {
          const place = valuePlace(read.text, ['province']) ?? { offset: 0, length: 0 };
          more.push({ uri: read.uri, text: read.text, ...place, vi: strange.vi, en: strange.en });
        }
        return {
          lang: config.lang ?? 'vi',
          law: layers.law,
          session: this.#session(options),
          agreements,
          settings,
          problems: [...problems, ...more],
          stated,
        };
      },
    };
    this.#governing.set(uri, { key, governing });
    return governing;
  }

  /** What `ignore` of the config that governs a folder passes over. */
  async ignoreOf(folder: string): Promise<{ readonly base: string; readonly patterns: readonly string[] } | null> {
    const read = await this.#folderFiles.config(folder);
    const base = read === null ? null : folderOf(read.uri);
    return read?.config.ignore === undefined || base === null ? null : { base, patterns: read.config.ignore };
  }

  #session(options: SessionOptions): Session {
    let sessions = this.#sessions.get(options.law);
    if (sessions === undefined || sessions.size >= mostSessions) {
      sessions = new Map();
      this.#sessions.set(options.law, sessions);
    }
    const { law: _, ...rest } = options;
    const key = JSON.stringify(rest);
    let session = sessions.get(key);
    if (session === undefined) {
      session = new Session(this.#rules, options);
      sessions.set(key, session);
    }
    return session;
  }

  #layerNames(read: ReadConfig | null, settings: EditorSettings, folder: string | null): LayerName[] {
    const base = read === null ? null : folderOf(read.uri);
    if (read?.config.law !== undefined && base !== null)
      return read.config.law.map((shown, i) => ({
        uri: uriFrom(base, shown),
        shown,
        named: { uri: read.uri, text: read.text, ...(valuePlace(read.text, ['law', i]) ?? { offset: 0, length: 0 }) },
      }));
    if (folder === null) return [];
    return (settings.config.law ?? []).map((shown) => ({ uri: uriFrom(folder, shown), shown, named: null }));
  }
}
