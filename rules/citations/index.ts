import type { LegalDocument, Paragraph, StructureNode, Zone } from '../structure/types.ts';
import { normalizeText, type Span, tokenize } from '../text/index.ts';
import { isCandidate, type RawCitation, readCitations } from './grammar.ts';
import { type LawNames, lawNameKey, lawNames } from './names.ts';
import { type SymbolFacts, symbolKey } from './normalise.ts';
import { type Place, placeCitations, type Setting } from './role.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';
import { keysOf, W } from './words.ts';

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

/** Zones that hold no citations: settings, the number and the lines above the title. */
const SILENT: ReadonlySet<Zone> = new Set<Zone>(['metadata', 'header']);

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
const LAWS: ReadonlySet<string> = new Set(['luat', 'phap-lenh']);
const ACTING: ReadonlySet<Zone> = new Set<Zone>(['title', 'enacting', 'decision-line']);

class Finder {
  readonly #document: LegalDocument;
  readonly #names: LawNames | null;
  readonly #t: Tokens;
  readonly #own: string | null;
  readonly #facts = new Map<string, SymbolFacts>();
  readonly #grounds: readonly Span[];
  readonly #heads = new Map<StructureNode, boolean>();
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
      const from = source.tokens.at(paragraph.start);
      let end = source.tokens.at(paragraph.end);
      for (let next = p + 1; next < paragraphs.length && goesOn(t, end, paragraph, paragraphs[next]); next++) {
        end = source.tokens.at(paragraphs[next].end);
      }
      if (!SILENT.has(paragraph.zone)) this.#read(from, end, p);
      i = Math.max(i, end - 1);
    }
    return this.#finish();
  }

  /** Reads the tokens `[from, end)`, which begin with paragraph `first`. */
  #read(from: number, end: number, first: number): void {
    const t = this.#t;
    const { paragraphs } = this.#document;
    const paragraph = paragraphs[first];
    const base = this.#raws.length;
    const raws = this.#counted(readCitations(t, from, end, this.#names, this.#facts), paragraph);
    const places = placeCitations(t, from, end, raws, (raw) => this.#isSelf(raw, paragraph), this.#setting(paragraph));
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

  #setting(paragraph: Paragraph): Setting {
    return {
      basis:
        paragraph.zone === 'basis' ||
        this.#grounds.some((span) => span.start <= paragraph.start && paragraph.end <= span.end),
      acting: ACTING.has(paragraph.zone),
      telling: TELLING.has(this.#document.kind),
      lead: this.#leadOf(paragraph),
    };
  }

  /** Role that the list gives to its items: the head of a unit above (`Các văn bản sau đây hết hiệu lực:`) or the title of a list. */
  #leadOf(paragraph: Paragraph): 'repeals' | null {
    const list = this.#document.attachments[paragraph.attachment];
    if (list !== undefined && list.kind !== 'regulation' && list.title !== null && this.#lapses(list.title))
      return 'repeals';
    for (let node = paragraph.node; node !== null; node = node.parent) {
      if (node.start < paragraph.start && this.#headLapses(node)) return 'repeals';
    }
    return null;
  }

  #headLapses(node: StructureNode): boolean {
    let lapses = this.#heads.get(node);
    if (lapses === undefined) {
      const end = Math.min(
        node.children[0]?.start ?? node.end,
        this.#document.paragraphAt(node.start)?.end ?? node.end,
      );
      const last = this.#document.source.tokens.at(end) - 1;
      lapses =
        (node.title !== null && this.#lapses(node.title)) ||
        (last > 0 && this.#t.isMark(last, 0x3a) && this.#lapses({ start: node.start, end }));
      this.#heads.set(node, lapses);
    }
    return lapses;
  }

  /** The words say that documents lapse: they begin with `bãi bỏ`, or tell of `hết hiệu lực`. */
  #lapses(span: Span): boolean {
    const t = this.#t;
    const from = this.#document.source.tokens.at(span.start);
    const end = Math.min(this.#document.source.tokens.at(span.end), from + MAX_HEAD);
    for (let i = from; i < end; i++) if (LAPSES.some((words) => t.at(i, words, end))) return true;
    return false;
  }

  #finish(): Citation[] {
    const amenders = this.#amenders();
    return this.#raws.map((raw, k) =>
      citationOf(this.#t, raw, this.#places[k], this.#paragraphs[k], amenders.get(k) ?? []),
    );
  }

  /**
   * For each citation the ones that the text names as amending it: in its sentence (`được sửa đổi, bổ sung bởi …`), as a căn cứ
   * of its own, or beside it in the same paragraph (`Nghị định A và Nghị định B sửa đổi, bổ sung … Nghị định A`).
   */
  #amenders(): ReadonlyMap<number, readonly number[]> {
    const amenders = new Map<number, number[]>();
    const add = (target: number, by: number) => {
      const list = amenders.get(target) ?? [];
      if (target !== by && list.length < MAX_AMENDERS && !list.includes(by)) amenders.set(target, [...list, by]);
    };
    const byDocument = new Map<string, number[]>();
    this.#places.forEach((place, k) => {
      if (place.amends >= 0) add(place.amends, k);
      if (!place.changed) return;
      const { key, name } = this.#raws[k];
      const where = this.#where(place.owner) + (key ?? lawNameKey(name ?? ''));
      const list = byDocument.get(where);
      if (list === undefined) byDocument.set(where, [place.owner]);
      else if (list.length < MAX_AMENDERS) list.push(place.owner);
    });
    if (byDocument.size === 0) return amenders;
    this.#places.forEach((place, k) => {
      if (place.inTitle || place.role === 'self') return;
      const { key, name } = this.#raws[k];
      const where = this.#where(k);
      for (const by of (key !== null ? byDocument.get(where + key) : undefined) ?? []) add(k, by);
      for (const by of (name !== null ? byDocument.get(where + lawNameKey(name)) : undefined) ?? []) add(k, by);
    });
    return amenders;
  }

  /** All căn cứ are one place; elsewhere each paragraph is. */
  #where(k: number): string {
    return this.#places[k].role === 'basis' ? 'basis ' : `${this.#paragraphs[k]} `;
  }
}

/**
 * A number is cut at the end of the paragraph that ends before token `end` (`08/2022/` and on the next line `TT-BKHĐT:`):
 * lines of a page that the structure had reason to part.
 */
function goesOn(t: Tokens, end: number, paragraph: Paragraph, next: Paragraph): boolean {
  const last = end - 1;
  if (last < 2 || end >= t.length || next.zone !== paragraph.zone || next.table !== paragraph.table || next.table > 0)
    return false;
  if (t.key[last] === W.số) return t.isNumber(end);
  // `… khoản 1` and on the next line `Điều 110, khoản 2 Điều 112 của Luật …`.
  if (t.key[end] === W.điều && t.isNumber(end + 1)) {
    return (
      SMALL_UNITS.has(t.key[last - 1]) && t.width(last) <= 4 && !t.isMark(end + 2, 0x2e) && !t.isMark(end + 2, 0x3a)
    );
  }
  return (
    (t.isMark(last, 0x2f) || t.isDash(last)) &&
    t.glued(last) &&
    t.glued(last - 1) &&
    t.isDash(last) === t.isLetters(last - 1) &&
    t.capital(end)
  );
}

const SMALL_UNITS: ReadonlySet<number> = new Set(keysOf('khoản điểm'));
const MAX_HEAD = 80;
const LAPSES = ['bãi bỏ', 'bị thay thế', 'hết hiệu lực', 'hủy bỏ', 'ngưng hiệu lực', 'chấm dứt hiệu lực'].map(keysOf);
const MAX_AMENDERS = 60;

/** Spans of the legal grounds of the draft's procedures. */
function legalGrounds(document: LegalDocument): Span[] {
  const spans: Span[] = [];
  for (const procedure of document.procedures) {
    const part = procedure.components['can-cu'];
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
