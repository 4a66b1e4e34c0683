import type { LegalDocument } from '../../structure/types.ts';
import { baseOf, toneOf } from '../../text/chars.ts';
import { foldTone, keysOf, lower, wordKey } from '../../text/index.ts';
import { type Flaw, isSyllable, likeCase, readSyllable } from '../../text/phonotactics.ts';
import { TokenFlag } from '../../text/types.ts';
import { Attested } from './_attested.ts';
import { breaksOf } from './_breaks.ts';
import { isCompound } from './_compounds.ts';
import { legacyParagraphs } from './_encoding.ts';
import { noWord } from './_no-words.ts';
import { glueAt, inCapitals, isName, Sort, scanOf, typedOnce } from './_scan.ts';

/** A word that Vietnamese spelling does not allow; `right` is empty where more than one word may be meant. */
export interface Impossible {
  readonly t: number;
  readonly flaw: Flaw | 'glued' | 'typed' | 'no-word';
  readonly right: string;
}

/** Tones of loan words: none or sắc (`iốt`, `nêông`). */
const LOAN_TONES = new Set([0, 2]);
const QUALITIES = 'ăâêôơư';
const VOWELS_BY_BARE: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư', i: 'i', y: 'y' };
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Words with the same plain letters, the marks of quality that are there kept, that are syllables. Nearest first: tone kept. */
function respelt(word: string): string[] {
  let bases = [''];
  let tone = 0;
  for (const letter of word) {
    const unit = letter.charCodeAt(0);
    tone = toneOf(unit) || tone;
    const base = String.fromCharCode(baseOf(unit));
    const choices = QUALITIES.includes(base) ? [base] : [...(VOWELS_BY_BARE[base] ?? base)];
    bases = bases.flatMap((start) => choices.map((choice) => start + choice));
  }
  const kept = bases.map((base) => toned(base, tone)).filter((word) => word !== null);
  return kept.length > 0
    ? kept
    : bases.flatMap((base) => [2, 5].map((other) => toned(base, other))).filter((word) => word !== null);
}

/** The letters with a tone, where that makes a syllable. */
function toned(base: string, tone: number): string | null {
  if (tone === 0) return isSyllable(base) ? base : null;
  const read = readSyllable(base);
  // Without its tone a syllable with a stop is none: its tone goes on the last vowel.
  const at = typeof read === 'string' ? lastVowel(base) : tonePlace(base, read.rhyme, read.onset.length);
  const word = base.slice(0, at) + (base[at] + TONES[tone]).normalize('NFC') + base.slice(at + 1);
  return at >= 0 && isSyllable(word) ? word : null;
}

function lastVowel(base: string): number {
  let at = base.length - 1;
  while (at >= 0 && !'aăâeêioôơuưy'.includes(base[at])) at--;
  return at;
}

/** Traditional place: on the marked vowel, else on the last but one of an open rhyme, on the last of a closed one. */
function tonePlace(base: string, rhyme: string, from: number): number {
  for (let at = base.length - 1; at >= from; at--) if (QUALITIES.includes(base[at])) return at;
  const last = lastVowel(base);
  const open = last === base.length - 1;
  const vowels = rhyme.length - (base.length - 1 - last);
  return vowels >= 3 || (vowels === 2 && open) ? last - 1 : last;
}

/** `nghành` → `ngành`, `ngiêm` → `nghiêm`. */
function respeltOnset(word: string): string {
  const [, onset, rest] = /^(ngh|ng|gh|g|c)(.+)$/u.exec(word) ?? ['', '', ''];
  const other: Readonly<Record<string, string>> = { ngh: 'ng', ng: 'ngh', gh: 'g', g: 'gh', c: 'k' };
  const right = (other[onset] ?? '') + rest;
  return isSyllable(right) ? right : '';
}

/**
 * Words of a draft that no spelling of Vietnamese allows, in order; made once for a draft, of what the scan found. Left alone: names (a capital in
 * mid-sentence), words of other languages that only look like a syllable (`iốt`, `nêông`, `Kạn`), letters alone, pieces of broken words.
 */
export function impossibleWords(document: LegalDocument): readonly Impossible[] {
  let made = known.get(document);
  if (made === undefined) {
    made = readImpossible(document);
    known.set(document, made);
  }
  return made;
}

const known = new WeakMap<LegalDocument, readonly Impossible[]>();

const ofImpossible = {};
const ofMisplaced = {};

function readImpossible(document: LegalDocument): Impossible[] {
  const { text, tokens } = document.source;
  const { key, start, end } = tokens;
  const broken = new Set(
    breaksOf(document).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
  );
  const out: { t: number; flaw: Impossible['flaw']; choices: string[] }[] = [];
  const asked = new Attested();
  for (const { t, sort } of scanOf(document).suspects) {
    if (sort === Sort.fragment || sort === Sort.tail) continue;
    if (end[t] - start[t] < 2 || broken.has(t) || !isCommon(document, t)) continue;
    const printed = text.slice(start[t], end[t]);
    const word = lower(printed);
    if (sort === Sort.typed) {
      out.push({ t, flaw: 'typed', choices: [typedOnce(word)] });
      continue;
    }
    if (sort === Sort.noWord) {
      const meant = noWord(key[t]);
      if (meant !== null && !meant.unless.has(key[t - 1]) && !meant.unless.has(key[t + 1]))
        out.push({ t, flaw: 'no-word', choices: [meant.right] });
      continue;
    }
    if (sort === Sort.glued) {
      // A name or a word of a minority may read as two syllables: the two must be a word.
      const cuts = glueAt(word).map((at) => `${printed.slice(0, at)} ${printed.slice(at)}`);
      for (const cut of cuts) asked.want(keysOf(lower(cut)));
      out.push({ t, flaw: 'glued', choices: cuts });
      continue;
    }
    const flaw = readSyllable(word);
    if (typeof flaw !== 'string') continue;
    const choices = flaw === 'onset-spelling' ? [respeltOnset(word)].filter((right) => right !== '') : respelt(word);
    if (flaw === 'onset-spelling' ? choices.length === 0 : flaw === 'rhyme' && choices.length === 0 && mayBeLoan(word))
      continue;
    for (const choice of choices) {
      asked.want([key[t - 1] ?? 0, wordKey(choice)]);
      asked.want([wordKey(choice), key[t + 1] ?? 0]);
    }
    out.push({ t, flaw, choices });
  }
  asked.read(document, ofImpossible);
  return out.flatMap(({ t, flaw, choices }): Impossible[] => {
    const printed = text.slice(start[t], end[t]);
    if (flaw === 'glued') {
      const right = choices.find((choice) => isWord(keysOf(lower(choice)), asked));
      return right === undefined ? [] : [{ t, flaw, right }];
    }
    if (flaw === 'typed' || flaw === 'no-word') return [{ t, flaw, right: likeCase(choices[0], printed) }];
    const fits = choices.filter((choice) => {
      const own = wordKey(choice);
      return isWord([key[t - 1] ?? 0, own], asked) || isWord([own, key[t + 1] ?? 0], asked);
    });
    // `nghành` can be nothing else; a mark that was lost in scanning could be any.
    const right = fits.length === 1 ? fits[0] : choices.length === 1 && /^ng/iu.test(printed) ? choices[0] : '';
    return [{ t, flaw, right: right === '' ? '' : likeCase(right, printed) }];
  });

  function mayBeLoan(word: string): boolean {
    return [...word].every((letter) => LOAN_TONES.has(toneOf(letter.charCodeAt(0))));
  }
}

/** The word with no tone mark. */
const toneless = (word: string): string =>
  [...word].map((letter) => String.fromCharCode(baseOf(letter.charCodeAt(0)))).join('');

/**
 * Words with their tone mark where no style has it, and how they are written; names aside. A mark that a scanner made of a speck
 * (`quốc gìa`) is left out: the word beside it tells.
 */
export function misplacedTones(document: LegalDocument): { readonly t: number; readonly right: string }[] {
  const { text, tokens } = document.source;
  const { key, start, end } = tokens;
  const asked = new Attested();
  const out = scanOf(document)
    .misplaced.filter((t) => isCommon(document, t))
    .map((t) => {
      const printed = text.slice(start[t], end[t]);
      const choices = [foldTone(printed), likeCase(toneless(lower(printed)), printed)];
      const bare = wordKey(choices[1]);
      asked.want([key[t - 1] ?? 0, bare]);
      asked.want([bare, key[t + 1] ?? 0]);
      return { t, choices };
    });
  asked.read(document, ofMisplaced);
  return out.map(({ t, choices: [moved, bare] }) => {
    const [before, behind] = [key[t - 1] ?? 0, key[t + 1] ?? 0];
    // The key of a word knows no place of its tone: in the draft the moved one always stands.
    const sound = isCompound(before, wordKey(moved)) || isCompound(wordKey(moved), behind);
    const fits = isWord([before, wordKey(bare)], asked) || isWord([wordKey(bare), behind], asked);
    return { t, right: !sound && fits ? bare : moved };
  });
}

/** Whether two syllables are a word of every draft, or stand side by side in this one. */
const isWord = (pair: readonly number[], asked: Attested): boolean => isCompound(pair[0], pair[1]) || asked.has(pair);

/** In small letters, at the start of a sentence, or in a line of capitals: no name, no abbreviation. */
function isCommon(document: LegalDocument, t: number): boolean {
  const { text, tokens } = document.source;
  const rest = text.slice(tokens.start[t] + 1, tokens.end[t]);
  // Capitals inside a word come of a scanner that read a picture.
  if (rest !== lower(rest) && (tokens.flags[t] & TokenFlag.allCaps) === 0) return false;
  // Capitals alone among small letters are an abbreviation.
  if (isName(text, tokens, t) || ((tokens.flags[t] & TokenFlag.allCaps) !== 0 && !inCapitals(tokens, t))) return false;
  // These two have rules of their own.
  const { nationalName, motto } = document.header;
  if ([nationalName, motto].some((part) => part !== null && part.start <= tokens.start[t] && tokens.end[t] <= part.end))
    return false;
  const paragraph = document.paragraphAt(tokens.start[t]);
  if (paragraph === null || paragraph.zone === 'outside' || paragraph.zone === 'metadata') return false;
  return !legacyParagraphs(document).has(paragraph);
}
