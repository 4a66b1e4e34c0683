import type { NodeType, Paragraph, StructureNode } from '../structure/types.ts';
import { orderOf, type Shelf, type Trees } from './internal-trees.ts';
import type { Target, TreeIndex } from './internal-types.ts';
import type { UnitRef } from './types.ts';
import type { Level } from './unit-refs.ts';

const UNKNOWN: Target = { kind: 'unknown' };
/** Value of a unit that is named by `này`. */
export const THIS = 'này';

/** Where a reference stands and what it may lead to. */
export interface Place {
  readonly trees: Trees;
  readonly tree: TreeIndex;
  readonly paragraph: Paragraph;
  /** The words say that the units are the draft's own. */
  readonly certain: boolean;
}

/** The innermost unit of the type around a paragraph. */
export function around({ node }: Paragraph, type: NodeType): StructureNode | null {
  for (let at = node; at !== null; at = at.parent) if (at.type === type) return at;
  return null;
}

/** What the unit leads to that the words name, `level` being its smallest level. */
export function resolveUnit(unit: UnitRef, level: Level, place: Place): Target {
  const target = inTree(unit, level, place);
  const here = place.paragraph.attachment;
  if (target.kind !== 'missing' || here === place.tree) return target;
  return inTree(unit, level, { ...place, tree: here }).kind === 'node' ? { ...target, elsewhere: here } : target;
}

function inTree(unit: UnitRef, level: Level, place: Place): Target {
  const { trees, tree } = place;
  if (level === 'appendix') {
    const index = trees.appendix(unit.appendix!);
    return index < 0 ? UNKNOWN : { kind: 'attachment', index };
  }
  if (level === 'passage' || level === 'form' || unit.appendix !== undefined) return UNKNOWN;
  if (trees.articles(tree).count === 0) return headingOf(unit, place);
  switch (level) {
    case 'article':
      return pick(trees.articles(tree), unit.article!, 'article', null, tree);
    case 'clause':
    case 'point':
      return inArticle(unit, level, place);
    case 'section': {
      const chapter = chapterOf(unit, place);
      return chapter === null
        ? UNKNOWN
        : pick(trees.below(chapter, 'section'), unit.section!, 'section', chapter, tree);
    }
    default:
      return pick(trees.heads(tree, level), unit[level]!, level, null, tree);
  }
}

function chapterOf(unit: UnitRef, { trees, tree, paragraph }: Place): StructureNode | null {
  if (unit.chapter === undefined) return null;
  if (unit.chapter === THIS) return around(paragraph, 'chapter');
  return trees.heads(tree, 'chapter').byNumber.get(unit.chapter.toLowerCase()) ?? null;
}

function inArticle(unit: UnitRef, level: 'clause' | 'point', place: Place): Target {
  const { trees, tree, paragraph } = place;
  const thisClause = unit.clause === THIS;
  const article =
    unit.article === undefined
      ? thisClause
        ? around(paragraph, 'article')
        : null
      : unit.article === THIS
        ? around(paragraph, 'article')
        : (trees.articles(tree).byNumber.get(unit.article.toLowerCase()) ?? null);
  if (article === null) return UNKNOWN;
  const clauses = trees.below(article, 'clause');
  if (level === 'clause') return pick(clauses, unit.clause!, 'clause', article, tree, isPlain(article, place));
  if (unit.clause === undefined) {
    const point = trees.below(article, 'point').byNumber.get(unit.point!.toLowerCase());
    return point === undefined ? UNKNOWN : { kind: 'node', node: point };
  }
  const clause = thisClause ? around(paragraph, 'clause') : (clauses.byNumber.get(unit.clause.toLowerCase()) ?? null);
  if (clause === null) return UNKNOWN;
  return pick(trees.below(clause, 'point'), unit.point!, 'point', clause, tree, isPlain(clause, place));
}

/** A unit of one paragraph: nothing of it can have been lost on the way. */
function isPlain(node: StructureNode, { trees }: Place): boolean {
  return node.children.length === 0 && (trees.document.paragraphAt(node.start)?.end ?? 0) >= node.end;
}

/** The unit with the number, or that it is missing: the row is complete and ends before it. `plain`: there is no row, for certain. */
function pick(
  shelf: Shelf,
  number: string,
  type: NodeType,
  holder: StructureNode | null,
  tree: TreeIndex,
  plain = false,
): Target {
  const node = shelf.byNumber.get(number.toLowerCase());
  if (node !== undefined) return { kind: 'node', node };
  if (!shelf.complete || (shelf.count === 0 && !plain)) return UNKNOWN;
  return orderOf(type, number) > shelf.count
    ? { kind: 'missing', holder, tree, count: shelf.count, elsewhere: null }
    : UNKNOWN;
}

const LARGE_TO_SMALL = ['part', 'chapter', 'section', 'clause', 'point'] as const;

/** `điểm a mục 1 phần II` of a plan: headings one in the other, whatever each level is called. */
function headingOf(unit: UnitRef, { trees, tree, certain }: Place): Target {
  const numbers = LARGE_TO_SMALL.flatMap((level) => unit[level] ?? []);
  const roots = trees.roots(tree);
  if (unit.article !== undefined || numbers.length === 0 || numbers.includes(THIS)) return UNKNOWN;
  let found: StructureNode | null = null;
  let depth = 0;
  for (const number of numbers) {
    const shelf: Shelf = found === null ? trees.heads(tree, 'heading') : trees.below(found, 'heading');
    const next: StructureNode | undefined = shelf.byNumber.get(number.toLowerCase());
    if (next === undefined) break;
    found = next;
    depth++;
  }
  if (found !== null && found.number.toLowerCase() === numbers.at(-1)!.toLowerCase())
    return { kind: 'node', node: found };
  if (!certain) return UNKNOWN;
  // All but the last number lead to a heading: what is missing is below it.
  if (found !== null) return depth === numbers.length - 1 ? pickBelow(found, numbers[depth], trees, tree) : UNKNOWN;
  if (numbers.length > 1) return UNKNOWN;
  const top = trees.heads(tree, 'heading');
  const alike = roots.every(({ type, number }) => type === 'heading' && isRoman(number) === isRoman(numbers[0]));
  return alike && top.count > 0 ? pick(top, numbers[0], 'heading', null, tree) : UNKNOWN;
}

/** The heading with the number below another one, where all are numbered in one style, that of the number. */
function pickBelow(holder: StructureNode, number: string, trees: Trees, tree: TreeIndex): Target {
  const rows = holder.children.filter(({ type }) => type === 'heading');
  if (rows.length === 0 || rows.some((row) => styleOf(row.number) !== styleOf(number))) return UNKNOWN;
  return pick(trees.below(holder, 'heading'), number, 'heading', holder, tree);
}

const styleOf = (number: string): 'roman' | 'arabic' | 'letter' =>
  isRoman(number) ? 'roman' : /^\d/u.test(number) ? 'arabic' : 'letter';

const isRoman = (number: string): boolean => /^[IVXLC]+$/u.test(number);
