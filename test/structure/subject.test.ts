import { describe, expect, test } from 'vitest';
import { partNames } from '../../rules/structure/index.ts';
import { draft, parse } from './support.ts';

const full = partNames(parse(draft()));

/** The decision with another subject, and what stands between it and the căn cứ. */
const titled = (subject: string, between = '') =>
  parse(draft().replace('Quy định về quản lý nhà văn hóa\n\nCăn', `${subject}\n\n${between}Căn`));

const cut = (document: ReturnType<typeof parse>, at: { start: number; end: number } | null) =>
  at === null ? null : document.source.text.slice(at.start, at.end);

describe('a subject on several lines', () => {
  test.each([
    ['a number', 'Quy định mức hỗ trợ nhà văn hóa giai đoạn\n2026 - 2030 trên địa bàn tỉnh'],
    ['numbers alone', 'QUY ĐỊNH MỨC HỖ TRỢ NHÀ VĂN HÓA GIAI ĐOẠN\n2026 - 2030'],
    ['the day of a date', 'Bãi bỏ Quyết định số 12/2020/QĐ-UBND ngày\n15 tháng 3 năm 2020 quy định về nhà văn hóa'],
    ['a capital', 'Quy định việc quản lý nhà văn hóa\nTrên địa bàn tỉnh Lai Châu'],
    ['a name', 'Ban hành Quy định của Ủy ban nhân dân tỉnh\nLai Châu về nhà văn hóa'],
    ['capitals on two lines', 'Quy định việc quản lý\nNhà văn hóa\nTỉnh Lai Châu'],
    ['a capital, then small letters', 'Quy định việc quản lý\nNhà văn hóa ở thôn,\ntổ dân phố'],
    ['small letters below an empty line', 'Quy định việc quản lý nhà văn hóa\n\ntrên địa bàn tỉnh Lai Châu'],
    ['a number below an empty line', 'Quy định mức hỗ trợ giai đoạn\n\n2026 - 2030 trên địa bàn tỉnh'],
    ['a capital below an empty line', 'Quy định việc quản lý nhà văn hóa\n\nTỉnh Lai Châu giai đoạn 2026 - 2030'],
  ])('that begin with %s', (_, subject) => {
    const document = titled(subject);
    expect(cut(document, document.header.subject)).toBe(subject);
    expect(partNames(document)).toEqual(full);
  });

  test.each([
    ['V/v rà soát văn bản năm\n2026 của tỉnh'],
    ['V/v rà soát Luật\nBan hành văn bản'],
    ['V/v rà soát văn bản\n\ndo chính quyền cấp huyện ban hành'],
    ['V/v rà soát văn bản giai đoạn\n\n2021 - 2025'],
  ])('of a letter: %s', (subject) => {
    const document = parse(`UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TƯ PHÁP\tĐộc lập - Tự do - Hạnh phúc
Số: 123/STP-VB\tLai Châu, ngày 18 tháng 11 năm 2026
${subject}

Kính gửi: Sở Nội vụ.

Đề nghị Sở Nội vụ báo cáo kết quả rà soát./.
`);
    expect(cut(document, document.header.letterSubject)).toBe(subject);
    expect(cut(document, document.header.addressee)).toBe('Kính gửi: Sở Nội vụ.');
  });

  test('a title that ends before its first unit', () => {
    const document = parse(`KẾ HOẠCH\nTriển khai Luật Đất đai\nTrên địa bàn tỉnh Lai Châu\n\nI. MỤC ĐÍCH\nNâng cao.\n`);
    expect(cut(document, document.header.subject)).toBe('Triển khai Luật Đất đai\nTrên địa bàn tỉnh Lai Châu');
  });
});

describe('where a subject ends', () => {
  const subject = 'Quy định về quản lý nhà văn hóa';

  test.each([
    ['an authority line', 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n\n'],
    ['an authority line in small letters', 'Ủy ban nhân dân tỉnh Lai Châu\n\n'],
    ['its session', 'Kỳ họp thứ mười\n\n'],
    ['a sentence', 'Nhà văn hóa là nơi sinh hoạt chung.\n\n'],
  ])('before %s', (_, between) => {
    const document = titled(subject, between);
    expect(cut(document, document.header.subject)).toBe(subject);
  });

  test('before the first paragraph of a directive or a report', () => {
    for (const opening of [
      'Thời gian qua, việc quản lý nhà văn hóa có nhiều chuyển biến.',
      'Năm 2026, Sở Tư pháp đã thực hiện các nhiệm vụ sau:',
      'Đặt vấn đề',
    ]) {
      const document = parse(`BÁO CÁO\nKết quả quản lý nhà văn hóa\n\n${opening}\n\n1. Kết quả\n2. Tồn tại\n`);
      expect(cut(document, document.header.subject)).toBe('Kết quả quản lý nhà văn hóa');
    }
  });
});
