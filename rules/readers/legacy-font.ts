import type { LegacyEncoding } from '../text/index.ts';
import { fromTcvn3, fromVni } from '../text/legacy-tables.ts';

/** A font that shows Vietnamese from before Unicode. */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** The font draws its small letters as capitals (`.VnTimeH`). */
  readonly capitals: boolean;
}

/** The encoding of a font by its name; null for a font of Unicode. */
export function legacyFont(name: string | null): LegacyFont | null {
  if (name === null) return null;
  if (/^\.vn/iu.test(name)) return { encoding: 'TCVN3 (ABC)', capitals: name.endsWith('H') };
  if (/^vni[- ]/iu.test(name)) return { encoding: 'VNI', capitals: false };
  return null;
}

/** A letter that neither encoding has as a character of its own: who typed it typed Unicode. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/u;

/**
 * Text in such a font as Unicode: pieces in order, each with how many units of the text it stands for. Null when the text needs
 * no table: typed in Unicode, or without letters that it changes.
 */
export function legacyText(text: string, font: LegacyFont): { readonly text: string; readonly units: number }[] | null {
  const plain = text.replace(/[\uf020-\uf0ff]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));
  if (UNICODE.test(plain)) return null;
  const pieces: { text: string; units: number }[] = [];
  for (let i = 0; i < plain.length; i++) {
    const pair = font.encoding === 'VNI' && i + 1 < plain.length ? fromVni(plain.slice(i, i + 2)) : '';
    if (pair.length === 1) {
      pieces.push({ text: pair, units: 2 });
      i++;
      continue;
    }
    const one = font.encoding === 'VNI' ? fromVni(plain[i]) : fromTcvn3(plain[i]);
    pieces.push({ text: font.capitals ? one.toUpperCase() : one, units: 1 });
  }
  return pieces.map((piece) => piece.text).join('') === text ? null : pieces;
}
