import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { foldTone, upper } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf } from './_header.ts';

const levels: readonly string[] = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'];
const odd = /^(?:mật|tối mật|tuyệt mật|bí mật|tối bí mật|tuyệt đối (?:bí )?mật|mật tuyệt đối)$/u;

/** A line of the header that is meant as a mark but is none of the three; the header knows only the right ones. */
function oddMark(document: LegalDocument, text: (span: Span) => string): Span | null {
  for (const paragraph of document.paragraphs) {
    const { zone, start, end } = paragraph;
    if (zone !== 'header' && zone !== 'title' && zone !== 'outside' && zone !== 'metadata') return null;
    if (zone === 'header' && end - start <= 24 && odd.test(plain(text(paragraph)))) return paragraph;
  }
  return null;
}

type Data = { printed: string; right: string | null };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/secrecy-mark',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['header'],
  facts: ['V3.2', 'V10.1', 'P7'],
  since: '0.1.0',
  summary: { vi: 'Dấu chỉ độ mật chưa đúng', en: 'Secrecy mark not as it must be' },
  why: {
    vi: 'Dấu chỉ độ mật chỉ có ba mức: MẬT, TỐI MẬT, TUYỆT MẬT. Văn bản phải đăng công báo, công khai thì không thể đóng dấu độ mật.',
    en: 'There are three marks: MẬT, TỐI MẬT, TUYỆT MẬT. A document that must be published bears none.',
  },
  mend: {
    vi: 'Ghi đúng một trong ba mức “MẬT”, “TỐI MẬT”, “TUYỆT MẬT”. Văn bản phải công khai thì bỏ dấu này; nếu thật sự có nội dung mật, hỏi người phụ trách bảo vệ bí mật nhà nước.',
    en: 'Print one of “MẬT”, “TỐI MẬT”, “TUYỆT MẬT”. Take the mark off a document that must be public; if something in it is secret, ask the officer in charge.',
  },
  fixes: ['safe'],
  examples: {
    bad: [
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['Số:      /KH-UBND', '«BÍ MẬT»\nSố:      /KH-UBND']] },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['Số:      /KH-UBND', '«Mật»\nSố:      /KH-UBND']] },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl', replace: [['\nSố: ', '\n«MẬT»\nSố: ']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'ke-hoach' },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['Số:      /KH-UBND', 'MẬT\nSố:      /KH-UBND']] },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const mark = document.header.secrecy ?? oddMark(document, (span) => ctx.text(span));
    if (mark === null) return;
    const printed = foldTone(ctx.text(mark)).replace(/\s+/gu, ' ').trim();
    const facts = factsOf(document, ['V3.2'], ['V10.1']);
    if (!levels.includes(printed)) {
      const right = levels.find((level) => level === upper(printed)) ?? null;
      yield {
        at: mark,
        data: { printed, right },
        facts: ['P7'],
        ...(right === null
          ? {}
          : {
              fixes: [
                {
                  kind: 'safe' as const,
                  title: { vi: `Viết “${right}”`, en: `Write “${right}”` },
                  edits: [{ start: mark.start, end: mark.end, insert: right }],
                },
              ],
            }),
      };
    } else if (document.kind === 'quyet-dinh-cong-bo-tthc' || document.documentClass === 'normative') {
      yield { at: mark, data: { printed, right: printed }, severity: 'info', facts };
    }
  }),
  message: withGround<Data>({
    vi: ({ printed, right }) =>
      printed === right
        ? {
            what: `Dự thảo có dấu “${printed}” nhưng là loại văn bản phải công khai.`,
            why: 'Văn bản quy phạm pháp luật và quyết định công bố thủ tục hành chính phải được đăng công khai.',
            todo: 'Kiểm tra lại việc xác định độ mật.',
          }
        : {
            what: `“${printed}” không phải là cách ghi dấu chỉ độ mật.`,
            why: 'Theo pháp luật về bảo vệ bí mật nhà nước, độ mật chỉ có ba mức: TUYỆT MẬT, TỐI MẬT, MẬT.',
            todo: right === null ? 'Chọn đúng một trong ba mức, hoặc bỏ dấu này.' : `Sửa thành “${right}”.`,
          },
    en: ({ printed, right }) =>
      printed === right
        ? {
            what: `The draft is marked “${printed}” but is of a kind that must be published.`,
            why: 'Normative documents and decisions that announce procedures are published.',
            todo: 'Check whether the mark is right.',
          }
        : {
            what: `“${printed}” is not a secrecy mark.`,
            why: 'There are three marks, in capitals: MẬT, TỐI MẬT, TUYỆT MẬT.',
            todo: right === null ? 'Choose one of the three or take it out.' : `Write “${right}”.`,
          },
  }),
});
