import { defineRule } from '../../engine/define-rule.ts';
import type { WaiverTrouble } from '../../engine/types.ts';
import { printDate } from '../../text/calendar.ts';
import { besideOf, placeEn, placeVi } from './_waiver-words.ts';

export default defineRule<'waiver', WaiverTrouble>({
  id: 'input/waiver-expired',
  group: 'input',
  scope: 'waiver',
  severity: 'warning',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Miễn trừ đã hết hạn', en: 'A waiver has expired' },
  why: {
    vi: 'Miễn trừ có hạn được chấp nhận tạm thời; quá hạn thì phát hiện trở lại và phải được xem xét.',
    en: 'A waiver with a last day was granted for a time; behind that day its finding is told again and must be judged.',
  },
  mend: {
    vi: 'Sửa chỗ được miễn trừ rồi xóa miễn trừ. Nếu vẫn phải chấp nhận thì ghi hạn mới cùng lý do hiện nay.',
    en: 'Mend what was excused and delete the waiver, or give it a new day with the reason of today.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '«<!-- rasoat-waive the-thuc/motto: chờ mẫu mới; đến 2026-11-21 -->»\n\nKính gửi: Sở Tư pháp\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: 'Kính gửi: Sở Tư pháp\n\n«<!-- rasoat-waive citation/unknown: văn bản mật; đến 2025-12-31 -->»\n\nThực hiện Kế hoạch số 12/KH-UBND.\n',
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '<!-- rasoat-waive the-thuc/motto: chờ mẫu mới; đến 2026-11-22 -->\n\nKính gửi: Sở Tư pháp\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '<!-- rasoat-waive the-thuc/motto: mẫu riêng của đơn vị -->\n\nKính gửi: Sở Tư pháp\n',
      },
    ],
  },
  *check(trouble) {
    if (trouble.kind === 'expired') yield { ...besideOf(trouble), data: trouble };
  },
  message: {
    vi: ({ written, rule, until }) => ({
      what: `Miễn trừ ở ${placeVi(written)}${rule === '' ? '' : ` (quy tắc ${rule})`} đã hết hạn ngày ${printDate(until!)}.`,
      why: 'Miễn trừ quá hạn không còn tác dụng.',
      todo: 'Sửa chỗ được miễn trừ, hoặc gia hạn có lý do, hoặc bỏ miễn trừ này.',
    }),
    en: ({ written, rule, until }) => ({
      what: `The waiver at ${placeEn(written)}${rule === '' ? '' : ` (rule ${rule})`} expired on ${until}.`,
      why: 'An expired waiver excuses nothing.',
      todo: 'Mend what it excused, or prolong it with a reason, or take it away.',
    }),
  },
});
