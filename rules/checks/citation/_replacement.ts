import type { Context, Edit, Fix, ResolvedCitation } from '../../engine/types.ts';
import { amendedWords, wholeWords } from '../../law/cite.ts';
import type { LawDocument } from '../../law/types.ts';
import type { LegalDocument, Part } from '../../structure/types.ts';
import { printDate, printDateInWords } from '../../text/calendar.ts';
import { lower } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { leadsBasis } from './_past.ts';
import { nameOf, shortNameOf } from './_words.ts';

/** The căn cứ that holds the offset; they stand in order, and there may be thousands of them. */
export function basisAt({ preamble: { bases } }: LegalDocument, offset: number): Part | null {
  let low = 0;
  let high = bases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bases[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < bases.length && bases[low].start <= offset ? bases[low] : null;
}

/** The words of a căn cứ from its citation to the mark at its end, when nothing but the title of that one document stands there. */
export function basisTail(citation: ResolvedCitation, ctx: Context): Span | null {
  if (citation.role !== 'basis' || !leadsBasis(citation, ctx) || citation.unitSpan !== null) return null;
  const { start } = citation.quoteSpan;
  const basis = basisAt(ctx.document, start);
  if (basis === null) return null;
  for (let i = citation.index + 1; i < ctx.citations.length && ctx.citations[i].span.start < basis.end; i++)
    if (!ctx.citations[i].inTitle) return null;
  const text = ctx.text({ start, end: basis.end });
  // A remark in brackets or a second sentence is more than the title.
  if (/[();:.]\s/u.test(text)) return null;
  return { start, end: start + text.replace(/[\s;.,:]+$/u, '').length };
}

/** The date with the space, comma or blank before it. */
export function withSpaceBefore(at: Span, ctx: Context): Span {
  const before = ctx.text({ start: Math.max(0, at.start - 4), end: at.start });
  return { start: at.start - (/,?\s+$/u.exec(before)?.[0].length ?? 0), end: at.end };
}

/** The body behind the citation put right when another made the new document; null when its name cannot be found. */
function issuerEdit({ issuer, quoteSpan, span }: ResolvedCitation, last: LawDocument, ctx: Context): Edit[] | null {
  if (issuer === null || last.issuer === '' || lower(issuer) === lower(last.issuer)) return [];
  // Ministries and local bodies are named in more than one way.
  const known = ['Chính phủ', 'Thủ tướng Chính phủ', 'Quốc hội', 'Ủy ban Thường vụ Quốc hội'];
  if (!known.includes(issuer) && !known.includes(last.issuer)) return [];
  const at = ctx.text({ start: quoteSpan.end, end: span.end }).lastIndexOf(issuer);
  if (at < 0) return null;
  const start = quoteSpan.end + at;
  return [{ start, end: start + issuer.length, insert: last.issuer }];
}

/**
 * The document that took the place of a lapsed one in the style of the draft (V7.1 to V7.6, V7.19, V7.20): a căn cứ with its title and
 * amendments, elsewhere number and type, with a date only where the draft gives dates. Null when the result would not be sound.
 */
export function replacement(citation: ResolvedCitation, last: LawDocument, ctx: Context): Fix | null {
  const { numberSpan, quoteSpan, dateSpan, span, symbol, type } = citation;
  // What is named as amending the old document would be left standing behind the new one; the type must be known to be written.
  if (symbol === null || citation.garbled || citation.amendedBy.length > 0 || last.type === '') return null;
  const normative = ctx.document.documentClass === 'normative';
  const fix = (edits: readonly Edit[]): Fix => ({
    kind: 'review',
    title: { vi: `Thay bằng ${shortNameOf(last)}`, en: `Replace by ${shortNameOf(last)}` },
    edits,
  });
  const tail = ctx.document.documentClass === 'unknown' ? null : basisTail(citation, ctx);
  const whole = tail === null ? null : wholeWords(ctx.law, last, ctx.asOf, normative);
  if (tail !== null && whole !== null) return fix([{ ...tail, insert: whole }]);
  const edits: Edit[] = [];
  const listed = quoteSpan.start === numberSpan.start || type === null || !ctx.text(quoteSpan).startsWith(type);
  if (last.type === type && (citation.name === null || citation.name === last.title))
    edits.push({ ...numberSpan, insert: last.symbol });
  else if (listed) return null;
  else edits.push({ ...quoteSpan, insert: nameOf(last).replace(/ ngày [\d/]+$/u, '') });
  if (dateSpan !== null) {
    if (normative) edits.push({ ...withSpaceBefore(dateSpan, ctx), insert: '' });
    else if (last.issued === null) return null;
    else {
      const words = ctx.text(dateSpan).includes('tháng');
      edits.push({ ...dateSpan, insert: words ? printDateInWords(last.issued) : `ngày ${printDate(last.issued)}` });
    }
  }
  const issuer = issuerEdit(citation, last, ctx);
  if (issuer === null) return null;
  edits.push(...issuer);
  // Behind a citation that is not followed by its title the amendments have their place.
  const end = Math.max(span.end, quoteSpan.end);
  const phrase =
    normative && /^\s*[;.,)]/u.test(ctx.text({ start: end, end: end + 4 }))
      ? amendedWords(ctx.law, last, ctx.asOf, true)
      : '';
  if (phrase !== '') edits.push({ start: end, end, insert: phrase });
  return fix(edits);
}
