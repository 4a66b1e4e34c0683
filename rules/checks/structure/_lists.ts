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
  /** What stands before the last number of `2.1`: `2.`; else empty. */
  readonly prefix: string;
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

const judged = new WeakMap<Attachment, boolean>();

/** Whether the units of an attachment are judged; one of no known kind when it has articles. */
function isNumbered(attachment: Attachment): boolean {
  const { kind, body } = attachment;
  if (kind !== 'other') return numbered.has(kind);
  let known = judged.get(attachment);
  if (known === undefined) {
    known = body.some(({ type }) => type === 'article' || type === 'chapter');
    judged.set(attachment, known);
  }
  return known;
}

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
  return [body, ...attachments.filter(isNumbered).map((attachment) => attachment.body)];
}

/** Whether a unit stands in one of these bodies. */
export function isJudged({ start }: StructureNode, { attachments, paragraphAt }: LegalDocument): boolean {
  const attachment = paragraphAt(start)?.attachment ?? -1;
  return attachment < 0 || isNumbered(attachments[attachment]);
}

type Open = { -readonly [K in keyof List]: List[K] } & { readonly items: Item[]; readonly key: string };

/** Units side by side while they are read, with the lists begun among them. */
interface Level {
  readonly nodes: readonly StructureNode[];
  next: number;
  /** The list of the last unit: most units go on with it. */
  last: Open | null;
  /** The others, by key; most units have one list. */
  open: Map<string, Open> | null;
}

const openOf = ({ last, open }: Level, key: string): Open | undefined =>
  open?.get(key) ?? (last?.key === key ? last : undefined);

class Lists {
  readonly #text: string;
  readonly #lists: Open[] = [];
  readonly #before = new Map<string, Open>();
  #articles: Open | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(body: readonly StructureNode[]): readonly List[] {
    const stack: Level[] = [];
    const enter = (nodes: readonly StructureNode[]): void => {
      if (nodes.length > 0) stack.push({ nodes, next: 0, last: null, open: null });
    };
    enter(body);
    while (stack.length > 0) {
      const level = stack[stack.length - 1];
      if (level.next === level.nodes.length) {
        stack.pop();
        continue;
      }
      const node = level.nodes[level.next++];
      if (node.type !== 'bullet') this.#take(node, level);
      enter(node.children);
    }
    return this.#lists;
  }

  #take(node: StructureNode, level: Level): void {
    const item = readNumber(node, this.#text, level);
    if (item === null) return;
    // The numbers of articles run through the chapters.
    if (node.type === 'article' && this.#articles !== null) {
      this.#articles.items.push(item);
      return;
    }
    const { style, prefix } = item;
    const key = heads.has(node.type) ? node.type : prefix === '' ? style : `${style} ${prefix}`;
    if (level.last?.key === key) {
      level.last.items.push(item);
      return;
    }
    if (level.last !== null && level.open === null) level.open = new Map([[level.last.key, level.last]]);
    let list = level.open?.get(key);
    if (list === undefined) {
      const kind = `${node.type} ${key}`;
      const before = this.#before.get(kind)?.items.at(-1)?.value ?? 0;
      list = { key, type: node.type, style, prefix, parent: node.parent, items: [], before };
      level.open?.set(key, list);
      this.#before.set(kind, list);
      this.#lists.push(list);
      if (node.type === 'article') this.#articles = list;
    }
    list.items.push(item);
    level.last = list;
  }
}

const heads: ReadonlySet<NodeType> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/** Point letters by their place, from 1; 0 for what is none. */
const pointValue = (unit: number): number => {
  if (unit === 0x111) return D_STROKE;
  return unit < 0x61 || unit > 0x7a ? -1 : POINT_VALUES[unit - 0x61];
};
const D_STROKE = pointIndex('đ') + 1;
const POINT_VALUES = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => pointIndex(letter) + 1);

/** `12.` and `a)`: nearly every number of a draft; null for others. */
function readSimple(node: StructureNode, text: string): Item | null {
  const { number, label, type } = node;
  const { length } = number;
  if (length === 0 || length > 4 || text.charCodeAt(label.start) === 0x28) return null;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = number.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) {
      const point = length === 1 ? pointValue(number.charCodeAt(0)) : -1;
      return point < 0 ? null : { node, value: point, suffix: '', style: 'letter', prefix: '' };
    }
    value = value * 10 + digit;
  }
  const mark = heads.has(type) ? 0 : text.charCodeAt(label.end - 1);
  return { node, value, suffix: '', style: mark === 0x29 || mark === 0x2f ? 'bracket' : 'arabic', prefix: '' };
}

/** The number of a unit; null for what is no number of a list (`ii)`, `(1)`). `level`: the units beside it, and their lists. */
function readNumber(node: StructureNode, text: string, level: Level): Item | null {
  const simple = readSimple(node, text);
  if (simple !== null) return simple;
  const { number, type, label } = node;
  if (text[label.start] === '(') return null;
  const read = (style: Style, value: number, suffix = '', prefix = ''): Item => ({
    node,
    value,
    suffix,
    style,
    prefix,
  });
  const arabic = /^(\d{1,4})(\p{L}\d{0,2})$/u.exec(number);
  if (arabic !== null) {
    const mark = heads.has(type) ? '' : text[label.end - 1];
    return read(mark === ')' || mark === '/' ? 'bracket' : 'arabic', Number(arabic[1]), arabic[2]);
  }
  const decimal = /^((?:[\dIVXLC]{1,5}\.){1,5})(\d{1,2})$/u.exec(number);
  if (decimal !== null) return read('decimal', Number(decimal[2]), '', decimal[1]);
  if (/^\p{Lu}$/u.test(number) || /^[IVXLC]+$/u.test(number)) {
    const letter = pointIndex(number) + 1;
    const capitals = openOf(level, heads.has(type) ? type : 'capital')?.items.at(-1);
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
