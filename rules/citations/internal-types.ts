import type { Paragraph, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { UnitRef } from './types.ts';
import type { Level } from './unit-refs.ts';

/** A tree of units: the main document (-1), or an attachment by its index. */
export type TreeIndex = number;

/** What a number of a reference leads to. */
export type Target =
  | { readonly kind: 'node'; readonly node: StructureNode }
  /** An appendix or a form, by its index in the attachments. */
  | { readonly kind: 'attachment'; readonly index: number }
  /** The unit that would hold it is there, its units are numbered without a gap, and there are only `count` of them. */
  | {
      readonly kind: 'missing';
      readonly holder: StructureNode | null;
      readonly tree: TreeIndex;
      readonly count: number;
      /** The reference stands in another tree, which does have such a unit. */
      readonly elsewhere: TreeIndex | null;
    }
  /** It leads to a unit, but which cannot be told for certain. */
  | { readonly kind: 'unknown' };

/** One printed number of a reference: the `2` of `khoản 1, 2 Điều 5`. */
export interface ReferenceValue extends Span {
  readonly level: Level;
  readonly number: string;
  /** The unit as the words name it, as far as they do: `{ clause: '2', article: '5' }`; `này` for `Điều này`. */
  readonly unit: UnitRef;
  readonly target: Target;
  /** Index of its word in `InternalReference.words`. */
  readonly word: number;
}

/** A unit word of a reference with all that belongs to it: `khoản 1, 2`. `này` for `Điều này`. */
export interface ReferenceWord extends Span {
  readonly level: Level;
  /** The word alone: `khoản`. */
  readonly wordEnd: number;
  readonly link: 'none' | 'comma' | 'and' | 'to';
  readonly this: boolean;
}

/** Words that name units of the draft itself. */
export interface InternalReference extends Span {
  readonly paragraph: Paragraph;
  /**
   * Whose units they are, by the words: `this`: `khoản 1 Điều này`; `own`: `Điều 5 Quyết định này`; `bare`: without such words;
   * `unclear`: without them beside a cited or amended document, whose units they may be. Units of another document by the words are left out.
   */
  readonly owner: 'this' | 'own' | 'bare' | 'unclear';
  /** The words `Quyết định này` behind the units; null when there are none. */
  readonly ownerSpan: Span | null;
  /** The tree in which the units are looked for; null when none could be told. */
  readonly tree: TreeIndex | null;
  readonly words: readonly ReferenceWord[];
  readonly values: readonly ReferenceValue[];
}
