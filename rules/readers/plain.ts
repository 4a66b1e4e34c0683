import { type BlockDraft, buildSourceText, type SourceText } from '../text/index.ts';
import { isDelimiterRow, isTableRow, pushCells } from './table-row.ts';

/**
 * Reads plain text: each line that is not blank is a block; a line that begins with `|` or carries ` | ` is a table row, each
 * cell a block (the `|` stay in the text, outside the blocks; a `|---|---|` line is no block).
 */
export function readPlain(file: string): SourceText {
  return buildSourceText({ format: 'plain', file, blocks: plainBlocks(file) });
}

function plainBlocks(file: string): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  const end = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/g;
  let table = 0;
  let row = 0;
  let inTable = false;
  for (let start = 0; start < file.length; ) {
    const match = end.exec(file);
    const stop = match === null ? file.length : match.index;
    if (isTableRow(file, start, stop)) {
      if (!inTable) {
        inTable = true;
        table++;
        row = 0;
      }
      if (!isDelimiterRow(file, start, stop)) pushCells(blocks, file, start, stop, table, ++row);
    } else {
      inTable = false;
      if (stop > start) blocks.push({ start, end: stop, kind: 'line' });
    }
    start = match === null ? file.length : match.index + match[0].length;
  }
  return blocks;
}
