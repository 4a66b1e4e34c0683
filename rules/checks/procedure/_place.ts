import type { Fix } from '../../engine/types.ts';
import type { LegalDocument, Procedure, StructureNode } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { COMPONENTS, type Component } from './_components.ts';

/** Where a component stands: the whole unit that begins there, or the paragraph. */
function wholeOf(document: LegalDocument, place: Span): { span: Span; node: StructureNode | null } {
  const node = document.paragraphAt(place.start)?.node ?? null;
  const opens = node !== null && node.type !== 'article' && node.start <= place.start && place.start < node.label.end;
  return opens
    ? { span: { start: node.start, end: Math.max(node.end, place.end) }, node }
    : { span: { start: place.start, end: place.end }, node: null };
}

/** The last word of a span: what is missing belongs behind it. */
function lastWord(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && /\s/u.test(text[to - 1])) to--;
  let from = to;
  while (from > start && !/\s/u.test(text[from - 1])) from--;
  return { start: from, end: to };
}

/**
 * Place of the component that a missing one follows, in the order of the law: the nearest before it that the procedure has within
 * itself. What is not in that order stands behind all of it.
 */
function predecessor(procedure: Procedure, component: Component): Span | null {
  const at = COMPONENTS.indexOf(component);
  for (let i = (at < 0 ? COMPONENTS.length : at) - 1; i >= 0; i--) {
    const inside = (procedure.places[COMPONENTS[i].key] ?? [])
      .filter(({ start }) => procedure.start <= start && start < procedure.end)
      .at(-1);
    if (inside !== undefined) return inside;
  }
  return null;
}

/** Anchor of a missing component: behind the one that precedes it in order, else the beginning of the procedure. */
export function anchorFor(document: LegalDocument, procedure: Procedure, component: Component): Span {
  const before = predecessor(procedure, component);
  if (before === null) return { start: procedure.start, end: procedure.start };
  const { span } = wholeOf(document, before);
  return lastWord(document.source.text, { start: span.start, end: Math.min(span.end, procedure.end) });
}

/** Letters of points, in their order. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** The number behind a number of a unit: `2` → `3`, `c` → `d`; null when it has none. */
function following(number: string): string | null {
  if (/^\d+$/u.test(number)) return String(Number(number) + 1);
  const at = number.length === 1 ? LETTERS.indexOf(number) : -1;
  return at >= 0 && at + 1 < LETTERS.length ? LETTERS[at + 1] : null;
}

/** What stands between two paragraphs of the draft. */
function breakAt(text: string, at: number): string {
  return text.startsWith('\n\n', at) ? '\n\n' : '\n';
}

/**
 * The line of a missing component in the draft's own numbering: in the gap that it left, else behind the last unit of the
 * list, whose numbers it continues (the order of components is free, T4.7).
 */
export function skeletonFix(document: LegalDocument, procedure: Procedure, component: Component): readonly Fix[] {
  const before = predecessor(procedure, component);
  if (before === null) return [];
  const { text } = document.source;
  const { span, node } = wholeOf(document, before);
  const inner = component.key === 'so-luong';
  let end = lastWord(text, span).end;
  let label = '';
  if (inner && procedure.kind === 'sheet') {
    label = /\n\s*[-–+]\s/u.test(text.slice(span.start, span.end)) ? '- ' : '';
  } else if (node !== null && node.parent !== null && node.type !== 'bullet') {
    const siblings = node.parent.children.filter(({ type }) => type === node.type);
    const at = siblings.indexOf(node);
    const next = following(node.number);
    const gap = next !== null && at + 1 < siblings.length && siblings[at + 1].number !== next;
    const last = gap ? node : siblings[siblings.length - 1];
    const number = following(last.number);
    if (number === null) return [];
    end = lastWord(text, { start: last.start, end: last.end }).end;
    const printed = text.slice(last.label.start, last.label.end);
    label = `${printed.replace(last.number, number).trimEnd()} `;
  }
  const line = `${breakAt(text, end)}${label}${component.skeleton}.`;
  return [
    {
      kind: 'review',
      title: {
        vi: `Thêm dòng “${component.skeleton.split(':')[0]}”`,
        en: `Put in a line for the ${component.name.en}`,
      },
      edits: [{ start: end, end, insert: line }],
    },
  ];
}
