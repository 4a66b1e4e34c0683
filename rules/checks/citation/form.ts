import { defineRule } from '../../engine/define-rule.ts';
import type { Severity } from '../../engine/types.ts';
import { type Slip, slipsOf } from './_form.ts';
import { words } from './_form-words.ts';

const severities: Readonly<Record<Slip, Severity>> = {
  colon: 'warning',
  word: 'warning',
  phrase: 'warning',
  'own-line': 'warning',
  'joined-law': 'warning',
  'date-words': 'warning',
  code: 'warning',
  'bare-law': 'warning',
  'old-date': 'info',
  'law-number': 'info',
  'first-mention': 'info',
};

/** Facts by class: normative drafts follow 78/2025/NĐ-CP, administrative ones 30/2020/NĐ-CP. */
function factsOf(slip: Slip, documentClass: string): readonly string[] {
  switch (slip) {
    case 'colon':
    case 'word':
      return documentClass === 'normative'
        ? ['V7.10']
        : documentClass === 'administrative'
          ? ['V7.20']
          : ['V7.10', 'V7.20'];
    case 'phrase':
    case 'own-line':
    case 'joined-law':
      return ['V7.7', 'V7.2'];
    case 'bare-law':
      return ['V7.1'];
    case 'old-date':
      return ['V7.6'];
    case 'date-words':
      // The words of a date are those of any text; nothing has to prescribe them.
      return [];
    case 'code':
      return ['V10.4'];
    case 'law-number':
      return ['V7.19'];
    default:
      return ['V7.20'];
  }
}

/** The article on the word “số”, by class. */
function groundOf(documentClass: string): string {
  if (documentClass === 'normative') return 'khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP';
  return documentClass === 'administrative' ? 'Phụ lục I Nghị định số 30/2020/NĐ-CP' : '';
}

export default defineRule({
  id: 'citation/form',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
  // What has lapsed is cited no more: its number is not to be completed.
  yieldsTo: ['citation/superseded'],
  folds: 5,
  needs: ['citations'],
  facts: [
    'V7.1',
    'V7.2',
    'V7.3',
    'V7.4',
    'V7.5',
    'V7.6',
    'V7.7',
    'V7.9',
    'V7.10',
    'V7.19',
    'V7.20',
    'V7.21',
    'V1.10',
    'V1.3',
    'V10.4',
  ],
  since: '0.1.0',
  summary: {
    vi: 'Cách ghi viện dẫn: chữ “số”, văn bản sửa đổi, ngày, cơ quan ban hành',
    en: 'Form of a citation: the word “số”, amendments, date, body',
  },
  why: {
    vi: 'Văn bản quy phạm pháp luật viện dẫn theo số, ký hiệu và cụm từ “được sửa đổi, bổ sung bởi”, không cần ngày; văn bản hành chính ghi đủ ngày và cơ quan ở lần đầu, riêng luật, pháp lệnh không ghi số. Ở cả hai loại, trước số, ký hiệu có chữ “số”, không có dấu hai chấm.',
    en: 'A normative document cites by number and the phrase “được sửa đổi, bổ sung bởi”, without dates; an administrative paper gives date and body at first mention, and no number for a law. In both the word “số”, without a colon, stands before the number.',
  },
  mend: {
    vi: 'Viết lại chỗ viện dẫn: tên loại, chữ “số” (không có dấu hai chấm), rồi số, ký hiệu; văn bản đã sửa đổi thì thêm “được sửa đổi, bổ sung bởi …”. Văn bản hành chính lần đầu ghi thêm ngày, cơ quan ban hành, trích yếu; luật, pháp lệnh chỉ ghi tên và ngày.',
    en: 'Write the citation as type, “số” (no colon) and symbol, with “được sửa đổi, bổ sung bởi …” where it was amended. In an administrative document add date, body and subject at the first mention; a law has name and date only.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['Nghị định số 200/2025/NĐ-CP', 'Nghị định «số: 200/2025/NĐ-CP»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Nghị định số 268/2026/NĐ-CP', '«Nghị định 268/2026/NĐ-CP»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
            '«đã được sửa đổi, bổ sung một số điều theo» Luật số 87/2025/QH15',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['được sửa đổi, bổ sung bởi Luật số 87/2025/QH15', '(«sửa đổi, bổ sung năm 2025»)']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['268/2026/NĐ-CP của Chính phủ', '268/2026/NĐ-CP «ngày 27 tháng 6 năm 2026» của Chính phủ']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [['địa phương ngày 16 tháng 6 năm 2025;', 'địa phương số «72/2025/QH15» ngày 16 tháng 6 năm 2025;']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
            'và «Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật số 87/2025/QH15»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị định số 118/2025/NĐ-CP «ngày 09 tháng 6 tháng 2025» của Chính phủ.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ.',
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['Tờ trình số 64/TTr-UBND', 'Tờ trình số «64/TTR-UBND»']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'cong-van' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện các Nghị định số 45/2020/NĐ-CP ngày 08/4/2020, 78/2025/NĐ-CP ngày 01/4/2025 của Chính phủ.',
      },
      {
        asOf: '2015-09-21',
        kind: 'chi-thi',
        text: 'CHỈ THỊ\nVề cải cách hành chính\n\n1. Thực hiện Quyết định số: 09/2015/QĐ-TTg ngày 25/3/2015 của Thủ tướng Chính phủ.',
      },
    ],
  },
  *check(document, ctx) {
    const { documentClass } = document;
    for (const { slip, at, about, words: quoted, right, count, fix } of slipsOf(ctx)) {
      yield {
        at,
        ...(about === null ? {} : { about }),
        // “… một số điều bởi” is not the phrase, but says the same.
        severity: slip === 'phrase' && quoted.endsWith('bởi') ? 'info' : severities[slip],
        facts: factsOf(slip, documentClass),
        fixes: fix === null ? [] : [fix],
        // A habit of the writer is told once with its places.
        ...(slip === 'word' || slip === 'colon' ? { same: slip } : {}),
        data: { slip, words: quoted, right, count, ground: groundOf(documentClass) },
      };
    }
  },
  message: words,
});
