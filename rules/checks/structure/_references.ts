import type { InternalReference } from '../../citations/index.ts';
import type { NodeType, StructureNode } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';

/** The references of a draft to its own units, by what they name. */
export class References {
  readonly #to = new Map<StructureNode, InternalReference[]>();
  readonly #points = new Set<string>();
  /** Those that name an article or a clause of one that was not found, by tree, article and clause. */
  readonly #lost = new Map<string, InternalReference[]>();

  constructor(references: readonly InternalReference[]) {
    for (const reference of references) {
      for (const { level, number, unit, target } of reference.values) {
        if (level === 'point') this.#points.add(number);
        if (target.kind === 'unknown' && reference.tree !== null && unit.article !== undefined) {
          add(this.#lost, keyOf(reference.tree, unit.article, ''), reference);
          if (unit.clause !== undefined) add(this.#lost, keyOf(reference.tree, unit.article, unit.clause), reference);
        }
        if (target.kind !== 'node') continue;
        add(this.#to, target.node, reference);
      }
    }
  }

  /** Those that lead to one of the units. */
  to(nodes: Iterable<StructureNode>): InternalReference[] {
    const found = new Set<InternalReference>();
    for (const node of nodes) for (const reference of this.#to.get(node) ?? []) found.add(reference);
    return [...found];
  }

  /** Whether a point with this letter is named anywhere. */
  namesPoint(letter: string): boolean {
    return this.#points.has(letter);
  }

  /** Places that lead to a missing article, or to a missing clause of the article that holds its row: at most `MOST`. */
  toMissing(tree: number, type: NodeType, holder: StructureNode | null, first: number, last: number): Span[] {
    if (type !== 'article' && (type !== 'clause' || holder?.type !== 'article')) return [];
    const found = new Set<InternalReference>();
    // A row may leap to any number; more places than are told are not looked for.
    for (let number = first; number <= Math.min(last, first + LEAP) && found.size < MOST; number++) {
      const key = type === 'article' ? keyOf(tree, `${number}`, '') : keyOf(tree, holder!.number, `${number}`);
      for (const reference of this.#lost.get(key) ?? []) found.add(reference);
    }
    return [...found].slice(0, MOST).map(({ start, end }) => ({ start, end }));
  }
}

/** Places that are shown for one gap. */
const MOST = 5;
/** Missing numbers that are looked for. */
const LEAP = 50;

const keyOf = (tree: number, article: string, clause: string): string => `${tree} ${article} ${clause}`;

function add<K>(map: Map<K, InternalReference[]>, key: K, reference: InternalReference): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [reference]);
  else if (known[known.length - 1] !== reference) known.push(reference);
}
