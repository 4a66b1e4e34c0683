import { bareText, findLoosely } from '../../structure/letters.ts';
import type { PartName } from '../../structure/profiles.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { isLetter } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';

/** The first `count` words of a span. */
export function firstWords(text: string, span: Span, count: number): Span {
  let end = span.start;
  for (let word = 0; word < count && end < span.end; word++) {
    while (end < span.end && /\s/u.test(text[end])) end++;
    while (end < span.end && !/\s/u.test(text[end])) end++;
  }
  return { start: span.start, end };
}

/** The last word of a span with the mark behind it. */
export function lastWord(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /\s/u.test(text[end - 1])) end--;
  let start = end;
  while (start > span.start && !/\s/u.test(text[start - 1])) start--;
  return { start, end };
}

/**
 * The words of the span that stand for `phrase` (small letters) but are misspelt by a mark or by one letter; null when the
 * phrase is there as it must be, or nothing like it.
 */
export function misspelt(text: string, span: Span, phrase: string): Span | null {
  const found = findLoosely(text, span.start, span.end, bareText(phrase, 0, phrase.length), 1);
  if (found === null) return null;
  let { start, end } = found;
  while (start > span.start && isLetter(text.charCodeAt(start - 1))) start--;
  while (end < span.end && isLetter(text.charCodeAt(end))) end++;
  return plain(text.slice(start, end)) === phrase ? null : { start, end };
}

/** How a draft names itself: `Quyết định`, `Nghị quyết`, `Chỉ thị`, `Kế hoạch`; null for other kinds. */
export function nounOf({ kind }: LegalDocument): string | null {
  if (kind.startsWith('quyet-dinh')) return 'Quyết định';
  if (kind.startsWith('nghi-quyet')) return 'Nghị quyết';
  if (kind === 'chi-thi') return 'Chỉ thị';
  return kind === 'ke-hoach' ? 'Kế hoạch' : null;
}

/** Whether a province, district or commune issues the draft. */
export function isLocal({ issuer }: LegalDocument): boolean {
  return (
    issuer !== null &&
    (issuer.level === 'tinh' || issuer.level === 'huyen' || issuer.level === 'xa' || local.has(issuer.body))
  );
}

const local: ReadonlySet<string> = new Set(['ubnd', 'chu-tich-ubnd', 'hdnd']);

/** Whether a paragraph is one of the body of the main document, not quoted. */
export function isMainBody(paragraph: Paragraph): boolean {
  return paragraph.attachment === -1 && paragraph.zone === 'body' && !paragraph.quoted;
}

/** The last paragraph of the main document before its conclusions, null when it has no body. */
function lastOfBody({ paragraphs }: LegalDocument): Paragraph | null {
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const { attachment, zone } = paragraphs[i];
    if (attachment === -1 && (zone === 'body' || zone === 'adoption')) return paragraphs[i];
  }
  return null;
}

/** Where a missing part of preamble, body or conclusions belongs: before the part that follows it, or the word that it follows. */
export function placeFor(document: LegalDocument, part: PartName): Span {
  const { header, preamble, conclusions, body, paragraphs, source } = document;
  const after = (span: Span | null | undefined): Span | null => (span ? lastWord(source.text, span) : null);
  const before = (span: Span | null | undefined): Span | null => (span ? { start: span.start, end: span.start } : null);
  const unit = before(body[0] ?? paragraphs.find(isMainBody));
  const title = after(header.subject ?? header.type ?? header.symbolLine);
  const basis = after(preamble.bases.at(-1));
  const ending = after(conclusions.adoption ?? lastOfBody(document));
  const places: Partial<Record<PartName, readonly (Span | null)[]>> = {
    'legal-basis': [
      before(preamble.considerations[0]),
      before(preamble.enacting),
      before(preamble.decisionLine),
      unit,
      title,
    ],
    consideration: [basis, before(preamble.enacting), before(preamble.decisionLine), unit, title],
    'enacting-sentence': [preamble.decisionLine, after(preamble.considerations.at(-1)), basis, unit, title],
    'decision-line': [after(preamble.considerations.at(-1)), basis, unit, title],
    recipients: [before(conclusions.signatures[0]), ending],
    signature: [after(conclusions.recipients), ending],
  };
  const found = (places[part] ?? [ending]).find((place) => place !== null);
  const start = paragraphs[0]?.start ?? 0;
  return found ? { start: found.start, end: found.end } : { start, end: start };
}
