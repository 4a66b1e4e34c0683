import type { UnitRef } from '../citations/types.ts';
import { isoOf } from './day.ts';
import { confidences, DocumentFlag, kinds, scopes } from './pack-format.ts';
import type { PoolReader } from './pool.ts';
import type { Confidence, EventKind, IsoDate, LawDocument, LawEvent } from './types.ts';
import { parseUnitSlug } from './units.ts';

/** Units of a pack's `dieu-29;dieu-8/khoan-3`; null when they are not of that form. */
export function unitsOf(slugs: string): UnitRef[] | null {
  if (slugs === '') return [];
  const units = slugs.split(';').map(parseUnitSlug);
  return units.every((unit) => unit !== null) ? units : null;
}

/**
 * One row of the documents of a pack. What decides a status is read at once; title and source are read when they are first asked
 * for, since most look-ups ask for neither. Their getters stand on the class: a copy is `plain()`, not a spread.
 */
export class DocumentRecord implements LawDocument {
  readonly key: string;
  readonly symbol: string;
  readonly type: string;
  readonly issuer: string;
  readonly issued: IsoDate | null;
  readonly effective: IsoDate | null;
  readonly confidence: Confidence;
  readonly verify: boolean;
  readonly #pool: PoolReader;
  readonly #titleRef: number;
  readonly #sourceRef: number;
  #title: string | null = null;
  #source: string | null = null;

  /** The row begins at word `at` of `rows`; its key and symbol were read by the caller. */
  constructor(rows: Uint32Array, at: number, key: string, symbol: string, words: readonly string[], pool: PoolReader) {
    const flags = rows[at + 5]! >>> 16;
    this.key = key;
    this.symbol = symbol;
    this.type = words[rows[at + 3]! >>> 16]!;
    this.issuer = words[rows[at + 3]! & 0xffff]!;
    this.issued = isoOf(rows[at + 4]! >>> 16);
    this.effective = isoOf(rows[at + 5]! & 0xffff);
    this.confidence = confidences[flags & DocumentFlag.confidence]!;
    this.verify = (flags & DocumentFlag.verify) !== 0;
    this.#pool = pool;
    this.#titleRef = rows[at + 1]!;
    this.#sourceRef = rows[at + 2]!;
  }

  get title(): string {
    this.#title ??= this.#pool.read(this.#titleRef);
    return this.#title;
  }

  get source(): string {
    this.#source ??= this.#pool.read(this.#sourceRef);
    return this.#source;
  }

  /** The same as an object that holds all its values. */
  plain(): LawDocument {
    const { key, symbol, type, title, issuer, issued, effective, confidence, source, verify } = this;
    return { key, symbol, type, title, issuer, issued, effective, confidence, source, verify };
  }

  toJSON(): LawDocument {
    return this.plain();
  }
}

/** One row of the events of a pack; its texts are read when they are first asked for, as in a `DocumentRecord`. */
export class EventRecord implements LawEvent {
  readonly target: string;
  readonly date: IsoDate;
  readonly until: IsoDate | null;
  readonly kind: EventKind;
  readonly scope: LawEvent['scope'];
  readonly confidence: Confidence;
  readonly #pool: PoolReader;
  readonly #rows: Uint32Array;
  readonly #at: number;
  #by: string | null | undefined;
  #units: readonly UnitRef[] | null = null;
  #note: string | null = null;
  #source: string | null = null;

  /** The row begins at word `at` of `rows`; its target was read by the caller. */
  constructor(rows: Uint32Array, at: number, target: string, pool: PoolReader) {
    const code = rows[at + 8]!;
    this.target = target;
    this.date = isoOf(rows[at + 7]! & 0xffff)!;
    this.until = isoOf(rows[at + 7]! >>> 16);
    this.kind = kinds[code & 15]!;
    this.scope = scopes[(code >>> 4) & 15]!;
    this.confidence = confidences[(code >>> 8) & 3]!;
    this.#pool = pool;
    this.#rows = rows;
    this.#at = at;
  }

  get by(): string | null {
    if (this.#by === undefined) this.#by = this.#text(3) || null;
    return this.#by;
  }

  get units(): readonly UnitRef[] {
    this.#units ??= unitsOf(this.#text(4))!;
    return this.#units;
  }

  get note(): string {
    this.#note ??= this.#text(5);
    return this.#note;
  }

  get source(): string {
    this.#source ??= this.#text(6);
    return this.#source;
  }

  #text(k: number): string {
    return this.#pool.read(this.#rows[this.#at + k]!);
  }

  /** The same as an object that holds all its values. */
  plain(): LawEvent {
    const { target, by, date, until, kind, scope, units, note, confidence, source } = this;
    return { target, by, date, until, kind, scope, units, note, confidence, source };
  }

  toJSON(): LawEvent {
    return this.plain();
  }
}
