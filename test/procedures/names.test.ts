import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';

/** What a procedure of articles is called. */
async function names(subject: string, chapter: string, heads: readonly string[]): Promise<(string | null)[]> {
  const articles = [
    `Điều 3. ${heads[0]}\n1. Hồ sơ gồm:\na) Đơn đề nghị theo mẫu;\nb) Bản sao giấy tờ về đất.\n2. Số lượng hồ sơ: 01 bộ.`,
    `Điều 4. ${heads[1]}\n1. Tổ chức, cá nhân nộp hồ sơ trực tiếp, trực tuyến hoặc qua dịch vụ bưu chính đến Trung tâm Phục vụ hành chính công.\n2. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Ủy ban nhân dân xã thẩm định, trả kết quả là văn bản chấp thuận.`,
  ].join('\n\n');
  const text = `ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố:      /2026/QĐ-UBND\nSơn La, ngày     tháng     năm 2026\n\nQUYẾT ĐỊNH\n${subject}\n\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nTheo đề nghị của Giám đốc Sở Xây dựng;\nỦy ban nhân dân tỉnh ban hành Quyết định ${subject}.\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\nQuyết định này quy định về đấu nối nước.\n\nĐiều 2. Giải thích từ ngữ\nĐấu nối là nối ống.\n\nChương II\n${chapter}\n\n${articles}\n`;
  const { document } = await check(text, { asOf: '2026-11-22' }, []);
  return document.procedures.map(({ name }) => name?.text.replace(/\s+/gu, ' ') ?? null);
}

describe('the name of a procedure of articles', () => {
  const plain = ['Thành phần hồ sơ', 'Trình tự, cách thức thực hiện'] as const;
  test.each([
    ['Quy định quản lý cấp nước', 'THỦ TỤC THỎA THUẬN ĐẤU NỐI', plain, 'THỎA THUẬN ĐẤU NỐI'],
    ['Quy định trình tự, thủ tục thỏa thuận đấu nối nước', 'QUY ĐỊNH CỤ THỂ', plain, 'thỏa thuận đấu nối nước'],
    [
      'Quy định chính sách hỗ trợ đấu nối nước sạch',
      'QUY ĐỊNH CỤ THỂ',
      ['Hồ sơ hỗ trợ', 'Trình tự, thủ tục hỗ trợ'],
      'hỗ trợ đấu nối nước sạch',
    ],
  ])('the nearest title that says it: %s, %s', async (subject, chapter, heads, name) => {
    expect(await names(subject, chapter, heads)).toEqual([name]);
  });

  test.each([
    [
      'its own article says it',
      'THỦ TỤC ĐẤU NỐI NƯỚC SẠCH',
      ['Hồ sơ thỏa thuận đấu nối', 'Trình tự thỏa thuận đấu nối'],
      'thỏa thuận đấu nối',
    ],
    ['no title says it', 'QUY ĐỊNH CỤ THỂ', plain, 'Trình tự, cách thức thực hiện'],
    ['a chapter on other matters', 'QUẢN LÝ CÔNG TRÌNH', plain, 'Trình tự, cách thức thực hiện'],
  ])('kept: %s', async (_, chapter, heads, name) => {
    expect(await names('Quy định quản lý cấp nước', chapter, heads)).toEqual([name]);
  });
});
