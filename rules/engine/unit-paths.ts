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
    let root = node;
    while (root.parent !== null) root = root.parent;
    const tree = this.#trees.get(root);
    if (tree === undefined) return '';
    if (node.type === 'article') {
      const path = articlePath(node, tree);
      this.#known.set(node, path);
      return path;
    }
    if (node.parent === null) this.#nameSiblings(tree.roots, tree.prefix);
    else this.#nameSiblings(node.parent.children, `${this.of(node.parent)}/`);
    return this.#known.get(node) ?? '';
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
      this.#known.set(node, base + (type === 'bullet' || nodes.length === 1 ? segment : names.unique(segment)));
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
  if (areAscending(articles)) return repeated;
  const names = new Names();
  for (const article of articles) {
    const count = names.count(slug(article.number));
    if (count > 1) repeated.set(article, count);
  }
  return repeated;
}

/** Whether every number is plain and greater than the one before: then no two are the same, and they need not be compared. */
function areAscending(nodes: readonly StructureNode[]): boolean {
  let last = 0;
  for (const { number } of nodes) {
    const value = plainNumber(number);
    if (value <= last) return false;
    last = value;
  }
  return true;
}

/** Digits without a zero before them as a number; else -1. */
function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > 9 || text.charCodeAt(0) === 0x30) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
