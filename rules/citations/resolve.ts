import type { ResolvedCitation } from '../engine/types.ts';
import type { IsoDate, Law } from '../law/types.ts';
import type { Citation } from './types.ts';

/**
 * Matches each citation with the registry and reads its state on the date. The draft's own number (role `self`) is left
 * unknown on purpose: it is not law yet. Equal citations are looked up once. A number without a year stands for several
 * documents (T8.2): where it stands without a date it is read with that of its earlier mention. `seen` keeps what was looked up
 * under the same law, date and province.
 */
export function resolveCitations(
  citations: readonly Citation[],
  law: Law,
  asOf: IsoDate,
  province: string | null,
  seen: Map<string, Known> = new Map(),
): ResolvedCitation[] {
  const dates = new EarlierDates();
  return citations.map((citation, index) => {
    const { symbol, name, type, issuer, year } = citation;
    const date = dates.of(citation);
    const key = [symbol, symbol === null ? name : '', type, issuer, date, year].join('\u0000');
    let known = citation.role === 'self' ? NOTHING : seen.get(key);
    if (!known) {
      const resolution = law.resolve({ symbol, name, type, issuer, date, year, province, asOf });
      const document = resolution.kind === 'found' || resolution.kind === 'wrong-date' ? resolution.document : null;
      if (document !== null) known = { resolution, target: document, status: law.status(document.key, asOf) };
      else known = resolution.kind === 'unknown' ? NOTHING : { ...NOTHING, resolution };
      seen.set(key, known);
    }
    return new Resolved(citation, index, known);
  });
}

/** What the registry says of one document. */
export type Known = Pick<ResolvedCitation, 'resolution' | 'target' | 'status'>;

const NOTHING: Known = { resolution: { kind: 'unknown' }, target: null, status: { kind: 'unknown' } };

/** A citation beside what is known of its document: neither is copied, for there may be a hundred thousand. */
class Resolved implements ResolvedCitation {
  readonly index: number;
  readonly #citation: Citation;
  readonly #known: Known;

  constructor(citation: Citation, index: number, known: Known) {
    this.index = index;
    this.#citation = citation;
    this.#known = known;
  }

  get resolution(): ResolvedCitation['resolution'] {
    return this.#known.resolution;
  }
  get target(): ResolvedCitation['target'] {
    return this.#known.target;
  }
  get status(): ResolvedCitation['status'] {
    return this.#known.status;
  }
  get span(): ResolvedCitation['span'] {
    return this.#citation.span;
  }
  get numberSpan(): ResolvedCitation['numberSpan'] {
    return this.#citation.numberSpan;
  }
  get quoteSpan(): ResolvedCitation['quoteSpan'] {
    return this.#citation.quoteSpan;
  }
  get type(): ResolvedCitation['type'] {
    return this.#citation.type;
  }
  get symbol(): ResolvedCitation['symbol'] {
    return this.#citation.symbol;
  }
  get name(): ResolvedCitation['name'] {
    return this.#citation.name;
  }
  get issuer(): ResolvedCitation['issuer'] {
    return this.#citation.issuer;
  }
  get date(): ResolvedCitation['date'] {
    return this.#citation.date;
  }
  get dateSpan(): ResolvedCitation['dateSpan'] {
    return this.#citation.dateSpan;
  }
  get year(): ResolvedCitation['year'] {
    return this.#citation.year;
  }
  get unit(): ResolvedCitation['unit'] {
    return this.#citation.unit;
  }
  get unitSpan(): ResolvedCitation['unitSpan'] {
    return this.#citation.unitSpan;
  }
  get units(): ResolvedCitation['units'] {
    return this.#citation.units;
  }
  get role(): ResolvedCitation['role'] {
    return this.#citation.role;
  }
  get inTitle(): ResolvedCitation['inTitle'] {
    return this.#citation.inTitle;
  }
  get garbled(): ResolvedCitation['garbled'] {
    return this.#citation.garbled;
  }
  get amendedBy(): ResolvedCitation['amendedBy'] {
    return this.#citation.amendedBy;
  }
  get numberWord(): ResolvedCitation['numberWord'] {
    return this.#citation.numberWord;
  }
  get paragraph(): ResolvedCitation['paragraph'] {
    return this.#citation.paragraph;
  }
}

const withYear = /\/\d{4}\//u;

/** Dates of numbers without a year, by number and type, as a draft names them one after the other. */
class EarlierDates {
  /** Null where two mentions disagree. */
  readonly #dates = new Map<string, string | null>();

  /** The citation's own date, else the only one of its earlier mentions; null when there is none. */
  of({ symbol, type, date }: Citation): string | null {
    if (symbol === null || withYear.test(symbol)) return date;
    const key = `${type} ${symbol}`;
    const earlier = this.#dates.get(key);
    if (date === null) return earlier ?? null;
    this.#dates.set(key, earlier === undefined || earlier === date ? date : null);
    return date;
  }
}
