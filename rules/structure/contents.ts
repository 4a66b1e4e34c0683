import { isCapital, isDigit, isLetter } from '../text/index.ts';
import { bareText } from './letters.ts';
import { LineClass, LineFlag, type Lines, Style } from './line-table.ts';

/**
 * Takes the table of contents out of the draft: its lines name units, but are none. With page numbers (behind dots, a tab or a
 * wide gap) its lines tell themselves; without, it stands under its heading and the units that it names come again. Linear.
 */
export function markContents(lines: Lines): void {
  let listed = false;
  for (let i = 0; i < lines.count; i++) {
    if (lines.blocks[i].table !== 0) continue;
    const headed = isContentsHeading(lines, i);
    let end = headed ? paged(lines, i + 1, 2) : leaderAt(lines, i) === 'dots' ? paged(lines, i, 3) : -1;
    if (headed && end < 0 && !listed) {
      listed = true;
      end = unpaged(lines, i + 1);
    }
    if (end < 0) continue;
    for (; i < end; i++) {
      lines.cls[i] = LineClass.noise;
      lines.flags[i] |= LineFlag.contents;
      lines.style[i] = Style.none;
      lines.value[i] = 0;
    }
    i--;
  }
}

/** `MỤC LỤC` alone on its line. */
function isContentsHeading(lines: Lines, i: number): boolean {
  const { start, end } = lines.blocks[i];
  return end - start <= 16 && bareText(lines.text, start, end, 8) === 'mucluc';
}

/** Lines between two lines with a page number: a long title is wrapped. */
const WRAPPED = 2;
/** Longest line of a table of contents. */
const LONGEST = 400;

/** Line behind the run of lines with page numbers that begins at or right behind `from`; -1 when there are fewer than `least`. */
function paged(lines: Lines, from: number, least: number): number {
  let end = -1;
  let count = 0;
  let page = 0;
  for (let i = from; i < lines.count && i - Math.max(end, from) <= WRAPPED; i++) {
    if (lines.blocks[i].table !== 0) break;
    if (leaderAt(lines, i) === null) continue;
    const at = pageAt(lines, i);
    // Pages go forward: numbers that do not are those of a form or a table.
    if (at < page) break;
    page = at;
    end = i + 1;
    count++;
  }
  return count >= least ? end : -1;
}

/** What leads to the page number at the end of the line; null when none stands there. */
function leaderAt(lines: Lines, i: number): 'dots' | 'gap' | null {
  const { text } = lines;
  const { start, end } = lines.blocks[i];
  if (end - start > LONGEST || !isDigit(text.charCodeAt(end - 1))) return null;
  let p = numberStart(lines, i);
  if (end - p > 4) return null;
  let dots = 0;
  let spaces = 0;
  let tab = false;
  for (; p > start; p--) {
    const c = text[p - 1];
    if (c === '.' || c === '_' || c === '·') dots++;
    else if (c === '…') dots += 3;
    else if (c === '\t') tab = true;
    else if (c === ' ') spaces++;
    else break;
  }
  // Words stand before it.
  if (p === start || !(isLetter(text.charCodeAt(p - 1)) || /[\p{N})”"]/u.test(text[p - 1]))) return null;
  if (dots >= 3) return 'dots';
  return dots === 0 && (tab || spaces >= 3) ? 'gap' : null;
}

function numberStart(lines: Lines, i: number): number {
  const { start, end } = lines.blocks[i];
  let p = end;
  while (p > start && isDigit(lines.text.charCodeAt(p - 1))) p--;
  return p;
}

function pageAt(lines: Lines, i: number): number {
  return Number(lines.text.slice(numberStart(lines, i), lines.blocks[i].end));
}

/** Line behind the list of units under the heading, when its first unit or its first article comes again; -1 when none does. */
function unpaged(lines: Lines, from: number): number {
  if (from >= lines.count || !isUnit(lines, from)) return -1;
  let end = from;
  let article = from;
  for (let i = from; i < lines.count && i - end <= WRAPPED; i++) {
    if (i > from && (isSameUnit(lines, i, from) || (i > article && isSameUnit(lines, i, article)))) break;
    if (isUnit(lines, i)) end = i + 1;
    else if (lines.cls[i] !== LineClass.plain || (lines.flags[i] & LineFlag.nation) !== 0) break;
    if (lines.cls[article] !== LineClass.article) article = lines.cls[i] === LineClass.article ? i : from;
  }
  while (end < lines.count && goesOn(lines, end)) end++;
  for (let i = end; i < lines.count; i++) if (isSameUnit(lines, i, from) || isSameUnit(lines, i, article)) return end;
  return -1;
}

/** A line in small letters right below: the rest of a title. */
function goesOn(lines: Lines, i: number): boolean {
  const c = lines.text.charCodeAt(lines.blocks[i].start);
  return lines.cls[i] === LineClass.plain && (lines.flags[i] & LineFlag.gap) === 0 && isLetter(c) && !isCapital(c);
}

function isUnit(lines: Lines, i: number): boolean {
  const cls = lines.cls[i];
  const short = lines.blocks[i].end - lines.blocks[i].start <= LONGEST / 2;
  return short && ((cls >= LineClass.part && cls <= LineClass.label) || cls === LineClass.appendix);
}

function isSameUnit(lines: Lines, i: number, other: number): boolean {
  return (
    lines.cls[i] === lines.cls[other] && lines.value[i] === lines.value[other] && lines.style[i] === lines.style[other]
  );
}
