import { defineRule } from '../../engine/define-rule.ts';
import type { FileLayout, Span } from '../../text/types.ts';

/** Places where an automatic letter e follows an automatic d: the language has đ between them. */
function* skipped(text: string, labels: FileLayout['labels']): Generator<Span> {
  let before: Span | null = null;
  for (const { at, format } of labels) {
    if (format === 'bullet') continue;
    const label = text.slice(at.start, at.end);
    const goesOn =
      before !== null &&
      /^\(?e[).]?$/iu.test(label) &&
      text.slice(before.start, before.end).toLowerCase() === label.toLowerCase().replace('e', 'd');
    // The point đ may have been typed between them.
    if (format === 'letters' && goesOn && before !== null && !/\n\(?đ[).]/iu.test(text.slice(before.end, at.start)))
      yield at;
    before = format === 'letters' ? at : null;
  }
}

export default defineRule<'document', { readonly places: number }>({
  id: 'the-thuc/automatic-letters',
  group: 'the-thuc',
  scope: 'document',
  // structure/numbering tells the letter that is wrong; this tells where it comes from.
  severity: 'info',
  needs: ['body'],
  facts: ['P9'],
  since: '0.1.0',
  summary: { vi: 'Chữ cái tự động của Word không có “đ”', en: 'The automatic letters of Word have no “đ”' },
  why: {
    vi: 'Điểm đánh theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k… Danh sách tự động của Word chạy a, b, c, d, e, f: mọi điểm từ “đ” trở đi sai chữ, kéo theo mọi chỗ viện dẫn; gõ lại chữ trong văn bản không sửa được danh sách tự động.',
    en: 'Points run through the Vietnamese alphabet: a, b, c, d, đ, e, g, h, i, k… The automatic lists of Word run a, b, c, d, e, f: all points from “đ” on are wrong, and so are the references to them; typing does not mend an automatic list.',
  },
  mend: {
    vi: 'Bỏ đánh số tự động ở các điểm của khoản này (chọn các điểm, bấm lại nút Numbering) và gõ chữ cái bằng tay: a), b), c), d), đ), e), g)…; sau đó xem lại các chỗ viện dẫn.',
    en: 'Take the points of the clause out of automatic numbering (select them, press Numbering again) and type the letters: a), b), c), d), đ), e), g)…; then look at the references to them.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Điều tra;\nb) Tập huấn;\nc) In ấn;\nd) Kiểm tra;\n«e)» Sơ kết.\n2. Kinh phí',
        layout: { letters: ['a)', 'b)', 'c)', 'd)', 'e)'] },
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\nc) In ấn;\nd) Kiểm tra;\n«e)» Sơ kết;\nf) Tổng kết.',
        layout: { letters: ['c)', 'd)', 'e)', 'f)'] },
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Điều tra;\nb) Tập huấn;\nc) In ấn;\nd) Kiểm tra;\nđ) Sơ kết;\ne) Tổng kết.',
        layout: { letters: ['a)', 'b)', 'c)', 'd)', 'e)'] },
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Điều tra;\nb) Tập huấn.\n2. Kinh phí',
        layout: { letters: ['a)', 'b)'] },
      },
    ],
  },
  *check({ source }) {
    const places = [...skipped(source.text, source.layout?.labels ?? [])];
    if (places.length > 0) yield { at: places[0], data: { places: places.length } };
  },
  message: {
    vi: ({ places }) => ({
      what: `Chữ cái đánh tự động nhảy từ “d” sang “e”, thiếu “đ”${places > 1 ? `, ở ${places} chỗ` : ''}.`,
      why: 'Danh sách tự động của Word theo bảng chữ cái tiếng Anh; điểm đánh theo bảng chữ cái tiếng Việt.',
      todo: 'Bỏ đánh số tự động ở các điểm này, gõ chữ cái bằng tay và sửa các chỗ viện dẫn.',
    }),
    en: ({ places }) => ({
      what: `Automatic letters go from “d” to “e” without “đ”${places > 1 ? `, in ${places} places` : ''}.`,
      why: 'The automatic lists of Word follow the English alphabet; points follow the Vietnamese one.',
      todo: 'Take these points out of automatic numbering, type their letters and mend the references.',
    }),
  },
});
