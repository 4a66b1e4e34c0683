import { isDigit, keySet } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { TokenKind } from '../text/types.ts';
import { bareText } from './letters.ts';
import { isQuote, LineClass, LineFlag, type Lines, Style } from './line-table.ts';
import { type Marks, readMarks, stops } from './quote-marks.ts';
import { AMENDING_BARE, K } from './words.ts';

/** Quoted amendment text: its lines, and the spans of the outermost quotes. */
export interface Quotes {
  /** 1 for each line that stands inside. */
  readonly inside: Uint8Array;
  readonly spans: readonly Span[];
}

/**
 * Finds the amendment text that the draft quotes: from a mark at the start of a line, or behind a colon, to its close; and
 * quotations marked by the format (`> `). A quote that is never closed ends before the next unit that continues the numbers
 * of the draft itself, before the next quote, or before the signature. Linear: marks are matched once by a stack, and a line
 * is read at most twice.
 */
export function findQuotes(lines: Lines): Quotes {
  const inside = new Uint8Array(lines.count);
  const spans: Span[] = [];
  const marks = readMarks(lines);
  const own = { chapter: 0, article: 0, clause: 0, point: 0 };
  let m = 0;
  for (let i = 0; i < lines.count; ) {
    if ((lines.flags[i] & LineFlag.quoteMark) !== 0) {
      i = takeMarked(lines, i, inside, spans);
      continue;
    }
    while (m < marks.count && marks.line[m] < i) m++;
    track(lines, i, own);
    const opening = (lines.flags[i] & LineFlag.quote) === 0 ? -1 : findOpening(lines, marks, i, m);
    if (opening < 0) {
      i++;
      continue;
    }
    i = takeQuote(lines, marks, opening, own, inside, spans);
  }
  return { inside, spans };
}

/** A run of lines that the format marks as a quotation; returns the line behind it. */
function takeMarked(lines: Lines, from: number, inside: Uint8Array, spans: Span[]): number {
  let i = from;
  while (i < lines.count && (lines.flags[i] & LineFlag.quoteMark) !== 0) inside[i++] = 1;
  const first =
    lines.content[from] < lines.last[from] ? lines.tokens.start[lines.content[from]] : lines.blocks[from].start;
  spans.push({ start: first, end: lines.blocks[i - 1].end });
  return i;
}

interface Own {
  chapter: number;
  article: number;
  clause: number;
  point: number;
}

function track(lines: Lines, i: number, own: Own): void {
  const value = lines.value[i];
  switch (lines.cls[i]) {
    case LineClass.chapter:
      own.chapter = value;
      break;
    case LineClass.article:
      own.article = value;
      own.clause = 0;
      own.point = 0;
      break;
    case LineClass.label:
      if (lines.style[i] === Style.arabic) {
        own.clause = value;
        own.point = 0;
      } else if (lines.style[i] === Style.letter) own.point = value;
      break;
  }
}

/** Whether line `i` looks like the next unit of the draft itself. */
function continues(lines: Lines, i: number, own: Own): boolean {
  const value = lines.value[i];
  switch (lines.cls[i]) {
    case LineClass.chapter:
      return own.chapter > 0 && value === own.chapter + 1;
    case LineClass.article:
      return own.article > 0 && value === own.article + 1;
    case LineClass.label:
      if (lines.style[i] === Style.arabic) {
        return value === own.clause + 1 && (own.article === 0 || amends(lines, i) || leadsOn(lines, i));
      }
      if (lines.style[i] === Style.letter) return value > own.point && amends(lines, i);
      return false;
    default:
      return false;
  }
}

/** The words behind the label say that something is amended (`Sửa đổi …`, `Bổ sung …`, `Bãi bỏ …`, `Thay …`). */
function amends(lines: Lines, i: number): boolean {
  const t = lines.tokens.at(lines.labelEnd[i]);
  if (t >= lines.last[i]) return false;
  return AMENDING_BARE.has(bareText(lines.text, lines.tokens.start[t], lines.tokens.end[t], 8));
}

/** New wording follows: `5. Điểm c khoản 1 Điều 11 được sửa đổi như sau:` and a mark at the start of the next line. */
function leadsOn(lines: Lines, i: number): boolean {
  if (i + 1 >= lines.count || (lines.flags[i + 1] & LineFlag.quoteStart) === 0) return false;
  return endsWithColon(lines, i) && introduces(lines, i, lines.last[i] - 1);
}

/** Takes the quote that mark `opening` begins; returns the line to go on with. */
function takeQuote(lines: Lines, marks: Marks, opening: number, own: Own, inside: Uint8Array, spans: Span[]): number {
  const start = marks.at[opening];
  const first = marks.line[opening];
  const whole = isLineStart(lines, first, start);
  const close = marks.match[opening];
  let end = -1;
  let endLine = first;
  if (close >= 0 && marks.line[close] === first) {
    if (!whole || onlyMarksBehind(lines, first, marks.at[close] + 1)) {
      spans.push({ start, end: marks.at[close] + 1 });
      if (whole) inside[first] = 1;
    }
    return first + 1;
  }
  if (close >= 0 && whole && !labelBehind(lines, first) && wordsBehind(lines, marks.line[close], marks.at[close] + 1))
    return first + 1;
  const led = !whole || labelBehind(lines, first) || endsWithColon(lines, first - 1);
  /** First line that continues the draft's own numbers. */
  let save = -1;
  let m = opening + 1;
  const last = close >= 0 ? marks.line[close] : lines.count - 1;
  for (let i = first + 1; i <= last; i++) {
    const cls = lines.cls[i];
    if (stops(cls)) {
      end = save >= 0 ? save : i;
      break;
    }
    if (save < 0 && continues(lines, i, own)) {
      save = i;
      // Never closed: the draft goes on here. Closed by the line before, whatever the count of marks says: so, too; and
      // a mark that nothing led up to, at the next article.
      if (close < 0 || endsQuote(lines, i - 1) || (!led && cls === LineClass.article)) {
        end = i;
        break;
      }
    }
    if ((lines.flags[i] & LineFlag.quote) === 0) continue;
    while (m < marks.count && marks.line[m] < i) m++;
    const opensAgain = findOpening(lines, marks, i, m) >= 0;
    if (opensAgain && save >= 0) {
      end = save;
      break;
    }
    if (close < 0 && (opensAgain || endsQuote(lines, i))) {
      end = opensAgain ? i : i + 1;
      break;
    }
  }
  if (end < 0) {
    if (close >= 0) {
      endLine = last;
      for (let i = whole ? first : first + 1; i <= endLine; i++) inside[i] = 1;
      spans.push({ start, end: marks.at[close] + 1 });
      return endLine + 1;
    }
    // Never closed, and nothing continues: only when it looks like amendment text does it run on.
    end = labelBehind(lines, first) ? lines.count : first + 1;
  }
  for (let i = whole ? first : first + 1; i < end; i++) inside[i] = 1;
  spans.push({ start, end: lines.blocks[end - 1].end });
  return end;
}

function isLineStart(lines: Lines, i: number, at: number): boolean {
  return (lines.flags[i] & LineFlag.quoteStart) !== 0 && lines.tokens.start[lines.content[i]] === at;
}

function endsWithColon(lines: Lines, i: number): boolean {
  const t = i < 0 ? -1 : lines.last[i] - 1;
  return t >= 0 && t >= lines.first[i] && lines.text.charCodeAt(lines.tokens.start[t]) === 0x3a;
}

const CLOSING = '.;,:”"’»“)]* ';

/** Nothing but closing marks stands behind `at` in line `i`. */
function onlyMarksBehind(lines: Lines, i: number, at: number): boolean {
  for (let p = at; p < lines.blocks[i].end; p++) if (!CLOSING.includes(lines.text[p])) return false;
  return true;
}

/** At least three words stand behind `at` in line `i`: the mark closed a phrase, not amendment text. */
function wordsBehind(lines: Lines, i: number, at: number): boolean {
  const { tokens } = lines;
  const t = tokens.at(at);
  let words = 0;
  for (let u = t; u < lines.last[i] && words < 3; u++) if (tokens.kind[u] === TokenKind.word) words++;
  return words === 3;
}

/** Line `i` ends with a closing mark (and punctuation behind it). */
function endsQuote(lines: Lines, i: number): boolean {
  const { text } = lines;
  const block = lines.blocks[i];
  for (let p = block.end - 1; p > block.start && p > block.end - 5; p--) {
    const c = text.charCodeAt(p);
    if (isQuote(c)) return p > block.start && text.charCodeAt(p - 1) !== 0x20;
    if (c !== 0x2e && c !== 0x3b && c !== 0x2c && c !== 0x20) return false;
  }
  return false;
}

const UNIT_WORDS = keySet('điều chương mục phần phụ khoản điểm mẫu tiểu');

/** A unit label stands behind the mark at the start of line `i`. */
function labelBehind(lines: Lines, i: number): boolean {
  const { text, tokens } = lines;
  const t = lines.content[i] + 1;
  if (t >= lines.last[i]) return false;
  const start = tokens.start[t];
  if (UNIT_WORDS.has(tokens.key[t])) return true;
  const next = text.charCodeAt(tokens.end[t]);
  if (isDigit(text.charCodeAt(start))) return next === 0x2e || next === 0x29;
  return tokens.end[t] - start <= 3 && (next === 0x29 || (next === 0x2e && tokens.end[t] - start === 1));
}

/** Mark that opens amendment text in line `i`: at its start, or behind a colon; -1 when none. */
function findOpening(lines: Lines, marks: Marks, i: number, m: number): number {
  for (let k = m; k < marks.count && marks.line[k] === i; k++) {
    if (marks.opens[k] === 0) continue;
    if (isLineStart(lines, i, marks.at[k])) return startsQuote(lines, i) ? k : -1;
    const t = lines.tokens.at(marks.at[k]) - 1;
    if (t >= lines.first[i] && lines.text.charCodeAt(lines.tokens.start[t]) === 0x3a && introduces(lines, i, t))
      return k;
  }
  return -1;
}

/** `… như sau:`, `… sau đây:` or `… thành:` stands before the colon `t`. */
function introduces(lines: Lines, i: number, t: number): boolean {
  const { key } = lines.tokens;
  if (t - 2 < lines.first[i]) return false;
  return (
    (key[t - 1] === K.sau && key[t - 2] === K.nhu) ||
    (key[t - 1] === DAY && key[t - 2] === K.sau) ||
    key[t - 1] === THANH
  );
}

const [DAY, THANH] = [...keySet('đây thành')];

/** The mark at the start of line `i` begins a paragraph, not a wrapped line. */
function startsQuote(lines: Lines, i: number): boolean {
  if (lines.blocks[i].kind === 'cell') return false;
  if (i === 0 || (lines.flags[i] & LineFlag.gap) !== 0 || lines.blocks[i - 1].hard || labelBehind(lines, i))
    return true;
  const c = lines.text.charCodeAt(lines.blocks[i - 1].end - 1);
  return c === 0x2e || c === 0x3a || c === 0x3b || isQuote(c);
}
