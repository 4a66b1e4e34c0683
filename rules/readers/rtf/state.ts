import { type Charset, WESTERN } from '../charsets.ts';
import type { RunLook, StoryRun } from '../story.ts';
import { WordStory } from '../word-tables.ts';

/** Where the characters of a group go. `quiet`: nowhere, though groups inside may hold text. */
export type Target = 'text' | 'label' | 'skip' | 'quiet' | 'font-name' | 'remark-id';

/** A story that is read, with what stands in its tables and paragraphs. */
export class StoryState {
  readonly words = new WordStory();
  /** Number that the word processor wrote for the paragraph. */
  label = '';
  /** Right edges of the cells of the row, in twips. */
  edges: number[] = [];
  /** Which of them go on from the row above. */
  merged: boolean[] = [];
}

/** Properties that a group may change and that end with it. */
export interface GroupState {
  target: Target;
  story: StoryState;
  /** What is done with the story when the group ends. */
  ends: 'footnote' | 'box' | 'header' | null;
  look: RunLook;
  /** Number of the font. */
  font: number;
  hidden: boolean;
  change: StoryRun['change'];
  /** Characters behind `\u` that stand for the same. */
  fallback: number;
  align: 'left' | 'right' | 'center' | 'justify' | null;
  inTable: boolean;
  /** How deep in tables, when in one. */
  tableDepth: number;
  charset: Charset;
}

/** The state in which a file begins. */
export function firstState(): GroupState {
  return {
    target: 'text',
    story: new StoryState(),
    ends: null,
    look: { font: null, size: null, bold: false, italic: false },
    font: -1,
    hidden: false,
    change: null,
    fallback: 1,
    align: null,
    inTable: false,
    tableDepth: 1,
    charset: WESTERN,
  };
}
