import { defineRule } from '../../engine/define-rule.ts';
import { dayNumber, isoOf } from '../../law/day.ts';
import { printDate } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';

interface Data {
  readonly days: number;
  readonly gap: number;
  readonly effect: string;
  readonly latest: string;
  readonly unit: string;
}

/** Least days from the decision to the effect of the document that sets the procedure (Điều 15 of 63/2010/NĐ-CP). */
const LOCAL = 5;
const CENTRAL = 20;
/** A document that has long been in effect is published again for other reasons. */
const LATE = 30;

/** The working day that is `days` working days before a day; holidays are not known. */
function workingDaysBefore(day: number, days: number): number {
  let at = day;
  // 1900-01-01, day 1, was a Monday.
  for (let left = days; left > 0; ) {
    at--;
    if ((at - 1) % 7 < 5) left--;
  }
  return at;
}

export default defineRule<'document', Data>({
  id: 'procedure/publication-time',
  group: 'procedure',
  scope: 'document',
  severity: 'warning',
  needs: ['header', 'body'],
  facts: ['T4.2'],
  options: {
    workingDays: {
      type: 'boolean',
      default: false,
      summary: {
        vi: 'Đếm theo ngày làm việc (thứ Hai đến thứ Sáu) thay cho ngày',
        en: 'Count working days (Monday to Friday) in place of days',
      },
    },
  },
  since: '0.1.0',
  summary: {
    vi: 'Quyết định công bố thủ tục hành chính ban hành muộn so với ngày văn bản có hiệu lực',
    en: 'Decision that publishes procedures comes late before the document takes effect',
  },
  why: {
    vi: 'Thủ tục hành chính phải được công bố chậm nhất 05 ngày (ở địa phương) hoặc 20 ngày (ở bộ) trước ngày văn bản quy định thủ tục có hiệu lực, trừ văn bản theo trình tự rút gọn.',
    en: 'Procedures are published at least 05 days (local) or 20 days (ministries) before the document that sets them takes effect, unless it was made by the short procedure.',
  },
  mend: {
    vi: 'Ban hành quyết định công bố trước hạn được nêu. Văn bản theo trình tự rút gọn thì nêu rõ điều đó; đã trễ thì ban hành ngay và giải trình trong tờ trình.',
    en: 'Issue the decision before the day that is told. Say so if the document was made by the short procedure; if it is late already, issue it at once and explain in the submission.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          ['Thanh Hóa, ngày     tháng 11 năm 2026\n\nQUYẾT ĐỊNH', 'Thanh Hóa, ngày 27 tháng 11 năm 2026\n\nQUYẾT ĐỊNH'],
          ['hiệu lực từ ngày 10 tháng 12 năm 2026', 'hiệu lực từ «ngày 01 tháng 12 năm 2026»'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        options: { workingDays: true },
        replace: [
          ['Thanh Hóa, ngày     tháng 11 năm 2026\n\nQUYẾT ĐỊNH', 'Thanh Hóa, ngày 26 tháng 11 năm 2026\n\nQUYẾT ĐỊNH'],
          ['hiệu lực từ ngày 10 tháng 12 năm 2026', 'hiệu lực từ «ngày 01 tháng 12 năm 2026»'],
        ],
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          ['Về việc công bố thủ tục hành chính mới', 'Về việc công bố Danh mục thủ tục hành chính mới'],
          ['Thanh Hóa, ngày     tháng 11 năm 2026\n\nQUYẾT ĐỊNH', 'Thanh Hóa, ngày 27 tháng 11 năm 2026\n\nQUYẾT ĐỊNH'],
          ['hiệu lực từ ngày 10 tháng 12 năm 2026', 'hiệu lực từ ngày 01 tháng 12 năm 2026'],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          ['Thanh Hóa, ngày     tháng 11 năm 2026\n\nQUYẾT ĐỊNH', 'Thanh Hóa, ngày 26 tháng 11 năm 2026\n\nQUYẾT ĐỊNH'],
          ['hiệu lực từ ngày 10 tháng 12 năm 2026', 'hiệu lực từ ngày 01 tháng 12 năm 2026'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          ['Thanh Hóa, ngày     tháng 11 năm 2026\n\nQUYẾT ĐỊNH', 'Thanh Hóa, ngày 27 tháng 11 năm 2026\n\nQUYẾT ĐỊNH'],
          ['hiệu lực từ ngày 10 tháng 12 năm 2026', 'hiệu lực kể từ ngày ký'],
        ],
      },
    ],
  },
  *check(document, ctx) {
    const { kind, header, clauses, issuer, preamble } = document;
    if (kind !== 'quyet-dinh-cong-bo-tthc' || header.date === null) return;
    const said = (span: Span | null): string => (span === null ? '' : plain(ctx.text(span)));
    if ([...preamble.bases, ...preamble.considerations, header.subject].some((span) => /rút gọn/u.test(said(span))))
      return;
    // A list of what a ministry has published has no day of its own to keep before (điểm a of Điều 13).
    if (/danh mục/u.test(said(header.subject))) return;
    const clause = clauses.effect.find(({ exact }) => exact);
    if (clause?.date == null) return;
    const issued = dayNumber(header.date);
    const effect = dayNumber(clause.date);
    const days = issuer?.level === 'trung-uong' ? CENTRAL : LOCAL;
    const working = ctx.option<boolean>('workingDays');
    const latest = working ? workingDaysBefore(effect, days) : effect - days;
    if (issued <= latest || issued - effect > LATE) return;
    const text = ctx.text(clause);
    const at = /ngày\s+\d{1,2}(?:\s+tháng\s+|\/)\d{1,2}(?:\s+năm\s+|\/)\d{4}/u.exec(text);
    if (at === null) return;
    const start = clause.start + at.index;
    yield {
      at: { start, end: start + at[0].length },
      related: header.placeDate
        ? [
            {
              at: { start: header.placeDate.start, end: header.placeDate.end },
              message: { vi: 'Ngày ban hành.', en: 'Day of issue.' },
            },
          ]
        : [],
      data: {
        days,
        gap: effect - issued,
        effect: printDate(clause.date),
        latest: printDate(isoOf(latest)!),
        unit: working ? 'ngày làm việc' : 'ngày',
      },
    };
  },
  message: {
    vi: ({ days, gap, effect, latest, unit }) => ({
      what:
        gap > 0
          ? `Quyết định công bố được ban hành ${gap} ngày trước ngày ${effect}.`
          : `Quyết định công bố được ban hành khi thủ tục đã có hiệu lực (${effect}).`,
      why: `Thủ tục hành chính phải được công bố trước ngày văn bản quy định thủ tục có hiệu lực ít nhất ${String(days).padStart(2, '0')} ${unit}; có tài liệu ghi là ngày làm việc.`,
      todo: `Ban hành chậm nhất ngày ${latest}, hoặc nêu văn bản được ban hành theo trình tự, thủ tục rút gọn.`,
    }),
    en: ({ days, gap, effect, latest, unit }) => ({
      what:
        gap > 0
          ? `The decision comes ${gap} days before ${effect}.`
          : `The decision comes when the procedures have taken effect (${effect}).`,
      why: `Procedures are published at least ${days} ${unit === 'ngày' ? 'days' : 'working days'} before the document that sets them takes effect; some sources say working days.`,
      todo: `Issue it by ${latest}, or say that the document was made by the short procedure.`,
    }),
  },
});
