import type { Word } from './_words.ts';

/** Where two wordings differ: indices `[from, to)` of the words of each; one of the two may be empty. */
export interface Difference {
  readonly wanted: readonly [from: number, to: number];
  readonly found: readonly [from: number, to: number];
}

export interface Alignment {
  /** Words of `found` that the wording takes; what stands behind is other text. */
  readonly length: number;
  /** Words that would have to be changed, put in or left out. */
  readonly distance: number;
  readonly differences: readonly Difference[];
}

/**
 * Lays the words of a name against words that begin with it, as it may be: the end of `found` is free unless `whole`. Quadratic in the
 * length of a name, which the caller bounds.
 */
export function align(wanted: readonly Word[], found: readonly Word[], whole = false): Alignment {
  const rows = wanted.length + 1;
  const columns = found.length + 1;
  const cost = new Uint16Array(rows * columns);
  for (let j = 0; j < columns; j++) cost[j] = j;
  for (let i = 1; i < rows; i++) {
    cost[i * columns] = i;
    for (let j = 1; j < columns; j++) {
      const same = wanted[i - 1].key === found[j - 1].key ? 0 : 1;
      const at = i * columns + j;
      cost[at] = Math.min(cost[at - columns - 1] + same, cost[at - columns] + 1, cost[at - 1] + 1);
    }
  }
  const last = (rows - 1) * columns;
  let length = found.length;
  if (!whole) for (let j = columns - 1; j >= 0; j--) if (cost[last + j] < cost[last + length]) length = j;
  return { length, distance: cost[last + length], differences: trace(cost, columns, wanted, found, length) };
}

function trace(
  cost: Uint16Array,
  columns: number,
  wanted: readonly Word[],
  found: readonly Word[],
  length: number,
): Difference[] {
  const out: Difference[] = [];
  let i = wanted.length;
  let j = length;
  let open: { i: number; j: number } | null = null;
  const close = (): void => {
    if (open !== null) out.push({ wanted: [i, open.i], found: [j, open.j] });
    open = null;
  };
  while (i > 0 || j > 0) {
    const at = i * columns + j;
    if (i > 0 && j > 0 && wanted[i - 1].key === found[j - 1].key && cost[at] === cost[at - columns - 1]) {
      close();
      i--;
      j--;
      continue;
    }
    open ??= { i, j };
    if (i > 0 && j > 0 && cost[at] === cost[at - columns - 1] + 1) {
      i--;
      j--;
    } else if (i > 0 && cost[at] === cost[at - columns] + 1) i--;
    else j--;
  }
  close();
  return out.reverse();
}
