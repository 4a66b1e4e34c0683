import type { LegalDocument, Paragraph, Zone } from '../structure/types.ts';
import { findAmenders } from './amenders.ts';
import { Cited, SharedWords } from './cited.ts';
import { isCandidate, readCitations } from './grammar.ts';
import { goesOn } from './line-ends.ts';
import type { LawNames } from './name-list.ts';
import { type SymbolFacts, symbolKey } from './normalise.ts';
import type { Place, RawCitation } from './raw.ts';
import { placeCitations } from './role.ts';
import { Settings } from './setting.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';
import { W } from './words.ts';

/** Zones where what looks like a citation may be part of the draft's own head, or of the page around it. */
const BESIDE: ReadonlySet<Zone> = new Set<Zone>(['outside', 'title', 'header']);
const LAWS: ReadonlySet<string> = new Set(['luat', 'phap-lenh']);

/** Reads one document: candidates among its tokens, the paragraphs around them, roles, amending documents. */
export class Finder {
  readonly #document: LegalDocument;
  readonly #names: LawNames | null;
  readonly #t: Tokens;
  readonly #own: string | null;
  readonly #facts = new Map<string, SymbolFacts>();
  readonly #settings: Settings;
  readonly #shared = new SharedWords();
  readonly #found: Cited[] = [];
  /** `symbolKey` of each. */
  readonly #keys: (string | null)[] = [];
  /** Places of those that amend or are amended by what names them. */
  readonly #linked = new Map<number, Place>();

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
      if (!this.#isSilent(first, p)) this.#read(from, end, first);
      i = Math.max(i, end - 1);
    }
    for (const [k, by] of findAmenders(this.#found, this.#keys, this.#linked)) this.#found[k].amendedBy = by;
    return this.#found;
  }

  /** Reads the tokens `[from, end)`, which begin with paragraph `first`. */
  #read(from: number, end: number, first: number): void {
    const t = this.#t;
    const { paragraphs } = this.#document;
    const paragraph = paragraphs[first];
    const base = this.#found.length;
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
      if (place.owner >= 0) place.owner += base;
      if (place.amends >= 0) place.amends += base;
      if (place.changed || place.amends >= 0) this.#linked.set(base + k, place);
      this.#found.push(new Cited(t, raw, place, p, this.#shared));
      this.#keys.push(raw.key);
    }
  }

  /** Settings hold no citations, nor do the number and the lines above the title, but for a subject among them (`V/v …`). */
  #isSilent(first: number, last: number): boolean {
    const { paragraphs, header } = this.#document;
    if (paragraphs[first].zone !== 'header') return paragraphs[first].zone === 'metadata';
    const { subject } = header;
    return subject === null || paragraphs[last].end <= subject.start || paragraphs[first].start >= subject.end;
  }

  /** The citations without the draft's own title over it and without page text; indices stay right. */
  #counted(raws: readonly RawCitation[], paragraph: Paragraph): readonly RawCitation[] {
    if (!BESIDE.has(paragraph.zone)) return raws;
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

  /** Page text around the draft counts only where it names the draft, the header only in its subject; `LUẬT` / `ĐẤT ĐAI` over the draft is its own title. */
  #counts(raw: RawCitation, paragraph: Paragraph): boolean {
    if (paragraph.zone === 'outside') return raw.type !== null && this.#isSelf(raw, paragraph);
    const { type, subject } = this.#document.header;
    const at = this.#t.start[raw.first];
    if (paragraph.zone === 'header') return subject !== null && subject.start <= at && at < subject.end;
    if (paragraph.zone !== 'title' || type === null) return true;
    return at < type.start || at >= type.end;
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
