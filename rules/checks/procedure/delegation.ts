import { defineRule } from '../../engine/define-rule.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { judged, nameOf } from './_components.ts';

/** A unit that gives the power, or a regime of its own that does. */
const GIVEN =
  /(?:điểm [a-zđ]|khoản \d+|điều \d+)|(?:được |theo )?(?:phân công|giao)(?: nhiệm vụ)? (?:quy định|cho|tại)|thí điểm|đặc thù|luật thủ đô/u;

/** Longest words of one place that are looked at. */
const WORDS = 2000;

export default defineRule<'document', { readonly procedure: string }>({
  id: 'procedure/delegation',
  group: 'procedure',
  scope: 'document',
  severity: 'info',
  needs: ['preamble', 'body'],
  facts: ['T6.4'],
  since: '0.1.0',
  summary: {
    vi: 'Dự thảo của tỉnh đặt thủ tục hành chính mà không nêu điều, khoản giao',
    en: 'A provincial draft sets a procedure without naming the article that assigns it',
  },
  why: {
    vi: 'Chính quyền địa phương chỉ đặt thủ tục hành chính khi văn bản cấp trên giao. Không nêu điều, khoản giao thì người thẩm định không xét được thẩm quyền. Quy tắc này tắt theo mặc định vì quy định hiện hành chưa được đối chiếu.',
    en: 'Local authorities set procedures only where a higher document assigns it. Without the article the power cannot be judged. Off by default, since the present law has not been compared.',
  },
  mend: {
    vi: 'Nêu điều, khoản, điểm giao địa phương quy định thủ tục ở phần căn cứ hoặc phạm vi điều chỉnh, và giải trình trong tờ trình. Không có quy định giao thì bỏ thủ tục khỏi dự thảo.',
    en: 'Name the unit that lets the locality lay down the procedure, in the bases or the scope, and in the submission. Without one, take the procedure out.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [[' theo giao nhiệm vụ cho Ủy ban nhân dân cấp tỉnh tại Nghị định số 106/2024/NĐ-CP', '']],
        absent: ['procedure/delegation'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            ' theo giao nhiệm vụ cho Ủy ban nhân dân cấp tỉnh tại Nghị định số 106/2024/NĐ-CP',
            ' theo chủ trương của tỉnh',
          ],
        ],
        absent: ['procedure/delegation'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [' theo giao nhiệm vụ cho Ủy ban nhân dân cấp tỉnh tại Nghị định số 106/2024/NĐ-CP', ''],
          ['Căn cứ Nghị định số 106/2024/NĐ-CP', 'Căn cứ khoản 4 Điều 9 Nghị định số 106/2024/NĐ-CP'],
        ],
      },
    ],
  },
  *check(document, ctx) {
    const { documentClass, issuer, preamble, header } = document;
    if (documentClass !== 'normative' || issuer?.level !== 'tinh') return;
    const [procedure] = judged(ctx.document).filter(({ kind }) => kind === 'articles');
    if (procedure === undefined) return;
    const scope = document.paragraphs
      .slice(0, 400)
      .filter(({ zone, start, attachment }) => zone === 'body' && attachment < 0 && start < procedure.start);
    const places: (Span | null)[] = [
      ...preamble.bases,
      ...preamble.considerations,
      header.subject,
      preamble.enacting,
      ...scope,
    ];
    const said = (span: Span): string =>
      plain(ctx.text({ start: span.start, end: Math.min(span.end, span.start + WORDS) }));
    // The units of the basis itself, not `Điều 1.` that opens an article.
    if (places.some((span) => span !== null && GIVEN.test(said(span).replace(/^(?:điều|khoản) \d+\.?/u, '')))) return;
    const last = preamble.bases.at(-1) ?? preamble.enacting ?? procedure;
    const anchor = { start: last.end, end: last.end };
    yield { absent: { subject: 'procedure/delegation', anchor }, data: { procedure: nameOf(procedure) } };
  },
  message: {
    vi: ({ procedure }) => ({
      what: `Dự thảo đặt thủ tục hành chính (“${procedure}”) nhưng không nêu điều, khoản giao quy định.`,
      why: 'Chính quyền địa phương chỉ quy định thủ tục hành chính khi được văn bản cấp trên giao hoặc theo cơ chế đặc thù.',
      todo: 'Nêu rõ điều, khoản giao quy định thủ tục hành chính trong căn cứ hoặc trong phạm vi điều chỉnh, và trong tờ trình.',
    }),
    en: ({ procedure }) => ({
      what: `The draft sets a procedure (“${procedure}”) and names no article that assigns it.`,
      why: 'Local authorities set procedures only where a higher document assigns it or under a special mechanism.',
      todo: 'Name the article and clause in the legal bases or the scope, and in the submission.',
    }),
  },
});
