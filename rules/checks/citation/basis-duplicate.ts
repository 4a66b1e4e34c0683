import { defineRule } from '../../engine/define-rule.ts';
import type { Fix, ResolvedCitation } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { removalFix } from '../the-thuc/_skeleton.ts';
import { leadsBasis } from './_past.ts';
import { basisAt } from './_replacement.ts';
import { citedAs } from './_words.ts';

interface Data {
  readonly words: string;
  readonly ground: string;
}

/** The fix that takes the second line out. */
function duplicateFixes(document: LegalDocument, { start }: Span): readonly Fix[] {
  const line = basisAt(document, start);
  return line === null ? [] : [removalFix(document, 'Bỏ dòng trùng', 'Take the second line out', line)];
}

export default defineRule({
  id: 'citation/basis-duplicate',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
  needs: ['preamble', 'citations'],
  facts: ['V4.4', 'V10.7'],
  since: '0.1.0',
  summary: {
    vi: 'Một văn bản được nêu hai lần trong phần căn cứ',
    en: 'The same document stands twice among the bases',
  },
  why: {
    vi: 'Mỗi căn cứ là một dòng, mỗi văn bản nêu một lần. Nêu lại thường là dấu vết của việc chép từ dự thảo khác hoặc là gõ nhầm số của một văn bản khác.',
    en: 'Each basis is one line and each document is named once. A repetition is often left from another draft, or the slipped number of another document.',
  },
  mend: {
    vi: 'Xóa dòng căn cứ thứ hai. Nếu định nêu một văn bản khác thì sửa lại số, ký hiệu của dòng đó.',
    en: 'Delete the second line. If another document was meant, mend its symbol.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ;',
            'Căn cứ «Luật Dữ liệu số 60/2024/QH15»;\n\nTheo đề nghị của Giám đốc Sở Khoa học và Công nghệ;',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
            'Căn cứ «Nghị định số 268/2026/NĐ-CP» của Chính phủ;\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'Căn cứ Luật Đường bộ số 35/2024/QH15;',
            'Căn cứ khoản 2 Điều 8 Luật Đường bộ số 35/2024/QH15;\nCăn cứ Điều 30 Luật Đường bộ số 35/2024/QH15;',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
    ],
  },
  *check(document, ctx) {
    const { documentClass } = document;
    const seen = new Map<string, ResolvedCitation>();
    for (const citation of ctx.citations) {
      if (citation.role !== 'basis' || citation.inTitle || citation.garbled || !leadsBasis(citation, ctx)) continue;
      const { symbol, name, date, unit, target } = citation;
      // With units named, the lines may rest on different provisions.
      const key = `${target?.key ?? `${symbol ?? name ?? ''} ${date ?? ''}`} ${unit ?? ''}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, citation);
        continue;
      }
      const words = citedAs(citation);
      yield {
        at: citation.quoteSpan,
        facts: documentClass === 'administrative' ? ['V10.7'] : ['V4.4', 'V10.7'],
        related: [{ at: first.quoteSpan, message: { vi: 'Nêu lần đầu ở đây.', en: 'Named first here.' } }],
        fixes: duplicateFixes(document, citation.quoteSpan),
        data: { words, ground: documentClass === 'administrative' ? '30/2020/NĐ-CP' : '78/2025/NĐ-CP' },
      };
    }
  },
  message: {
    vi: ({ words, ground }: Data) => ({
      what: `${words} được nêu hai lần trong phần căn cứ.`,
      why: `Mỗi căn cứ là một dòng riêng (Phụ lục I Nghị định số ${ground}), nên mỗi văn bản chỉ nêu một lần.`,
      todo: 'Bỏ dòng trùng, hoặc sửa lại số, ký hiệu nếu muốn nêu văn bản khác.',
    }),
    en: ({ words, ground }: Data) => ({
      what: `${words} stands twice among the bases.`,
      why: `Each basis is a line of its own (Annex I of Decree ${ground}), so each document is named once.`,
      todo: 'Take the second line out, or correct its number if another document was meant.',
    }),
  },
});
