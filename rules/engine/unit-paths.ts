import type { NodeType, StructureNode } from '../structure/types.ts';
import { headingSegment, Names, slug } from './path-names.ts';

const unitSlug: Readonly<Record<Exclude<NodeType, 'heading' | 'bullet'>, string>> = {
  article: 'dieu',
  clause: 'khoan',
  point: 'diem',
  part: 'phan',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tieu-muc',
};

/** Units that articles stand in; an article closes every other one. */
const AROUND_ARTICLES: ReadonlySet<NodeType> = new Set<NodeType>(['part', 'chapter', 'section', 'subsection']);

/** So few siblings are looked at again for each that is asked for. */
const FEW = 16;

/** The units of the draft or of an attachment. */
interface Tree {
  readonly roots: readonly StructureNode[];
  readonly prefix: string;
  /** Articles whose number another one before them has: how many have it, with them. Null until one is asked for. */
  repeated: ReadonlyMap<StructureNode, number> | null;
}

/** Paths of units, made when they are asked for: most units of a draft have no finding. */
export class UnitPaths {
  /** Paths that have been asked for, and those of their siblings. */
  readonly #known = new Map<StructureNode, string>();
  readonly #trees = new Map<StructureNode, Tree>();

  /** Takes the units of the draft or of an attachment; their paths begin with the prefix. */
  plant(roots: readonly StructureNode[], prefix: string): void {
    const tree: Tree = { roots, prefix, repeated: null };
    for (const root of roots) this.#trees.set(root, tree);
  }

  /** Path of a unit; empty when it is none of those that were planted. */
  of(node: StructureNode): string {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const { parent } = node;
    const tree = parent === null || node.type === 'article' ? this.#treeOf(node) : null;
    if (node.type === 'article') {
      if (tree !== null) this.#known.set(node, articlePath(node, tree));
    } else if (parent !== null) this.#name(node, parent.children, `${this.of(parent)}/`);
    else if (tree !== null) this.#name(node, tree.roots, tree.prefix);
    return this.#known.get(node) ?? '';
  }

  #treeOf(node: StructureNode): Tree | null {
    let root = node;
    while (root.parent !== null) root = root.parent;
    return this.#trees.get(root) ?? null;
  }

  /** Names a unit that is no article; all of its siblings with it, where they must be compared. `base`: the path of its parent with a `/`. */
  #name(node: StructureNode, siblings: readonly StructureNode[], base: string): void {
    const { type } = node;
    if ((type === 'clause' || type === 'point') && siblings.length <= FEW && areAscending(siblings, type))
      this.#known.set(node, `${base}${unitSlug[type]}-${slug(node.number)}`);
    else this.#nameSiblings(siblings, base);
  }

  /** Names everything but articles below its parent, whose path with a `/` is `base`. */
  #nameSiblings(nodes: readonly StructureNode[], base: string): void {
    const names = new Names();
    let bullets = 0;
    for (const node of nodes) {
      const { type } = node;
      if (type === 'article') continue;
      const segment =
        type === 'heading'
          ? headingSegment(node.number)
          : type === 'bullet'
            ? `gach-${++bullets}`
            : `${unitSlug[type]}-${slug(node.number)}`;
      this.#known.set(node, base + (type === 'bullet' ? segment : names.unique(segment)));
    }
  }
}

function articlePath(node: StructureNode, tree: Tree): string {
  tree.repeated ??= repeatedArticles(tree.roots);
  const count = tree.repeated.get(node);
  return `${tree.prefix}${unitSlug.article}-${slug(node.number)}${count === undefined ? '' : `~${count}`}`;
}

/** Articles with the number of one before them; they are counted across their chapters, for their numbers run through. */
function repeatedArticles(roots: readonly StructureNode[]): ReadonlyMap<StructureNode, number> {
  const articles: StructureNode[] = [];
  const stack: StructureNode[] = [];
  const put = (nodes: readonly StructureNode[]): void => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push(nodes[i]);
  };
  put(roots);
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'article') articles.push(node);
    else if (AROUND_ARTICLES.has(node.type)) put(node.children);
  }
  const repeated = new Map<StructureNode, number>();
  if (areAscending(articles, 'article')) return repeated;
  const names = new Names();
  for (const article of articles) {
    const count = names.count(slug(article.number));
    if (count > 1) repeated.set(article, count);
  }
  return repeated;
}

/** Whether all are of the type, with numbers that rise: then no two are the same, and they need not be compared. */
function areAscending(nodes: readonly StructureNode[], wanted: NodeType): boolean {
  let last = 0;
  for (const { type, number } of nodes) {
    const value = type === wanted ? rise(number) : 0;
    if (value <= last) return false;
    last = value;
  }
  return true;
}

const D = 'd'.charCodeAt(0);
const D_BAR = 'đ'.charCodeAt(0);
/** More than any number has, which are below all letters. */
const LETTERS = 1e9;

/** Place in the order of plain numbers and then of single letters (a to z, with đ behind d); 0 for all else. */
function rise(number: string): number {
  const { length } = number;
  const first = number.charCodeAt(0);
  if (length === 1 && first >= 0x61) {
    if (first === D_BAR) return LETTERS + D * 2 + 1;
    return first <= 0x7a ? LETTERS + first * 2 : 0;
  }
  if (length === 0 || length > 9 || first === 0x30) return 0;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = number.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}
