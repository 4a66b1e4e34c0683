import type { LegalDocument } from '../../structure/types.ts';
import { toneOf } from '../../text/chars.ts';
import { foldTone, keySet } from '../../text/index.ts';
import { isName, scanOf } from './_scan.ts';

/** Words with a capital that are no names: `Ủy ban`. */
const TITLED = keySet('ủy');

/** Tokens of syllables in oa, oe, uy with their tone on the first letter of the rhyme (`hòa`), and on the second (`hoà`), where a draft has both. */
export function stylesOf(document: LegalDocument): { readonly old: number[]; readonly modern: number[] } {
  const { text, tokens } = document.source;
  const { end, start, key } = tokens;
  const isOld = (t: number): boolean => toneOf(text.charCodeAt(end[t] - 1)) === 0;
  const scan = scanOf(document);
  const { styled } = scan;
  // Most drafts have one style.
  if (scan.old === 0 || scan.old === styled.length) return { old: [], modern: [] };
  const told = styled.filter((t) => {
    // A name keeps the spelling of its bearer.
    if (isName(text, tokens, t) && !TITLED.has(key[t])) return false;
    const zone = document.paragraphAt(start[t])?.zone ?? 'outside';
    return zone !== 'outside' && zone !== 'metadata';
  });
  return { old: told.filter(isOld), modern: told.filter((t) => !isOld(t)) };
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A syllable in oa, oe, uy with its tone on the first letter of the rhyme, or on the second. */
export function withStyle(word: string, old: boolean): string {
  if (old) return foldTone(word);
  const apart = word.normalize('NFD');
  const tone = TONE.exec(apart)?.[0] ?? '';
  return (apart.replace(TONE, '') + tone).normalize('NFC');
}
