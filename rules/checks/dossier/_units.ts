import { Tokens } from '../../citations/tokenise.ts';
import type { UnitRef } from '../../citations/types.ts';
import { unitStarts, unitsAt } from '../../citations/units.ts';
import type { CheckResult } from '../../engine/types.ts';
import { keySet, keysOf } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

/** Whose article a paper names: of the draft itself or of what is attached to it; null when the words do not tell. */
export type Owner = 'main' | 'attached' | null;

/** Units of the draft that a paper names: `khoản 3 Điều 6 và khoản 3 Điều 10 dự thảo Quy định`. */
export interface NamedUnits extends Span {
  readonly units: readonly UnitRef[];
  readonly owner: Owner;
}

const MAIN = ['quyết định', 'nghị quyết'].map(keysOf);
const ATTACHED = ['quy định', 'quy chế', 'bản quy định', 'điều lệ', 'danh mục'].map(keysOf);
const REPORT = keysOf('báo cáo');
const LINKS = keySet('của tại trong dự thảo bản kèm theo');
/** Words between units and the name of what they belong to. */
const REACH = 5;

/** Places where the paper names articles, clauses and points that are not those of a document it cites, in text order. Linear. */
export function namedUnits({ source, citations, document }: CheckResult): NamedUnits[] {
  const t = new Tokens(source);
  const taken = takenBy(citations);
  const out: NamedUnits[] = [];
  let next = 0;
  for (const paragraph of document.paragraphs) {
    const last = source.tokens.at(paragraph.end);
    for (let i = source.tokens.at(paragraph.start); i < last; i++) {
      const row = unitStarts(t, i, last) ? unitsAt(t, i, last) : null;
      if (row === null) continue;
      const start = t.start[i];
      const end = t.end[row.end - 1];
      i = Math.max(i, row.end - 1);
      while (next < taken.length && taken[next].end <= start) next++;
      if (next < taken.length && taken[next].start < end) continue;
      const { owner, ended } = ownerAfter(t, row.end, last);
      if (owner === 'other') continue;
      out.push({ start, end, units: row.units, owner });
      i = Math.max(i, ended - 1);
    }
  }
  return out;
}

function takenBy(citations: CheckResult['citations']): Span[] {
  const spans = citations.flatMap(({ span, unitSpan }) => (unitSpan === null ? [span] : [span, unitSpan]));
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What stands behind the units in their paragraph: `dự thảo Quy định`, `của Quyết định`, `Luật Đất đai` (another document). */
function ownerAfter(t: Tokens, from: number, end: number): { readonly owner: Owner | 'other'; readonly ended: number } {
  let at = from;
  while (at < end && at < from + REACH && LINKS.has(t.key[at])) at++;
  if (at === end) return { owner: null, ended: from };
  const is = (words: readonly number[]): boolean => t.at(at, words, end);
  // In small letters these are verbs: `Điều 5 quy định rõ …`.
  if (!t.capital(at)) return { owner: null, ended: from };
  if (ATTACHED.some(is)) return { owner: 'attached', ended: at + 1 };
  // `khoản 3 mục II Báo cáo thẩm định`: an opinion, by its number.
  if (is(REPORT)) return { owner: null, ended: from };
  const behind = t.typeAt(at, end);
  // `Điều 5 Quyết định số 17/2021/QĐ-UBND`, `Điều 5 Luật Đất đai` are no units of the draft.
  if (MAIN.some(is) && t.key[behind] !== SO) return { owner: 'main', ended: at + 1 };
  return behind > at ? { owner: 'other', ended: behind } : { owner: null, ended: from };
}

const SO = keysOf('số')[0];
