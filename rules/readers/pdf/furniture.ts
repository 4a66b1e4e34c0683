import type { Fragment } from './rows.ts';

/** Fragments of a page and its height. */
export interface Sheet {
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** Running heads and feet stand in the outer parts of a page; shares of its height. */
const HEAD = 0.13;
/** A number alone, nearer to the edge than this, is that of the page. */
const EDGE = 0.09;
/** A head stands at the same height on all pages, within points. */
const SAME = 4;

/** A head may name the draft, as its title does. */
const MOST_INSIDE = 2;

/** `3`, `- 3 -`, `Trang 3/12`, `3/12`. */
const PAGE_NUMBER = /^(?:trang |page )?[-–—]? ?(\d{1,4}) ?[-–—]?(?: ?(?:\/|of|trên) ?\d{1,4})?$/iu;

/** A text with its figures levelled, so that heads with the number of the page are alike. */
const level = (text: string): string => text.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim();

/** Height above the lower edge, or below the upper edge as a negative number. */
function placeOf({ y }: Fragment, height: number): number | null {
  if (y < height * HEAD) return y;
  if (y > height * (1 - HEAD)) return y - height;
  return null;
}

/** Fragments by page without running heads, running feet and the numbers of pages. */
export function withoutFurniture(sheets: readonly Sheet[]): Fragment[][] {
  const counts = new Map<string, number>();
  /** Lines that stand elsewhere too are words of the draft, which happen to begin several pages. */
  const inside = new Map<string, number>();
  const keysOf = (one: Fragment, height: number): string[] => {
    const place = placeOf(one, height);
    if (place === null) return [];
    const near = Math.round(place / SAME);
    return [`${near} ${level(one.text)}`];
  };
  for (const { fragments, height } of sheets) {
    for (const one of fragments)
      if (placeOf(one, height) === null) inside.set(level(one.text), (inside.get(level(one.text)) ?? 0) + 1);
    for (const key of new Set(fragments.flatMap((one) => keysOf(one, height))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(3, Math.ceil(sheets.length / 2));
  return sheets.map(({ fragments, height }) => {
    const ys = fragments.map(({ y }) => y);
    const lowest = ys.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const highest = ys.reduce((a, b) => Math.max(a, b), 0);
    return fragments.filter((one) => {
      const place = placeOf(one, height);
      if (place === null) return true;
      const isHead = keysOf(one, height).some((key) => (counts.get(key) ?? 0) >= least);
      if (isHead && (inside.get(level(one.text)) ?? 0) <= MOST_INSIDE) return false;
      const outermost = one.y - lowest < SAME || highest - one.y < SAME;
      return !(outermost && Math.abs(place) < height * EDGE && PAGE_NUMBER.test(one.text));
    });
  });
}
