import { defineRule } from '../../engine/define-rule.ts';
import type { Fix, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { type Hyphen, hyphensOf } from './_hyphens.ts';

type Data = { kind: 'words' | 'one-sided' | 'two-ways'; printed: string; right: string };

/** The two words or years with what stands between them. */
function spanOf({ source: { tokens } }: LegalDocument, { t }: Hyphen): Span {
  return { start: tokens.start[t - 1], end: tokens.end[t + 1] };
}

function report(document: LegalDocument, hyphen: Hyphen, kind: Data['kind'], spaced: boolean): Report<Data> {
  const { tokens, text } = document.source;
  const { t } = hyphen;
  const at = spanOf(document, hyphen);
  const mark = text.slice(tokens.start[t], tokens.end[t]);
  const middle = spaced ? ` ${mark} ` : mark;
  const right = text.slice(at.start, tokens.end[t - 1]) + middle + text.slice(tokens.start[t + 1], at.end);
  const fix: Fix = {
    kind: 'safe',
    title: { vi: 'Sửa dấu cách quanh gạch nối', en: 'Correct the spaces around the hyphen' },
    edits: [{ start: tokens.end[t - 1], end: tokens.start[t + 1], insert: middle }],
  };
  return {
    at,
    ...(kind === 'two-ways' ? { same: kind } : {}),
    ...(kind === 'two-ways' ? { severity: 'info' } : {}),
    data: { kind, printed: text.slice(at.start, at.end), right },
    fixes: [fix],
  };
}

export default defineRule<'document', Data>({
  id: 'language/spaced-hyphen',
  group: 'language',
  scope: 'document',
  severity: 'warning',
  folds: 1,
  needs: ['body'],
  facts: ['V11.13'],
  since: '0.1.0',
  summary: {
    vi: 'Dấu cách quanh gạch nối giữa các danh từ đẳng lập, giữa hai năm',
    en: 'Spaces around the hyphen between nouns side by side, between years',
  },
  why: {
    vi: 'Gạch nối giữa các danh từ đẳng lập có khoảng trắng hai bên: kinh tế - xã hội; viết liền là phiên âm hoặc ký hiệu (rơ-moóc, NĐ-CP). Khoảng năm viết thống nhất một kiểu trong cả văn bản.',
    en: 'A hyphen between nouns that stand side by side has a space on either side; without them it makes a transcription or a symbol. Spans of years are written in one way.',
  },
  mend: {
    vi: 'Đặt dấu cách ở cả hai bên gạch nối giữa các danh từ (“kinh tế - xã hội”); khoảng năm viết một kiểu trong cả dự thảo (“2021 - 2025” hoặc “2021-2025”).',
    en: 'Put a space on both sides of a hyphen between nouns (“kinh tế - xã hội”); write spans of years in one way (“2021 - 2025” or “2021-2025”).',
  },
  fixes: ['safe'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Phát triển kinh «tế-xã» hội, bảo đảm an «ninh -quốc» phòng giai đoạn «2021 -2025».',
        fixed: '1. Phát triển kinh tế - xã hội, bảo đảm an ninh - quốc phòng giai đoạn 2021 - 2025.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Kế hoạch giai đoạn 2021-2025; kết quả giai đoạn 2016-2020.\n\n2. Nhiệm vụ giai đoạn «2026 – 2030».',
        fixed: '1. Kế hoạch giai đoạn 2021-2025; kết quả giai đoạn 2016-2020.\n\n2. Nhiệm vụ giai đoạn 2026–2030.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Phát triển thủy sản - du lịch sinh thái.\n\n2. Vùng thủy «sản-du» lịch sinh thái.',
        fixed: '1. Phát triển thủy sản - du lịch sinh thái.\n\n2. Vùng thủy sản - du lịch sinh thái.',
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [
          ['Ưu tiên hình thức trực tuyến', 'Gắn với phát triển kinh «tế- xã» hội; ưu tiên hình thức trực tuyến'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Phòng, chống Covid-19; xe rơ-moóc, sơ-mi; chủ nghĩa Mác-Lênin; Nghị định số 63/2010/NĐ-CP; tiêu chuẩn TCVN 5687-2010; điện thoại 0204-3854.\n\n2. Giai đoạn 2021 - 2025, tầm nhìn 2026 - 2030.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Kinh tế - xã hội; khoa học - công nghệ.\n\n- Xã hội hóa -\n- Công nghệ số.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Tỉnh lộ 2025-1999, mã 2010-11; từ 1990–1995.\n\n2. Trồng A-B và A - B.',
      },
    ],
  },
  *check(document) {
    const hyphens = hyphensOf(document);
    const years = hyphens.filter(({ kind }) => kind === 'years');
    const spaced = years.filter(({ before, after }) => before && after).length;
    const joined = years.filter(({ before, after }) => !before && !after).length;
    // Of as many in both ways those with spaces stay, as nouns have them.
    const keepsJoined = joined > spaced;
    for (const hyphen of hyphens) {
      const { kind, before, after } = hyphen;
      if (kind === 'words') yield report(document, hyphen, 'words', true);
      else if (before !== after) yield report(document, hyphen, 'one-sided', !keepsJoined);
      else if (spaced > 0 && joined > 0 && before === keepsJoined) yield report(document, hyphen, 'two-ways', !before);
    }
  },
  message: {
    vi: ({ kind, printed, right }, { places }) => ({
      what:
        kind === 'two-ways'
          ? `Khoảng năm trong dự thảo viết theo hai kiểu, có và không có dấu cách quanh gạch nối: “${printed}”${places > 1 ? ` và ${places - 1} chỗ nữa` : ''}.`
          : `“${printed}”: gạch nối ${kind === 'words' ? 'giữa các danh từ đẳng lập thiếu' : 'giữa hai năm chỉ có một bên'} dấu cách.`,
      why:
        kind === 'words'
          ? 'Gạch nối giữa các danh từ đẳng lập có khoảng trắng hai bên; viết liền là phiên âm hoặc ký hiệu.'
          : 'Cùng một cách viết được dùng thống nhất trong cả văn bản.',
      todo: `Viết “${right}”.`,
    }),
    en: ({ kind, printed, right }, { places }) => ({
      what:
        kind === 'two-ways'
          ? `Spans of years are written in two ways, with and without spaces: “${printed}”${places > 1 ? ` and ${places - 1} more` : ''}.`
          : `“${printed}”: the hyphen ${kind === 'words' ? 'between nouns lacks its spaces' : 'between years has a space on one side only'}.`,
      why:
        kind === 'words'
          ? 'A hyphen between nouns side by side has a space on either side; without them it makes a transcription or a symbol.'
          : 'One way of writing is kept throughout.',
      todo: `Write “${right}”.`,
    }),
  },
});
