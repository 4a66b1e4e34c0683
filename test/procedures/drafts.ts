/** Sound drafts with procedures, each written in another way: spread over articles in prose, as a table, with numbers and letters of sheets. */

const head = (symbol: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: ${symbol}
Lai Châu, ngày 20 tháng 11 năm 2026

QUYẾT ĐỊNH
Quy định việc hỗ trợ đầu tư chuồng trại nuôi gia súc trên địa bàn tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Nghị định số 106/2024/NĐ-CP của Chính phủ quy định chính sách hỗ trợ nâng cao hiệu quả chăn nuôi;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định quy định việc hỗ trợ đầu tư chuồng trại nuôi gia súc trên địa bàn tỉnh Lai Châu.

`;

const tail = `Nơi nhận:
- Như khoản 2 Điều 9;
- Bộ Nông nghiệp và Môi trường;
- Công báo tỉnh;
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH




Nguyễn Văn B
`;

/** Components in running text: papers in Điều 5, time in Điều 7, the form in an appendix (handbook T8.13). */
export const spread = `${head('59/2026/QĐ-UBND')}Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc hỗ trợ đầu tư chuồng trại nuôi gia súc theo khoản 4 Điều 9 Nghị định số 106/2024/NĐ-CP.

Điều 2. Đối tượng áp dụng
Quyết định này áp dụng đối với hộ chăn nuôi, hợp tác xã có nhu cầu được hỗ trợ.

Điều 3. Nguyên tắc hỗ trợ
Hỗ trợ một lần cho mỗi chuồng trại.

Điều 4. Mức hỗ trợ
Mức hỗ trợ là 30% chi phí xây dựng.

Điều 5. Hồ sơ đề nghị hỗ trợ
1. Hồ sơ được lập thành 01 bộ, gồm đơn đề nghị theo Mẫu số 01 tại Phụ lục kèm theo Quyết định này, bản vẽ chuồng trại và bảng kê chi phí.
2. Người đề nghị không phải nộp giấy tờ đã có trong cơ sở dữ liệu.

Điều 6. Nộp và tiếp nhận hồ sơ
1. Hộ chăn nuôi, hợp tác xã nộp hồ sơ trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến trên Cổng Dịch vụ công quốc gia.
2. Trung tâm Phục vụ hành chính công xã, phường kiểm tra hồ sơ; hồ sơ chưa đầy đủ thì hướng dẫn bổ sung một lần.

Điều 7. Giải quyết hồ sơ
1. Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Chủ tịch Ủy ban nhân dân xã, phường quyết định hỗ trợ.
2. Trường hợp không hỗ trợ thì trả lời bằng văn bản, nêu rõ lý do.

Điều 8. Kinh phí
Kinh phí do ngân sách tỉnh bảo đảm.

Điều 9. Điều khoản thi hành
1. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.
2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

${tail}
PHỤ LỤC
MẪU ĐƠN ĐỀ NGHỊ HỖ TRỢ
(Ban hành kèm theo Quyết định số 59/2026/QĐ-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu)

Mẫu số 01

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ
Hỗ trợ đầu tư chuồng trại

Kính gửi: Ủy ban nhân dân xã (phường) ....................

1. Họ và tên: ....................
`;

/** A sheet with the components in a table of two columns. */
export const table = `| QUY TRÌNH | Cấp giấy xác nhận mô hình chăn nuôi |
|---|---|

| Nội dung | Quy định |
|---|---|
| Trình tự thực hiện | Cá nhân nộp hồ sơ; cơ quan kiểm tra và trả kết quả. |
| Cách thức thực hiện | Nộp trực tiếp hoặc qua dịch vụ bưu chính. |
| Thành phần hồ sơ | Phiếu yêu cầu; sơ đồ chuồng trại. |
| Số lượng hồ sơ | 01 bộ |
| Thời hạn giải quyết | 05 ngày làm việc |
| Đối tượng thực hiện | Hộ chăn nuôi |
| Cơ quan giải quyết | Ủy ban nhân dân xã |
| Kết quả thực hiện | Giấy xác nhận |
| Phí, lệ phí | Không |
`;

const parts = [
  'Trình tự thực hiện: cá nhân nộp hồ sơ; thư viện kiểm tra và trả thẻ.',
  'Cách thức thực hiện: nộp trực tiếp tại thư viện hoặc trực tuyến trên Cổng Dịch vụ công quốc gia.',
  'Thành phần hồ sơ: phiếu yêu cầu cấp thẻ; ảnh chân dung.',
  'Số lượng hồ sơ: 01 bộ.',
  'Thời hạn giải quyết: 02 ngày làm việc.',
  'Đối tượng thực hiện thủ tục hành chính: cá nhân.',
  'Cơ quan giải quyết thủ tục hành chính: Thư viện tỉnh.',
  'Kết quả thực hiện thủ tục hành chính: Thẻ thư viện.',
  'Phí, lệ phí: Không.',
  'Yêu cầu, điều kiện thực hiện thủ tục hành chính: Không.',
  'Căn cứ pháp lý của thủ tục hành chính: Luật Thư viện số 46/2019/QH14.',
];

const sheet = (label: (i: number) => string, order: readonly number[] = parts.map((_, i) => i)): string =>
  `QUY TRÌNH\nThủ tục cấp thẻ thư viện\n\n${order.map((part, i) => `${label(i)} ${parts[part]}`).join('\n')}\n`;

const letters = [...'abcdđeghikl'];
/** `(1)` to `(11)`. */
export const numbered = sheet((i) => `(${i + 1})`);
export const dotted = sheet((i) => `${i + 1}.`);
/** `a)` to `l)`, with h, i and k in another order (handbook T8.15). */
export const lettered = sheet((i) => `${letters[i]})`, [0, 1, 2, 3, 4, 5, 6, 9, 8, 7, 10]);
