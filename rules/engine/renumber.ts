import { orderOf } from '../citations/internal-trees.ts';
import type { LegalDocument, NodeType, StructureNode } from '../structure/types.ts';
import { POINT_LETTERS, romanText } from '../text/index.ts';

/** Units whose numbers run on through all that holds them. */
const running: ReadonlySet<NodeType> = new Set<NodeType>(['article', 'chapter', 'part']);
/** What may hold them. */
const holders: ReadonlySet<NodeType> = new Set<NodeType>(['part', 'chapter', 'section', 'subsection']);

/** The units that are counted together with a unit, in text order: its row. */
export function rowOf(document: LegalDocument, node: StructureNode): readonly StructureNode[] {
  const { type } = node;
  const attachment = document.attachments.find(({ start, end }) => start <= node.start && node.start < end);
  const roots = attachment?.body ?? document.body;
  if (!running.has(type)) {
    const style = styleOf(node);
    return (node.parent?.children ?? roots).filter((one) => one.type === type && styleOf(one) === style);
  }
  const out: StructureNode[] = [];
  const walk = (nodes: readonly StructureNode[]): void => {
    for (const one of nodes) {
      if (one.type === type) out.push(one);
      if (holders.has(one.type)) walk(one.children);
    }
  };
  walk(roots);
  return out;
}

type Style = 'roman' | 'letter' | `${string}.` | 'arabic';

/** How a number is written; of `2.1` what stands before its last part, too. */
function styleOf({ type, number }: StructureNode): Style {
  const dot = number.lastIndexOf('.');
  if (dot >= 0) return `${number.slice(0, dot)}.`;
  if (type === 'point') return 'letter';
  if (/^\d/u.test(number)) return 'arabic';
  return /^[IVXLC]+$/u.test(number) ? 'roman' : 'letter';
}

const worth = ({ type, number }: StructureNode): number => orderOf(type, number.slice(number.lastIndexOf('.') + 1));

/** A number in the style of a unit; null where the style has no such number. */
function printed(value: number, node: StructureNode): string | null {
  const style = styleOf(node);
  if (style === 'arabic') return String(value);
  if (style === 'roman') return romanText(value);
  if (style !== 'letter') return `${style}${value}`;
  const letter = POINT_LETTERS[value - 1];
  if (letter === undefined) return null;
  return /\p{Lu}/u.test(node.number) ? letter.toUpperCase() : letter;
}

/**
 * New numbers for a unit and those of its row behind it, so that they go on from the one before: for `renumberEdits`. Empty when they
 * do already, or when there are not enough letters.
 */
export function numbersFrom(document: LegalDocument, node: StructureNode): ReadonlyMap<StructureNode, string> {
  const changes = new Map<StructureNode, string>();
  if (node.type === 'bullet' || node.number === '') return changes;
  const row = rowOf(document, node);
  const first = row.indexOf(node);
  // The first of a row begins where it says; one put in between (`4a`) has no value of its own.
  let value = first === 0 ? worth(node) || 1 : lastValue(row, first) + 1;
  for (const one of row.slice(first)) {
    const wanted = printed(value++, one);
    if (wanted === null) return new Map();
    if (wanted !== one.number) changes.set(one, wanted);
  }
  return changes;
}

/** Value of the last unit before an index that has one. */
function lastValue(row: readonly StructureNode[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const value = worth(row[i]);
    if (value > 0) return value;
  }
  return 0;
}
