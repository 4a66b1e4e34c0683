import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import type { StructureNode } from '../../structure/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { isJudged } from './_lists.ts';

interface Data {
  /** `điểm b)`, `khoản 2`. */
  readonly point: string;
  readonly count: number;
}

const NONE: readonly never[] = [];

export default defineRule<'node', Data>({
  id: 'structure/bullets-in-point',
  group: 'structure',
  scope: 'node',
  classes: ['normative'],
  severity: 'warning',
  needs: ['body'],
  facts: ['V5.9'],
  folds: 1,
  since: '0.1.0',
  summary: { vi: 'Dùng gạch đầu dòng trong điểm', en: 'Bullets within a point' },
  why: {
    vi: 'Mỗi điểm thể hiện một ý; trong điểm không dùng gạch đầu dòng hay ký hiệu liệt kê khác, vì nội dung sau gạch đầu dòng không có số để viện dẫn.',
    en: 'Each point says one thing and holds no bullets or other signs of a list: what stands behind a bullet has no number by which to cite it.',
  },
  mend: {
    vi: 'Đổi mỗi gạch đầu dòng thành một điểm có chữ cái riêng (tách khoản nếu cần), hoặc viết gộp thành một câu.',
    en: 'Make each bullet a point with its own letter (split the clause if need be), or one sentence of them all.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['a) Cây hằng năm: 20 ha;', 'a) Cây hằng năm, trong đó:\n«-» Cây lương thực: 15 ha;\n- Cây rau, màu: 05 ha;'],
        ],
      },
      // Told once a draft.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'a) 01 ngày làm việc đối với dữ liệu phục vụ chỉ đạo, điều hành;',
            'a) 01 ngày làm việc đối với:\n\n«+» Dữ liệu phục vụ chỉ đạo;\n\n+ Dữ liệu phục vụ điều hành;',
          ],
          ['c) 05 ngày làm việc đối với dữ liệu khác.', 'c) 05 ngày làm việc đối với:\n\n* Dữ liệu khác.'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      // In a khoản the law does not forbid them.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            '2. Hộ gia đình, hợp tác xã, doanh nghiệp tham gia mô hình khuyến nông địa phương.',
            '2. Người tham gia mô hình:\n- Hộ gia đình;\n- Hợp tác xã, doanh nghiệp.',
          ],
        ],
      },
      // Administrative documents may have them.
      { asOf: '2026-11-22', base: 'ke-hoach' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Tập huấn:\n- Cấp tỉnh;\n- Cấp xã.\nb) Kiểm tra.',
      },
    ],
  },
  check(node: StructureNode, ctx): readonly Report<Data>[] {
    if (node.type !== 'point' || node.children.length === 0) return NONE;
    const bullets = node.children.filter(({ type }) => type === 'bullet');
    if (bullets.length === 0 || !isJudged(node, ctx.document)) return NONE;
    // A scanner reads specks as dashes.
    if (bullets.length === 1 && scannedOf(ctx.document).numbers) return NONE;
    const [first] = bullets;
    const count = bullets.length;
    return [{ at: first.label, same: 'bullets', data: { point: `điểm ${node.number}`, count } }];
  },
  message: {
    vi: ({ point, count }, { places }) => ({
      what: `Trong ${point} có ${count} gạch đầu dòng.${places > 1 ? ` Cả dự thảo có ${places} điểm như vậy.` : ''}`,
      why: 'Trong điểm không dùng gạch đầu dòng hay ký hiệu liệt kê khác (khoản 2 Điều 63 Nghị định số 78/2025/NĐ-CP): nội dung đó không viện dẫn được.',
      todo: 'Viết thành các điểm riêng, hoặc thành một câu.',
    }),
    en: ({ point, count }, { places }) => ({
      what: `${count} bullets stand within ${point}.${places > 1 ? ` The draft has ${places} such points.` : ''}`,
      why: 'Bullets and other signs of a list have no place within a point (Article 63(2) of Decree 78/2025/NĐ-CP): nobody can cite them.',
      todo: 'Make them points of their own, or one sentence.',
    }),
  },
});
