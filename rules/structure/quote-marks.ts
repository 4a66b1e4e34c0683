import { isDigit, isLetter } from '../text/index.ts';
import { TokenKind } from '../text/types.ts';
import { isQuote, LineClass, LineFlag, type Lines } from './line-table.ts';

/** Quotation marks in text order, matched by a stack. */
export interface Marks {
  readonly at: Uint32Array;
  readonly line: Uint32Array;
  /** Index of the closing mark; -1 for an opening one that is never closed, and for closing ones. */
  readonly match: Int32Array;
  readonly opens: Uint8Array;
  readonly count: number;
}

/** The signature part of a document never stands in amendment text. */
export function stops(cls: number): boolean {
  return cls === LineClass.recipients || cls === LineClass.signature;
}

/** Reads the quotation marks of the draft and matches them: one walk. */
export function readMarks(lines: Lines): Marks {
  const { tokens, text } = lines;
  let count = 0;
  for (let i = 0; i < lines.count; i++) {
    if ((lines.flags[i] & LineFlag.quote) === 0) continue;
    for (let t = lines.first[i]; t < lines.last[i]; t++) if (isMark(lines, t)) count++;
  }
  const marks = {
    at: new Uint32Array(count),
    line: new Uint32Array(count),
    match: new Int32Array(count).fill(-1),
    opens: new Uint8Array(count),
    count,
  };
  const stack: number[] = [];
  let m = 0;
  for (let i = 0; i < lines.count; i++) {
    if (stops(lines.cls[i])) stack.length = 0;
    if ((lines.flags[i] & LineFlag.quote) === 0) continue;
    const block = lines.blocks[i];
    for (let t = lines.first[i]; t < lines.last[i]; t++) {
      if (!isMark(lines, t)) continue;
      const p = tokens.start[t];
      marks.at[m] = p;
      marks.line[m] = i;
      if (opensAt(text, p, block.start, block.end, stack.length === 0)) {
        marks.opens[m] = 1;
        stack.push(m);
      } else if (stack.length > 0) marks.match[stack.pop()!] = m;
      m++;
    }
  }
  return marks;
}

function isMark(lines: Lines, t: number): boolean {
  return lines.tokens.kind[t] === TokenKind.punctuation && isQuote(lines.text.charCodeAt(lines.tokens.start[t]));
}

/** Which way a mark looks: by its form, corrected where its neighbours say that the wrong one was typed. */
function opensAt(text: string, p: number, start: number, end: number, idle: boolean): boolean {
  const c = text.charCodeAt(p);
  if (c === 0xab) return true;
  if (c === 0xbb) return false;
  const before = p > start ? text.charCodeAt(p - 1) : 0x20;
  const behind = p + 1 < end ? text.charCodeAt(p + 1) : 0x20;
  const free = before === 0x20 || before === 0x09 || before === 0x28 || before === 0x3a;
  const word = isLetter(behind) || isDigit(behind);
  if (c === 0x201c) return free || word || !(behind === 0x20 || behind === 0x2e || behind === 0x3b || behind === 0x2c);
  if (c === 0x201d) return free && word;
  if (free && behind !== 0x20) return !(behind === 0x2e || behind === 0x3b);
  return free && idle;
}
