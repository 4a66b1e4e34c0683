export default `ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:        /2026/QĐ-UBND

Nghệ An, ngày      tháng 11 năm 2026

QUYẾT ĐỊNH

Ban hành Quy chế quản lý, kết nối và khai thác dữ liệu dùng chung của tỉnh Nghệ An

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;

Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;

Căn cứ Luật Dữ liệu số 60/2024/QH15;

Căn cứ Luật Chuyển đổi số số 148/2025/QH15;

Căn cứ Nghị định số 165/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Dữ liệu;

Căn cứ Nghị định số 224/2026/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số;

Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ;

Ủy ban nhân dân ban hành Quyết định ban hành Quy chế quản lý, kết nối và khai thác dữ liệu dùng chung của tỉnh Nghệ An.

Điều 1. Ban hành Quy chế

Ban hành kèm theo Quyết định này Quy chế quản lý, kết nối và khai thác dữ liệu dùng chung của tỉnh Nghệ An.

Điều 2. Hiệu lực thi hành

1. Quyết định này có hiệu lực từ ngày 15 tháng 12 năm 2026.

2. Bãi bỏ Quyết định số 22/2022/QĐ-UBND của Ủy ban nhân dân tỉnh Nghệ An ban hành Quy chế khai thác dữ liệu dùng chung của tỉnh Nghệ An.

Điều 3. Trách nhiệm thi hành

Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các cơ quan thuộc Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân xã, phường và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Bộ Khoa học và Công nghệ;
- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);
- Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh;
- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;
- Công báo tỉnh, Cổng thông tin điện tử tỉnh;
- Lưu: VT, KGVX.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH




QUY CHẾ
Quản lý, kết nối và khai thác dữ liệu dùng chung của tỉnh Nghệ An
(Ban hành kèm theo Quyết định số        /2026/QĐ-UBND ngày      tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Quy chế này quy định việc quản lý, kết nối, chia sẻ và khai thác dữ liệu dùng chung giữa các cơ quan nhà nước trên địa bàn tỉnh Nghệ An.

Điều 2. Đối tượng áp dụng

1. Các sở, cơ quan thuộc Ủy ban nhân dân tỉnh.

2. Ủy ban nhân dân xã, phường.

3. Tổ chức, cá nhân khác tham gia kết nối, khai thác dữ liệu dùng chung của tỉnh.

Điều 3. Giải thích từ ngữ

Trong Quy chế này, các từ ngữ dưới đây được hiểu như sau:

1. Dữ liệu dùng chung của tỉnh là dữ liệu được cập nhật, quản lý tập trung và chia sẻ cho từ hai cơ quan trở lên.

2. Kho dữ liệu dùng chung là hệ thống lưu trữ, tổng hợp dữ liệu dùng chung của tỉnh do Sở Khoa học và Công nghệ quản lý.

3. Cơ quan chủ quản dữ liệu là cơ quan tạo lập, cập nhật và chịu trách nhiệm về chất lượng dữ liệu.

Điều 4. Nguyên tắc quản lý, khai thác dữ liệu

1. Một dữ liệu do một cơ quan chủ quản; cơ quan khác không thu thập lại dữ liệu đã có trong kho dữ liệu dùng chung.

2. Việc khai thác dữ liệu phải đúng mục đích, đúng phạm vi được cấp quyền và để lại dấu vết truy cập.

3. Việc xử lý dữ liệu cá nhân thực hiện theo quy định của Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.

Chương II
QUẢN LÝ, KẾT NỐI VÀ KHAI THÁC DỮ LIỆU

Mục 1
CẬP NHẬT VÀ KẾT NỐI DỮ LIỆU

Điều 5. Danh mục dữ liệu dùng chung

1. Danh mục dữ liệu dùng chung của tỉnh được quy định tại Phụ lục I ban hành kèm theo Quy chế này.

2. Cơ quan chủ quản dữ liệu rà soát danh mục hằng năm và đề nghị Sở Khoa học và Công nghệ trình Ủy ban nhân dân tỉnh điều chỉnh.

Điều 6. Cập nhật dữ liệu

1. Cơ quan chủ quản dữ liệu cập nhật dữ liệu theo chu kỳ ghi tại Phụ lục I ban hành kèm theo Quy chế này.

2. Dữ liệu sai lệch phải được sửa trong thời gian sau đây:

a) 01 ngày làm việc đối với dữ liệu phục vụ chỉ đạo, điều hành;

b) 03 ngày làm việc đối với dữ liệu về đất đai, hộ tịch, doanh nghiệp;

c) 05 ngày làm việc đối với dữ liệu khác.

Điều 7. Kết nối dữ liệu

1. Việc kết nối được thực hiện qua nền tảng tích hợp, chia sẻ dữ liệu của tỉnh.

2. Cơ quan khai thác gửi yêu cầu kết nối đến Sở Khoa học và Công nghệ; yêu cầu nêu rõ dữ liệu cần khai thác, mục đích và thời gian khai thác.

Mục 2
KHAI THÁC DỮ LIỆU

Điều 8. Phân quyền khai thác

1. Sở Khoa học và Công nghệ cấp tài khoản khai thác cho cơ quan theo phạm vi nhiệm vụ.

2. Người được cấp tài khoản không được:

a) Cho người khác sử dụng tài khoản;

b) Sao chép dữ liệu ra ngoài hệ thống khi chưa được cơ quan chủ quản dữ liệu đồng ý;

c) Sử dụng dữ liệu trái với mục đích đã đăng ký theo quy định tại khoản 2 Điều 7 Quy chế này.

Điều 9. Tạm dừng khai thác

Sở Khoa học và Công nghệ tạm dừng quyền khai thác khi phát hiện hành vi quy định tại khoản 2 Điều 8 Quy chế này và thông báo cho cơ quan có tài khoản trong 01 ngày làm việc.

Điều 10. Chế độ báo cáo

Cơ quan chủ quản dữ liệu lập báo cáo sáu tháng và hằng năm theo Mẫu báo cáo tại Phụ lục II ban hành kèm theo Quy chế này, gửi Sở Khoa học và Công nghệ trước ngày 15 tháng 6 và ngày 15 tháng 12.

Chương III
TỔ CHỨC THỰC HIỆN

Điều 11. Trách nhiệm của Sở Khoa học và Công nghệ

1. Vận hành kho dữ liệu dùng chung, bảo đảm an toàn thông tin mạng.

2. Hướng dẫn, kiểm tra việc thực hiện Quy chế này; tổng hợp báo cáo quy định tại Điều 10 Quy chế này, trình Ủy ban nhân dân tỉnh.

Điều 12. Trách nhiệm của cơ quan chủ quản dữ liệu

1. Thực hiện quy định tại Điều 5, Điều 6 và Điều 10 Quy chế này.

2. Phân công đầu mối phụ trách dữ liệu và thông báo cho Sở Khoa học và Công nghệ.

Điều 13. Điều khoản chuyển tiếp

Kết nối dữ liệu đã thiết lập trước ngày Quyết định ban hành Quy chế này có hiệu lực được tiếp tục sử dụng đến hết ngày 30 tháng 6 năm 2027.

PHỤ LỤC I
DANH MỤC DỮ LIỆU DÙNG CHUNG CỦA TỈNH NGHỆ AN
(Kèm theo Quy chế ban hành kèm theo Quyết định số        /2026/QĐ-UBND ngày      tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)

STT	Dữ liệu	Cơ quan chủ quản dữ liệu	Chu kỳ cập nhật
1	Dữ liệu cán bộ, công chức, viên chức	Sở Nội vụ	Hằng tháng
2	Dữ liệu đất đai	Sở Nông nghiệp và Môi trường	Hằng ngày
3	Dữ liệu doanh nghiệp, hợp tác xã	Sở Tài chính	Hằng ngày
4	Dữ liệu hộ tịch	Sở Tư pháp	Hằng ngày
5	Dữ liệu trường học, học sinh, giáo viên	Sở Giáo dục và Đào tạo	Hằng tháng

PHỤ LỤC II
MẪU BÁO CÁO TÌNH HÌNH CẬP NHẬT, KHAI THÁC DỮ LIỆU
(Kèm theo Quy chế ban hành kèm theo Quyết định số        /2026/QĐ-UBND ngày      tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)

STT	Nội dung	Đơn vị tính	Kết quả trong kỳ	Lũy kế
1	Số bản ghi được cập nhật	Bản ghi
2	Số lượt khai thác	Lượt
3	Số dữ liệu sai lệch đã sửa	Bản ghi
`;
