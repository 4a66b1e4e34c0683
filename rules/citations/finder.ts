import type { LegalDocument, Paragraph, Zone } from '../structure/types.ts';
import type { Span } from '../text/index.ts';
import { findAmenders } from './amenders.ts';
import { isCandidate, readCitations } from './grammar.ts';
import { COLON, DOT, SLASH } from './marks.ts';
import type { LawNames } from './name-list.ts';
import { type SymbolFacts, symbolKey } from './normalise.ts';
import type { Place, RawCitation } from './raw.ts';
import { placeCitations } from './role.ts';
import { Settings } from './setting.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';
import { keysOf, TYPES_BY_LAST, W } from './words.ts';

/** Zones that hold no citations: settings, the number and the lines above the title. */
const SILENT: ReadonlySet<Zone> = new Set<Zone>(['metadata', 'header']);
const LAWS: ReadonlySet<string> = new Set(['luat', 'phap-lenh']);

/** Reads one document: candidates among its tokens, the paragraphs around them, roles, amending documents. */
export class Finder {
  readonly #document: LegalDocument;
  readonly #names: LawNames | null;
  readonly #t: Tokens;
  readonly #own: string | null;
  readonly #facts = new Map<string, SymbolFacts>();
  readonly #settings: Settings;
  readonly #raws: RawCitation[] = [];
  readonly #places: Place[] = [];
  readonly #paragraphs: number[] = [];

  constructor(document: LegalDocument, names: LawNames | null) {
    this.#document = document;
    this.#names = names;
    this.#t = new Tokens(document.source);
    const symbol = document.header.symbol ?? attachedTo(document);
    this.#own = symbol !== null && /^\d/.test(symbol) ? symbolKey(symbol) : null;
    this.#settings = new Settings(document, this.#t);
  }

  run(): Citation[] {
    const t = this.#t;
    const { paragraphs, source } = this.#document;
    let p = 0;
    /** Paragraphs before this one have been read. */
    let read = 0;
    for (let i = 0; i < t.length; i++) {
      if (!isCandidate(t, i)) continue;
      while (p < paragraphs.length && paragraphs[p].end <= t.start[i]) p++;
      if (p === paragraphs.length) break;
      if (paragraphs[p].start > t.start[i]) continue;
      let first = p;
      let from = source.tokens.at(paragraphs[p].start);
      let end = source.tokens.at(paragraphs[p].end);
      while (first > read && goesOn(t, from, paragraphs[first - 1], paragraphs[first])) {
        first--;
        from = source.tokens.at(paragraphs[first].start);
      }
      while (p + 1 < paragraphs.length && goesOn(t, end, paragraphs[p], paragraphs[p + 1])) {
        p++;
        end = source.tokens.at(paragraphs[p].end);
      }
      read = p + 1;
      if (!SILENT.has(paragraphs[first].zone)) this.#read(from, end, first);
      i = Math.max(i, end - 1);
    }
    const amenders = findAmenders(this.#raws, this.#places, this.#paragraphs);
    return this.#raws.map((raw, k) => citationOf(t, raw, this.#places[k], this.#paragraphs[k], amenders.get(k) ?? []));
  }

  /** Reads the tokens `[from, end)`, which begin with paragraph `first`. */
  #read(from: number, end: number, first: number): void {
    const t = this.#t;
    const { paragraphs } = this.#document;
    const paragraph = paragraphs[first];
    const base = this.#raws.length;
    const raws = this.#counted(readCitations(t, from, end, this.#names, this.#facts), paragraph);
    const places = placeCitations(
      t,
      from,
      end,
      raws,
      (raw) => this.#isSelf(raw, paragraph),
      this.#settings.of(paragraph),
    );
    let p = first;
    for (let k = 0; k < raws.length; k++) {
      const raw = raws[k];
      const place = places[k];
      while (p + 1 < paragraphs.length && paragraphs[p + 1].start <= t.start[raw.first]) p++;
      this.#raws.push(raw.within < 0 ? raw : { ...raw, within: raw.within + base });
      if (place.owner >= 0) place.owner += base;
      if (place.amends >= 0) place.amends += base;
      this.#places.push(place);
      this.#paragraphs.push(p);
    }
  }

  /** The citations without the draft's own title over it and without page text; indices stay right. */
  #counted(raws: readonly RawCitation[], paragraph: Paragraph): readonly RawCitation[] {
    if (paragraph.zone !== 'outside' && paragraph.zone !== 'title') return raws;
    const kept: RawCitation[] = [];
    const index: number[] = [];
    for (const raw of raws) {
      const outer = raw.within < 0 ? -1 : index[raw.within];
      const counts = raw.within < 0 ? this.#counts(raw, paragraph) : outer >= 0;
      index.push(counts ? kept.length : -1);
      if (counts) kept.push(raw.within < 0 ? raw : { ...raw, within: outer });
    }
    return kept;
  }

  /** Page text around the draft counts only where it names the draft; `LUẬT` / `ĐẤT ĐAI` over the draft is its own title. */
  #counts(raw: RawCitation, paragraph: Paragraph): boolean {
    if (paragraph.zone === 'outside') return raw.type !== null && this.#isSelf(raw, paragraph);
    const { type } = this.#document.header;
    if (paragraph.zone !== 'title' || type === null) return true;
    return this.#t.start[raw.first] < type.start || this.#t.start[raw.first] >= type.end;
  }

  /** The draft's own number, or the law that it makes (`Quốc hội ban hành Luật …`). */
  #isSelf(raw: RawCitation, paragraph: Paragraph): boolean {
    if (paragraph.zone === 'enacting' && LAWS.has(this.#document.kind) && this.#t.key[raw.first - 1] === W.hành)
      return true;
    if (this.#own === null || raw.key !== this.#own) return false;
    const own = this.#document.header.date;
    return raw.date === null || raw.date.iso === null || own === null || raw.date.iso === own;
  }
}

/** The draft's number as the line under an attachment names it; for a header that prints none. */
function attachedTo({ attachments, kind }: LegalDocument): string | null {
  if (kind === 'vbhn') return null;
  for (const { line } of attachments) {
    const found = line === null ? null : /số\s*:?\s*(\d+\/[\p{L}\d/&-]+)/u.exec(line.text);
    if (found !== null) return found[1];
  }
  return null;
}

/**
 * A number is cut at the end of the paragraph that ends before token `end` (`08/2022/` and on the next line `TT-BKHĐT:`):
 * lines of a page that the structure had reason to part.
 */
function goesOn(t: Tokens, end: number, paragraph: Paragraph, next: Paragraph): boolean {
  const last = end - 1;
  if (last < 2 || end >= t.length || next.zone !== paragraph.zone || next.table !== paragraph.table || next.table > 0)
    return false;
  if (t.key[last] === W.số || t.key[last] === W.ngày) return t.isNumber(end);
  // `Thông tư số 42/2015/TT-BTC` and on the next line `ngày 20/10/2015`.
  if (t.key[end] === W.ngày && t.isNumber(end + 1))
    return t.glued(last) && (t.isDash(last - 1) || t.isMark(last - 1, SLASH));
  // `… của Nghị định` and on the next line `số 95/2020/NĐ-CP` or `95/2020/NĐ-CP`.
  if (t.isNumber(t.key[end] === W.số ? end + 1 : end))
    return TYPES_BY_LAST.has(t.key[last]) && t.typeBefore(end, 0) !== null;
  // `… khoản 1` and on the next line `Điều 110, khoản 2 Điều 112 của Luật …`.
  if (t.key[end] === W.điều && t.isNumber(end + 1)) {
    return (
      SMALL_UNITS.has(t.key[last - 1]) && t.width(last) <= 4 && !t.isMark(end + 2, DOT) && !t.isMark(end + 2, COLON)
    );
  }
  return (
    (t.isMark(last, SLASH) || t.isDash(last)) &&
    t.glued(last) &&
    t.glued(last - 1) &&
    t.isDash(last) === t.isLetters(last - 1) &&
    t.capital(end)
  );
}

const SMALL_UNITS: ReadonlySet<number> = new Set(keysOf('khoản điểm'));

/** A citation with its offsets in the text. */
export function citationOf(
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
