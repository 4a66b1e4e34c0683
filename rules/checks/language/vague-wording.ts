import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import { keySet } from '../../text/index.ts';
import { inDocumentName, sentenceAt } from '../citation/_where.ts';
import { isProse } from './_paragraph-tokens.ts';
import { keysOfPhrase, PhraseFinder } from './_phrase-finder.ts';

interface Data {
  readonly words: string;
  readonly ask: keyof typeof questions;
}

/** What the reader of a vague word is left to ask. */
const questions = {
  when: { vi: 'nêu thời hạn cụ thể', en: 'name a period' },
  which: { vi: 'kể ra, hoặc nêu tiêu chí để xác định', en: 'list them, or say by what they are known' },
  what: { vi: 'nêu văn bản, điều, khoản được dẫn', en: 'name the document and its unit' },
  who: { vi: 'nêu tên cơ quan', en: 'name the body' },
  measure: { vi: 'nêu mức hoặc tiêu chí', en: 'give a measure' },
} as const;

/** A list of the project: no law has one. */
const PHRASES: readonly (readonly [words: string, ask: keyof typeof questions])[] = [
  ['kịp thời', 'when'],
  ['sớm nhất', 'when'],
  ['khi cần thiết', 'when'],
  ['trong trường hợp cần thiết', 'when'],
  ['một số', 'which'],
  ['các loại', 'which'],
  ['v.v', 'which'],
  ['phù hợp', 'measure'],
  ['hợp lý', 'measure'],
  ['theo quy định hiện hành', 'what'],
  ['theo quy định của pháp luật', 'what'],
  ['theo quy định', 'what'],
  ['các cơ quan có liên quan', 'who'],
  ['các cơ quan liên quan', 'who'],
  ['các cơ quan, đơn vị có liên quan', 'who'],
  ['các cơ quan, đơn vị liên quan', 'who'],
  ['các đơn vị có liên quan', 'who'],
  ['các đơn vị liên quan', 'who'],
  ['cơ quan có thẩm quyền', 'who'],
];

const finder = new PhraseFinder(PHRASES.map(([words]) => keysOfPhrase(words)));

const DENIED = keySet('không chưa');

const NONE: readonly never[] = [];

/** Words behind `theo quy định` that say where: then nothing is vague. */
const NAMED =
  /^\s*(?:tại|ở|của|trong)\s+(?:điểm|khoản|Điều|Chương|Mục|Phụ lục|Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định|Quy|Chính phủ|Bộ|này)|^\s*(?:của )?pháp luật (?:về|có liên quan về)/u;
/** How far behind a phrase its object is read. */
const AHEAD = 60;

export default defineRule({
  id: 'language/vague-wording',
  group: 'language',
  scope: 'token',
  local: true,
  words: [...new Set(PHRASES.map(([words]) => words.split(/[ .]/u)[0]))],
  severity: 'info',
  folds: 1,
  needs: ['body'],
  facts: ['V11.4'],
  since: '0.1.0',
  summary: {
    vi: 'Từ ngữ chưa rõ: “kịp thời”, “một số”, “theo quy định”…',
    en: 'Vague words: “kịp thời”, “một số”, “theo quy định” …',
  },
  why: {
    vi: 'Từ ngữ không nêu thời hạn, phạm vi, mức độ hay văn bản cụ thể khiến mỗi nơi hiểu một cách. Không có danh sách nào do pháp luật quy định; quy tắc này chỉ chạy khi được bật.',
    en: 'Words without a period, a scope, a measure or a document are read differently everywhere. No law lists them; this rule runs only when it is switched on.',
  },
  mend: {
    vi: 'Thay bằng con số, thời hạn, danh sách hoặc điều khoản cụ thể: “trong 05 ngày làm việc” thay cho “kịp thời”, “theo Điều 5 Nghị định số …” thay cho “theo quy định”.',
    en: 'Replace it by a figure, term, list or unit: “trong 05 ngày làm việc” for “kịp thời”, “theo Điều 5 Nghị định số …” for “theo quy định”.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Báo cáo «kịp thời» «một số» nội dung «theo quy định hiện hành».\n\n2. Phối hợp với «các cơ quan, đơn vị có liên quan».',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Trách nhiệm\n\n1. Bố trí nguồn lực «phù hợp» «theo quy định của pháp luật».\n\n2. Thông báo cho «cơ quan có thẩm quyền».',
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Báo cáo trong 05 ngày làm việc theo quy định tại khoản 2 Điều 5 Quy chế này và theo quy định của pháp luật về đất đai; bãi bỏ quy định không phù hợp; bố trí phù hợp với số hồ sơ.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thực hiện Nghị định số 187/2025/NĐ-CP ngày 01 tháng 7 năm 2025 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 78/2025/NĐ-CP.',
      },
    ],
  },
  check(i, ctx) {
    const { tokens } = ctx.document.source;
    const hit = finder.at(i, tokens);
    if (hit === null) return NONE;
    const at = { start: tokens.start[i], end: tokens.end[hit.end - 1] };
    const paragraph = ctx.document.paragraphAt(at.start);
    if (paragraph === null || paragraph.zone !== 'body' || paragraph.quoted || !isProse(paragraph, ctx.document))
      return NONE;
    const [words, ask] = PHRASES[hit.phrase];
    // What is not so, or is measured by something.
    const next = ctx.text({ start: at.end, end: at.end + 5 });
    if (i > 0 && DENIED.has(tokens.key[i - 1])) return NONE;
    if (words === 'phù hợp' && /^\s+với/u.test(next)) return NONE;
    if (ask === 'what' && NAMED.test(ctx.text({ start: at.end, end: Math.min(paragraph.end, at.end + AHEAD) })))
      return NONE;
    if (words === 'theo quy định của pháp luật' && /^\s+về/u.test(next)) return NONE;
    if (inDocumentName(ctx, at, sentenceAt(ctx, i), paragraph)) return NONE;
    return [{ at, same: words, data: { words: ctx.text(at).replace(/\s+/gu, ' '), ask } }];
  },
  message: {
    vi: ({ words, ask }: Data, { places }) => ({
      what: `“${words}” chưa rõ${inPlaces.vi(places)}.`,
      why: 'Người thực hiện có thể hiểu khác nhau.',
      todo: `Nếu được, ${questions[ask].vi}.`,
    }),
    en: ({ words, ask }: Data, { places }) => ({
      what: `“${words}” is vague${inPlaces.en(places)}.`,
      why: 'Those who apply it may read it differently.',
      todo: `Where possible, ${questions[ask].en}.`,
    }),
  },
});
