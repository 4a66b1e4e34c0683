import type { Bytes } from './bytes.ts';

/** Parts of the table stream that the head of a Word file names, by their ordinal there. */
export const Part = {
  styles: 1,
  remarkReferences: 4,
  sections: 6,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  remarkStarts: 42,
  remarkEnds: 43,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** The head of a Word file ("FIB"). */
export interface Fib {
  readonly version: number;
  readonly encrypted: boolean;
  readonly table: '0Table' | '1Table';
  /** Characters of each story, in the order in which the text holds them. */
  readonly stories: Readonly<
    Record<'body' | 'footnotes' | 'headers' | 'macros' | 'remarks' | 'endnotes' | 'boxes' | 'headerBoxes', number>
  >;
  /** Where a part stands in the table stream. */
  part(of: number): { readonly at: number; readonly length: number };
}

/** What is wrong with a Word file, so that it is not read. */
export type FibTrouble = 'no-word' | 'old';

/** First version of the format of Word 97. */
const WORD_97 = 0xbe;

/** Reads the head of the stream `WordDocument`. */
export function readFib(stream: Bytes): Fib | FibTrouble {
  const magic = stream.u16(0);
  if (magic === 0xa5dc || magic === 0xa5db) return 'old';
  if (magic !== 0xa5ec) return 'no-word';
  const version = stream.u16(2);
  if (version < WORD_97) return 'old';
  const flags = stream.u16(10);
  const longs = 34 + 2 * stream.u16(32);
  const count = (n: number): number => Math.max(0, stream.i32(longs + 2 + 4 * n));
  const pairs = longs + 4 + 4 * stream.u16(longs);
  const most = stream.u16(pairs - 2);
  return {
    version,
    encrypted: (flags & 0x0100) !== 0,
    table: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    stories: {
      body: count(3),
      footnotes: count(4),
      headers: count(5),
      macros: count(6),
      remarks: count(7),
      endnotes: count(8),
      boxes: count(9),
      headerBoxes: count(10),
    },
    part(of) {
      if (of >= most) return { at: 0, length: 0 };
      return { at: stream.u32(pairs + 8 * of), length: stream.u32(pairs + 8 * of + 4) };
    },
  };
}
