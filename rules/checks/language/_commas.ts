import type { Context } from '../../engine/types.ts';
import type { LegalDocument, NodeType, Paragraph, StructureNode } from '../../structure/types.ts';
import { keySet, keysOf, TokenFlag, TokenKind } from '../../text/index.ts';

const [WARD, BRANCH] = keysOf('phường ngành');
const [COMMUNE] = keysOf('xã');
const [BOARD] = keysOf('ban');
const [DEPARTMENT] = keysOf('sở');
const [TOWN] = keysOf('thị');
/** With these `sở` makes another word: `cơ sở`. */
const NO_DEPARTMENT = keySet('cơ trụ công hội');

/** Where the words of a list without commas begin that ends with token `i`: `xã phường`, `sở ban ngành`; -1 when there is none. */
export function listStart(i: number, { document }: Context): number {
  const { key, kind, flags, length } = document.source.tokens;
  const { capital, newlineBefore, blockStart } = TokenFlag;
  const size = key[i] === WARD ? 2 : key[i] === BRANCH ? 3 : 0;
  const first = i - size + 1;
  if (size === 0 || first < 1) return -1;
  for (let k = first; k <= i; k++) {
    if (kind[k] !== TokenKind.word || (flags[k] & capital) !== 0) return -1;
    if (k > first && (flags[k] & (newlineBefore | blockStart)) !== 0) return -1;
  }
  if (size === 3)
    return key[i - 1] === BOARD && key[first] === DEPARTMENT && !NO_DEPARTMENT.has(key[first - 1]) ? first : -1;
  // `thị xã`; `xã phường Tân An`: a name follows.
  if (key[first] !== COMMUNE || key[first - 1] === TOWN) return -1;
  const named = i + 1 < length && ((flags[i + 1] & capital) !== 0 || kind[i + 1] === TokenKind.number);
  return named ? -1 : first;
}

const ENDS: ReadonlySet<NodeType> = new Set<NodeType>(['clause', 'point', 'heading']);
const OPENS: ReadonlySet<NodeType> = new Set<NodeType>(['clause', 'article', 'section', 'chapter']);

/** Whether a unit opens on the level of a khoản or above; the headings of a plan do where they have a figure (`2`, `III`), not a letter. */
const opens = ({ type, number }: StructureNode): boolean =>
  OPENS.has(type) || (type === 'heading' && /^[\dIVX]/u.test(number));

/**
 * Whether a khoản ends with the comma at token `i`: the next paragraph begins another khoản or điều of the same text. Points of one
 * khoản are left alone: many write them as a list with commas.
 */
export function endsUnit(i: number, paragraph: Paragraph, document: LegalDocument): boolean {
  const { tokens, text } = document.source;
  const { start, end, length } = tokens;
  if (i + 1 >= length || start[i + 1] < paragraph.end || text.slice(end[i], paragraph.end).trim() !== '') return false;
  const next = document.paragraphAt(start[i + 1]);
  const [own, other] = [paragraph.node, next?.node];
  if (next === null || !own || !other || own === other || next.quoted !== paragraph.quoted || next.table > 0)
    return false;
  return ENDS.has(own.type) && opens(other) && other.label.start === start[i + 1];
}
