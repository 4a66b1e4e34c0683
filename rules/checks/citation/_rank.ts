import type { ResolvedCitation } from '../../engine/types.ts';
import type { Issuer, LegalDocument } from '../../structure/types.ts';

/**
 * Ranks of normative documents, 1 the highest (Điều 4 of 64/2025/QH15 as amended): luật 1, pháp lệnh 2, lệnh and quyết định of
 * the Chủ tịch nước 3, nghị định 4, quyết định of the Thủ tướng 5, thông tư 6, then province (HĐND 7, UBND 8, Chủ tịch 9) and
 * commune (HĐND 10, UBND 11).
 */
export function rankOfDraft(document: LegalDocument): number | null {
  const { issuer, kind } = document;
  if (kind === 'luat') return 1;
  if (kind === 'phap-lenh') return 2;
  if (kind === 'nghi-dinh') return 4;
  if (kind === 'thong-tu' || kind === 'ttlt') return 6;
  if (issuer === null) return null;
  switch (issuer.body) {
    case 'quoc-hoi':
      return 1;
    case 'ubtvqh':
      return 2;
    case 'chinh-phu':
      return 4;
    case 'thu-tuong':
      return 5;
    case 'hdnd':
      return local(issuer, 7, 10);
    case 'ubnd':
      return local(issuer, 8, 11);
    case 'chu-tich-ubnd':
      return local(issuer, 9, 11);
    default:
      return null;
  }
}

function local(issuer: Issuer, province: number, commune: number): number | null {
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

/** Rank of a cited normative document by its symbol; null when the symbol does not tell. */
export function rankOfCited(citation: ResolvedCitation, draft: LegalDocument): number | null {
  const { symbol } = citation;
  if (symbol === null) return citation.name === null ? null : citation.name.startsWith('Pháp lệnh') ? 2 : 1;
  if (/UBTVQH/u.test(symbol)) return 2;
  if (/\/QH\d*$/u.test(symbol)) return 1;
  if (/\/(?:NĐ|NQ)-CP$/u.test(symbol)) return 4;
  if (/\/QĐ-TTg$/u.test(symbol)) return 5;
  if (/\/(?:TT|TTLT)-/u.test(symbol)) return 6;
  const council = /\/NQ-HĐND$/u.test(symbol);
  const chair = /\/QĐ-CTUBND$/u.test(symbol);
  if (!council && !chair && !/\/QĐ-UBND$/u.test(symbol)) return null;
  // Both levels use the same symbols: without the name of the body only a provincial draft can tell that nothing is above it.
  const commune = ofCommune(citation.issuer) ?? (draft.issuer?.level === 'tinh' ? false : null);
  if (commune === null) return null;
  return commune ? (council ? 10 : 11) : council ? 7 : chair ? 9 : 8;
}
