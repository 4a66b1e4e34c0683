import { ownString } from '../text/splice.ts';
import type { SourceText } from '../text/types.ts';

/** Values of one paragraph that are kept at its first line: a line that is typed on gathers one for each state of the lines behind it. */
const MOST = 16;

/**
 * What `make` gives for the blocks `[first, end)`, remembered while the draft is edited and they stay as they are. It may look at
 * their words alone, and at what `detail` tells. Offsets that are kept count from the start of the first block.
 */
export function kept<T>(
  { cells, blocks, text }: SourceText,
  first: number,
  end: number,
  slot: object,
  detail: number,
  make: () => T,
): T {
  if (cells === null) return make();
  const values = cells[first].keep(slot, () => new Map<number | string, T>());
  let key: number | string = detail;
  if (end - first > 1) {
    key = ownString(`${detail} ${text.slice(blocks[first].end, blocks[end - 1].end)}`);
  }
  let value = values.get(key);
  if (value === undefined) {
    if (values.size >= MOST) values.clear();
    value = make();
    values.set(key, value);
  }
  return value;
}
