import { TokenKind, wordKey } from '../text/index.ts';
import type { TokenTable } from '../text/types.ts';

/** Runs of words of a text, as hashes: alike whatever the case, the tone marks' place and the marks between words. */
export type Runs = ReadonlySet<number>;

/** Words of a name, of an opening, and of a text that are compared. */
const SHORT = 1000;
const LONG = 50_000;

/** Hashes of the runs of `size` words. */
function runs(keys: Iterable<number>, size: number): Set<number> {
  const out = new Set<number>();
  const last: number[] = [];
  for (const key of keys) {
    last.push(key);
    if (last.length > size) last.shift();
    if (last.length === size)
      out.add(last.reduce((hash, one) => (Math.imul(hash, 0x01000193) ^ one) >>> 0, 0x811c9dc5));
  }
  return out;
}

function* keysOfWords(text: string): Generator<number> {
  let count = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    yield wordKey(word);
    if (++count === SHORT) return;
  }
}

function* keysOfTokens({ length, kind, key }: TokenTable): Generator<number> {
  for (let i = 0, count = 0; i < length && count < LONG; i++) {
    if (kind[i] === TokenKind.punctuation) continue;
    yield key[i];
    count++;
  }
}

/** Pairs of words that follow each other in a name or the beginning of a text. */
export const pairsOf = (text: string): Runs => runs(keysOfWords(text), 2);

/** Runs of three words of a whole text. */
export const runsOf = (tokens: TokenTable): Runs => runs(keysOfTokens(tokens), 3);

/** Share of the pairs of a name that are among those of a text, from 0 to 1. */
export function coverage(name: Runs, there: Runs): number {
  if (name.size === 0) return 0;
  let found = 0;
  for (const pair of name) if (there.has(pair)) found++;
  return found / name.size;
}

/** How much two texts have in common, from 0 to 1: runs that both have, among those that either has. */
export function likeness(one: Runs, other: Runs): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let both = 0;
  for (const run of few) if (many.has(run)) both++;
  return both / (one.size + other.size - both);
}
