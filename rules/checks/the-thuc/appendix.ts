import { defineRule } from '../../engine/define-rule.ts';
import { appendixMentions, appendixNumber } from '../../structure/appendix-mentions.ts';
import type { Attachment } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { missingMentions } from './_appendices.ts';
import { factsOf } from './_header.ts';

type Data = { defect: 'missing' | 'unmentioned' | 'gap' | 'arabic'; printed: string; wanted: string };

/** `PHỤ LỤC II` of an appendix; its first characters when the words are not there. */
function labelOf(text: string, { start, end }: Attachment): Span {
  const found = /phụ\s+lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?(?![\p{L}\d])/iu.exec(
    text.slice(start, Math.min(end, start + 1500)),
  );
  return found
    ? { start: start + found.index, end: start + found.index + found[0].length }
    : { start, end: Math.min(end, start + 20) };
}

const MOST = 20;
const also = { vi: 'Phụ lục này cũng không có.', en: 'This appendix is not there either.' };
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

export default defineRule<'document', Data>({
  id: 'the-thuc/appendix',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['whole'],
  facts: ['V5.12', 'P5'],
  since: '0.1.0',
  summary: {
    vi: 'Phụ lục được dẫn mà không có, có mà không được dẫn',
    en: 'Appendix mentioned but not there, or there but not mentioned',
  },
  why: {
    vi: 'Nội dung văn bản phải dẫn đến từng phụ lục, và phụ lục được dẫn phải có trong văn bản. Từ hai phụ lục trở lên được đánh số La Mã liên tục.',
    en: 'The text mentions every appendix, and an appendix that it mentions must be there. Two or more are numbered in Roman figures without a gap.',
  },
  mend: {
    vi: 'Dẫn đến từng phụ lục ở điều liên quan (“Phụ lục II kèm theo”), thêm phụ lục bị thiếu vào tệp, và đánh số La Mã liên tục khi có từ hai phụ lục.',
    en: 'Refer to each appendix in its article (“Phụ lục II kèm theo”), add the one that is missing, and number them in Roman figures when there are two or more.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          ['theo Mẫu báo cáo tại Phụ lục II ban hành kèm theo Quy chế này, ', ''],
          ['\nPHỤ LỤC II\n', '\n«PHỤ LỤC II»\n'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          [
            'Điều 2. Nhiệm vụ của Tổ công tác\n',
            'Điều 2. Nhiệm vụ của Tổ công tác (chi tiết tại Phụ lục kèm theo Quyết định này)\n',
          ],
        ],
        absent: ['appendix'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          ['\nPHỤ LỤC II\n', '\n«PHỤ LỤC III»\n'],
          ['Phụ lục II ban hành', 'Phụ lục III ban hành'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          [
            'trên địa bàn tỉnh.\n2. Họp',
            'trên địa bàn tỉnh theo Phụ lục II ban hành kèm theo Nghị định số 224/2026/NĐ-CP.\n2. Họp',
          ],
        ],
      },
    ],
  },
  *check(document, ctx) {
    const { attachments, kind } = document;
    // A sheet or an attached regulation checked alone has its appendices elsewhere; a consolidation repeats those of others.
    if (kind === 'tthc' || kind === 'quy-che' || kind === 'vbhn' || kind === 'khac') return;
    const { text } = document.source;
    const { mentions, enclosed } = appendixMentions(document);
    const facts = factsOf(document, ['V5.12'], ['P5']);
    const appendices = attachments.filter((attachment) => attachment.kind === 'appendix');
    const others = attachments.some((attachment) => attachment.kind !== 'appendix' && attachment.kind !== 'regulation');
    const numbers = appendices.map(({ number }) => appendixNumber(number, 0, number.length));
    const said = new Set(mentions.flatMap((mention) => mention.numbers));
    const general = mentions.some((mention) => mention.numbers.length === 0);
    const missing = missingMentions(document, mentions, new Set(numbers), others, ctx);
    // Where none is attached at all, one finding says so.
    const shown = appendices.length === 0 ? missing.slice(0, 1) : missing;
    for (const { start, end } of shown) {
      const printed = ctx.text({ start, end }).replace(/\s+/gu, ' ');
      const rest = shown.length < missing.length ? missing.slice(1, MOST) : [];
      yield {
        absent: { subject: 'appendix', anchor: { start, end } },
        data: { defect: 'missing', printed, wanted: '' },
        facts,
        related: rest.map((at) => ({ at: { start: at.start, end: at.end }, message: also })),
      };
    }
    let before = 0;
    let arabic = false;
    for (const [index, appendix] of appendices.entries()) {
      const number = numbers[index];
      const at = labelOf(text, appendix);
      const printed = ctx.text(at).replace(/\s+/gu, ' ');
      const only = number === 0 || appendices.length === 1;
      const mentioned = general || said.has(number) || (number === 0 && mentions.length > 0);
      if (!mentioned && !(only && enclosed)) {
        yield { at, data: { defect: 'unmentioned', printed, wanted: '' }, facts };
      }
      if (number > before + 1 && number > 1 && !said.has(before + 1)) {
        yield { at, data: { defect: 'gap', printed, wanted: `Phụ lục ${roman[before + 1] ?? before + 1}` }, facts };
      }
      if (!arabic && appendices.length > 1 && /^\d/u.test(appendix.number)) {
        arabic = true;
        yield {
          at,
          data: { defect: 'arabic', printed, wanted: `Phụ lục ${roman[number] ?? ''}`.trim() },
          severity: 'info',
          facts,
        };
      }
      if (number > 0) before = number;
    }
  },
  message: {
    vi: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `Nội dung dẫn đến “${printed}” nhưng trong dự thảo không có phụ lục này.`,
          why: 'Phụ lục được dẫn trong nội dung phải có trong văn bản.',
          todo: 'Thêm phụ lục vào tệp, hoặc sửa lại chỗ dẫn.',
        },
        unmentioned: {
          what: `“${printed}” không được dẫn ở đâu trong nội dung.`,
          why: 'Nội dung văn bản phải dẫn đến từng phụ lục.',
          todo: 'Thêm chỗ dẫn đến phụ lục này trong điều, khoản liên quan, hoặc bỏ phụ lục.',
        },
        gap: {
          what: `Trước “${printed}” không có ${wanted}.`,
          why: 'Các phụ lục được đánh số liên tục.',
          todo: 'Đánh lại số của các phụ lục.',
        },
        arabic: {
          what: `Phụ lục được đánh số Ả Rập: “${printed}”.`,
          why: 'Từ hai phụ lục trở lên được đánh số La Mã.',
          todo: `Viết “${wanted}” và sửa các chỗ dẫn.`,
        },
      })[defect],
    en: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `The text refers to “${printed}”, which is not in the draft.`,
          why: 'An appendix that the text mentions must be there.',
          todo: 'Add the appendix to the file, or mend the reference.',
        },
        unmentioned: {
          what: `“${printed}” is mentioned nowhere in the text.`,
          why: 'The text mentions every appendix.',
          todo: 'Refer to it in the article concerned, or take it out.',
        },
        gap: {
          what: `No ${wanted} stands before “${printed}”.`,
          why: 'Appendices are numbered without a gap.',
          todo: 'Number them anew.',
        },
        arabic: {
          what: `The appendix has an Arabic number: “${printed}”.`,
          why: 'Two or more appendices are numbered in Roman figures.',
          todo: `Write “${wanted}” and mend the references.`,
        },
      })[defect],
  },
});
