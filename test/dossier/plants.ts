/**
 * A slip planted in a paper of the sample dossier: `from`, which stands there once, gives way to `to`, in which «…» marks what is to
 * be found. Without a rule it is a change alone, which goes with another slip.
 */
export interface Plant {
  /** Number of the paper. */
  readonly paper: string;
  readonly from: string;
  readonly to: string;
  readonly rule?: string;
}

const NAME = 'ban hành Quy định hỗ trợ nâng cao hiệu quả chăn nuôi nông hộ trên địa bàn tỉnh Sơn La';

/** Slips of the first round that the second has mended. */
export const mended: readonly Plant[] = [
  {
    paper: '04',
    from: `giải trình ý kiến thẩm định đối với dự thảo Quyết định ${NAME}`,
    to: `giải trình ý kiến thẩm định đối với dự thảo Quyết định «${NAME.replace(' nông hộ', '')}»`,
    rule: 'dossier/name-mismatch',
  },
  {
    paper: '03',
    from: 'Thẩm định dự thảo Quyết định ban hành',
    to: 'Thẩm định dự thảo «Nghị quyết» ban hành',
    rule: 'dossier/name-mismatch',
  },
  {
    paper: '02',
    from: 'Tờ trình số 268/TTr-SNNMT',
    to: 'Tờ trình số «286/TTr-SNNMT»',
    rule: 'dossier/number-mismatch',
  },
  { paper: '07', from: 'Số: 231/BC-SNNMT', to: '«Số:        /BC-SNNMT»', rule: 'dossier/paper-form' },
  { paper: '07', from: '\n\nNguyễn Văn B\n', to: '\n' },
  { paper: '07', from: '\n\nGIÁM ĐỐC\n', to: '\n\n«GIÁM ĐỐC»\n', rule: 'dossier/paper-form' },
  {
    paper: '05',
    from: 'Đề nghị kéo dài thời hạn thành 20 ngày làm việc | Giải trình: giữ 15 ngày làm việc để hộ chăn nuôi sớm được hỗ trợ |',
    to: '«Đề nghị kéo dài thời hạn thành 20 ngày làm việc» | |',
    rule: 'dossier/opinion-unanswered',
  },
  {
    paper: '06',
    from: '| Điều 14. Điều khoản chuyển tiếp |',
    to: '| «Điều 16». Điều khoản chuyển tiếp |',
    rule: 'dossier/comparison-article',
  },
  {
    paper: '06',
    from: '| Nội dung dự thảo |',
    to: '| «Nội dung dự thảo» |',
    rule: 'dossier/comparison-article',
  },
  {
    paper: '08',
    from: '| 2 | Hỗ trợ kinh phí xử lý chất thải chăn nuôi | Điều 8 đến Điều 11 dự thảo Quy định |',
    to: '| 2 | Hỗ trợ kinh phí xử lý chất thải chăn nuôi | Điều 8 đến Điều 11 dự thảo Quy định |\n| 3 | «Cấp giấy chứng nhận cơ sở an toàn dịch bệnh» | Điều 12 dự thảo Quy định |',
    rule: 'dossier/procedures-mismatch',
  },
  {
    paper: '02',
    from: 'Quyết định này có hiệu lực từ ngày 20 tháng 12 năm 2026.',
    to: '«Quyết định này có hiệu lực từ ngày 25 tháng 11 năm 2026.»',
    rule: 'dossier/effect-too-early',
  },
  {
    paper: '02',
    from: 'Căn cứ Nghị định số 118/2025/NĐ-CP của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia được sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP, Nghị định số 309/2026/NĐ-CP;',
    to: 'Căn cứ Nghị định số «61/2018/NĐ-CP» của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;',
    rule: 'citation/superseded',
  },
];

/** Slips that both rounds have. */
export const remaining: readonly Plant[] = [
  {
    paper: '01',
    from: 'b) Luật Ngân sách nhà nước số 89/2025/QH15;',
    to: 'b) «Luật Hợp tác xã số 17/2023/QH15»;',
    rule: 'dossier/basis-mismatch',
  },
  {
    paper: '01',
    from: 'tại Báo cáo số 297/BC-SNNMT ngày 09 tháng 11 năm 2026',
    to: 'tại Báo cáo số 297/BC-SNNMT «ngày 06 tháng 11 năm 2026»',
    rule: 'dossier/number-mismatch',
  },
  {
    paper: '05',
    from: 'Sơn La, ngày 06 tháng 10 năm 2026',
    to: '«Sơn La, ngày 17 tháng 11 năm 2026»',
    rule: 'dossier/paper-form',
  },
  {
    paper: '04',
    from: '5. Đối với ý kiến tại khoản 3 Điều 8 dự thảo Quy định: giải trình, mức hỗ trợ được xác định theo giá bình quân của 60 công trình đã xây dựng.\n\n6. ',
    to: '5. ',
  },
  {
    paper: '03',
    from: 'Tại khoản 3 Điều 8 dự thảo Quy định',
    to: 'Tại «khoản 3 Điều 8» dự thảo Quy định',
    rule: 'dossier/opinion-unanswered',
  },
  {
    paper: '02',
    from: '2. Báo cáo kết quả thực hiện trước ngày 15 tháng 12 hằng năm.',
    to: '2. Báo cáo kết quả thực hiện quy định tại «khoản 5 Điều 3 Quy định này» trước ngày 15 tháng 12 hằng năm.',
    rule: 'structure/internal-reference',
  },
];

/** Slips of the second round alone. */
export const fresh: readonly Plant[] = [
  {
    paper: '02',
    from: '2. Xã, phường được giao thêm kinh phí',
    to: '«3.» Xã, phường được giao thêm kinh phí',
    rule: 'structure/numbering',
  },
  {
    paper: '08',
    from: '| 2 | Hỗ trợ kinh phí xử lý chất thải chăn nuôi |',
    to: '| 2 | «Hỗ trợ kinh phí xử lý môi trường chăn nuôi» |',
    rule: 'dossier/procedures-mismatch',
  },
  {
    paper: '06',
    from: 'Điều 9. Đối tượng, điều kiện và mức hỗ trợ xử lý chất thải',
    to: 'Điều 9. «Đối tượng và mức hỗ trợ xử lý chất thải»',
    rule: 'dossier/comparison-article',
  },
];

/** What the second round does to the draft beside its slips: an article is put in, and those behind it are numbered anew. */
export const NEW_ARTICLE = 'Điều 4. Nguồn kinh phí hỗ trợ';
export const NEW_CLAUSES = `1. Kinh phí hỗ trợ được bố trí trong dự toán chi sự nghiệp nông nghiệp hằng năm của tỉnh.

2. Xã, phường được giao thêm kinh phí khi số hồ sơ vượt dự toán.`;
