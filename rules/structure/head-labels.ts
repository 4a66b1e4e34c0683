import { isCapital, isDigit, isLetter, keySet, romanValue, wordKey } from '../text/index.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { letterValue } from './labels.ts';
import { isQuote, LineClass, LineFlag, type Lines } from './line-table.ts';
import { isBare } from './misspelt.ts';
import { K, TYPE_WORDS } from './words.ts';

/** Reads line `i` from its first word, token `t`: sets its class and label, or leaves it plain. */
export type Reader = (lines: Lines, i: number, t: number) => void;

/** First character behind the spaces from `p`, 0 at the end of the line. Closing emphasis is passed over. */
export function after(lines: Lines, i: number, p: number): number {
  const { text } = lines;
  const limit = lines.blocks[i].end;
  for (let q = p; q < limit; q++) {
    const c = text.charCodeAt(q);
    if (c !== 0x20 && c !== 0x09 && c !== 0x2a && c !== 0x5f) return c;
  }
  return 0;
}

/** Marks behind a label number; sets the end of the label. */
function readLabelEnd(lines: Lines, i: number, numberEnd: number): 'mark' | 'end' | 'text' | 'none' {
  const { text } = lines;
  const limit = lines.blocks[i].end;
  let q = numberEnd;
  while (q < limit && (text.charCodeAt(q) === 0x20 || text.charCodeAt(q) === 0x2a)) q++;
  lines.labelEnd[i] = numberEnd;
  if (q >= limit) return 'end';
  const c = text.charCodeAt(q);
  if (c === 0x2e || c === 0x3a) {
    lines.labelEnd[i] = q + 1;
    return 'mark';
  }
  if ((c === 0x2d || c === 0x2013) && text.charCodeAt(q + 1) === 0x20) return 'text';
  return isLetter(c) || isQuote(c) || c === 0x28 ? 'text' : 'none';
}

/** Words that show that a number behind `Điều`, `Chương` … is a reference. */
const REFERENCE = keySet('chương mục phần khoản điểm điều phụ tiểu của này');

function refers(lines: Lines, t: number): boolean {
  const { key, flags } = lines.tokens;
  return (
    (flags[t] & TokenFlag.capital) === 0 ||
    REFERENCE.has(key[t]) ||
    (TYPE_WORDS.has(key[t]) && (flags[t] & TokenFlag.allCaps) === 0)
  );
}

export function readArticle(lines: Lines, i: number, t: number): void {
  const { text, tokens } = lines;
  const u = tokens.key[t + 1] === K.thu ? t + 2 : t + 1;
  if (u >= lines.last[i] || tokens.kind[u] === TokenKind.word || tokens.kind[u] === TokenKind.punctuation) return;
  const value = Number.parseInt(text.slice(tokens.start[u], Math.min(tokens.end[u], tokens.start[u] + 6)), 10);
  if (!(value >= 0)) return;
  const end = readLabelEnd(lines, i, tokens.end[u]);
  if (end === 'none') return;
  if (end === 'text' && refers(lines, u + 1)) return;
  lines.cls[i] = LineClass.article;
  if (end !== 'mark') lines.flags[i] |= LineFlag.weak;
  lines.value[i] = value;
  lines.labelStart[i] = tokens.start[t];
  lines.numberStart[i] = tokens.start[u];
  lines.numberEnd[i] = tokens.end[u];
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(wordKey);

/** Number of a part, chapter or section at token `u`: Roman, Arabic, a capital letter or an ordinal; 0 when it is none. */
function headValue(lines: Lines, u: number, ordinal: boolean): number {
  const { text, tokens } = lines;
  const start = tokens.start[u];
  const end = tokens.end[u];
  if (ordinal) return ORDINALS.indexOf(tokens.key[u]) + 1;
  if (isDigit(text.charCodeAt(start))) return end - start <= 3 ? Number.parseInt(text.slice(start, end), 10) : 0;
  if (!isCapital(text.charCodeAt(start))) return 0;
  const roman = romanValue(text, start, end);
  if (roman > 0) return roman;
  return end - start === 1 ? letterValue(text.charCodeAt(start)) : 0;
}

export function headReader(cls: number, words: number): Reader {
  return (lines, i, t) => {
    const { tokens } = lines;
    if (words === 2 && tokens.key[t + 1] !== K.muc) return;
    const ordinal = tokens.key[t + words] === K.thu;
    const u = t + words + (ordinal ? 1 : 0);
    if (u >= lines.last[i]) return;
    const value = headValue(lines, u, ordinal);
    if (value === 0) return;
    const end = readLabelEnd(lines, i, tokens.end[u]);
    if (end === 'none' || (end === 'text' && refers(lines, u + 1))) return;
    lines.cls[i] = cls;
    if (end === 'text' && (tokens.flags[u + 1] & TokenFlag.allCaps) === 0) lines.flags[i] |= LineFlag.weak;
    if (end === 'end') lines.flags[i] |= LineFlag.weak;
    lines.value[i] = value;
    lines.labelStart[i] = tokens.start[t];
    lines.numberStart[i] = tokens.start[u];
    lines.numberEnd[i] = tokens.end[u];
  };
}

/** `Phụ lục`, `Phụ lục I`, `PHỤ LỤC 01. TÊN`; not `Phụ lục I ban hành kèm theo …`. */
export function readAppendix(lines: Lines, i: number, t: number): void {
  const { text, tokens, blocks } = lines;
  const caps = (tokens.flags[t] & TokenFlag.allCaps) !== 0;
  if (tokens.key[t + 1] !== K.luc && !(caps && isBare(text, tokens, t + 1, 'luc'))) return;
  if (blocks[i].kind === 'cell') return;
  let u = t + 2;
  if (u < lines.last[i] && tokens.key[u] === K.so) u++;
  let numberEnd = tokens.end[t + 1];
  lines.numberStart[i] = numberEnd;
  if (u < lines.last[i] && (headValue(lines, u, false) > 0 || isDigit(text.charCodeAt(tokens.end[u] - 1)))) {
    lines.numberStart[i] = tokens.start[u];
    numberEnd = tokens.end[u];
    // A footnote mark stuck to the number: `II19`.
    if (!isDigit(text.charCodeAt(tokens.start[u]))) {
      while (numberEnd > tokens.start[u] + 1 && isDigit(text.charCodeAt(numberEnd - 1))) numberEnd--;
    }
    u++;
  }
  lines.numberEnd[i] = numberEnd;
  const end = readLabelEnd(lines, i, tokens.end[u - 1]);
  lines.labelStart[i] = tokens.start[t];
  if (end === 'none' && !caps) return;
  if (
    end === 'text' &&
    !caps &&
    (tokens.flags[u] & TokenFlag.allCaps) === 0 &&
    after(lines, i, lines.labelEnd[i]) !== 0x28
  )
    return;
  lines.cls[i] = LineClass.appendix;
}

/** `Mẫu số 02`, `MẪU SỐ 01. ĐƠN …`, `Biểu mẫu 3`. */
export function readForm(lines: Lines, i: number, t: number): void {
  const { text, tokens } = lines;
  let u = t + 1;
  if (tokens.key[u] === FORM) u++;
  if (tokens.key[u] === K.so) u++;
  if (u >= lines.last[i] || !isDigit(text.charCodeAt(tokens.end[u] - 1))) return;
  const end = readLabelEnd(lines, i, tokens.end[u]);
  if (end === 'none' || (end === 'text' && (tokens.flags[u + 1] & TokenFlag.allCaps) === 0)) return;
  lines.cls[i] = LineClass.form;
  lines.labelStart[i] = tokens.start[t];
  lines.numberStart[i] = tokens.start[u];
  lines.numberEnd[i] = tokens.end[u];
}

const FORM = wordKey('mẫu');
