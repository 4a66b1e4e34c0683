import { fromTcvn3, fromVni } from '../../rules/text/legacy-tables.ts';

/** The reverse of a table: what is written for each letter. */
function reversed(signs: readonly string[], read: (text: string) => string): Map<string, string> {
  const map = new Map<string, string>();
  for (const sign of signs) {
    const letter = read(sign);
    if ([...letter].length === 1 && !map.has(letter)) map.set(letter, sign);
  }
  return map;
}

const latin = Array.from({ length: 0x5f }, (_, k) => String.fromCharCode(0xa1 + k));
const tcvn3 = reversed(latin, fromTcvn3);
const vni = reversed(
  [...[...'aeouyöôAEOUYÖÔ'].flatMap((vowel) => latin.map((mark) => vowel + mark)), ...latin],
  fromVni,
);

/** Text as TCVN3 has it: its capitals with tone marks are small letters in a font of capitals. */
export function toTcvn3(text: string): { readonly text: string; readonly capitals: boolean }[] {
  const pieces: { text: string; capitals: boolean }[] = [];
  for (const letter of text) {
    const own = tcvn3.get(letter);
    const small = own === undefined && letter !== letter.toLowerCase() ? tcvn3.get(letter.toLowerCase()) : undefined;
    const last = pieces[pieces.length - 1];
    const sign = small ?? own ?? letter;
    if (last !== undefined && last.capitals === (small !== undefined)) last.text += sign;
    else pieces.push({ text: sign, capitals: small !== undefined });
  }
  return pieces;
}

/** Text as VNI has it. */
export function toVni(text: string): string {
  return [...text].map((c) => vni.get(c) ?? c).join('');
}
