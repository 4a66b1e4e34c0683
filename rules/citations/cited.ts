import type { Span } from '../text/index.ts';
import { ownString } from '../text/splice.ts';
import type { Place, RawCitation } from './raw.ts';
import type { Tokens } from './tokenise.ts';
import type { Citation, Role, UnitRef } from './types.ts';

const NONE: readonly never[] = [];
/** End of a span that is not there. */
const ABSENT = -1;

/** Words that many citations of one draft share, each kept once. */
export class SharedWords {
  readonly #words = new Map<string, string>();
  readonly #units = new Map<string, readonly UnitRef[]>();

  readonly #kept: boolean;

  /** `kept`: the citations outlast this text (a draft under edit). A piece cut out of it would hold the whole of it. */
  constructor(kept: boolean) {
    this.#kept = kept;
  }

  own(word: string): string {
    return this.#kept ? ownString(word) : word;
  }

  word(word: string): string {
    let known = this.#words.get(word);
    if (known === undefined) {
      known = this.own(word);
      this.#words.set(known, known);
    }
    return known;
  }

  units(units: readonly UnitRef[]): readonly UnitRef[] {
    if (units.length === 0) return NONE;
    const key = JSON.stringify(units);
    const known = this.#units.get(key);
    if (known === undefined) this.#units.set(key, units);
    return known ?? units;
  }
}

/** A citation with its offsets in the text. A draft may have a hundred thousand of them: spans are numbers until they are asked for. */
export class Cited implements Citation {
  readonly type: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly year: string | null;
  readonly units: readonly UnitRef[];
  readonly role: Role;
  readonly inTitle: boolean;
  readonly garbled: boolean;
  readonly numberWord: Citation['numberWord'];
  paragraph: number;
  amendedBy: readonly number[] = NONE;
  #text: string;
  #start: number;
  #end: number;
  #numberStart: number;
  #numberEnd: number;
  #quoteStart: number;
  #quoteEnd: number;
  #dateStart: number;
  #dateEnd: number;
  #unitStart: number;
  #unitEnd: number;

  constructor(t: Tokens, raw: RawCitation, place: Place, paragraph: number, shared: SharedWords) {
    const { start, end } = t;
    const { date, units, issuer } = raw;
    this.type = raw.type;
    this.symbol = raw.symbol === null ? null : shared.own(raw.symbol);
    this.name = raw.name === null ? null : shared.word(raw.name);
    this.issuer = issuer === null ? null : shared.word(wordsIn(t.text, start[issuer.first], end[issuer.end - 1]));
    this.date = date === null || date.iso === null ? null : shared.word(date.iso);
    this.year = raw.year === null ? null : shared.word(raw.year);
    this.units = shared.units(units?.units ?? NONE);
    this.role = place.role;
    this.inTitle = place.inTitle;
    this.garbled = raw.garbled;
    this.numberWord = raw.numberWord;
    this.paragraph = paragraph;
    this.#text = t.text;
    this.#start = start[raw.first];
    this.#end = end[raw.end - 1];
    this.#numberStart = start[raw.numberFirst];
    this.#numberEnd = end[raw.numberEnd - 1];
    this.#quoteStart = start[raw.quoteFirst];
    this.#quoteEnd = end[raw.quoteEnd - 1];
    this.#dateStart = date === null ? 0 : start[date.first];
    this.#dateEnd = date === null ? ABSENT : end[date.end - 1];
    this.#unitStart = units === null ? 0 : start[units.first];
    this.#unitEnd = units === null ? ABSENT : end[units.end - 1];
  }

  /** In a draft under edit: the same citation `by` units further on, in a text that has changed elsewhere. */
  move(by: number, paragraph: number, text: string): void {
    this.#text = text;
    this.paragraph = paragraph;
    this.amendedBy = NONE;
    if (by === 0) return;
    this.#start += by;
    this.#end += by;
    this.#numberStart += by;
    this.#numberEnd += by;
    this.#quoteStart += by;
    this.#quoteEnd += by;
    if (this.#dateEnd !== ABSENT) {
      this.#dateStart += by;
      this.#dateEnd += by;
    }
    if (this.#unitEnd !== ABSENT) {
      this.#unitStart += by;
      this.#unitEnd += by;
    }
  }

  get span(): Span {
    return { start: this.#start, end: this.#end };
  }
  get numberSpan(): Span {
    return { start: this.#numberStart, end: this.#numberEnd };
  }
  get quoteSpan(): Span {
    return { start: this.#quoteStart, end: this.#quoteEnd };
  }
  get dateSpan(): Span | null {
    return this.#dateEnd === ABSENT ? null : { start: this.#dateStart, end: this.#dateEnd };
  }
  get unit(): string | null {
    return this.#unitEnd === ABSENT ? null : wordsIn(this.#text, this.#unitStart, this.#unitEnd);
  }
  get unitSpan(): Span | null {
    return this.#unitEnd === ABSENT ? null : { start: this.#unitStart, end: this.#unitEnd };
  }
}

function wordsIn(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
