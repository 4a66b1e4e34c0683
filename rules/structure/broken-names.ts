import type { Span } from '../text/types.ts';
import { bareText, isUpper, nearlyEqual } from './letters.ts';
import { MOTTO, NATIONAL_NAME } from './pieces.ts';
import type { Found, Seen } from './preface-walk.ts';
import type { Part } from './types.ts';
import type { Work } from './work.ts';

/** The name of the state without its end: cut short, or going on on the next line. */
const CUT_SHORT = 'conghoaxahoi';

/** Whether words in capitals begin with the name of the state. */
export function beginsName(text: string, at: Span): boolean {
  return at.end - at.start <= 80 && bareText(text, at.start, at.end, 40).startsWith(CUT_SHORT) && isUpper(text, at);
}

/** Whether bare letters are the end of the name of the state or of the motto, at least its last two words. */
export function isEndOfName(bare: string): boolean {
  return bare.length >= 7 && (MOTTO.endsWith(bare) || NATIONAL_NAME.endsWith(bare));
}

/**
 * The name of the state and the motto on several lines (`CỘNG HÒA XÃ HỘI` / `CHỦ NGHĨA VIỆT NAM`, `Độc lập - Tự do -` /
 * `Hạnh phúc`), alone or in the right column of the header; and the name of the state cut short.
 */
export function findBrokenNames(work: Work, seen: Seen): void {
  seen.nationalName = complete(work, seen, seen.nationalName, NATIONAL_NAME, 'conghoa'.length) ?? cutShort(work, seen);
  seen.motto = complete(work, seen, seen.motto, MOTTO, 'doclap'.length);
}

/** The part that was found, with the lines that it goes on over; what is found where only its beginning could be read. */
function complete(
  work: Work,
  seen: Seen,
  found: Found<Part> | null,
  phrase: string,
  least: number,
): Found<Part> | null {
  const { text } = work;
  if (found !== null) {
    const bare = bareText(text, found.value.start, found.value.end);
    if (bare === phrase || !phrase.startsWith(bare)) return found;
    const after = seen.rests.findIndex(({ value }) => value.start >= found.value.end);
    return after < 0 ? found : (join(work, seen, found, after, phrase.slice(bare.length)) ?? found);
  }
  for (let k = 0; k < seen.rests.length; k++) {
    const { value } = seen.rests[k];
    if (value.end - value.start > 60) continue;
    const bare = bareText(text, value.start, value.end);
    if (bare.length < least || !phrase.startsWith(bare)) continue;
    const joined = join(work, seen, seen.rests[k], k + 1, phrase.slice(bare.length));
    if (joined !== null) return joined;
  }
  return null;
}

/** Pieces of the left column may stand between two lines of the right one. */
const NEXT = 8;

function join(work: Work, seen: Seen, first: Found<Span>, from: number, rest: string): Found<Part> | null {
  const { text } = work;
  const pieces = [first];
  let need = rest;
  for (let k = from; k < Math.min(seen.rests.length, from + NEXT) && need !== ''; k++) {
    const piece = seen.rests[k];
    if (piece.p > pieces[pieces.length - 1].p + 2) break;
    const bare = bareText(text, piece.value.start, piece.value.end);
    if (bare === '') continue;
    // The last word may be misspelt.
    if (need.startsWith(bare)) need = need.slice(bare.length);
    else if (bare.length > 4 && nearlyEqual(need, bare)) need = '';
    else continue;
    pieces.push(piece);
  }
  if (need !== '') return null;
  seen.rests = seen.rests.filter((piece) => !pieces.includes(piece));
  for (const { p } of pieces) seen.marks.add(p);
  const words = pieces.map(({ value }) => text.slice(value.start, value.end)).join(' ');
  const { end } = pieces[pieces.length - 1].value;
  return { p: first.p, value: { start: first.value.start, end, text: words } };
}

function cutShort(work: Work, seen: Seen): Found<Part> | null {
  const found = seen.rests.find(({ value }) => beginsName(work.text, value));
  if (found === undefined) return null;
  seen.rests = seen.rests.filter((piece) => piece !== found);
  seen.marks.add(found.p);
  return { p: found.p, value: work.partOf(found.value) };
}
