import { keySet, wordKey } from '../../text/index.ts';

/**
 * Possible syllables that are no word: hỏi written for ngã or ngã for hỏi, a last letter left out, `wrong > right`. Behind `|` stand words with which, before
 * or behind it, it is one (`chử` but `Chử Đồng Tử`). Where the wrong one is a word by itself (`củng cố`, `nghĩ`), only a phrase tells:
 * `_phrases.ts`.
 */
const NO_WORDS = `
nhửng > những, mổi > mỗi, nghỉa > nghĩa, diển > diễn, hửu > hữu, miển > miễn, dể > dễ | duôi khinh, trể > trễ, vửng > vững, dủng > dũng
giửa > giữa, giử > giữ, sẳn > sẵn, lổi > lỗi, chổ > chỗ, gổ > gỗ, chử > chữ | đồng, nử > nữ, ngử > ngữ, phẩu > phẫu, vỉnh > vĩnh
cưởng > cưỡng, dưởng > dưỡng, ngưởng > ngưỡng, nhưởng > nhưỡng, nguyển > nguyễn, nhiểm > nhiễm, nhiểu > nhiễu, mỷ > mỹ, lủy > lũy
đải > đãi, đở > đỡ, hảm > hãm, dẩn > dẫn | dớ, diểm > diễm
trưỡng > trưởng, hưỡng > hưởng, xưỡng > xưởng, tưỡng > tưởng
trẽ > trẻ, giãm > giảm, giãi > giải | bày, giãng > giảng, bãn > bản, cãnh > cảnh, cãm > cảm, chĩ > chỉ, cũa > của, cữa > cửa, đãm > đảm, đãnh > đảnh
điễm > điểm, hiễm > hiểm, kiễm > kiểm, kễ > kể, thễ > thể, khã > khả, khẫn > khẩn, khỗ > khổ, phỗ > phổ, tỗ > tổ, tỗng > tổng, tỗn > tổn, ỗn > ổn
phãi > phải, phãn > phản, phẫm > phẩm, quãn > quản, sãn > sản, xữ > xử, xãy > xảy, bữu > bửu, chũng > chủng, cỗng > cổng
triễn > triển, chuyễn > chuyển, tuyễn > tuyển, quyễn > quyển, biễu > biểu, hiễn > hiển, hiễu > hiểu, điễn > điển
khoãn > khoản, khoãng > khoảng, chuẫn > chuẩn, hũy > hủy, thũy > thủy, tuỗi > tuổi, buỗi > buổi, đuỗi > đuổi
chẵng > chẳng, đẵng > đẳng, thẵng > thẳng, phẵng > phẳng, đễ > để | hiếu
địn > định, thàn > thành, trìn > trình, chươn > chương, phươn > phương, thươn > thương, đườn > đường, thườn > thường, hướn > hướng
tưởn > tưởng, trưởn > trưởng, hìn > hình, tìn > tình, lện > lệnh, phòn > phòng, nhữn > những, nhưn > nhưng, cũn > cũng, cộn > cộng
dụn > dụng, ứn > ứng, xứn > xứng, dựn > dựng
`;

/** A syllable that is no word: what is meant, and the words beside which it is one. */
interface NoWord {
  readonly right: string;
  readonly unless: ReadonlySet<number>;
}

const noWords: ReadonlyMap<number, NoWord> = new Map(
  NO_WORDS.trim()
    .split(/[,\n]/u)
    .map((row) => {
      const [words, unless = ''] = row.split(' | ');
      const [wrong, right] = words.trim().split(' > ');
      return [wordKey(wrong), { right, unless: keySet(unless) }] as const;
    }),
);

/** What a possible syllable, by its key, can only be a slip for; null when it may be a word. */
export const noWord = (key: number): NoWord | null => noWords.get(key) ?? null;
