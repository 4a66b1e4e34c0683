import type { BlockDraft } from '../text/index.ts';

const BAR = 0x7c;
const BACKSLASH = 0x5c;

/** Whether the line `[start, stop)` is a row of a table drawn with bars: it begins with `|`, or carries ` | `. */
export function isTableRow(file: string, start: number, stop: number): boolean {
  let i = start;
  while (i < stop && isBlank(file.charCodeAt(i))) i++;
  if (i === stop) return false;
  if (file.charCodeAt(i) === BAR) return true;
  for (let bar = indexOfBar(file, i + 1, stop); bar >= 0; bar = indexOfBar(file, bar + 1, stop)) {
    if (isBlank(file.charCodeAt(bar - 1)) && (bar + 1 === stop || isBlank(file.charCodeAt(bar + 1)))) return true;
  }
  return false;
}

/** Whether the row only divides head and body: `|---|:--:|`. */
export function isDelimiterRow(file: string, start: number, stop: number): boolean {
  let dashes = 0;
  for (let i = start; i < stop; i++) {
    const c = file.charCodeAt(i);
    if (c === 0x2d) dashes++;
    else if (c !== BAR && c !== 0x3a && c !== 0x2b && c !== 0x3d && !isBlank(c)) return false;
  }
  return dashes > 0;
}

/** Adds the cells of a row as blocks; `\|` is no border. Empty cells count as columns. */
export function pushCells(
  blocks: BlockDraft[],
  file: string,
  start: number,
  stop: number,
  table: number,
  row: number,
): void {
  let from = start;
  while (from < stop && isBlank(file.charCodeAt(from))) from++;
  if (file.charCodeAt(from) === BAR) from++;
  let column = 1;
  while (from < stop) {
    const bar = indexOfBar(file, from, stop);
    const to = bar < 0 ? stop : bar;
    if (to > from) blocks.push({ start: from, end: to, kind: 'cell', hard: true, table, row, column });
    column++;
    from = bar < 0 ? stop : bar + 1;
  }
}

function indexOfBar(file: string, from: number, stop: number): number {
  for (let i = from; i < stop; i++) {
    if (file.charCodeAt(i) === BAR && file.charCodeAt(i - 1) !== BACKSLASH) return i;
  }
  return -1;
}

function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x09 || c === 0xa0;
}
