import { Cells, type Format, type Replacement, replaceAll, type SourceText } from '../text/index.ts';
import { detectFormat } from './detect.ts';
import type { ReadOptions } from './index.ts';
import { limitText, textNotes } from './limit.ts';
import { type MarkdownHelpers, markdownHelpers, scanMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

/** Formats that people edit as text. */
export type LiveFormat = Extract<Format, 'plain' | 'markdown'>;

/**
 * A text under edit. `source` is at any time what `readText` gives for `file` in the format it was opened in, with cells.
 */
export class LiveSource {
  readonly format: LiveFormat;
  readonly #helpers: MarkdownHelpers | null;
  readonly #limit: number | undefined;
  readonly #cells = new Cells();
  #file: string;
  #source: SourceText;

  constructor(file: string, format: LiveFormat, helpers: MarkdownHelpers | null, limit: number | undefined) {
    this.format = format;
    this.#helpers = helpers;
    this.#limit = limit;
    this.#file = file;
    this.#source = this.#read();
  }

  /** The file as it is now. */
  get file(): string {
    return this.#file;
  }

  get source(): SourceText {
    return this.#source;
  }

  /** Edits of `file` that are sorted and do not overlap, in its UTF-16 units. */
  edit(edits: readonly Replacement[]): SourceText {
    this.#file = replaceAll(this.#file, edits);
    this.#source = this.#read();
    return this.#source;
  }

  #read(): SourceText {
    const { text, note } = limitText(this.#file, this.#limit);
    const notes = note === null ? textNotes(this.#file) : [...textNotes(this.#file), note];
    return this.#helpers === null
      ? readPlain(text, notes, this.#cells)
      : scanMarkdown(text, this.#helpers, notes, this.#cells);
  }
}

/** Opens a decoded text for edits. Its format is that of the options, else told by name and text once; a page of HTML is edited as plain text. */
export async function openText(file: string, options: ReadOptions = {}): Promise<LiveSource> {
  const format = (options.format ?? detectFormat(file, options.name)) === 'markdown' ? 'markdown' : 'plain';
  return new LiveSource(file, format, format === 'markdown' ? await markdownHelpers() : null, options.limit);
}
