import type { LegalDocument } from '../../structure/types.ts';
import type { FileLayout, Span } from '../../text/types.ts';

/** How a draft looks whose form the law rules; null for texts, for PDF (its fonts are those of the printer), and for other papers. */
export function wordLayout({ source, documentClass, kind }: LegalDocument): FileLayout | null {
  if (documentClass === 'unknown' || kind === 'tthc' || source.format === 'pdf') return null;
  return source.layout;
}

/** The line that stands for the draft as a whole: its type, else the nearest part of the header, else its first paragraph. */
export function lineOfDraft({ header, paragraphs }: LegalDocument): Span {
  const first = paragraphs[0] ?? { start: 0, end: 0 };
  return header.type ?? header.symbolSpan ?? header.issuer?.at ?? { start: first.start, end: first.end };
}

/** A span without white space at its ends; of one that has no words, the paragraph that it stands in. */
export function shownSpan(document: LegalDocument, { start, end }: Span): Span {
  const { text } = document.source;
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && /\s/u.test(text[from])) from++;
  while (to > from && /\s/u.test(text[to - 1])) to--;
  if (from < to) return { start: from, end: to };
  const paragraph = document.paragraphAt(start) ?? document.paragraphAt(Math.max(0, start - 1));
  return paragraph === null ? { start, end: start } : { start: paragraph.start, end: paragraph.end };
}
