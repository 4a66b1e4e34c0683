import type { Context, ResolvedCitation } from '../../engine/types.ts';
import { amendersOn } from '../../law/cite.ts';
import { leavesException } from '../../law/events.ts';
import type { LawDocument, LawEvent } from '../../law/types.ts';
import { unitCovers } from '../../law/units.ts';
import { shortNameOf } from './_words.ts';

/** A document that has lost its effect, or all but a part of it, or is suspended. */
export interface Loss {
  readonly kind: 'lapsed' | 'except' | 'suspended';
  readonly event: LawEvent;
  /** Last link of the chain of replacements; null when the data names none that is in force. */
  readonly last: LawDocument | null;
}

/** Titles of documents that do nothing but amend. */
const amendingTitle =
  /^(?:(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch)\s)?sửa đổi/iu;
/** The same, as the words that follow the number, its date and body. */
const amendingWords = /^\s*,?\s*(?:về\s)?(?:việc\s)?sửa đổi/iu;

/** Whether the cited document only amends others, by its title in the registry, its name in the draft or the words behind it. */
export function isAmending(citation: ResolvedCitation, ctx: Context): boolean {
  const { name, target, span } = citation;
  if ([name, target?.title ?? null].some((title) => title !== null && amendingTitle.test(title))) return true;
  return amendingWords.test(ctx.text({ start: span.end, end: span.end + 30 }));
}

/** Whether the registry's document is the draft itself: what it does to others it says in its own clauses. */
export function isDraft(ctx: Context, key: string | null): boolean {
  const own = ctx.document.header.symbol;
  return key !== null && own !== null && ctx.law.document(key)?.symbol === own;
}

/** The document, or the last link of the chain of its replacements, that is in force on the date. */
function lastInForce(ctx: Context, key: string | null): LawDocument | null {
  if (key === null) return null;
  const status = ctx.law.status(key, ctx.asOf);
  return status.kind === 'lapsed' ? status.last : ctx.law.document(key);
}

/**
 * What the document has lost on the as-of date; null when it stands, when only units are gone, or when every unit that the
 * citation names is one of those that every exception leaves in force. Of several losses with exceptions the first counts that
 * leaves a cited unit out.
 */
export function lossOf(citation: ResolvedCitation, ctx: Context): Loss | null {
  const { status, units } = citation;
  const keptBy = (event: LawEvent) =>
    units.length > 0 && units.every((unit) => event.units.some((outer) => unitCovers(outer, unit)));
  if ((status.kind === 'lapsed' || status.kind === 'suspended') && isDraft(ctx, status.event.by)) return null;
  if (status.kind === 'lapsed') return { kind: 'lapsed', event: status.event, last: status.last };
  if (status.kind === 'suspended') {
    const { event } = status;
    return event.scope === 'except' && keptBy(event) ? null : { kind: 'suspended', event, last: null };
  }
  if (status.kind !== 'amended') return null;
  const event = status.events.find((one) => leavesException(one) && !isDraft(ctx, one.by) && !keptBy(one));
  return event === undefined ? null : { kind: 'except', event, last: lastInForce(ctx, event.by) };
}

/** What has amended the document up to the as-of date (`amendersOn`), the draft itself left out. */
export function amendersOf(key: string, ctx: Context): LawDocument[] {
  return amendersOn(ctx.law, key, ctx.asOf).filter((by) => !isDraft(ctx, by.key));
}

/** ` được sửa đổi, bổ sung bởi Luật số …, Luật số …` for a document in force, empty when no amendment is known (V7.2, V7.3). */
export function amendedByPhrase(key: string, ctx: Context): string {
  const amenders = amendersOf(key, ctx);
  return amenders.length === 0 ? '' : ` được sửa đổi, bổ sung bởi ${amenders.map(shortNameOf).join(', ')}`;
}
