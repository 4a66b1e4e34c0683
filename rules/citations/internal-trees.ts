import { appendixNumber } from '../structure/appendix-mentions.ts';
import type { LegalDocument, NodeType, StructureNode } from '../structure/types.ts';
import { pointIndex, romanValue, TokenFlag, TokenKind, type TokenTable } from '../text/index.ts';
import type { TreeIndex } from './internal-types.ts';

/** Units of one type inside one holder, by their number. */
export interface Shelf {
  /** The first unit of each number, small letters. */
  readonly byNumber: ReadonlyMap<string, StructureNode>;
  readonly count: number;
  /**
   * Numbered from the first without gap or repeat, nothing of another kind between, and nothing behind that looks like the next one
   * with a broken label: what is not here is not in the draft.
   */
  readonly complete: boolean;
}

const NONE: Shelf = { byNumber: new Map(), count: 0, complete: true };
const CONTAINERS: ReadonlySet<NodeType> = new Set<NodeType>(['part', 'chapter', 'section', 'subsection']);

/** Units of a draft by number, looked up per holder; each holder is read once, when it is first asked for. */
export class Trees {
  readonly document: LegalDocument;
  /** For each attachment the attached regulation that it belongs to: itself or the last one before; -1 when none. */
  readonly #regulations: Int32Array;
  /** The only attached regulation; -1 when there are none or several. */
  readonly #onlyRegulation: TreeIndex;
  readonly #appendices = new Map<number, number>();
  readonly #forms = new Map<string, number>();
  readonly #articles = new Map<TreeIndex, Shelf>();
  readonly #heads = new Map<string, Shelf>();
  readonly #children = new Map<StructureNode, Map<NodeType, Shelf>>();

  constructor(document: LegalDocument) {
    this.document = document;
    const { attachments } = document;
    this.#regulations = new Int32Array(attachments.length);
    let last = -1;
    let count = 0;
    for (const [index, { kind, number }] of attachments.entries()) {
      if (kind === 'regulation') {
        last = index;
        count++;
      }
      this.#regulations[index] = last;
      const value = appendixNumber(number, 0, number.length);
      if (kind === 'form' && number !== '' && !this.#forms.has(formKey(number)))
        this.#forms.set(formKey(number), index);
      if (kind === 'appendix' && !this.#appendices.has(value)) this.#appendices.set(value, index);
    }
    this.#onlyRegulation = count === 1 ? last : -1;
  }

  /** The attached regulation that words in the tree `here` mean by `Quy chế này`; null when it cannot be told. */
  regulation(here: TreeIndex): TreeIndex | null {
    const found = here < 0 ? this.#onlyRegulation : this.#regulations[here];
    return found < 0 ? null : found;
  }

  /** Index of the appendix with the number as printed; -1 when there is none. */
  appendix(number: string): number {
    return this.#appendices.get(appendixNumber(number, 0, number.length)) ?? -1;
  }

  /** Index of the form with the number as printed (`01`, `1`, `02a`); -1 when there is none. */
  form(number: string): number {
    return this.#forms.get(formKey(number)) ?? -1;
  }

  roots(tree: TreeIndex): readonly StructureNode[] {
    return tree < 0 ? this.document.body : (this.document.attachments[tree]?.body ?? []);
  }

  /** Articles of a tree across its chapters: their numbers run through. */
  articles(tree: TreeIndex): Shelf {
    return this.#kept(this.#articles, tree, () => shelf(this.#all(tree, 'article')));
  }

  /** Chapters, parts or sections of a tree, wherever they stand in it. */
  heads(tree: TreeIndex, type: NodeType): Shelf {
    return this.#kept(this.#heads, `${tree} ${type}`, () => shelf(this.#all(tree, type)));
  }

  /** Units of the type right below the holder. A holder with numbered headings below it is not complete. */
  below(holder: StructureNode, type: NodeType): Shelf {
    const known = this.#children.get(holder) ?? new Map<NodeType, Shelf>();
    this.#children.set(holder, known);
    return this.#kept(known, type, () => {
      const found = shelf(holder.children.filter((child) => child.type === type));
      const mixed = holder.children.some((child) => child.type !== type && child.type !== 'bullet');
      return mixed || this.#goesOn(holder, type, found.count) ? { ...found, complete: false } : found;
    });
  }

  /** Behind the last unit of the holder stands what may be the label of a next one: `6, Trường hợp`, `… như sau: 1. …`, `_ e) …`. */
  #goesOn(holder: StructureNode, type: NodeType, count: number): boolean {
    const { tokens, text } = this.document.source;
    const last = holder.children.at(-1);
    // One numbered clause and paragraphs without numbers behind it: numbers of a list were lost.
    if (type === 'clause' && count === 1 && last !== undefined && last.children.length === 0)
      if ((this.document.paragraphAt(last.start)?.end ?? 0) < holder.end) return true;
    const end = tokens.at(holder.end);
    let i = tokens.at(Math.max(holder.label.end, last?.label.end ?? 0));
    for (; i + 1 < end; i++) {
      const number = tokens.kind[i] === TokenKind.number;
      if (number !== (type === 'clause') || tokens.end[i] - tokens.start[i] > 2) continue;
      if (tokens.kind[i + 1] !== TokenKind.punctuation || tokens.start[i + 1] !== tokens.end[i]) continue;
      const mark = text[tokens.start[i + 1]];
      if (type === 'point' ? mark === ')' : opensClause(text, tokens, i, count)) return true;
    }
    return false;
  }

  #kept<K>(map: Map<K, Shelf>, key: K, make: () => Shelf): Shelf {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    map.set(key, made);
    return made;
  }

  #all(tree: TreeIndex, type: NodeType): StructureNode[] {
    const out: StructureNode[] = [];
    const stack = [...this.roots(tree)].reverse();
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (node.type === type) out.push(node);
      if (CONTAINERS.has(node.type)) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
    return out;
  }
}

const formKey = (number: string): string => number.toLowerCase().replace(/^0+/u, '');

/** The number at token `i` with its mark begins a line, or is a later one that begins a sentence (`… sau đây: 2. Công dân …`). */
function opensClause(text: string, tokens: TokenTable, i: number, count: number): boolean {
  const mark = text[tokens.start[i + 1]];
  if (!'.,)/:'.includes(mark)) return false;
  // `1.000`, `3,5`
  if (/\d/u.test(text[tokens.end[i + 1]] ?? '')) return false;
  if ((tokens.flags[i] & TokenFlag.newlineBefore) !== 0) return true;
  const value = Number(text.slice(tokens.start[i], tokens.end[i]));
  const capital = i + 2 < tokens.length && (tokens.flags[i + 2] & TokenFlag.capital) !== 0;
  return mark === '.' && value > count && capital;
}

function shelf(nodes: readonly StructureNode[]): Shelf {
  if (nodes.length === 0) return NONE;
  const byNumber = new Map<string, StructureNode>();
  let complete = true;
  let last = 0;
  for (const node of nodes) {
    const number = node.number.toLowerCase();
    const value = orderOf(node.type, node.number);
    if (value !== last + 1) complete = false;
    last = value;
    if (!byNumber.has(number)) byNumber.set(number, node);
  }
  return { byNumber, count: nodes.length, complete };
}

/** Place of a number in its row, from 1; 0 when it has none (`4a`, `a1`). */
export function orderOf(type: NodeType, number: string): number {
  if (type === 'point') return pointIndex(number) + 1;
  if (/^\d+$/u.test(number)) return Number(number);
  if (type === 'heading' && /^\p{Ll}$/u.test(number)) return pointIndex(number) + 1;
  return /^[IVXLC]+$/u.test(number) ? romanValue(number) : 0;
}
