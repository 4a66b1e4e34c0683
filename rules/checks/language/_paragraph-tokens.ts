import type { Context } from '../../engine/types.ts';
import { firstTokensOf, indexOf } from '../../structure/passages.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';

/** Range of token indices: from the first to the one after the last. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The tokens of a paragraph. */
export function tokensOf(paragraph: Paragraph, ctx: Pick<Context, 'document'>): TokenRange {
  const first = firstTokensOf(ctx.document);
  const index = indexOf(ctx.document, paragraph);
  return { from: first[index], to: first[index + 1] };
}

/**
 * Whether a paragraph is running text: no cell, no form to be filled in, no list of an appendix. What is set there is set to fit
 * a column or to leave room for a pen.
 */
export function isProse(paragraph: Paragraph, document: LegalDocument): boolean {
  if (paragraph.table > 0) return false;
  const attachment = document.attachments[paragraph.attachment];
  return attachment === undefined || attachment.kind === 'regulation';
}
