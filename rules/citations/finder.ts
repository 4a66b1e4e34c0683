import { firstTokensOf, type Passages, passagesOf } from '../structure/passages.ts';
import type { LegalDocument, Paragraph, Zone } from '../structure/types.ts';
import { findAmenders } from './amenders.ts';
import { Cited, SharedWords } from './cited.ts';
import { isCandidate, readCitations } from './grammar.ts';
import { goesOn } from './line-ends.ts';
import type { LawNames } from './name-list.ts';
import { type SymbolFacts, symbolKey } from './normalise.ts';
import type { Place, RawCitation, Setting } from './raw.ts';
import { placeCitations } from './role.ts';
import { Settings } from './setting.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';
import { W } from './words.ts';

/** Zones where what looks like a citation may be part of the draft's own head, or of the page around it. */
const BESIDE: ReadonlySet<Zone> = new Set<Zone>(['outside', 'title', 'header']);
const LAWS: ReadonlySet<string> = new Set(['luat', 'phap-lenh']);

/** Citations of paragraphs that are read together: of one, or of several lines of a page in mid-citation. */
interface Group {
  /** Where its first paragraph began, and how many it has. */
  start: number;
  readonly size: number;
  readonly cited: readonly Cited[];
  /** Paragraph of each, counted from the first. */
  readonly within: readonly number[];
  /** `symbolKey` of each. */
  readonly keys: readonly (string | null)[];
  /** Places of those that amend or are amended by what names them, by their index here; indices in them count from the first, too. */
  readonly linked: readonly (readonly [index: number, place: Place])[];
  readonly setting: Setting;
}

const slot = {};

/** Reads one document: candidates among its tokens, the paragraphs around them, roles, amending documents. */
export class Finder {
  readonly #document: LegalDocument;
  readonly #names: LawNames | null;
  readonly #t: Tokens;
  readonly #own: string | null;
  readonly #facts = new Map<string, SymbolFacts>();
  readonly #settings: Settings;
  readonly #shared: SharedWords;
  readonly #first: Uint32Array;
  readonly #found: Cited[] = [];
  readonly #keys: (string | null)[] = [];
  readonly #linked = new Map<number, Place>();

  constructor(document: LegalDocument, names: LawNames | null) {
    this.#document = document;
    this.#names = names;
    this.#t = new Tokens(document.source);
    this.#first = firstTokensOf(document);
    this.#shared = new SharedWords(passagesOf(document) !== null);
    const symbol = document.header.symbol ?? attachedTo(document);
    this.#own = symbol !== null && /^\d/.test(symbol) ? symbolKey(symbol) : null;
    this.#settings = new Settings(document, this.#t);
  }

  run(): Citation[] {
    const passages = passagesOf(this.#document);
    if (passages === null) this.#scan(0, this.#document.paragraphs.length, (_, group) => this.#take(group));
    else this.#again(passages);
    for (const [k, by] of findAmenders(this.#found, this.#keys, this.#linked)) this.#found[k].amendedBy = by;
    return this.#found;
  }

  /** Reads the paragraphs of a draft under edit that have changed, and takes the others as they were read. */
  #again(passages: Passages): void {
    const { paragraphs, kind, header } = this.#document;
    const signature = JSON.stringify([this.#own, header.date, kind]);
    // What was read with other names is another matter.
    const { values, from, to } = passages.open<Group>(this.#names ?? slot, signature);
    this.#scanInto(values, from, to);
    const grounds = this.#settings.hasGrounds;
    const { text } = this.#document.source;
    let passed = 0;
    for (let p = 0; p < values.length; ) {
      const { zone, attachment, start } = paragraphs[p];
      if (p >= passed && BESIDE.has(zone)) {
        // What counts there hangs on the other lines of the head.
        let end = p + 1;
        while (end < values.length && paragraphs[end].zone === zone) end++;
        passed = end;
        values.fill(null, p, end);
        this.#scan(p, end, (first, group) => values.fill(group, first, first + group.size));
      }
      let group = values[p];
      if (
        group !== null &&
        (grounds || attachment >= 0) &&
        !sameSetting(group.setting, this.#settings.of(paragraphs[p]))
      ) {
        values.fill(null, p, p + group.size);
        this.#scan(p, p + group.size, (first, one) => values.fill(one, first, first + one.size));
        group = values[p];
      }
      if (group === null) {
        p++;
        continue;
      }
      const by = start - group.start;
      group.start = start;
      for (let k = 0; k < group.cited.length; k++) group.cited[k].move(by, p + group.within[k], text);
      this.#take(group);
      p += group.size;
    }
  }

  /** Reads the paragraphs `[from, to)`, and those before and behind that may be read together with them. */
  #scanInto(values: (Group | null)[], from: number, to: number): void {
    if (from >= to) return;
    const { paragraphs } = this.#document;
    const joins = (p: number): boolean =>
      p > 0 && p < paragraphs.length && goesOn(this.#t, this.#first[p], paragraphs[p - 1], paragraphs[p]);
    const inGroup = (p: number): boolean => {
      const group = values[p] ?? null;
      return group !== null && group.size > 1;
    };
    let first = from;
    while (joins(first) || (first > 0 && inGroup(first - 1))) first--;
    let end = to;
    while (joins(end) || inGroup(end)) end++;
    values.fill(null, first, end);
    this.#scan(first, end, (p, group) => values.fill(group, p, p + group.size));
  }

  /** Finds the citations of the paragraphs `[from, to)`; `take` gets each group with its first paragraph. */
  #scan(from: number, to: number, take: (first: number, group: Group) => void): void {
    const t = this.#t;
    const { paragraphs } = this.#document;
    const tokens = this.#first;
    let p = from;
    /** Paragraphs before this one have been read. */
    let read = from;
    for (let i = tokens[from], stop = tokens[to]; i < stop; i++) {
      if (!isCandidate(t, i)) continue;
      while (p < to && paragraphs[p].end <= t.start[i]) p++;
      if (p === to) break;
      if (paragraphs[p].start > t.start[i]) continue;
      let first = p;
      while (first > read && goesOn(t, tokens[first], paragraphs[first - 1], paragraphs[first])) first--;
      while (p + 1 < to && goesOn(t, tokens[p + 1], paragraphs[p], paragraphs[p + 1])) p++;
      const end = tokens[p + 1];
      read = p + 1;
      if (!this.#isSilent(first, p)) {
        const group = this.#read(tokens[first], end, first, p);
        if (group.cited.length > 0) take(first, group);
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Reads the tokens `[from, end)`, those of the paragraphs `first` to `last`. */
  #read(from: number, end: number, first: number, last: number): Group {
    const t = this.#t;
    const { paragraphs } = this.#document;
    const paragraph = paragraphs[first];
    const raws = this.#counted(readCitations(t, from, end, this.#names, this.#facts), paragraph);
    const setting = this.#settings.of(paragraph);
    const places = placeCitations(t, from, end, raws, (raw) => this.#isSelf(raw, paragraph), setting);
    let p = first;
    const cited: Cited[] = [];
    const within: number[] = [];
    const linked: [number, Place][] = [];
    for (let k = 0; k < raws.length; k++) {
      const raw = raws[k];
      const place = places[k];
      while (p + 1 < paragraphs.length && paragraphs[p + 1].start <= t.start[raw.first]) p++;
      if (place.changed || place.amends >= 0) linked.push([k, place]);
      cited.push(new Cited(t, raw, place, p, this.#shared));
      within.push(p - first);
    }
    return {
      start: paragraph.start,
      size: last - first + 1,
      cited,
      within,
      keys: raws.map(({ key }) => (key === null ? null : this.#shared.own(key))),
      linked,
      setting,
    };
  }

  #take({ cited, keys, linked }: Group): void {
    const base = this.#found.length;
    for (const [k, place] of linked) {
      const { owner, amends } = place;
      this.#linked.set(base + k, {
        ...place,
        owner: owner < 0 ? owner : owner + base,
        amends: amends < 0 ? amends : amends + base,
      });
    }
    for (let k = 0; k < cited.length; k++) {
      this.#found.push(cited[k]);
      this.#keys.push(keys[k]);
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

const sameSetting = (a: Setting, b: Setting): boolean =>
  a.basis === b.basis && a.acting === b.acting && a.telling === b.telling && a.lead === b.lead;

/** The draft's number as the line under an attachment names it; for a header that prints none. */
function attachedTo({ attachments, kind }: LegalDocument): string | null {
  if (kind === 'vbhn') return null;
  for (const { line } of attachments) {
    const found = line === null ? null : /số\s*:?\s*(\d+\/[\p{L}\d/&-]+)/u.exec(line.text);
    if (found !== null) return found[1];
  }
  return null;
}
