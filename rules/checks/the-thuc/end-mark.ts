import { defineRule } from '../../engine/define-rule.ts';
import { placeFor } from './_body.ts';
import { requires } from './_header.ts';

export default defineRule<'document', { printed: string }>({
  id: 'the-thuc/end-mark',
  group: 'the-thuc',
  scope: 'document',
  severity: 'info',
  needs: ['conclusions'],
  facts: ['V6.7'],
  since: '0.1.0',
  summary: {
    vi: 'Thiếu hoặc chưa đúng dấu “./.” kết thúc nội dung',
    en: 'End mark “./.” missing or not as it is usual',
  },
  why: {
    vi: 'Nội dung văn bản thường kết thúc bằng dấu “./.”. Chưa thấy quy định bắt buộc, nên quy tắc này chỉ chạy khi được bật.',
    en: 'The text of a document usually ends with “./.”. No rule of law was found, so the rule runs only when it is switched on.',
  },
  mend: {
    vi: 'Đặt “./.” ngay sau câu cuối cùng của nội dung, trước nơi nhận và chữ ký.',
    en: 'Put “./.” behind the last sentence of the text, before recipients and signature.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['xem xét, quyết định./.', 'xem xét, quyết định.']],
        absent: ['end-mark'],
      },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['tháng 4 năm 2027./.', 'tháng 4 năm 2027«. /.»']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
    ],
  },
  *check(document, ctx) {
    if (!requires(document, ctx.asOf, 'end-mark') || document.fragment.start) return;
    const { endMark, adoption } = document.conclusions;
    if (endMark === null) {
      // The mark closes the line of adoption: when that is missing, nothing is said of its mark.
      if (adoption === null && requires(document, ctx.asOf, 'adoption-line')) return;
      const anchor = placeFor(document, 'end-mark');
      const start = /[.;]/u.test(document.source.text[anchor.end - 1] ?? '') ? anchor.end - 1 : anchor.end;
      const title = { vi: 'Thêm “./.”', en: 'Add “./.”' };
      yield {
        absent: { subject: 'end-mark', anchor },
        data: { printed: '' },
        fixes: [{ kind: 'review', title, edits: [{ start, end: anchor.end, insert: './.' }] }],
      };
      return;
    }
    const printed = ctx.text(endMark);
    if (printed === './.') return;
    yield {
      at: endMark,
      data: { printed },
      fixes: [
        {
          kind: 'safe',
          title: { vi: 'Viết “./.”', en: 'Write “./.”' },
          edits: [{ start: endMark.start, end: endMark.end, insert: './.' }],
        },
      ],
    };
  },
  message: {
    vi: ({ printed }) => ({
      what:
        printed === '' ? 'Nội dung văn bản chưa kết thúc bằng dấu “./.”.' : `Dấu kết thúc nội dung viết “${printed}”.`,
      why: 'Nội dung văn bản thường kết thúc bằng dấu “./.”.',
      todo: printed === '' ? 'Thêm “./.” sau câu cuối cùng của nội dung.' : 'Sửa thành “./.”.',
    }),
    en: ({ printed }) => ({
      what: printed === '' ? 'The text does not end with “./.”.' : `The end mark reads “${printed}”.`,
      why: 'The text of a document usually ends with “./.”.',
      todo: printed === '' ? 'Add “./.” behind its last sentence.' : 'Write “./.”.',
    }),
  },
});
