import { endOf } from './events.ts';
import { foldName, placeSlug } from './names.ts';
import type { Registry } from './status.ts';
import type { IsoDate, LawDocument, LawQuery, Resolution } from './types.ts';

/** What `resolveQuery` asks of the registry. */
export interface SearchableRegistry extends Registry {
  bySymbol(symbol: string): readonly LawDocument[];
  /** Laws whose title folds (`foldName`) to the name. */
  byName(folded: string): readonly LawDocument[];
}

const unknown: Resolution = { kind: 'unknown' };

/** `63/2010/NĐ-CP`, `01/2012/UBTVQH13`: a symbol that carries its year. */
const withYear = /\/(?:19|20)\d\d\/|\/(?:QH|UBTVQH)\d/iu;

/** Symbols of local bodies: the same number stands in every province. */
export const localSymbol = /(?:-|\/)(?:UBND|HĐND|CTUBND|TTHĐND)\b/iu;

/** Whether the number of the document says which it is without a date. */
const isDated = (document: LawDocument): boolean => document.key !== document.symbol;

/** Place of a local document, from its key. */
const placeOf = (document: LawDocument): string => {
  const parts = document.key.split('@');
  return parts.length === 3 ? parts[1]! : '';
};

/** Place that the words name: `UBND tỉnh Lai Châu` → `lai-chau`; empty when they name none. */
function placeIn(words: string | null): string {
  return words !== null && /(?:tỉnh|thành phố|tp\.?)\s+\p{L}/iu.test(words.normalize('NFC')) ? placeSlug(words) : '';
}

/** Matches a citation with the registry; see `Law.resolve`. */
export function resolveQuery(registry: SearchableRegistry, query: LawQuery): Resolution {
  if (query.symbol !== null) return resolveSymbol(registry, query, query.symbol);
  return query.name === null ? unknown : resolveName(registry, query, query.name);
}

function resolveSymbol(registry: SearchableRegistry, query: LawQuery, symbol: string): Resolution {
  let found = registry.bySymbol(symbol);
  for (const other of found.length > 0 ? [] : respelt(symbol)) {
    found = registry.bySymbol(other);
    if (found.length > 0) break;
  }
  if (found.length === 0) return unknown;
  if (found.some((document) => placeOf(document) !== '') || localSymbol.test(symbol)) return resolveLocal(found, query);
  const { date, year } = query;
  const unique = found.length === 1 && !isDated(found[0]!);
  if (unique) return agreeing(found[0]!, date, 'symbol');
  // The number repeats over the years, or two bodies count for themselves: only the day tells.
  if (date !== null) {
    const same = found.filter((document) => document.issued === date);
    if (same.length === 1) return { kind: 'found', document: same[0]!, by: 'symbol-date' };
    if (same.length === 0) return withYear.test(symbol) ? { kind: 'ambiguous', candidates: found } : unknown;
    return { kind: 'ambiguous', candidates: same };
  }
  if (year !== null && !withYear.test(symbol)) {
    const same = found.filter((document) => document.issued?.startsWith(year));
    if (same.length === 1) return { kind: 'found', document: same[0]!, by: 'symbol-date' };
    if (same.length === 0) return unknown;
  }
  return { kind: 'ambiguous', candidates: found };
}

/** The same number with one zero more or fewer before it: `5/2020/TT-BYT` for `05/2020/TT-BYT`. */
function respelt(symbol: string): string[] {
  const digits = /^\d+/u.exec(symbol)?.[0];
  if (digits === undefined) return [];
  const plain = digits.replace(/^0+(?=\d)/u, '');
  const rest = symbol.slice(digits.length);
  return [plain, plain.padStart(2, '0'), plain.padStart(3, '0')]
    .map((number) => number + rest)
    .filter((other) => other !== symbol);
}

/** Local documents are told apart by the place of their issuer, as printed or else that of the draft. */
function resolveLocal(found: readonly LawDocument[], query: LawQuery): Resolution {
  const printed = placeIn(query.issuer);
  const place = printed !== '' ? printed : query.province === null ? '' : placeSlug(query.province);
  if (place === '') return { kind: 'ambiguous', candidates: found };
  const here = found.filter((document) => placeOf(document) === place);
  if (here.length === 0) return unknown;
  if (query.date !== null && here.length > 1) {
    const same = here.filter((document) => document.issued === query.date);
    if (same.length === 1) return { kind: 'found', document: same[0]!, by: 'symbol-issuer' };
  }
  if (here.length > 1) return { kind: 'ambiguous', candidates: here };
  return agreeing(here[0]!, query.date, 'symbol-issuer');
}

/** The one document of the number; `wrong-date` when a day of high confidence contradicts the printed one. */
function agreeing(document: LawDocument, date: IsoDate | null, by: 'symbol' | 'symbol-issuer'): Resolution {
  if (date !== null && document.issued !== null && document.issued !== date && document.confidence === 'A') {
    return { kind: 'wrong-date', document, printed: date };
  }
  return { kind: 'found', document, by };
}

function resolveName(registry: SearchableRegistry, query: LawQuery, name: string): Resolution {
  const found = registry.byName(foldName(name));
  if (found.length === 0) return unknown;
  const year = query.year ?? /(?:năm )?((?:19|20)\d\d)$/u.exec(name.normalize('NFC').trim())?.[1] ?? null;
  if (query.date !== null) {
    const same = found.filter((document) => document.issued === query.date);
    if (same.length === 1) return { kind: 'found', document: same[0]!, by: 'name-date' };
    if (same.length > 1) return { kind: 'ambiguous', candidates: same };
    const near = found.filter((document) => document.issued?.slice(0, 4) === query.date!.slice(0, 4));
    return near.length === 1 && near[0]!.confidence === 'A'
      ? { kind: 'wrong-date', document: near[0]!, printed: query.date }
      : unknown;
  }
  if (year !== null) {
    const same = found.filter((document) => document.issued?.startsWith(year));
    if (same.length === 1) return { kind: 'found', document: same[0]!, by: 'name-year' };
    return same.length === 0 ? unknown : { kind: 'ambiguous', candidates: same };
  }
  return current(registry, found, query.asOf);
}

/** The law of the name on the day: the latest that is in force, else the latest that was issued. */
function current(registry: SearchableRegistry, found: readonly LawDocument[], asOf: IsoDate): Resolution {
  const issued = found
    .filter((document) => document.issued !== null && document.issued <= asOf)
    .sort((a, b) => (a.issued! < b.issued! ? 1 : -1));
  if (issued.length === 0) return unknown;
  const inForce = issued.filter(
    (document) =>
      (document.effective ?? document.issued!) <= asOf && endOf(registry.events(document.key), asOf) === null,
  );
  const [first, second] = inForce.length > 0 ? inForce : issued;
  if (second !== undefined && second.issued === first!.issued)
    return { kind: 'ambiguous', candidates: [first!, second] };
  return { kind: 'found', document: first!, by: 'name' };
}
