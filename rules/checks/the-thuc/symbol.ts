import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { missingPart, requires } from './_header.ts';
import { symbolParts } from './_symbol.ts';
import { type SymbolData, symbolCodes, symbolFix, symbolLabel, symbolShape } from './_symbol-shape.ts';
import { symbolWords } from './_symbol-words.ts';
import { symbolYear } from './_symbol-year.ts';

export default defineRule<'document', Grounded<SymbolData>>({
  id: 'the-thuc/symbol',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  yieldsTo: ['authority/form-and-issuer'],
  facts: [
    'V3.1',
    'V3.4',
    'V3.7',
    'V3.8',
    'V3.9',
    'V3.10',
    'V3.11',
    'V3.12',
    'V3.13',
    'V3.14',
    'V3.15',
    'V10.1',
    'V10.2',
    'V10.3',
    'V10.4',
  ],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc sai số, ký hiệu', en: 'Number and symbol missing or wrong' },
  why: {
    vi: 'Số, ký hiệu của văn bản quy phạm pháp luật gồm số thứ tự, năm, loại văn bản và cơ quan (05/2026/QĐ-UBND); của văn bản hành chính không có năm (145/QĐ-UBND). Giữa các phần là dấu gạch chéo, gạch nối, không có khoảng trắng; số dưới 10 có số 0 ở trước; chữ viết tắt phải khớp với tên loại và cơ quan. Dự thảo được để trống số thứ tự.',
    en: 'A normative document carries number, year, type and body (05/2026/QĐ-UBND); an administrative one has no year (145/QĐ-UBND). There is no space in it, numbers under 10 take a leading zero, the codes agree with type and issuer. A draft may leave the number open.',
  },
  mend: {
    vi: 'Viết lại theo mẫu “Số: 05/2026/QĐ-UBND” (quy phạm pháp luật) hoặc “Số: 145/QĐ-UBND” (hành chính): đúng chữ viết tắt của tên loại và cơ quan, không có dấu cách, số dưới 10 thêm số 0. Chưa có số thì để trống trước dấu gạch chéo.',
    en: 'Write “Số: 05/2026/QĐ-UBND” (normative) or “Số: 145/QĐ-UBND” (administrative): the letters of type and body, no spaces, 0 before numbers under 10. Leave the number open before the slash while there is none.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND\n\n', '']], absent: ['symbol'] },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND', 'Số: «12 /CT-UBND»']] },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [['2874/QĐ-UBND\nSơn La', '«2874/QĐUBND»\nSơn La']],
      },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa', replace: [['Số: 03/2026/NQ-HĐND', 'Số: «3/2026/NQ-HĐND»']] },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi', replace: [['Số:      /2026/QĐ-UBND', 'Số:      «/QĐ-UBND»']] },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['Số:      /KH-UBND\nHuế', 'Số:      «/2026/KH-UBND»\nHuế']] },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [
          ['412/TTr-', '«412/TTR-'],
          ['SNNMT\nLai', 'SNNMT»\nLai'],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-ctubnd', replace: [['07/2026/QĐ-CTUBND', '«07/2026/QĐ-UBND»']] },
      { asOf: '2026-11-22', base: 'cong-van', replace: [['1488/STP-XDKTVB', '«1488/CV-STP»']] },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND', '«Số» 12/CT-UBND']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      { asOf: '2026-11-22', base: 'cong-van' },
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh', replace: [['Số: 52/2026/NQ-HĐND', 'Số: 043/2026/NQ-HĐND']] },
      { asOf: '2019-06-01', base: 'chi-thi', replace: [['Số: 12/CT-UBND', 'Số: 5 /CT-UBND']] },
    ],
  },
  check: grounded<LegalDocument, SymbolData>(function* (document, ctx) {
    const { symbolLine, symbol } = document.header;
    if (symbolLine === null) {
      yield* missingPart(document, ctx, 'symbol', { defect: 'missing' as const, printed: '', right: '' });
      return;
    }
    const parts = symbol === null ? null : symbolParts(document);
    // Sheets and consolidated texts carry codes of other shapes.
    if (parts === null || !requires(document, ctx.asOf, 'symbol')) return;
    const text = ctx.text(parts.whole);
    yield* symbolLabel(document, symbolLine, ctx.text(symbolLine));
    for (const report of [...symbolShape(document, parts, text), ...symbolCodes(document, parts, text)])
      yield { severity: 'warning', about: parts.whole, ...report };
    const year = symbolYear(document, parts, ctx);
    if (year === null) return;
    const at = parts.whole;
    const edit = year.edit;
    const right = text.slice(0, edit.start - at.start) + edit.insert + text.slice(edit.end - at.start);
    yield {
      at,
      data: { defect: year.defect, printed: text, right },
      facts: year.facts,
      ...symbolFix('review', right, edit),
    };
  }),
  message: withGround<SymbolData>({
    vi: ({ defect, printed, right }) => symbolWords[defect].vi(printed, right),
    en: ({ defect, printed, right }) => symbolWords[defect].en(printed, right),
  }),
});
