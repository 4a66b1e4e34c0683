import quyetDinh from '../drafts/quyet-dinh-qppl.ts';
import toTrinh from '../drafts/to-trinh.ts';

const name =
  'quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu';

const agency = `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------`;

const signed = `KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC




Nguyễn Văn C`;

/** The draft as it is submitted: number and date are given when it is signed. */
const draft = `DỰ THẢO
${quyetDinh
  .replace('Số: 41/2026/QĐ-UBND', 'Số:      /2026/QĐ-UBND')
  .replace('Lai Châu, ngày 24 tháng 11 năm 2026', 'Lai Châu, ngày      tháng      năm 2026')
  .replace('\n\n\n\n\nNguyễn Văn A', '')}`;

const comparison = `BẢN SO SÁNH, THUYẾT MINH
Dự thảo Quyết định ${name}
(Kèm theo Tờ trình số 412/TTr-SNNMT ngày 09 tháng 11 năm 2026 của Sở Nông nghiệp và Môi trường)

| Quyết định số 17/2021/QĐ-UBND | Dự thảo Quyết định | Thuyết minh |
|---|---|---|
| Điều 2. Tiêu chí | Điều 3. Tiêu chí lựa chọn mô hình | Bổ sung tiêu chí về liên kết tiêu thụ sản phẩm |
| Điều 3. Quy mô | Khoản 3 Điều 4 | Quy định quy mô tối đa theo từng nhóm cây trồng, vật nuôi |
| Chưa quy định | Điều 5. Theo dõi, đánh giá mô hình | Quy định việc dừng mô hình không còn đáp ứng tiêu chí |
`;

const opinions = `BẢN TỔNG HỢP Ý KIẾN GÓP Ý, TIẾP THU, GIẢI TRÌNH
Đối với dự thảo Quyết định ${name}
(Kèm theo Tờ trình số 412/TTr-SNNMT ngày 09 tháng 11 năm 2026 của Sở Nông nghiệp và Môi trường)

| STT | Cơ quan góp ý | Nội dung góp ý | Tiếp thu, giải trình |
|---|---|---|---|
| 1 | Sở Tài chính | Khoản 2 Điều 6: nêu rõ nguồn kinh phí thực hiện | Tiếp thu, đã thể hiện tại khoản 2 Điều 6 |
| 2 | Ủy ban nhân dân phường Tân Phong | Khoản 3 Điều 4: giảm quy mô mô hình cây hằng năm | Giải trình: quy mô 20 ha là mức tối đa |
`;

const review = `${agency}
Số: 371/BC-SNNMT
Lai Châu, ngày 12 tháng 10 năm 2026

BÁO CÁO
Tổng kết thi hành Quyết định số 17/2021/QĐ-UBND quy định tiêu chí lựa chọn mô hình khuyến nông trên địa bàn tỉnh Lai Châu

Kính gửi: Ủy ban nhân dân tỉnh Lai Châu

I. KẾT QUẢ ĐẠT ĐƯỢC
Từ năm 2021 đến nay, tỉnh đã triển khai 46 mô hình khuyến nông; 31 mô hình được nhân rộng.

II. HẠN CHẾ, NGUYÊN NHÂN
Tiêu chí lựa chọn chưa gắn với liên kết tiêu thụ sản phẩm; chưa có quy định dừng mô hình không hiệu quả.

III. KIẾN NGHỊ
Ban hành quy định thay thế cho phù hợp với chính quyền địa phương hai cấp./.

Nơi nhận:
- Như trên;
- Lưu: VT, TTBVTV.

${signed}
`;

const appraisal = `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
SỞ TƯ PHÁP
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 198/BC-STP
Lai Châu, ngày 30 tháng 10 năm 2026

BÁO CÁO
Thẩm định dự thảo Quyết định ${name}

Kính gửi: Sở Nông nghiệp và Môi trường

Sở Tư pháp thẩm định dự thảo Quyết định và có ý kiến như sau:

I. SỰ PHÙ HỢP VỚI CHỦ TRƯƠNG, CHÍNH SÁCH
Nội dung của dự thảo Quyết định phù hợp với chủ trương của Đảng, chính sách của Nhà nước.

II. Ý KIẾN VỀ NỘI DUNG DỰ THẢO
1. Khoản 1 Điều 3: đề nghị quy định rõ số xã, phường mà mô hình có khả năng nhân rộng.
2. Khoản 3 Điều 5: đề nghị nêu rõ tiêu chí nào không còn đáp ứng thì dừng mô hình.

III. KẾT LUẬN
Dự thảo Quyết định đủ điều kiện trình Ủy ban nhân dân tỉnh sau khi tiếp thu, giải trình ý kiến thẩm định./.

Nơi nhận:
- Như trên;
- Lưu: VT, VBQPPL.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC




Nguyễn Văn D
`;

const answer = `${agency}
Số: 405/BC-SNNMT
Lai Châu, ngày 05 tháng 11 năm 2026

BÁO CÁO
Tiếp thu, giải trình ý kiến thẩm định đối với dự thảo Quyết định ${name}

Kính gửi: Ủy ban nhân dân tỉnh Lai Châu

Sở Nông nghiệp và Môi trường báo cáo việc tiếp thu, giải trình ý kiến thẩm định tại Báo cáo số 198/BC-STP ngày 30 tháng 10 năm 2026 của Sở Tư pháp như sau:

1. Về khoản 1 Điều 3: tiếp thu, đã quy định mô hình có khả năng nhân rộng tại ít nhất 02 xã, phường.
2. Về khoản 3 Điều 5: tiếp thu, đã nêu rõ tiêu chí quy định tại điểm b hoặc điểm đ khoản 1 Điều 3.

Sở Nông nghiệp và Môi trường kính báo cáo Ủy ban nhân dân tỉnh xem xét./.

Nơi nhận:
- Như trên;
- Sở Tư pháp;
- Lưu: VT, TTBVTV.

${signed}
`;

/** A sound dossier of a decision of the UBND, without procedures, at the stage trinh-ubnd. */
export default [
  ['to-trinh.txt', toTrinh],
  ['du-thao-quyet-dinh.txt', draft],
  ['ban-so-sanh.txt', comparison],
  ['tong-hop-y-kien.txt', opinions],
  ['bao-cao-tong-ket.txt', review],
  ['bao-cao-tham-dinh.txt', appraisal],
  ['tiep-thu-tham-dinh.txt', answer],
]
  .map(([file, text]) => `=== ${file}\n${text}`)
  .join('\n');
