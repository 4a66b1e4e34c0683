import { isMarked, isSyllable } from '../../text/phonotactics.ts';

/** Words that are looked at. */
const SAMPLE = 20_000;
const WORD = /[\p{L}\p{M}\p{Co}\ufffd´`^~¨]+/gu;
/** Marks that lost their letter, and signs that no table gave a meaning. */
const ORPHAN = /^\p{M}|[\p{Co}\ufffd]|^[´`^~¨]+$/u;
/** Names and numbers that were masked before the paper was published. */
const MASKED = /^x+$/iu;
const LATIN = /^[a-z]+$/iu;
/** Letters that stand alone in drafts: points, and `ở`, `ý`, `à` …; more of them are torn words. */
const USUAL_SINGLES = 0.1;

/**
 * How well the letters of a text were told from a file that may have lost them: 1 is perfect. Share of the words that are possible
 * syllables of Vietnamese, or words of another language in a text without Vietnamese letters.
 */
export function qualityOf(text: string): number {
  let words = 0;
  let marked = 0;
  let syllables = 0;
  let latin = 0;
  let orphans = 0;
  let singles = 0;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    if (words === SAMPLE) break;
    if (ORPHAN.test(word)) {
      words++;
      orphans++;
      continue;
    }
    if (MASKED.test(word)) continue;
    if (word.length === 1) {
      words++;
      singles++;
      continue;
    }
    // Abbreviations (`UBND`, `NQ-HĐND`) are spelt by nobody.
    if (word.length <= 6 && word === word.toUpperCase() && !/[AEIOUYĂÂÊÔƠƯÀ-ỹ]/u.test(word.slice(1, -1))) continue;
    words++;
    if (isMarked(word)) marked++;
    if (isSyllable(word)) syllables++;
    else if (LATIN.test(word) && /[aeiouy]/iu.test(word)) latin++;
  }
  if (words === 0) return 1;
  const torn = Math.max(0, singles - USUAL_SINGLES * words);
  const vietnamese = marked * 10 >= words;
  const sound = syllables + Math.min(singles, USUAL_SINGLES * words) + (vietnamese ? 0 : latin);
  return Math.max(0, (sound - orphans - torn) / words);
}

/**
 * Below this, words of the file are too often not what it shows to be judged. Drafts printed by word processors are above 0.98, real
 * documents above 0.89 (the lowest full of foreign names); letters recognised badly, or lost with their fonts, are below 0.7.
 */
export const LEAST_QUALITY = 0.85;
