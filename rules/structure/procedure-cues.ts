import { keySet } from '../text/index.ts';
import type { TokenTable } from '../text/types.ts';
import type { ComponentKey } from './procedure-words.ts';
import { K } from './words.ts';

/**
 * Words of running text that tell of a component, in small letters with single spaces. Handbook tthc.md §3.2; every repeat is
 * bounded, and a paragraph is read only when one of the words of `bits` stands in it.
 */
const CUES: Readonly<Partial<Record<ComponentKey, RegExp>>> = {
  'ho-so':
    /hồ sơ(?: [^.;:]{0,160}?)? (?:bao gồm|gồm)(?!\p{L})|(?:lập|nộp|gửi|chuẩn bị) (?:\d{1,2} |một )?(?:\([^)]{1,20}\) )?bộ hồ sơ|bộ hồ sơ [^.;]{0,200}?(?:bao gồm|gồm|theo quy định|quy định tại)|giấy tờ phải nộp/u,
  'so-luong':
    /(?<!\d)\d{1,2} ?(?:\([^)]{1,20}\) ?)?bộ(?= (?:hồ sơ|gốc|bản|tài liệu|đơn|kèm|gồm|bao|theo|bằng|gửi|đề|\()|[.,;:)]|$)|một bộ hồ sơ|số lượng(?: bộ)?(?: hồ sơ)?\s?:\s?\d/u,
  'thoi-han':
    /(?:thời hạn|trong vòng|không quá|chậm nhất|tối đa|thời gian|sau)(?: [^.;]{0,80}?)? \d{1,3} ?(?:\([^)]{1,30}\) )?(?:ngày|giờ|tháng)[^.;]{0,60}? (?:kể )?(?:từ|sau|tính từ) (?:ngày|khi|thời điểm) (?:[^.;]{0,30}? )?nhận|ngay (?:trong ngày|khi nhận|sau khi (?:tiếp )?nhận)|\d{1,3} ?(?:\([^)]{1,30}\) )?ngày(?: làm việc)?,? (?:kể )?từ (?:ngày|khi) (?:[^.;]{0,30}? )?nhận/u,
  'cach-thuc':
    /(?:nộp|gửi|tiếp nhận|hình thức|cách thức|cách|khai|phương thức|thực hiện|thông qua|đăng ký|trả kết quả)(?!\p{L})[^.;]{0,200}?(?:trực tiếp|bưu chính|bưu điện|trực tuyến|môi trường điện tử|cổng dịch vụ công|phương thức điện tử|thư điện tử|dịch vụ công)|trực tuyến tại|(?:thông )?qua (?:hệ thống )?(?:dịch vụ )?bưu chính/u,
  'doi-tuong':
    /(?:tổ chức|cá nhân|công dân|hộ gia đình|hộ kinh doanh|hộ chăn nuôi|doanh nghiệp|công ty|hợp tác xã|thương nhân|nhà đầu tư|chủ đầu tư|cơ sở|người|bên|đơn vị|chủ trang trại|phạm nhân|thân nhân|trường|bệnh viện)(?!\p{L})[^.;:]{0,120}?(?:đề nghị|có nhu cầu|nộp|gửi|lập|đăng ký|chuẩn bị|yêu cầu|thông báo|khai|điền|xin|phải có)(?!\p{L})/u,
  'co-quan':
    /(?:[ủu][yỷ] ban nhân dân|ubnd|sở|bộ|cục|chi cục|cơ quan|ngân hàng nhà nước|chủ tịch|thủ trưởng|giám đốc|phòng|trung tâm|thủ tướng|tổng cục|hội đồng|công an|bảo hiểm|chính phủ|văn phòng|ban quản lý|trưởng)(?!\p{L})[^.;]{0,200}?(?:quyết định|phê duyệt|cấp|thẩm định|xem xét|giải quyết|chấp thuận|xác nhận|công nhận|trả lời|có trách nhiệm|ban hành|tiếp nhận|thông báo|đồng ý|kiểm tra)(?!\p{L})/u,
  'ket-qua':
    /cấp (?:lại |đổi |mới |điều chỉnh )?(?:giấy|thẻ|chứng|quyết định|văn bản|phiếu|thư|bản)|văn bản (?:chấp thuận|đồng ý|xác nhận|trả lời|thông báo|từ chối|cho phép)|nêu rõ lý do|quyết định (?:hỗ trợ|công nhận|cho phép|phê duyệt|miễn|giảm|thu hồi|việc|cấp)|(?:ban hành|ra) quyết định|phê duyệt (?:đề án|kế hoạch|danh sách)|chi trả|xác nhận (?:đăng ký|bằng)/u,
  mau: /mẫu số|theo mẫu|mẫu đơn|mẫu tờ khai|biểu mẫu|mẫu (?:\p{L}{1,4})?\d|theo (?:quy định tại )?phụ lục|tờ khai điện tử|mẫu kèm theo/u,
  'dieu-kien': /điều kiện|trong các trường hợp|trường hợp sau/u,
  phi: /(?<!chi |kinh |miễn )phí(?!\p{L})/u,
};

/** What is applied for is granted or the steps are told: a papers' way through an office. */
const STEPS =
  /(?:tiếp nhận|kiểm tra|thẩm định|xem xét|xử lý)[^.;]{0,60}hồ sơ|hồ sơ (?:chưa|không) (?:đầy đủ|đủ|hợp lệ|đúng)|bước \d|nhận đủ hồ sơ|nhận (?:được )?(?:đủ |đầy đủ )?hồ sơ|theo (?:trình tự|các bước)/u;

/** The office where papers are handed in, without the way. */
export const DESK =
  /(?:nộp|gửi)(?!\p{L})[^.;]{0,120}?(?:tại|đến|về|tới|cho|qua)(?!\p{L})[^.;]{0,60}?(?:một cửa|trung tâm phục vụ|bộ phận tiếp nhận|[ủu][yỷ] ban nhân dân|ubnd|sở|cơ quan|bộ|cục|ngân hàng nhà nước)/u;

/** Words that a paragraph must have before its cues are looked for. */
const TELLING = keySet(
  'hồ bộ hạn vòng quá nhất ngày nộp gửi tuyến bưu điện cổng tổ cá người doanh công hộ cấp định lý mẫu phí lệ kiện duyệt thuận tiếp',
);

/** Whether a word stands among tokens `[from, to)` that a cue needs. */
export function mayTell({ key }: TokenTable, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (TELLING.has(key[t])) return true;
  return false;
}

/** How often `hồ sơ` stands in the text. */
export function countPapers({ key, length }: TokenTable): number {
  let count = 0;
  for (let t = 0; t + 1 < length; t++) if (key[t] === K.ho && key[t + 1] === K.soPapers) count++;
  return count;
}

/** Components that words of running text (in small letters, single spaces) tell of. */
export function cuesIn(words: string): ComponentKey[] {
  const found: ComponentKey[] = [];
  for (const key of Object.keys(CUES) as ComponentKey[]) if (CUES[key]!.test(words)) found.push(key);
  if (STEPS.test(words)) found.push('trinh-tu');
  return found;
}

/** Whether the words tell of one component. */
export function tells(key: ComponentKey, words: string): boolean {
  return key === 'trinh-tu' ? STEPS.test(words) : (CUES[key]?.test(words) ?? false);
}
