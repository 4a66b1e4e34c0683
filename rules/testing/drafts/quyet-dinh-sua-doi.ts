export default `ỦY BAN NHÂN DÂN
TỈNH SƠN LA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số:      /2026/QĐ-UBND
Sơn La, ngày     tháng     năm 2026

QUYẾT ĐỊNH
Sửa đổi, bổ sung một số điều của Quy định về quản lý, vận hành, khai thác và bảo trì đường địa phương trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Luật Đường bộ số 35/2024/QH15;
Căn cứ Nghị định số 165/2024/NĐ-CP của Chính phủ quy định chi tiết, hướng dẫn thi hành một số điều của Luật Đường bộ và Điều 77 Luật Trật tự, an toàn giao thông đường bộ được sửa đổi, bổ sung bởi Nghị định số 241/2026/NĐ-CP;
Theo đề nghị của Giám đốc Sở Xây dựng;
Ủy ban nhân dân tỉnh ban hành Quyết định sửa đổi, bổ sung một số điều của Quy định về quản lý, vận hành, khai thác và bảo trì đường địa phương trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND.

Điều 1. Sửa đổi, bổ sung một số điều của Quy định về quản lý, vận hành, khai thác và bảo trì đường địa phương trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND
1. Sửa đổi, bổ sung khoản 2 Điều 4 như sau:
“2. Ủy ban nhân dân xã, phường quản lý đường xã, đường thôn và đường dân sinh trên địa bàn; lập sổ theo dõi từng tuyến đường theo các nội dung sau đây:
a) Chiều dài, bề rộng và loại mặt đường;
b) Tải trọng cho phép của cầu, cống trên tuyến;
c) Lần bảo trì gần nhất và kinh phí đã sử dụng.”.
2. Bổ sung Điều 7a vào sau Điều 7 như sau:
“Điều 7a. Theo dõi vị trí có nguy cơ sạt lở
1. Đơn vị bảo trì lập danh sách vị trí có nguy cơ sạt lở trước ngày 30 tháng 4 hằng năm.
2. Danh sách quy định tại khoản 1 Điều này được gửi đến Sở Xây dựng và Ủy ban nhân dân xã, phường nơi có tuyến đường.”.
3. Sửa đổi điểm b khoản 1 Điều 9 như sau:
“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.
4. Bổ sung điểm c1 vào sau điểm c khoản 2 Điều 10 như sau:
“c1) Lắp đặt biển cảnh báo tại vị trí thuộc danh sách quy định tại Điều 7a Quy định này;”.

Điều 2. Thay thế, bãi bỏ một số cụm từ, điều, khoản của Quy định về quản lý, vận hành, khai thác và bảo trì đường địa phương trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND
1. Thay thế cụm từ “Ủy ban nhân dân cấp huyện” bằng cụm từ “Ủy ban nhân dân cấp xã” tại Điều 5, khoản 1 Điều 6 và Điều 11.
2. Thay thế cụm từ “Sở Giao thông vận tải” bằng cụm từ “Sở Xây dựng” tại khoản 3 Điều 6 và Điều 8.
3. Bãi bỏ khoản 3 Điều 12 và Điều 14.

Điều 3. Điều khoản thi hành
1. Quyết định này có hiệu lực từ ngày 01 tháng 02 năm 2027.
2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như khoản 2 Điều 3;
- Bộ Xây dựng;
- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);
- Thường trực Tỉnh ủy;
- Thường trực Hội đồng nhân dân tỉnh;
- Lưu: VT, KT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`;
