import { firstTokensOf, perParagraph } from '../structure/passages.ts';
import type { LegalDocument, Paragraph, StructureNode } from '../structure/types.ts';
import { keySet, TokenFlag, TokenKind } from '../text/index.ts';
import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import { type Owner, ownerAfter } from './internal-owner.ts';
import { resolveUnit, THIS } from './internal-resolve.ts';
import { Trees } from './internal-trees.ts';
import type { InternalReference, ReferenceValue, ReferenceWord, Target } from './internal-types.ts';
import { COMMA } from './marks.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';
import { placesOf } from './unit-refs.ts';
import { atomsAt, type PrintedAtom, unitWordAt, WORDS } from './units.ts';
import { W } from './words.ts';

export type { InternalReference, ReferenceValue, ReferenceWord, Target, TreeIndex } from './internal-types.ts';

const slot = {};
const known = new WeakMap<LegalDocument, readonly InternalReference[]>();

/**
 * Places where the draft names its own units, in text order: `khoản 1 Điều này`, `Điều 5 đến Điều 8 Quyết định này`, `Như Điều 3`.
 * Read once per draft, when first asked for, in one walk over the token table. `citations` are those of the draft: units that they
 * take for themselves are not the draft's, nor are units in quoted amendment text.
 */
export function internalReferences(
  document: LegalDocument,
  citations: readonly Citation[],
): readonly InternalReference[] {
  let found = known.get(document);
  if (found === undefined) {
    found = new Reader(document, citations).run();
    known.set(document, found);
  }
  return found;
}

/** Low bits of the keys of unit words: nearly every token is settled by this table alone, which is small enough to stay near. */
const WATCHED = new Uint8Array(1 << 12);
for (const key of WORDS.keys()) WATCHED[key & 0xfff] = 1;
/** `danh mục 1`, `thời điểm 31/12`, `tài khoản 111`: no units. */
const NOT_BEFORE = keySet('danh hạng chuyên địa thời quan trọng thí đặc cao ưu khuyết nhược thành cổ tài ngân học một');
const QUOTE_REACH = 400;
const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;
const UNKNOWN: Target = { kind: 'unknown' };

class Reader {
  readonly #document: LegalDocument;
  readonly #citations: readonly Citation[];
  readonly #t: Tokens;
  readonly #trees: Trees;
  /** What citations take for themselves, in text order, not overlapping. */
  readonly #taken: readonly Span[];
  #nextTaken = 0;
  readonly #beside: ReadonlySet<StructureNode | null>;
  /** The draft changes another document, whose units it names all the time. */
  readonly #amending: boolean;

  constructor(document: LegalDocument, citations: readonly Citation[]) {
    this.#document = document;
    this.#citations = citations;
    this.#t = new Tokens(document.source);
    this.#trees = new Trees(document);
    this.#taken = merged(citations);
    this.#beside = this.#besideOthers();
    this.#amending = amends(document);
  }

  /** Units of the first rank that cite or change another document: the units they name without more may be that document's. */
  #besideOthers(): ReadonlySet<StructureNode | null> {
    const beside = new Set<StructureNode | null>();
    let last = -1;
    for (const { role, paragraph } of this.#citations) {
      if (paragraph === last || role === 'self' || role === 'basis') continue;
      beside.add(homeOf(this.#document.paragraphs[paragraph]));
      last = paragraph;
    }
    return beside;
  }

  run(): InternalReference[] {
    const t = this.#t;
    const { paragraphs } = this.#document;
    const { key } = t;
    const first = firstTokensOf(this.#document);
    const opening = perParagraph(this.#document, slot, (from, to) => this.#openings(from, to));
    const out: InternalReference[] = [];
    for (let p = 0; p < paragraphs.length; p++) {
      const tokens = opening[p];
      const paragraph = paragraphs[p];
      if (tokens === null || !isRead(paragraph)) continue;
      const end = first[p + 1];
      let past = 0;
      for (const token of tokens) {
        const i = first[p] + token;
        if (i < past) continue;
        const start = t.start[i];
        // The label of the unit itself is none.
        if (this.#takenAt(start) || paragraph.node?.label.start === start) continue;
        const row = atomsAt(t, i, end);
        const word = row === null ? unitWordAt(t, i, end) : null;
        if (row === null && (word === null || key[word.end] !== W.này)) continue;
        const after = row?.end ?? i;
        const reference = this.#read(i, row?.atoms ?? [], after, end, paragraph);
        if (reference !== null) out.push(reference);
        past = reference === null ? after : this.#document.source.tokens.at(reference.end);
      }
    }
    return out;
  }

  /** Tokens among `[from, to)` at which the name of a unit may begin, counted from `from`; null when there are none. */
  #openings(from: number, to: number): readonly number[] | null {
    const { key } = this.#t;
    let found: number[] | null = null;
    for (let i = from, last = Math.min(to, this.#t.length - 1); i < last; i++) {
      if (WATCHED[key[i] & 0xfff] === 0 || !this.#opens(i)) continue;
      // Most have one: an array that is begun empty takes room for many.
      if (found === null) found = [i - from];
      else found.push(i - from);
    }
    return found;
  }

  /** Whether a number, a letter or `này` stands behind the unit word at token `i`, or the second half of the word. */
  #opens(i: number): boolean {
    const { kind, key, flags } = this.#t;
    const next = i + 1;
    const numbered = kind[next] === TokenKind.number || kind[next] === TokenKind.symbol;
    if (!numbered) {
      if (kind[next] !== TokenKind.word) return false;
      if ((flags[next] & TokenFlag.capital) === 0 && this.#t.width(next) > 1 && !SECOND.has(key[next])) return false;
    }
    return WORDS.has(key[i]) && (i === 0 || !NOT_BEFORE.has(key[i - 1]));
  }

  #read(
    i: number,
    atoms: readonly PrintedAtom[],
    last: number,
    end: number,
    paragraph: Paragraph,
  ): InternalReference | null {
    const t = this.#t;
    if (this.#isTaken({ start: t.start[i], end: t.end[Math.max(i, last - 1)] })) return null;
    const here = paragraph.attachment;
    const owner: Owner = atoms.length === 0 ? { kind: 'this', word: i } : ownerAfter(t, last, end, this.#trees, here);
    if (owner.kind === 'foreign') return null;
    let stop = last;
    let row = atoms;
    if (owner.kind === 'this') {
      const word = unitWordAt(t, owner.word, end);
      if (word === null || t.key[word.end] !== W.này) return null;
      stop = word.end + 1;
      const comma = atoms.length > 0 && t.isMark(last, COMMA);
      row = [
        ...atoms,
        {
          level: word.level,
          values: [THIS],
          link: comma ? 'comma' : 'none',
          word: owner.word,
          wordEnd: word.end,
          printed: [],
        },
      ];
    }
    const span = { start: t.start[i], end: t.end[stop - 1] };
    const finish = owner.kind === 'own' ? owner.at.end : span.end;
    if (this.#isTaken(span) || this.#isQuotedInline(span, paragraph)) return null;
    const closing = paragraph.zone === 'closing';
    const unclear = !closing && (this.#amending || this.#beside.has(homeOf(paragraph)));
    const kind = owner.kind === 'none' ? (unclear ? 'unclear' : 'bare') : owner.kind;
    const tree = owner.kind === 'own' ? owner.tree : kind === 'unclear' ? null : closing ? -1 : here;
    return {
      start: span.start,
      end: finish,
      paragraph,
      owner: kind,
      ownerSpan: owner.kind === 'own' ? owner.at : null,
      tree,
      words: row.map((atom) => this.#word(atom, stop)),
      values: this.#values(row, tree, paragraph, kind === 'own'),
    };
  }

  #word(atom: PrintedAtom, stop: number): ReferenceWord {
    const t = this.#t;
    const self = atom.values[0] === THIS;
    const lastToken = self ? stop : (atom.printed.at(-1)?.end ?? atom.wordEnd);
    return {
      start: t.start[atom.word],
      end: t.end[lastToken - 1],
      wordEnd: t.end[atom.wordEnd - 1],
      level: atom.level,
      link: atom.link,
      this: self,
    };
  }

  #values(row: readonly PrintedAtom[], tree: number | null, paragraph: Paragraph, certain: boolean): ReferenceValue[] {
    const { start, end } = this.#t;
    const { places } = placesOf(row);
    const at = tree === null ? null : { trees: this.#trees, tree, paragraph, certain };
    const out: ReferenceValue[] = [];
    for (const [word, { level, printed, word: first, wordEnd }] of row.entries()) {
      // `Tiểu mục` is a level that units of citations do not tell apart.
      const told = wordEnd - first === (level === 'appendix' ? 2 : 1);
      for (const { value, first, end: after } of printed) {
        const unit = level === 'passage' || level === 'form' ? places[word] : { ...places[word], [level]: value };
        const target =
          at === null ? UNKNOWN : level === 'form' ? this.#form(value) : told ? resolveUnit(unit, level, at) : UNKNOWN;
        out.push({ start: start[first], end: end[after - 1], level, number: value, unit, target, word });
      }
    }
    return out;
  }

  #form(number: string): Target {
    const index = this.#trees.form(number);
    return index < 0 ? UNKNOWN : { kind: 'attachment', index };
  }

  /** Whether a citation takes the place for itself. Asked in text order. */
  #takenAt(offset: number): boolean {
    const taken = this.#taken;
    while (this.#nextTaken < taken.length && taken[this.#nextTaken].end <= offset) this.#nextTaken++;
    return this.#nextTaken < taken.length && taken[this.#nextTaken].start <= offset;
  }

  /** Whether what a citation takes begins in the span, whose start is not taken. */
  #isTaken({ end }: Span): boolean {
    return this.#nextTaken < this.#taken.length && this.#taken[this.#nextTaken].start < end;
  }

  /** Between quotation marks inside a sentence: words that are spoken of (`thay thế cụm từ “khoản 1 Điều này”`). */
  #isQuotedInline({ start }: Span, paragraph: Paragraph): boolean {
    const { text } = this.#document.source;
    for (let at = start - 1; at >= paragraph.start && at > start - QUOTE_REACH; at--) {
      const c = text.charCodeAt(at);
      if (c === CLOSING_QUOTE) return false;
      if (c === OPENING_QUOTE) return true;
    }
    return false;
  }
}

/** What may stand behind a unit word beside numbers and letters: its second half, `này`, and words before a number. */
const SECOND = keySet('mục lục đầu mẫu này số thứ từ');

/** The article around a paragraph, else its outermost unit. */
function homeOf(paragraph: Paragraph): StructureNode | null {
  let home = paragraph.node;
  while (home !== null && home.type !== 'article' && home.parent !== null) home = home.parent;
  return home;
}

/** Whether the draft changes another document, by its title; one whose title is not known may do so. */
function amends({ header }: LegalDocument): boolean {
  return (
    header.subject === null ||
    /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hợp nhất)/u.test(plain(header.subject.text))
  );
}

/** Zones whose units are the draft's; what stands in quoted amendment text is another document's. */
function isRead({ zone, quoted }: Paragraph): boolean {
  return (zone === 'body' || zone === 'closing') && !quoted;
}

/** What citations take, in text order, those that touch as one. */
function merged(citations: readonly Citation[]): Span[] {
  const out: { start: number; end: number }[] = [];
  let sorted = true;
  for (const { span, unitSpan } of citations) {
    for (const one of [unitSpan, span]) {
      if (one === null) continue;
      const last = out.at(-1);
      if (last === undefined || last.end < one.start) out.push({ start: one.start, end: one.end });
      else if (last.start <= one.start) last.end = Math.max(last.end, one.end);
      else {
        // Citations stand in order, and their units mostly before them.
        sorted = false;
        out.push({ start: one.start, end: one.end });
      }
    }
  }
  return sorted ? out : joined(out.sort((a, b) => a.start - b.start));
}

/** Spans in order of their starts, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
