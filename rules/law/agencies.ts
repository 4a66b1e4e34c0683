import {
  foldTone,
  keySet,
  lower,
  type SourceText,
  type Span,
  TokenFlag,
  TokenKind,
  tokenize,
  wordKey,
} from '../text/index.ts';
import { isHistorical } from './history.ts';
import { placeSlug } from './names.ts';
import { currentName, provinces } from './provinces.ts';
import type { Agency, AgencyFinder, FoundAgency, IsoDate } from './types.ts';

/** Ways to write a part of a name; each set is closed: any of them may stand for any other. Only what can mean nothing else. */
const spellings: readonly (readonly string[])[] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Tòa án nhân dân', 'TAND'],
  ['Viện kiểm sát nhân dân', 'VKSND'],
  ['Kế hoạch và Đầu tư', 'Kế hoạch & Đầu tư', 'KH&ĐT', 'KHĐT'],
  ['Giao thông vận tải', 'GTVT'],
  ['Thông tin và Truyền thông', 'Thông tin & Truyền thông', 'TT&TT', 'TTTT'],
  ['Tài nguyên và Môi trường', 'Tài nguyên & Môi trường', 'TN&MT', 'TNMT'],
  [
    'Nông nghiệp và Phát triển nông thôn',
    'Nông nghiệp & Phát triển nông thôn',
    'NN&PTNT',
    'NNPTNT',
    'NN và PTNT',
    'Nông nghiệp và PTNT',
    'Nông nghiệp & PTNT',
  ],
  [
    'Lao động - Thương binh và Xã hội',
    'Lao động - Thương binh & Xã hội',
    'LĐ-TB&XH',
    'LĐTB&XH',
    'LĐTBXH',
    'LĐ-TBXH',
    'LĐTB và XH',
  ],
  ['Văn phòng Chính phủ', 'VPCP'],
  ['Kiểm soát thủ tục hành chính', 'Kiểm soát TTHC', 'KSTTHC'],
  ['Một cửa', 'Tiếp nhận và Trả kết quả', 'TN&TKQ'],
];

/** Words of the old district level that say nothing alone: they need a name behind them or `các` before them. */
const districtWords = ['huyện', 'quận', 'thị xã'];
const districtCity = 'UBND thành phố thuộc tỉnh';

/** How a match must go on. `named`: a name or number follows. `city`: the name of a city that is not run centrally follows. */
type Condition = 'none' | 'named' | 'city';

interface Node {
  readonly next: Map<number, Node>;
  row: Agency | null;
  /** Words of the name that ends here, folded: keys alone may clash. */
  words: readonly string[];
  condition: Condition;
}

const newNode = (): Node => ({ next: new Map(), row: null, words: [], condition: 'none' });
const fold = (text: string): string => foldTone(lower(text));

/** A name of a place has no more words. */
const LONGEST_PLACE = 4;

/** The last word of the name of a place that begins behind token `last`, on the same line: the city's name tells that it was of the district level. */
function nameEnd({ tokens, text }: SourceText, last: number, limit: number): number {
  const { flags, kind, start, end, length } = tokens;
  let at = last;
  while (
    at - last < LONGEST_PLACE &&
    at + 1 < length &&
    end[at + 1]! <= limit &&
    kind[at + 1] === TokenKind.word &&
    (flags[at + 1]! & TokenFlag.capital) !== 0 &&
    text.slice(end[at], start[at + 1]) === ' '
  )
    at++;
  return at;
}

/** All ways to write a name. */
function variants(name: string): string[] {
  let all = [name];
  if (name.endsWith(' cấp huyện')) {
    for (const word of districtWords)
      all.push(name.replace(/cấp huyện$/u, word), name.replace(/cấp huyện$/u, `các ${word}`));
  } else if (/UBND (?:huyện|quận|thị xã)$/u.test(name)) all.push(name.replace('UBND ', 'UBND các '));
  for (const set of spellings) {
    const found = set.find((way) => name.includes(way));
    if (found !== undefined) all = all.flatMap((text) => set.map((way) => text.replace(found, way)));
  }
  // A dash between parts may be missing, or a comma may stand in its place.
  return all.flatMap((text) =>
    text.includes(' - ') ? [text, ...[' ', ', ', ' – '].map((mark) => text.replaceAll(' - ', mark))] : [text],
  );
}

const each = wordKey('các');
/** Words that end a list of names. */
const listEnds = keySet('trong của tại theo có được chịu phối để về do thực');

/** Occurrences of outdated names of agencies, provinces and levels in running text. Built once for a table of rows. */
class Finder implements AgencyFinder {
  readonly #agencies: readonly Agency[];
  readonly #root: Node = newNode();
  /** Which keys may begin a name: one byte for the low bits, since most words of a text begin none. */
  readonly #firsts = new Uint8Array(4096);
  /** Names without their head, for lists: `các Sở: Tài chính, Kế hoạch và Đầu tư`. */
  readonly #lists: ReadonlyMap<number, Node>;
  readonly #cities = new Map<IsoDate, ReadonlySet<string>>();

  constructor(agencies: readonly Agency[]) {
    this.#agencies = agencies;
    const lists = new Map<number, Node>([
      [wordKey('Sở'), newNode()],
      [wordKey('Bộ'), newNode()],
      [wordKey('tỉnh'), newNode()],
    ]);
    for (const row of agencies) {
      // A name that lives on under another head is not outdated.
      if (row.from === null || row.newName.startsWith(row.oldName)) continue;
      for (const name of [row.oldName, ...row.aliases]) {
        const city = name === districtCity;
        const condition: Condition = city ? 'city' : districtWords.includes(name) ? 'named' : 'none';
        for (const way of variants(city ? 'UBND thành phố' : name)) this.#add(this.#root, way, row, condition);
        const head = name.slice(0, name.indexOf(' '));
        const list = lists.get(wordKey(head));
        if (list !== undefined)
          for (const way of variants(name)) this.#add(list, way.slice(head.length + 1), row, 'none');
      }
    }
    this.#lists = lists;
    for (const key of this.#root.next.keys()) this.#firsts[key & 4095] = 1;
    this.#firsts[each & 4095] = 1;
  }

  #add(root: Node, name: string, row: Agency, condition: Condition): void {
    const tokens = tokenize(name.normalize('NFC'));
    const words: string[] = [];
    let node = root;
    for (let i = 0; i < tokens.length; i++) {
      words.push(fold(name.slice(tokens.start[i], tokens.end[i])));
      let next = node.next.get(tokens.key[i]!);
      if (next === undefined) {
        next = newNode();
        node.next.set(tokens.key[i]!, next);
      }
      node = next;
    }
    // The same old name may have two rows: a merger, then a new rank. The later one speaks of the name as it stands.
    if (node.row === null || (node.row.from ?? '') < (row.from ?? '')) {
      node.row = row;
      node.words = words;
      node.condition = condition;
    }
  }

  find(source: SourceText, span: Span, asOf: IsoDate): readonly FoundAgency[] {
    const { tokens, text } = source;
    const found: FoundAgency[] = [];
    let list: Node | null = null;
    let i = tokens.at(span.start);
    while (i < tokens.length && tokens.start[i]! < span.end) {
      if ((tokens.flags[i]! & TokenFlag.sentenceStart) !== 0) list = null;
      if (list === null ? this.#firsts[tokens.key[i]! & 4095] === 0 : tokens.kind[i] === TokenKind.punctuation) {
        i++;
        continue;
      }
      const end =
        this.#match(source, i, this.#root, asOf, span.end) ??
        (list === null ? null : this.#match(source, i, list, asOf, span.end));
      if (end === null) {
        if (list !== null && listEnds.has(tokens.key[i]!)) list = null;
        if (tokens.key[i] === each && i + 1 < tokens.length) list = this.#lists.get(tokens.key[i + 1]!) ?? list;
        i++;
        continue;
      }
      const last = end.named ? nameEnd(source, end.last, span.end) : this.#extend(source, end.last, span.end);
      const at = { start: tokens.start[i]!, end: tokens.end[last]! };
      const { row } = end;
      found.push({
        agency: row,
        span: at,
        now: currentName(this.#agencies, row.newName, asOf),
        historical: isHistorical(source, at, row.from!),
      });
      i = last + 1;
    }
    return text === '' ? [] : found;
  }

  /** The longest name that begins at token `i`; null when none does. */
  #match(
    { tokens, text }: SourceText,
    i: number,
    root: Node,
    asOf: IsoDate,
    limit: number,
  ): { last: number; row: Agency; named: boolean } | null {
    let node = root;
    let best: { last: number; row: Agency; named: boolean } | null = null;
    for (let k = i; k < tokens.length && tokens.end[k]! <= limit; k++) {
      const next = node.next.get(tokens.key[k]!);
      if (next === undefined) break;
      node = next;
      const { row } = node;
      if (row === null || row.from! > asOf) continue;
      const same = node.words.every((word, w) => fold(text.slice(tokens.start[i + w], tokens.end[i + w])) === word);
      if (same && this.#allowed({ tokens, text } as SourceText, i, k, node, row, asOf))
        best = { last: k, row, named: node.condition === 'city' };
    }
    return best;
  }

  /** What stands around a name may make it another thing. */
  #allowed({ tokens, text }: SourceText, first: number, last: number, node: Node, row: Agency, asOf: IsoDate): boolean {
    const word = (k: number): string =>
      k >= 0 && k < tokens.length ? fold(text.slice(tokens.start[k], tokens.end[k])) : '';
    const capital = (k: number): boolean => k < tokens.length && (tokens.flags[k]! & TokenFlag.capital) !== 0;
    if (row.kind === 'local-level') {
      if (node.condition === 'named')
        return capital(last + 1) || tokens.kind[last + 1] === TokenKind.number || word(first - 1) === 'các';
      if (node.condition === 'city')
        return capital(last + 1) && !this.#isCentralCity({ tokens, text } as SourceText, last + 1, asOf);
      return true;
    }
    if (!capital(last)) {
      // Names of bodies are capitalised at their field: "các sở kế hoạch" is no name.
      let any = false;
      for (let k = first + 1; k <= last; k++) any ||= capital(k);
      if (!any && !capital(first)) return false;
    }
    // Ban Dân tộc of a people's council, Thanh tra of these ministries stand as before.
    const next = word(last + 1) === 'của' ? last + 2 : last + 1;
    if (row.oldName.startsWith('Ban '))
      return word(next) !== 'hđnd' && !(word(next) === 'hội' && word(next + 1) === 'đồng');
    if (row.oldName === 'Thanh tra bộ')
      return !(word(next) === 'quốc' || (word(next) === 'công' && word(next + 1) === 'an'));
    return true;
  }

  #isCentralCity({ tokens, text }: SourceText, at: number, asOf: IsoDate): boolean {
    let names = this.#cities.get(asOf);
    if (names === undefined) {
      names = new Set(
        provinces(this.#agencies, asOf)
          .filter(({ kind }) => kind === 'thành phố')
          .map(({ name }) => placeSlug(name)),
      );
      this.#cities.set(asOf, names);
    }
    for (let words = 1; words <= 3 && at + words <= tokens.length; words++) {
      if (names.has(placeSlug(text.slice(tokens.start[at], tokens.end[at + words - 1])))) return true;
    }
    return false;
  }

  /** `các huyện, thị xã và thành phố` is one mention: the last token of the list that a district word opens. */
  #extend({ tokens, text }: SourceText, last: number, limit: number): number {
    const word = (k: number): string =>
      k < tokens.length && tokens.end[k]! <= limit ? fold(text.slice(tokens.start[k], tokens.end[k])) : '';
    if (!['huyện', 'quận', 'xã'].includes(word(last))) return last;
    let end = last;
    for (;;) {
      let k = end + 1;
      if (word(k) === ',' || word(k) === 'và') k++;
      else return end;
      if (word(k) === 'các') k++;
      const one = word(k);
      const two = `${one} ${word(k + 1)}`;
      if (one === 'huyện' || one === 'quận') end = k;
      else if (two === 'thị xã') end = k + 1;
      else if (two === 'thành phố' && (tokens.flags[k + 2]! & TokenFlag.capital) === 0) end = k + 1;
      else return end;
    }
  }
}

/** A finder for the rows; build it once and use it for many texts (`law.agencyFinder` is one for the law's own rows). */
export function agencyFinder(agencies: readonly Agency[]): AgencyFinder {
  return new Finder(agencies);
}

/**
 * Outdated names of agencies, provinces and levels in `span` on the date: the longest at each place, in order, each with its row and
 * the name in force. Whether a name acts or is quoted is for the rule; `historical` is what the words around tell at once.
 */
export function findAgencies(
  source: SourceText,
  span: Span,
  asOf: IsoDate,
  agencies: readonly Agency[],
): readonly FoundAgency[] {
  return agencyFinder(agencies).find(source, span, asOf);
}
