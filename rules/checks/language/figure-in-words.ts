import { defineRule } from '../../engine/define-rule.ts';
import { lower, TokenKind } from '../../text/index.ts';

interface Data {
  readonly words: string;
  readonly figure: string;
  readonly said: number;
}

const digits: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

/** A number below a hundred in words; null for any other words. */
function numberOf(words: readonly string[]): number | null {
  const [first, second, third] = words;
  if (words.length === 1) return first === 'mười' ? 10 : (digits[first] ?? null);
  const unit = digits[words[words.length - 1]] ?? null;
  if (words.length === 2) {
    if (first === 'mười') return unit === null ? null : 10 + unit;
    return second === 'mươi' && first in digits ? digits[first] * 10 : null;
  }
  if (words.length !== 3 || second !== 'mươi' || !(first in digits) || !(third in digits)) return null;
  return unit === null ? null : digits[first] * 10 + unit;
}

export default defineRule({
  id: 'language/figure-in-words',
  group: 'language',
  scope: 'token',
  local: true,
  words: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'bẩy', 'tám', 'chín', 'mười'],
  severity: 'warning',
  needs: ['body'],
  facts: ['V11.1'],
  since: '0.1.0',
  summary: {
    vi: 'Số ghi bằng chữ trong ngoặc khác với số ghi bằng chữ số',
    en: 'A number in words in brackets is not that of the figure before it',
  },
  why: {
    vi: 'Số được ghi lại bằng chữ để tránh nhầm; hai cách ghi khác nhau thì không ai biết thời hạn, số lượng nào đúng.',
    en: 'A number is repeated in words to avoid mistakes; where the two differ nobody knows which is meant.',
  },
  mend: {
    vi: 'Xem lại nội dung đã thống nhất rồi sửa chữ số hoặc phần chữ trong ngoặc cho khớp, ví dụ “05 (năm) ngày”.',
    en: 'See what was agreed and mend the figure or the words, such as “05 (năm) ngày”.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          ['3. Thời hạn giải quyết: 10 ngày làm việc', '3. Thời hạn giải quyết: «10 (mười lăm)» ngày làm việc'],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Gửi «02 (ba)» bộ hồ sơ trong «21 (hai mươi)» ngày.',
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['3. Thời hạn giải quyết: 10 ngày làm việc', '3. Thời hạn giải quyết: 10 (mười) ngày làm việc']],
      },
      {
        // Words that are no number, or more than one below a hundred, are not read.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Gửi 21 (hai mươi mốt) báo cáo, 35 (ba mươi lăm) bản chụp, 12 (hai bản chính) và 100 (một trăm) phiếu; năm 2027 (năm thứ hai) tổng kết.',
      },
    ],
  },
  *check(i, ctx) {
    const { tokens: t } = ctx.document.source;
    const word = (k: number): string => ctx.text({ start: t.start[k], end: t.end[k] });
    if (i < 2 || word(i - 1) !== '(' || t.kind[i - 2] !== TokenKind.number) return;
    const figure = word(i - 2);
    // Only a space stands between: a table may put the figure in a cell of its own.
    if (!/^\d{1,2}$/u.test(figure) || !/^ ?$/u.test(ctx.text({ start: t.end[i - 2], end: t.start[i - 1] }))) return;
    const words: string[] = [];
    let k = i;
    while (k < t.length && words.length < 4 && t.kind[k] === TokenKind.word) words.push(lower(word(k++)));
    if (k >= t.length || word(k) !== ')') return;
    const said = numberOf(words);
    if (said === null || said === Number(figure)) return;
    const at = { start: t.start[i - 2], end: t.end[k] };
    yield { at, data: { words: ctx.text(at), figure, said } };
  },
  message: {
    vi: ({ words, figure, said }: Data) => ({
      what: `“${words}”: chữ số là ${figure}, phần chữ trong ngoặc là ${said}.`,
      why: 'Hai cách ghi cùng một số phải như nhau.',
      todo: 'Xem lại số đúng và sửa cho khớp.',
    }),
    en: ({ words, figure, said }: Data) => ({
      what: `“${words}”: the figure is ${figure}, the words say ${said}.`,
      why: 'Both ways of writing a number must agree.',
      todo: 'See which is right and make both alike.',
    }),
  },
});
