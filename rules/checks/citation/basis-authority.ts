import { defineRule } from '../../engine/define-rule.ts';
import { basisWords, lawNamed, POWER_OF_LOCAL_BODIES } from '../../law/cite.ts';
import { lineFixes } from '../the-thuc/_skeleton.ts';

interface Data {
  readonly right: string;
  readonly normative: boolean;
}

const law = POWER_OF_LOCAL_BODIES;
const older = /tổ chức (?:chính quyền địa phương|CQĐP|hội đồng nhân dân|HĐND)/iu;
const bodies: ReadonlySet<string> = new Set(['hdnd', 'ubnd', 'chu-tich-ubnd']);
const kinds: ReadonlySet<string> = new Set([
  'nghi-quyet-qppl',
  'quyet-dinh-qppl',
  'nghi-quyet',
  'quyet-dinh',
  'quyet-dinh-cong-bo-tthc',
]);

export default defineRule({
  id: 'citation/basis-authority',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
  needs: ['preamble', 'law'],
  facts: ['V4.7', 'V1.11'],
  since: '0.1.0',
  summary: {
    vi: 'Thiếu căn cứ về thẩm quyền: Luật Tổ chức chính quyền địa phương',
    en: 'No basis on authority: the Law on Organisation of Local Government',
  },
  why: {
    vi: 'Phần căn cứ phải có văn bản quy định thẩm quyền của cơ quan ban hành. Với Hội đồng nhân dân, Ủy ban nhân dân và Chủ tịch Ủy ban nhân dân, đó là Luật Tổ chức chính quyền địa phương đang có hiệu lực.',
    en: 'The bases must name the document that gives the issuer its power. For a People’s Council, a People’s Committee and its chair that is the Law on Organisation of Local Government in force.',
  },
  mend: {
    vi: 'Thêm dòng căn cứ đầu tiên: “Căn cứ Luật Tổ chức chính quyền địa phương …;”, dùng luật đang có hiệu lực vào ngày ban hành.',
    en: 'Put “Căn cứ Luật Tổ chức chính quyền địa phương …;” first among the bases, with the law in force on the day of issue.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n', '']],
        absent: ['basis-authority'],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n', '']],
        absent: ['basis-authority'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
            'Luật Tổ chức chính quyền địa phương số 65/2025/QH15',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'chi-thi' },
    ],
  },
  *check(document, ctx) {
    const { preamble, issuer, documentClass } = document;
    if (preamble.bases.length === 0 || documentClass === 'unknown' || !kinds.has(document.kind)) return;
    if (issuer === null || !bodies.has(issuer.body)) return;
    // Also an old one: then it is the number that is wrong, and another rule says so.
    const named = ctx.citations.some(
      (citation) => citation.role === 'basis' && (citation.target?.title === law || citation.name === law),
    );
    if (named || preamble.bases.some((basis) => older.test(basis.text))) return;
    const normative = documentClass === 'normative';
    const current = lawNamed(ctx.law, law, ctx.asOf);
    const right = current === null ? law : basisWords(ctx.law, current, ctx.asOf, normative);
    const [first] = preamble.bases;
    const anchor = { start: first.start, end: first.start };
    yield {
      absent: { subject: 'basis-authority', anchor },
      facts: normative ? ['V4.7', 'V1.11'] : ['V1.11'],
      fixes: lineFixes(document, `Căn cứ ${right};`, anchor),
      data: { right, normative },
    };
  },
  message: {
    vi: (d: Data) => ({
      what: 'Phần căn cứ chưa có văn bản quy định thẩm quyền của cơ quan ban hành.',
      why: d.normative
        ? 'Căn cứ phải gồm văn bản quy định thẩm quyền của cơ quan ban hành (Điều 62 Nghị định số 78/2025/NĐ-CP).'
        : 'Căn cứ về thẩm quyền của Hội đồng nhân dân, Ủy ban nhân dân là Luật Tổ chức chính quyền địa phương.',
      todo: `Thêm dòng đầu tiên: “Căn cứ ${d.right};”.`,
    }),
    en: (d: Data) => ({
      what: 'The bases name no document that gives the issuer its power.',
      why: d.normative
        ? 'The bases must include the document on the issuer’s power (Article 62 of Decree 78/2025/NĐ-CP).'
        : 'The power of People’s Councils and Committees rests on the Law on Organisation of Local Government.',
      todo: `Add as the first line: “Căn cứ ${d.right};”.`,
    }),
  },
});
