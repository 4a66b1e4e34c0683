import type { ResolvedCitation } from '../../engine/types.ts';
import { Rank, rankOf } from '../../law/document-types.ts';
import type { Issuer, LegalDocument } from '../../structure/types.ts';

/** Rank of a normative draft by its kind or its issuer; null when neither tells. */
export function rankOfDraft(document: LegalDocument): Rank | null {
  const { issuer, kind } = document;
  if (kind === 'luat') return Rank.law;
  if (kind === 'phap-lenh') return Rank.ordinance;
  if (kind === 'nghi-dinh') return Rank.decree;
  if (kind === 'thong-tu' || kind === 'ttlt') return Rank.circular;
  switch (issuer?.body) {
    case 'quoc-hoi':
      return Rank.law;
    case 'ubtvqh':
      return Rank.ordinance;
    case 'chinh-phu':
      return Rank.decree;
    case 'thu-tuong':
      return Rank.premier;
    case 'hdnd':
      return local(issuer, Rank.provincialCouncil, Rank.communeCouncil);
    case 'ubnd':
      return local(issuer, Rank.provincialCommittee, Rank.communeCommittee);
    case 'chu-tich-ubnd':
      return local(issuer, Rank.provincialChair, Rank.communeCommittee);
    default:
      return null;
  }
}

function local(issuer: Issuer, province: Rank, commune: Rank): Rank | null {
  return issuer.level === 'tinh' ? province : issuer.level === 'xa' ? commune : null;
}

/** Whether the words name a body of a commune (`xã Mường Than`) rather than of a province. */
const ofCommune = (issuer: string | null): boolean | null =>
  issuer === null
    ? null
    : /(?:^|\s)(?:xã|phường|đặc khu|thị trấn)(?:\s|$)/iu.test(issuer)
      ? true
      : /tỉnh|thành phố/iu.test(issuer)
        ? false
        : null;

/** Rank of a cited normative document by its symbol, of one cited by name by its type; null when they do not tell. */
export function rankOfCited({ symbol, name, type, issuer }: ResolvedCitation, draft: LegalDocument): Rank | null {
  if (symbol === null) return name === null ? null : rankOf(type, null);
  const rank = rankOf(null, symbol);
  if (rank === null || rank < Rank.provincialCouncil) return rank;
  // Both levels use the same symbols: without the name of the body only a provincial draft can tell that nothing is above it.
  const commune = ofCommune(issuer) ?? (draft.issuer?.level === 'tinh' ? false : null);
  if (commune === null) return null;
  if (!commune) return rank;
  return rank === Rank.provincialCouncil ? Rank.communeCouncil : Rank.communeCommittee;
}
