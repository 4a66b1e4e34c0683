import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { FileLayout, Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf } from './_header.ts';
import { shownSpan } from './_layout.ts';

type Data = { readonly fonts: string; readonly signs: number };

/** The first text in such fonts, as far as its line goes: capitals have a font of their own. */
function firstStretch(text: string, legacy: FileLayout['legacy']): Span {
  const { start } = legacy[0].at;
  let end = start;
  for (const { at } of legacy) {
    if (/\S|\n/u.test(text.slice(end, at.start))) break;
    end = at.end;
  }
  return { start, end };
}

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/legacy-font',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: [],
  facts: ['V3.21', 'V10.15'],
  since: '0.1.0',
  summary: { vi: 'Chữ ở bảng mã cũ (TCVN3, VNI)', en: 'Text in an encoding from before Unicode (TCVN3, VNI)' },
  why: {
    vi: 'Văn bản dùng bộ mã Unicode. Chữ gõ bằng phông .VnTime, VNI-Times là chữ ở bảng mã cũ: máy không có phông đó hiện thành ký tự lạ, không tìm kiếm, không trao đổi được. Phần này đã được đọc theo bảng mã của phông để kiểm tra tiếp.',
    en: 'Documents are in Unicode. Text in .VnTime or VNI-Times is in an older encoding: without the font it shows as strange signs and cannot be searched or exchanged. It was read by the table of its font, so that it could be checked.',
  },
  mend: {
    vi: 'Chuyển sang Unicode bằng công cụ chuyển mã (UniKey: chọn đoạn, Ctrl+Shift+F6, nguồn TCVN3 hoặc VNI Windows, đích Unicode), rồi đặt phông Times New Roman.',
    en: 'Convert it to Unicode (UniKey: select it, Ctrl+Shift+F6, from TCVN3 or VNI Windows to Unicode), then set it in Times New Roman.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['CHỈ THỊ\n\n', '«CHỈ THỊ»\n\n']],
        layout: { legacy: [{ words: 'CHỈ THỊ', font: '.VnTimeH' }] },
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Độc lập - Tự do - Hạnh phúc', '«Độc lập - Tự do - Hạnh phúc»']],
        layout: {
          legacy: [
            { words: 'Độc lập - Tự do - Hạnh phúc', font: 'VNI-Times' },
            { words: 'Nơi nhận', font: 'VNI-Times' },
          ],
        },
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi', layout: {} },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl', layout: { looks: [{ words: 'Nơi nhận', font: '.VnTime' }] } },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document) {
    const legacy = document.source.layout?.legacy ?? [];
    if (legacy.length === 0) return;
    const fonts = [...new Set(legacy.map(({ font }) => font))].join(', ');
    const signs = legacy.reduce((sum, { at }) => sum + at.end - at.start, 0);
    yield {
      at: shownSpan(document, firstStretch(document.source.text, legacy)),
      data: { fonts, signs },
      facts: factsOf(document, ['V3.21'], ['V10.15']),
    };
  }),
  message: withGround<Data>({
    vi: ({ fonts, signs }) => ({
      what: `Tệp có ${signs} ký tự ở bảng mã cũ (phông ${fonts}), bắt đầu từ đây; đã đọc theo bảng mã của phông.`,
      why: 'Văn bản dùng bộ mã ký tự Unicode.',
      todo: 'Chuyển các đoạn này sang Unicode, đặt phông Times New Roman, rồi đối chiếu lại từng chữ.',
    }),
    en: ({ fonts, signs }) => ({
      what: `From here on ${signs} characters are in an encoding from before Unicode (font ${fonts}); they were read by its table.`,
      why: 'Documents are in Unicode.',
      todo: 'Convert this text to Unicode, set it in Times New Roman, and compare it word by word.',
    }),
  }),
});
