import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { upper } from '../../text/index.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, missingPart } from './_header.ts';
import { removalFix } from './_skeleton.ts';
import { typeMeant } from './_symbol.ts';

type Data = { defect: 'type' | 'subject' | 'abbreviated' | 'letter' | 'case' | 'words'; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/type-and-subject',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V3.1', 'V3.19', 'V10.1', 'V10.2', 'V10.12'],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc chưa đúng tên loại, trích yếu', en: 'Type or subject missing or not as it must be' },
  why: {
    vi: 'Tên loại viết in hoa, dưới đó là trích yếu nội dung, không viết tắt “V/v”. Riêng công văn không ghi tên loại; trích yếu của công văn là dòng “V/v …” dưới số, ký hiệu.',
    en: 'The type stands in capitals with the subject under it, without “V/v”. Only a letter has no type line; its subject is the line “V/v …” under the number.',
  },
  mend: {
    vi: 'Ghi tên loại in hoa ở giữa dòng (“QUYẾT ĐỊNH”), dưới đó là một câu ngắn nêu nội dung chính, không bắt đầu bằng “V/v”. Công văn thì bỏ tên loại, ghi “V/v …” dưới số, ký hiệu.',
    en: 'Print the type in capitals (“QUYẾT ĐỊNH”) and under it a short sentence on the content that does not begin with “V/v”. A letter has no type, but “V/v …” under its symbol.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['CHỈ THỊ\n\nVề việc', 'Về việc']], absent: ['type'] },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [
          ['KẾ HOẠCH\nCông tác phổ biến, giáo dục pháp luật năm 2027 trên địa bàn thành phố Huế\n', 'KẾ HOẠCH\n'],
        ],
        absent: ['subject'],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet', replace: [['\nVề việc thành lập', '\n«V/v» thành lập']] },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa', replace: [['\nNGHỊ QUYẾT\n', '\n«Nghị quyết»\n']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'cong-van' },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const { type, subject } = document.header;
    const facts = factsOf(document, ['V3.19'], ['V10.1']);
    if (type === null) yield* missingPart(document, ctx, 'type', { defect: 'type' as const, printed: '' });
    if (subject === null) yield* missingPart(document, ctx, 'subject', { defect: 'subject' as const, printed: '' });
    if (type === null) return;
    const printed = ctx.text(type).replace(/\s+/gu, ' ').trim();
    if (document.kind === 'cong-van') {
      if (/^công văn$/iu.test(printed))
        yield {
          at: type,
          data: { defect: 'letter', printed },
          severity: 'warning',
          facts: ['V10.2'],
          fixes: [removalFix(document, 'Bỏ dòng này', 'Take the line out', type)],
        };
      return;
    }
    const meant = typeMeant(printed);
    const right = upper(meant ?? printed);
    if (meant !== null || printed !== right) {
      yield {
        at: type,
        data: { defect: meant === null ? ('case' as const) : ('words' as const), printed },
        severity: 'warning',
        facts,
        fixes: [
          {
            kind: 'safe',
            title: { vi: `Viết “${right}”`, en: `Write “${right}”` },
            edits: [{ start: type.start, end: type.end, insert: upper(meant ?? ctx.text(type)) }],
          },
        ],
      };
    }
    if (subject === null) return;
    const short = /^\s*(V\s*\/\s*v)[\s:.]/iu.exec(ctx.text(subject));
    if (short === null) return;
    const start = subject.start + short[0].indexOf(short[1]);
    const at = { start, end: start + short[1].length };
    yield {
      at,
      data: { defect: 'abbreviated', printed: short[1] },
      severity: 'warning',
      facts: factsOf(document, ['V3.19'], ['V10.2']),
      fixes: [
        {
          kind: 'review',
          title: { vi: 'Viết “Về việc”', en: 'Write “Về việc”' },
          edits: [{ ...at, insert: short[1] === 'V/V' ? 'VỀ VIỆC' : 'Về việc' }],
        },
      ],
    };
  }),
  message: withGround<Data>({
    vi: ({ defect, printed }) =>
      ({
        type: {
          what: 'Dự thảo chưa có tên loại văn bản.',
          why: 'Tên loại là thành phần thể thức bắt buộc.',
          todo: 'Ghi tên loại bằng chữ in hoa, đặt giữa dòng, trên trích yếu.',
        },
        subject: {
          what: 'Dự thảo chưa có trích yếu nội dung dưới tên loại.',
          why: 'Trích yếu là thành phần thể thức bắt buộc.',
          todo: 'Ghi một câu ngắn nêu nội dung chính ngay dưới tên loại.',
        },
        abbreviated: {
          what: `Trích yếu dưới tên loại mở đầu bằng “${printed}”.`,
          why: '“V/v” chỉ dùng cho công văn, ở dưới số, ký hiệu.',
          todo: 'Bỏ “V/v” hoặc viết đủ “Về việc”.',
        },
        letter: {
          what: 'Công văn có dòng tên loại “CÔNG VĂN”.',
          why: 'Công văn là loại văn bản không ghi tên loại.',
          todo: 'Bỏ dòng này; ghi trích yếu “V/v …” dưới số, ký hiệu.',
        },
        words: {
          what: `Tên loại viết sai dấu: “${printed}”.`,
          why: 'Tên loại văn bản là thành phần thể thức bắt buộc, viết đúng chữ.',
          todo: 'Sửa lại tên loại cho đúng dấu.',
        },
        case: {
          what: `Tên loại “${printed}” chưa viết in hoa.`,
          why: 'Tên loại văn bản viết bằng chữ in hoa, đậm.',
          todo: `Sửa thành “${upper(printed)}”.`,
        },
      })[defect],
    en: ({ defect, printed }) =>
      ({
        type: {
          what: 'The draft has no type line.',
          why: 'The type of the document is a mandatory part.',
          todo: 'Write the type in capitals above the subject.',
        },
        subject: {
          what: 'The draft has no subject under its type.',
          why: 'The subject is a mandatory part.',
          todo: 'Write one short line that tells the content.',
        },
        abbreviated: {
          what: `The subject begins with “${printed}”.`,
          why: '“V/v” belongs to letters only, under the number.',
          todo: 'Take it out or write “Về việc”.',
        },
        letter: {
          what: 'The letter has a type line “CÔNG VĂN”.',
          why: 'A letter prints no type.',
          todo: 'Take the line out and write “V/v …” under the number.',
        },
        words: {
          what: `The type is misspelt: “${printed}”.`,
          why: 'The type is a mandatory part, in exact words.',
          todo: 'Mend its marks.',
        },
        case: {
          what: `The type “${printed}” is not in capitals.`,
          why: 'The type is printed in capitals.',
          todo: `Write “${upper(printed)}”.`,
        },
      })[defect],
  }),
});
