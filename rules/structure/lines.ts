import { isLetter, keySet, spliceColumn, type Trailing, wordKey } from '../text/index.ts';
import type { SourceText, TokenTable } from '../text/types.ts';
import { TokenKind } from '../text/types.ts';
import { classify } from './classify.ts';
import { markContents } from './contents.ts';
import { KeptValues } from './kept.ts';
import { isQuote, LineClass, type LineColumns, LineFlag, type Lines, Style } from './line-table.ts';
import { isBare } from './misspelt.ts';
import { K } from './words.ts';

/** Reads the lines of a source: one walk over its blocks and tokens. Of a draft under edit, only those that an edit may have touched. */
export function readLines(source: SourceText): Lines {
  const { blocks, tokens, text, trail } = source;
  const count = blocks.length;
  const before = trail?.take<KeptLines>(LINES) ?? null;
  const { columns, values, from, to } = before === null ? newLines(count, trail !== null) : stayed(source, before);
  const lines: Lines = { ...columns, source, text, blocks, tokens, count, kept: values };
  let other = false;
  for (let i = from; i < to || (i < count && other); i++) {
    const was = lines.cls[i];
    readLine(lines, i);
    // A line may be read in the light of the class of the one above.
    other = lines.cls[i] !== was;
  }
  if (trail === null) {
    markContents(lines);
    return lines;
  }
  const start = count === 0 ? 0 : blocks[count - 1].start;
  trail.put(LINES, { columns, values: values!, count, tokens: tokens.length, start } satisfies KeptLines);
  // What follows changes these; what is kept is what the lines by themselves are.
  const own: Lines = {
    ...lines,
    cls: columns.cls.slice(),
    style: columns.style.slice(),
    flags: columns.flags.slice(),
    value: columns.value.slice(),
    labelEnd: columns.labelEnd.slice(),
    numberEnd: columns.numberEnd.slice(),
  };
  markContents(own);
  return own;
}

const LINES = {};

/** Lines as they were read last. */
interface KeptLines {
  readonly columns: LineColumns;
  readonly values: KeptValues;
  readonly count: number;
  /** Number of tokens of the draft, and start of its last line. */
  readonly tokens: number;
  readonly start: number;
}

/** Lines of which `[from, to)` are still to be read. */
interface Unread {
  readonly columns: LineColumns;
  readonly values: KeptValues | null;
  readonly from: number;
  readonly to: number;
}

function newLines(count: number, keep: boolean): Unread {
  const columns: LineColumns = {
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
  return { columns, values: keep ? new KeptValues() : null, from: 0, to: count };
}

/** How many words beyond a line are looked at, at most: as many lines beside those that were edited are read again. */
const REACH = 12;

/** The lines as they were read last, with those that stayed moved to their new places. */
function stayed({ blocks, tokens }: SourceText, { value: before, head, tail }: Trailing<KeptLines>): Unread {
  const count = blocks.length;
  const { values } = before;
  const from = Math.min(head, before.count, count);
  const stays = Math.min(tail, before.count - from, count - from);
  const oldTo = before.count - stays;
  const to = count - stays;
  const by = stays === 0 ? 0 : blocks[count - 1].start - before.start;
  const byTokens = stays === 0 ? 0 : tokens.length - before.tokens;
  const old = before.columns;
  const put = <T extends LineColumns[keyof LineColumns]>(column: T, shift = 0): T =>
    spliceColumn(column, from, oldTo, new (column.constructor as new (length: number) => T)(to - from), shift);
  const columns: LineColumns = {
    first: put(old.first, byTokens),
    last: put(old.last, byTokens),
    content: put(old.content, byTokens),
    cls: put(old.cls),
    style: put(old.style),
    flags: put(old.flags),
    value: put(old.value),
    segments: put(old.segments),
    labelStart: put(old.labelStart),
    labelEnd: put(old.labelEnd),
    numberStart: put(old.numberStart),
    numberEnd: put(old.numberEnd),
  };
  if (by !== 0) {
    move(columns.labelStart, columns.labelEnd, to, by);
    move(columns.numberStart, columns.numberEnd, to, by);
  }
  values.splice(from, oldTo, to - from);
  return { columns, values, from: Math.max(0, from - REACH), to: Math.min(count, to + REACH) };
}

/** Moves the spans from line `from` on; a line that has none stays without. */
function move(starts: Uint32Array, ends: Uint32Array, from: number, by: number): void {
  for (let i = from; i < ends.length; i++) {
    if (ends[i] === 0) continue;
    starts[i] += by;
    ends[i] += by;
  }
}

/** Reads one line; those before it are read. */
function readLine(lines: Lines, i: number): void {
  const { blocks, tokens, text } = lines;
  const { start, length } = tokens;
  const block = blocks[i];
  let t = i > 0 ? lines.last[i - 1] : 0;
  while (t < length && start[t] < block.start) t++;
  lines.first[i] = t;
  let flags = i > 0 && blankBetween(text, blocks[i - 1].end, block.start) ? LineFlag.gap : 0;
  for (; t < length && start[t] < block.end; t++) {
    if (WATCHED[tokens.key[t] & 0xff] !== 0) flags |= flagOf(text, tokens, t);
  }
  lines.last[i] = t;
  lines.flags[i] = flags | (block.kind === 'quote' ? LineFlag.quoteMark : 0);
  lines.cls[i] = LineClass.plain;
  lines.style[i] = Style.none;
  lines.value[i] = 0;
  lines.segments[i] = 0;
  lines.labelStart[i] = 0;
  lines.labelEnd[i] = 0;
  lines.numberStart[i] = 0;
  lines.numberEnd[i] = 0;
  lines.content[i] = skipDecoration(lines, i);
  if (lines.content[i] < t) classify(lines, i);
  else lines.cls[i] = LineClass.rule;
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
  K.ho,
]) {
  WATCHED[key & 0xff] = 1;
}
for (const mark of '"“”«»') WATCHED[wordKey(mark) & 0xff] = 1;

/** Last words of the names of kinds. */
const SELF_ENDS = keySet('định quyết tư lệnh luật chế thị hoạch tịch trình án điện báo');

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
      return t > 0 && SELF_ENDS.has(key[t - 1]) ? LineFlag.this | LineFlag.self : LineFlag.this;
    case K.ho:
      return next === K.soPapers ? LineFlag.papers : 0;
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
