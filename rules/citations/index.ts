import type { LegalDocument, Paragraph, Zone } from '../structure/types.ts';
import { normalizeText, type Span, tokenize } from '../text/index.ts';
import { isCandidate, type RawCitation, readCitations } from './grammar.ts';
import { type LawNames, lawNameKey, lawNames } from './names.ts';
import { type SymbolFacts, symbolKey } from './normalise.ts';
import { type Place, placeCitations, type Setting } from './role.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';

export { type LawNames, lawNames } from './names.ts';
export { normaliseSymbol, parseSymbol, type SymbolParts, symbolKey, symbolType } from './normalise.ts';
export type { Citation, Role, UnitRef } from './types.ts';
export { formatUnit } from './unit-refs.ts';
export { parseUnits } from './units.ts';

/** Options of `findCitations` and `scanCitation`. */
export interface CitationOptions {
  /** Official names of laws, to tell where a name ends; compiled once with `lawNames` for repeated use. */
  readonly names?: LawNames | readonly string[];
}

/** Zones that hold no citations: page text, the number and the lines above the title. */
const SILENT: ReadonlySet<Zone> = new Set<Zone>(['outside', 'metadata', 'header']);

/**
 * Citations of a draft in text order: documents cited by number, laws cited by name. The draft's own number in its header is
 * not one; repeated elsewhere it has the role `self`. Linear in the text; never throws.
 */
export function findCitations(document: LegalDocument, options: CitationOptions = {}): Citation[] {
  return new Finder(document, compiled(options)).run();
}

/** The first citation in a free text (`Nghị định số 63/2010/NĐ-CP ngày …`, `64/2025/QH15`, `luật đất đai`); null when there is none. */
export function scanCitation(text: string, options: CitationOptions = {}): Citation | null {
  const flat = normalizeText(text);
  const raised = flat.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const t = new Tokens({ text: raised, tokens: tokenize(raised) });
  const [raw] = readCitations(t, 0, t.length, compiled(options));
  if (raw === undefined) return null;
  return citationOf(t, raw, { role: 'reference', inTitle: false, owner: -1, changed: false, amends: -1 }, 0, []);
}

function compiled(options: CitationOptions): LawNames | null {
  const { names } = options;
  if (names === undefined) return null;
  return 'root' in names ? names : lawNames(names);
}

/** Kinds that tell of changes of law and make none. */
const TELLING: ReadonlySet<string> = new Set([
  'chi-thi',
  'ke-hoach',
  'bao-cao',
  'bao-cao-tham-dinh',
  'cong-van',
  'cong-dien',
  'thong-bao',
  'tthc',
]);
const ACTING: ReadonlySet<Zone> = new Set<Zone>(['title', 'enacting', 'decision-line']);

class Finder {
  readonly #document: LegalDocument;
  readonly #names: LawNames | null;
  readonly #t: Tokens;
  readonly #own: string | null;
  readonly #facts = new Map<string, SymbolFacts>();
  readonly #grounds: readonly Span[];
  readonly #raws: RawCitation[] = [];
  readonly #places: Place[] = [];
  readonly #paragraphs: number[] = [];

  constructor(document: LegalDocument, names: LawNames | null) {
    this.#document = document;
    this.#names = names;
    this.#t = new Tokens(document.source);
    const { symbol } = document.header;
    this.#own = symbol !== null && /^\d/.test(symbol) ? symbolKey(symbol) : null;
    this.#grounds = legalGrounds(document);
  }

  run(): Citation[] {
    const t = this.#t;
    const { paragraphs, source } = this.#document;
    let p = 0;
    for (let i = 0; i < t.length; i++) {
      if (!isCandidate(t, i)) continue;
      while (p < paragraphs.length && paragraphs[p].end <= t.start[i]) p++;
      if (p === paragraphs.length) break;
      const paragraph = paragraphs[p];
      if (paragraph.start > t.start[i]) continue;
      const end = source.tokens.at(paragraph.end);
      if (!SILENT.has(paragraph.zone)) this.#read(source.tokens.at(paragraph.start), end, p, paragraph);
      i = Math.max(i, end - 1);
    }
    return this.#finish();
  }

  #read(from: number, end: number, index: number, paragraph: Paragraph): void {
    const t = this.#t;
    const base = this.#raws.length;
    const raws = readCitations(t, from, end, this.#names, this.#facts).filter(
      (raw) => !this.#isOwnTitle(raw, paragraph),
    );
    const places = placeCitations(t, from, end, raws, (raw) => this.#isSelf(raw), this.#setting(paragraph));
    for (let k = 0; k < raws.length; k++) {
      const raw = raws[k];
      const place = places[k];
      this.#raws.push(raw.within < 0 ? raw : { ...raw, within: raw.within + base });
      if (place.owner >= 0) place.owner += base;
      if (place.amends >= 0) place.amends += base;
      this.#places.push(place);
      this.#paragraphs.push(index);
    }
  }

  /** `LUẬT` / `ĐẤT ĐAI` over the draft itself. */
  #isOwnTitle(raw: RawCitation, paragraph: Paragraph): boolean {
    const { type } = this.#document.header;
    return (
      paragraph.zone === 'title' &&
      type !== null &&
      this.#t.start[raw.first] >= type.start &&
      this.#t.start[raw.first] < type.end
    );
  }

  #isSelf(raw: RawCitation): boolean {
    if (this.#own === null || raw.key !== this.#own) return false;
    const own = this.#document.header.date;
    return raw.date === null || raw.date.iso === null || own === null || raw.date.iso === own;
  }

  #setting(paragraph: Paragraph): Setting {
    return {
      basis:
        paragraph.zone === 'basis' ||
        this.#grounds.some((span) => span.start <= paragraph.start && paragraph.end <= span.end),
      acting: ACTING.has(paragraph.zone),
      telling: TELLING.has(this.#document.kind),
      lead: null,
    };
  }

  #finish(): Citation[] {
    const amenders = this.#amenders();
    return this.#raws.map((raw, k) =>
      citationOf(this.#t, raw, this.#places[k], this.#paragraphs[k], amenders.get(k) ?? []),
    );
  }

  /** For each citation the ones that the text names as amending it: in the same sentence, or as a căn cứ of its own. */
  #amenders(): ReadonlyMap<number, readonly number[]> {
    const amenders = new Map<number, number[]>();
    const add = (target: number, by: number) => {
      const list = amenders.get(target) ?? [];
      if (target !== by && list.length < MAX_AMENDERS && !list.includes(by)) amenders.set(target, [...list, by]);
    };
    const byDocument = new Map<string, number[]>();
    this.#places.forEach((place, k) => {
      if (place.amends >= 0) add(place.amends, k);
      if (!place.changed || this.#places[place.owner].role !== 'basis') return;
      const raw = this.#raws[k];
      const key = raw.key ?? lawNameKey(raw.name ?? '');
      const list = byDocument.get(key);
      if (list === undefined) byDocument.set(key, [place.owner]);
      else if (list.length < MAX_AMENDERS) list.push(place.owner);
    });
    if (byDocument.size === 0) return amenders;
    this.#places.forEach((place, k) => {
      if (place.role !== 'basis' || place.inTitle) return;
      const { key, name } = this.#raws[k];
      for (const by of (key !== null ? byDocument.get(key) : undefined) ?? []) add(k, by);
      for (const by of (name !== null ? byDocument.get(lawNameKey(name)) : undefined) ?? []) add(k, by);
    });
    return amenders;
  }
}

const MAX_AMENDERS = 60;

/** Spans of the legal grounds of the draft's procedures. */
function legalGrounds(document: LegalDocument): Span[] {
  const spans: Span[] = [];
  for (const procedure of document.procedures) {
    const part = procedure.components['can-cu-phap-ly'];
    if (part !== undefined) spans.push(part);
  }
  return spans;
}

function citationOf(
  t: Tokens,
  raw: RawCitation,
  place: Place,
  paragraph: number,
  amendedBy: readonly number[],
): Citation {
  const span = (first: number, end: number): Span => ({ start: t.start[first], end: t.end[end - 1] });
  const words = (first: number, end: number) => t.text.slice(t.start[first], t.end[end - 1]).replace(/\s+/g, ' ');
  const { units, date, issuer } = raw;
  return {
    span: span(raw.first, raw.end),
    numberSpan: span(raw.numberFirst, raw.numberEnd),
    quoteSpan: span(raw.quoteFirst, raw.quoteEnd),
    type: raw.type,
    symbol: raw.symbol,
    name: raw.name,
    issuer: issuer === null ? null : words(issuer.first, issuer.end),
    date: date?.iso ?? null,
    dateSpan: date === null ? null : span(date.first, date.end),
    year: raw.year,
    unit: units === null ? null : words(units.first, units.end),
    unitSpan: units === null ? null : span(units.first, units.end),
    units: units?.units ?? [],
    role: place.role,
    inTitle: place.inTitle,
    garbled: raw.garbled,
    amendedBy,
    numberWord: raw.numberWord,
    paragraph,
  };
}
