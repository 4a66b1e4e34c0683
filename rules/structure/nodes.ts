import type { Span } from '../text/types.ts';
import { Style } from './line-table.ts';
import type { NodeType, StructureNode } from './types.ts';

/** A unit or heading while its children are being read. */
export class Node implements StructureNode {
  readonly type: NodeType;
  readonly number: string;
  readonly label: Span;
  readonly start: number;
  readonly depth: number;
  readonly parent: Node | null;
  readonly children: Node[] = [];
  title: Span | null = null;
  end: number;
  /** Order in the hierarchy: a smaller one closes a greater one. */
  readonly rank: number;
  readonly value: number;

  constructor(
    type: NodeType,
    number: string,
    label: Span,
    start: number,
    end: number,
    parent: Node | null,
    depth: number,
    rank: number,
    value: number,
  ) {
    this.type = type;
    this.number = number;
    this.label = label;
    this.start = start;
    this.end = end;
    this.parent = parent;
    this.depth = depth;
    this.rank = rank;
    this.value = value;
  }
}

/** Order in the hierarchy; parts to articles have that of their class. */
export const RANK = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  capital: 10,
  roman: 11,
  arabic: 12,
  arabicBracket: 13,
  multi: 14,
  letter: 40,
  smallRoman: 41,
  parenthesis: 42,
  bullet: 50,
} as const;

/** Units by class of line. */
export const HEADS: readonly (NodeType | null)[] = [null, 'part', 'chapter', 'section', 'subsection', 'article'];

/** Order of a numbered heading by the style of its label. */
export function rankOf(style: number, segments: number): number {
  switch (style) {
    case Style.capital:
      return RANK.capital;
    case Style.roman:
      return RANK.roman;
    case Style.arabic:
      return RANK.arabic;
    case Style.arabicBracket:
      return RANK.arabicBracket;
    case Style.multi:
      return RANK.multi + Math.min(segments, 20);
    case Style.letter:
      return RANK.letter;
    case Style.smallRoman:
      return RANK.smallRoman;
    default:
      return RANK.parenthesis;
  }
}
