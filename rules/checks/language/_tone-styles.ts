import type { LegalDocument } from '../../structure/types.ts';
import { toneOf } from '../../text/chars.ts';
import { foldTone, keySet } from '../../text/index.ts';
import { isName, scanOf } from './_scan.ts';

/** Words with a capital that are no names: `Ủy ban`. */
const TITLED = keySet('ủy');

/** Tokens of syllables in oa, oe, uy with their tone on the first letter of the rhyme (`hòa`), and on the second (`hoà`). */
export function stylesOf(document: LegalDocument): { readonly old: number[]; readonly modern: number[] } {
  const { text, tokens } = document.source;
  const { end, start, key } = tokens;
  const old: number[] = [];
  const modern: number[] = [];
  for (const t of scanOf(document).styled) {
    // A name keeps the spelling of its bearer.
    if (isName(text, tokens, t) && !TITLED.has(key[t])) continue;
    const zone = document.paragraphAt(start[t])?.zone ?? 'outside';
    if (zone === 'outside' || zone === 'metadata') continue;
    (toneOf(text.charCodeAt(end[t] - 1)) === 0 ? old : modern).push(t);
  }
  return { old, modern };
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A syllable in oa, oe, uy with its tone on the first letter of the rhyme, or on the second. */
export function withStyle(word: string, old: boolean): string {
  if (old) return foldTone(word);
  const apart = word.normalize('NFD');
  const tone = TONE.exec(apart)?.[0] ?? '';
  return (apart.replace(TONE, '') + tone).normalize('NFC');
}
