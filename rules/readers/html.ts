import { parseFragment, Token, Tokenizer, TokenizerMode } from 'parse5';
import { buildSourceText, emptyNote, type ReaderNote, type SourceText } from '../text/index.ts';
import { Composer } from './composer.ts';
import { type Cell, isLayoutCell, Layout } from './html-layout.ts';
import { BLOCKS, HEAD_ONLY, headingLevel, listLabel, RAW_TEXT, SELF_ENDING, UNSHOWN, VOID } from './html-tags.ts';

/**
 * Reads an HTML page: paragraphs, headings, items and cells are blocks, `<br>` begins a new one; scripts, styles, the head and
 * hidden elements are passed over; numbers of `<ol>` become text (they stand for the `<li>` tag). White space is collapsed as
 * browsers do. parse5 tokenises; no tree is built, so depth and unclosed tags cost nothing. Never throws.
 */
export function readHtml(file: string, notes: readonly ReaderNote[] = []): SourceText {
  const composer = new Composer(file);
  const written = writeHtml(composer, 0, file.length, 0);
  const { raw, map } = composer.finish();
  const all = [...notes, ...written.notes];
  if (composer.blocks.length === 0 && all.length === 0) all.push(emptyNote());
  return buildSourceText({
    format: 'html',
    file,
    raw,
    map,
    blocks: composer.blocks,
    notes: all,
    comments: composer.comments,
  });
}

/**
 * Writes the HTML of `file[from, to)` to the composer; `tables` are the tables of the file so far.
 * Returns the new number of tables and notes on what was not read.
 */
export function writeHtml(
  composer: Composer,
  from: number,
  to: number,
  tables: number,
): { tables: number; notes: readonly ReaderNote[] } {
  const handler = new HtmlHandler(composer, from, tables);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  handler.tokenizer = tokenizer;
  tokenizer.write(composer.file.slice(from, to), true);
  return handler.finish(to);
}

/** An element whose content is not shown. */
interface Hidden {
  readonly tag: string;
  depth: number;
  readonly start: number;
}

class HtmlHandler {
  tokenizer: Tokenizer | null = null;
  readonly #composer: Composer;
  readonly #base: number;
  readonly #layout: Layout;
  readonly #notes: ReaderNote[] = [];
  /** Cell of each block that was written, by its index from `#firstBlock` on. */
  readonly #cells: (Cell | null)[] = [];
  readonly #firstBlock: number;
  readonly #entities = new Map<string, string>();
  /** Text since the last tag, decoded, and where it begins in the file. */
  #run = '';
  #runStart = 0;
  #hidden: Hidden | null = null;
  #inHead = false;
  /** Offset of the white space that a next word will need before it; -1 for none. */
  #space = -1;
  /** Number of a list item that waits for the text of the item. */
  #label = '';
  #labelAt = 0;
  #openCell: Cell | null = null;

  constructor(composer: Composer, base: number, tables: number) {
    this.#composer = composer;
    this.#base = base;
    this.#layout = new Layout(tables);
    this.#firstBlock = composer.blocks.length;
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName;
    const raw = RAW_TEXT[tag];
    if (raw !== undefined && this.tokenizer !== null) {
      const modes = { script: TokenizerMode.SCRIPT_DATA, raw: TokenizerMode.RAWTEXT, escapable: TokenizerMode.RCDATA };
      this.tokenizer.state = modes[raw];
    }
    const { start, end } = this.#range(token);
    this.#flush(start);
    if (this.#hidden !== null) {
      const hidden = this.#hidden;
      if (tag !== hidden.tag || token.selfClosing) return;
      if (!SELF_ENDING.has(tag)) {
        hidden.depth++;
        return;
      }
      this.#hidden = null;
    }
    if (this.#inHead && !HEAD_ONLY.has(tag)) this.#inHead = false;
    if (tag === 'head') {
      this.#inHead = true;
      return;
    }
    if (!VOID.has(tag) && !token.selfClosing && (UNSHOWN.has(tag) || isHidden(token))) {
      if (BLOCKS.has(tag)) this.#endBlock(start, end);
      this.#hidden = { tag, depth: 1, start };
      return;
    }
    if (tag === 'br') {
      this.#close(false);
      this.#composer.put('\n', start, end);
      return;
    }
    if (tag === 'sup') this.#spaceBeforeMark(start);
    if (!BLOCKS.has(tag)) return;
    this.#endBlock(start, end);
    this.#openBlock(tag, token, start);
  }

  #openBlock(tag: string, token: Token.TagToken, start: number): void {
    const layout = this.#layout;
    this.#label = '';
    layout.heading(headingLevel(tag));
    if (tag === 'table') layout.openTable();
    else if (tag === 'tr') layout.openRow();
    else if (tag === 'td' || tag === 'th') layout.openCell(integer(token, 'colspan', 1, 1, 1000) ?? 1);
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') {
      layout.openList(
        tag === 'ol',
        integer(token, 'start', 1, -9999, 99999) ?? 1,
        Token.getTokenAttr(token, 'type') ?? '1',
      );
    } else if (tag === 'li') {
      const item = layout.openItem(integer(token, 'value', null, -9999, 99999));
      if (item !== null) {
        this.#label = listLabel(item.n, item.type);
        this.#labelAt = start;
      }
    } else if (tag === 'blockquote') layout.quote(1);
    else if (tag === 'pre') layout.pre++;
  }

  onEndTag(token: Token.TagToken): void {
    const tag = token.tagName;
    const { start, end } = this.#range(token);
    this.#flush(start);
    if (this.#hidden !== null) {
      if (tag === this.#hidden.tag && --this.#hidden.depth === 0) this.#hidden = null;
      return;
    }
    if (tag === 'head') {
      this.#inHead = false;
      return;
    }
    if (tag === 'br') {
      this.#close(false);
      this.#composer.put('\n', start, end);
      return;
    }
    if (!BLOCKS.has(tag)) return;
    this.#endBlock(start, end);
    const layout = this.#layout;
    layout.heading(0);
    if (tag === 'table') layout.closeTable();
    else if (tag === 'td' || tag === 'th' || tag === 'tr') layout.closeCell();
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') layout.closeList();
    else if (tag === 'li') layout.closeItem();
    else if (tag === 'blockquote') layout.quote(-1);
    else if (tag === 'pre') layout.pre = Math.max(0, layout.pre - 1);
    this.#label = '';
  }

  onCharacter(token: Token.CharacterToken): void {
    if (this.#hidden !== null || this.#inHead) return;
    if (this.#run === '') this.#runStart = this.#range(token).start;
    this.#run += token.chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onComment(token: Token.CommentToken): void {
    const { start, end } = this.#range(token);
    this.#flush(start);
    if (this.#composer.file.startsWith('<!--', start)) this.#composer.comments.push({ text: token.data, start, end });
  }

  onDoctype(token: Token.DoctypeToken): void {
    this.#flush(this.#range(token).start);
  }

  onEof(token: Token.EOFToken): void {
    this.#flush(this.#range(token).start);
  }

  /**
   * Writes the text up to the next tag. The tokeniser's places are exact at tags only: it cuts text where an entity begins or ends
   * one character off.
   */
  #flush(end: number): void {
    const value = this.#run;
    if (value === '') return;
    this.#run = '';
    if (value.length === end - this.#runStart) this.#text(this.#runStart, end);
    else this.#decoded(value, this.#runStart, end);
  }

  /** Ends the last block, and turns cells that only lay out the page into lines. */
  finish(to: number): { tables: number; notes: readonly ReaderNote[] } {
    this.#close(true);
    const hidden = this.#hidden;
    if (hidden !== null && to - hidden.start > 0) {
      this.#notes.push({
        kind: 'unread',
        span: { start: hidden.start, end: to },
        vi: `Phần tử <${hidden.tag}> bị ẩn hoặc không hiển thị chưa được đóng: phần còn lại của trang chưa được đọc. Hãy sửa HTML hoặc chép nội dung ra tệp văn bản.`,
        en: `The hidden element <${hidden.tag}> is not closed: the rest of the page was not read. Repair the HTML or copy the content into a text file.`,
      });
    }
    const { blocks } = this.#composer;
    for (let i = 0; i < this.#cells.length; i++) {
      const cell = this.#cells[i];
      if (cell === null || !isLayoutCell(cell)) continue;
      const { start, end } = blocks[this.#firstBlock + i];
      blocks[this.#firstBlock + i] = { start, end, kind: 'line', hard: true };
    }
    return { tables: this.#layout.tables, notes: this.#notes };
  }

  #range(token: Token.Token): { start: number; end: number } {
    const location = token.location;
    return { start: this.#base + (location?.startOffset ?? 0), end: this.#base + (location?.endOffset ?? 0) };
  }

  /** Ends the open block for certain; the tag at `[start, end)` stands for the line end. */
  #endBlock(start: number, end: number): void {
    if (this.#close(true)) this.#composer.put('\n', start, end);
  }

  #close(hard: boolean): boolean {
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
        this.#close(false);
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
  #spaceBeforeMark(at: number): void {
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

/** Whether the element is hidden by its own attributes. A whole page never is: some show themselves by a script. */
function isHidden(token: Token.TagToken): boolean {
  if (token.tagName === 'body' || token.tagName === 'html') return false;
  for (const { name, value } of token.attrs) {
    if (name === 'hidden') return true;
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(value)) return true;
  }
  return false;
}

/** A whole number in an attribute, held in its bounds; `missing` when there is none. */
function integer(
  token: Token.TagToken,
  name: string,
  missing: number | null,
  low: number,
  high: number,
): number | null {
  const value = Token.getTokenAttr(token, name);
  const n = value === null ? Number.NaN : Number.parseInt(value, 10);
  return Number.isNaN(n) ? missing : Math.min(high, Math.max(low, n));
}
