import { bareLetter, isCapital, isDigit, isLetter, romanValue } from '../text/index.ts';
import { LineClass, LineFlag, type Lines, Style } from './line-table.ts';

/** Whether white space or nothing stands at `p`. */
function open(text: string, p: number, limit: number): boolean {
  if (p >= limit) return true;
  const c = text.charCodeAt(p);
  return c === 0x20 || c === 0x09 || c === 0x0a;
}

/** Whether a label may end before `p`: white space, nothing, a letter, an opening bracket or mark. */
function closes(text: string, p: number, limit: number): boolean {
  return open(text, p, limit) || !isDigit(text.charCodeAt(p));
}

function set(
  lines: Lines,
  i: number,
  style: number,
  value: number,
  label: readonly [number, number],
  number: readonly [number, number],
): void {
  lines.cls[i] = LineClass.label;
  lines.style[i] = style;
  lines.value[i] = value;
  lines.labelStart[i] = label[0];
  lines.labelEnd[i] = label[1];
  lines.numberStart[i] = number[0];
  lines.numberEnd[i] = number[1];
}

/** Order of a label letter: `d` < `đ` < `e`, and so on through the whole Latin alphabet. */
export function letterValue(unit: number): number {
  const bare = bareLetter(unit);
  if (bare === 0) return 0;
  const stroke = bare === 0x64 && (unit === 0x111 || unit === 0x110) ? 1 : 0;
  return (bare - 0x60) * 2 + stroke;
}

/**
 * Reads a number with its mark at the start of a line, from `p`: `1.`, `1)`, `1/`, `1a.`, `1.2.`, `2.1.a.`; nothing when it is
 * a date, an amount or a symbol. A number of several parts without a last full stop is weak.
 */
export function readNumber(lines: Lines, i: number, p: number): void {
  const { text } = lines;
  const limit = lines.blocks[i].end;
  let q = p;
  while (q < limit && isDigit(text.charCodeAt(q))) q++;
  if (q - p > 3) return;
  const value = Number(text.slice(p, q));
  if (q < limit && isLetter(text.charCodeAt(q)) && q + 1 < limit && !isCapital(text.charCodeAt(q))) {
    const mark = text.charCodeAt(q + 1);
    if ((mark !== 0x2e && mark !== 0x29) || !open(text, q + 2, limit)) return;
    set(lines, i, mark === 0x2e ? Style.arabic : Style.arabicBracket, value, [p, q + 2], [p, q + 1]);
    return;
  }
  const mark = text.charCodeAt(q);
  if (mark === 0x29 || (mark === 0x2f && open(text, q + 1, limit) && q + 1 < limit)) {
    set(lines, i, Style.arabicBracket, value, [p, q + 1], [p, q]);
    return;
  }
  // `1- Trình dự án luật`: the old way, with a capital behind.
  if (mark === 0x2d && text.charCodeAt(q + 1) === 0x20 && isCapital(text.charCodeAt(q + 2))) {
    set(lines, i, Style.arabic, value, [p, q + 1], [p, q]);
    return;
  }
  if (mark !== 0x2e) return;
  readParts(lines, i, p, q, value);
}

/** `1.` and `1.2.3.`: `q` stands on the first full stop. */
function readParts(lines: Lines, i: number, p: number, q: number, value: number): void {
  const { text } = lines;
  const limit = lines.blocks[i].end;
  let segments = 1;
  let last = value;
  let end = q;
  while (text.charCodeAt(end) === 0x2e && end + 1 < limit) {
    let r = end + 1;
    while (r < limit && isDigit(text.charCodeAt(r))) r++;
    const digits = r - end - 1;
    if (digits === 0) {
      // `2.1.a.`
      const letter =
        segments > 1 && isLetter(text.charCodeAt(r)) && text.charCodeAt(r + 1) === 0x2e && open(text, r + 2, limit);
      if (letter) {
        segments++;
        last = letterValue(text.charCodeAt(r));
        end = r + 1;
      }
      break;
    }
    if (digits > 2) return;
    last = Number(text.slice(end + 1, r));
    segments++;
    end = r;
  }
  const stop = text.charCodeAt(end) === 0x2e;
  const after = stop ? end + 1 : end;
  if (segments === 1) {
    if (closes(text, after, limit)) set(lines, i, Style.arabic, value, [p, after], [p, end]);
    return;
  }
  if (!open(text, after, limit) || after >= limit) return;
  set(lines, i, Style.multi, last, [p, after], [p, end]);
  lines.segments[i] = segments;
  if (!stop) lines.flags[i] |= LineFlag.weak;
}

/**
 * Reads a letter or a Roman number with its mark: `a)`, `a.`, `đ/`, `a1)`, `A.`, `IV.`, `ii)`, from `p` to the end `q` of the
 * first token. A capital that may be both (`C.`, `I.`) is read as a Roman number, and weak.
 */
export function readLetter(lines: Lines, i: number, p: number, q: number): boolean {
  const { text } = lines;
  const limit = lines.blocks[i].end;
  const mark = text.charCodeAt(q);
  if (mark !== 0x29 && mark !== 0x2e && mark !== 0x2f && mark !== 0x2d) return false;
  let after = q + 1;
  if (mark === 0x29 && text.charCodeAt(after) === 0x2e) after++;
  if (mark !== 0x29 && !open(text, after, limit)) {
    return romanWithPart(lines, i, p, q, limit);
  }
  const capital = isCapital(text.charCodeAt(p));
  const roman = romanValue(text, p, q);
  if (capital && roman > 0 && (mark === 0x2e || mark === 0x2f || mark === 0x2d || mark === 0x29)) {
    if (mark === 0x2d && q - p === 1 && roman > 10) return false;
    set(lines, i, Style.roman, roman, [p, after], [p, q]);
    if (q - p === 1) lines.flags[i] |= LineFlag.weak;
    return true;
  }
  if (mark === 0x2d) return false;
  const digits = q - p - 1;
  const letter = letterValue(text.charCodeAt(p));
  if (letter === 0) return false;
  if (digits === 0) {
    set(lines, i, capital ? Style.capital : Style.letter, letter, [p, after], [p, q]);
    return true;
  }
  if (digits <= 2 && !capital && isDigit(text.charCodeAt(p + 1)) && mark !== 0x2f) {
    for (let r = p + 1; r < q; r++) if (!isDigit(text.charCodeAt(r))) return false;
    set(lines, i, Style.letter, letter, [p, after], [p, q]);
    return true;
  }
  if (!capital && roman > 0 && (mark === 0x29 || mark === 0x2e)) {
    set(lines, i, Style.smallRoman, roman, [p, after], [p, q]);
    return true;
  }
  return false;
}

/** `I.1.` or `I.1`: a part under a Roman number. */
function romanWithPart(lines: Lines, i: number, p: number, q: number, limit: number): boolean {
  const { text } = lines;
  if (text.charCodeAt(q) !== 0x2e || !isCapital(text.charCodeAt(p)) || romanValue(text, p, q) === 0) return false;
  let r = q + 1;
  while (r < limit && isDigit(text.charCodeAt(r))) r++;
  if (r === q + 1) {
    // `I.Mục đích`
    if (!isLetter(text.charCodeAt(r))) return false;
    set(lines, i, Style.roman, romanValue(text, p, q), [p, q + 1], [p, q]);
    lines.flags[i] |= LineFlag.weak;
    return true;
  }
  if (r - q > 3) return false;
  const after = text.charCodeAt(r) === 0x2e ? r + 1 : r;
  if (!open(text, after, limit) || after >= limit) return false;
  set(lines, i, Style.multi, Number(text.slice(q + 1, r)), [p, after], [p, r]);
  lines.segments[i] = 2;
  return true;
}

/** Reads `(1)`, `(a)`, `(ii)` from the bracket at `p`. */
export function readParenthesis(lines: Lines, i: number, p: number): boolean {
  const { text } = lines;
  const limit = Math.min(lines.blocks[i].end, p + 6);
  let q = p + 1;
  while (q < limit && (isDigit(text.charCodeAt(q)) || isLetter(text.charCodeAt(q)))) q++;
  if (q === p + 1 || q >= limit || text.charCodeAt(q) !== 0x29) return false;
  if (!open(text, q + 1, lines.blocks[i].end) && !isLetter(text.charCodeAt(q + 1))) return false;
  const number = text.slice(p + 1, q);
  const value = /^\d+$/u.test(number)
    ? Number(number)
    : number.length === 1
      ? letterValue(number.charCodeAt(0))
      : romanValue(text, p + 1, q);
  if (value === 0) return false;
  set(lines, i, Style.parenthesis, value, [p, q + 1], [p + 1, q]);
  return true;
}
