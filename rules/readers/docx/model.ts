import type { PageLook, Revision } from '../../text/index.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';

/** Which tracked changes are read as made. */
export type Revisions = 'accepted' | 'original';

/** What of a file may still be kept in memory: two units a paragraph, one a piece of one. Shared by the parts of a file. */
export interface Allowance {
  left: number;
}

/** A piece of a paragraph, in order. */
export type Piece =
  /** Text that the file holds unit by unit from `offset` of the run; what was removed is told, but not read. */
  | {
      readonly kind: 'text';
      text: string;
      readonly paragraph: number;
      readonly run: number;
      readonly offset: number;
      readonly look: RunProperties;
      readonly change: Revision['kind'] | null;
      readonly out: boolean;
    }
  | { readonly kind: 'break'; readonly paragraph: number; readonly run: number; readonly offset: number }
  /** A comment of a reviewer begins or ends here, or is only tied to this place. */
  | { readonly kind: 'remark'; readonly id: string; readonly what: 'start' | 'end' | 'tie' }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote'; readonly id: string };

export type TextPiece = Extract<Piece, { kind: 'text' }>;

export type Page = { -readonly [K in keyof Omit<PageLook, 'at'>]: number };

/** A paragraph as the file has it. */
export interface Paragraph {
  /** Its ordinal in the part, and the number of runs so far. */
  readonly ordinal: number;
  runs: number;
  properties: ParagraphProperties;
  pieces: Piece[];
  /** A tracked change of its mark. */
  mark: Revision['kind'] | null;
  /** The mark is not there in the text that is read: the next paragraph goes on in this one. */
  open: boolean;
  /** A change of how the paragraph looks. */
  formatted: boolean;
  /** The section ends with it. */
  page: Page | null;
  /** What stands in text boxes that are tied to it. */
  readonly boxes: Event[];
}

/** What a story holds, in order. */
export type Event =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  /** `merged`: it goes on from the row above. */
  | { readonly kind: 'cell'; readonly span: number; readonly merged: boolean }
  | { readonly kind: 'row'; readonly before: number }
  | { readonly kind: 'table' | 'end-cell' | 'end-table' }
  | { readonly kind: 'section'; readonly page: Page }
  /** A footnote or endnote begins. */
  | { readonly kind: 'note'; readonly id: string }
  /** A whole file stands here that is not read. */
  | { readonly kind: 'embedded' };
