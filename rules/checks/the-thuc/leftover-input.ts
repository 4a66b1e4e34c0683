import { defineRule } from '../../engine/define-rule.ts';
import { indexWithin } from '../../structure/letters.ts';
import { isFill } from '../../structure/skeleton-parts.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { bareText } from '../../text/index.ts';
import { spanIndexAt } from '../../text/spans.ts';
import type { Span } from '../../text/types.ts';
import { firstWords } from './_body.ts';
import { findLeftovers, type LeftoverKind } from './_leftovers.ts';

type Data = { kind: LeftoverKind | 'page'; printed: string };

/** What stands outside the parts of a draft and is right there: the mark of a draft, a page number, the stamp of a digital signature. */
const stamp =
  /^[\s(*_[]*(?:dự thảo(?: lần(?: thứ)?)?[\s\d.,/-]*(?:ngày [\d/.-]+)?|(?:trang )?\d{1,3}|(?:người ký|ký bởi|thời gian ký|email|cơ quan|ngày ký)\s*:.*)[\s)*_\]]*$/iu;
const isPage = ({ zone, start, end }: Paragraph, text: string): boolean =>
  (zone === 'outside' || zone === 'metadata') && !(end - start < 200 && stamp.test(text.slice(start, end)));

/** The paragraph before one; null when it is the first. */
function paragraphBefore({ source, paragraphAt }: LegalDocument, { start }: Paragraph): Paragraph | null {
  let at = start - 1;
  while (at >= 0 && /\s/u.test(source.text[at])) at--;
  return at < 0 ? null : paragraphAt(at);
}

/** First words of a block of page text, when the paragraph opens one; null elsewhere. A table of contents belongs to the draft. */
function pageAt(document: LegalDocument, paragraph: Paragraph): Span | null {
  const { text } = document.source;
  const before = paragraphBefore(document, paragraph);
  if ((before !== null && isPage(before, text)) || spanIndexAt(document.contents, paragraph.start) >= 0) return null;
  const line = indexWithin(text, NEWLINE, paragraph.start, paragraph.end);
  const at = firstWords(text, { start: paragraph.start, end: line < 0 ? paragraph.end : line }, 6);
  // An ornament left alone is no page text.
  return /^[\s\-–—_=*~·.]+$/u.test(text.slice(at.start, at.end)) ? null : at;
}

const NEWLINE = 0x0a;

export default defineRule<'paragraph', Data>({
  id: 'the-thuc/leftover-input',
  group: 'the-thuc',
  scope: 'paragraph',
  local: true,
  severity: 'warning',
  // The head of every page of a gazette is one finding; so are the blanks of a draft in the making.
  folds: 1,
  needs: ['body'],
  facts: ['P2'],
  since: '0.1.0',
  summary: {
    vi: 'Chữ thừa, chỗ chờ điền còn sót trong dự thảo',
    en: 'Page text or placeholders left in the draft',
  },
  why: {
    vi: 'Dự thảo chép từ trang mạng hoặc quét từ bản giấy thường còn chữ của trang, dấu lược bỏ; dự thảo đang soạn còn chỗ chờ điền. Văn bản trình ký không được còn các chỗ này.',
    en: 'A draft copied from a page or scanned from paper keeps words of the page and marks of omission; one in the making keeps placeholders. None may be left when it is submitted.',
  },
  mend: {
    vi: 'Điền nội dung vào chỗ chờ, xóa chữ của trang mạng và dấu lược bỏ. Dấu lược bỏ ở giữa văn bản có nghĩa là thiếu nội dung: lấy lại bản đầy đủ.',
    en: 'Fill in what is open, delete words of web pages and marks of omission. A mark in mid-text means that content is missing: get the full text.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n',
            '«Trang chủ Văn bản Liên hệ»\nĐang tải nội dung, vui lòng chờ\n\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n',
          ],
          ['a) Cây hằng năm: 20 ha;', 'a) Cây hằng năm: «…» ha;'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['giảm 05 vụ', 'giảm «[số liệu]» vụ']],
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['do Sở Tư pháp hướng dẫn', '«xxx»']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'ỦY BAN NHÂN DÂN\nTỈNH',
            'MỤC LỤC\nĐiều 1. Phạm vi ..... 1\nĐiều 2. Đối tượng ..... 2\n\nỦY BAN NHÂN DÂN\nTỈNH',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['trung tâm thương mại, cơ sở', 'trung tâm thương mại, v.v… và các cơ sở (bán lẻ, bán buôn...)']],
      },
    ],
  },
  *check(paragraph, ctx) {
    const { document } = ctx;
    const { source, attachments, kind: draft } = document;
    if (isPage(paragraph, source.text)) {
      const at = pageAt(document, paragraph);
      if (at === null) return;
      const letters = bareText(source.text, at.start, at.end, 12);
      yield {
        at,
        data: { kind: 'page', printed: ctx.text(at) },
        ...(letters === '' ? {} : { same: letters }),
      };
      return;
    }
    const { zone, attachment, quoted, table } = paragraph;
    const attached = attachment < 0 ? 'regulation' : attachments[attachment].kind;
    // A form is made of blanks and instructions; quoted text and tables have their own ways.
    if (zone === 'footnote' || attached === 'form' || (table > 0 && draft === 'tthc')) return;
    for (const { kind, ...at } of findLeftovers(source, paragraph, zone === 'body' && !quoted && table === 0)) {
      const printed = ctx.text(at).replace(/\s+/gu, ' ');
      // An appendix may hold forms, whose brackets are theirs.
      if (attached === 'regulation' || isFill(printed)) yield { at, data: { kind, printed }, same: kind };
    }
  },
  message: {
    vi: ({ kind, printed }, { places }) =>
      ({
        page: {
          what: `Trong tệp có chữ không thuộc dự thảo, bắt đầu bằng “${printed}”.`,
          why: 'Đây là chữ của trang mạng hoặc dấu lược bỏ còn sót khi sao chép.',
          todo: 'Xóa đoạn này; nếu dự thảo bị cắt bớt thì lấy lại bản đầy đủ.',
        },
        placeholder: {
          what:
            places > 1
              ? `Dự thảo còn ${places} chỗ chờ điền, đầu tiên là “${printed}”.`
              : `Dự thảo còn chỗ chờ điền: “${printed}”.`,
          why: 'Chỗ chờ điền phải được thay bằng nội dung trước khi trình.',
          todo: places > 1 ? 'Điền nội dung hoặc xóa từng chỗ.' : 'Điền nội dung hoặc xóa chỗ này.',
        },
        omission: {
          what: `Dự thảo có ${places > 1 ? `${places} dấu lược bỏ, đầu tiên là` : 'dấu lược bỏ'} “${printed}”.`,
          why: 'Dấu này cho thấy một phần nội dung đã bị bỏ khi sao chép.',
          todo: 'Lấy lại phần nội dung bị bỏ.',
        },
        blank: {
          what: places > 1 ? `Có ${places} chỗ để trống giữa câu.` : 'Giữa câu còn chỗ để trống.',
          why: 'Câu thiếu chữ ở chỗ có dấu chấm lửng.',
          todo: 'Điền chữ, số còn thiếu.',
        },
      })[kind],
    en: ({ kind, printed }, { places }) =>
      ({
        page: {
          what: `The file holds words that are not of the draft, beginning with “${printed}”.`,
          why: 'They were left over when it was copied from a page.',
          todo: 'Delete them; when the draft was cut, get the whole of it.',
        },
        placeholder: {
          what:
            places > 1
              ? `${places} placeholders are left in the draft, the first of them “${printed}”.`
              : `A placeholder is left in the draft: “${printed}”.`,
          why: 'It must give way to the text before the draft is submitted.',
          todo: places > 1 ? 'Fill in or delete each of them.' : 'Fill it in or delete it.',
        },
        omission: {
          what:
            places > 1
              ? `The draft has ${places} marks of omission, the first of them “${printed}”.`
              : `The draft has a mark of omission, “${printed}”.`,
          why: 'It shows that a part of the text was left out when it was copied.',
          todo: 'Get the part that was left out.',
        },
        blank: {
          what:
            places > 1 ? `${places} sentences have a blank in their middle.` : 'A sentence has a blank in its middle.',
          why: 'Words are missing where the dots stand.',
          todo: 'Fill them in.',
        },
      })[kind],
  },
});
