import { wordKey } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { bareText } from './letters.ts';
import { LineClass } from './line-table.ts';
import { isBare } from './misspelt.ts';
import type { Conclusions, Part, SignatureBlock } from './types.ts';
import { K } from './words.ts';
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
  return work.length(p) <= 60 && !isPosition(work, p) && isName(work, work.token(p), work.tokenEnd(p));
}

function isName(work: Work, from: number, to: number): boolean {
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

/**
 * First token of the signature that stands to the right of the recipients on one line, behind a tab or a wide gap
 * (`Nơi nhận:⇥⇥TM. ỦY BAN NHÂN DÂN`, `- Lưu: VT.      Nguyễn Văn A`); -1 when the line has one column.
 */
function rightColumn(work: Work, p: number): number {
  if (work.isCell(p)) return -1;
  const { tokens } = work.lines;
  const to = work.tokenEnd(p);
  for (let t = work.token(p) + 1; t < to; t++) {
    const gap = work.text.slice(tokens.end[t - 1], tokens.start[t]);
    if (!/^(?: *\t\s*| {3,})$/u.test(gap)) continue;
    return isPrefix(work, t, to) || beginsWithPosition(work, t, to) || isName(work, t, to) ? t : -1;
  }
  return -1;
}

/** End of what stands in the left column of the paragraph. */
function leftEnd(work: Work, p: number): number {
  const right = rightColumn(work, p);
  return right < 0 ? work.contentEnd(p) : work.lines.tokens.end[right - 1];
}

/** Recipients and signatures from the paragraphs of the closing. */
export function readClosing(work: Work, closing: readonly number[]): Pick<Conclusions, 'recipients' | 'signatures'> {
  let recipients: Conclusions['recipients'] = null;
  const signatures: SignatureBlock[] = [];
  let lines: SignatureBlock['lines'][number][] = [];
  let signer: Part | null = null;
  let start = -1;
  let end = -1;
  // The first item that does not end before the paragraph.
  let item = 0;
  const flush = () => {
    if (lines.length > 0) signatures.push({ start, end, lines, signer });
    lines = [];
    signer = null;
    start = -1;
  };
  const add = (found: FoundSignature) => {
    if (start < 0) start = found.start;
    end = found.end;
    lines.push(...found.lines);
    if (found.signer !== null) {
      signer = found.signer;
      flush();
    }
  };
  for (let k = 0; k < closing.length; k++) {
    const p = closing[k];
    const right = rightColumn(work, p);
    if (right >= 0) {
      const beside = readOffice(work, right, work.tokenEnd(p), true);
      if (beside !== null) add(beside);
      else if (lines.length > 0) {
        signer = work.part(work.lines.tokens.start[right], work.contentEnd(p));
        end = work.contentEnd(p);
        flush();
      }
    }
    if (work.cls(p) === LineClass.recipients) {
      recipients ??= readRecipients(work, closing, k);
      continue;
    }
    if (right >= 0) continue;
    if (recipients !== null && work.start(p) < recipients.end && work.start(p) >= recipients.start) {
      const { items } = recipients;
      while (item < items.length && items[item].end <= work.start(p)) item++;
      if (item < items.length && items[item].start < work.end(p)) continue;
    }
    const found = readSignature(work, p);
    if (found !== null) {
      if (work.isCell(p)) flush();
      add(found);
      if (work.isCell(p)) flush();
      continue;
    }
    if (lines.length > 0 && isSignerName(work, p)) {
      signer = work.part(work.contentStart(p), work.contentEnd(p));
      end = work.end(p);
      flush();
    }
  }
  flush();
  return { recipients, signatures };
}

/** `Nơi nhận:` and its items: on lines of their own, or all behind one another. */
function readRecipients(work: Work, closing: readonly number[], k: number): NonNullable<Conclusions['recipients']> {
  const p = closing[k];
  const { tokens } = work.lines;
  const start = work.contentStart(p);
  let from = tokens.end[work.token(p) + 1];
  while (from < work.contentEnd(p) && ' :*_'.includes(work.text[from])) from++;
  const items: Part[] = [];
  let end = leftEnd(work, p);
  if (from < end) pushInlineItems(work, from, end, items);
  let wrapped = false;
  for (let n = k + 1; n < closing.length; n++) {
    const q = closing[n];
    if (work.isCell(q) !== work.isCell(p)) break;
    const cls = work.cls(q);
    if (cls === LineClass.bullet) {
      end = leftEnd(work, q);
      items.push(work.part(work.contentStart(q), end));
      wrapped = !';.'.includes(work.text[end - 1]);
    } else if (
      cls === LineClass.plain &&
      wrapped &&
      !work.gap(q) &&
      !isPosition(work, q) &&
      !work.caps(q) &&
      items.length > 0
    ) {
      const last = items.pop()!;
      items.push(work.part(last.start, work.contentEnd(q)));
      end = work.contentEnd(q);
      wrapped = !';.'.includes(work.lastChar(q));
    } else if (
      items.length === 0 &&
      cls === LineClass.plain &&
      !work.caps(q) &&
      !isPosition(work, q) &&
      work.length(q) < 120
    ) {
      items.push(work.part(work.contentStart(q), work.contentEnd(q)));
      end = work.contentEnd(q);
    } else if (cls !== LineClass.rule && !hasMoreItems(work, closing, n)) break;
  }
  const part = work.part(start, end);
  return { start: part.start, end: part.end, text: part.text, items };
}

/** Items go on behind a line of the signature, which stood beside them on the page. */
function hasMoreItems(work: Work, closing: readonly number[], n: number): boolean {
  for (let m = n + 1; m < Math.min(closing.length, n + 3); m++)
    if (work.cls(closing[m]) === LineClass.bullet) return true;
  return false;
}

/** `- Như Điều 3; - Lưu: VT.` */
function pushInlineItems(work: Work, from: number, to: number, items: Part[]): void {
  const { text } = work;
  let start = from;
  for (let p = from + 1; p < to; p++) {
    if (
      (text[p] === '-' || text[p] === '–') &&
      text[p - 1] === ' ' &&
      text[p + 1] === ' ' &&
      ';.,)'.includes(lastBefore(text, p, from))
    ) {
      items.push(work.part(start, p));
      start = p;
    }
  }
  items.push(work.part(start, to));
}

function lastBefore(text: string, p: number, from: number): string {
  let q = p - 1;
  while (q > from && text[q] === ' ') q--;
  return text[q];
}

interface FoundSignature extends Span {
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
function readSignature(work: Work, p: number): FoundSignature | null {
  const from = work.token(p);
  const to = work.tokenEnd(p);
  const cell = work.isCell(p);
  if (work.cls(p) !== LineClass.signature && !isPosition(work, p) && !(cell && beginsWithPosition(work, from, to)))
    return null;
  return readOffice(work, from, to, cell);
}

/** Lines of office from token `from` on. `cell`: several lines and the name may stand behind one another. */
function readOffice(work: Work, from: number, to: number, cell: boolean): FoundSignature | null {
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

function beginsWithPosition(work: Work, from: number, to: number): boolean {
  if (from >= to) return false;
  const { tokens } = work.lines;
  const bare = bareText(work.text, tokens.start[from], tokens.end[Math.min(to, from + 6) - 1], 30);
  return isCapsWord(work, from) && POSITIONS.some((name) => bare.startsWith(name));
}

function isPrefix(work: Work, t: number, to: number): boolean {
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

/** `./.` behind the body, also with a mark lost (`/.`). Looked for backwards from `to`. */
export function findEndMark(work: Work, from: number, to: number): Span | null {
  for (let p = to - 1, tries = 0; p >= from && tries < 40; p--) {
    const zone = work.zones[p];
    if (zone === 'outside' || zone === 'closing' || zone === 'footnote' || work.quoted(p)) continue;
    tries++;
    const end = work.contentEnd(p);
    const tail = work.text.slice(Math.max(work.start(p), end - 6), end);
    const found = /\.\s?\/\s?\.?$|\/\s?\.$|^\/\.?$/u.exec(tail);
    if (found !== null) return { start: end - tail.length + found.index, end };
  }
  return null;
}

/** `Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày …`. */
export function isAdoption(work: Work, p: number): boolean {
  const { tokens } = work.lines;
  const from = work.token(p);
  const to = Math.min(work.tokenEnd(p), from + 60);
  let here = -1;
  for (let t = from; t < Math.min(to, from + 6); t++) if (tokens.key[t] === K.nay) here = t;
  if (here < 0 || here === from) return false;
  let given = false;
  for (let t = here + 1; t < to; t++) {
    if (t <= here + 3 && isBare(work.text, tokens, t, 'duoc')) given = true;
    if (given && tokens.key[t] === K.thong && isBare(work.text, tokens, t + 1, 'qua')) return true;
  }
  return false;
}
