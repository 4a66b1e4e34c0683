import { defineRule } from '../../engine/define-rule.ts';
import { rankOf } from '../../law/document-types.ts';

export default defineRule<'document', { lower: string; printed: string }>({
  id: 'the-thuc/basis-order',
  group: 'the-thuc',
  scope: 'document',
  severity: 'info',
  needs: ['preamble', 'citations'],
  facts: ['V4.9'],
  since: '0.1.0',
  summary: { vi: 'Căn cứ chưa xếp theo hiệu lực từ cao xuống thấp', en: 'Legal bases not in order of rank' },
  why: {
    vi: 'Căn cứ thường được xếp từ văn bản có hiệu lực cao đến thấp: luật, pháp lệnh, nghị định, quyết định của Thủ tướng Chính phủ, thông tư, nghị quyết của Hội đồng nhân dân. Không có quy định bắt buộc, nên quy tắc này chỉ chạy khi được bật.',
    en: 'Legal bases usually stand in order of rank. No rule of law demands it, so the rule runs only when it is switched on.',
  },
  mend: {
    vi: 'Xếp lại: luật, pháp lệnh, nghị định, quyết định của Thủ tướng Chính phủ, thông tư, nghị quyết của Hội đồng nhân dân.',
    en: 'Put them in the order law, ordinance, decree, decision of the Prime Minister, circular, resolution of the council.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          ['Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;\n', ''],
          ['ở cơ sở;\nXét Tờ trình', 'ở cơ sở;\nCăn cứ «Luật Ngân sách nhà nước số 89/2025/QH15»;\nXét Tờ trình'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          ['Căn cứ Luật Đường bộ số 35/2024/QH15;\n', ''],
          ['241/2026/NĐ-CP;\n', '241/2026/NĐ-CP;\nCăn cứ «Luật Đường bộ số 35/2024/QH15»;\n'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
    ],
  },
  *check({ preamble }, ctx) {
    let highest = Number.NEGATIVE_INFINITY;
    let highestWords = '';
    let index = 0;
    for (const basis of preamble.bases) {
      while (index < ctx.citations.length && ctx.citations[index].span.start < basis.start) index++;
      const first = ctx.citations[index];
      if (first === undefined || first.span.start >= basis.end) continue;
      const rank = rankOf(first.type, first.symbol);
      if (rank === null) continue;
      const printed = ctx.text(first.quoteSpan).replace(/\s+/gu, ' ');
      if (rank < highest) yield { at: first.quoteSpan, data: { lower: highestWords, printed } };
      else {
        highest = rank;
        highestWords = printed;
      }
    }
  },
  message: {
    vi: ({ lower, printed }) => ({
      what: `“${printed}” đứng sau “${lower}” là văn bản có hiệu lực thấp hơn.`,
      why: 'Căn cứ thường được xếp theo hiệu lực từ cao xuống thấp.',
      todo: 'Nếu muốn theo thứ tự này thì chuyển căn cứ lên trước.',
    }),
    en: ({ lower, printed }) => ({
      what: `“${printed}” stands behind “${lower}”, which is of lower rank.`,
      why: 'Legal bases usually stand in order of rank.',
      todo: 'Move it up if you follow that order.',
    }),
  },
});
