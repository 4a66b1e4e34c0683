import { defineRule } from '../../engine/define-rule.ts';
import { printDate } from '../../text/calendar.ts';

type Data = { asked: 'issued' | 'effective'; used: string; fallback: 'issued' | 'today' };

export default defineRule<'document', Data>({
  id: 'input/as-of',
  group: 'input',
  scope: 'document',
  severity: 'info',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Không tìm thấy ngày được yêu cầu để xét', en: 'The day asked for is not in the draft' },
  why: {
    vi: 'Khi yêu cầu xét theo ngày ban hành hoặc ngày có hiệu lực mà dự thảo chưa ghi ngày đó, pháp luật được xét theo ngày khác; người dùng phải biết điều này.',
    en: 'When the law is to be read on the day of issue or of effect and the draft does not tell it, another day is used, and people must know.',
  },
  mend: {
    vi: 'Ghi ngày ban hành hoặc ngày có hiệu lực vào dự thảo, hoặc chạy lại với một ngày cụ thể: `--as-of 2026-12-01`.',
    en: 'Write the date into the draft, or run again with a day of your own: `--as-of 2026-12-01`.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        asOfAsked: 'issued',
        base: 'quyet-dinh-sua-doi',
        replace: [['\nSơn La, ngày     tháng     năm 2026\n', '\n«Sơn La, ngày     tháng     năm 2026»\n']],
      },
      {
        asOf: '2026-11-22',
        asOfAsked: 'effective',
        base: 'chi-thi',
        replace: [['Lai Châu, ngày 24 tháng 11 năm 2026', '«Lai Châu, ngày 24 tháng 11 năm 2026»']],
      },
    ],
    good: [
      { asOf: '2026-11-22', asOfAsked: 'issued', base: 'chi-thi' },
      { asOf: '2026-11-22', asOfAsked: 'effective', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
    ],
  },
  *check(document, ctx) {
    const asked = ctx.asOfAsked;
    if (asked !== 'issued' && asked !== 'effective') return;
    const { header, clauses, paragraphs } = document;
    if (asked === 'issued' ? header.date !== null : clauses.effect.some(({ date }) => date !== null)) return;
    const start = paragraphs[0]?.start ?? 0;
    const place = header.placeDate ?? header.type ?? { start, end: start };
    const at = { start: place.start, end: place.end };
    yield { at, data: { asked, used: ctx.asOf, fallback: header.date === null ? 'today' : 'issued' } };
  },
  message: {
    vi: ({ asked, used, fallback }) => ({
      what: `Dự thảo chưa ghi ngày ${asked === 'issued' ? 'ban hành' : 'có hiệu lực'}.`,
      why: `Pháp luật được xét theo ${fallback === 'today' ? 'hôm nay' : 'ngày ban hành'}, ngày ${printDate(used)}.`,
      todo: 'Ghi ngày vào dự thảo, hoặc chọn một ngày cụ thể để xét.',
    }),
    en: ({ asked, used, fallback }) => ({
      what: `The draft does not tell its day of ${asked === 'issued' ? 'issue' : 'effect'}.`,
      why: `The law is read as of ${fallback === 'today' ? 'today' : 'the day of issue'}, ${used}.`,
      todo: 'Write the day into the draft, or name a day.',
    }),
  },
});
