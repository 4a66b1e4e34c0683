import { wordKey } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { bareText } from './letters.ts';
import { LineClass } from './line-table.ts';
import type { Part, SignatureBlock } from './types.ts';
import { RUNS_ON } from './words.ts';
import type { Work } from './work.ts';

/** Titles of office as they begin a line of the signature, in bare letters. */
const POSITIONS = [
  'chutich',
  'phochutich',
  'botruong',
  'thutruong',
  'thutuong',
  'phothutuong',
  'giamdoc',
  'phogiamdoc',
  'tonggiamdoc',
  'photonggiamdoc',
  'chanhvanphong',
  'phochanhvanphong',
  'chanhthanhtra',
  'chanhan',
  'thongdoc',
  'phothongdoc',
  'vientruong',
  'phovientruong',
  'tongthanhtra',
  'photongthanhtra',
  'tongkiemtoan',
  'chunhiem',
  'phochunhiem',
  'cuctruong',
  'phocuctruong',
  'tongcuctruong',
  'photongcuctruong',
  'vutruong',
  'chicuctruong',
  'phochicuctruong',
  'truongban',
  'truongphong',
  'truongdoan',
  'truongthihanhan',
  'photruong',
  'chihuytruong',
  'hieutruong',
  'bithu',
  'phobithu',
];

/** A short line that is a title of office: `CHỦ TỊCH`, `Chủ tịch Quốc hội`. */
export function isPosition(work: Work, p: number): boolean {
  if (work.length(p) > 70 || work.isCell(p)) return false;
  const { tokens } = work.lines;
  const from = work.token(p);
  const to = work.tokenEnd(p);
  if (to - from > 12 || to === from) return false;
  const bare = work.bare(p, 60);
  if (!POSITIONS.some((name) => bare.startsWith(name))) return false;
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] === TokenKind.number) return false;
    if (tokens.kind[t] === TokenKind.punctuation && !'*_-–.'.includes(work.text[tokens.start[t]])) return false;
  }
  return work.caps(p) || to - from <= 6;
}

/** Two to six words with capitals: a name. */
export function isSignerName(work: Work, p: number): boolean {
  return (
    work.length(p) <= 60 &&
    !isPosition(work, p) &&
    !isRestOfOffice(work, p) &&
    isName(work, work.token(p), work.tokenEnd(p))
  );
}

/** A title of office that did not fit its line goes on in this one: `GIÁM ĐỐC SỞ NÔNG NGHIỆP` / `VÀ MÔI TRƯỜNG`. */
export function isRestOfOffice(work: Work, p: number): boolean {
  if (p === 0 || work.gap(p) || !work.caps(p) || !work.caps(p - 1) || !isPosition(work, p - 1)) return false;
  const { key } = work.lines.tokens;
  return RUNS_ON.has(key[work.token(p)]) || RUNS_ON.has(key[work.tokenEnd(p - 1) - 1]);
}

export function isName(work: Work, from: number, to: number): boolean {
  const { tokens } = work.lines;
  let words = 0;
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] === TokenKind.punctuation) {
      if (!'*_.,'.includes(work.text[tokens.start[t]])) return false;
      continue;
    }
    if (tokens.kind[t] !== TokenKind.word || (tokens.flags[t] & TokenFlag.capital) === 0) return false;
    words++;
  }
  return words >= 2 && words <= 7;
}

/** Lines of office in one paragraph, or in its right column. */
export interface FoundSignature extends Span {
  readonly lines: SignatureBlock['lines'];
  readonly signer: Part | null;
}

const PREFIXES: Readonly<Record<string, 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'>> = {
  tm: 'TM',
  kt: 'KT',
  tl: 'TL',
  tuq: 'TUQ',
  q: 'Q',
};

/** Words that begin a new title when several stand behind one another: `CHỦ TỊCH PHÓ CHỦ TỊCH`. */
const SPLITS = new Set(['phó', 'thứ'].map(wordKey));
const HEADS = new Set(
  ['chủ', 'bộ', 'giám', 'thủ', 'tổng', 'chánh', 'thống', 'viện', 'cục', 'vụ', 'trưởng', 'hiệu', 'chủ'].map(wordKey),
);
const [TRUONG, BODY] = [
  new Set(['trưởng', 'tướng', 'tịch', 'đốc'].map(wordKey)),
  new Set(['ban', 'đồng', 'phủ', 'dân'].map(wordKey)),
];

/** Lines of office in a paragraph, with the name behind them when it stands there; null when it is none. */
export function readSignature(work: Work, p: number): FoundSignature | null {
  const from = work.token(p);
  const to = work.tokenEnd(p);
  const cell = work.isCell(p);
  if (work.cls(p) !== LineClass.signature && !isPosition(work, p) && !(cell && beginsWithPosition(work, from, to)))
    return null;
  return readOffice(work, from, to, cell);
}

/** Lines of office from token `from` on. `cell`: several lines and the name may stand behind one another. */
export function readOffice(work: Work, from: number, to: number, cell: boolean): FoundSignature | null {
  const { tokens } = work.lines;
  if (cell && !isPrefix(work, from, to) && !beginsWithPosition(work, from, to)) return null;
  const lines: { prefix: (typeof PREFIXES)[string] | null; title: string; at: Span }[] = [];
  let t = from;
  while (t < to && (isPrefix(work, t, to) || isCapsWord(work, t) || (lines.length === 0 && !cell))) {
    const start = t;
    let prefix: (typeof PREFIXES)[string] | null = null;
    if (isPrefix(work, t, to)) {
      prefix = prefixAt(work, t);
      t = prefixEnd(work, t, to);
    }
    const title = t;
    while (
      t < to &&
      (isCapsWord(work, t) || isMark(work, t) || !cell) &&
      !(t > title && startsTitle(work, t, title, to))
    )
      t++;
    if (t === start) break;
    let last = t - 1;
    while (last > title && isMark(work, last)) last--;
    const words = work.text
      .slice(tokens.start[title] ?? tokens.start[start], tokens.end[last])
      .replace(/[\s*_]+/gu, ' ')
      .trim();
    lines.push({ prefix, title: words, at: { start: tokens.start[start], end: tokens.end[last] } });
  }
  if (lines.length === 0) return null;
  let signer: Part | null = null;
  while (t < to && isMark(work, t)) t++;
  if (t < to) {
    const name = skipSigned(work, t, to);
    if (name < to) signer = work.part(tokens.start[name], tokens.end[to - 1]);
  }
  return { start: tokens.start[from], end: tokens.end[to - 1], lines, signer };
}

/** `(Đã ký)` before the name. */
function skipSigned(work: Work, t: number, to: number): number {
  const { start } = work.lines.tokens;
  if (work.text[start[t]] !== '(') return t;
  let u = t;
  while (u < to && work.text[start[u]] !== ')') u++;
  return u + 1;
}

export function beginsWithPosition(work: Work, from: number, to: number): boolean {
  if (from >= to) return false;
  const { tokens } = work.lines;
  const bare = bareText(work.text, tokens.start[from], tokens.end[Math.min(to, from + 6) - 1], 30);
  return isCapsWord(work, from) && POSITIONS.some((name) => bare.startsWith(name));
}

export function isPrefix(work: Work, t: number, to: number): boolean {
  const { tokens, text } = { tokens: work.lines.tokens, text: work.text };
  const letters = tokens.end[t] - tokens.start[t];
  if (letters > 3 || (tokens.flags[t] & TokenFlag.capital) === 0 || t + 1 >= to) return false;
  return prefixAt(work, t) !== null && './'.includes(text[tokens.end[t]]);
}

function prefixAt(work: Work, t: number): (typeof PREFIXES)[string] | null {
  const { tokens } = work.lines;
  const word = bareText(work.text, tokens.start[t], tokens.end[t], 4);
  if (PREFIXES[word] !== undefined && (word !== 'q' || work.text[tokens.end[t]] === '.')) return PREFIXES[word];
  // `K/T`, `T/M`
  if (word.length === 1 && work.text[tokens.end[t]] === '/') {
    return PREFIXES[word + bareText(work.text, tokens.end[t], tokens.end[t] + 2, 1)] ?? null;
  }
  return null;
}

function prefixEnd(work: Work, t: number, to: number): number {
  const { tokens } = work.lines;
  let u = t + 1;
  if (tokens.end[t] - tokens.start[t] === 1 && work.text[tokens.end[t]] === '/') u = t + 3;
  while (u < to && isMark(work, u)) u++;
  return u;
}

function isMark(work: Work, t: number): boolean {
  return work.lines.tokens.kind[t] === TokenKind.punctuation && work.text[work.lines.tokens.start[t]] !== '(';
}

/** A word in capitals; one letter counts when a word in capitals follows (`BỘ Y TẾ`). */
function isCapsWord(work: Work, t: number): boolean {
  const { kind, flags, start, end, length } = work.lines.tokens;
  if (kind[t] !== TokenKind.word) return false;
  if ((flags[t] & TokenFlag.allCaps) !== 0) return true;
  const one = end[t] - start[t] === 1 && (flags[t] & TokenFlag.capital) !== 0;
  return one && t + 1 < length && (flags[t + 1] & TokenFlag.allCaps) !== 0;
}

/** A new line of office begins at token `t` within a run of capitals that began at `title`. */
function startsTitle(work: Work, t: number, title: number, to: number): boolean {
  const { key } = work.lines.tokens;
  if (isPrefix(work, t, to)) return true;
  if (!isCapsWord(work, t)) return false;
  if (SPLITS.has(key[t])) return true;
  // `ỦY BAN NHÂN DÂN CHỦ TỊCH`: a body, then its head.
  if (!HEADS.has(key[t]) || t + 1 >= to || !TRUONG.has(key[t + 1])) return false;
  for (let u = title; u < t; u++) if (BODY.has(key[u])) return true;
  return false;
}
