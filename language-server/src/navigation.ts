import {
  type AbbreviationAt,
  abbreviationAt,
  abbreviationPlaces,
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
import type { Position } from 'vscode-languageserver';
import type { Draft } from './draft.ts';

/** What is at a position: what the structure and the citations tell, else an abbreviation. */
export type Named = Thing | ({ readonly kind: 'abbreviation' } & AbbreviationAt);

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
export function homeOf(draft: Draft, thing: Named): Home | null {
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
    case 'abbreviation':
      return thing.explained === null ? null : { head: thing.explained, whole: thing.explained };
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
export function usesOf(draft: Draft, thing: Named): Uses {
  const { result } = draft;
  if (thing.kind === 'citation') {
    const home = fullMention(result, thing.citation).quoteSpan;
    const all = citationKey(thing.citation) === '' ? [thing.citation] : mentionsOfCited(result, thing.citation);
    return { home, others: all.map(({ quoteSpan }) => quoteSpan).filter(({ start }) => start !== home.start) };
  }
  const home = homeOf(draft, thing)?.head ?? null;
  if (thing.kind === 'abbreviation') {
    const all = abbreviationPlaces(result.document, thing.word);
    return { home, others: all.filter(({ start }) => start !== home?.start) };
  }
  const { units, attachments } = mentionsIn(result);
  const node = thing.kind === 'unit' || thing.kind === 'reference' ? thing.node : null;
  if (node !== null) return { home: node.label, others: units.get(node) ?? [] };
  const index = thing.kind === 'attachment' || thing.kind === 'reference' || thing.kind === 'self' ? thing.index : -1;
  return { home, others: attachments.get(index) ?? [] };
}

/** What the draft has at a position of the editor. */
export function thingOf(draft: Draft, position: Position): Named | null {
  const offset = draft.offset(position);
  const thing = thingAt(draft.result, offset);
  if (thing !== null) return thing;
  const abbreviation = abbreviationAt(draft.result.document, offset);
  return abbreviation === null ? null : { kind: 'abbreviation', ...abbreviation };
}
