import { isCapital, isLetter } from '../text/index.ts';
import { bodyOf } from './bodies.ts';
import { bareText } from './letters.ts';
import { LineClass } from './line-table.ts';
import type { Seen } from './preface-walk.ts';
import { RUNS_ON } from './words.ts';
import type { Work } from './work.ts';

/** How a subject begins when no type stands above it. */
const SUBJECT_START =
  /^(về|v\/v|quy định|ban hành|sửa đổi|bổ sung|bãi bỏ|thay thế|phê duyệt|công bố|thành lập|hướng dẫn|tăng cường|kiện toàn|giao|phân cấp|điều chỉnh|thông qua|công nhận|triển khai|thực hiện|công tác|tổ chức|đẩy mạnh|nâng cao|phê chuẩn|cắt giảm)/iu;

/** No subject runs over more paragraphs. */
const MOST_LINES = 40;

/** The paragraphs of the subject from `from` on; `begun`: its first words stand on the line of the type, `typed`: there is a type. */
export function readSubject(
  work: Work,
  seen: Seen,
  from: number,
  begun: boolean,
  typed: boolean,
): { from: number; to: number } | null {
  let first = -1;
  let last = begun ? from - 1 : -1;
  for (let p = from; p < work.count; p++) {
    const cls = work.cls(p);
    if (cls === LineClass.rule) {
      if (first >= 0 || begun) break;
      continue;
    }
    if (cls === LineClass.noise) continue;
    if (seen.marks.has(p) || work.isCell(p) !== work.isCell(from) || !mayBeSubject(work, cls, p)) break;
    if (last < 0) {
      if (isBody(work, p) || isAuthority(work, p)) break;
      if (!typed && !SUBJECT_START.test(work.text.slice(work.contentStart(p), work.contentStart(p) + 20))) break;
      first = p;
      last = p;
      continue;
    }
    if (!goesOn(work, last, p) || p - from > MOST_LINES) break;
    if (first < 0) first = p;
    last = p;
  }
  return first < 0 ? null : { from: first, to: last + 1 };
}

function mayBeSubject(work: Work, cls: number, p: number): boolean {
  if (cls === LineClass.plain || cls === LineClass.letterSubject) return !work.quoted(p);
  if (cls === LineClass.type || cls === LineClass.consideration) return work.weak(p);
  return false;
}

/** A paragraph of the body, not a title. */
function isBody(work: Work, p: number): boolean {
  if (work.caps(p)) return false;
  const last = work.lastChar(p);
  const length = work.length(p);
  return last === ':' || ((last === '.' || last === ';') && length > 150) || length > 700;
}

/** Whether paragraph `p` is one more line of the subject that ends with `last`. */
function goesOn(work: Work, last: number, p: number): boolean {
  const c = work.text.charCodeAt(work.contentStart(p));
  const lower = isLetter(c) && !isCapital(c);
  const open = RUNS_ON.has(work.lines.tokens.key[work.tokenEnd(last) - 1]) || work.lastChar(last) === ',';
  if (isAuthority(work, p) && !open) return false;
  if (work.caps(p) && work.caps(last)) return open || !work.gap(p);
  if (lower) return !work.gap(p) || (!isBody(work, p) && work.length(p) <= LINE);
  if (!work.gap(p) && ((open && !isBody(work, p)) || work.text[work.contentStart(p)] === '(')) return true;
  return isTitleLine(work, p) && (open || endsTitle(work, p));
}

/** Longest line of a title that begins like a paragraph. */
const LINE = 160;
/** Lines below a title that are none of it. */
const OTHER = /^(khóa|khoá|kỳ họp|nhiệm kỳ|ngày|số|dự thảo|kính)(?!\p{L})/iu;

/** A short line with a capital or a number first that is no sentence and names no body. */
function isTitleLine(work: Work, p: number): boolean {
  if (work.cls(p) !== LineClass.plain || work.length(p) > LINE || work.caps(p)) return false;
  const at = { start: work.contentStart(p), end: work.contentEnd(p) };
  const words = work.text.slice(at.start, at.end);
  return (
    /^[\p{Lu}\p{N}]/u.test(words) && !/[.;:,/]$/u.test(words) && !OTHER.test(words) && bodyOf(work.text, at) === null
  );
}

/** The title may go on for so many paragraphs before what shows its end. */
const REACH = 5;

/** An ornament, or one more line of the title. */
function isBetween(work: Work, p: number): boolean {
  const cls = work.cls(p);
  if (cls === LineClass.rule || cls === LineClass.noise) return true;
  if (cls !== LineClass.plain || work.gap(p) || work.length(p) > LINE) return false;
  const c = work.text.charCodeAt(work.contentStart(p));
  return (isLetter(c) && !isCapital(c)) || isTitleLine(work, p);
}

/** What follows paragraph `p` shows that the title reaches to it: the căn cứ, the authority, or, with no empty line above `p`, a unit. */
function endsTitle(work: Work, p: number): boolean {
  let q = p + 1;
  while (q < Math.min(work.count, p + REACH) && isBetween(work, q)) q++;
  if (q >= work.count) return false;
  switch (work.cls(q)) {
    case LineClass.basis:
    case LineClass.enacting:
    case LineClass.addressee:
      return true;
    case LineClass.consideration:
      return !work.weak(q);
    case LineClass.part:
    case LineClass.chapter:
    case LineClass.section:
    case LineClass.article:
    case LineClass.label:
      return !work.gap(p);
    case LineClass.plain:
      return isAuthority(work, q);
    default:
      return false;
  }
}

/** A name of a body, or of its head, alone in capitals; the body of `CHỦ TỊCH` may stand on the next line. */
export function isAuthority(work: Work, p: number): boolean {
  if (p >= work.count || work.cls(p) !== LineClass.plain || work.length(p) > 160 || !work.caps(p)) return false;
  const at = { start: work.contentStart(p), end: work.contentEnd(p) };
  if (work.text[at.start] === '(') return false;
  if (at.end - at.start <= 10 && bareText(work.text, at.start, at.end) === 'chutich') return isAuthority(work, p + 1);
  return bodyOf(work.text, at) !== null;
}
