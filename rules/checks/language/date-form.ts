import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Context, Report } from '../../engine/types.ts';
import type { Zone } from '../../structure/types.ts';
import { isDay, printDay, printMonth } from '../../text/calendar.ts';
import { keysOf, TokenKind } from '../../text/index.ts';
import { noPeriod, reversed, type WrongPeriod } from './_periods.ts';

type Defect = 'impossible' | 'reversed' | 'slashed' | 'zero';

interface Data {
  readonly defect: Defect;
  readonly printed: string;
  readonly right: string;
}

/** Longest date, with the white space of a broken line. */
const LENGTH = 60;
/** A year of four digits, in words or behind a slash; the year may be left out behind a month in words. */
const slashed = /^ngày\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/iu;
const worded = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)(?:\s+năm\s+(\d{4})(?!\d))?/iu;

/** The date of issue has its own rule; page text round the draft is nobody's wording. */
const unread: ReadonlySet<Zone> = new Set<Zone>(['outside', 'metadata', 'header']);
/** Where the digits of a date are prescribed besides the header: among the grounds. */
const grounds: ReadonlySet<Zone> = new Set<Zone>(['basis', 'consideration']);

const NONE: readonly never[] = [];
const [DAY] = keysOf('ngày');

/** A period that cannot be, against any law. */
function* told(period: WrongPeriod | null, defect: Defect, ctx: Context): Iterable<Report<Data>> {
  if (period === null) return;
  const { at, printed } = period;
  const zone = ctx.document.paragraphAt(at.start)?.zone;
  if (zone !== undefined && !unread.has(zone)) yield { at, facts: [], data: { defect, printed, right: '' } };
}

function judge(i: number, ctx: Context): readonly Report<Data>[] {
  const { tokens } = ctx.document.source;
  const start = tokens.start[i];
  const paragraph = ctx.document.paragraphAt(start);
  if (paragraph === null || unread.has(paragraph.zone)) return NONE;
  const text = ctx.text({ start, end: Math.min(paragraph.end, start + LENGTH) });
  const bySlash = slashed.exec(text);
  const found = bySlash ?? worded.exec(text);
  if (found === null) return NONE;
  const [day, month] = [Number(found[1]), Number(found[2])];
  const printed = found[0].replace(/\s+/gu, ' ');
  const at = { start, end: start + found[0].length };
  // Without a year 29 February may be meant.
  if (!isDay(Number(found[3] ?? 2000), month, day))
    return [{ at, facts: [], data: { defect: 'impossible', printed, right: '' } }];
  if (!grounds.has(paragraph.zone) || paragraph.quoted) return NONE;
  const zeros = found[1] + found[2] !== printDay(day) + printMonth(month);
  if (bySlash === null && !zeros) return NONE;
  const right = `${text.slice(0, 4)} ${printDay(day)} tháng ${printMonth(month)}${found[3] ? ` năm ${found[3]}` : ''}`;
  const defect = bySlash ? 'slashed' : 'zero';
  return [
    {
      at,
      same: defect,
      // In normative drafts the facts are not certain enough to speak unasked.
      facts: ctx.document.documentClass === 'administrative' ? ['V10.5'] : ['V3.17'],
      data: { defect, printed, right },
      fixes: [
        {
          kind: 'safe',
          title: { vi: 'Viết lại ngày, tháng, năm', en: 'Write the date in words' },
          edits: [{ ...at, insert: right }],
        },
      ],
    },
  ];
}

export default defineRule({
  id: 'language/date-form',
  group: 'language',
  scope: 'token',
  local: true,
  words: ['ngày', 'quý', 'tháng'],
  severity: 'warning',
  folds: 3,
  needs: ['body'],
  facts: ['V3.17', 'V10.5'],
  since: '0.1.0',
  summary: {
    vi: 'Ngày, tháng, quý viết sai cách, không có trong lịch, hoặc kết thúc trước khi bắt đầu',
    en: 'A date in the wrong form, one that the calendar does not have, or a period that ends before it begins',
  },
  why: {
    vi: 'Ngày, tháng, năm ở căn cứ viết đủ chữ “ngày … tháng … năm …”; ngày dưới 10 và tháng 1, 2 có số 0 ở trước, các tháng khác thì không. Ngày, tháng, quý không có trong lịch và khoảng thời gian kết thúc trước khi bắt đầu thì không thi hành được, ở bất cứ chỗ nào của văn bản. Ngày ban hành ở phần đầu do quy tắc the-thuc/place-date xem xét.',
    en: 'Among the grounds a date is written out, “ngày … tháng … năm …”; days under 10 and months 1 and 2 take a leading zero, other months do not. A day, month or quarter that is not in the calendar and a period that ends before it begins cannot be applied, wherever they stand. The date of issue in the header is judged by the-thuc/place-date.',
  },
  mend: {
    vi: 'Ở căn cứ viết đủ “ngày 05 tháng 02 năm 2026”; thêm số 0 trước ngày dưới 10 và tháng 1, 2, bỏ số 0 ở tháng 3 đến 9. Ngày không có trong lịch, khoảng thời gian bị đảo thì tra lại văn bản gốc.',
    en: 'In the bases write “ngày 05 tháng 02 năm 2026” in full, with 0 before days under 10 and months 1 and 2 only. Look up a day that no calendar has and a period that is reversed.',
  },
  fixes: ['safe'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh',
        text: 'QUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác\n\nCăn cứ Quyết định số 12/QĐ-UBND «ngày 5 tháng 03 năm 2026» của Ủy ban nhân dân tỉnh;\n\nTheo đề nghị của Sở Nội vụ tại Tờ trình số 40/TTr-SNV «ngày 17/9/2026».\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Kiện toàn Tổ công tác.',
        fixed:
          'QUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;\n\nTheo đề nghị của Sở Nội vụ tại Tờ trình số 40/TTr-SNV ngày 17 tháng 9 năm 2026.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Kiện toàn Tổ công tác.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở báo cáo trước «ngày 31 tháng 11» hằng năm.\n\n2. Tổng kết trước «ngày 30/02/2027».',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 2. Hiệu lực thi hành\n\nQuyết định này có hiệu lực từ «ngày 31 tháng 6 năm 2027».',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh',
        text: 'QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n\nCăn cứ Nghị quyết số 30/NQ-HĐND «Ngày 9 tháng 12 năm 2025» của Hội đồng nhân dân tỉnh;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao chỉ tiêu.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Lấy ý kiến từ «ngày 20 tháng 9 đến ngày 05 tháng 9 năm 2026».\n\n2. Hoàn thành trong «quý 5 năm 2027»; tổng kết «tháng 13/2027».',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Trực từ ngày 15 tháng 12 đến ngày 15 tháng 01 năm 2027; từ ngày 01 đến ngày 15 tháng 9 năm 2026; Quý IV/2026, quý 4 năm 2026, đá quý 5 viên.\n\n2. Báo cáo trước ngày 5 tháng 9; tổng kết trước ngày 31/12/2027; số liệu đến ngày 29 tháng 02.\n\n3. Thời hạn là 15 ngày; họp ngày 1/2027.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh',
        text: 'QUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Kiện toàn Tổ công tác.',
      },
      {
        asOf: '2019-11-22',
        kind: 'quyet-dinh',
        text: 'QUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 17/9/2019 của Ủy ban nhân dân tỉnh;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Kiện toàn Tổ công tác.',
      },
    ],
  },
  check(i, ctx) {
    const { tokens } = ctx.document.source;
    if (tokens.key[i] !== DAY) return told(noPeriod(i, ctx), 'impossible', ctx);
    if (i + 2 >= tokens.length || tokens.kind[i + 1] !== TokenKind.number) return NONE;
    const wrong = reversed(i, ctx);
    return wrong === null ? judge(i, ctx) : told(wrong, 'reversed', ctx);
  },
  message: {
    vi: ({ defect, printed, right }: Data, { places }) => ({
      what:
        defect === 'impossible'
          ? `Lịch không có “${printed}”.`
          : defect === 'reversed'
            ? `“${printed}” kết thúc trước khi bắt đầu.`
            : `“${printed}” viết chưa đúng cách${inPlaces.vi(places)}.`,
      why:
        defect === 'impossible'
          ? 'Ngày, tháng, quý không có trong lịch thì không thi hành được.'
          : defect === 'reversed'
            ? 'Khoảng thời gian như vậy không thi hành được; thường do gõ nhầm ngày, tháng.'
            : defect === 'slashed'
              ? 'Ở căn cứ, ngày, tháng, năm viết đủ chữ, không dùng dấu gạch chéo.'
              : 'Ngày dưới 10 và tháng 1, 2 có số 0 ở trước; tháng 3 đến tháng 9 không có.',
      todo: right === '' ? 'Ghi lại thời gian cho đúng.' : `Viết: ${right}.`,
    }),
    en: ({ defect, printed, right }: Data, { places }) => ({
      what:
        defect === 'impossible'
          ? `The calendar has no “${printed}”.`
          : defect === 'reversed'
            ? `“${printed}” ends before it begins.`
            : `“${printed}” is not in the prescribed form${inPlaces.en(places)}.`,
      why:
        defect === 'impossible'
          ? 'A day, month or quarter that does not exist cannot be applied.'
          : defect === 'reversed'
            ? 'Such a period cannot be applied; mostly a day or month was mistyped.'
            : defect === 'slashed'
              ? 'Among the grounds a date is written in words, without slashes.'
              : 'Days under 10 and months 1 and 2 take a leading zero; months 3 to 9 do not.',
      todo: right === '' ? 'Correct the time.' : `Write: ${right}.`,
    }),
  },
});
