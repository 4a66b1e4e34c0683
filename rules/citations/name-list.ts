import { namedTypes } from '../law/document-types.ts';
import { normalizeText, tokenize } from '../text/index.ts';
import { COMMA } from './marks.ts';
import { Tokens } from './tokenise.ts';
import { NAME_SHORT, W } from './words.ts';

/** Official names of laws, compiled for matching. Immutable. */
export interface LawNames {
  readonly root: NameNode;
}

interface NameNode {
  readonly next: Map<number, NameNode>;
  /** The official name that ends here. */
  name: string | null;
}

/** Key that stands for `,` and `và` alike. */
const JOIN = -1;

/**
 * Compiles names of laws (`Luật Đất đai`, `Bộ luật Dân sự`, `Pháp lệnh …`, `Hiến pháp`) for `findCitations`; other titles
 * are left out. `,` and `và` match each other and may be missing in the draft.
 */
export function lawNames(titles: Iterable<string>): LawNames {
  const root: NameNode = { next: new Map(), name: null };
  const lines: string[] = [];
  for (const title of titles) {
    const line = title.replace(/\s+/g, ' ').trim();
    if (LAW_TITLE.test(line) && line.length <= 400) lines.push(line);
  }
  // One text and one table for all: a table for each name would cost more than the names.
  const text = normalizeText(lines.join('\n'));
  const t = new Tokens({ text, tokens: tokenize(text) });
  let first = 0;
  let node = root;
  for (let i = 0; i < t.length; i++) {
    if (t.newline(i)) {
      first = i;
      node = root;
    }
    const key = joinKey(t, i);
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), name: null };
      node.next.set(key, next);
    }
    node = next;
    if (i + 1 === t.length || t.newline(i + 1)) node.name ??= text.slice(t.start[first], t.end[i]);
  }
  return { root };
}

const LAW_TITLE = new RegExp(
  namedTypes.map((word) => `^${word}(?: |$)|^${word.normalize('NFD')}(?: |$)`).join('|'),
  'i',
);

function joinKey(t: Tokens, i: number): number {
  return t.key[i] === W.và || t.isMark(i, COMMA) ? JOIN : t.key[i];
}

/** Most tokens of a name. */
const MAX_KNOWN = 120;

/**
 * Longest known name from the type word on. A name cut short (`Luật hoạt động giám sát của Quốc hội`) counts where a mark, a
 * number or a date follows: laws of one matter have had shorter and longer names.
 */
export function knownAt(
  t: Tokens,
  first: number,
  end: number,
  names: LawNames,
  basis: boolean,
): { end: number; name: string | null } | null {
  let node: NameNode | undefined = names.root;
  let found: { end: number; name: string | null } | null = null;
  let deep = first;
  const limit = Math.min(end, first + MAX_KNOWN);
  for (let i = first; i < limit; i++) {
    const key = joinKey(t, i);
    const short: readonly number[] | undefined = t.capital(i) ? NAME_SHORT.get(key) : undefined;
    if (short !== undefined && !node.next.has(key)) node = walk(node, short);
    else node = step(node, key);
    if (node === undefined) break;
    if (key !== JOIN) deep = i + 1;
    if (node.name !== null) found = { end: i + 1, name: node.name };
  }
  if (found !== null || deep < first + 3) return found;
  const next = deep < end ? t.key[deep] : 0;
  const dated = next === W.số || next === W.ngày || next === W.năm;
  const ends = dated || deep >= end || !t.isLetters(deep);
  return ends && (basis || dated || t.capital(typeEnd(t, first))) ? { end: deep, name: null } : null;
}

function walk(node: NameNode, keys: readonly number[]): NameNode | undefined {
  let at: NameNode | undefined = node;
  for (const key of keys) {
    if (at === undefined) return undefined;
    at = step(at, key);
  }
  return at;
}

/** The next node; a `,` or `và` of the official name may be missing in the draft. */
function step(node: NameNode, key: number): NameNode | undefined {
  return node.next.get(key) ?? (key === JOIN ? undefined : node.next.get(JOIN)?.next.get(key));
}

/** Token behind the type word of a law's name. */
export function typeEnd(t: Tokens, first: number): number {
  return first + (t.key[first] === W.luật ? 1 : 2);
}

/**
 * A key under which two ways of writing one law's name are equal: small letters, tones in one place, abbreviations
 * (`HĐND`) written out, `,` and `và` left out. For looking a name up, not for display.
 */
export function lawNameKey(name: string): string {
  const text = normalizeText(name);
  const t = new Tokens({ text, tokens: tokenize(text) });
  const keys: number[] = [];
  for (let i = 0; i < t.length; i++) {
    if (joinKey(t, i) === JOIN) continue;
    const short = t.capital(i) ? NAME_SHORT.get(t.key[i]) : undefined;
    if (short === undefined) keys.push(t.key[i]);
    else for (const k of short) if (k !== W.và) keys.push(k);
  }
  return keys.map((k) => k.toString(36)).join(' ');
}
