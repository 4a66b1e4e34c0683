import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, gapFor } from './_header.ts';
import { partFixes, removalFix } from './_skeleton.ts';

type Data = { printed: string; issuer: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/superior-line',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['header'],
  facts: ['V3.7', 'V10.6'],
  since: '0.1.0',
  summary: { vi: 'Thừa hoặc thiếu tên cơ quan cấp trên', en: 'Line of the superior body too much or missing' },
  why: {
    vi: 'Ủy ban nhân dân, Hội đồng nhân dân không ghi cơ quan cấp trên; sở và văn phòng ghi tên Ủy ban nhân dân cấp tỉnh ở dòng trên tên mình.',
    en: "People's committees and councils print no superior body; a department prints the provincial committee above its own name.",
  },
  mend: {
    vi: 'Văn bản của Ủy ban nhân dân, Hội đồng nhân dân: bỏ dòng cơ quan cấp trên. Văn bản của sở, văn phòng: thêm “ỦY BAN NHÂN DÂN TỈNH …” ở dòng trên tên cơ quan, chữ không đậm.',
    en: 'Committee or council: take the superior line out. Department or office: add “ỦY BAN NHÂN DÂN TỈNH …” above the name of the body, not bold.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'cong-van',
        replace: [['UBND TỈNH NGHỆ AN\tCỘNG', '\tCỘNG']],
        absent: ['superior-line'],
      },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ', 'SỞ']],
        absent: ['superior-line'],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['HỘI ĐỒNG NHÂN DÂN\nXÃ', '«HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU»\nHỘI ĐỒNG NHÂN DÂN\nXÃ']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'cong-van' },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [
          [
            'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
            'VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa' },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const { issuer, superior } = document.header;
    if (issuer === null) return;
    const { body } = issuer;
    if (superior !== null && (body === 'ubnd' || body === 'hdnd' || body === 'chu-tich-ubnd')) {
      yield {
        at: superior,
        data: { printed: superior.text, issuer: issuer.name },
        fixes: [removalFix(document, 'Bỏ dòng này', 'Take the line out', superior)],
        facts: factsOf(document, ['V3.7'], ['V10.6']),
      };
    }
    if (
      superior === null &&
      issuer.level === 'tinh' &&
      (body === 'so' || body === 'van-phong-ubnd') &&
      document.documentClass === 'administrative'
    ) {
      const anchor = gapFor(document, 'superior-line');
      yield {
        absent: { subject: 'superior-line', anchor },
        fixes: partFixes(document, ctx, 'superior-line', anchor),
        data: { printed: '', issuer: issuer.name },
        facts: ['V10.6'],
      };
    }
  }),
  message: withGround<Data>({
    vi: ({ printed, issuer }) =>
      printed === ''
        ? {
            what: `Trên tên cơ quan “${issuer}” chưa có tên Ủy ban nhân dân cấp tỉnh.`,
            why: 'Cơ quan chuyên môn, văn phòng ghi tên cơ quan chủ quản trực tiếp ở dòng trên tên mình.',
            todo: 'Thêm dòng “ỦY BAN NHÂN DÂN TỈNH …” (hoặc “UBND TỈNH …”, “… THÀNH PHỐ …”), chữ không đậm.',
          }
        : {
            what: `Phía trên tên cơ quan ban hành có dòng cơ quan cấp trên “${printed}”.`,
            why: 'Hội đồng nhân dân, Ủy ban nhân dân các cấp không ghi tên cơ quan cấp trên.',
            todo: 'Bỏ dòng này, chỉ giữ tên cơ quan ban hành.',
          },
    en: ({ printed, issuer }) =>
      printed === ''
        ? {
            what: `There is no line of the provincial people's committee above “${issuer}”.`,
            why: 'A department or office prints its superior body above its own name.',
            todo: 'Add the line “ỦY BAN NHÂN DÂN TỈNH …”, not bold.',
          }
        : {
            what: `A superior body, “${printed}”, stands above the issuer.`,
            why: "People's councils and committees print no superior body.",
            todo: 'Take the line out.',
          },
  }),
});
