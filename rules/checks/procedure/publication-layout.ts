import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import type { LegalDocument, Procedure } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import { LEGAL_BASIS, nameOf } from './_components.ts';
import { anchorFor, skeletonFix } from './_place.ts';
import { countsOf, namedApart, publicationOf } from './_publication.ts';
import { type Data, publicationWords } from './_publication-words.ts';

/** Columns of a list, by key: those of new and amended procedures, and those of repealed ones. */
const COLUMN_WORDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'thoi-han': ['Thời hạn giải quyết', 'time'],
  'dia-diem': ['Địa điểm thực hiện', 'place'],
  phi: ['Phí, lệ phí', 'fee'],
  'can-cu': ['Căn cứ pháp lý', 'legal ground'],
};
const STANDING = ['thoi-han', 'dia-diem', 'phi', 'can-cu'];
const REPEALED = ['can-cu'];

/** Numbers of days, hours and months, each with its unit: `10 ngày làm việc` → `10 ngày làm việc`. */
function timesIn(words: string): string[] {
  return [...words.matchAll(/(\d{1,3})(?: \([^)]{1,20}\))? (ngày làm việc|ngày|giờ|tháng)/gu)].map(
    ([, number, unit]) => `${Number(number)} ${unit}`,
  );
}

/** Amounts of money. */
function amountsIn(words: string): string[] {
  return [...words.matchAll(/(\d{1,3}(?:\.\d{3})+|\d{4,9}) ?đ(?:ồng)?(?!\p{L})/gu)].map(([, number]) =>
    number.replaceAll('.', ''),
  );
}

const NONE = /^(?:[^\p{L}]*)không(?: có| thu| quy định)?(?![\p{L} ]*\p{L}{3})/u;

/** Whether the row tells another time or fee than its sheet; only where both tell one. */
function differs(key: 'thoi-han' | 'phi', row: string, sheet: string): boolean {
  if (key === 'thoi-han') {
    const [told, set] = [timesIn(row), timesIn(sheet)];
    return told.length > 0 && set.length > 0 && !told.some((time) => set.includes(time));
  }
  const [told, set] = [amountsIn(row), amountsIn(sheet)];
  if (told.length > 0 && set.length > 0) return !told.some((amount) => set.includes(amount));
  const free = (words: string): boolean => NONE.test(words.replace(/^.{0,40}?phí[^:]{0,30}:\s*/u, ''));
  return (told.length > 0 && free(sheet)) || (set.length > 0 && free(row));
}

function* checkColumns(document: LegalDocument): Iterable<Report<Data>> {
  for (const { columns, change, rows } of publicationOf(document)!.tables) {
    const wanted = change === 'repealed' ? REPEALED : STANDING;
    const missing = wanted.filter((key) => !columns.has(key));
    const head = columns.get('ten')!;
    if (missing.length === 0 || rows.length === 0) continue;
    yield {
      at: { start: head.start, end: head.end },
      facts: [change === 'repealed' ? 'T4.10' : 'T4.9'],
      data: {
        defect: 'columns',
        procedure: '',
        words: missing.map((key) =>
          change === 'repealed' ? 'Tên văn bản quy định việc bãi bỏ' : COLUMN_WORDS[key][0],
        ),
      },
    };
  }
}

const spanOf = (procedure: Procedure): { start: number; end: number } => {
  const { start, end } = procedure.name ?? procedure;
  return { start, end };
};

export default defineRule<'document', Data>({
  id: 'procedure/publication-layout',
  group: 'procedure',
  scope: 'document',
  severity: 'warning',
  needs: ['body'],
  facts: ['T4.1', 'T4.3', 'T4.4', 'T4.5', 'T4.6', 'T4.9', 'T4.10', 'T4.12', 'T4.13', 'T4.15'],
  folds: 3,
  since: '0.1.0',
  summary: {
    vi: 'Quyết định công bố thủ tục hành chính: danh mục thiếu cột, danh mục và nội dung không khớp',
    en: 'Decision that publishes procedures: a list lacks columns, or list and sheets disagree',
  },
  why: {
    vi: 'Danh mục công bố có tên, thời hạn, địa điểm, phí, lệ phí và căn cứ pháp lý; thủ tục bị bãi bỏ có tên và văn bản bãi bỏ. Mỗi dòng của danh mục có nội dung cụ thể ở phần sau và ngược lại, thời hạn, phí ở hai nơi phải như nhau.',
    en: 'The list tells name, time, place, fee and legal ground; of a repealed procedure its name and the document that repeals it. Each row has its sheet and the reverse; time and fee are the same in both.',
  },
  mend: {
    vi: 'Thêm cột còn thiếu vào bảng danh mục. So từng dòng của danh mục với nội dung cụ thể: tên, thời hạn, phí, lệ phí phải giống nhau; khác thì sửa theo văn bản quy định thủ tục.',
    en: 'Add the missing column. Compare each row of the list with its sheet: name, deadline and fees must be the same; where they differ, follow the document that lays the procedure down.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'STT\tTên thủ tục hành chính\tThời hạn giải quyết\tĐịa điểm thực hiện\t',
            'STT\t«Tên thủ tục hành chính»\tThời hạn giải quyết\t',
          ],
          [
            '\tTrung tâm Phục vụ hành chính công xã, phường\tKhông\tQuyết định số 58/2026/QĐ-UBND\n2',
            '\tKhông\tQuyết định số 58/2026/QĐ-UBND\n2',
          ],
          [
            '\tTrung tâm Phục vụ hành chính công xã, phường\tKhông\tQuyết định số 58/2026/QĐ-UBND\n\n',
            '\tKhông\tQuyết định số 58/2026/QĐ-UBND\n\n',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            '1\tHỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo\t10 ngày làm việc',
            '1\tHỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo\t«12 ngày làm việc»',
          ],
          ['«12 ngày làm việc» kể từ ngày nhận đủ hồ sơ hợp lệ', '«12 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ»'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            '\n2\tHỗ trợ kinh phí xử lý chất thải chăn nuôi\t15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ\tTrung tâm Phục vụ hành chính công xã, phường\tKhông\tQuyết định số 58/2026/QĐ-UBND',
            '',
          ],
          [
            '2. Thủ tục: Hỗ trợ kinh phí xử lý chất thải chăn nuôi',
            '2. «Thủ tục: Hỗ trợ kinh phí xử lý chất thải chăn nuôi»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'kèm theo Quyết định này 02 thủ tục hành chính mới ban hành',
            'kèm theo Quyết định này «03 thủ tục hành chính mới ban hành»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            '2. Thủ tục: Hỗ trợ kinh phí xử lý chất thải chăn nuôi',
            '2. «Thủ tục: Hỗ trợ kinh phí xử lý chất thải, khí thải chăn nuôi»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            '\n\nPHẦN II',
            '\n3\t«Hỗ trợ kinh phí mua tinh đông lạnh»\t07 ngày làm việc\tTrung tâm Phục vụ hành chính công xã, phường\tKhông\tQuyết định số 58/2026/QĐ-UBND\n\nPHẦN II',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'đã tốt nghiệp trung học cơ sở.\nl) Căn cứ pháp lý của thủ tục hành chính: Quyết định số 58/2026/QĐ-UBND.\n',
            'đã tốt nghiệp trung học cơ sở.\n',
          ],
        ],
        absent: ['procedure/legal-basis'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'd) Thời hạn giải quyết: 10 ngày làm việc kể từ',
            'd) Thời hạn giải quyết: không quá 10 (mười) ngày làm việc kể từ',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            '2. Thủ tục: Hỗ trợ kinh phí xử lý chất thải chăn nuôi',
            '2. Thủ tục hỗ trợ kinh phí xử lý chất thải chăn nuôi',
          ],
        ],
      },
    ],
  },
  *check(document, ctx) {
    const publication = publicationOf(ctx.document);
    if (publication === null) return;
    yield* checkColumns(document);
    const { tables, sheets, sheetOf, rowsAlone, sheetsAlone } = publication;
    const listed = tables.some(({ rows }) => rows.length > 0);
    if (sheets.length > 0 && listed) {
      for (const row of rowsAlone)
        yield {
          at: spanOf(row),
          same: 'row-alone',
          facts: ['T4.12'],
          data: { defect: 'row-alone', procedure: nameOf(row), words: [] },
        };
      for (const sheet of sheetsAlone)
        yield {
          at: spanOf(sheet),
          same: 'sheet-alone',
          facts: ['T4.12'],
          data: { defect: 'sheet-alone', procedure: nameOf(sheet), words: [] },
        };
    }
    // Where list and sheets disagree the number may be right.
    for (const { at, said, rows } of rowsAlone.length + sheetsAlone.length === 0 || sheets.length === 0
      ? countsOf(document)
      : [])
      if (rows > 0 && rows !== said)
        yield { at, facts: ['T4.12'], data: { defect: 'count', procedure: '', words: [String(rows)] } };
    for (const [row, sheet] of sheetOf) {
      if (namedApart(row, sheet))
        yield {
          at: spanOf(sheet),
          same: 'name',
          facts: ['T4.12'],
          related: [{ at: spanOf(row), message: { vi: 'Tên trong danh mục.', en: 'The name in the list.' } }],
          data: { defect: 'name', procedure: nameOf(sheet), words: [nameOf(row)] },
        };
      for (const key of ['thoi-han', 'phi'] as const) {
        const [cell, set] = [row.components[key], sheet.components[key]];
        if (cell === undefined || set === undefined || !differs(key, plain(cell.text), plain(set.text.slice(0, 2000))))
          continue;
        yield {
          at: { start: cell.start, end: cell.end },
          facts: ['T4.12'],
          related: [{ at: { start: set.start, end: set.end }, message: { vi: 'Nội dung cụ thể.', en: 'The sheet.' } }],
          data: {
            defect: key === 'phi' ? 'fee' : 'deadline',
            procedure: nameOf(row),
            words: [set.text.replace(/\s+/gu, ' ').slice(0, 120)],
          },
        };
      }
    }
    for (const sheet of sheets) {
      if ('can-cu' in sheet.components) continue;
      yield {
        absent: { subject: LEGAL_BASIS.subject, anchor: anchorFor(document, sheet, LEGAL_BASIS) },
        facts: ['T4.3', 'T4.4'],
        fixes: skeletonFix(document, sheet, LEGAL_BASIS),
        data: { defect: 'legal-basis', procedure: nameOf(sheet), words: [] },
      };
    }
  },
  message: publicationWords,
});
