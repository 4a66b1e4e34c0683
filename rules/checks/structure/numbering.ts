import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { numberReports } from './_number-judge.ts';
import { type NumberData, numberEn, numberVi } from './_number-words.ts';

export default defineRule<'document', NumberData>({
  id: 'structure/numbering',
  group: 'structure',
  scope: 'document',
  severity: 'error',
  needs: ['body'],
  facts: ['V5.1', 'V5.2', 'V5.3', 'V5.4', 'V5.5', 'V5.6', 'V5.7', 'V5.13', 'P9'],
  folds: 1,
  since: '0.1.0',
  summary: {
    vi: 'Đánh số điều, khoản, điểm, đề mục không liên tục hoặc sai kiểu',
    en: 'Numbers of articles, clauses, points or headings with a gap, a repeat or in the wrong form',
  },
  why: {
    vi: 'Phần, chương đánh số La Mã; mục, điều, khoản đánh số Ả Rập; điểm dùng chữ cái tiếng Việt (có “đ” sau “d”, không có “f”, “j”, “w”, “z”) và dấu ngoặc đơn đóng. Điều đánh số liên tục trong cả văn bản, khoản bắt đầu lại trong mỗi điều, điểm bắt đầu lại trong mỗi khoản. Bỏ số, lặp số làm cho việc viện dẫn sai hoặc không thực hiện được.',
    en: 'Parts and chapters take Roman figures; sections, articles and clauses Arabic ones; points the letters of the Vietnamese alphabet (with “đ” after “d”, without “f”, “j”, “w”, “z”) and a closing bracket. Articles are numbered through the whole document, clauses anew in each article, points anew in each clause. A gap or a repeat makes references wrong or impossible.',
  },
  mend: {
    vi: 'Xem có phải thiếu nội dung không trước khi đánh lại số. Không thiếu thì đánh lại từ chỗ sai và sửa mọi chỗ dẫn đến các số đó; điểm theo thứ tự a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.',
    en: 'See first whether content was lost. If not, number again from there and mend all references; points run a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      // A point was taken out and the letters were not mended.
      {
        asOf: '2026-11-22',
        kind: 'chi-thi',
        text: '1. Các sở, ngành thực hiện các nhiệm vụ sau:\na) Rà soát hồ sơ;\nb) Lập danh sách;\nc) Niêm yết công khai;\n«đ)» Gửi kết quả;\ne) Lưu trữ.\n2. Văn phòng theo dõi.',
        fixed:
          '1. Các sở, ngành thực hiện các nhiệm vụ sau:\na) Rà soát hồ sơ;\nb) Lập danh sách;\nc) Niêm yết công khai;\nd) Gửi kết quả;\nđ) Lưu trữ.\n2. Văn phòng theo dõi.',
      },
      // Letters set by a word processor.
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Điều tra;\nb) Tập huấn;\nc) In ấn;\nd) Kiểm tra;\n«e)» Sơ kết;\nf) Tổng kết;\ng) Khen thưởng.\n2. Kinh phí',
        fixed:
          '1. Nội dung\na) Điều tra;\nb) Tập huấn;\nc) In ấn;\nd) Kiểm tra;\nđ) Sơ kết;\ne) Tổng kết;\ng) Khen thưởng.\n2. Kinh phí',
      },
      // An article twice; the others are numbered on from it, and are not found again.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['Điều 6. Trách nhiệm tổ chức thực hiện', '«Điều 5.» Trách nhiệm tổ chức thực hiện'],
          ['Điều 7. Hiệu lực thi hành', 'Điều 6. Hiệu lực thi hành'],
          ['\nĐiều 8. Trách nhiệm thi hành', '\nĐiều 7. Trách nhiệm thi hành'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['3. Mô hình đã được phê duyệt trước ngày', '«4.» Mô hình đã được phê duyệt trước ngày'],
          ['d) Có khả năng nhân rộng', '«f)» Có khả năng nhân rộng'],
        ],
      },
      // Letters with a full stop, told once.
      {
        asOf: '2026-11-22',
        kind: 'chi-thi',
        text: '1. Sở Nội vụ:\n«a.» Kiểm tra công vụ;\nb. Báo cáo kết quả.\n2. Sở Tư pháp:\na. Rà soát văn bản;\nb. Công bố danh mục.',
        fixed:
          '1. Sở Nội vụ:\na) Kiểm tra công vụ;\nb) Báo cáo kết quả.\n2. Sở Tư pháp:\na) Rà soát văn bản;\nb) Công bố danh mục.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['Chương II\nQUẢN LÝ', '«Chương 2»\nQUẢN LÝ']],
      },
      // A unit that was moved, and its number was not.
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nIII. TỔ CHỨC\n1. Sở Tư pháp chủ trì.\n«II.» NỘI DUNG\n1. Tập huấn.\nIV. KINH PHÍ\n1. Ngân sách bảo đảm.',
        fixed:
          'I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nII. TỔ CHỨC\n1. Sở Tư pháp chủ trì.\nIII. NỘI DUNG\n1. Tập huấn.\nIV. KINH PHÍ\n1. Ngân sách bảo đảm.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Tập huấn;\n«- b)» Kiểm tra.\n2. Kinh phí do ngân sách bảo đảm.',
        fixed: '1. Nội dung\na) Tập huấn;\nb) Kiểm tra.\n2. Kinh phí do ngân sách bảo đảm.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      // Articles, chapters and sections of an attached regulation are counted for themselves.
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      // Units that are put in are quoted.
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'ke-hoach' },
      // Headings may be numbered on through the parts.
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Bảo đảm tiến độ.\nII. NỘI DUNG\n3. Tập huấn.\n4. Kiểm tra.\n\nIII. TỔ CHỨC THỰC HIỆN\n5. Sở Tư pháp chủ trì.\n6. Các sở phối hợp.',
      },
      // The law of before 2020 is not known to the rule.
      {
        asOf: '2018-01-01',
        kind: 'chi-thi',
        text: '1. Sở Nội vụ:\na. Kiểm tra công vụ;\nb. Báo cáo kết quả.\n3. Sở Tư pháp rà soát văn bản.',
      },
    ],
  },
  *check(document: LegalDocument, ctx: Context): Iterable<Report<NumberData>> {
    // The sheet of a procedure has the headings of its portal, and forms within; the law on documents does not bind a constitution.
    if (document.kind !== 'tthc' && document.kind !== 'hien-phap') yield* numberReports(document, ctx);
  },
  message: { vi: numberVi, en: numberEn },
});
