import { Unzlib } from 'fflate';

/** What the packed parts of a file may unpack to, together. */
const MOST = 300 * 1024 * 1024;
/** The most that one packed byte unpacks to. */
const RATIO = 1032;
/** Pictures that cannot unpack to more than this are not looked into. */
const HARMLESS = 8 * 1024 * 1024;
/** A part is described right before it; descriptions are short. */
const LONGEST_HEAD = 2048;
const SLICE = 2 * 1024;

const code = (word: string): number[] => [...word].map((sign) => sign.charCodeAt(0));
const STREAM = code('stream');
const END = code('endstream');
const FILTER = code('FlateDecode');
const SHORT_FILTER = code('/Fl ');
const PICTURE = code('/Image');
/** States that may be open; pages open a few. */
const MOST_STATES = 10_000;

function startsAt(bytes: Uint8Array, word: readonly number[], at: number): boolean {
  for (let k = 0; k < word.length; k++) if (bytes[at + k] !== word[k]) return false;
  return true;
}

/** Where a word stands next; -1 when it does not. */
function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  for (let at = bytes.indexOf(word[0], from); at >= 0; at = bytes.indexOf(word[0], at + 1))
    if (startsAt(bytes, word, at)) return at;
  return -1;
}

/** How often one of the words stands in a stretch. */
function countIn(bytes: Uint8Array, from: number, to: number, words: readonly (readonly number[])[]): number {
  let count = 0;
  for (let at = from; at < to; at++) if (words.some((word) => startsAt(bytes, word, at))) count++;
  return count;
}

/**
 * Whether a PDF is made to harm: its packed parts unpack to more than is read (pdf.js holds what it unpacks in memory), or it saves the
 * state of its pages again and again (each time makes pdf.js slower). Parts are unpacked piece by piece to be measured, and nothing
 * is kept; pictures only when they may be large. Linear in what they unpack to, up to the limit.
 */
export function isHarmful(bytes: Uint8Array): boolean {
  const states = new States();
  let left = MOST;
  let before = 0;
  for (let at = find(bytes, STREAM, 0); at >= 0; at = find(bytes, STREAM, at)) {
    const start = at + STREAM.length;
    const found = find(bytes, END, start);
    const end = found < 0 ? bytes.length : found;
    const head = Math.max(before, at - LONGEST_HEAD);
    const times = countIn(bytes, head, at, [FILTER, SHORT_FILTER]);
    const picture = countIn(bytes, head, at, [PICTURE]) > 0;
    before = end;
    at = found < 0 ? bytes.length : found + END.length;
    if (picture && (end - start) * RATIO ** times < HARMLESS) continue;
    let from = start;
    while (from < end && (bytes[from] === 0x0d || bytes[from] === 0x0a)) from++;
    left -= unpack(bytes.subarray(from, end), Math.min(times, 3), left, picture ? null : states);
    if (left < 0 || states.open > MOST_STATES) return true;
  }
  return false;
}

/** Counts the states that content saves and does not restore: `q` and `Q` that stand alone. */
class States {
  open = 0;
  /** The byte before, and the one before that. */
  #last = 0x20;
  #before = 0x20;

  read(piece: Uint8Array): void {
    let last = this.#last;
    let before = this.#before;
    for (let k = 0; k < piece.length; k++) {
      const byte = piece[k];
      if (byte <= 0x20 && before <= 0x20) {
        if (last === 0x71) this.open++;
        else if (last === 0x51 && this.open > 0) this.open--;
      }
      before = last;
      last = byte;
    }
    this.#last = last;
    this.#before = before;
  }
}

class Enough extends Error {}

/** What data unpack to; a little more than `most` when it is more. */
function unpack(data: Uint8Array, times: number, most: number, states: States | null): number {
  let size = 0;
  const count = (piece: Uint8Array): void => {
    size += piece.length;
    states?.read(piece);
    if (size > most) throw new Enough();
  };
  let take = count;
  for (let k = 0; k < times; k++) {
    const next = take;
    const inflate = new Unzlib((piece) => next(piece));
    take = (piece) => {
      for (let at = 0; at < piece.length; at += SLICE) inflate.push(piece.subarray(at, at + SLICE));
    };
  }
  try {
    take(data);
  } catch {
    // The data end before they should, are no such data, or there are more than may be.
  }
  return times === 0 ? 0 : size;
}
