import { defineRule } from '../../engine/define-rule.ts';
import type { Severity } from '../../engine/types.ts';
import { type Slip, slipsOf } from './_form.ts';

interface Data {
  readonly slip: Slip;
  readonly words: string;
  readonly right: string;
  readonly count: number;
  readonly normative: boolean;
}

const severities: Readonly<Record<Slip, Severity>> = {
  colon: 'warning',
  word: 'warning',
  phrase: 'warning',
  'own-line': 'warning',
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
      return ['V7.7', 'V7.2'];
    case 'bare-law':
      return ['V7.1'];
    case 'old-date':
      return ['V7.6'];
    case 'law-number':
      return ['V7.19'];
    default:
      return ['V7.20'];
  }
}

export default defineRule({
  id: 'citation/form',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
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
  ],
  summary: {
    vi: 'Cách ghi viện dẫn: chữ “số”, văn bản sửa đổi, ngày, cơ quan ban hành',
    en: 'Form of a citation: the word “số”, amendments, date, body',
  },
  why: {
    vi: 'Văn bản quy phạm pháp luật viện dẫn theo số, ký hiệu và cụm từ “được sửa đổi, bổ sung bởi”, không cần ngày; văn bản hành chính ghi đủ ngày và cơ quan ở lần đầu, riêng luật, pháp lệnh không ghi số. Ở cả hai loại, trước số, ký hiệu có chữ “số”, không có dấu hai chấm.',
    en: 'A normative document cites by number and the phrase “được sửa đổi, bổ sung bởi”, without dates; an administrative paper gives date and body at first mention, and no number for a law. In both the word “số”, without a colon, stands before the number.',
  },
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
    for (const { slip, at, words, right, count, fix } of slipsOf(ctx)) {
      yield {
        at,
        // “… một số điều bởi” is not the phrase, but says the same.
        severity: slip === 'phrase' && words.endsWith('bởi') ? 'info' : severities[slip],
        facts: factsOf(slip, documentClass),
        fixes: fix === null ? [] : [fix],
        data: { slip, words, right, count, normative: documentClass === 'normative' },
      };
    }
  },
  message: {
    vi: (d: Data) => ({
      what: {
        colon: `Trước số, ký hiệu ${d.words} có dấu hai chấm thừa sau chữ “số”.`,
        word: `Trước số, ký hiệu ${d.words} thiếu chữ “số”.`,
        phrase: `Cụm từ “${d.words}” không còn được dùng để nêu văn bản sửa đổi.`,
        'own-line': `${d.words} là luật sửa đổi, được ghi thành một căn cứ riêng.`,
        'bare-law': `Căn cứ nêu ${d.words} mà không có số, ký hiệu.`,
        'old-date': `Viện dẫn có ghi “${d.words}” theo cách cũ${d.count > 1 ? `; trong dự thảo có ${d.count} chỗ như vậy` : ''}.`,
        'law-number': `Căn cứ ghi số, ký hiệu ${d.words} của luật, pháp lệnh.`,
        'first-mention': `Lần đầu viện dẫn ${d.words} chưa nêu ${d.right}.`,
      }[d.slip],
      why: {
        colon: 'Số, ký hiệu đứng ngay sau chữ “số”, không có dấu hai chấm; “Số:” chỉ dùng ở đầu văn bản.',
        word: 'Viện dẫn gồm tên loại, chữ “số”, rồi đến số, ký hiệu.',
        phrase:
          'Khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP (đã sửa đổi) quy định dùng cụm từ “được sửa đổi, bổ sung bởi” kèm loại và số, ký hiệu.',
        'own-line':
          'Luật sửa đổi được nêu ngay sau luật được sửa đổi, không thành căn cứ riêng (khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP).',
        'bare-law':
          'Viện dẫn luật, pháp lệnh lần đầu ghi đủ tên và số, ký hiệu (điểm a khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP).',
        'old-date': 'Viện dẫn văn bản quy phạm pháp luật chỉ cần số, ký hiệu; ngày ban hành không bắt buộc.',
        'law-number':
          'Trong văn bản hành chính, căn cứ là luật, pháp lệnh không ghi số, ký hiệu và cơ quan ban hành (Phụ lục I Nghị định số 30/2020/NĐ-CP).',
        'first-mention':
          'Văn bản hành chính viện dẫn lần đầu ghi đủ loại, số, ngày, cơ quan ban hành và trích yếu (Phụ lục I Nghị định số 30/2020/NĐ-CP).',
      }[d.slip],
      todo: {
        colon: `Ghi “${d.right}”.`,
        word: `Ghi “${d.right}”.`,
        phrase: 'Ghi “được sửa đổi, bổ sung bởi” kèm loại và số, ký hiệu của văn bản sửa đổi.',
        'own-line': 'Chuyển vào dòng căn cứ của luật được sửa đổi, sau cụm từ “được sửa đổi, bổ sung bởi”.',
        'bare-law': d.right ? `Ghi “${d.right}”.` : 'Thêm số, ký hiệu của luật, pháp lệnh.',
        'old-date': 'Có thể bỏ ngày ban hành trong viện dẫn.',
        'law-number': `Ghi “${d.right}” kèm ngày ban hành, không ghi số.`,
        'first-mention': `Bổ sung ${d.right}.`,
      }[d.slip],
    }),
    en: (d: Data) => ({
      what: {
        colon: `A colon stands after “số” before ${d.words}.`,
        word: `The word “số” is missing before ${d.words}.`,
        phrase: `“${d.words}” is no longer the phrase for amendments.`,
        'own-line': `${d.words} is an amending law that stands as a basis of its own.`,
        'bare-law': `The basis names ${d.words} without its number.`,
        'old-date': `The citation has “${d.words}”, in the old style${d.count > 1 ? `; there are ${d.count} such places` : ''}.`,
        'law-number': `The basis gives the number ${d.words} of a law.`,
        'first-mention': `The first mention of ${d.words} lacks ${d.right === 'ngày ban hành' ? 'its date' : d.right === 'cơ quan ban hành' ? 'its issuing body' : 'its date and issuing body'}.`,
      }[d.slip],
      why: {
        colon: 'The number follows the word “số” directly; “Số:” belongs to the header only.',
        word: 'A citation is the type, the word “số”, then the number.',
        phrase:
          'Article 68(1) of Decree 78/2025/NĐ-CP, as amended, prescribes “được sửa đổi, bổ sung bởi” with type and number.',
        'own-line':
          'An amending law is named behind the law it amends, not as its own basis (Article 68(1) of Decree 78/2025/NĐ-CP).',
        'bare-law': 'A law is cited by name and number at first mention (Article 68(1)(a) of Decree 78/2025/NĐ-CP).',
        'old-date': 'A normative document is cited by its number; the date is not needed.',
        'law-number':
          'In an administrative paper a basis that is a law carries no number and no body (Annex I of Decree 30/2020/NĐ-CP).',
        'first-mention':
          'An administrative paper gives type, number, date, body and subject at first mention (Annex I of Decree 30/2020/NĐ-CP).',
      }[d.slip],
      todo: {
        colon: `Write “${d.right}”.`,
        word: `Write “${d.right}”.`,
        phrase: 'Write “được sửa đổi, bổ sung bởi” with the type and number of the amending document.',
        'own-line': 'Move it behind the law it amends, after “được sửa đổi, bổ sung bởi”.',
        'bare-law': d.right ? `Write “${d.right}”.` : 'Add the number of the law.',
        'old-date': 'The date may be left out.',
        'law-number': `Write “${d.right}” with its date, without the number.`,
        'first-mention': 'Add what is missing.',
      }[d.slip],
    }),
  },
});
