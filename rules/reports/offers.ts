import type { CheckResult, Lang } from '../engine/types.ts';
import { amendedWords, lawNamed, POWER_OF_LOCAL_BODIES, shortName, wholeWords } from '../law/cite.ts';
import { hasName } from '../law/names.ts';
import type { Law, LawDocument } from '../law/types.ts';
import { printDateInWords } from '../text/calendar.ts';
import { documentState } from './state-words.ts';

/** A document that is offered to somebody who writes a citation. */
export interface Offer {
  readonly document: LawDocument;
  /** Number, or name of a law. */
  readonly label: string;
  /** What is written: the citation in the style of the draft, from its type word on. */
  readonly words: string;
  readonly state: string;
  /** Wholly without effect on the day. */
  readonly lapsed: boolean;
}

/** What is being written, and where. */
export interface OfferWish {
  readonly types: readonly string[];
  readonly typed: string;
  readonly basis: boolean;
  /** Place in the text of the draft: what is cited before it is not named in full again. */
  readonly offset: number;
  readonly most: number;
}

const ON_DOCUMENTS = 'Luật Ban hành văn bản quy phạm pháp luật';
const LAWS = ['Luật', 'Bộ luật'];

/** Documents that fit what was typed, those without effect last; `more`: there may be others. */
export function offers(
  result: CheckResult,
  law: Law,
  lang: Lang,
  wish: OfferWish,
): { readonly offers: readonly Offer[]; readonly more: boolean } {
  const { asOf, document: draft } = result;
  const normative = draft.documentClass === 'normative';
  const { types, typed, most } = wish;
  const open = types.length === 0 && typed === '';
  const { documents, more } = law.search.find({ types: open ? LAWS : types, typed, most });
  // A căn cứ begins with the law that gives the power, then the law on such documents.
  const first = open
    ? [POWER_OF_LOCAL_BODIES, ...(normative ? [ON_DOCUMENTS] : [])].flatMap((name) => lawNamed(law, name, asOf) ?? [])
    : [];
  const known = new Set(first.map(({ key }) => key));
  const cited = citedBefore(result, wish.offset);
  const all = [...first, ...documents.filter(({ key }) => !known.has(key))].map((document): Offer => {
    const again = !wish.basis && cited.has(document.key);
    return {
      document,
      label: hasName(document) ? document.title : document.symbol,
      words: again ? laterWords(law, document, asOf, normative) : firstWords(law, document, asOf, normative),
      state: documentState(document, law, asOf, lang),
      lapsed: law.status(document.key, asOf).kind === 'lapsed',
    };
  });
  return { offers: [...all.filter(({ lapsed }) => !lapsed), ...all.filter(({ lapsed }) => lapsed)], more };
}

/** Documents that the draft cites before a place. */
function citedBefore({ citations }: CheckResult, offset: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { span, target, inTitle } of citations) {
    if (span.end >= offset) break;
    if (target !== null && !inTitle) keys.add(target.key);
  }
  return keys;
}

/** The first mention: in full, or as much as the data has. */
function firstWords(law: Law, document: LawDocument, day: string, normative: boolean): string {
  const whole = wholeWords(law, document, day, normative);
  if (whole !== null) return whole;
  const { issued, issuer } = document;
  const date = normative || issued === null ? '' : ` ${printDateInWords(issued)}`;
  const body = issuer === '' ? '' : ` của ${issuer}`;
  return `${shortName(document)}${date}${body}${amendedWords(law, document, day, normative)}`;
}

/** A later mention: type and number (V7.4, V7.5, V7.20); in an administrative paper a law by its name. */
function laterWords(law: Law, document: LawDocument, day: string, normative: boolean): string {
  if (normative) return shortName(document) + amendedWords(law, document, day, true);
  return hasName(document) ? document.title : shortName(document);
}
