import { defineRule } from '../../engine/define-rule.ts';
import { lineOfDraft } from './_layout.ts';

export default defineRule<'document', { readonly changes: number; readonly remarks: number }>({
  id: 'the-thuc/open-review',
  group: 'the-thuc',
  scope: 'document',
  // A draft under work has changes and comments rightly: only its drafter knows whether it is to be sent.
  severity: 'info',
  needs: [],
  facts: ['P20'],
  since: '0.1.0',
  summary: { vi: 'Còn vết sửa, chú thích trong tệp', en: 'Tracked changes or comments are left in the file' },
  why: {
    vi: 'Tệp gửi lấy ý kiến, trình ký mà còn vết sửa (Track Changes), chú thích thì người nhận thấy cả phần đã bỏ và lời góp ý nội bộ; bản in có thể khác bản được duyệt. Dự thảo được kiểm tra như khi mọi vết sửa đã chấp nhận.',
    en: 'Who receives a file with tracked changes or comments sees what was taken out and what colleagues said; its print may differ from what was approved. The draft is checked as if all changes were accepted.',
  },
  mend: {
    vi: 'Trước khi gửi: trong Word chọn Review, chấp nhận hoặc bỏ từng vết sửa (Accept, Reject), xóa chú thích (Delete All Comments), tắt Track Changes.',
    en: 'Before it is sent: in Word choose Review, accept or reject each change, delete all comments and switch Track Changes off.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['CHỈ THỊ\n\n', '«CHỈ THỊ»\n\n']],
        layout: { changed: ['Nơi nhận'], remarked: ['Lưu'] },
      },
      {
        asOf: '2026-11-22',
        text: '«Kính gửi: Sở Tư pháp»',
        layout: { remarked: ['Sở Tư pháp'] },
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi', layout: {} },
      { asOf: '2026-11-22', text: 'Kính gửi: Sở Tư pháp' },
    ],
  },
  *check(document) {
    const { revisions = [], remarks = [] } = document.source.layout ?? {};
    if (revisions.length + remarks.length === 0) return;
    // Said of the file as a whole: the first place is another one with each change that is accepted.
    yield { at: lineOfDraft(document), data: { changes: revisions.length, remarks: remarks.length } };
  },
  message: {
    vi: ({ changes, remarks }) => ({
      what: `Tệp còn ${[changes > 0 ? `${changes} vết sửa` : '', remarks > 0 ? `${remarks} chú thích` : ''].filter((part) => part !== '').join(' và ')}.`,
      why: 'Người nhận thấy cả phần đã bỏ và lời góp ý; dự thảo được kiểm tra như khi mọi vết sửa đã chấp nhận.',
      todo: 'Trước khi gửi lấy ý kiến hoặc trình ký: chấp nhận hoặc bỏ từng vết sửa, xóa chú thích.',
    }),
    en: ({ changes, remarks }) => ({
      what: `The file has ${[changes > 0 ? `${changes} tracked changes` : '', remarks > 0 ? `${remarks} comments` : ''].filter((part) => part !== '').join(' and ')}.`,
      why: 'Who receives it sees what was taken out and what was said; it is checked as if all changes were accepted.',
      todo: 'Before it is sent accept or reject each change and delete the comments.',
    }),
  },
});
