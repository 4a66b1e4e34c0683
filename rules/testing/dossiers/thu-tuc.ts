/** A draft with two procedures and their impact assessment, at the stage trinh-ubnd; the other papers are left out. */
export default `=== du-thao.txt
ỦY BAN NHÂN DÂN
TỈNH SƠN LA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /2026/QĐ-UBND
Sơn La, ngày      tháng 12 năm 2026

QUYẾT ĐỊNH
Quy định thủ tục hỗ trợ nuôi ong trên địa bàn tỉnh Sơn La

Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định quy định thủ tục hỗ trợ nuôi ong trên địa bàn tỉnh Sơn La.

Điều 1. Hồ sơ đề nghị hỗ trợ mua giống ong
1. Thành phần hồ sơ gồm: đơn đề nghị, bản sao hợp đồng.
2. Số lượng hồ sơ: 01 bộ.

Điều 2. Trình tự, cách thức đề nghị hỗ trợ mua giống ong
1. Cách thức thực hiện: nộp trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến qua Cổng Dịch vụ công quốc gia.
2. Trình tự thực hiện: Ủy ban nhân dân xã, phường kiểm tra hồ sơ, quyết định hỗ trợ.
3. Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.

Điều 3. Hồ sơ đề nghị hỗ trợ di chuyển đàn ong
1. Thành phần hồ sơ gồm: đơn đề nghị, hóa đơn vận tải.
2. Số lượng hồ sơ: 01 bộ.

Điều 4. Trình tự, cách thức đề nghị hỗ trợ di chuyển đàn ong
1. Cách thức thực hiện: nộp trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến qua Cổng Dịch vụ công quốc gia.
2. Trình tự thực hiện: Ủy ban nhân dân xã, phường kiểm tra hồ sơ, quyết định hỗ trợ.
3. Thời hạn giải quyết: 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.

=== danh-gia.txt
BẢN ĐÁNH GIÁ TÁC ĐỘNG THỦ TỤC HÀNH CHÍNH
Trong dự thảo Quyết định quy định thủ tục hỗ trợ nuôi ong trên địa bàn tỉnh Sơn La

I. Thủ tục: Hỗ trợ mua giống ong

II. Thủ tục: Hỗ trợ di chuyển đàn ong
`;
