import type { Context, Fix, ResolvedCitation } from '../../engine/types.ts';
import type { LawDocument } from '../../law/types.ts';
import { printDateInWords } from '../../text/calendar.ts';
import { isBroken, namedForThePast } from './_past.ts';
import { basisTail } from './_replacement.ts';
import { shortNameOf } from './_words.ts';

/** Roles in which the state of the document matters. */
const matters = (citation: ResolvedCitation): boolean =>
  !citation.inTitle && (citation.role === 'basis' || citation.role === 'reference');

/** What all mentions of one document say together. */
interface Mentions {
  readonly first: ResolvedCitation;
  /** Keys of what is named as amending it, anywhere in the draft. */
  readonly named: Set<string>;
}

/** Documents by key, in the order of their first mention in a role that matters, in one pass over the citations. */
export function mentionsOf(ctx: Context): Map<string, Mentions> {
  const out = new Map<string, Mentions>();
  for (const citation of ctx.citations) {
    const key = citation.target?.key;
    if (
      key === undefined ||
      citation.status.kind !== 'amended' ||
      !matters(citation) ||
      // A later mention adds what it names as amending, no more.
      (citation.amendedBy.length === 0 && out.has(key)) ||
      isBroken(citation, ctx) ||
      namedForThePast(citation, ctx, false)
    )
      continue;
    const known = out.get(key) ?? { first: citation, named: new Set<string>() };
    out.set(key, known);
    for (const index of citation.amendedBy) {
      const amender = ctx.citations[index];
      if (amender.target !== null) known.named.add(amender.target.key);
    }
  }
  return out;
}

/** How many citations on either side are looked at: more would not be read together with the first. */
const REACH = 20;

/** Keys cited beside the first mention, in its own paragraph or those that a comma at the end of each runs on into. */
export function neighbours(first: ResolvedCitation, ctx: Context): ReadonlySet<string> {
  const near = new Set<string>();
  const end = Math.min(ctx.citations.length, first.index + REACH + 1);
  for (let i = Math.max(0, first.index - REACH); i < end; i++) {
    const { target, paragraph } = ctx.citations[i];
    if (i !== first.index && target !== null && runsOn(ctx, first.paragraph, paragraph)) near.add(target.key);
  }
  return near;
}

/** Whether paragraph `to` is `from`, or goes on with its list: every paragraph from the one up to the other ends with a comma. */
function runsOn(ctx: Context, from: number, to: number): boolean {
  if (to < from || to - from > REACH) return false;
  for (let p = from; p < to; p++) {
    const { start, end } = ctx.document.paragraphs[p];
    if (!/,\s*$/u.test(ctx.text({ start: Math.max(start, end - 4), end }))) return false;
  }
  return true;
}

/** Day of the latest document that the citation itself names as amending it; empty when it names none. */
export function lastNamed(citation: ResolvedCitation, ctx: Context): string {
  let last = '';
  for (const index of citation.amendedBy) {
    const { target, date, symbol } = ctx.citations[index];
    const day = target?.effective ?? target?.issued ?? date ?? `${/\/(\d{4})\//u.exec(symbol ?? '')?.[1] ?? ''}-01-01`;
    if (day > last) last = day;
  }
  return last;
}

/** What the citation itself names as amending it, as it is printed in the phrase of V7.2. */
export function namedAmenders(citation: ResolvedCitation, ctx: Context): string[] {
  return citation.amendedBy.flatMap((index) => {
    const { symbol, type, garbled } = ctx.citations[index];
    return symbol === null || garbled ? [] : [`${type ?? citation.type ?? 'Văn bản'} số ${symbol}`];
  });
}

/**
 * Adds the missing documents where the phrase of V7.2 belongs, each with its day in an administrative draft (V7.20); null when that place
 * is not certain or a day is not known.
 */
export function completion(citation: ResolvedCitation, missing: readonly LawDocument[], ctx: Context): Fix | null {
  const normative = ctx.document.documentClass === 'normative';
  if (!normative && missing.some(({ issued }) => issued === null)) return null;
  const words = missing
    .map((by) => (normative ? shortNameOf(by) : `${shortNameOf(by)} ${printDateInWords(by.issued!)}`))
    .join(', ');
  const lastNamed =
    citation.amendedBy.length > 0 ? ctx.citations[citation.amendedBy[citation.amendedBy.length - 1]] : null;
  const tail = lastNamed === null ? basisTail(citation, ctx) : null;
  let at: number;
  if (lastNamed !== null) at = lastNamed.dateSpan?.end ?? lastNamed.numberSpan.end;
  else if (citation.symbol === null) return null;
  else if (citation.name !== null && normative) at = citation.numberSpan.end;
  else if (/^\s*[;.,:)]/u.test(ctx.text({ start: citation.span.end, end: citation.span.end + 4 })))
    at = citation.span.end;
  else if (tail !== null) at = tail.end;
  else return null;
  return {
    kind: 'review',
    title: { vi: `Thêm ${words}`, en: `Add ${words}` },
    edits: [{ start: at, end: at, insert: lastNamed === null ? ` được sửa đổi, bổ sung bởi ${words}` : `, ${words}` }],
  };
}
