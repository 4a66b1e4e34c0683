import type { LegalDocument } from '../../structure/types.ts';
import { TokenKind } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

/** Marks that join letters to a number of a document, an address or a longer name. */
const JOINING = '/-–_@&';

/**
 * All places of an abbreviation as a word of its own, in text order: in the draft's words, titles, tables, recipients. Left out are
 * those inside numbers of documents (`QĐ-UBND`), quoted amendment text and what is outside the draft.
 */
export function abbreviationPlaces(document: LegalDocument, word: string): Span[] {
  const { tokens, text } = document.source;
  const out: Span[] = [];
  let key = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (key >= 0 && tokens.key[i] !== key) continue;
    if (tokens.end[i] - tokens.start[i] !== word.length || tokens.kind[i] === TokenKind.punctuation) continue;
    if (!text.startsWith(word, tokens.start[i])) continue;
    key = tokens.key[i];
    const [start, end] = [tokens.start[i], tokens.end[i]];
    if (JOINING.includes(text[start - 1] ?? ' ') || JOINING.includes(text[end] ?? ' ')) continue;
    const paragraph = document.paragraphAt(start);
    if (paragraph === null || paragraph.quoted || paragraph.zone === 'outside' || paragraph.zone === 'metadata')
      continue;
    out.push({ start, end });
  }
  return out;
}
