import { isDigit, isLetter } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import type { Lines } from './line-table.ts';
import { K } from './words.ts';

export interface ReadSymbol {
  /** The whole `Số: …`. */
  readonly line: Span;
  /** Spaces and the dots of a blank number removed; null when nothing stands behind `Số:`. */
  readonly symbol: string | null;
  readonly at: Span | null;
}

/** Reads `Số: 12/2026/QĐ-UBND` from token `t` (`Số`, `Luật`, `Mã` …) up to `limit` (offset). */
export function readSymbolLine(lines: Lines, t: number, limit: number): ReadSymbol {
  const { text, tokens } = lines;
  const start = tokens.start[t];
  // `Luật số:`, `Nghị quyết số:`, `Mã hiệu:`: the label has more than one word.
  let u = t;
  for (let v = t + 1; v <= t + 3 && v < tokens.length; v++)
    if (tokens.key[v] === K.so || tokens.key[v] === K.hieu) u = v;
  if (tokens.key[t] === K.so) u = t;
  let p = tokens.end[u];
  const colon = u + 1 < tokens.length && tokens.start[u + 1] < limit && text.charCodeAt(tokens.start[u + 1]) === 0x3a;
  if (colon) p = tokens.end[u + 1];
  while (p < limit && isSpace(text.charCodeAt(p))) p++;
  const code = tokens.key[u] === K.hieu;
  const end = code ? codeEnd(text, p, limit) : symbolEnd(text, p, limit);
  const label = colon ? tokens.end[u + 1] : tokens.end[u];
  if (end <= p) return { line: { start, end: label }, symbol: null, at: null };
  const symbol = text
    .slice(p, end)
    .replace(/\s+/gu, '')
    .replace(/^[.…_]+/u, '');
  if (symbol === '') return { line: { start, end }, symbol: null, at: null };
  return { line: { start, end }, symbol, at: { start: p, end } };
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x09;
}

/** A code of a procedure sheet ends at a wide gap. */
function codeEnd(text: string, from: number, limit: number): number {
  let end = from;
  for (let p = from; p < limit; p++) {
    if (!isSpace(text.charCodeAt(p))) end = p + 1;
    else if (text.charCodeAt(p) === 0x09 || text.charCodeAt(p + 1) === 0x20) break;
  }
  return end;
}

function inSegment(c: number): boolean {
  return (
    isLetter(c) || isDigit(c) || c === 0x2e || c === 0x2026 || c === 0x5f || c === 0x26 || c === 0x5b || c === 0x5d
  );
}

function isConnector(c: number): boolean {
  return c === 0x2f || c === 0x2d || c === 0x2013;
}

/**
 * End of a symbol that begins at `from`: segments joined by `/` or `-`, spaces allowed around the joints and in a blank
 * number. Equal to `from` when no `/` stands in it.
 */
function symbolEnd(text: string, from: number, limit: number): number {
  let p = from;
  let slashes = 0;
  let end = from;
  for (;;) {
    const start = p;
    while (p < limit && inSegment(text.charCodeAt(p))) p++;
    let stop = p;
    // A full stop behind the last segment ends a sentence.
    while (stop > start && text.charCodeAt(stop - 1) === 0x2e && isLetter(text.charCodeAt(start))) stop--;
    if (stop > start) end = stop;
    else if (slashes > 0) break;
    let q = p;
    // The number may be left open with spaces and dots.
    while (
      q < limit &&
      (isSpace(text.charCodeAt(q)) || (slashes === 0 && inSegment(text.charCodeAt(q)) && !isLetter(text.charCodeAt(q))))
    )
      q++;
    if (slashes === 0 && q > p && q < limit && isLetter(text.charCodeAt(q))) {
      // The old way: `19 TC/QĐ/CĐKT`.
      let r = q;
      while (r < limit && isLetter(text.charCodeAt(r))) r++;
      if (r - q > 5 || text.charCodeAt(r) !== 0x2f) break;
      p = r;
      q = r;
    }
    if (q >= limit || !isConnector(text.charCodeAt(q))) break;
    const slash = text.charCodeAt(q) === 0x2f;
    let r = q + 1;
    while (r < limit && isSpace(text.charCodeAt(r))) r++;
    if (r >= limit || !inSegment(text.charCodeAt(r))) break;
    if (!slash && q > p && r > q + 1 && !shortSegment(text, r, limit)) break;
    if (slash) slashes++;
    p = r;
  }
  return slashes > 0 ? end : from;
}

/** A segment behind a spaced dash is part of the symbol only when it is short and no name of a place. */
function shortSegment(text: string, from: number, limit: number): boolean {
  let p = from;
  while (p < limit && inSegment(text.charCodeAt(p))) p++;
  return p - from <= 10 && text.slice(from, p) === text.slice(from, p).toUpperCase();
}

/** A line that is a symbol without its label: `12/2026/QĐ-UBND`. */
export function readBareSymbol(text: string, at: Span): Span | null {
  const first = text.charCodeAt(at.start);
  if (!isDigit(first) && first !== 0x2f && first !== 0x2026 && first !== 0x2e) return null;
  const end = symbolEnd(text, at.start, at.end);
  if (end <= at.start || at.end - end > 2) return null;
  return /\/[\p{Lu}][\p{L}\d&]*([-–\s/]|$)/u.test(text.slice(at.start, end)) ? { start: at.start, end } : null;
}
