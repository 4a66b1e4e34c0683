import type { Attachment, LegalDocument, NodeType, StructureNode } from '../../structure/types.ts';
import { POINT_LETTERS, pointIndex, romanText, romanValue } from '../../text/index.ts';

/** How the numbers of a list are written. */
export type Style = 'roman' | 'capital' | 'arabic' | 'bracket' | 'decimal' | 'letter';

/** A unit or numbered heading with the value of its number. */
export interface Item {
  readonly node: StructureNode;
  /** From 1; 0 for a letter that no điểm has (`f`, `ă`). */
  readonly value: number;
  /** `a` of `4a`, `1` of `đ1`: put in between later; else empty. */
  readonly suffix: string;
  readonly style: Style;
}

/** Units side by side whose numbers count on: the khoản of an article, the articles of a document. */
export interface List {
  readonly type: NodeType;
  /** That of its first number; phần to điều may be written in several styles. */
  readonly style: Style;
  /** What stands before the last number of `2.1`: `2.`; else empty. */
  readonly prefix: string;
  readonly parent: StructureNode | null;
  readonly items: readonly Item[];
  /** Last number of the list of this type and style before it in the same part of the draft; 0 when there is none. */
  readonly before: number;
}

/** Attachments whose units are numbered as those of the main document; forms, lists and appendices count as they like. */
const numbered: ReadonlySet<Attachment['kind']> = new Set(['regulation', 'plan']);

const known = new WeakMap<LegalDocument, readonly List[]>();

/** The numbered lists of the draft and of the regulations and plans attached to it, in document order; made once a draft. Linear. */
export function listsOf(document: LegalDocument): readonly List[] {
  let lists = known.get(document);
  if (lists === undefined) {
    lists = judgedBodies(document).flatMap((body) => new Lists(document.source.text).read(body));
    known.set(document, lists);
  }
  return lists;
}

/** Units of the main document, then those of each regulation and plan attached. */
export function judgedBodies({ body, attachments }: LegalDocument): (readonly StructureNode[])[] {
  return [body, ...attachments.filter(({ kind }) => numbered.has(kind)).map((attachment) => attachment.body)];
}

/** Whether a unit stands in one of these bodies. */
export function isJudged({ start }: StructureNode, { attachments, paragraphAt }: LegalDocument): boolean {
  const attachment = paragraphAt(start)?.attachment ?? -1;
  return attachment < 0 || numbered.has(attachments[attachment].kind);
}

type Open = { -readonly [K in keyof List]: List[K] } & { readonly items: Item[] };

class Lists {
  readonly #text: string;
  readonly #lists: Open[] = [];
  readonly #last = new Map<string, Open>();
  #articles: Open | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(body: readonly StructureNode[]): readonly List[] {
    const stack: { readonly nodes: readonly StructureNode[]; next: number; readonly open: Map<string, Open> }[] = [];
    const enter = (nodes: readonly StructureNode[]): void => {
      if (nodes.length > 0) stack.push({ nodes, next: 0, open: new Map() });
    };
    enter(body);
    while (stack.length > 0) {
      const level = stack[stack.length - 1];
      if (level.next === level.nodes.length) {
        stack.pop();
        continue;
      }
      const node = level.nodes[level.next++];
      if (node.type !== 'bullet') this.#take(node, level.open);
      enter(node.children);
    }
    return this.#lists;
  }

  #take(node: StructureNode, open: Map<string, Open>): void {
    const read = readNumber(node, this.#text, open);
    if (read === null) return;
    const { prefix, ...item } = read;
    const { style } = item;
    // The numbers of articles run through the chapters.
    if (node.type === 'article' && this.#articles !== null) {
      this.#articles.items.push({ node, ...item });
      return;
    }
    const key = heads.has(node.type) ? node.type : `${style} ${prefix}`;
    const list = open.get(key);
    if (list !== undefined) {
      list.items.push({ node, ...item });
      return;
    }
    const kind = `${node.type} ${key}`;
    const before = this.#last.get(kind)?.items.at(-1)?.value ?? 0;
    const made: Open = { type: node.type, style, prefix, parent: node.parent, items: [{ node, ...item }], before };
    open.set(key, made);
    this.#last.set(kind, made);
    this.#lists.push(made);
    if (node.type === 'article') this.#articles = made;
  }
}

type Read = Omit<Item, 'node'> & { readonly prefix: string };

const heads: ReadonlySet<NodeType> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/** The number of a unit; null for what is no number of a list (`ii)`, `(1)`). `open`: the lists begun beside it, by style. */
function readNumber(node: StructureNode, text: string, open: ReadonlyMap<string, Open>): Read | null {
  const { number, type } = node;
  const read = (style: Style, value: number, suffix = '', prefix = ''): Read => ({ style, prefix, value, suffix });
  const arabic = /^(\d{1,3})(\p{L}?\d{0,2})$/u.exec(number);
  if (arabic !== null) {
    const mark = heads.has(type) ? '' : text[node.label.end - 1];
    if (mark === ')' && text[node.label.start] === '(') return null;
    return read(mark === ')' || mark === '/' ? 'bracket' : 'arabic', Number(arabic[1]), arabic[2]);
  }
  if (text[node.label.start] === '(') return null;
  const decimal = /^((?:[\dIVXLC]{1,5}\.){1,5})(\d{1,2})$/u.exec(number);
  if (decimal !== null) return read('decimal', Number(decimal[2]), '', decimal[1]);
  if (/^\p{Lu}$/u.test(number) || /^[IVXLC]+$/u.test(number)) {
    const letter = pointIndex(number) + 1;
    const capitals = open.get(heads.has(type) ? type : 'capital ')?.items.at(-1);
    // `C.`, `I.` and `L.` go on a row of letters, or are Roman numbers.
    const follows = capitals?.style === 'capital' && capitals.value === letter - 1;
    const roman = romanValue(number);
    return roman > 0 && !(number.length === 1 && follows) ? read('roman', roman) : read('capital', letter);
  }
  const point = /^(\p{L})(\d{0,2})$/u.exec(number);
  return point === null ? null : read('letter', pointIndex(point[1]) + 1, point[2]);
}

/** A number as the list writes it: 3 is `III`, `3`, `2.3`, `c`; empty behind the last letter. */
export function printNumber(list: List, value: number): string {
  switch (list.style) {
    case 'roman':
      return romanText(value);
    case 'capital':
      return (POINT_LETTERS[value - 1] ?? '').toUpperCase();
    case 'letter':
      return POINT_LETTERS[value - 1] ?? '';
    default:
      return `${list.prefix}${value}`;
  }
}

/** The label of a unit, its words joined by single spaces, with another number in it: `Điều 6.`, `đ)`. */
export function printLabel({ node }: Item, number: string, text: string): string {
  const label = text.slice(node.label.start, node.label.end);
  const at = label.lastIndexOf(node.number);
  return `${label.slice(0, at)}${number}${label.slice(at + node.number.length)}`.replace(/\s+/gu, ' ').trim();
}
