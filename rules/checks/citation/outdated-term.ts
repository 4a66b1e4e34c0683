import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/types.ts';
import { lower } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { inDocumentName, inHistory, inInlineQuote, sentenceAt, speaking } from './_where.ts';

type Term = 'levels' | 'book' | 'card' | 'portal' | 'desk';

interface Data {
  readonly term: Term;
  readonly words: string;
}

interface Pattern {
  readonly term: Term;
  readonly fact: string;
  /** The words, from the first of them on. */
  readonly words: RegExp;
  /** What must stand before them in the sentence; null when nothing must. */
  readonly before: RegExp | null;
}

const handIn =
  /(?:bản sao|bản chụp|bản chính|bản photo|sao y|phô tô|photo|xuất trình|nộp|kèm theo|mang theo|gồm:?)(?:(?![.;]).){0,60}$/iu;
const through = /(?:qua|trên|tại|vào|lên|bằng)\s+(?:hệ thống\s+)?$/iu;

/** Words with the day from which they are old: that of their fact. */
const patterns: readonly Pattern[] = [
  {
    term: 'levels',
    fact: 'T7.9',
    words: /^mức độ\s+[34](?:\s*(?:,|và|hoặc)\s*(?:mức độ\s+)?4)?(?![\p{L}\p{N}])/iu,
    before: /(?:dịch vụ công|DVC|DVCTT|trực tuyến)[^.;]{0,60}$/iu,
  },
  { term: 'book', fact: 'T7.8', words: /^sổ hộ khẩu/iu, before: handIn },
  { term: 'card', fact: 'T7.8', words: /^(?:CMND|chứng minh nhân dân)(?![\p{L}\p{N}])/iu, before: handIn },
  {
    term: 'portal',
    fact: 'T7.7',
    words: /^cổng dịch vụ công\s+(?:trực tuyến\s+)?(?:cấp tỉnh|của tỉnh|của thành phố|tỉnh)(?![\p{L}\p{N}])/iu,
    before: through,
  },
  {
    term: 'desk',
    fact: 'T7.6',
    words:
      /^bộ phận tiếp nhận và trả kết quả(?: giải quyết thủ tục hành chính)?\s+(?:cấp\s+|các\s+|của\s+)?(?:UBND\s+(?:cấp\s+)?)?huyện/iu,
    before: null,
  },
];

/** What is said today; a household book has no successor. */
const today: Readonly<Record<Exclude<Term, 'book'>, string>> = {
  levels: 'toàn trình hoặc một phần',
  card: 'thẻ căn cước',
  portal: 'Cổng Dịch vụ công quốc gia',
  desk: 'Trung tâm Phục vụ hành chính công',
};

/** The fix that puts today's words in place of the old ones. */
function termFixes(term: Term, at: Span, printed: string): readonly Fix[] {
  if (term === 'book') return [];
  const small = printed[0] === lower(printed[0]);
  // Names keep their capital.
  const right = term === 'card' && !small ? 'Thẻ căn cước' : today[term];
  return [
    {
      kind: 'review',
      title: { vi: `Thay bằng “${right}”`, en: `Write “${right}”` },
      edits: [{ ...at, insert: right }],
    },
  ];
}

/** Longest wording of a pattern, and how far before it its sentence is read. */
const LENGTH = 90;
const BEFORE = 160;

export default defineRule({
  id: 'citation/outdated-term',
  group: 'citation',
  scope: 'token',
  local: true,
  words: ['mức', 'sổ', 'CMND', 'chứng', 'cổng', 'bộ'],
  severity: 'warning',
  needs: ['body'],
  facts: ['T7.5', 'T7.6', 'T7.7', 'T7.8', 'T7.9'],
  since: '0.1.0',
  summary: { vi: 'Dùng thuật ngữ thủ tục hành chính đã cũ', en: 'Uses outdated terms of administrative procedure' },
  why: {
    vi: 'Mức độ 3, 4 của dịch vụ công, sổ hộ khẩu giấy, chứng minh nhân dân, cổng dịch vụ công cấp tỉnh và bộ phận một cửa cấp huyện đã được bỏ hoặc thay. Dự thảo còn dùng thì người dân không thực hiện được.',
    en: 'Levels 3 and 4 of public services, the paper household book, the old identity card, provincial portals and district desks are gone or replaced. A draft that still uses them cannot be followed.',
  },
  mend: {
    vi: 'Thay bằng cách gọi hiện nay: “dịch vụ công trực tuyến toàn trình” hoặc “một phần”, “thẻ căn cước”, “Cổng Dịch vụ công quốc gia”, “Trung tâm Phục vụ hành chính công”. Giấy tờ đã có trong cơ sở dữ liệu (sổ hộ khẩu) thì bỏ khỏi thành phần hồ sơ.',
    en: 'Use the terms of today: “dịch vụ công trực tuyến toàn trình” or “một phần”, “thẻ căn cước”, “Cổng Dịch vụ công quốc gia”, “Trung tâm Phục vụ hành chính công”. Papers that databases hold (sổ hộ khẩu) go out of the dossier.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nâng tỷ lệ hồ sơ dịch vụ công trực tuyến «mức độ 3, 4» trong năm 2027.',
        fixed: '1. Nâng tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình hoặc một phần trong năm 2027.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['b) Bản sao giấy chứng nhận hoàn thành khóa đào tạo;', 'b) Bản sao «sổ hộ khẩu»;']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          ['hoặc trực tuyến qua Cổng Dịch vụ công quốc gia', 'hoặc trực tuyến qua «Cổng dịch vụ công cấp tỉnh»'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            'a) Trung tâm Phục vụ hành chính công xã, phường kiểm tra',
            'a) «Bộ phận tiếp nhận và trả kết quả cấp huyện» kiểm tra',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2022-07-14',
        kind: 'ke-hoach',
        text: '1. Nâng tỷ lệ hồ sơ dịch vụ công trực tuyến mức độ 3, 4 trong năm 2022.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Không yêu cầu người dân cung cấp thông tin đã có trong sổ hộ khẩu trước đây; kiểm tra mức độ 3 của cảnh báo cháy rừng.\n\n2. Đưa Cổng dịch vụ công cấp tỉnh về đầu mối quốc gia.',
      },
    ],
  },
  *check(i, ctx) {
    const { tokens } = ctx.document.source;
    const start = tokens.start[i];
    const paragraph = speaking(ctx, start);
    if (paragraph === null) return;
    const text = ctx.text({ start, end: Math.min(paragraph.end, start + LENGTH) });
    for (const { term, fact, words, before } of patterns) {
      const match = words.exec(text);
      if (match === null) continue;
      const at = { start, end: start + match[0].length };
      const sentence = sentenceAt(ctx, i);
      const lead = ctx.text({ start: Math.max(paragraph.start, start - BEFORE), end: start });
      if (before !== null && !before.test(lead)) continue;
      // The introduction of a directive or plan tells of past results; what is to be done stands in its numbered parts.
      const narrative = paragraph.node === null && paragraph.zone === 'body' && paragraph.attachment < 0;
      if (
        narrative ||
        inHistory(ctx, at, sentence, paragraph) ||
        inInlineQuote(ctx, at, paragraph) ||
        inDocumentName(ctx, at, sentence, paragraph)
      )
        return;
      yield {
        at,
        facts: [fact],
        fixes: termFixes(term, at, match[0]),
        data: { term, words: match[0].replace(/\s+/gu, ' ') },
      };
      return;
    }
  },
  message: {
    vi: (d: Data) => ({
      what: `“${d.words}” là cách gọi đã cũ.`,
      why: {
        levels: 'Dịch vụ công trực tuyến nay chia thành toàn trình và một phần, không còn mức độ 3, mức độ 4.',
        book: 'Sổ hộ khẩu giấy không còn giá trị sử dụng; thông tin cư trú có trong cơ sở dữ liệu quốc gia về dân cư.',
        card: 'Chứng minh nhân dân không còn giá trị sử dụng; giấy tờ hiện nay là thẻ căn cước, căn cước điện tử.',
        portal:
          'Từ ngày 01/7/2025 hồ sơ trực tuyến được nộp trên Cổng Dịch vụ công quốc gia (Nghị định số 118/2025/NĐ-CP).',
        desk: 'Từ ngày 01/7/2025 không còn cấp huyện; hồ sơ nộp tại Trung tâm Phục vụ hành chính công.',
      }[d.term],
      todo: {
        levels: 'Ghi “dịch vụ công trực tuyến toàn trình” hoặc “dịch vụ công trực tuyến một phần”.',
        book: 'Bỏ giấy tờ này khỏi hồ sơ; cơ quan tiếp nhận khai thác dữ liệu dân cư.',
        card: 'Ghi “thẻ căn cước”, hoặc bỏ nếu thông tin đã có trong cơ sở dữ liệu.',
        portal: 'Ghi “Cổng Dịch vụ công quốc gia”.',
        desk: 'Ghi “Trung tâm Phục vụ hành chính công” của tỉnh, xã, phường.',
      }[d.term],
    }),
    en: (d: Data) => ({
      what: `“${d.words}” is an outdated term.`,
      why: {
        levels: 'Online services are now whole-process or partial; there are no levels 3 and 4.',
        book: 'The paper household book is no longer valid; residence stands in the national population database.',
        card: 'The old identity card is no longer valid; the citizen card has taken its place.',
        portal: 'Since 1 July 2025 online filing goes through the National Public Service Portal.',
        desk: 'Since 1 July 2025 there is no district level; files go to the Public Administration Service Centre.',
      }[d.term],
      todo: {
        levels: 'Write “dịch vụ công trực tuyến toàn trình” or “dịch vụ công trực tuyến một phần”.',
        book: 'Take the paper out of the file; the receiving office reads the database.',
        card: 'Write “thẻ căn cước”, or leave it out if a database holds it.',
        portal: 'Write “Cổng Dịch vụ công quốc gia”.',
        desk: 'Write “Trung tâm Phục vụ hành chính công” of the province or commune.',
      }[d.term],
    }),
  },
});
