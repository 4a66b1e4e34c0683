import type { Bilingual } from '../engine/types.ts';
import type { DraftForm, Role, Stage } from './types.ts';

/** Papers as people call them, inside a sentence. */
export const roleWords: Readonly<Record<Role, Bilingual>> = {
  'to-trinh': { vi: 'tờ trình', en: 'submission' },
  'du-thao': { vi: 'dự thảo', en: 'draft' },
  'kem-theo': { vi: 'quy định, phụ lục kèm theo dự thảo', en: 'attachment of the draft' },
  'so-sanh': { vi: 'bản so sánh, thuyết minh nội dung dự thảo', en: 'comparison and explanation of the draft' },
  'tong-hop-y-kien': {
    vi: 'bản tổng hợp ý kiến, tiếp thu, giải trình',
    en: 'summary of opinions with the answers to them',
  },
  'tong-ket': {
    vi: 'báo cáo tổng kết thi hành pháp luật hoặc đánh giá thực trạng',
    en: 'review of how the law was carried out, or of the present state',
  },
  'danh-gia-chinh-sach': { vi: 'báo cáo đánh giá tác động của chính sách', en: 'policy impact assessment' },
  'danh-gia-tthc': { vi: 'bản đánh giá tác động của thủ tục hành chính', en: 'impact assessment of procedures' },
  'y-kien-tthc': { vi: 'ý kiến về thủ tục hành chính', en: 'opinion on procedures' },
  'danh-gia-khac': {
    vi: 'bản đánh giá về phân cấp, phân quyền, bình đẳng giới, chính sách dân tộc',
    en: 'assessment of decentralisation, gender equality, ethnic policy',
  },
  'ra-soat': { vi: 'báo cáo rà soát văn bản', en: 'review of related documents' },
  'bao-cao-tham-dinh': { vi: 'báo cáo thẩm định', en: 'appraisal report' },
  'tiep-thu-tham-dinh': {
    vi: 'báo cáo tiếp thu, giải trình ý kiến thẩm định',
    en: 'report that answers the appraisal',
  },
  'bao-cao-tham-tra': { vi: 'báo cáo thẩm tra', en: "report of the council's committee" },
  'tiep-thu-tham-tra': {
    vi: 'báo cáo tiếp thu, giải trình ý kiến thẩm tra',
    en: "report that answers the council's committee",
  },
  'du-thao-cong-bo': {
    vi: 'dự thảo quyết định công bố thủ tục hành chính',
    en: 'draft decision that publishes procedures',
  },
  'y-kien-gop-y': { vi: 'văn bản góp ý', en: 'letter with an opinion' },
  'van-ban-lien-quan': { vi: 'văn bản liên quan', en: 'related document' },
  khac: { vi: 'giấy tờ chưa nhận ra', en: 'paper that is not recognised' },
};

const briefly: Readonly<Partial<Record<Role, Bilingual>>> = {
  'kem-theo': { vi: 'quy định, phụ lục kèm theo', en: 'attachment' },
  'so-sanh': { vi: 'bản so sánh, thuyết minh', en: 'comparison' },
  'tong-hop-y-kien': { vi: 'bản tổng hợp ý kiến', en: 'summary of opinions' },
  'tong-ket': { vi: 'báo cáo tổng kết, thực trạng', en: 'review of the present state' },
  'danh-gia-chinh-sach': { vi: 'đánh giá tác động chính sách', en: 'policy impact' },
  'danh-gia-tthc': { vi: 'đánh giá tác động thủ tục', en: 'impact of procedures' },
  'danh-gia-khac': { vi: 'đánh giá về phân cấp, giới, dân tộc', en: 'other assessments' },
  'tiep-thu-tham-dinh': { vi: 'tiếp thu ý kiến thẩm định', en: 'answer to the appraisal' },
  'tiep-thu-tham-tra': { vi: 'tiếp thu ý kiến thẩm tra', en: "answer to the council's committee" },
  'du-thao-cong-bo': { vi: 'dự thảo quyết định công bố', en: 'draft that publishes procedures' },
};

/** A paper in few words, for a narrow place. */
export const briefRole = (role: Role): Bilingual => briefly[role] ?? roleWords[role];

/** Steps as people call them, after `hồ sơ`. */
export const stageWords: Readonly<Record<Stage, Bilingual>> = {
  'lay-y-kien': { vi: 'lấy ý kiến', en: 'sent for opinions' },
  'tham-dinh': { vi: 'gửi thẩm định', en: 'sent for appraisal' },
  'trinh-ubnd': { vi: 'trình Ủy ban nhân dân tỉnh', en: "submitted to the province's People's Committee" },
  'trinh-ctubnd': { vi: 'trình Chủ tịch Ủy ban nhân dân tỉnh', en: 'submitted to the Chair of the Committee' },
  'trinh-hdnd': { vi: 'trình Hội đồng nhân dân tỉnh', en: "submitted to the province's People's Council" },
  'cong-bo-tthc': { vi: 'công bố thủ tục hành chính', en: 'publication of procedures' },
};

export const formWords: Readonly<Record<DraftForm, Bilingual>> = {
  'nq-hdnd': { vi: 'nghị quyết của Hội đồng nhân dân', en: "resolution of the People's Council" },
  'qd-ubnd': { vi: 'quyết định của Ủy ban nhân dân', en: "decision of the People's Committee" },
  'qd-ctubnd': { vi: 'quyết định của Chủ tịch Ủy ban nhân dân', en: 'decision of the Chair of the Committee' },
  'cong-bo': { vi: 'quyết định công bố thủ tục hành chính', en: 'decision that publishes procedures' },
};
