import {
  attachmentHead,
  citationKey,
  draftHead,
  fullMention,
  mentionsIn,
  mentionsOfCited,
  type Span,
  type StructureNode,
  type Thing,
  thingAt,
} from '@rasoat/rules';
import type { Draft } from './draft.ts';

/** Where a thing is defined: the words that head it, and all of it. */
export interface Home {
  readonly head: Span;
  readonly whole: Span;
}

/** The label and title of a unit. */
const headOf = ({ label, title }: StructureNode): Span => ({
  start: label.start,
  end: Math.max(label.end, title?.end ?? 0),
});

/** Where what a place names is set: a unit, an appendix, the draft itself, the căn cứ that names a cited document in full. */
export function homeOf(draft: Draft, thing: Thing): Home | null {
  const { document } = draft.result;
  const attachment = (index: number): Home => {
    const head = attachmentHead(document, index);
    return { head, whole: { start: head.start, end: Math.max(head.end, document.attachments[index].end) } };
  };
  switch (thing.kind) {
    case 'unit':
      return { head: headOf(thing.node), whole: thing.node };
    case 'reference':
      return thing.node === null ? attachment(thing.index) : { head: headOf(thing.node), whole: thing.node };
    case 'attachment':
      return attachment(thing.index);
    case 'self': {
      if (thing.index >= 0) return attachment(thing.index);
      const head = draftHead(document);
      return head === null ? null : { head, whole: head };
    }
    case 'citation': {
      const { quoteSpan, span } = fullMention(draft.result, thing.citation);
      return { head: quoteSpan, whole: { start: quoteSpan.start, end: Math.max(quoteSpan.end, span.end) } };
    }
  }
}

/** Places of a draft that name what a place names, in text order; `home` is the one where it is set, null when it is none of them. */
export interface Uses {
  readonly home: Span | null;
  readonly others: readonly Span[];
}

/** Places that name the same as a place. */
export function usesOf(draft: Draft, thing: Thing): Uses {
  const { result } = draft;
  if (thing.kind === 'citation') {
    const home = fullMention(result, thing.citation).quoteSpan;
    const all = citationKey(thing.citation) === '' ? [thing.citation] : mentionsOfCited(result, thing.citation);
    return { home, others: all.map(({ quoteSpan }) => quoteSpan).filter(({ start }) => start !== home.start) };
  }
  const home = homeOf(draft, thing)?.head ?? null;
  const { units, attachments } = mentionsIn(result);
  const node = thing.kind === 'unit' || thing.kind === 'reference' ? thing.node : null;
  if (node !== null) return { home: node.label, others: units.get(node) ?? [] };
  const index = thing.kind === 'attachment' || thing.kind === 'reference' || thing.kind === 'self' ? thing.index : -1;
  return { home, others: attachments.get(index) ?? [] };
}

/** What the draft has at a position of the editor. */
export const thingOf = (draft: Draft, position: { line: number; character: number }): Thing | null =>
  thingAt(draft.result, draft.offset(position));
