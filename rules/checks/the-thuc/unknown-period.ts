import { defineRule } from '../../engine/define-rule.ts';
import { FIRST_DAY, profileOf } from '../../structure/profiles.ts';
import { printDate } from '../../text/calendar.ts';

export default defineRule<'document', { asOf: string; from: string }>({
  id: 'the-thuc/unknown-period',
  group: 'the-thuc',
  scope: 'document',
  severity: 'info',
  needs: ['header'],
  facts: [],
  since: '0.1.0',
  summary: {
    vi: 'Chưa có dữ liệu về thể thức của thời điểm được xét',
    en: 'The rules on form of that day are not in the data',
  },
  why: {
    vi: 'Quy định về thể thức thay đổi theo thời gian. Dữ liệu có quy định về văn bản hành chính từ ngày 05/3/2020 và về văn bản quy phạm pháp luật từ ngày 01/4/2025; trước các ngày đó thể thức không được đánh giá.',
    en: 'The rules on form change with time. The data knows those on administrative documents from 5 March 2020 and on normative documents from 1 April 2025; before, form is not judged.',
  },
  mend: {
    vi: 'Văn bản cũ: đối chiếu thể thức với quy định của năm ban hành. Dự thảo đang soạn: chọn ngày xét là hôm nay hoặc ngày dự kiến ban hành, ví dụ `--as-of 2026-12-01`.',
    en: 'An old document: compare its form with the rules of its year. A draft of today: read the law as of today or of the day of issue, as in `--as-of 2026-12-01`.',
  },
  examples: {
    bad: [
      { asOf: '2019-06-01', base: 'chi-thi', replace: [['CHỈ THỊ\n\n', '«CHỈ THỊ»\n\n']] },
      { asOf: '2024-06-01', base: 'nghi-quyet-xa', replace: [['\nNGHỊ QUYẾT\n', '\n«NGHỊ QUYẾT»\n']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2020-03-05', base: 'chi-thi' },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, header } = document;
    const profile = profileOf(kind, issuer, documentClass, ctx.asOf);
    if (profile.known || profile.required.length === 0) return;
    const start = document.paragraphs[0]?.start ?? 0;
    const at = header.type ?? header.symbolSpan ?? header.issuer?.at ?? { start, end: start };
    const from = documentClass === 'administrative' ? FIRST_DAY.administrative : FIRST_DAY.normative;
    yield { at, data: { asOf: ctx.asOf, from } };
  },
  message: {
    vi: ({ asOf, from }) => ({
      what: `Thể thức của dự thảo không được đánh giá theo ngày ${printDate(asOf)}.`,
      why: `Dữ liệu chỉ có quy định về thể thức của loại văn bản này từ ngày ${printDate(from)}.`,
      todo: 'Đối chiếu thể thức với quy định của thời điểm đó, hoặc chọn ngày xét muộn hơn.',
    }),
    en: ({ asOf, from }) => ({
      what: `The form of the draft is not judged as of ${asOf}.`,
      why: `The data knows the rules on form of this kind from ${from} on.`,
      todo: 'Compare the form with the rules of that day, or choose a later date.',
    }),
  },
});
