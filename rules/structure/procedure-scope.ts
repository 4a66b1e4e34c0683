/** Why components of a procedure are not asked for (Điều 1 of 63/2010/NĐ-CP; handbook tthc.md §2.4). */
export type Exclusion = 'internal' | 'between-agencies' | 'penalty' | 'inspection' | 'complaint' | 'secret' | 'court';

/** Words of a subject, chapter or title that put what stands under them out of scope; in small letters. */
const BY_WORDS: readonly (readonly [Exclusion, RegExp])[] = [
  ['penalty', /xử phạt|vi phạm hành chính|xử lý vi phạm|xử lý kỷ luật|kỷ luật|đình chỉ|tước quyền/u],
  [
    'inspection',
    /thanh tra|(?<!kết quả )kiểm tra(?!,? (?:sát hạch|chất lượng|hồ sơ|đủ điều kiện|nhà nước))|giám sát việc thực hiện|kiểm toán/u,
  ],
  ['complaint', /khiếu nại|tố cáo|tiếp công dân|phản ánh, kiến nghị|giải quyết tranh chấp/u],
  ['court', /tòa án|tố tụng|thi hành án|đình công|phạm nhân|giam giữ/u],
  ['secret', /bí mật nhà nước/u],
  [
    'between-agencies',
    /phối hợp|liên ngành|giữa các cơ quan|trao đổi thông tin|trình chính phủ|quyết toán|thanh toán|dự toán|vị trí việc làm|biên chế|tinh giản|bổ nhiệm|tuyển dụng|đánh giá, xếp loại|soạn thảo|lựa chọn nhà thầu|đấu thầu|thẩm định dự thảo|thẩm định giá/u,
  ],
  ['internal', /nội bộ|nội quy|quản lý, sử dụng tài sản|tài sản công|công chức|viên chức(?! hành nghề)/u],
];

/** Reason that the words of titles give, the outermost first; null when none. */
export function exclusionIn(...titles: readonly string[]): Exclusion | null {
  for (const title of titles) for (const [reason, words] of BY_WORDS) if (words.test(title)) return reason;
  return null;
}

const WHO =
  '(?:tổ chức|cá nhân|công dân|người dân|hộ gia đình|hộ kinh doanh|hộ chăn nuôi|doanh nghiệp|công ty|hợp tác xã|thương nhân|nhà đầu tư|chủ đầu tư|cơ sở|người|bên đi vay|thân nhân|chủ trang trại|bệnh viện|nhà sản xuất|chủ sở hữu|chủ hộ|học sinh|sinh viên|trường|nhà cung cấp)';
/** A citizen or organisation hands in papers or has them handled: the case is theirs. */
const CASE = new RegExp(
  `${WHO}(?!\\p{L})[^.;]{0,160}?(?:nộp|gửi|lập|đề nghị|có nhu cầu|đăng ký|chuẩn bị|yêu cầu|khai|điền|thông báo)(?!\\p{L})|(?:thông báo|hướng dẫn|yêu cầu|trả lời|cấp|trả kết quả)[^.;]{0,80}?${WHO}(?!\\p{L})|đối tượng thực hiện[^.;]{0,120}?${WHO}(?!\\p{L})|thủ tục hành chính|bưu chính công ích|cổng dịch vụ công`,
  'u',
);

/** Whether the words tell that a citizen or organisation takes part. */
export function servesPeople(words: string): boolean {
  return CASE.test(words);
}
