import { normalizeText } from '../text/index.ts';
import { ownString } from '../text/splice.ts';

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

/** A finding and its fingerprint; `first`: the one that it would have without others of its kind. */
interface Print {
  readonly rule: string;
  readonly path: string;
  readonly subject: string;
  readonly ordinal: number;
  readonly first: string;
  readonly print: string;
}

/** So many findings that went are passed over to meet those of before again; behind more, they are made anew once. */
const AHEAD = 16;

/** Fingerprints of a draft under edit: its findings come again and again in the same order, and most of them as they were. */
export class Fingerprints {
  #before: readonly Print[] = [];
  /** The next of them. */
  #next = 0;
  #now: Print[] = [];

  /** From here on the findings of the next run come. */
  begin(): void {
    this.#before = this.#now;
    this.#now = [];
    this.#next = 0;
  }

  /** Fingerprint of the next finding. `ordinalOf` counts, by their first fingerprint, those that are alike. */
  of(rule: string, path: string, subject: string, ordinalOf: (first: string) => number): string {
    const known = this.#find(rule, path, subject);
    const first = known?.first ?? fingerprint(rule, path, subject, 1);
    const ordinal = ordinalOf(first);
    if (known?.ordinal === ordinal) {
      this.#now.push(known);
      return known.print;
    }
    const print = ordinal === 1 ? first : fingerprint(rule, path, subject, ordinal);
    this.#now.push({ rule, path: ownString(path), subject: ownString(subject), ordinal, first, print });
    return print;
  }

  #find(rule: string, path: string, subject: string): Print | null {
    const end = Math.min(this.#before.length, this.#next + AHEAD);
    for (let i = this.#next; i < end; i++) {
      const print = this.#before[i];
      if (print.rule !== rule || print.path !== path || print.subject !== subject) continue;
      this.#next = i + 1;
      return print;
    }
    return null;
  }
}
