import { defineRule } from '../../engine/define-rule.ts';
import type { Fix, Report } from '../../engine/types.ts';
import { bareText } from '../../structure/letters.ts';
import { profileOf } from '../../structure/profiles.ts';
import type { Part } from '../../structure/types.ts';
import { firstWords, lastWord, misspelt, placeFor } from './_body.ts';
import { factsOf } from './_header.ts';
import { partFixes } from './_skeleton.ts';

type Defect = 'missing' | 'words' | 'archive' | 'colon' | 'mark' | 'end';
type Data = { defect: Defect; printed: string };

/** An item without its bullet. */
function bare(text: string, item: Part): { start: number; end: number } {
  let { start } = item;
  while (start < item.end && /[-–—+•*\s]/u.test(text[start])) start++;
  return { start, end: item.end };
}

/** Items that do not end as they must: the first without `;`, and the last without `.`. */
function* wrongMarks(text: string, items: readonly Part[]): Iterable<Report<Data>> {
  let told = false;
  for (const [index, item] of items.entries()) {
    const last = index === items.length - 1;
    const mark = text[item.end - 1];
    if (last ? mark === '.' || mark === '/' : mark === ';') continue;
    // `Bộ Tư pháp; (b/c)`: the mark stands before a note in brackets.
    if (mark === ')' && /[;.]\s*\([^()]{1,20}\)$/u.test(text.slice(Math.max(item.start, item.end - 24), item.end)))
      continue;
    // One habit is told once; the last line ends in another way.
    if (told && !last) continue;
    const at = lastWord(text, bare(text, item));
    const start = /[.,;:]/u.test(mark) ? item.end - 1 : item.end;
    const insert = last ? '.' : ';';
    told ||= !last;
    yield {
      at,
      data: { defect: last ? 'end' : 'mark', printed: text.slice(at.start, at.end) },
      severity: 'info',
      fixes: [
        {
          kind: 'safe',
          title: { vi: `Kết thúc bằng “${insert}”`, en: `End with “${insert}”` },
          edits: [{ start, end: item.end, insert }],
        },
      ],
    };
  }
}

export default defineRule<'document', Data>({
  id: 'the-thuc/recipients',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['conclusions'],
  facts: ['V3.1', 'V6.11', 'V10.1', 'V10.11'],
  since: '0.1.0',
  summary: { vi: 'Nơi nhận thiếu hoặc chưa đúng', en: 'Recipients missing or not as they must be' },
  why: {
    vi: 'Nơi nhận là thành phần thể thức của văn bản hành chính; ở văn bản quy phạm pháp luật ghi khi có. Mỗi nơi nhận là một dòng gạch đầu dòng kết thúc bằng dấu chấm phẩy; dòng cuối là “- Lưu: VT, …” kết thúc bằng dấu chấm.',
    en: 'Recipients are a part of every administrative document. Each stands on a line of its own that ends with a semicolon; the last line, “- Lưu: VT, …”, ends with a full stop.',
  },
  mend: {
    vi: 'Ở cuối, bên trái ghi “Nơi nhận:”, mỗi nơi một dòng gạch đầu dòng kết thúc bằng dấu chấm phẩy, dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.” kết thúc bằng dấu chấm.',
    en: 'At the end on the left write “Nơi nhận:”, each on a line with a dash and a semicolon, the last “- Lưu: VT, <unit>.” with a full stop.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'cong-van',
        replace: [
          [
            'Nơi nhận:\n- Như trên;\n- Ủy ban nhân dân tỉnh;\n- Giám đốc, các Phó Giám đốc Sở;\n- Lưu: VT, XDKTVB.\n\n',
            '',
          ],
        ],
        absent: ['recipients'],
      },
      { asOf: '2026-11-22', base: 'to-trinh', replace: [['- Lãnh đạo Sở;\n- Lưu: VT, TTBVTV.', '- «Lãnh đạo Sở.»']] },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['- Lưu: VT, NC.', '- «Lưu VT», NC.']] },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['Nơi nhận:', '«Nơi nhân»:']] },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['- Bộ Tư pháp;', '- Bộ Tư «pháp»']] },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [
          ['- Sở Tư pháp;\n', '- Sở Tư «pháp,»\n'],
          ['- Lưu: VT, TTBVTV.', '- Lưu: VT, «TTBVTV»'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'to-trinh', replace: [['TTBVTV.', 'TTBVTV (05b).']] },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, conclusions } = document;
    const profile = profileOf(kind, issuer, documentClass, ctx.asOf);
    if (!profile.known) return;
    const need = profile.parts.recipients;
    const { recipients } = conclusions;
    const { text } = document.source;
    if (recipients === null) {
      if (need.need !== 'required' || document.fragment.start) return;
      const anchor = placeFor(document, 'recipients');
      yield {
        absent: { subject: 'recipients', anchor },
        fixes: partFixes(document, ctx, 'recipients', anchor),
        data: { defect: 'missing', printed: '' },
        severity: documentClass === 'normative' ? 'info' : 'warning',
        facts: documentClass === 'normative' ? ['V3.1', 'V6.11'] : ['V10.1'],
      };
      return;
    }
    const facts = factsOf(document, ['V6.11'], ['V10.11']);
    const wrong = misspelt(text, firstWords(text, recipients, 2), 'nơi nhận');
    if (wrong !== null) {
      const title = { vi: 'Viết “Nơi nhận”', en: 'Write “Nơi nhận”' };
      yield {
        at: wrong,
        data: { defect: 'words', printed: ctx.text(wrong) },
        facts,
        fixes: [{ kind: 'safe', title, edits: [{ ...wrong, insert: 'Nơi nhận' }] }],
      };
    }
    const { items } = recipients;
    if (items.length === 0) return;
    const archive = items.find(({ start, end }) => bareText(text, start, end, 3) === 'luu');
    if (archive === undefined) {
      const last = bare(text, items[items.length - 1]);
      const item = items[items.length - 1];
      const lead = /^[-–—+•*]\s*/u.exec(item.text)?.[0] ?? '- ';
      const mark = /[.;,]/u.test(text[item.end - 1]) ? item.end - 1 : item.end;
      const edits = [{ start: mark, end: item.end, insert: `;\n${lead}Lưu: VT.` }];
      const title = { vi: 'Thêm “Lưu: VT.”', en: 'Add “Lưu: VT.”' };
      // A line can be added where lines are of text alone.
      const fixes: Fix[] = document.source.format === 'plain' ? [{ kind: 'review', title, edits }] : [];
      yield { at: last, data: { defect: 'archive', printed: ctx.text(last).replace(/\s+/gu, ' ') }, facts, fixes };
      return;
    }
    const colon = /^([-–—+•*\s]*)Lưu(\s+)(\p{L}+)/u.exec(archive.text);
    if (colon !== null) {
      const start = archive.start + colon[1].length;
      yield {
        at: { start, end: archive.start + colon[0].length },
        data: { defect: 'colon', printed: colon[0].slice(colon[1].length) },
        severity: 'info',
        facts,
        fixes: [
          {
            kind: 'safe',
            title: { vi: 'Thêm dấu hai chấm', en: 'Add the colon' },
            edits: [{ start: start + 3, end: start + 3, insert: ':' }],
          },
        ],
      };
    }
    // In a page of two columns the signature stands between the items.
    if (/(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}{2}/u.test(ctx.text(recipients))) return;
    for (const report of wrongMarks(text, items)) yield { ...report, facts };
  },
  message: {
    vi: ({ defect, printed }) =>
      ({
        missing: {
          what: 'Dự thảo chưa có “Nơi nhận”.',
          why: 'Nơi nhận nêu cơ quan, người nhận văn bản và bản lưu.',
          todo: 'Thêm “Nơi nhận:” ở góc dưới bên trái, dòng cuối là “- Lưu: VT, …”.',
        },
        words: {
          what: `Phần này viết “${printed}”.`,
          why: 'Phần này phải viết “Nơi nhận”.',
          todo: 'Sửa thành “Nơi nhận”.',
        },
        archive: {
          what: `Nơi nhận kết thúc bằng “${printed}”, chưa có dòng lưu.`,
          why: 'Dòng cuối của nơi nhận là dòng lưu: “- Lưu: VT, <đơn vị soạn thảo>.”.',
          todo: 'Thêm dòng “- Lưu: VT, ….”.',
        },
        colon: {
          what: `Dòng lưu viết “${printed}”, thiếu dấu hai chấm.`,
          why: 'Dòng này viết “Lưu: VT, …”.',
          todo: 'Thêm dấu hai chấm sau chữ “Lưu”.',
        },
        mark: {
          what: `Một dòng của nơi nhận kết thúc bằng “${printed}”, không có dấu chấm phẩy.`,
          why: 'Mỗi dòng của nơi nhận kết thúc bằng dấu chấm phẩy.',
          todo: 'Kết thúc dòng bằng dấu chấm phẩy; xem lại các dòng khác.',
        },
        end: {
          what: `Dòng cuối của nơi nhận kết thúc bằng “${printed}”, không có dấu chấm.`,
          why: 'Dòng lưu ở cuối kết thúc bằng dấu chấm.',
          todo: 'Kết thúc dòng bằng dấu chấm.',
        },
      })[defect],
    en: ({ defect, printed }) =>
      ({
        missing: {
          what: 'The draft names no recipients (“Nơi nhận”).',
          why: 'The part tells who gets the document and where it is kept.',
          todo: 'Add “Nơi nhận:” with “- Lưu: VT, …” as its last line.',
        },
        words: { what: `The part reads “${printed}”.`, why: 'It must read “Nơi nhận”.', todo: 'Write “Nơi nhận”.' },
        archive: {
          what: `The recipients end with “${printed}”, without the line of the archive.`,
          why: 'Their last line is “- Lưu: VT, ….”.',
          todo: 'Add it.',
        },
        colon: {
          what: `The line of the archive reads “${printed}”, without a colon.`,
          why: 'It reads “Lưu: VT, …”.',
          todo: 'Add the colon.',
        },
        mark: {
          what: `A line of the recipients ends with “${printed}”, without a semicolon.`,
          why: 'Each line ends with a semicolon.',
          todo: 'Add it; look at the other lines, too.',
        },
        end: {
          what: `The last line of the recipients ends with “${printed}”, without a full stop.`,
          why: 'It ends with a full stop.',
          todo: 'Add it.',
        },
      })[defect],
  },
});
