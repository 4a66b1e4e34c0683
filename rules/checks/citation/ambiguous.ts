import { defineRule } from '../../engine/define-rule.ts';
import { citedAs, listEn, listVi, nameOf, reach } from './_words.ts';

interface Data {
  readonly words: string;
  readonly candidates: readonly string[];
  readonly more: number;
  readonly date: boolean;
  readonly reach: string;
}

const SHOWN = 4;

export default defineRule({
  id: 'citation/ambiguous',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
  needs: ['citations', 'law'],
  facts: ['T8.2', 'T8.3', 'V1.3'],
  since: '0.1.0',
  summary: { vi: 'Số, ký hiệu chưa đủ để xác định một văn bản', en: 'A symbol that does not tell one document' },
  why: {
    vi: 'Số không có năm được dùng lại qua các năm, nên phải kèm ngày ban hành; số của văn bản địa phương phải kèm tên cơ quan. Thiếu thì người đọc không biết là văn bản nào và không kiểm tra được hiệu lực.',
    en: 'A number without a year is used again in other years and needs the date of issue; a local number needs its body. Without them nobody knows which document is meant, nor whether it is in force.',
  },
  mend: {
    vi: 'Ghi thêm ngày, tháng, năm và cơ quan ban hành, ví dụ “Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh …”. Đã ghi ngày mà vẫn bị báo thì đối chiếu ngày và cơ quan với bản gốc.',
    en: 'Add the date and the issuing body, as in “Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh …”. If the date is there already, compare date and body with the original.',
  },
  examples: {
    bad: [
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Thực hiện Nghị quyết số «19/NQ-CP» của Chính phủ.' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Nông nghiệp',
            'Căn cứ Nghị quyết số «76/NQ-CP» của Chính phủ;\nTheo đề nghị của Giám đốc Sở Nông nghiệp',
          ],
        ],
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ.',
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
    ],
  },
  *check(_, ctx) {
    const seen = new Set<string>();
    for (const citation of ctx.citations) {
      const { resolution, symbol, name, role } = citation;
      if (resolution.kind !== 'ambiguous' || role === 'self' || citation.garbled) continue;
      const key = `${symbol ?? name} ${citation.date ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { candidates } = resolution;
      yield {
        at: citation.numberSpan,
        severity: role === 'basis' && !citation.inTitle ? 'warning' : 'info',
        evidence: {
          event: 'ambiguous',
          by: null,
          date: null,
          confidence: candidates[0].confidence,
          source: candidates[0].source,
        },
        data: {
          words: citedAs(citation),
          candidates: candidates.slice(0, SHOWN).map(nameOf),
          more: Math.max(0, candidates.length - SHOWN),
          date: citation.date === null,
          reach: reach(ctx),
        },
      };
    }
  },
  message: {
    vi: (d: Data) => ({
      what: `${d.words} chưa xác định được là văn bản nào: dữ liệu có ${listVi(d.candidates)}${d.more > 0 ? ` và ${d.more} văn bản khác` : ''}.`,
      why: `Số, ký hiệu này không đủ để xác định văn bản, nên chưa kết luận được về hiệu lực; theo dữ liệu đến ngày ${d.reach}.`,
      todo: d.date ? 'Ghi thêm ngày, tháng, năm ban hành.' : 'Đối chiếu lại ngày, tháng, năm và cơ quan ban hành.',
    }),
    en: (d: Data) => ({
      what: `${d.words} may be more than one document: the data has ${listEn(d.candidates)}${d.more > 0 ? ` and ${d.more} more` : ''}.`,
      why: `The symbol does not tell the document, so its state cannot be told; by data up to ${d.reach}.`,
      todo: d.date ? 'Add the date of issue.' : 'Check the date and the issuing body.',
    }),
  },
});
