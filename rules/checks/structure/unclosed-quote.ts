import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { isAmending } from './_amending-name.ts';
import { instructions } from './_instructions.ts';

interface Data {
  readonly words: string;
}

/** A mark with the label of a unit behind it: `“Điều 8a.`, `“2.`, `“c)`. */
const opening =
  /^["“«]\s{0,2}(?:(?:Điều|Chương|Mục|Phụ lục|Mẫu số|Phần)\s{1,3}[\p{L}\d.]{1,8}|[\p{L}\d]{1,4}(?:\.[\p{L}\d]{1,3})?[.)])/u;
/** What leads up to new wording. */
const leading = /(?:như|sau) (?:sau|đây)\s*:\s*$/u;
const LEAD = 40;
const HEAD = 30;
/** How much at its end is read for the closing mark, and shown as the place where one may belong. */
const TAIL = 16;

/** The last words of a quote whose closing mark is missing; null when it is there. */
function openEnd(quote: Span, ctx: Context): Span | null {
  const from = Math.max(quote.start + 1, quote.end - TAIL);
  const tail = ctx.text({ start: from, end: quote.end }).trimEnd();
  const bare = tail.replace(/[.;,)\]*_/\s]+$/u, '');
  if (bare === '' || /["”»“]$/u.test(bare)) return null;
  // From the beginning of a word.
  const word = /\s+\S/u.exec(tail);
  return { start: from + (word === null ? 0 : word.index + word[0].length - 1), end: from + tail.length };
}

export default defineRule<'document', Data>({
  id: 'structure/unclosed-quote',
  group: 'structure',
  scope: 'document',
  severity: 'warning',
  needs: ['body', 'whole'],
  facts: ['P13'],
  since: '0.1.0',
  summary: {
    vi: 'Nội dung sửa đổi, bổ sung mở ngoặc kép mà không đóng',
    en: 'New wording whose quotation mark is never closed',
  },
  why: {
    vi: 'Dấu ngoặc kép cho biết phần nào là lời của văn bản được sửa đổi, phần nào là lời của dự thảo. Thiếu dấu đóng thì không rõ nội dung mới dừng ở đâu, và khi hợp nhất dễ lẫn điều khoản của văn bản này vào văn bản kia.',
    en: 'The marks tell the new wording from the words of the draft. Without the closing one nobody can tell where the new wording ends, and a consolidation may mix the two.',
  },
  mend: {
    vi: 'Đặt dấu đóng ngoặc kép (”) ngay sau chữ cuối của nội dung mới, rồi dấu chấm.',
    en: 'Put the closing mark (”) right behind the last word of the new wording, then a full stop.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          ['“2. Ủy ban nhân dân xã, phường quản lý', '«“2.» Ủy ban nhân dân xã, phường quản lý'],
          ['kinh phí đã sử dụng.”.', 'kinh phí đã sử dụng.'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          ['“Điều 7a. Theo dõi', '«“Điều 7a.» Theo dõi'],
          ['nơi có tuyến đường.”.', 'nơi có tuyến đường.'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.', '“b) Kiểm tra đột xuất, ghi “đã kiểm tra”;”']],
      },
    ],
  },
  *check(document: LegalDocument, ctx: Context): Iterable<Report<Data>> {
    if (document.kind === 'vbhn' || scannedOf(document).numbers) return;
    if (!isAmending(document) && instructions(document).length === 0) return;
    for (const quote of document.quoted) {
      const found = opening.exec(ctx.text({ start: quote.start, end: Math.min(quote.end, quote.start + HEAD) }));
      if (found === null) continue;
      const before = ctx.text({ start: Math.max(0, quote.start - LEAD), end: quote.start }).replace(/\s+/gu, ' ');
      if (!leading.test(before)) continue;
      const last = openEnd(quote, ctx);
      if (last === null) continue;
      yield {
        at: { start: quote.start, end: quote.start + found[0].length },
        related: [
          {
            at: last,
            message: { vi: 'Có lẽ dấu đóng ngoặc kép ở đây.', en: 'The closing mark may belong here.' },
          },
        ],
        fixes: [
          {
            kind: 'review',
            title: { vi: 'Thêm dấu đóng ngoặc kép', en: 'Add the closing mark' },
            edits: [{ start: last.end, end: last.end, insert: '”.' }],
          },
        ],
        data: { words: found[0].replace(/\s+/gu, ' ') },
      };
    }
  },
  message: {
    vi: ({ words }: Data) => ({
      what: `Nội dung sửa đổi, bổ sung mở ngoặc kép ở ${words} mà không có dấu đóng.`,
      why: 'Thiếu dấu đóng thì không rõ nội dung mới dừng ở đâu và phần nào là lời của dự thảo.',
      todo: 'Đặt dấu đóng ngoặc kép sau chữ cuối của nội dung mới.',
    }),
    en: ({ words }: Data) => ({
      what: `The quotation that opens at ${words} is never closed.`,
      why: 'Nobody can tell where the new wording ends and the words of the draft go on.',
      todo: 'Put the closing mark behind the last word of the new wording.',
    }),
  },
});
