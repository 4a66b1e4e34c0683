import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/types.ts';
import { profileOf } from '../../structure/profiles.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { firstWords, lastWord, misspelt, placeFor } from './_body.ts';
import { factsOf } from './_header.ts';
import { partFixes } from './_skeleton.ts';

type Defect = 'missing' | 'mark' | 'last-mark' | 'joined' | 'words' | 'bullet';
type Data = { defect: Defect; printed: string; mark: string };

/** Formats whose lists have bullets that the draft itself need not have. */
const LISTS: ReadonlySet<string> = new Set(['markdown', 'html', 'dom']);

/** Every căn cứ without the bullet before it. */
function withoutBullets(document: LegalDocument): Fix {
  const { text } = document.source;
  const edits = document.preamble.bases.flatMap(({ start }) => {
    const bullet = /(?:^|\n)[ \t]*([-–+*•][ \t]*)$/u.exec(text.slice(Math.max(0, start - 40), start));
    return bullet === null ? [] : [{ start: start - bullet[1].length, end: start, insert: '' }];
  });
  return { kind: 'review', title: { vi: 'Bỏ dấu đầu dòng của các căn cứ', en: 'Take the bullets out' }, edits };
}

/** A căn cứ that stands behind another on its line put on a line of its own, where lines are of text alone. */
function apart({ source: { text, format } }: LegalDocument, { start }: Span): readonly Fix[] {
  if (format !== 'plain') return [];
  let from = start;
  while (from > 0 && /[ \t]/u.test(text[from - 1])) from--;
  const title = { vi: 'Xuống dòng', en: 'Begin a new line' };
  return [{ kind: 'review', title, edits: [{ start: from, end: start, insert: '\n' }] }];
}

/** Whether a line that was not read as one of the preamble stands between the basis and the next: a comma leads on to it. */
function goesOn({ paragraphs, preamble }: LegalDocument, { end }: Span): boolean {
  const following = paragraphs.find(({ start }) => start >= end);
  if (following === undefined || following.zone !== 'body') return false;
  return [...preamble.bases, ...preamble.considerations].some(({ start }) => start >= following.end);
}

export default defineRule<'document', Data>({
  id: 'the-thuc/legal-basis',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  folds: 3,
  needs: ['preamble'],
  facts: ['V4.4', 'V4.5', 'V4.6', 'V4.7', 'V10.7'],
  since: '0.1.0',
  summary: {
    vi: 'Thiếu căn cứ hoặc dòng căn cứ viết chưa đúng',
    en: 'Legal bases missing, or a line of them not as it must be',
  },
  why: {
    vi: 'Quyết định, nghị quyết phải nêu căn cứ ban hành. Mỗi căn cứ là một dòng riêng, bắt đầu bằng “Căn cứ”, kết thúc bằng dấu chấm phẩy; trong văn bản hành chính dòng cuối cùng kết thúc bằng dấu chấm.',
    en: 'A decision or resolution names its legal bases. Each stands on a line of its own, begins with “Căn cứ” and ends with a semicolon; in an administrative document the last line ends with a full stop.',
  },
  mend: {
    vi: 'Dưới trích yếu nêu từng căn cứ trên một dòng: “Căn cứ <văn bản>;”. Bỏ gạch đầu dòng, tách các căn cứ viết chung; dòng cuối của văn bản hành chính kết thúc bằng dấu chấm, các dòng khác bằng dấu chấm phẩy.',
    en: 'Under the subject give each basis a line: “Căn cứ <document>;”. No bullets, none joined; the last line of an administrative document ends with a full stop, all others with a semicolon.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['địa phương số 72/2025/QH15;', 'địa phương số «72/2025/QH15.»'],
          ['Căn cứ Nghị định số 268/2026/NĐ-CP', '«Căn cừ» Nghị định số 268/2026/NĐ-CP'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['số 35/2013/QH13;\nCăn cứ Luật Ngân sách', 'số 35/2013/QH13; «Căn cứ» Luật Ngân sách']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          [
            'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;\nCăn cứ Nghị định số 224/2026/NĐ-CP ngày 24 tháng 6 năm 2026 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số;\n',
            '',
          ],
        ],
        absent: ['legal-basis'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Theo đề nghị của Giám đốc',
            'Căn cứ Luật Giá số «16/2023/QH15»\nCăn cứ Luật Du lịch số 09/2017/QH14\nCăn cứ Luật Đường bộ số 35/2024/QH15\nCăn cứ Luật Viễn thông số 24/2023/QH15\nTheo đề nghị của Giám đốc',
          ],
        ],
      },
    ],
    good: [
      {
        // A line that the scanner spoilt goes on with the list of amendments.
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;',
            '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 18/2024/QH15,\n+Luạt sô 19/2025/QH15, Luật số 87/2025/QH15;',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'chi-thi' },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, preamble } = document;
    const profile = profileOf(kind, issuer, documentClass, ctx.asOf);
    const need = profile.parts['legal-basis'];
    if (!profile.known || need.need !== 'required') return;
    const { bases, considerations } = preamble;
    if (bases.length === 0) {
      const anchor = placeFor(document, 'legal-basis');
      yield {
        absent: { subject: 'legal-basis', anchor },
        fixes: partFixes(document, ctx, 'legal-basis', anchor),
        data: { defect: 'missing', printed: '', mark: '' },
        facts: [need.fact],
      };
      return;
    }
    const { text } = document.source;
    const facts = factsOf(document, ['V4.4'], ['V10.7']);
    let bulleted = false;
    for (const [index, basis] of bases.entries()) {
      const paragraph = document.paragraphAt(basis.start);
      const wrong = misspelt(text, firstWords(text, basis, 2), 'căn cứ');
      if (wrong !== null) {
        yield {
          at: wrong,
          data: { defect: 'words', printed: ctx.text(wrong), mark: '' },
          facts,
          fixes: [
            {
              kind: 'safe',
              title: { vi: 'Viết “Căn cứ”', en: 'Write “Căn cứ”' },
              edits: [{ ...wrong, insert: 'Căn cứ' }],
            },
          ],
        };
      }
      if (
        !bulleted &&
        paragraph !== null &&
        /^\s*[-–+*•]/u.test(text.slice(paragraph.start, basis.start)) &&
        !LISTS.has(document.source.format)
      ) {
        bulleted = true;
        const at = firstWords(text, { start: paragraph.start, end: basis.end }, 1);
        yield {
          at,
          data: { defect: 'bullet', printed: ctx.text(at), mark: '' },
          severity: 'info',
          facts,
          fixes: [withoutBullets(document)],
        };
      }
      const next = bases[index + 1];
      if (next !== undefined && paragraph !== null && next.start < paragraph.end) {
        yield {
          at: firstWords(text, next, 2),
          data: { defect: 'joined', printed: ctx.text(firstWords(text, next, 2)), mark: '' },
          facts,
          fixes: apart(document, next),
        };
      }
      // Without a consideration behind it the last line may end either way: what is missing is said by consideration-line.
      const last = next === undefined && !considerations.some(({ start }) => start > basis.start);
      const mark = text[basis.end - 1];
      if (mark === ';' || (last && mark === '.' && documentClass !== 'normative')) continue;
      if (mark === ',' && paragraph !== null && goesOn(document, paragraph)) continue;
      const at = lastWord(text, basis);
      const wanted = last && documentClass === 'administrative' ? '.' : ';';
      const soft = last && mark === '.';
      const start = /[.,:]/u.test(mark) ? basis.end - 1 : basis.end;
      yield {
        at,
        same: `ends ${wanted}`,
        data: { defect: soft ? 'last-mark' : 'mark', printed: ctx.text(at), mark: wanted },
        severity: soft ? 'info' : 'warning',
        facts: soft ? ['V4.5'] : facts,
        fixes: [
          {
            kind: 'safe',
            title: { vi: `Kết thúc bằng “${wanted}”`, en: `End with “${wanted}”` },
            edits: [{ start, end: basis.end, insert: wanted }],
          },
        ],
      };
    }
  },
  message: {
    vi: ({ defect, printed, mark }, { places }) => {
      const sign = mark === '.' ? 'dấu chấm' : 'dấu chấm phẩy';
      return {
        missing: {
          what: 'Dự thảo chưa nêu căn cứ ban hành.',
          why: 'Quyết định, nghị quyết phải nêu căn cứ về thẩm quyền và căn cứ về nội dung.',
          todo: 'Thêm các dòng “Căn cứ …;” ngay dưới trích yếu, bắt đầu từ Luật Tổ chức chính quyền địa phương.',
        },
        mark: {
          what: `Dòng căn cứ kết thúc bằng “${printed}”, không có ${sign}${places > 1 ? `; có ${places} dòng như vậy` : ''}.`,
          why: 'Mỗi căn cứ là một dòng riêng, kết thúc bằng dấu chấm phẩy; trong văn bản hành chính dòng cuối kết thúc bằng dấu chấm.',
          todo: `Kết thúc dòng này bằng ${sign}.`,
        },
        'last-mark': {
          what: `Dòng căn cứ cuối cùng kết thúc bằng “${printed}”.`,
          why: 'Trong văn bản quy phạm pháp luật, dòng cuối trước câu ban hành cũng kết thúc bằng dấu chấm phẩy.',
          todo: 'Kết thúc dòng này bằng dấu chấm phẩy.',
        },
        joined: {
          what: 'Nhiều căn cứ viết chung trong một đoạn.',
          why: 'Mỗi căn cứ phải là một dòng riêng.',
          todo: 'Xuống dòng trước từ “Căn cứ” này.',
        },
        words: {
          what: `Dòng căn cứ bắt đầu bằng “${printed}”.`,
          why: 'Dòng căn cứ bắt đầu bằng hai chữ “Căn cứ”.',
          todo: 'Sửa thành “Căn cứ”.',
        },
        bullet: {
          what: `Các dòng căn cứ có ký hiệu đầu dòng “${printed}”.`,
          why: 'Dòng căn cứ bắt đầu ngay bằng hai chữ “Căn cứ”.',
          todo: 'Bỏ ký hiệu đầu dòng.',
        },
      }[defect];
    },
    en: ({ defect, printed, mark }, { places }) => {
      const sign = mark === '.' ? 'a full stop' : 'a semicolon';
      return {
        missing: {
          what: 'The draft names no legal basis.',
          why: 'A decision or resolution names the bases of its power and its content.',
          todo: 'Add the lines “Căn cứ …;” under the subject.',
        },
        mark: {
          what: `A line of the legal bases ends with “${printed}”, without ${sign}${places > 1 ? `; there are ${places} such lines` : ''}.`,
          why: 'Each basis ends with a semicolon; in an administrative document the last line ends with a full stop.',
          todo: `End the line with ${sign}.`,
        },
        'last-mark': {
          what: `The last line of the legal bases ends with “${printed}”.`,
          why: 'In a normative document the line before the enacting sentence ends with a semicolon, too.',
          todo: 'End the line with a semicolon.',
        },
        joined: {
          what: 'Several legal bases stand in one paragraph.',
          why: 'Each basis stands on a line of its own.',
          todo: 'Begin a new line before this “Căn cứ”.',
        },
        words: {
          what: `A line of the legal bases begins with “${printed}”.`,
          why: 'It begins with “Căn cứ”.',
          todo: 'Write “Căn cứ”.',
        },
        bullet: {
          what: `A line of the legal bases begins with the mark “${printed}”.`,
          why: 'It begins with “Căn cứ” itself.',
          todo: 'Take the mark out.',
        },
      }[defect];
    },
  },
});
