import type { Context, Report } from '../../engine/types.ts';
import { type PartName, profileOf } from '../../structure/profiles.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { isLetter } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { partFixes } from './_skeleton.ts';

/** The facts that fit the class of the draft; of both classes when the class cannot be told. */
export function factsOf(
  { documentClass }: LegalDocument,
  normative: readonly string[],
  administrative: readonly string[],
): readonly string[] {
  if (documentClass === 'normative') return normative;
  return documentClass === 'administrative' ? administrative : [...normative, ...administrative];
}

/**
 * From the first group of `size` words to the last that is not as wanted; the whole text when words are missing or too many.
 * Vietnamese words have often two syllables: `CHỦ NGHĨA` is one word, `size` 2.
 */
export function wrongWords(text: string, start: number, wanted: string, size: number): Span {
  const spans = [...text.matchAll(/\S+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const words = wanted.split(' ');
  const wrong = spans.map((span, i) => text.slice(span.start, span.end) !== words[i]);
  if (spans.length !== words.length)
    return { start: start + (spans[0]?.start ?? 0), end: start + text.trimEnd().length };
  const from = Math.floor(wrong.indexOf(true) / size) * size;
  const to = Math.min(Math.floor(wrong.lastIndexOf(true) / size) * size + size, spans.length) - 1;
  return { start: start + spans[from].start, end: start + spans[to].end };
}

/** The span up to the end of its last word: a part that is misspelt may be known only up to the slip. */
export function wholeWords({ source: { text } }: LegalDocument, { start, end }: Span): Span {
  let last = end;
  while (last < text.length && isLetter(text.charCodeAt(last))) last++;
  return { start, end: last };
}

type Neighbour =
  | 'superior'
  | 'issuer'
  | 'nationalName'
  | 'motto'
  | 'symbolLine'
  | 'placeDate'
  | 'type'
  | 'subject'
  | 'letterSubject'
  | 'addressee';

/** Neighbours of a missing part, nearest first; `>` before one that follows it. */
const neighbours: Readonly<Record<string, readonly `${'>' | ''}${Neighbour}`[]>> = {
  'superior-line': ['>issuer'],
  issuer: ['superior', '>nationalName', '>motto', '>symbolLine', '>placeDate', '>type'],
  'national-name': ['>motto', 'issuer', '>symbolLine', '>placeDate', '>type'],
  motto: ['nationalName', 'issuer', '>symbolLine', '>placeDate', '>type'],
  symbol: ['>placeDate', 'motto', 'nationalName', 'issuer', '>type'],
  'place-date': ['symbolLine', 'motto', 'nationalName', 'issuer', '>type'],
  type: ['>subject', 'placeDate', 'symbolLine', 'motto', 'nationalName', 'issuer'],
  subject: ['type', 'placeDate', 'symbolLine'],
  'letter-subject': ['symbolLine', '>addressee', 'placeDate', 'motto', 'issuer'],
  addressee: ['subject', 'letterSubject', 'type', 'placeDate', 'symbolLine', 'motto', 'issuer'],
};

/** The place where a missing part of the header belongs: before the part that follows it, or the line that it follows. */
export function gapFor(document: LegalDocument, part: string): Span {
  const { header, paragraphs } = document;
  for (const entry of neighbours[part] ?? []) {
    const follows = entry.startsWith('>');
    const name = entry.replace('>', '') as Neighbour;
    const at = name === 'issuer' ? (header.issuer?.at ?? null) : header[name];
    if (at !== null) return follows ? { start: at.start, end: at.start } : { start: at.start, end: at.end };
  }
  const first = paragraphs.find(({ zone }) => zone !== 'outside' && zone !== 'metadata');
  const start = first?.start ?? 0;
  return { start, end: start };
}

/** Whether a sound draft of this kind has the part on the day; false when the form rules of the day are not known. */
export function requires(document: LegalDocument, asOf: string, part: PartName): boolean {
  const { parts, known } = profileOf(document.kind, document.issuer, document.documentClass, asOf);
  return known && parts[part].need === 'required';
}

/** The parts above the title, in the order of the page. */
const HEAD_PARTS = ['national-name', 'motto', 'issuer', 'symbol', 'place-date'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

/** So many of them missing tell of a head that is not in the file: a drafter forgets one or two. */
const HEAD_LOST = 3;

/**
 * The parts above the title that a sound draft must have and this one has not, when so many are missing that the head of the
 * document is not in the file (lost in a conversion, or left out when it was copied); else empty.
 */
export function lostHead(document: LegalDocument, asOf: string): readonly HeadPart[] {
  const { nationalName, motto, issuer, symbolLine, placeDate } = document.header;
  const found = { 'national-name': nationalName, motto, issuer, symbol: symbolLine, 'place-date': placeDate };
  const lost = HEAD_PARTS.filter((part) => found[part] === null && requires(document, asOf, part));
  return lost.length >= HEAD_LOST ? lost : [];
}

/**
 * The report of a part that a sound draft of this kind must have on the day, with the fact that says so; none where the part may
 * be left out, where the form rules of the day are not known, or where the whole head is missing (the-thuc/header tells it).
 */
export function* missingPart<Data>(
  document: LegalDocument,
  ctx: Context,
  part: PartName,
  data: Data,
): Iterable<Report<Data>> {
  const { parts, known } = profileOf(document.kind, document.issuer, document.documentClass, ctx.asOf);
  if (!known || parts[part].need !== 'required') return;
  if (lostHead(document, ctx.asOf).some((lost) => lost === part)) return;
  const anchor = gapFor(document, part);
  yield {
    absent: { subject: part, anchor },
    data,
    facts: [parts[part].fact],
    fixes: partFixes(document, ctx, part, anchor),
  };
}
