import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { upper } from '../../text/index.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, missingPart, wholeWords, wrongWords } from './_header.ts';

const right = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

type Data = { defect: string; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/national-name',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V3.1', 'V3.5', 'V10.1'],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc sai Quốc hiệu', en: 'National name missing or wrong' },
  why: {
    vi: 'Quốc hiệu là thành phần bắt buộc và phải viết đúng từng chữ, bằng chữ in hoa. Cách đặt dấu thanh “HOÀ” hay “HÒA” không bị coi là sai.',
    en: 'The national name is a mandatory part, in exact words and capitals. Either placement of the tone mark (HÒA, HOÀ) is accepted.',
  },
  mend: {
    vi: 'Ở dòng đầu văn bản ghi đúng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, in hoa, không thêm bớt chữ.',
    en: 'On the first line print “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in capitals, word for word.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', '']],
        absent: ['national-name'],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI «CHỦ NGHỈA» VIỆT NAM']],
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '«Cộng hòa xã hội chủ nghĩa Việt Nam»']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI  CHỦ NGHĨA VIỆT NAM']],
      },
      { asOf: '2019-06-01', base: 'chi-thi', replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', '']] },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const found = document.header.nationalName;
    const facts = factsOf(document, ['V3.5'], ['V10.1']);
    if (found === null) {
      yield* missingPart(document, ctx, 'national-name', { defect: 'missing', printed: '' });
      return;
    }
    const part = wholeWords(document, found);
    // Whole on two lines of the right column: the issuer stands between them.
    if (found.text.replace(/\s+/gu, ' ') === right) return;
    // `HOÀ` is only another place of the tone mark.
    const text = ctx.text(part).replace(/(?<=h)oà/giu, (tone) => (tone === 'OÀ' ? 'ÒA' : 'òa'));
    const printed = text.replace(/\s+/gu, ' ').trim();
    if (printed === right) return;
    const capitals = upper(printed) === right;
    yield {
      at: capitals ? part : wrongWords(upper(text), part.start, right, 2),
      data: { defect: capitals ? 'case' : 'words', printed },
      severity: capitals ? 'warning' : 'error',
      facts,
      fixes: [
        {
          kind: capitals ? 'safe' : 'review',
          title: { vi: `Viết “${right}”`, en: `Write “${right}”` },
          edits: [{ start: part.start, end: part.end, insert: capitals ? upper(printed) : right }],
        },
      ],
    };
  }),
  message: withGround<Data>({
    vi: ({ defect, printed }) => ({
      what:
        defect === 'missing'
          ? 'Dự thảo chưa có Quốc hiệu.'
          : defect === 'case'
            ? `Quốc hiệu “${printed}” chưa viết in hoa.`
            : `Quốc hiệu viết chưa đúng: “${printed}”.`,
      why: 'Quốc hiệu là thành phần thể thức bắt buộc, viết in hoa và đúng từng chữ.',
      todo: `${defect === 'missing' ? 'Ghi' : 'Sửa thành'} “${right}” ở đầu văn bản.`,
    }),
    en: ({ defect, printed }) => ({
      what:
        defect === 'missing'
          ? 'The draft has no national name.'
          : defect === 'case'
            ? `The national name “${printed}” is not in capitals.`
            : `The national name is wrong: “${printed}”.`,
      why: 'The national name is a mandatory part of the form, in capitals and in exact words.',
      todo: `Write “${right}” at the head of the document.`,
    }),
  }),
});
