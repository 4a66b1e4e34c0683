import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { isLocal } from './_body.ts';
import { requires } from './_header.ts';

const territory =
  /(?:địa bàn|phạm vi|địa giới(?: hành chính)?|trên toàn) (?:toàn )?(?:tỉnh|thành phố|xã|phường|đặc khu|huyện)(?![\p{L}])/u;

/** Parts that may tell where the draft applies: title, first articles of main document and attached regulation, clauses of effect. */
function telling({ header, body, attachments, clauses, preamble }: LegalDocument): (Span | null)[] {
  const firstArticles = (nodes: LegalDocument['body']): Span[] => {
    let level = nodes;
    while (level.length > 0 && level[0].type !== 'article' && level[0].children.length > 0) level = level[0].children;
    return level.slice(0, 2).map(({ start, end }) => ({ start, end: Math.min(end, start + 4000) }));
  };
  return [
    header.subject,
    preamble.enacting,
    ...firstArticles(body),
    ...attachments
      .filter(({ kind }) => kind === 'regulation')
      .flatMap(({ title, body: nodes }) => [title, ...firstArticles(nodes)]),
    ...clauses.effect.slice(0, 3),
  ];
}

export default defineRule<'document', Record<string, never>>({
  id: 'the-thuc/territorial-scope',
  group: 'the-thuc',
  scope: 'document',
  severity: 'info',
  needs: ['whole'],
  facts: ['V6.5'],
  since: '0.1.0',
  summary: { vi: 'Chưa nêu nơi áp dụng', en: 'Place of application not stated' },
  why: {
    vi: 'Hiệu lực về không gian của văn bản quy phạm pháp luật phải được nêu ngay trong văn bản, ví dụ “trên địa bàn tỉnh …”.',
    en: 'A normative document tells in its own text where it applies, such as “trên địa bàn tỉnh …”.',
  },
  mend: {
    vi: 'Thêm “trên địa bàn tỉnh …” (hoặc xã, phường …) vào tên văn bản hoặc vào Điều 1 về phạm vi điều chỉnh.',
    en: 'Add “trên địa bàn tỉnh …” (or commune) to the name of the document or to Điều 1 on its scope.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [[' ở cơ sở trên địa bàn xã Mường Than.\n', ' ở cơ sở.\n']],
        absent: ['territorial-scope'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [[' trên địa bàn thành phố Huế thực hiện', ' thực hiện']],
        absent: ['territorial-scope'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
    ],
  },
  *check(document, ctx) {
    if (document.documentClass !== 'normative' || !isLocal(document) || !requires(document, ctx.asOf, 'effect-clause'))
      return;
    // An amending or repealing document applies where the amended one does.
    if (/^(?:về việc )?(?:sửa đổi|bãi bỏ|bổ sung)/u.test(plain(document.header.subject?.text ?? ''))) return;
    const name = plain(document.issuer?.place ?? '').replace(/^(?:tỉnh|thành phố|xã|phường|đặc khu) /u, '');
    for (const part of telling(document)) {
      if (part === null) continue;
      const words = plain(ctx.text(part));
      if (territory.test(words) || (name !== '' && words.includes(name))) return;
    }
    const first = document.body[0];
    const anchor =
      first === undefined ? (document.header.subject ?? document.paragraphs[0]) : (first.title ?? first.label);
    yield { absent: { subject: 'territorial-scope', anchor: { start: anchor.start, end: anchor.end } }, data: {} };
  },
  message: {
    vi: () => ({
      what: 'Tên văn bản, các điều đầu và điều khoản hiệu lực chưa nêu nơi áp dụng.',
      why: 'Hiệu lực về không gian phải được nêu ngay trong văn bản.',
      todo: 'Nêu nơi áp dụng trong tên văn bản hoặc Điều 1, ví dụ “trên địa bàn tỉnh …”.',
    }),
    en: () => ({
      what: 'Title, first articles and clause of effect do not tell where the document applies.',
      why: 'A normative document states its place of application.',
      todo: 'State it in the title or in Điều 1, such as “trên địa bàn tỉnh …”.',
    }),
  },
});
