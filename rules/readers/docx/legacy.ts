import { type LegacyFont, legacyFont, legacyText } from '../legacy-font.ts';
import type { Piece } from './model.ts';
import type { FullLook } from './styles.ts';

/** Signs that TCVN3 has for letters, and no text of Unicode has in words. */
const SURE = /[\u00a1-\u00af\u00b5-\u00be]/u;

/**
 * Text in fonts from before Unicode, read by their tables. Files that were converted often keep the old font: what is written in
 * Unicode stays, and so does text of such a font that could be either once the font has been met with Unicode.
 */
export class LegacyText {
  readonly #unicode = new Set<string>();

  /** For each piece its text by the table of its font, unit for unit; null where it stays as it is. */
  read(pieces: readonly Piece[], looks: readonly (FullLook | null)[]): (string | null)[] {
    const texts: (string | null)[] = new Array(pieces.length).fill(null);
    for (let k = 0; k < pieces.length; ) {
      const name = this.#fontOf(pieces[k], looks[k]);
      const font = legacyFont(name);
      let end = k + 1;
      if (name === null || font === null) {
        k = end;
        continue;
      }
      // A vowel and its mark may stand in two runs.
      while (end < pieces.length && this.#goesOn(pieces[end], looks[end], name)) end++;
      this.#stretch(pieces.slice(k, end), name, font, texts, k);
      k = end;
    }
    return texts;
  }

  #fontOf(piece: Piece, look: FullLook | null): string | null {
    return piece.kind === 'text' && !piece.out ? (look?.font ?? null) : null;
  }

  #goesOn(piece: Piece, look: FullLook | null, name: string): boolean {
    return piece.kind === 'remark' || piece.kind === 'note' || this.#fontOf(piece, look) === name;
  }

  #stretch(pieces: readonly Piece[], name: string, font: LegacyFont, texts: (string | null)[], first: number): void {
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    if (/[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/u.test(text))
      this.#unicode.add(name);
    if (this.#unicode.has(name) && !SURE.test(text)) return;
    const read = legacyText(text, font);
    if (read === null) return;
    const whole = read.map((piece) => (piece.units === 1 ? piece.text : twoUnits(piece.text))).join('');
    if (whole.length !== text.length) return;
    let at = 0;
    pieces.forEach((piece, k) => {
      if (piece.kind !== 'text') return;
      texts[first + k] = whole.slice(at, at + piece.text.length);
      at += piece.text.length;
    });
  }
}

/** A letter of two units: with its last mark apart, as the file has it. The normal form puts them together again. */
function twoUnits(letter: string): string {
  const apart = letter.normalize('NFD');
  return apart.slice(0, -1).normalize('NFC') + apart.slice(-1);
}
