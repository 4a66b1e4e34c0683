import { normalizeText, pointIndex, TokenKind, tokenize } from '../text/index.ts';
import { Tokens } from './tokenise.ts';
import type { UnitRef } from './types.ts';
import { type Atom, between, expand, type Level } from './unit-refs.ts';
import { keysOf, W } from './words.ts';

const WORDS: ReadonlyMap<number, readonly { readonly keys: readonly number[]; readonly level: Level }[]> = (() => {
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

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const DOT = 0x2e;
const MAX_VALUES = 400;
const THU = keysOf('thứ')[0];
const CAC = W.các;
const LINKS: ReadonlySet<number> = new Set([W.của, W.tại, W.thuộc, W.trong]);
const ORDINALS = new Map(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [
    keysOf(word)[0],
    String(i + 1),
  ]),
);

/** `giai đoạn 2021 - 2025` is no passage. */
const GIAI = keysOf('giai')[0];

function unitWordAt(t: Tokens, i: number, end: number): { level: Level; end: number } | null {
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
    if (level === 'form' && at + 1 < end && (t.isMark(at, 0x2f) || t.isDash(at)) && t.glued(at) && t.glued(at + 1))
      at += 2;
    return { value: t.text.slice(t.start[i], t.end[at - 1]), end: at };
  }
  if (t.kind[i] === TokenKind.symbol) return width <= 6 ? { value: t.word(i), end: i + 1 } : null;
  if (!t.isLetters(i)) return null;
  const word = t.word(i);
  if (level === 'point' || level === 'passage') {
    const single =
      width === 1 && (pointIndex(word) >= 0 || word === 'f' || word === 'j' || word === 'w' || word === 'z');
    return single ? { value: word, end: i + 1 } : null;
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
  const atoms: Atom[] = [];
  let at = i;
  let last = i;
  let link: Atom['link'] = 'none';
  while (at < end && atoms.length < MAX_VALUES) {
    let from = at;
    if (t.key[from] === CAC || t.key[from] === W.từ) from++;
    if (t.key[from] === CAC) from++;
    const word = unitWordAt(t, from, end);
    if (word === null) break;
    const read = readValues(t, word.end, end, word.level);
    if (read === null) break;
    atoms.push({ level: word.level, values: read.values, link });
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
  return atoms.length === 0 ? null : { first: i, end: last, units: expand(atoms) };
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

function readValues(t: Tokens, i: number, end: number, level: Level): { values: string[]; end: number } | null {
  let at = i;
  if (at < end && (t.key[at] === W.số || t.key[at] === THU)) at++;
  if (at < end && t.isMark(at, 0x3a)) return null;
  if (at < end && t.key[at] === W.từ) at++;
  const first = valueAt(t, at, end, level);
  if (first === null) {
    // `Phụ lục` alone is the appendix of a document that has one.
    return level === 'appendix' ? { values: [''], end: i } : null;
  }
  const values = [first.value];
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
    at = value.end;
    if (values.length > MAX_VALUES) break;
  }
  return { values, end: at };
}

const BEFORE_LINKS: ReadonlySet<number> = new Set([W.của, W.tại, W.thuộc, W.trong, W.kèm, W.theo, W.ban, W.hành, CAC]);
const CONNECTORS: ReadonlySet<number> = new Set([
  W.và,
  W.hoặc,
  W.của,
  W.tại,
  W.thuộc,
  W.trong,
  W.từ,
  W.đến,
  CAC,
  W.số,
  THU,
]);
const RULES_WORDS = [
  keysOf('quy chế'),
  keysOf('quy định'),
  keysOf('điều lệ'),
  keysOf('quy trình'),
  keysOf('danh mục'),
  keysOf('bản quy định'),
];
const MAX_BACK = 400;

/** The unit expression that ends right before token `i` (the first token of a citation), not before `from`. */
export function unitsBefore(t: Tokens, i: number, from: number): UnitMatch | null {
  let stop = i;
  const links = Math.max(from, i - 6);
  while (stop > links && (BEFORE_LINKS.has(t.key[stop - 1]) || t.isMark(stop - 1, COMMA))) stop--;
  const direct = endingAt(t, stop, from);
  if (direct !== null) return direct;
  return t.key[i - 1] === W.theo && stop < i ? throughAttachment(t, stop, from) : null;
}

/** `Điều 4 Quy chế … ban hành kèm theo Quyết định số …`: the unit of what is attached. */
function throughAttachment(t: Tokens, stop: number, from: number): UnitMatch | null {
  const limit = Math.max(from, stop - 45);
  for (let at = stop - 2; at >= limit; at--) {
    if (t.isMark(at, SEMICOLON) || t.isMark(at, DOT) || t.isMark(at, 0x3a)) return null;
    if (RULES_WORDS.some((words) => t.at(at, words, stop)) && t.capital(at)) {
      const before = at > from && LINKS.has(t.key[at - 1]) ? at - 1 : at;
      return endingAt(t, before, from);
    }
  }
  return null;
}

function endingAt(t: Tokens, stop: number, from: number): UnitMatch | null {
  let low = stop;
  const limit = Math.max(from, stop - MAX_BACK);
  while (low > limit && belongs(t, low - 1)) low--;
  for (let at = low; at < stop; at++) {
    if (!unitStarts(t, at, stop)) continue;
    const match = unitsAt(t, at, stop);
    if (match === null) continue;
    if (match.end === stop) return match;
    at = Math.max(at, match.end - 1);
  }
  return null;
}

/** A unit word stands at token `i`, or `các`, `từ` and then one. */
function unitStarts(t: Tokens, i: number, end: number): boolean {
  if (unitWordAt(t, i, end) !== null) return true;
  if (t.key[i] !== CAC && t.key[i] !== W.từ) return false;
  return unitWordAt(t, i + 1, end) !== null || (t.key[i + 1] === CAC && unitWordAt(t, i + 2, end) !== null);
}

/** Whether the token may stand in a unit expression. */
function belongs(t: Tokens, i: number): boolean {
  if (CONNECTORS.has(t.key[i]) || WORDS.has(t.key[i])) return true;
  if (t.isNumber(i)) return t.width(i) <= 4;
  if (t.kind[i] === TokenKind.symbol) return t.width(i) <= 6;
  if (t.isMark(i, COMMA) || t.isMark(i, SEMICOLON) || t.isDash(i)) return true;
  if (t.isMark(i, DOT)) return t.glued(i) && t.glued(i + 1);
  if (t.isMark(i, 0x2f)) return true;
  if (!t.isLetters(i)) return false;
  if (t.width(i) === 1) return true;
  return SECOND_WORDS.has(t.key[i]) || (t.width(i) <= 6 && /^[IVXLC]+$/.test(t.word(i))) || ORDINALS.has(t.key[i]);
}

const SECOND_WORDS: ReadonlySet<number> = new Set(keysOf('mục lục đầu dòng mẫu'));

/** The unit expression behind a citation that ends before token `i`: `(Điều 5)`, `, tại khoản 2 Điều 3`, `tại Điều 4`. */
export function unitsAfter(t: Tokens, i: number, end: number): UnitMatch | null {
  if (i >= end) return null;
  let at = i;
  const bracket = t.isMark(at, 0x28);
  const comma = t.isMark(at, COMMA);
  if (bracket || comma) at++;
  const tai = at < end && t.key[at] === W.tại;
  if (tai) at++;
  if (!bracket && !tai && !comma) return null;
  const match = at < end ? unitsAt(t, at, end) : null;
  if (match === null) return null;
  if (bracket) return match.end < end && t.isMark(match.end, 0x29) ? match : null;
  return ownedByNext(t, match.end, end) ? null : match;
}

/** What follows a unit takes it for itself: `Điều 5 Thông tư này`, `Điều 5 của Nghị định số …`, `khoản này`. */
function ownedByNext(t: Tokens, i: number, end: number): boolean {
  let at = i;
  while (at < end && at < i + 5 && (BEFORE_LINKS.has(t.key[at]) || t.isMark(at, COMMA))) at++;
  if (at >= end) return false;
  return (
    t.key[at] === W.này ||
    WORDS.has(t.key[at]) ||
    (t.capital(at) && t.typeAt(at, end) > at) ||
    t.lawWord(at, at) >= 0 ||
    (at + 1 < end && t.lawWord(at + 1, at) >= 0)
  );
}
