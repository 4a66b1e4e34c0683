import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/types.ts';
import { breaksOf } from './_breaks.ts';

type Data = { printed: string; right: string };

export default defineRule<'document', Data>({
  id: 'language/broken-word',
  group: 'language',
  scope: 'document',
  severity: 'warning',
  // In a draft that was scanned they are told with the misspelt words.
  yieldsTo: ['language/misspelt'],
  // A bad conversion has them by the hundred.
  folds: 5,
  needs: ['body'],
  facts: ['P2', 'V11.1'],
  since: '0.1.0',
  summary: { vi: 'Chữ hoặc số bị tách rời bằng dấu cách', en: 'A word or number is broken by a space' },
  why: {
    vi: 'Văn bản phải chính xác, rõ ràng. Chữ, số bị tách rời thường do quét, chuyển đổi tệp; con số tách rời có thể bị đọc thành hai số.',
    en: 'The text must be exact and clear. Broken words and numbers come of scanning or conversion; a broken number may be read as two.',
  },
  mend: {
    vi: 'Nối lại chữ, số bị tách sau khi đối chiếu bản gốc. Nhiều chỗ như vậy thì tệp do quét hoặc chuyển đổi: lấy lại tệp gốc sẽ nhanh hơn.',
    en: 'Join the pieces after a look at the original. Many such places mean a scan or conversion: getting the original file is quicker.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['thành phố ban hành Kế hoạch', 'thành «p hố» ban hành Kế hoạch']],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Giảm «3 0%» chi phí, tăng «2 5» hạng, xếp thứ «3 0/34» tỉnh, thành phố.',
        fixed: '1. Giảm 30% chi phí, tăng 25 hạng, xếp thứ 30/34 tỉnh, thành phố.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Căn cứ «Quy ết» định của Ủy ban nhân dân tỉnh.\n\n2. «H ằ ng» «n ă m» «t ổ» chức rà soát; báo cáo cơ quan có «th ẩ m» quyền.',
        fixed:
          '1. Căn cứ Quyết định của Ủy ban nhân dân tỉnh.\n\n2. Hằng năm tổ chức rà soát; báo cáo cơ quan có thẩm quyền.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thu gom sầu riêng tại vựa.\n\n2. Vùng trồng sầu «ri êng» được cấp mã số.',
        fixed: '1. Thu gom sầu riêng tại vựa.\n\n2. Vùng trồng sầu riêng được cấp mã số.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thực hiện điểm d hoặc điểm c hai khoản 2 3 ngày sau khi nhận; mẫu số 1 2 bản.\n\n2. Nhóm A ấn định chỉ tiêu 2, 5 hạng; giai đoạn 1 5% số xã.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Bổ sung vitamin C ánh xạ lớp T học; ông K ơi.\n\n| STT | Số |\n|---|---|\n| 1 | 3 0% |',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'a) Bổ sung điểm â ấn định thời hạn.\n\nb) Điểm đ ăn uống, ê ẩm, ì ạch.',
      },
    ],
  },
  *check(document, ctx) {
    const { text, tokens } = document.source;
    const about = { start: 0, end: text.length };
    for (const { from, to, right } of breaksOf(document)) {
      const at = { start: tokens.start[from], end: tokens.end[to - 1] };
      const fix: Fix = {
        kind: 'review',
        title: { vi: 'Nối lại chữ, số bị tách', en: 'Join what is broken' },
        edits: [{ ...at, insert: right }],
      };
      yield { at, about, same: 'broken', data: { printed: ctx.text(at), right }, fixes: [fix] };
    }
  },
  message: {
    vi: ({ printed, right }, { places }) => ({
      what:
        places > 1
          ? `Có ${places} chỗ chữ, số bị tách rời, chỗ đầu tiên là “${printed}”.`
          : `“${printed}” bị tách rời.`,
      why: 'Lỗi này thường do quét hoặc chuyển đổi tệp.',
      todo: `Sửa thành “${right}”${places > 1 ? ', các chỗ khác tương tự' : ''} sau khi đối chiếu với bản gốc.`,
    }),
    en: ({ printed, right }, { places }) => ({
      what:
        places > 1 ? `Words or numbers are broken in ${places} places, first “${printed}”.` : `“${printed}” is broken.`,
      why: 'This comes of scanning or conversion.',
      todo: `Write “${right}”${places > 1 ? ', the other places alike' : ''} after comparing with the original.`,
    }),
  },
});
