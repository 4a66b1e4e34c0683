import { defineRule } from '../../engine/define-rule.ts';
import { printDate, printDateInWords } from '../../text/calendar.ts';
import { isBroken } from './_past.ts';
import { ground, nameOf, reach } from './_words.ts';

interface Data {
  readonly name: string;
  readonly printed: string;
  readonly issued: string;
  readonly official: boolean;
  readonly reach: string;
}

export default defineRule({
  id: 'citation/wrong-date',
  group: 'citation',
  scope: 'citation',
  severity: 'warning',
  needs: ['citations', 'law'],
  facts: ['V7.19', 'V7.20', 'V7.9'],
  since: '0.1.0',
  summary: { vi: 'Ngày ban hành ghi cạnh số, ký hiệu không đúng', en: 'The date of issue beside the symbol is wrong' },
  why: {
    vi: 'Ngày ban hành giúp người đọc tìm đúng văn bản, nhất là khi số, ký hiệu không có năm. Ngày khác với ngày trong dữ liệu thì một trong hai bên nhầm.',
    en: 'The date of issue leads to the right document, above all when its symbol has no year. When it differs from the data, one of the two is wrong.',
  },
  mend: {
    vi: 'Đối chiếu bản gốc: ngày sai thì sửa ngày, còn nếu ngày đúng thì số, ký hiệu có thể đã chép nhầm. Trong văn bản quy phạm pháp luật có thể bỏ hẳn ngày, chỉ giữ số, ký hiệu.',
    en: 'Compare with the original: mend the date, or the symbol if that was copied wrongly. A normative draft may leave the date out and keep the symbol.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['28/2013/NĐ-CP ngày 04 tháng 4 năm 2013', '28/2013/NĐ-CP «ngày 04 tháng 5 năm 2013»']],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị định số 118/2025/NĐ-CP «ngày 09/7/2025» của Chính phủ.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'ke-hoach' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 và báo cáo trước ngày 15/12/2026.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Chỉ thị số 07/CT-TTg ngày 22/5/2013 của Thủ tướng Chính phủ.',
      },
    ],
  },
  *check(citation, ctx) {
    const { resolution, dateSpan } = citation;
    if (resolution.kind !== 'wrong-date' || dateSpan === null || isBroken(citation, ctx)) return;
    const { document, printed } = resolution;
    if (document.issued === null) return;
    const words = ctx.text(dateSpan).includes('tháng');
    const right = words ? printDateInWords(document.issued) : `ngày ${printDate(document.issued)}`;
    yield {
      at: dateSpan,
      facts: [],
      authority: [ground(document.symbol)],
      fixes: [
        {
          kind: 'review',
          title: { vi: `Sửa thành ${right}`, en: `Change to ${right}` },
          edits: [{ ...dateSpan, insert: right }],
        },
      ],
      data: {
        name: nameOf(document),
        printed: printDate(printed),
        issued: printDate(document.issued),
        official: document.confidence === 'A',
        reach: reach(ctx),
      },
    };
  },
  message: {
    vi: (d: Data) => ({
      what: `${d.name} được ban hành ngày ${d.issued}, dự thảo ghi ngày ${d.printed}.`,
      why: `Ngày trong dữ liệu (đến ngày ${d.reach}) ${d.official ? 'lấy từ bản chính thức hoặc hai nguồn khớp nhau' : 'lấy từ một nguồn, chưa đối chiếu bản chính thức'}.`,
      todo: `Đối chiếu bản gốc và ghi ngày ${d.issued}, hoặc kiểm tra lại số, ký hiệu.`,
    }),
    en: (d: Data) => ({
      what: `${d.name} was issued on ${d.issued}; the draft says ${d.printed}.`,
      why: `The date in the data (up to ${d.reach}) comes from ${d.official ? 'the official text or two sources that agree' : 'one source, not compared with the official text'}.`,
      todo: `Compare with the document and write ${d.issued}, or check the symbol.`,
    }),
  },
});
