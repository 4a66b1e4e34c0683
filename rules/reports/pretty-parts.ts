import type { Lang } from '../engine/types.ts';
import type { Law } from '../law/types.ts';
import { counted } from './summary.ts';
import type { FileSummary, PrintOptions } from './types.ts';
import { clean, wrapText } from './width.ts';
import { printDate, say } from './words.ts';

/** What the parts of a report for people are made of. */

/** Lines of a sentence under an indent, with a painted lead (`Cần làm:`). */
export function paragraph(indent: string, lead: string, text: string, options: PrintOptions): string[] {
  const { palette } = options;
  const whole = clean(lead === '' ? text : `${lead} ${text}`);
  const lines = options.wrap ? wrapText(whole, Math.max(40, options.width - indent.length)) : [whole];
  if (lead !== '') lines[0] = palette.dim(lead) + lines[0].slice(lead.length);
  return lines.map((line) => indent + line);
}

export function severityCounts(counts: FileSummary['severities'], options: PrintOptions): string {
  const { lang, palette } = options;
  const parts: string[] = [];
  if (counts.error > 0) parts.push(palette.error(counted(counts.error, 'lỗi', 'error', lang)));
  if (counts.warning > 0) parts.push(palette.warning(counted(counts.warning, 'cảnh báo', 'warning', lang)));
  if (counts.info > 0) parts.push(palette.info(counted(counts.info, 'lưu ý', 'note', lang)));
  return parts.length > 0 ? parts.join(', ') : say(lang, 'không có phát hiện', 'no findings');
}

export function citationCounts(
  { citations, identified, unknown, ambiguous }: FileSummary['citations'],
  lang: Lang,
): string {
  if (citations === 0) return say(lang, 'không có viện dẫn nào', 'no citations');
  const parts = [
    say(
      lang,
      `${identified}/${citations} viện dẫn đã nhận ra`,
      `${identified} of ${counted(citations, '', 'citation', 'en')} identified`,
    ),
  ];
  if (unknown > 0) parts.push(say(lang, `${unknown} không có trong dữ liệu`, `${unknown} not in the data`));
  if (ambiguous > 0) parts.push(say(lang, `${ambiguous} chưa phân biệt được là văn bản nào`, `${ambiguous} ambiguous`));
  return parts.join(', ');
}

/** What of this file could not be told, one sentence each. */
export function openReasons(summary: FileSummary, lang: Lang): string[] {
  const reasons = summary.unread.map((note) => note[lang]);
  if (summary.fragment.start)
    reasons.push(
      say(
        lang,
        'Tệp bắt đầu giữa văn bản, phần trước không có ở đây.',
        'The file begins in mid-document; what stands before is not here.',
      ),
    );
  if (summary.fragment.end)
    reasons.push(
      say(
        lang,
        'Tệp dừng giữa văn bản, phần sau không có ở đây.',
        'The file ends in mid-document; what follows is not here.',
      ),
    );
  const { openBases } = summary;
  if (openBases.length > 0) {
    const named = openBases.slice(0, 3).join('; ');
    const more =
      openBases.length > 3
        ? say(lang, ` và ${openBases.length - 3} căn cứ khác`, ` and ${openBases.length - 3} more`)
        : '';
    reasons.push(
      say(
        lang,
        `Chưa biết tình trạng hiệu lực của ${counted(openBases.length, 'căn cứ', '', 'vi')}: ${named}${more}.`,
        `The state of ${openBases.length} legal ${openBases.length === 1 ? 'basis is' : 'bases are'} not known: ${named}${more}.`,
      ),
    );
  }
  return reasons;
}

/** How far law data reach, and which they are. */
export function lawText(law: Law['info'], lang: Lang): string {
  return say(
    lang,
    `cập nhật đến ngày ${printDate(law.reach, lang)}, ${law.documents} văn bản (bản dựng ${law.id.slice(0, 12)}, ngày ${printDate(law.date, lang)}); văn bản ban hành sau ngày đó chưa có ở đây`,
    `reaches ${law.reach}, ${law.documents} documents (build ${law.id.slice(0, 12)} of ${law.date}); later documents are not in it`,
  );
}
