import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Fix } from '../../engine/types.ts';
import { doubledWords, echoedPhrases } from './_doubled.ts';

type Data = { words: string };

export default defineRule<'document', Data>({
  id: 'language/repeated-word',
  group: 'language',
  scope: 'document',
  severity: 'warning',
  folds: 5,
  needs: ['body'],
  facts: ['V11.1', 'V11.16'],
  since: '0.1.0',
  summary: { vi: 'Lặp từ, lặp cụm từ', en: 'A word or phrase is written twice' },
  why: {
    vi: 'Văn bản phải chính xác, rõ ràng. Chữ lặp thường còn lại sau khi sửa câu hoặc dán hai lần. Từ láy (luôn luôn, dần dần) và hai từ ghép kề nhau (đánh giá giá trị, thực hiện hiện đại hóa) không phải là lặp từ.',
    en: 'The text must be exact and clear. A doubled word is left over when a sentence was changed or pasted twice. Reduplications and two compounds that meet are no repetition.',
  },
  mend: {
    vi: 'Xóa chữ, cụm từ viết lần hai. Nếu là hai từ khác nhau đứng liền thì diễn đạt lại để không đọc nhầm.',
    en: 'Delete the second writing. If two different words meet, word the sentence otherwise.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Rà soát thủ tục hành chính của sở.\n\n2. Công khai thủ tục hành «hành» chính tại trụ sở.',
        fixed: '1. Rà soát thủ tục hành chính của sở.\n\n2. Công khai thủ tục hành chính tại trụ sở.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở thực «thực» hiện rà soát thủ tục hành «hành» chính.',
        fixed: '1. Các sở thực hiện rà soát thủ tục hành chính.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở thực hiện đúng quy định của «của» pháp luật.\n\n2. Ủy ban nhân dân xã bố trí kinh phí để\n«để» thực hiện Kế hoạch.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Sở Nội vụ rà soát để bố trí trang thiết bị, phương tiện «bố trí trang thiết bị, phương tiện» cho bộ phận một cửa.',
        fixed: '1. Sở Nội vụ rà soát để bố trí trang thiết bị, phương tiện cho bộ phận một cửa.',
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [
          [
            'Ưu tiên hình thức trực tuyến',
            'Nâng cấp nhà cửa, trang thiết bị, phương tiện «bố trí nhà cửa, trang thiết bị, phương tiện»',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở luôn luôn chủ động, từng bước thực hiện hiện đại hóa; chứng thực thực hiện tại xã; đánh giá giá trị tài sản; phân công công việc trong trường hợp hợp đồng hết hạn.\n\n2. Nhiệm kỳ là năm năm; thiết bị bị hỏng được sửa chữa theo quy định nêu trên trên địa bàn tỉnh.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Rà soát quy định, định mức của đơn vị sự nghiệp công lập lập hồ sơ đề nghị.\n\n2. Trưởng phòng Phòng Tư pháp; kinh doanh nhiên liệu hàng không không bắt buộc có kho.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở\n\nsở gửi báo cáo.\n\n| Tên | Tên |\n|---|---|\n| A | A |\n\n2. Kiểm tra, kiểm tra lại và xử lý; ngày càng, ngày càng tốt.',
      },
    ],
  },
  *check(document, ctx) {
    const { tokens } = document.source;
    for (const { first, count, between } of [...doubledWords(document), ...echoedPhrases(document)]) {
      const at = { start: tokens.start[first], end: tokens.end[first + count - 1] };
      const words = ctx.text(at).replace(/\s+/gu, ' ');
      // The words go with the space before them.
      const gap = { start: tokens.end[first - 1], end: at.end };
      const fix: Fix = {
        kind: 'review',
        title: { vi: 'Bỏ chữ lặp', en: 'Leave out what is written twice' },
        edits: [{ ...gap, insert: '' }],
      };
      yield { at, same: words.toLowerCase(), data: { words }, fixes: between > 0 ? [] : [fix] };
    }
  },
  message: {
    vi: ({ words }, { places }) => ({
      what: `“${words}” là chữ viết lặp${inPlaces.vi(places)}.`,
      why: 'Văn bản phải chính xác, rõ ràng; chữ lặp thường do sửa câu hoặc dán hai lần.',
      todo: 'Bỏ phần lặp; nếu là hai từ khác nhau đứng kề nhau thì diễn đạt lại cho rõ.',
    }),
    en: ({ words }, { places }) => ({
      what: `“${words}” is written twice${inPlaces.en(places)}.`,
      why: 'The text must be exact and clear; doubled words come of changed sentences or pasting twice.',
      todo: 'Leave out the repetition; if two different words meet, word it otherwise.',
    }),
  },
});
