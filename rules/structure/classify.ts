import { isCapital, isDigit, isLetter, wordKey } from '../text/index.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { letterValue, readLetter, readNumber, readParenthesis } from './labels.ts';
import { bareText, indexWithin, romanValue } from './letters.ts';
import { isQuote, LineClass, LineFlag, type Lines, Style } from './line-table.ts';
import { isBare, isIssueVerb, looseClass } from './misspelt.ts';
import { TYPE_NAMES } from './type-names.ts';
import { ISSUER_WORDS, K, keySet, TYPE_WORDS } from './words.ts';

type Reader = (lines: Lines, i: number, t: number) => void;

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
const BAO = wordKey('báo');

/** `CÔNG BÁO/Số 347 + 348/Ngày 25-02-2025`, with a page number before or behind. */
function readGazette(lines: Lines, i: number, t: number): void {
  const { key, start } = lines.tokens;
  if (key[t + 1] === BAO && lines.text.charCodeAt(start[t + 2]) === 0x2f && key[t + 3] === K.so)
    lines.cls[i] = LineClass.noise;
}

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

/** First character behind the spaces from `p`, 0 at the end of the line. Closing emphasis is passed over. */
function after(lines: Lines, i: number, p: number): number {
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

function readArticle(lines: Lines, i: number, t: number): void {
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

function headReader(cls: number, words: number): Reader {
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
function readAppendix(lines: Lines, i: number, t: number): void {
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
function readForm(lines: Lines, i: number, t: number): void {
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

/** `ban hành kèm theo …`, `kèm theo …` from token `t`. */
function isAttachmentLine(lines: Lines, i: number, t: number): boolean {
  const { key } = lines.tokens;
  if (t + 1 >= lines.last[i]) return false;
  if (key[t] === K.kem && key[t + 1] === K.theo) return true;
  return key[t] === K.ban && key[t + 1] === K.hanh && key[t + 2] === K.kem && key[t + 3] === K.theo;
}

function readConsideration(lines: Lines, i: number, t: number): void {
  const { key, flags } = lines.tokens;
  if ((flags[t] & TokenFlag.capital) === 0) return;
  const next = key[t + 1];
  let weak = false;
  switch (key[t]) {
    case K.xet:
      break;
    case K.theo:
      if (next !== K.de || key[t + 2] !== K.nghi) return;
      break;
    case K.duoc:
      if (next !== K.su) return;
      break;
    case K.tren:
      if (next !== K.co) return;
      weak = true;
      break;
    case K.thuc:
      if (next !== K.hien) return;
      weak = true;
      break;
    case K.sau:
      if (next !== K.khi) return;
      weak = true;
      break;
    default:
      return;
  }
  lines.cls[i] = LineClass.consideration;
  if (weak) lines.flags[i] |= LineFlag.weak;
}

/** A body, then `ban hành` and a kind of document, all in the first words of the line. */
function readEnacting(lines: Lines, i: number, t: number): void {
  const { key, kind, flags, start } = lines.tokens;
  const limit = Math.min(lines.last[i] - 2, t + 28);
  for (let u = t + 2; u < limit; u++) {
    if (isIssueVerb(lines.text, lines.tokens, u)) {
      if (TYPE_WORDS.has(key[u + 2])) lines.cls[i] = LineClass.enacting;
      return;
    }
    if (kind[u] !== TokenKind.punctuation) continue;
    const c = lines.text.charCodeAt(start[u]);
    if (c === 0x2d || c === 0x2013) continue;
    if (c !== 0x2c || (flags[u + 1] & TokenFlag.capital) === 0) return;
  }
}

/** Every token of the line is one letter: `Q U Y Ế T  Đ Ị N H`. */
function isSpaced(lines: Lines, i: number, t: number): boolean {
  const { start, end } = lines.tokens;
  if (lines.last[i] - t < 6 || lines.last[i] - t > 40) return false;
  for (let u = t; u < t + 5; u++) if (end[u] - start[u] !== 1) return false;
  return true;
}

/** The name of a kind of document, alone (any case) or in capitals with more behind (weak). */
function readType(lines: Lines, i: number, t: number): void {
  const { text, tokens, blocks } = lines;
  const count = lines.last[i] - t;
  if (count <= 10 || isSpaced(lines, i, t)) {
    const bare = bareText(text, tokens.start[t], blocks[i].end, 40);
    if (TYPE_NAMES.has(bare) && noDigits(text, tokens.start[t], blocks[i].end)) {
      lines.cls[i] = LineClass.type;
      return;
    }
  }
  if ((tokens.flags[t] & TokenFlag.allCaps) === 0) return;
  let end = 0;
  for (let u = t + 1; u < Math.min(t + 5, lines.last[i]) && (tokens.flags[u] & TokenFlag.allCaps) !== 0; u++) {
    if (TYPE_NAMES.has(bareText(text, tokens.start[t], tokens.end[u], 40))) end = tokens.end[u];
  }
  if (end === 0) end = bareText(text, tokens.start[t], tokens.end[t]) === 'luat' ? tokens.end[t] : 0;
  if (end === 0) return;
  lines.cls[i] = LineClass.type;
  lines.flags[i] |= LineFlag.weak;
  lines.labelStart[i] = tokens.start[t];
  lines.labelEnd[i] = end;
}

function noDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** `TM.`, `K/T` and the like before words in capitals. */
function readSignature(lines: Lines, i: number, t: number): void {
  const { text, tokens } = lines;
  const c = text.charCodeAt(tokens.end[t]);
  let u = t + 1;
  if (c === 0x2f && tokens.end[t] - tokens.start[t] === 1) {
    u = t + 3;
    if (text.charCodeAt(tokens.start[u]) === 0x2e) u++;
  } else if (c === 0x2e || c === 0x2f) u = t + 2;
  else if (tokens.end[t] - tokens.start[t] === 1) return;
  if (u < lines.last[i] && (tokens.flags[u] & TokenFlag.allCaps) !== 0) lines.cls[i] = LineClass.signature;
}

/** `Số: …`, `Luật số: …`, `Mã hiệu: …`, `Số 12-CTr/TU`. */
function readSymbol(lines: Lines, i: number, t: number): void {
  const { text, tokens, blocks } = lines;
  let u = t + 1;
  if (tokens.key[t] === MA) u = t + 2;
  else if (SYMBOL_TYPES.has(tokens.key[t])) while (u < t + 4 && tokens.key[u - 1] !== K.so) u++;
  const two = u > t + 1;
  if (two && tokens.key[t] !== MA && tokens.key[u - 1] !== K.so) return;
  const colon = u < lines.last[i] && text.charCodeAt(tokens.start[u]) === 0x3a;
  if (!colon) {
    if (two || u >= lines.last[i] || tokens.kind[u] === TokenKind.word) return;
    if (indexWithin(text, 0x2f, tokens.end[t], Math.min(blocks[i].end, tokens.end[t] + 24)) < 0) return;
  }
  lines.cls[i] = LineClass.symbol;
}

const MA = wordKey('mã');
const SYMBOL_TYPES = keySet('luật pháp nghị');

/** The line begins with these words. */
function begins(words: string, cls: number, flag = 0): Reader {
  const keys = words.split(' ').map(wordKey);
  return (lines, i, t) => {
    const { key } = lines.tokens;
    if (t + keys.length > lines.last[i] || lines.cls[i] !== LineClass.plain) return;
    for (let k = 1; k < keys.length; k++) if (key[t + k] !== keys[k]) return;
    lines.cls[i] = cls;
    lines.flags[i] |= flag;
  };
}

/** The line is these words and nothing else (marks aside). */
function exactly(words: string, cls: number): Reader {
  const bare = bareText(words, 0, words.length);
  return (lines, i, t) => {
    const { text, tokens, blocks } = lines;
    if (blocks[i].end - tokens.start[t] > words.length + 4 || lines.cls[i] !== LineClass.plain) return;
    if (bareText(text, tokens.start[t], blocks[i].end) === bare) lines.cls[i] = cls;
  };
}

/** Only in capitals. */
function capitals(reader: Reader): Reader {
  return (lines, i, t) => {
    if ((lines.tokens.flags[t] & TokenFlag.allCaps) !== 0) reader(lines, i, t);
  };
}

/** `Cơ quan: Văn phòng Chính phủ` within an electronic signature. */
function readOffice(lines: Lines, i: number, t: number): void {
  const { key, start } = lines.tokens;
  if (i === 0 || lines.cls[i - 1] !== LineClass.noise || key[t + 1] !== QUAN) return;
  if (lines.text.charCodeAt(start[t + 2]) === 0x3a) lines.cls[i] = LineClass.noise;
}

const QUAN = wordKey('quan');

const { noise, metadata } = LineClass;

const READERS: readonly (readonly [string, Reader])[] = [
  ['điều', readArticle],
  ['chương', headReader(LineClass.chapter, 1)],
  ['phần', headReader(LineClass.part, 1)],
  ['mục', headReader(LineClass.section, 1)],
  ['tiểu', headReader(LineClass.subsection, 2)],
  ['phụ', readAppendix],
  ['mẫu', readForm],
  ['biểu', readForm],
  ['căn', begins('căn cứ', LineClass.basis)],
  ['xét', readConsideration],
  ['theo', readConsideration],
  ['được', readConsideration],
  ['trên', readConsideration],
  ['thực', readConsideration],
  ['sau', readConsideration],
  ['nơi', readRecipients],
  ['tm', readSignature],
  ['kt', readSignature],
  ['tl', readSignature],
  ['tuq', readSignature],
  ['k', readSignature],
  ['t', readSignature],
  ['kính', begins('kính gửi', LineClass.addressee)],
  ['v', begins('v / v', LineClass.letterSubject)],
  ['số', readSymbol],
  // With another tone, when a colon stands behind it.
  ['sô', readSymbol],
  ['só', readSymbol],
  ['sổ', readSymbol],
  ['so', readSymbol],
  ['luật', readSymbol],
  ['pháp', readSymbol],
  ['nghị', readSymbol],
  ['mã', (lines, i, t) => (lines.tokens.key[t + 1] === K.hieu ? readSymbol(lines, i, t) : undefined)],
  ['số', begins('số hiệu', metadata)],
  ['ngày', begins('ngày ban hành', metadata)],
  ['ngày', begins('ngày có hiệu lực', metadata)],
  ['ngày', begins('ngày hiệu lực', metadata)],
  ['ngày', begins('ngày hết hiệu lực', metadata)],
  ['ngày', begins('ngày đăng', metadata)],
  ['ngày', begins('ngày công báo', metadata)],
  ['loại', begins('loại văn bản', metadata)],
  ['cơ', begins('cơ quan ban hành', metadata)],
  ['nơi', begins('nơi ban hành', metadata)],
  ['lĩnh', begins('lĩnh vực', metadata, LineFlag.weak)],
  ['tình', begins('tình trạng', metadata, LineFlag.weak)],
  ['trích', begins('trích yếu', metadata, LineFlag.weak)],
  ['người', begins('người ký :', noise)],
  ['người', begins('người ký', metadata)],
  ['ký', begins('ký bởi :', noise)],
  ['email', begins('email :', noise)],
  ['thời', begins('thời gian ký :', noise)],
  ['cơ', readOffice],
  ['công', readGazette],
  ['mời', begins('mời bạn', noise)],
  ['xem', begins('xem thêm', noise)],
  ['tải', begins('tải file', noise)],
  ['tải', begins('tải văn bản', noise)],
  ['bản', begins('bản pdf', noise)],
  ['nguồn', capitals(exactly('nguồn', noise))],
  ['nguồn', capitals(exactly('nguồn tham khảo', noise))],
  ['hệ', exactly('hệ thống pháp luật', noise)],
  ['đang', begins('đang tải', noise)],
  ['đang', exactly('đang cập nhật', noise)],
  ['văn', exactly('văn bản', noise)],
  ['văn', exactly('văn bản quy phạm pháp luật', noise)],
  ['văn', exactly('văn bản pháp luật khác', noise)],
  ['cổng', exactly('cổng thông tin điện tử chính phủ', noise)],
  ['quyết', begins('quyết định được ký số', noise)],
  ['quyết', begins('quyết định gốc có chữ ký', noise)],
];

function readRecipients(lines: Lines, i: number, t: number): void {
  const { key } = lines.tokens;
  if (key[t + 1] !== K.nhan) return;
  const c = after(lines, i, lines.tokens.end[t + 1]);
  if (c === 0 || c === 0x3a || c === 0x2d) lines.cls[i] = LineClass.recipients;
}

const FIRST_WORDS: ReadonlyMap<number, Reader> = firstWords();

function firstWords(): Map<number, Reader> {
  const map = new Map<number, Reader>();
  for (const [word, reader] of READERS) {
    const key = wordKey(word);
    const before = map.get(key);
    map.set(
      key,
      before === undefined
        ? reader
        : (lines, i, t) => {
            before(lines, i, t);
            if (lines.cls[i] === LineClass.plain) reader(lines, i, t);
          },
    );
  }
  return map;
}
