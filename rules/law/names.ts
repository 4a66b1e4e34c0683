import { foldTone, lower } from '../text/index.ts';
import { namedTypes } from './document-types.ts';
import type { Law, LawDocument } from './types.ts';

/** Abbreviations inside names of laws, as drafts write them. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['hđnd', 'hội đồng nhân dân'],
  ['ubnd', 'ủy ban nhân dân'],
  ['vbqppl', 'văn bản quy phạm pháp luật'],
  ['qppl', 'quy phạm pháp luật'],
  ['cqđp', 'chính quyền địa phương'],
  ['tthc', 'thủ tục hành chính'],
  ['chxhcn', 'cộng hòa xã hội chủ nghĩa'],
  ['nsnn', 'ngân sách nhà nước'],
  ['đbqh', 'đại biểu quốc hội'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['bhyt', 'bảo hiểm y tế'],
  ['pccc', 'phòng cháy và chữa cháy'],
  ['pccc&cnch', 'phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
]);

/** The constitution is cited by this name alone. */
const constitution = 'hiến pháp';

/**
 * A name of a law as names are compared: tone marks in one place, small letters, abbreviations written out, no punctuation and no `và`, no
 * `năm 2024`, no `(sửa đổi)`, no `nước Cộng hòa …` behind Hiến pháp.
 */
export function foldName(name: string): string {
  const words = foldTone(lower(name.normalize('NFC')))
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => foldTone(abbreviations.get(word) ?? word))
    .filter((word) => word !== 'và');
  const text = words
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ năm \d{4}$/u, '')
    .replace(/(?<=\p{L}) (?:19|20)\d\d$/u, '');
  return text.startsWith(constitution) ? constitution : text;
}

/** `tỉnh Lai Châu`, `UBND tỉnh Lai Châu`, `lai-chau` → `lai-chau`: the place in a key of a local document. Empty when none is named. */
export function placeSlug(place: string): string {
  const plain = lower(place.normalize('NFC'))
    .replace(/^.*(?:^|\s)(?:tỉnh|thành phố|tp\.?)\s+/u, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return plain;
}

const named = new RegExp(`^(?:${namedTypes.join('|')})\\s`, 'u');
const amending = /\ssửa đổi, bổ sung\s/u;

/** Whether a document is cited by its name: a luật, bộ luật or pháp lệnh that has a whole name of its own. */
export function hasName({ title }: LawDocument): boolean {
  return named.test(title) && !amending.test(title) && !title.endsWith('…');
}

/** A document as a draft cites it: `Luật Đất đai số 31/2024/QH15`, `Nghị định số 118/2025/NĐ-CP`. */
export function citedName(document: LawDocument): string {
  return numbered(hasName(document) ? document.title : document.type, document.symbol);
}

/** Name of the document of a symbol with its type, and for laws the title; null when the registry does not know exactly one. */
export function registeredName(law: Law, symbol: string): string | null {
  const documents = law.keys(symbol).map((key) => law.document(key));
  const [first] = documents;
  if (!first || first.type === '' || documents.some((one) => one?.type !== first.type)) return null;
  return documents.length === 1 ? citedName(first) : numbered(first.type, symbol);
}

/** Type or name, `số` and number; the number alone where the data has no type and it shows none (`1/2026/QH16`). */
export function numbered(head: string, symbol: string): string {
  return head === '' ? symbol : `${head} số ${symbol}`;
}
