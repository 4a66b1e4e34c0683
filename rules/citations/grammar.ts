import { isLawType } from '../law/document-types.ts';
import { TokenKind } from '../text/index.ts';
import { lawNumberAt, lawYearAt, numberWordBefore } from './law-number.ts';
import { COMMA, SEMICOLON } from './marks.ts';
import type { LawNames } from './name-list.ts';
import { type NameMatch, nameAt } from './names.ts';
import { type SymbolFacts, symbolFacts } from './normalise.ts';
import { type NumberMatch, numberAt, printedNumber } from './number.ts';
import { isDocument, MAX_GAP, typeFor } from './number-place.ts';
import type { RawCitation } from './raw.ts';
import { tailAt } from './tail.ts';
import type { Tokens } from './tokenise.ts';
import { unitsAfter, unitsBefore } from './unit-places.ts';
import { NUMBER_WORDS, W } from './words.ts';

/**
 * Reads the citations of the tokens `[from, end)` (one paragraph) in text order. `facts` keeps what is known of numbers that
 * have been met in the same text.
 */
export function readCitations(
  t: Tokens,
  from: number,
  end: number,
  names: LawNames | null,
  facts: Map<string, SymbolFacts> = new Map(),
): RawCitation[] {
  const reader = new Reader(t, from, end, names, facts);
  for (let i = from; i < end; ) i = reader.read(i);
  return reader.found;
}

/** A token that may begin or name a citation; everything else is passed over by the main loop. */
export function isCandidate(t: Tokens, i: number): boolean {
  const kind = t.kind[i];
  if (kind === TokenKind.word) {
    const k = t.key[i];
    return k === W.luật || k === W.lệnh || k === W.pháp ? t.lawWord(i, 0) >= 0 : false;
  }
  return (kind === TokenKind.number || kind === TokenKind.symbol) && numberAt(t, i, t.length) !== null;
}

class Reader {
  readonly t: Tokens;
  readonly from: number;
  readonly end: number;
  readonly names: LawNames | null;
  readonly found: RawCitation[] = [];
  private readonly facts: Map<string, SymbolFacts>;
  /** Nothing before this token belongs to the next citation. */
  border: number;

  constructor(t: Tokens, from: number, end: number, names: LawNames | null, facts: Map<string, SymbolFacts>) {
    this.facts = facts;
    this.t = t;
    this.from = from;
    this.end = end;
    this.names = names;
    this.border = from;
  }

  /** Reads at token `i`; returns the token to go on with. */
  read(i: number): number {
    const { t } = this;
    if (t.kind[i] === TokenKind.word) {
      const k = t.key[i];
      if (k !== W.luật && k !== W.lệnh && k !== W.pháp) return i + 1;
      const first = t.lawWord(i, this.border);
      if (first < 0) return i + 1;
      return Math.max(i + 1, this.law(first, i + 1));
    }
    if (t.kind[i] === TokenKind.punctuation) return i + 1;
    const number = numberAt(t, i, this.end);
    if (number === null) return i + 1;
    return Math.max(i + 1, this.numbered(number));
  }

  /** A document cited by its number. */
  private numbered(match: NumberMatch): number {
    const { t } = this;
    const number = this.whole(match);
    const word = numberWordBefore(t, number.first, this.border);
    const facts = this.factsOf(number);
    const type = typeFor(t, word.first, facts, this.border);
    const previous = this.found[this.found.length - 1];
    const listed = type === null && previous !== undefined && this.continues(previous, word.first);
    if (!isDocument(t, number, word, type, listed, this.from)) return number.end;
    const inherited = listed && (facts.type === null || facts.type === previous.type) ? previous.type : null;
    const quoteFirst = type !== null ? type.first : listed ? number.first : word.first;
    const named = type !== null && isLawType(type.name) && word.first - type.first > 2;
    this.add({
      first: this.headOf(quoteFirst, type !== null),
      quoteFirst,
      quoteEnd: number.end,
      numberFirst: number.first,
      numberEnd: number.end,
      type: type !== null ? type.name : inherited,
      symbol: facts.symbol,
      key: facts.key,
      name: named ? t.text.slice(t.start[type.first], t.end[word.first - 1]).replace(/\s+/g, ' ') : null,
      year: null,
      garbled: type?.garbled === true || word.slip || number.slip || number.cut || facts.slip || number !== match,
      numberWord: listed && word.kind === 'none' ? previous.numberWord : word.kind,
      within: -1,
      listed,
    });
    return this.border;
  }

  /** A law cited by its name, perhaps with its number; and the laws named inside the name. */
  private law(first: number, after: number): number {
    const { t } = this;
    const match = this.longer(nameAt(t, first, after, this.border, this.end, this.names));
    if (match === null) return after;
    if (t.key[first] === W.hiến && !this.constitutionCited(first, match)) return match.end;
    const number = lawNumberAt(t, match.end, this.end);
    let end = number === null ? match.end : number.end;
    const year = lawYearAt(t, end, this.end);
    if (year !== null) end = year.end;
    const late = number === null && year !== null ? lawNumberAt(t, end, this.end) : null;
    const chosen = number ?? late;
    if (late !== null) end = late.end;
    const facts = chosen === null ? null : this.factsOf(chosen.match);
    const outer = this.found.length;
    const part = {
      first: this.headOf(first, true),
      quoteFirst: first,
      quoteEnd: end,
      numberFirst: chosen === null ? first : chosen.match.first,
      numberEnd: chosen === null ? match.end : chosen.match.end,
      type: lawType(t, first),
      symbol: facts?.symbol ?? null,
      key: facts?.key ?? null,
      name: match.name,
      year: year === null ? null : String(year.year),
      garbled: chosen !== null && (chosen.word.slip || chosen.match.slip || facts?.slip === true),
      numberWord: chosen === null ? 'none' : chosen.word.kind,
      within: -1,
      listed: false,
    } as const;
    this.add(part, end);
    this.addInner(match, outer);
    return this.border;
  }

  /** A name in no list that a number shows to be longer: `Luật X … tại doanh nghiệp số 68/2025/QH15`. */
  private longer(match: NameMatch | null): NameMatch | null {
    const { t } = this;
    if (match === null || match.inner.length > 0) return match;
    const limit = Math.min(this.end, match.end + MAX_GAP);
    for (let at = match.end; at < limit; at++) {
      if (NUMBER_WORDS.has(t.key[at]) && at + 1 < limit && t.isNumber(at + 1)) {
        if (at === match.end || lawNumberAt(t, at, this.end) === null) return match;
        const name = t.text.slice(t.start[match.first], t.end[at - 1]).replace(/\s+/g, ' ');
        return { ...match, end: at, name };
      }
      if (!t.isLetters(at) && !t.isMark(at, COMMA)) return match;
      if (
        t.typeAt(at, this.end) > at ||
        t.lawWord(at, at) >= 0 ||
        t.key[at] === W.được ||
        t.key[at] === W.ngày ||
        t.key[at] === W.năm
      )
        return match;
    }
    return match;
  }

  /** Laws named inside a law's name. */
  private addInner(match: NameMatch, outer: number): void {
    const { t } = this;
    for (const law of match.inner) {
      const { number } = law;
      const end = number === null ? law.end : number.end;
      const facts = number === null ? null : this.factsOf(number.match);
      this.found.push({
        first: law.first,
        end,
        quoteFirst: law.first,
        quoteEnd: number === null ? end : number.match.end,
        numberFirst: number === null ? law.first : number.match.first,
        numberEnd: number === null ? law.end : number.match.end,
        type: lawType(t, law.first),
        symbol: facts?.symbol ?? null,
        key: facts?.key ?? null,
        name: law.name,
        issuer: null,
        date: null,
        year: null,
        units: unitsBefore(t, law.first, match.first),
        garbled: facts?.slip === true || number?.word.slip === true,
        numberWord: number === null ? 'none' : number.word.kind,
        within: outer,
        listed: false,
      });
      this.addInner(law, this.found.length - 1);
    }
  }

  private add(part: Omit<RawCitation, 'end' | 'issuer' | 'date' | 'units'>, from = part.quoteEnd): void {
    const { t, end } = this;
    const tail = tailAt(t, from, end);
    const before = unitsBefore(t, part.first, this.border);
    const units = before ?? unitsAfter(t, tail.end, end);
    this.found.push({ ...part, end: tail.end, issuer: tail.issuer, date: tail.date, units });
    this.border = units !== null && units !== before ? units.end : tail.end;
  }

  /** `số 1 18/2021/NĐ-CP`: digits that scanning has torn off belong to the number. */
  private whole(match: NumberMatch): NumberMatch {
    const { t } = this;
    const first = match.first - 1;
    const torn =
      first > this.border &&
      t.isNumber(first) &&
      t.width(first) <= 3 &&
      !t.newline(match.first) &&
      NUMBER_WORDS.has(t.key[first - 1]);
    return torn && t.isNumber(match.first) ? { ...match, first } : match;
  }

  private factsOf(number: NumberMatch): SymbolFacts {
    const printed = printedNumber(this.t, number);
    let facts = this.facts.get(printed);
    if (facts === undefined) {
      facts = symbolFacts(printed);
      this.facts.set(printed, facts);
    }
    return facts;
  }

  /** Only a comma, `và`, `số` and the like stand between the citation before and token `i`. */
  private continues(previous: RawCitation, i: number): boolean {
    const { t } = this;
    let at = this.border;
    if (previous.within >= 0 || i - at > 4) return false;
    for (; at < i; at++) if (!t.isMark(at, COMMA) && !t.isMark(at, SEMICOLON) && !JOINS.has(t.key[at])) return false;
    return true;
  }

  /** Hiến pháp is a citation with a year, a date, a unit, its full name or in a căn cứ; `Hiến pháp và pháp luật` is none. */
  private constitutionCited(first: number, match: NameMatch): boolean {
    const { t, end } = this;
    if (match.end > first + 2 || lawYearAt(t, match.end, end) !== null) return true;
    if (match.end < end && t.key[match.end] === W.ngày) return true;
    if (first - 2 >= this.from && t.key[first - 1] === W.cứ && t.key[first - 2] === W.căn) return true;
    return unitsBefore(t, first, this.border) !== null;
  }

  /** `các` before the type word belongs to a list's head. */
  private headOf(first: number, typed: boolean): number {
    return typed && first > this.border && this.t.key[first - 1] === W.các ? first - 1 : first;
  }
}

const JOINS: ReadonlySet<number> = new Set([W.và, W.hoặc, W.cùng, W.số, W.các]);
function lawType(t: Tokens, first: number): string {
  const k = t.key[first];
  return k === W.luật ? 'Luật' : k === W.bộ ? 'Bộ luật' : k === W.hiến ? 'Hiến pháp' : 'Pháp lệnh';
}
