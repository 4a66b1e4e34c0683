import type { ResolvedCitation } from '../engine/types.ts';
import type { IsoDate, Law, Resolution, Status } from '../law/types.ts';
import type { Citation } from './types.ts';

/**
 * Matches each citation with the registry and reads its state on the date. The draft's own number (role `self`) is left
 * unknown on purpose: it is not law yet. Equal citations are looked up once. A number without a year stands for several
 * documents (T8.2): where it stands without a date it is read with that of its earlier mention.
 */
export function resolveCitations(
  citations: readonly Citation[],
  law: Law,
  asOf: IsoDate,
  province: string | null,
): ResolvedCitation[] {
  const seen = new Map<string, { resolution: Resolution; status: Status }>();
  const dates = new EarlierDates();
  return citations.map((citation, index) => {
    const { symbol, name, type, issuer, year } = citation;
    const date = dates.of(citation);
    const key = [symbol, symbol === null ? name : '', type, issuer, date, year].join('\u0000');
    let known =
      citation.role === 'self'
        ? ({ resolution: { kind: 'unknown' }, status: { kind: 'unknown' } } as const)
        : seen.get(key);
    if (!known) {
      const resolution = law.resolve({ symbol, name, type, issuer, date, year, province, asOf });
      const document = resolution.kind === 'found' || resolution.kind === 'wrong-date' ? resolution.document : null;
      known = { resolution, status: document === null ? { kind: 'unknown' } : law.status(document.key, asOf) };
      seen.set(key, known);
    }
    const { resolution, status } = known;
    const target = resolution.kind === 'found' || resolution.kind === 'wrong-date' ? resolution.document : null;
    return { ...citation, index, resolution, target, status };
  });
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
