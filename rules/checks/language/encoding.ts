import { defineRule } from '../../engine/define-rule.ts';
import { again } from '../../engine/repeats.ts';
import { type EncodingKind, encodingDefects } from './_encoding.ts';

/** `whole`: nearly the whole file is in the old encoding. */
type Data = { kind: EncodingKind; count: number; printed: string; whole: boolean };
type Wording = readonly [what: string, why: string, todo: string];

/** What normalising mends is certain; what a table says of words is for a person to read. */
const certain: ReadonlySet<EncodingKind> = new Set(['decomposed', 'stroke', 'hidden']);

const legacyVi = (name: string, { count, printed, whole }: Data): Wording => [
  `${whole ? `Cả văn bản (${count} đoạn)` : `${count} đoạn`} dùng bảng mã cũ ${name}, không phải Unicode, đoạn đầu tiên là “${printed}”.`,
  `Văn bản phải dùng bộ mã Unicode; chữ theo bảng mã cũ chỉ đọc được khi máy có phông chữ của nó${whole ? ', nên nội dung văn bản chưa được kiểm tra' : ''}.`,
  `Chuyển ${whole ? 'toàn bộ văn bản' : 'các đoạn này'} sang Unicode, đọc lại${whole ? ' rồi kiểm tra lần nữa' : ''}.`,
];
const legacyEn = (name: string, { count, printed, whole }: Data): Wording => [
  `${whole ? `The whole text (${count} paragraphs) is` : `${count} paragraph(s) are`} in the legacy encoding ${name}, not Unicode, the first is “${printed}”.`,
  `Documents are in Unicode; the old encoding can only be read with its own fonts${whole ? ', so what it says was not checked' : ''}.`,
  `Convert ${whole ? 'the text' : 'these paragraphs'} to Unicode, read ${whole ? 'it and check' : 'them'} again.`,
];

const vi: Readonly<Record<EncodingKind, (data: Data) => Wording>> = {
  decomposed: ({ count, printed }) => [
    `${count} chữ dùng Unicode tổ hợp, chỗ đầu tiên là “${printed}”.`,
    'Văn bản phải dùng Unicode dựng sẵn; chữ tổ hợp làm tìm kiếm, so sánh bị sót.',
    'Chuyển sang Unicode dựng sẵn.',
  ],
  stroke: ({ count, printed }) => [
    `${count} chữ trông giống “Đ”, “đ” nhưng là chữ khác, chỗ đầu tiên ở “${printed}”.`,
    'Chữ không đúng mã làm tìm kiếm, so sánh bị sót.',
    'Thay bằng chữ “Đ”, “đ” của tiếng Việt.',
  ],
  hidden: ({ count, printed }) => [
    `${count} ký tự ẩn lẫn trong chữ, chỗ đầu tiên ở “${printed}”.`,
    'Ký tự ẩn thường do chép từ trang mạng, tệp PDF; làm tìm kiếm, so sánh bị sót.',
    'Xóa các ký tự này.',
  ],
  lookalike: ({ count, printed }) => [
    `${count} từ có chữ cái của bảng chữ khác (Kirin, Hy Lạp) trông giống chữ la-tinh, chỗ đầu tiên là “${printed}”.`,
    'Chữ không đúng mã làm tìm kiếm, so sánh bị sót.',
    'Gõ lại bằng chữ la-tinh.',
  ],
  'TCVN3 (ABC)': (data) => legacyVi('TCVN3 (ABC)', data),
  VNI: (data) => legacyVi('VNI', data),
};
const en: Readonly<Record<EncodingKind, (data: Data) => Wording>> = {
  decomposed: ({ count, printed }) => [
    `${count} letter(s) are decomposed, first in “${printed}”.`,
    'Documents are in composed Unicode; decomposed letters are missed by a search.',
    'Compose them.',
  ],
  stroke: ({ count, printed }) => [
    `${count} letter(s) only look like “Đ”, “đ”, first in “${printed}”.`,
    'Letters of another code are missed by a search.',
    'Write the Vietnamese letter.',
  ],
  hidden: ({ count, printed }) => [
    `${count} hidden character(s) stand among the letters, first in “${printed}”.`,
    'They come from web pages and PDF files, and make a search miss the word.',
    'Remove them.',
  ],
  lookalike: ({ count, printed }) => [
    `${count} word(s) have letters of another alphabet (Cyrillic, Greek) that look like Latin ones, first “${printed}”.`,
    'Letters of another code are missed by a search.',
    'Type them in Latin letters.',
  ],
  'TCVN3 (ABC)': (data) => legacyEn('TCVN3 (ABC)', data),
  VNI: (data) => legacyEn('VNI', data),
};

const words = ([what, why, todo]: Wording) => ({ what, why, todo });

export default defineRule<'document', Data>({
  id: 'language/encoding',
  group: 'language',
  scope: 'document',
  severity: 'warning',
  needs: [],
  facts: ['V11.14'],
  since: '0.1.0',
  summary: {
    vi: 'Chữ không đúng mã: Unicode tổ hợp, ký tự ẩn, chữ trông giống, bảng mã cũ',
    en: 'Letters of a wrong code: decomposed, hidden, look-alike, legacy encoding',
  },
  why: {
    vi: 'Văn bản dùng bộ mã Unicode dựng sẵn theo TCVN 6909:2001. Chữ tổ hợp, ký tự ẩn, chữ của bảng chữ khác trông không khác nhưng làm tìm kiếm, so sánh, trích xuất bị sót; chữ theo bảng mã cũ (TCVN3, VNI) không đọc được khi thiếu phông chữ.',
    en: 'Documents are in composed Unicode (TCVN 6909:2001). Decomposed, hidden and look-alike letters cannot be seen, but make search and comparison miss words; text in a legacy encoding cannot be read without its fonts.',
  },
  mend: {
    vi: 'Chạy `rasoat check --fix` để chuyển về Unicode dựng sẵn và bỏ ký tự ẩn. Đoạn viết bằng bảng mã cũ (TCVN3, VNI) thì chuyển bằng bộ gõ hoặc theo gợi ý, rồi đọc lại từng câu.',
    en: 'Run `rasoat check --fix` for composed Unicode and hidden characters. Convert passages in TCVN3 or VNI with your keyboard tool or as proposed, then read them again.',
  },
  fixes: ['safe', 'review'],
  judgesNormalForm: true,
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở thực hiện theo «\u00d0iều» 5 của Quy chế; \u00d0ề án được duyệt.',
        fixed: '1. Các sở thực hiện theo Điều 5 của Quy chế; Đề án được duyệt.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. «Th\u043eng» báo kết quả cho các sở.',
        fixed: '1. Thong báo kết quả cho các sở.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '«1. ñy ban nh©n d©n tØnh b¸o c¸o kÕt qu¶ thùc hiÖn.»\n\n2. Các sở báo cáo kết quả.',
        fixed: '1. ủy ban nhân dân tỉnh báo cáo kết quả thực hiện.\n\n2. Các sở báo cáo kết quả.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '«1. Uûy ban nhaân daân tænh baùo caùo keát quaû thöïc hieän.»\n\n2. Các sở báo cáo kết quả.',
        fixed: '1. Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện.\n\n2. Các sở báo cáo kết quả.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Hàm lượng 5 μg, ΔT = 3 °C, diện tích 20 m², góc 30°; “trích dẫn”, § 5, ± 2, ½ ngày.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Hợp tác với Köln, Malmö, Besançon, São Paulo, Curaçao, Tromsø; Москва.',
      },
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '\ufeff1. Các sở báo cáo kết quả trước ngày 01 tháng 12.' },
    ],
  },
  *check(document, ctx) {
    for (const { kind, count, places, edits } of encodingDefects(document)) {
      const [at, ...others] = places;
      const printed = ctx.text(at).replace(/\s+/gu, ' ').slice(0, 60);
      const safe = certain.has(kind);
      const { notes, text } = document.source;
      const whole = notes.some(({ legacy }) => legacy === kind);
      yield {
        at: { start: at.start, end: at.end },
        ...(whole ? { about: { start: 0, end: text.length } } : {}),
        data: { kind, count, printed, whole },
        related: others.map(({ start, end }) => ({ at: { start, end }, message: again })),
        fixes: [
          {
            kind: safe ? 'safe' : 'review',
            title: safe
              ? { vi: 'Chuyển về Unicode dựng sẵn', en: 'Write it in composed Unicode' }
              : { vi: 'Chuyển về chữ tiếng Việt', en: 'Write it in Vietnamese letters' },
            edits,
          },
        ],
      };
    }
  },
  message: {
    vi: (data) => words(vi[data.kind](data)),
    en: (data) => words(en[data.kind](data)),
  },
});
