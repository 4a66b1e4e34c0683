import { bareLetter, bareText } from '../text/index.ts';
import type { Span } from '../text/types.ts';

export { bareLetter, bareText };

/**
 * Where `phrase` (bare letters) stands in `text[start, end)` when at most `errors` letters are wrong, missing or too many.
 * Returns its first and last letter (`end` exclusive) and the number of errors; the place with the fewest, then the first.
 * Time: length of the text × length of the phrase.
 */
export function findLoosely(
  text: string,
  start: number,
  end: number,
  phrase: string,
  errors: number,
): { start: number; end: number; errors: number } | null {
  const m = phrase.length;
  let cost = new Int32Array(m + 1);
  let from = new Int32Array(m + 1);
  let nextCost = new Int32Array(m + 1);
  let nextFrom = new Int32Array(m + 1);
  for (let j = 0; j <= m; j++) cost[j] = j;
  from.fill(start);
  let best: { start: number; end: number; errors: number } | null = null;
  for (let i = start; i < end; i++) {
    const letter = bareLetter(text.charCodeAt(i));
    if (letter === 0) continue;
    nextCost[0] = 0;
    nextFrom[0] = i + 1;
    from[0] = i;
    for (let j = 1; j <= m; j++) {
      let value = cost[j - 1] + (phrase.charCodeAt(j - 1) === letter ? 0 : 1);
      let origin = from[j - 1];
      if (cost[j] + 1 < value) {
        value = cost[j] + 1;
        origin = from[j];
      }
      if (nextCost[j - 1] + 1 < value) {
        value = nextCost[j - 1] + 1;
        origin = nextFrom[j - 1];
      }
      nextCost[j] = value;
      nextFrom[j] = origin;
    }
    if (nextCost[m] <= errors && (best === null || nextCost[m] < best.errors)) {
      best = { start: nextFrom[m], end: i + 1, errors: nextCost[m] };
    }
    [cost, nextCost] = [nextCost, cost];
    [from, nextFrom] = [nextFrom, from];
  }
  return best;
}

/** Whether the words differ by one letter at most: wrong, missing or too many. */
export function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  return a.length - i - j <= 1 && b.length - i - j <= 1;
}

/** Whether the words have letters, all of them capitals. */
export function isUpper(text: string, at: Span): boolean {
  const words = text.slice(at.start, at.end);
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

/** First place of the character (a UTF-16 unit) in `text[from, to)`; -1 when it is not there. Never looks further than `to`. */
export function indexWithin(text: string, unit: number, from: number, to: number): number {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === unit) return i;
  return -1;
}
