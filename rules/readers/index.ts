import {
  binaryKind,
  buildSourceText,
  decodeBytes,
  emptyNote,
  type Format,
  type ReaderNote,
  type SourceText,
} from '../text/index.ts';
import { binaryReader } from './binary.ts';
import { declaredText } from './declared-charset.ts';
import { detectFormat } from './detect.ts';
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

/** Longest text that is read in one piece, in UTF-16 units. */
const READ_LIMIT = 1 << 26;

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
  const limited = limit(text, options.limit ?? READ_LIMIT);
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

function textNotes(text: string): ReaderNote[] {
  return text.trim() === '' ? [emptyNote()] : [];
}

/** Cuts the text at the last line end before the limit and says so. */
function limit(text: string, units: number): { text: string; note: ReaderNote | null } {
  if (text.length <= units) return { text, note: null };
  const line = text.lastIndexOf('\n', units - 1);
  const cut = line < units / 2 ? units : line + 1;
  return {
    text: text.slice(0, cut),
    note: {
      kind: 'limit',
      span: { start: cut, end: cut },
      vi: `Tệp quá lớn: chỉ đọc ${cut} ký tự đầu trong ${text.length}; phần từ ký tự thứ ${cut + 1} chưa được rà soát. Hãy chia tệp thành nhiều phần.`,
      en: `The file is too large: only the first ${cut} of ${text.length} characters were read; the rest, from character ${cut + 1} on, was not checked. Split the file.`,
    },
  };
}

export { detectFormat, readPlain };
