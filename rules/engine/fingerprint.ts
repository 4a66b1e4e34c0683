import { normalizeText } from '../text/index.ts';

/**
 * Identity of a finding: the same in every face and format, unmoved by text inserted elsewhere.
 * The recipe is public; a change of it is a major version.
 */

/** 53-bit hash of a string as 14 hex digits; stable across platforms (integer arithmetic only). After cyrb53 (public domain). */
export function hashText(text: string, seed = 0): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  // Joined, not added: a sum of strings keeps its parts, and findings keep their hashes by the hundred thousand.
  return [((b >>> 0) & 0x1fffff).toString(16).padStart(6, '0'), (a >>> 0).toString(16).padStart(8, '0')].join('');
}

/** Quote as compared: normalised as every text is, in linear time; runs of white space as one space, ends trimmed. */
export function normaliseQuote(quote: string): string {
  return normalizeText(quote).replace(/\s+/gu, ' ').trim();
}

/**
 * Fingerprint from rule id, structural path, quote (or the subject of an absence) and the ordinal (from 1) among findings
 * that share all three.
 */
export function fingerprint(rule: string, path: string, quoteOrSubject: string, ordinal: number): string {
  return hashText([rule, path, normaliseQuote(quoteOrSubject), ordinal].join('\u0000'));
}

/** Fingerprints of findings that come again and again, each made once. */
export class Fingerprints {
  #known = new Map<string, string>();

  of(rule: string, path: string, quoteOrSubject: string, ordinal: number): string {
    const key = `${rule}\n${path}\n${ordinal}\n${quoteOrSubject}`;
    let made = this.#known.get(key);
    if (made === undefined) {
      if (this.#known.size > MOST) this.#known = new Map();
      made = fingerprint(rule, path, quoteOrSubject, ordinal);
      this.#known.set(key, made);
    }
    return made;
  }
}

const MOST = 10_000;
