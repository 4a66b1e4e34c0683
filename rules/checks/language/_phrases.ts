import { keySet, keysOf } from '../../text/index.ts';
import type { TokenTable } from '../../text/types.ts';

/**
 * Phrases of drafting that are wrong in every context, with the right ones, `wrong > right`. Each word is a possible syllable, so
 * that only the phrase tells. Behind `|` stand words with which, before or behind it, the phrase is right, because it stands
 * across the border of two words (`vi phạm vị trí`). Where they are many (`thông báo cao điểm`, `khả năng xuất khẩu`) it is not here.
 */
const PHRASES = `
phát luật > pháp luật
công thông tin điện tử > cổng thông tin điện tử
cổng thông tin điện từ > cổng thông tin điện tử
phản cấp > phân cấp
đẩy mạnh cách hành chính > đẩy mạnh cải cách hành chính
công tác cách hành chính > công tác cải cách hành chính
chỉ số cách hành chính > chỉ số cải cách hành chính
kế hoạch cách hành chính > kế hoạch cải cách hành chính
ban nhân tỉnh > ban nhân dân tỉnh
ban nhân huyện > ban nhân dân huyện
ban nhân xã > ban nhân dân xã
ban nhân phường > ban nhân dân phường
ban nhân thành phố > ban nhân dân thành phố
ban nhân các > ban nhân dân các
ban nhân cấp > ban nhân dân cấp
đồng nhân tỉnh > đồng nhân dân tỉnh
đồng nhân các cấp > đồng nhân dân các cấp
ban dân tỉnh > ban nhân dân tỉnh
ủy ban nhân nhân > ủy ban nhân dân
ủy bạn nhân dân > ủy ban nhân dân
ủy bản nhân dân > ủy ban nhân dân
uy ban nhân dân > ủy ban nhân dân
hội đông nhân dân > hội đồng nhân dân
chủ tich > chủ tịch
chù tịch > chủ tịch
thủ tường chính phủ > thủ tướng chính phủ
chính phũ > chính phủ
nhân dấn > nhân dân
đại biêu > đại biểu
nhiêm vụ > nhiệm vụ
nhiệm vu > nhiệm vụ
trách nhiêm > trách nhiệm
trách nghiệm > trách nhiệm | thu viên
chách nhiệm > trách nhiệm
kinh nhiệm > kinh nghiệm
thử nhiệm > thử nghiệm
thí nhiệm > thí nghiệm
doanh nhiệp > doanh nghiệp
công nhiệp > công nghiệp
nông nhiệp > nông nghiệp
nhiệp vụ > nghiệp vụ
thực hiên > thực hiện
triên khai > triển khai
triễn khai > triển khai
phát triễn > phát triển
quy đinh > quy định
quyết đinh > quyết định
nghị đinh > nghị định
nghi định > nghị định
nghi quyết > nghị quyết
nghỉ quyết > nghị quyết | toán liệt
thông tu > thông tư
hành chinh > hành chính | phục phạt chiến
tai chính > tài chính | diện giữa
chưng thực > chứng thực
thẫm quyền > thẩm quyền
thẫm định > thẩm định
bải bỏ > bãi bỏ
bổ xung > bổ sung
sữa đổi > sửa đổi
xữ lý > xử lý
xữ phạt > xử phạt
xử dụng > sử dụng
sử dựng > sử dụng
sát nhập > sáp nhập
xát nhập > sáp nhập
trao dồi > trau dồi
chuẩn đoán > chẩn đoán
xúc tích > súc tích
vô hình chung > vô hình trung
khoản cách > khoảng cách
điều khoảng > điều khoản
tài khoảng > tài khoản
bảng sao > bản sao
văn bảng > văn bản
biên bảng > biên bản
cơ bảng > cơ bản
tài sãn > tài sản
sãn xuất > sản xuất
sãn phẩm > sản phẩm
sản suất > sản xuất
đề suất > đề xuất | ăn đầu
lãi xuất > lãi suất
tần xuất > tần suất
suất sắc > xuất sắc
xuất xắc > xuất sắc
kỹ luật > kỷ luật | cứu hiểu đọc nắm biết nhớ xem
kỷ thuật > kỹ thuật | thế
kỷ năng > kỹ năng | thế
kỹ niệm > kỷ niệm
kỹ cương > kỷ cương
nghĩ phép > nghỉ phép
nghĩ hưu > nghỉ hưu
cũng cố > củng cố | gắng tình ý định vấn hữu chấp
bão đảm > bảo đảm
bão hiểm > bảo hiểm | nguy họa trở
bão vệ > bảo vệ
đãm bảo > đảm bảo
khiếu nai > khiếu nại
xây dưng > xây dựng
nội dụng > nội dung | cụ
phạm vị > phạm vi | trí thế thành vi
hành vị > hành vi | trí thế thành tất
bồi thương > bồi thường
bôi thường > bồi thường | xuyên
môi trương > môi trường
chù trì > chủ trì
phôi hợp > phối hợp
kế hoach > kế hoạch
kê hoạch > kế hoạch
thủ tuc > thủ tục
quyền han > quyền hạn
thời han > thời hạn
cán bô > cán bộ
hiêu lực > hiệu lực
hiêu quả > hiệu quả
kiêm tra > kiểm tra | cứu
kiễm tra > kiểm tra
kiêm soát > kiểm soát | vé
kiễm soát > kiểm soát
kiểm xoát > kiểm soát
rà xoát > rà soát
dà soát > rà soát
tiêu chuân > tiêu chuẩn
công bô > công bố
danh mực > danh mục
phu lục > phụ lục
phụ luc > phụ lục
căn cử > căn cứ
giãi quyết > giải quyết
hổ trợ > hỗ trợ
hỗ sơ > hồ sơ | sài
hố sơ > hồ sơ | sài
ngân sach > ngân sách
quản ly > quản lý
quãn lý > quản lý
tồ chức > tổ chức
lảnh đạo > lãnh đạo
lảnh thổ > lãnh thổ
xã hôi > xã hội
kinh tê > kinh tế | thần liệt
giáo duc > giáo dục
đia phương > địa phương
đia bàn > địa bàn
liên hê > liên hệ
cập nhập > cập nhật
chuyễn đổi > chuyển đổi
chuyễn giao > chuyển giao
hướng dẩn > hướng dẫn
mẩu số > mẫu số
biểu mẩu > biểu mẫu
sẳn sàng > sẵn sàng
giử gìn > giữ gìn
lưu giử > lưu giữ
điều chĩnh > điều chỉnh
nghiêm chĩnh > nghiêm chỉnh
chĩ đạo > chỉ đạo
chĩ thị > chỉ thị
nổ lực > nỗ lực
đội ngủ > đội ngũ
củng như > cũng như
củng được > cũng được
vẩn còn > vẫn còn
chặt chẻ > chặt chẽ
mạnh mẻ > mạnh mẽ
rỏ ràng > rõ ràng
làm rỏ > làm rõ
nêu rỏ > nêu rõ
ghi rỏ > ghi rõ
tháo gở > tháo gỡ
kỷ lưỡng > kỹ lưỡng | thế
quỷ đất > quỹ đất
ngân quỷ > ngân quỹ
tĩnh ủy > tỉnh ủy
cấp tĩnh > cấp tỉnh
`;

/** A wrong phrase, by the keys of its words, and the right one, in small letters. */
export interface Phrase {
  readonly keys: readonly number[];
  readonly right: string;
  /** Keys of words that make it right where they stand directly before or behind. */
  readonly unless: ReadonlySet<number>;
}

const rows = PHRASES.trim()
  .split('\n')
  .map((line) => {
    const [phrase, unless = ''] = line.split(' | ');
    const [wrong, right] = phrase.split(' > ');
    return { keys: keysOf(wrong), right, unless: keySet(unless) };
  });

/** The phrases, by the key of their first word. */
const phrases = new Map<number, Phrase[]>();
for (const { keys, right, unless } of rows) {
  const known = phrases.get(keys[0]) ?? [];
  phrases.set(keys[0], known);
  known.push({ keys, right, unless });
}

/** Whether a wrong phrase may begin with the word of the key. */
export function opensPhrase(key: number): boolean {
  return phrases.has(key);
}

/** By a mix of the keys of the first two words: many words open a phrase (`công`, `quản`), few go on as one. */
const pairs = new Uint8Array(1 << 16);
const slotOf = (first: number, second: number): number => (first ^ (second << 3) ^ (second >>> 11)) & 0xffff;
for (const { keys } of rows) pairs[slotOf(keys[0], keys[1])] = 1;

/** The wrong phrase that begins with token `t`; null when none does. */
export function phraseAt({ key, length }: TokenTable, t: number): Phrase | null {
  if (t + 1 >= length || pairs[slotOf(key[t], key[t + 1])] === 0) return null;
  for (const phrase of phrases.get(key[t]) ?? []) {
    const { keys, unless } = phrase;
    if (!keys.every((wanted, k) => key[t + k] === wanted)) continue;
    if (!unless.has(key[t - 1]) && !unless.has(key[t + keys.length])) return phrase;
  }
  return null;
}
