import { defineRule } from '../../engine/define-rule.ts';
import { inForce } from '../../law/facts.ts';
import { printDate } from '../../text/calendar.ts';
import { ground, nameOf, reach } from './_words.ts';

interface Data {
  readonly name: string;
  readonly from: string;
  readonly effect: string;
  readonly basis: boolean;
  readonly reach: string;
}

export default defineRule({
  id: 'citation/not-yet-in-force',
  group: 'citation',
  scope: 'citation',
  local: true,
  severity: 'warning',
  needs: ['citations', 'law'],
  facts: ['V4.6', 'V8.3', 'T8.7'],
  since: '0.1.0',
  summary: {
    vi: 'Viện dẫn văn bản chưa có hiệu lực vào ngày dự thảo có hiệu lực',
    en: 'Cites a document that takes effect after the draft does',
  },
  why: {
    vi: 'Văn bản đã ký nhưng chưa có hiệu lực chỉ làm căn cứ khi nó có hiệu lực trước hoặc cùng lúc với dự thảo. Dẫn để áp dụng một văn bản chưa có hiệu lực thì chưa có gì để áp dụng.',
    en: 'A signed document that is not yet in force may be a basis only if it takes effect before or together with the draft. Applying one earlier leaves nothing to apply.',
  },
  mend: {
    vi: 'Viện dẫn văn bản đang có hiệu lực, hoặc lùi ngày có hiệu lực của dự thảo đến ngày văn bản kia có hiệu lực.',
    en: 'Cite the document in force, or let the draft take effect no earlier than the cited one.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'Căn cứ Luật Chuyển đổi số số 148/2025/QH15;',
            'Căn cứ Luật Chuyển đổi số số 148/2025/QH15;\n\nCăn cứ Luật Hộ tịch số «03/2026/QH16»;',
          ],
        ],
      },
      {
        asOf: '2026-07-20',
        base: 'quyet-dinh-qppl',
        replace: [
          ['Căn cứ Nghị định số 268/2026/NĐ-CP', 'Căn cứ Nghị định số «268/2026/NĐ-CP»'],
          ['có hiệu lực từ ngày 10 tháng 12 năm 2026', 'có hiệu lực từ ngày 10 tháng 8 năm 2026'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'Căn cứ Luật Chuyển đổi số số 148/2025/QH15;',
            'Căn cứ Luật Chuyển đổi số số 148/2025/QH15;\n\nCăn cứ Luật Hộ tịch số 03/2026/QH16;',
          ],
          ['có hiệu lực từ ngày 15 tháng 12 năm 2026', 'có hiệu lực từ ngày 01 tháng 3 năm 2027'],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Chuẩn bị các điều kiện để thi hành Luật Hộ tịch số 03/2026/QH16 từ ngày 01 tháng 3 năm 2027.',
      },
    ],
  },
  *check(citation, ctx) {
    const { status, role, inTitle } = citation;
    if (status.kind !== 'not-yet' || inTitle || (role !== 'basis' && role !== 'reference')) return;
    const { documentClass, clauses } = ctx.document;
    const basis = role === 'basis';
    // A plan or directive may well prepare for a law to come.
    if (documentClass !== 'normative' && !basis) return;
    const effect = clauses.effect.find((clause) => clause.date !== null)?.date ?? null;
    if (effect !== null && status.from <= effect) return;
    // Without a day of effect the draft cannot be compared: say so, no more.
    const severity = effect === null || documentClass !== 'normative' ? 'info' : 'warning';
    const { document } = status;
    const normativeBasis = basis && documentClass === 'normative' && inForce(ctx.fact('V4.6'), ctx.asOf);
    yield {
      at: citation.numberSpan,
      severity,
      facts: normativeBasis ? ['V4.6'] : ['T8.7'],
      authority: [ground(document.symbol)],
      evidence: {
        event: 'not-yet',
        by: null,
        date: status.from,
        confidence: document.confidence,
        source: document.source,
      },
      data: {
        name: nameOf(document),
        from: printDate(status.from),
        effect: effect === null ? '' : printDate(effect),
        basis: normativeBasis,
        reach: reach(ctx),
      },
    };
  },
  message: {
    vi: (d: Data) => ({
      what: `${d.name} đến ngày ${d.from} mới có hiệu lực${d.effect ? `, sau ngày dự thảo có hiệu lực (${d.effect})` : ''}.`,
      why: `${d.basis ? 'Căn cứ ban hành phải có hiệu lực trước hoặc cùng lúc với văn bản được ban hành (Điều 62 Nghị định số 78/2025/NĐ-CP)' : 'Quy định chưa có hiệu lực thì chưa áp dụng được'}; theo dữ liệu đến ngày ${d.reach}.`,
      todo: `Viện dẫn văn bản đang có hiệu lực, hoặc để dự thảo có hiệu lực từ ngày ${d.from} trở đi.`,
    }),
    en: (d: Data) => ({
      what: `${d.name} takes effect only on ${d.from}${d.effect ? `, after the draft does (${d.effect})` : ''}.`,
      why: `${d.basis ? 'A basis takes effect before or together with the draft (Article 62 of Decree 78/2025/NĐ-CP)' : 'What is not in force cannot be applied'}; by data up to ${d.reach}.`,
      todo: `Cite the document now in force, or let the draft take effect on ${d.from} or later.`,
    }),
  },
});
