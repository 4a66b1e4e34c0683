import { STORY_LIMIT } from '../story.ts';
import { Bytes } from './bytes.ts';
import { type Fib, Part } from './fib.ts';
import { readStretches, type Stretches } from './fkp.ts';
import { Lists } from './lists.ts';
import { type Piece, readPieces, textOf } from './pieces.ts';
import {
  applyCharacters,
  applyParagraph,
  type Characters,
  type Paragraph,
  PLAIN_PARAGRAPH,
  type Style,
  type StyleSheet,
} from './properties.ts';
import { eachSprm, Sprm } from './sprms.ts';
import { readFonts, readStyles } from './styles.ts';

const NOTHING = new Uint8Array(0);

/** A Word file with its text, and what the parts of the file say of each character. */
export class WordDocument {
  readonly fib: Fib;
  readonly stream: Bytes;
  readonly table: Bytes;
  readonly text: string;
  readonly lists: Lists;
  readonly #pieces: readonly Piece[];
  readonly #sheet: StyleSheet;
  readonly #characters: Stretches;
  readonly #paragraphs: Stretches;
  readonly #plain: Style;

  readonly #data: Bytes;

  /** `data` is the stream of what is too large for the others. */
  constructor(fib: Fib, stream: Bytes, table: Bytes, data: Bytes) {
    this.#data = data;
    this.fib = fib;
    this.stream = stream;
    this.table = table;
    this.#pieces = readPieces(this.part(Part.pieces), stream, STORY_LIMIT);
    this.text = textOf(this.#pieces, stream);
    const fonts = readFonts(this.part(Part.fonts));
    this.#sheet = readStyles(this.part(Part.styles), fonts);
    this.#plain = this.#sheet.styles.get(0) ?? { characters: this.#sheet.plain, paragraph: PLAIN_PARAGRAPH };
    this.#characters = readStretches(this.part(Part.characters), stream, 'characters');
    this.#paragraphs = readStretches(this.part(Part.paragraphs), stream, 'paragraphs');
    this.lists = new Lists(table, fib.part(Part.lists), fib.part(Part.listUses), fonts);
  }

  /** A part of the table stream. */
  part(of: number): Bytes {
    const { at, length } = this.fib.part(of);
    return new Bytes(this.table.slice(at, at + length));
  }

  /** The paragraph whose mark is the character at an offset, and its style. */
  paragraphAt(end: number): { readonly paragraph: Paragraph; readonly style: Style } {
    const piece = this.#pieceAt(end);
    const at = piece === null ? -1 : piece.at + (end - piece.start) * piece.width;
    const found = at < 0 ? null : this.#paragraphs.get(this.#paragraphs.indexAt(at));
    const list = found !== null && found.start <= at ? found.list : NOTHING;
    const style = this.#sheet.styles.get(list.length < 2 ? 0 : list[0] | (list[1] << 8)) ?? this.#plain;
    let paragraph = applyParagraph(style.paragraph, this.#whole(list.subarray(2)));
    if (piece !== null && piece.properties !== null) paragraph = applyParagraph(paragraph, piece.properties);
    return { paragraph, style };
  }

  /** Properties that stand elsewhere in the place of those that lead there. */
  #whole(list: Uint8Array): Uint8Array {
    let whole = list;
    eachSprm(list, (code, bytes, at) => {
      if (code !== Sprm.elsewhere && code !== Sprm.elsewhereOld) return;
      const from = bytes.u32(at);
      whole = this.#data.slice(from + 2, from + 2 + this.#data.u16(from));
    });
    return whole;
  }

  /** How the characters between two offsets look, stretch by stretch. */
  *characters(
    start: number,
    end: number,
    style: Style,
  ): Generator<{ readonly start: number; readonly end: number; readonly characters: Characters }> {
    for (let from = start; from < end; ) {
      const piece = this.#pieceAt(from);
      if (piece === null) return;
      const at = piece.at + (from - piece.start) * piece.width;
      const last = Math.min(end, piece.end);
      let k = this.#characters.indexAt(at);
      for (let at2 = at; from < last; k++) {
        const found = this.#characters.get(k);
        const inside = found !== null && found.start <= at2;
        const stop = found === null ? Number.POSITIVE_INFINITY : inside ? found.end : found.start;
        const to = Math.min(last, from + Math.max(1, Math.ceil((stop - at2) / piece.width)));
        let characters = applyCharacters(style.characters, inside ? found.list : NOTHING, this.#sheet);
        if (piece.properties !== null) characters = applyCharacters(characters, piece.properties, this.#sheet);
        yield { start: from, end: to, characters };
        at2 += (to - from) * piece.width;
        from = to;
        if (!inside) k--;
      }
    }
  }

  #pieceAt(of: number): Piece | null {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pieces[middle].end <= of) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low];
    return piece !== undefined && piece.start <= of ? piece : null;
  }
}
