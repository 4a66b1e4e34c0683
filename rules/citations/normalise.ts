import { typeByCode } from '../law/document-types.ts';
import { isDigit, lower, normalizeText, upper } from '../text/index.ts';

/** A document's number taken apart. */
export interface SymbolParts {
  /** Canonical, as `normaliseSymbol` gives it. */
  readonly symbol: string;
  /** `63`, `30c`, `66.7`, `19` of `19-2018/NQ-CP`. */
  readonly number: string;
  readonly year: number | null;
  /** `QĐ`, `TTLT` …; null where the number shows none (`64/CP`, `63/2025/QH15`). */
  readonly typeCode: string | null;
  /** `UBND`, `BTC-BYT`, `QH15`; null when there is none. */
  readonly issuerCode: string | null;
}

/** Codes with small letters, by their capital form. */
const MIXED: ReadonlyMap<string, string> = new Map(
  ['TTg', ...typeByCode.keys()].filter((code) => upper(code) !== code).map((code) => [upper(code), code]),
);

/** Codes written without their marks or with a letter that only looks right, where nothing else can be meant. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['QD', 'QĐ'],
  ['HDND', 'HĐND'],
  ['HĐNĐ', 'HĐND'],
  ['UBNĐ', 'UBND'],
]);

/**
 * The canonical form of a document's number: NFC, `Đ` for its look-alikes, `-` for every dash, no white space (one space
 * stays inside old numbers such as `19 TC/QĐ/CĐKT`), `TTg` and `TTr` for `TTG` and `TTR`, marks put back in `QD` and `ND-CP`.
 * `Quyết định`, `số`, `số:` before the number are cut off; a number left blank (`/2026/QĐ-UBND`) is given back as it is.
 */
export function normaliseSymbol(text: string): string {
  if (COMMON.test(text)) return text;
  const flat = (PLAIN.test(text) ? text : normalizeText(text).replace(/[\u2010-\u2015\u2212]/g, '-'))
    .replace(/\s+/g, ' ')
    .trim();
  const from = flat.search(/\d/);
  if (from < 0 || /[/.…_-]\s*$/.test(flat.slice(0, from))) return flat;
  const tight = flat.slice(from).replace(/ ?([/\-.&]) ?/g, '$1');
  const old = OLD_NUMBER.exec(tight);
  const symbol =
    old === null ? tight.replaceAll(' ', '') : `${old[1]} ${tight.slice(old[0].length - 1).replaceAll(' ', '')}`;
  return symbol
    .replace(/\p{L}[\p{L}\d]*/gu, (code, at: number) =>
      at > 0 && isDigit(symbol.charCodeAt(at - 1)) ? lower(code) : canonicalCode(code),
    )
    .replace(/([/-])ND-CP$/, '$1NĐ-CP');
}

/** Numbers of the bodies that are cited most, as they must be written. */
const COMMON = /^\d{1,6}\/(?:\d{4}\/)?(?:NĐ-CP|NQ-CP|QĐ-TTg|CT-TTg|QĐ-UBND|NQ-HĐND|QH1\d)$/;
/** Nothing in the text needs the general normalisation. */
const PLAIN = /^[\dA-Za-zĐđ/\-.& ]*$/;
/** `19 TC/QĐ/CĐKT`: the number, a space, the letters of a body. */
const OLD_NUMBER = /^(\d{1,6}) [A-ZĐ](?=[A-ZĐ]{0,8}\/)/;

/** One piece of letters in a number (`TTG` → `TTg`). */
export function canonicalCode(code: string): string {
  const capital = upper(code);
  if (/^QH[IL\d]{1,3}$/.test(capital))
    return `QH${capital
      .slice(2)
      .replace(/^[IL](?=\d\d)/, '')
      .replace(/[IL]/g, '1')}`;
  return SLIPS.get(capital) ?? MIXED.get(capital) ?? (code === lower(code) ? capital : code);
}

const PARTS = /^(\d+[\p{L}]{0,2}|\d+\.\d+)(?:([/-])(\d{4}))?([/ -])(\p{L}[\p{L}\d]*(?:[/\-.&][\p{L}\d]+)*)$/u;

/** Takes a document's number apart (`63/2010/NĐ-CP`, `12-CTr/TU`, `64/2025/QH15`); null when the text is no such number. */
export function parseSymbol(text: string): SymbolParts | null {
  return partsOf(normaliseSymbol(text));
}

function partsOf(symbol: string): SymbolParts | null {
  if (symbol.length > 80) return null;
  const match = PARTS.exec(symbol);
  if (match === null) return null;
  const [, number, , year, , tail] = match;
  const codes = tail.split(/[/-]/);
  const typed = codes.findIndex((code) => typeByCode.has(code));
  // The type is the first code; old numbers have the body before it (`19 TC/QĐ/CĐKT`).
  const at = typed === 0 || (typed === 1 && codes.length > 2) ? typed : -1;
  const issuer = codes.filter((_, i) => i !== at).join('-');
  return {
    symbol,
    number,
    year: year === undefined ? null : Number(year),
    typeCode: at < 0 ? null : codes[at],
    issuerCode: issuer === '' ? null : issuer,
  };
}

/** Type of document that the number itself shows (`QĐ` → `Quyết định`); null when it shows none. */
export function symbolType(symbol: string): string | null {
  const code = parseSymbol(symbol)?.typeCode ?? null;
  return code === null ? null : typeOfCode(code);
}

/** Type of document of a code (`TTLT` → `Thông tư liên tịch`); null when it is none. */
export function typeOfCode(code: string): string | null {
  return typeByCode.get(code) ?? null;
}

/**
 * A key under which two ways of writing one number are equal: capitals, no leading zeros, one kind of mark between the codes
 * (`84/2005/TTLT/BTC-BLĐTBXH` = `84/2005/TTLT-BTC-BLĐTBXH`, `8/2010/NĐ-CP` = `08/2010/NĐ-CP`). Not for display.
 */
export function symbolKey(symbol: string): string {
  return keyOfParts(parseSymbol(symbol)) ?? upper(normaliseSymbol(symbol));
}

function keyOfParts(parts: SymbolParts | null): string | null {
  if (parts === null) return null;
  const { number, year, typeCode, issuerCode } = parts;
  const codes = [typeCode, issuerCode].filter((code) => code !== null).join('-');
  return upper(`${number.replace(/^0+(?=\d)/, '')}/${year ?? ''}/${codes}`);
}

/** All that the grammar asks of a printed number, worked out once. */
export interface SymbolFacts {
  readonly symbol: string;
  readonly key: string;
  readonly type: string | null;
  /** Scanning has made letters of digits (`QHI5`). */
  readonly slip: boolean;
}

export function symbolFacts(printed: string): SymbolFacts {
  const symbol = normaliseSymbol(printed);
  const parts = partsOf(symbol);
  const type = parts === null || parts.typeCode === null ? null : typeOfCode(parts.typeCode);
  return { symbol, key: keyOfParts(parts) ?? upper(symbol), type, slip: /QH\d*[ILl]/.test(printed) };
}
