import type { LegalDocument } from '../../structure/types.ts';
import { plain, unmarked } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';

/** A symbol taken apart: `05/2026/QĐ-UBND` → number, year, type code, issuer code. For a công văn the type code is the body. */
export interface SymbolParts {
  /** From the first printed character to the last, a blank number left out. */
  readonly whole: Span;
  /** Null when the number is left open. */
  readonly number: Span | null;
  /** Null without a year segment; a segment still to be filled in (`20…`) counts. */
  readonly year: Span | null;
  readonly type: Span;
  readonly typeCode: string;
  readonly issuer: Span | null;
  readonly issuerCode: string;
}

/** Takes the symbol of the header apart; null when there is none of the shape number/type-issuer. */
export function symbolParts({ header, source }: LegalDocument): SymbolParts | null {
  const at = header.symbolSpan;
  if (at === null) return null;
  const text = source.text.slice(at.start, at.end);
  const pieces: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const slash = text.indexOf('/', from);
    const to = slash < 0 ? text.length : slash;
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    pieces.push({ start: at.start + start, end: at.start + Math.max(start, from + piece.trimEnd().length) });
    from = to + 1;
  }
  if (pieces.length < 2) return null;
  const print = (span: Span): string => source.text.slice(span.start, span.end);
  const last = pieces[pieces.length - 1];
  const code = print(last);
  const mark = code.search(/[-‐‑–—.]/u);
  const number = /[\p{L}\p{N}]/u.test(print(pieces[0])) ? pieces[0] : null;
  const cut = mark < 0 ? code.length : mark;
  const typeCode = code.slice(0, cut).trimEnd();
  const issuerCode = mark < 0 ? '' : code.slice(mark + 1).trimStart();
  return {
    whole: { start: number?.start ?? source.text.indexOf('/', at.start), end: last.end },
    number,
    year: pieces.length > 2 ? pieces[1] : null,
    type: { start: last.start, end: last.start + typeCode.length },
    typeCode,
    issuer: issuerCode === '' ? null : { start: last.end - issuerCode.length, end: last.end },
    issuerCode,
  };
}

/** Types of document and their abbreviation in a symbol. */
const abbreviations: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'kế hoạch': 'KH',
  'báo cáo': 'BC',
  'biên bản': 'BB',
  'tờ trình': 'TTr',
  'chương trình': 'CTr',
  'công điện': 'CĐ',
  'nghị định': 'NĐ',
  'thông tư': 'TT',
  'thông tư liên tịch': 'TTLT',
};
const codes = Object.values(abbreviations);
const codeKey = (code: string): string => code.toUpperCase().replaceAll('Đ', 'D');
const byKey = new Map(codes.map((code) => [codeKey(code), code]));

/** Abbreviation that a type line calls for; also of a code itself; null for other words. */
export function abbreviationOf(type: string): string | null {
  return codes.includes(type) ? type : (abbreviations[plain(type)] ?? null);
}

/** The name of a type that is misspelt in its marks alone (`QUYÊT ĐỊNH` → `quyết định`); null when the words are right or unknown. */
export function typeMeant(printed: string): string | null {
  const bare = unmarked(printed);
  return Object.keys(abbreviations).find((name) => unmarked(name) === bare && name !== plain(printed)) ?? null;
}

/** The right spelling of a type code (`TTR`, `QD` → `TTr`, `QĐ`); null when it is none. */
export function spellingOf(code: string): string | null {
  return codes.includes(code) ? code : (byKey.get(codeKey(code)) ?? null);
}

/** Local body that a code of the issuer names; null for every other. */
export function bodyOfCode(code: string): 'hdnd' | 'ubnd' | 'chu-tich-ubnd' | null {
  if (code === 'HĐND') return 'hdnd';
  if (code === 'UBND') return 'ubnd';
  return code === 'CTUBND' ? 'chu-tich-ubnd' : null;
}
