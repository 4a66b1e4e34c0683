/**
 * The text under check, as every later step sees it.
 *
 * Offsets everywhere in the engine are UTF-16 units in `SourceText.text` (NFC), unless said otherwise.
 */

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

export interface Location {
  readonly start: Position;
  readonly end: Position;
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

export interface SourceText {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly tokens: TokenTable;
  /** What was normalised: how the letters of the file are encoded is judged by it. Null where nothing changed. */
  readonly original: Original | null;
  readonly notes: readonly ReaderNote[];
  /** Settings found in the file itself (Markdown front matter): `kind`, `asOf`, … as strings. */
  readonly frontMatter: Readonly<Record<string, string>>;
  /** Comments of the file that may hold waivers: text and span of the comment in the text (zero width when it is not in it). */
  readonly comments: readonly { readonly text: string; readonly at: Span; readonly location: Location }[];
  /** The span in the terms of the file. Property: the file between the offsets normalises to `text.slice(span)`. */
  locate(span: Span): Location;
}
