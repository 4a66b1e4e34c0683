import { wordKey } from '../../text/index.ts';
import type { TokenTable } from '../../text/types.ts';

/** A phrase found: its index in the list given, and its tokens from the first to the one after the last. */
export interface PhraseHit {
  readonly phrase: number;
  readonly first: number;
  readonly end: number;
}

/** Keys of the tokens of a phrase: its words and marks. */
export const keysOfPhrase = (phrase: string): number[] =>
  (phrase.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).map(wordKey);

/**
 * Finds the phrases of a list in a token table, whatever their capitals, tone places and line ends; the longest wins at each place
 * and hits do not overlap. Linear in the tokens: nearly all of them are settled by one look at a table of first words.
 */
export class PhraseFinder {
  readonly #byFirst = new Map<number, { readonly phrase: number; readonly keys: readonly number[] }[]>();
  readonly #watched = new Uint8Array(1 << 16);

  constructor(phrases: readonly (readonly number[])[]) {
    for (const [phrase, keys] of phrases.entries()) {
      if (keys.length === 0) continue;
      this.#watched[keys[0] & 0xffff] = 1;
      const list = this.#byFirst.get(keys[0]);
      if (list) list.push({ phrase, keys });
      else this.#byFirst.set(keys[0], [{ phrase, keys }]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  }

  /** The longest phrase that begins at token `i`. */
  at(i: number, { key, length }: TokenTable): PhraseHit | null {
    if (this.#watched[key[i] & 0xffff] === 0) return null;
    for (const { phrase, keys } of this.#byFirst.get(key[i]) ?? []) {
      if (i + keys.length > length) continue;
      let n = 1;
      while (n < keys.length && key[i + n] === keys[n]) n++;
      if (n === keys.length) return { phrase, first: i, end: i + n };
    }
    return null;
  }

  /** Every hit that begins among the tokens `[from, to)`, in order. */
  all(tokens: TokenTable, from = 0, to = tokens.length): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (let i = from; i < to; i++) {
      const hit = this.at(i, tokens);
      if (hit === null) continue;
      hits.push(hit);
      i = hit.end - 1;
    }
    return hits;
  }
}
