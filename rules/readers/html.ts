import { Token, Tokenizer, TokenizerMode } from 'parse5';
import { buildSourceText, emptyNote, type MergedCell, type ReaderNote, type SourceText } from '../text/index.ts';
import { Layout } from './block-layout.ts';
import { Composer } from './composer.ts';
import { BLOCKS, HEAD_ONLY, headingLevel, listLabel, RAW_TEXT, SELF_ENDING, UNSHOWN, VOID } from './html-tags.ts';
import { HtmlText } from './html-text.ts';

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
    merged: written.merged,
  });
}

/**
 * Writes the HTML of `file[from, to)` to the composer; `tables` are the tables of the file so far.
 * Returns the new number of tables, notes on what was not read, and cells that go on from the row above.
 */
export function writeHtml(composer: Composer, from: number, to: number, tables: number): Written {
  const handler = new HtmlHandler(composer, from, tables);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  handler.tokenizer = tokenizer;
  tokenizer.write(composer.file.slice(from, to), true);
  return handler.finish(to);
}

interface Written {
  readonly tables: number;
  readonly notes: readonly ReaderNote[];
  readonly merged: readonly MergedCell[];
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
  readonly #text: HtmlText;
  #hidden: Hidden | null = null;
  #inHead = false;

  constructor(composer: Composer, base: number, tables: number) {
    this.#composer = composer;
    this.#base = base;
    this.#layout = new Layout(tables);
    this.#text = new HtmlText(composer, this.#layout);
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName;
    const raw = RAW_TEXT[tag];
    if (raw !== undefined && this.tokenizer !== null) {
      const modes = { script: TokenizerMode.SCRIPT_DATA, raw: TokenizerMode.RAWTEXT, escapable: TokenizerMode.RCDATA };
      this.tokenizer.state = modes[raw];
    }
    const { start, end } = this.#range(token);
    this.#text.flush(start);
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
      if (BLOCKS.has(tag)) this.#text.endBlock(start, end);
      this.#hidden = { tag, depth: 1, start };
      return;
    }
    if (tag === 'br') {
      this.#text.breakLine(start, end);
      return;
    }
    if (tag === 'sup') this.#text.spaceBeforeMark(start);
    if (!BLOCKS.has(tag)) return;
    this.#text.endBlock(start, end);
    this.#openBlock(tag, token, start);
  }

  #openBlock(tag: string, token: Token.TagToken, start: number): void {
    const layout = this.#layout;
    this.#text.label('', 0);
    layout.heading(headingLevel(tag));
    if (tag === 'table') layout.openTable();
    else if (tag === 'tr') layout.openRow();
    else if (tag === 'td' || tag === 'th')
      layout.openCell(integer(token, 'colspan', 1, 1, 1000) ?? 1, integer(token, 'rowspan', 1, 1, 65534) ?? 1);
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') {
      layout.openList(
        tag === 'ol',
        integer(token, 'start', 1, -9999, 99999) ?? 1,
        Token.getTokenAttr(token, 'type') ?? '1',
      );
    } else if (tag === 'li') {
      const item = layout.openItem(integer(token, 'value', null, -9999, 99999));
      if (item !== null) {
        this.#text.label(listLabel(item.n, item.type), start);
      }
    } else if (tag === 'blockquote') layout.quote(1);
    else if (tag === 'pre') layout.pre++;
  }

  onEndTag(token: Token.TagToken): void {
    const tag = token.tagName;
    const { start, end } = this.#range(token);
    this.#text.flush(start);
    if (this.#hidden !== null) {
      if (tag === this.#hidden.tag && --this.#hidden.depth === 0) this.#hidden = null;
      return;
    }
    if (tag === 'head') {
      this.#inHead = false;
      return;
    }
    if (tag === 'br') {
      this.#text.breakLine(start, end);
      return;
    }
    if (!BLOCKS.has(tag)) return;
    this.#text.endBlock(start, end);
    const layout = this.#layout;
    layout.heading(0);
    if (tag === 'table') layout.closeTable();
    else if (tag === 'td' || tag === 'th' || tag === 'tr') layout.closeCell();
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') layout.closeList();
    else if (tag === 'li') layout.closeItem();
    else if (tag === 'blockquote') layout.quote(-1);
    else if (tag === 'pre') layout.pre = Math.max(0, layout.pre - 1);
    this.#text.label('', 0);
  }

  onCharacter(token: Token.CharacterToken): void {
    if (this.#hidden !== null || this.#inHead) return;
    this.#text.add(token.chars, this.#range(token).start);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onComment(token: Token.CommentToken): void {
    const { start, end } = this.#range(token);
    this.#text.flush(start);
    if (this.#composer.file.startsWith('<!--', start)) this.#composer.comments.push({ text: token.data, start, end });
  }

  onDoctype(token: Token.DoctypeToken): void {
    this.#text.flush(this.#range(token).start);
  }

  onEof(token: Token.EOFToken): void {
    this.#text.flush(this.#range(token).start);
  }

  /** Ends the last block, and turns cells that only lay out the page into lines. */
  finish(to: number): Written {
    this.#text.finish();
    const hidden = this.#hidden;
    if (hidden !== null && to - hidden.start > 0) {
      this.#notes.push({
        kind: 'unread',
        span: { start: hidden.start, end: to },
        vi: `Phần tử <${hidden.tag}> bị ẩn hoặc không hiển thị chưa được đóng: phần còn lại của trang chưa được đọc. Hãy sửa HTML hoặc chép nội dung ra tệp văn bản.`,
        en: `The hidden element <${hidden.tag}> is not closed: the rest of the page was not read. Repair the HTML or copy the content into a text file.`,
      });
    }
    return { tables: this.#layout.tables, notes: this.#notes, merged: this.#layout.merged };
  }

  #range(token: Token.Token): { start: number; end: number } {
    const location = token.location;
    return { start: this.#base + (location?.startOffset ?? 0), end: this.#base + (location?.endOffset ?? 0) };
  }
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
