import type { Replacement } from '../text/index.ts';

/** A place where two versions of a text differ: `[from, to)` of the old one became `[start, end)` of the new one. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What became of a text after further edits of its new version (sorted, not overlapping); changes that touch become one. Linear.
 */
export function withEdits(changes: readonly Change[], edits: readonly Replacement[]): Change[] {
  const out: Change[] = [];
  /** What the offsets of the new version are ahead of those of the old, and will be after the edits. */
  let ahead = 0;
  let moved = 0;
  let c = 0;
  let e = 0;
  while (c < changes.length || e < edits.length) {
    const start = Math.min(changes[c]?.start ?? Infinity, edits[e]?.start ?? Infinity);
    const from = start - ahead;
    const begin = start + moved;
    let end = start;
    for (;;) {
      if (c < changes.length && changes[c].start <= end) {
        const { from: old, to, start: s, end: stop } = changes[c++];
        ahead += stop - s - (to - old);
        end = Math.max(end, stop);
      } else if (e < edits.length && edits[e].start <= end) {
        const { start: s, end: stop, insert } = edits[e++];
        moved += insert.length - (stop - s);
        end = Math.max(end, stop);
      } else break;
    }
    out.push({ from, to: end - ahead, start: begin, end: end + moved });
  }
  return out;
}
