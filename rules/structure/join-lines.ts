import { isCapital, isDigit, isLetter, keySet } from '../text/index.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { isQuote, LineClass, LineFlag, type Lines, Style } from './line-table.ts';
import { K, RUNS_ON } from './words.ts';

/** The paragraphs of a draft before they have a place: runs of lines, as parallel arrays. */
export interface Paras {
  readonly count: number;
  /** First line, and one after the last. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Joins hard-wrapped lines to paragraphs. A line that begins with a label, or with words that open a part of a document,
 * always begins a paragraph; a label in mid-sentence (`… quy định tại` / `Điều 5 Nghị định này`) loses its class. Linear.
 */
export function joinLines(lines: Lines, inside: Uint8Array): Paras {
  const from = new Uint32Array(lines.count);
  const to = new Uint32Array(lines.count);
  const width = wrapWidth(lines);
  const seen = { article: 0, clause: 0 };
  let count = 0;
  for (let i = 0; i < lines.count; i++) {
    if (i > 0 && inside[i] === inside[i - 1] && mayFollow(lines, i) && runsOn(lines, from[count - 1], i, width, seen)) {
      demote(lines, i);
      to[count - 1] = i + 1;
      continue;
    }
    if (isHeading(lines, i) && lines.cls[i] !== LineClass.article && leadsOn(lines, i)) demote(lines, i);
    if (inside[i] === 0) {
      if (lines.cls[i] === LineClass.article) {
        seen.article = lines.value[i];
        seen.clause = 0;
      } else if (lines.cls[i] === LineClass.label && lines.style[i] === Style.arabic) seen.clause = lines.value[i];
    }
    from[count] = i;
    to[count] = i + 1;
    count++;
  }
  return { count, from: from.slice(0, count), to: to.slice(0, count) };
}

function demote(lines: Lines, i: number): void {
  lines.cls[i] = LineClass.plain;
  lines.style[i] = Style.none;
  lines.value[i] = 0;
}

/** Both lines are soft lines of one text. */
function mayFollow(lines: Lines, i: number): boolean {
  const before = lines.blocks[i - 1];
  const block = lines.blocks[i];
  if (before.hard || before.table !== 0 || block.table !== 0) return false;
  return (
    (before.kind === block.kind && before.level === block.level) || (before.kind === 'item' && block.kind === 'line')
  );
}

const SAMPLES = 2000;

/** Usual length of a wrapped line; infinite in a text that is not wrapped. */
function wrapWidth(lines: Lines): number {
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.count && lengths.length < SAMPLES; i++) {
    const next = lines.blocks[i + 1];
    if (!mayFollow(lines, i + 1) || (lines.flags[i + 1] & LineFlag.gap) !== 0 || endsClosed(lines, i)) continue;
    if (startsLower(lines, i + 1) && lines.cls[i + 1] === LineClass.plain && next.kind !== 'cell') {
      lengths.push(lines.blocks[i].end - lines.blocks[i].start);
    }
  }
  if (lengths.length < 3) return Number.POSITIVE_INFINITY;
  lengths.sort((a, b) => a - b);
  return Math.max(30, lengths[Math.floor(lengths.length * 0.75)]);
}

function startsLower(lines: Lines, i: number): boolean {
  const c = lines.text.charCodeAt(lines.tokens.start[lines.first[i]]);
  return isLetter(c) && !isCapital(c);
}

/** The line ends like a paragraph: a full stop, a semicolon, a colon, a closing mark. */
function endsClosed(lines: Lines, i: number): boolean {
  const { text, blocks } = lines;
  let p = blocks[i].end - 1;
  while (p > blocks[i].start && (text.charCodeAt(p) === 0x2a || text.charCodeAt(p) === 0x5f)) p--;
  const c = text.charCodeAt(p);
  return c === 0x2e || c === 0x3b || c === 0x3a || c === 0x3f || c === 0x21 || c === 0x29 || isQuote(c);
}

/** Quoted words end line `before` in mid-sentence (`cụm từ “…”`), and line `i` goes on in small letters. */
function quotesOn(lines: Lines, before: number, i: number): boolean {
  const { text, blocks, cls } = lines;
  const end = blocks[before].end - 1;
  return (
    cls[i] === LineClass.plain &&
    isQuote(text.charCodeAt(end)) &&
    isLetter(text.charCodeAt(end - 1)) &&
    startsLower(lines, i)
  );
}

/** Classes of line that nothing is joined to. */
function stands(cls: number): boolean {
  switch (cls) {
    case LineClass.type:
    case LineClass.recipients:
    case LineClass.signature:
    case LineClass.appendix:
    case LineClass.form:
    case LineClass.symbol:
    case LineClass.rule:
    case LineClass.noise:
    case LineClass.omission:
    case LineClass.metadata:
      return true;
    default:
      return false;
  }
}

/** Whether line `i` goes on the paragraph that began with line `head`. */
function runsOn(
  lines: Lines,
  head: number,
  i: number,
  width: number,
  seen: { article: number; clause: number },
): boolean {
  const before = i - 1;
  const gap = (lines.flags[i] & LineFlag.gap) !== 0;
  const length = lines.blocks[before].end - lines.blocks[before].start;
  // An invitation to read on (`Mời bạn đọc xem …`) wraps like any sentence.
  if (lines.cls[head] === LineClass.noise && lines.tokens.key[lines.content[head]] === K.moi)
    return !gap && startsLower(lines, i);
  if (stands(lines.cls[before])) return false;
  if (lines.cls[head] === LineClass.attachmentLine)
    return !gap && !bracketClosed(lines, before) && lines.cls[i] === LineClass.plain;
  if (endsClosed(lines, before) && (gap || !quotesOn(lines, before, i))) return false;
  if (lines.cls[i] !== LineClass.plain) return !gap && isReference(lines, before, i, seen);
  if ((lines.flags[i] & LineFlag.quoteStart) !== 0 && gap) return false;
  if (isOneNumber(lines, i) || isOneNumber(lines, before) || beginsRow(lines, i)) return false;
  if (startsLower(lines, i)) return gap ? length >= 40 && length >= Math.min(width, 120) * 0.6 : true;
  if (gap) return false;
  const open = endsOpen(lines, before);
  const c = lines.text.charCodeAt(lines.tokens.start[lines.first[i]]);
  if (isDigit(c)) return open || length >= 0.7 * width;
  if (leadsUp(lines, before)) return !isPlaceDate(lines, i);
  if (width === Number.POSITIVE_INFINITY) return false;
  if (isHeading(lines, head) && head === before) return false;
  if (allCaps(lines, before) || allCaps(lines, i)) return false;
  return length >= 0.75 * width || (open && length >= 0.4 * width);
}

/** Article, chapter or type: its first line is a title, and titles are not filled to the edge. */
function isHeading(lines: Lines, i: number): boolean {
  return lines.cls[i] >= LineClass.part && lines.cls[i] <= LineClass.article;
}

function bracketClosed(lines: Lines, i: number): boolean {
  return lines.text.charCodeAt(lines.blocks[i].end - 1) === 0x29;
}

/** The line is a number alone: a page number, or a cell of a table that lost its lines. */
function isOneNumber(lines: Lines, i: number): boolean {
  const t = lines.first[i];
  return lines.last[i] - t === 1 && lines.tokens.kind[t] === TokenKind.number;
}

/** A number with a tab behind it: a row of a table saved as text, whatever the last cell above ends with (`Điều 4`). */
function beginsRow({ first, text, tokens }: Lines, i: number): boolean {
  const t = first[i];
  return tokens.kind[t] === TokenKind.number && text.charCodeAt(tokens.end[t]) === 0x09;
}

/** The last word never ends a sentence (`tại`, `số`, `của` …), or a comma stands there. */
function endsOpen(lines: Lines, i: number): boolean {
  const t = lines.last[i] - 1;
  if (t < lines.first[i]) return false;
  return lines.text.charCodeAt(lines.tokens.start[t]) === 0x2c || leadsUp(lines, i);
}

/** Most words of a line with place and date: `Bà Rịa - Vũng Tàu, ngày 05 tháng 10 năm 2026`. */
const PLACE_DATE = 20;

/** A line of its own with place and date; the subject of a letter above it may end with any word (`nền tảng số`). */
function isPlaceDate(lines: Lines, i: number): boolean {
  const { key, start } = lines.tokens;
  const [from, to] = [lines.first[i], lines.last[i]];
  if (to - from > PLACE_DATE) return false;
  for (let t = from + 1; t + 1 < to; t++)
    if (key[t + 1] === K.ngay && lines.text.charCodeAt(start[t]) === 0x2c)
      return key[to - 1] === K.nam || key[to - 2] === K.nam;
  return false;
}

const NUMBERED = keySet('khoản điểm điều số');

/** The last words need what follows: `… quy định tại`, `… theo khoản 2`. A title in capitals is left alone. */
function leadsUp(lines: Lines, i: number): boolean {
  const { key, kind, flags } = lines.tokens;
  const t = lines.last[i] - 1;
  if (t <= lines.first[i]) return false;
  if (RUNS_ON.has(key[t])) return (flags[t] & TokenFlag.allCaps) === 0;
  return kind[t] === TokenKind.number && NUMBERED.has(key[t - 1]) && t - 1 > lines.first[i];
}

/** Whether every word of the line is in capitals. */
export function allCaps(lines: Lines, i: number): boolean {
  const { kind, flags, start, end } = lines.tokens;
  let words = 0;
  for (let t = lines.first[i]; t < lines.last[i]; t++) {
    if (kind[t] !== TokenKind.word) continue;
    if ((flags[t] & TokenFlag.allCaps) === 0 && !(end[t] - start[t] === 1 && (flags[t] & TokenFlag.capital) !== 0))
      return false;
    words++;
  }
  return words > 0;
}

/** Whether the label or opening word of line `i` is running text that the line before leads up to. */
function isReference(lines: Lines, before: number, i: number, seen: { article: number; clause: number }): boolean {
  const open = endsOpen(lines, before);
  switch (lines.cls[i]) {
    case LineClass.article: {
      const next = lines.value[i] === seen.article + 1;
      if (!next && (leadsOn(lines, i) || goesOnSmall(lines, i))) return true;
      if ((lines.flags[i] & LineFlag.weak) !== 0) return open || !next;
      return open && !(next && isSlip(lines, before));
    }
    case LineClass.label:
      if (lines.style[i] === Style.arabic) return open && lines.value[i] !== seen.clause + 1;
      if (lines.style[i] === Style.roman || lines.style[i] === Style.multi)
        return open && (lines.flags[i] & LineFlag.weak) !== 0;
      return false;
    case LineClass.chapter:
    case LineClass.section:
    case LineClass.part:
      return open && lines.text.charCodeAt(lines.tokens.start[lines.last[before] - 1]) !== 0x2c;
    case LineClass.appendix:
    case LineClass.form:
      return open && lines.text.charCodeAt(lines.tokens.start[lines.last[before] - 1]) !== 0x2c;
    case LineClass.consideration:
    case LineClass.enacting:
    case LineClass.symbol:
      return open;
    case LineClass.basis:
      return false;
    default:
      return false;
  }
}

/** `Điều 56. của Luật …`: the full stop is a slip. */
function goesOnSmall(lines: Lines, i: number): boolean {
  const t = lines.tokens.at(lines.labelEnd[i]);
  const c = lines.text.charCodeAt(lines.tokens.start[t]);
  return t < lines.last[i] && isLetter(c) && !isCapital(c);
}

/** A comma behind a word ends line `i`: before the next article of the draft it is a full stop mistyped. */
function isSlip(lines: Lines, i: number): boolean {
  const t = lines.last[i] - 1;
  return (
    t > lines.first[i] && lines.tokens.kind[t] === TokenKind.punctuation && lines.tokens.kind[t - 1] === TokenKind.word
  );
}

/** The label stands alone on its line, and the next line goes on in small letters: `Chương IV` / `của Nghị định này`. */
function leadsOn(lines: Lines, i: number): boolean {
  if (i + 1 >= lines.count || lines.labelEnd[i] + 2 < lines.blocks[i].end) return false;
  return (lines.flags[i + 1] & LineFlag.gap) === 0 && startsLower(lines, i + 1) && lines.cls[i + 1] === LineClass.plain;
}
