import type { UnitRef } from '../citations/types.ts';

type Level = keyof UnitRef;

/** Levels from the largest to the smallest, with the slug of each. */
const levels: readonly { readonly level: Level; readonly slug: string }[] = [
  { level: 'appendix', slug: 'phu-luc' },
  { level: 'part', slug: 'phan' },
  { level: 'chapter', slug: 'chuong' },
  { level: 'section', slug: 'muc' },
  { level: 'article', slug: 'dieu' },
  { level: 'clause', slug: 'khoan' },
  { level: 'point', slug: 'diem' },
];

const slugLevels: ReadonlyMap<string, Level> = new Map(levels.map(({ level, slug }) => [slug, level]));
const slugNumber = /^[\p{L}\p{N}.]+$/u;

const rankOf = (level: Level): number => levels.findIndex((entry) => entry.level === level);

/** `{ article: '8', clause: '3' }` → `dieu-8/khoan-3`: the form of the `units` column of `events.tsv`. */
export function unitSlug(unit: UnitRef): string {
  const parts = levels.filter(({ level }) => unit[level] !== undefined);
  return parts.map(({ level, slug }) => `${slug}-${unit[level]}`).join('/');
}

/** Reads one `dieu-8/khoan-3`; null when it is not of that form. */
export function parseUnitSlug(text: string): UnitRef | null {
  const unit: Partial<Record<Level, string>> = {};
  for (const part of text.split('/')) {
    const dash = part.lastIndexOf('-');
    const level = slugLevels.get(part.slice(0, dash));
    const number = part.slice(dash + 1);
    if (level === undefined || unit[level] !== undefined || !slugNumber.test(number)) return null;
    unit[level] = number;
  }
  return unit;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Whether everything in `inner` lies in `outer`: each level that `outer` names is named alike by `inner`. An article stands
 * for itself whatever chapter is named beside it; what is in an appendix is never in the main document.
 */
export function unitCovers(outer: UnitRef, inner: UnitRef): boolean {
  const named = levels.filter(({ level }) => outer[level] !== undefined);
  if (named.length === 0 || (outer.appendix === undefined) !== (inner.appendix === undefined)) return false;
  const byArticle = outer.article !== undefined;
  return named.every(({ level }) => {
    const value = inner[level];
    if (value === undefined) return byArticle && (level === 'part' || level === 'chapter');
    return same(value, outer[level]!);
  });
}

const wordLevels: ReadonlyMap<string, Level> = new Map([
  ['điều', 'article'],
  ['khoản', 'clause'],
  ['điểm', 'point'],
  ['chương', 'chapter'],
  ['mục', 'section'],
  ['phần', 'part'],
  ['phụ lục', 'appendix'],
]);

/** A unit under construction: its levels and the largest of them. */
interface Open {
  unit: Partial<Record<Level, string>>;
  top: Level;
}

const numberShape: Readonly<Record<Level, RegExp>> = {
  appendix: /^(?:\d{1,3}[a-z]?|[IVXLC]+)$/u,
  part: /^(?:\d{1,2}|[IVXLC]+)$/u,
  chapter: /^(?:\d{1,3}[a-z]?|[IVXLC]+)$/u,
  section: /^(?:\d{1,2}|[IVXLC]+)$/u,
  article: /^\d{1,4}[a-zđ]?$/u,
  clause: /^\d{1,3}[a-zđ]?$/u,
  point: /^(?:[a-zđ](?:\d{1,2}|\.\d{1,2})?|\d{1,2}(?:\.\d{1,2})*(?:\.[a-zđ])?)$/u,
};

/**
 * Reads the words of a table of events, all of which must name units (`parseUnits` of citations passes over other words of a
 * text): small before large or the reverse: `Điều 29; khoản 3 Điều 8`, `điểm a, b khoản 2 và khoản 3 Điều 7`,
 * `Điều 4, 5, 6, 9`, `các Điều 10, 61-67`, `Chương III`, `Điều 68 khoản 1`. Null when any word is not understood, or when a
 * khoản or điểm has no unit above it.
 */
export function readUnits(words: string): UnitRef[] | null {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const tokens = text.match(/Phụ lục|phụ lục|[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*|[,;-]|\S/gu) ?? [];
  const done: Open[] = [];
  let open: Open[] = [];
  let level: Level | null = null;
  let separated = true;
  let first = false;
  const close = () => {
    done.push(...open);
    open = [];
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const word = token.toLowerCase();
    if (word === ',' || word === 'và') {
      separated = true;
      continue;
    }
    if (word === ';') {
      separated = true;
      level = null;
      if (open.some(({ top }) => rankOf(top) <= rankOf('article'))) close();
      continue;
    }
    if (word === 'các' || word === 'số' || word === 'của') continue;
    const named = wordLevels.get(word);
    if (named !== undefined && tokens[i + 1] !== undefined && numberOf(tokens[i + 1]!, named) !== null) {
      level = named;
      first = true;
      continue;
    }
    if (token === '-' && level !== null && open.length > 0) {
      const to = Number(tokens[++i]);
      const from = Number(open.at(-1)!.unit[level]);
      if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from || to - from > 500) return null;
      for (let n = from + 1; n <= to; n++) open.push({ unit: { [level]: String(n) }, top: level });
      continue;
    }
    const number = level === null ? null : numberOf(token, level);
    if (level === null || number === null) return null;
    const rank = rankOf(level);
    const pending = first ? open.filter(({ top }) => rankOf(top) > rank) : [];
    const previous = open.at(-1);
    if (pending.length > 0) {
      const waiting = pending.filter(
        ({ unit }) => !(unit.article !== undefined && rank < rankOf('article') && separated),
      );
      if (waiting.length === 0) open.push({ unit: { [level]: number }, top: level });
      for (const item of waiting) {
        // A chapter named behind an article is where the article stands, not a part of it.
        if (!(item.unit.article !== undefined && rank < rankOf('article') && level !== 'appendix'))
          item.unit[level] = number;
        item.top = level;
      }
    } else if (
      first &&
      !separated &&
      previous !== undefined &&
      rankOf(previous.top) < rank &&
      previous.unit[level] === undefined
    ) {
      previous.unit[level] = number;
    } else {
      open.push({ unit: { [level]: number }, top: level });
    }
    first = false;
    separated = false;
  }
  close();
  const units = done.map(({ unit }) => unit as UnitRef);
  const floating = units.some(
    (unit) =>
      (unit.clause !== undefined || unit.point !== undefined) &&
      unit.article === undefined &&
      unit.section === undefined &&
      unit.appendix === undefined,
  );
  return units.length === 0 || floating ? null : units;
}

function numberOf(token: string, level: Level): string | null {
  if (numberShape[level].test(token)) return token;
  const low = token.toLowerCase();
  return level !== 'appendix' && level !== 'chapter' && numberShape[level].test(low) ? low : null;
}
