import { isDigit, keySet, wordKey } from '../text/index.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { after, headReader, type Reader, readAppendix, readArticle, readForm } from './head-labels.ts';
import { bareText, indexWithin } from './letters.ts';
import { LineClass, LineFlag, type Lines } from './line-table.ts';
import { isIssueVerb } from './misspelt.ts';
import { TYPE_NAMES } from './type-names.ts';
import { K, TYPE_WORDS } from './words.ts';

/** `ban hành kèm theo …`, `kèm theo …` from token `t`. */
export function isAttachmentLine(lines: Lines, i: number, t: number): boolean {
  const { key } = lines.tokens;
  if (t + 1 >= lines.last[i]) return false;
  if (key[t] === K.kem && key[t + 1] === K.theo) return true;
  return key[t] === K.ban && key[t + 1] === K.hanh && key[t + 2] === K.kem && key[t + 3] === K.theo;
}

export function readConsideration(lines: Lines, i: number, t: number): void {
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
export function readEnacting(lines: Lines, i: number, t: number): void {
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
export function isSpaced(lines: Lines, i: number, t: number): boolean {
  const { start, end } = lines.tokens;
  if (lines.last[i] - t < 6 || lines.last[i] - t > 40) return false;
  for (let u = t; u < t + 5; u++) if (end[u] - start[u] !== 1) return false;
  return true;
}

/** The name of a kind of document, alone (any case) or in capitals with more behind (weak). */
export function readType(lines: Lines, i: number, t: number): void {
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
export function readSignature(lines: Lines, i: number, t: number): void {
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

/** `CÔNG BÁO/Số 347 + 348/Ngày 25-02-2025`, with a page number before or behind. */
export function readGazette(lines: Lines, i: number, t: number): void {
  const { key, start } = lines.tokens;
  if (key[t + 1] === BAO && lines.text.charCodeAt(start[t + 2]) === 0x2f && key[t + 3] === K.so)
    lines.cls[i] = LineClass.noise;
}

const BAO = wordKey('báo');
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

/** Readers of lines by the key of their first word. */
export const FIRST_WORDS: ReadonlyMap<number, Reader> = firstWords();

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
