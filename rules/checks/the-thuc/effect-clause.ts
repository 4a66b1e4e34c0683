import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import { dayNumber, isoOf } from '../../law/day.ts';
import { openDay } from '../../structure/skeleton-parts.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { printDate } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { isLocal, misspelt, nounOf, placeFor } from './_body.ts';
import { dateIn, sameForm } from './_dates.ts';
import { CENTRAL_DAYS, LOCAL_DAYS } from './_effect-days.ts';
import { effectWords } from './_effect-words.ts';
import { requires } from './_header.ts';
import { articleFixes } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

type Data = { defect: keyof typeof effectWords; printed: string; wanted: string };

/** Effect tied to a period or an event in place of a date. */
const inexact =
  /(?:kể từ|từ|sau|vào) [^.;:]{0,80}?ngày (?:ký(?: ban hành| thông qua)?|ban hành|(?:được )?thông qua|công bố|đăng(?: công báo)?)(?![\p{L}])|từ (?:quý|tháng|năm) [\dIVX]+(?: năm \d{4})?/u;
/** Effect together with that of another document. */
const together =
  /cùng (?:thời điểm|ngày|lúc)|có hiệu lực cùng|ngày (?:luật|nghị định|nghị quyết|thông tư)[^.;]* có hiệu lực/u;

/** Whether preamble, title or the article of effect declare the short procedure or a special case, which excuse an early day. */
function isUrgent(document: LegalDocument, article: Paragraph | null, text: (span: Span) => string): boolean {
  const { preamble, header } = document;
  const parts: (Span | null)[] = [
    ...preamble.bases.slice(0, 50),
    ...preamble.considerations.slice(0, 10),
    header.subject,
    preamble.enacting,
  ];
  let node = article?.node ?? null;
  while (node !== null && node.type !== 'article') node = node.parent;
  if (node !== null) parts.push({ start: node.start, end: Math.min(node.end, node.start + 4000) });
  return parts.some((part) => part !== null && /rút gọn|trường hợp đặc biệt/u.test(plain(text(part))));
}

/** Effect without a word of its day: `Quyết định này có hiệu lực.` */
const dayless = /^(hiệu\s+lực(?:\s+thi\s+hành)?)\s*(?:[.;]|$)/u;

/** `từ ngày     tháng     năm 2026`; behind `hiệu lực` when nothing of the day is there. */
function openDate({ header }: LegalDocument, ctx: Context, bare: boolean): string {
  return `${bare ? 'hiệu lực ' : ''}từ ${openDay((header.date ?? ctx.asOf).slice(0, 4))}`;
}

/** The clause of effect of an administrative decision: the form asks for no exact day, but for some day. */
function* administrative({ kind, clauses, source }: LegalDocument): Iterable<Report<Data>> {
  if (kind !== 'quyet-dinh' && kind !== 'nghi-quyet' && kind !== 'quyet-dinh-cong-bo-tthc') return;
  if (clauses.effect.length !== 1) return;
  const [clause] = clauses.effect;
  const text = source.text.slice(clause.start, clause.end);
  const from = text.search(/hiệu\s+lực/u);
  const words = from < 0 ? null : dayless.exec(text.slice(from));
  if (words === null) return;
  const at = { start: clause.start + from, end: clause.start + from + words[1].length };
  yield {
    at,
    data: { defect: 'dayless', printed: words[1], wanted: '' },
    severity: 'warning',
    facts: ['P8'],
    fixes: [writeFix('review', at, `${words[1]} kể từ ngày ký`)],
  };
}

export default defineRule<'document', Data>({
  id: 'the-thuc/effect-clause',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['body'],
  facts: ['V6.1', 'V8.1', 'V8.2', 'V8.4', 'V8.5', 'P8'],
  since: '0.1.0',
  summary: {
    vi: 'Điều khoản hiệu lực thiếu, không ghi ngày cụ thể hoặc ngày quá sớm',
    en: 'Clause of effect missing, without an exact date, or too early',
  },
  why: {
    vi: 'Văn bản quy phạm pháp luật phải ghi rõ ngày, tháng, năm có hiệu lực. Văn bản của chính quyền địa phương có hiệu lực không sớm hơn 10 ngày, của cơ quan trung ương không sớm hơn 45 ngày kể từ ngày thông qua hoặc ký, trừ trường hợp theo trình tự, thủ tục rút gọn.',
    en: 'A normative document tells the exact day of its effect. That of a local authority takes effect no earlier than 10 days after its adoption or signature, a central one no earlier than 45, unless it is made by the short procedure.',
  },
  mend: {
    vi: 'Ghi ở điều cuối “… này có hiệu lực từ ngày … tháng … năm …”, cách ngày ký hoặc thông qua ít nhất 10 ngày (văn bản của trung ương: 45 ngày). Theo trình tự, thủ tục rút gọn thì nêu rõ điều đó.',
    en: 'In the last articles write “… này có hiệu lực từ ngày … tháng … năm …”, at least 10 days after signature or adoption (45 for a central document). Name the short procedure if it was used.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl', replace: [['từ ngày 10 tháng 12 năm 2026', '«kể từ ngày ký»']] },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['từ ngày 15 tháng 12 năm 2026', '«sau 10 ngày kể từ ngày ký»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['từ ngày 10 tháng 12 năm 2026', 'từ «ngày 25 tháng 11 năm 2026»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['từ ngày 05 tháng 12 năm 2026', 'từ «ngày 01 tháng 10 năm 2026»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['từ ngày 01 tháng 02 năm 2027', 'từ «ngày 30 tháng 02 năm 2027»']],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027.',
            'Nghị quyết này được đăng trên trang thông tin điện tử của xã.',
          ],
        ],
        absent: ['effect-clause'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [['có hiệu lực từ ngày 10 tháng 12 năm 2026.', 'có «hiệu lực».']],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl', replace: [['có hiệu lực từ ngày', 'có «hiệu lưc» từ ngày']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['từ ngày 10 tháng 12 năm 2026', 'từ ngày 04 tháng 12 năm 2026']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['từ ngày 01 tháng 02 năm 2027', 'từ ngày     tháng     năm 2027']],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-tinh',
        replace: [
          [
            'có hiệu lực từ ngày 01 tháng 01 năm 2027.',
            'được ban hành theo trình tự, thủ tục rút gọn và có hiệu lực từ ngày 20 tháng 11 năm 2026.',
          ],
        ],
      },
    ],
  },
  *check(document, ctx) {
    if (document.documentClass === 'administrative') yield* administrative(document);
    if (document.documentClass !== 'normative' || !requires(document, ctx.asOf, 'effect-clause')) return;
    const { clauses, header, fragment } = document;
    const { text } = document.source;
    const noun = nounOf(document) ?? 'Văn bản';
    const clause = clauses.effect.find(({ exact }) => exact) ?? clauses.effect[0];
    if (clause === undefined) {
      if (fragment.start || fragment.end) return;
      yield {
        absent: { subject: 'effect-clause', anchor: placeFor(document, 'effect-clause') },
        data: { defect: 'missing', printed: '', wanted: noun },
        fixes: articleFixes(document, ctx, 'effect-clause', 'Hiệu lực thi hành'),
        facts: ['V6.1'],
      };
      return;
    }
    const say = (defect: Data['defect'], at: Span, wanted = '') => ({
      at: { start: at.start, end: at.end },
      data: { defect, printed: ctx.text(at).replace(/\s+/gu, ' '), wanted },
    });
    const wrong = misspelt(text, clause, 'hiệu lực');
    if (wrong !== null)
      yield {
        ...say('words', wrong, 'hiệu lực'),
        severity: 'warning' as const,
        facts: ['V6.1'],
        fixes: [writeFix('safe', wrong, 'hiệu lực')],
      };
    const urgent = isUrgent(document, document.paragraphAt(clause.start), (span) => ctx.text(span));
    // Central documents are often made by the short procedure without a word of it: only information.
    const local = isLocal(document);
    // Behind the subject; tone marks stay in place, so offsets hold.
    const from = clause.start + Math.max(0, ctx.text(clause).search(/hiệu\s+lực/u));
    const date = dateIn(text, { start: from, end: clause.end });
    if (!clause.exact) {
      const words = text.slice(from, clause.end).replace(/\s/gu, ' ');
      const found = inexact.exec(words);
      // A date behind the words of the period is another one: `từ ngày ký đến hết ngày …`, `và thay thế …`.
      if (date !== null && (found === null || date.start < from + found.index)) {
        if (date.iso === null && !date.blank) yield { ...say('impossible', date), facts: ['V6.1'] };
        return;
      }
      if (urgent && found !== null) return;
      const soft = !local || together.test(plain(words));
      const start = found === null ? from : from + found.index;
      const end =
        found === null ? from + (/^hiệu lực/u.exec(words)?.[0].length ?? 0) : start + found[0].trimEnd().length;
      if (end <= start) return;
      yield {
        ...say('inexact', { start, end }),
        severity: soft ? 'info' : 'error',
        facts: ['V6.1'],
        // An effect together with that of another document stays a matter of words.
        fixes: soft ? [] : [writeFix('review', { start, end }, openDate(document, ctx, found === null))],
      };
      return;
    }
    if (date?.iso == null || header.date === null || date.iso !== clause.date) return;
    const gap = dayNumber(date.iso) - dayNumber(header.date);
    const related = header.placeDate
      ? [{ at: header.placeDate, message: { vi: 'Ngày ký, ngày thông qua.', en: 'Day of signature or adoption.' } }]
      : [];
    if (gap < 0) {
      const earliest = isoOf(dayNumber(header.date) + (local ? LOCAL_DAYS : CENTRAL_DAYS))!;
      const fixes = [writeFix('review', date, sameForm(ctx.text(date), earliest))];
      yield { ...say('retroactive', date), severity: 'warning' as const, facts: ['V8.4', 'V8.5'], related, fixes };
    } else if (local && gap < LOCAL_DAYS && !urgent) {
      const earliest = isoOf(dayNumber(header.date) + LOCAL_DAYS)!;
      yield {
        ...say('early', date, printDate(earliest)),
        facts: ['V8.1'],
        related,
        fixes: [writeFix('review', date, sameForm(ctx.text(date), earliest))],
      };
    } else if (document.issuer?.level === 'trung-uong' && gap < CENTRAL_DAYS && !urgent) {
      const earliest = isoOf(dayNumber(header.date) + CENTRAL_DAYS)!;
      // Most such documents are made by the short procedure and do not say so: what is wrong cannot be told from the words.
      yield { ...say('early-central', date, printDate(earliest)), severity: 'info', facts: ['V8.1'], related };
    }
  },
  message: {
    vi: ({ defect, printed, wanted }) => effectWords[defect].vi(printed, wanted),
    en: ({ defect, printed, wanted }) => effectWords[defect].en(printed, wanted),
  },
});
