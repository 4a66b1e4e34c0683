import type { Bilingual } from '@rasoat/rules';
import { type Host, HostError } from './host.ts';
import { plainUri } from './uris.ts';

/** A file as it was read last: its bytes, nothing (it is not there), or why it cannot be read. */
export type Read = { readonly bytes: Uint8Array } | Bilingual | null;

/** The text of a file of settings. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
}

const notUtf8: Bilingual = {
  vi: 'tệp không phải UTF-8; hãy lưu lại dưới dạng UTF-8',
  en: 'the file is not UTF-8; save it as UTF-8',
};

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Files that say what holds for drafts (config, law, waivers, baseline): each is read once, until it changes. */
export class Files {
  readonly #host: Host;
  readonly #known = new Map<string, Promise<Read>>();
  /** Addresses that are open in the editor: its text stands for the file. */
  readonly #shown = new Set<string>();
  readonly #texts = new Map<string, { readonly read: Read; readonly text: string | Bilingual | null }>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether it was ever asked for: a change of another file says nothing. */
  asked(uri: string): boolean {
    return this.#known.has(plainUri(uri));
  }

  read(uri: string): Promise<Read> {
    const key = plainUri(uri);
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#read(key, null);
      this.#known.set(key, known);
    }
    return known;
  }

  /** Reads one anew: it may have changed, come or gone. Tells whether it has. */
  async renew(uri: string): Promise<boolean> {
    const key = plainUri(uri);
    const before = await this.#known.get(key);
    if (before === undefined || this.#shown.has(key)) return false;
    const now = this.#read(key, before);
    this.#known.set(key, now);
    return (await now) !== before;
  }

  /** The text of the editor stands for a file from now on; null: the file itself again. */
  show(uri: string, text: string | null): void {
    const key = plainUri(uri);
    if (text === null) {
      this.#shown.delete(key);
      this.#known.set(key, this.#read(key, null));
    } else {
      this.#shown.add(key);
      this.#known.set(key, Promise.resolve({ bytes: new TextEncoder().encode(text) }));
    }
  }

  /** Reads all of them anew, for clients that tell of no change. Tells whether one has changed. */
  async renewAll(): Promise<boolean> {
    const changed = await Promise.all([...this.#known.keys()].map((uri) => this.renew(uri)));
    return changed.includes(true);
  }

  /** Text of a file in UTF-8; null when it is not there. The same object as long as it does not change. */
  async text(uri: string): Promise<string | Bilingual | null> {
    const key = plainUri(uri);
    const read = await this.read(key);
    const known = this.#texts.get(key);
    if (known !== undefined && known.read === read) return known.text;
    let text: string | Bilingual | null;
    if (read === null || 'vi' in read) text = read;
    else {
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
      } catch {
        text = notUtf8;
      }
    }
    this.#texts.set(key, { read, text });
    return text;
  }

  async #read(uri: string, before: Read): Promise<Read> {
    try {
      const bytes = await this.#host.read(uri);
      if (bytes === null) return null;
      return before !== null && 'bytes' in before && same(before.bytes, bytes) ? before : { bytes };
    } catch (error) {
      const words = error instanceof HostError ? error.words : { vi: 'không đọc được', en: 'cannot be read' };
      return before !== null && 'vi' in before && before.vi === words.vi ? before : words;
    }
  }
}
