import type { Span } from '../text/types.ts';
import { bareWithOffsets, bodyOf, organisationOf } from './bodies.ts';
import { placeIn } from './places.ts';
import type { Issuer, IssuerBody, Level } from './types.ts';

/** The name of a body in pieces, one a line: the pieces of the right column of the header stand between them. */
export function readIssuerIn(text: string, pieces: readonly Span[]): Issuer | null {
  const words = wordsOf(text, pieces);
  const issuer = readIssuer(words, { start: 0, end: words.length });
  if (issuer === null) return null;
  const last = pieces[pieces.length - 1];
  return { ...issuer, at: { start: pieces[0].start, end: ornamentStart(text, last) } };
}

/** The words of the pieces, a space between them. */
export function wordsOf(text: string, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU` read: body, level, place; null when the span names no body. A rule drawn behind it is left out. */
export function readIssuer(text: string, span: Span): Issuer | null {
  const at = { start: span.start, end: ornamentStart(text, span) };
  const found = bodyOf(text, at) ?? organisationOf(text, at);
  if (found === null) return null;
  const name = text
    .slice(at.start, at.end)
    .replace(/[\s*_]+/gu, ' ')
    .trim();
  const { offsets } = bareWithOffsets(text, at);
  const behind = offsets[found.length] ?? at.end;
  const place = placeIn(text, { start: behind, end: at.end });
  let { body, level } = found;
  if (body === 'bo' && isJoint(text, at)) body = 'lien-bo';
  if (place !== null) level = place.level;
  return { body, level, place: place?.place ?? null, name, at };
}

/** Where the dashes, underscores and stars at the end of the span begin. */
function ornamentStart(text: string, at: Span): number {
  let end = at.end;
  while (end > at.start && ' \t\n-–—_=*~'.includes(text[end - 1])) end--;
  return end;
}

/** Two ministries: `BỘ TÀI CHÍNH - BỘ Y TẾ`. */
function isJoint(text: string, at: Span): boolean {
  return /[-–]\s*BỘ\s/iu.test(text.slice(at.start, at.end));
}

/** Issuer codes of symbols, the part behind the type. */
const CODES: readonly (readonly [RegExp, IssuerBody, Level])[] = [
  [/^CTUBND$/u, 'chu-tich-ubnd', 'unknown'],
  [/^UBND/u, 'ubnd', 'unknown'],
  [/^TT\.?HĐND$/u, 'thuong-truc-hdnd', 'unknown'],
  [/^HĐND/u, 'hdnd', 'unknown'],
  [/^CP$/u, 'chinh-phu', 'trung-uong'],
  [/^TTg$/iu, 'thu-tuong', 'trung-uong'],
  [/^CTN$/u, 'chu-tich-nuoc', 'trung-uong'],
  [/^UBTVQH\d*$/u, 'ubtvqh', 'trung-uong'],
  [/^QH\d+$/u, 'quoc-hoi', 'trung-uong'],
  [/^T[UƯ]$/u, 'dang', 'tinh'],
  [/^TW$/u, 'dang', 'trung-uong'],
  [/^TANDTC$/u, 'toa-an', 'trung-uong'],
  [/^VKSNDTC$/u, 'vien-kiem-sat', 'trung-uong'],
  [/^KTNN$/u, 'kiem-toan', 'trung-uong'],
  // Not a ban quản lý, ban chỉ đạo, ban chỉ huy, ban thường vụ, ban dân tộc, bảo hiểm xã hội, bệnh viện đa khoa.
  [/^(?:NHNN|TTCP|VPCP|UBDT|B(?!QL|CĐ|CH|TV|DT$|HXH|VĐK)[A-ZĐ][A-ZĐ&]*)$/u, 'bo', 'trung-uong'],
  [/^S[A-ZĐ][A-ZĐ&]+$/u, 'so', 'tinh'],
];

/** Type codes of symbols (Phụ lục III of 30/2020/NĐ-CP and the normative ones); the part that stands first is none of a body. */
const TYPE_CODES = new Set(
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT L PL KL'.split(' '),
);

/** Whether the code is one of a kind of document (`QĐ`, `TTr`), not of a body. */
export function isTypeCode(code: string): boolean {
  return TYPE_CODES.has(code);
}

/** The body that the symbol of a document names, without a place; null when the symbol does not tell. */
export function issuerOfSymbol(symbol: string, at: Span): Issuer | null {
  const last = symbol.slice(symbol.lastIndexOf('/') + 1);
  if (/^\d*\/?(\d{4}\/)?TTLT/u.test(symbol) || last.startsWith('TTLT')) {
    return { body: 'lien-bo', level: 'trung-uong', place: null, name: last, at };
  }
  const parts = last.split('-');
  // In a công văn the body stands first, before the unit that drafted it: `1488/STP-XDKTVB`, `123/UBND-STP`.
  const codes = [parts.slice(1).join('-'), parts[parts.length - 1], last];
  if (!isTypeCode(parts[0])) codes.unshift(parts[0]);
  for (const code of codes) {
    for (const [pattern, body, level] of CODES) {
      if (pattern.test(code)) return { body, level, place: null, name: code, at };
    }
  }
  return null;
}
