import { baseOf, CharClass, classOf, isCapital, TONE_MARKS, toneOf, VOWELS } from './chars.ts';

/** Letters of điểm in their legal order (khoản 2 Điều 71 of 78/2025/NĐ-CP follows the alphabet): `đ` is one, f, j, w, z are not. */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Place of a point letter in the order, from 0; -1 when it is none. Capitals count as their small letters. */
export function pointIndex(letter: string): number {
  return letter.length === 1 ? POINT_LETTERS.indexOf(lower(letter)) : -1;
}

const ALPHABET = new Set('aăâbcdđeêghiklmnoôơpqrstuưvxy');

/** Whether a character (a UTF-16 unit or a string of one) is a letter of the Vietnamese alphabet, any case, any tone. */
export function isVietnameseLetter(character: string | number): boolean {
  const c = typeof character === 'number' ? character : character.length === 1 ? character.charCodeAt(0) : 0;
  return ALPHABET.has(String.fromCharCode(baseOf(c)));
}

/** Whether a UTF-16 unit is a letter of any script. */
export function isLetter(unit: number): boolean {
  return classOf(unit) === CharClass.letter;
}

/** Whether a UTF-16 unit is a decimal digit `0`–`9`. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a UTF-16 unit is a capital letter. */
export { isCapital };

/** Lower case; the letters that look like `Đ` become `đ`. */
export function lower(text: string): string {
  return text.replace(/[\u00d0\u00f0\u0189\u0256]/g, 'đ').toLowerCase();
}

/** Upper case; the letters that look like `đ` become `Đ`. */
export function upper(text: string): string {
  return text.replace(/[\u00d0\u00f0\u0189\u0256]/g, 'Đ').toUpperCase();
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * 32-bit hash of `text[start, end)` as one token: letters lower-cased, the tone taken out of its letter and hashed last, so
 * that `hòa` = `hoà`, `Ủy` = `uỷ`. Not unique: compare texts where a clash would matter.
 */
function hashToken(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  let tones = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const tone = toneOf(c);
    if (tone !== 0) tones = (Math.imul(tones, 31) + tone) | 0;
    hash = Math.imul(hash ^ baseOf(c), FNV_PRIME);
  }
  return finishHash(hash, tones);
}

/** Last step of `hashToken`, for the tokeniser, which computes the sum itself. */
export function finishHash(hash: number, tones: number): number {
  const mixed = Math.imul(hash ^ tones ^ 0x5bd1e995, FNV_PRIME);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Start value and factor of the token hash. */
export const HASH = { start: FNV_OFFSET, factor: FNV_PRIME } as const;

/** Key of a word as in `TokenTable.key`: `wordKey('hòa') === wordKey('HOÀ')`. The word is normalised to NFC first. */
export function wordKey(word: string): number {
  const nfc = word.normalize('NFC').replace(/[\u00d0\u00f0\u0189\u0256]/g, 'đ');
  return hashToken(nfc, 0, nfc.length);
}

/** Keys of the words of a phrase, parted by single spaces. */
export function keysOf(phrase: string): number[] {
  return phrase.split(' ').map(wordKey);
}

/** A set of the keys of words, parted by single spaces. */
export function keySet(words: string): ReadonlySet<number> {
  return new Set(keysOf(words));
}

/** Vowels that carry a quality mark; the tone stands on the last of them. */
const MARKED = 'ăâêôơư';

/**
 * The text (NFC) with the tone mark of each syllable on its traditional vowel: `hoà` → `hòa`, `thuỷ` → `thủy`, `qúy` → `quý`,
 * `cuả` → `của`. Same length in UTF-16 units, case kept; a word with no tone or with several is left alone.
 * Texts that fold alike have equal `wordKey`s.
 */
export function foldTone(text: string): string {
  let out = '';
  let copied = 0;
  let i = 0;
  while (i < text.length) {
    if (classOf(text.charCodeAt(i)) !== CharClass.letter) {
      i++;
      continue;
    }
    const start = i;
    let toned = -1;
    let tones = 0;
    while (i < text.length && classOf(text.charCodeAt(i)) === CharClass.letter) {
      if (toneOf(text.charCodeAt(i)) !== 0) {
        toned = i;
        tones++;
      }
      i++;
    }
    if (tones !== 1) continue;
    const place = tonePlace(text, start, i);
    if (place === toned || place < 0) continue;
    const tone = toneOf(text.charCodeAt(toned));
    const [first, second] = place < toned ? [place, toned] : [toned, place];
    const change = (at: number) =>
      at === place ? withTone(text.charCodeAt(at), tone) : withTone(text.charCodeAt(at), 0);
    out += text.slice(copied, first) + change(first) + text.slice(first + 1, second) + change(second);
    copied = second + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** The letter with another tone, case kept. */
function withTone(unit: number, tone: number): string {
  const letter = (String.fromCharCode(baseOf(unit)) + TONE_MARKS[tone]).normalize('NFC');
  return isCapital(unit) ? letter.toUpperCase() : letter;
}

/** Offset of the vowel that carries the tone in the syllable `text[start, end)`; -1 when it has no vowel. */
function tonePlace(text: string, start: number, end: number): number {
  const base = (i: number) => String.fromCharCode(baseOf(text.charCodeAt(i)));
  const vowel = (i: number) => i < end && VOWELS.includes(base(i));
  let from = start;
  while (from < end && !vowel(from)) from++;
  if (from > start && vowel(from + 1)) {
    const before = base(from - 1);
    if ((before === 'q' && base(from) === 'u') || (from - 1 === start && before === 'g' && base(from) === 'i')) from++;
  }
  if (from >= end) return -1;
  let to = from;
  let marked = -1;
  while (vowel(to)) {
    if (MARKED.includes(base(to))) marked = to;
    to++;
  }
  if (marked >= 0) return marked;
  const count = to - from;
  if (count === 1) return from;
  return count > 2 || to < end ? from + 1 : from;
}
