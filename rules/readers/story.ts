import type { AutomaticLabel, PageLook } from '../text/index.ts';

/** How a run looks; null where the file does not say. */
export interface RunLook {
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Characters of one look in a paragraph. A line break is `\n`, a tab `\t`. */
export interface StoryRun {
  text: string;
  /** Where its first unit stands in the file. */
  readonly at: number;
  /** Where each unit begins, and the last one ends; null when the file holds the units one by one from `at`. */
  readonly points: number[] | null;
  readonly look: RunLook;
  /** A tracked change that made or removed it. */
  readonly change: 'insert' | 'delete' | null;
  readonly hidden: boolean;
  /** No text: a comment of a reviewer begins or ends here. */
  readonly remark?: { readonly id: string; readonly ends: boolean };
}

/** An automatic number, how it counts, and what stands between it and the text. */
export interface Label {
  readonly text: string;
  readonly format: AutomaticLabel['format'];
  readonly gap: '' | ' ';
}

/** A paragraph of a word processor. */
export interface StoryParagraph {
  readonly kind: 'paragraph';
  readonly runs: StoryRun[];
  /** Where it begins in the file. */
  at: number;
  /** Where its mark stands. */
  end: number;
  align: 'left' | 'right' | 'center' | 'justify' | null;
  label: Label | null;
  /** The tracked change that made its mark, or removed one that is read as still there. */
  mark: 'insert' | 'delete' | null;
  /** Frames that are anchored in it; their text stands behind it. */
  readonly boxes: Story[];
}

/** What a story holds, in order. Cells stand in rows, rows in tables. */
export type StoryPart =
  | StoryParagraph
  /** `merged`: it goes on from the row above. */
  | { readonly kind: 'cell'; readonly span: number; readonly merged: boolean }
  | { readonly kind: 'table' | 'row' | 'end-cell' | 'end-table' }
  | { readonly kind: 'section'; readonly page: Page };

export type Page = { -readonly [K in keyof Omit<PageLook, 'at'>]: number };

/** The body of a file, a footnote or a frame. */
export type Story = StoryPart[];

/** Most that a reader holds of one file, in characters: some thousand pages. */
export const STORY_LIMIT = 1 << 24;
/** What a paragraph, a run or a cell weighs beside its characters. */
export const PART_WEIGHT = 32;

/** A paragraph without text. */
export function newParagraph(at: number): StoryParagraph {
  return { kind: 'paragraph', runs: [], at, end: at, align: null, label: null, mark: null, boxes: [] };
}

/** Which tracked changes are read as made. */
export type Revisions = 'accepted' | 'original';

/** Whether what a change made or removed is not in the text. */
export function isOut(change: StoryRun['change'], revisions: Revisions): boolean {
  return change === (revisions === 'accepted' ? 'delete' : 'insert');
}

const MM_PER_TWIP = 25.4 / 1440;

/** Twips, in which Word measures, as millimetres, to a hundredth. */
export function twips(value: number): number {
  return Math.round(value * MM_PER_TWIP * 100) / 100;
}

/** How a label counts, told by itself; for files that hold only its text. */
export function labelFormat(text: string): AutomaticLabel['format'] {
  const number = /[\p{L}\d]+(?=[^\p{L}\d]*$)/u.exec(text)?.[0] ?? '';
  if (number === '') return 'bullet';
  if (/^\d+$/u.test(number)) return 'decimal';
  if (number === 'đ' || number === 'Đ') return 'vietnamese-letters';
  if (/^(?:[ivx]{2,}|[IVX]+)$/u.test(number)) return 'roman';
  return /^(?:[a-z]|[A-Z])$/u.test(number) ? 'letters' : 'other';
}

/** The sign of a bullet as text: signs of symbol fonts have none of their own. */
export function bulletText(sign: string): string {
  return sign.replace(/[\ue000-\uf8ff]/gu, (unit) => ((unit.charCodeAt(0) & 0xff) === 0x2d ? '-' : '•'));
}
