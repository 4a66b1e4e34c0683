import { keySet, keysOf } from '../../text/index.ts';

/**
 * First two words of what is to be done or of a fresh statement: no name of a body, a document or a person begins so. Behind a
 * semicolon or a comma they are the middle of a sentence.
 */
const OPENINGS =
  'tăng cường|đẩy mạnh|phối hợp|nâng cao|chủ động|kịp thời|thường xuyên|tiếp tục|bảo đảm|đảm bảo|tham mưu|chủ trì|theo dõi|' +
  'nghiêm túc|nghiêm cấm|quán triệt|tuyên truyền|tập trung|chấn chỉnh|khắc phục|đề xuất|bố trí|ưu tiên|đồng thời|khẩn trương|' +
  'triển khai|thực hiện|rà soát|đôn đốc|xây dựng|chỉ đạo|tổ chức|thời gian|thời hạn|đối với|trường hợp|ngoài ra|trong đó|' +
  'chịu trách|phấn đấu|huy động|khuyến khích|giải quyết|xử lý|cập nhật|niêm yết|công khai';
/** These also begin names (`Tổ chức Y tế thế giới`, `Xây dựng` of a list of departments): then the third word must follow. */
const SECOND =
  'tổ chức thực|tổ chức triển|tổ chức tốt|tổ chức kiểm|tổ chức tuyên|tổ chức rà|xây dựng kế|xây dựng và|xây dựng các';

/** Pairs of keys of the openings, joined as text; those of `SECOND` with the first letter of a third word. */
export const openings: ReadonlySet<string> = new Set(OPENINGS.split('|').map((pair) => keysOf(pair).join(' ')));
export const openingsOfThree: ReadonlySet<string> = new Set(SECOND.split('|').map((words) => keysOf(words).join(' ')));
export const needThird: ReadonlySet<string> = new Set(['tổ chức', 'xây dựng'].map((pair) => keysOf(pair).join(' ')));
/** Those that are told behind a comma, too. */
export const afterComma: ReadonlySet<string> = new Set(
  ['thời gian', 'thời hạn', 'đồng thời', 'ngoài ra'].map((pair) => keysOf(pair).join(' ')),
);

/** Fields in the names of ministries and departments, past and present, as they are written in these names. */
export const fields: readonly string[] = [
  'Tài chính',
  'Tư pháp',
  'Nội vụ',
  'Xây dựng',
  'Y tế',
  'Quốc phòng',
  'Công an',
  'Ngoại giao',
  'Ngoại vụ',
  'Du lịch',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Tài nguyên và Môi trường',
  'Kế hoạch và Đầu tư',
  'Thông tin và Truyền thông',
  'Lao động - Thương binh và Xã hội',
  'Giao thông vận tải',
  'Văn hóa, Thể thao và Du lịch',
  'Dân tộc và Tôn giáo',
];

/** Words of collective names of bodies: `sở, ban, ngành` is no name. */
export const collective = keySet('sở ban bộ ngành');
/** Level words in a list of kinds of places. */
export const levels = keySet('huyện quận xã phường tỉnh');
/** Words behind which `nhân dân` is the people and no part of the name of a body. */
export const beforePeople = keySet('của trong với phục cho');
export const weekdays = keySet('hai ba tư năm sáu bảy bẩy');
/** Months in words that are nothing else behind `tháng` (`tháng năm` is not sure, nor is `ba tháng một lần`). */
export const months = keySet('giêng tư tám chạp');
