import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import { provinceOf } from '../../law/provinces.ts';
import { levelAt } from '../../structure/places.ts';
import type { IssuerBody, LegalDocument } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from '../the-thuc/_ground.ts';
import { symbolParts } from '../the-thuc/_symbol.ts';
import { type FormDefect, formWords } from './_form-words.ts';

type Found = Report<{ defect: FormDefect; printed: string }>;

const bodies: readonly IssuerBody[] = ['hdnd', 'ubnd', 'chu-tich-ubnd'];
/** Bodies that are not among those with the power to make normative documents. */
const without: readonly IssuerBody[] = ['so', 'van-phong-ubnd', 'thuong-truc-hdnd'];
/** First day of the law on normative documents that is in the facts; older drafts were made under another law. */
const firstDay = '2025-04-01';
const lastWithoutCommunes = '2025-06-30';

/** The place in the issuer's name, on a line of its own or behind the body; the last line when no word of a level tells it. */
function placeOf({ source: { text } }: LegalDocument, at: Span): Span {
  const end = at.start + text.slice(at.start, at.end).trimEnd().length;
  for (let start = at.start; start < end; start++) {
    const begins = start === at.start || /\s/u.test(text[start - 1]);
    if (begins && levelAt(text, { start, end }) !== null) return { start, end };
  }
  return { start: Math.max(at.start, text.lastIndexOf('\n', end - 1) + 1), end };
}

/** The clause that calls the draft a normative document, null when none does. */
function callsItselfNormative({ clauses }: LegalDocument): Span | null {
  const said = [...clauses.effect, ...clauses.implementation].find(({ text }) =>
    /chỉ thị này là văn bản quy phạm pháp luật/u.test(plain(text)),
  );
  return said ?? null;
}

function* defects(document: LegalDocument, ctx: Context): Iterable<Found> {
  const { kind, header, documentClass } = document;
  // A decision signed for the chair of a committee prints the committee's name: the issuer of the document tells.
  const { issuer } = document;
  const day = header.date ?? ctx.asOf;
  if (issuer === null || day < firstDay) return;
  const { body, level } = issuer;
  const parts = symbolParts(document);
  const symbol = parts?.whole ?? issuer.at;
  const report = (defect: FormDefect, at: Span, fact: string): Found => ({
    at,
    data: { defect, printed: ctx.text(at).replace(/\s+/gu, ' ') },
    facts: [fact],
  });
  const ended = ctx.fact('V2.8').from ?? '';
  // A city whose name is that of a province may have become one since: not told apart here.
  const province =
    issuer.place !== null &&
    /^thành phố/u.test(plain(issuer.place)) &&
    provinceOf(ctx.law.agencies, issuer.place, day) !== null;
  if (level === 'huyen' && bodies.includes(body) && day >= ended && !province) {
    yield report('district', placeOf(document, issuer.at), 'V2.8');
    return;
  }
  if (kind === 'chi-thi' && (body === 'ubnd' || body === 'chu-tich-ubnd')) {
    if (parts?.year) {
      const edits = [{ start: parts.year.start - 1, end: parts.year.end, insert: '' }];
      const title = { vi: 'Bỏ năm trong số, ký hiệu', en: 'Take the year out of the symbol' };
      // What the-thuc/symbol would repair in this number gives way: it keeps the year.
      yield { ...report('directive', symbol, 'V2.7'), about: symbol, fixes: [{ kind: 'review', title, edits }] };
    }
    const said = callsItselfNormative(document);
    if (said !== null) yield report('directive', said, 'V2.7');
    return;
  }
  const act = kind.startsWith('quyet-dinh') || kind.startsWith('nghi-quyet');
  if (!act || !(documentClass === 'normative' || parts?.year)) return;
  const printed = header.issuer?.body ?? body;
  if (without.includes(printed)) {
    const at = header.issuer?.at ?? issuer.at;
    yield report(printed === 'thuong-truc-hdnd' ? 'standing' : 'department', at, 'V2.11');
  } else if (body === 'chu-tich-ubnd' && level === 'xa') {
    yield report('commune-chair', placeOf(document, issuer.at), 'V2.11');
  } else if (body === 'chu-tich-ubnd' && level === 'tinh' && day < (ctx.fact('V2.3').from ?? '')) {
    // Before that day the fact that names the chair is not in force: what is known then is that the committee decides.
    yield report('chair', symbol, ctx.asOf < (ctx.fact('V2.3').from ?? '') ? 'V2.2' : 'V2.3');
  } else if (level === 'xa' && (body === 'hdnd' || body === 'ubnd') && day <= lastWithoutCommunes) {
    const later = body === 'hdnd' ? 'V2.5' : 'V2.6';
    yield report('commune', symbol, ctx.asOf <= lastWithoutCommunes ? 'V0.2' : later);
  }
}

type Data = { defect: FormDefect; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'authority/form-and-issuer',
  group: 'authority',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V0.2', 'V2.1', 'V2.2', 'V2.3', 'V2.4', 'V2.5', 'V2.6', 'V2.7', 'V2.8', 'V2.11'],
  since: '0.1.0',
  summary: {
    vi: 'Cơ quan không có thẩm quyền ban hành hình thức văn bản này',
    en: 'The issuer has no power to issue this form of document',
  },
  why: {
    vi: 'Ở địa phương, văn bản quy phạm pháp luật chỉ gồm nghị quyết của Hội đồng nhân dân cấp tỉnh, cấp xã; quyết định của Ủy ban nhân dân cấp tỉnh, cấp xã; từ ngày 01/7/2025 có thêm quyết định của Chủ tịch Ủy ban nhân dân cấp tỉnh. Chỉ thị không phải là văn bản quy phạm pháp luật. Cấp huyện kết thúc hoạt động từ ngày 01/7/2025.',
    en: 'Local normative documents are resolutions of councils and decisions of committees of provinces and communes and, from 1 July 2025, decisions of the chair of a provincial committee. A directive is never one. The district level ended on 1 July 2025.',
  },
  mend: {
    vi: 'Nếu nội dung chỉ chỉ đạo, điều hành hoặc quyết định một việc cụ thể: bỏ năm trong số, ký hiệu và trình bày theo mẫu văn bản hành chính. Nếu đặt ra quy định chung: trình cơ quan có thẩm quyền (Hội đồng nhân dân, Ủy ban nhân dân cấp tỉnh, cấp xã, Chủ tịch Ủy ban nhân dân cấp tỉnh) ban hành theo trình tự văn bản quy phạm pháp luật.',
    en: 'If the draft only directs or settles one matter, leave the year out of the symbol and use the administrative form. If it lays down general rules, submit it to a body with the power (council or committee of province or commune, chair of the provincial committee).',
  },
  fixes: ['review'],
  examples: {
    bad: [
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND', 'Số: «12/2026/CT-UBND»']] },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND', 'Số: «9/2026/CT-UBND»']] },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['HỘI ĐỒNG NHÂN DÂN\nXÃ MƯỜNG THAN', 'HỘI ĐỒNG NHÂN DÂN\n«HUYỆN THAN UYÊN»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['CHỦ TỊCH ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ', 'CHỦ TỊCH ỦY BAN NHÂN DÂN\n«PHƯỜNG THUẬN HÓA»']],
      },
      {
        asOf: '2025-05-20',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Số: 03/2026/NQ-HĐND\nMường Than, ngày 12 tháng 11 năm 2026',
            'Số: «03/2025/NQ-HĐND»\nMường Than, ngày 12 tháng 5 năm 2025',
          ],
        ],
      },
      {
        asOf: '2025-06-20',
        base: 'quyet-dinh-ctubnd',
        replace: [
          [
            'Số: 07/2026/QĐ-CTUBND\nHuế, ngày 20 tháng 11 năm 2026',
            'Số: «07/2025/QĐ-CTUBND»\nHuế, ngày 20 tháng 6 năm 2025',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ctubnd' },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [
          [
            'Số: 12/CT-UBND\n\nLai Châu, ngày 24 tháng 11 năm 2026',
            'Số: 12/2003/CT-UBND\n\nLai Châu, ngày 24 tháng 11 năm 2003',
          ],
        ],
      },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    yield* defects(document, ctx);
  }),
  message: withGround<Data>({
    vi: ({ defect, printed }) => formWords[defect].vi(printed),
    en: ({ defect, printed }) => formWords[defect].en(printed),
  }),
});
