import { baseOf } from '../text/chars.ts';
import { bareLetter } from '../text/index.ts';
import { foldSymbol } from './hash.ts';
import { hasName } from './names.ts';
import type { LawDocument, LawHits, LawSearch, LawWish } from './types.ts';

/** What is searched: rows by number, of which only a few are made into documents. */
export interface SearchableRows {
  readonly count: number;
  /** Day of issue as a number that grows with time; 0 when it is not known. */
  issued(row: number): number;
  type(row: number): string;
  symbol(row: number): string;
  title(row: number): string;
  document(row: number): LawDocument;
}

/** Of a word that more documents have, the newest are kept: whoever types it types more. */
const KEPT = 16_384;
/** So many documents are looked at for one answer. */
const LOOKED_AT = 6_000;
/** Documents that fit and are put in order, for one that is asked for. */
const ORDERED = 6;
/** Row numbers below this. */
const ROWS = 2 ** 21;

/** Places in the order of age, the newest first. */
class Postings {
  #places = new Uint32Array(2);
  #count = 0;

  add(place: number): void {
    if (this.#count === KEPT || (this.#count > 0 && this.#places[this.#count - 1] === place)) return;
    if (this.#count === this.#places.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#places);
      this.#places = grown;
    }
    this.#places[this.#count++] = place;
  }

  get places(): Uint32Array {
    return this.#places.subarray(0, this.#count);
  }

  get count(): number {
    return this.#count;
  }
}

/**
 * Documents by the first digits of their number and by words of their title, with and without tone marks. Nothing is read before the
 * first question; `read` reads a part at a time, the newest documents first, so that a large law stops nobody's typing.
 */
export class LawIndex implements LawSearch {
  readonly #rows: SearchableRows;
  /** Rows from the newest to the oldest. */
  #order: Uint32Array | null = null;
  #done = 0;
  readonly #types = new Map<string, Postings>();
  /** By bare word of the title. */
  readonly #words = new Map<string, Postings>();
  /** By number, without the zeros before it. */
  readonly #numbers = new Map<string, Postings>();
  /** Keys of the two in order, made anew when more was read. */
  #sorted: { readonly words: readonly string[]; readonly numbers: readonly string[] } | null = null;

  constructor(rows: SearchableRows) {
    this.#rows = rows;
  }

  get complete(): boolean {
    return this.#order !== null && this.#done === this.#order.length;
  }

  read(count: number): boolean {
    this.#order ??= newestFirst(this.#rows);
    const order = this.#order;
    const end = Math.min(order.length, this.#done + count);
    if (end === this.#done) return true;
    for (; this.#done < end; this.#done++) {
      const place = this.#done;
      const row = order[place];
      add(this.#types, this.#rows.type(row), place);
      const number = numberOf(this.#rows.symbol(row));
      if (number !== '') add(this.#numbers, number, place);
      for (const word of bareWords(this.#rows.title(row))) if (!/^\d/u.test(word)) add(this.#words, word, place);
    }
    this.#sorted = null;
    return this.complete;
  }

  find({ types, typed, most }: LawWish): LawHits {
    const wish = readWish(typed);
    const lists = this.#narrowest(types, wish);
    const { places, whole } = gather(lists);
    const found: { readonly document: LawDocument; readonly rank: number }[] = [];
    for (const place of places) {
      const row = this.#order![place];
      if (types.length > 0 && !types.includes(this.#rows.type(row))) continue;
      if (wish.symbol !== '' && !bareSymbol(this.#rows.symbol(row)).startsWith(wish.symbol)) continue;
      if (wish.words.length > 0 && !holdsWords(this.#rows.title(row), wish.words)) continue;
      const document = this.#rows.document(row);
      found.push({ document, rank: rankOf(document, wish) });
      if (found.length === most * ORDERED) break;
    }
    // Stable: of equal rank the newest first.
    found.sort((a, b) => a.rank - b.rank);
    return {
      documents: found.slice(0, most).map(({ document }) => document),
      more: found.length > most || !whole || !this.complete,
    };
  }

  /** The shortest lists that hold every document that fits. */
  #narrowest(types: readonly string[], wish: Wish): Postings[] {
    const choices: Postings[][] = [];
    this.#sorted ??= { words: [...this.#words.keys()].sort(), numbers: [...this.#numbers.keys()].sort() };
    if (wish.symbol !== '')
      choices.push(startingWith(this.#sorted.numbers, this.#numbers, numberOf(wish.symbol), /\D/u.test(wish.symbol)));
    for (const { bare } of wish.words)
      if (!/^\d/u.test(bare)) choices.push(startingWith(this.#sorted.words, this.#words, bare, false));
    if (types.length > 0) choices.push(types.flatMap((type) => this.#types.get(type) ?? []));
    if (choices.length === 0) choices.push([...this.#types.values()]);
    const size = (lists: readonly Postings[]): number => lists.reduce((sum, { count }) => sum + count, 0);
    return choices.reduce((best, lists) => (size(lists) < size(best) ? lists : best));
  }
}

function add(map: Map<string, Postings>, key: string, place: number): void {
  let list = map.get(key);
  if (list === undefined) {
    list = new Postings();
    map.set(key, list);
  }
  list.add(place);
}

function newestFirst(rows: SearchableRows): Uint32Array {
  const keys = new Float64Array(rows.count);
  for (let row = 0; row < keys.length; row++) keys[row] = (2 ** 17 - rows.issued(row)) * ROWS + row;
  keys.sort();
  return Uint32Array.from(keys, (key) => key % ROWS);
}

/** Lists of the keys that begin with the words, or are the words. */
function startingWith(
  sorted: readonly string[],
  lists: ReadonlyMap<string, Postings>,
  words: string,
  exactly: boolean,
): Postings[] {
  if (exactly) return [lists.get(words) ?? []].flat();
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < words) low = middle + 1;
    else high = middle;
  }
  const out: Postings[] = [];
  for (; low < sorted.length && sorted[low].startsWith(words); low++) out.push(lists.get(sorted[low])!);
  return out;
}

/** The newest of several lists in order, each once, and whether these are all. */
function gather(lists: readonly Postings[]): { readonly places: Uint32Array; readonly whole: boolean } {
  let whole = lists.every(({ count }) => count < KEPT);
  if (lists.length === 1) {
    const { places } = lists[0];
    if (places.length > LOOKED_AT) whole = false;
    return { places: places.subarray(0, LOOKED_AT), whole };
  }
  const share = Math.max(1, Math.floor(LOOKED_AT / Math.max(1, lists.length)));
  const all = new Uint32Array(lists.reduce((sum, { count }) => sum + Math.min(count, share), 0));
  let at = 0;
  for (const { places } of lists) {
    if (places.length > share) whole = false;
    all.set(places.subarray(0, share), at);
    at += Math.min(places.length, share);
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i];
  return { places: all.subarray(0, kept), whole };
}

/** What was typed, as documents are compared with it. */
interface Wish {
  /** First characters of a symbol, see `bareSymbol`; empty when no number was typed. */
  readonly symbol: string;
  /** First letters of words of the title; `toned`: without tones but with the marks of letters, where such were typed. */
  readonly words: readonly { readonly bare: string; readonly base: string | null }[];
  /** Bare letters of all words together. */
  readonly phrase: string;
}

function readWish(typed: string): Wish {
  const text = typed.normalize('NFC').trim();
  const symbol = /^\d\S*/u.exec(text)?.[0] ?? '';
  const words = text
    .slice(symbol.length)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => ({ bare: bareWord(word), base: /^[\x00-\x7f]*$/u.test(word) ? null : baseWord(word) }));
  return { symbol: bareSymbol(symbol), words, phrase: words.map(({ bare }) => bare).join('') };
}

/** The number at the start of a symbol without the zeros before it; empty when there is none. */
const numberOf = (symbol: string): string => /^0*(\d+)/u.exec(symbol)?.[1] ?? '';

/** A symbol as one types it: no marks on letters, no zeros before the number. */
const bareSymbol = (symbol: string): string =>
  foldSymbol(symbol)
    .replace(/Đ/gu, 'D')
    .replace(/^0+(?=\d)/u, '');

/** Letters without marks, small; other characters as they are. */
const bareWord = (word: string): string => {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const letter = bareLetter(word.charCodeAt(i));
    out += letter === 0 ? word[i] : String.fromCharCode(letter);
  }
  return out;
};

/** Small letters without tones: `Đất` → `đât`. */
const baseWord = (word: string): string => {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(baseOf(word.charCodeAt(i)));
  return out;
};

/** Words of letters and digits. */
const wordsOf = (title: string): string[] => title.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same without the marks of their letters. A title is read a character at a time: all of a large law are. */
function bareWords(title: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i <= title.length; i++) {
    const unit = i < title.length ? title.charCodeAt(i) : 0;
    const letter = bareLetter(unit);
    if (letter !== 0) word += String.fromCharCode(letter);
    else if (unit >= 0x30 && unit <= 0x39) word += title[i];
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}

function holdsWords(title: string, wanted: Wish['words']): boolean {
  const words = wordsOf(title);
  return wanted.every(({ bare, base }) =>
    words.some((word) => (base === null ? bareWord(word).startsWith(bare) : baseWord(word).startsWith(base))),
  );
}

/** What fits best comes first: the very number, a title that begins with the words; laws that merely amend others last. */
function rankOf(document: LawDocument, { symbol, phrase }: Wish): number {
  const { title, type } = document;
  const merely = title.startsWith(type) && !hasName(document) && type.endsWith('uật') ? 4 : 0;
  if (symbol !== '' && numberOf(document.symbol) !== numberOf(symbol)) return merely + 2;
  if (phrase === '') return merely;
  const bare = bareWords(title).join('');
  const typeLength = title.startsWith(`${type} `) ? bareWords(type).join('').length : 0;
  return merely + (bare.startsWith(phrase) || bare.startsWith(phrase, typeLength) ? 0 : 1);
}
