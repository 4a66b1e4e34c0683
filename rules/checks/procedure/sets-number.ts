import { defineRule } from '../../engine/define-rule.ts';
import { hasComponent } from '../../structure/procedure-presence.ts';
import { plain } from '../../text/plain.ts';
import { componentOf, judged, nameOf } from './_components.ts';
import { anchorFor, skeletonFix } from './_place.ts';

/** Papers that are handed in on paper; those of an online form alone are not counted in sets. */
const ON_PAPER = /trực tiếp|bưu chính|bưu điện/u;
const ONLINE = /trực tuyến|môi trường điện tử|cổng dịch vụ công|phương thức điện tử/u;

export default defineRule<'document', { readonly procedure: string; readonly online: boolean }>({
  id: 'procedure/sets-number',
  group: 'procedure',
  scope: 'document',
  severity: 'error',
  needs: ['body'],
  facts: ['T2.4', 'T3.15'],
  since: '0.1.0',
  summary: {
    vi: 'Thủ tục hành chính chưa nêu số lượng hồ sơ',
    en: 'An administrative procedure does not tell how many sets of papers',
  },
  why: {
    vi: 'Bộ phận hồ sơ gồm hai nội dung: thành phần và số lượng. Danh mục giấy tờ, hay chỉ tiêu đề “Thành phần, số lượng hồ sơ”, chưa cho biết phải nộp mấy bộ.',
    en: 'Papers are two facts: which and how many. A list of papers, or the bare heading, does not tell how many sets are handed in.',
  },
  mend: {
    vi: 'Thêm dòng “Số lượng hồ sơ: 01 bộ” ngay dưới thành phần hồ sơ, với số bộ đúng của thủ tục; hồ sơ chỉ nộp trực tuyến cũng ghi.',
    en: 'Add “Số lượng hồ sơ: 01 bộ” under the papers, with the number that is asked for, also where filing is online only.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          ['c) Hóa đơn, chứng từ thu học phí.\n2. Số lượng hồ sơ: 01 bộ.\n', 'c) Hóa đơn, chứng từ thu học phí.\n'],
        ],
        absent: ['procedure/sets'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [['chứng từ thu học phí.\n- Số lượng hồ sơ: 01 bộ.\n', 'chứng từ thu học phí.\n']],
        absent: ['procedure/sets'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'chứng từ thu học phí.\n- Số lượng hồ sơ: 01 bộ.\n',
            'chứng từ thu học phí.\n- Số lượng hồ sơ: theo quy định.\n',
          ],
        ],
        absent: ['procedure/sets'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            '1. Thành phần hồ sơ gồm:\na) Đơn đề nghị hỗ trợ theo Mẫu số 01',
            '1. Hồ sơ được lập thành 01 (một) bộ, gồm:\na) Đơn đề nghị hỗ trợ theo Mẫu số 01',
          ],
          ['c) Hóa đơn, chứng từ thu học phí.\n2. Số lượng hồ sơ: 01 bộ.\n', 'c) Hóa đơn, chứng từ thu học phí.\n'],
        ],
      },
    ],
  },
  *check(document, ctx) {
    for (const procedure of judged(ctx.document)) {
      if (hasComponent(procedure, 'so-luong')) continue;
      const filing = [
        ...(procedure.places['cach-thuc'] ?? []),
        ...(procedure.told['cach-thuc'] ? [procedure.told['cach-thuc']] : []),
      ]
        .map(({ text }) => plain(text.slice(0, 3000)))
        .join(' ');
      const online = ONLINE.test(filing) && !ON_PAPER.test(filing);
      const component = componentOf('so-luong');
      yield {
        absent: { subject: component.subject, anchor: anchorFor(document, procedure, component) },
        severity: online ? 'warning' : 'error',
        facts: ['T2.4'],
        data: { procedure: nameOf(procedure), online },
        fixes: skeletonFix(document, procedure, component),
      };
    }
  },
  message: {
    vi: ({ procedure, online }) => ({
      what: `Thủ tục ${procedure === '' ? '' : `“${procedure}” `}chưa nêu số lượng hồ sơ.`,
      why: online
        ? 'Hồ sơ gồm thành phần và số lượng; hồ sơ chỉ nộp trực tuyến cũng cần ghi số bộ để không ai đòi thêm bản giấy.'
        : 'Hồ sơ gồm hai nội dung: thành phần và số lượng; danh mục giấy tờ chưa cho biết phải nộp mấy bộ.',
      todo: 'Ghi rõ, ví dụ “Số lượng hồ sơ: 01 bộ”.',
    }),
    en: ({ procedure, online }) => ({
      what: `The procedure ${procedure === '' ? '' : `“${procedure}” `}does not tell the number of sets of papers.`,
      why: online
        ? 'Papers are told by list and number; with filing online only the number still keeps anyone from asking for paper copies.'
        : 'Papers are two facts, list and number; the list does not tell how many sets are handed in.',
      todo: 'Write it, such as “Số lượng hồ sơ: 01 bộ”.',
    }),
  },
});
