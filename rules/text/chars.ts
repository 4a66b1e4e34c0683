/**
 * Character tables of the text module: one entry for each UTF-16 unit of the common blocks, a slow function for the others.
 * They are built once, when the module loads, and never change.
 */

/** What the normaliser does with a character. */
export const Action = {
  none: 0,
  /** A Unicode space: becomes `U+0020`. */
  space: 1,
  /** Zero width, soft hyphen, BOM, bidi control: removed. */
  remove: 2,
  /** A line end other than `\n`. */
  newline: 3,
  /** A letter that looks like `Đ` or `đ`. */
  stroke: 4,
  /** May combine with what stands before it (combining mark, Hangul vowel or final). */
  mark: 5,
  /** NFC replaces it even when it stands alone. */
  singleton: 6,
  surrogate: 7,
} as const;

/** What the tokeniser sees in a character. */
export const CharClass = {
  space: 0,
  newline: 1,
  letter: 2,
  digit: 3,
  mark: 4,
  apostrophe: 5,
  punctuation: 6,
  surrogate: 7,
} as const;

const LIMIT = 0x2070;
const MARK = /\p{M}/u;
const LETTER = /[\p{L}\p{Nl}]/u;

/** Whether the unit stands in a block that Vietnamese files are made of: Latin, combining marks, general punctuation. */
function isCommon(c: number): boolean {
  return c < 0x250 || (c >= 0x300 && c < 0x370) || (c >= 0x1e00 && c < 0x1f00) || (c >= 0x2000 && c < LIMIT);
}

/** Combining marks; of the common blocks known without asking the platform, whose tables are slow to load. */
function isMark(c: number): boolean {
  return isCommon(c) ? c >= 0x300 && c < 0x370 : MARK.test(String.fromCharCode(c));
}

function isLetterUnit(c: number): boolean {
  if (!isCommon(c)) return LETTER.test(String.fromCharCode(c));
  if (c < 0xc0) return (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0xaa || c === 0xb5 || c === 0xba;
  return (c < 0x250 && c !== 0xd7 && c !== 0xf7) || (c >= 0x1e00 && c < 0x1f00);
}

const SPACES = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const NEWLINES = '\r\u000b\u000c\u0085\u2028\u2029';

function removable(c: number): boolean {
  return (
    c === 0xad ||
    c === 0x34f ||
    c === 0x61c ||
    c === 0x180e ||
    (c >= 0x200b && c <= 0x200f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2060 && c <= 0x206f) ||
    (c >= 0xfe00 && c <= 0xfe0f) ||
    c === 0xfeff
  );
}

function computeAction(c: number): number {
  const s = String.fromCharCode(c);
  if (SPACES.includes(s)) return Action.space;
  if (NEWLINES.includes(s)) return Action.newline;
  if (removable(c)) return Action.remove;
  if (c === 0xd0 || c === 0xf0 || c === 0x189 || c === 0x256) return Action.stroke;
  if (c >= 0xd800 && c <= 0xdfff) return Action.surrogate;
  if ((c >= 0x1160 && c <= 0x11ff) || isMark(c)) return Action.mark;
  if (!isCommon(c) && s.normalize('NFC') !== s) return Action.singleton;
  return Action.none;
}

const APOSTROPHES = "'\u2019\u02bc";

function computeClass(c: number): number {
  if (c === 0x0a) return CharClass.newline;
  if (c === 0x20 || c === 0x09) return CharClass.space;
  if (c >= 0x30 && c <= 0x39) return CharClass.digit;
  if (c >= 0xd800 && c <= 0xdfff) return CharClass.surrogate;
  const s = String.fromCharCode(c);
  if (SPACES.includes(s)) return CharClass.space;
  if (NEWLINES.includes(s)) return CharClass.newline;
  if (APOSTROPHES.includes(s)) return CharClass.apostrophe;
  if (isLetterUnit(c)) return CharClass.letter;
  if (isMark(c)) return CharClass.mark;
  return CharClass.punctuation;
}

/** Class in bits 0–3, capital in bit 4, tone in bits 5–7, the lower-case letter without its tone in bits 16–31. */
function computeInfo(c: number): number {
  const cls = computeClass(c);
  let base = c;
  let capital = 0;
  if (cls === CharClass.letter) {
    const s = String.fromCharCode(c);
    const lower = s.toLowerCase();
    if (lower !== s) {
      capital = 1;
      if (lower.length === 1) base = lower.charCodeAt(0);
    }
  }
  return (cls | (capital << 4) | (base << 16)) >>> 0;
}

const UNKNOWN = 255;
const ACTIONS = new Uint8Array(LIMIT);
const INFO = new Uint32Array(LIMIT);

/** Combining marks of the five tones, by tone number. */
export const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
export const VOWELS = 'aăâeêioôơuưy';

ACTIONS.fill(UNKNOWN);
for (let c = 0; c < LIMIT; c++) {
  if (!isCommon(c)) continue;
  ACTIONS[c] = computeAction(c);
  INFO[c] = computeInfo(c);
}
for (const vowel of VOWELS) {
  for (let tone = 1; tone < TONE_MARKS.length; tone++) {
    const lower = (vowel + TONE_MARKS[tone]).normalize('NFC');
    for (const form of [lower, lower.toUpperCase()]) {
      const c = form.charCodeAt(0);
      INFO[c] = ((INFO[c] & 0x1f) | (tone << 5) | (vowel.charCodeAt(0) << 16)) >>> 0;
    }
  }
}

export function actionOf(c: number): number {
  if (c < LIMIT && ACTIONS[c] !== UNKNOWN) return ACTIONS[c];
  return isPlain(c) || isPrivate(c) ? Action.none : computeAction(c);
}

/** `infoOf` of the common units, as a table; 0 where only `infoOf` can tell. */
export const INFO_TABLE: Readonly<Uint32Array> = INFO;

/** Everything the tokeniser asks of a unit, packed; see `classIn`, `isCapitalIn`, `toneIn` and `baseIn`. */
export function infoOf(c: number): number {
  if (c < LIMIT && INFO[c] !== 0) return INFO[c];
  if (isPlain(c)) return (CharClass.letter | (c << 16)) >>> 0;
  // Bullets of symbol fonts stand in private use.
  if (isPrivate(c)) return (CharClass.punctuation | (c << 16)) >>> 0;
  return computeInfo(c);
}

/** Han and Hangul syllables: letters that normalisation leaves alone. */
const isPlain = (c: number): boolean =>
  (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3);
const isPrivate = (c: number): boolean => c >= 0xe000 && c <= 0xf8ff;

const classIn = (info: number): number => info & 0xf;
const isCapitalIn = (info: number): boolean => (info & 0x10) !== 0;
const toneIn = (info: number): number => (info >>> 5) & 7;
const baseIn = (info: number): number => info >>> 16;

export function classOf(c: number): number {
  return classIn(infoOf(c));
}

/** The lower-case letter without its tone mark (`Ờ` → `ơ`), as a UTF-16 unit; the unit itself when it has no such form. */
export function baseOf(c: number): number {
  return baseIn(infoOf(c));
}

/** Tone of a precomposed letter: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export function toneOf(c: number): number {
  return toneIn(infoOf(c));
}

/** Whether the UTF-16 unit is a capital letter. */
export function isCapital(c: number): boolean {
  return isCapitalIn(infoOf(c));
}

/** Whether a combining mark stands at `i`, as a unit or as a surrogate pair: its width in units, else 0. */
export function markWidth(s: string, i: number): number {
  const c = s.charCodeAt(i);
  const action = actionOf(c);
  if (action === Action.mark) return 1;
  if (action !== Action.surrogate || !isPair(s, i)) return 0;
  return MARK.test(s.slice(i, i + 2)) ? 2 : 0;
}

/**
 * Whether what stands at `i` may become one with what stands before it: a combining mark, a character that is left out and may
 * stand before one, the second half of a line end.
 */
export function joinsBefore(s: string, i: number): boolean {
  if (i === 0 || i >= s.length) return false;
  if (s.charCodeAt(i) === 0x0a) return s.charCodeAt(i - 1) === 0x0d;
  return actionOf(s.charCodeAt(i)) === Action.remove || markWidth(s, i) > 0;
}

/** Whether a surrogate pair begins at `i`. */
export function isPair(s: string, i: number): boolean {
  const c = s.charCodeAt(i);
  if (c < 0xd800 || c > 0xdbff || i + 1 >= s.length) return false;
  const d = s.charCodeAt(i + 1);
  return d >= 0xdc00 && d <= 0xdfff;
}

/** Whether the surrogate pair at `i` is a letter. */
export function isLetterPair(s: string, i: number): boolean {
  return LETTER.test(s.slice(i, i + 2));
}
