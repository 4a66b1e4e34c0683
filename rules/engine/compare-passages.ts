import type { Span } from '../text/types.ts';
import type { ComparedUnit } from './compare-units.ts';

/** A passage that was edited, added (`before` null) or removed (`after` null). */
export interface ChangedPassage {
  readonly before: Span | null;
  readonly after: Span | null;
}

/** The longest run of pairs that keeps the order of both sides (patience: O(n log n)). `pairs` are in the order of the left. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [n, [, right]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]][1] < right) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : tails[low - 1]);
    tails[low] = n;
  }
  const out: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]) out.push(pairs[at]);
  return out.reverse();
}

/** Places of hashes that stand once. */
function singles(hashes: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [i, hash] of hashes.entries()) places.set(hash, places.has(hash) ? -1 : i);
  return places;
}

/**
 * The passages that differ between two versions of a unit: equal beginnings and ends are passed over, then passages that stand once on
 * both sides and in the same order; what lies between is paired in order. O(n log n).
 */
export function changedPassages(before: ComparedUnit, after: ComparedUnit): ChangedPassage[] {
  const [left, right] = [before.words, after.words];
  const places = singles(right);
  const pairs: (readonly [number, number])[] = [];
  for (const [hash, i] of singles(left)) {
    const j = places.get(hash) ?? -1;
    if (i >= 0 && j >= 0) pairs.push([i, j]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const out: ChangedPassage[] = [];
  let [i, j] = [0, 0];
  /** A passage with the same words on both sides: only its label may differ. */
  const same = (): void => {
    if (before.hashes[i] !== after.hashes[j]) out.push({ before: before.passages[i], after: after.passages[j] });
    i++;
    j++;
  };
  const fill = (toI: number, toJ: number): void => {
    while (i < toI && j < toJ && left[i] === right[j]) same();
    let [endI, endJ] = [toI, toJ];
    while (endI > i && endJ > j && left[endI - 1] === right[endJ - 1]) {
      endI--;
      endJ--;
    }
    while (i < endI || j < endJ) {
      out.push({ before: i < endI ? before.passages[i] : null, after: j < endJ ? after.passages[j] : null });
      if (i < endI) i++;
      if (j < endJ) j++;
    }
    while (i < toI) same();
  };
  for (const [toI, toJ] of longestRising(pairs)) {
    fill(toI, toJ);
    same();
  }
  fill(left.length, right.length);
  return out;
}
