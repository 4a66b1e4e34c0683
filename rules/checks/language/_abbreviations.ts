import type { Context } from '../../engine/types.ts';
import { perParagraph } from '../../structure/passages.ts';
import type { LegalDocument, Paragraph, Zone } from '../../structure/types.ts';
import { bareLetter, keySet, lower, TokenFlag, TokenKind, upper } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { formal, international } from './_abbreviation-words.ts';
import { isProse, tokensOf } from './_paragraph-tokens.ts';

/** Where an abbreviation is explained. */
export interface Explanation {
  readonly at: Span;
  /** By `(sau đây viết tắt là …)`; else by mere brackets or in a list. */
  readonly explicit: boolean;
  /** The words that it stands for, where they are beside it. */
  readonly full: Span | null;
}

export interface Abbreviation {
  readonly word: string;
  /** Where it is used, but for its explanations. */
  readonly uses: readonly Span[];
  readonly explained: readonly Explanation[];
}

/** Zones in which an abbreviation is used; it may be explained in others. */
const used: ReadonlySet<Zone> = new Set<Zone>(['body', 'footnote']);
const read: ReadonlySet<Zone> = new Set<Zone>([
  'title',
  'basis',
  'consideration',
  'enacting',
  'body',
  'footnote',
  'attachment-title',
]);

const ROMAN = /^[IVXLCDM]+$/u;
/** A syllable in capitals is a word, no abbreviation. */
const SYLLABLE = /^(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
/** Marks that make letters a part of a symbol, an address or a name: `QĐ-UBND`, `NĐ/CP`, `T.M`. */
const JOINING = '/-–_@&.';

const announced = /(?:gọi|viết)(?: chung)?(?: tắt)?(?: là(?: \p{L}+){0,2})?\s*:?\s*["“]?\s*$/iu;
/** Words before a number in letters that a scan has garbled. */
const LABELS = keySet('chương phần mục lục');
const isSpace = (c: string): boolean => c === '' || /\s/u.test(c);

/** The letters without marks, small. */
const bare = (word: string): string =>
  [...lower(word)]
    .map((letter) => String.fromCharCode(bareLetter(letter.charCodeAt(0)) || letter.charCodeAt(0)))
    .join('');

/** Whether the token is an abbreviation by its looks. */
function looksLikeOne(i: number, from: number, to: number, ctx: Pick<Context, 'document'>): boolean {
  const { tokens, text } = ctx.document.source;
  const [start, end] = [tokens.start[i], tokens.end[i]];
  // Capitals beside it, and marks that join it to something, settle most: a line in capitals, a symbol.
  const caps = (k: number): boolean => k >= from && k < to && (tokens.flags[k] & TokenFlag.allCaps) !== 0;
  if (end - start > 12 || caps(i - 1) || caps(i + 1)) return false;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (JOINING.includes(before) && before !== '') return false;
  if (after !== '' && JOINING.includes(after) && !(after === '.' && isSpace(text[end + 1] ?? ''))) return false;
  const word = text.slice(start, end);
  if (international.has(word) || formal.has(word) || ROMAN.test(word)) return false;
  // Tones and long vowels belong to words; so does a syllable in capitals.
  if (/[^A-ZĐ]/u.test(word) || SYLLABLE.test(bare(word))) return false;
  if (i > from && LABELS.has(tokens.key[i - 1])) return false;
  // `CN & TC`, and a symbol that a space has torn apart (`NĐ- CP`).
  const mark = (k: number): string =>
    k >= from && k < to && tokens.kind[k] === TokenKind.punctuation ? text[tokens.start[k]] : '';
  if (mark(i - 1) === '&' || mark(i + 1) === '&') return false;
  if (/[-–/]/u.test(mark(i - 1)) && i - 1 > from) {
    // `B01 - DNSN`, `B01 – DNSN`.
    if (tokens.end[i - 2] === tokens.start[i - 1] || tokens.kind[i - 2] === TokenKind.symbol) return false;
  }
  return true;
}

/**
 * The words before token `i` whose first letters are those of the abbreviation, commas and hyphens between them left aside; null
 * when they are other words.
 */
function wordsBefore(i: number, word: string, from: number, ctx: Pick<Context, 'document'>): Span | null {
  const { tokens, text } = ctx.document.source;
  let k = i;
  for (let n = word.length - 1; n >= 0; n--) {
    do k--;
    while (k >= from && tokens.kind[k] === TokenKind.punctuation && /[,"“”-]/u.test(text[tokens.start[k]]));
    if (k < from) return null;
    const initial = upper(text[tokens.start[k]]);
    if (initial === word[n]) continue;
    // `Giáo dục và Đào tạo` is GDĐT.
    if (initial === 'V' && n < word.length - 1) n++;
    else return null;
  }
  return { start: tokens.start[k], end: tokens.end[i - 1] };
}

/** How the abbreviation at token `i` is explained there; null when it is merely used. */
function explanation(
  i: number,
  from: number,
  to: number,
  paragraph: Paragraph,
  ctx: Pick<Context, 'document'>,
): Explanation | null {
  const { tokens, text } = ctx.document.source;
  const at = { start: tokens.start[i], end: tokens.end[i] };
  const word = text.slice(at.start, at.end);
  const lead = text.slice(Math.max(paragraph.start, at.start - 40), at.start);
  const mark = (k: number): string => (k >= from && k < to ? text[tokens.start[k]] : '');
  const opens = (k: number): number => {
    // The bracket in which the words stand, a few tokens back.
    for (let n = k; n >= from && n > k - 10; n--)
      if (mark(n) === '(' && tokens.end[n] - tokens.start[n] === 1) return n;
    return -1;
  };
  if (/tắt|gọi|viết/iu.test(lead) && announced.test(lead)) {
    const bracket = opens(i - 1);
    return { at, explicit: true, full: bracket < 0 ? null : wordsBefore(bracket, word, from, ctx) };
  }
  if (mark(i - 1) === '(' && (mark(i + 1) === ')' || mark(i + 1) === ','))
    return { at, explicit: false, full: wordsBefore(i - 1, word, from, ctx) };
  // `TTHC (thủ tục hành chính)`.
  if (mark(i + 1) === '(') {
    const close = i + 2 + word.length;
    if (close < to && mark(close) === ')' && wordsBefore(close, word, i + 2, ctx) !== null)
      return { at, explicit: false, full: null };
  }
  // The head of an entry in a list of abbreviations, or a cell of its own.
  const heads =
    i === from ||
    (i === from + 1 && tokens.kind[from] === TokenKind.punctuation) ||
    /^\s*\d+\.\s*["“]?$/u.test(text.slice(paragraph.start, at.start));
  const next = text.slice(at.end, at.end + 12).trimStart();
  if (heads && /^(?:["”]\s*)?(?:[:=|]|là(?![\p{L}]))/u.test(next)) return { at, explicit: false, full: null };
  if (paragraph.table > 0 && i === from && i + 1 === to) return { at, explicit: false, full: null };
  return null;
}

/** How many uses are looked at for what can be seen at one of them. */
const USES = 50;

const models = new WeakMap<LegalDocument, readonly Abbreviation[]>();

/** An abbreviation where it stands, with offsets from the start of its paragraph. */
interface Met {
  readonly word: string;
  readonly at: Span;
  /** Null where it is merely used. */
  readonly explained: Explanation | null;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The abbreviations of one paragraph; null when it has none. */
function metIn(paragraph: Paragraph, ctx: Pick<Context, 'document'>): readonly Met[] | null {
  const { document } = ctx;
  const { tokens, text } = document.source;
  if (!read.has(paragraph.zone)) return null;
  const { from, to } = tokensOf(paragraph, ctx);
  const uses = used.has(paragraph.zone) && isProse(paragraph, document) && !paragraph.quoted;
  let met: Met[] | null = null;
  for (let i = from; i < to; i++) {
    if ((tokens.flags[i] & TokenFlag.allCaps) === 0 || tokens.kind[i] !== TokenKind.word) continue;
    if (!looksLikeOne(i, from, to, ctx)) continue;
    const explained = explanation(i, from, to, paragraph, ctx);
    if (explained === null && !uses) continue;
    const by = -paragraph.start;
    met ??= [];
    met.push({
      word: text.slice(tokens.start[i], tokens.end[i]),
      at: { start: tokens.start[i] + by, end: tokens.end[i] + by },
      explained: explained === null ? null : placed(explained, by),
    });
  }
  return met;
}

const placed = (explained: Explanation, by: number): Explanation => ({
  ...explained,
  at: moved(explained.at, by),
  full: explained.full === null ? null : moved(explained.full, by),
});

const slot = {};

/** The abbreviations of a draft in the order in which they first stand in it; built once a draft. */
export function abbreviationsOf(ctx: Pick<Context, 'document'>): readonly Abbreviation[] {
  const { document } = ctx;
  const known = models.get(document);
  if (known) return known;
  const found = new Map<string, { word: string; uses: Span[]; explained: Explanation[] }>();
  const { paragraphs } = document;
  const byParagraph = perParagraph(document, slot, (_from, _to, index) => metIn(paragraphs[index], ctx));
  for (let p = 0; p < byParagraph.length; p++) {
    const { start } = paragraphs[p];
    for (const { word, at, explained } of byParagraph[p] ?? NONE) {
      let entry = found.get(word);
      if (entry === undefined) {
        entry = { word, uses: [], explained: [] };
        found.set(word, entry);
      }
      if (explained !== null) entry.explained.push(placed(explained, start));
      else entry.uses.push(moved(at, start));
    }
  }
  const model = [...found.values()];
  models.set(document, model);
  return model;
}
const NONE: readonly never[] = [];

/**
 * Where an abbreviation is written with some of its words in full (`văn bản QPPL` beside `VBQPPL`): the words and the rest, for
 * a rest that is an abbreviation of the draft itself.
 */
export function halfForm(whole: string, rest: Abbreviation, ctx: Pick<Context, 'document'>): Span | null {
  const { tokens } = ctx.document.source;
  // Whoever mixes two forms does so soon.
  for (const use of rest.uses.slice(0, USES)) {
    const i = tokens.at(use.start);
    const paragraph = ctx.document.paragraphAt(use.start);
    const words = wordsBefore(
      i,
      whole.slice(0, -rest.word.length),
      paragraph === null ? i : tokens.at(paragraph.start),
      ctx,
    );
    if (words !== null) return { start: words.start, end: use.end };
  }
  return null;
}
