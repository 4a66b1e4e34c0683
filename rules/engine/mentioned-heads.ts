import { internalReferences } from '../citations/index.ts';
import type { StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { attachmentHead } from './things.ts';
import type { CheckResult } from './types.ts';

/** An article or attachment that the draft names. */
export interface MentionedHead {
  /** Its label, or the heading of the attachment. */
  readonly at: Span;
  /** Places that name it or a unit in it, in text order; `khoản 2 Điều 5` names two units and is one place. */
  readonly places: readonly Span[];
}

const heads = new WeakMap<CheckResult, readonly MentionedHead[]>();

/** Articles and attachments that a draft names, in text order, each with the places that do; found once for a result. */
export function mentionedHeads(result: CheckResult): readonly MentionedHead[] {
  const known = heads.get(result);
  if (known !== undefined) return known;
  const { document, citations } = result;
  /** By article, or index of the attachment. */
  const places = new Map<StructureNode | number, Span[]>();
  for (const { start, values } of internalReferences(document, citations)) {
    for (const { target, end } of values) {
      const head = target.kind === 'node' ? articleOf(target.node) : target.kind === 'attachment' ? target.index : null;
      if (head === null) continue;
      const list = places.get(head) ?? [];
      if (list.length === 0) places.set(head, list);
      // The last number that leads there ends the place.
      if (list.at(-1)?.start === start) list.pop();
      list.push({ start, end });
    }
  }
  const found = [...places].map(
    ([head, list]): MentionedHead => ({
      at: typeof head === 'number' ? attachmentHead(document, head) : head.label,
      places: list,
    }),
  );
  found.sort((a, b) => a.at.start - b.at.start);
  heads.set(result, found);
  return found;
}

function articleOf(node: StructureNode): StructureNode | null {
  for (let at: StructureNode | null = node; at !== null; at = at.parent) if (at.type === 'article') return at;
  return null;
}
