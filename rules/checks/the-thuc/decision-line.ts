import { defineRule } from '../../engine/define-rule.ts';
import { profileOf } from '../../structure/profiles.ts';
import { upper } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import { nounOf, placeFor } from './_body.ts';
import { requires } from './_header.ts';
import { partFixes, removalFix } from './_skeleton.ts';

type Defect = 'missing' | 'no-authority' | 'decision' | 'authority' | 'words';
type Data = { defect: Defect; printed: string; wanted: string };

export default defineRule<'document', Data>({
  id: 'the-thuc/decision-line',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['preamble'],
  facts: ['V4.3', 'V10.7'],
  since: '0.1.0',
  summary: {
    vi: 'Dòng “QUYẾT ĐỊNH:” và dòng thẩm quyền thừa, thiếu hoặc chưa đúng',
    en: 'Decision line or authority line too many, missing or misspelt',
  },
  why: {
    vi: 'Quyết định, nghị quyết hành chính (cá biệt) có dòng thẩm quyền dưới trích yếu và dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:” trước Điều 1. Văn bản quy phạm pháp luật từ năm 2025 không có hai dòng này, thay vào đó là một câu ban hành.',
    en: 'An administrative decision has a centred authority line under its subject and the line “QUYẾT ĐỊNH:” before Điều 1. A normative document of 2025 and later has neither, but one enacting sentence.',
  },
  mend: {
    vi: 'Văn bản hành chính: ghi dòng thẩm quyền (“CHỦ TỊCH ỦY BAN NHÂN DÂN …”) dưới trích yếu và “QUYẾT ĐỊNH:” trước Điều 1. Văn bản quy phạm pháp luật: bỏ hai dòng này, trước Điều 1 chỉ có câu ban hành.',
    en: 'Administrative: print the authority line under the subject and “QUYẾT ĐỊNH:” before Điều 1. Normative: take both out; the enacting sentence stands before Điều 1.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['trên địa bàn tỉnh Lai Châu.\n\nĐiều 1.', 'trên địa bàn tỉnh Lai Châu.\n\n«QUYẾT ĐỊNH:»\n\nĐiều 1.'],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet', replace: [['QUYẾT ĐỊNH:\n\n', '']], absent: ['decision-line'] },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet', replace: [['QUYẾT ĐỊNH:\n', '«QUYẾT ĐINH:»\n']] },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'Quyết định số 12/2025/QĐ-UBND\n\nCăn cứ',
            'Quyết định số 12/2025/QĐ-UBND\n\n«ỦY BAN NHÂN DÂN TỈNH SƠN LA»\n\nCăn cứ',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'ke-hoach' },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, preamble, header } = document;
    const profile = profileOf(kind, issuer, documentClass, ctx.asOf);
    if (!profile.known) return;
    const line = preamble.decisionLine;
    const authority = header.authorityLine;
    const { need } = profile.parts['decision-line'];
    const printed = (part: { readonly start: number; readonly end: number }): string =>
      ctx.text(part).replace(/\s+/gu, ' ').trim();
    if (need === 'forbidden') {
      const at = line ?? authority;
      if (at === null) return;
      const both = line !== null && authority !== null;
      yield {
        at,
        data: { defect: line === null ? 'authority' : 'decision', printed: printed(at), wanted: '' },
        facts: ['V4.3'],
        fixes: [
          removalFix(
            document,
            'Bỏ dòng này',
            'Take the line out',
            ...[line, authority].filter((part) => part !== null),
          ),
        ],
        related: both
          ? [
              {
                at: authority,
                message: { vi: 'Dòng thẩm quyền này cũng bỏ.', en: 'Take this authority line out, too.' },
              },
            ]
          : [],
      };
      return;
    }
    if (need !== 'required' || !requires(document, ctx.asOf, 'legal-basis')) return;
    const wanted = nounOf(document) === 'Nghị quyết' ? 'QUYẾT NGHỊ:' : 'QUYẾT ĐỊNH:';
    if (line === null) {
      // A draft in the form of a normative document lacks its year, not this line: the-thuc/symbol says so.
      if (preamble.enacting !== null) return;
      const anchor = placeFor(document, 'decision-line');
      yield {
        absent: { subject: 'decision-line', anchor },
        fixes: partFixes(document, ctx, 'decision-line', anchor),
        data: { defect: 'missing', printed: '', wanted },
        facts: ['V10.7'],
      };
      return;
    }
    const words = plain(line.text).replace(/\s/gu, '');
    if (!/^(?:quyếtđịnh|quyếtnghị|nghịquyết):?$/u.test(words)) {
      yield {
        at: line,
        data: { defect: 'words', printed: printed(line), wanted },
        facts: ['V10.7'],
        fixes: [
          {
            kind: 'review',
            title: { vi: `Viết “${wanted}”`, en: `Write “${wanted}”` },
            edits: [{ start: line.start, end: line.end, insert: wanted }],
          },
        ],
      };
    }
    // Without a title the line has no place of its own and is not told from the header.
    if (authority === null && issuer !== null && header.type !== null && header.subject !== null) {
      yield {
        absent: { subject: 'authority-line', anchor: header.subject },
        fixes: partFixes(document, ctx, 'authority-line', header.subject),
        data: { defect: 'no-authority', printed: '', wanted: upper(issuer.name) },
        severity: 'info',
        facts: ['V10.7'],
      };
    }
  },
  message: {
    vi: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `Dự thảo chưa có dòng “${wanted}” trước Điều 1.`,
          why: 'Quyết định, nghị quyết hành chính có dòng này giữa phần căn cứ và Điều 1.',
          todo: `Thêm dòng “${wanted}” sau dòng cuối của phần căn cứ.`,
        },
        'no-authority': {
          what: 'Dự thảo chưa có dòng thẩm quyền giữa trích yếu và căn cứ.',
          why: 'Quyết định, nghị quyết hành chính ghi cơ quan hoặc chức vụ người ban hành ở dòng này.',
          todo: `Thêm dòng thẩm quyền, ví dụ “${wanted}”, bằng chữ in hoa dưới trích yếu.`,
        },
        decision: {
          what: `Văn bản quy phạm pháp luật có dòng “${printed}”.`,
          why: 'Dòng này chỉ dùng cho văn bản hành chính; văn bản quy phạm pháp luật dùng một câu ban hành.',
          todo: 'Bỏ dòng này; trước Điều 1 chỉ có câu ban hành.',
        },
        authority: {
          what: `Văn bản quy phạm pháp luật có dòng thẩm quyền “${printed}” giữa tên văn bản và căn cứ.`,
          why: 'Dòng này chỉ dùng cho văn bản hành chính.',
          todo: 'Bỏ dòng này.',
        },
        words: {
          what: `Dòng này viết “${printed}”.`,
          why: `Dòng này phải viết “${wanted}”.`,
          todo: `Sửa thành “${wanted}”.`,
        },
      })[defect],
    en: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `The draft has no line “${wanted}” before Điều 1.`,
          why: 'An administrative decision has it between its legal bases and Điều 1.',
          todo: `Add “${wanted}”.`,
        },
        'no-authority': {
          what: 'The draft has no authority line between subject and legal bases.',
          why: 'An administrative decision names there the body or office that decides.',
          todo: `Add it in capitals, such as “${wanted}”.`,
        },
        decision: {
          what: `The normative document has the line “${printed}”.`,
          why: 'It belongs to administrative documents; a normative one has an enacting sentence.',
          todo: 'Take the line out.',
        },
        authority: {
          what: `The normative document has the authority line “${printed}”.`,
          why: 'It belongs to administrative documents.',
          todo: 'Take the line out.',
        },
        words: { what: `The line reads “${printed}”.`, why: `It must read “${wanted}”.`, todo: `Write “${wanted}”.` },
      })[defect],
  },
});
