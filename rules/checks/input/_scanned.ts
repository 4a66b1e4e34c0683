import { perParagraph } from '../../structure/passages.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { lower } from '../../text/index.ts';
import { isMarked, isSyllable } from '../../text/phonotactics.ts';
import { type Span, TokenFlag, TokenKind, type TokenTable } from '../../text/types.ts';
import { legacyParagraphs } from '../language/_encoding.ts';
import { impossibleWords } from '../language/_impossible.ts';
import { rowsOf } from '../structure/_rows.ts';

/** What of a draft is unsure because its letters were recognised from a picture. */
export interface Scanned {
  /** Numbers, with the marks and levels that hang on them. */
  readonly numbers: boolean;
  /** Words: what no spelling allows is one of many slips of the scanner, not of the drafter. */
  readonly words: boolean;
}

/** From so many look-alike numbers on, the numbers of a draft count as misread. */
const LEAST_MISREAD = 3;
/** Least number of different words that no spelling allows: a drafter makes one slip many times, a scanner many slips. */
const LEAST_WORDS = 3;
/** Least number of specks, of more than one kind. */
const LEAST_SPECKS = 3;

/** Signs that a scanner makes of specks and of torn letters, and that no draft has; `~ 50%` is written by people. */
const SPECK = /[„‚‹›¡¿¦¬¢†‡ˆ˜⁄`\\]|~(?! ?\d)/gu;
const LONGEST_SYLLABLE = 7;

/** Specks among the tokens `[from, to)`, one paragraph: the sign of each, `A` for a capital; empty when there are none. */
function specksIn(
  text: string,
  tokens: TokenTable,
  from: number,
  to: number,
  { start: begin, end: stop }: Span,
): string {
  let signs = '';
  for (const [sign] of text.slice(begin, stop).matchAll(SPECK)) signs += sign[0];
  const { kind, start, end, flags } = tokens;
  for (let t = from; t < to; t++) {
    if (kind[t] !== TokenKind.word || (flags[t] & TokenFlag.allCaps) !== 0) continue;
    if (end[t] - start[t] > LONGEST_SYLLABLE) continue;
    const word = text.slice(start[t], end[t]);
    const small = lower(word);
    if (word.slice(1) === small.slice(1) || !/\p{Ll}\p{Lu}/u.test(word)) continue;
    if (isMarked(small) && isSyllable(small)) signs += CAPITAL;
  }
  return signs;
}

const CAPITAL = 'A';
const slot = {};

/** Whether the draft has specks among its letters: stray signs, and capitals inside a syllable (`sỐ`, `mỘt`). Linear. */
function hasSpecks(document: LegalDocument): boolean {
  const { paragraphs, source } = document;
  const { text, tokens } = source;
  const specks = perParagraph(document, slot, (from, to, index) =>
    specksIn(text, tokens, from, to, paragraphs[index]),
  ).join('');
  return specks.length >= LEAST_SPECKS && new Set(specks).size > 1;
}

function read(document: LegalDocument): Scanned {
  const misread = rowsOf(document).misread >= LEAST_MISREAD;
  const { key } = document.source.tokens;
  const suspect = misread || new Set(impossibleWords(document).map(({ t }) => key[t])).size >= LEAST_WORDS;
  // Signs of an old encoding are no specks.
  const words = suspect && legacyParagraphs(document).size === 0 && hasSpecks(document);
  return { numbers: misread || words, words };
}

const known = new WeakMap<LegalDocument, Scanned>();

/**
 * How a draft shows that it was read by a scanner, told once for all rules. Three signs are weighed: numbers that look like the
 * ones that belong in their place (`đ)` for `d)`, 8 for 5), different words that no spelling allows, and specks. A drafter who spells
 * badly leaves no specks.
 */
export function scannedOf(document: LegalDocument): Scanned {
  let made = known.get(document);
  if (made === undefined) {
    made = read(document);
    known.set(document, made);
  }
  return made;
}
