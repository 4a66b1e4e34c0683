import { firstTokensOf, passagesOf } from '../../structure/passages.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { TokenTable } from '../../text/types.ts';

const mix = (hash: number, key: number): number => Math.imul(hash ^ key ^ (hash >>> 13), 0x9e3779b1) + 0x7f4a7c15;

function hashOf(keys: readonly number[]): number {
  let hash = keys.length;
  for (const key of keys) hash = mix(hash, key);
  return hash >>> 0;
}

/**
 * Which of the rows of words asked for stand in a draft, side by side. First every row is asked for, then the draft is read once,
 * whatever their number: a rule that looked for each would be slow on a draft with many slips.
 */
export class Attested {
  /** By the low half of the key of the first word: nearly every token is settled by this table alone. */
  readonly #first = new Uint8Array(1 << 16);
  readonly #wanted = new Set<number>();
  readonly #found = new Set<number>();
  #longest = 0;

  /** Asks for two or more words, by their keys. */
  want(keys: readonly number[]): void {
    this.#first[keys[0] & 0xffff] = 1;
    this.#wanted.add(hashOf(keys));
    this.#longest = Math.max(this.#longest, keys.length);
  }

  /** Reads the draft; of one under edit, where the same rows are asked for, what has changed. `slot`: of who asks. */
  read(document: LegalDocument, slot: object): void {
    if (this.#wanted.size === 0) return;
    const { tokens } = document.source;
    const first = firstTokensOf(document);
    const { length } = document.paragraphs;
    // A row goes on in the next paragraph at most.
    const inOne = (p: number): readonly number[] | null =>
      this.#rowsIn(tokens, first[p], first[p + 1], first[Math.min(p + 2, length)]);
    const byParagraph = passagesOf(document)?.near(slot, [...this.#wanted].sort((a, b) => a - b).join(), inOne);
    for (let p = 0; p < length; p++) {
      const found = byParagraph === undefined ? inOne(p) : byParagraph[p];
      if (found !== null) for (const hash of found) this.#found.add(hash);
    }
  }

  /** The wanted rows that begin among the tokens `[from, to)` and end before `limit`, by their hashes; null when there are none. */
  #rowsIn({ key }: TokenTable, from: number, to: number, limit: number): readonly number[] | null {
    let found: number[] | null = null;
    for (let t = from; t < to; t++) {
      if (this.#first[key[t] & 0xffff] === 0) continue;
      const row: number[] = [key[t]];
      while (row.length < this.#longest && t + row.length < limit) {
        row.push(key[t + row.length]);
        const hash = hashOf(row);
        if (!this.#wanted.has(hash)) continue;
        found ??= [];
        found.push(hash);
      }
    }
    return found;
  }

  /** Whether the words stand side by side somewhere. */
  has(keys: readonly number[]): boolean {
    return this.#found.has(hashOf(keys));
  }
}
