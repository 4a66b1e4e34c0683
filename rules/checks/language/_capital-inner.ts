import type { Context } from '../../engine/types.ts';
import { keySet, keysOf, lower, TokenFlag } from '../../text/index.ts';
import { capitalAt, found, inside, type Judge, spanOf } from './_capital.ts';

/** Words of two syllables of which no name writes the second with a capital: types of documents, offices, words of headings. */
const WORDS =
  'quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|tờ trình|báo cáo|công văn|thông báo|quy định|quy chế|đề án|dự án|dự thảo|phụ lục|danh mục|' +
  'hiệu lực|thi hành|ban hành|thực hiện|tổ chức|trách nhiệm|điều kiện|nguyên tắc|điều khoản|phạm vi|đối tượng|thời hạn|hồ sơ|thủ tục|trình tự|' +
  'chủ tịch|giám đốc|bộ trưởng|thủ tướng|thủ trưởng|trưởng phòng|văn phòng|trung tâm|chính phủ|quốc hội|cơ quan|đơn vị|cục trưởng|' +
  'sửa đổi|bổ sung|thay thế|bãi bỏ|mục đích|yêu cầu|nhiệm vụ|giải pháp|kinh phí|căn cứ|đề nghị';

const words = new Set(WORDS.split('|').map((word) => keysOf(word).join(' ')));
/** First syllables of bodies, behind which a name with a capital follows at once. */
const BODIES = keySet('sở bộ cục vụ ban');
/** The second syllables. */
export const INNER = [...new Set(WORDS.split('|').map((word) => word.split(' ')[1]))].join(' ');

/** Whether tokens `i` and `i + 1` are one of the words, both with a capital, on one line. */
function isWord(i: number, ctx: Context): boolean {
  const { key, flags, length } = ctx.document.source.tokens;
  if (i < 0 || i + 1 >= length || !words.has(`${key[i]} ${key[i + 1]}`)) return false;
  return capitalAt(i, ctx) && capitalAt(i + 1, ctx) && (flags[i + 1] & TokenFlag.newlineBefore) === 0;
}

/**
 * `Quyết Định này`, `Tổ Chức Thực Hiện`: token `i` is the second syllable of the first of such words. Beside other words with
 * capitals they are the name of a company or of a programme, which is written as its owner writes it.
 */
export const innerCapital: Judge = (i, ctx) => {
  if (!isWord(i - 1, ctx) || isWord(i - 3, ctx)) return null;
  // The word before has its capital as a name has it, not as the first of the sentence.
  if (i >= 2 && capitalAt(i - 2, ctx) && inside(i - 2, ctx) && inside(i - 1, ctx)) return null;
  let last = i;
  while (isWord(last + 1, ctx)) last += 2;
  // A body may follow (`Nghị Quyết Hội đồng nhân dân`, `Giám Đốc Sở Nội vụ`).
  const { key } = ctx.document.source.tokens;
  if (capitalAt(last + 1, ctx) && capitalAt(last + 2, ctx) && !BODIES.has(key[last + 1])) return null;
  const at = spanOf(i - 1, last, ctx);
  const printed = ctx.text(at);
  return found(ctx, at, 'inner', printed[0] + lower(printed.slice(1)));
};
