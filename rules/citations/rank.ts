import { isLawType, Rank, rankOf } from '../law/document-types.ts';
import type { RawCitation } from './raw.ts';

/** Documents of one family can amend each other and stand in one list. */
export function family(raw: RawCitation): string {
  const { type, symbol } = raw;
  if (isLawType(type)) return 'Luật';
  if (type === null && symbol !== null && /\/QH\d/.test(symbol)) return 'Luật';
  if (type === 'Thông tư liên tịch') return 'Thông tư';
  return type ?? '';
}

/** Place in the order of legal force, as the type and the number show it; what they do not tell stands behind. */
export function rank({ type, symbol }: RawCitation): number {
  const known = rankOf(type, symbol);
  if (known !== null) return known;
  // Of a ministry, of the Party, of councils and committees of any level.
  if (type === 'Quyết định' && !/UBND|HĐND/u.test(symbol ?? '')) return Rank.circular;
  if (type === 'Nghị quyết') return Rank.provincialCouncil;
  return type === 'Quyết định' || type === 'Chỉ thị' ? Rank.provincialCommittee : Number.POSITIVE_INFINITY;
}
