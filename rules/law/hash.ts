/** Dashes that stand for `-` in symbols. */
const isDash = (unit: number) => (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;

/** One UTF-16 unit as it counts in a symbol: capitals, `Đ` for its look-alikes, one dash; 0 for white space. */
function symbolUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return unit - 32;
    return unit === 0x20 || (unit >= 9 && unit <= 13) ? 0 : unit;
  }
  if (unit === 0x110 || unit === 0x111 || unit === 0xd0 || unit === 0xf0 || unit === 0x189 || unit === 0x256)
    return 0x110;
  if (isDash(unit)) return 0x2d;
  if (unit === 0xa0 || unit === 0x200b || unit === 0xad || unit === 0xfeff || unit === 0x202f || unit === 0x2009)
    return 0;
  return String.fromCharCode(unit).toUpperCase().charCodeAt(0);
}

/** The text in NFC. Most texts are: only one with a combining mark is put through the slow way. */
export function nfc(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x300 && unit <= 0x36f) return text.normalize('NFC');
  }
  return text;
}

/** A symbol as symbols are compared: no white space, capitals, one dash, `Đ`. `nđ–cp` = `NĐ-CP`. */
export function foldSymbol(symbol: string): string {
  const text = nfc(symbol);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = symbolUnit(text.charCodeAt(i));
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}

/** Last mixing of 32 bits (each input bit moves each output bit). */
function finish(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A 64-bit hash in two halves. */
export interface Hash {
  hi: number;
  lo: number;
}

/** Hash of `text[start, end)` folded as a symbol, written into `into`. The text is in NFC. */
export function hashSymbol(text: string, start: number, end: number, into: Hash): void {
  let hi = 0x811c9dc5;
  let lo = 0x1b873593;
  for (let i = start; i < end; i++) {
    const unit = symbolUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    hi = Math.imul(hi ^ unit, 0x01000193);
    lo = Math.imul((lo << 5) ^ (lo >>> 27) ^ unit, 0x9e3779b1);
  }
  into.hi = finish(hi);
  into.lo = finish(lo);
}

/** Words or rows that are looked at in one call: few enough for the engine to have compiled the loop before a large pack is through. */
const stretch = 4096;

/** Whether `run` holds for `[0, count)`, asked in stretches and no further than the first that fails. */
export function inStretches(count: number, run: (from: number, to: number) => boolean): boolean {
  for (let from = 0; from < count; from += stretch) if (!run(from, Math.min(count, from + stretch))) return false;
  return true;
}

/** Mixes `words[from, to)` into the four lanes, in turn. Signed words keep the loop free of floating point. */
function mix(words: Int32Array, from: number, to: number, lanes: Int32Array): void {
  let a = lanes[0]!;
  let b = lanes[1]!;
  let c = lanes[2]!;
  let d = lanes[3]!;
  for (let i = from; i < to; i += 4) {
    a = Math.imul(a ^ words[i]!, 0x9e3779b1) ^ (a >>> 15);
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca77) ^ (b >>> 13);
    c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae3d) ^ (c >>> 16);
    d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f) ^ (d >>> 14);
  }
  lanes[0] = a;
  lanes[1] = b;
  lanes[2] = c;
  lanes[3] = d;
}

/** Content hash of words and up to 15 bytes behind them, as 32 hexadecimal digits: an identity, not a seal (the signature block is for that). */
export function contentHash(words: Int32Array, tail: Uint8Array): string {
  const lanes = Int32Array.of(0x243f6a88, 0x85a308d3 | 0, 0x13198a2e, 0x03707344);
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += stretch) mix(words, i, Math.min(whole, i + stretch), lanes);
  const rest = new Int32Array(8);
  rest.set(words.subarray(whole));
  new Uint8Array(rest.buffer, 12).set(tail);
  rest[7] = words.length * 4 + tail.length;
  mix(rest, 0, 8, lanes);
  const [a, b, c, d] = lanes as unknown as [number, number, number, number];
  const mixed = [a + Math.imul(b, 5), b + Math.imul(c, 7), c + Math.imul(d, 11), d + Math.imul(a, 13)];
  return mixed.map((lane) => finish(lane).toString(16).padStart(8, '0')).join('');
}
