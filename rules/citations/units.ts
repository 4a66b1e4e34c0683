import { keysOf, normalizeText, pointIndex, TokenKind, tokenize } from '../text/index.ts';
import { COLON, COMMA, DOT, SEMICOLON, SLASH } from './marks.ts';
import { Tokens } from './tokenise.ts';
import type { UnitRef } from './types.ts';
import { type Atom, between, expand, type Level } from './unit-refs.ts';
import { W } from './words.ts';

export const WORDS: ReadonlyMap<number, readonly { readonly keys: readonly number[]; readonly level: Level }[]> =
  (() => {
    const map = new Map<number, { keys: number[]; level: Level }[]>();
    const add = (phrase: string, level: Level) => {
      const keys = keysOf(phrase);
      map.set(keys[0], [...(map.get(keys[0]) ?? []), { keys, level }]);
    };
    add('điểm', 'point');
    add('tiết', 'passage');
    add('đoạn', 'passage');
    add('gạch đầu dòng', 'passage');
    add('khoản', 'clause');
    add('điều', 'article');
    add('tiểu mục', 'section');
    add('mục', 'section');
    add('chương', 'chapter');
    add('phần', 'part');
    add('phụ lục', 'appendix');
    add('mẫu', 'form');
    add('biểu mẫu', 'form');
    return map;
  })();

/** A unit expression in the text. */
export interface UnitMatch {
  readonly first: number;
  readonly end: number;
  readonly units: readonly UnitRef[];
}

const MAX_VALUES = 400;
export const THU = keysOf('thứ')[0];
export const LINKS: ReadonlySet<number> = new Set([W.của, W.tại, W.thuộc, W.trong]);
export const ORDINALS = new Map(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [
    keysOf(word)[0],
    String(i + 1),
  ]),
);

/** `giai đoạn 2021 - 2025` is no passage. */
const GIAI = keysOf('giai')[0];

/** The unit word at token `i` and the token after it; null when none stands there. */
export function unitWordAt(t: Tokens, i: number, end: number): { level: Level; end: number } | null {
  const list = i < end ? WORDS.get(t.key[i]) : undefined;
  if (list === undefined || (i > 0 && t.key[i - 1] === GIAI)) return null;
  for (const word of list) {
    // `mẫu số 9A` in small letters is any sheet of paper.
    if (word.level === 'form' && !t.capital(i)) continue;
    if (t.at(i, word.keys, end)) return { level: word.level, end: i + word.keys.length };
  }
  return null;
}

/** A value of the level at token `i`: its text and the token after it; null when the tokens are none. */
function valueAt(t: Tokens, i: number, end: number, level: Level): { value: string; end: number } | null {
  if (i >= end) return null;
  const width = t.width(i);
  if (t.isNumber(i)) {
    if (width > 4) return null;
    let at = i + 1;
    // `1.2`, `09.ĐGH`: joined by a full stop without white space.
    while (
      at + 1 < end &&
      t.isMark(at, DOT) &&
      t.glued(at) &&
      t.glued(at + 1) &&
      t.width(at + 1) <= 4 &&
      !t.isMark(at + 1, DOT)
    ) {
      if (!t.isNumber(at + 1) && level !== 'appendix' && level !== 'form' && level !== 'point' && level !== 'section')
        break;
      at += 2;
    }
    if (level === 'form' && at + 1 < end && (t.isMark(at, SLASH) || t.isDash(at)) && t.glued(at) && t.glued(at + 1))
      at += 2;
    return { value: t.text.slice(t.start[i], t.end[at - 1]), end: at };
  }
  if (t.kind[i] === TokenKind.symbol) return width <= 6 ? { value: t.word(i), end: i + 1 } : null;
  if (!t.isLetters(i)) return null;
  const word = t.word(i);
  if (level === 'point' || level === 'passage') {
    const single =
      width === 1 && (pointIndex(word) >= 0 || word === 'f' || word === 'j' || word === 'w' || word === 'z');
    if (!single) return null;
    // `điểm c.a`: a letter put in between, numbered as it should not be.
    const inner = level === 'point' && i + 2 < end && t.isMark(i + 1, DOT) && t.glued(i + 1) && t.glued(i + 2);
    if (inner && t.isLetters(i + 2) && t.width(i + 2) === 1 && pointIndex(t.word(i + 2)) >= 0)
      return { value: `${word}.${t.word(i + 2)}`, end: i + 3 };
    return { value: word, end: i + 1 };
  }
  if (level === 'part' && ORDINALS.has(t.key[i]) && t.key[i - 1] === THU)
    return { value: ORDINALS.get(t.key[i])!, end: i + 1 };
  if (level === 'clause' || level === 'article') return null;
  if (width > 6 || !/^[IVXLC]+$/.test(word)) {
    if (!((level === 'section' || level === 'appendix' || level === 'form') && width === 1 && t.capital(i)))
      return null;
  }
  let at = i + 1;
  while (
    at + 1 < end &&
    (t.isMark(at, DOT) || t.isDash(at)) &&
    t.glued(at) &&
    t.glued(at + 1) &&
    t.width(at + 1) <= 3 &&
    !t.isMark(at + 1, DOT)
  )
    at += 2;
  return { value: t.text.slice(t.start[i], t.end[at - 1]), end: at };
}

/** Reads a unit expression that begins at token `i` (a unit word, `các`, `từ`); null when none does. */
export function unitsAt(t: Tokens, i: number, end: number): UnitMatch | null {
  const row = atomsAt(t, i, end);
  return row === null ? null : { first: i, end: row.end, units: expand(row.atoms) };
}

/** A number of a unit as printed: its tokens `[first, end)`. */
export interface PrintedValue {
  readonly value: string;
  readonly first: number;
  readonly end: number;
}

/** An atom with the tokens of its word and of its numbers. */
export interface PrintedAtom extends Atom {
  readonly word: number;
  readonly wordEnd: number;
  readonly printed: readonly PrintedValue[];
}

/** The unit words with their values of the expression that begins at token `i`, and the token after the last value. */
export function atomsAt(
  t: Tokens,
  i: number,
  end: number,
): { readonly atoms: PrintedAtom[]; readonly end: number } | null {
  const atoms: PrintedAtom[] = [];
  let at = i;
  let last = i;
  let link: Atom['link'] = 'none';
  while (at < end && atoms.length < MAX_VALUES) {
    let from = at;
    if (t.key[from] === W.các || t.key[from] === W.từ) from++;
    if (t.key[from] === W.các) from++;
    const word = unitWordAt(t, from, end);
    if (word === null) break;
    const read = readValues(t, word.end, end, word.level);
    if (read === null) break;
    const { values, printed } = read;
    atoms.push({ level: word.level, values, link, word: from, wordEnd: word.end, printed });
    at = read.end;
    last = at;
    link = 'none';
    if (at < end && (t.isMark(at, COMMA) || t.isMark(at, SEMICOLON))) {
      link = t.isMark(at, COMMA) ? 'comma' : 'and';
      at++;
    }
    if (at < end && (t.key[at] === W.và || t.key[at] === W.hoặc)) {
      link = 'and';
      at++;
    } else if (at < end && (t.key[at] === W.đến || t.isDash(at))) {
      link = 'to';
      at++;
    } else if (at < end && LINKS.has(t.key[at])) {
      at++;
    }
  }
  return atoms.length === 0 ? null : { atoms, end: last };
}

/** All unit expressions of a text (`Điều 29; khoản 3 Điều 8`), in order, other words passed over. */
export function parseUnits(text: string): UnitRef[] {
  const flat = normalizeText(text);
  const t = new Tokens({ text: flat, tokens: tokenize(flat) });
  const units: UnitRef[] = [];
  for (let i = 0; i < t.length; i++) {
    const match = unitStarts(t, i, t.length) ? unitsAt(t, i, t.length) : null;
    if (match === null) continue;
    units.push(...match.units);
    i = match.end - 1;
  }
  return units;
}

interface ReadValues {
  readonly values: readonly string[];
  readonly printed: readonly PrintedValue[];
  readonly end: number;
}

function readValues(t: Tokens, i: number, end: number, level: Level): ReadValues | null {
  let at = i;
  if (at < end && (t.key[at] === W.số || t.key[at] === THU)) at++;
  if (at < end && t.isMark(at, COLON)) return null;
  if (at < end && t.key[at] === W.từ) at++;
  const first = valueAt(t, at, end, level);
  if (first === null) {
    // `Phụ lục` alone is the appendix of a document that has one.
    return level === 'appendix' ? { values: [''], printed: [], end: i } : null;
  }
  const values = [first.value];
  const printed: PrintedValue[] = [{ value: first.value, first: at, end: first.end }];
  at = first.end;
  while (at < end) {
    let next = at;
    let to = false;
    if (t.isMark(next, COMMA)) next++;
    if (next < end && (t.key[next] === W.và || t.key[next] === W.hoặc)) next++;
    else if (next === at && (t.key[next] === W.đến || t.isDash(next))) {
      to = true;
      next++;
    }
    if (next === at) break;
    const value = valueAt(t, next, end, level);
    if (value === null || value.end - next > 5) break;
    if (to) values.push(...between(values[values.length - 1], value.value, level));
    values.push(value.value);
    printed.push({ value: value.value, first: next, end: value.end });
    at = value.end;
    if (values.length > MAX_VALUES) break;
  }
  return { values, printed, end: at };
}

/** A unit word stands at token `i`, or `các`, `từ` and then one. */
export function unitStarts(t: Tokens, i: number, end: number): boolean {
  if (unitWordAt(t, i, end) !== null) return true;
  if (t.key[i] !== W.các && t.key[i] !== W.từ) return false;
  return unitWordAt(t, i + 1, end) !== null || (t.key[i + 1] === W.các && unitWordAt(t, i + 2, end) !== null);
}
