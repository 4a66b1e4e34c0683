import { InlineUnit } from './inline-unit.ts';
import { indexWithin } from './scan-lines.ts';

/** What `tagAt` says of a `<` that is text, and of one that takes remark to tell. */
export const NO_TAG = 0;
export const UNSETTLED = -1;

/** Longest tag that is settled here; keeps the look ahead from each `<` short. */
const LONGEST_TAG = 1000;

const TAB = 0x09;
const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const AT = 0x40;
const BRACKET = 0x5b;
const UNDERSCORE = 0x5f;
const TICK = 0x60;

/**
 * End of the inline HTML tag that begins with the `<` at `at`, by the rules of CommonMark as micromark applies them; `NO_TAG` when
 * the `<` is text. `UNSETTLED` for all that is looked for beyond `to`, the end of the piece (`more`: the unit goes on there), and
 * for autolinks, comments, declarations and tags with a backtick.
 */
export function tagAt(file: string, at: number, to: number, more: boolean): number {
  const c = at + 1 < to ? file.charCodeAt(at + 1) : 0;
  if (c === BANG || c === QUESTION) return isDeclaration(file, at, to, more) ? UNSETTLED : NO_TAG;
  const stop = Math.min(to, at + LONGEST_TAG);
  const end = c === SLASH ? closingTag(file, at + 2, stop) : openingTag(file, at + 1, stop);
  if (end > 0) return end;
  if (end === CUT) return more || stop < to ? UNSETTLED : NO_TAG;
  return end === WITH_TICK || mayBeLink(file, at + 1, to, more) ? UNSETTLED : NO_TAG;
}

/** Results of reading a tag other than its end: it is none, it is not at its end at `stop`, it has a backtick. */
const NONE = 0;
const CUT = -1;
const WITH_TICK = -2;

function closingTag(file: string, from: number, stop: number): number {
  if (from < stop && !isAsciiLetter(file.charCodeAt(from))) return NONE;
  return closed(file, skipSpaces(file, skipName(file, from, stop), stop), stop);
}

function openingTag(file: string, from: number, stop: number): number {
  if (from < stop && !isAsciiLetter(file.charCodeAt(from))) return NONE;
  let i = skipName(file, from, stop);
  if (i < stop && !endsValue(file.charCodeAt(i))) return NONE;
  for (;;) {
    i = skipSpaces(file, i, stop);
    if (i >= stop) return CUT;
    const c = file.charCodeAt(i);
    if (c === GREATER) return i + 1;
    if (c === SLASH) return closed(file, i + 1, stop);
    if (!isAsciiLetter(c) && c !== COLON && c !== UNDERSCORE) return NONE;
    i = skipSpaces(file, skipAttribute(file, i, stop), stop);
    if (i >= stop) return CUT;
    if (file.charCodeAt(i) !== EQUALS) continue;
    i = skipValue(file, skipSpaces(file, i + 1, stop), stop);
    if (i <= 0) return i;
  }
}

/** End of the value of an attribute that begins at `from`, or one of the results above. */
function skipValue(file: string, from: number, stop: number): number {
  if (from >= stop) return CUT;
  const mark = file.charCodeAt(from);
  if (mark === QUOTE || mark === APOSTROPHE) {
    const close = indexWithin(file, mark === QUOTE ? '"' : "'", from + 1, stop);
    if (close < 0 || close + 1 >= stop) return CUT;
    if (!endsValue(file.charCodeAt(close + 1))) return NONE;
    return indexWithin(file, '`', from, close) >= 0 ? WITH_TICK : close + 1;
  }
  if (mark === GREATER || isForbidden(mark)) return NONE;
  let i = from + 1;
  while (i < stop && !endsValue(file.charCodeAt(i))) if (isForbidden(file.charCodeAt(i++))) return NONE;
  return i < stop ? i : CUT;
}

/** What may stand behind the name of a tag and the value of an attribute. */
function endsValue(c: number): boolean {
  return c === SLASH || c === GREATER || c === SPACE || c === TAB;
}

/** What may not stand in a value without quotes. */
function isForbidden(c: number): boolean {
  return c === LESS || c === EQUALS || c === TICK || c === QUOTE || c === APOSTROPHE;
}

function closed(file: string, i: number, stop: number): number {
  if (i >= stop) return CUT;
  return file.charCodeAt(i) === GREATER ? i + 1 : NONE;
}

function skipSpaces(file: string, from: number, stop: number): number {
  let i = from;
  while (i < stop && (file.charCodeAt(i) === SPACE || file.charCodeAt(i) === TAB)) i++;
  return i;
}

function skipName(file: string, from: number, stop: number): number {
  let i = from;
  while (i < stop && isNameUnit(file.charCodeAt(i))) i++;
  return i;
}

function skipAttribute(file: string, from: number, stop: number): number {
  let i = from;
  for (; i < stop; i++) {
    const c = file.charCodeAt(i);
    if (!isNameUnit(c) && c !== COLON && c !== UNDERSCORE && c !== 0x2e) break;
  }
  return i;
}

function isNameUnit(c: number): boolean {
  return isAsciiLetter(c) || (c >= 0x30 && c <= 0x39) || c === 0x2d;
}

/** Whether the unit is one of `a` to `z`, small or capital. */
export function isAsciiLetter(c: number): boolean {
  return (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
}

/** Whether a comment, declaration or instruction may begin at `at`, that is `<!` or `<?`. */
function isDeclaration(file: string, at: number, to: number, more: boolean): boolean {
  const c = at + 2 < to ? file.charCodeAt(at + 2) : 0;
  if (file.charCodeAt(at + 1) === QUESTION || c === BRACKET || isAsciiLetter(c)) return true;
  if (c !== 0x2d) return false;
  // Comments outside of tables have been taken out before: this one is seldom closed.
  const stop = Math.min(to, at + LONGEST_TAG);
  return more || stop < to || indexWithin(file, '-->', at + 2, stop) >= 0;
}

/** Whether `<` before `from` may begin the address of a link, `<http://…>` or `<a@b.vn>`. */
function mayBeLink(file: string, from: number, to: number, more: boolean): boolean {
  let address = false;
  for (let i = from; i < to; i++) {
    const c = file.charCodeAt(i);
    if (c === GREATER) return address;
    if (c <= SPACE || c === LESS) return false;
    if (c === COLON || c === AT) address = true;
  }
  return more;
}

/** The unit without `tags` (from, to, from, to …): each splits its piece, so that what stands beside it sees a gap. */
export function withoutTags(unit: InlineUnit, tags: readonly number[]): InlineUnit {
  const rest = new InlineUnit();
  let t = 0;
  for (let p = 0; p < unit.pieces; p++) {
    let from = unit.from[p];
    for (; t < tags.length && tags[t] < unit.to[p]; t += 2) {
      rest.pushPiece(from, tags[t], unit.line[p]);
      from = tags[t + 1];
    }
    rest.pushPiece(from, unit.to[p], unit.line[p]);
  }
  return rest;
}

/** Whether what begins at `at` is the tag of a line break; `file` has a whole tag there, or something else that is left out. */
export function isBreakTag(file: string, at: number): boolean {
  return file.charCodeAt(at) === LESS && /^<br[\s/>]/i.test(file.slice(at, at + 4));
}
