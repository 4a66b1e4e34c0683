import { configName, openText, waiversName } from '@rasoat/rules';
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { Defects } from './defects.ts';
import { Draft } from './draft.ts';
import { type Encoding, Lines } from './positions.ts';
import type { Projects } from './projects.ts';
import { nameOf } from './uris.ts';

/** What is told of drafts. */
export interface DraftListener {
  /** Called with a draft that was opened, changed, or got other settings. */
  changed?(draft: Draft): void;
  closed?(uri: string): void;
  /** Called with a draft that something else than an edit has changed: settings, law, waivers, what a person asks for. */
  aimed?(draft: Draft): void;
  /** Called when a document of settings (config, waivers, a law table) was opened, changed or closed. */
  settings?(): void;
}

/** What the drafts need of the server. */
export interface DraftsHelp {
  readonly encoding: Encoding;
  readonly defects: Defects;
  /** Tells of something that went wrong; never with words of a draft. */
  log(vi: string, en: string): void;
  /** Tells of a defect of the program. */
  failed(error: unknown): void;
  /** Runs work that may take long, with its name shown to the person. */
  long<T>(vi: string, en: string, work: () => Promise<T>): Promise<T>;
}

/** A draft beyond so many UTF-16 units takes a moment to open: the person is told. */
const large = 1 << 22;

/** Whether a document of the editor says what holds for drafts, and is none itself. */
function isSettings(uri: string): boolean {
  const name = nameOf(uri);
  return name === configName || name === waiversName || /\.(?:tsv|csv|pack|jsonc?)$/iu.test(name);
}

/** The drafts that are open. Opening takes a moment (parsers and law are loaded); what comes meanwhile waits in its order. */
export class Drafts {
  readonly #projects: Projects;
  readonly #help: DraftsHelp;
  readonly #open = new Map<string, Promise<Draft>>();
  /** Documents of settings that are open, with their text. */
  readonly #settings = new Map<string, Lines>();
  readonly #listeners: DraftListener[] = [];
  #refreshing: Promise<void> | null = null;
  #again = false;

  constructor(projects: Projects, help: DraftsHelp) {
    this.#projects = projects;
    this.#help = help;
  }

  listen(listener: DraftListener): void {
    this.#listeners.push(listener);
  }

  /** The draft of an address, when it is open; its edits of before the call are in it. */
  async get(uri: string): Promise<Draft | null> {
    return (await this.#open.get(uri)) ?? null;
  }

  /** The drafts that are open; one that could not be opened is none. */
  async all(): Promise<Draft[]> {
    const opened = await Promise.allSettled(this.#open.values());
    return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  /** Whether a draft is open. */
  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Opens a draft; one that is open under the address gives way. */
  open({ textDocument }: DidOpenTextDocumentParams): void {
    const { uri, languageId, text } = textDocument;
    if (isSettings(uri)) {
      this.#settings.set(uri, new Lines(text, this.#help.encoding));
      this.#show(uri, text);
      return;
    }
    if (this.#open.has(uri))
      this.#help.log(
        `${nameOf(uri)}: mở lần nữa, lấy nội dung mới.`,
        `${nameOf(uri)}: opened again, with its new text.`,
      );
    const opening = () => this.#make(uri, languageId, textDocument.version, text);
    const name = nameOf(uri);
    const work =
      text.length < large
        ? opening()
        : this.#help.long(`Đang đọc ${name}`, `Reading ${name}`, async () => {
            const draft = await opening();
            // The first check is what takes long: it belongs to the opening.
            void draft.result;
            return draft;
          });
    this.#then(uri, work);
  }

  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const settings = this.#settings.get(uri);
    if (settings !== undefined) {
      for (const change of contentChanges) {
        const [start, end] =
          'range' in change && change.range !== undefined
            ? [settings.offset(change.range.start), settings.offset(change.range.end)].sort((a, b) => a - b)
            : [0, settings.file.length];
        settings.edit(start, end, change.text);
      }
      this.#show(uri, settings.file);
      return;
    }
    const before = this.#open.get(uri);
    if (before === undefined) {
      this.#help.log(
        `${nameOf(uri)}: thay đổi của một dự thảo chưa mở, bỏ qua.`,
        `${nameOf(uri)}: a change of a draft that is not open, passed over.`,
      );
      return;
    }
    this.#then(
      uri,
      before.then((draft) => {
        if (version <= draft.version)
          this.#help.log(
            `${nameOf(uri)}: số phiên bản lùi từ ${draft.version} về ${version}.`,
            `${nameOf(uri)}: its version went from ${draft.version} back to ${version}.`,
          );
        try {
          draft.change(contentChanges, version);
          return draft;
        } catch (error) {
          // The words of the draft are right: what failed is how they were taken in.
          this.#help.failed(error);
          return this.#make(uri, draft.languageId, version, draft.file);
        }
      }),
    );
  }

  close(uri: string): void {
    if (this.#settings.delete(uri)) {
      this.#show(uri, null);
      return;
    }
    if (!this.#open.delete(uri)) return;
    this.#projects.forget(uri);
    for (const listener of this.#listeners) listener.closed?.(uri);
  }

  /** Reads anew what holds for each open draft. Resolves when all of them have it. */
  refresh(): Promise<void> {
    if (this.#refreshing !== null) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = (async () => {
      do {
        this.#again = false;
        for (const [uri, opening] of [...this.#open]) {
          const draft = await opening.catch(() => null);
          if (draft === null) continue;
          const governing = await this.#projects.of(uri);
          if (draft.govern(governing) && (await this.get(uri)) === draft) this.touch(draft);
        }
      } while (this.#again);
    })().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** Tells the listeners that something else than an edit has changed a draft, such as what a person asks for. */
  touch(draft: Draft): void {
    for (const listener of this.#listeners) {
      listener.changed?.(draft);
      listener.aimed?.(draft);
    }
  }

  async #make(uri: string, languageId: string, version: number, text: string): Promise<Draft> {
    const governing = await this.#projects.of(uri);
    const live = await openText(text, { format: languageId === 'markdown' ? 'markdown' : 'plain', name: uri });
    return new Draft({ uri, languageId, version }, live, governing, this.#help.encoding, this.#help.defects);
  }

  #show(uri: string, text: string | null): void {
    this.#projects.files.show(uri, text);
    for (const listener of this.#listeners) listener.settings?.();
  }

  #then(uri: string, work: Promise<Draft>): void {
    this.#open.set(uri, work);
    work.then(
      (draft) => {
        if (this.#open.get(uri) === work) for (const listener of this.#listeners) listener.changed?.(draft);
      },
      (error: unknown) => {
        this.#help.failed(error);
        if (this.#open.get(uri) === work) this.#open.delete(uri);
      },
    );
  }
}
