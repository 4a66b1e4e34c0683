import type { Context, ResolvedCitation } from '../../engine/types.ts';
import type { Loss } from './_state.ts';

/** How many citations on either side are looked at, and how far the words beside a citation are read. */
const NEAR = 4;
const WORDS = 400;

/** `X … (nay là Y)`, `X …, đã được thay thế bởi Y`: between the two, within one sentence. */
const nowIs =
  /(?:(?:^|[\s(,])(?:nay|hiện nay|hiện)(?: đã)? (?:là|theo)|(?:được|bị) thay(?: thế)? (?:bằng|bởi)) (?:các )?$/iu;
/** `theo X … hoặc theo Y`. */
const or = /(?:^|[\s,])hoặc (?:theo |tại |của )?(?:quy định (?:tại |của )?)?(?:các )?$/iu;
/** `Y … thay thế X`. */
const replacing = /thay thế (?:cho )?$/iu;

const flat = (ctx: Context, start: number, end: number): string =>
  ctx.text({ start, end: Math.min(end, start + WORDS) }).replace(/\s+/gu, ' ');

/** Whether a document is one of those that took the place of the lapsed one. */
function succeeds(key: string, { event, last }: Loss, ctx: Context): boolean {
  if (key === last?.key) return true;
  let by = event.by;
  for (let n = 0; by !== null && n < NEAR; n++) {
    if (key === by) return true;
    const status = ctx.law.status(by, ctx.asOf);
    by = status.kind === 'lapsed' ? status.event.by : null;
  }
  return false;
}

/**
 * Whether the draft itself names what took the place of a lapsed document, so that nobody is led to the old one: `X (nay là Y)`,
 * `theo X hoặc theo Y`, `X và Y thay thế X`. Two of them side by side without such a word are one too many.
 */
export function namedWithSuccessor(citation: ResolvedCitation, loss: Loss, ctx: Context): boolean {
  const { citations } = ctx;
  const { paragraph, index, target } = citation;
  const sentence = (gap: string): boolean => !/[.;](?:\s|$)/u.test(gap);
  for (let i = index + 1; i < citations.length && i <= index + NEAR; i++) {
    const other = citations[i];
    if (other.paragraph !== paragraph || other.span.start - citation.span.end > WORDS) break;
    const gap = flat(ctx, citation.span.end, other.span.start);
    if (!sentence(gap)) break;
    if (other.target !== null && other.target.key === target?.key) {
      if (replacing.test(gap)) return true;
      continue;
    }
    if (other.role === 'amended-by') continue;
    if (nowIs.test(gap)) return true;
    if (or.test(gap) && other.target !== null && succeeds(other.target.key, loss, ctx)) return true;
  }
  for (let i = index - 1; i >= 0 && i >= index - NEAR; i--) {
    const other = citations[i];
    if (other.paragraph !== paragraph || citation.span.start - other.span.end > WORDS) break;
    const gap = flat(ctx, other.span.end, citation.span.start);
    if (!sentence(gap)) break;
    if (or.test(gap) && other.target !== null && succeeds(other.target.key, loss, ctx)) return true;
  }
  return false;
}
