import { internalReferences, type ReferenceValue } from '../citations/index.ts';
import type { InternalReference, ReferenceWord } from '../citations/internal-types.ts';
import type { LegalDocument, NodeType, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { CheckResult, ResolvedCitation } from './types.ts';

/** What a place of a draft is or leads to, for editors. `at`: the words that say it. */
export type Thing =
  /** The label of a unit or heading. */
  | { readonly kind: 'unit'; readonly at: Span; readonly node: StructureNode }
  /** The heading of an attachment or appendix, by its index. */
  | { readonly kind: 'attachment'; readonly at: Span; readonly index: number }
  /** A number of a reference to a unit or an appendix of the draft, or `Điều này`. */
  | {
      readonly kind: 'reference';
      readonly at: Span;
      /** The unit; null when an attachment is meant. */
      readonly node: StructureNode | null;
      /** Index of the attachment; -1 when a unit is meant. */
      readonly index: number;
      readonly value: ReferenceValue | null;
    }
  /** `Quyết định này`, `Quy chế này`: the draft (-1) or the attachment that the words mean. */
  | { readonly kind: 'self'; readonly at: Span; readonly index: number }
  | { readonly kind: 'citation'; readonly at: Span; readonly citation: ResolvedCitation };

/** Index of the first of items, which are sorted and do not overlap, that ends behind a place. */
function firstEndingBehind(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The one of sorted spans that holds a place, or ends at it. */
function holding<T extends Span>(items: readonly T[], offset: number): T | null {
  const at = firstEndingBehind(items, offset);
  if (at < items.length && items[at].start <= offset) return items[at];
  return at > 0 && items[at - 1].end === offset ? items[at - 1] : null;
}

/** Units and headings around a place, outermost first; a unit ends with its last word. */
export function unitsAt(document: LegalDocument, offset: number): StructureNode[] {
  const out: StructureNode[] = [];
  const attachment = holding(document.attachments, offset);
  let level: readonly StructureNode[] = attachment?.body ?? document.body;
  for (;;) {
    const next = holding(level, offset);
    if (next === null) return out;
    out.push(next);
    level = next.children;
  }
}

/** The words that head an attachment: its label and title; its first line when it has none. */
export function attachmentHead(document: LegalDocument, index: number): Span {
  const { start, title } = document.attachments[index];
  return { start, end: Math.max(title?.end ?? 0, document.paragraphAt(start)?.end ?? start) };
}

/** The words that head a draft: type and subject; null when it has neither. */
export function draftHead({ header: { type, subject } }: LegalDocument): Span | null {
  if (type === null && subject === null) return null;
  return { start: (type ?? subject)!.start, end: (subject ?? type)!.end };
}

/** The unit of the type around a place. */
function around({ node }: InternalReference['paragraph'], type: NodeType): StructureNode | null {
  for (let at = node; at !== null; at = at.parent) if (at.type === type) return at;
  return null;
}

/** What a place of a draft is, or leads to; null: nothing that is known. */
export function thingAt(result: CheckResult, offset: number): Thing | null {
  const { document, citations } = result;
  const references = internalReferences(document, citations);
  const reference = holding(references, offset);
  const named = reference === null ? null : namedAt(reference, offset);
  if (named !== null) return named;
  const node = unitsAt(document, offset).at(-1);
  if (node !== undefined && touches(node.label, offset)) return { kind: 'unit', at: node.label, node };
  const citation = citationAt(citations, offset);
  if (citation !== null) return { kind: 'citation', at: citation.quoteSpan, citation };
  const index = document.attachments.indexOf(holding(document.attachments, offset)!);
  if (index < 0) return null;
  const head = attachmentHead(document, index);
  return touches(head, offset) ? { kind: 'attachment', at: head, index } : null;
}

/** What the words of a reference mean at a place. */
function namedAt(reference: InternalReference, offset: number): Thing | null {
  const { values, words, ownerSpan, tree } = reference;
  if (ownerSpan !== null && offset >= ownerSpan.start)
    return tree === null ? null : { kind: 'self', at: ownerSpan, index: tree };
  const word = holding(words, offset);
  if (word === null) return null;
  const index = words.indexOf(word);
  const own = values.filter((value) => value.word === index);
  const value = own.find((one) => touches(one, offset)) ?? own.find(({ start }) => start >= offset) ?? own[0];
  if (value === undefined) return thisUnit(reference, word);
  const at = { start: Math.min(word.start, value.start), end: value.end };
  const span = own[0] === value ? at : { start: value.start, end: value.end };
  if (value.target.kind === 'node') return { kind: 'reference', at: span, node: value.target.node, index: -1, value };
  if (value.target.kind === 'attachment')
    return { kind: 'reference', at: span, node: null, index: value.target.index, value };
  return null;
}

/** `Điều này`: the unit around it. */
function thisUnit({ paragraph }: InternalReference, word: ReferenceWord): Thing | null {
  if (!word.this || !['part', 'chapter', 'section', 'article', 'clause', 'point'].includes(word.level)) return null;
  const node = around(paragraph, word.level as NodeType);
  return node === null
    ? null
    : { kind: 'reference', at: { start: word.start, end: word.end }, node, index: -1, value: null };
}

/** The citation at a place: of those in a list and in titles, the one whose own words are there. */
export function citationAt(citations: readonly ResolvedCitation[], offset: number): ResolvedCitation | null {
  // Spans of a list begin one behind the other; those in a title lie inside another one.
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  let around: ResolvedCitation | null = null;
  for (let i = low - 1; i >= 0 && i >= low - MOST_NESTED; i--) {
    const one = citations[i];
    if (touches(one.quoteSpan, offset) || touches(one.numberSpan, offset)) return one;
    if (around === null && touches(one.span, offset)) around = one;
  }
  return around;
}
/** So many citations stand in the title of another one at most. */
const MOST_NESTED = 16;

/** Who leads to what in a draft. */
export interface Mentions {
  /** Places that name a unit of the draft, in text order: the words `khoản 2`, `Điều 5`, in a list the later numbers alone. */
  readonly units: ReadonlyMap<StructureNode, readonly Span[]>;
  /** The same for attachments and appendices, by index. */
  readonly attachments: ReadonlyMap<number, readonly Span[]>;
}

const mentions = new WeakMap<LegalDocument, Mentions>();

/** Places that lead to the units and appendices of a draft, found once a draft. */
export function mentionsIn({ document, citations }: CheckResult): Mentions {
  const known = mentions.get(document);
  if (known !== undefined) return known;
  const units = new Map<StructureNode, Span[]>();
  const attachments = new Map<number, Span[]>();
  const add = <K>(map: Map<K, Span[]>, key: K, at: Span): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [at]);
    else list.push(at);
  };
  for (const { values, words } of internalReferences(document, citations)) {
    let word = -1;
    for (const value of values) {
      const start = value.word === word ? value.start : words[value.word].start;
      word = value.word;
      const at = { start, end: value.end };
      if (value.target.kind === 'node') add(units, value.target.node, at);
      else if (value.target.kind === 'attachment') add(attachments, value.target.index, at);
    }
  }
  const found = { units, attachments };
  mentions.set(document, found);
  return found;
}

/** What tells two citations of one document: its key in the law data, else its number, else its name. */
export const citationKey = ({ target, symbol, name }: ResolvedCitation): string => target?.key ?? symbol ?? name ?? '';

/** All mentions of the document that a citation names, in text order. */
export function mentionsOfCited({ citations }: CheckResult, citation: ResolvedCitation): ResolvedCitation[] {
  const key = citationKey(citation);
  return citations.filter((one) => citationKey(one) === key);
}

/** Where a draft names a cited document in full: the căn cứ, else its first mention with a day or a title; the first mention. */
export function fullMention(result: CheckResult, citation: ResolvedCitation): ResolvedCitation {
  const all = mentionsOfCited(result, citation);
  return (
    all.find(({ role, inTitle }) => role === 'basis' && !inTitle) ??
    all.find(({ inTitle, date, issuer }) => !inTitle && (date !== null || issuer !== null)) ??
    all[0]
  );
}
