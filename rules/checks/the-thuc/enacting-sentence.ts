import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import { firstWords, lastWord, misspelt, nounOf, placeFor } from './_body.ts';
import { requires } from './_header.ts';
import { partFixes } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

type Defect = 'missing' | 'subject' | 'type' | 'words' | 'order' | 'end';
type Data = { defect: Defect; printed: string; wanted: string };

const subjects: Readonly<Record<string, string>> = {
  ubnd: 'Ủy ban nhân dân',
  'chu-tich-ubnd': 'Chủ tịch Ủy ban nhân dân',
  hdnd: 'Hội đồng nhân dân',
};

/** Who must be the subject of the sentence, told by the header; null when it does not tell. */
function subjectOf({ header }: LegalDocument): string | null {
  const { symbol, issuer } = header;
  const byHeader = issuer === null ? undefined : subjects[issuer.body];
  const codes = { 'QĐ-CTUBND': 'chu-tich-ubnd', 'QĐ-UBND': 'ubnd', 'NQ-HĐND': 'hdnd' } as const;
  const code = Object.entries(codes).find(([ending]) => symbol?.endsWith(ending));
  // A symbol that contradicts the header is the matter of the-thuc/symbol.
  return code === undefined || subjects[code[1]] === byHeader ? (byHeader ?? null) : null;
}

export default defineRule<'document', Data>({
  id: 'the-thuc/enacting-sentence',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['preamble'],
  facts: ['V4.1', 'V4.2'],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc chưa đúng câu ban hành', en: 'Enacting sentence missing or not as it must be' },
  why: {
    vi: 'Trước Điều 1 của văn bản quy phạm pháp luật có một câu nêu cơ quan, người ban hành: “Ủy ban nhân dân ban hành Quyết định …”, “Chủ tịch Ủy ban nhân dân ban hành Quyết định …”, “Hội đồng nhân dân ban hành Nghị quyết …”.',
    en: 'Before Điều 1 a normative document has one sentence that names who makes it, such as “Ủy ban nhân dân ban hành Quyết định …”.',
  },
  mend: {
    vi: 'Ngay trước Điều 1 ghi một câu: “<Cơ quan, người ban hành> ban hành <Quyết định, Nghị quyết> <tên gọi>.”, đúng với tên cơ quan, tên loại ở phần đầu; câu đứng sau mọi dòng căn cứ và kết thúc bằng dấu chấm.',
    en: 'Right before Điều 1 write one sentence “<issuer> ban hành <type> <name>.”, as the header has them, behind all bases and ended by a full stop.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Hội đồng nhân dân ban hành Nghị quyết quy định mức hỗ trợ đối với tổ hòa giải và hòa giải viên ở cơ sở.\n',
            '',
          ],
        ],
        absent: ['enacting-sentence'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [
          [
            '\nChủ tịch Ủy ban nhân dân ban hành Quyết định phân cấp',
            '\n«Ủy ban nhân dân» ban hành Quyết định phân cấp',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Ủy ban nhân dân ban hành Quyết định quy', 'Ủy ban nhân dân ban hành «Nghị quyết» quy']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Ủy ban nhân dân ban hành Quyết định quy', 'Ủy ban nhân dân «ban hàn» Quyết định quy']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ctubnd' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
    ],
  },
  *check(document, ctx) {
    if (!requires(document, ctx.asOf, 'enacting-sentence')) return;
    const { enacting, bases, considerations } = document.preamble;
    const noun = nounOf(document) ?? '';
    const wanted = subjectOf(document);
    if (enacting === null) {
      const anchor = placeFor(document, 'enacting-sentence');
      yield {
        absent: { subject: 'enacting-sentence', anchor },
        fixes: partFixes(document, ctx, 'enacting-sentence', anchor),
        data: { defect: 'missing', printed: '', wanted: `${wanted ?? '<Cơ quan ban hành>'} ban hành ${noun}` },
        facts: ['V4.1'],
      };
      return;
    }
    const { text } = document.source;
    const say = (defect: Defect, start: number, end: number, right = '') => ({
      at: { start, end },
      data: { defect, printed: text.slice(start, end).replace(/\s+/gu, ' '), wanted: right },
    });
    const sentence = ctx.text(enacting);
    const verb = /\sban\s+hành\s+(\p{L}+\s+\p{L}+)/u.exec(sentence);
    if (verb === null) {
      const slip = misspelt(text, enacting, 'ban hành');
      const at = slip ?? firstWords(text, enacting, 4);
      yield {
        ...say('words', at.start, at.end, 'ban hành'),
        fixes: slip === null ? [] : [writeFix('safe', slip, 'ban hành')],
      };
      return;
    }
    const begin = enacting.start;
    const subject = plain(sentence.slice(0, verb.index));
    const stands = wanted === null || subject === plain(wanted) || subject.startsWith(`${plain(wanted)} `);
    if (!stands && wanted !== null)
      yield {
        ...say('subject', begin, begin + verb.index, wanted),
        facts: ['V4.1', 'V4.2'],
        fixes: [writeFix('review', { start: begin, end: begin + verb.index }, wanted)],
      };
    const type = begin + verb.index + verb[0].length - verb[1].length;
    const others = ['Quyết định', 'Nghị quyết'].filter((other) => other !== noun).map(plain);
    if (others.includes(plain(verb[1])))
      yield {
        ...say('type', type, type + verb[1].length, noun),
        fixes: [writeFix('review', { start: type, end: type + verb[1].length }, noun)],
      };
    const after = Math.max(bases.at(-1)?.start ?? -1, considerations.at(-1)?.start ?? -1);
    if (begin < after) yield say('order', begin, begin + verb.index + verb[0].length);
    if (!/[.”"]$/u.test(sentence)) {
      const { start, end } = lastWord(text, enacting);
      const from = /[,;:]/u.test(text[end - 1]) ? end - 1 : end;
      yield { ...say('end', start, end), severity: 'info', fixes: [writeFix('safe', { start: from, end }, '.')] };
    }
  },
  message: {
    vi: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: 'Dự thảo chưa có câu ban hành trước Điều 1.',
          why: 'Văn bản quy phạm pháp luật có một câu nêu cơ quan, người ban hành ngay trước Điều 1.',
          todo: `Thêm câu “${wanted} …” sau dòng “Theo đề nghị” hoặc “Xét”.`,
        },
        subject: {
          what: `Câu ban hành nêu “${printed}” là chủ thể.`,
          why: 'Chủ thể của câu ban hành phải đúng với cơ quan, người có thẩm quyền ban hành ghi ở phần đầu và trong số, ký hiệu.',
          todo: `Sửa thành “${wanted}”, hoặc sửa tên cơ quan và số, ký hiệu.`,
        },
        type: {
          what: `Câu ban hành gọi văn bản là “${printed}”.`,
          why: 'Tên loại trong câu ban hành phải đúng với tên loại của văn bản.',
          todo: `Sửa thành “${wanted}”.`,
        },
        words: {
          what: `Câu ban hành viết sai: “${printed}”.`,
          why: 'Câu ban hành nêu cơ quan, người ban hành và hai chữ “ban hành”.',
          todo: `Sửa thành “${wanted}”.`,
        },
        order: {
          what: 'Câu ban hành đứng trước căn cứ hoặc dòng “Theo đề nghị”, “Xét”.',
          why: 'Câu ban hành đứng cuối phần mở đầu, ngay trước Điều 1.',
          todo: 'Chuyển câu này xuống ngay trước Điều 1.',
        },
        end: {
          what: `Câu ban hành kết thúc bằng “${printed}”, không có dấu chấm.`,
          why: 'Phần này là một câu và kết thúc bằng dấu chấm.',
          todo: 'Kết thúc câu bằng dấu chấm.',
        },
      })[defect],
    en: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: 'The draft has no enacting sentence before Điều 1.',
          why: 'A normative document has one sentence that names who makes it.',
          todo: `Add “${wanted} …”.`,
        },
        subject: {
          what: `The enacting sentence names “${printed}”.`,
          why: 'It must name the body or person of the header and the symbol.',
          todo: `Write “${wanted}”, or mend header and symbol.`,
        },
        type: {
          what: `The enacting sentence calls the document “${printed}”.`,
          why: 'It must name the type of the document.',
          todo: `Write “${wanted}”.`,
        },
        words: {
          what: `The enacting sentence is misspelt: “${printed}”.`,
          why: 'It names who makes the document, with the words “ban hành”.',
          todo: `Write “${wanted}”.`,
        },
        order: {
          what: 'The enacting sentence stands before a legal basis or consideration.',
          why: 'It stands last in the preamble, before Điều 1.',
          todo: 'Move it down before Điều 1.',
        },
        end: {
          what: `The enacting sentence ends with “${printed}”, without a full stop.`,
          why: 'It is a sentence.',
          todo: 'End it with a full stop.',
        },
      })[defect],
  },
});
