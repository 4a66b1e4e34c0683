import { VOWELS } from './chars.ts';

/** The marks of Vietnamese letters: tones, circumflex, breve, horn. */
const MARKS = '\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b';
const FIRST_MARK = 0x300;
const MARK_SLOT = new Uint8Array(0x24);
for (let m = 0; m < MARKS.length; m++) MARK_SLOT[MARKS.charCodeAt(m) - FIRST_MARK] = m + 1;

const LIMIT = 0x1f00;
/** Row of a letter in `COMPOSED`, from 1; 0 for what is no vowel. */
const ROW = new Uint8Array(LIMIT);
const COMPOSED: Uint16Array = build();

function build(): Uint16Array {
  const letters: string[] = [];
  for (const vowel of VOWELS) {
    for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
      const letter = (vowel + tone).normalize('NFC');
      letters.push(letter, letter.toUpperCase());
    }
  }
  const table = new Uint16Array((letters.length + 1) * 8);
  letters.forEach((letter, index) => {
    ROW[letter.charCodeAt(0)] = index + 1;
    for (let m = 0; m < MARKS.length; m++) {
      const composed = (letter + MARKS[m]).normalize('NFC');
      if (composed.length === 1) table[(index + 1) * 8 + m] = composed.charCodeAt(0);
    }
  });
  return table;
}

/**
 * The one letter that is canonically equal to a Vietnamese vowel and a mark; 0 when there is none here. Composing mark by
 * mark is right in any order of marks, because each step keeps canonical equality.
 */
export function compose(unit: number, mark: number): number {
  if (unit >= LIMIT || mark < FIRST_MARK || mark >= FIRST_MARK + MARK_SLOT.length) return 0;
  const row = ROW[unit];
  const slot = MARK_SLOT[mark - FIRST_MARK];
  return row === 0 || slot === 0 ? 0 : COMPOSED[row * 8 + slot - 1];
}
