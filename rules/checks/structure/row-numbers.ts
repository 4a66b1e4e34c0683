import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { isAmending } from './_amending-name.ts';
import { type Gap, gapsOf } from './_counted.ts';

interface Data {
  readonly what: Gap['what'];
  readonly before: number;
  readonly value: number;
}

/** `3`, or `3 đến 5`. */
const missing = ({ before, value }: Data, to: string): string =>
  value - before === 2 ? `${before + 1}` : `${before + 1}${to}${value - 1}`;

export default defineRule<'document', Data>({
  id: 'structure/row-numbers',
  group: 'structure',
  scope: 'document',
  severity: 'warning',
  needs: ['body'],
  facts: ['P12'],
  since: '0.1.0',
  summary: {
    vi: 'Số thứ tự của các bước, các dòng trong bảng bị bỏ cách',
    en: 'A gap in the numbers of steps or of the rows of a table',
  },
  why: {
    vi: 'Người đọc không biết một bước, một dòng bị bỏ sót hay chỉ đánh số nhầm; nơi khác dẫn đến “bước 3”, “số thứ tự 3” thì không tìm được.',
    en: 'A reader cannot tell whether a step or a row was left out or only misnumbered, and references to it lead nowhere.',
  },
  mend: {
    vi: 'Xem có bỏ sót bước hay dòng nào không. Không sót thì đánh số lại liên tục từ chỗ đó và sửa các chỗ dẫn.',
    en: 'See whether a step or a row was lost. If not, number on from there and mend what refers to it.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Trình tự thực hiện:\n- Bước 1: Lập danh sách.\n- Bước 2: Kiểm tra.\n- Bước «4»: Phê duyệt.\n2. Kinh phí do ngân sách bảo đảm.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Phân công:\n\nSTT\tNhiệm vụ\tCơ quan\n1\tTập huấn\tSở Tư pháp\n2\tKiểm tra\tSở Nội vụ\n«4»\tTổng kết\tSở Tài chính\n\n2. Kinh phí do ngân sách bảo đảm.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      {
        // A new row begins with 1; two steps in one line; numbers within a step.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Cấp thẻ:\n- Bước 1: Lập danh sách.\n- Bước 2 và Bước 3: Kiểm tra.\n- Bước 4: Phê duyệt.\n- Bước 4.1: Ký.\n2. Đổi thẻ:\n- Bước 1: Lập danh sách.\n- Bước 2: Kiểm tra.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Phân công:\n\nSTT\tNhiệm vụ\tSố lượng\n1\tTập huấn\t04\n2\tKiểm tra\t12\n3\tTổng kết\t01\n\n2. Kinh phí do ngân sách bảo đảm.',
      },
    ],
  },
  *check(document: LegalDocument, _ctx: Context): Iterable<Report<Data>> {
    // An extract, in an amending document, has the numbers of the whole; what was scanned has lost lines and digits.
    if (document.kind === 'vbhn' || isAmending(document) || scannedOf(document).numbers) return;
    for (const { what, at, before, value } of gapsOf(document)) yield { at, data: { what, before, value } };
  },
  message: {
    vi: (data: Data) => ({
      what:
        data.what === 'step'
          ? `Sau bước ${data.before} là bước ${data.value}, thiếu bước ${missing(data, ' đến bước ')}.`
          : `Trong bảng, sau số thứ tự ${data.before} là ${data.value}, thiếu ${missing(data, ' đến ')}.`,
      why: 'Các bước của trình tự và các dòng của bảng được đánh số liên tục.',
      todo:
        data.what === 'step'
          ? 'Bổ sung bước bị sót, hoặc đánh số lại các bước.'
          : 'Bổ sung dòng bị sót, hoặc đánh số lại các dòng.',
    }),
    en: (data: Data) => ({
      what:
        data.what === 'step'
          ? `Step ${data.before} is followed by step ${data.value}; step ${missing(data, ' to ')} is missing.`
          : `In the table, row ${data.before} is followed by ${data.value}; ${missing(data, ' to ')} is missing.`,
      why: 'The steps of a sequence and the rows of a table are numbered without a gap.',
      todo: data.what === 'step' ? 'Add the step, or number the steps anew.' : 'Add the row, or number the rows anew.',
    }),
  },
});
