import type { Bytes } from './bytes.ts';
import {
  applyCharacters,
  applyParagraph,
  type Characters,
  type Paragraph,
  PLAIN_PARAGRAPH,
  type Style,
  type StyleSheet,
} from './properties.ts';

/** Names of the fonts, by their ordinal. */
export function readFonts(table: Bytes): string[] {
  const fonts: string[] = [];
  const count = table.u16(0);
  let at = 4;
  for (let i = 0; i < count && at < table.length; i++) {
    const size = table.u8(at) + 1;
    let units = 0;
    while (40 + 2 * units < size && table.u16(at + 40 + 2 * units) !== 0) units++;
    fonts.push(table.text(at + 40, units));
    at += size;
  }
  return fonts;
}

/** A style as the file holds it: its own properties, and the style below. */
interface RawStyle {
  readonly base: number;
  readonly paragraph: Uint8Array;
  readonly characters: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const DEEPEST = 64;

/** Reads the style sheet; each style has in it what it takes from those below. */
export function readStyles(table: Bytes, fonts: readonly string[]): StyleSheet {
  const raw = rawStyles(table);
  const plain: Characters = {
    look: { font: fonts[table.u16(2 + 12)] ?? null, size: 10, bold: false, italic: false },
    hidden: false,
    change: null,
    symbol: null,
  };
  const styles = new Map<number, Style>();
  const sheet: StyleSheet = { styles, fonts, plain };
  for (const number of raw.keys()) {
    const chain: number[] = [];
    for (let at = number; raw.has(at) && !styles.has(at) && chain.length < DEEPEST && !chain.includes(at); )
      at = raw.get(chain[chain.push(at) - 1])!.base;
    for (const at of chain.reverse()) {
      const own = raw.get(at)!;
      const below = styles.get(own.base);
      const paragraph: Paragraph = { ...applyParagraph(below?.paragraph ?? PLAIN_PARAGRAPH, own.paragraph), style: at };
      styles.set(at, { paragraph, characters: applyCharacters(below?.characters ?? plain, own.characters, sheet) });
    }
  }
  return sheet;
}

function rawStyles(table: Bytes): Map<number, RawStyle> {
  const found = new Map<number, RawStyle>();
  const head = table.u16(0);
  const count = table.u16(2);
  const baseSize = table.u16(4);
  let at = 2 + head;
  for (let i = 0; i < count && at + 2 <= table.length; i++) {
    const size = table.u16(at);
    const start = at + 2;
    at = start + size;
    if (size < 8) continue;
    const kind = table.u16(start + 2) & 15;
    if (kind !== 1 && kind !== 2) continue;
    const lists: Uint8Array[] = [];
    let from = baseSize + 2 + 2 * table.u16(start + baseSize) + 2;
    for (let k = table.u16(start + 4) & 15; k > 0 && from + 2 <= size; k--) {
      const length = table.u16(start + from);
      lists.push(table.slice(start + from + 2, Math.min(start + from + 2 + length, at)));
      from += 2 + length + (length & 1);
    }
    const isParagraph = kind === 1;
    found.set(i, {
      base: table.u16(start + 2) >> 4,
      // Before the properties of a paragraph stands the number of the style.
      paragraph: isParagraph ? (lists[0]?.subarray(2) ?? NOTHING) : NOTHING,
      characters: (isParagraph ? lists[1] : lists[0]) ?? NOTHING,
    });
  }
  return found;
}
