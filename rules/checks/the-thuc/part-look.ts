import { defineRule } from '../../engine/define-rule.ts';
import type { Header, LegalDocument } from '../../structure/types.ts';
import type { FileLayout, Look, Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf } from './_header.ts';
import { shownSpan, wordLayout } from './_layout.ts';

type Name = 'nationalName' | 'motto' | 'placeDate' | 'type';

/** How a part must look: points, least and most, and its style. */
interface Wanted {
  readonly vi: string;
  readonly en: string;
  readonly size: readonly [number, number];
  readonly style: 'bold' | 'italic';
}

/** In the order of the header. */
const parts: Readonly<Record<Name, Wanted>> = {
  nationalName: { vi: 'Quốc hiệu', en: 'the national name', size: [12, 13], style: 'bold' },
  motto: { vi: 'Tiêu ngữ', en: 'the motto', size: [13, 14], style: 'bold' },
  placeDate: { vi: 'địa danh, thời gian', en: 'place and date', size: [13, 14], style: 'italic' },
  type: { vi: 'tên loại văn bản', en: 'the type', size: [13, 14], style: 'bold' },
};

const styles = {
  bold: { vi: 'đậm', en: 'bold' },
  italic: { vi: 'nghiêng', en: 'italic' },
} as const;

interface Off {
  readonly part: Name;
  /** The size that is wrong, else null. */
  readonly size: number | null;
  /** Its style is missing. */
  readonly plain: boolean;
}

type Data = { readonly off: readonly Off[] };

/** The look that most letters of a span have; null when the file does not say. */
function lookOf(text: string, looks: FileLayout['looks'], span: Span): Look | null {
  let best: Look | null = null;
  let most = 0;
  for (const look of looks) {
    if (look.at.end <= span.start) continue;
    if (look.at.start >= span.end) break;
    const shared = text.slice(Math.max(look.at.start, span.start), Math.min(look.at.end, span.end));
    const letters = shared.match(/\p{L}/gu)?.length ?? 0;
    if (letters > most) [best, most] = [look, letters];
  }
  return best;
}

/** Some text of the file differs from the rest in size or style: a text in one look throughout was not yet set. */
function isSet(looks: FileLayout['looks']): boolean {
  const [first, ...others] = looks;
  return others.some(({ size, bold, italic }) => size !== first.size || bold !== first.bold || italic !== first.italic);
}

function judge(header: Header, text: string, looks: FileLayout['looks']): { off: Off[]; first: Span | null } {
  const off: Off[] = [];
  let first: Span | null = null;
  for (const part of Object.keys(parts) as Name[]) {
    const span = header[part];
    const look = span === null ? null : lookOf(text, looks, span);
    if (span === null || look === null) continue;
    const { size, style } = parts[part];
    const wrong = look.size !== null && (look.size < size[0] || look.size > size[1]);
    if (!wrong && look[style]) continue;
    first ??= span;
    off.push({ part, size: wrong ? look.size : null, plain: !look[style] });
  }
  return { off, first };
}

function offText({ part, size, plain }: Off, lang: 'vi' | 'en'): string {
  const { style } = parts[part];
  const told = [
    size === null ? '' : lang === 'vi' ? `cỡ ${String(size).replace('.', ',')}` : `size ${size}`,
    plain ? (lang === 'vi' ? `không ${styles[style].vi}` : `not ${styles[style].en}`) : '',
  ];
  return `${parts[part][lang]} ${told.filter((word) => word !== '').join(', ')}`;
}

function wantedText({ part }: Off, lang: 'vi' | 'en'): string {
  const { size, style } = parts[part];
  const sizes = size.join('-');
  return lang === 'vi'
    ? `${parts[part].vi} cỡ ${sizes}, ${styles[style].vi}`
    : `${parts[part].en} in ${sizes} points, ${styles[style].en}`;
}

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/part-look',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['header'],
  facts: ['V10.16'],
  since: '0.1.0',
  summary: { vi: 'Cỡ chữ, kiểu chữ của phần mở đầu chưa đúng', en: 'Size or style of parts of the header' },
  why: {
    vi: 'Từng thành phần thể thức có cỡ chữ, kiểu chữ riêng: Quốc hiệu cỡ 12-13, đậm; Tiêu ngữ cỡ 13-14, đậm; địa danh, thời gian cỡ 13-14, nghiêng; tên loại cỡ 13-14, đậm. Chỉ xét văn bản hành chính ở tệp có ghi cỡ chữ (Word, ODT, RTF), đã được trình bày.',
    en: 'Each part has a size and a style: the national name 12–13 points, bold; the motto 13–14, bold; place and date 13–14, italic; the type 13–14, bold. Only administrative documents are judged, in files that tell sizes (Word, ODT, RTF) and were laid out.',
  },
  mend: {
    vi: 'Chọn từng thành phần được nêu và đặt lại cỡ chữ, kiểu chữ; hoặc dùng mẫu văn bản của cơ quan.',
    en: 'Select each part that is named and set its size and style; or use the template of the office.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '«CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»']],
        layout: {
          looks: [
            { words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 15, bold: true },
            { words: 'Độc lập - Tự do - Hạnh phúc', size: 14, bold: true },
            { words: 'CHỈ THỊ', size: 14, bold: true },
          ],
        },
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['Độc lập - Tự do - Hạnh phúc', '«Độc lập - Tự do - Hạnh phúc»']],
        layout: {
          looks: [
            { words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true },
            { words: 'KẾ HOẠCH', size: 14, bold: true },
          ],
        },
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        kind: 'chi-thi',
        text: 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/CT-UBND\n\nLai Châu, ngày 20 tháng 11 năm 2026\n\nCHỈ THỊ\nVề việc cải cách hành chính',
        layout: {
          looks: [
            { words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12.5, bold: true },
            { words: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true },
            { words: 'Lai Châu, ngày 20 tháng 11 năm 2026', italic: true },
            { words: 'CHỈ THỊ', bold: true },
          ],
        },
      },
      // A text that was not yet set.
      { asOf: '2026-11-22', base: 'chi-thi', layout: {} },
      // The sizes for normative documents are not sure.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        layout: { looks: [{ words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 14, bold: true }] },
      },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document) {
    const looks = wordLayout(document)?.looks ?? [];
    if (document.documentClass !== 'administrative' || looks.length === 0 || !isSet(looks)) return;
    const { off, first } = judge(document.header, document.source.text, looks);
    if (first === null) return;
    yield { at: shownSpan(document, first), data: { off }, facts: factsOf(document, [], ['V10.16']) };
  }),
  message: withGround<Data>({
    vi: ({ off }) => ({
      what: `Cỡ chữ, kiểu chữ chưa đúng: ${off.map((one) => offText(one, 'vi')).join('; ')}.`,
      why: 'Từng thành phần thể thức có cỡ chữ, kiểu chữ riêng.',
      todo: `Đặt lại: ${off.map((one) => wantedText(one, 'vi')).join('; ')}.`,
    }),
    en: ({ off }) => ({
      what: `Size or style is not as it must be: ${off.map((one) => offText(one, 'en')).join('; ')}.`,
      why: 'Each part has a size and a style of its own.',
      todo: `Set ${off.map((one) => wantedText(one, 'en')).join('; ')}.`,
    }),
  }),
});
