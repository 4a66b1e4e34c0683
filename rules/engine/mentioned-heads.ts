import type { StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { attachmentHead, mentionsIn } from './things.ts';
import type { CheckResult } from './types.ts';

/** An article or attachment that the draft names. */
export interface MentionedHead {
  /** Its label, or the heading of the attachment. */
  readonly at: Span;
  /** Places that name it or a unit in it, in text order. */
  readonly places: readonly Span[];
}

const heads = new WeakMap<CheckResult, readonly MentionedHead[]>();

/** Articles and attachments that a draft names, in text order, each with the places that do; found once for a result. */
export function mentionedHeads(result: CheckResult): readonly MentionedHead[] {
  const known = heads.get(result);
  if (known !== undefined) return known;
  const { units, attachments } = mentionsIn(result);
  const byArticle = new Map<StructureNode, Span[]>();
  for (const [node, places] of units) {
    let article: StructureNode | null = node;
    while (article !== null && article.type !== 'article') article = article.parent;
    if (article === null) continue;
    const list = byArticle.get(article);
    if (list === undefined) byArticle.set(article, [...places]);
    else list.push(...places);
  }
  const found: MentionedHead[] = [];
  for (const [{ label }, places] of byArticle)
    found.push({ at: label, places: apart(places.sort((a, b) => a.start - b.start)) });
  for (const [index, places] of attachments) found.push({ at: attachmentHead(result.document, index), places });
  found.sort((a, b) => a.at.start - b.at.start);
  heads.set(result, found);
  return found;
}

/** `khoản 2 Điều 5` names two units and is one place. */
function apart(places: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of places) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
