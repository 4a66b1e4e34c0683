import { isLetter, keySet, wordKey } from '../text/index.ts';
import type { SourceText, TokenTable } from '../text/types.ts';
import { TokenKind } from '../text/types.ts';
import { classify } from './classify.ts';
import { markContents } from './contents.ts';
import { isQuote, LineClass, LineFlag, type Lines } from './line-table.ts';
import { isBare } from './misspelt.ts';
import { K } from './words.ts';

/** Reads the lines of a source: one walk over its blocks and tokens. */
export function readLines(source: SourceText): Lines {
  const { blocks, tokens, text } = source;
  const count = blocks.length;
  const lines: Lines = {
    source,
    text,
    blocks,
    tokens,
    count,
    first: new Uint32Array(count),
    last: new Uint32Array(count),
    content: new Uint32Array(count),
    cls: new Uint8Array(count),
    style: new Uint8Array(count),
    flags: new Uint16Array(count),
    value: new Int32Array(count),
    segments: new Uint8Array(count),
    labelStart: new Uint32Array(count),
    labelEnd: new Uint32Array(count),
    numberStart: new Uint32Array(count),
    numberEnd: new Uint32Array(count),
  };
  const { start } = tokens;
  const { cells } = source;
  let t = 0;
  for (let i = 0; i < count; i++) {
    const block = blocks[i];
    while (t < tokens.length && start[t] < block.start) t++;
    lines.first[i] = t;
    let flags = i > 0 && blankBetween(text, blocks[i - 1].end, block.start) ? LineFlag.gap : 0;
    const from = t;
    const read = () => innerFlags(source, from, block.end);
    const inner = cells === null ? read() : cells[i].keep(INNER, read);
    t += inner.tokens;
    flags |= inner.flags;
    // A word at the border of the line is read with the one beyond it.
    if (t > from) flags |= watched(text, tokens, from) | watched(text, tokens, t - 1);
    lines.last[i] = t;
    lines.flags[i] = flags | (block.kind === 'quote' ? LineFlag.quoteMark : 0);
    lines.content[i] = skipDecoration(lines, i);
    if (lines.content[i] < t) classify(lines, i);
    else lines.cls[i] = LineClass.rule;
  }
  markContents(lines);
  return lines;
}

const INNER = {};

/** The number of tokens in a line, and the flags that its words give, all but the first and the last one. */
function innerFlags({ tokens, text }: SourceText, from: number, end: number): { tokens: number; flags: number } {
  const { start, key, length } = tokens;
  let flags = 0;
  let t = from;
  for (; t < length && start[t] < end; t++) {
    if (WATCHED[key[t] & 0xff] !== 0 && t > from && t + 1 < length && start[t + 1] < end)
      flags |= flagOf(text, tokens, t);
  }
  return { tokens: t - from, flags };
}

/** `hiệu` with its tone forgotten, or all its marks. */
const HIEU_FLAT = wordKey('hiêu');
const HIEU_BARE = wordKey('hieu');

/** Low bytes of the keys that `flagOf` knows: most tokens are settled by this table alone. */
const WATCHED = new Uint8Array(256);
for (const key of [
  K.hieu,
  HIEU_BARE,
  HIEU_FLAT,
  K.trach,
  K.thi,
  K.bai,
  K.thay,
  K.het,
  K.cong,
  K.nghia,
  K.viet,
  K.doc,
  K.hanhHappy,
  K.thong,
  K.nay,
]) {
  WATCHED[key & 0xff] = 1;
}
for (const mark of '"“”«»') WATCHED[wordKey(mark) & 0xff] = 1;

/** Last words of the names of kinds. */
const SELF_ENDS = keySet('định quyết tư lệnh luật chế thị hoạch tịch trình án điện báo');

function watched(text: string, tokens: TokenTable, t: number): number {
  return WATCHED[tokens.key[t] & 0xff] === 0 ? 0 : flagOf(text, tokens, t);
}

function flagOf(text: string, tokens: TokenTable, t: number): number {
  const { key, kind, start } = tokens;
  if (kind[t] === TokenKind.punctuation) return isQuote(text.charCodeAt(start[t])) ? LineFlag.quote : 0;
  const next = t + 1 < tokens.length ? key[t + 1] : 0;
  switch (key[t]) {
    case K.hieu:
    case HIEU_BARE:
    case HIEU_FLAT:
      return isBare(text, tokens, t + 1, 'luc') ? LineFlag.effect : 0;
    case K.trach:
      return next === K.nhiem ? LineFlag.duty : 0;
    case K.thi:
      return isBare(text, tokens, t + 1, 'hanh') ? LineFlag.duty : 0;
    case K.bai:
      return next === K.bo ? LineFlag.repeal : 0;
    case K.thay:
      return next === K.the ? LineFlag.repeal : 0;
    case K.het:
      return next === K.hieu ? LineFlag.repeal : 0;
    case K.thong:
      return isBare(text, tokens, t + 1, 'qua') ? LineFlag.adoption : 0;
    case K.nay:
      return t > 0 && SELF_ENDS.has(key[t - 1]) ? LineFlag.self : 0;
    case K.cong:
    case K.nghia:
    case K.viet:
    case K.doc:
    case K.hanhHappy:
      return LineFlag.nation;
    default:
      return 0;
  }
}

function blankBetween(text: string, from: number, to: number): boolean {
  let ends = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x0a && ++ends === 2) return true;
  return false;
}

/** First token behind `>`, `#`, `**`, `_` at the start of the line; sets the flag of a quotation. */
function skipDecoration(lines: Lines, i: number): number {
  const { text, tokens } = lines;
  const end = lines.last[i];
  let t = lines.first[i];
  for (; t < end; t++) {
    const c = text.charCodeAt(tokens.start[t]);
    if (c === 0x3e) {
      lines.flags[i] |= LineFlag.quoteMark;
      continue;
    }
    if (c === 0x23) continue;
    if (c === 0x5f) {
      if (t + 1 < end && text.charCodeAt(tokens.start[t + 1]) === 0x5f) break;
      continue;
    }
    // A star with a letter, a digit or a star behind it is emphasis; with a space behind it is a bullet.
    if (c === 0x2a) {
      const next = text.charCodeAt(tokens.end[t]);
      if (next === 0x2a || isLetter(next) || (next >= 0x30 && next <= 0x39)) continue;
      if (t > lines.first[i] && text.charCodeAt(tokens.start[t] - 1) === 0x2a) continue;
    }
    break;
  }
  return t;
}
