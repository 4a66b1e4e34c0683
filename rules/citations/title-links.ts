import type { TitleKind } from './clause.ts';
import { family, rank } from './rank.ts';
import type { Place, RawCitation } from './raw.ts';

/** The title (trích yếu) of a cited document that the words are in. */
export interface Title {
  /** Index of the citation whose title it is. */
  readonly owner: number;
  readonly kind: TitleKind;
}

/** How the citation met last is followed: by connecting marks and words alone, or by words. */
export type Link = 'none' | 'comma' | 'semicolon' | 'and' | 'words';

/** Most citations back that an amending one is looked for. */
const MAX_BACK = 12;

/**
 * The document that an amending one (index `k`) is said to amend: the nearest of its family in the clause that begins with token
 * `clause`; -1 when none is.
 */
export function amendedOne(raws: readonly RawCitation[], places: readonly Place[], k: number, clause: number): number {
  const wanted = family(raws[k]);
  let any = -1;
  for (let j = k - 1; j >= Math.max(0, k - MAX_BACK); j--) {
    if (raws[j].end <= clause && raws[j].first < clause) break;
    if (places[j].role === 'amended-by' || places[j].role === 'self') continue;
    if (family(raws[j]) === wanted) return raws[j].within >= 0 ? raws[j].within : j;
    if (any < 0 && !places[j].inTitle) any = j;
  }
  return any;
}

/** Whether citation `k` goes on the list of amending documents that the one before (`last`) is in. */
export function goesOnAmending(
  raws: readonly RawCitation[],
  places: readonly Place[],
  k: number,
  last: number,
  link: Link,
): boolean {
  if (last < 0 || places[last].role !== 'amended-by' || (link !== 'comma' && link !== 'and')) return false;
  return family(raws[k]) === family(raws[last]);
}

/** Whether citation `k`, parted from the one before (`last`) by `link` alone, is named inside the open title, too. */
export function staysInTitle(
  raws: readonly RawCitation[],
  places: readonly Place[],
  title: Title,
  k: number,
  last: number,
  link: Link,
  basis: boolean,
): boolean {
  const inside = last >= 0 && places[last].inTitle && places[last].owner === title.owner;
  if (!inside || link === 'semicolon') return false;
  // `… của Luật A và Điều 77 Luật B`: outside a căn cứ a unit rather begins the next reference.
  if (raws[k].units !== null && !basis) return false;
  if (rank(raws[k]) < rank(raws[title.owner])) return true;
  return title.kind === 'amend' && raws[k].units === null && family(raws[k]) === family(raws[title.owner]);
}
