import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf } from './_header.ts';
import { shownSpan, wordLayout } from './_layout.ts';

type Data = { readonly font: string; readonly letters: number };

/** Fonts of signs and formulas, which have no letters of the text. */
const SIGNS = /^(?:symbol|wingdings|webdings|marlett|cambria math|mt extra|zapf)/iu;
/** Fewer letters in a font are a name or a sign, not a text that was pasted in. */
const LEAST = 20;

const isRight = (font: string): boolean => /^times\s*new\s*roman/iu.test(font);

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/font',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: [],
  facts: ['V3.21', 'V10.15'],
  folds: 3,
  since: '0.1.0',
  summary: { vi: 'Chữ không dùng phông Times New Roman', en: 'Text in another font than Times New Roman' },
  why: {
    vi: 'Văn bản dùng phông chữ Times New Roman. Đoạn dán từ nguồn khác thường giữ phông riêng, làm văn bản không thống nhất. Chỉ xét tệp có ghi phông chữ (Word, ODT, RTF); ký hiệu và công thức không xét.',
    en: 'Documents are set in Times New Roman. Text pasted from elsewhere often keeps its own font. Only files that tell their fonts (Word, ODT, RTF) are judged; signs and formulas are not.',
  },
  mend: {
    vi: 'Chọn đoạn được nêu (hoặc Ctrl+A cho cả văn bản), đặt phông Times New Roman.',
    en: 'Select the text that is named (or all of it, Ctrl+A) and set it in Times New Roman.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Chánh Văn phòng', '«Chánh Văn phòng Ủy ban nhân dân tỉnh và các đơn vị»; Chánh Văn phòng']],
        layout: {
          looks: [{ words: 'Chánh Văn phòng Ủy ban nhân dân tỉnh và các đơn vị', font: 'Arial' }],
        },
      },
      {
        asOf: '2026-11-22',
        kind: 'cong-van',
        text: 'CÔNG TY\n\nSố: 12/UBND-VP\n\nKính gửi: Sở Tư pháp\n\n«Ủy ban nhân dân xã nhận được công văn của quý Sở.»',
        layout: { looks: [{ words: 'Ủy ban nhân dân xã nhận được công văn của quý Sở.', font: 'Calibri' }] },
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl', layout: {} },
      // A sign, and a few letters.
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        layout: {
          looks: [
            { words: 'Nơi nhận', font: 'Arial' },
            { words: 'CHỈ THỊ', font: 'Wingdings' },
          ],
        },
      },
      { asOf: '2026-11-22', base: 'chi-thi' },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document) {
    const fonts = new Map<string, { letters: number; first: Span }>();
    const { text } = document.source;
    const layout = wordLayout(document);
    // Fonts of an old encoding are told by a rule of their own.
    const old = new Set(layout?.legacy.map(({ font }) => font));
    for (const { at, font } of layout?.looks ?? []) {
      if (font === null || isRight(font) || SIGNS.test(font) || old.has(font)) continue;
      const letters = text.slice(at.start, at.end).match(/\p{L}/gu)?.length ?? 0;
      if (letters === 0) continue;
      const known = fonts.get(font);
      if (known === undefined) fonts.set(font, { letters, first: at });
      else known.letters += letters;
    }
    for (const [font, { letters, first }] of fonts) {
      if (letters < LEAST) continue;
      yield {
        at: shownSpan(document, first),
        data: { font, letters },
        facts: factsOf(document, ['V3.21'], ['V10.15']),
      };
    }
  }),
  message: withGround<Data>({
    vi: ({ font, letters }) => ({
      what: `Có ${letters} chữ cái dùng phông ${font}, bắt đầu từ đây.`,
      why: 'Văn bản dùng phông chữ Times New Roman.',
      todo: `Đặt lại phông Times New Roman cho mọi đoạn đang dùng ${font}.`,
    }),
    en: ({ font, letters }) => ({
      what: `From here on ${letters} letters are set in ${font}.`,
      why: 'Documents are set in Times New Roman.',
      todo: `Set all text in ${font} in Times New Roman.`,
    }),
  }),
});
