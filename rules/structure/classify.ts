import { isDigit, isLetter, wordKey } from '../text/index.ts';
import { TokenFlag } from '../text/types.ts';
import { readLetter, readNumber, readParenthesis } from './labels.ts';
import { isQuote, LineClass, LineFlag, type Lines, Style } from './line-table.ts';
import { looseClass } from './misspelt.ts';
import {
  FIRST_WORDS,
  isAttachmentLine,
  isSpaced,
  readConsideration,
  readEnacting,
  readGazette,
  readSignature,
  readType,
} from './openers.ts';
import { ISSUER_WORDS, K, TYPE_WORDS } from './words.ts';

/** Sets class, style and label of line `i` from its first words. */
export function classify(lines: Lines, i: number): void {
  const { text, tokens, blocks } = lines;
  const t = lines.content[i];
  if (blocks[i].kind === 'footnote') {
    lines.cls[i] = LineClass.footnote;
    return;
  }
  if (blocks[i].kind === 'metadata') {
    lines.cls[i] = LineClass.metadata;
    return;
  }
  const p = tokens.start[t];
  const c = text.charCodeAt(p);
  if (isDigit(c)) {
    readNumber(lines, i, p);
    if (lines.cls[i] === LineClass.plain && tokens.key[t + 1] === CONG) readGazette(lines, i, t + 1);
    return;
  }
  if (isLetter(c)) {
    const length = tokens.end[t] - p;
    if (tokens.key[t] === Q) readSignature(lines, i, t);
    if (lines.cls[i] !== LineClass.plain) return;
    if (length <= 5 && readLetter(lines, i, p, tokens.end[t])) return;
    readWord(lines, i, t);
    return;
  }
  if (isQuote(c)) {
    lines.flags[i] |= LineFlag.quoteStart;
    return;
  }
  readMark(lines, i, t, c);
}

function readWord(lines: Lines, i: number, t: number): void {
  const { key, flags } = lines.tokens;
  if ((flags[t] & TokenFlag.capital) === 0) return;
  FIRST_WORDS.get(key[t])?.(lines, i, t);
  if (lines.cls[i] !== LineClass.plain) return;
  const shout = (flags[t] & TokenFlag.allCaps) !== 0 && lines.last[i] - t <= 4;
  if (shout || TYPE_WORDS.has(key[t]) || isSpaced(lines, i, t)) readType(lines, i, t);
  if (lines.cls[i] === LineClass.plain && ISSUER_WORDS.has(key[t])) readEnacting(lines, i, t);
  if (lines.cls[i] === LineClass.plain) lines.cls[i] = looseClass(lines.text, lines.tokens, t, lines.last[i]);
}

/** `Q. GIÁM ĐỐC`: no heading Q. */
const Q = wordKey('q');
const CONG = wordKey('công');

const BULLETS = '-–—+•●▪◦○■□*~·→➢⁃';
const RULES = '-–—_=*.~…·';

function readMark(lines: Lines, i: number, t: number, c: number): void {
  const { text, blocks, tokens } = lines;
  const p = tokens.start[t];
  const limit = blocks[i].end;
  const mark = String.fromCharCode(c);
  if (RULES.includes(mark) && isRule(text, p, limit)) {
    lines.cls[i] = c === 0x2026 || c === 0x2e ? LineClass.plain : LineClass.rule;
    return;
  }
  if (BULLETS.includes(mark)) {
    readBullet(lines, i, t);
    return;
  }
  if (c === 0x28) {
    const key = tokens.key[t + 1];
    if (key === XEM && tokens.key[t + 2] === TIEP) lines.cls[i] = LineClass.noise;
    else if (isAttachmentLine(lines, i, t + 1)) lines.cls[i] = LineClass.attachmentLine;
    else if (isOmission(text, p, limit)) lines.cls[i] = LineClass.omission;
    else readParenthesis(lines, i, p);
    return;
  }
  if (c === 0x5b) {
    if (isOmission(text, p, limit)) lines.cls[i] = LineClass.omission;
    else if (isNote(text, p, limit)) lines.cls[i] = LineClass.footnote;
    return;
  }
  // `⁽¹⁾`, `¹`: a footnote; `&nbsp;` left over from a page.
  if (c === 0x207d || c === 0xb9 || c === 0xb2 || c === 0xb3 || (c >= 0x2070 && c <= 0x2079)) {
    lines.cls[i] = LineClass.footnote;
  } else if (c === 0x26 && text.startsWith('&nbsp;', p)) {
    lines.cls[i] = LineClass.noise;
  }
}

const XEM = wordKey('xem');
const TIEP = wordKey('tiếp');

/** Only ornament up to `limit` (at least three marks). */
function isRule(text: string, p: number, limit: number): boolean {
  let marks = 0;
  for (let q = p; q < limit; q++) {
    const c = text.charCodeAt(q);
    if (c === 0x20 || c === 0x09) continue;
    if (!RULES.includes(String.fromCharCode(c))) return false;
    marks++;
  }
  return marks >= 3;
}

/** `[...]`, `[…]`, `(...)` alone. */
function isOmission(text: string, p: number, limit: number): boolean {
  if (limit - p > 7) return false;
  const inner = text.slice(p + 1, limit - 1).trim();
  return (inner === '...' || inner === '…' || inner === '....' || inner === '. . .') && ')]'.includes(text[limit - 1]);
}

/** `[12] …`, `[^1]: …`. */
function isNote(text: string, p: number, limit: number): boolean {
  let q = p + 1;
  if (text.charCodeAt(q) === 0x5e) q++;
  const from = q;
  while (q < limit && isDigit(text.charCodeAt(q))) q++;
  return q > from && q - from <= 3 && text.charCodeAt(q) === 0x5d && q + 1 < limit;
}

/** A bullet; what stands behind it may be a căn cứ or a lettered point (`- b. …`). */
function readBullet(lines: Lines, i: number, t: number): void {
  const { text, tokens } = lines;
  const p = tokens.start[t];
  const next = text.charCodeAt(tokens.end[t]);
  if (next !== 0x20 && next !== 0x09 && !isLetter(next)) return;
  if (t + 1 >= lines.last[i]) return;
  const u = t + 1;
  const first = text.charCodeAt(tokens.start[u]);
  if (isLetter(first) && tokens.end[u] - tokens.start[u] === 1 && readLetter(lines, i, tokens.start[u], tokens.end[u]))
    return;
  if (tokens.key[u] === K.can && tokens.key[u + 1] === K.cu && (tokens.flags[u] & TokenFlag.capital) !== 0) {
    lines.cls[i] = LineClass.basis;
    return;
  }
  readConsideration(lines, i, u);
  if (lines.cls[i] === LineClass.consideration) {
    lines.flags[i] |= LineFlag.weak;
    return;
  }
  lines.cls[i] = LineClass.bullet;
  lines.style[i] = Style.bullet;
  lines.value[i] = text.charCodeAt(p);
  lines.labelStart[i] = p;
  lines.labelEnd[i] = p + 1;
}
