import { type Block, buildSourceText, makeBlock, type ReaderNote, type SourceText } from '../text/index.ts';
import type { ReadFrom } from './safe-points.ts';
import { Ahead, LineScanner, skipBlank, trimEnd } from './scan-lines.ts';
import { eachCell, mayBeRow, RowKind, rowKind } from './table-row.ts';

/**
 * Reads plain text, character for character: each line that is not blank is a block; a line that is a row of a table drawn
 * with `|` is its cells (the bars stay in the text, outside the blocks; a `|---|---|` line is no block).
 * Never throws. `notes` (spans in `file`) are passed on.
 */
export function readPlain(file: string, notes: readonly ReaderNote[] = []): SourceText {
  const { blocks } = plainBlocks(file, new LineScanner(file), null);
  return buildSourceText({ format: 'plain', file, blocks, notes });
}

const LINE = { kind: 'line' } as const;

/** The blocks of the lines, and where the reading ended; in offsets of `file`. */
export function plainBlocks(file: string, lines: LineScanner, read: ReadFrom | null): { blocks: Block[]; end: number } {
  const blocks: Block[] = [];
  const bars = new Ahead(file, '|', read !== null);
  let table = read?.tables ?? 0;
  let row = 0;
  let inTable = false;
  lines.seek(read?.offset ?? 0);
  while (lines.advance()) {
    const { start, stop } = lines;
    if (read !== null && !inTable && read.at(start, table, true)) return { blocks, end: start };
    if (start === stop) {
      inTable = false;
      continue;
    }
    const kind = mayBeRow(file, start, stop, bars) ? rowKind(file, start, stop) : RowKind.none;
    if (kind >= RowKind.row || (kind === RowKind.weak && inTable)) {
      if (!inTable) {
        inTable = true;
        table++;
        row = 0;
      }
      if (kind === RowKind.divider) continue;
      row++;
      eachCell(file, start, stop, (from, to, column) => {
        blocks.push(makeBlock(from, to, { kind: 'cell', hard: true, table, row, column }));
      });
      continue;
    }
    inTable = false;
    // A bar at the end of a line is a border, too.
    const end = trimEnd(file, start, stop);
    const bar = kind === RowKind.weak && file.charCodeAt(end - 1) === 0x7c;
    const cut = bar ? trimEnd(file, start, end - 1) : end;
    blocks.push(makeBlock(skipBlank(file, start, cut), cut, LINE));
  }
  return { blocks, end: file.length };
}
