import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import { lower, TokenKind, type TokenTable, wordKey } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { type UnitSlip as Slip, slipWords } from './_unit-words.ts';

interface Data {
  readonly slip: Slip;
  readonly words: string;
  readonly right: string;
}

const article = wordKey('điều');
const clause = wordKey('khoản');
const point = wordKey('điểm');
const of = wordKey('của');
const several = wordKey('các');
/** First words of what a unit may belong to: a document, or the draft itself (`Quyết định này`). */
const owners: ReadonlySet<number> = new Set(
  ['luật', 'bộ', 'pháp', 'nghị', 'quyết', 'thông', 'hiến', 'quy', 'chỉ'].map(wordKey),
);
/** How many tokens a chain of units may have. */
const REACH = 60;

/** A unit that begins at token `i`: its kind and the token after its number; null when no number follows the word. */
function unitAt(ctx: Context, t: TokenTable, i: number): Unit | null {
  const key = t.key[i];
  if (i + 1 >= t.length || (key !== article && key !== clause && key !== point)) return null;
  const number = lower(ctx.text({ start: t.start[i + 1], end: t.end[i + 1] }));
  const sound = key === point ? /^[a-zđ]\d{0,2}$/u.test(number) : /^\d{1,4}[a-zđ]?$/u.test(number);
  return sound ? { key, end: i + 2 } : null;
}

/** Whether a document follows at token `i`: `Nghị định số`, `của Luật Đất đai`, `Quyết định này`. */
function ownerAt(ctx: Context, t: TokenTable, i: number): boolean {
  const at = i < t.length && t.key[i] === of ? i + 1 : i;
  if (at >= t.length || !owners.has(t.key[at])) return false;
  const first = ctx.text({ start: t.start[at], end: t.start[at] + 1 });
  return first !== lower(first);
}

/** Whether the chain of units that goes on at token `i` ends at a document. */
function chainEndsAtOwner(ctx: Context, t: TokenTable, i: number): boolean {
  for (let at = i, limit = Math.min(t.length, i + REACH); at < limit; ) {
    if (ownerAt(ctx, t, at)) return true;
    const unit = unitAt(ctx, t, at);
    if (unit !== null) at = unit.end;
    else if (/^(?:,|và|hoặc|[a-zđ]\d?|\d{1,3}[a-zđ]?)$/u.test(ctx.text({ start: t.start[at], end: t.end[at] }))) at++;
    else return false;
  }
  return false;
}

interface Found {
  readonly slip: Slip;
  readonly at: Span;
  readonly right: string;
}

interface Unit {
  readonly key: number;
  readonly end: number;
}

/** Whether the unit word at token `i` has the wrong case; null when it is right. */
function wrongCase(ctx: Context, t: TokenTable, i: number, key: number): string | null {
  const word = ctx.text({ start: t.start[i], end: t.end[i] });
  if (word.toUpperCase() === word) return null;
  const small = word === lower(word);
  // `các điều 2, 3` is the common noun.
  if (key === article) return small && t.key[i - 1] !== several ? `Đ${word.slice(1)}` : null;
  if (small || i === 0) return null;
  // Mid-sentence for certain: a small letter or a comma stands right before, on the same line.
  const before = ctx.text({ start: t.end[i - 1] - 1, end: t.start[i] });
  return /^[\p{Ll},]/u.test(before) && !before.includes('\n') ? lower(word) : null;
}

function letterCase(ctx: Context, t: TokenTable, i: number, { key, end }: Unit): Found | null {
  const right = wrongCase(ctx, t, i, key);
  if (right === null || !chainEndsAtOwner(ctx, t, end)) return null;
  return { slip: 'case', at: { start: t.start[i], end: t.end[i] }, right };
}

/** A comma between a unit and the one that holds it, or the large unit before the small one. */
function joined(ctx: Context, t: TokenTable, i: number, { key, end }: Unit): Found | null {
  const comma =
    end < t.length &&
    t.kind[end] === TokenKind.punctuation &&
    ctx.text({ start: t.start[end], end: t.end[end] }) === ',';
  const next = unitAt(ctx, t, comma ? end + 1 : end);
  if (next === null) return null;
  const at = { start: t.start[i], end: t.end[next.end - 1] };
  const first = wrongCase(ctx, t, i, key) ?? ctx.text({ start: t.start[i], end: t.end[i] });
  const words = first + ctx.text({ start: t.end[i], end: at.end });
  if (comma && key !== article && (next.key === article || (key === point && next.key === clause))) {
    return chainEndsAtOwner(ctx, t, next.end) ? { slip: 'comma', at, right: words.replace(/\s*,\s*/u, ' ') } : null;
  }
  if (!(key === article && next.key !== article) && !(key === clause && next.key === point)) return null;
  // `Điều 5, khoản 2 Điều 6 Quyết định này` is a list; `Điều 5 khoản 2 Quyết định này` is the wrong order.
  if (!ownerAt(ctx, t, next.end)) return null;
  const cut = first.length + t.end[end - 1] - t.end[i];
  return { slip: 'order', at, right: `${words.slice(cut).replace(/^[\s,]+/u, '')} ${words.slice(0, cut)}` };
}

export default defineRule({
  id: 'citation/unit-order',
  group: 'citation',
  scope: 'token',
  local: true,
  classes: ['normative'],
  words: ['điều', 'khoản', 'điểm'],
  severity: 'warning',
  folds: 3,
  needs: ['body'],
  facts: ['V7.12', 'V7.11'],
  since: '0.1.0',
  summary: {
    vi: 'Viện dẫn điều, khoản, điểm sai thứ tự, sai chữ hoa, thừa dấu phẩy',
    en: 'Units cited in the wrong order, case, or with a comma between',
  },
  why: {
    vi: 'Đơn vị được viện dẫn từ nhỏ đến lớn, liền nhau không có dấu phẩy: “điểm a khoản 2 Điều 5 Quyết định này”. Chữ “Điều” viết hoa; “khoản”, “điểm” viết thường, trừ khi đứng đầu câu.',
    en: 'Units are cited from small to large, with no comma between them: “điểm a khoản 2 Điều 5 Quyết định này”. “Điều” has a capital, “khoản” and “điểm” a small letter unless they begin the sentence.',
  },
  mend: {
    vi: 'Viết từ nhỏ đến lớn, liền nhau, không có dấu phẩy: “điểm a khoản 2 Điều 5”; “khoản”, “điểm” viết thường, “Điều” viết hoa.',
    en: 'Go from small to large without commas: “điểm a khoản 2 Điều 5”; “khoản” and “điểm” in small letters, “Điều” with a capital.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại «Khoản» 1 Điều 3 Quyết định này',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại «khoản 1, Điều 3» Quyết định này',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại «Điều 3 khoản 1» Quyết định này',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'khoản 1 Điều 3 và nội dung quy định tại Điều 4 Quyết định này',
            'khoản 1 Điều 3 và nội dung quy định tại «điều» 4 Quyết định này',
          ],
        ],
      },
      {
        // A habit is told once.
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại «Khoản» 1 Điều 3 Quyết định này, theo Khoản 2 Điều 3 Quyết định này, theo Khoản 3 Điều 3 Quyết định này và theo Khoản 1 Điều 4 Quyết định này',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại Điều 2, khoản 1 Điều 3, khoản 1, khoản 2 và điểm a, b khoản 3 Điều 4 Quyết định này',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Điều 5. Theo dõi, đánh giá mô hình\n1. Tổ chức',
            'Điều 5. Theo dõi, đánh giá mô hình\n1. Khoản 1 Điều 3 Quyết định này là cơ sở để lựa chọn. Tổ chức',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'to-trinh' },
    ],
  },
  *check(i, ctx): Iterable<Report<Data>> {
    const t = ctx.document.source.tokens;
    const unit = unitAt(ctx, t, i);
    if (unit === null) return;
    const found = joined(ctx, t, i, unit) ?? letterCase(ctx, t, i, unit);
    if (found === null) return;
    const { slip, at, right } = found;
    const title =
      slip === 'comma'
        ? { vi: 'Bỏ dấu phẩy', en: 'Take the comma out' }
        : { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
    yield {
      at,
      // A habit of the drafter: the same word with a capital, a comma everywhere.
      same: slip === 'case' ? `${slip} ${right}` : slip,
      fixes: [{ kind: 'review', title, edits: [{ ...at, insert: right }] }],
      data: { slip, words: ctx.text(at), right },
    };
  },
  message: {
    vi: (d: Data, { places }) => slipWords.vi(d.slip, d.words, d.right, places),
    en: (d: Data, { places }) => slipWords.en(d.slip, d.words, d.right, places),
  },
});
