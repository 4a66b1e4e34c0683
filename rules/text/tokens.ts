import { finishHash, HASH } from './alphabet.ts';
import { baseIn, CharClass, classIn, classOf, infoOf, isCapitalIn, isLetterPair, isPair, toneIn } from './chars.ts';
import { markSentences } from './sentences.ts';
import { type Block, TokenFlag, TokenKind, type TokenTable } from './types.ts';

/** Growing columns of a token table. */
class Columns {
  kind: Uint8Array;
  flags: Uint8Array;
  start: Uint32Array;
  end: Uint32Array;
  key: Uint32Array;
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
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly key: Uint32Array;
  readonly flags: Uint8Array;

  constructor(columns: Columns, length: number) {
    this.length = length;
    // A copy only where much would be kept for nothing.
    const cut = length * 2 < columns.capacity ? 'slice' : 'subarray';
    this.kind = columns.kind[cut](0, length);
    this.start = columns.start[cut](0, length);
    this.end = columns.end[cut](0, length);
    this.key = columns.key[cut](0, length);
    this.flags = columns.flags[cut](0, length);
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

/**
 * Token table of a normalised text in one pass. Every character that is not white space is in exactly one token, in order.
 * `blocks` (sorted) give the `blockStart` flags and, where they end a paragraph for certain, the sentence starts.
 */
export function tokenize(text: string, blocks: readonly Block[] = []): TokenTable {
  const n = text.length;
  // Vietnamese text has a token for about every four characters.
  const columns = new Columns(Math.ceil(n * 0.3) + 16);
  let count = 0;
  let block = 0;
  let blockAt = blocks.length > 0 ? blocks[0].start : -1;
  let flags = TokenFlag.newlineBefore as number;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    const info = infoOf(c);
    const cls = classIn(info);
    if (cls <= CharClass.newline) {
      flags |= cls === CharClass.newline ? TokenFlag.newlineBefore | TokenFlag.spaceBefore : TokenFlag.spaceBefore;
      i++;
      continue;
    }
    const start = i;
    let kind: number;
    let hash = HASH.start as number;
    let tones = 0;
    if (cls === CharClass.letter || cls === CharClass.digit || cls === CharClass.mark || cls === CharClass.surrogate) {
      let letters = 0;
      let capitals = 0;
      let digits = 0;
      let k: number = cls;
      let unit = c;
      let unitInfo = info;
      for (;;) {
        if (k === CharClass.letter) {
          letters++;
          if (isCapitalIn(unitInfo)) {
            capitals++;
            if (letters === 1) flags |= TokenFlag.capital;
          }
          const tone = toneIn(unitInfo);
          if (tone !== 0) tones = (Math.imul(tones, 31) + tone) | 0;
          hash = Math.imul(hash ^ baseIn(unitInfo), HASH.factor);
          i++;
        } else if (k === CharClass.digit) {
          digits++;
          hash = Math.imul(hash ^ unit, HASH.factor);
          i++;
        } else if (k === CharClass.mark) {
          hash = Math.imul(hash ^ unit, HASH.factor);
          i++;
        } else if (k === CharClass.surrogate && isPair(text, i) && isLetterPair(text, i)) {
          letters++;
          hash = Math.imul(Math.imul(hash ^ unit, HASH.factor) ^ text.charCodeAt(i + 1), HASH.factor);
          i += 2;
        } else if (
          k === CharClass.apostrophe &&
          letters > 0 &&
          i + 1 < n &&
          classOf(text.charCodeAt(i - 1)) === CharClass.letter &&
          classOf(text.charCodeAt(i + 1)) === CharClass.letter
        ) {
          hash = Math.imul(hash ^ unit, HASH.factor);
          i++;
        } else {
          break;
        }
        if (i >= n) break;
        unit = text.charCodeAt(i);
        unitInfo = infoOf(unit);
        k = classIn(unitInfo);
      }
      if (i === start) {
        // A lone surrogate, or a pair that is no letter.
        i += isPair(text, i) ? 2 : 1;
        for (let j = start; j < i; j++) hash = Math.imul(hash ^ text.charCodeAt(j), HASH.factor);
        kind = TokenKind.punctuation;
      } else if (letters === 0 && digits === 0) {
        kind = TokenKind.punctuation;
      } else {
        kind = digits === 0 ? TokenKind.word : letters === 0 ? TokenKind.number : TokenKind.symbol;
        if (letters >= 2 && capitals === letters) flags |= TokenFlag.allCaps;
      }
    } else {
      hash = Math.imul(hash ^ c, HASH.factor);
      kind = TokenKind.punctuation;
      i++;
    }
    if (start >= blockAt && blockAt >= 0) {
      flags |= TokenFlag.blockStart;
      while (blockAt >= 0 && blockAt <= start) {
        block++;
        blockAt = block < blocks.length ? blocks[block].start : -1;
      }
    }
    if (count === columns.capacity) columns.grow();
    columns.kind[count] = kind;
    columns.start[count] = start;
    columns.end[count] = i;
    columns.key[count] = finishHash(hash, tones);
    columns.flags[count] = flags;
    count++;
    flags = 0;
  }
  const table = new Table(columns, count);
  markSentences(text, table, blocks);
  return table;
}
