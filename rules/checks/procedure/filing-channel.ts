import { defineRule } from '../../engine/define-rule.ts';
import { inDocumentName, inHistory, inInlineQuote, sentenceAt, speaking } from '../citation/_where.ts';

/** Address of a portal other than the national one, or the portal of a named city. */
const PORTALS = [
  /^dichvucong\.(?!gov\.vn|vnpt|mattran)[a-z0-9-]{2,30}\.gov\.vn/iu,
  /^cổng dịch vụ công\s+(?:trực tuyến\s+)?thành phố\s+\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){0,3}/iu,
];
/** Papers are handed in there. */
const FILING = /(?:nộp|gửi|đăng ký|khai|tiếp nhận|thực hiện)(?!\p{L})[^.;]{0,160}$/iu;

const LENGTH = 90;
const BEFORE = 200;

export default defineRule({
  id: 'procedure/filing-channel',
  group: 'procedure',
  scope: 'token',
  local: true,
  words: ['dichvucong', 'cổng'],
  severity: 'warning',
  needs: ['body'],
  facts: ['T7.7'],
  since: '0.1.0',
  summary: {
    vi: 'Nộp hồ sơ trên cổng dịch vụ công của tỉnh, thành phố',
    en: 'Papers are handed in on the portal of a province',
  },
  why: {
    vi: 'Từ ngày 01/7/2025 hồ sơ trực tuyến được nộp trên Cổng Dịch vụ công quốc gia; nêu địa chỉ hoặc tên cổng của tỉnh thì người dân nộp sai chỗ.',
    en: 'Since 1 July 2025 papers are handed in on the National Public Service Portal; the address or name of a provincial one leads people astray.',
  },
  mend: {
    vi: 'Thay bằng “Cổng Dịch vụ công quốc gia”, bỏ địa chỉ trang của tỉnh, thành phố.',
    en: 'Write “Cổng Dịch vụ công quốc gia” and take the address of the province out.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            'hoặc trực tuyến qua Cổng Dịch vụ công quốc gia',
            'hoặc trực tuyến tại địa chỉ «dichvucong.thanhhoa.gov.vn»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            'hoặc trực tuyến qua Cổng Dịch vụ công quốc gia',
            'hoặc trực tuyến qua «Cổng Dịch vụ công thành phố Hải Phòng»',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['qua Cổng Dịch vụ công quốc gia', 'qua Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)']],
      },
      {
        asOf: '2025-06-15',
        base: 'quyet-dinh-tthc',
        replace: [
          ['hoặc trực tuyến qua Cổng Dịch vụ công quốc gia', 'hoặc trực tuyến tại địa chỉ dichvucong.thanhhoa.gov.vn'],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Đóng giao diện dichvucong.laichau.gov.vn, chuyển dữ liệu về đầu mối quốc gia.\n\n2. Báo cáo kết quả.',
      },
    ],
  },
  *check(i, ctx) {
    const { start: starts } = ctx.document.source.tokens;
    const start = starts[i];
    const paragraph = speaking(ctx, start);
    if (paragraph === null) return;
    const text = ctx.text({ start, end: Math.min(paragraph.end, start + LENGTH) });
    const found = PORTALS.map((portal) => portal.exec(text)).find((match) => match !== null);
    if (found === undefined) return;
    const at = { start, end: start + found[0].length };
    if (!FILING.test(ctx.text({ start: Math.max(paragraph.start, start - BEFORE), end: start }))) return;
    const sentence = sentenceAt(ctx, i);
    if (
      inHistory(ctx, at, sentence, paragraph) ||
      inInlineQuote(ctx, at, paragraph) ||
      inDocumentName(ctx, at, sentence, paragraph)
    )
      return;
    yield { at, data: { words: found[0].replace(/\s+/gu, ' ') } };
  },
  message: {
    vi: ({ words }) => ({
      what: `Hồ sơ được nộp trên “${words}”.`,
      why: 'Từ ngày 01/7/2025 hồ sơ trực tuyến được nộp trên Cổng Dịch vụ công quốc gia, không nộp trên cổng của tỉnh, thành phố.',
      todo: 'Ghi “Cổng Dịch vụ công quốc gia”.',
    }),
    en: ({ words }) => ({
      what: `Papers are handed in on “${words}”.`,
      why: 'Since 1 July 2025 online filing goes through the National Public Service Portal.',
      todo: 'Write “Cổng Dịch vụ công quốc gia”.',
    }),
  },
});
