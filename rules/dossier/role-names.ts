import type { Bilingual } from '../engine/types.ts';
import type { Role } from './types.ts';

/** What people call the papers, within a sentence. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  'to-trinh': { vi: 'tờ trình', en: 'submission' },
  'du-thao': { vi: 'dự thảo văn bản', en: 'draft' },
  'kem-theo': { vi: 'văn bản kèm theo dự thảo', en: 'attachment of the draft' },
  'so-sanh': { vi: 'bản so sánh, thuyết minh', en: 'comparison table' },
  'tong-hop-y-kien': { vi: 'bản tổng hợp ý kiến, tiếp thu, giải trình', en: 'summary of opinions' },
  'tong-ket': { vi: 'báo cáo tổng kết, đánh giá thực trạng', en: 'report on the present state' },
  'danh-gia-chinh-sach': { vi: 'báo cáo đánh giá tác động chính sách', en: 'policy impact assessment' },
  'danh-gia-tthc': { vi: 'bản đánh giá tác động thủ tục hành chính', en: 'impact assessment of procedures' },
  'y-kien-tthc': { vi: 'ý kiến về thủ tục hành chính', en: 'opinion on procedures' },
  'danh-gia-khac': { vi: 'bản đánh giá khác', en: 'other assessment' },
  'ra-soat': { vi: 'báo cáo rà soát', en: 'review report' },
  'bao-cao-tham-dinh': { vi: 'báo cáo thẩm định', en: 'appraisal report' },
  'tiep-thu-tham-dinh': { vi: 'báo cáo tiếp thu, giải trình ý kiến thẩm định', en: 'reply to the appraisal' },
  'bao-cao-tham-tra': { vi: 'báo cáo thẩm tra', en: 'verification report' },
  'tiep-thu-tham-tra': { vi: 'báo cáo tiếp thu, giải trình ý kiến thẩm tra', en: 'reply to the verification' },
  'du-thao-cong-bo': {
    vi: 'dự thảo quyết định công bố thủ tục hành chính',
    en: 'draft decision that publishes the procedures',
  },
  'y-kien-gop-y': { vi: 'văn bản góp ý', en: 'letter of opinion' },
  'van-ban-lien-quan': { vi: 'văn bản liên quan', en: 'related document' },
  khac: { vi: 'giấy tờ khác', en: 'other paper' },
};
