import { firstTokensOf, perParagraph } from '../../structure/passages.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { toneOf } from '../../text/chars.ts';
import { foldTone, keySet, lower } from '../../text/index.ts';
import { hasTwoStyles, isMarked, isSyllable, readSyllable } from '../../text/phonotactics.ts';
import { TokenFlag, TokenKind, type TokenTable } from '../../text/types.ts';
import { noWord } from './_no-words.ts';
import { opensPhrase, phraseAt } from './_phrases.ts';

/** What a word of the draft is to the rules of this group. */
export const Sort = {
  /** A syllable with nothing to say about it, a word of another language, an abbreviation. */
  plain: 1,
  /** A syllable of several vowels whose tone has one place; the entry tells it. */
  placed: 2,
  /** A syllable whose tone has two places: `hòa`, `hoà`. */
  styled: 3,
  /** Of the shape of a syllable, with marks of Vietnamese, and impossible. */
  impossible: 4,
  /** No vowel, so no word: `p`, `ng`. */
  fragment: 5,
  /** A syllable without an onset that is no word: `ết`, `ịnh`. */
  tail: 6,
  /** Latin letters together with letters of another script. */
  mixed: 7,
  /** Two syllables with tones run together: `thựchiện`. */
  glued: 8,
  /** A letter of Latin-1 that Vietnamese has not and VNI makes much of: `ä`, `ø`. */
  alien: 9,
  /** Not a syllable, but one when a letter is left out that stands twice: `nămm`. */
  typed: 10,
  /** A syllable that spelling allows and that is no word: `giãm`. */
  noWord: 11,
} as const;

/** Syllables without an onset that are words. */
const BARE = keySet(
  'a ai am an ang anh ao au ay ác ách ái ám án áng ánh áo áp át áy ạ ả ảm ảnh ảo ào ào àng ạnh ắc ắng ắp ắt ăn ăm ẵm âm âm ân âu ấm ấn ấp ất ấu ấy ầm ẩm ẩn ẩu ẫm ậm ậu ' +
    'e em én ép éo ẻo ẹ ê ếch êm ế ềnh ễnh i im in ích ít ịt ỉ ỉu ìn ủn ỳ ỷ ý y yếm yên yến yết yểm yêu yếu yểu yếng yểng ' +
    'o oa oai oan oán oang oanh oằn oằng oe óc ói óng ong ọc ó ọp ỏm ỏng òa ỏn ò ỏi õng ôm ông ốc ối ốm ống ốp ổ ổi ổn ồ ồn ộc ộp ộ ôn ôi ô ố ôc ơ ơi ơn ớ ớn ớt ở ờ ỡm ỡ ợ ợt ỡn ớm ' +
    'u um un ung ung úa úi úm úng úp út ủ ủa ủi ủng uẩn uẩy uất uống uốn uổng uế uy uỷ ủy úy uý uyên uyển uyn ù ùa ùn ùng ục ụ ụp ụt uột uể ưa ưng ước ướm ướp ướt ươm ương ươn ưu ư ứ ức ứng ứa ử ửng ừ ừng ực ựa ưỡn ườn ượt uýnh ườm',
);

const CONSONANTS = /^(?:[bcdđghklmnpqrstvx]|ch|gh|kh|ng|ngh|nh|ph|qu|th|tr)$/u;
const ALIEN = /[äåæëïñöøûüÿîçœß]/u;

const isToned = (word: string): boolean => [...word].some((letter) => toneOf(letter.charCodeAt(0)) !== 0);

/** Where a word may be cut into two syllables, both with a tone. Loan words (`bêtông`, `sôcôla`) have at most one tone. */
export function glueAt(word: string): number[] {
  const small = lower(word);
  const out: number[] = [];
  for (let at = 2; at <= small.length - 2; at++) {
    const parts = [small.slice(0, at), small.slice(at)];
    if (parts.every((part) => isToned(part) && isSyllable(part))) out.push(at);
  }
  return out;
}

/** The syllable of a word in small letters in which a letter was typed twice; empty when it is none. */
export function typedOnce(word: string): string {
  for (let i = 1; i < word.length; i++) {
    if (word[i] !== word[i - 1]) continue;
    const once = word.slice(0, i) + word.slice(i + 1);
    if (isSyllable(once)) return once;
  }
  return '';
}

function sortOf(word: string, key: number): number {
  const small = lower(word);
  if (/[\u0370-\u052f]/u.test(small)) return /[a-zà-ỹ]/u.test(small) ? Sort.mixed : Sort.plain;
  if (CONSONANTS.test(small)) return Sort.fragment;
  if (ALIEN.test(small)) return Sort.alien;
  if (!isMarked(small)) return Sort.plain;
  const read = readSyllable(small);
  if (read === 'shape') {
    if (typedOnce(small) !== '') return Sort.typed;
    return small.length > 4 && glueAt(small).length > 0 ? Sort.glued : Sort.plain;
  }
  if (typeof read === 'string') return Sort.impossible;
  if (noWord(key) !== null) return Sort.noWord;
  if (hasTwoStyles(read)) return Sort.styled;
  if (read.onset === '' && !BARE.has(key)) return Sort.tail;
  // The vowel of `qu` and `gi` counts: `qúy`, `gía`.
  const several = read.rhyme.length > 1 || read.onset === 'qu' || read.onset === 'gi';
  return read.tone !== 0 && several ? Sort.placed : Sort.plain;
}

/** Two syllables run together are no longer. */
const LONGEST = 14;

/** An entry of the memo: the sort, whether a wrong phrase may begin with the word, and the place of the tone from bit 5 on. */
const SORT = 15;
const OPENS = 16;
const PLACE = 5;
const ENTRY = 255;

/**
 * What is known of words, each read once: the key of the word but for its last eight bits, which hold the entry; the place in the
 * table tells them. Open addressing; a draft has some two thousand different words. When it is half full no more are kept.
 */
const SLOTS = 1 << 14;

function entryOf(word: string, key: number): number {
  const sort = word.length > LONGEST ? Sort.plain : sortOf(word, key);
  const place =
    sort === Sort.placed ? [...foldTone(word)].findIndex((letter) => toneOf(letter.charCodeAt(0)) !== 0) : 0;
  return sort | (opensPhrase(key) ? OPENS : 0) | (place << PLACE);
}

/** What stands in a draft for the rules of this group to judge, as indices of tokens in order. */
export interface Scan {
  readonly doubled: readonly number[];
  /** Second halves of phrases written twice: first token, number of tokens. */
  readonly echoes: readonly { readonly at: number; readonly size: number }[];
  /** Long rows of tokens that stand again after two others: first token and number of tokens of the second. */
  readonly nearEchoes: readonly { readonly at: number; readonly size: number }[];
  readonly styled: readonly number[];
  /** How many of them have their tone on the first letter of the rhyme. */
  readonly old: number;
  /** Words of these sorts: impossible, fragment, tail, glued, typed, noWord. */
  readonly suspects: readonly { readonly t: number; readonly sort: number }[];
  /** Syllables with their tone where no style has it: `tòan`. */
  readonly misplaced: readonly number[];
  /** First words of phrases that are wrong in every context. */
  readonly wrong: readonly number[];
  readonly mixed: readonly number[];
  /** Signs and letters that text in an old encoding is full of. */
  readonly legacy: readonly number[];
  /** Hyphens and dashes between words or numbers. */
  readonly hyphens: readonly number[];
  /** Numbers of one or two digits with another number behind a space. */
  readonly numbers: readonly number[];
}

/** A phrase written twice has at most so many tokens. */
const LONGEST_ECHO = 24;
const LEAST_NEAR = 7;
/** Tokens between a long row and its echo. */
export const NEAR_GAP = 2;
/** Signs that TCVN3 puts in and before words. */
const TCVN3 = new Set([...'µ¸¶·¹¨»¾¼½©ª«¬®§¦¡¢£¤¥÷×'].map((sign) => sign.charCodeAt(0)));

const lists = [
  'doubled',
  'styled',
  'misplaced',
  'wrong',
  'mixed',
  'legacy',
  'hyphens',
  'numbers',
] as const satisfies readonly (keyof Scan)[];
const [DOUBLED, STYLED, MISPLACED, WRONG, MIXED, LEGACY, HYPHENS, NUMBERS] = lists.keys();
const SUSPECT = lists.length;
const ECHO = SUSPECT + 1;
const NEAR_ECHO = ECHO + 1;

/** What is known of words: what a word is does not hang on the draft. */
const memo = new Int32Array(SLOTS);
let known = 0;

/** Where a key stood last, by its low half, in tokens scanned since the program began; what stood in another paragraph is too far. */
const last = new Int32Array(1 << 12).fill(-LONGEST_ECHO - 1);
let scanned = 0;
const MOST_SCANNED = 1 << 30;

/**
 * What stands out among the tokens `[from, to)`, one paragraph: three numbers each, the list, the token counted from `from`, and
 * what the list keeps beside it; null when nothing does.
 */
function scanIn(text: string, tokens: TokenTable, from: number, to: number): readonly number[] | null {
  const { kind, start, end, length } = tokens;
  // Signed: numbers that fit a machine word are compared in a third of the time.
  const key = new Int32Array(tokens.key.buffer, tokens.key.byteOffset, length);
  let found: number[] | null = null;
  const put = (list: number, t: number, beside = 0): void => {
    if (found === null) found = [list, t - from, beside];
    else found.push(list, t - from, beside);
  };
  if (scanned > MOST_SCANNED) {
    scanned = 0;
    last.fill(-LONGEST_ECHO - 1);
  }
  const offset = scanned - from;
  scanned += to - from + LONGEST_ECHO;
  let lag = 0;
  let run = 0;
  for (let t = from; t < to; t++) {
    const k = key[t];
    const slot = k & 0xfff;
    const distance = t + offset - last[slot];
    last[slot] = t + offset;
    // A comma stands nearer than in the row that is said again.
    if (run > 0 && key[t - lag] === k) run++;
    else if (distance <= LONGEST_ECHO && key[t - distance] === k) {
      lag = distance;
      run = 1;
    } else run = 0;
    if (run > 0) {
      if (run === lag && lag > 1) put(ECHO, t - lag + 1, lag);
      else if (run >= LEAST_NEAR && lag - run === NEAR_GAP && key[t + 1] !== key[t + 1 - lag])
        put(NEAR_ECHO, t - run + 1, run);
    }
    const is = kind[t];
    if (is === TokenKind.word) {
      if (distance === 1 && kind[t - 1] === TokenKind.word && key[t - 1] === k) put(DOUBLED, t);
      let at = k & (SLOTS - 1);
      while (memo[at] !== 0 && (memo[at] ^ k) >>> 0 > ENTRY) at = (at + 1) & (SLOTS - 1);
      let entry = memo[at] & ENTRY;
      if (entry === 0) {
        entry = entryOf(text.slice(start[t], end[t]), k >>> 0);
        if (known++ < SLOTS / 2) memo[at] = (k & ~ENTRY) | entry;
      }
      if (entry === Sort.plain) continue;
      if ((entry & OPENS) !== 0 && phraseAt(tokens, t) !== null) put(WRONG, t);
      const sort = entry & SORT;
      if (sort === Sort.plain) continue;
      if (sort === Sort.placed) {
        if (toneOf(text.charCodeAt(start[t] + (entry >> PLACE))) === 0) put(MISPLACED, t);
        continue;
      }
      if (sort === Sort.styled) put(STYLED, t, toneOf(text.charCodeAt(end[t] - 1)) === 0 ? 1 : 0);
      else if (sort === Sort.mixed) put(MIXED, t);
      else if (sort === Sort.alien) put(LEGACY, t);
      else put(SUSPECT, t, sort);
    } else if (is === TokenKind.punctuation) {
      const c = text.charCodeAt(start[t]);
      if (c === 0x2d || c === 0x2013) put(HYPHENS, t);
      else if (c > 0xa0 && c < 0x100 && TCVN3.has(c)) put(LEGACY, t);
    } else if (is === TokenKind.number) {
      if (end[t] - start[t] <= 2 && t + 1 < length && kind[t + 1] === TokenKind.number && isSpaced(tokens, text, t + 1))
        put(NUMBERS, t);
    }
  }
  return found;
}

const slot = {};

function scan(document: LegalDocument): Scan {
  const { text, tokens } = document.source;
  const first = firstTokensOf(document);
  const plain: number[][] = lists.map(() => []);
  let old = 0;
  const suspects: { t: number; sort: number }[] = [];
  const echoes: { at: number; size: number }[] = [];
  const nearEchoes: { at: number; size: number }[] = [];
  const byParagraph = perParagraph(document, slot, (from, to) => scanIn(text, tokens, from, to));
  for (let p = 0; p < byParagraph.length; p++) {
    const own = byParagraph[p];
    if (own === null) continue;
    for (let n = 0; n < own.length; n += 3) {
      const [list, t, beside] = [own[n], first[p] + own[n + 1], own[n + 2]];
      if (list === SUSPECT) suspects.push({ t, sort: beside });
      else if (list === ECHO) echoes.push({ at: t, size: beside });
      else if (list === NEAR_ECHO) nearEchoes.push({ at: t, size: beside });
      else {
        plain[list].push(t);
        if (list === STYLED) old += beside;
      }
    }
  }
  const found = Object.fromEntries(lists.map((list, n) => [list, plain[n]])) as Record<
    (typeof lists)[number],
    number[]
  >;
  return { ...found, old, suspects, echoes, nearEchoes };
}

/** Whether exactly one space parts token `t` from the one before, on the same line. */
export function isSpaced({ start, end }: TokenTable, text: string, t: number): boolean {
  return t > 0 && start[t] === end[t - 1] + 1 && text.charCodeAt(end[t - 1]) === 0x20;
}

const scans = new WeakMap<LegalDocument, Scan>();

/** The scan of a draft, made once for all rules of the group. */
export function scanOf(document: LegalDocument): Scan {
  let made = scans.get(document);
  if (made === undefined) {
    made = scan(document);
    scans.set(document, made);
  }
  return made;
}

/** Whether token `t` is written in capitals, in a line of capitals. */
export function inCapitals({ flags, length }: TokenTable, t: number): boolean {
  const caps = (i: number): boolean => i >= 0 && i < length && (flags[i] & TokenFlag.allCaps) !== 0;
  return caps(t) && (caps(t - 1) || caps(t + 1));
}

/** Whether token `t` has its capital as a name has it: in mid-sentence, in a line that is not all capitals. */
export function isName(text: string, tokens: TokenTable, t: number): boolean {
  const { flags, kind, start } = tokens;
  if ((flags[t] & TokenFlag.capital) === 0 || inCapitals(tokens, t)) return false;
  if ((flags[t] & TokenFlag.sentenceStart) !== 0) return false;
  // Behind a label: `1.`, `a)`, `-`, `Điều 5.`
  return t === 0 || kind[t - 1] !== TokenKind.punctuation || !'.)-+:'.includes(text[start[t - 1]]);
}
