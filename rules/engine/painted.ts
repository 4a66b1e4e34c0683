import { internalReferences } from '../citations/index.ts';
import type { LegalDocument, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { citationsIn } from './citations-in.ts';
import type { CheckResult, ResolvedCitation } from './types.ts';

/** What a stretch of a draft is, for an editor that paints it. */
export type PaintedKind =
  /** Heading of a phần, chương, mục, điều or attachment; label of a khoản or điểm; `Căn cứ`; a part of the head; of the foot. */
  'heading' | 'label' | 'basis' | 'header' | 'signature' | 'citation' | 'reference';

export interface Painted extends Span {
  readonly kind: PaintedKind;
  /** Of a citation: how it stands with the document, where something is to be told. */
  readonly state: 'lapsed' | 'changed' | 'unknown' | null;
}

/** Stretches within a span, in text order, none overlapping: of two that do, the smaller one is painted and splits the other. */
export function paintedIn(result: CheckResult, within: Span): Painted[] {
  const found: Painted[] = [];
  const add = (kind: PaintedKind, at: Span | null, state: Painted['state'] = null): void => {
    if (at !== null && at.start < within.end && at.end > within.start && at.end > at.start)
      found.push({ kind, start: at.start, end: at.end, state });
  };
  const { document, citations } = result;
  addParts(document, add);
  addNodes(document.body, document.source.text, within, add);
  for (const { start, end, body, title, line } of document.attachments) {
    if (start >= within.end || end <= within.start) continue;
    add('heading', { start, end: Math.max(title?.end ?? 0, document.paragraphAt(start)?.end ?? start) });
    add('header', line);
    addNodes(body, document.source.text, within, add);
  }
  for (const citation of citationsIn(citations, within)) add('citation', citation.quoteSpan, stateOf(citation));
  const references = internalReferences(document, citations);
  for (let i = firstEnding(references, within.start); i < references.length && references[i].start < within.end; i++)
    add('reference', references[i]);
  return parted(found);
}

type Add = (kind: PaintedKind, at: Span | null, state?: Painted['state']) => void;

const CITED_FROM = /^Căn cứ/iu;

function addParts({ header, preamble, conclusions, source }: LegalDocument, add: Add): void {
  for (const at of [
    header.nationalName,
    header.motto,
    header.superior,
    header.issuer?.at ?? null,
    header.symbolLine,
    header.placeDate,
    header.letterSubject,
    header.addressee,
    header.secrecy,
    header.urgency,
    header.authorityLine,
    preamble.decisionLine,
  ])
    add('header', at);
  add('heading', header.type);
  add('heading', header.subject);
  for (const { start, end } of preamble.bases) {
    const words = CITED_FROM.exec(source.text.slice(start, Math.min(end, start + 12)))?.[0] ?? '';
    add('basis', { start, end: start + words.length });
  }
  for (const { lines, signer } of conclusions.signatures) {
    for (const { at } of lines) add('signature', at);
    add('signature', signer);
  }
  if (conclusions.recipients !== null) {
    const { start, items, end } = conclusions.recipients;
    add('signature', { start, end: items[0]?.start ?? end });
  }
}

/** Labels of the units that reach into the span; siblings stand in text order. */
function addNodes(nodes: readonly StructureNode[], text: string, within: Span, add: Add): void {
  for (let i = firstEnding(nodes, within.start); i < nodes.length && nodes[i].start < within.end; i++) {
    const { type, number, label, title, children } = nodes[i];
    const small = type === 'clause' || type === 'point' || (type === 'heading' && !/^\p{Lu}/u.test(number));
    if (type !== 'bullet') add(small ? 'label' : 'heading', label);
    if (!small && title !== null && isName(text, title)) add('heading', title);
    addNodes(children, text, within, add);
  }
}

/** Whether the first line of a unit is its name: one without a name begins with its sentence. */
const isName = (text: string, { end }: Span): boolean => !/[.;:,]/u.test(text[end - 1] ?? '');

function stateOf({ resolution, status, role, inTitle }: ResolvedCitation): Painted['state'] {
  if (role === 'self' || inTitle) return null;
  if (resolution.kind === 'unknown' || resolution.kind === 'ambiguous') return 'unknown';
  if (status.kind === 'lapsed') return 'lapsed';
  return status.kind === 'no-change-known' ? null : 'changed';
}

/** Index of the first span of a sorted row that ends behind a place. */
function firstEnding(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same without overlaps: what begins later, or is shorter, goes on top. */
function parted(found: readonly Painted[]): Painted[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Painted[] = [];
  const open: Painted[] = [];
  let at = 0;
  const close = (until: number): void => {
    while (open.length > 0) {
      const top = open[open.length - 1];
      const end = Math.min(top.end, until);
      if (end > at) out.push({ ...top, start: at, end });
      at = Math.max(at, end);
      if (top.end > until) return;
      open.pop();
    }
  };
  for (const one of sorted) {
    close(one.start);
    at = Math.max(at, one.start);
    if (one.end > at) open.push(one);
  }
  close(Number.POSITIVE_INFINITY);
  return out;
}
