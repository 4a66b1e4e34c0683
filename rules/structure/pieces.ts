import { isCapital, isLetter, wordKey } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { readDate } from './dates.ts';
import { findLoosely } from './letters.ts';
import { LineClass, LineFlag, type Lines } from './line-table.ts';
import { isBare } from './misspelt.ts';
import { type ReadSymbol, readSymbolLine } from './symbols.ts';
import { K } from './words.ts';

/** Parts of the header that one line holds, and what is left of it. */
export interface Pieces {
  nationalName: Span | null;
  motto: Span | null;
  symbol: ReadSymbol | null;
  placeDate: PlaceDate | null;
  /** The rest of the line between and beside them, ornaments left out. */
  readonly rest: Span[];
}

export interface PlaceDate extends Span {
  readonly place: string | null;
  readonly date: string | null;
}

/** The name of the state in bare letters. */
export const NATIONAL_NAME = 'conghoaxahoichunghiavietnam';
/** `CỘNG HÒA XHCN VIỆT NAM` */
const SHORT_NAME = 'conghoaxhcnvietnam';
/** The motto in bare letters. */
export const MOTTO = 'doclaptudohanhphuc';
const NUOC = wordKey('nước');

/** Takes a line of the preface apart. Lines of more than `LONGEST` characters are not looked at: they are running text. */
export function takePieces(lines: Lines, i: number): Pieces {
  const block = lines.blocks[i];
  const pieces: Pieces = { nationalName: null, motto: null, symbol: null, placeDate: null, rest: [] };
  const cuts: Span[] = [];
  const end = Math.min(block.end, block.start + LONGEST);
  if ((lines.flags[i] & LineFlag.nation) !== 0 && lines.cls[i] !== LineClass.noise) {
    pieces.nationalName = findNationalName(lines, block.start, end);
    const from = pieces.nationalName?.end ?? block.start;
    pieces.motto = findMotto(lines, pieces.nationalName === null ? block.start : from, end);
    for (const cut of [pieces.nationalName, pieces.motto]) if (cut !== null) cuts.push(cut);
  }
  pieces.symbol = findSymbol(lines, i, end);
  if (pieces.symbol !== null) cuts.push(pieces.symbol.line);
  cuts.sort((a, b) => a.start - b.start);
  pieces.placeDate = findPlaceDate(lines, i, end, cuts);
  if (pieces.placeDate !== null) {
    cuts.push(pieces.placeDate);
    cuts.sort((a, b) => a.start - b.start);
  }
  let from = block.start;
  for (const cut of cuts) {
    pushRest(lines.text, from, cut.start, pieces.rest);
    from = Math.max(from, cut.end);
  }
  pushRest(lines.text, from, end, pieces.rest);
  return pieces;
}

/** Longest line of a preface; all of it on one line is shorter. */
export const LONGEST = 1500;

/** The name of the state, also misspelt; not in running text (`nước Cộng hòa …`). */
function findNationalName(lines: Lines, start: number, end: number): Span | null {
  const { text, tokens } = lines;
  const found = findLoosely(text, start, end, NATIONAL_NAME, 6) ?? findLoosely(text, start, end, SHORT_NAME, 2);
  if (found === null) return null;
  const t = tokens.at(found.start);
  if (t > 0 && tokens.start[t - 1] >= start && tokens.key[t - 1] === NUOC) return null;
  if (!isCapital(text.charCodeAt(found.start))) return null;
  // In small letters it is the name of the state only when nothing else stands beside it.
  const capitals = isCapital(text.charCodeAt(found.start + 1));
  if (!capitals && (found.start - start > 3 || end - found.end > 3)) return null;
  return { start: found.start, end: wordEnd(text, found.end, end) };
}

/** A misspelt last word belongs to the part as a whole. */
function wordEnd(text: string, from: number, to: number): number {
  let p = from;
  while (p < to && isLetter(text.charCodeAt(p))) p++;
  return p;
}

function findMotto(lines: Lines, start: number, end: number): Span | null {
  const found = findLoosely(lines.text, start, end, MOTTO, 4);
  if (found === null || !isCapital(lines.text.charCodeAt(found.start))) return null;
  return { start: found.start, end: wordEnd(lines.text, found.end, end) };
}

/** `Số: …` at the start of the line, or within a line that holds several parts. */
function findSymbol(lines: Lines, i: number, end: number): ReadSymbol | null {
  if (lines.cls[i] === LineClass.symbol) return readSymbolLine(lines, lines.content[i], end);
  const { text, tokens } = lines;
  for (let t = lines.first[i]; t + 1 < lines.last[i] && tokens.start[t] < end; t++) {
    if (tokens.key[t] !== K.so || (tokens.flags[t] & TokenFlag.capital) === 0) continue;
    if (text.charCodeAt(tokens.start[t + 1]) !== 0x3a) continue;
    const found = readSymbolLine(lines, t, end);
    if (found.symbol !== null) return found;
  }
  return null;
}

/** `Hà Nội, ngày 05 tháng 3 năm 2026`, blanks allowed, at the start of what is left of the line. */
function findPlaceDate(lines: Lines, i: number, end: number, cuts: readonly Span[]): PlaceDate | null {
  const { text, tokens } = lines;
  for (let t = lines.first[i]; t < lines.last[i] && tokens.start[t] < end; t++) {
    if (tokens.key[t] !== K.ngay && !isBare(text, tokens, t, 'ngay')) continue;
    const start = placeStart(lines, i, t, cuts);
    if (start < 0) continue;
    const date = readDate(lines, t, lines.last[i]);
    if (date === null || tokens.key[date.end] === K.cua) continue;
    // Without a place it is the line of place and date only when nothing else stands on the line.
    if (start === tokens.start[t] && date.end < lines.last[i] - 1) continue;
    const comma = tokens.start[t];
    const place = text
      .slice(start, comma)
      .replace(/[\s,*_]+$/u, '')
      .replace(/\s+/gu, ' ');
    return {
      start,
      end: tokens.end[date.end - 1],
      place: /\p{L}/u.test(place) ? place : null,
      date: date.iso,
    };
  }
  return null;
}

const PLACE_WORDS = new Set(['tỉnh', 'phố', 'xã', 'phường', 'huyện', 'quận', 'thị', 'trấn', 'đặc', 'khu'].map(wordKey));

/** Offset where the place before `ngày` (token `t`) begins; -1 when what stands there is no place. */
function placeStart(lines: Lines, i: number, t: number, cuts: readonly Span[]): number {
  const { text, tokens } = lines;
  let from = lines.first[i];
  for (const cut of cuts) if (cut.end <= tokens.start[t]) from = Math.max(from, tokens.at(cut.end));
  const comma = t > from && text.charCodeAt(tokens.start[t - 1]) === 0x2c;
  let first = t;
  let words = 0;
  for (let u = comma ? t - 2 : t - 1; u >= from; u--) {
    if (tokens.kind[u] === TokenKind.punctuation) {
      const c = text.charCodeAt(tokens.start[u]);
      // Ornaments, emphasis and tabs end the place; dots and hyphens belong to it.
      if (c === 0x2f || c === 0x3b || c === 0x3a || c === 0x2c) return -1;
      if (c !== 0x2e && c !== 0x2026 && c !== 0x2d && c !== 0x28 && c !== 0x29) break;
      if (c === 0x2d && u > from && text.charCodeAt(tokens.start[u - 1]) === 0x2d) break;
      first = u;
      continue;
    }
    if (++words > (comma ? 8 : 5)) return -1;
    if (!comma && (tokens.flags[u] & TokenFlag.capital) === 0 && !PLACE_WORDS.has(tokens.key[u])) return -1;
    first = u;
    if (isWideGap(text, tokens.start[u])) break;
  }
  if (words === 0 && !comma && first === t) {
    // `ngày … tháng … năm …` alone on the line: the place is missing.
    return t === lines.content[i] ? tokens.start[t] : -1;
  }
  if (words === 0 && first === t && comma) first = t - 1;
  if ((tokens.flags[first] & TokenFlag.capital) === 0 && tokens.kind[first] === TokenKind.word) return -1;
  return tokens.start[first];
}

/** A tab, or three spaces and more, before the offset: another column. */
function isWideGap(text: string, at: number): boolean {
  return text[at - 1] === '\t' || text.slice(Math.max(0, at - 3), at) === '   ';
}

const ORNAMENTS = '-–—_=*.~…·';

/** Cuts `[from, to)` at tabs, wide gaps and ornaments. */
function pushRest(text: string, from: number, to: number, rest: Span[]): void {
  let start = -1;
  let end = -1;
  let spaces = 0;
  const flush = () => {
    if (start >= 0) rest.push({ start, end });
    start = -1;
  };
  for (let p = from; p < to; p++) {
    const c = text[p];
    if (c === ' ' || c === '\t') {
      spaces++;
      if (c === '\t' || spaces >= 3) flush();
      continue;
    }
    const run = ornamentRun(text, p, to);
    if (run >= 3) {
      flush();
      p += run - 1;
      spaces = 0;
      continue;
    }
    if ((c === '*' || c === '_' || c === '#' || c === '>') && start < 0) continue;
    spaces = 0;
    if (start < 0) start = p;
    if (c !== '*' && c !== '_') end = p + 1;
  }
  flush();
}

function ornamentRun(text: string, p: number, to: number): number {
  if (!ORNAMENTS.includes(text[p])) return 0;
  let q = p;
  while (q < to && ORNAMENTS.includes(text[q])) q++;
  return q - p;
}
