import { defineRule } from '../../engine/define-rule.ts';
import type { Kind, LegalDocument } from '../../structure/types.ts';
import { plain, unmarked } from '../../text/plain.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { missingPart } from './_header.ts';

const names: Readonly<Partial<Record<Kind, string>>> = {
  'to-trinh': 'tờ trình',
  'cong-van': 'công văn',
  'bao-cao': 'báo cáo',
  'bao-cao-tham-dinh': 'báo cáo thẩm định',
};

type Data = { name: string; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/addressee',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['header'],
  facts: ['V10.11'],
  since: '0.1.0',
  summary: { vi: 'Thiếu “Kính gửi”', en: 'Addressee (“Kính gửi”) missing' },
  why: {
    vi: 'Tờ trình, công văn và báo cáo gửi cấp trên phải có dòng “Kính gửi: …” nêu cơ quan nhận.',
    en: 'A submission, a letter and a report to a superior name the addressee in a line “Kính gửi: …”.',
  },
  mend: {
    vi: 'Thêm “Kính gửi: <tên cơ quan nhận>” dưới trích yếu, trước nội dung; nhiều nơi nhận thì mỗi nơi một dòng gạch đầu dòng.',
    en: 'Add “Kính gửi: <body>” under the subject, before the text; several addressees stand on a line each.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['Kính gửi: Ủy ban nhân dân tỉnh Lai Châu\n\n', '']],
        absent: ['addressee'],
      },
      {
        asOf: '2026-11-22',
        base: 'cong-van',
        replace: [['Kính gửi:\n- Các sở, ban, ngành tỉnh;\n- Ủy ban nhân dân xã, phường.\n\n', '']],
        absent: ['addressee'],
      },
      { asOf: '2026-11-22', base: 'to-trinh', replace: [['Kính gửi: Ủy ban', '«Kính gởi»: Ủy ban']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'to-trinh' },
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2019-06-01', base: 'to-trinh', replace: [['Kính gửi: Ủy ban nhân dân tỉnh Lai Châu\n\n', '']] },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const { addressee } = document.header;
    if (addressee !== null) {
      const printed = /^\s*(\p{L}+\s+\p{L}+)/u.exec(ctx.text(addressee))?.[1] ?? '';
      if (!/^kinh g[uo]i$/u.test(unmarked(printed)) || plain(printed) === 'kính gửi') return;
      const start = addressee.start + ctx.text(addressee).indexOf(printed);
      const at = { start, end: start + printed.length };
      yield {
        at,
        data: { name: '', printed },
        facts: ['V10.11'],
        fixes: [
          {
            kind: 'safe',
            title: { vi: 'Viết “Kính gửi”', en: 'Write “Kính gửi”' },
            edits: [{ ...at, insert: 'Kính gửi' }],
          },
        ],
      };
      return;
    }
    const { kind } = document;
    if (kind === 'bao-cao' || kind === 'bao-cao-tham-dinh') {
      // A report may go to the public; one that is sent “Như trên” must have an addressee above.
      const first = document.conclusions.recipients?.items[0];
      if (first === undefined || !/^[-–+\s]*như (?:trên|kính gửi)/u.test(plain(ctx.text(first)))) return;
    }
    yield* missingPart(document, ctx, 'addressee', { name: names[kind] ?? '', printed: '' });
  }),
  message: withGround<Data>({
    vi: ({ name, printed }) => ({
      what: printed === '' ? `Dự thảo ${name} chưa có dòng “Kính gửi:”.` : `Chữ “${printed}” viết sai.`,
      why: 'Tờ trình, công văn, báo cáo gửi cấp trên phải nêu cơ quan, người nhận ở dòng “Kính gửi”.',
      todo: printed === '' ? 'Thêm “Kính gửi: <tên cơ quan nhận>” trước phần nội dung.' : 'Sửa thành “Kính gửi”.',
    }),
    en: ({ printed }) => ({
      what: printed === '' ? 'The draft has no line “Kính gửi:”.' : `The words “${printed}” are misspelt.`,
      why: 'Submissions, letters and reports to a superior name the addressee.',
      todo: printed === '' ? 'Add “Kính gửi: <addressee>” before the text.' : 'Write “Kính gửi”.',
    }),
  }),
});
