import { defineRule } from '../../engine/define-rule.ts';
import type { Context, ResolvedCitation } from '../../engine/types.ts';
import { printDate } from '../../text/calendar.ts';
import { isBroken } from './_past.ts';
import { citedAs } from './_words.ts';

/** `year`: the year in the symbol is another; `later`: the draft itself is older. */
type Reason = 'year' | 'later';

interface Data {
  readonly reason: Reason;
  readonly name: string;
  readonly printed: string;
  /** The year in the symbol, or the day of the draft. */
  readonly against: string;
}

/** What the draft alone tells: the day belies the number beside it, or lies after the day of the draft. */
function impossible({ symbol, date, role, paragraph }: ResolvedCitation, ctx: Context): [Reason, string] | null {
  const { kind, header, paragraphs } = ctx.document;
  if (date === null) return null;
  const year = /^\d+\/((?:19|20)\d\d)\//u.exec(symbol ?? '')?.[1];
  if (year !== undefined && year !== date.slice(0, 4)) return ['year', year];
  // A consolidation, and a note of what came later, are younger than the text they stand in.
  if (kind === 'vbhn' || role === 'amended-by' || role === 'history' || role === 'self') return null;
  // The proposal and its like are compared by the-thuc/consideration-line.
  if (paragraphs[paragraph].zone === 'consideration') return null;
  return header.date === null || date <= header.date ? null : ['later', printDate(header.date)];
}

export default defineRule({
  id: 'citation/impossible-date',
  group: 'citation',
  scope: 'citation',
  local: true,
  severity: 'warning',
  needs: ['citations'],
  facts: ['V7.19', 'V7.20', 'V7.9'],
  yieldsTo: ['citation/wrong-date'],
  since: '0.1.0',
  summary: {
    vi: 'Ngày ban hành không thể có: khác năm trong số, ký hiệu, hoặc sau ngày của dự thảo',
    en: 'An impossible date of issue: not of the year in the symbol, or after the draft itself',
  },
  why: {
    vi: 'Năm trong số, ký hiệu là năm ban hành, nên ngày ghi bên cạnh phải thuộc năm đó. Dự thảo cũng chỉ viện dẫn được văn bản có trước nó. Trái một trong hai điều này thì chắc chắn có chỗ chép nhầm.',
    en: 'The year in a symbol is that of issue, so the date beside it is of that year. And a draft can only cite what was issued before it. Otherwise something was copied wrongly.',
  },
  mend: {
    vi: 'Đối chiếu bản gốc của văn bản được viện dẫn rồi sửa ngày, hoặc sửa số, ký hiệu. Nếu ngày đó đúng thì xem lại ngày của chính dự thảo.',
    en: 'Compare with the original and mend its date or its symbol; when the date is right, look at the date of the draft itself.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          ['58/2026/QĐ-UBND ngày 20 tháng 11 năm 2026 của Ủy', '58/2026/QĐ-UBND «ngày 20 tháng 11 năm 2025» của Ủy'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['198/BC-STP ngày 30 tháng 10 năm 2026', '198/BC-STP «ngày 30 tháng 11 năm 2026»']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'to-trinh' },
      {
        // The day of the draft is still open.
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
      },
      {
        // Its own number, and a day on which something is due.
        asOf: '2026-11-22',
        kind: 'to-trinh',
        text: 'Số: 412/TTr-STP\nLai Châu, ngày 09 tháng 11 năm 2026\n\nTỜ TRÌNH\nVề dự thảo Quyết định\n\n1. Thực hiện Kế hoạch số 20/KH-UBND, trình trước ngày 30 tháng 11 năm 2026.\n\n2. Tờ trình số 412/TTr-STP ngày 09 tháng 11 năm 2026 được gửi kèm.',
      },
    ],
  },
  *check(citation, ctx) {
    const { dateSpan } = citation;
    if (dateSpan === null || citation.garbled || isBroken(citation, ctx)) return;
    const found = impossible(citation, ctx);
    if (found === null) return;
    const [reason, against] = found;
    const data: Data = { reason, name: citedAs(citation), printed: printDate(citation.date!), against };
    yield { at: dateSpan, about: citation.quoteSpan, facts: [], data };
  },
  message: {
    vi: (d: Data) =>
      ({
        year: {
          what: `${d.name} ghi ngày ban hành ${d.printed}.`,
          why: `Năm trong số, ký hiệu là năm ban hành (${d.against}); ngày ghi bên cạnh lại thuộc năm khác.`,
          todo: 'Đối chiếu bản gốc rồi sửa ngày, hoặc sửa số, ký hiệu.',
        },
        later: {
          what: `${d.name} ghi ngày ${d.printed}, sau ngày của dự thảo (${d.against}).`,
          why: 'Dự thảo chỉ viện dẫn được văn bản đã ban hành.',
          todo: 'Đối chiếu bản gốc rồi sửa ngày của văn bản được viện dẫn, hoặc sửa ngày của dự thảo.',
        },
      })[d.reason],
    en: (d: Data) =>
      ({
        year: {
          what: `${d.name} is dated ${d.printed}.`,
          why: `The year in a symbol is that of issue (${d.against}); the date beside it is of another.`,
          todo: 'Compare with the original and mend the date or the symbol.',
        },
        later: {
          what: `${d.name} is dated ${d.printed}, after the draft itself (${d.against}).`,
          why: 'A draft can only cite what was issued before it.',
          todo: 'Compare with the original and mend its date, or that of the draft.',
        },
      })[d.reason],
  },
});
