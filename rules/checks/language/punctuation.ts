import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Context, Fix, Report } from '../../engine/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { TokenFlag, TokenKind } from '../../text/index.ts';
import { endsBefore, isInner, isLabel } from './_brackets.ts';
import { endsUnit, listStart } from './_commas.ts';
import { isProse } from './_paragraph-tokens.ts';
import { spotsOfParagraph } from './_spots.ts';

type Defect = 'space' | 'doubled' | 'open' | 'close' | 'list' | 'end';

interface Data {
  readonly defect: Defect;
  readonly words: string;
}

/** Pairs of marks that cannot stand side by side. A full stop before a comma may end an abbreviation. */
const pairs = new Set([',,', ';;', '::', '..', ',;', ';,', ',.', ';.', ':;', ';:', ',:', ':,']);

const closing = /[\p{L}\p{N})\]”"’%]/u;

/** The rule stands on the law of normative documents alone; marks are marks in any text. */
const groundOf = (ctx: Context): readonly string[] => (ctx.document.documentClass === 'normative' ? ['V11.1'] : []);

const remove = (start: number, end: number, vi: string, en: string): Fix => ({
  kind: 'safe',
  title: { vi, en },
  edits: [{ start, end, insert: '' }],
});

/** White space before the mark at token `i`. */
function spaceBefore(i: number, paragraph: Paragraph, ctx: Context): Report<Data> | null {
  const { source } = ctx.document;
  const { tokens, text } = source;
  const start = tokens.start[i];
  const flags = tokens.flags[i];
  if (start === paragraph.start || (flags & TokenFlag.spaceBefore) === 0) return null;
  if ((flags & (TokenFlag.newlineBefore | TokenFlag.blockStart)) !== 0) return null;
  // A mark that runs on (`.docx`, `...`, `: 5` is none) is no mark of a sentence.
  if (/[^\s”"’)*_]/u.test(text[start + 1] ?? ' ')) return null;
  const before = tokens.end[i - 1];
  if (!closing.test(text[before - 1])) return null;
  // A ratio (`1 : 2`) is set with spaces.
  const numbers = tokens.kind[i - 1] === TokenKind.number && tokens.kind[i + 1] === TokenKind.number;
  if (text[start] === ':' && numbers) return null;
  // A colon set off by a tab or by several spaces stands in a column.
  if (text[start] === ':' && (start - before > 1 || text[before] === '\t')) return null;
  return {
    at: { start: before, end: start + 1 },
    same: 'space',
    facts: groundOf(ctx),
    data: { defect: 'space', words: text.slice(tokens.start[i - 1], start + 1) },
    fixes: [remove(before, start, 'Bỏ khoảng trắng trước dấu', 'Remove the space before the mark')],
  };
}

/** Two marks side by side, the second at token `i`. */
function doubled(i: number, paragraph: Paragraph, ctx: Context): Report<Data> | null {
  const { tokens, text } = ctx.document.source;
  if (tokens.start[i] === paragraph.start) return null;
  const [first, second] = [tokens.start[i - 1], tokens.start[i]];
  if (tokens.kind[i - 1] !== TokenKind.punctuation || text.slice(first + 1, second).trim() !== '') return null;
  const words = text[first] + text[second];
  if (!pairs.has(words)) return null;
  const [before, after] = [text[first - 1] ?? '', text[second + 1] ?? ''];
  if (words === '..') {
    // Three dots leave something open; two stand for one only at the end of a sentence or of the document (`../.`).
    const last = text.startsWith('/.', second + 1);
    if (second !== first + 1 || !/[\p{L}\p{N})]/u.test(before) || (/[^\s”"]/u.test(after) && !last)) return null;
    const next = i + 1;
    const ends =
      last || next >= tokens.length || (tokens.flags[next] & (TokenFlag.blockStart | TokenFlag.capital)) !== 0;
    if (!ends) return null;
  } else if (`.…,;:`.includes(before) || (after !== '' && `.…,;:`.includes(after))) return null;
  const same = text[first] === text[second];
  return {
    at: { start: first, end: second + 1 },
    same: 'doubled',
    facts: groundOf(ctx),
    data: { defect: 'doubled', words: text.slice(first, second + 1) },
    fixes: same ? [remove(first + 1, second + 1, 'Bỏ dấu thừa', 'Remove the second mark')] : [],
  };
}

/** Words of a list side by side, the last one at token `i`: `xã phường`. */
function unlisted(i: number, ctx: Context): Report<Data> | null {
  const first = listStart(i, ctx);
  if (first < 0) return null;
  const { tokens, text } = ctx.document.source;
  const at = { start: tokens.start[first], end: tokens.end[i] };
  const gaps = Array.from({ length: i - first }, (_, k) => tokens.end[first + k]);
  return {
    at,
    same: 'list',
    facts: groundOf(ctx),
    data: { defect: 'list', words: text.slice(at.start, at.end) },
    fixes: [
      {
        kind: 'safe',
        title: { vi: 'Thêm dấu phẩy', en: 'Add the comma' },
        edits: gaps.map((start) => ({ start, end: start, insert: ',' })),
      },
    ],
  };
}

/** A khoản that ends with the comma at token `i`. */
function unfinished(i: number, paragraph: Paragraph, ctx: Context): Report<Data> | null {
  if (!endsUnit(i, paragraph, ctx.document)) return null;
  const { tokens, text } = ctx.document.source;
  const at = { start: tokens.start[i - 1], end: tokens.end[i] };
  return { at, same: 'end', facts: groundOf(ctx), data: { defect: 'end', words: text.slice(at.start, at.end) } };
}

/** Brackets of a paragraph without their other half. */
function* unpaired(brackets: readonly number[], paragraph: Paragraph, ctx: Context): Iterable<Report<Data>> {
  const { tokens, text } = ctx.document.source;
  const report = (i: number, defect: Defect): Report<Data> => ({
    at: { start: tokens.start[i], end: tokens.end[i] },
    same: defect,
    facts: groundOf(ctx),
    data: { defect, words: text[tokens.start[i]] },
  });
  const opened: number[] = [];
  for (const i of brackets) {
    if (text[tokens.start[i]] === '(') opened.push(i);
    else if (opened.pop() === undefined && !isLabel(i, paragraph, ctx) && endsBefore(paragraph.start, ctx))
      yield report(i, 'close');
  }
  if (opened.length === 0 || !endsBefore(paragraph.end, ctx)) return;
  for (const i of opened) if (!isInner(i, ctx)) yield report(i, 'open');
}

const NONE: readonly never[] = [];

export default defineRule({
  id: 'language/punctuation',
  group: 'language',
  scope: 'paragraph',
  local: true,
  zones: ['basis', 'consideration', 'enacting', 'body'],
  severity: 'info',
  folds: 3,
  needs: ['body'],
  facts: ['V11.1'],
  since: '0.1.0',
  summary: {
    vi: 'Dấu câu: khoảng trắng trước dấu, hai dấu liền nhau, dấu ngoặc thiếu một nửa, dấu phẩy thiếu hoặc ở cuối khoản',
    en: 'Punctuation: space before a mark, two marks side by side, half a pair of brackets, a comma missing or at the end',
  },
  why: {
    vi: 'Dấu phẩy, dấu chấm, dấu chấm phẩy, dấu hai chấm viết liền với chữ đứng trước; hai dấu không đứng liền nhau; dấu ngoặc có mở thì có đóng; các từ liệt kê cách nhau bằng dấu phẩy; khoản kết thúc bằng dấu chấm. Câu sai dấu có thể bị hiểu sai.',
    en: 'A comma, full stop, semicolon or colon joins the word before it; two of them do not stand side by side; a bracket that opens is closed; commas part the words of a list; a clause ends with a full stop. A sentence with wrong marks may be misread.',
  },
  mend: {
    vi: 'Bỏ khoảng trắng trước dấu, giữ một dấu khi có hai, thêm nửa ngoặc còn thiếu. Với dấu ngoặc phải đọc cả câu để đặt đúng chỗ.',
    en: 'Take out the space before a mark, keep one of two marks, add the missing bracket; read the whole sentence to place it.',
  },
  fixes: ['safe'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở, ngành« ,» địa phương báo cáo kết quả« .»\n\n2. Sở Nội vụ theo dõi.',
        fixed: '1. Các sở, ngành, địa phương báo cáo kết quả.\n\n2. Sở Nội vụ theo dõi.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Rà soát«,,» công bố«, ,» công khai thủ tục hành chính«..»\n\n2. Sở Nội vụ theo dõi.',
        fixed: '1. Rà soát, công bố, công khai thủ tục hành chính.\n\n2. Sở Nội vụ theo dõi.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Tổ chức thực hiện\n\n1. Cơ quan chuyên môn «(»sau đây gọi là cơ quan rà soát lập danh mục.\n\n2. Ủy ban nhân dân cấp xã kiểm tra kết quả quý trước«)».',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Hoàn thành việc rà soát«;.»\n\n2. Báo cáo kết quả.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các «sở ban ngành» và Ủy ban nhân dân «xã phường» phối hợp.',
        fixed: '1. Các sở, ban, ngành và Ủy ban nhân dân xã, phường phối hợp.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Tổ chức thực hiện\n\n1. Không tự ý dịch chuyển «mốc,»\n\n2. Sở Nội vụ kiểm tra.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Hồ sơ gồm đơn, bản sao v.v., theo điểm a) khoản 1; tệp có đuôi .docx, tên miền .vn; số … ngày ... tháng .. năm ...; (theo mẫu).\n\n2. Thực hiện như sau:\n\na) Rà soát (nếu có);\n\nb) Công bố./.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Hồ sơ\n\n1. Mức chi: 1.500.000 đồng (một triệu năm trăm nghìn đồng).\n\n2. Thời gian xử lý là 03 ngày (i) kể từ ngày nhận hồ sơ, ii) kể từ ngày bổ sung.',
      },
    ],
  },
  check(paragraph, ctx) {
    const { document } = ctx;
    const spots = isProse(paragraph, document) ? spotsOfParagraph(document, paragraph) : null;
    if (spots === null) return NONE;
    const reports: Report<Data>[] = [];
    const brackets: number[] = [];
    for (const { sort, i } of spots) {
      if (sort === 'brackets') brackets.push(i);
      const report =
        sort === 'marks'
          ? (doubled(i, paragraph, ctx) ?? spaceBefore(i, paragraph, ctx))
          : sort === 'listEnds'
            ? unlisted(i, ctx)
            : sort === 'lastCommas'
              ? unfinished(i, paragraph, ctx)
              : null;
      if (report !== null) reports.push(report);
    }
    if (brackets.length > 0) reports.push(...unpaired(brackets, paragraph, ctx));
    return reports;
  },
  message: {
    vi: ({ defect, words }: Data, { places }) => ({
      what: `${
        {
          space: `Có khoảng trắng trước dấu câu (“${words}”)`,
          doubled: `Hai dấu câu liền nhau (“${words}”)`,
          open: 'Dấu ngoặc mở mà không đóng trong đoạn này',
          close: 'Dấu ngoặc đóng mà không có dấu mở trong đoạn này',
          list: `Thiếu dấu phẩy giữa các từ liệt kê (“${words}”)`,
          end: 'Khoản kết thúc bằng dấu phẩy',
        }[defect]
      }${inPlaces.vi(places)}.`,
      why: 'Văn bản phải viết chính xác, rõ ràng; câu sai dấu có thể bị hiểu sai.',
      todo: {
        space: 'Viết dấu câu liền với chữ đứng trước.',
        doubled: 'Giữ lại một dấu.',
        open: 'Thêm dấu đóng ngoặc vào đúng chỗ, hoặc bỏ dấu mở.',
        close: 'Thêm dấu mở ngoặc vào đúng chỗ, hoặc bỏ dấu đóng.',
        list: 'Thêm dấu phẩy giữa các từ.',
        end: 'Viết dấu chấm ở cuối khoản, hoặc viết nốt phần còn thiếu.',
      }[defect],
    }),
    en: ({ defect, words }: Data, { places }) => ({
      what: `${
        {
          space: `A space stands before a mark (“${words}”)`,
          doubled: `Two marks stand side by side (“${words}”)`,
          open: 'A bracket is opened and not closed in this paragraph',
          close: 'A bracket is closed that is not opened in this paragraph',
          list: `Commas are missing in a list (“${words}”)`,
          end: 'The clause ends with a comma',
        }[defect]
      }${inPlaces.en(places)}.`,
      why: 'A document must be exact and clear; a sentence with wrong marks may be misread.',
      todo: {
        space: 'Join the mark to the word before it.',
        doubled: 'Keep one mark.',
        open: 'Close the bracket where it ends, or remove it.',
        close: 'Open the bracket where it begins, or remove it.',
        list: 'Put a comma between the words.',
        end: 'End the clause with a full stop, or write what is missing.',
      }[defect],
    }),
  },
});
