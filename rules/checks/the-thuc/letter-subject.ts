import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { missingPart } from './_header.ts';

type Data = { printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/letter-subject',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['header'],
  facts: ['V10.2'],
  since: '0.1.0',
  summary: {
    vi: 'Công văn thiếu hoặc viết chưa đúng dòng “V/v”',
    en: 'Subject line (“V/v”) of a letter missing or not as it must be',
  },
  why: {
    vi: 'Trích yếu của công văn đặt dưới số, ký hiệu, mở đầu bằng chữ viết tắt “V/v”.',
    en: 'The subject of a letter stands under the number and begins with “V/v”.',
  },
  mend: {
    vi: 'Dưới số, ký hiệu ghi “V/v <nội dung chính>”, đúng chữ “V/v”.',
    en: 'Under the symbol write “V/v <subject>”, with these very letters.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'cong-van',
        replace: [['V/v rà soát văn bản quy phạm pháp luật do chính quyền cấp huyện trước đây ban hành\n', '']],
        absent: ['letter-subject'],
      },
      { asOf: '2026-11-22', base: 'cong-van', replace: [['V/v rà soát', '«Về việc» rà soát']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'cong-van' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    if (document.kind !== 'cong-van') return;
    const part = document.header.letterSubject ?? document.header.subject;
    if (part === null) {
      yield* missingPart(document, ctx, 'letter-subject', { printed: '' });
      return;
    }
    const long = /^\s*(về việc)(?=\s)/iu.exec(ctx.text(part));
    if (long === null) return;
    const start = part.start + long[0].length - long[1].length;
    const at = { start, end: start + long[1].length };
    yield {
      at,
      data: { printed: long[1] },
      facts: ['V10.2'],
      fixes: [{ kind: 'safe', title: { vi: 'Viết “V/v”', en: 'Write “V/v”' }, edits: [{ ...at, insert: 'V/v' }] }],
    };
  }),
  message: withGround<Data>({
    vi: ({ printed }) => ({
      what:
        printed === ''
          ? 'Công văn chưa có trích yếu “V/v …” dưới số, ký hiệu.'
          : `Trích yếu của công văn mở đầu bằng “${printed}”.`,
      why: 'Trích yếu của công văn đặt dưới số, ký hiệu, sau chữ viết tắt “V/v”.',
      todo: printed === '' ? 'Thêm dòng “V/v <nội dung chính>” dưới số, ký hiệu.' : 'Sửa thành “V/v”.',
    }),
    en: ({ printed }) => ({
      what:
        printed === ''
          ? 'The letter has no subject line “V/v …” under its number.'
          : `The subject of the letter begins with “${printed}”.`,
      why: 'The subject of a letter stands under the number, after “V/v”.',
      todo: printed === '' ? 'Add the line “V/v <subject>” under the number.' : 'Write “V/v”.',
    }),
  }),
});
