import type { Bilingual, IsoDate } from '@rasoat/rules';

/** What the server needs of the machine it runs on: Node, or a worker of a page that asks its client. Nothing here uses the network. */
export interface Host {
  /** Version of rasoat. */
  readonly version: string;
  /** Local date. */
  today(): IsoDate;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  /** Bytes of a file; null: it is not there, or is no regular file. Throws a `HostError` when it cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
  /** What a folder holds; null: it is not there. Throws a `HostError` when it cannot be read. A host without it (left out) checks open drafts only. */
  list?(uri: string): Promise<readonly Entry[] | null>;
  /** The law pack that ships with rasoat. */
  centralLaw(): Promise<Uint8Array>;
  /** Address of the offline page of a rule; null where the pages did not come along. */
  rulePage(rule: string): string | null;
}

/** What a folder holds under a name. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Where it really lies, when it is a link: a circle of links is walked once. */
  readonly real: string;
}

/** Largest file that is read, in bytes. */
export const maxBytes = 256 * 1024 * 1024;

/** Why a file or folder could not be read: no full sentence, without its name. */
export class HostError extends Error {
  readonly words: Bilingual;
  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

/** Of a file beyond `maxBytes`. */
export function tooLarge(): HostError {
  const megabytes = maxBytes / 1024 / 1024;
  return new HostError({
    vi: `lớn hơn ${megabytes} MB, chưa được đọc; hãy tách thành nhiều tệp`,
    en: `larger than ${megabytes} MB and was not read; split it`,
  });
}
