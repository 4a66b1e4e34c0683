import { finishHash, HASH } from './alphabet.ts';
import { CharClass, classOf, INFO_TABLE, infoOf, isLetterPair, isPair } from './chars.ts';
import { markSentences, remarkSentences } from './sentences.ts';
import { type Change, spliceColumn } from './splice.ts';
import { type Block, TokenFlag, TokenKind, type TokenTable } from './types.ts';

type Column8 = Uint8Array<ArrayBuffer>;
type Column32 = Uint32Array<ArrayBuffer>;

/** Growing columns of a token table. */
class Columns {
  kind: Column8;
  flags: Column8;
  start: Column32;
  end: Column32;
  key: Column32;
  capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.kind = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.key = new Uint32Array(capacity);
  }

  grow(): void {
    const before = { ...this };
    this.capacity *= 2;
    this.kind = new Uint8Array(this.capacity);
    this.flags = new Uint8Array(this.capacity);
    this.start = new Uint32Array(this.capacity);
    this.end = new Uint32Array(this.capacity);
    this.key = new Uint32Array(this.capacity);
    this.kind.set(before.kind);
    this.flags.set(before.flags);
    this.start.set(before.start);
    this.end.set(before.end);
    this.key.set(before.key);
  }
}

class Table implements TokenTable {
  readonly length: number;
  readonly kind: Column8;
  readonly start: Column32;
  readonly end: Column32;
  readonly key: Column32;
  readonly flags: Column8;

  constructor(kind: Column8, start: Column32, end: Column32, key: Column32, flags: Column8) {
    this.length = kind.length;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.key = key;
    this.flags = flags;
  }

  at(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Tables and classes as constants of this module: the loop below asks them for every character of the draft. */
const INFO = INFO_TABLE;
const COMMON = INFO_TABLE.length;
const { space: SPACE, newline: NEWLINE, letter: LETTER, digit: DIGIT, mark: MARK, apostrophe: APOSTROPHE } = CharClass;
const { surrogate: SURROGATE } = CharClass;
const FACTOR = HASH.factor;

/**
 * Token table of a normalised text in one pass. Every character that is not white space is in exactly one token, in order.
 * `blocks` (sorted) give the `blockStart` flags and, where they end a paragraph for certain, the sentence starts.
 */
export function tokenize(text: string, blocks: readonly Block[] = []): TokenTable {
  const { columns, count } = scan(text, blocks, 0, text.length, 0);
  // A copy only where much would be kept for nothing.
  const cut = count * 2 < columns.capacity ? 'slice' : 'subarray';
  const table = new Table(
    columns.kind[cut](0, count),
    columns.start[cut](0, count),
    columns.end[cut](0, count),
    columns.key[cut](0, count),
    columns.flags[cut](0, count),
  );
  markSentences(text, table, blocks);
  return table;
}

/**
 * The table of `tokenize(text, blocks)`, of which only the tokens in the change are made anew. The change is one of whole lines,
 * and none is left empty at the start of the text; `firstBlock` is the first block behind `at.start`. `before` is used up.
 */
export function retokenize(
  before: TokenTable,
  text: string,
  blocks: readonly Block[],
  at: Change,
  firstBlock: number,
): TokenTable {
  const from = before.at(at.start);
  const to = before.at(at.oldEnd);
  const { columns, count } = scan(text, blocks, at.start, at.newEnd, firstBlock);
  const shift = at.newEnd - at.oldEnd;
  const { kind, start, end, key, flags } = before as Table;
  const table = new Table(
    spliceColumn(kind, from, to, columns.kind.subarray(0, count)),
    spliceColumn(start, from, to, columns.start.subarray(0, count), shift),
    spliceColumn(end, from, to, columns.end.subarray(0, count), shift),
    spliceColumn(key, from, to, columns.key.subarray(0, count)),
    spliceColumn(flags, from, to, columns.flags.subarray(0, count)),
  );
  // The first token of the text has no space before it, until a line comes to stand there.
  if (from + count < table.length) table.flags[from + count] |= TokenFlag.spaceBefore;
  remarkSentences(text, table, blocks, from, from + count);
  return table;
}

/** Tokens of the lines `text[from, to)`, without the sentences; `firstBlock` is the first block at or behind `from`. */
function scan(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  firstBlock: number,
): { columns: Columns; count: number } {
  const n = to;
  // Vietnamese text has a token for about every four characters.
  const columns = new Columns(Math.ceil((n - from) * 0.3) + 16);
  let { kind: kinds, start: starts, end: ends, key: keys, flags: marks } = columns;
  let count = 0;
  let block = firstBlock;
  let blockAt = block < blocks.length ? blocks[block].start : Number.POSITIVE_INFINITY;
  // Before the first line stands nothing, before another one a line end.
  let flags: number = TokenFlag.newlineBefore | (from > 0 ? TokenFlag.spaceBefore : 0);
  let i = from;
  while (i < n) {
    let unit = text.charCodeAt(i);
    let info = unit < COMMON ? INFO[unit] : 0;
    if (info === 0) info = infoOf(unit);
    let cls = info & 0xf;
    if (cls <= NEWLINE) {
      flags |= cls === SPACE ? TokenFlag.spaceBefore : TokenFlag.newlineBefore | TokenFlag.spaceBefore;
      i++;
      continue;
    }
    const start = i;
    let kind: number = TokenKind.punctuation;
    let hash = HASH.start as number;
    let tones = 0;
    if (cls === LETTER || cls === DIGIT || cls === MARK || cls === SURROGATE) {
      let letters = 0;
      let capitals = 0;
      let digits = 0;
      for (;;) {
        if (cls === LETTER) {
          // Without branches where they could go: capitals and tones follow no pattern that a processor could guess.
          const capital = (info >>> 4) & 1;
          const tone = (info >>> 5) & 7;
          letters++;
          capitals += capital;
          if (letters === 1) flags |= capital * TokenFlag.capital;
          tones = (Math.imul(tones, 1 + 30 * ((tone + 7) >>> 3)) + tone) | 0;
          hash = Math.imul(hash ^ (info >>> 16), FACTOR);
          i++;
        } else if (cls === DIGIT) {
          digits++;
          hash = Math.imul(hash ^ unit, FACTOR);
          i++;
        } else if (cls <= NEWLINE) {
          break;
        } else if (cls === MARK) {
          hash = Math.imul(hash ^ unit, FACTOR);
          i++;
        } else if (cls === SURROGATE && isPair(text, i) && isLetterPair(text, i)) {
          letters++;
          hash = Math.imul(Math.imul(hash ^ unit, FACTOR) ^ text.charCodeAt(i + 1), FACTOR);
          i += 2;
        } else if (cls === APOSTROPHE && letters > 0 && joinsLetters(text, i)) {
          hash = Math.imul(hash ^ unit, FACTOR);
          i++;
        } else {
          break;
        }
        if (i >= n) break;
        unit = text.charCodeAt(i);
        info = unit < COMMON ? INFO[unit] : 0;
        if (info === 0) info = infoOf(unit);
        cls = info & 0xf;
      }
      if (i === start) {
        // A lone surrogate, or a pair that is no letter.
        i += isPair(text, i) ? 2 : 1;
        for (let j = start; j < i; j++) hash = Math.imul(hash ^ text.charCodeAt(j), FACTOR);
      } else if (letters > 0) {
        kind = digits === 0 ? TokenKind.word : TokenKind.symbol;
        if (letters >= 2 && capitals === letters) flags |= TokenFlag.allCaps;
      } else if (digits > 0) {
        kind = TokenKind.number;
      }
    } else {
      hash = Math.imul(hash ^ unit, FACTOR);
      i++;
    }
    if (start >= blockAt) {
      flags |= TokenFlag.blockStart;
      while (blockAt <= start) {
        block++;
        blockAt = block < blocks.length ? blocks[block].start : Number.POSITIVE_INFINITY;
      }
    }
    if (count === kinds.length) {
      columns.grow();
      ({ kind: kinds, start: starts, end: ends, key: keys, flags: marks } = columns);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = i;
    keys[count] = finishHash(hash, tones);
    marks[count] = flags;
    count++;
    flags = 0;
  }
  return { columns, count };
}

/** Whether the apostrophe at `i` stands between two letters. */
function joinsLetters(text: string, i: number): boolean {
  return (
    i + 1 < text.length &&
    classOf(text.charCodeAt(i - 1)) === CharClass.letter &&
    classOf(text.charCodeAt(i + 1)) === CharClass.letter
  );
}
