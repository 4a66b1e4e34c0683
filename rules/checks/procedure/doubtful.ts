import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import { hasComponent } from '../../structure/procedure-presence.ts';
import { ALWAYS_COMPONENTS } from '../../structure/procedure-words.ts';
import type { Kind } from '../../structure/types.ts';
import { componentOf, nameOf } from './_components.ts';

/** Laws leave the rest to decrees; consolidations change nothing. */
const SILENT: ReadonlySet<Kind> = new Set(['luat', 'phap-lenh', 'vbhn']);

export default defineRule<
  'document',
  { readonly procedure: string; readonly missing: readonly [vi: string, en: string][] }
>({
  id: 'procedure/doubtful',
  group: 'procedure',
  scope: 'document',
  severity: 'info',
  needs: ['body'],
  facts: ['T2.17', 'T3.1'],
  folds: 3,
  since: '0.1.0',
  summary: {
    vi: 'Có thể là quy định về thủ tục hành chính nhưng chưa đủ bộ phận',
    en: 'Possibly a procedure, without all its components',
  },
  why: {
    vi: 'Đoạn này có hồ sơ và việc giải quyết hồ sơ nhưng chưa đủ dấu hiệu để chắc chắn là một thủ tục hành chính. Nếu là thủ tục hành chính thì phải có đủ các bộ phận.',
    en: 'There are papers and their handling here, yet too little to be sure that it is a procedure. If it is one, all components are needed.',
  },
  mend: {
    vi: 'Đọc lại đoạn này. Là thủ tục hành chính thì bổ sung các bộ phận được nêu hoặc dẫn văn bản đã quy định; không phải (giải quyết công việc nội bộ) thì ghi miễn trừ kèm lý do.',
    en: 'Read the passage again. If it is a procedure, add the components or cite what lays them down; if not (internal business), waive the finding with that reason.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'nghi-dinh',
        text: 'Điều 1. «Cấp lại thẻ hội viên»\n\n1. Hồ sơ đề nghị cấp lại thẻ gồm: đơn của hội viên và thẻ cũ.\n\n2. Thẻ được cấp lại trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ của hội viên cá nhân.\n\nĐiều 2. Tổ chức thực hiện\n\nCơ quan có thẩm quyền quy định chi tiết.\n',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh',
        text: 'Điều 1. «Hỗ trợ chi phí học nghề»\n\n1. Hồ sơ đề nghị hỗ trợ gồm: đơn đề nghị và chứng chỉ.\n\n2. Người lao động nộp hồ sơ tại Ủy ban nhân dân xã; trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Ủy ban nhân dân xã quyết định hỗ trợ.\n\n3. Kinh phí do ngân sách bảo đảm.\n\nĐiều 2. Hồ sơ lưu\n\nHồ sơ được lưu tại xã.\n',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      {
        asOf: '2026-11-22',
        kind: 'nghi-dinh',
        text: 'Điều 1. Hồ sơ thanh tra\n\n1. Hồ sơ thanh tra gồm: quyết định thanh tra và kết luận.\n\n2. Trong thời hạn 05 ngày kể từ ngày nhận hồ sơ, cơ quan thanh tra lưu trữ.\n',
      },
    ],
  },
  *check(document, ctx) {
    if (SILENT.has(document.kind)) return;
    for (const procedure of ctx.document.procedures) {
      if (procedure.certainty !== 'doubtful' || procedure.excluded !== null || procedure.kind !== 'articles') continue;
      const missing = ALWAYS_COMPONENTS.filter((key) => !hasComponent(procedure, key)).map(componentOf);
      const at = procedure.name ?? procedure.components['ho-so'];
      if (missing.length === 0 || at === undefined) continue;
      yield {
        at: { start: at.start, end: at.end },
        same: 'doubtful',
        data: { procedure: nameOf(procedure), missing: missing.map(({ name }) => [name.vi, name.en]) },
      };
    }
  },
  message: {
    vi: ({ procedure, missing }, { places }) => ({
      what: `${procedure === '' ? 'Đoạn này' : `“${procedure}”`} có thể là quy định về thủ tục hành chính${inPlaces.vi(places)}.`,
      why: `Nếu là thủ tục hành chính thì chưa thấy: ${missing.map(([vi]) => vi).join('; ')}.`,
      todo: 'Nếu đúng là thủ tục hành chính, bổ sung các nội dung này hoặc dẫn điều, khoản đã quy định.',
    }),
    en: ({ procedure, missing }, { places }) => ({
      what: `${procedure === '' ? 'This' : `“${procedure}”`} is possibly a procedure${inPlaces.en(places)}.`,
      why: `If it is one, these were not found: ${missing.map(([, en]) => en).join('; ')}.`,
      todo: 'If it is a procedure, add them or cite the article that sets them.',
    }),
  },
});
