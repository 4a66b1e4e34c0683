import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { PageLook } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf } from './_header.ts';
import { lineOfDraft, wordLayout } from './_layout.ts';

type Side = 'top' | 'bottom' | 'right' | 'left';

const sides: Readonly<Record<Side, { readonly vi: string; readonly en: string }>> = {
  top: { vi: 'lề trên', en: 'top margin' },
  bottom: { vi: 'lề dưới', en: 'bottom margin' },
  right: { vi: 'lề phải', en: 'right margin' },
  left: { vi: 'lề trái', en: 'left margin' },
};

/** Millimetres, least and most. The two decrees differ at the top and bottom; what one of them allows is let pass in both. */
const margins: Readonly<Record<Side, readonly [number, number]>> = {
  top: [15, 25],
  bottom: [15, 25],
  right: [15, 20],
  left: [30, 35],
};

/** Inches and twips are rounded. */
const SLACK = 0.6;

interface Off {
  readonly side: Side;
  readonly is: number;
}

type Data = { readonly paper: string | null; readonly off: readonly Off[] };

const list = (off: readonly Off[], lang: 'vi' | 'en'): string =>
  off.map(({ side, is }) => `${sides[side][lang]} ${millimetres(is, lang)}`).join(', ');
const wanted = (off: readonly Off[], lang: 'vi' | 'en'): string =>
  off.map(({ side }) => `${sides[side][lang]} ${margins[side].join('-')} mm`).join(', ');
const millimetres = (value: number, lang: 'vi' | 'en'): string => {
  const text = String(Math.round(value * 10) / 10);
  return `${lang === 'vi' ? text.replace('.', ',') : text} mm`;
};

const near = (value: number, right: number): boolean => Math.abs(value - right) <= 1;

/** What of a page is not as it must be. */
function judge(page: PageLook): Data {
  const { width, height } = page;
  const paper = near(width, 210) && near(height, 297) ? null : `${Math.round(width)} x ${Math.round(height)} mm`;
  const off = (Object.keys(margins) as Side[])
    .filter((side) => page[side] < margins[side][0] - SLACK || page[side] > margins[side][1] + SLACK)
    .map((side) => ({ side, is: page[side] }));
  return { paper, off };
}

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/page',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: [],
  facts: ['V3.20', 'V10.14'],
  since: '0.1.0',
  summary: { vi: 'Khổ giấy, lề trang chưa đúng', en: 'Paper or margins are not as they must be' },
  why: {
    vi: 'Văn bản trình bày trên khổ giấy A4 với lề đã định: lề trái 30-35 mm để đóng, lưu hồ sơ, các lề khác 15-25 mm. Chỉ xét tệp có ghi khổ giấy (Word, ODT, RTF); trang nằm ngang dùng cho bảng biểu không xét.',
    en: 'Documents are set on A4 with fixed margins: 30–35 mm on the left for the file, 15–25 mm elsewhere. Only files that tell their paper (Word, ODT, RTF) are judged; pages on their side, for tables, are not.',
  },
  mend: {
    vi: 'Trong Word chọn Layout, Margins, Custom Margins: trên 20, dưới 20, trái 30, phải 15 đến 20 mm; Layout, Size chọn A4.',
    en: 'In Word choose Layout, Margins, Custom Margins: top 20, bottom 20, left 30, right 15 to 20 mm; Layout, Size: A4.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['QUYẾT ĐỊNH\nQuy định', '«QUYẾT ĐỊNH»\nQuy định']],
        layout: { page: { left: 25.4, right: 25.4, top: 25.4, bottom: 25.4 } },
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['CHỈ THỊ\n\n', '«CHỈ THỊ»\n\n']],
        layout: { page: { width: 215.9, height: 279.4 } },
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl', layout: {} },
      { asOf: '2026-11-22', base: 'chi-thi', layout: { page: { top: 25.4, left: 29.99, right: 20 } } },
      { asOf: '2026-11-22', base: 'chi-thi', layout: { page: { width: 297, height: 210, left: 10 } } },
      { asOf: '2026-11-22', base: 'chi-thi' },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document) {
    // The first upright page that has text is that of the draft; later sections are those of its appendices.
    const page = wordLayout(document)?.pages.find(
      ({ at, width, height }) => at.end > at.start && width > 0 && height >= width,
    );
    if (page === undefined) return;
    const data = judge(page);
    if (data.paper === null && data.off.length === 0) return;
    yield { at: lineOfDraft(document), data, facts: factsOf(document, ['V3.20'], ['V10.14']) };
  }),
  message: withGround<Data>({
    vi: ({ paper, off }) => ({
      what: `Trang văn bản chưa đúng: ${[paper === null ? '' : `khổ giấy ${paper}`, list(off, 'vi')].filter((part) => part !== '').join('; ')}.`,
      why: 'Văn bản trình bày trên khổ giấy A4, lề trang theo quy định.',
      todo: `Đặt lại ${[paper === null ? '' : 'khổ giấy A4 (210 x 297 mm)', wanted(off, 'vi')].filter((part) => part !== '').join('; ')}.`,
    }),
    en: ({ paper, off }) => ({
      what: `The page is not as it must be: ${[paper === null ? '' : `paper of ${paper}`, list(off, 'en')].filter((part) => part !== '').join('; ')}.`,
      why: 'Documents are set on A4 with the margins laid down.',
      todo: `Set ${[paper === null ? '' : 'A4 paper (210 x 297 mm)', wanted(off, 'en')].filter((part) => part !== '').join('; ')}.`,
    }),
  }),
});
