import type { Format, SourceText } from '../text/index.ts';
import { readPlain } from './plain.ts';

export interface ReadOptions {
  /** Format of the text; found from `name` and the text when absent. */
  readonly format?: Format;
  /** Name of the file, for its ending. */
  readonly name?: string;
}

/** Reads a decoded text. */
export function readText(text: string, _options: ReadOptions = {}): SourceText | Promise<SourceText> {
  return readPlain(text);
}

export { readPlain };
