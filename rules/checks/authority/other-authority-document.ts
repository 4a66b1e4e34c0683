import { defineRule } from '../../engine/define-rule.ts';
import type { ResolvedCitation } from '../../engine/types.ts';
import { typeNamed } from '../../law/document-types.ts';
import type { Issuer } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import { ownString } from '../../text/splice.ts';
import { type Grounded, grounded, withGround } from '../the-thuc/_ground.ts';

type Data = { cited: string; who: 'central' | 'council' | 'committee' | 'province'; amends: boolean };

/** Symbols of central bodies: `63/2010/NĐ-CP`, `45/2013/QH13`, `12/2020/TT-BTC`. */
const central =
  /\/(?:NĐ-CP|NQ-CP|(?:QĐ|CT)-TTg|QH\d+|UBTVQH\d+|NQ-UBTVQH\d+|TTLT[-/].+|TT-(?:B\p{L}+|NHNN|TTCP|UBDT|VPCP|KTNN|TANDTC|VKSNDTC|HĐTP)|QĐ-B\p{Lu}[\p{L}&]*)$/u;
const province = /(?:^| )(?:tỉnh|thành phố (?:hà nội|hải phòng|huế|đà nẵng|hồ chí minh|cần thơ))(?: |$)/u;

/** Whose document it is, when it is certain that the draft's issuer is another authority; null otherwise. */
function otherAuthority(
  issuer: Issuer,
  symbol: string | null,
  type: string | null,
  citedIssuer: string | null,
): Data['who'] | null {
  if (symbol === null ? typeNamed(type)?.central === true : central.test(symbol)) return 'central';
  if (symbol === null) return null;
  const council = /\/NQ-HĐND\d*$/u.test(symbol);
  const committee = /\/\d{4}\/QĐ-UBND$/u.test(symbol);
  if (council && (issuer.body === 'ubnd' || issuer.body === 'chu-tich-ubnd')) return 'council';
  if (committee && issuer.body === 'chu-tich-ubnd') return 'committee';
  if ((council || committee) && issuer.level === 'xa' && citedIssuer !== null && province.test(plain(citedIssuer)))
    return 'province';
  return null;
}

const words = {
  central: { vi: 'cơ quan trung ương', en: 'a central body' },
  council: { vi: 'Hội đồng nhân dân', en: "the people's council" },
  committee: { vi: 'Ủy ban nhân dân', en: "the people's committee" },
  province: { vi: 'cơ quan cấp tỉnh', en: 'a provincial body' },
} as const;

/** How much of a subject is read, for every citation anew. */
const SUBJECT = 400;

export default defineRule<'citation', Grounded<Data>>({
  id: 'authority/other-authority-document',
  group: 'authority',
  scope: 'citation',
  local: true,
  severity: 'error',
  needs: ['citations'],
  facts: ['V5.19'],
  since: '0.1.0',
  summary: {
    vi: 'Bãi bỏ, thay thế hoặc sửa đổi văn bản của cơ quan khác',
    en: "Repeals, replaces or amends another authority's document",
  },
  why: {
    vi: 'Chỉ cơ quan đã ban hành mới được sửa đổi, bổ sung, thay thế, bãi bỏ văn bản của mình. Ủy ban nhân dân không bãi bỏ được nghị quyết của Hội đồng nhân dân; cơ quan địa phương không bãi bỏ được văn bản của trung ương.',
    en: 'Only the authority that issued a document amends, replaces or repeals it. A committee cannot repeal a resolution of the council, nor a local body a central document.',
  },
  mend: {
    vi: 'Bỏ nội dung sửa đổi, thay thế, bãi bỏ này khỏi dự thảo. Nếu văn bản đó cần được xử lý, làm văn bản kiến nghị gửi cơ quan đã ban hành.',
    en: 'Take the amendment or repeal out of the draft. If the document needs it, propose it to the authority that issued it.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'thay thế Quyết định số 17/2021/QĐ-UBND của Ủy ban nhân dân tỉnh Lai Châu',
            'thay thế «Nghị quyết số 17/2021/NQ-HĐND» của Hội đồng nhân dân tỉnh Lai Châu',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'Bãi bỏ Quyết định số 22/2022/QĐ-UBND của Ủy ban nhân dân tỉnh Nghệ An ban hành',
            'Bãi bỏ «Thông tư số 13/2017/TT-BTTTT» của Bộ trưởng Bộ Thông tin và Truyền thông ban hành',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [
          [
            'Quyết định này có hiệu lực từ ngày 05 tháng 12 năm 2026.',
            'Quyết định này có hiệu lực từ ngày 05 tháng 12 năm 2026 và thay thế «Quyết định số 31/2024/QĐ-UBND» của Ủy ban nhân dân thành phố Huế.',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Quyết định này thay thế Quyết định số 17/2021/QĐ-UBND của Ủy ban nhân dân tỉnh Lai Châu quy định tiêu chí lựa chọn mô hình khuyến nông trên địa bàn tỉnh Lai Châu.',
            'Mô hình thực hiện theo Nghị quyết số 17/2021/NQ-HĐND của Hội đồng nhân dân tỉnh Lai Châu thì tiếp tục thực hiện.',
          ],
        ],
      },
    ],
  },
  check: grounded<ResolvedCitation, Data>(function* (citation, ctx) {
    if (citation.role !== 'repeals' && citation.role !== 'amends') return;
    if (citation.inTitle) return;
    const { document } = ctx;
    const { issuer, kind } = document;
    if (issuer === null || (issuer.body !== 'ubnd' && issuer.body !== 'chu-tich-ubnd' && issuer.body !== 'hdnd'))
      return;
    if (!/^(?:quyet-dinh|nghi-quyet)(?:-qppl)?$/u.test(kind)) return;
    const paragraph = document.paragraphs[citation.paragraph];
    if (paragraph.zone !== 'body' || paragraph.quoted) return;
    const before = ctx.text({ start: Math.max(paragraph.start, citation.span.start - 400), end: citation.span.start });
    const after = ctx.text({ start: citation.span.end, end: Math.min(paragraph.end, citation.span.end + 200) });
    // A list that announces what has lapsed repeals nothing; a phrase in quotes is no document; another act may have done it.
    if (/công bố[^.;]{0,80}(?:danh mục|hết hiệu lực)/iu.test(document.header.subject?.text.slice(0, SUBJECT) ?? ''))
      return;
    if (/từ(?: ngữ)?\s*[“"][^”"]{0,300}$/iu.test(before) || /^[^.;]{0,160}hết hiệu lực[^.;]{0,20} theo\s/iu.test(after))
      return;
    const who = otherAuthority(issuer, citation.symbol, citation.type, citation.issuer);
    if (who === null) return;
    const cited = ownString(ctx.text(citation.quoteSpan).replace(/\s+/gu, ' '));
    yield { at: citation.quoteSpan, data: { cited, who, amends: citation.role === 'amends' }, facts: ['V5.19'] };
  }),
  message: withGround<Data>({
    vi: ({ cited, who, amends }) => ({
      what: `Dự thảo ${amends ? 'sửa đổi' : 'bãi bỏ hoặc thay thế'} “${cited}” là văn bản của ${words[who].vi}.`,
      why: 'Chỉ cơ quan đã ban hành văn bản mới được sửa đổi, bổ sung, thay thế, bãi bỏ văn bản đó.',
      todo: 'Bỏ nội dung này khỏi dự thảo; nếu cần thì kiến nghị cơ quan đã ban hành xử lý.',
    }),
    en: ({ cited, who, amends }) => ({
      what: `The draft ${amends ? 'amends' : 'repeals or replaces'} “${cited}”, a document of ${words[who].en}.`,
      why: 'Only the authority that issued a document may amend, replace or repeal it.',
      todo: 'Take this out; ask the authority that issued it to act.',
    }),
  }),
});
