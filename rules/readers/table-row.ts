import { isCapital, isDigit } from '../text/index.ts';
import { type Ahead, isBlank, skipBlank, trimEnd } from './scan-lines.ts';

const BAR = 0x7c;
const BACKSLASH = 0x5c;

/** How a line stands to a table drawn with bars. */
export const RowKind = {
  none: 0,
  /** Only behind or before a row: one ` | ` that may as well be a scanning slip, or a bar at the end of the line. */
  weak: 1,
  row: 2,
  /** `|---|:--:|`, `+---+---+`: divides rows, says nothing. */
  divider: 3,
} as const;

/** Whether the line may be a row or a divider at all; `bars` finds the bars of the file. Settles most lines of a draft. */
export function mayBeRow(file: string, start: number, stop: number, bars: Ahead): boolean {
  return bars.within(start, stop) || file.charCodeAt(skipBlank(file, start, stop)) === 0x2b;
}

/**
 * Kind of the line `[start, stop)`. A row begins with `|`, or carries ` | ` twice, or once with a capital or a digit behind it
 * (`ỦY BAN NHÂN DÂN | CỘNG HÒA …`; in `điểm | khoản 7` the bar is a slip).
 */
export function rowKind(file: string, start: number, stop: number): number {
  let bar = indexOfBar(file, start, stop);
  const first = skipBlank(file, start, stop);
  if (bar < 0 && file.charCodeAt(first) !== 0x2b) return RowKind.none;
  if (isDivider(file, first, stop)) return RowKind.divider;
  if (bar < 0) return RowKind.none;
  if (bar === first) return RowKind.row;
  let inner = 0;
  let strong = false;
  const end = trimEnd(file, start, stop);
  for (; bar >= 0 && bar < end; bar = indexOfBar(file, bar + 1, end)) {
    if (!isBlank(file.charCodeAt(bar - 1))) continue;
    if (bar + 1 === end) inner++;
    else if (isBlank(file.charCodeAt(bar + 1))) {
      inner++;
      const after = file.charCodeAt(skipBlank(file, bar + 1, end));
      if (isCapital(after) || isDigit(after)) strong = true;
    }
  }
  if (inner >= 2 || strong) return RowKind.row;
  return inner === 1 ? RowKind.weak : RowKind.none;
}

/** Whether the line from `first` on only divides rows: `|---|:--:|`, `+---+---+`, `||||`. */
export function isDivider(file: string, first: number, stop: number): boolean {
  let bars = 0;
  let dashes = 0;
  for (let i = first; i < stop; i++) {
    const c = file.charCodeAt(i);
    if (c === 0x2d || c === 0x3d) dashes++;
    else if (c === BAR || c === 0x2b) bars++;
    else if (c !== 0x3a && !isBlank(c)) return false;
  }
  return bars > 1 || (bars === 1 && dashes >= 2);
}

/** Calls `cell` with the range and column (from 1) of each cell that is not empty; `\|` is no border. */
export function eachCell(
  file: string,
  start: number,
  stop: number,
  cell: (from: number, to: number, column: number) => void,
): void {
  const end = trimEnd(file, start, stop);
  let from = skipBlank(file, start, end);
  if (file.charCodeAt(from) === BAR) from++;
  let column = 1;
  while (from < end) {
    const bar = indexOfBar(file, from, end);
    const to = bar < 0 ? end : bar;
    const first = skipBlank(file, from, to);
    if (first < to) cell(first, trimEnd(file, first, to), column);
    column++;
    from = bar < 0 ? end : bar + 1;
  }
}

function indexOfBar(file: string, from: number, stop: number): number {
  for (let i = from; i < stop; i++) {
    if (file.charCodeAt(i) === BAR && (i === 0 || file.charCodeAt(i - 1) !== BACKSLASH)) return i;
  }
  return -1;
}
