import { keySet, keysOf, wordKey } from '../../text/index.ts';

/** Words that are said twice rightly: reduplications, fruits and beasts, numbers. */
export const REDUPLICATED = keySet(
  'luôn dần thường mãi ngày đêm người nhà nơi đời lớp tầng hàng đều từ song chung riêng lần lâu rất xa gần nhanh mau ngoài rành ào ầm ba chuồn cào chôm su bo ô ' +
    'đa cu chà tí ít tròn vuông rung mơ vàng xanh cao hao ong chang lăm đăm khăng oang chan kè tà trùng điệp muôn vạn nghìn trăm năm mười hai bốn sáu bảy tám chín một ' +
    'tuần tháng sáng chiều khẽ nhè se hiu vui buồn đường tương tít vời nườm ngấm cùng chốc thỉnh nho vi ha ban chính',
);

/** Words of grammar: doubled, they are a slip but behind the words named, with which they make another word. */
const GRAMMAR: readonly (readonly [word: string, but: string])[] = [
  ['của', ''],
  ['các', ''],
  ['và', ''],
  ['những', ''],
  ['để', ''],
  ['hoặc', ''],
  ['với', ''],
  ['trong', 'bên phía'],
  ['cho', ''],
  ['theo', 'kèm tiếp'],
  ['nếu', ''],
  ['khi', 'đôi lắm'],
  ['thì', ''],
  ['đã', ''],
  ['sẽ', ''],
  ['đang', ''],
  ['nhằm', ''],
  ['cũng', ''],
  ['vẫn', ''],
  ['nhưng', ''],
  ['rằng', ''],
  ['rồi', ''],
  ['mỗi', ''],
  ['này', ''],
  ['đến', 'đi tìm nơi cảng ga bến điểm chuyển nhập văn'],
  ['tại', 'hiện tồn'],
  ['về', 'thu trở quay đưa'],
  ['trên', 'nêu nói bên kể cấp ở'],
  ['dưới', 'cấp bên nêu'],
  ['thuộc', 'phụ trực lệ liên'],
  ['vào', 'đầu ra lối cửa'],
  ['khoản', 'tài điều bưu ngân'],
  ['ra', 'đầu lối cửa'],
  ['được', 'đạt nhận có thu lấy giành'],
  ['bị', 'thiết chuẩn trang dự quân phòng'],
  ['là', 'vải'],
  ['do', 'tự lý'],
  ['bởi', ''],
  ['giữa', 'ở chính'],
  ['mà', ''],
  ['chưa', ''],
  ['gồm', ''],
  ['vì', ''],
  ['lên', 'trở'],
  ['lại', 'đi qua còn tồn trở ngược'],
  ['bằng', 'công cân văn đồng thăng mặt ngang thất'],
  ['sau', 'phía mặt đằng bên như về ngày đời'],
  // What a draft does with papers; behind a person or a sum the first is part of its name: `người nộp nộp bản sao`.
  [
    'trình',
    'chương giáo quy quá công lộ hành tiến tường thuyết lịch kịch trung nhật tờ phi phát người bên được quan vị',
  ],
  ['gửi', 'người bên nơi tiền được'],
  ['nộp', 'người bên nơi tiền được phải đã'],
  ['họp', 'cuộc phòng phiên buổi hội'],
];
const exceptions = (rows: typeof GRAMMAR): ReadonlyMap<number, ReadonlySet<number>> =>
  new Map(rows.map(([word, but]) => [wordKey(word), keySet(but)] as const));
export const grammar = exceptions(GRAMMAR);
/** With these behind, `cho` and others begin another word: `giao cho cho thuê`. */
export const MAKES = keySet('thuê vay phép sạch suốt thấy độ tự quả tốt cấp chứng can đơn cáo hại');

/**
 * First syllables of words that hardly stand alone, each with the syllables behind which it ends another word: doubled elsewhere, it
 * is a slip (`thủ tục hành hành chính`; not `thi hành hành chính`).
 */
const BOUND: readonly (readonly [word: string, but: string])[] = [
  [
    'hành',
    'ban thi chấp vận tiến hiện điều đồng song phát lưu tu cử thực học quân bộ lữ ngũ du hoành tuần bạo khổ diễu quyền tự độc thông nội sinh đức hộ nghi trồng củ cây',
  ],
  [
    'thực',
    'xác trung hiện lương sự đích chân có kiểm ẩm tả thiết hữu ngoại nguyệt nhật tuyệt dưỡng bội tính túc hư chứng giá danh xâm gian trị số vốn lượng lực chất cầu phí quả thành người thật',
  ],
  ['tương', 'nước xì hỗ giang đồng bất'],
  ['quyết', 'nghị giải biểu phán tất cương kiên tự phủ tiên cả bí yếu khẩu thề dứt chung'],
  ['nghị', 'hội kiến đề hữu thương hiệp thảo khuyến kháng quyết nghi xét tham chính'],
  ['trách', 'chức phụ khiển chuyên chỉ quở oán tự đôn đặc tắc tác'],
  ['nhiệm', 'trách bổ miễn bãi chủ kiêm đương tín phụ đảm ủy mãn phong tái tân cựu hậu kế từ đặc thừa biệt tiền'],
  [
    'pháp',
    'hợp tư luật lập hành biện giải phương cấp hiến hình cú ngữ công thủ chính vi phép thực thi chấp phi bất xử trừng đạo phật binh chiến bút văn kỹ y thư nước tiếng người tây',
  ],
  ['phương', 'địa đối song đa bình đơn tứ bốn đông tây nam bắc viễn tha tam hai ba mười lập chủ'],
  ['kế', 'thiết thừa mưu diệu sinh quỷ lưu độc trung áp nhiệt lực mẹ bố cha vợ con người hậu gian quốc'],
  [
    'thủ',
    'tuân nguyên cố bảo phòng đối sát hung tội cầu thủy thuỷ tuyển đấu cấm đầu công thế giám võ xạ trợ đô quốc lĩnh lãnh danh',
  ],
  ['thẩm', 'hội sơ phúc giám bồi tái đốc thanh xét kiểm phiên tối tham'],
  ['triển', 'phát tiến khai gia trưng'],
  [
    'nguyên',
    'tài cao trung bình căn khôi hoàn vẹn y giữ kháng cổ thái tây kỷ công trạng thủy thuỷ nguồn còn để phục bản sơ bị thảo',
  ],
  ['doanh', 'kinh liên quốc tư binh quân hạch cơ công đồn tái'],
  [
    'nhân',
    'cá công pháp tư thân thương danh bệnh nạn phạm quân tù cố nguyên chủ giáo quốc vĩ doanh cử hôn hạt tác siêu phu mỹ nghĩa cổ lịch ân bản chứng gia vô phép số hệ thi phần tiền hiền thế ái nông từ đức đạo diễn văn nghệ quý trung môi bất',
  ],
  [
    'cơ',
    'động nguy thời hữu thừa vô đầu chuyển tàu công thiên binh phi vi xe điều máy lâm can bắp nhiệt thủy điện tiêu nông quang căn duyên',
  ],
  [
    'kinh',
    'thần sách người tiếng bắc đông nam nguyệt thánh tam ngũ phật niệm tụng đọc hoảng thất sợ giảng bộ quyển dân',
  ],
  ['trực', 'túc thường kiêm chính cương trung đường ngay'],
  ['thống', 'hệ truyền tổng chính huyết phó'],
  ['tuyên', 'lời'],
  ['khuyến', ''],
  [
    'chủ',
    'làm địa gia cổ đông dân nghiệp thân giáo khổ công đồng nông điền bá tự chúa trại tàu hộ đất nhà người khách quân',
  ],
  ['phối', 'phân hôn chi giao'],
  ['giải', 'lý hòa hoà chú diễn phân giảng thuyết lời hóa hoá trao cua giật'],
  ['quản', 'bảo khí phế huyết chủ cai tổng giám ống'],
  ['hướng', 'phương định xu đường thiên ngoại nhất đa theo một'],
  ['ủy', 'tỉnh huyện đảng quận thành chính quân cấp xã bí phường khu thị đoàn liên chi đặc thường trung'],
  [
    'văn',
    'công nhân ngữ nhà nguyên khoa thiên bài trích chứng luận diễn thư ngôn thủy thuỷ toàn anh cổ tản minh nội môn viết quốc sử thơ hoa hán luật lời điếu thông pháp',
  ],
];
export const bound = exceptions(BOUND);

/**
 * Last syllables of words that hardly stand alone, each with the syllables before which it begins another word: doubled elsewhere,
 * it is a slip (`công suất suất tối thiểu`; not `quyết định định mức`).
 */
const ENDINGS: readonly (readonly [word: string, but: string])[] = [
  ['suất', 'ăn đầu học'],
  ['chọn', 'lọc lựa mua giống tạo'],
  ['hoạch', 'định'],
  ['vực', 'dậy sâu'],
  ['nghiệp', 'vụ đoàn dư chướng'],
  ['chức', 'năng vụ danh trách sắc nghiệp vị tước việc'],
  ['trạng', 'thái nguyên'],
  ['khích', 'lệ'],
  ['soát', 'xét vé lại'],
  ['cấu', 'trúc thành tạo hình kiện'],
  ['trợ', 'giúp cấp lý giảng giá thủ lực'],
  ['thiện', 'chí nguyện ý cảm tâm'],
  ['khai', 'thác báo sinh mạc giảng trương trừ thông phá hoang nhận tử thuế hải trình man'],
  ['cứ', 'điểm liệu'],
  ['tịch', 'thu biên'],
  ['trương', 'trình'],
  ['duyệt', 'chi binh cấp quyết mức giá dự'],
  ['tích', 'cực hợp lũy luỹ trữ tụ sản'],
  ['cường', 'độ quốc điệu'],
  ['đạo', 'đức lộ giáo diễn lý luật hàm sắc'],
  ['luật', 'sư lệ pháp gia định khoa tục hóa'],
  ['lược', 'bỏ đồ sử thuật dịch'],
  ['vấn', 'đề đáp an'],
  ['sung', 'công sướng túc quỹ'],
  ['huấn', 'luyện thị lệnh'],
  ['phẩm', 'chất cấp hàm màu loại'],
  ['lệ', 'phí thuộc làng'],
  ['đối', 'tượng với chiếu thoại ngoại tác phó diện xứ lập nội đáp đầu kháng thủ chất'],
  ['thời', 'gian hạn điểm hiệu kỳ đại sự giờ vụ khóa khoá tiết bình chiến buổi'],
  ['dẫn', 'chiếu đến tới dắt đầu chứng giải xuất động nước luận lưu điện đường độ chất'],
  [
    'thành',
    'phố viên phần lập tích công thạo tựu đạt quả thị niên nhân tố hình ủy uỷ đoàn nội lũy luỹ tiền khẩn văn thục phẩm kiến thật danh trì cổ thử nhà',
  ],
  ['hoạt', 'động hình tính chất họa'],
];
export const endings = exceptions(ENDINGS);

/** Nouns of a draft that are never said twice in a row; a verb may be (`đơn vị tư vấn tư vấn cho chủ đầu tư`). */
const NOUNS =
  'hồ sơ|tài liệu|thủ tục|văn bản|cơ quan|đơn vị|ủy ban|nhân dân|nhiệm vụ|quy trình|thành phần|nội dung|kết quả|thời hạn|thời gian|thẩm quyền|pháp luật|' +
  'công chức|viên chức|cán bộ|doanh nghiệp|cá nhân|địa phương|nghị quyết|nghị định|thông tư|kế hoạch|phụ lục|danh mục|giấy tờ|giấy phép|kinh phí|ngân sách|' +
  'chính sách|lĩnh vực|trường hợp|điều kiện|biện pháp|giải pháp|tiêu chuẩn|tiêu chí|trụ sở|địa bàn|khu vực|dự án|công trình|dữ liệu|thông tin';

const nouns = new Set(NOUNS.split('|').map((noun) => keysOf(noun).join(' ')));
/** Whether two syllables, by their keys, are such a noun. */
export const isNoun = (first: number, second: number): boolean => nouns.has(`${first} ${second}`);
