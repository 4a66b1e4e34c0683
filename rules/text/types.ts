/**
 * The text under check, as every later step sees it.
 *
 * Offsets everywhere in the engine are UTF-16 units in `SourceText.text` (NFC), unless said otherwise.
 */

import type { Cell } from './cells.ts';
import type { Trail } from './trail.ts';

/** A half-open range of `SourceText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Format = 'plain' | 'markdown' | 'html' | 'dom' | 'docx' | 'doc' | 'rtf' | 'odt' | 'pdf';

/**
 * A block is one line of a text format, one paragraph-like element (or piece between `<br>`) of a markup format, or one
 * table cell. Blocks are in text order, do not overlap, are never empty, and do not include the line end, the marks of a
 * Markdown heading or quote, the `|` between cells, or white space at their ends. List numbers and bullets are text: they stay in the block.
 */
export type BlockKind = 'line' | 'heading' | 'item' | 'cell' | 'quote' | 'footnote' | 'code' | 'metadata';

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading level 1–6, or depth of a quote; 0 elsewhere. */
  readonly level: number;
  /** The block ends a paragraph for certain (HTML `<p>`, DOCX paragraph, cell, heading); false for a line of text, which may be one of a hard-wrapped paragraph. */
  readonly hard: boolean;
  /** Ordinal of the table in the file, row and column in it, all from 1; 0 outside tables. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A part of the input that was not read, or not read as meant; becomes a finding of group `input`. */
export interface ReaderNote {
  readonly kind: 'unread' | 'encoding' | 'limit' | 'truncated' | 'empty' | 'binary' | 'format';
  readonly span: Span;
  /** What happened, for a person: Vietnamese and English. */
  readonly vi: string;
  readonly en: string;
  /** Of kind `encoding`: the encoding from before Unicode that the file is in, nearly all of it, so that no word can be read. */
  readonly legacy?: LegacyEncoding;
}

export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI';

/** Where a span stands in the file. Lines and columns are 1-based; columns and offsets count UTF-16 units of the decoded file. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A point of a Word file: ordinals of `w:p` in the part and of `w:r` in the paragraph (nested paragraphs have their own runs), from 0, removed runs counted too. */
export interface DocxPoint {
  readonly paragraph: number;
  readonly run: number;
  /** UTF-16 units of the run's text; a tab, a break, a hyphen element or a symbol is one. */
  readonly offset: number;
}

/** Where a span stands in a file that has no lines of its own. */
export type Place =
  /** `part` is the name of the entry (`word/document.xml`). An automatic number stands at the start of its paragraph: run 0, offset 0. */
  | { readonly kind: 'docx'; readonly part: string; readonly start: DocxPoint; readonly end: DocxPoint }
  /** `page` from 1; boxes `[x, y, width, height]` in points from the lower left corner of the page, one a line, on that page. */
  | {
      readonly kind: 'pdf';
      readonly page: number;
      readonly boxes: readonly (readonly [number, number, number, number])[];
    }
  /** Offsets in a stream of the file: bytes of RTF, character positions of DOC, UTF-16 units of an XML part. */
  | { readonly kind: 'stream'; readonly part: string; readonly start: number; readonly end: number };

/** Lines of a file without lines (DOCX, PDF …) are those of its text, a paragraph a line; `place` then says where it stands. */
export interface Location {
  readonly start: Position;
  readonly end: Position;
  readonly place?: Place;
}

/** Kinds of token; a border token has no width and ends a sentence. */
export const TokenKind = {
  word: 1, // letters (with combining marks, inner apostrophes)
  number: 2, // decimal digits only; `1.234` is three tokens
  symbol: 3, // letters and digits run together, such as `30c`, `QH15`, `4a`
  punctuation: 4, // one character each
} as const;

/**
 * Tokens in text order, as parallel typed arrays. White space is in no token.
 * `key[i]` is a 32-bit hash of the token's characters, lower-cased and with tone marks moved to one place
 * (`hòa` = `hoà`), see `wordKey`. `flags[i]` are `TokenFlag` bits.
 */
export interface TokenTable {
  readonly length: number;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly key: Uint32Array;
  readonly flags: Uint8Array;
  /** Index of the first token whose start is ≥ offset (length when none). */
  at(offset: number): number;
}

export const TokenFlag = {
  spaceBefore: 1, // white space stands directly before
  newlineBefore: 2, // a line end stands between this token and the one before
  sentenceStart: 4, // first token of a sentence
  capital: 8, // first letter is a capital
  allCaps: 16, // at least two letters, all capitals
  blockStart: 32, // first token of a block
} as const;

/** The words of a file before they were normalised, markup left out. */
export interface Original {
  readonly text: string;
  /** A span of `SourceText.text` in it. */
  at(span: Span): Span;
  /** The offset in `SourceText.text` of one in it. */
  back(offset: number): number;
}

/** One section of a paged file; millimetres, NaN for a margin that the file does not say. `at`: the text that it holds. */
export interface PageLook {
  readonly at: Span;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How a stretch of text looks; null where the file does not say. Size in points. */
export interface Look {
  readonly at: Span;
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface ParagraphLook {
  readonly at: Span;
  readonly align: 'left' | 'right' | 'center' | 'justify' | null;
}

/** A number or letter that the word processor counts by itself. */
export interface AutomaticLabel {
  readonly at: Span;
  readonly format: 'decimal' | 'roman' | 'letters' | 'vietnamese-letters' | 'bullet' | 'other';
}

/** A tracked change. A removed text has no width in the text that is read as accepted. */
export interface Revision {
  readonly kind: 'insert' | 'delete' | 'move' | 'format';
  readonly at: Span;
}

/** What a paged file says beside its words. Spans are sorted; those of `looks` and `paragraphs` do not overlap. */
export interface FileLayout {
  readonly pages: readonly PageLook[];
  readonly looks: readonly Look[];
  readonly paragraphs: readonly ParagraphLook[];
  readonly labels: readonly AutomaticLabel[];
  readonly revisions: readonly Revision[];
  /** What comments of reviewers stand on; never their words or authors. */
  readonly remarks: readonly Span[];
  /** Text in a font of an old encoding (`.VnTime`, `VNI-Times`), read by its table. */
  readonly legacy: readonly { readonly at: Span; readonly font: string }[];
  /** Characters of hidden text that were left out. */
  readonly hidden: number;
  /** The file carries a digital signature. */
  readonly signed: boolean;
  /** The file forbids changes. */
  readonly protected: boolean;
}

/** A cell of a table that goes on from the one above it; numbers as in `Block`. */
export type MergedCell = Pick<Block, 'table' | 'row' | 'column'>;

export interface SourceText {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly tokens: TokenTable;
  /** What was normalised: how the letters of the file are encoded is judged by it. Null where nothing changed. */
  readonly original: Original | null;
  readonly notes: readonly ReaderNote[];
  /** Cells of its tables that go on from the row above and have no block, in text order; as far as the format tells. */
  readonly merged: readonly MergedCell[];
  /** What a paged file says beside its words; null for text formats. */
  readonly layout: FileLayout | null;
  /** Settings found in the file itself (Markdown front matter): `kind`, `asOf`, … as strings. */
  readonly frontMatter: Readonly<Record<string, string>>;
  /** Comments of the file that may hold waivers: text and span of the comment in the text (zero width when it is not in it). */
  readonly comments: readonly { readonly text: string; readonly at: Span; readonly location: Location }[];
  /** Of a draft under edit: what is remembered of each block, in the order of `blocks`. Null elsewhere. */
  readonly cells: readonly Cell[] | null;
  /** Of a draft under edit: what stages keep of it from one run to the next. Null elsewhere. */
  readonly trail: Trail | null;
  /** The span in the terms of the file. Property: the file between the offsets normalises to `text.slice(span)`. */
  locate(span: Span): Location;
  /** The way back: the first offset of `text` whose unit begins at or behind an offset of the file. */
  offsetOf(file: number): number;
}
