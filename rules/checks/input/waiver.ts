import { defineRule } from '../../engine/define-rule.ts';
import type { WaiverTrouble } from '../../engine/types.ts';
import { besideOf, placeEn, placeVi } from './_waiver-words.ts';

export default defineRule<'waiver', WaiverTrouble>({
  id: 'input/waiver',
  group: 'input',
  scope: 'waiver',
  severity: 'warning',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: {
    vi: 'Miễn trừ viết sai, không có tác dụng',
    en: 'A waiver is written wrongly and excuses nothing',
  },
  why: {
    vi: 'Miễn trừ phải nêu đúng mã quy tắc và có lý do, để người xem lại biết ai đã chấp nhận điều gì. Miễn trừ sai bị bỏ qua, nên phát hiện mà nó nhắm tới vẫn còn.',
    en: 'A waiver must name its rule and give a reason, so that a reviewer sees what was accepted and why. One that does not is passed over, and what it was meant for is still told.',
  },
  mend: {
    vi: 'Viết lại theo mẫu `<!-- rasoat-waive mã-quy-tắc: lý do; đến 2026-12-31 -->`: mã quy tắc đúng (lệnh `rasoat rules` in ra hết), có lý do, ngày theo năm-tháng-ngày. Không cần nữa thì xóa.',
    en: 'Write it as `<!-- rasoat-waive rule: reason; đến 2026-12-31 -->`, with a rule that `rasoat rules` lists, a reason, and the day as year-month-day; or delete it.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: 'Kính gửi: Sở Tư pháp\n\n«<!-- rasoat-waive the-thuc/motto -->»\n\nĐề nghị góp ý dự thảo.\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '«<!-- rasoat-waive the-thuc/moto: mẫu riêng của đơn vị -->»\n\nKính gửi: Sở Tư pháp\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '«<!-- rasoat-waive the-thuc/motto: mẫu riêng; đến 31/12/2026 -->»\n\nKính gửi: Sở Tư pháp\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '«<!-- rasoat-waive input/unread: đã đọc bản giấy -->»\n\nKính gửi: Sở Tư pháp\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '«<!-- rasoat-ignore the-thuc/motto -->»\n\nKính gửi: Sở Tư pháp\n',
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '<!-- rasoat-waive the-thuc/motto: mẫu riêng của đơn vị; đến 2026-12-31 -->\n\nKính gửi: Sở Tư pháp\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        text: '<!-- xem lại trước khi trình; rasoat chưa chạy -->\n\nKính gửi: Sở Tư pháp\n',
      },
    ],
  },
  *check(trouble) {
    if (trouble.kind === 'malformed') yield { ...besideOf(trouble), data: trouble };
  },
  message: {
    vi: ({ problem, written }) => ({
      what: `Miễn trừ ở ${placeVi(written)} không dùng được.`,
      why: problem!.vi,
      todo: 'Viết lại cho đúng, hoặc bỏ miễn trừ này.',
    }),
    en: ({ problem, written }) => ({
      what: `The waiver at ${placeEn(written)} cannot be used.`,
      why: problem!.en,
      todo: 'Write it rightly, or take it away.',
    }),
  },
});
