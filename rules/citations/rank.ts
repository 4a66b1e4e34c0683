import { isLawType, typeNamed } from '../law/document-types.ts';
import type { RawCitation } from './raw.ts';

/** Documents of one family can amend each other and stand in one list. */
export function family(raw: RawCitation): string {
  const { type, symbol } = raw;
  if (isLawType(type)) return 'Luật';
  if (type === null && symbol !== null && /\/QH\d/.test(symbol)) return 'Luật';
  if (type === 'Thông tư liên tịch') return 'Thông tư';
  return type ?? '';
}

/** Place in the order of legal force, 0 the highest; as the type and the number show it. */
export function rank(raw: RawCitation): number {
  const symbol = raw.symbol ?? '';
  if (raw.type === 'Nghị quyết') return /QH\d|UBTVQH/.test(symbol) ? 1 : symbol.endsWith('CP') ? 3 : 6;
  if (raw.type === 'Quyết định') return symbol.endsWith('TTg') ? 4 : /UBND|HĐND/.test(symbol) ? 7 : 5;
  return typeNamed(raw.type)?.rank ?? 8;
}
