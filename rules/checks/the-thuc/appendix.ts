import { defineRule } from '../../engine/define-rule.ts';
import { appendixMentions } from '../../structure/appendix-mentions.ts';
import type { Attachment } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { amends, missingMentions } from './_appendices.ts';
import { appendixFixes } from './_appendix-fix.ts';
import { numberOf, orderFaults } from './_appendix-order.ts';
import { appendixWords, type AppendixData as Data } from './_appendix-words.ts';
import { factsOf } from './_header.ts';

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
const there = { vi: 'Phụ lục kia ở đây.', en: 'The other appendix is here.' };
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
    vi: 'Phụ lục được dẫn mà không có, có mà không được dẫn, hoặc trùng số, cách số, sai thứ tự',
    en: 'Appendix mentioned but not there, there but not mentioned, or numbered with a repeat, a gap or out of order',
  },
  why: {
    vi: 'Nội dung văn bản phải dẫn đến từng phụ lục, và phụ lục được dẫn phải có trong văn bản. Từ hai phụ lục trở lên được đánh số La Mã liên tục.',
    en: 'The text mentions every appendix, and an appendix that it mentions must be there. Two or more are numbered in Roman figures without a gap.',
  },
  mend: {
    vi: 'Dẫn đến từng phụ lục ở điều liên quan (“Phụ lục II kèm theo”), thêm phụ lục bị thiếu vào tệp, và đánh số La Mã liên tục khi có từ hai phụ lục.',
    en: 'Refer to each appendix in its article (“Phụ lục II kèm theo”), add the one that is missing, and number them in Roman figures when there are two or more.',
  },
  fixes: ['review'],
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
      // A number twice; the second is the one that the text misses.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['\nPHỤ LỤC II\n', '\n«PHỤ LỤC I»\n']],
      },
      // One of two without a number.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['\nPHỤ LỤC II\n', '\n«PHỤ LỤC»\n']],
      },
      // Two appendices that changed places.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          ['\nPHỤ LỤC I\n', '\nPHỤ LỤC II.\n'],
          ['\nPHỤ LỤC II\n', '\n«PHỤ LỤC I»\n'],
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
    const numbers = appendices.map(numberOf);
    const said = new Set(mentions.flatMap((mention) => mention.numbers));
    const general = mentions.some((mention) => mention.numbers.length === 0);
    const printedAt = (at: Span): string => ctx.text(at).replace(/\s+/gu, ' ');
    const faults = amends(document) ? [] : orderFaults(document, said);
    // An appendix that is named but not there may be the one that repeats the number before it: told there.
    const repeated = faults.flatMap(({ kind, wanted }) => (kind === 'repeat' ? [wanted] : []));
    const missing = missingMentions(document, mentions, new Set([...numbers, ...repeated]), others, ctx);
    // Where none is attached at all, one finding says so.
    const shown = appendices.length === 0 ? missing.slice(0, 1) : missing;
    for (const { start, end, numbers: named } of shown) {
      const printed = printedAt({ start, end });
      const wanted = named.find((number) => !numbers.includes(number)) ?? 0;
      const rest = shown.length < missing.length ? missing.slice(1, MOST) : [];
      yield {
        absent: { subject: 'appendix', anchor: { start, end } },
        data: { defect: 'missing', printed, wanted: '', other: '' },
        facts,
        fixes: appendixFixes(document, ctx, appendices, numbers, wanted),
        related: rest.map((at) => ({ at: { start: at.start, end: at.end }, message: also })),
      };
    }
    for (const { kind, appendix, other, wanted } of faults) {
      const at = labelOf(text, appendix);
      yield {
        at,
        data: {
          defect: kind,
          printed: printedAt(at),
          wanted: wanted === 0 ? '' : `Phụ lục ${roman[wanted] ?? wanted}`,
          other: other === null ? '' : printedAt(labelOf(text, other)),
        },
        facts,
        related: other === null ? [] : [{ at: labelOf(text, other), message: there }],
      };
    }
    let arabic = false;
    for (const [index, appendix] of appendices.entries()) {
      const number = numbers[index];
      const at = labelOf(text, appendix);
      const printed = printedAt(at);
      const only = number === 0 || appendices.length === 1;
      const mentioned = general || said.has(number) || (number === 0 && mentions.length > 0);
      if (!mentioned && !(only && enclosed)) {
        yield { at, data: { defect: 'unmentioned', printed, wanted: '', other: '' }, facts };
      }
      if (!arabic && appendices.length > 1 && /^\d/u.test(appendix.number)) {
        arabic = true;
        yield {
          at,
          data: { defect: 'arabic', printed, wanted: `Phụ lục ${roman[number] ?? ''}`.trim(), other: '' },
          severity: 'info',
          facts,
        };
      }
    }
  },
  message: appendixWords,
});
