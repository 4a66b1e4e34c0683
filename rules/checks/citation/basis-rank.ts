import { defineRule } from '../../engine/define-rule.ts';
import type { ResolvedCitation } from '../../engine/types.ts';
import { Rank } from '../../law/document-types.ts';
import { rankOfCited, rankOfDraft } from './_rank.ts';
import { citedAs } from './_words.ts';

type Reason = 'party' | 'letter' | 'administrative' | 'rank';

interface Data {
  readonly reason: Reason;
  readonly words: string;
  readonly type: string;
}

const party = /-(?:NQ|CT|KL|QĐ|QyĐ|CTr|TB|HD|KH|ĐA|CV|BC|TTr)\/(?:TW|TU|HU|ĐU|BCĐ|BCSĐ|QUTW)/u;
/** Not a submission or report: those stand in `Xét`, `Theo đề nghị`, which may share the line. */
const letters: ReadonlySet<string> = new Set([
  'Công văn',
  'Kế hoạch',
  'Thông báo',
  'Kết luận',
  'Chỉ thị',
  'Công điện',
  'Hướng dẫn',
  'Chương trình',
  'Chương trình hành động',
]);
/** Central and local symbols that carry a year when they are normative. */
const yearless = /^\d+[a-zđ]{0,2}\/(?:QĐ|NQ|CT)-[\p{L}-]+$/u;
/** Công văn: number, then a body and a field, no type. */
const letterSymbol = /^\d+\/(?!(?:QĐ|NQ|CT|NĐ|TT|TTLT|PL|SL|L|VBHN|BC|BB)-)[\p{Lu}\d]+-[\p{L}\d&.,-]+$/u;

function reasonOf(citation: ResolvedCitation): Reason | null {
  const { symbol, type, date } = citation;
  if (symbol !== null && party.test(symbol)) return 'party';
  if (symbol === null) return null;
  if (type !== null && letters.has(type)) return 'letter';
  if (letterSymbol.test(symbol) && !/QH\d|UBTVQH/u.test(symbol)) return 'letter';
  // Before 1997 normative documents had no year in their number.
  if (yearless.test(symbol) && (date === null || date >= '1997-01-01')) return 'administrative';
  return null;
}

export default defineRule({
  id: 'citation/basis-rank',
  group: 'citation',
  scope: 'citation',
  local: true,
  severity: 'warning',
  needs: ['preamble', 'citations'],
  facts: ['V4.8', 'V4.6', 'V4.9', 'V3.14'],
  since: '0.1.0',
  summary: {
    vi: 'Căn cứ là văn bản của Đảng, văn bản hành chính hoặc văn bản không có hiệu lực cao hơn',
    en: 'A basis that is a Party paper, an administrative paper, or of no higher rank',
  },
  why: {
    vi: 'Căn cứ ban hành văn bản quy phạm pháp luật là văn bản quy phạm pháp luật có hiệu lực pháp lý cao hơn. Chủ trương của Đảng, công văn, kế hoạch, quyết định cá biệt và văn bản ngang cấp được nêu trong tờ trình, không nêu làm căn cứ.',
    en: 'A normative document rests on normative documents of higher rank. Party policy, letters, plans, individual decisions and documents of the same rank belong in the submission, not among the bases.',
  },
  mend: {
    vi: 'Bỏ dòng này khỏi phần căn cứ và nêu trong tờ trình. Nếu dự thảo sửa đổi, thay thế chính văn bản đó thì nêu ở điều khoản thi hành.',
    en: 'Take the line out of the bases and name the document in the submission. If the draft amends or replaces it, say so in the final articles.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
            'Căn cứ Nghị quyết số «19-NQ/TW» ngày 16 tháng 6 năm 2022 của Ban Chấp hành Trung ương Đảng;\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [
          [
            'Theo đề nghị của Chỉ huy trưởng',
            'Căn cứ Kế hoạch số «215/KH-UBND» ngày 20 tháng 5 năm 2026 của Ủy ban nhân dân thành phố về phòng thủ dân sự;\nTheo đề nghị của Chỉ huy trưởng',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Xây dựng;',
            'Căn cứ Quyết định số «20/2026/QĐ-UBND» của Ủy ban nhân dân tỉnh Sơn La phân cấp quản lý đường địa phương;\nTheo đề nghị của Giám đốc Sở Xây dựng;',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Xét Tờ trình số 64',
            'Căn cứ Công văn số «512/STP-PBGDPL» ngày 05 tháng 5 năm 2026 của Sở Tư pháp;\nXét Tờ trình số 64',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Xét Tờ trình số 64',
            'Căn cứ Nghị quyết số 52/2026/NQ-HĐND của Hội đồng nhân dân tỉnh quy định mức chi;\nXét Tờ trình số 64',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
            'Căn cứ Nghị quyết số 52/2026/NQ-HĐND của Hội đồng nhân dân tỉnh về phát triển nông nghiệp;\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
          ],
        ],
      },
    ],
  },
  *check(citation, ctx) {
    if (citation.role !== 'basis' || citation.inTitle || citation.garbled || ctx.document.documentClass !== 'normative')
      return;
    let reason = reasonOf(citation);
    if (reason === null) {
      const draft = rankOfDraft(ctx.document);
      const cited = rankOfCited(citation, ctx.document);
      // The handbook speaks of provinces and communes; central bodies do rest on their own working rules.
      if (draft === null || cited === null || cited < draft || draft < Rank.provincialCouncil) return;
      reason = 'rank';
    }
    yield {
      at: citation.numberSpan,
      facts: reason === 'rank' ? ['V4.6', 'V4.8'] : ['V4.8'],
      data: { reason, words: citedAs(citation), type: citation.type ?? '' },
    };
  },
  message: {
    vi: (d: Data) => ({
      what: {
        party: `${d.words} là văn bản của Đảng, được nêu làm căn cứ ban hành.`,
        letter: `${d.words} không phải là văn bản quy phạm pháp luật, được nêu làm căn cứ ban hành.`,
        administrative: `${d.words} không có năm ban hành trong số, ký hiệu, là văn bản hành chính, được nêu làm căn cứ ban hành.`,
        rank: `${d.words} không có hiệu lực pháp lý cao hơn dự thảo, được nêu làm căn cứ ban hành.`,
      }[d.reason],
      why: 'Căn cứ ban hành là văn bản quy phạm pháp luật có hiệu lực pháp lý cao hơn, đang có hiệu lực (Điều 62 Nghị định số 78/2025/NĐ-CP).',
      todo:
        d.reason === 'rank'
          ? 'Bỏ căn cứ này; nếu dự thảo sửa đổi, thay thế văn bản đó thì nêu ở điều khoản thi hành.'
          : 'Bỏ căn cứ này; nội dung cần viện dẫn thì nêu trong tờ trình.',
    }),
    en: (d: Data) => ({
      what: {
        party: `${d.words} is a Party paper and stands as a basis.`,
        letter: `${d.words} is not a normative document and stands as a basis.`,
        administrative: `${d.words} has no year in its number, so it is an administrative paper, and stands as a basis.`,
        rank: `${d.words} is of no higher rank than the draft and stands as a basis.`,
      }[d.reason],
      why: 'A basis is a normative document of higher rank that is in force (Article 62 of Decree 78/2025/NĐ-CP).',
      todo:
        d.reason === 'rank'
          ? 'Take it out; if the draft amends or replaces it, say so in the final clauses.'
          : 'Take it out; what must be said belongs in the submission.',
    }),
  },
});
