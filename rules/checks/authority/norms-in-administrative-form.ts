import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument, Paragraph, StructureNode } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from '../the-thuc/_ground.ts';

/** Subjects of rules that are internal by nature. */
const internal =
  /(?:quy chế (?:làm việc|phối hợp|hoạt động|tổ chức|chi tiêu|thi đua|văn hóa|bảo vệ)|nội quy|quy trình|chức năng, nhiệm vụ|tổ chức và hoạt động|đề án|kế hoạch)/u;
const related = /(?:cơ quan, )?(?:đơn vị, )?tổ chức,? (?:và )?cá nhân (?:khác )?(?:có )?liên quan/gu;
const outsiders =
  /tổ chức, cá nhân|cá nhân, tổ chức|người dân|nhân dân trên địa bàn|hộ gia đình|hộ kinh doanh|hộ chăn nuôi|doanh nghiệp|hợp tác xã|công dân|nhà đầu tư|người sử dụng đất|cơ sở (?:sản xuất|kinh doanh)/u;
const people =
  '(?:(?:mọi |tất cả (?:các )?|các )?(?:tổ chức, cá nhân|cá nhân, tổ chức|người dân)|(?:mọi |tất cả (?:các )?|các )(?:hộ gia đình|hộ kinh doanh|doanh nghiệp|cơ sở kinh doanh|hộ dân))';
const duty = new RegExp(
  `(?:^|[.;:] )((?:nghiêm )?cấm ${people}|${people}(?! (?:có liên quan|liên quan|được giao|thuộc|tham gia))[^.;:]{0,80}? (?:phải|không được|bị (?:xử )?phạt))(?![\\p{L}])`,
  'u',
);
/** Words that show that a sentence repeats a rule made elsewhere. */
const restated =
  /theo quy định|quy định tại|theo (?:luật|nghị định|thông tư|quyết định|nghị quyết)|của pháp luật|pháp luật về/u;

/** How much of the subject is read, for every article anew. */
const SUBJECT = 400;
/** A longer title is no heading. */
const TITLE = 200;
/** Whether one of the articles side by side says what the document is about; there may be thousands of them. */
const scoped = new WeakMap<readonly StructureNode[], boolean>();

/** Title of an article as it is compared; empty without one. */
const titleOf = ({ title }: StructureNode, text: (span: Span) => string): string =>
  title === null || title.end - title.start > TITLE ? '' : plain(text(title));

/** Whether one of the articles beside this one, or itself, gives the scope of the document. */
function hasScope({ body, attachments }: LegalDocument, paragraph: Paragraph, text: (span: Span) => string): boolean {
  const around = paragraph.attachment >= 0 ? attachments[paragraph.attachment].body : body;
  const siblings = paragraph.node?.parent?.children ?? around;
  let known = scoped.get(siblings);
  if (known === undefined) {
    known = siblings.some((node) => titleOf(node, text).includes('phạm vi điều chỉnh'));
    scoped.set(siblings, known);
  }
  return known;
}

/** Title of the article that says to whom outside the offices the rules apply; null when this is not one. */
function scopeArticle(document: LegalDocument, paragraph: Paragraph, text: (span: Span) => string): Span | null {
  const { node } = paragraph;
  if (node?.type !== 'article' || node.title === null || paragraph.start > node.title.start) return null;
  if (node.title.start > paragraph.end) return null;
  const title = titleOf(node, text);
  if (!title.includes('đối tượng áp dụng') || title.length > 80) return null;
  if (internal.test(plain(document.header.subject?.text.slice(0, SUBJECT) ?? ''))) return null;
  if (!hasScope(document, paragraph, text)) return null;
  const body = plain(text({ start: node.title.end, end: Math.min(node.end, node.title.end + 3000) })).replace(
    related,
    ' ',
  );
  return outsiders.test(body) ? node.title : null;
}

/** The words of a new duty or ban for people at large, null when there are none. */
function newDuty(raw: string, start: number): Span | null {
  const label = /^\s*(?:Điều \d+\.|\d+(?:\.\d+)*[.)]|\p{L}\)|[-+•*])?\s*/u.exec(raw)![0].length;
  const text = raw.slice(label).replace(/\s/gu, ' ').toLowerCase();
  const found = duty.exec(text);
  if (found === null) return null;
  const stop = text.slice(found.index + found[0].length).search(/[.;]/u);
  const sentence = text.slice(found.index, stop < 0 ? text.length : found.index + found[0].length + stop);
  if (restated.test(sentence)) return null;
  const from = start + label + found.index + found[0].length - found[1].length;
  return { start: from, end: from + found[1].length };
}

type Data = { printed: string; scope: boolean };

export default defineRule<'paragraph', Grounded<Data>>({
  id: 'authority/norms-in-administrative-form',
  group: 'authority',
  scope: 'paragraph',
  classes: ['administrative'],
  zones: ['body'],
  severity: 'warning',
  needs: ['body'],
  facts: ['V2.14', 'V1.12'],
  since: '0.1.0',
  summary: {
    vi: 'Văn bản hành chính có dấu hiệu chứa quy phạm pháp luật',
    en: 'Administrative document that seems to contain legal norms',
  },
  why: {
    vi: 'Văn bản hành chính (số, ký hiệu không có năm) không được chứa quy phạm pháp luật: quy tắc xử sự chung áp dụng nhiều lần cho tổ chức, cá nhân ngoài cơ quan. Văn bản như vậy là trái pháp luật. Quy chế làm việc, nội quy, quy chế phối hợp giữa các cơ quan không thuộc trường hợp này.',
    en: 'An administrative document must not contain legal norms, general rules for people outside the offices. Internal rules are another matter.',
  },
  mend: {
    vi: 'Đọc lại điều, câu được nêu. Nếu là quy định chung cho tổ chức, cá nhân thì chuyển sang quyết định, nghị quyết quy phạm pháp luật; nếu chỉ giao việc cho cơ quan, đơn vị trực thuộc thì nêu đích danh cơ quan đó và việc phải làm.',
    en: 'Read the article again. General rules for organisations and people belong in a normative decision or resolution; if it only charges subordinate bodies, name the body and its task.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [
          [
            'b) Phân công người trực trong các ngày nghỉ lễ, tết.',
            'b) «Tổ chức, cá nhân đốt thực bì phải» xin phép Ủy ban nhân dân xã, phường.',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          [
            'Điều 2. Nhiệm vụ của Tổ công tác\n1. Giúp',
            'Điều 2. «Phạm vi điều chỉnh và đối tượng áp dụng»\n1. Quyết định này áp dụng đối với hộ kinh doanh, doanh nghiệp trên địa bàn tỉnh. Giúp',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [
          [
            'b) Phân công người trực trong các ngày nghỉ lễ, tết.',
            'b) Tổ chức, cá nhân vi phạm bị xử phạt theo quy định của pháp luật; nghiêm cấm cán bộ, công chức bao che.',
          ],
        ],
      },
    ],
  },
  check: grounded<Paragraph, Data>(function* (paragraph, ctx) {
    const { document } = ctx;
    const { kind, issuer } = document;
    if (paragraph.quoted || paragraph.table > 0) return;
    if (issuer === null || (issuer.body !== 'ubnd' && issuer.body !== 'chu-tich-ubnd')) return;
    const decision = kind === 'quyet-dinh';
    if (!decision && kind !== 'chi-thi' && kind !== 'ke-hoach' && kind !== 'cong-van') return;
    const text = (span: Span): string => ctx.text(span);
    const article = decision ? scopeArticle(document, paragraph, text) : null;
    const at = article ?? newDuty(text(paragraph), paragraph.start);
    if (at === null) return;
    const printed = text(at).replace(/\s+/gu, ' ');
    yield { at, data: { printed, scope: article !== null }, facts: ['V2.14', 'V1.12'] };
  }),
  message: withGround<Data>({
    vi: ({ printed, scope }) => ({
      what: scope
        ? `Văn bản hành chính có dấu hiệu chứa quy phạm pháp luật: điều “${printed}” nêu tổ chức, cá nhân ngoài cơ quan.`
        : `Văn bản hành chính có dấu hiệu đặt ra quy định chung: “${printed} …”.`,
      why: 'Văn bản hành chính không được chứa quy phạm pháp luật; văn bản như vậy là trái pháp luật.',
      todo: 'Xem lại: nếu đây là quy định chung cho tổ chức, cá nhân thì ban hành bằng quyết định theo trình tự văn bản quy phạm pháp luật.',
    }),
    en: ({ printed }) => ({
      what: `The administrative document seems to set general rules: “${printed}”.`,
      why: 'An administrative document must not contain legal norms; one that does is unlawful.',
      todo: 'If these are general rules for people outside the offices, make them by the procedure for normative documents.',
    }),
  }),
});
