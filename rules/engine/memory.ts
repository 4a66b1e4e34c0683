import type { Known } from '../citations/resolve.ts';
import { Passages } from '../structure/passages.ts';
import { Fingerprints } from './fingerprint.ts';

/** What a draft under edit remembers from one run to the next. */
export class Memory {
  readonly passages = new Passages();
  /** What the registry said of documents, under one law, date and place. */
  #resolved = new Map<string, Known>();
  #under: readonly unknown[] = [];
  /** What rules have asked so far, by id, as `RunContext` keeps it. */
  readonly asked: Record<string, number> = {};

  /** Fingerprints by what they are made of. */
  readonly fingerprints = new Fingerprints();

  /** The documents that were looked up under the same law, date and place. */
  resolved(...under: readonly unknown[]): Map<string, Known> {
    if (under.some((one, i) => one !== this.#under[i]) || this.#resolved.size > MOST) this.#resolved = new Map();
    this.#under = under;
    return this.#resolved;
  }
}

/** Keeps more than any draft has. */
const MOST = 20_000;
