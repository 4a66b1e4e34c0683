import { type Block, buildSourceText, type Cells, makeBlock, type ReaderNote, type SourceText } from '../text/index.ts';
import { Ahead, LineScanner, skipBlank, trimEnd } from './scan-lines.ts';
import { eachCell, mayBeRow, RowKind, rowKind } from './table-row.ts';

/**
 * Reads plain text, character for character: each line that is not blank is a block; a line that is a row of a table drawn
 * with `|` is its cells (the bars stay in the text, outside the blocks; a `|---|---|` line is no block).
 * Never throws. `notes` (spans in `file`) are passed on.
 */
export function readPlain(file: string, notes: readonly ReaderNote[] = [], cells: Cells | null = null): SourceText {
  return buildSourceText({ format: 'plain', file, blocks: plainBlocks(file), notes, cells });
}

const LINE = { kind: 'line' } as const;

function plainBlocks(file: string): Block[] {
  const blocks: Block[] = [];
  const lines = new LineScanner(file);
  const bars = new Ahead(file, '|');
  let table = 0;
  let row = 0;
  let inTable = false;
  while (lines.advance()) {
    const { start, stop } = lines;
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
  return blocks;
}
