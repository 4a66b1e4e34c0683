import type { ResolvedCitation } from '../engine/types.ts';
import type { IsoDate, Law, Resolution, Status } from '../law/types.ts';
import type { Citation } from './types.ts';

/**
 * Matches each citation with the registry and reads its state on the date. The draft's own number (role `self`) is left
 * unknown on purpose: it is not law yet. Equal citations are looked up once.
 */
export function resolveCitations(
  citations: readonly Citation[],
  law: Law,
  asOf: IsoDate,
  province: string | null,
): ResolvedCitation[] {
  const seen = new Map<string, { resolution: Resolution; status: Status }>();
  return citations.map((citation, index) => {
    const key = [
      citation.symbol,
      citation.symbol === null ? citation.name : '',
      citation.type,
      citation.issuer,
      citation.date,
      citation.year,
    ].join('\u0000');
    let known =
      citation.role === 'self'
        ? ({ resolution: { kind: 'unknown' }, status: { kind: 'unknown' } } as const)
        : seen.get(key);
    if (!known) {
      const { symbol, name, type, issuer, date, year } = citation;
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
