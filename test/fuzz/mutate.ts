import { unzipSync, zipSync } from 'fflate';
import { seeded } from '../support/seeded.ts';

type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);

/** A stretch of a file: where it begins and how long it is. */
function stretch(random: Random, length: number): [number, number] {
  const at = below(random, length);
  return [at, Math.min(length - at, 1 + below(random, Math.max(2, length >> 2)))];
}

function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Ways to damage bytes of any format. */
const byteWays: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  // Bits that flip.
  (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + below(random, 60); n > 0; n--) out[below(random, out.length)] ^= 1 << below(random, 8);
    return out;
  },
  // The end, or the beginning, is cut off.
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => bytes.slice(below(random, bytes.length >> 3)),
  // A stretch twice, gone, or zero.
  (bytes, random) => {
    const [at, length] = stretch(random, bytes.length);
    return joinBytes(bytes.subarray(0, at + length), bytes.subarray(at));
  },
  (bytes, random) => {
    const [at, length] = stretch(random, bytes.length);
    return joinBytes(bytes.subarray(0, at), bytes.subarray(at + length));
  },
  (bytes, random) => {
    const [at, length] = stretch(random, bytes.length);
    return bytes.slice().fill(0, at, at + length);
  },
  // Numbers that are far too large, as lengths and places are.
  (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + below(random, 12); n > 0; n--) {
      const at = below(random, Math.max(1, out.length - 4)) & ~(random() < 0.5 ? 3 : 0);
      out.set(random() < 0.5 ? [0xff, 0xff, 0xff, 0x7f] : [0xff, 0xff, 0xff, 0xff], at);
    }
    return out;
  },
  // Figures of a text become others, or many.
  (bytes, random) => {
    const digits: number[] = [];
    bytes.forEach((byte, k) => {
      if (byte >= 0x30 && byte <= 0x39) digits.push(k);
    });
    if (digits.length === 0) return bytes.slice(1);
    const out = bytes.slice();
    for (let n = 1 + below(random, 30); n > 0; n--)
      out[digits[below(random, digits.length)]] = 0x30 + below(random, 10);
    const at = digits[below(random, digits.length)];
    return random() < 0.5 ? out : joinBytes(out.subarray(0, at), new Uint8Array(9).fill(0x39), out.subarray(at));
  },
];

/** Ways to damage the text of a part: tags that are lost, doubled, moved or never closed. */
const textWays: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.replace(/<[^>]*>/gu, (tag) => (random() < 0.02 ? '' : tag)),
  (text, random) => text.replace(/<[^>]*>/gu, (tag) => (random() < 0.02 ? tag + tag : tag)),
  (text, random) => text.replace(/="[^"]*"/gu, (value) => (random() < 0.03 ? '="99999999999"' : value)),
  (text, random) => text.replace(/="[^"]*"/gu, (value) => (random() < 0.03 ? '="-1"' : value)),
  (text, random) => text.slice(0, below(random, text.length)),
  (text, random) => {
    const at = below(random, text.length);
    return `${text.slice(0, at)}&bomb;<![CDATA[<!--${text.slice(at)}`;
  },
];

/** The entries of an archive with one of them damaged; null when it is no archive. */
function inside(bytes: Uint8Array, random: Random): Uint8Array | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(random, names.length)];
  if (/\.(?:xml|rels|txt|html)$/u.test(name) && random() < 0.7) {
    const text = new TextDecoder().decode(parts[name]);
    parts[name] = new TextEncoder().encode(textWays[below(random, textWays.length)](text, random));
  } else parts[name] = byteWays[below(random, byteWays.length)](parts[name], random);
  if (random() < 0.1) delete parts[names[below(random, names.length)]];
  return zipSync(parts, { level: 1, mtime: new Date(2026, 0, 1) });
}

/** A damaged copy of a file, the same for the same seed. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  const times = 1 + below(random, 3);
  let out: Uint8Array = (random() < 0.5 ? inside(bytes, random) : null) ?? bytes;
  if (out !== bytes && random() < 0.7) return out;
  for (let n = 0; n < times && out.length > 8; n++) out = byteWays[below(random, byteWays.length)](out, random);
  return out;
}
