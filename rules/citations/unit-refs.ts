import { POINT_LETTERS, pointIndex, romanText, romanValue } from '../text/index.ts';
import type { UnitRef } from './types.ts';

/** Levels of units; `passage` (tiết, đoạn, gạch đầu dòng) and `form` (mẫu) have no place in a `UnitRef`. */
export type Level = 'point' | 'clause' | 'article' | 'section' | 'chapter' | 'part' | 'appendix' | 'form' | 'passage';

/** A unit lies in the next one of a higher rank. */
export const RANK: Readonly<Record<Level, number>> = {
  passage: 0,
  point: 1,
  clause: 2,
  article: 3,
  section: 4,
  chapter: 5,
  part: 6,
  form: 6,
  appendix: 7,
};

/** One unit word with its values: `điểm a, b`. */
export interface Atom {
  readonly level: Level;
  readonly values: readonly string[];
  /** What stands before it: nothing or `của`, a comma, `và` or `;`, `đến`. */
  readonly link: 'none' | 'comma' | 'and' | 'to';
}

type Place = { -readonly [K in keyof UnitRef]: UnitRef[K] };

const MAX_REFS = 400;

/**
 * Units meant by a row of atoms. Small units stand before the big ones they lie in (`điểm a khoản 1, khoản 2 Điều 4`);
 * the other order is read too (`Điều 8 khoản 2`). Ranges are filled.
 */
export function expand(atoms: readonly Atom[]): UnitRef[] {
  const { places, used } = placesOf(atoms);
  const refs: UnitRef[] = [];
  for (let i = 0; i < atoms.length && refs.length < MAX_REFS; i++) {
    const { level, values, link } = atoms[i];
    if (level === 'passage' || level === 'form') {
      const place = places[i];
      if (Object.keys(place).length > 0 && !refs.some((other) => sameUnit(other, place))) refs.push(place);
      continue;
    }
    const before = atoms[i - 1];
    const all =
      link === 'to' && before?.level === level
        ? [...between(before.values.at(-1)!, values[0], level), ...values]
        : values;
    for (const value of used[i] ? all.slice(1) : all) {
      if (refs.length >= MAX_REFS) break;
      const ref: UnitRef = { ...places[i], [level]: value };
      if (!refs.some((other) => sameUnit(other, ref))) refs.push(ref);
    }
  }
  return refs;
}

/** Most units are named by one word, and stand in no other. */
const ALONE = { places: [{}], used: [false] } as const;

/** The unit in which each atom stands, and whether the atom is named as the place of another one (`used`), not for itself. */
export function placesOf(atoms: readonly Atom[]): {
  readonly places: readonly UnitRef[];
  readonly used: readonly boolean[];
} {
  if (atoms.length === 1) return ALONE;
  const places: Place[] = atoms.map(() => ({}));
  /** Named as the place of another unit, not for itself (its first value). */
  const used = atoms.map(() => false);
  /** Stands in the unit before it. */
  const carried = atoms.map(() => false);
  for (let i = atoms.length - 2; i >= 0; i--) {
    const { level } = atoms[i];
    const next = atoms[i + 1];
    if (holds(atoms[i], next)) {
      places[i] = inside(places[i + 1], next);
      used[i + 1] = true;
    } else {
      places[i] = above(places[i + 1], RANK[level]);
    }
  }
  let outer: { index: number; rank: number; place: Place }[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const rank = RANK[atoms[i].level];
    outer = outer.filter((big) => big.rank > rank);
    // The nearest one that does not lie in what is named behind: `Điều 5 khoản 1, điểm a khoản 2` goes on in Điều 5.
    const big = outer.findLast((one) => !reaches(places[i], one.rank));
    // `Điều 8 khoản 1 và khoản 2`, but not `Mục 1 Chương II và khoản 6 Điều 43`.
    const goesOn = atoms[i].link !== 'and' || (i > 0 && carried[i - 1] && atoms[i - 1].level === atoms[i].level);
    if (big !== undefined && goesOn && i > 0 && !apart(atoms[i], atoms[i - 1])) {
      places[i] = { ...big.place, ...places[i] };
      carried[i] = true;
      if (big.index === i - 1) used[i - 1] = true;
    }
    outer.push({ index: i, rank, place: inside(places[i], atoms[i], true) });
  }
  return { places, used };
}

function holds(small: Atom, big: Atom): boolean {
  if (RANK[big.level] <= RANK[small.level] || big.link === 'and' || big.link === 'to') return false;
  return big.link === 'none' || !apart(small, big);
}

/** `Điều 8, Phụ lục VI`: two units, not an article in an appendix. */
function apart(a: Atom, b: Atom): boolean {
  return (a.level === 'appendix' && RANK[b.level] <= 3) || (b.level === 'appendix' && RANK[a.level] <= 3);
}

function inside(place: Place, big: Atom, last = false): Place {
  return big.level === 'passage' || big.level === 'form'
    ? place
    : { ...place, [big.level]: last ? big.values.at(-1) : big.values[0] };
}

function above(place: Place, rank: number): Place {
  const kept: Place = {};
  for (const level of Object.keys(place) as (keyof UnitRef)[]) if (RANK[level] > rank) kept[level] = place[level];
  return kept;
}

function reaches(place: Place, rank: number): boolean {
  return (Object.keys(place) as (keyof UnitRef)[]).some((level) => RANK[level] >= rank);
}

/** Values strictly between the ends of a range; none when they cannot be counted. */
export function between(from: string, to: string, level: Level): string[] {
  if (level === 'point' && from.length === 1 && to.length === 1) {
    const a = pointIndex(from);
    const b = pointIndex(to);
    return a < 0 || b < 0 ? [] : [...POINT_LETTERS.slice(a + 1, Math.max(a + 1, b))];
  }
  const roman = /^[A-Z]+$/.test(from + to) && romanValue(from) > 0 && romanValue(to) > 0;
  const a = roman ? romanValue(from) : /^\d+$/.test(from) ? Number(from) : Number.NaN;
  const b = roman ? romanValue(to) : /^\d+$/.test(to) ? Number(to) : Number.NaN;
  if (!(b - a > 1 && b - a < MAX_REFS)) return [];
  return Array.from({ length: b - a - 1 }, (_, i) => (roman ? romanText(a + 1 + i) : String(a + 1 + i)));
}

const LEVELS = ['point', 'clause', 'article', 'section', 'chapter', 'part', 'appendix'] as const;

function sameUnit(a: UnitRef, b: UnitRef): boolean {
  return LEVELS.every((level) => a[level] === b[level]);
}

const NAMES: Readonly<Record<(typeof LEVELS)[number], { readonly vi: string; readonly en: string }>> = {
  point: { vi: 'điểm', en: 'point' },
  clause: { vi: 'khoản', en: 'clause' },
  article: { vi: 'Điều', en: 'Article' },
  section: { vi: 'Mục', en: 'Section' },
  chapter: { vi: 'Chương', en: 'Chapter' },
  part: { vi: 'Phần', en: 'Part' },
  appendix: { vi: 'Phụ lục', en: 'Appendix' },
};

/** The unit in words, small to large (`điểm a khoản 2 Điều 8`; `point a, clause 2, Article 8`): khoản 2 Điều 68 of 78/2025/NĐ-CP. */
export function formatUnit(unit: UnitRef, lang: 'vi' | 'en'): string {
  const words: string[] = [];
  for (const level of LEVELS) {
    const value = unit[level];
    if (value !== undefined) words.push(`${NAMES[level][lang]} ${value}`.trim());
  }
  return words.join(lang === 'vi' ? ' ' : ', ');
}
