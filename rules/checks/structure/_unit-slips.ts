import type { InternalReference, ReferenceWord } from '../../citations/internal.ts';
import { RANK } from '../../citations/unit-refs.ts';
import type { Context } from '../../engine/types.ts';
import { lower, upper } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import type { UnitSlip } from '../citation/_unit-words.ts';

/** A slip in the words that name units, with the words as they should be. */
export interface FoundSlip {
  readonly slip: UnitSlip;
  readonly at: Span;
  readonly right: string;
}

/** Slips in a reference to units of the draft (V7.12). What ends at `Quyết định này` is read by citation/unit-order. */
export function slipsOf(reference: InternalReference, ctx: Context): FoundSlip[] {
  const { words, owner } = reference;
  const found: FoundSlip[] = [];
  for (let k = 0; k < words.length; ) {
    let end = k + 1;
    while (end < words.length && words[end].link === 'none') end++;
    const order = falls(words, k, end)
      ? orderSlip(words.slice(k, end), owner === 'own' && end === words.length, ctx)
      : null;
    if (order !== null) found.push(order);
    else {
      for (let w = k; w < end; w++) {
        const right = owner === 'own' ? null : wrongCase(words[w], words.length > 1, ctx);
        if (right !== null) found.push({ slip: 'case', at: { start: words[w].start, end: words[w].wordEnd }, right });
      }
      const comma = owner === 'own' ? null : commaSlip(words, end - 1, ctx);
      if (comma !== null) found.push(comma);
    }
    k = end;
  }
  return found;
}

/** Whether a smaller unit stands right behind a larger one among `words[from, end)`. */
function falls(words: readonly ReferenceWord[], from: number, end: number): boolean {
  for (let w = from + 1; w < end; w++) if (RANK[words[w].level] < RANK[words[w - 1].level]) return true;
  return false;
}

const loose: ReadonlySet<string> = new Set(['appendix', 'form', 'passage']);

/** A row of units without marks between, the large one before the small one it holds. */
function orderSlip(row: readonly ReferenceWord[], ownerFollows: boolean, ctx: Context): FoundSlip | null {
  // Two units right before the document are the matter of citation/unit-order.
  if (ownerFollows && row.length === 2) return null;
  // `Mẫu số 03 Chương IV`, `mục 3 khoản 1 Điều 7` (a line of a table): places that stand in no order.
  if (
    row.some(
      ({ level, start }) => loose.has(level) || (level === 'section' && ctx.text({ start, end: start + 1 }) !== 'M'),
    )
  )
    return null;
  const levels = new Set(row.map(({ level }) => level));
  if (levels.size < row.length) return null;
  const at = { start: row[0].start, end: row[row.length - 1].end };
  const sorted = [...row].sort((a, b) => RANK[a.level] - RANK[b.level]);
  const right = sorted.map((word, i) => {
    const printed = ctx.text(word);
    const small = word.level === 'point' || word.level === 'clause' || word.level === 'passage';
    const opens = i === 0 && !inSentence(at.start, ctx);
    return small && !opens
      ? lower(printed.slice(0, 1)) + printed.slice(1)
      : upper(printed.slice(0, 1)) + printed.slice(1);
  });
  return { slip: 'order', at, right: right.join(' ').replace(/\s+/gu, ' ') };
}

/** The unit word in the right case; null when it is right, or when either may be. `chain`: another unit stands beside it. */
function wrongCase(word: ReferenceWord, chain: boolean, ctx: Context): string | null {
  if (word.level !== 'article' && word.level !== 'clause' && word.level !== 'point') return null;
  // Nearly every word is right by its first letter.
  const first = ctx.text({ start: word.start, end: word.start + 1 });
  if (word.level === 'article' ? first === 'Đ' : first === 'k' || first === 'đ') return null;
  const printed = ctx.text({ start: word.start, end: word.wordEnd });
  // At the end of a line the number below may be the label of the next unit.
  if (upper(printed) === printed || ctx.text(word).includes('\n')) return null;
  const small = printed === lower(printed);
  if (word.level === 'article') {
    // `điều này` alone is no unit, `các điều 2, 3` the common noun.
    if (!small || (word.this && !chain) || several.test(before(word.start, ctx))) return null;
    return `Đ${printed.slice(1)}`;
  }
  return !small && inSentence(word.start, ctx) ? lower(printed) : null;
}

const several = /(?:^|[^\p{L}])(?:các|những|mọi|từng|mỗi)\s+$/iu;

/** The text before the offset, as far as a word or two. */
function before(offset: number, ctx: Context): string {
  return ctx.text({ start: Math.max(0, offset - 12), end: offset });
}

/** Mid-sentence for certain: a small letter or a comma stands right before, on the same line. */
function inSentence(offset: number, ctx: Context): boolean {
  return /[\p{Ll},][^\S\n]+$/u.test(before(offset, ctx));
}

/** `khoản 1, Điều này`: a comma before the unit that holds the one before. */
function commaSlip(words: readonly ReferenceWord[], k: number, ctx: Context): FoundSlip | null {
  const small = words[k];
  const big = words[k + 1];
  if (big?.link !== 'comma') return null;
  const holds =
    (big.level === 'article' && (small.level === 'clause' || small.level === 'point')) ||
    (big.level === 'clause' && small.level === 'point');
  // `Điều 5 khoản 1, Điều 6` is a list of the old kind; a row that has its article already goes on as a list, too.
  const previous = words.slice(0, k).findLast(({ link }) => link === 'none');
  if (!holds || previous?.level === 'article') return null;
  const at = { start: small.start, end: big.end };
  const printed = ctx.text(at);
  const cut = small.end - small.start;
  return { slip: 'comma', at, right: `${printed.slice(0, cut)} ${printed.slice(cut).replace(/^\s*,\s*/u, '')}` };
}
