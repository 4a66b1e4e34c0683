import {
  binaryKind,
  buildSourceText,
  decodeBytes,
  type Format,
  type ReaderNote,
  type SourceText,
} from '../text/index.ts';
import { binaryReader } from './binary.ts';
import { declaredText } from './declared-charset.ts';
import { detectFormat } from './detect.ts';
import { limitText, textNotes } from './limit.ts';
import { readPlain } from './plain.ts';
import { wrappedNote } from './wrapped.ts';

export interface ReadOptions {
  /** Format of the text; found from `name` and the text when absent. */
  readonly format?: Format;
  /** Name of the file, for its ending. */
  readonly name?: string;
  /** Longest text that is read, in UTF-16 units; `READ_LIMIT` when absent. */
  readonly limit?: number;
  /** Tracked changes of a word processor: read as if accepted (when absent) or as if they had not been made. */
  readonly revisions?: 'accepted' | 'original';
}

/**
 * Reads a file: bytes → `SourceText`. Never throws on bad input: what was not read, or not as meant, is in `notes`
 * (encoding, binary, empty, limit …).
 */
export async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const reader = await binaryReader(binaryKind(bytes));
  if (reader !== null) return reader(bytes, options);
  const decoded = decodeBytes(bytes);
  const { text, notes } = declaredText(bytes, decoded) ?? decoded;
  const wrapped = wrappedNote(text);
  if (wrapped !== null) return buildSourceText({ format: 'plain', file: '', blocks: [], notes: [wrapped] });
  return read(text, options, notes);
}

/** Reads a decoded text, in the same way. Offsets of `locate` count from the first unit of `text`. */
export async function readText(text: string, options: ReadOptions = {}): Promise<SourceText> {
  return read(text, options, textNotes(text));
}

async function read(text: string, options: ReadOptions, found: readonly ReaderNote[]): Promise<SourceText> {
  const limited = limitText(text, options.limit);
  const notes = limited.note === null ? found : [...found, limited.note];
  const format = options.format ?? detectFormat(limited.text, options.name);
  switch (format) {
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts');
      return readMarkdown(limited.text, notes);
    }
    case 'html': {
      const { readHtml } = await import('./html.ts');
      return readHtml(limited.text, notes);
    }
    default:
      return readPlain(limited.text, notes);
  }
}

export { LiveSource, openText } from './live.ts';
export { detectFormat, readPlain };
