import { defineRule } from '../../engine/define-rule.ts';
import { plain, unmarked } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { firstWords, lastWord, misspelt, placeFor } from './_body.ts';
import { factsOf, requires } from './_header.ts';
import { partFixes } from './_skeleton.ts';

type Defect = 'missing' | 'no-submission' | 'no-appraisal' | 'order' | 'words' | 'mark' | 'last-mark';
type Data = { defect: Defect; printed: string; wanted: string };

/** How the line begins in a resolution of a council, and in a decision. */
const leads = ['Theo đề nghị', 'Xét đề nghị', 'Được sự', 'Xét'] as const;

/** The misspelt words that the line begins with, and the right ones; null when it begins well. */
function wrongLead(text: string, line: Span): { at: Span; wanted: string } | null {
  const begin = plain(text.slice(line.start, Math.min(line.end, line.start + 40)));
  if (leads.some((lead) => begin.startsWith(plain(lead)))) return null;
  const one = firstWords(text, line, 1);
  if (unmarked(text.slice(one.start, one.end)) === 'xet') return { at: one, wanted: 'Xét' };
  const at = misspelt(text, firstWords(text, line, 3), 'theo đề nghị');
  return at === null ? null : { at, wanted: 'Theo đề nghị' };
}

export default defineRule<'document', Data>({
  id: 'the-thuc/consideration-line',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['preamble'],
  facts: ['V4.1', 'V4.4', 'V4.5', 'V10.7', 'P3'],
  since: '0.1.0',
  summary: {
    vi: 'Thiếu hoặc chưa đúng dòng “Theo đề nghị”, “Xét”',
    en: 'The line “Theo đề nghị” or “Xét” missing or not as it must be',
  },
  why: {
    vi: 'Sau các căn cứ, quyết định có dòng “Theo đề nghị của …;”, nghị quyết của Hội đồng nhân dân có dòng “Xét Tờ trình số …; Báo cáo thẩm tra …; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;”.',
    en: 'Behind the legal bases a decision has a line “Theo đề nghị của …;”, a resolution of a council a line “Xét Tờ trình số …; Báo cáo thẩm tra …;”.',
  },
  mend: {
    vi: 'Sau căn cứ cuối cùng, quyết định ghi “Theo đề nghị của <chức vụ, cơ quan trình>;”, nghị quyết ghi “Xét Tờ trình số …; Báo cáo thẩm tra số …; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;”. Sai chỗ thì chuyển xuống sau căn cứ.',
    en: 'Behind the last basis a decision has “Theo đề nghị của …;”, a resolution “Xét Tờ trình số …; Báo cáo thẩm tra số …; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;”. Move it there if it stands elsewhere.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;\n', '']],
        absent: ['consideration'],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Xét Tờ trình số 64/TTr-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân xã; Báo cáo thẩm tra số 12/BC-HĐND ngày 09 tháng 11 năm 2026 của Ban Kinh tế - Ngân sách Hội đồng nhân dân xã; ',
            '«Xét Tờ trình» số 64/TTr-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân xã; ',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['Sở Khoa học và Công nghệ;\n\nỦy', 'Sở Khoa học và Công «nghệ.»\n\nỦy']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, preamble } = document;
    if (!requires(document, ctx.asOf, 'legal-basis')) return;
    const { bases, considerations, enacting } = preamble;
    const { text } = document.source;
    const say = (defect: Defect, at: Span, wanted = '') => ({
      at,
      data: { defect, printed: ctx.text(at).replace(/\s+/gu, ' '), wanted },
    });
    const must = requires(document, ctx.asOf, 'consideration');
    const council = issuer?.body === 'hdnd';
    if (considerations.length === 0) {
      if (!must && documentClass !== 'administrative') return;
      const wanted = council ? 'Xét Tờ trình …; Báo cáo thẩm tra …;' : 'Theo đề nghị của …;';
      const anchor = placeFor(document, 'consideration');
      yield {
        absent: { subject: 'consideration', anchor },
        fixes: partFixes(document, ctx, 'consideration', anchor),
        data: { defect: 'missing', printed: '', wanted },
        severity: must ? 'warning' : 'info',
        facts: must ? ['V4.1'] : ['P3'],
      };
      return;
    }
    const order = factsOf(document, ['V4.1'], ['V10.7']);
    // A number without its year tells another class than the form does: the-thuc/symbol speaks of that.
    const administrative = documentClass === 'administrative';
    // A basis behind the enacting sentence belongs to a preamble printed twice.
    const lastBasis = bases.findLast(({ start }) => enacting === null || start < enacting.start)?.start ?? -1;
    for (const [index, line] of considerations.entries()) {
      const lead = wrongLead(text, line);
      if (lead !== null) {
        const { at, wanted } = lead;
        const title = { vi: `Viết “${wanted}”`, en: `Write “${wanted}”` };
        yield {
          ...say('words', at, wanted),
          facts: order,
          fixes: [{ kind: 'review', title, edits: [{ ...at, insert: wanted }] }],
        };
      }
      const begin = firstWords(text, line, 3);
      if (line.start < lastBasis && /^(?:theo đề nghị|xét)/u.test(plain(ctx.text(begin))))
        yield { ...say('order', begin), facts: order };
      const last = index === considerations.length - 1 && line.start > lastBasis;
      const mark = text[line.end - 1];
      const good = last && administrative ? '.' : ';';
      if (mark === good || (last && mark === '.' && documentClass === 'unknown')) continue;
      // A comma before the decision line is an old habit.
      const soft = last && /[.;,]/u.test(mark);
      const start = /[.,:;]/u.test(mark) ? line.end - 1 : line.end;
      const title = { vi: `Kết thúc bằng “${good}”`, en: `End with “${good}”` };
      yield {
        ...say(soft ? 'last-mark' : 'mark', lastWord(text, line), good === '.' ? 'dấu chấm' : 'dấu chấm phẩy'),
        severity: soft ? 'info' : 'warning',
        facts: factsOf(document, ['V4.5'], ['V10.7']),
        fixes: [{ kind: 'safe', title, edits: [{ start, end: line.end, insert: good }] }],
      };
    }
    if (!council || kind !== 'nghi-quyet-qppl' || !must) return;
    // Submission and report may stand on lines of their own behind the first.
    const { start } = considerations[0];
    const behind = [enacting?.start ?? 0, document.body[0]?.start ?? 0].find((place) => place > start);
    const end = behind ?? considerations[considerations.length - 1].end;
    const all = plain(ctx.text({ start, end: Math.min(end, start + 5000) }));
    const begin = firstWords(text, considerations[0], 3);
    if (!all.includes('tờ trình')) yield { ...say('no-submission', begin), facts: ['V4.1'] };
    else if (!all.includes('thẩm tra')) yield { ...say('no-appraisal', begin), facts: ['V4.1'] };
  },
  message: {
    vi: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `Dự thảo chưa có dòng “${wanted}” sau các căn cứ.`,
          why: 'Phần mở đầu nêu cơ quan trình, đề nghị ban hành ngay sau các căn cứ.',
          todo: `Thêm dòng “${wanted}” sau căn cứ cuối cùng.`,
        },
        'no-submission': {
          what: `Dòng “${printed} …” chưa nêu tờ trình.`,
          why: 'Nghị quyết của Hội đồng nhân dân nêu số, ngày của tờ trình và báo cáo thẩm tra đã được xem xét.',
          todo: 'Viết “Xét Tờ trình số …; Báo cáo thẩm tra số …; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;”.',
        },
        'no-appraisal': {
          what: `Dòng “${printed} …” chưa nêu báo cáo thẩm tra.`,
          why: 'Nghị quyết của Hội đồng nhân dân nêu số, ngày của tờ trình và báo cáo thẩm tra đã được xem xét.',
          todo: 'Thêm “Báo cáo thẩm tra số … ngày … của Ban …;” sau tờ trình.',
        },
        order: {
          what: `Dòng “${printed} …” đứng trước căn cứ.`,
          why: 'Dòng này đứng sau tất cả các căn cứ, ngay trước câu ban hành hoặc phần quyết định.',
          todo: 'Chuyển dòng này xuống sau căn cứ cuối cùng.',
        },
        words: {
          what: `Dòng này bắt đầu bằng “${printed}”.`,
          why: `Dòng này bắt đầu bằng “${wanted}”.`,
          todo: `Sửa thành “${wanted}”.`,
        },
        mark: {
          what: `Dòng này kết thúc bằng “${printed}”, không có ${wanted}.`,
          why: `Dòng này kết thúc bằng ${wanted}.`,
          todo: `Thêm ${wanted} ở cuối dòng.`,
        },
        'last-mark': {
          what: `Dòng cuối của phần mở đầu kết thúc bằng “${printed}”.`,
          why: 'Trong văn bản quy phạm pháp luật dòng này kết thúc bằng dấu chấm phẩy, trong văn bản hành chính bằng dấu chấm.',
          todo: `Kết thúc dòng này bằng ${wanted}.`,
        },
      })[defect],
    en: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `The draft has no line “${wanted}” behind its legal bases.`,
          why: 'The preamble names who submits or proposes the document.',
          todo: `Add “${wanted}” behind the last basis.`,
        },
        'no-submission': {
          what: `The line “${printed} …” names no submission.`,
          why: 'A resolution of a council names the submission and the report that were considered.',
          todo: 'Write “Xét Tờ trình số …; Báo cáo thẩm tra số …;”.',
        },
        'no-appraisal': {
          what: `The line “${printed} …” names no report of examination.`,
          why: 'A resolution of a council names the submission and the report that were considered.',
          todo: 'Add “Báo cáo thẩm tra số …;” behind the submission.',
        },
        order: {
          what: `The line “${printed} …” stands before a legal basis.`,
          why: 'It stands behind all legal bases.',
          todo: 'Move it behind the last basis.',
        },
        words: {
          what: `The line begins with “${printed}”.`,
          why: `It begins with “${wanted}”.`,
          todo: `Write “${wanted}”.`,
        },
        mark: {
          what: `The line ends with “${printed}” and lacks its mark.`,
          why: 'It ends with a semicolon; in an administrative document the last line ends with a full stop.',
          todo: 'Add the mark.',
        },
        'last-mark': {
          what: `The last line of the preamble ends with “${printed}”.`,
          why: 'In a normative document it ends with a semicolon, in an administrative one with a full stop.',
          todo: 'Change the mark.',
        },
      })[defect],
  },
});
