import { Action, actionOf, isPair, markWidth } from './chars.ts';
import { compose } from './compose.ts';
import { type OffsetMap, OffsetWriter } from './offsets.ts';

/** Normalised text and the map back; `map` is null when nothing changed. */
export interface Normalized {
  readonly text: string;
  readonly map: OffsetMap | null;
}

/**
 * The text every step reads: NFC, one kind of line end and of space (tabs stay tabs), no zero-width characters, `Đ` for
 * the letters that only look like it. Lone surrogates stay. Linear.
 */
export function normalizeText(raw: string): string {
  // Quotes of findings are asked for by the hundred thousand, and nearly none of them changes.
  return nextUnsettled(raw, 0) === raw.length ? raw : normalizeWithMap(raw).text;
}

/** `normalizeText` with the offset map, in one pass. */
export function normalizeWithMap(raw: string): Normalized {
  const out = new Writer(raw);
  normalizeAll(raw, out);
  return out.finish();
}

/**
 * A unit that may change or combine: all but the letters, marks and spaces that Vietnamese files are made of. What it lets pass
 * has `Action.none`; what it stops at may have, too.
 */
const UNSETTLED =
  /[^\t\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/g;
/** After so many units without a change the pattern looks for the next one: faster than the table, but dear to start. */
const PATIENCE = 128;

/**
 * Marks that are composed at once. The platform sorts the marks of a cluster in time that grows with their square; no letter of any
 * language has so many (Stream-Safe Text Format, UAX #15).
 */
const LONGEST_CLUSTER = 30;

/**
 * Text is a row of clusters: a base and the marks that follow it, removed characters between them. Clusters normalise
 * independently of each other; marks beyond the longest cluster begin another one, without a base.
 */
function normalizeAll(raw: string, out: Writer): void {
  const n = raw.length;
  let i = 0;
  while (i < n) {
    // Units that stay as they are; the last of them is left for its cluster, in case marks follow.
    let j = i;
    while (j < n && actionOf(raw.charCodeAt(j)) === Action.none) {
      j++;
      if (j - i >= PATIENCE) j = nextUnsettled(raw, j);
    }
    if (j === n || j - i > 1) {
      const end = j === n ? n : j - 1;
      out.run(i, end);
      i = end;
      if (i === n) return;
    }
    i = normalizeCluster(raw, i, out);
  }
}

function nextUnsettled(raw: string, from: number): number {
  UNSETTLED.lastIndex = from;
  return UNSETTLED.exec(raw)?.index ?? raw.length;
}

function replacement(c: number, action: number): number {
  if (action === Action.none) return c;
  if (action === Action.space) return 0x20;
  return c === 0xd0 || c === 0x189 ? 0x110 : 0x111;
}

/** Writes the cluster that begins at `i`; returns where it ends. */
function normalizeCluster(raw: string, i: number, out: Writer): number {
  const n = raw.length;
  const c = raw.charCodeAt(i);
  const action = actionOf(c);
  if (action === Action.remove) return i + 1;
  let end = i + 1;
  /** The composed unit so far; 0 when only the Unicode tables can tell. */
  let unit = 0;
  if (action === Action.newline) {
    if (c === 0x0d && raw.charCodeAt(i + 1) === 0x0a) end++;
    unit = 0x0a;
  } else if (action === Action.surrogate) {
    if (isPair(raw, i)) end++;
    else unit = c;
  } else if (action !== Action.singleton && action !== Action.mark) {
    unit = replacement(c, action);
  }
  let removed = false;
  let marks = action === Action.mark ? 1 : 0;
  let j = end;
  while (j < n) {
    const mark = raw.charCodeAt(j);
    if (actionOf(mark) === Action.remove) {
      j++;
      continue;
    }
    const width = markWidth(raw, j);
    if (width === 0 || ++marks > LONGEST_CLUSTER) break;
    if (j > end) removed = true;
    if (unit !== 0) unit = width === 1 ? compose(unit, mark) : 0;
    j += width;
    end = j;
  }
  if (unit !== 0) {
    out.unit(i, end, unit);
  } else {
    const source = raw.slice(i, end);
    out.cluster(i, source, clusterText(source, removed, action));
  }
  return j;
}

/** NFC of a cluster, its base replaced and its inner removed characters left out. */
function clusterText(source: string, removed: boolean, action: number): string {
  let s = source;
  if (removed) s = Array.from(s, (ch) => (actionOf(ch.charCodeAt(0)) === Action.remove ? '' : ch)).join('');
  if (action === Action.newline) s = `\n${s.slice(s.startsWith('\r\n') ? 2 : 1)}`;
  else if (action === Action.space || action === Action.stroke) {
    s = String.fromCharCode(replacement(s.charCodeAt(0), action)) + s.slice(1);
  }
  return s.normalize('NFC');
}

const CHUNK = 8192;
/** A run longer than this is cut out of the raw text instead of being copied unit by unit. */
const LONG = 256;

/** Collects the units of the text and the segments of the map. */
class Writer {
  readonly #raw: string;
  readonly #map = new OffsetWriter();
  readonly #units = new Uint16Array(CHUNK);
  #used = 0;
  readonly #parts: string[] = [];
  /** Start of pending units that map one to one. */
  #runStart = 0;
  #runEnd = 0;

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** Takes over `raw[from, to)` as it stands. */
  run(from: number, to: number): void {
    if (to - from > LONG) {
      this.#flush();
      this.#parts.push(this.#raw.slice(from, to));
    } else {
      for (let i = from; i < to; i++) this.#push(this.#raw.charCodeAt(i));
    }
    this.#linear(from, to);
  }

  /** One unit for one unit. */
  put(source: number, unit: number): void {
    this.#push(unit);
    if (source === this.#runEnd) this.#runEnd++;
    else this.#linear(source, source + 1);
  }

  /** One unit for `raw[source, end)`. */
  unit(source: number, end: number, unit: number): void {
    if (end - source === 1) {
      this.put(source, unit);
      return;
    }
    this.#push(unit);
    this.#closeRun(end);
    this.#map.unit(source, end);
  }

  /** `text` for the raw `source` that begins at `at`. */
  cluster(at: number, source: string, text: string): void {
    for (let k = 0; k < text.length; k++) this.#push(text.charCodeAt(k));
    const end = at + source.length;
    if (text === source) {
      this.#linear(at, end);
      return;
    }
    this.#closeRun(end);
    this.#map.opaque(at, end, text.length);
  }

  finish(): Normalized {
    // Nothing but one run: the raw text as it stands.
    if (this.#runStart === 0 && this.#runEnd === this.#raw.length && this.#used === 0 && this.#parts.length <= 1) {
      return { text: this.#raw, map: null };
    }
    this.#closeRun(this.#raw.length);
    this.#flush();
    const text = this.#parts.join('');
    if (text === this.#raw) return { text: this.#raw, map: null };
    return { text, map: this.#map.finish(this.#raw.length) };
  }

  #linear(from: number, to: number): void {
    if (from !== this.#runEnd) this.#closeRun(from);
    this.#runEnd = to;
  }

  #closeRun(next: number): void {
    this.#map.linear(this.#runStart, this.#runEnd - this.#runStart);
    this.#runStart = next;
    this.#runEnd = next;
  }

  #push(unit: number): void {
    if (this.#used === CHUNK) this.#flush();
    this.#units[this.#used++] = unit;
  }

  #flush(): void {
    if (this.#used === 0) return;
    this.#parts.push(String.fromCharCode.apply(null, this.#units.subarray(0, this.#used) as unknown as number[]));
    this.#used = 0;
  }
}
