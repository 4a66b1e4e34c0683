import type { LegalDocument, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { shortened } from './outline.ts';
import { unitsAt } from './things.ts';

/** A unit of the draft that is offered to somebody who writes a reference. */
export interface UnitOffer {
  readonly node: StructureNode | null;
  /** The whole reference: `khoản 2 Điều này`. */
  readonly label: string;
  /** What stands behind the unit word: `2 Điều này`. */
  readonly words: string;
  /** Its name or first words. */
  readonly name: string;
}

/** What is being written: the level of the unit, and the smaller ones that are to lie in it. */
export interface UnitWish {
  readonly level: 'article' | 'clause' | 'point';
  readonly clause: string | null;
  readonly point: string | null;
  /** The larger units are written already. */
  readonly followed: boolean;
}

const MOST = 300;

/** Units that a reference at a place may name: articles of the same tree, clauses and points of the article around it. */
export function unitOffers(document: LegalDocument, offset: number, wish: UnitWish): UnitOffer[] {
  const around = unitsAt(document, offset);
  const article = around.findLast(({ type }) => type === 'article') ?? null;
  const clause = around.findLast(({ type }) => type === 'clause') ?? null;
  const offer = (node: StructureNode, word: string, words: string): UnitOffer => ({
    node,
    label: `${word} ${words}`,
    words: wish.followed ? node.number : words,
    name: nameOf(document, node),
  });
  if (wish.level === 'article') {
    const tree = document.paragraphAt(offset)?.attachment ?? -1;
    const fitting = articlesOf(document, tree).filter((node) => holds(node, wish.clause, wish.point));
    const own = article !== null && holds(article, wish.clause, wish.point);
    const itself = own ? [{ node: article, label: 'Điều này', words: 'này', name: nameOf(document, article) }] : [];
    return [...itself, ...fitting.slice(0, MOST).map((node) => offer(node, 'Điều', node.number))];
  }
  if (article === null) return [];
  const clauses = article.children.filter(({ type }) => type === 'clause');
  if (wish.level === 'clause')
    return clauses
      .filter((node) => holds(node, null, wish.point))
      .slice(0, MOST)
      .map((node) => offer(node, 'khoản', `${node.number} Điều này`));
  const points = (holder: StructureNode, behind: string): UnitOffer[] =>
    holder.children
      .filter(({ type }) => type === 'point')
      .map((node) => offer(node, 'điểm', `${node.number} ${behind}`));
  return [
    ...(clause === null ? points(article, 'Điều này') : points(clause, 'khoản này')),
    ...clauses.filter((node) => node !== clause).flatMap((node) => points(node, `khoản ${node.number} Điều này`)),
  ].slice(0, MOST);
}

/** Whether a unit has the clause, and the point in it or in itself. */
function holds(node: StructureNode, clause: string | null, point: string | null): boolean {
  const inner =
    clause === null
      ? node
      : node.children.find((child) => child.type === 'clause' && child.number.toLowerCase() === clause.toLowerCase());
  if (inner === undefined) return false;
  return (
    point === null ||
    inner.children.some((child) => child.type === 'point' && child.number.toLowerCase() === point.toLowerCase())
  );
}

function articlesOf({ body, attachments }: LegalDocument, tree: number): StructureNode[] {
  const out: StructureNode[] = [];
  const stack = [...(attachments[tree]?.body ?? body)].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'article') out.push(node);
    else if (node.type !== 'clause' && node.type !== 'point')
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return out;
}

/** The name of a unit, else its first words. */
function nameOf({ source, paragraphAt }: LegalDocument, { label, title, end }: StructureNode): string {
  const at: Span = title ?? { start: label.end, end: paragraphAt(label.start)?.end ?? end };
  return shortened(source.text.slice(at.start, at.end));
}
