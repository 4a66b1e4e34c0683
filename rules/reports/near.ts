import { parseSymbol } from '../citations/normalise.ts';
import type { Law, LawDocument } from '../law/types.ts';

/** Ends of symbols that people mix up, the commonest first. */
const ends = [
  'NĐ-CP',
  'QĐ-TTg',
  'NQ-CP',
  'CT-TTg',
  'QH16',
  'QH15',
  'QH14',
  'QH13',
  'QH12',
  'QH11',
  'NQ-HĐND',
  'QĐ-UBND',
  ...[
    'BTP',
    'BTC',
    'BNV',
    'BYT',
    'BXD',
    'BCT',
    'BNNMT',
    'BGDĐT',
    'BKHCN',
    'BCA',
    'BQP',
    'BNG',
    'BVHTTDL',
    'BDTTG',
    'NHNN',
    'VPCP',
    'TTCP',
  ].map((body) => `TT-${body}`),
  ...['BKHĐT', 'BTNMT', 'BNNPTNT', 'BGTVT', 'BLĐTBXH', 'BTTTT'].map((body) => `TT-${body}`),
];

/** Numbers one slip away: a digit wrong, dropped, doubled, or two swapped. */
function slips(number: string): string[] {
  const out = new Set<string>();
  for (let i = 0; i < number.length; i++) {
    if (i + 1 < number.length) out.add(number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2));
    if (number.length > 1) out.add(number.slice(0, i) + number.slice(i + 1));
    out.add(number.slice(0, i) + number[i] + number.slice(i));
    for (let digit = 0; digit <= 9; digit++) out.add(number.slice(0, i) + digit + number.slice(i + 1));
  }
  out.delete(number);
  return [...out].filter((one) => /^\d/u.test(one));
}

/**
 * Documents of the registry whose symbol is one slip away from the given one (another type, a near year, a digit wrong), best first,
 * at most `most`. Looks each candidate up; never walks the registry.
 */
export function nearMisses(symbol: string, law: Law, most = 5): LawDocument[] {
  const parts = parseSymbol(symbol);
  if (parts === null) return [];
  const { number, year } = parts;
  const end = symbol.slice(symbol.lastIndexOf('/') + 1);
  const form = (n: string, y: number | null, tail: string): string =>
    y === null ? `${n}/${tail}` : `${n}/${y}/${tail}`;
  const candidates: string[] = [];
  for (const other of ends) candidates.push(form(number, year, other));
  if (year !== null) for (const step of [-1, 1, -2, 2, -3, 3, -10, 10]) candidates.push(form(number, year + step, end));
  if (/^0/u.test(number)) candidates.push(form(number.replace(/^0+/u, ''), year, end));
  if (/^\d$/u.test(number)) candidates.push(form(`0${number}`, year, end));
  for (const other of slips(number)) candidates.push(form(other, year, end));
  const found = new Map<string, LawDocument>();
  for (const candidate of candidates) {
    if (found.size >= most) break;
    if (candidate === symbol) continue;
    for (const key of law.keys(candidate)) {
      const document = law.document(key);
      if (document !== null && found.size < most) found.set(key, document);
    }
  }
  return [...found.values()];
}
