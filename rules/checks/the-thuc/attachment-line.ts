import { defineRule } from '../../engine/define-rule.ts';
import { profileOf } from '../../structure/profiles.ts';
import { attachmentLine } from '../../structure/skeletons.ts';
import type { Attachment, LegalDocument } from '../../structure/types.ts';
import { lower } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { lastWord, misspelt, nounOf } from './_body.ts';
import { dateIn, sameForm } from './_dates.ts';
import { factsOf } from './_header.ts';
import { lineFixes, settingOf } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

type Defect = 'missing' | 'words' | 'symbol' | 'date';
type Data = { defect: Defect; printed: string; wanted: string };

/** The number that the line names, with its place; null when it names none, or several. */
function symbolIn(text: string, line: Span): (Span & { readonly symbol: string }) | null {
  const found = [
    ...text.slice(line.start, line.end).matchAll(/số\s*:?\s*((?:[\d.…_]*\s*)\/[\p{Lu}\d][\p{L}\d/&-]*)/gu),
  ];
  if (found.length !== 1) return null;
  const end = line.start + found[0].index + found[0][0].length;
  return { start: end - found[0][1].length, end, symbol: found[0][1].replace(/[\s.…_]/gu, '') };
}

/** Whether two numbers agree; one that is left open agrees with any, type and year must be the same. */
function agree(a: string, b: string): boolean {
  const [first, second] = [a, b].map((symbol) => ({
    number: symbol.slice(0, symbol.indexOf('/')),
    rest: plain(symbol.slice(symbol.indexOf('/'))),
  }));
  return (
    first.rest === second.rest &&
    (first.number === '' || second.number === '' || Number(first.number) === Number(second.number))
  );
}

/** The attachments that must carry the line and do not: all regulations; of the appendices the first alone when none has it. */
function without({ attachments }: LegalDocument): Attachment[] {
  const some = attachments.some(({ kind, line }) => kind === 'appendix' && line !== null);
  let seen = false;
  return attachments.filter(({ kind, line }) => {
    if (line !== null) return false;
    if (kind === 'regulation') return true;
    if (kind !== 'appendix' || (seen && !some)) return false;
    seen = true;
    return true;
  });
}

/** `NGHỊ ĐỊNH` → `Nghị định`. */
function typeInWords(type: string): string {
  return type[0] + lower(type.slice(1));
}

export default defineRule<'document', Data>({
  id: 'the-thuc/attachment-line',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['whole'],
  facts: ['V5.11', 'P5', 'P6'],
  since: '0.1.0',
  summary: {
    vi: 'Dòng “Ban hành kèm theo …” thiếu hoặc không khớp',
    en: 'Line “Ban hành kèm theo …” missing or not that of the draft',
  },
  why: {
    vi: 'Dưới tên quy định, quy chế, phụ lục kèm theo có dòng “(Ban hành kèm theo Quyết định số … ngày … của …)”, số và ngày phải là của chính văn bản này. Số, ngày chưa có thì để trống.',
    en: 'Under the name of an attached regulation or appendix stands “(Ban hành kèm theo …)” with number and date of this very document; both may be left open in a draft.',
  },
  mend: {
    vi: 'Dưới tên quy chế, quy định, phụ lục ghi “(Ban hành kèm theo Quyết định số … ngày … tháng … năm … của …)”, chép đúng số, ngày ở phần đầu; chưa có thì để trống cả hai nơi.',
    en: 'Under the title of what is attached write “(Ban hành kèm theo Quyết định số … ngày … tháng … năm … của …)” with number and date of the header; leave both open while there are none.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'của tỉnh Nghệ An\n(Ban hành kèm theo Quyết định số        /2026/QĐ-UBND ngày      tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)\n',
            'của tỉnh Nghệ An\n',
          ],
        ],
        absent: ['attachment-line'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['theo Quyết định số 58/2026/QĐ-UBND ngày 20', 'theo Quyết định số «85/2026/QĐ-UBND» ngày 20']],
      },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['(Kèm theo Kế hoạch', '(«Kem theo» Kế hoạch']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'ke-hoach' },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, header, attachments } = document;
    if (kind === 'vbhn' || kind === 'tthc' || !profileOf(kind, issuer, documentClass, ctx.asOf).known) return;
    const { text } = document.source;
    const lacking = [...without(document)];
    const line = lacking.length === 0 ? null : attachmentLine(settingOf(document, ctx));
    for (const attachment of lacking) {
      const { start, end, title } = attachment;
      const anchor = lastWord(text, title ?? { start, end: Math.min(end, start + 80) });
      const regulation = attachment.kind === 'regulation';
      const facts = factsOf(document, regulation ? ['V5.11'] : ['P6'], ['P5']);
      const wanted = `(Ban hành kèm theo ${nounOf(document) ?? typeInWords(header.type?.text ?? 'Văn bản')} số … ngày … của …)`;
      yield {
        absent: { subject: 'attachment-line', anchor },
        data: {
          defect: 'missing',
          printed: title === null ? '' : ctx.text(title).replace(/\s+/gu, ' ').slice(0, 80),
          wanted,
        },
        severity: regulation ? 'warning' : 'info',
        facts,
        fixes: line === null ? [] : lineFixes(document, line, anchor),
      };
    }
    // The attachments of an amending document may be those of the amended one.
    const other = /(?:sửa đổi|bổ sung|thay thế|đính chính)/u.test(plain(header.subject?.text ?? ''));
    for (const { line } of attachments) {
      if (line === null) continue;
      const facts = factsOf(document, ['V5.11'], ['P5']);
      const say = (defect: Defect, at: Span, wanted: string) => ({
        at: { start: at.start, end: at.end },
        data: { defect, printed: ctx.text(at).replace(/\s+/gu, ' '), wanted },
        facts,
      });
      const wrong = misspelt(text, line, 'kèm theo');
      if (wrong !== null) {
        const title = { vi: 'Viết “kèm theo”', en: 'Write “kèm theo”' };
        const insert = /^K/u.test(ctx.text(wrong)) ? 'Kèm theo' : 'kèm theo';
        yield { ...say('words', wrong, 'kèm theo'), fixes: [{ kind: 'safe', title, edits: [{ ...wrong, insert }] }] };
      }
      if (other) continue;
      const symbol = symbolIn(text, line);
      if (symbol === null || header.symbol === null) continue;
      if (!agree(symbol.symbol, header.symbol)) {
        yield { ...say('symbol', symbol, header.symbol), fixes: [writeFix('review', symbol, header.symbol)] };
        continue;
      }
      const date = dateIn(text, line);
      if (date?.iso != null && header.date !== null && date.iso !== header.date && header.placeDate !== null) {
        yield {
          ...say('date', date, ''),
          fixes: [writeFix('review', date, sameForm(ctx.text(date), header.date))],
          related: [{ at: header.placeDate, message: { vi: 'Ngày của văn bản.', en: 'The date of the document.' } }],
        };
      }
    }
  },
  message: {
    vi: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `Dưới tên phần kèm theo “${printed}” chưa có dòng “Ban hành kèm theo”.`,
          why: 'Dưới tên quy định, quy chế, phụ lục kèm theo ghi số, ngày của văn bản ban hành.',
          todo: `Thêm dòng “${wanted}” dưới tên; số, ngày chưa có thì để trống.`,
        },
        words: {
          what: `Dòng này viết sai “${printed}”.`,
          why: `Cụm từ này phải viết “${wanted}”.`,
          todo: `Sửa thành “${wanted}”.`,
        },
        symbol: {
          what: `Dòng kèm theo ghi số “${printed}”, khác số, ký hiệu của văn bản.`,
          why: 'Dòng này ghi số, ngày của chính văn bản ban hành.',
          todo: `Sửa thành “${wanted}”.`,
        },
        date: {
          what: `Dòng kèm theo ghi “${printed}”, khác ngày của văn bản.`,
          why: 'Dòng này ghi số, ngày của chính văn bản ban hành.',
          todo: 'Sửa lại cho khớp với ngày ở phần đầu.',
        },
      })[defect],
    en: ({ defect, printed, wanted }) =>
      ({
        missing: {
          what: `No line “Ban hành kèm theo” stands under “${printed}”.`,
          why: 'It tells number and date of the document that issues the attachment.',
          todo: `Add “${wanted}”; number and date may stay open.`,
        },
        words: {
          what: `The line is misspelt: “${printed}”.`,
          why: `The words are “${wanted}”.`,
          todo: `Write “${wanted}”.`,
        },
        symbol: {
          what: `The line names “${printed}”, which is not the number of the document.`,
          why: 'It names number and date of this document.',
          todo: `Write “${wanted}”.`,
        },
        date: {
          what: `The line names “${printed}”, which is not the date of the document.`,
          why: 'It names number and date of this document.',
          todo: 'Print the date of the header.',
        },
      })[defect],
  },
});
