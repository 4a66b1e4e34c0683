import type { Context } from '../../engine/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { TokenKind } from '../../text/index.ts';

/** Whether the closing bracket at token `i` belongs to a label: `a)`, `12)`, `iv)`, `đ1)`; scans print `ce)` for `đ)`. */
export function isLabel(i: number, paragraph: Paragraph, ctx: Context): boolean {
  const { tokens, text } = ctx.document.source;
  if (tokens.start[i] === paragraph.start || tokens.end[i - 1] !== tokens.start[i]) return false;
  const label = text.slice(tokens.start[i - 1], tokens.end[i - 1]);
  if (label.length === 1 || tokens.kind[i - 1] !== TokenKind.word || /^[ivx]+$/iu.test(label)) return true;
  return (
    label.length === 2 && (tokens.start[i - 1] === paragraph.start || tokens.kind[i - 2] === TokenKind.punctuation)
  );
}

/** Whether the bracket at token `i` stands inside a word: an address, or the slip of a scan. */
export function isInner(i: number, ctx: Context): boolean {
  const { tokens } = ctx.document.source;
  const joined = i > 0 && tokens.end[i - 1] === tokens.start[i] && tokens.kind[i - 1] !== TokenKind.punctuation;
  return joined && i + 1 < tokens.length && tokens.start[i + 1] === tokens.end[i];
}

/**
 * Whether the text before the offset ends like the end of a paragraph. A line that a converter has broken in two does not, and
 * its brackets stand in two paragraphs.
 */
export const endsBefore = (offset: number, ctx: Context): boolean =>
  /(?:^|[.;:!?…,”")/])$/u.test(ctx.text({ start: Math.max(0, offset - 20), end: offset }).trimEnd());
