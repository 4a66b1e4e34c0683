import type { IsoDate } from '@rasoat/rules';

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
  /** The law pack that ships with rasoat. */
  centralLaw(): Promise<Uint8Array>;
  /** Address of the offline page of a rule; null where the pages did not come along. */
  rulePage(rule: string): string | null;
}
