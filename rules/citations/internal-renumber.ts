import type { LegalDocument, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { InternalReference } from './internal-types.ts';

/** A change of the text: `insert` in place of the span. */
export interface Renumbering extends Span {
  readonly insert: string;
}

/**
 * Edits that give units new numbers: in the label of each, and in every reference that leads to it (`khoản 2 Điều 5` where khoản 2
 * or Điều 5 is renumbered), in text order, none overlapping. `changes` maps a unit to its new number, without mark (`6`, `đ`, `II`);
 * `references` are those of `internalReferences`. Both ends of a range are changed like any number. References whose unit cannot be
 * told for certain (beside a cited document, `Target` unknown) stay as they are: so a fix made of this is for review. For the fixes
 * of structure/numbering and for editors.
 */
export function renumberEdits(
  document: LegalDocument,
  references: readonly InternalReference[],
  changes: ReadonlyMap<StructureNode, string>,
): Renumbering[] {
  const { text } = document.source;
  const edits: Renumbering[] = [];
  for (const [node, insert] of changes) {
    if (node.number === '' || node.number === insert) continue;
    const start = text.lastIndexOf(node.number, node.label.end - node.number.length);
    if (start >= node.label.start) edits.push({ start, end: start + node.number.length, insert });
  }
  for (const { values } of references) {
    for (const { start, end, number, target } of values) {
      const insert = target.kind === 'node' ? changes.get(target.node) : undefined;
      if (insert !== undefined && insert !== number) edits.push({ start, end, insert });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
