import { LiveDraft, openText } from '@rasoat/rules';
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import { Draft } from './draft.ts';
import type { Encoding } from './positions.ts';
import type { Projects } from './projects.ts';

/** The drafts that are open. Opening takes a moment (parsers and law are loaded); what comes meanwhile waits in its order. */
export class Drafts {
  readonly #projects: Projects;
  readonly #encoding: Encoding;
  readonly #open = new Map<string, Promise<Draft>>();
  /** Called with each draft that was opened, changed or got other settings, and with the address of one that was closed. */
  onChange: (draft: Draft) => void = () => {};
  onClose: (uri: string) => void = () => {};

  constructor(projects: Projects, encoding: Encoding) {
    this.#projects = projects;
    this.#encoding = encoding;
  }

  /** The draft of an address, when it is open; its edits of before the call are in it. */
  async get(uri: string): Promise<Draft | null> {
    return (await this.#open.get(uri)) ?? null;
  }

  async all(): Promise<Draft[]> {
    return Promise.all(this.#open.values());
  }

  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
    const opening = (async () => {
      const setup = await this.#projects.setup(uri, text);
      const format = languageId === 'markdown' ? 'markdown' : 'plain';
      const live = new LiveDraft(await openText(text, { format, name: uri }), setup.session, setup.agreements);
      return new Draft(uri, languageId, version, live, setup, this.#encoding);
    })();
    this.#then(uri, opening);
  }

  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const before = this.#open.get(uri);
    if (before === undefined) return;
    this.#then(
      uri,
      before.then((draft) => {
        draft.change(contentChanges, version);
        return draft;
      }),
    );
  }

  close(uri: string): void {
    this.#open.delete(uri);
    this.onClose(uri);
  }

  #then(uri: string, work: Promise<Draft>): void {
    this.#open.set(uri, work);
    void work.then((draft) => {
      if (this.#open.get(uri) === work) this.onChange(draft);
    });
  }
}
