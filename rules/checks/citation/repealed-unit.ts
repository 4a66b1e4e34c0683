import { formatUnit } from '../../citations/index.ts';
import type { UnitRef } from '../../citations/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import { citationSeverity } from '../../law/severity.ts';
import type { LawEvent } from '../../law/types.ts';
import { printDate } from '../../text/calendar.ts';
import { inAbolished } from './_abolished.ts';
import { isBroken, namedForThePast } from './_past.ts';
import { isDraft, lossOf } from './_state.ts';
import { evidenceOf, ground, listEn, listVi, nameOf, reach } from './_words.ts';

interface Data {
  readonly units: readonly string[];
  readonly name: string;
  readonly by: string;
  readonly date: string;
  readonly note: string;
  readonly doubtful: boolean;
  readonly reach: string;
}

export default defineRule({
  id: 'citation/repealed-unit',
  group: 'citation',
  scope: 'citation',
  local: inAbolished,
  severity: 'error',
  needs: ['citations', 'law'],
  facts: ['V7.11', 'T1.2', 'T1.5', 'T1.6', 'T8.7'],
  since: '0.1.0',
  summary: {
    vi: 'Viện dẫn điều, khoản, điểm đã bị bãi bỏ của một văn bản còn hiệu lực',
    en: 'Cites a repealed unit of a document that is in force',
  },
  why: {
    vi: 'Văn bản có thể còn hiệu lực trong khi một điều, khoản, điểm của nó đã bị bãi bỏ. Dẫn đến quy định không còn thì người thực hiện không có gì để áp dụng.',
    en: 'A document may stand while one of its articles, clauses or points is repealed. A reference to what is gone leaves nothing to apply.',
  },
  mend: {
    vi: 'Tìm quy định thay thế điều, khoản, điểm này (thường ở văn bản đã bãi bỏ) và viện dẫn quy định đó; không có thì bỏ chỗ viện dẫn và viết thẳng nội dung cần áp dụng.',
    en: 'Find what replaced the unit, usually in the document that repealed it, and cite that; if nothing did, drop the citation and write out the content.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            'Căn cứ Nghị định số 106/2024/NĐ-CP',
            'Căn cứ «Điều 29 Nghị định số 63/2010/NĐ-CP» của Chính phủ về kiểm soát thủ tục hành chính;\nCăn cứ Nghị định số 106/2024/NĐ-CP',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Bộ phận của thủ tục được quy định đầy đủ theo «khoản 3 Điều 8 Nghị định số 63/2010/NĐ-CP» ngày 08 tháng 6 năm 2010 của Chính phủ.',
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Bộ phận của thủ tục được quy định theo khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ.',
      },
      {
        asOf: '2012-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Báo cáo theo Điều 29 Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            '3. Bãi bỏ khoản 3 Điều 12 và Điều 14.',
            '3. Bãi bỏ khoản 3 Điều 12 và Điều 14; bãi bỏ quy định dẫn đến Điều 29 Nghị định số 63/2010/NĐ-CP.',
          ],
        ],
      },
    ],
  },
  *check(citation, ctx) {
    const { target, units, unitSpan, role, inTitle } = citation;
    if (
      target === null ||
      unitSpan === null ||
      units.length === 0 ||
      isBroken(citation, ctx) ||
      lossOf(citation, ctx) !== null
    )
      return;
    const gone = new Map<LawEvent, UnitRef[]>();
    for (const unit of units) {
      const status = ctx.law.status(target.key, ctx.asOf, unit);
      if (status.kind !== 'unit-repealed' || isDraft(ctx, status.event.by)) continue;
      const known = gone.get(status.event);
      if (known) known.push(unit);
      else gone.set(status.event, [unit]);
    }
    for (const [event, lost] of gone) {
      const severity = citationSeverity({
        role,
        inTitle,
        event: 'unit-repealed',
        confidence: event.confidence,
        verify: target.verify,
      });
      if (severity === null || namedForThePast(citation, ctx)) continue;
      const by = event.by === null ? null : ctx.law.document(event.by);
      const before = unitSpan.end <= citation.numberSpan.start;
      yield {
        at: before
          ? { start: unitSpan.start, end: citation.numberSpan.end }
          : { start: citation.numberSpan.start, end: unitSpan.end },
        severity,
        facts: ['T8.7'],
        authority: by === null ? [] : [ground(by.symbol)],
        evidence: evidenceOf(event, by),
        data: {
          units: lost.map((unit) => formatUnit(unit, 'vi')),
          name: nameOf(target),
          by: by === null ? '' : nameOf(by),
          date: printDate(event.date),
          note: event.note,
          doubtful: event.confidence !== 'A',
          reach: reach(ctx),
        },
      };
    }
  },
  message: {
    vi: (d: Data) => ({
      what: `${listVi(d.units)} ${d.name} đã bị bãi bỏ${d.by ? ` bởi ${d.by}` : ''} từ ngày ${d.date}.`,
      why: `Quy định đã bị bãi bỏ không còn để áp dụng; theo dữ liệu đến ngày ${d.reach}${d.doubtful ? ', từ nguồn chưa đối chiếu với bản chính thức' : ''}.`,
      todo: `${d.doubtful ? 'Kiểm tra trên vbpl.vn; nếu' : 'Nếu'} quy định có nội dung thay thế thì dẫn nội dung đó, nếu không thì bỏ viện dẫn.`,
    }),
    en: (d: Data) => ({
      what: `${listEn(d.units)} of ${d.name} was repealed${d.by ? ` by ${d.by}` : ''} from ${d.date}.`,
      why: `What is repealed cannot be applied; by data up to ${d.reach}${d.doubtful ? ', from a source not compared with the official text' : ''}.`,
      todo: `${d.doubtful ? 'Check it on vbpl.vn. ' : ''}Cite what has taken its place, or leave the citation out.`,
    }),
  },
});
