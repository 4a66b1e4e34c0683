import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { type EditorSettings, readSettings } from './settings.ts';

/** How long a client may take to tell its settings, in milliseconds. */
const patience = 2000;

/** The settings of the editor, by folder: asked of the client where it answers such questions, else what it sent. */
export class EditorSettingsStore {
  readonly #connection: Connection;
  readonly #asks: boolean;
  #sent: unknown;
  readonly #known = new Map<string, Promise<EditorSettings>>();
  #told = false;
  #round = 0;
  /** Called when an answer came after it was waited for. */
  onLate: () => void = () => {};

  /** `initial`: the options of `initialize`. */
  constructor(connection: Connection, client: ClientCapabilities, initial: unknown) {
    this.#connection = connection;
    this.#asks = client.workspace?.configuration === true;
    this.#sent = ownPart(initial);
  }

  /** What the client sends with `workspace/didChangeConfiguration`; null of those that are to be asked. */
  renew(sent: unknown): void {
    const own = ownPart(sent);
    if (own !== undefined) this.#sent = own;
    this.#known.clear();
    this.#round++;
  }

  of(folder: string | null): Promise<EditorSettings> {
    const key = folder ?? '';
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#asks ? this.#ask(folder) : Promise.resolve(this.#read(undefined));
      this.#known.set(key, known);
    }
    return known;
  }

  #read(answer: unknown): EditorSettings {
    const settings = readSettings(answer ?? this.#sent);
    for (const problem of settings.problems) this.#connection.console.warn(problem[settings.config.lang ?? 'vi']);
    return settings;
  }

  async #ask(folder: string | null): Promise<EditorSettings> {
    const round = this.#round;
    const question = { section: 'rasoat', ...(folder === null ? {} : { scopeUri: folder }) };
    const asked = Promise.resolve(this.#connection.workspace.getConfiguration(question)).catch(() => null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = Symbol('late');
    const answer: unknown = await Promise.race([
      asked,
      new Promise((done) => {
        timer = setTimeout(done, patience, late);
      }),
    ]);
    clearTimeout(timer);
    if (answer !== late) return this.#read(answer);
    if (!this.#told) {
      this.#told = true;
      this.#connection.console.warn(
        'Trình soạn thảo chưa cho biết cài đặt (workspace/configuration); dùng giá trị mặc định. / The editor has not told its settings; the defaults hold.',
      );
    }
    void asked.then((value) => {
      if (round !== this.#round || value === null || value === undefined) return;
      this.#known.set(folder ?? '', Promise.resolve(this.#read(value)));
      this.onLate();
    });
    return this.#read(undefined);
  }
}

/** The settings of rasoat among those of an editor: under their name, or alone. */
function ownPart(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Object.keys(sent).length === 0) return undefined;
  return (sent as { readonly rasoat?: unknown }).rasoat ?? sent;
}
