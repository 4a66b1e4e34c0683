import { parseSymbol } from '../../citations/index.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Fix } from '../../engine/types.ts';
import type { IsoDate, LawDocument } from '../../law/types.ts';
import { printDate, printDateInWords } from '../../text/calendar.ts';
import { lower } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { isBroken } from './_past.ts';
import { ground, nameOf, reach } from './_words.ts';

interface Data {
  readonly name: string;
  readonly printed: string;
  readonly issued: string;
  readonly official: boolean;
  /** The document of the printed day whose number is one digit away; empty when none is, or several. */
  readonly other: string;
  readonly reach: string;
}

/** Numbers that one digit typed too little, too much or wrongly makes of another. */
function oneDigitAway(number: string): Set<string> {
  const out = new Set<string>();
  for (let at = 0; at <= number.length; at++) {
    const [head, tail] = [number.slice(0, at), number.slice(at)];
    out.add(head + tail.slice(1));
    for (let digit = 0; digit < 10; digit++) out.add(`${head}${digit}${tail}`).add(`${head}${digit}${tail.slice(1)}`);
  }
  out.delete(number);
  out.delete('');
  return out;
}

/** How far behind the day the subject begins and goes on. */
const REACH = 200;
/** So many letters of a title tell one document from another of the same ministry. */
const TITLE = 60;
const plain = (text: string): string => lower(text).replace(/\s+/gu, ' ');

/**
 * The document that the printed day and the subject behind it fit, where its number differs by one digit: then the number is the
 * slip, not the day.
 */
function meant(symbol: string, day: IsoDate, behind: string, ctx: Context): LawDocument | null {
  const number = parseSymbol(symbol)?.number;
  if (number === undefined || !/^\d{1,4}$/u.test(number)) return null;
  const rest = symbol.slice(number.length);
  const found = [...oneDigitAway(number)]
    .flatMap((other) => ctx.law.keys(other + rest))
    .map((key) => ctx.law.document(key))
    .filter((document): document is LawDocument => document !== null && document.issued === day)
    .filter(({ title }) => title !== '' && plain(behind).includes(plain(title).slice(0, TITLE)));
  return found.length === 1 ? found[0] : null;
}

export default defineRule({
  id: 'citation/wrong-date',
  group: 'citation',
  scope: 'citation',
  local: true,
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
      {
        // The subject tells that the day is the slip, though another circular is of that day.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Đăng tải theo Thông tư số 08/2022/TT-BKHĐT «ngày 10/5/2022» quy định chi tiết việc cung cấp, đăng tải thông tin về đấu thầu.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Đăng tải theo Thông tư số 08/2022/TT-BKHĐT ngày 31/5/2022 quy định chi tiết việc cung cấp, đăng tải thông tin về đấu thầu.',
      },
      {
        // Day and subject are those of 118/2021/NĐ-CP: a digit of the number is missing.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Xử phạt theo Nghị định số «18/2021/NĐ-CP» ngày 23/12/2021 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Xử lý vi phạm hành chính.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Xử phạt theo Nghị định số 118/2021/NĐ-CP ngày 23/12/2021 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Xử lý vi phạm hành chính.',
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
    const { end } = ctx.document.paragraphs[citation.paragraph];
    const behind = ctx.text({ start: dateSpan.end, end: Math.min(end, dateSpan.end + REACH) });
    const other = citation.symbol === null ? null : meant(citation.symbol, printed, behind, ctx);
    const write = (at: Span, insert: string): Fix => ({
      kind: 'review',
      title: { vi: `Sửa thành ${insert}`, en: `Change to ${insert}` },
      edits: [{ ...at, insert }],
    });
    yield {
      at: other === null ? dateSpan : citation.numberSpan,
      about: citation.quoteSpan,
      facts: [],
      authority: [ground(document.symbol)],
      fixes: [other === null ? write(dateSpan, right) : write(citation.numberSpan, other.symbol)],
      data: {
        name: nameOf(document),
        printed: printDate(printed),
        issued: printDate(document.issued),
        official: document.confidence === 'A',
        other: other === null ? '' : nameOf(other),
        reach: reach(ctx),
      },
    };
  },
  message: {
    vi: (d: Data) => ({
      what: `${d.name} được ban hành ngày ${d.issued}, dự thảo ghi ngày ${d.printed}.`,
      why: d.other
        ? `Ngày ${d.printed} và trích yếu là của ${d.other}.`
        : `Ngày trong dữ liệu (đến ngày ${d.reach}) ${d.official ? 'lấy từ bản chính thức hoặc hai nguồn khớp nhau' : 'lấy từ một nguồn, chưa đối chiếu bản chính thức'}.`,
      todo: d.other
        ? `Đối chiếu bản gốc và sửa số, ký hiệu thành ${d.other}.`
        : `Đối chiếu bản gốc và ghi ngày ${d.issued}, hoặc kiểm tra lại số, ký hiệu.`,
    }),
    en: (d: Data) => ({
      what: `${d.name} was issued on ${d.issued}; the draft says ${d.printed}.`,
      why: d.other
        ? `Day and subject are those of ${d.other}.`
        : `The date in the data (up to ${d.reach}) comes from ${d.official ? 'the official text or two sources that agree' : 'one source, not compared with the official text'}.`,
      todo: d.other
        ? `Compare with the original and change the symbol to ${d.other}.`
        : `Compare with the document and write ${d.issued}, or check the symbol.`,
    }),
  },
});
