import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { lower } from '../../text/index.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, missingPart, wholeWords, wrongWords } from './_header.ts';

const right = 'Độc lập - Tự do - Hạnh phúc';
const words = {
  missing: { vi: () => 'Dự thảo chưa có Tiêu ngữ.', en: () => 'The draft has no motto.' },
  dash: {
    vi: (printed: string) => `Tiêu ngữ “${printed}” dùng sai dấu nối.`,
    en: (printed: string) => `The motto “${printed}” has the wrong dashes.`,
  },
  case: {
    vi: (printed: string) => `Tiêu ngữ “${printed}” viết hoa chưa đúng.`,
    en: (printed: string) => `The motto “${printed}” has the wrong capitals.`,
  },
  words: {
    vi: (printed: string) => `Tiêu ngữ viết chưa đúng: “${printed}”.`,
    en: (printed: string) => `The motto is wrong: “${printed}”.`,
  },
} as const;

type Data = { defect: keyof typeof words; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/motto',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V3.1', 'V3.6', 'V10.1'],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc sai Tiêu ngữ', en: 'Motto missing or wrong' },
  why: {
    vi: 'Tiêu ngữ là thành phần bắt buộc: “Độc lập - Tự do - Hạnh phúc”, chữ đầu mỗi cụm viết hoa, giữa các cụm là dấu gạch nối (-) có khoảng trắng hai bên.',
    en: 'The motto is a mandatory part: each phrase with a capital, a hyphen with a space on both sides between the phrases.',
  },
  mend: {
    vi: 'Ngay dưới Quốc hiệu ghi đúng “Độc lập - Tự do - Hạnh phúc”: chữ thường, hoa chữ đầu mỗi cụm, gạch nối ngắn có dấu cách hai bên.',
    en: 'Under the national name write “Độc lập - Tự do - Hạnh phúc”: capitals at each phrase only, short hyphens with spaces on both sides.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Độc lập - Tự do - Hạnh phúc\n', '']],
        absent: ['motto'],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['Độc lập - Tự do - Hạnh phúc', '«Độc lập – Tự do – Hạnh phúc»']],
      },
      { asOf: '2026-11-22', base: 'to-trinh', replace: [['Độc lập - Tự do - Hạnh phúc', '«Độc lập-Tự do-Hạnh phúc»']] },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['Độc lập - Tự do - Hạnh phúc', '«Độc Lập - Tự Do - Hạnh Phúc»']],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['Độc lập - Tự do - Hạnh phúc', 'Độc lập - «Tư» do - Hạnh phúc']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['Độc lập - Tự do - Hạnh phúc', 'Độc lập -  Tự do  - Hạnh phúc']],
      },
      {
        asOf: '2019-06-01',
        base: 'chi-thi',
        replace: [['Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc']],
      },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const found = document.header.motto;
    const facts = factsOf(document, ['V3.6'], ['V10.1']);
    if (found === null) {
      yield* missingPart(document, ctx, 'motto', { defect: 'missing' as const, printed: '' });
      return;
    }
    const part = wholeWords(document, found);
    // Whole on two lines of the right column: the issuer stands between them.
    if (found.text.replace(/\s+/gu, ' ') === right) return;
    const text = ctx.text(part);
    const printed = text.replace(/\s+/gu, ' ').trim();
    if (printed === right) return;
    const joined = printed.replace(/[‐‑‒–—―−]/gu, '-').replace(/ ?-+ ?/gu, ' - ');
    const defect = joined === right ? 'dash' : lower(joined) === lower(right) ? 'case' : 'words';
    yield {
      at: defect === 'words' ? wrongWords(text, part.start, right, 1) : part,
      data: { defect, printed },
      facts,
      fixes: [
        {
          kind: defect === 'words' ? 'review' : 'safe',
          title: { vi: `Viết “${right}”`, en: `Write “${right}”` },
          edits: [{ start: part.start, end: part.end, insert: right }],
        },
      ],
    };
  }),
  message: withGround<Data>({
    vi: ({ defect, printed }) => ({
      what: words[defect].vi(printed),
      why: 'Tiêu ngữ là thành phần thể thức bắt buộc, viết đúng từng chữ; giữa các cụm từ là dấu gạch nối (-), có khoảng trắng hai bên.',
      todo: `${defect === 'missing' ? 'Ghi' : 'Sửa thành'} “${right}” ngay dưới Quốc hiệu.`,
    }),
    en: ({ defect, printed }) => ({
      what: words[defect].en(printed),
      why: 'The motto is a mandatory part in exact words, with a hyphen (-) between spaces.',
      todo: `Write “${right}” under the national name.`,
    }),
  }),
});
