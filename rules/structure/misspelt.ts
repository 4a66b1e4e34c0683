import type { TokenTable } from '../text/types.ts';
import { bareLetter, bareText } from './letters.ts';
import { LineClass } from './line-table.ts';

/**
 * Words that carry a part of a draft, told although a mark was forgotten or a letter mistyped: what is misspelt is there, and
 * a rule says how it is spelt, not that it is missing.
 */

/** Whether token `t` is the word in bare letters. */
export function isBare(text: string, tokens: TokenTable, t: number, word: string): boolean {
  if (t >= tokens.length || tokens.end[t] - tokens.start[t] !== word.length) return false;
  for (let k = 0; k < word.length; k++) {
    if (bareLetter(text.charCodeAt(tokens.start[t] + k)) !== word.charCodeAt(k)) return false;
  }
  return true;
}

/** Whether the tokens from `t` on are the words in bare letters. */
export function areBare(text: string, tokens: TokenTable, t: number, words: readonly string[]): boolean {
  return words.every((word, k) => isBare(text, tokens, t + k, word));
}

/** How `hành` is mistyped behind `ban`. */
const ISSUE: ReadonlySet<string> = new Set(['hanh', 'hang', 'han', 'hnah', 'hahn', 'hanhh']);

/** `ban hành`, also `ban hàng`, at token `t`. */
export function isIssueVerb(text: string, tokens: TokenTable, t: number): boolean {
  if (!isBare(text, tokens, t, 'ban') || t + 1 >= tokens.length) return false;
  return ISSUE.has(bareText(text, tokens.start[t + 1], tokens.end[t + 1], 6));
}

/** Words at the start of a line that open a part, and the class they give it. */
const OPENERS: readonly (readonly [words: readonly string[], cls: number])[] = [
  [['can', 'cu'], LineClass.basis],
  [['theo', 'de', 'nghi'], LineClass.consideration],
  [['xet', 'to', 'trinh'], LineClass.consideration],
  [['xet', 'de', 'nghi'], LineClass.consideration],
  [['noi', 'nhan'], LineClass.recipients],
  [['kinh', 'gui'], LineClass.addressee],
  // As it is said in the south.
  [['kinh', 'goi'], LineClass.addressee],
];
const FIRST_LETTERS = 'ctxnk';

/** Class of a line that begins with misspelt words of these kinds at token `t`; plain when it begins with none. */
export function looseClass(text: string, tokens: TokenTable, t: number, last: number): number {
  if (tokens.end[t] - tokens.start[t] > 4) return LineClass.plain;
  if (!FIRST_LETTERS.includes(String.fromCharCode(bareLetter(text.charCodeAt(tokens.start[t])))))
    return LineClass.plain;
  for (const [words, cls] of OPENERS) {
    if (t + words.length > last || !areBare(text, tokens, t, words)) continue;
    // `Nơi nhận` is a heading, `Kính gửi` has its colon: not so the words of a sentence.
    const short = cls === LineClass.recipients || cls === LineClass.addressee;
    const next = t + words.length;
    if (short && next < last && text.charCodeAt(tokens.start[next]) !== 0x3a) continue;
    return cls;
  }
  return LineClass.plain;
}
