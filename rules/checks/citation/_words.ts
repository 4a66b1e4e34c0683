import { symbolType } from '../../citations/index.ts';
import type { Context, Finding, FindingEvidence } from '../../engine/types.ts';
import { citedName } from '../../law/names.ts';
import type { LawDocument, LawEvent } from '../../law/types.ts';
import { printDate } from '../../text/calendar.ts';

export { shortName as shortNameOf } from '../../law/cite.ts';

/** `citedName`, with its date when the symbol has no year and so names several documents (T8.2). */
export function nameOf(document: LawDocument): string {
  const dated =
    /\/\d{4}\//u.test(document.symbol) || document.issued === null ? '' : ` ngày ${printDate(document.issued)}`;
  return citedName(document) + dated;
}

/** A citation as a sentence names it: type (that of its number, where the draft writes none), `số` and number, or the name of the law. */
export function citedAs(citation: {
  readonly type: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
}): string {
  const { type, symbol, name } = citation;
  return symbol === null ? (name ?? type ?? '') : `${name ?? type ?? symbolType(symbol) ?? 'Văn bản'} số ${symbol}`;
}

/** `A, B và C`, or with another word before the last. */
export function listVi(words: readonly string[], last = 'và'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** `A, B and C`, or with another word before the last. */
export function listEn(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** What the data can say, for the end of a sentence: `theo dữ liệu đến ngày 22/11/2026`. */
export function reach(ctx: Context): string {
  return printDate(ctx.law.info.reach);
}

/** The legal ground that is a document of the registry, not a fact. */
export function ground(document: string, unit = ''): Finding['authority'][number] {
  return { document, unit, fact: '', checked: false };
}

/** Evidence of a finding that rests on an event of the registry. */
export function evidenceOf(event: LawEvent, by: LawDocument | null): FindingEvidence {
  return {
    event: event.kind,
    by: by?.symbol ?? event.by,
    date: event.date,
    confidence: event.confidence,
    source: event.source,
  };
}
