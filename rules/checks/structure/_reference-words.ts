import type { Telling, Words } from '../../engine/types.ts';
import { slipWords, type UnitSlip } from '../citation/_unit-words.ts';

/** What a finding on a reference tells. */
export interface ReferenceData {
  /** `scan`: missing in a draft that was scanned. */
  readonly defect: UnitSlip | 'missing' | 'container' | 'scan';
  readonly words: string;
  /** The words as they should be; empty when they cannot be told. */
  readonly right: string;
  /** Units that are not there, in words. */
  readonly units: { readonly vi: string; readonly en: string };
  /** What would hold them, and how many it has. */
  readonly holder: { readonly vi: string; readonly en: string };
  readonly count: number;
  readonly level: 'article' | 'clause' | 'point' | 'chapter' | 'section' | 'part' | 'heading';
}

const levelWords = {
  article: { vi: 'điều', en: 'articles' },
  clause: { vi: 'khoản', en: 'clauses' },
  point: { vi: 'điểm', en: 'points' },
  chapter: { vi: 'chương', en: 'chapters' },
  section: { vi: 'mục', en: 'sections' },
  part: { vi: 'phần', en: 'parts' },
  heading: { vi: 'mục', en: 'headings' },
} as const;

/** What is said of a reference that leads nowhere, to the wrong part, or is written in the wrong form. */
export const referenceWords = {
  vi: ({ defect, words, right, units, holder, count, level }: ReferenceData, { places }: Telling): Words => {
    if (defect === 'case' || defect === 'order' || defect === 'comma')
      return slipWords.vi(defect, words, right, places);
    const has =
      count === 0
        ? `${holder.vi} không chia thành ${levelWords[level].vi}`
        : `${holder.vi} chỉ có ${count} ${levelWords[level].vi}`;
    if (defect === 'scan')
      return {
        what: `Không tìm thấy ${units.vi}: ${has}.${places > 1 ? ` Cả văn bản có ${places} chỗ dẫn như vậy.` : ''}`,
        why: 'Văn bản có dấu hiệu quét, nhận dạng chữ: chữ, số dễ nhận nhầm (c và e, d và đ, 5 và 8), nên có lẽ chỗ dẫn hoặc số thứ tự bị đọc sai.',
        todo: 'Kiểm tra chỗ dẫn này với bản gốc trước khi dùng.',
      };
    return defect === 'container'
      ? {
          what: `“${words}”: ${has}; ${units.vi} nằm trong chính phần có chỗ dẫn này.`,
          why: 'Phần kèm theo có số điều riêng và tự viện dẫn bằng tên của nó.',
          todo: `Nếu dẫn đến phần này thì ghi “${right}”.`,
        }
      : {
          what: `Không có ${units.vi}: ${has}.`,
          why: 'Mỗi viện dẫn nội bộ phải dẫn đến điều, khoản, điểm có thật trong cùng phần của văn bản.',
          todo: 'Sửa lại số điều, khoản, điểm được dẫn, hoặc bổ sung nội dung còn thiếu.',
        };
  },
  en: ({ defect, words, right, units, holder, count, level }: ReferenceData, { places }: Telling): Words => {
    if (defect === 'case' || defect === 'order' || defect === 'comma')
      return slipWords.en(defect, words, right, places);
    const has =
      count === 0
        ? `${holder.en} has no ${levelWords[level].en}`
        : `${holder.en} has only ${count} ${levelWords[level].en}`;
    if (defect === 'scan')
      return {
        what: `No ${units.en} is found: ${has}.${places > 1 ? ` There are ${places} such references.` : ''}`,
        why: 'The text was probably scanned: letters and figures are confused (c and e, d and đ, 5 and 8), so the reference or a number was rather misread.',
        todo: 'Compare the reference with the original before using the text.',
      };
    return defect === 'container'
      ? {
          what: `“${words}”: ${has}; ${units.en} is in the text where this stands.`,
          why: 'An attached text counts its articles by itself and calls itself by its own name.',
          todo: `If that one is meant, write “${right}”.`,
        }
      : {
          what: `There is no ${units.en}: ${has}.`,
          why: 'Every internal reference must lead to a unit that is there, in the same part of the document.',
          todo: 'Mend the number, or add what is missing.',
        };
  },
};
