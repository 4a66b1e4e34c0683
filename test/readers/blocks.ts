import type { SourceText } from '@rasoat/rules/text';

/** Blocks as short lines: kind, level or place in a table, `!` for a hard end, words. */
export function show(source: SourceText): string[] {
  return source.blocks.map((block) => {
    const place =
      block.table > 0 ? ` ${block.table}/${block.row}/${block.column}` : block.level > 0 ? ` ${block.level}` : '';
    return `${block.kind}${place}${block.hard ? '!' : ''} ${source.text.slice(block.start, block.end)}`;
  });
}

/** The words of the blocks alone. */
export function lines(source: SourceText): string[] {
  return source.blocks.map((block) => source.text.slice(block.start, block.end));
}

/** What the file says at the place of a part of the text. */
export function inFile(source: SourceText, file: string, words: string): string {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  const at = source.locate({ start, end: start + words.length });
  return file.slice(at.start.offset, at.end.offset);
}
