import { expect, test } from 'vitest';
import { parse } from './support.ts';

test('place and date below the subject of a letter stand for themselves, whatever word it ends with', () => {
  const { source, header } = parse(`UBND TỈNH LAI CHÂU
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 207/SNV-CCVC
V/v góp ý Quy chế quản lý nền tảng số
Lai Châu, ngày 12 tháng 10 năm 2026

Kính gửi: Sở Khoa học và Công nghệ.

Sở Nội vụ thống nhất với dự thảo./.
`);
  expect(header.date).toBe('2026-10-12');
  expect(source.text.slice(header.letterSubject!.start, header.letterSubject!.end)).toBe(
    'V/v góp ý Quy chế quản lý nền tảng số',
  );
});

test('a row saved with tabs goes on no row, and the bodies in it issue nothing', () => {
  const { source, header, paragraphs } = parse(`UBND TỈNH LAI CHÂU
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lai Châu, ngày 12 tháng 10 năm 2026
BẢN TỔNG HỢP Ý KIẾN
STT\tCơ quan\tÝ kiến\tTiếp thu
1\tSở Tài chính\tGhi rõ nguồn\tTiếp thu tại Điều 4
2\tSở Tư pháp\tRà soát lỗi\tTiếp thu
`);
  expect(header.issuer?.name).toBe('SỞ NỘI VỤ');
  expect(paragraphs.slice(-2).map(({ start }) => source.text.slice(start, start + 1))).toEqual(['1', '2']);
});
