import { keysOf, lower } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import type { Trees } from './internal-trees.ts';
import type { TreeIndex } from './internal-types.ts';
import { COLON, COMMA, DOT, OPEN, SEMICOLON } from './marks.ts';
import type { Tokens } from './tokenise.ts';
import { LINKS, WORDS } from './units.ts';
import { W } from './words.ts';

/** What the words behind units say of whose they are. */
export type Owner =
  | { readonly kind: 'own'; readonly at: Span; readonly tree: TreeIndex | null }
  | { readonly kind: 'foreign' }
  /** `Điều này`: the unit word with its level follows at token `word`. */
  | { readonly kind: 'this'; readonly word: number }
  | { readonly kind: 'none' };

const NONE: Owner = { kind: 'none' };
const FOREIGN: Owner = { kind: 'foreign' };

/** What is issued with a decision and has articles of its own. */
const ATTACHED = ['quy chế', 'quy định', 'điều lệ', 'nội quy', 'quy trình', 'bản quy định', 'quy ước'];
const ATTACHED_KEYS = ATTACHED.map(keysOf);
/** What has articles and is no document of the registry. */
const OUTSIDE = [
  'hợp đồng',
  'hiệp định',
  'công ước',
  'nghị định thư',
  'thỏa thuận',
  'điều ước',
  'bản ghi nhớ',
  'tiêu chuẩn',
  'quy chuẩn',
  'hiến chương',
  'tờ khai',
].map(keysOf);
/** Words between a unit and what holds it. */
const BETWEEN: ReadonlySet<number> = new Set([
  ...LINKS,
  ...keysOf('được ban hành kèm theo đính nêu quy định tại các những'),
]);
const BETWEEN_MOST = 6;
/** Tokens from the name of an attached text to the document that it is issued with. */
const NAME_MOST = 45;

/** Whose the units are that end before token `i`, in an expression of the tree `here`. */
export function ownerAfter(t: Tokens, i: number, end: number, trees: Trees, here: TreeIndex): Owner {
  let at = i;
  if (at < end && (t.isMark(at, COMMA) || t.isMark(at, OPEN))) at++;
  const from = at;
  while (at < end && at - from < BETWEEN_MOST && BETWEEN.has(t.key[at]) && !opensNoun(t, at, end)) at++;
  if (at >= end) return NONE;
  // `, khoản 1 Điều này` after a comma is the next unit of a list, whose own words tell.
  if (WORDS.has(t.key[at]) && at + 1 < end && t.key[at + 1] === W.này && (from === i || t.key[at] === W.điều))
    return { kind: 'this', word: at };
  const attached = ATTACHED_KEYS.find((keys) => t.at(at, keys, end));
  const noun = attached === undefined ? t.typeAt(at, end) : Math.max(at + attached.length, t.typeAt(at, end));
  if (noun > at) {
    if (t.key[noun] === W.này && noun < end) {
      const name = lower(t.text.slice(t.start[at], t.end[noun - 1])).replace(/\s+/gu, ' ');
      const tree = attached === undefined ? treeOf(trees, here, name) : attachedTree(trees, here, name);
      return { kind: 'own', at: { start: t.start[at], end: t.end[noun] }, tree };
    }
    if (!t.capital(at)) return NONE;
    return attached !== undefined && issuedWithThis(t, noun, end)
      ? { kind: 'own', at: { start: t.start[at], end: t.end[noun - 1] }, tree: attachedTree(trees, here, '') }
      : FOREIGN;
  }
  if (t.lawWord(at, at) >= 0 || (at + 1 < end && t.lawWord(at + 1, at) >= 0)) {
    const law = t.lawWord(at, at) >= 0 ? at : at + 1;
    if (t.key[law + 1] !== W.này) return FOREIGN;
    const name = lower(t.text.slice(t.start[at], t.end[law])).replace(/\s+/gu, ' ');
    return { kind: 'own', at: { start: t.start[at], end: t.end[law + 1] }, tree: treeOf(trees, here, name) };
  }
  return OUTSIDE.some((keys) => t.at(at, keys, end)) ? FOREIGN : NONE;
}

/** `Quy định` with a capital is a text, `quy định tại` a verb. */
function opensNoun(t: Tokens, i: number, end: number): boolean {
  return t.capital(i) && ATTACHED_KEYS.some((keys) => t.at(i, keys, end));
}

/** `… ban hành kèm theo Quyết định này` follows, in the same sentence. */
function issuedWithThis(t: Tokens, i: number, end: number): boolean {
  const limit = Math.min(end, i + NAME_MOST);
  for (let at = i; at < limit; at++) {
    if (t.isMark(at, SEMICOLON) || t.isMark(at, DOT) || t.isMark(at, COLON)) return false;
    if (t.key[at] !== W.kèm || t.key[at + 1] !== W.theo) continue;
    const noun = t.typeAt(at + 2, end);
    return noun > at + 2 && t.key[noun] === W.này;
  }
  return false;
}

/** The tree of a text that names itself `Quyết định này`: the main document, or an attached plan; null when the draft is something else. */
function treeOf({ document }: Trees, here: TreeIndex, name: string): TreeIndex | null {
  const { header, attachments } = document;
  if (here >= 0 && lower(attachments[here].title?.text ?? '').startsWith(name)) return here;
  if (header.type === null) return -1;
  const type = lower(header.type.text).replace(/\s+/gu, ' ');
  return type.startsWith(name) || name === 'văn bản' ? -1 : null;
}

/** The attached text that `Quy chế này` or `Quy chế ban hành kèm theo Quyết định này` means; null when it cannot be told. */
function attachedTree(trees: Trees, here: TreeIndex, name: string): TreeIndex | null {
  return (name === '' ? null : treeOf(trees, here, name)) ?? trees.regulation(here);
}
