import { lower } from '../text/alphabet.ts';

/** Words in small letters, at most `limit` of them. */
function wordsOf(text: string, limit: number): string[] {
  const out: string[] = [];
  for (const [word] of lower(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    out.push(word);
    if (out.length === limit) break;
  }
  return out;
}

/** Runs of `size` words each, as a set. */
function runs(words: readonly string[], size: number): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + size <= words.length; i++) out.add(words.slice(i, i + size).join(' '));
  return out;
}

/** Share of the pairs of words of `name` that stand in `text`, from 0 to 1. Linear in both. */
export function coverage(name: string, text: string): number {
  const wanted = runs(wordsOf(name, NAME), 2);
  if (wanted.size === 0) return 0;
  const there = runs(wordsOf(text, TEXT), 2);
  let found = 0;
  for (const pair of wanted) if (there.has(pair)) found++;
  return found / wanted.size;
}

/** How much two texts have in common, from 0 to 1: runs of three words that both have, among those that either has. Linear in both. */
export function likeness(one: string, other: string): number {
  const a = runs(wordsOf(one, TEXT), 3);
  const b = runs(wordsOf(other, TEXT), 3);
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const run of a) if (b.has(run)) both++;
  return both / (a.size + b.size - both);
}

/** Words of a name, and of a text, that are compared. */
const NAME = 120;
const TEXT = 50_000;
