import type { LegalDocument } from '../../structure/types.ts';
import { POINT_LETTERS, pointIndex } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { faultsOf } from './_faults.ts';

/** A gap in the numbers of an article or clause that an amending document quotes. */
export interface QuotedGap {
  readonly type: 'clause' | 'point';
  /** The label behind the gap: `4.`, `đ)`. */
  readonly at: Span;
  readonly before: string;
  readonly first: string;
  /** Empty when only one number is missing. */
  readonly last: string;
}

interface Item {
  readonly at: Span;
  readonly value: number;
}

/** Head of a quoted paragraph: the article, `3.`, or `c)`; `2a.` and `c1)` are put in, and count for nothing. */
const head = /[“"«\s]{0,3}(?:Điều\s{1,3}\d{1,4}\p{L}?(?=[\s.])|((\d{1,3})\.|(\p{Ll})\))(?=\s))/uy;
/** A line that says that something was left out. */
const omission = /^[“"«\s]*[[(]?(?:\.{3,}|…)/u;
const opening = '“"«';

/**
 * Gaps in the rows below the units that are quoted: the clauses of a quoted article, the points of a quoted clause. What the quote
 * begins with is chosen by the draft: `Sửa đổi khoản 1 và khoản 3 … như sau: “1. … 3. …”`.
 */
export function quotedGaps({ paragraphs, quoted, source: { text } }: LegalDocument): QuotedGap[] {
  const gaps: QuotedGap[] = [];
  let q = 0;
  let inside = -1;
  let clauses: Item[] = [];
  let points: Item[] = [];
  /** Whether the row stands below a unit of the quote. */
  let below = { clause: false, point: false };
  const closePoints = (): void => {
    if (below.point) gaps.push(...gapsIn('point', points));
    points = [];
  };
  const close = (clause: boolean): void => {
    closePoints();
    if (below.clause) gaps.push(...gapsIn('clause', clauses));
    clauses = [];
    below = { clause, point: false };
  };
  for (const paragraph of paragraphs) {
    if (!paragraph.quoted || paragraph.table > 0) continue;
    while (q < quoted.length && quoted[q].end <= paragraph.start) q++;
    if (q === quoted.length) break;
    if (q !== inside) {
      close(false);
      inside = q;
      // Quoted by the marks of the format alone: its first unit may be any.
      if (!opening.includes(text[quoted[q].start])) inside = -1;
    }
    if (inside < 0) continue;
    head.lastIndex = paragraph.start;
    const found = head.exec(text);
    if (found === null) {
      if (omission.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 12)))) close(false);
      continue;
    }
    const [whole, label, number, letter] = found;
    const end = paragraph.start + whole.length;
    if (label === undefined) {
      close(true);
      continue;
    }
    const at = { start: end - label.length, end };
    if (number !== undefined) {
      closePoints();
      below.point = true;
      clauses.push({ at, value: Number(number) });
    } else points.push({ at, value: pointIndex(letter) + 1 });
  }
  close(false);
  return gaps;
}

function gapsIn(type: QuotedGap['type'], row: readonly Item[]): QuotedGap[] {
  const label = (value: number): string => (type === 'point' ? `${POINT_LETTERS[value - 1] ?? ''})` : `${value}.`);
  return faultsOf(
    row.map(({ value }) => value),
    1,
  ).flatMap(({ kind, at, wanted }) => {
    if (kind !== 'gap' || at === 0) return [];
    const { value } = row[at];
    return [
      {
        type,
        at: row[at].at,
        before: label(row[at - 1].value),
        first: label(wanted),
        last: value - 1 > wanted ? label(value - 1) : '',
      },
    ];
  });
}
