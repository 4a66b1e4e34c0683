import { keysOf } from '../../text/index.ts';

/** Words of two syllables that every draft is made of: one of them broken in two, or doubled, can be told for certain. */
const COMPOUNDS =
  'thành phố|thành viên|thành phần|thành lập|nhân dân|nhân viên|nhân lực|nhân sự|quyết định|quyết toán|nghị quyết|nghị định|thông tư|thông tin|thông báo|' +
  'thực hiện|thực tế|cơ quan|cơ sở|cơ chế|cơ bản|quy định|quy hoạch|quy chế|quy trình|quy chuẩn|quy mô|phối hợp|phù hợp|tổng hợp|trường hợp|' +
  'đơn vị|tổ chức|công chức|viên chức|hành chính|tài chính|chính quyền|chính phủ|chính sách|chính trị|kinh tế|kinh phí|y tế|quốc tế|cán bộ|nội bộ|' +
  'nhà nước|địa phương|địa bàn|địa điểm|trách nhiệm|nhiệm vụ|dịch vụ|phục vụ|thủ tục|thủ tướng|thủ trưởng|bộ trưởng|báo cáo|kiểm tra|kiểm soát|thanh tra|' +
  'triển khai|phát triển|kế hoạch|pháp luật|kỷ luật|văn bản|chủ trì|chủ tịch|chủ động|hoạt động|lao động|giải quyết|cải cách|trách nhiệm|' +
  'doanh nghiệp|nông nghiệp|công nghiệp|sự nghiệp|nghề nghiệp|xã hội|quốc hội|hội đồng|cộng đồng|hợp đồng|đồng bộ|ủy ban|xây dựng|sử dụng|áp dụng|nội dung|' +
  'hướng dẫn|tiếp nhận|xác nhận|công nhận|chứng nhận|chấp nhận|thẩm quyền|thẩm định|phân cấp|phân công|ủy quyền|quyền hạn|thời hạn|thời gian|điều kiện|điều khoản|' +
  'hiệu lực|hiệu quả|kết quả|hậu quả|hồ sơ|cá nhân|công dân|công tác|công khai|công bố|công trình|dự án|dự toán|đầu tư|ngân sách|bảo đảm|đảm bảo|bảo vệ|bảo hiểm|' +
  'môi trường|thị trường|tài nguyên|tài sản|tài liệu|dữ liệu|số liệu|quản lý|xử lý|đại lý|vi phạm|phạm vi|đối tượng|đăng ký|cấp phép|giấy phép|giấy tờ|' +
  'giáo dục|đào tạo|khoa học|công nghệ|kỹ thuật|tiêu chuẩn|tiêu chí|chỉ tiêu|mục tiêu|chương trình|đề nghị|kiến nghị|hội nghị|đề xuất|sản xuất|sản phẩm|' +
  'nghiên cứu|yêu cầu|nhu cầu|khu vực|lĩnh vực|tổ chức|tham gia|quốc gia|gia đình|ban hành|thi hành|chấp hành|vận hành|tiến hành|tháng năm|hằng năm|hàng năm|' +
  'liên quan|quan hệ|hệ thống|thống nhất|truyền thông|giao thông|an toàn|an ninh|quốc phòng|văn phòng|phòng chống|khiếu nại|tố cáo|khen thưởng|' +
  'bổ sung|sửa đổi|thay thế|bãi bỏ|căn cứ|nguyên tắc|trình tự|danh mục|phụ lục|biểu mẫu|tỉnh ủy|huyện ủy|đảng ủy|tư pháp|hợp pháp|giải pháp|biện pháp|phương pháp|' +
  'ý kiến|vị trí|tương xứng|tương ứng|đánh giá|giá trị|hiện đại|hiện hành|lý do|lý lịch|chứng minh|bằng chứng|tư nhân|tư vấn|công việc|công trình|định kỳ|định mức|định hướng|xác định|tổng kết|nhà giáo|xuất khẩu|nhập khẩu|trình độ|giáo trình|trực tiếp|tiếp xúc|tiếp tục|hợp nhất|hợp tác|nhân tạo|tạo ra|lập hồ|công lập|' +
  'khuyến khích|tuyên truyền|công suất|lựa chọn|tăng giảm|niêm yết|giám sát|giám định|hỗ trợ|trợ cấp|phê duyệt|thẩm tra|giải trình|giải thích|giải ngân|' +
  'quản trị|phối hợp|hướng tới|thống kê|kiểm toán|kiểm định|kiểm kê|kiểm dịch|trực tuyến|trực thuộc';

const rows = COMPOUNDS.split('|').map(keysOf);
const known = new Set(rows.map(([a, b]) => `${a} ${b}`));

/** Whether two syllables, by their keys, are one of the words that every draft is made of. */
export function isCompound(first: number, second: number): boolean {
  return known.has(`${first} ${second}`);
}
