import { parseFragment } from 'parse5';
import { makeBlock } from '../text/index.ts';
import { type Cell, isLayoutCell, type Layout } from './block-layout.ts';
import type { Composer } from './composer.ts';

/** Writes the text between the tags of a page: white space collapsed, entities decoded, blocks of the layout's shape. */
export class HtmlText {
  readonly #composer: Composer;
  readonly #layout: Layout;
  readonly #entities = new Map<string, string>();
  /** Cell of each block that was written, by its index from `#firstBlock` on. */
  readonly #cells: (Cell | null)[] = [];
  readonly #firstBlock: number;
  #openCell: Cell | null = null;
  /** Text since the last tag, decoded, and where it begins in the file. */
  #run = '';
  #runStart = 0;
  /** Offset of the white space that a next word will need before it; -1 for none. */
  #space = -1;
  /** Number of a list item that waits for the text of the item, and the place of its tag. */
  #label = '';
  #labelAt = 0;

  constructor(composer: Composer, layout: Layout) {
    this.#composer = composer;
    this.#layout = layout;
    this.#firstBlock = composer.blocks.length;
  }

  /** Adds text as the tokeniser has decoded it; `start` is where it begins in the file. */
  add(value: string, start: number): void {
    if (this.#run === '') this.#runStart = start;
    this.#run += value;
  }

  /**
   * Writes the text up to the next tag. The tokeniser's places are exact at tags only: it cuts text where an entity begins or ends
   * one character off.
   */
  flush(end: number): void {
    const value = this.#run;
    if (value === '') return;
    this.#run = '';
    if (value.length === end - this.#runStart) this.#text(this.#runStart, end);
    else this.#decoded(value, this.#runStart, end);
  }

  /** The number that the browser prints before the next text; `at` is the place of the `<li>` tag. */
  label(text: string, at: number): void {
    this.#label = text;
    this.#labelAt = at;
  }

  /** A break at the tag `[start, end)`. */
  breakLine(start: number, end: number): void {
    this.close(false);
    this.#composer.put('\n', start, end);
  }

  /** Turns cells that only lay out the page into lines; call it once, at the end. */
  finish(): void {
    this.close(true);
    const { blocks } = this.#composer;
    for (let i = 0; i < this.#cells.length; i++) {
      const cell = this.#cells[i];
      if (cell === null || !isLayoutCell(cell)) continue;
      const { start, end } = blocks[this.#firstBlock + i];
      blocks[this.#firstBlock + i] = makeBlock(start, end, { kind: 'line', hard: true });
    }
  }

  /** Ends the open block for certain; the tag at `[start, end)` stands for the line end. */
  endBlock(start: number, end: number): void {
    if (this.close(true)) this.#composer.put('\n', start, end);
  }

  close(hard: boolean): boolean {
    this.#space = -1;
    const before = this.#composer.blocks.length;
    this.#composer.close(hard);
    if (this.#composer.blocks.length === before) return false;
    this.#cells.push(this.#openCell);
    if (this.#openCell !== null) this.#openCell.blocks++;
    return true;
  }

  #ensureOpen(): void {
    if (this.#composer.isOpen) return;
    this.#openCell = this.#layout.cell;
    this.#composer.open(this.#layout.shape());
    this.#space = -1;
  }

  /** Text that stands in the file as it is shown, but for white space. */
  #text(start: number, end: number): void {
    const { file } = this.#composer;
    let i = start;
    while (i < end) {
      if (isHtmlSpace(file.charCodeAt(i))) {
        this.#white(i);
        i++;
        continue;
      }
      if (file.charCodeAt(i) === 0) {
        i++;
        continue;
      }
      let j = i + 1;
      while (j < end && !isHtmlSpace(file.charCodeAt(j)) && file.charCodeAt(j) !== 0) j++;
      this.#beforeWord(i);
      this.#composer.copy(i, j);
      i = j;
    }
  }

  /** White space: kept in mind until a word follows; kept as it is in `<pre>`. */
  #white(at: number): void {
    const { file } = this.#composer;
    if (this.#layout.pre > 0) {
      const c = file.charCodeAt(at);
      if (c === 0x0a || c === 0x0d) {
        if (c === 0x0d && file.charCodeAt(at + 1) === 0x0a) return;
        this.close(false);
        this.#composer.put('\n', at, at + 1);
      } else this.#composer.copy(at, at + 1);
      return;
    }
    if (this.#space < 0 && this.#composer.inText) this.#space = at;
  }

  #beforeWord(at: number): void {
    const { file } = this.#composer;
    this.#ensureOpen();
    if (this.#label !== '') {
      if (!OWN_LABEL.test(file.slice(at, at + 12))) this.#composer.put(this.#label, this.#labelAt, this.#labelAt);
      this.#label = '';
    }
    if (this.#space < 0) return;
    if (file.charCodeAt(this.#space) === 0x20) this.#composer.copy(this.#space, this.#space + 1);
    else this.#composer.put(' ', this.#space, this.#space + 1);
    this.#space = -1;
  }

  /** Text with entities: the value and its source are walked side by side. */
  #decoded(value: string, start: number, end: number): void {
    const { file } = this.#composer;
    let plain = start;
    let j = 0;
    for (let i = start; i < end; ) {
      if (file.charCodeAt(i) !== 0x26) {
        if (file.charCodeAt(i) === 0x0d && file.charCodeAt(i + 1) === 0x0a && i + 1 < end) i++;
        i++;
        j++;
        continue;
      }
      const entity = this.#entityAt(i, end, value, j);
      if (entity === null) {
        i++;
        j++;
        continue;
      }
      this.#text(plain, i);
      const next = i + entity.length;
      if (entity.value.length === 1 && isHtmlSpace(entity.value.charCodeAt(0))) this.#white(i);
      else {
        this.#beforeWord(i);
        this.#composer.put(entity.value, i, next);
      }
      i = next;
      j += entity.value.length;
      plain = next;
    }
    this.#text(plain, end);
  }

  /** The entity at `i`, when the tokeniser has read one there: its length in the file and what it stands for. */
  #entityAt(i: number, end: number, value: string, j: number): { length: number; value: string } | null {
    const source = ENTITY.exec(this.#composer.file.slice(i, Math.min(end, i + 40)))?.[0];
    if (source === undefined) return null;
    let decoded = this.#entities.get(source);
    if (decoded === undefined) {
      const node = parseFragment(source).childNodes[0];
      decoded = node !== undefined && 'value' in node ? node.value : source;
      this.#entities.set(source, decoded);
    }
    if (decoded === source || !value.startsWith(decoded, j)) return null;
    // `&copyfoo` is `©foo`: what both end with was no part of the entity.
    let tail = 0;
    while (
      tail < source.length - 2 &&
      tail < decoded.length - 1 &&
      source.charCodeAt(source.length - 1 - tail) === decoded.charCodeAt(decoded.length - 1 - tail)
    ) {
      tail++;
    }
    return { length: source.length - tail, value: decoded.slice(0, decoded.length - tail) };
  }

  /** A raised mark behind a word is a footnote mark, no part of the word; `m<sup>2</sup>` is one unit. */
  spaceBeforeMark(at: number): void {
    const { file } = this.#composer;
    if (!this.#composer.inText || this.#space >= 0 || this.#layout.pre > 0) return;
    const word = /[\p{L}\p{N}/-]{1,12}$/u.exec(file.slice(Math.max(0, at - 12), at))?.[0];
    if (word === undefined || /^(?:[a-zA-Z]|[kcdm]m|\d+)$/.test(word)) return;
    this.#composer.put(' ', at, at);
  }
}

const ENTITY = /^&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);?/;
/** An item that brings its own number or is a unit needs none of the list. */
const OWN_LABEL = /^(?:\d{1,3}[.)]|[a-zđA-ZĐ][.)]|[IVXivx]{1,4}[.)]|Điều|Chương|Mục|Phần|Khoản|[-–+•])/;

function isHtmlSpace(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d && c !== 0x0b);
}
