import { Action, actionOf, isPair, markWidth, PATTERNS } from './chars.ts';
import { type OffsetMap, OffsetWriter } from './offsets.ts';

/** Normalised text and the map back; `map` is null when nothing changed. */
export interface Normalized {
  readonly text: string;
  readonly map: OffsetMap | null;
}

/**
 * The text every step reads: NFC, one kind of line end and of space (tabs stay tabs), no zero-width characters, `Đ` for
 * the letters that only look like it. Lone surrogates stay. Linear.
 */
export function normalizeText(raw: string): string {
  if (!PATTERNS.special.test(raw)) return raw.normalize('NFC');
  return raw
    .replace(PATTERNS.newline, '\n')
    .replace(PATTERNS.space, ' ')
    .replace(PATTERNS.remove, '')
    .replace(PATTERNS.upperStroke, 'Đ')
    .replace(PATTERNS.lowerStroke, 'đ')
    .normalize('NFC');
}

/** `normalizeText` with the offset map. */
export function normalizeWithMap(raw: string): Normalized {
  const text = normalizeText(raw);
  if (text === raw) return { text, map: null };
  return { text, map: align(raw, text) };
}

/**
 * Walks the raw and the normalised text side by side. Both are rows of clusters (a base and the marks that follow it);
 * normalisation keeps the row and changes only the inside of a cluster, so equal numbers of clusters belong together.
 */
function align(raw: string, text: string): OffsetMap {
  const out = new OffsetWriter();
  const n = raw.length;
  let i = 0;
  let t = 0;
  let run = 0; // start of the pending units that map one to one
  let action = n > 0 ? actionOf(raw.charCodeAt(0)) : 0;
  while (i < n) {
    const next = i + 1 < n ? actionOf(raw.charCodeAt(i + 1)) : Action.none;
    if (
      (action === Action.none || action === Action.space || action === Action.stroke) &&
      next !== Action.mark &&
      next !== Action.remove &&
      next !== Action.surrogate
    ) {
      i++;
      t++;
      action = next;
      continue;
    }
    // A cluster from i to j in the raw text; `end` leaves out removed characters at its end.
    let j = i;
    let end = i;
    const begin = skipRemoved(raw, i, n);
    if (begin > i) {
      j = begin;
    } else {
      const pair =
        isPair(raw, i) || (action === Action.newline && raw.charCodeAt(i) === 13 && raw.charCodeAt(i + 1) === 10);
      j = pair ? i + 2 : i + 1;
      end = j;
      for (;;) {
        const width = j < n ? markWidth(raw, j) : 0;
        if (width > 0) {
          j += width;
          end = j;
          continue;
        }
        const after = skipRemoved(raw, j, n);
        if (after === j) break;
        j = after;
      }
    }
    out.linear(run, i - run);
    if (end > i) {
      const start = t;
      t += isPair(text, t) ? 2 : 1;
      for (
        let width = t < text.length ? markWidth(text, t) : 0;
        width > 0;
        width = t < text.length ? markWidth(text, t) : 0
      ) {
        t += width;
      }
      const units = t - start;
      if (units === end - i && same(raw, i, text, start, units)) out.linear(i, units);
      else out.opaque(i, end, units);
    }
    i = j;
    run = j;
    action = i < n ? actionOf(raw.charCodeAt(i)) : Action.none;
  }
  out.linear(run, i - run);
  if (t === text.length && out.length === t) return out.finish(n);
  // A script whose letters combine without being marks: no position inside can be told, none is wrong.
  const whole = new OffsetWriter();
  whole.opaque(0, n, text.length);
  return whole.finish(n);
}

function skipRemoved(s: string, from: number, n: number): number {
  let i = from;
  while (i < n && actionOf(s.charCodeAt(i)) === Action.remove) i++;
  return i;
}

function same(a: string, i: number, b: string, j: number, units: number): boolean {
  for (let k = 0; k < units; k++) if (a.charCodeAt(i + k) !== b.charCodeAt(j + k)) return false;
  return true;
}
