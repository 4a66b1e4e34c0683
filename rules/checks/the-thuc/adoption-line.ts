import { defineRule } from '../../engine/define-rule.ts';
import { profileOf } from '../../structure/profiles.ts';
import { firstWords, misspelt, placeFor } from './_body.ts';
import { type DateWords, dateIn, sameForm } from './_dates.ts';
import { partFixes, removalFix } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

type Defect = 'missing' | 'forbidden' | 'date' | 'words';
type Data = { defect: Defect; printed: string; wanted: string };

export default defineRule<'document', Data>({
  id: 'the-thuc/adoption-line',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['conclusions'],
  facts: ['V3.18', 'V6.6'],
  since: '0.1.0',
  summary: {
    vi: 'Dòng ghi việc thông qua nghị quyết thiếu, thừa hoặc chưa đúng',
    en: 'Line of adoption missing, out of place or not as it must be',
  },
  why: {
    vi: 'Sau điều cuối, nghị quyết của Hội đồng nhân dân ghi “Nghị quyết này đã được Hội đồng nhân dân … khóa …, kỳ họp thứ … thông qua ngày …”. Ngày của nghị quyết là ngày thông qua. Quyết định không có dòng này.',
    en: 'Behind its last article a resolution of a council tells the session and the day of its adoption, which is its date. A decision has no such line.',
  },
  mend: {
    vi: 'Ở nghị quyết, thêm sau điều cuối: “Nghị quyết này đã được Hội đồng nhân dân … khóa …, kỳ họp thứ … thông qua ngày … tháng … năm ….”, ngày trùng với ngày ở phần đầu. Ở quyết định thì bỏ dòng này.',
    en: 'In a resolution add “Nghị quyết này đã được Hội đồng nhân dân … khóa …, kỳ họp thứ … thông qua ngày …” behind the last article, with the date of the header. Take it out of a decision.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Nghị quyết này đã được Hội đồng nhân dân xã Mường Than khóa II, kỳ họp thứ 3 thông qua ngày 12 tháng 11 năm 2026./.\n\n',
            '',
          ],
        ],
        absent: ['adoption-line'],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-tinh',
        replace: [['thông qua ngày 20 tháng 11 năm 2026', 'thông qua «ngày 19 tháng 11 năm 2026»']],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-tinh',
        replace: [['thông qua ngày 20 tháng 11 năm 2026', '«thông quá» ngày 20 tháng 11 năm 2026']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['thông qua ngày 12 tháng 11 năm 2026', 'thông qua ngày     tháng 11 năm 2026']],
      },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, conclusions, header, fragment } = document;
    const profile = profileOf(kind, issuer, documentClass, ctx.asOf);
    if (!profile.known) return;
    const { need } = profile.parts['adoption-line'];
    const { adoption } = conclusions;
    if (adoption === null) {
      if (need !== 'required' || fragment.start) return;
      const anchor = placeFor(document, 'adoption-line');
      yield {
        absent: { subject: 'adoption-line', anchor },
        fixes: partFixes(document, ctx, 'adoption-line', anchor),
        data: { defect: 'missing', printed: '', wanted: '' },
        facts: ['V6.6'],
      };
      return;
    }
    const { text } = document.source;
    if (need === 'forbidden') {
      const at = firstWords(text, adoption, 5);
      yield {
        at,
        data: { defect: 'forbidden', printed: ctx.text(at), wanted: '' },
        facts: ['V6.6'],
        fixes: [removalFix(document, 'Bỏ dòng này', 'Take the line out', adoption)],
      };
      return;
    }
    const wrong = misspelt(text, adoption, 'thông qua');
    if (wrong !== null)
      yield {
        at: wrong,
        data: { defect: 'words', printed: ctx.text(wrong), wanted: 'thông qua' },
        facts: ['V6.6'],
        fixes: [writeFix('safe', wrong, 'thông qua')],
      };
    const date: DateWords | null = need === 'required' ? dateIn(text, adoption) : null;
    if (date === null || date.iso === null || header.date === null || date.iso === header.date) return;
    yield {
      at: date,
      data: { defect: 'date', printed: ctx.text(date).replace(/\s+/gu, ' '), wanted: '' },
      facts: ['V3.18'],
      fixes: [writeFix('review', date, sameForm(ctx.text(date), header.date))],
      related: header.placeDate
        ? [{ at: header.placeDate, message: { vi: 'Ngày ghi ở phần đầu.', en: 'The date of the header.' } }]
        : [],
    };
  },
  message: {
    vi: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: 'Nghị quyết chưa có dòng ghi việc thông qua.',
          why: 'Sau điều cuối, nghị quyết của Hội đồng nhân dân ghi khóa, kỳ họp và ngày thông qua.',
          todo: 'Thêm “Nghị quyết này đã được Hội đồng nhân dân … khóa …, kỳ họp thứ … thông qua ngày … tháng … năm ….”.',
        },
        forbidden: {
          what: `Quyết định có dòng ghi việc thông qua: “${printed} …”.`,
          why: 'Dòng này chỉ dùng cho nghị quyết của Hội đồng nhân dân.',
          todo: 'Bỏ dòng này.',
        },
        date: {
          what: `Ngày thông qua “${printed}” khác ngày ghi ở phần đầu.`,
          why: 'Ngày ghi ở phần đầu của nghị quyết là ngày thông qua.',
          todo: 'Ghi thống nhất ngày thông qua ở hai nơi.',
        },
        words: {
          what: `Dòng ghi việc thông qua viết sai “${printed}”.`,
          why: `Cụm từ này phải viết “${wanted}”.`,
          todo: `Sửa thành “${wanted}”.`,
        },
      })[defect],
    en: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: 'The resolution has no line of adoption.',
          why: 'Behind its last article a resolution of a council tells the session and the day of its adoption.',
          todo: 'Add “Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày ….”.',
        },
        forbidden: {
          what: `The decision has a line of adoption: “${printed} …”.`,
          why: 'Only a resolution of a council has one.',
          todo: 'Take it out.',
        },
        date: {
          what: `The day of adoption, “${printed}”, is not that of the header.`,
          why: 'The date of a resolution is the day of its adoption.',
          todo: 'Print the same day in both places.',
        },
        words: {
          what: `The line of adoption is misspelt: “${printed}”.`,
          why: `The words are “${wanted}”.`,
          todo: `Write “${wanted}”.`,
        },
      })[defect],
  },
});
